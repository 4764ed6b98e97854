//! What each type that can be read from YAML looks like there: the same declarations that read it describe it.

use crate::parse::body::Vocabulary;

/// What a value looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text, or a number that is taken as the text it is written as.
    Text,
    /// `true` or `false`.
    TrueFalse,
    /// A whole number that is not negative.
    Number,
    /// A number of any kind, whole or not.
    Amount,
    /// `YYYY-MM-DD`
    Date,
    /// `YYYY-MM-DD HH:MM`
    Moment,
    /// A part of an address.
    Slug,
    /// An address on the web.
    Url,
    /// An address for letters.
    Email,
    /// An address on the web, with `{path}` in it.
    EditUrl,
    /// Two numbers: degrees north and east.
    Point,
    /// The tag of a language.
    Language,
    /// The id of a chapter.
    Chapter,
    /// One of a fixed list of words; the type's name, in Rust.
    Choice(&'static str, Vec<&'static str>),
    /// One value for both languages, or one a language.
    EachLanguage(Box<Shape>),
    /// A list; one value alone is a list of one, unless it is a record.
    List(Box<Shape>),
    /// One or the other.
    Either(Box<Shape>, Box<Shape>),
    /// Any number of values by name.
    Entries(Box<Shape>),
    /// How much each rule weighs: the rules, and the words for it.
    Levels(Vec<&'static str>, Vec<&'static str>),
    /// A record: the type's name, in Rust, and its fields.
    Record(&'static str, &'static [Field]),
}

/// A field of a record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// Whether it has to be there.
    pub need: Need,
    /// The list whose ids its texts have to be.
    pub of: Option<Vocabulary>,
    /// What its value looks like.
    pub shape: fn() -> Shape,
}

impl PartialEq for Field {
    /// A record has a key only once, and which record it is, its name says.
    fn eq(&self, other: &Field) -> bool {
        self.key == other.key
    }
}

impl Eq for Field {}

/// Whether a field has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It has, and may not be empty.
    Required,
    /// It may be left out.
    Optional,
    /// It may be left out, and then has a value all the same.
    Default,
}
