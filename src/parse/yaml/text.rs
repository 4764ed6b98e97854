//! YAML text becomes a value, within bounds: what is nested without end or grows without end is told, not read.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde_yaml::Value;

use super::scalar;
use crate::problem::{Code, Outline, Place, Problem, Step};

/// How deep YAML may nest, and how many values it may hold once its aliases are followed.
const DEPTH_LIMIT: usize = 16;
const SIZE_LIMIT: usize = 200_000;
/// How many aliases YAML may have, and how long it may be if it has any: each can multiply what it stands for.
const ALIAS_LIMIT: usize = 10;
const ALIASED_LIMIT: usize = 64 << 10;

/// Parses YAML text into a value. `offset` is where in the file the text begins.
pub fn value(text: &str, offset: usize, path: &Arc<str>) -> Result<Value, Problem> {
    if let Some(first) = too_many_aliases(text) {
        return Err(Problem::new(Code::YamlTooComplex, Place::bytes(path, offset + first.start..offset + first.end)));
    }
    let value: Value = serde_yaml::from_str(text).map_err(|error| match tab_indent(text) {
        Some(at) => Problem::new(Code::YamlTab, Place::bytes(path, offset + at..offset + at + 1)),
        None => syntax_problem(&error, text, (offset, path)),
    })?;
    match too_complex(&value) {
        None => Ok(value),
        Some(steps) => Err(Problem::new(Code::YamlTooComplex, Place::key(path, &steps))),
    }
}

fn tab_indent(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(at) = line[..indent].find('\t')
            && !line.trim().is_empty()
        {
            return Some(start + at);
        }
        start += line.len();
    }
    None
}

/// The first place where the text stands in (`*name`) for something that it has named (`&name`), if it does so too often.
fn too_many_aliases(text: &str) -> Option<Range<usize>> {
    let names = |sign| {
        let starts = text
            .match_indices(sign)
            .filter(|(at, _)| at.checked_sub(1).is_none_or(|at| b" [{,:\n".contains(&text.as_bytes()[at])));
        let name = |at: usize| text[at + 1..].split([' ', ',', ']', '}', '\r', '\n']).next().unwrap_or_default();
        starts.map(move |(at, _)| (at, name(at))).filter(|(_, name)| !name.is_empty())
    };
    let named: BTreeSet<&str> = names('&').map(|(_, name)| name).collect();
    let mut aliases = names('*').filter(|(_, name)| named.contains(name));
    let (at, name) = aliases.next()?;
    let is_too_much = text.len() > ALIASED_LIMIT || aliases.nth(ALIAS_LIMIT - 1).is_some();
    is_too_much.then(|| at..at + 1 + name.len())
}

fn syntax_problem(error: &serde_yaml::Error, text: &str, (offset, path): (usize, &Arc<str>)) -> Problem {
    let whole = error.to_string();
    let reason = whole.split(" at line ").next().unwrap_or(&whole).to_owned();
    let at = begun(&whole, text).or_else(|| Some(error.location()?.index())).unwrap_or_default();
    // What is missing at the end is told at the last thing that is there, not at the line after it.
    let last = text.trim_end().char_indices().next_back().map_or(0, |(last, _)| last);
    let at = offset + at.min(last);
    if let Some(key) = reason.split_once("duplicate entry with key \"").and_then(|(_, rest)| rest.split('"').next()) {
        // The error says where the mapping begins. Which two of its lines are meant has to be looked for.
        let Some((first, again)) = Outline::of(text).twice() else {
            return Problem::new(Code::YamlDuplicateKey, Place::bytes(path, at..at + 1)).arg("key", key);
        };
        let place = |range: Range<usize>| Place::bytes(path, offset + range.start..offset + range.end);
        return Problem::new(Code::YamlDuplicateKey, place(again)).arg("key", key).and(place(first));
    }
    if reason.contains("recursion limit") || reason.contains("repetition limit") {
        return Problem::new(Code::YamlTooComplex, Place::bytes(path, at..at + 1));
    }
    Problem::new(Code::YamlSyntax, Place::bytes(path, at..at + 1)).arg("reason", reason)
}

/// Where what the parser could not find the end of begins: it gives up at the end of the file, far from the mistake.
fn begun(reason: &str, text: &str) -> Option<usize> {
    let (_, context) = reason.split_once(", while ")?;
    ["quoted scalar", "flow sequence", "flow mapping", "simple key"].iter().find(|what| context.contains(**what))?;
    let (line, column) = context.split_once(" at line ")?.1.split_once(" column ")?;
    let (line, column) = (line.parse::<usize>().ok()?.checked_sub(1)?, column.parse::<usize>().ok()?.checked_sub(1)?);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    text[start..].char_indices().nth(column).map(|(at, _)| start + at)
}

/// The first key of a value that nests too deep, or with which it grows too large.
fn too_complex(value: &Value) -> Option<Vec<Step>> {
    let Value::Mapping(mapping) = value else {
        return size(value, 0).is_none_or(|size| size > SIZE_LIMIT).then(Vec::new);
    };
    let mut total = 0;
    for (key, item) in mapping {
        let grown = size(key, 1).zip(size(item, 1)).map(|(key, item)| total + key + item);
        match grown {
            Some(grown) if grown <= SIZE_LIMIT => total = grown,
            _ => return Some(scalar(key).map(|key| Step::from(key.as_str())).into_iter().collect()),
        }
    }
    None
}

fn size(value: &Value, depth: usize) -> Option<usize> {
    if depth > DEPTH_LIMIT {
        return None;
    }
    let mut total = 1;
    match value {
        Value::Sequence(items) => {
            for item in items {
                total += size(item, depth + 1)?;
            }
        }
        Value::Mapping(mapping) => {
            for (key, item) in mapping {
                total += size(key, depth + 1)? + size(item, depth + 1)?;
            }
        }
        Value::Tagged(tagged) => total += size(&tagged.value, depth + 1)?,
        _ => {}
    }
    Some(total)
}
