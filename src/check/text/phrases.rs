//! Phrases that sell and do not tell, and small words written twice.

mod table;

pub(super) use self::table::PHRASES;
use super::read::{Join, Text};
use crate::parse::body::BlockKind;
use crate::problem::{Code, Problem};

/// Why a phrase says nothing, and so what to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// It says that something is the best, and not who found so.
    Best,
    /// It says that something is new, and not what.
    New,
    /// It says that there is much, and not how much.
    Many,
    /// There is a plain word for it.
    Plain,
    /// It says what the writer feels.
    Feeling,
}

impl Reason {
    /// The name that the message knows it by.
    const fn name(self) -> &'static str {
        match self {
            Reason::Best => "best",
            Reason::New => "new",
            Reason::Many => "many",
            Reason::Plain => "plain",
            Reason::Feeling => "feeling",
        }
    }
}

/// Words that no sentence has twice in a row, in order. (*had had*, *that that*, *mwy mwy* may be meant.)
#[rustfmt::skip]
pub(super) const SINGLE: [&str; 34] = [
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "gan", "gyda", "gydag", "he", "if", "in", "mae", "neu", "of",
    "on", "or", "roedd", "sy", "sydd", "the", "they", "to", "we", "wedi", "with", "wrth", "y", "yn", "yng", "yr",
];

/// Tells of the phrases in a text, and of words that are there twice.
pub(super) fn phrases(text: &Text<'_>, problems: &mut Vec<Problem>) {
    for index in 0..text.words.len() {
        if !text.words[index].is_own {
            continue;
        }
        let word = text.word(index);
        if let Some((length, reason)) = phrase(text, index, word) {
            let range = text.words[index].range().start..text.words[index + length - 1].range().end;
            let said = &text.text[range.clone()];
            problems.push(text.problem(Code::SalesPhrase, range.clone()).arg("phrase", said).arg("reason", reason.name()));
        }
        if is_twice(text, index, word) {
            let range = text.words[index].range().start..text.words[index + 1].range().end;
            problems.push(text.problem(Code::RepeatedWord, range).arg("word", word));
        }
    }
}

/// How many words the phrase has that begins here, and why it says nothing.
fn phrase(text: &Text<'_>, index: usize, word: &str) -> Option<(usize, Reason)> {
    const LENGTHS: &[u32; 256] = &lengths();
    let begins = usize::from(*word.as_bytes().first()?);
    // Most words begin no phrase, and are told so without a search.
    if word.len() >= 32 || LENGTHS[begins] & (1 << word.len()) == 0 {
        return None;
    }
    let first = PHRASES.partition_point(|(first, ..)| *first < word);
    let with_first = PHRASES[first..].iter().take_while(|(first, ..)| *first == word);
    with_first.filter_map(|(_, rest, reason)| Some((length(text, index, rest)?, *reason))).next()
}

/// How long the words are that begin a phrase, for each first byte, a bit a length; none has 32 bytes or more.
const fn lengths() -> [u32; 256] {
    let (mut lengths, mut index) = ([0; 256], 0);
    while index < PHRASES.len() {
        let word = PHRASES[index].0.as_bytes();
        lengths[word[0] as usize] |= 1 << word.len();
        index += 1;
    }
    lengths
}

/// How many words a phrase has, if after its first these stand here, with nothing but spaces, hyphens and apostrophes between.
fn length(text: &Text<'_>, index: usize, rest: &str) -> Option<usize> {
    let mut last = index;
    for word in rest.split_ascii_whitespace() {
        if text.word(last + 1) != word || !is_close(text, last) {
            return None;
        }
        last += 1;
    }
    Some(last + 1 - index)
}

/// Whether nothing but a space, a hyphen or an apostrophe is between a word and the next.
fn is_close(text: &Text<'_>, index: usize) -> bool {
    let (Some(word), Some(next)) = (text.words.get(index), text.words.get(index + 1)) else { return false };
    let between = &text.text[word.range().end..next.range().start];
    next.is_own
        && between.chars().count() == 1
        && between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‑' | '’' | '\''))
}

fn is_twice(text: &Text<'_>, index: usize, word: &str) -> bool {
    if text.word(index + 1) != word || SINGLE.binary_search(&word).is_err() || text.kind() == Some(BlockKind::Cell) {
        return false;
    }
    let (here, next) = (&text.words[index], &text.words[index + 1]);
    let between = &text.text[here.range().end..next.range().start];
    let is_whole =
        next.is_own && here.join == Join::None && text.words.get(index + 2).is_none_or(|after| after.join == Join::None);
    // A capital is a name or the letter itself: *in In the Round*, *a A*.
    is_whole && between.chars().all(char::is_whitespace) && !text.text[next.range()].starts_with(char::is_uppercase)
}
