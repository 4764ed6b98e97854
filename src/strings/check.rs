//! The messages against what is shown of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::entries::{Mention, bytes, mentions, named};
use super::{Owner, Shelf, Text, Use};
use crate::language::{Language, Per};
use crate::problem::{Code, Place, Problem};

/// Tells messages that are missing, that nothing shows, and that name an argument they are not given.
pub(super) fn check(shelves: &Per<Shelf>, uses: &[Use]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for language in Language::ALL {
        let shelf = shelves.get(language);
        problems.extend(uses.iter().filter_map(|one| missing(shelves, language, &one.key)));
        problems.extend(uses.iter().flat_map(|one| arguments(shelf, one)));
        problems.extend(unused(shelf, uses));
    }
    problems.sort();
    problems.dedup();
    problems
}

fn missing(shelves: &Per<Shelf>, language: Language, key: &str) -> Option<Problem> {
    let shelf = shelves.get(language);
    let message = key.split('.').next().unwrap_or(key);
    if shelf.texts.contains_key(key) || shelf.broken.contains(message) {
        return None;
    }
    // The text to translate, where the hub has it in its other language.
    let other = shelves.get(language.other());
    let other = other.texts.get(key).map(|text| (&other.files[text.file], other.span(text)));
    let other = other.filter(|(file, _)| file.owner == Owner::Hub);
    let is_partner = |path: &str| other.as_ref().is_some_and(|(file, _)| file_name(&file.path) == file_name(path));
    let mut of_hub = shelf.files.iter().filter(|file| file.owner == Owner::Hub);
    let first = of_hub.clone().next();
    let place = match of_hub.find(|file| is_partner(&file.path)).or(first) {
        Some(file) => Place::file(&file.path),
        None => Place::file(&format!("locales/{language}").into()),
    };
    let problem = Problem::new(Code::MessageMissing, place).arg("key", key).arg("language", language.tag());
    Some(match other {
        Some((file, Some(span))) => problem.and(Place::bytes(&file.path, span)),
        _ => problem,
    })
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The arguments that a message names, itself or through another message, and is not given.
fn arguments(shelf: &Shelf, one: &Use) -> Vec<Problem> {
    let Some(given) = &one.args else { return Vec::new() };
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    let mut left = vec![one.key.to_string()];
    while let Some(key) = left.pop() {
        let Some((text, pattern)) = shelf.texts.get(&*key).and_then(|text| Some((text, shelf.pattern(text)?))) else { continue };
        if !seen.insert(key) {
            continue;
        }
        let mut found = Vec::new();
        mentions(pattern, &mut found);
        for mention in found {
            match mention {
                Mention::Variable(name) if !given.iter().any(|given| given == name) => {
                    let file = &shelf.files[text.file];
                    let place = Place::bytes(&file.path, bytes(&file.resource, name));
                    problems.push(Problem::new(Code::MessageArgument, place).arg("key", &one.key).arg("argument", name));
                }
                Mention::Message(name, attribute) => left.push(joined(name, attribute)),
                _ => {}
            }
        }
    }
    problems
}

fn joined(name: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| name.to_owned(), |attribute| format!("{name}.{attribute}"))
}

/// The messages of the hub's own files that nothing shows, neither by themselves nor inside another message.
fn unused(shelf: &Shelf, uses: &[Use]) -> Vec<Problem> {
    let mut used: BTreeSet<String> = uses.iter().map(|one| one.key.to_string()).collect();
    for (_, patterns) in shelf.files.iter().flat_map(|file| file.resource.entries()).filter_map(named) {
        let mut found = Vec::new();
        patterns.into_iter().for_each(|pattern| mentions(pattern, &mut found));
        used.extend(found.into_iter().filter_map(|mention| match mention {
            Mention::Message(name, attribute) => Some(joined(name, attribute)),
            _ => None,
        }));
    }
    let mut problems = BTreeMap::new();
    let of_hub = shelf.texts.iter().filter(|(_, text)| shelf.files[text.file].owner == Owner::Hub);
    let in_order: BTreeMap<_, _> = of_hub.filter(|(key, _)| !used.contains(&***key)).collect();
    for (key, text) in in_order {
        let message = key.split('.').next().unwrap_or(key);
        let is_used = used
            .range(message.to_owned()..)
            .take_while(|used| used.starts_with(message))
            .any(|used| used.len() == message.len() || used[message.len()..].starts_with('.'));
        // Of a message with nothing shown of it, only itself is told.
        let told = if is_used { &**key } else { message };
        if let Some(span) = shelf.span(text) {
            let place = Place::bytes(&shelf.files[text.file].path, span);
            let problem = Problem::new(Code::MessageUnused, place).arg("key", told);
            problems.entry(told.to_owned()).or_insert_with(|| problem.arg("suggestion", nearest(told, &used)));
        }
    }
    problems.into_values().collect()
}

/// The key in use that an unused one may be a misspelling of; empty where none is near.
fn nearest(key: &str, used: &BTreeSet<String>) -> String {
    let limit = 1 + key.len() / 6;
    let near = used.iter().filter(|name| name.len().abs_diff(key.len()) <= limit);
    let near = near.map(|name| (strsim::damerau_levenshtein(key, name), name)).filter(|(distance, _)| *distance <= limit);
    near.min().map(|(_, name)| name.clone()).unwrap_or_default()
}

impl Shelf {
    /// The bytes of a message's key, or of its attribute's.
    fn span(&self, text: &Text) -> Option<Range<usize>> {
        let resource = &self.files[text.file].resource;
        let fluent_syntax::ast::Entry::Message(message) = resource.get_entry(text.entry)? else { return None };
        let name = match text.attribute {
            None => message.id.name,
            Some(at) => message.attributes.get(at)?.id.name,
        };
        Some(bytes(resource, name))
    }
}
