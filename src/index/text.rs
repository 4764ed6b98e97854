//! The text of a body without its markup.

use crate::parse::body::{SLOT_CLOSE, SLOT_OPEN};
use crate::parse::whitespace::words;

/// Elements that stand within a line: their tags part no words.
const INLINE: [&str; 19] = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup",
];
/// Characters that the longest reference has between `&` and `;`.
const LONGEST_REFERENCE: usize = 10;

/// The text of HTML as [`crate::parse::body::Body::html`] has it: no tags, no slots, references resolved, white space of any
/// kind as single spaces, and a line break where a block ends.
pub fn plain(html: &str) -> String {
    let mut text = Text { out: String::with_capacity(html.len()), gap: Gap::None };
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&', SLOT_OPEN]) {
        text.push(&rest[..at]);
        let mark = &rest[at..];
        let after = match mark.as_bytes()[0] {
            b'<' => tag(mark, &mut text),
            b'&' => reference(mark, &mut text),
            _ => mark.find(SLOT_CLOSE).map_or(mark.len(), |end| end + SLOT_CLOSE.len_utf8()),
        };
        rest = &mark[after..];
    }
    text.push(rest);
    text.out
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

struct Text {
    out: String,
    /// What is owed before the next letter.
    gap: Gap,
}

impl Text {
    fn push(&mut self, part: &str) {
        if part.is_empty() {
            return;
        }
        if part.starts_with(char::is_whitespace) {
            self.gap = self.gap.max(Gap::Space);
        }
        for word in words(part) {
            let gap = std::mem::replace(&mut self.gap, Gap::None);
            match gap {
                _ if self.out.is_empty() => {}
                Gap::None => {}
                Gap::Space => self.out.push(' '),
                Gap::Line => self.out.push('\n'),
            }
            self.out.push_str(word);
            self.gap = Gap::Space;
        }
        if !part.ends_with(char::is_whitespace) {
            self.gap = Gap::None;
        }
    }
}

/// Reads a tag, and returns its length. An attribute's value may hold `>`.
fn tag(mark: &str, text: &mut Text) -> usize {
    let name = mark[1..].trim_start_matches('/');
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    if !INLINE.contains(&name) {
        text.gap = Gap::Line;
    }
    let mut quote = None;
    for (at, byte) in mark.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    mark.len()
}

/// Reads a character reference, and returns its length.
fn reference(mark: &str, text: &mut Text) -> usize {
    let end = mark.bytes().take(LONGEST_REFERENCE + 2).position(|byte| byte == b';');
    let resolved = end.and_then(|end| Some((end + 1, resolve(&mark[1..end])?)));
    let (length, character) = resolved.unwrap_or((1, '&'));
    text.push(character.encode_utf8(&mut [0; 4]));
    length
}

fn resolve(name: &str) -> Option<char> {
    let number = name.strip_prefix('#');
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        _ => match number?.strip_prefix(['x', 'X']) {
            Some(figures) => char::from_u32(u32::from_str_radix(figures, 16).ok()?),
            None => char::from_u32(number?.parse().ok()?),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_gone_and_its_words_stay_apart() {
        for (html, text) in [
            ("<p>Mae’r <em>ga</em>th</p>\n<p>yn  cysgu</p>", "Mae’r gath\nyn cysgu"),
            ("<h2 id=\"a>b\">Un</h2><ul><li>dau<li>tri</ul>", "Un\ndau\ntri"),
            ("a &amp; b &lt;i&gt; &#39;c&#x27; &nbsp;d & e &bogus; f", "a & b <i> 'c' d & e &bogus; f"),
            ("see \u{E000}12\u{E001}here\u{E000}13\u{E001}.", "see here."),
            ("<p>unfinished <a href=\"", "unfinished"),
            ("&", "&"),
            ("", ""),
        ] {
            assert_eq!(plain(html), text, "{html}");
        }
    }
}
