//! The initial mutations: how the first letter of a Welsh word changes, and what it may have been before.
//!
//! *Caerdydd* (Cardiff) is *o Gaerdydd* (from, soft), *yng Nghaerdydd* (in, nasal), *a Chaerdydd* (and, aspirate);
//! *afal* (apple) is *ei hafal* (her). The tables are in any grammar of Welsh, for instance
//! [Wikipedia's](https://en.wikipedia.org/wiki/Colloquial_Welsh_morphology#Initial_consonant_mutation).

use crate::fold::is_vowel;
use std::borrow::Cow;

/// Initials, the longest first, and what may stand for them in the radical. An empty list stops shorter initials from
/// being tried: *ff*, *ll* and *rh* are never the outcome of a mutation.
const RADICALS: [(&str, &[&str]); 18] = [
    ("ngh", &["c"]),
    ("ng", &["g"]),
    ("mh", &["p"]),
    ("nh", &["t"]),
    ("ch", &["c"]),
    ("ph", &["p"]),
    ("th", &["t"]),
    ("dd", &["d"]),
    ("ff", &[]),
    ("ll", &[]),
    ("rh", &[]),
    ("m", &["b"]),
    ("n", &["d"]),
    ("d", &["t"]),
    ("b", &["p"]),
    ("g", &["c"]),
    ("f", &["b", "m"]),
    ("l", &["ll", "gl"]),
];

/// Initials, the longest first, and what they become: soft, nasal, aspirate.
const MUTATIONS: [(&str, &[&str]); 14] = [
    ("ch", &[]),
    ("ph", &[]),
    ("th", &[]),
    ("ff", &[]),
    ("dd", &[]),
    ("ng", &[]),
    ("ll", &["l"]),
    ("rh", &["r"]),
    ("c", &["g", "ngh", "ch"]),
    ("p", &["b", "mh", "ph"]),
    ("t", &["d", "nh", "th"]),
    ("b", &["f", "m"]),
    ("d", &["dd", "n"]),
    ("m", &["f"]),
];

/// The radicals that a lower-case word may be a mutated form of, without looking at what stands before it.
///
/// The word itself is not among them. One of them is right if the word is mutated at all.
///
/// ```
/// assert_eq!(pentan_welsh::radicals("nghaerdydd"), ["caerdydd"]);
/// assert_eq!(pentan_welsh::radicals("ardd"), ["gardd"]);
/// assert_eq!(pentan_welsh::radicals("fyd"), ["byd", "myd"]);
/// ```
pub fn radicals(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut letters = word.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return found;
    };
    if let Some((initial, sources)) = initial_in(&RADICALS, word) {
        found.extend(sources.iter().map(|source| replace(word, initial, source)));
    } else if first == 'r' {
        found.push(replace(word, "r", "rh"));
        found.push(replace(word, "r", "gr"));
    } else if first == 'h' && is_vowel(second) && letters.next().is_some() {
        found.push(replace(word, "h", ""));
    }
    if is_vowel(first) {
        found.push(format!("g{word}"));
    }
    found.retain(|radical| radical.chars().nth(1).is_some());
    found
}

/// The forms that a lower-case radical takes: soft, nasal and aspirate mutation, or an *h* before a vowel.
///
/// ```
/// assert_eq!(pentan_welsh::mutations("pont"), ["bont", "mhont", "phont"]);
/// assert_eq!(pentan_welsh::mutations("gardd"), ["ardd", "ngardd"]);
/// assert_eq!(pentan_welsh::mutations("afal"), ["hafal"]);
/// ```
pub fn mutations(radical: &str) -> Vec<String> {
    let mut letters = radical.chars();
    let (Some(first), Some(second)) = (letters.next(), letters.next()) else {
        return Vec::new();
    };
    if let Some((initial, outcomes)) = initial_in(&MUTATIONS, radical) {
        return outcomes.iter().map(|outcome| replace(radical, initial, outcome)).collect();
    }
    let mut found = Vec::new();
    if first == 'g' {
        if letters.next().is_some() && (is_vowel(second) || second == 'l' || second == 'r') {
            found.push(replace(radical, "g", ""));
        }
        found.push(replace(radical, "g", "ng"));
    } else if is_vowel(first) {
        found.push(format!("h{radical}"));
    }
    found
}

/// A word with aspirate mutation, in the case it is written in: `Caerdydd` becomes `Chaerdydd`.
///
/// *c*, *p* and *t* change; *ch*, *ph*, *th* have changed already, and *ts* (`tsips`, `Tsieina`) is a sound of its own.
///
/// ```
/// assert_eq!(pentan_welsh::aspirate("tref"), "thref");
/// assert_eq!(pentan_welsh::aspirate("Tsieina"), "Tsieina");
/// ```
pub fn aspirate(word: &str) -> Cow<'_, str> {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    let second = letters.next().map(|letter| letter.to_ascii_lowercase());
    match (first, second) {
        (Some('t'), Some('s')) | (_, Some('h')) => Cow::Borrowed(word),
        (Some('c' | 'p' | 't'), _) => Cow::Owned(format!("{}h{}", &word[..1], &word[1..])),
        _ => Cow::Borrowed(word),
    }
}

fn initial_in<'a>(table: &'a [(&'a str, &'a [&'a str])], word: &str) -> Option<(&'a str, &'a [&'a str])> {
    table.iter().find(|(initial, _)| word.starts_with(initial)).copied()
}

/// `word` must start with `initial`.
fn replace(word: &str, initial: &str, with: &str) -> String {
    format!("{with}{}", &word[initial.len()..])
}
