//! Which block of one half belongs to which block of the other.

use std::ops::Range;

use crate::render::markup::{attribute, is_open, name, tag_end};

/// A block of a body that lies in no other: an element, or text between two elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name of the element, with its class where it has one; empty for text.
    pub kind: String,
    /// Its bytes in the HTML.
    pub range: Range<usize>,
}

impl Part {
    /// The level of a heading.
    fn level(&self) -> Option<u8> {
        match self.kind.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
            _ => None,
        }
    }
}

/// The blocks of a body's HTML, in which every element that is begun is ended.
pub fn parts(html: &str) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let (mut depth, mut at) = (0usize, 0);
    while let Some(open) = html[at..].find('<').map(|open| at + open) {
        if depth == 0 {
            loose(html, at..open, &mut found);
        }
        let end = tag_end(html, open);
        let tag = &html[open..end];
        let is_end = tag.starts_with("</");
        if depth == 0 && !is_end {
            found.push(Part { kind: kind(name(tag), tag), range: open..end });
        }
        if is_end {
            depth = depth.saturating_sub(1);
        } else if is_open(tag) {
            depth += 1;
        }
        if let Some(last) = found.last_mut() {
            last.range.end = last.range.end.max(end);
        }
        at = end;
    }
    loose(html, at..html.len(), &mut found);
    found
}

/// Text that lies in no element is a part if there is any.
fn loose(html: &str, range: Range<usize>, found: &mut Vec<Part>) {
    if !html[range.clone()].trim().is_empty() {
        found.push(Part { kind: String::new(), range });
    }
}

fn kind(name: &str, tag: &str) -> String {
    let class = attribute(tag, "class");
    class.filter(|_| !name.starts_with('h')).map_or_else(|| name.to_owned(), |class| format!("{name}.{class}"))
}

/// The rows of a parallel text: ranges of blocks that belong together. Every block of either half is in one row, in its order.
///
/// Halves of the same shape are aligned block by block. Where they differ, the headings of the highest level part them into sections,
/// if both have as many; within each the same is tried again. What is left is one row.
pub fn align(one: &[Part], other: &[Part]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut rows = Vec::new();
    align_in((one, 0..one.len()), (other, 0..other.len()), &mut rows);
    rows
}

/// Some of the blocks of a half.
type Slice<'p> = (&'p [Part], Range<usize>);

fn align_in((one, here): Slice<'_>, (other, there): Slice<'_>, rows: &mut Vec<(Range<usize>, Range<usize>)>) {
    if one[here.clone()].iter().map(|part| &part.kind).eq(other[there.clone()].iter().map(|part| &part.kind)) {
        rows.extend(here.zip(there).map(|(one, other)| (one..one + 1, other..other + 1)));
        return;
    }
    let level = one[here.clone()].iter().chain(&other[there.clone()]).filter_map(Part::level).min();
    let headings = |parts: &[Part], range: Range<usize>| -> Vec<usize> {
        range.filter(|at| level.is_some() && parts[*at].level() == level).collect()
    };
    let (ours, theirs) = (headings(one, here.clone()), headings(other, there.clone()));
    if ours.is_empty() || ours.len() != theirs.len() {
        rows.push((here, there));
        return;
    }
    align_unless_empty((one, here.start..ours[0]), (other, there.start..theirs[0]), rows);
    for (number, (start, other_start)) in ours.iter().zip(&theirs).enumerate() {
        let end = ours.get(number + 1).copied().unwrap_or(here.end);
        let other_end = theirs.get(number + 1).copied().unwrap_or(there.end);
        rows.push((*start..start + 1, *other_start..other_start + 1));
        align_unless_empty((one, start + 1..end), (other, other_start + 1..other_end), rows);
    }
}

fn align_unless_empty(one: Slice<'_>, other: Slice<'_>, rows: &mut Vec<(Range<usize>, Range<usize>)>) {
    if !one.1.is_empty() || !other.1.is_empty() {
        align_in(one, other, rows);
    }
}

/// The attributes that hold ids or name them.
const IDS: [&str; 7] = ["id", "href", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];

/// HTML with every id, and what leads to it, made its half's own: both halves may have one that is spelt alike.
pub fn with_ids(html: &str, prefix: &str) -> String {
    // Most paragraphs have no attribute.
    if memchr::memmem::find(html.as_bytes(), b"=\"").is_none() {
        return html.to_owned();
    }
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|open| at + open) {
        out.push_str(&html[at..open]);
        let end = tag_end(html, open);
        tag_with_ids(&html[open..end], prefix, &mut out);
        at = end;
    }
    out.push_str(&html[at..]);
    out
}

fn tag_with_ids(tag: &str, prefix: &str, out: &mut String) {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else { break };
        let attribute = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        out.push_str(before);
        out.push_str("=\"");
        match attribute {
            "href" if value.starts_with('#') => out.extend(["#", prefix, "-", &value[1..]]),
            "href" => out.push_str(value),
            name if IDS.contains(&name) => {
                let ids = value.split_ascii_whitespace().map(|id| format!("{prefix}-{id}"));
                out.push_str(&ids.collect::<Vec<_>>().join(" "));
            }
            _ => out.push_str(value),
        }
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(one: &str, other: &str) -> Vec<(String, String)> {
        let (ours, theirs) = (parts(one), parts(other));
        let text = |html: &str, parts: &[Part]| -> String {
            let tags = parts.iter().map(|part| html[part.range.clone()].split(['>', '<']).nth(2).unwrap_or_default());
            tags.collect::<Vec<_>>().join("+")
        };
        let rows = align(&ours, &theirs).into_iter();
        rows.map(|(here, there)| (text(one, &ours[here]), text(other, &theirs[there]))).collect()
    }

    #[test]
    fn halves_of_one_shape_are_aligned_block_by_block() {
        let found = rows("<h2>A</h2>\n<p>b <em>c</em></p>\n<ul><li>d</li></ul>\n", "<h2>X</h2><p>y</p><ul><li>z</li></ul>");
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], ("A".into(), "X".into()));
    }

    #[test]
    fn where_the_shapes_differ_the_headings_keep_them_in_step() {
        let found = rows(
            "<p>a</p><h2>B</h2><p>c</p><p>d</p><h2>E</h2><h3>F</h3><p>g</p><h3>H</h3><p>i</p>",
            "<h2>B</h2><p>c</p><h2>E</h2><h3>F</h3><p>g</p><p>g</p><h3>H</h3><p>i</p>",
        );
        let expected = [("a", ""), ("B", "B"), ("c+d", "c"), ("E", "E"), ("F", "F"), ("g", "g+g"), ("H", "H"), ("i", "i")];
        assert_eq!(found, expected.map(|(one, other)| (one.to_owned(), other.to_owned())));
    }

    #[test]
    fn without_headings_in_step_all_is_one_row() {
        assert_eq!(rows("<p>a</p><h2>B</h2>", "<p>a</p><p>b</p>").len(), 1);
        assert_eq!(rows("", "<p>a</p>"), [(String::new(), "a".to_owned())]);
        assert!(rows("", "").is_empty());
    }

    #[test]
    fn a_block_ends_where_its_element_ends() {
        let html = "<p title=\"a > b\">a<br>b</p>\n<hr>\n<div class=\"table\"><table><tr><td><img src=\"x\"></td></tr></table></div>loose";
        let kinds: Vec<String> = parts(html).into_iter().map(|part| part.kind).collect();
        assert_eq!(kinds, ["p", "hr", "div.table", ""]);
        assert_eq!(html[parts(html)[0].range.clone()].len(), "<p title=\"a > b\">a<br>b</p>".len());
    }

    #[test]
    fn ids_are_made_a_halfs_own_in_tags_only() {
        let html =
            "<h2 id=\"a\">id=\"a\"</h2><a href=\"#a\" class=\"b\">x</a><a href=\"../#a\">y</a><p aria-labelledby=\"a b\">z</p>";
        let expected = "<h2 id=\"cy-a\">id=\"a\"</h2><a href=\"#cy-a\" class=\"b\">x</a><a href=\"../#a\">y</a><p aria-labelledby=\"cy-a cy-b\">z</p>";
        assert_eq!(with_ids(html, "cy"), expected);
    }
}
