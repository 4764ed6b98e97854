//! The schema of one value, as its [`Shape`] says.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use super::{Known, choice_message, field_message};
use crate::language::Language;
use crate::parse::amount::Amount;
use crate::parse::body::Vocabulary;
use crate::parse::values::Licence;
use crate::parse::yaml::{Field, Need, Shape};

/// A day of the Gregorian calendar: months have their lengths, and February its leap years.
const DAY: &str = "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)\
                   |02-(?:0[1-9]|1[0-9]|2[0-8]))\
                   |(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
/// A time of day to the minute.
const TIME: &str = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
/// What [`crate::parse::values::Slug`] reads.
const SLUG: &str = "^[a-z0-9]+(?:-[a-z0-9]+)*$";
/// An address with a host, as the URL Standard reads it: `https:example.org` has one too.
const URL: &str = "^[hH][tT][tT][pP][sS]?:[/\\\\]*(?:[^/\\\\?#@]*@)?\
                   (?:\\[[0-9a-fA-F:.]+\\]|[^\\s/\\\\?#@:\\[\\]<>^|%]+)(?::[0-9]{0,5})?(?:[/\\\\?#].*)?$";
/// What [`crate::parse::values::Email`] reads: a name, `@`, and a host with a dot in it.
const EMAIL: &str = "^\\s*[^\\s@<>\",;:()\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@.<>\",;:()\\x00-\\x1f\\x7f-\\x9f]+\
                     (?:\\.[^\\s@.<>\",;:()\\x00-\\x1f\\x7f-\\x9f]+)+\\s*$";

/// Writes schemas, and keeps which of the hub's lists they refer to.
pub(super) struct Writer<'k> {
    pub known: &'k Known<'k>,
    pub lists: BTreeSet<Vocabulary>,
}

impl Writer<'_> {
    /// Says a message in the schema's language.
    pub fn say(&self, key: &str) -> String {
        self.known.words.say(self.known.ui, key, None).into_owned()
    }

    /// The schema of a record: its keys, and no other.
    pub fn record(&mut self, name: &str, fields: &[Field]) -> Json {
        let properties: Map<String, Json> = fields.iter().map(|field| (field.key.to_owned(), self.field(name, field))).collect();
        let required: Vec<&str> = fields.iter().filter(|field| field.need == Need::Required).map(|field| field.key).collect();
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
    }

    /// The schema of a field, with its name and what it is for.
    pub fn field(&mut self, record: &str, field: &Field) -> Json {
        let value = self.value(&(field.shape)(), field);
        let mut schema = match field.need {
            Need::Required => value,
            Need::Optional | Need::Default => or_nothing(value),
        };
        let message = field_message(record, field.key);
        schema["title"] = self.say(&message).into();
        schema["description"] = self.say(&format!("{message}.about")).into();
        schema
    }

    /// The schema of a value that is there.
    fn value(&mut self, shape: &Shape, field: &Field) -> Json {
        match shape {
            Shape::Text => match field.of {
                Some(list) => self.reference(list),
                None if field.need == Need::Required => json!({ "type": ["string", "number"], "pattern": "\\S" }),
                None => json!({ "type": ["string", "number"] }),
            },
            Shape::TrueFalse => json!({ "type": "boolean" }),
            Shape::Number => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            Shape::Amount => json!({ "type": "number", "minimum": -Amount::MOST, "maximum": Amount::MOST }),
            Shape::Date => json!({ "type": "string", "format": "date", "pattern": format!("^{DAY}$") }),
            Shape::Moment => json!({ "type": "string", "pattern": format!("^{DAY}[ T]{TIME}$") }),
            Shape::Slug => json!({ "anyOf": [{ "type": "string", "pattern": SLUG }, { "type": "integer", "minimum": 0 }] }),
            Shape::Url => json!({ "type": "string", "pattern": URL }),
            Shape::Email => json!({ "type": "string", "pattern": EMAIL }),
            Shape::EditUrl => json!({ "type": "string", "pattern": URL, "allOf": [{ "pattern": "\\{path\\}" }] }),
            Shape::Point => {
                let degrees = |most: i32| json!({ "type": "number", "minimum": -most, "maximum": most });
                json!({ "type": "array", "prefixItems": [degrees(90), degrees(180)], "minItems": 2, "maxItems": 2 })
            }
            Shape::Language => language(),
            Shape::Chapter => self.chapters(),
            Shape::Choice(name, words) => json!({ "oneOf": self.choices(name, words) }),
            Shape::EachLanguage(inner) => self.each_language(inner, field),
            Shape::List(inner) => self.list(inner, field),
            Shape::Either(one, other) => {
                let (one, other) = (self.value(one, field), self.value(other, field));
                json!({ "anyOf": [one, other] })
            }
            Shape::Entries(inner) => {
                let entry = self.value(inner, field);
                json!({ "type": "object", "additionalProperties": entry })
            }
            Shape::Levels(rules, words) => self.levels(rules, words),
            Shape::Record(name, fields) => self.record(name, fields),
        }
    }

    fn choices(&self, name: &str, words: &[&str]) -> Vec<Json> {
        let title = |word: &str| match name {
            "Licence" => Licence::from_id(word).map(|licence| licence.name().to_owned()),
            _ => choice_message(name, word).map(|message| self.say(&message)),
        };
        words.iter().map(|word| titled(json!(word), title(word))).collect()
    }

    /// The entries of one of the hub's lists.
    fn reference(&mut self, list: Vocabulary) -> Json {
        self.lists.insert(list);
        json!({ "$ref": format!("#/$defs/{}", list.name()) })
    }

    /// One value, or one a language. Where a text is given by language, each of the hub's has to be there.
    fn each_language(&mut self, inner: &Shape, field: &Field) -> Json {
        let is_whole = *inner == Shape::Text && !["sort_key", "plural"].contains(&field.key);
        let of_hub = self.known.ground.hub.languages();
        let required: Vec<&str> = of_hub.iter().filter(|_| is_whole).map(|language| language.tag()).collect();
        let one = match inner {
            Shape::Text if is_whole => json!({ "type": ["string", "number"], "pattern": "\\S" }),
            inner => self.value(inner, field),
        };
        let property = |language: Language| {
            let text = if required.contains(&language.tag()) { one.clone() } else { or_nothing(one.clone()) };
            (language.tag().to_owned(), text)
        };
        let properties: Map<String, Json> = Language::ALL.into_iter().map(property).collect();
        let mut each = json!({ "type": "object", "properties": properties, "additionalProperties": false });
        if !required.is_empty() {
            each["required"] = json!(required);
        } else if field.need == Need::Required {
            each["minProperties"] = json!(1);
        }
        let alone = self.value(inner, field);
        json!({ "anyOf": [alone, each] })
    }

    fn list(&mut self, inner: &Shape, field: &Field) -> Json {
        let item = self.value(inner, field);
        let items = json!({ "type": "array", "items": item });
        match inner {
            Shape::Record(..) => items,
            _ => json!({ "anyOf": [item, items] }),
        }
    }

    fn levels(&self, rules: &[&str], words: &[&str]) -> Json {
        let mut level = json!({ "oneOf": self.choices("Level", words) });
        // Parsers of YAML 1.1 read a bare `off` as `false`.
        if let Some(words) = level["oneOf"].as_array_mut() {
            words.extend([json!({ "const": false }), json!({ "type": "null" })]);
        }
        let properties: Map<String, Json> = rules.iter().map(|rule| ((*rule).to_owned(), level.clone())).collect();
        json!({ "type": "object", "properties": properties, "additionalProperties": false })
    }
}

/// A schema for that, or for nothing: a key with nothing after it counts as left out.
fn or_nothing(mut schema: Json) -> Json {
    let nothing = json!({ "type": "null" });
    for key in ["oneOf", "anyOf"] {
        if let Some(alternatives) = schema.get_mut(key).and_then(Json::as_array_mut) {
            alternatives.push(nothing);
            return schema;
        }
    }
    if let Some(types) = schema.get_mut("type") {
        match types {
            Json::Array(types) => types.push(json!("null")),
            one => *one = json!([one.take(), "null"]),
        }
        return schema;
    }
    json!({ "anyOf": [schema, nothing] })
}

/// The schema of one value with its name.
pub(super) fn titled(value: Json, title: Option<String>) -> Json {
    match title {
        Some(title) => json!({ "const": value, "title": title }),
        None => json!({ "const": value }),
    }
}

/// A tag in lower or upper case. The names are offered in lower case.
fn language() -> Json {
    let names = Language::ALL.into_iter().map(|language| titled(json!(language.tag()), Some(language.endonym().to_owned())));
    let any_case = json!({ "type": "string", "pattern": "^(?:[cC][yY]|[eE][nN])$" });
    json!({ "anyOf": names.chain([any_case]).collect::<Vec<_>>() })
}
