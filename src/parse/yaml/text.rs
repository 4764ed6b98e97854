//! YAML text becomes a value, within bounds: what is nested without end or grows without end is told, not read.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, Parser};
use serde_yaml::Value;
use serde_yaml::value::{Tag, TaggedValue};

use super::scalar;
use crate::problem::{Code, Outline, Place, Problem, Step};

/// How deep YAML may nest, and how many values it may hold once its aliases are followed.
const DEPTH_LIMIT: usize = 16;
const SIZE_LIMIT: usize = 200_000;
/// How many brackets may be open at once before it is parsed.
const BRACKETS_LIMIT: usize = 100;
/// How many aliases YAML may have, and how long it may be if it has any: each can multiply what it stands for.
const ALIAS_LIMIT: usize = 10;
const ALIASED_LIMIT: usize = 64 << 10;

/// Parses YAML text into a value. `offset` is where in the file the text begins.
pub fn value(text: &str, offset: usize, path: &Arc<str>) -> Result<Value, Problem> {
    if let Some(at) = too_deep(text) {
        return Err(Problem::new(Code::YamlTooComplex, Place::bytes(path, offset + at..offset + at + 1)));
    }
    if let Some(first) = too_many_aliases(text) {
        return Err(Problem::new(Code::YamlTooComplex, Place::bytes(path, offset + first.start..offset + first.end)));
    }
    let mut value: Value = serde_yaml::from_str(text).map_err(|error| match tab_indent(text) {
        Some(at) => Problem::new(Code::YamlTab, Place::bytes(path, offset + at..offset + at + 1)),
        None => match odd_space(text) {
            Some(at) => Problem::new(Code::YamlSpace, Place::bytes(path, offset + at.start..offset + at.end)),
            None => syntax_problem(&error, text, (offset, path)),
        },
    })?;
    match too_complex(&value) {
        None => {
            if has_number(&value) {
                keep_typed(&mut value, text);
            }
            Ok(value)
        }
        Some(steps) => Err(Problem::new(Code::YamlTooComplex, Place::key(path, &steps))),
    }
}

/// The first no-break space, or other space that YAML does not know, behind the colon of a key. Word processors and phones type them.
pub fn odd_space(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((key, rest)) = line.split_once(':')
            && let Some(odd) =
                rest.chars().next().filter(|space| !space.is_ascii() && (space.is_whitespace() || *space == '\u{200B}'))
            && key.trim().chars().all(|letter| letter.is_alphanumeric() || "_- \"".contains(letter))
        {
            let at = start + key.len() + 1;
            return Some(at..at + odd.len_utf8());
        }
        start += line.len();
    }
    None
}

/// Tells of the text that a `#` cuts off a value: `title: Meeting #3 notes` is "Meeting". A note is one where a space comes after the sign,
/// but for titles and summaries, beside which nobody writes any.
pub fn lost(text: &str, offset: usize, path: &Arc<str>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut start = 0;
    // Below `key: |` stands text, deeper than the key.
    let mut block: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let is_text = block.is_some_and(|of_key| indent > of_key || line.trim().is_empty());
        if !is_text {
            block = None;
            let key = line.split(':').next().unwrap_or_default();
            let value = line.get(key.len() + 1..).unwrap_or_default();
            let typed = value.trim_start();
            if typed.starts_with(['|', '>']) {
                block = Some(indent);
            }
            let is_plain =
                !typed.is_empty() && !typed.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#', '%', '@', '`']);
            let is_name = matches!(key.trim().trim_start_matches("- "), "title" | "summary");
            let cut = value.find(" #").filter(|at| is_plain && (is_name || !value[at + 2..].starts_with([' ', '\n', '\r'])));
            if let Some(cut) = cut.filter(|cut| !value[cut + 2..].trim().is_empty()) {
                let at = offset + start + key.len() + 1 + cut + 1;
                let what = value[cut + 1..].trim_end();
                problems.push(Problem::new(Code::YamlComment, Place::bytes(path, at..at + what.len())).arg("text", what));
            }
        }
        start += line.len();
    }
    problems
}

/// Stands before the text of a number in the tag that keeps it.
const TYPED: &str = "=";

/// A number as it was typed (`12.50`, `0x1F`, `007`), where YAML reads it as one that is written otherwise.
pub fn typed(value: &Value) -> Option<String> {
    let Value::Tagged(tagged) = value else { return None };
    tagged.tag.to_string().strip_prefix('!')?.strip_prefix(TYPED).map(str::to_owned)
}

fn has_number(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Sequence(items) => items.iter().any(has_number),
        Value::Mapping(mapping) => mapping.iter().any(|(key, value)| has_number(key) || has_number(value)),
        Value::Tagged(tagged) => has_number(&tagged.value),
        _ => false,
    }
}

/// Gives each number a tag with the text that it was typed as, for who reads it as text: `12.50` is a price, not 12.5. A value with such a
/// tag is read as the number all the same.
fn keep_typed(value: &mut Value, text: &str) {
    let mut scalars = Vec::new();
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::Scalar(text, ..), _)) => scalars.push(text.into_owned()),
            // What an alias stands for is in the value once more.
            Ok((Event::Alias(_), _)) | Err(_) => return,
            Ok((Event::DocumentEnd, _)) => break,
            Ok(_) => {}
        }
    }
    tag_numbers(value, &mut scalars.into_iter());
}

/// Goes through a value in the order of its text, and takes a scalar from the text for each in the value.
fn tag_numbers(value: &mut Value, scalars: &mut impl Iterator<Item = String>) {
    match value {
        Value::Sequence(items) => items.iter_mut().for_each(|item| tag_numbers(item, scalars)),
        Value::Mapping(mapping) => {
            for (key, item) in mapping.iter_mut() {
                // A key stays as it is: it is looked up.
                tag_numbers(&mut key.clone(), scalars);
                tag_numbers(item, scalars);
            }
        }
        Value::Tagged(tagged) => tag_numbers(&mut tagged.value, scalars),
        Value::Number(number) => {
            let Some(typed) = scalars.next().filter(|typed| *typed != number.to_string()) else { return };
            let tag = Tag::new(format!("{TYPED}{typed}"));
            *value = Value::Tagged(Box::new(TaggedValue { tag, value: Value::Number(number.clone()) }));
        }
        Value::Null | Value::Bool(_) | Value::String(_) => drop(scalars.next()),
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

/// The first bracket that is in more others than anybody opens: the parser takes a time that grows with the square of how deep they are.
/// Brackets in texts count too, for where quotation marks end only the parser knows; so many that are never closed nobody writes there.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().enumerate().find_map(|(at, byte)| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > BRACKETS_LIMIT).then_some(at)
    })
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
