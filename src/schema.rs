//! JSON Schema (2020-12) for front matter and data files, so that an editor's own tools help while she types.
//!
//! It is written from the declarations that read the files ([`Shape`]), and from the hub's own lists: a schema refuses what
//! `pentan check` tells as a mistake of spelling, type, date or id, and nothing else. What it cannot see is whether an address has a
//! host that exists in any form, and white space at the ends of a quoted id, which pentan forgives.

mod document;
mod value;

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::hub::Hub;
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::data::{Chapter, Group, Indicator, Organisation, Person, Term, Word};
use crate::parse::front::Front;
use crate::parse::series::SeriesEntry;
use crate::parse::values::Kind;
use crate::parse::yaml::{Field, FromYaml, Shape};
use crate::site::Ground;
use crate::strings::{Use, Words};

pub use document::{all, one};

/// What a schema is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The front matter of a type of page.
    Page(Kind),
    /// The front matter of a section's `_index`.
    Section,
    /// `content/hub.yaml`
    Hub,
    /// A vocabulary's file in `content/data/`.
    Data(Vocabulary),
    /// `content/data/glossary.yaml`
    Glossary,
    /// `content/data/chapters.yaml`
    Chapters,
    /// `content/data/series.yaml`
    Series,
    /// `content/data/groups.yaml`
    Groups,
    /// `content/data/indicators.yaml`
    Indicators,
}

/// Whose words a schema has in it, and in which language it speaks.
pub struct Known<'a> {
    /// The hub's languages and lists.
    pub ground: &'a Ground,
    /// The words of the interface.
    pub words: &'a Words,
    /// The language of titles and descriptions.
    pub ui: Language,
}

impl Document {
    /// Everything that has a schema.
    pub fn every() -> Vec<Document> {
        let pages = Kind::ALL.into_iter().map(Document::Page).chain([Document::Section, Document::Hub]);
        let others = [Document::Glossary, Document::Chapters, Document::Groups, Document::Series, Document::Indicators];
        pages.chain(Vocabulary::ALL.into_iter().map(Document::Data)).chain(others).collect()
    }

    /// What a name at the command line is for.
    pub fn of_name(name: &str) -> Option<Document> {
        Document::every().into_iter().find(|document| document.name() == name)
    }

    /// Its name at the command line: the type of page, or the file's name without its ending.
    pub fn name(self) -> &'static str {
        match self {
            Document::Page(kind) => kind.word(),
            Document::Section => "section",
            Document::Hub => "hub",
            Document::Data(vocabulary) => vocabulary.file(),
            Document::Glossary => "glossary",
            Document::Chapters => "chapters",
            Document::Series => "series",
            Document::Groups => "groups",
            Document::Indicators => "indicators",
        }
    }

    /// The message that names it.
    fn title(self) -> String {
        match self {
            Document::Page(kind) => format!("kind-{}", kind.word()),
            other => format!("schema-document-{}", other.name()),
        }
    }

    /// The fields of a record in it: of the file itself, or of one of its entries.
    fn fields(self) -> &'static [Field] {
        match self {
            Document::Page(_) | Document::Section => Front::FIELDS,
            Document::Hub => Hub::FIELDS,
            Document::Data(Vocabulary::Topic | Vocabulary::Audience | Vocabulary::OrganisationType) => Word::FIELDS,
            Document::Glossary => Term::FIELDS,
            Document::Data(Vocabulary::Person) => Person::FIELDS,
            Document::Data(Vocabulary::Organisation) => Organisation::FIELDS,
            Document::Chapters => Chapter::FIELDS,
            Document::Series => SeriesEntry::FIELDS,
            Document::Groups => Group::FIELDS,
            Document::Indicators => Indicator::FIELDS,
        }
    }
}

/// The message that names a field: a record's Rust name and the key.
pub fn field_message(record: &str, key: &str) -> String {
    format!("schema-{}-{key}", kebab(record))
}

/// The message that names a word of a fixed list; `None` where the word is a name itself.
fn choice_message(choice: &str, word: &str) -> Option<String> {
    match choice {
        "Licence" | "Rule" => None,
        "Kind" => Some(format!("kind-{word}")),
        _ => Some(format!("schema-{}-{word}", kebab(choice))),
    }
}

/// `SearchBudget` as `search-budget`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// The messages that schemas say.
pub fn uses() -> Vec<Use> {
    let mut keys: BTreeSet<String> = Document::every().into_iter().map(Document::title).collect();
    let people = [Person::shape(), Organisation::shape(), Chapter::shape(), Group::shape(), Indicator::shape()];
    let records = [Front::shape(), Hub::shape(), Word::shape(), Term::shape(), SeriesEntry::shape()].into_iter().chain(people);
    records.for_each(|record| gather(&record, &mut keys));
    keys.into_iter().map(|key| Use { key: Cow::Owned(key), args: Some(Vec::new()) }).collect()
}

fn gather(shape: &Shape, keys: &mut BTreeSet<String>) {
    match shape {
        Shape::EachLanguage(inner) | Shape::List(inner) | Shape::Entries(inner) => gather(inner, keys),
        Shape::Either(one, other) => [one, other].into_iter().for_each(|inner| gather(inner, keys)),
        Shape::Choice(name, words) => keys.extend(words.iter().filter_map(|word| choice_message(name, word))),
        Shape::Levels(_, words) => keys.extend(words.iter().filter_map(|word| choice_message("Level", word))),
        Shape::Record(name, fields) => {
            for field in *fields {
                let message = field_message(name, field.key);
                keys.extend([format!("{message}.about"), message]);
                gather(&(field.shape)(), keys);
            }
        }
        _ => {}
    }
}
