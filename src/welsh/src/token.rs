//! Text as the words that a search finds.

use crate::fold::{compose, is_accent};
use std::ops::Range;

/// Words that lean on the word before: *i’r*, *mae’n*, *o’ch*. What is left of the apostrophe is the word.
const ENCLITICS: [&str; 10] = ["ch", "d", "i", "m", "n", "r", "s", "th", "u", "w"];

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word in lower case, a vowel and its Welsh accent one character. An accent that is not Welsh stays as it was
    /// written; it makes no difference to the keys.
    pub text: String,
    /// Where it stands in the text that was given, in bytes: what to mark when it is found.
    pub range: Range<usize>,
}

/// The words of a text, in order.
///
/// Enclitics after an apostrophe are left out, other words joined by one are parted. A word with hyphens is there whole,
/// followed by those of its parts that are longer than a letter, whose ranges lie inside its own.
///
/// ```
/// let tokens = pentan_welsh::tokens("I’r Pêl-droed!");
/// let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
/// assert_eq!(texts, ["i", "pêl-droed", "pêl", "droed"]);
/// assert_eq!(tokens[1].range, 6..16);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    each_token(text, |token, range| found.push(Token { text: token.to_owned(), range }));
    found
}

/// Hands over what [`tokens`] returns, a token and its range at a time, without keeping any of it.
///
/// ```
/// let mut letters = 0;
/// pentan_welsh::each_token("Mae’n braf", |token, _| letters += token.len());
/// assert_eq!(letters, 7);
/// ```
pub fn each_token(text: &str, mut take: impl FnMut(&str, Range<usize>)) {
    let mut lower = String::new();
    let mut at = 0;
    while let Some((word, shape)) = next_word(text, at) {
        at = word.end;
        match shape {
            Shape::Plain => {
                lower.clear();
                lower.push_str(&text[word.clone()]);
                lower.make_ascii_lowercase();
                take(&lower, word);
            }
            Shape::Any => each_piece(text, word, &mut take),
        }
    }
}

/// The tokens of a word that is not a plain one.
fn each_piece(text: &str, word: Range<usize>, take: &mut impl FnMut(&str, Range<usize>)) {
    for (place, piece) in pieces(text, word, is_apostrophe).into_iter().enumerate() {
        let whole = token(text, piece.clone());
        if place > 0 && ENCLITICS.contains(&whole.as_str()) {
            continue;
        }
        take(&whole, piece.clone());
        if !whole.contains('-') {
            continue;
        }
        for part in pieces(text, piece, is_hyphen) {
            let lower = token(text, part.clone());
            if is_longer_than_a_letter(&lower) {
                take(&lower, part);
            }
        }
    }
}

/// What a word is made of.
enum Shape {
    /// ASCII letters and figures: one token, in lower case once its letters are.
    Plain,
    /// Anything else.
    Any,
}

/// The next run of letters and figures, single apostrophes and hyphens between them included.
fn next_word(text: &str, from: usize) -> Option<(Range<usize>, Shape)> {
    let bytes = text.as_bytes();
    let mut start = from;
    loop {
        let byte = *bytes.get(start)?;
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() {
                break;
            }
            start += 1;
        } else {
            let character = text[start..].chars().next()?;
            if is_word_character(character) {
                break;
            }
            start += character.len_utf8();
        }
    }
    let plain = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    match bytes.get(plain) {
        Some(byte) if !byte.is_ascii() || matches!(byte, b'\'' | b'`' | b'-') => Some((start..word_end(text, start), Shape::Any)),
        _ => Some((start..plain, Shape::Plain)),
    }
}

/// Where the word ends that starts here.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut characters = text[start..].char_indices().peekable();
    while let Some((place, character)) = characters.next() {
        let joins = (is_apostrophe(character) || is_hyphen(character))
            && characters.peek().is_some_and(|(_, next)| is_word_character(*next));
        if !is_word_character(character) && !is_accent(character) && !joins {
            break;
        }
        end = start + place + character.len_utf8();
    }
    end
}

fn pieces(text: &str, word: Range<usize>, joins: fn(char) -> bool) -> Vec<Range<usize>> {
    let mut start = word.start;
    let mut found = Vec::new();
    for piece in text[word].split(joins) {
        found.push(start..start + piece.len());
        start += piece.len() + text[start + piece.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// Some of a text in lower case, with its vowels and accents composed.
fn token(text: &str, range: Range<usize>) -> String {
    let mut composed = String::with_capacity(range.len());
    for character in text[range].chars() {
        let joined = composed.chars().next_back().and_then(|before| compose(before, character));
        if let Some(joined) = joined {
            composed.pop();
            composed.push(joined);
        } else {
            composed.push(character);
        }
    }
    composed.to_lowercase()
}

fn is_longer_than_a_letter(part: &str) -> bool {
    part.chars().filter(|character| !is_accent(*character)).nth(1).is_some()
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() && !is_apostrophe(character)
}

/// U+02BC MODIFIER LETTER APOSTROPHE is a letter to Unicode; here it is what writers use it for.
fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '‘' | '’' | '\u{2BC}' | '´' | '`')
}

fn is_hyphen(character: char) -> bool {
    character == '-'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{ProptestConfig, proptest};

    /// What [`each_token`] does, without the short way for plain words.
    fn slow_tokens(text: &str) -> Vec<Token> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find(is_word_character).map(|start| at + start) {
            at = word_end(text, start);
            each_piece(text, start..at, &mut |token, range| found.push(Token { text: token.to_owned(), range }));
        }
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn the_short_way_for_plain_words_changes_nothing(
            text in "([a-zA-Z0-9 .]{0,4}|[-'’‘ʼ´`ŷâÂÏéß٣]|\u{301}|\u{308}|\\PC){0,12}"
        ) {
            assert_eq!(tokens(&text), slow_tokens(&text));
        }
    }
}
