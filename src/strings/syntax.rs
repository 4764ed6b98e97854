//! What cannot be read in a file of messages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent::FluentResource;
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::entries::{Mention, bytes, mentions, named};
use super::{LocaleFile, Owner, Shelf};
use crate::problem::{Code, Place, Problem};

/// How deep braces may nest: the parser goes down by recursion.
const DEPTH: usize = 40;

/// Reads a file. Of one with something in it that is not safe to show, nothing is used.
pub(super) fn read(file: &LocaleFile) -> (FluentResource, Vec<Problem>) {
    let empty = || parse(String::new()).0;
    if let Some(at) = too_deep(&file.text) {
        return (empty(), vec![problem(&file.path, at..at + 1, "too-deep")]);
    }
    let (resource, errors) = parse(file.text.clone());
    let mut problems: Vec<Problem> = errors.iter().map(|error| syntax_problem(&file.path, &file.text, error)).collect();
    if let Some(at) = intricate(&resource) {
        problems.push(problem(&file.path, at, "too-intricate"));
        return (empty(), problems);
    }
    (resource, problems)
}

fn parse(text: String) -> (FluentResource, Vec<ParserError>) {
    match FluentResource::try_new(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    }
}

/// Where braces and the brackets in them nest too deep, whether or not they mean anything there.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth: usize = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'(' if depth > 0 => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b')' if depth > 1 => depth -= 1,
            // No brace reaches past the beginning of a message: the parser gives up there and begins anew.
            b'\n' if depth > 0 && key_of_junk(&text[at + 1..]).is_some() => depth = 0,
            _ => {}
        }
        if depth > DEPTH {
            return Some(at);
        }
    }
    None
}

/// The name of the first entry that could make the library fail.
///
/// Past 100 placeables it gives up, and writes what it gave up on: for a literal or a placeable in a placeable it
/// panics instead.
fn intricate(resource: &FluentResource) -> Option<std::ops::Range<usize>> {
    let is_intricate = |(name, patterns): (&str, Vec<_>)| {
        let mut found = Vec::new();
        patterns.into_iter().for_each(|pattern| mentions(pattern, &mut found));
        found.contains(&Mention::Intricate).then(|| bytes(resource, name))
    };
    resource.entries().filter_map(named).find_map(is_intricate)
}

fn problem(path: &Arc<str>, at: std::ops::Range<usize>, reason: &str) -> Problem {
    Problem::new(Code::MessageSyntax, Place::bytes(path, at)).arg("reason", format!("locale-{reason}"))
}

fn syntax_problem(path: &Arc<str>, text: &str, error: &ParserError) -> Problem {
    let (reason, subject) = match &error.kind {
        ErrorKind::ExpectedToken(token) => ("expected-token", token.to_string()),
        ErrorKind::ExpectedCharRange { range } => ("expected-character", range.clone()),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => ("no-text", entry_id.clone()),
        ErrorKind::MissingValue => ("no-value", String::new()),
        ErrorKind::MissingDefaultVariant => ("no-default", String::new()),
        ErrorKind::MultipleDefaultVariants => ("two-defaults", String::new()),
        ErrorKind::UnterminatedStringLiteral => ("open-quote", String::new()),
        ErrorKind::UnbalancedClosingBrace => ("stray-brace", String::new()),
        other => ("not-understood", other.to_string()),
    };
    // A line that ends too soon is told at its end, not at the start of the next one; an entry as a whole at its key.
    let before = text.get(..error.pos.start).unwrap_or(text);
    let at = if before.ends_with('\n') && reason != "no-text" { before.trim_end().len() } else { before.len() };
    problem(path, at..at + 1, reason).arg("subject", subject)
}

/// The key that an unreadable entry begins with.
pub(super) fn key_of_junk(content: &str) -> Option<String> {
    let end = content.find(|char: char| !(char.is_ascii_alphanumeric() || "-_".contains(char)))?;
    let is_key = content.starts_with(|char: char| char.is_ascii_alphabetic()) && content[end..].trim_start().starts_with('=');
    is_key.then(|| content[..end].to_owned())
}

/// Tells the keys that are given twice, and the references that lead nowhere.
pub(super) fn check(shelf: &Shelf) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut first: BTreeMap<(bool, &str), Place> = BTreeMap::new();
    let entries = shelf.files.iter().flat_map(|file| file.resource.entries());
    let terms: BTreeSet<&str> =
        entries.filter_map(|entry| if let Entry::Term(term) = entry { Some(term.id.name) } else { None }).collect();
    for file in &shelf.files {
        for (name, patterns) in file.resource.entries().filter_map(named) {
            let place = Place::bytes(&file.path, bytes(&file.resource, name));
            // The hub may override what is pentan's, but not itself.
            if let Some(earlier) = first.get(&(file.owner == Owner::Hub, name)) {
                let at = bytes(&file.resource, name);
                problems.push(problem(&file.path, at, "duplicate").arg("subject", name).and(earlier.clone()));
            } else {
                first.insert((file.owner == Owner::Hub, name), place);
            }
            let mut found = Vec::new();
            patterns.into_iter().for_each(|pattern| mentions(pattern, &mut found));
            for (at, subject) in found.into_iter().filter_map(|mention| leads_nowhere(shelf, &terms, mention)) {
                let at = bytes(&file.resource, at);
                problems.push(problem(&file.path, at, "unknown-reference").arg("subject", subject));
            }
        }
    }
    problems
}

fn leads_nowhere<'a>(shelf: &Shelf, terms: &BTreeSet<&str>, mention: Mention<'a>) -> Option<(&'a str, String)> {
    match mention {
        Mention::Message(name, attribute) => {
            let key = attribute.map_or(name.to_owned(), |attribute| format!("{name}.{attribute}"));
            (!shelf.texts.contains_key(&*key) && !shelf.broken.contains(name)).then_some((name, key))
        }
        Mention::Term(name) => (!terms.contains(name)).then(|| (name, format!("-{name}"))),
        Mention::Function(name) => (name != "NUMBER").then(|| (name, format!("{name}()"))),
        Mention::Variable(_) | Mention::Intricate => None,
    }
}
