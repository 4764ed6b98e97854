//! The schema of a whole file, or of its front matter.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::value::{Writer, titled};
use super::{Document, Known};
use crate::parse::body::Vocabulary;
use crate::parse::data::Entry;
use crate::parse::front::{KEYS_OF_TYPES, REQUIRED_OF_TYPES};
use crate::parse::values::Kind;
use crate::parse::yaml::{Field, Need, Shape, Text};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of one type of page or file.
pub fn one(document: Document, known: &Known<'_>) -> Json {
    let mut writer = Writer { known, lists: BTreeSet::new() };
    let mut schema = writer.document(document);
    schema["$schema"] = DIALECT.into();
    let lists = writer.lists();
    if !lists.is_empty() {
        schema["$defs"] = Json::Object(lists);
    }
    schema
}

/// The schemas of all of them, each under its name in `$defs`.
pub fn all(known: &Known<'_>) -> Json {
    let mut writer = Writer { known, lists: BTreeSet::new() };
    let documents = Document::every().into_iter().map(|document| (document.name().to_owned(), writer.document(document)));
    let mut defs: Map<String, Json> = documents.collect();
    defs.extend(writer.lists());
    json!({ "$schema": DIALECT, "$defs": defs })
}

impl Writer<'_> {
    fn document(&mut self, document: Document) -> Json {
        let fields = document.fields();
        let mut schema = match document {
            Document::Page(kind) => self.page(kind, fields),
            Document::Section => self.section(fields),
            Document::Hub => self.record("Hub", fields),
            Document::Data(_)
            | Document::Glossary
            | Document::Chapters
            | Document::Groups
            | Document::Series
            | Document::Indicators => {
                let entry = self.record(record_of(document), fields);
                json!({ "type": ["object", "null"], "additionalProperties": entry })
            }
        };
        schema["title"] = self.say(&document.title()).into();
        schema
    }

    /// The keys that belong to a type of page. Those of other types may be there with nothing to say, but are not offered.
    fn page(&mut self, kind: Kind, fields: &[Field]) -> Json {
        let needed = REQUIRED_OF_TYPES.iter().filter(|(of, _)| *of == kind).flat_map(|(_, keys)| *keys);
        let needed: Vec<&str> = needed.copied().collect();
        let as_needed =
            |field: &Field| Field { need: if needed.contains(&field.key) { Need::Required } else { field.need }, ..*field };
        let (others, own): (Vec<Field>, Vec<Field>) =
            fields.iter().map(as_needed).partition(|field| is_of_other(field, Some(kind)));
        let mut schema = self.record("Front", &own);
        let of_type = titled(json!(kind.word()), Some(self.say(&format!("kind-{}", kind.word()))));
        if let Some(key) = schema.pointer_mut("/properties/type/oneOf") {
            *key = json!([of_type, { "type": "null" }]);
        }
        let patterns = others.iter().map(|field| (format!("^{}$", field.key), left_out(field)));
        schema["patternProperties"] = Json::Object(patterns.collect());
        schema
    }

    /// The keys that belong to every page. Those of some types only are read, but mean nothing, and are not offered.
    fn section(&mut self, fields: &[Field]) -> Json {
        let (others, own): (Vec<Field>, Vec<Field>) = fields.iter().partition(|field| is_of_other(field, None));
        let mut schema = self.record("Front", &own);
        let patterns = others.iter().map(|field| (format!("^{}$", field.key), self.field("Front", field)));
        schema["patternProperties"] = Json::Object(patterns.collect());
        schema
    }

    /// The hub's lists that were referred to.
    fn lists(&self) -> Map<String, Json> {
        self.lists.iter().map(|list| (list.name().to_owned(), self.list_of(*list))).collect()
    }

    fn list_of(&self, list: Vocabulary) -> Json {
        let entries = self.known.ground.data.get(&list);
        let ids: Vec<Json> = entries.into_iter().flatten().map(|(id, entry)| self.id(id, entry)).collect();
        let title = self.say(&Document::Data(list).title());
        // A list without an entry has no id in it: JSON Schema knows no `oneOf` of nothing.
        if ids.is_empty() { json!({ "title": title, "not": {} }) } else { json!({ "title": title, "oneOf": ids }) }
    }

    /// The ids of the chapters.
    pub(super) fn chapters(&self) -> Json {
        let name = |name: &Text| name.in_language(self.known.ui).0.to_owned();
        let chapters = &self.known.ground.chapters;
        let ids: Vec<Json> = chapters.iter().map(|(id, chapter)| id_schema(id, name(&chapter.name))).collect();
        if ids.is_empty() { json!({ "not": {} }) } else { json!({ "oneOf": ids }) }
    }

    /// One id.
    fn id(&self, id: &str, entry: &Entry) -> Json {
        let definition = &entry.definition;
        let mut schema = id_schema(id, entry.label.in_language(self.known.ui).0.to_owned());
        if !definition.is_empty() {
            schema["description"] = definition.in_language(self.known.ui).0.into();
        }
        schema
    }
}

/// YAML reads an id that is a number as that number.
fn id_schema(id: &str, title: String) -> Json {
    match id.parse::<u64>() {
        Ok(number) if number.to_string() == id => json!({ "enum": [id, number], "title": title }),
        _ => titled(json!(id), Some(title)),
    }
}

fn record_of(document: Document) -> &'static str {
    match document {
        Document::Data(Vocabulary::Person) => "Person",
        Document::Data(Vocabulary::Organisation) => "Organisation",
        Document::Glossary => "Term",
        Document::Chapters => "Chapter",
        Document::Series => "SeriesEntry",
        Document::Groups => "Group",
        Document::Indicators => "Indicator",
        _ => "Word",
    }
}

/// Whether a key belongs to some types of page, and this is none of them.
fn is_of_other(field: &Field, kind: Option<Kind>) -> bool {
    let of = KEYS_OF_TYPES.iter().find(|(key, _)| *key == field.key);
    of.is_some_and(|(_, kinds)| !kind.is_some_and(|kind| kinds.contains(&kind)))
}

/// What says no more than a key that is left out.
fn left_out(field: &Field) -> Json {
    match (field.need, (field.shape)()) {
        (Need::Default, Shape::TrueFalse) => json!({ "enum": [null, false] }),
        (Need::Default, Shape::List(_)) => json!({ "type": ["array", "null"], "maxItems": 0 }),
        _ => json!({ "type": "null" }),
    }
}
