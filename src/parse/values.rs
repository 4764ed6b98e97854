//! The scalar values that front matter and data files are made of.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_yaml::Value;

use super::yaml::{FromYaml, Reading, Shape, choice};
use crate::problem::{Code, Severity};

choice! {
    /// What a page is. A section sets the type of its pages, and a page may set its own.
    pub enum Kind {
        /// Something that an organisation did, and what it learned.
        CaseStudy = "case-study",
        /// A short piece of advice.
        Tip = "tip",
        /// A question answered in numbered sections.
        Guide = "guide",
        /// Anything else.
        Page = "page",
        /// Something that takes place.
        Event = "event",
        /// A vacancy.
        Job = "job",
        /// Something that members may apply for or take part in.
        Opportunity = "opportunity",
    }
}

impl Kind {
    /// Every kind, in the order that the interface lists them.
    pub const ALL: [Kind; 7] = [Kind::CaseStudy, Kind::Tip, Kind::Guide, Kind::Page, Kind::Event, Kind::Job, Kind::Opportunity];

    /// Whether pages of this kind are learning that others can reuse.
    pub const fn is_resource(self) -> bool {
        matches!(self, Kind::CaseStudy | Kind::Tip | Kind::Guide)
    }
}

choice! {
    /// How far a translation has come.
    pub enum Status {
        /// A person who knows both languages has checked it.
        Reviewed = "reviewed",
        /// Nobody has checked it yet.
        Unreviewed = "unreviewed",
        /// A machine made it, and nobody has checked it.
        Machine = "machine",
    }
}

choice! {
    /// How people take part in an event.
    pub enum Mode {
        /// By a link.
        Online = "online",
        /// In a room.
        InPerson = "in-person",
        /// Either way.
        Hybrid = "hybrid",
    }
}

choice! {
    /// How much a hub lets a rule weigh.
    pub enum Level {
        /// It is not told.
        Off = "off",
        /// It fails nothing.
        Hint = "hint",
        /// It fails a check.
        Warning = "warning",
        /// It fails a check and a build.
        Error = "error",
    }
}

impl Level {
    /// The severity that problems of this level have; `None` where they are not told.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Level::Off => None,
            Level::Hint => Some(Severity::Hint),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

/// The name of a rule: of a kind of problem that a hub may weigh as it likes. Nothing where there is no such rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rule(pub Option<Code>);

impl FromYaml for Rule {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Rule> {
        let name = String::from_yaml(value, reading)?;
        let code = Code::rule(&name);
        if code.is_none() {
            super::yaml::unknown_choice(&name, &Code::rules(), reading);
        }
        Some(Rule(code))
    }

    fn shape() -> Shape {
        Shape::Choice("Rule", Code::rules())
    }
}

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// The day that a text `YYYY-MM-DD` names, if there is one in the calendar.
    pub fn parse(text: &str) -> Option<Date> {
        let is_shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        text.parse().ok().filter(|_| is_shaped).map(Date)
    }

    /// Midnight of the day in UTC, as RFC 3339 writes it.
    pub fn rfc3339(self) -> String {
        format!("{self}T00:00:00Z")
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromYaml for Date {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Date> {
        let text = match value {
            Value::String(_) | Value::Number(_) => String::from_yaml(value, reading)?,
            _ if super::yaml::typed(value).is_some() => String::from_yaml(value, reading)?,
            _ => {
                reading.wrong_type("date", value);
                return None;
            }
        };
        let date = Date::parse(&text);
        if date.is_none() {
            reading.problems.push(reading.problem(Code::BadDate).arg("value", text));
        }
        date
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

/// A day and a time of day on the clocks of the United Kingdom, written `YYYY-MM-DD HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(pub jiff::civil::DateTime);

impl Moment {
    /// The moment that a text `YYYY-MM-DD HH:MM` names, if there is one in the calendar.
    pub fn parse(text: &str) -> Option<Moment> {
        let is_shaped = text.len() == 16 && matches!(text.as_bytes()[10], b' ' | b'T');
        text.replace(' ', "T").parse().ok().filter(|_| is_shaped).map(Moment)
    }

    /// The day.
    pub fn date(self) -> Date {
        Date(self.0.date())
    }

    /// The moment with its offset from UTC, as RFC 3339 writes it.
    ///
    /// In the hour that summer time skips, the offset is that before the change; in the hour that it repeats, the first.
    pub fn rfc3339(self) -> String {
        super::clock::rfc3339(self.0)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m-%d %H:%M"))
    }
}

impl FromYaml for Moment {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Moment> {
        let text = String::from_yaml(value, reading)?;
        let moment = Moment::parse(&text);
        if moment.is_none() {
            reading.problems.push(reading.problem(Code::BadDate).arg("value", text));
        }
        moment
    }

    fn shape() -> Shape {
        Shape::Moment
    }
}

/// A further meeting of an event: on a day at the event's usual time, or at a time of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Also {
    /// At the usual time.
    Day(Date),
    /// At this time.
    Moment(Moment),
}

impl Also {
    /// When it begins, for an event whose usual time is that of `starts`.
    pub fn at(self, starts: Moment) -> Moment {
        match self {
            Also::Day(day) => Moment(day.0.to_datetime(starts.0.time())),
            Also::Moment(moment) => moment,
        }
    }
}

impl FromYaml for Also {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Also> {
        let is_day = value.as_str().is_some_and(|text| text.trim().len() <= 10);
        if is_day { Date::from_yaml(value, reading).map(Also::Day) } else { Moment::from_yaml(value, reading).map(Also::Moment) }
    }

    fn shape() -> Shape {
        Shape::Either(Box::new(Shape::Date), Box::new(Shape::Moment))
    }
}

impl std::fmt::Display for Also {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Also::Day(day) => write!(f, "{day}"),
            Also::Moment(moment) => write!(f, "{moment}"),
        }
    }
}

/// Whether what is said at an event is interpreted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Interpretation {
    /// It is, or it is not.
    Is(bool),
    /// It is, and this is how.
    Said(String),
}

impl FromYaml for Interpretation {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Interpretation> {
        match value {
            Value::Bool(is) => Some(Interpretation::Is(*is)),
            _ => String::from_yaml(value, reading).map(Interpretation::Said),
        }
    }

    fn shape() -> Shape {
        Shape::Either(Box::new(Shape::TrueFalse), Box::new(Shape::Text))
    }
}

/// The part of a URL that names a page, section or term: lower-case ASCII letters, digits and hyphens.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(pub String);

impl Slug {
    /// The longest that there is: file systems take names of 255 bytes, and a file beside a page has a longer name than the page.
    pub const LONGEST: usize = 200;

    /// The slug of any text: accents dropped, everything else that is no letter or digit a hyphen. A long one ends with a word.
    pub fn of(text: &str) -> Slug {
        let mut slug = slug::slugify(text);
        if slug.len() > Slug::LONGEST {
            let end = slug[..=Slug::LONGEST].rfind('-').unwrap_or(Slug::LONGEST);
            slug.truncate(end);
        }
        Slug(slug)
    }

    /// The slug of the first of these texts that has a letter or digit in it; else the numbers of the last one's signs.
    pub fn of_first(texts: &[&str]) -> Slug {
        let slug = texts.iter().map(|text| Slug::of(text)).find(|slug| !slug.0.is_empty());
        let numbers = |text: &str| text.chars().map(|c| format!("{:x}", c as u32)).collect::<Vec<_>>().join("-");
        slug.unwrap_or_else(|| Slug(texts.last().map_or_else(|| "0".to_owned(), |text| format!("x{}", numbers(text)))))
    }
}

impl FromYaml for Slug {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Slug> {
        let text = String::from_yaml(value, reading)?;
        let slug = Slug::of(&text);
        if slug.0 == text && !text.is_empty() {
            return Some(slug);
        }
        reading.problems.push(reading.problem(Code::BadSlug).arg("value", text).arg("suggestion", &slug.0));
        Some(slug).filter(|slug| !slug.0.is_empty())
    }

    fn shape() -> Shape {
        Shape::Slug
    }
}

/// An address on the web: `http` or `https`, and a host.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct WebUrl(pub String);

impl WebUrl {
    /// The address that a text is, with nothing left out that a browser would add.
    pub fn parse(text: &str) -> Option<WebUrl> {
        let url = url::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        url.map(|url| WebUrl(url.to_string()))
    }

    /// Whether every page of a site can have its address below this one: there is no query, no fragment, no name and no password in it.
    pub fn can_be_base(&self) -> bool {
        let url = url::Url::parse(&self.0);
        url.is_ok_and(|url| url.query().or(url.fragment()).or(url.password()).is_none() && url.username().is_empty())
    }
}

impl FromYaml for WebUrl {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<WebUrl> {
        let text = String::from_yaml(value, reading)?;
        let url = WebUrl::parse(&text);
        if url.is_none() {
            reading.problems.push(reading.problem(Code::BadUrl).arg("value", &text));
        }
        url
    }

    fn shape() -> Shape {
        Shape::Url
    }
}

/// An address for letters: one `@`, and a dot after it. Whether somebody reads what is sent there, nobody can know beforehand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Email(pub String);

impl FromYaml for Email {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Email> {
        let text = String::from_yaml(value, reading)?;
        let is_bad = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | ',' | ';' | ':' | '(' | ')');
        let is_address = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && !host.contains('@') && host.split('.').count() > 1 && !host.split('.').any(str::is_empty)
        });
        if !is_address || text.contains(is_bad) {
            reading.problems.push(reading.problem(Code::BadEmail).arg("value", &text));
            return None;
        }
        Some(Email(text))
    }

    fn shape() -> Shape {
        Shape::Email
    }
}

/// The id of a chapter in `content/data/chapters.yaml`. Whether there is one, the site tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChapterId(pub String);

impl FromYaml for ChapterId {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<ChapterId> {
        String::from_yaml(value, reading).map(ChapterId)
    }

    fn shape() -> Shape {
        Shape::Chapter
    }
}

/// Where the source of a page is changed: an address on the web with `{path}` in it, which stands for the path of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct EditUrl(pub String);

/// What stands for the path of a file in an [`EditUrl`].
pub const EDIT_PATH: &str = "{path}";

impl EditUrl {
    /// The address at which the file of a path is changed.
    pub fn of(&self, path: &str) -> String {
        let path: Vec<String> = path.split('/').map(encoded).collect();
        self.0.replace(EDIT_PATH, &path.join("/"))
    }
}

/// What a part of a path may hold as it is (RFC 3986, section 2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn encoded(part: &str) -> String {
    utf8_percent_encode(part, UNRESERVED).to_string()
}

impl FromYaml for EditUrl {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<EditUrl> {
        let text = String::from_yaml(value, reading)?;
        let url = url::Url::parse(&text.replace(EDIT_PATH, "path")).ok();
        let is_web = url.is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if !is_web || !text.contains(EDIT_PATH) {
            reading.problems.push(reading.problem(Code::BadEditUrl).arg("value", &text));
            return None;
        }
        Some(EditUrl(text))
    }

    fn shape() -> Shape {
        Shape::EditUrl
    }
}

/// A place on the earth, written `[latitude, longitude]` in degrees; kept in ten thousandths of a degree, about ten metres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Point {
    /// North of the equator.
    pub north: i32,
    /// East of Greenwich.
    pub east: i32,
}

impl FromYaml for Point {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Point> {
        let numbers = value.as_sequence().and_then(|items| items.iter().map(Value::as_f64).collect::<Option<Vec<_>>>());
        let Some([north, east]) = numbers.as_deref() else {
            reading.wrong_type("point", value);
            return None;
        };
        if !(-90.0..=90.0).contains(north) || !(-180.0..=180.0).contains(east) {
            let problem = reading.problem(Code::BadPoint).arg("north", north).arg("east", east);
            reading.problems.push(problem);
            return None;
        }
        let parts = |degrees: f64| (degrees * 10_000.0).round() as i32;
        Some(Point { north: parts(*north), east: parts(*east) })
    }

    fn shape() -> Shape {
        Shape::Point
    }
}

/// A licence that says what readers may do with a text or an image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Licence(&'static (&'static str, &'static str, &'static str));

/// Identifier (SPDX where there is one), short name, address.
const LICENCES: &[(&str, &str, &str)] = &[
    ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    ("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ("CC-BY-ND-4.0", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
    ("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("PDM-1.0", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"),
    ("OGL-UK-3.0", "OGL 3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
    ("InC-1.0", "In Copyright", "https://rightsstatements.org/vocab/InC/1.0/"),
];

impl Licence {
    /// The licence with this identifier.
    pub fn from_id(id: &str) -> Option<Licence> {
        LICENCES.iter().find(|licence| licence.0 == id).map(Licence)
    }

    /// The identifier, as front matter writes it.
    pub fn id(self) -> &'static str {
        self.0.0
    }

    /// The short name, which is the same in every language.
    pub fn name(self) -> &'static str {
        self.0.1
    }

    /// Where the licence can be read.
    pub fn url(self) -> &'static str {
        self.0.2
    }
}

impl FromYaml for Licence {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Licence> {
        let id = String::from_yaml(value, reading)?;
        let licence = Licence::from_id(&id);
        if licence.is_none() {
            let ids: Vec<&str> = LICENCES.iter().map(|licence| licence.0).collect();
            super::yaml::unknown_choice(&id, &ids, reading);
        }
        licence
    }

    fn shape() -> Shape {
        Shape::Choice("Licence", LICENCES.iter().map(|licence| licence.0).collect())
    }
}
