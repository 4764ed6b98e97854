//! `content/data/*.yaml`: the words, people and organisations that pages name by id.

mod community;
mod indicators;

use std::collections::BTreeMap;

pub use self::community::{CHAPTERS, Chapter, Chapters, GROUPS, Group, Groups, Link, chapters, groups};
pub use self::indicators::{INDICATORS, Indicator, Indicators, Reading as DatedReading, Target, indicators};

use super::body::Vocabulary;
use super::series;
use super::values::{Slug, WebUrl};
use super::yaml::{self, FromYaml, Reading, Shape, Text, record, suggestion};
use crate::hub::missing_languages;
use crate::language::{Language, Per};
use crate::problem::{Code, Place, Problem, Step};
use crate::read::Source;

record! {
    /// A topic, audience or type of organisation.
    pub struct Word {
        /// Its name.
        required label: Text,
        /// Its part of the URL; made from the label when left out.
        optional slug: Slugs,
        /// What it means, in a sentence or two.
        optional definition: Text,
        /// What it is filed under, where its name files wrongly.
        optional sort_key: Text,
    }
}

record! {
    /// A term of the glossary.
    pub struct Term {
        /// Its name.
        required label: Text,
        /// Its plural, where no rule makes it.
        optional plural: Text,
        /// What leads to it on the glossary's page; made from the label when left out.
        optional slug: Slugs,
        /// What it means, in a sentence or two.
        optional definition: Text,
        /// What it is filed under, where its name files wrongly.
        optional sort_key: Text,
    }
}

record! {
    /// A person who writes, or is written about.
    pub struct Person {
        /// The name, as the person writes it.
        required name: Text,
        /// Its part of the URL; made from the name when left out.
        optional slug: Slugs,
        /// Who they are, in a sentence or two.
        optional bio: Text,
        /// Their own page.
        optional url: WebUrl,
        /// An id in `organisations.yaml`.
        optional organisation in Organisation: String,
        /// An address, published only where `email_public` says so.
        optional email: String,
        /// Whether the person has agreed that the address is published.
        default email_public: bool,
        /// Whether the person has agreed to be named as the chair of a chapter or the convenor of a group.
        default role_public: bool,
        /// What the name is filed under, such as the family name.
        optional sort_key: Text,
    }
}

record! {
    /// An organisation.
    pub struct Organisation {
        /// Its name.
        required name: Text,
        /// Its part of the URL; made from the name when left out.
        optional slug: Slugs,
        /// What it is, in a sentence or two.
        optional description: Text,
        /// Its own site.
        optional url: WebUrl,
        /// What it is filed under, where its name files wrongly.
        optional sort_key: Text,
    }
}

/// One slug for every language, or one a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Slugs(pub Per<Option<Slug>>);

impl FromYaml for Slugs {
    fn from_yaml(value: &serde_yaml::Value, reading: &mut Reading<'_>) -> Option<Slugs> {
        if let serde_yaml::Value::Mapping(_) = value {
            let mapping = yaml::mapping(value, &Language::ALL.map(Language::tag), reading)?;
            return Some(Slugs(Per::make(|language| yaml::optional(mapping, language.tag(), reading))));
        }
        let slug = Slug::from_yaml(value, reading)?;
        Some(Slugs(Per::make(|_| Some(slug.clone()))))
    }

    fn shape() -> Shape {
        Shape::EachLanguage(Box::new(Shape::Slug))
    }
}

/// An entry of any of the vocabularies, as the site needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Its name, in each language.
    pub label: Text,
    /// Its plural, where a term of the glossary gives one.
    pub plural: Text,
    /// Its part of the URL, in each language.
    pub slug: Per<Slug>,
    /// What it means or who it is.
    pub definition: Text,
    /// What it is filed under instead of its name.
    pub sort_key: Text,
    /// Its own page on the web.
    pub url: Option<WebUrl>,
    /// The organisation that a person belongs to.
    pub organisation: Option<String>,
    /// An address that may be published.
    pub email: Option<String>,
    /// Whether a person may be named as a chair or a convenor.
    pub has_public_role: bool,
}

/// The entries of one file, by id.
pub type Entries = BTreeMap<String, Entry>;

/// The vocabulary that a path is the file of.
pub fn vocabulary_of(path: &str) -> Option<Vocabulary> {
    let name = path.strip_prefix("content/data/")?.strip_suffix(".yaml")?;
    Vocabulary::ALL.into_iter().find(|vocabulary| vocabulary.file() == name)
}

/// Where the glossary is: terms of the field in each language. Searches find a page by a term's translation too.
pub const GLOSSARY: &str = "content/data/glossary.yaml";

/// Reads the glossary.
pub fn glossary(source: &Source, text: &str, languages: &[Language]) -> (Entries, Vec<Problem>) {
    let mut reading = Reading::new(&source.path);
    let Some(value) = reading.document(text, 0) else { return (Entries::new(), reading.problems) };
    let entries = read_entries::<Term>(&value, &mut reading, |term| Entry {
        label: term.label,
        plural: term.plural.unwrap_or_default(),
        slug: slugs(term.slug),
        definition: term.definition.unwrap_or_default(),
        sort_key: term.sort_key.unwrap_or_default(),
        ..Entry::default()
    });
    tell_missing_languages(&entries, Vocabulary::Topic, languages, &mut reading);
    (complete(entries), reading.problems)
}

/// The problem of a file in `content/data/` that is none of the vocabularies.
pub fn unknown_file(source: &Source) -> Problem {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let mut known: Vec<String> = Vocabulary::ALL.iter().map(|vocabulary| format!("{}.yaml", vocabulary.file())).collect();
    let further = [GLOSSARY, CHAPTERS, GROUPS, INDICATORS, series::PATH, super::checked::PATH];
    known.extend(further.into_iter().filter_map(|path| path.rsplit('/').next()).map(str::to_owned));
    let near = suggestion(name, known.iter().map(String::as_str));
    Problem::new(Code::DataUnknownFile, Place::file(&source.path)).arg("name", name).arg("suggestion", near)
}

/// Reads a vocabulary's file.
pub fn parse(source: &Source, text: &str, vocabulary: Vocabulary, languages: &[Language]) -> (Entries, Vec<Problem>) {
    let mut reading = Reading::new(&source.path);
    let Some(value) = reading.document(text, 0) else { return (Entries::new(), reading.problems) };
    let entries = match vocabulary {
        Vocabulary::Topic | Vocabulary::Audience | Vocabulary::OrganisationType => {
            read_entries::<Word>(&value, &mut reading, |word| Entry {
                label: word.label,
                slug: slugs(word.slug),
                definition: word.definition.unwrap_or_default(),
                sort_key: word.sort_key.unwrap_or_default(),
                ..Entry::default()
            })
        }
        Vocabulary::Person => read_entries::<Person>(&value, &mut reading, |person| Entry {
            label: person.name,
            slug: slugs(person.slug),
            definition: person.bio.unwrap_or_default(),
            sort_key: person.sort_key.unwrap_or_default(),
            url: person.url,
            organisation: person.organisation,
            email: person.email.filter(|_| person.email_public),
            has_public_role: person.role_public,
            ..Entry::default()
        }),
        Vocabulary::Organisation => read_entries::<Organisation>(&value, &mut reading, |organisation| Entry {
            label: organisation.name,
            slug: slugs(organisation.slug),
            definition: organisation.description.unwrap_or_default(),
            sort_key: organisation.sort_key.unwrap_or_default(),
            url: organisation.url,
            ..Entry::default()
        }),
    };
    tell_missing_languages(&entries, vocabulary, languages, &mut reading);
    (complete(entries), reading.problems)
}

/// The slugs that an entry gives; empty where it gives none.
pub(super) fn slugs(slugs: Option<Slugs>) -> Per<Slug> {
    let slugs = slugs.unwrap_or_default().0;
    Per { cy: slugs.cy.unwrap_or_default(), en: slugs.en.unwrap_or_default() }
}

fn read_entries<T: FromYaml>(value: &serde_yaml::Value, reading: &mut Reading<'_>, entry: impl Fn(T) -> Entry) -> Entries {
    let records = BTreeMap::<String, T>::from_yaml(value, reading).unwrap_or_default();
    records.into_iter().map(|(id, record)| (id, entry(record))).collect()
}

fn tell_missing_languages(entries: &Entries, vocabulary: Vocabulary, languages: &[Language], reading: &mut Reading<'_>) {
    let (label, definition) = match vocabulary {
        Vocabulary::Topic | Vocabulary::Audience | Vocabulary::OrganisationType => ("label", "definition"),
        Vocabulary::Person => ("name", "bio"),
        Vocabulary::Organisation => ("name", "description"),
    };
    for (id, entry) in entries {
        reading.down(Step::from(id.as_str()), |reading| {
            missing_languages(label, Some(&entry.label), languages, reading);
            missing_languages(definition, Some(&entry.definition), languages, reading);
        });
    }
}

/// Gives every entry a name and a slug in every language.
fn complete(mut entries: Entries) -> Entries {
    for (id, entry) in &mut entries {
        entry.label.set();
        entry.plural.set();
        entry.definition.set();
        if entry.label.is_empty() {
            entry.label = Text(Per::make(|_| Some(id.clone())));
        }
        for language in Language::ALL {
            if entry.slug.get(language).0.is_empty() {
                *entry.slug.get_mut(language) = Slug::of_first(&[entry.label.in_language(language).0, id]);
            }
        }
    }
    entries
}
