//! What a template's text says of itself: the messages it shows and the templates it builds on.
//!
//! The engine keeps both to itself, so they are read from the text. Only what is written out can be found: a template
//! names its messages and includes literally.

use std::borrow::Cow;
use std::ops::Range;

use crate::strings::Use;

/// The messages that a template shows by `say(key="…", name=…)`, with the names of their arguments.
pub fn uses(template: &str) -> Vec<Use> {
    let mut uses = Vec::new();
    for (at, _) in template.match_indices("say(") {
        let is_word = template[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        if is_word {
            continue;
        }
        let arguments = arguments(&template[at + "say(".len()..]);
        let Some((_, key)) = arguments.iter().find(|(name, _)| *name == "key") else { continue };
        let Some(key) = literal(key) else { continue };
        let names = arguments.iter().map(|(name, _)| *name).filter(|name| !matches!(*name, "key" | "lang"));
        uses.push(Use { key: Cow::Owned(key.to_owned()), args: Some(names.map(|name| Cow::Owned(name.to_owned())).collect()) });
    }
    uses
}

/// The templates that a template extends or includes, each with the bytes of its name.
pub fn references(template: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, _) in template.match_indices("{%") {
        let tag = &template[at + 2..];
        let tag = &tag[..tag.find("%}").unwrap_or(tag.len())];
        let words = tag.trim_start_matches('-').trim_start();
        let Some(rest) = words.strip_prefix("extends").or_else(|| words.strip_prefix("include")) else { continue };
        if let Some(name) = literal(rest.trim()) {
            let start = name.as_ptr() as usize - template.as_ptr() as usize;
            found.push((start..start + name.len(), name.to_owned()));
        }
    }
    found
}

/// The components that a template defines: any template may use them.
pub fn components(template: &str) -> Vec<&str> {
    tags(template).filter_map(|tag| Some(word(tag.strip_prefix("component")?.trim_start()))).collect()
}

/// The components that a template uses.
pub fn used_components(template: &str) -> Vec<&str> {
    tags(template).filter_map(|tag| Some(word(tag.strip_prefix('<')?.trim_start()))).filter(|name| !name.is_empty()).collect()
}

/// What stands in each tag and each output of a template.
fn tags(template: &str) -> impl Iterator<Item = &str> {
    let begun = template.match_indices('{').filter(|(at, _)| matches!(template.as_bytes().get(at + 1), Some(b'%' | b'{')));
    begun.map(|(at, _)| template[at + 2..].trim_start_matches('-').trim_start())
}

/// The name that begins here.
fn word(text: &str) -> &str {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))).next().unwrap_or_default()
}

/// The text of a literal that begins here.
fn literal(text: &str) -> Option<&str> {
    let quote = text.chars().next().filter(|quote| matches!(quote, '"' | '\'' | '`'))?;
    text[1..].split(quote).next()
}

/// The `name=value` pairs up to the closing bracket.
fn arguments(text: &str) -> Vec<(&str, &str)> {
    let (mut depth, mut quote, mut start, mut found) = (0, None, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ',') | (None, ')') if depth == 0 => {
                found.extend(text[start..at].split_once('=').map(|(name, value)| (name.trim(), value.trim())));
                start = at + 1;
                if c == ')' {
                    break;
                }
            }
            (None, ')' | ']' | '}') => depth -= 1,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_found_with_the_names_of_its_arguments() {
        let found = uses(r#"{{ say(key="a") }} {% if essay(key="no") %}{{ say(count = f(x, y) | length, key='b', lang="cy") }}"#);
        let found: Vec<_> = found.into_iter().map(|one| (one.key.into_owned(), one.args.unwrap_or_default().len())).collect();
        assert_eq!(found, [("a".to_owned(), 0), ("b".to_owned(), 1)]);
    }

    #[test]
    fn a_component_is_found_where_it_is_defined_and_where_it_is_used() {
        let text = r#"{%- component box(a, b="x") %}{{ <way to={a} /> }}{% endcomponent box %}{% <panel> %}a < b{% </panel> %}"#;
        assert_eq!(components(text), ["box"]);
        assert_eq!(used_components(text), ["way", "panel"]);
    }

    #[test]
    fn a_reference_is_found_where_it_is_written() {
        let text = r#"{% extends "base.html" %}{%- include 'part.html' %}{% if "include" %}"#;
        let found: Vec<_> = references(text).into_iter().map(|(range, name)| (text[range].to_owned(), name)).collect();
        assert_eq!(found, [("base.html".into(), "base.html".into()), ("part.html".to_owned(), "part.html".to_owned())]);
    }
}
