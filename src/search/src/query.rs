//! What a reader asks for.

use crate::analysis::placed;
use crate::facet::Facet;
use pentan_welsh::{fold, tokens};

/// The most bytes of a query that are read; what follows is left out.
const LONGEST: usize = 1_000;
/// The most words of a query that are looked for.
const MOST_WORDS: usize = 24;

/// A search: words, and what to show of what they find.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What the reader wrote. Words between double quotes are a phrase; nothing else means anything but itself.
    pub text: String,
    /// Whether the last word is finished.
    pub typing: Typing,
    /// Only pages that have one of the values of each facet named here.
    pub only: Vec<(Facet, String)>,
    /// Whether the answer counts facets.
    pub counts: Counts,
    /// How many hits to leave out before the first.
    pub skip: usize,
    /// How many hits to give at most.
    pub limit: usize,
}

impl Query {
    /// A query for a text, ten hits.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), limit: 10, ..Self::default() }
    }
}

/// Whether the reader may be in the middle of the last word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Typing {
    /// It is finished.
    #[default]
    Done,
    /// The last word also stands for the words that it begins.
    LastWord,
}

/// Whether to count the values of facets, which takes some more bytes of the index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Counts {
    /// No.
    #[default]
    Unwanted,
    /// Yes.
    Wanted,
}

/// A query's text, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// Each word once, as a token, in the order they were written; the words of phrases too.
    pub(crate) words: Vec<String>,
    /// Phrases of two words or more: each word without accents, and how far from the first it stands.
    pub(crate) phrases: Vec<Vec<(String, u32)>>,
    /// The start of the words that the last one may become, without accents.
    pub(crate) prefix: Option<String>,
}

pub(crate) fn parse(query: &Query) -> Parsed {
    let text = shortened(&query.text);
    let mut parsed = Parsed::default();
    for (place, part) in text.split(['"', '“', '”', '„', '«', '»']).enumerate() {
        let found = placed(part);
        let quoted = place % 2 == 1;
        if quoted && found.len() > 1 && parsed.phrases.len() < MOST_WORDS {
            let words = found.iter().take(MOST_WORDS);
            parsed.phrases.push(words.map(|(token, place)| (fold(&token.text).into_owned(), *place)).collect());
        }
        for (token, _) in found {
            if parsed.words.len() < MOST_WORDS && !parsed.words.contains(&token.text) {
                parsed.words.push(token.text);
            }
        }
    }
    let unfinished = query.typing == Typing::LastWord && text.ends_with(char::is_alphanumeric);
    let last = tokens(text).pop().filter(|_| unfinished);
    parsed.prefix = last.map(|last| fold(&last.text).into_owned()).filter(|prefix| prefix.chars().nth(1).is_some());
    parsed
}

fn shortened(text: &str) -> &str {
    let end = (0..=text.len().min(LONGEST)).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// The terms that stand for what a query says in another language: which of its words they stand for, and in what words.
pub(crate) fn translated(words: &[String], glossary: &[(String, String)]) -> Vec<(Vec<usize>, Vec<String>)> {
    let mut found = Vec::new();
    for (one, other) in glossary {
        for (from, to) in [(one, other), (other, one)] {
            let from: Vec<String> = tokens(from).into_iter().map(|token| token.text).collect();
            let place = |wanted: &String| words.iter().position(|word| fold(word) == fold(wanted));
            let places: Option<Vec<usize>> = from.iter().map(place).collect();
            if let Some(places) = places.filter(|places| !places.is_empty()) {
                let to: Vec<String> = tokens(to).into_iter().map(|token| token.text).take(MOST_WORDS).collect();
                if !to.is_empty() && to != from {
                    found.push((places, to));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Parsed {
        parse(&Query { typing: Typing::LastWord, ..Query::new(text) })
    }

    #[test]
    fn quotes_make_a_phrase_even_if_nobody_closes_them() {
        assert_eq!(parsed("a \"cefn gwlad\" b ").phrases, [[("cefn".to_owned(), 0), ("gwlad".to_owned(), 1)]]);
        assert_eq!(parsed("\"cefn gwlad").phrases.len(), 1);
        assert!(parsed("\"cefn\" \"").phrases.is_empty());
    }

    #[test]
    fn the_last_word_is_a_prefix_until_something_follows_it() {
        assert_eq!(parsed("tŷ amg").prefix.as_deref(), Some("amg"));
        assert_eq!(parsed("tŷ amg ").prefix, None);
        assert_eq!(parsed("a").prefix, None);
    }

    #[test]
    fn a_long_query_is_read_up_to_a_point() {
        assert!(parsed(&"gair ".repeat(3_000)).words.len() == 1);
        assert!(parsed(&(0..5_000).map(|n| format!("w{n} ")).collect::<String>()).words.len() <= MOST_WORDS);
        assert!(parsed(&"é".repeat(9_999)).words.len() == 1);
    }
}
