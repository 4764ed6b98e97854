//! Text made safe for HTML.

use std::borrow::Cow;

use crate::parse::body::{SLOT_CLOSE, SLOT_OPEN};

/// What stands in place of a character that must not be there.
pub(super) const REPLACEMENT: char = '\u{FFFD}';

/// Writes text between tags.
///
/// A character that would be a slot's, or that neither HTML nor XML (feeds, EPUB) can hold, becomes U+FFFD.
pub(super) fn text(html: &mut String, text: &str) {
    write(html, text, &BODY);
}

/// Writes text inside the double quotes of an attribute.
pub(super) fn attribute(html: &mut String, text: &str) {
    write(html, text, &ATTRIBUTE);
}

/// The same characters as [`text`] lets through, for text that is not HTML yet.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_barred) { text.replace(is_barred, "\u{FFFD}").into() } else { text.into() }
}

/// What has to be done about each byte: an index into [`ESCAPES`], where [`LOOK`] needs the whole character.
static BODY: [u8; 256] = acts(KEEP);
static ATTRIBUTE: [u8; 256] = acts(QUOTE);

const KEEP: u8 = 0;
const LOOK: u8 = 1;
const BARRED: u8 = 2;
const QUOTE: u8 = 6;
const ESCAPES: [&str; 7] = ["", "", "\u{FFFD}", "&amp;", "&lt;", "&gt;", "&quot;"];

const fn acts(quote: u8) -> [u8; 256] {
    let mut table = [KEEP; 256];
    let mut byte = 0;
    while byte < 0x20 {
        if byte != b'\t' && byte != b'\n' && byte != b'\r' {
            table[byte as usize] = BARRED;
        }
        byte += 1;
    }
    table[b'&' as usize] = 3;
    table[b'<' as usize] = 4;
    table[b'>' as usize] = 5;
    table[b'"' as usize] = quote;
    // U+E000, U+E001, U+FFFE and U+FFFF begin with one of these two bytes.
    table[0xEE] = LOOK;
    table[0xEF] = LOOK;
    table
}

fn write(html: &mut String, text: &str, table: &[u8; 256]) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| table[usize::from(byte)] != KEEP) {
        let (before, special) = rest.split_at(at);
        html.push_str(before);
        let mut chars = special.chars();
        let Some(character) = chars.next() else { return };
        match table[usize::from(special.as_bytes()[0])] {
            LOOK => html.push(if is_barred(character) { REPLACEMENT } else { character }),
            act => html.push_str(ESCAPES[usize::from(act)]),
        }
        rest = chars.as_str();
    }
    html.push_str(rest);
}

fn is_barred(character: char) -> bool {
    matches!(character, SLOT_OPEN | SLOT_CLOSE | '\u{FFFE}' | '\u{FFFF}')
        || character < ' ' && !matches!(character, '\t' | '\n' | '\r')
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_html_or_a_slot_would_read_is_escaped() {
        for (text, between, within) in [
            ("a < b & \"c\"", "a &lt; b &amp; \"c\"", "a &lt; b &amp; &quot;c&quot;"),
            ("\u{E000}1\u{E001}", "\u{FFFD}1\u{FFFD}", "\u{FFFD}1\u{FFFD}"),
            ("\u{E002}\u{FEFF}\u{0}\u{FFFF}\t", "\u{E002}\u{FEFF}\u{FFFD}\u{FFFD}\t", "\u{E002}\u{FEFF}\u{FFFD}\u{FFFD}\t"),
        ] {
            let mut html = String::new();
            super::text(&mut html, text);
            assert_eq!(html, between);
            html.clear();
            super::attribute(&mut html, text);
            assert_eq!(html, within);
        }
    }
}
