//! Keys: what pages are filed under, and what a query asks for.
//!
//! A key is a word without accents and a mark that says what relation it stands for. The mark comes last, so that all keys of
//! a word are neighbours in the dictionary: one block of it answers for them, and one fetch brings it.

/// The word as it is written.
pub(crate) const EXACT: char = '\u{1}';
/// The radical, singular, positive or irregular lemma; in English the stem.
pub(crate) const LEMMA: char = '\u{2}';
/// The stem of a verb.
pub(crate) const VERB: char = '\u{3}';
/// The word as it is written, accents and all; they follow the mark.
pub(crate) const ACCENTED: char = '\u{4}';

pub(crate) fn key(word: &str, mark: char) -> String {
    let mut key = String::with_capacity(word.len() + 1);
    key.push_str(word);
    key.push(mark);
    key
}

/// The key of a word with its accents; nothing if it has none.
pub(crate) fn accented(token: &str, folded: &str) -> Option<String> {
    (token != folded).then(|| {
        let mut key = key(folded, ACCENTED);
        key.push_str(token);
        key
    })
}
