//! HTML that an author writes into a page.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use ammonia::Builder;
use pulldown_cmark::Event;

use super::gather::Span;
use super::writer::Writer;
use super::{Grammar, Html, escape};
use crate::parse::body::{SLOT_CLOSE, SLOT_OPEN, Tag};
use crate::problem::Code;

/// How an id of pentan's is written in a body that is going to be cleaned.
///
/// An author cannot write a slot's character, so no id and no slot of theirs can look like ours.
pub(super) const GUARDED_ID: &str = " data-id=\"\u{E000}";

const GUARDED_SLOT: &str = " data-slot=\"\u{E000}";

impl Writer<'_> {
    /// Writes an HTML block.
    pub(super) fn raw_block(&mut self, span: Span) {
        self.boundary();
        let mut html = String::new();
        for (event, _) in &self.stream.events[span.open + 1..span.close] {
            if let Event::Html(line) | Event::Text(line) = event {
                html.push_str(line);
            }
        }
        if self.raw_html() == Html::Sanitised {
            self.html.push_str(&without_slots(&html));
            let range = &self.stream.events[span.open].1;
            return self.keep_tags(range);
        }
        let shown = without_comments(&html);
        if shown.trim().is_empty() {
            return;
        }
        self.tell(Code::RawHtml, &self.stream.events[span.open].1);
        self.html.push_str("<p>");
        escape::text(&mut self.html, shown.trim());
        self.html.push_str("</p>\n");
    }

    /// Writes a tag in running text. The first of a block is told, for all of them.
    pub(super) fn raw_inline(&mut self, html: &str, range: &Range<usize>) {
        if self.raw_html() == Html::Sanitised {
            self.html.push_str(&without_slots(html));
            return self.keep_tags(range);
        }
        if html.starts_with("<!--") {
            return;
        }
        if !std::mem::replace(&mut self.told_raw, true) {
            self.tell(Code::RawHtml, range);
        }
        escape::text(&mut self.html, html);
    }

    /// Keeps the start tags in these bytes of the file, for whoever finds something wrong in what becomes of them.
    fn keep_tags(&mut self, range: &Range<usize>) {
        let text = self.file.text.get(range.clone()).unwrap_or_default();
        for (at, _) in text.match_indices('<') {
            if text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
                let written = &text[at..at + tag_length(&text[at..])];
                let start = (range.start + at) as u32;
                self.tags.push(Tag { written: written.into(), range: start..start + written.len() as u32 });
                let name = &written[1..];
                let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len())];
                if !is_element(self.grammar, &name.to_ascii_lowercase()) {
                    let problem = self.problem(Code::HtmlDropped, &(range.start + at..range.start + at + written.len()));
                    self.problems.push(problem.arg("name", name));
                }
            }
        }
    }
}

/// The HTML without its comments. One that has no end is kept: it would hide the rest of the page.
fn without_comments(html: &str) -> Cow<'_, str> {
    let mut kept = Cow::Borrowed("");
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        let Some(length) = rest[start..].find("-->") else { break };
        kept += &rest[..start];
        rest = &rest[start + length + "-->".len()..];
    }
    kept + rest
}

/// The HTML without a slot's characters, neither as they are nor as numbers that cleaning would turn into them.
fn without_slots(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("&#") {
        let (before, reference) = rest.split_at(start);
        kept.push_str(before);
        let length = slot_reference(reference).unwrap_or(0);
        kept.push_str(if length == 0 { "&#" } else { "\u{FFFD}" });
        rest = &reference[length.max("&#".len())..];
    }
    kept.push_str(rest);
    kept.replace([SLOT_OPEN, SLOT_CLOSE], "\u{FFFD}")
}

/// The length of a numeric character reference that stands for a slot's character, without its semicolon.
fn slot_reference(reference: &str) -> Option<usize> {
    let number = reference.strip_prefix("&#")?;
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let value = u32::from_str_radix(digits[..length].trim_start_matches('0'), radix).ok()?;
    let is_slot = matches!(char::from_u32(value)?, SLOT_OPEN | SLOT_CLOSE);
    is_slot.then(|| reference.len() - digits.len() + length)
}

/// The finished body without what may not be in it, and with its slots back in their own form.
pub(super) fn clean(grammar: &Grammar, html: &str) -> String {
    let cleaner = grammar.cleaner.get_or_init(cleaner);
    restore(&cleaner.clean(html).to_string())
}

/// Whether an element is let through.
fn is_element(grammar: &Grammar, name: &str) -> bool {
    grammar.elements.get_or_init(|| grammar.cleaner.get_or_init(cleaner).clone_tags()).contains(name)
}

/// What is let through: all that pentan writes, and what ammonia holds harmless. No author's `id`, so ids stay unique.
fn cleaner() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        .link_rel(None)
        .add_tags(["section", "input", "label"])
        .add_generic_attributes(["class", "dir", "role", "tabindex", "data-id"])
        .add_generic_attribute_prefixes(["aria-"])
        .add_tag_attributes("a", ["data-slot"])
        .add_tag_attributes("img", ["data-slot"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("time", ["datetime"])
        .add_tag_attributes("input", ["checked"])
        // Any input is a task's box: a form's fields would lead nowhere.
        .set_tag_attribute_value("input", "type", "checkbox")
        .set_tag_attribute_value("input", "disabled", "")
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .attribute_filter(attribute);
    builder
}

fn attribute<'v>(element: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match (element, name) {
        (_, "data-id") | ("a" | "img", "data-slot") => value.starts_with(SLOT_OPEN).then_some(value.into()),
        (_, "aria-label") if is_slot(value) => Some(value.into()),
        ("img", "src") if !is_local(value) => None,
        // An attribute that its author did not close has swallowed slots; filled there, they would end it.
        _ if value.contains([SLOT_OPEN, SLOT_CLOSE]) => Some(value.replace([SLOT_OPEN, SLOT_CLOSE], "\u{FFFD}").into()),
        _ => Some(value.into()),
    }
}

fn is_slot(value: &str) -> bool {
    let number = value.strip_prefix(SLOT_OPEN).and_then(|rest| rest.strip_suffix(SLOT_CLOSE));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether an address stays on this site, as a browser reads it: without control characters, and `\` as `/`.
fn is_local(address: &str) -> bool {
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    let address = address.trim_start().replace('\\', "/");
    let before_path = address.split(['/', '?', '#']).next().unwrap_or_default();
    !address.starts_with("//") && !before_path.contains(':')
}

/// Puts ids and slots back. In cleaned HTML every `<` in text is escaped, so each one left begins a tag.
fn restore(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut links = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        let (tag, after) = rest[start..].split_at(tag_length(&rest[start..]));
        rest = after;
        if tag == "</a>" {
            match links.pop().flatten() {
                Some(opening) => super::writer::push_slot(&mut out, opening + 1),
                None => out.push_str(tag),
            }
            continue;
        }
        let is_link = tag.starts_with("<a ") || tag == "<a>";
        let slot = slot_number(tag);
        if is_link {
            links.push(slot);
        }
        match slot {
            Some(number) if is_link => super::writer::push_slot(&mut out, number),
            Some(number) => {
                let written = format!("{GUARDED_SLOT}{number}{SLOT_CLOSE}\"");
                out.push_str(&tag.replace(&written, &format!("{SLOT_OPEN}{number}{SLOT_CLOSE}")));
            }
            None => out.push_str(&tag.replace(GUARDED_ID, " id=\"")),
        }
    }
    out.push_str(rest);
    out
}

/// The bytes up to and with the `>` that is in no quotes.
fn tag_length(tag: &str) -> usize {
    let mut is_quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        is_quoted ^= byte == b'"';
        if byte == b'>' && !is_quoted {
            return at + 1;
        }
    }
    tag.len()
}

fn slot_number(tag: &str) -> Option<usize> {
    let (_, rest) = tag.split_once(GUARDED_SLOT)?;
    rest.split_once(SLOT_CLOSE)?.0.parse().ok()
}
