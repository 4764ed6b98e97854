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
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        at = word.end;
        for (place, piece) in pieces(text, word, is_apostrophe).into_iter().enumerate() {
            let piece = token(text, piece);
            if place > 0 && ENCLITICS.contains(&piece.text.as_str()) {
                continue;
            }
            let hyphenated = piece.text.contains('-');
            let parts = hyphenated.then(|| pieces(text, piece.range.clone(), is_hyphen));
            found.push(piece);
            let parts = parts.into_iter().flatten().map(|part| token(text, part));
            found.extend(parts.filter(|part| is_longer_than_a_letter(&part.text)));
        }
    }
    found
}

/// The next run of letters and figures, single apostrophes and hyphens between them included.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let start = from + text[from..].find(is_word_character)?;
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
    Some(start..end)
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

fn token(text: &str, range: Range<usize>) -> Token {
    let mut composed = String::with_capacity(range.len());
    for character in text[range.clone()].chars() {
        let joined = composed.chars().next_back().and_then(|before| compose(before, character));
        if let Some(joined) = joined {
            composed.pop();
            composed.push(joined);
        } else {
            composed.push(character);
        }
    }
    Token { text: composed.to_lowercase(), range }
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
