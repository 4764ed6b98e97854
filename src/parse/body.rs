//! The body of a page: HTML with numbered slots, and what its links and images name.

use std::ops::Range;

use crate::problem::Code;

/// A page's text as HTML in which everything that depends on other pages or on the interface's words is a slot.
///
/// A slot is written in `html` as [`SLOT_OPEN`], its number in decimal, [`SLOT_CLOSE`]. Wherever an author writes one of
/// these two characters it is replaced by U+FFFD, so a slot is never the author's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Body {
    /// The HTML, escaped, without anything outside `<main>`.
    pub html: Box<str>,
    /// What stands in each slot, by number.
    pub slots: Vec<Slot>,
    /// The links and images, in the order of the text.
    pub links: Vec<Link>,
    /// The headings, in the order of the text.
    pub headings: Vec<Heading>,
    /// How many words of running text there are; code does not count.
    pub words: u32,
    /// The blocks that a translation has to follow, in the order of the text.
    pub blocks: Vec<Block>,
    /// What the author has exempted from a rule, in the order of the text.
    pub exempt: Vec<Exempt>,
    /// The hash of the page's whole file: what tells a reader's copy of it from another state.
    pub print: u64,
    /// The tags of raw HTML that is let through, in the order of the text.
    pub tags: Vec<Tag>,
}

/// A start tag of raw HTML.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// The tag as its author wrote it, before it was cleaned.
    pub written: Box<str>,
    /// The bytes of the file that it takes.
    pub range: Range<u32>,
}

/// A block of text that holds no other, as a paragraph, a heading or a cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The bytes of the file that it takes, without what marks it as what it is.
    pub range: Range<u32>,
    /// How many words its source has, between white space.
    pub words: u32,
    /// The hash of its source as [`super::markdown::normal`] writes it: white space does not count.
    pub hash: u64,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockKind {
    /// A heading of this level, as its author wrote it.
    Heading(u8),
    /// A paragraph, in a quotation or a note too.
    Paragraph,
    /// A part of a list, or a definition.
    Item,
    /// The term of a definition.
    Term,
    /// A cell of a table.
    Cell,
    /// A block of code.
    Code,
    /// Raw HTML.
    Raw,
}

/// A part of a text that its author has exempted from a rule: `<!-- pentan allow RULE: why -->`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Exempt {
    /// The rule.
    pub rule: Code,
    /// The bytes of the file in which it does not hold.
    pub over: Range<u32>,
    /// Where the author says so.
    pub said: Range<u32>,
}

/// The character that begins a slot's number in [`Body::html`].
pub const SLOT_OPEN: char = '\u{E000}';
/// The character that ends it.
pub const SLOT_CLOSE: char = '\u{E001}';

/// What a render puts in place of a slot.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The start tag of the link with this number in [`Body::links`]; nothing when it is dead.
    Open(u32),
    /// The end tag of that link, with a word for the reader where it leads to the other language.
    Close(u32),
    /// Where the image with this number in [`Body::links`] comes from, its size, and when it is to be loaded: attributes, each after a space.
    Image(u32),
    /// What stands before that image where it is offered in several formats.
    Sources(u32),
    /// What stands behind it then.
    SourcesEnd(u32),
    /// The interface's message with this key, escaped, with at most one argument.
    Word(&'static str, Option<(&'static str, Box<str>)>),
    /// The number of a level-2 heading, from 1, where the page's type numbers its sections.
    Number(u32),
}

/// A link or an image, with the place where its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Link {
    /// What it names.
    pub target: Target,
    /// Whether the target is to be followed or shown.
    pub role: Role,
    /// The bytes of the file that the whole link takes.
    pub range: Range<u32>,
    /// The text alternative of an image; empty for a link.
    pub alt: Box<str>,
}

/// What a reader does with a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Follows it.
    Link,
    /// Sees it.
    Image,
}

/// What a link names, as far as one file can tell.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A page, section or file of the hub: the path as written, percent-decoded, and the fragment after `#`.
    Internal(Box<str>, Option<Box<str>>),
    /// A heading of this page.
    Fragment(Box<str>),
    /// An entry of `content/data/`, as `topic:purpose`: what stands before and after the colon.
    Term(Vocabulary, Box<str>),
    /// An address outside the hub, as written.
    External(Box<str>),
}

/// The lists in `content/data/` that have a page for each entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Vocabulary {
    /// `topics.yaml`
    Topic,
    /// `audiences.yaml`
    Audience,
    /// `organisation_types.yaml`
    OrganisationType,
    /// `people.yaml`
    Person,
    /// `organisations.yaml`
    Organisation,
}

impl Vocabulary {
    /// Every vocabulary, in the order that the interface lists them.
    pub const ALL: [Vocabulary; 5] =
        [Vocabulary::Topic, Vocabulary::Audience, Vocabulary::OrganisationType, Vocabulary::Person, Vocabulary::Organisation];

    /// What a link writes before the colon, and what message keys are built from.
    pub const fn name(self) -> &'static str {
        match self {
            Vocabulary::Topic => "topic",
            Vocabulary::Audience => "audience",
            Vocabulary::OrganisationType => "organisation-type",
            Vocabulary::Person => "person",
            Vocabulary::Organisation => "organisation",
        }
    }

    /// The file in `content/data/`, without its ending.
    pub const fn file(self) -> &'static str {
        match self {
            Vocabulary::Topic => "topics",
            Vocabulary::Audience => "audiences",
            Vocabulary::OrganisationType => "organisation_types",
            Vocabulary::Person => "people",
            Vocabulary::Organisation => "organisations",
        }
    }
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its id, unique on the page.
    pub id: Box<str>,
    /// Its text without markup.
    pub text: Box<str>,
}
