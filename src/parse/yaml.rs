//! YAML becomes typed records, and everything wrong in it a problem at its key, all in one pass.
//!
//! [`record!`] declares a record once: its fields, which of them must be there, and the keys that a misspelt one may
//! have meant. A value of the wrong type is told and left out; the rest of the record is read all the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_yaml::Value;

use crate::language::{Language, Per};
use crate::problem::{Code, Place, Problem, Step};
use crate::xml;

mod shape;
mod text;

pub use self::shape::{Field, Need, Shape};
pub use self::text::{typed, value};

/// Where in a file's YAML the reading stands, and what was found wrong so far.
pub struct Reading<'a> {
    /// The file.
    pub path: &'a Arc<str>,
    /// The keys that lead to the value being read.
    pub steps: Vec<Step>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

impl<'a> Reading<'a> {
    /// A reading at the top of a file's YAML.
    pub fn new(path: &'a Arc<str>) -> Reading<'a> {
        Reading { path, steps: Vec::new(), problems: Vec::new() }
    }

    /// Parses the text that is to be read; `offset` is where in the file it begins. Nothing where it cannot be parsed, or is no mapping, which
    /// is told; of nothing at all an empty mapping.
    pub fn document(&mut self, text: &str, offset: usize) -> Option<Value> {
        match text::value(text, offset, self.path) {
            Ok(Value::Null) => Some(Value::Mapping(serde_yaml::Mapping::new())),
            Ok(value @ Value::Mapping(_)) => {
                self.problems.extend(text::lost(text, offset, self.path));
                Some(value)
            }
            Ok(other) => {
                let problem = match text::odd_space(text) {
                    Some(at) => Problem::new(Code::YamlSpace, Place::bytes(self.path, offset + at.start..offset + at.end)),
                    None => {
                        let rest = text.trim_start_matches('\u{FEFF}').trim_start_matches("---").trim_start();
                        let start = offset + (text.len() - rest.len());
                        let line = rest.lines().next().unwrap_or_default().len();
                        let problem = Problem::new(Code::YamlNoKeys, Place::bytes(self.path, start..start + line));
                        problem.arg("found", type_name(&other)).arg("example", example(self.path))
                    }
                };
                self.problems.push(problem);
                None
            }
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// A problem at the value being read.
    pub fn problem(&self, code: Code) -> Problem {
        Problem::new(code, Place::value(self.path, &self.steps))
    }

    /// A problem at the key being read.
    pub fn key_problem(&self, code: Code) -> Problem {
        Problem::new(code, Place::key(self.path, &self.steps))
    }

    /// Reads a value one step down.
    pub fn down<T>(&mut self, step: impl Into<Step>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.steps.push(step.into());
        let result = read(self);
        self.steps.pop();
        result
    }

    fn key(&self) -> String {
        let key = self.steps.iter().rev().find_map(|step| match step {
            Step::Key(key) => Some(key.to_string()),
            Step::Index(_) => None,
        });
        key.unwrap_or_default()
    }

    /// Tells that the value being read is of the wrong type.
    pub fn wrong_type(&mut self, expected: &'static str, found: &Value) {
        let problem = self.problem(Code::WrongType).arg("key", self.key());
        self.problems.push(problem.arg("expected", expected).arg("found", type_name(found)));
    }
}

/// A type that can be read from YAML.
pub trait FromYaml: Sized {
    /// Reads the value, or tells why not.
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Self>;

    /// What values look like that can be read so.
    fn shape() -> Shape;
}

/// A first line as a file should have it.
fn example(path: &str) -> &'static str {
    match path {
        crate::hub::PATH => "name: {cy: …, en: …}",
        path if path.ends_with(".yaml") => "id: {label: {cy: …, en: …}}",
        _ => "title: …",
    }
}

/// The name of a value's type, after `expected-` in the messages.
fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true-false",
        Value::Number(_) => "number",
        Value::Tagged(_) if typed(value).is_some() => "number",
        Value::String(_) | Value::Tagged(_) => "text",
        Value::Sequence(_) => "list",
        Value::Mapping(_) => "mapping",
    }
}

/// The word nearest to a misspelt one, or an empty text where none is near.
pub fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let limit = if word.chars().count() < 5 { 1 } else { 2 + word.chars().count() / 8 };
    let near = known.into_iter().filter(|name| name.len().abs_diff(word.len()) <= limit * 2);
    let near = near.map(|name| (strsim::damerau_levenshtein(word, name), name)).filter(|(distance, _)| *distance <= limit);
    near.min().map(|(_, name)| name.to_owned()).unwrap_or_default()
}

/// Declares a record: `required` fields must be there, `optional` ones are an `Option`, `default` ones have a value when left out. Texts
/// `in` a vocabulary are ids of it.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* $need:ident $field:ident $(= $key:literal)? $(in $of:ident)?: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name { $($(#[$doc])* pub $field: $crate::parse::yaml::record!(@type $need $type),)* }

        impl $name {
            /// The keys of this record, in the order that it declares them.
            pub const KEYS: &[&str] = &[$($crate::parse::yaml::record!(@key $field $($key)?),)*];

            /// Its fields, in the same order.
            pub const FIELDS: &[$crate::parse::yaml::Field] = &[$($crate::parse::yaml::Field {
                key: $crate::parse::yaml::record!(@key $field $($key)?),
                need: $crate::parse::yaml::record!(@need $need),
                of: $crate::parse::yaml::record!(@of $($of)?),
                shape: <$type as $crate::parse::yaml::FromYaml>::shape,
            },)*];
        }

        impl $crate::parse::yaml::FromYaml for $name {
            fn from_yaml(value: &serde_yaml::Value, reading: &mut $crate::parse::yaml::Reading<'_>) -> Option<Self> {
                let mapping = $crate::parse::yaml::mapping(value, Self::KEYS, reading)?;
                Some($name { $($field: $crate::parse::yaml::$need(mapping, $crate::parse::yaml::record!(@key $field $($key)?), reading),)* })
            }

            fn shape() -> $crate::parse::yaml::Shape {
                $crate::parse::yaml::Shape::Record(stringify!($name), Self::FIELDS)
            }
        }
    };
    (@need required) => { $crate::parse::yaml::Need::Required };
    (@need optional) => { $crate::parse::yaml::Need::Optional };
    (@need default) => { $crate::parse::yaml::Need::Default };
    (@of) => { None };
    (@of $of:ident) => { Some($crate::parse::body::Vocabulary::$of) };
    (@type required $type:ty) => { $type };
    (@type optional $type:ty) => { Option<$type> };
    (@type default $type:ty) => { $type };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}
pub(crate) use record;

/// Declares a fixed list of words that a value may be.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// The words, in the order that the type declares them.
            pub const WORDS: &[&str] = &[$($word,)*];

            /// The word that front matter writes.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::parse::yaml::FromYaml for $name {
            fn from_yaml(value: &serde_yaml::Value, reading: &mut $crate::parse::yaml::Reading<'_>) -> Option<Self> {
                let word = String::from_yaml(value, reading)?;
                match word.as_str() {
                    $($word => Some($name::$variant),)*
                    _ => { $crate::parse::yaml::unknown_choice(&word, Self::WORDS, reading); None }
                }
            }

            fn shape() -> $crate::parse::yaml::Shape {
                $crate::parse::yaml::Shape::Choice(stringify!($name), Self::WORDS.to_vec())
            }
        }
    };
}
pub(crate) use choice;

/// The mapping in a value, its unknown keys told.
pub fn mapping<'v>(value: &'v Value, keys: &[&str], reading: &mut Reading<'_>) -> Option<&'v serde_yaml::Mapping> {
    let Value::Mapping(mapping) = value else {
        reading.wrong_type("mapping", value);
        return None;
    };
    for key in mapping.keys() {
        let name = scalar(key).unwrap_or_default();
        if !keys.contains(&name.as_str()) {
            let suggestion = suggestion(&name, keys.iter().copied());
            let problem = reading.down(name.as_str(), |reading| reading.key_problem(Code::UnknownKey));
            reading.problems.push(problem.arg("key", name).arg("suggestion", suggestion));
        }
    }
    Some(mapping)
}

/// Reads a field that may be left out. A key with nothing after it counts as left out.
pub fn optional<T: FromYaml>(mapping: &serde_yaml::Mapping, key: &'static str, reading: &mut Reading<'_>) -> Option<T> {
    let value = mapping.get(key).filter(|value| !value.is_null())?;
    reading.down(key, |reading| T::from_yaml(value, reading))
}

/// Reads a field that has a value when left out.
pub fn default<T: FromYaml + Default>(mapping: &serde_yaml::Mapping, key: &'static str, reading: &mut Reading<'_>) -> T {
    optional(mapping, key, reading).unwrap_or_default()
}

/// Reads a field that must be there.
pub fn required<T: FromYaml + Default>(mapping: &serde_yaml::Mapping, key: &'static str, reading: &mut Reading<'_>) -> T {
    if mapping.get(key).is_none_or(is_blank) {
        let problem = reading.down(key, |reading| reading.key_problem(Code::MissingKey));
        reading.problems.push(problem.arg("key", key));
        return T::default();
    }
    default(mapping, key, reading)
}

/// Whether there is nothing in a value, or nothing but keys with nothing after them.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Mapping(mapping) => mapping.values().all(is_blank),
        _ => false,
    }
}

/// Tells that a word is not one of a fixed list.
pub fn unknown_choice(word: &str, words: &[&str], reading: &mut Reading<'_>) {
    let problem = reading.problem(Code::UnknownChoice).arg("value", word).arg("choices", words.join(", "));
    reading.problems.push(problem.arg("suggestion", suggestion(word, words.iter().copied())));
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => typed(value),
    }
}

impl FromYaml for String {
    /// A number is taken as the text it is written as: a title may be a year, and a price ends in `.50`.
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<String> {
        match value {
            Value::String(text) => {
                // In double quotes YAML can write any character by its number.
                if let Some(odd) = text.chars().find(|character| !xml::is_char(*character)) {
                    let number = format!("U+{:04X}", odd as u32);
                    reading.problems.push(reading.problem(Code::TextCharacter).arg("number", number));
                    return Some(xml::text(text.trim()));
                }
                Some(text.trim().to_owned())
            }
            Value::Number(number) => Some(number.to_string()),
            _ => typed(value).or_else(|| {
                reading.wrong_type("text", value);
                None
            }),
        }
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl FromYaml for bool {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<bool> {
        if value.as_bool().is_none() {
            reading.wrong_type("true-false", value);
        }
        value.as_bool()
    }

    fn shape() -> Shape {
        Shape::TrueFalse
    }
}

impl FromYaml for u32 {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<u32> {
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            reading.wrong_type("number", value);
        }
        number
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl FromYaml for Language {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Language> {
        let tag = String::from_yaml(value, reading)?;
        let language = Language::from_tag(&tag);
        if language.is_none() {
            let problem = reading.problem(Code::UnknownLanguage).arg("tag", tag);
            reading.problems.push(problem);
        }
        language
    }

    fn shape() -> Shape {
        Shape::Language
    }
}

impl<T: FromYaml> FromYaml for Vec<T> {
    /// One value is taken as a list of one.
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Vec<T>> {
        match value {
            Value::Sequence(items) => {
                let items = items.iter().enumerate();
                Some(items.filter_map(|(index, item)| reading.down(index, |reading| T::from_yaml(item, reading))).collect())
            }
            // A mapping may be one text a language.
            Value::Mapping(_) if !matches!(T::shape(), Shape::EachLanguage(_)) => {
                reading.wrong_type("list", value);
                None
            }
            one => Some(T::from_yaml(one, reading).into_iter().collect()),
        }
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

impl<T: FromYaml> FromYaml for BTreeMap<String, T> {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<BTreeMap<String, T>> {
        let Value::Mapping(mapping) = value else {
            reading.wrong_type("mapping", value);
            return None;
        };
        let entries = mapping.iter().filter_map(|(key, item)| Some((scalar(key)?, item)));
        Some(
            entries
                .filter_map(|(key, item)| Some((key.clone(), reading.down(key.as_str(), |reading| T::from_yaml(item, reading))?)))
                .collect(),
        )
    }

    fn shape() -> Shape {
        Shape::Entries(Box::new(T::shape()))
    }
}

/// A text that is the same in every language, or one text a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text(pub Per<Option<String>>);

impl Text {
    /// The text in a language, else in the other one, with the language that it is really in; empty where there is none.
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        match (self.0.get(language), self.0.get(language.other())) {
            (Some(text), _) => (text, language),
            (None, Some(text)) => (text, language.other()),
            (None, None) => ("", language),
        }
    }

    /// Gives the text the punctuation of each language.
    pub fn set(&mut self) {
        for language in Language::ALL {
            if let Some(text) = self.0.get_mut(language) {
                *text = super::markdown::set(text, language);
            }
        }
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.cy.is_none() && self.0.en.is_none()
    }

    /// The languages of a hub in which the text is missing though another has it.
    pub fn missing<'a>(&'a self, languages: &'a [Language]) -> impl Iterator<Item = Language> + 'a {
        languages.iter().copied().filter(|language| !self.is_empty() && self.0.get(*language).is_none())
    }
}

impl FromYaml for Text {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Text> {
        if let Value::Mapping(_) = value {
            let tags = Language::ALL.map(Language::tag);
            let mapping = mapping(value, &tags, reading)?;
            let mut text =
                |language: Language| optional(mapping, language.tag(), reading).filter(|text: &String| !text.is_empty());
            return Some(Text(Per::make(&mut text)));
        }
        if let Value::Sequence(_) = value {
            reading.wrong_type("text-each-language", value);
            return None;
        }
        let text = String::from_yaml(value, reading)?;
        Some(Text(Per::make(|_| Some(text.clone()).filter(|text| !text.is_empty()))))
    }

    fn shape() -> Shape {
        Shape::EachLanguage(Box::new(Shape::Text))
    }
}
