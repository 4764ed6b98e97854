//! Which of the hub's languages a few words are in.

use crate::language::Language;

/// Small words that one language has and the other has not.
const WELSH: &[&str] = &[
    "ac", "ar", "bod", "dros", "eich", "ein", "eu", "fel", "gan", "gyda", "hyn", "mae", "mae'r", "neu", "nid", "oes", "pob",
    "sydd", "sy'n", "wedi", "wrth", "y", "ydym", "yn", "yr", "yw", "i'r", "o'r", "a'r", "â'r",
];
const ENGLISH: &[&str] = &[
    "and", "are", "at", "by", "for", "from", "has", "have", "in", "is", "it", "not", "of", "on", "or", "our", "that", "the",
    "they", "this", "to", "we", "what", "with", "you", "your",
];

/// The language of a few words; `None` where they do not tell. At least two small words have to be of the one, and none of the other.
pub fn language_of(text: &str) -> Option<Language> {
    let text = text.to_lowercase().replace('’', "'");
    let count =
        |known: &[&str]| text.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| known.contains(word)).count();
    match (count(WELSH), count(ENGLISH)) {
        (2.., 0) => Some(Language::Cy),
        (0, 2..) => Some(Language::En),
        _ => None,
    }
}
