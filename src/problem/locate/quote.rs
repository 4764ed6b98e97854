//! The few lines of a file that are shown with a problem.

use std::ops::Range;

/// The lines that a problem is on, cut to what can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Its first line and at most two more, without the ends of their lines; `…` stands for what was cut off a line.
    pub text: String,
    /// The bytes of `text` that the problem is about.
    pub span: Range<usize>,
    /// How many characters were cut off its first line before `text`.
    pub cut: usize,
}

const LINES: usize = 3;
/// In characters: a longer line is cut.
const WIDTH: usize = 200;
/// How many characters of a cut line are kept before the span.
const BEFORE: usize = 60;

impl Quote {
    /// Quotes the lines of a range, whose first line has `column` characters before it.
    ///
    /// What it looks at does not grow with the length of the lines.
    pub(super) fn of(source: &str, range: Range<usize>, column: usize) -> Quote {
        let (text, cut) = head(source, range.start, column);
        let mut quote = Quote { span: text.len()..text.len(), text, cut };
        let mut width = quote.text.chars().count();
        let mut lines = 1;
        for (at, char) in source[range.start..].char_indices() {
            let within = range.start + at < range.end;
            match char {
                '\n' if lines == LINES || !within => break,
                '\n' => {
                    lines += 1;
                    width = 0;
                    quote.text.push('\n');
                }
                '\r' if source[range.start + at..].starts_with("\r\n") => {}
                _ if width < WIDTH => {
                    width += 1;
                    quote.text.push(char);
                }
                _ if width == WIDTH => {
                    width += 1;
                    quote.text.push('…');
                }
                // What is cut off a line is passed over, but not without end.
                _ if !within || at > 16 * WIDTH => break,
                _ => {}
            }
            if within {
                quote.span.end = quote.text.len();
            }
        }
        quote
    }
}

/// What stands before the range on its line: all of it, unless the line is too long. And how many characters are not.
fn head(source: &str, start: usize, column: usize) -> (String, usize) {
    let rest = source[start..].chars().take(WIDTH).take_while(|&char| char != '\n').count();
    let keep = if column + rest <= WIDTH { column } else { column.min(BEFORE) };
    let from = source[..start].char_indices().rev().take(keep).last().map_or(start, |(at, _)| at);
    let sign = if keep < column { "…" } else { "" };
    (format!("{sign}{}", &source[from..start]), column - keep)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The quote of what stands between brackets in a text, with the brackets put back.
    fn quoted(marked: &str) -> String {
        let start = marked.find('[').unwrap();
        let end = marked.find(']').unwrap() - 1;
        let source = marked.replace(['[', ']'], "");
        let column =
            source[..start].lines().last().filter(|_| !source[..start].ends_with('\n')).map_or(0, |line| line.chars().count());
        let Quote { mut text, span, .. } = Quote::of(&source, start..end, column);
        text.insert(span.end, ']');
        text.insert(span.start, '[');
        text
    }

    #[test]
    fn the_whole_lines_of_a_range_are_quoted() {
        assert_eq!(quoted("one\r\ntŷ [dau] tri\r\nfour"), "tŷ [dau] tri");
        assert_eq!(quoted("one\nt[wo\r\nthr]ee\nfour"), "t[wo\nthr]ee");
        assert_eq!(quoted("one\n[]"), "[]");
    }

    #[test]
    fn no_more_than_three_lines_are_quoted() {
        assert_eq!(quoted("a[a\nb\nc\nd\ne]"), "a[a\nb\nc]");
    }

    #[test]
    fn a_long_line_is_cut_round_the_range() {
        let (before, after) = ("ŷ".repeat(500), "w".repeat(500));
        let expected = format!("…{}[gair]{}…", "ŷ".repeat(60), "w".repeat(135));
        assert_eq!(quoted(&format!("x\n{before}[gair]{after}\ny")), expected);
        assert_eq!(quoted(&format!("[{after}]")), format!("[{}…]", "w".repeat(200)));
    }
}
