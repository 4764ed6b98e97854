//! Text of the hub's files as a terminal may have it.

use std::ops::Range;

use super::super::locate::Quote;

/// Several lines, without anything that a terminal would take for a command.
pub(super) fn lines(text: &str) -> String {
    text.chars().map(|char| if char == '\n' { char } else { shown(char) }).collect()
}

/// The same on one line.
pub(super) fn line(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// A quote that can be shown.
pub(super) struct Shown {
    pub text: String,
    /// The bytes of `text` that the problem is about.
    pub span: Range<usize>,
}

/// In characters: beyond it a column says nothing to anybody.
const MARGIN: usize = 20_000;

/// The same for a quote, with its span moved along.
///
/// Spaces stand for what was cut off its first line, so that columns are those of the file; the renderer leaves out such
/// a margin.
pub(super) fn quote(quote: &Quote) -> Shown {
    let Range { start, end } = quote.span;
    let [before, within, after] = [&quote.text[..start], &quote.text[start..end], &quote.text[end..]].map(lines);
    let before = " ".repeat(quote.cut.saturating_sub(1).min(MARGIN)) + &before;
    let span = before.len()..before.len() + within.len();
    Shown { text: [before, within, after].concat(), span }
}

/// Controls of C0 and C1, and those that turn the direction of text or leave no trace (UTS 55, UTR 36).
fn shown(char: char) -> char {
    match char {
        '\t' => ' ',
        '\u{0}'..='\u{1F}' => char::from_u32('\u{2400}' as u32 + char as u32).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        '\u{80}'..='\u{9F}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            '\u{FFFD}'
        }
        '\u{2028}' | '\u{2029}' | '\u{FEFF}' => '\u{FFFD}',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_control_character_is_left() {
        let nasty = "\u{1B}[2J\u{9B}31m\u{7F}\u{202E}\r\u{7}tŷ";
        assert_eq!(line(nasty), "␛[2J\u{FFFD}31m␡\u{FFFD}␍␇tŷ");
        let all: String = (0..=0x2FFF).filter_map(char::from_u32).collect();
        assert!(!line(&all).contains(char::is_control));
    }

    #[test]
    fn a_span_stays_on_its_characters() {
        let Shown { text, span, .. } = quote(&Quote { text: "a\u{9B}\u{1B}b c".to_owned(), span: 3..5, cut: 0 });
        assert_eq!(&text[span], "␛b");
    }
}
