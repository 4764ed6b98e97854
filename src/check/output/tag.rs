//! A start tag as it is read, and the elements that rules speak of.

/// The attributes that rules ask for; any other is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    Alt,
    AriaDescribedby,
    AriaHidden,
    AriaLabel,
    AriaLabelledby,
    Autoplay,
    Content,
    For,
    Hidden,
    Href,
    HttpEquiv,
    Id,
    Lang,
    Name,
    Role,
    Src,
    Tabindex,
    Title,
    Type,
}

impl Attribute {
    pub fn of(name: &[u8]) -> Option<Attribute> {
        Some(match name {
            b"alt" => Attribute::Alt,
            b"aria-describedby" => Attribute::AriaDescribedby,
            b"aria-hidden" => Attribute::AriaHidden,
            b"aria-label" => Attribute::AriaLabel,
            b"aria-labelledby" => Attribute::AriaLabelledby,
            b"autoplay" => Attribute::Autoplay,
            b"content" => Attribute::Content,
            b"for" => Attribute::For,
            b"hidden" => Attribute::Hidden,
            b"href" => Attribute::Href,
            b"http-equiv" => Attribute::HttpEquiv,
            b"id" => Attribute::Id,
            b"lang" => Attribute::Lang,
            b"name" => Attribute::Name,
            b"role" => Attribute::Role,
            b"src" => Attribute::Src,
            b"tabindex" => Attribute::Tabindex,
            b"title" => Attribute::Title,
            b"type" => Attribute::Type,
            _ => return None,
        })
    }
}

/// What an element is to the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    Html,
    Heading(u8),
    Image,
    Link,
    Button,
    Frame,
    Table,
    HeaderCell,
    Cell,
    Label,
    Input,
    Field,
    Media,
    Meta,
    Template,
    /// One that holds nothing and has no end tag (HTML, "void elements").
    Void,
    Other,
}

impl Element {
    pub fn of(name: &[u8]) -> Element {
        match name {
            b"html" => Element::Html,
            [b'h', level @ b'1'..=b'6'] => Element::Heading(level - b'0'),
            b"img" => Element::Image,
            b"a" => Element::Link,
            b"button" => Element::Button,
            b"iframe" => Element::Frame,
            b"table" => Element::Table,
            b"th" => Element::HeaderCell,
            b"td" => Element::Cell,
            b"label" => Element::Label,
            b"input" => Element::Input,
            b"select" | b"textarea" => Element::Field,
            b"audio" | b"video" => Element::Media,
            b"meta" => Element::Meta,
            b"template" => Element::Template,
            b"area" | b"base" | b"br" | b"col" | b"embed" | b"hr" | b"link" | b"source" | b"track" | b"wbr" => Element::Void,
            _ => Element::Other,
        }
    }

    /// Whether it holds nothing and has no end tag.
    pub fn is_void(self) -> bool {
        matches!(self, Element::Void | Element::Image | Element::Input | Element::Meta)
    }
}

/// A start tag that is being read. It is used again for the next one, so that reading a page asks for next to no memory.
#[derive(Default)]
pub struct StartTag {
    /// Where it begins.
    pub start: usize,
    /// Its name, in lower case.
    pub name: Vec<u8>,
    values: Vec<u8>,
    /// Each attribute with where its value begins in `values`; it ends where the next one begins.
    attributes: Vec<(Option<Attribute>, usize)>,
}

impl StartTag {
    pub fn begin(&mut self, name: &[u8], start: usize) {
        self.start = start;
        self.name.clear();
        self.name.extend_from_slice(name);
        self.values.clear();
        self.attributes.clear();
    }

    pub fn attribute(&mut self, name: &[u8]) {
        self.attributes.push((Attribute::of(name), self.values.len()));
    }

    pub fn value(&mut self, value: &[u8]) {
        if self.attributes.last().is_some_and(|(attribute, _)| attribute.is_some()) {
            self.values.extend_from_slice(value);
        }
    }

    /// The value of an attribute, empty for one without; `None` where it is not there. Of two, the first one counts.
    pub fn get(&self, wanted: Attribute) -> Option<&str> {
        let at = self.attributes.iter().position(|(attribute, _)| *attribute == Some(wanted))?;
        let end = self.attributes.get(at + 1).map_or(self.values.len(), |(_, start)| *start);
        Some(std::str::from_utf8(&self.values[self.attributes[at].1..end]).unwrap_or_default())
    }

    pub fn has(&self, wanted: Attribute) -> bool {
        self.get(wanted).is_some()
    }

    /// Whether an attribute says anything.
    pub fn says(&self, wanted: Attribute) -> bool {
        self.get(wanted).is_some_and(|value| !value.trim().is_empty())
    }

    /// Whether it has any attribute that rules ask for.
    pub fn is_bare(&self) -> bool {
        self.attributes.iter().all(|(attribute, _)| attribute.is_none())
    }
}
