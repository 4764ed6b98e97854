//! Sentences: where they end, and which are far too long.

use std::ops::Range;

use super::read::{Join, Source, Text};
use crate::parse::body::BlockKind;
use crate::problem::{Code, Problem};

/// How many words a sentence may have. The *Oxford Guide to Plain English* advises 15 to 20 on average and says that who regularly
/// goes beyond 40 wearies readers; GOV.UK looks again at every sentence over 25. Welsh needs as many words for the same: 18,995
/// in 1,106 sentences, 18,933 in their English translations.
const LONGEST: u32 = 40;

/// A sentence of a text.
pub(super) struct Sentence {
    /// The index of its text.
    pub text: usize,
    /// The words that begin in it, by index.
    pub words: Range<usize>,
    /// Whether a sign ends it: a part of a list may be no sentence.
    pub is_ended: bool,
}

/// The sentences of running text, and those that are too long.
pub(super) fn sentences(texts: &[Text<'_>], problems: &mut Vec<Problem>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| is_running(text)) {
        let mut words = 0;
        for range in split(text.text) {
            let first = words;
            while text.words.get(words).is_some_and(|word| word.range().start < range.end) {
                words += 1;
            }
            // A word with hyphens or an apostrophe counts once.
            let is_begun = |word: &&super::read::Word| word.join == Join::None;
            let count = text.words[first..words].iter().filter(is_begun).count();
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let is_ended = text.text[range.clone()].ends_with(|c| is_end(c) || is_closing(c));
            if count > LONGEST {
                problems.push(text.problem(Code::LongSentence, range.clone()).arg("words", count));
            }
            sentences.push(Sentence { text: index, words: first..words, is_ended });
        }
    }
    sentences
}

/// Whether a text is made of sentences: not a heading, a title or a cell.
fn is_running(text: &Text<'_>) -> bool {
    match &text.source {
        Source::Body(passage) => matches!(passage.kind, BlockKind::Paragraph | BlockKind::Item),
        Source::Front(_) => !text.is_front("title"),
    }
}

/// The sentences of a text, without the white space around them.
///
/// A sentence ends with `.`, `!`, `?` or `…` and what closes a quotation or a bracket, where white space and anything but a small
/// letter follow; not after an abbreviation, an initial, or the number of a list.
pub(super) fn split(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut add = |range: Range<usize>| {
        let inside = &text[range.clone()];
        let trimmed = inside.trim();
        if !trimmed.is_empty() {
            let begin = range.start + (inside.len() - inside.trim_start().len());
            sentences.push(begin..begin + trimmed.len());
        }
    };
    let mut at = 0;
    while let Some(found) = text[at..].find(is_end) {
        let sign = at + found;
        let signs = text[sign..].trim_start_matches(is_end);
        let after = signs.trim_start_matches(is_closing);
        at = text.len() - after.len();
        let rest = after.trim_start();
        if rest.len() == after.len() {
            continue;
        }
        let begins = rest.trim_start_matches(is_opening).chars().next();
        let is_stop = text.len() - signs.len() == sign + 1 && text[sign..].starts_with('.');
        let goes_on = begins.is_some_and(char::is_lowercase) || (is_stop && is_abbreviated(&text[start..sign], begins));
        if !goes_on {
            add(start..at);
            start = at;
        }
    }
    add(start..text.len());
    sentences
}

fn is_end(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '…')
}

fn is_closing(character: char) -> bool {
    matches!(character, '’' | '”' | '"' | '\'' | ')' | ']' | '»')
}

fn is_opening(character: char) -> bool {
    matches!(character, '‘' | '“' | '"' | '\'' | '(' | '[' | '«')
}

/// Abbreviations that a sentence goes on after, in English and Welsh, without their last full stop.
const GOING_ON: [&str; 38] = [
    "approx", "bl", "capt", "cf", "col", "cpt", "dr", "e.e", "e.g", "ed", "eds", "eg", "fig", "ffig", "gen", "gol", "gw", "h.y",
    "hon", "i.e", "ie", "lt", "mr", "mrs", "ms", "mt", "mx", "o.g", "parch", "pp", "prof", "rev", "sgt", "st", "tt", "viz", "vs",
    "y.h",
];

/// Abbreviations that a number comes after.
const BEFORE_NUMBERS: [&str; 12] = ["c", "ca", "ch", "no", "nos", "p", "pen", "rh", "rhif", "t", "tel", "vol"];

/// Whether the full stop after a text belongs to its last word.
fn is_abbreviated(before: &str, next: Option<char>) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || is_opening(c)).next().unwrap_or_default();
    let is_first = word.len() == before.trim_start().len();
    let is_initial = word.chars().next_back().is_some_and(char::is_uppercase)
        && word.rsplit('.').next().is_some_and(|last| last.chars().nth(1).is_none())
        && word != "I";
    let is_number = is_first && word.bytes().all(|byte| byte.is_ascii_digit());
    // No abbreviation is longer than these, so that a word of a million letters is not copied.
    let lower = if word.len() < 9 { word.to_lowercase() } else { String::new() };
    let is_before_number = next.is_some_and(|next| next.is_ascii_digit()) && BEFORE_NUMBERS.contains(&lower.as_str());
    is_initial || is_number || is_before_number || GOING_ON.contains(&lower.as_str())
}
