//! A page while it is read, tag by tag: what is open, and what has been seen.

use std::collections::HashSet;
use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use super::faults::{Fault, Nature};
use super::language_tag::is_language_tag;
use super::tag::{Attribute, Element, StartTag};
use crate::problem::Code;

/// How far up an end tag looks for the element that it ends. Deeper, only a page that is broken on purpose goes.
const REACH: usize = 512;

/// A page while it is read.
pub struct Page {
    nature: Nature,
    /// The start tag that is being read.
    pub tag: StartTag,
    open: Vec<Open>,
    /// The indexes in `open` of what needs a name and has none yet.
    nameless: Vec<usize>,
    /// How many of the open elements are hidden, or inside one that is.
    hidden: usize,
    labels: usize,
    ids: HashSet<u64>,
    references: Vec<Reference>,
    labelled: HashSet<u64>,
    /// The fields that only a label elsewhere on the page can name: the hash of the id, the field's name, the tag.
    fields: Vec<(Option<u64>, String, Range<usize>)>,
    last_heading: u8,
    ones: usize,
    has_html: bool,
    faults: Vec<Fault>,
}

/// An element that is open.
struct Open {
    /// A hash of its name.
    name: u64,
    element: Element,
    tag: Range<usize>,
    is_hidden: bool,
    /// Of something that needs a name: what it is.
    needs: Option<&'static str>,
    /// Of a table: whether it has a cell of data, and whether it has one of headings.
    has: (bool, bool),
}

/// An id that something names.
struct Reference {
    id: u64,
    written: String,
    attribute: &'static str,
    tag: Range<usize>,
}

impl Page {
    pub fn new(nature: Nature) -> Page {
        Page {
            nature,
            tag: StartTag::default(),
            open: Vec::new(),
            nameless: Vec::new(),
            hidden: 0,
            labels: 0,
            ids: HashSet::new(),
            references: Vec::new(),
            labelled: HashSet::new(),
            fields: Vec::new(),
            last_heading: 0,
            ones: 0,
            has_html: false,
            faults: Vec::new(),
        }
    }

    /// Takes a start tag that ends here.
    pub fn start_tag(&mut self, end: usize) {
        let element = match Element::of(&self.tag.name) {
            // A table that is there for its looks is none to a screen reader.
            Element::Table if self.tag.get(Attribute::Role).is_some_and(is_for_show) => Element::Other,
            element => element,
        };
        let tag = self.tag.start.min(end)..end;
        let is_bare = self.tag.is_bare();
        let is_hidden = self.hidden > 0 || element == Element::Template || (!is_bare && is_hidden(&self.tag));
        if !is_bare {
            self.attributes(element, &tag);
        }
        if !is_hidden {
            self.shown(element, &tag);
        }
        if element.is_void() {
            return;
        }
        let needs = if is_hidden { None } else { self.needs(element) };
        if needs.is_some() {
            self.nameless.push(self.open.len());
        }
        self.hidden += usize::from(is_hidden);
        self.labels += usize::from(element == Element::Label);
        let name = xxh3_64(&self.tag.name);
        self.open.push(Open { name, element, tag, is_hidden, needs, has: (false, false) });
    }

    /// Takes an end tag: it ends the nearest element of its name, and what is open inside it.
    pub fn end_tag(&mut self, name: &[u8]) {
        let name = xxh3_64(name);
        let Some(above) = self.open.iter().rev().take(REACH).position(|open| open.name == name) else { return };
        self.close_to(self.open.len() - 1 - above);
    }

    /// Takes text: it names everything that is open, unless it is hidden.
    pub fn text(&mut self, text: &[u8]) {
        if !self.nameless.is_empty() && self.hidden == 0 && !is_blank(text) {
            self.name_open();
        }
    }

    /// What is wrong, once the page is read.
    pub fn finish(mut self) -> Vec<Fault> {
        self.close_to(0);
        for Reference { id, written, attribute, tag } in std::mem::take(&mut self.references) {
            if !self.ids.contains(&id) {
                self.tell(Code::HtmlDanglingId, &tag, vec![("id", written), ("attribute", attribute.to_owned())]);
            }
        }
        for (id, field, tag) in std::mem::take(&mut self.fields) {
            if !id.is_some_and(|id| self.labelled.contains(&id)) {
                self.tell(Code::HtmlFieldLabel, &tag, vec![("field", field)]);
            }
        }
        self.faults.sort_by_key(|fault| fault.tag.start);
        if !self.has_html {
            self.tell(Code::HtmlLang, &(0..0), vec![("tag", String::new())]);
        }
        if self.ones == 0 && self.nature == Nature::Page {
            self.tell(Code::HtmlHeadingOne, &(0..0), vec![("count", "none".to_owned())]);
        }
        self.faults
    }

    /// Looks at what any element may say, shown or not.
    fn attributes(&mut self, element: Element, tag: &Range<usize>) {
        if let Some(id) = self.tag.get(Attribute::Id) {
            let id = id.to_owned();
            if !self.ids.insert(xxh3_64(id.as_bytes())) {
                self.tell(Code::HtmlDuplicateId, tag, vec![("id", id)]);
            }
        }
        let said = self.tag.get(Attribute::Lang).map(str::to_owned);
        if let Some(said) = said.filter(|said| element != Element::Html && !said.is_empty() && !is_language_tag(said)) {
            self.tell(Code::HtmlLangPart, tag, vec![("tag", said)]);
        }
        let for_label = if element == Element::Label { Attribute::For } else { Attribute::AriaLabelledby };
        let naming = [
            (for_label, if element == Element::Label { "for" } else { "aria-labelledby" }),
            (Attribute::AriaDescribedby, "aria-describedby"),
        ];
        for (attribute, name) in naming {
            for written in self.tag.get(attribute).unwrap_or_default().split_ascii_whitespace() {
                let id = xxh3_64(written.as_bytes());
                self.references.push(Reference { id, written: written.to_owned(), attribute: name, tag: tag.clone() });
            }
        }
        if let Some(id) = self.tag.get(Attribute::For).filter(|_| element == Element::Label) {
            self.labelled.insert(xxh3_64(id.trim().as_bytes()));
        }
        let order = self.tag.get(Attribute::Tabindex).and_then(|order| order.trim().parse::<i32>().ok());
        if let Some(order) = order.filter(|order| *order > 0) {
            self.tell(Code::HtmlTabindex, tag, vec![("value", order.to_string())]);
        }
    }

    /// Looks at an element that readers meet.
    fn shown(&mut self, element: Element, tag: &Range<usize>) {
        match element {
            Element::Html => {
                self.has_html = true;
                let said = self.tag.get(Attribute::Lang).unwrap_or_default().to_owned();
                if !is_language_tag(&said) {
                    self.tell(Code::HtmlLang, tag, vec![("tag", said)]);
                }
            }
            Element::Heading(level) => self.heading(level, tag),
            Element::Image => self.image(tag),
            Element::Input => self.input(tag),
            Element::Field => self.field(String::from_utf8_lossy(&self.tag.name).into_owned(), tag),
            Element::Media if self.tag.has(Attribute::Autoplay) => {
                let element = String::from_utf8_lossy(&self.tag.name).into_owned();
                self.tell(Code::HtmlAutoplay, tag, vec![("element", element)]);
            }
            Element::Meta => self.meta(tag),
            Element::Cell | Element::HeaderCell => {
                let is_heading = element == Element::HeaderCell || self.tag.get(Attribute::Role).is_some_and(is_header_role);
                let tables = self.open.iter_mut().rev().take(REACH).find(|open| open.element == Element::Table);
                if let Some(table) = tables {
                    table.has.0 |= !is_heading;
                    table.has.1 |= is_heading;
                }
            }
            _ => {}
        }
        if !self.nameless.is_empty() && (self.tag.says(Attribute::AriaLabel) || self.tag.says(Attribute::AriaLabelledby)) {
            self.name_open();
        }
    }

    fn heading(&mut self, level: u8, tag: &Range<usize>) {
        let before = std::mem::replace(&mut self.last_heading, level);
        if self.nature == Nature::Redirect {
            return;
        }
        if level == 1 {
            self.ones += 1;
            if self.ones > 1 {
                let count = self.ones.to_string();
                self.tell(Code::HtmlHeadingOne, tag, vec![("count", count)]);
            }
        }
        if before > 0 && level > before + 1 {
            self.tell(
                Code::HtmlHeadingOrder,
                tag,
                vec![("from", before.to_string()), ("to", level.to_string()), ("next", (before + 1).to_string())],
            );
        }
    }

    fn image(&mut self, tag: &Range<usize>) {
        let is_named = [Attribute::AriaLabel, Attribute::AriaLabelledby, Attribute::Title].iter().any(|one| self.tag.says(*one));
        if self.tag.says(Attribute::Alt) || is_named {
            self.name_open();
        }
        let is_for_show = self.tag.get(Attribute::Role).is_some_and(is_for_show);
        if !self.tag.has(Attribute::Alt) && !is_named && !is_for_show {
            let src = self.tag.get(Attribute::Src).unwrap_or_default().to_owned();
            self.tell(Code::HtmlImageAlt, tag, vec![("src", src)]);
        }
    }

    fn input(&mut self, tag: &Range<usize>) {
        let kind = self.tag.get(Attribute::Type).unwrap_or("text").trim().to_ascii_lowercase();
        match kind.as_str() {
            // A button that sends or clears a form is named by the browser where its author has not.
            "hidden" | "submit" | "reset" | "button" => {}
            "image" if !self.tag.says(Attribute::Alt) && !self.is_labelled() => {
                self.tell(Code::HtmlName, tag, vec![("element", "button".to_owned())]);
            }
            "image" => {}
            _ => self.field(if kind.is_empty() { "text".to_owned() } else { kind }, tag),
        }
    }

    /// Looks at a field of a form. A placeholder is gone as soon as something is typed, and does not count.
    fn field(&mut self, kind: String, tag: &Range<usize>) {
        if self.labels > 0 || self.is_labelled() {
            return;
        }
        let id = self.tag.get(Attribute::Id).map(|id| xxh3_64(id.as_bytes()));
        let name = self.tag.get(Attribute::Name).or(self.tag.get(Attribute::Id)).unwrap_or_default().trim();
        let field = if name.is_empty() { kind } else { name.to_owned() };
        self.fields.push((id, field, tag.clone()));
    }

    fn is_labelled(&self) -> bool {
        [Attribute::AriaLabel, Attribute::AriaLabelledby, Attribute::Title].iter().any(|one| self.tag.says(*one))
    }

    fn meta(&mut self, tag: &Range<usize>) {
        let content = self.tag.get(Attribute::Content).unwrap_or_default().to_ascii_lowercase();
        let is_refresh = self.tag.get(Attribute::HttpEquiv).is_some_and(|name| name.trim().eq_ignore_ascii_case("refresh"));
        if is_refresh && self.nature == Nature::Page {
            let seconds = content.split([';', ',']).next().unwrap_or_default().trim().to_owned();
            self.tell(Code::HtmlRefresh, tag, vec![("seconds", seconds)]);
        }
        let is_viewport = self.tag.get(Attribute::Name).is_some_and(|name| name.trim().eq_ignore_ascii_case("viewport"));
        if is_viewport && content.split([',', ';']).any(forbids_zoom) {
            self.tell(Code::HtmlZoom, tag, Vec::new());
        }
    }

    /// What an element is, if it needs a name and its own tag gives it none.
    fn needs(&self, element: Element) -> Option<&'static str> {
        let role = self.tag.get(Attribute::Role).map(str::trim);
        let needs = match (element, role) {
            (Element::Frame, _) => "frame",
            (_, Some("button")) | (Element::Button, None) => "button",
            (_, Some("link")) => "link",
            (Element::Link, None) if self.tag.has(Attribute::Href) => "link",
            _ => return None,
        };
        (!self.is_labelled()).then_some(needs)
    }

    fn name_open(&mut self) {
        for index in self.nameless.drain(..) {
            // What is inside a frame stands in for it where frames cannot be shown, and names it nowhere.
            if let Some(open) = self.open.get_mut(index).filter(|open| open.element != Element::Frame) {
                open.needs = None;
            }
        }
    }

    /// Closes what is open from this index on.
    fn close_to(&mut self, from: usize) {
        while self.open.len() > from
            && let Some(open) = self.open.pop()
        {
            self.close(open);
        }
    }

    fn close(&mut self, open: Open) {
        self.hidden -= usize::from(open.is_hidden);
        self.labels -= usize::from(open.element == Element::Label);
        self.nameless.pop_if(|index| *index == self.open.len());
        if let Some(element) = open.needs {
            self.tell(Code::HtmlName, &open.tag, vec![("element", element.to_owned())]);
        }
        if open.element == Element::Table && open.has == (true, false) && !open.is_hidden {
            self.tell(Code::HtmlTableHeader, &open.tag, Vec::new());
        }
    }

    fn tell(&mut self, code: Code, tag: &Range<usize>, args: Vec<(&'static str, String)>) {
        self.faults.push(Fault { code, tag: tag.clone(), args });
    }
}

fn is_blank(text: &[u8]) -> bool {
    std::str::from_utf8(text).is_ok_and(|text| text.trim().is_empty())
}

fn is_hidden(tag: &StartTag) -> bool {
    tag.has(Attribute::Hidden) || tag.get(Attribute::AriaHidden).is_some_and(|value| value.trim() == "true")
}

fn is_for_show(role: &str) -> bool {
    matches!(role.trim(), "presentation" | "none")
}

fn is_header_role(role: &str) -> bool {
    matches!(role.trim(), "columnheader" | "rowheader")
}

/// Whether a part of a viewport's description keeps readers from making the text twice as large (WCAG 1.4.4).
fn forbids_zoom(part: &str) -> bool {
    let Some((name, value)) = part.split_once('=') else { return false };
    match (name.trim(), value.trim()) {
        ("user-scalable", value) => matches!(value, "no" | "0"),
        ("maximum-scale", value) => value.parse::<f32>().is_ok_and(|scale| scale < 2.0),
        _ => false,
    }
}
