//! A style sheet as far as rules about styles need it.

use std::ops::Range;

use cssparser::{ParseError, Parser, Token};

/// Blocks that lie deeper than this are passed over.
const DEPTH: usize = 32;

/// What a style sheet says.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its rules, in the order of the sheet; one that is nested in another comes before it.
    pub rules: Vec<Rule>,
    /// Its comments `/* contrast: … */`.
    pub notes: Vec<Note>,
}

/// A rule: where it holds, and what it declares.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its selectors, with `&` and nesting worked in, as one text.
    pub selector: String,
    /// The colour scheme that it holds in.
    pub scheme: Scheme,
    /// What it declares.
    pub declarations: Vec<Declaration>,
}

/// One declaration of a rule.
#[derive(Clone, Debug)]
pub struct Declaration {
    /// The property, in lower case unless its author made it up (`--Name`).
    pub name: String,
    /// Its value without `!important`.
    pub value: String,
    /// The bytes of the sheet that it takes.
    pub range: Range<usize>,
}

/// A comment that says which colours have to stand out from which.
#[derive(Clone, Debug)]
pub struct Note {
    /// The selector of the rule that it stands in; empty outside any.
    pub selector: String,
    /// What stands behind `contrast:`.
    pub text: String,
    /// The bytes of the sheet that this takes.
    pub range: Range<usize>,
}

/// When a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Whatever the reader prefers.
    Any,
    /// Where she prefers dark on light.
    Light,
    /// Where she prefers light on dark.
    Dark,
    /// Only on paper, or in colours of her own.
    Elsewhere,
}

/// Reads a style sheet. Whatever cannot be read is passed over, as browsers do.
pub fn sheet(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let around = Around { selector: String::new(), scheme: Scheme::Any, depth: 0 };
    block(&mut Parser::new(text), (text, &around), &mut sheet);
    sheet
}

/// What encloses a block.
struct Around {
    selector: String,
    scheme: Scheme,
    depth: usize,
}

/// What a token is to a block.
enum Piece<'i> {
    Space,
    Comment(&'i str),
    Semicolon,
    Brace,
    Text,
}

fn block(parser: &mut Parser<'_>, (text, around): (&str, &Around), sheet: &mut Sheet) {
    let mut declarations = Vec::new();
    let mut begun = None;
    loop {
        let before = parser.position().byte_index();
        let piece = match parser.next_including_whitespace_and_comments() {
            Ok(Token::WhiteSpace(_)) => Piece::Space,
            Ok(Token::Comment(text)) => Piece::Comment(text),
            Ok(Token::Semicolon) => Piece::Semicolon,
            Ok(Token::CurlyBracketBlock) => Piece::Brace,
            Ok(_) => Piece::Text,
            Err(_) => break,
        };
        // A function's or a bracket's block is passed over with the token behind it, so what ends here is told by where this one ends.
        let end = parser.position().byte_index();
        match piece {
            Piece::Space => {}
            Piece::Comment(comment) => {
                let start = comment.as_ptr() as usize - text.as_ptr() as usize;
                sheet.notes.extend(note(comment, start, around));
            }
            Piece::Text => begun = begun.or(Some(before)),
            Piece::Semicolon => declarations.extend(begun.take().and_then(|start| declaration(text, start..end - 1))),
            Piece::Brace => {
                let prelude = begun.take().and_then(|start| text.get(start..end - 1)).unwrap_or_default();
                let inside = around.enter(prelude);
                // What is in the block is kept in the sheet, and there is nothing that it could fail by.
                let _ = parser.parse_nested_block(|parser| {
                    if let Some(inside) = &inside {
                        block(parser, (text, inside), sheet);
                    }
                    Ok::<(), ParseError<()>>(())
                });
            }
        }
    }
    let end = parser.position().byte_index();
    declarations.extend(begun.and_then(|start| declaration(text, start..end)));
    if !declarations.is_empty() {
        sheet.rules.push(Rule { selector: around.selector.clone(), scheme: around.scheme, declarations });
    }
}

impl Around {
    /// What encloses a block with this prelude; `None` where what is in it is nothing to us.
    fn enter(&self, prelude: &str) -> Option<Around> {
        let prelude = plain(prelude);
        let depth = Some(self.depth + 1).filter(|depth| *depth <= DEPTH)?;
        let Some(rule) = prelude.strip_prefix('@') else {
            return Some(Around { selector: nested(&self.selector, &prelude), scheme: self.scheme, depth });
        };
        let (name, condition) = rule.split_at(rule.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rule.len()));
        let scheme = match name.to_ascii_lowercase().as_str() {
            "media" => scheme(condition, self.scheme),
            "supports" | "layer" | "container" | "scope" | "starting-style" => self.scheme,
            _ => return None,
        };
        Some(Around { selector: self.selector.clone(), scheme, depth })
    }
}

/// When a block with this media condition holds.
fn scheme(condition: &str, around: Scheme) -> Scheme {
    let condition: String = condition.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let found = if ["print", "forced-colors:active", "prefers-contrast:", "inverted-colors:", "not"]
        .iter()
        .any(|known| condition.contains(known))
    {
        Scheme::Elsewhere
    } else if condition.contains("prefers-color-scheme:dark") {
        Scheme::Dark
    } else if condition.contains("prefers-color-scheme:light") {
        Scheme::Light
    } else {
        Scheme::Any
    };
    match (around, found) {
        (around, Scheme::Any) => around,
        (Scheme::Any, found) => found,
        (around, found) if around == found => found,
        _ => Scheme::Elsewhere,
    }
}

/// A selector inside another one (CSS Nesting).
fn nested(outer: &str, inner: &str) -> String {
    match (outer.is_empty(), inner.contains('&')) {
        (true, _) => inner.to_owned(),
        (false, true) => inner.replace('&', outer),
        (false, false) => format!("{outer} {inner}"),
    }
}

fn declaration(sheet: &str, range: Range<usize>) -> Option<Declaration> {
    let start = range.start;
    let text = sheet.get(range)?.trim_end();
    let (name, value) = text.split_once(':').filter(|_| !text.starts_with('@'))?;
    let name = name.trim();
    let value = plain(value);
    let value = value.split_once("!important").map_or(&*value, |(value, _)| value).trim().to_owned();
    let name = if name.starts_with("--") { name.to_owned() } else { name.to_ascii_lowercase() };
    Some(Declaration { name, value, range: start..start + text.len() })
}

fn note(comment: &str, start: usize, around: &Around) -> Option<Note> {
    let trimmed = comment.trim_start();
    let text = trimmed.strip_prefix("contrast:")?;
    let start = start + (comment.len() - text.len());
    let end = start + text.trim_end().len();
    let begin = start + (text.len() - text.trim_start().len());
    Some(Note { selector: around.selector.clone(), text: text.trim().to_owned(), range: begin.min(end)..end })
}

/// A text without comments, each white space as one blank.
fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        kept.push(' ');
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_sheet_is_read_with_the_places_of_what_it_says() {
        let text = ":root { --a: #fff; /* x */ --b : url(\"a;b\") }\n@media (prefers-color-scheme: dark) { :root { --a: #000 } }\n\
            .x { color: rgb(0 0 0 / var(--b)); &:hover a { Color: blue !important } /* contrast: --a on --b 3 */ }\n@font-face { src: x }\n@media print { b { --a: 1 } }";
        let sheet = sheet(text);
        let told: Vec<String> = sheet
            .rules
            .iter()
            .flat_map(|rule| {
                rule.declarations.iter().map(move |one| format!("{} {:?} {}={}", rule.selector, rule.scheme, one.name, one.value))
            })
            .collect();
        let expected = [
            ":root Any --a=#fff",
            ":root Any --b=url(\"a;b\")",
            ":root Dark --a=#000",
            ".x:hover a Any color=blue",
            ".x Any color=rgb(0 0 0 / var(--b))",
            "b Elsewhere --a=1",
        ];
        assert_eq!(told, expected);
        assert_eq!(&text[sheet.rules[0].declarations[1].range.clone()], "--b : url(\"a;b\")");
        assert_eq!((sheet.notes[0].selector.as_str(), &text[sheet.notes[0].range.clone()]), (".x", "--a on --b 3"));
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reading_of_a_sheet(text in r#"(\{|\}|@media |;|:|--a|/\*|\*/|contrast:|"|\(|&|ŷ| |.){0,60}"#, deep in 0usize..2_000) {
            for text in [text.clone(), "{".repeat(deep) + &text, "a{/*contrast:".repeat(deep) + &text] {
                let sheet = sheet(&text);
                let ranges = sheet.rules.iter().flat_map(|rule| &rule.declarations).map(|one| &one.range);
                for range in ranges.chain(sheet.notes.iter().map(|note| &note.range)) {
                    prop_assert!(text.get(range.clone()).is_some());
                }
            }
        }
    }
}
