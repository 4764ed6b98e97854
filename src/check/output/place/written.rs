//! Tags as they are written, in templates and in texts, and which of them a tag of a page comes from.

use std::ops::Range;

/// Where tags are written.
pub enum Wording<'t, 'i> {
    /// In a template.
    Template(&'t str),
    /// In a text: each tag with the bytes that it takes.
    Tags(&'i mut dyn Iterator<Item = (&'t str, Range<usize>)>),
}

/// The written tag that a tag of a page comes from, with how much speaks for it; `None` where none can be it.
pub fn best(wording: Wording<'_, '_>, shown: &str) -> Option<(usize, Range<usize>)> {
    let name = name(shown).to_owned();
    let found: Vec<(&str, Range<usize>)> = match wording {
        Wording::Template(text) => tags(text, &name).map(|range| (&text[range.clone()], range)).collect(),
        Wording::Tags(tags) => tags.filter(|(tag, _)| self::name(tag).eq_ignore_ascii_case(&name)).collect(),
    };
    let scored = found.into_iter().filter_map(|(tag, range)| Some((likeness(tag, shown)?, range)));
    scored.reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// The tags of this name that are written in a template.
fn tags<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let begins =
        text.match_indices('<').filter(move |(at, _)| !name.is_empty() && self::name(&text[*at..]).eq_ignore_ascii_case(name));
    begins.map(|(at, _)| at..at + length(&text[at..]))
}

/// The name of the tag that begins here.
fn name(tag: &str) -> &str {
    let rest = tag.strip_prefix('<').unwrap_or_default();
    &rest[..rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len())]
}

/// How many bytes a tag takes, up to the `>` that is in no quotes and in nothing of the template's.
fn length(tag: &str) -> usize {
    let mut quote = None;
    let mut at = 0;
    while let Some(c) = tag[at..].chars().next() {
        if let Some(skipped) = of_template(&tag[at..]) {
            at += skipped;
            continue;
        }
        at += c.len_utf8();
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// How many bytes something of the template's takes that begins here.
fn of_template(text: &str) -> Option<usize> {
    let end = ["}}", "%}", "#}"][["{{", "{%", "{#"].iter().position(|open| text.starts_with(open))?];
    Some(text.find(end).map_or(text.len(), |at| at + end.len()))
}

/// An attribute as it is written: its name in lower case and its value.
type Written<'t> = (String, &'t str);

/// The attributes of a tag, and whether the template may add others.
fn attributes(tag: &str) -> (Vec<Written<'_>>, bool) {
    let mut found = Vec::new();
    let mut is_open = false;
    let mut at = 1 + name(tag).len();
    while let Some(c) = tag.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some(skipped) = of_template(&tag[at..]) {
            is_open |= tag[at..].starts_with("{{");
            at += skipped;
        } else if c.is_whitespace() || matches!(c, '/' | '>' | '=' | '"' | '\'') {
            at += c.len_utf8();
        } else {
            let rest = &tag[at..];
            let stop = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '{');
            let name = &rest[..rest.find(stop).unwrap_or(rest.len())];
            // A brace that opens nothing is a name of one letter.
            let name = if name.is_empty() { &rest[..c.len_utf8()] } else { name };
            at += name.len();
            let value = value(&tag[at..]);
            found.push((name.to_ascii_lowercase(), value));
            if !value.is_empty() {
                at = (value.as_ptr() as usize - tag.as_ptr() as usize) + value.len();
            }
        }
    }
    (found, is_open)
}

/// The value behind a name, without its quotes; empty where there is none.
fn value(text: &str) -> &str {
    let Some(rest) = text.trim_start().strip_prefix('=').map(str::trim_start) else { return "" };
    let (rest, quote) = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => (&rest[1..], Some(quote)),
        _ => (rest, None),
    };
    let mut at = 0;
    while let Some(c) = rest[at..].chars().next() {
        if let Some(skipped) = of_template(&rest[at..]) {
            at += skipped;
            continue;
        }
        let is_end = quote.map_or(c.is_whitespace() || c == '>', |quote| c == quote);
        if is_end {
            break;
        }
        at += c.len_utf8();
    }
    &rest[..at.min(rest.len())]
}

/// Where nothing speaks for a tag, nor against it. An attribute that it lacks counts against it by one.
const EVEN: usize = 64;

/// How much speaks for a tag of a page coming from a written one; `None` where something speaks against it.
fn likeness(written: &str, shown: &str) -> Option<usize> {
    let (ours, is_open) = attributes(written);
    let theirs = attributes(shown).0;
    let missing = ours.iter().filter(|(name, _)| !theirs.iter().any(|(known, _)| known == name)).count();
    let mut score = EVEN;
    for (name, value) in theirs {
        match ours.iter().find(|(known, _)| *known == name) {
            None if is_open => {}
            None => return None,
            Some((_, pattern)) => score += matched(pattern, value)?,
        }
    }
    Some(score.saturating_sub(missing))
}

/// How much of a value is written literally in the pattern that it comes from.
fn matched(pattern: &str, value: &str) -> Option<usize> {
    let opening = pattern.find("{{").into_iter().chain(pattern.find("{%")).min();
    let Some(opening) = opening else { return (pattern == value).then_some(2 + value.len()) };
    let closing = pattern.rfind("}}").into_iter().chain(pattern.rfind("%}")).max().map_or(pattern.len(), |at| at + 2);
    let (before, after) = (&pattern[..opening], &pattern[closing.max(opening)..]);
    let fits = value.len() >= before.len() + after.len() && value.starts_with(before) && value.ends_with(after);
    fits.then_some(1 + before.len() + after.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEMPLATE: &str = r#"<p id="a"><img src="{{ asset.icon }}" alt="{{ say(key="icon") }}"> <img src="{{ page.image }}" class="wide"{% if x > 1 %} width="{{ w }}"{% endif %}>
<a class="brand" href="{{ home }}"></a><a href="{{ home }}"></a>"#;

    #[test]
    fn a_tag_of_a_page_is_found_where_a_template_writes_it() {
        for (shown, expected) in [
            (r#"<img src="/i.svg" alt="Icon">"#, Some(r#"<img src="{{ asset.icon }}" alt="{{ say(key="icon") }}">"#)),
            (
                r#"<img src="/a.png" class="wide" width="3">"#,
                Some(r#"<img src="{{ page.image }}" class="wide"{% if x > 1 %} width="{{ w }}"{% endif %}>"#),
            ),
            (
                r#"<img src="/a.png" class="wide">"#,
                Some(r#"<img src="{{ page.image }}" class="wide"{% if x > 1 %} width="{{ w }}"{% endif %}>"#),
            ),
            (r#"<a href="x" class="brand">"#, Some(r#"<a class="brand" href="{{ home }}">"#)),
            (r#"<a href="x">"#, Some(r#"<a href="{{ home }}">"#)),
            (r#"<img src="/a.png" loading="lazy">"#, None),
            (r#"<p id="b">"#, None),
            ("", None),
        ] {
            let found = best(Wording::Template(TEMPLATE), shown).map(|(_, range)| &TEMPLATE[range]);
            assert_eq!(found, expected, "{shown}");
        }
    }

    proptest! {
        #[test]
        fn no_text_stops_the_search_for_a_tag(written in r#"(<a |<img|\{\{|\}\}|\{%|%\}|\{|"|'|=|>|ŷ|/| |x){0,30}"#, shown in r#"<a(| x=| ŷ|"|'|>|\{){0,9}"#) {
            let _ = best(Wording::Template(&written), &shown);
            let _ = best(Wording::Tags(&mut [(&*written, 0..3)].into_iter()), &shown);
        }
    }
}
