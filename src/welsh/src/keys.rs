//! The keys that a word is filed under in an index, and those that a word of a query asks for.
//!
//! A token is filed under everything it may be a form of: the index answers for *ddosbarthiadau* when a reader asks for
//! *dosbarth*. A query asks for fewer keys, each with a weight, so that the exact form ranks above a mutated one and a
//! sure relation above a guess. Kinds of key: `@` and the word as it is written; a radical, singular or irregular lemma;
//! `~` and the stem of a verb. None has accents.

use crate::fold::fold;
use crate::irregular::irregular;
use crate::mutation::radicals;
use crate::noun::noun_keys;
use crate::verb::verb_keys;

/// What a query's keys are worth. A word of the query scores the best of weight x idf x saturated term frequency over
/// its keys; the exact form keeps its own idf, the others share one.
pub mod weight {
    /// The word as it was typed.
    pub const EXACT: f32 = 1.0;
    /// The word taken as a radical, or the lemma of an irregular form.
    pub const RADICAL: f32 = 0.8;
    /// The stem of the word taken as a verb.
    pub const VERB: f32 = 0.6;
    /// A guess at its radical or singular that is a word of the site.
    pub const GUESS: f32 = 0.3;
    /// A key of such a guess.
    pub const GUESS_OF_GUESS: f32 = 0.2;
}

/// Words too common to be analysed, in order. They are filed and asked for as they stand, never left out.
const COMMON: [&str; 149] = [
    "a", "ac", "ag", "ai", "am", "amdan", "amdani", "amdano", "ar", "arni", "arno", "arnynt", "at", "ati", "ato", "atynt", "bo",
    "bu", "bydd", "byddaf", "byddai", "byddwn", "ch", "chi", "dacw", "dan", "dano", "ddim", "dros", "drosto", "drwy", "dw",
    "dwi", "dy", "dyma", "dyna", "ef", "ei", "eich", "ein", "er", "erbyn", "ers", "eu", "fe", "fel", "felly", "fi", "fo", "fu",
    "fy", "fydd", "fyddai", "gan", "ganddi", "ganddo", "ganddynt", "gen", "gennyf", "gennym", "ger", "gyda", "gydag", "heb",
    "hi", "hon", "honno", "hwn", "hwnnw", "hwy", "hyd", "hyn", "hynna", "hynny", "i", "iddi", "iddo", "iddynt", "im", "inni",
    "iti", "m", "mae", "maen", "maent", "mewn", "mi", "mor", "n", "na", "nac", "nad", "neu", "nhw", "ni", "nid", "o", "oedd",
    "oeddent", "oeddwn", "oes", "oherwydd", "ohoni", "ohono", "ohonynt", "ond", "os", "pa", "pan", "pe", "r", "rhag", "rhwng",
    "rhyw", "rhywbeth", "rhywun", "roedd", "rwy", "rwyf", "rydw", "rydym", "rydyn", "sy", "sydd", "tan", "th", "ti", "tros",
    "trwy", "u", "w", "wrth", "wrthi", "wrtho", "wyf", "wyt", "y", "ydi", "ydy", "ydynt", "ydyw", "ym", "yn", "yng", "ynghyd",
    "ynghylch", "yr", "yw", "â",
];

/// The keys that a token is filed under, the exact one first, none twice. Give it a token's text: lower case, accents
/// kept, for the irregular forms are told by them.
///
/// ```
/// let keys = pentan_welsh::index_keys("gathod");
/// assert_eq!(keys[0], "@gathod");
/// assert!(keys.contains(&"cath".to_owned()));
/// assert_eq!(pentan_welsh::index_keys("yn"), ["@yn"]);
/// ```
pub fn index_keys(token: &str) -> Vec<String> {
    let mut keys = vec![exact(token)];
    if stands_alone(token) {
        return keys;
    }
    let mut add = |key: String| {
        if !keys.contains(&key) {
            keys.push(key);
        }
    };
    for candidate in std::iter::once(token.to_owned()).chain(radicals(token)) {
        add(fold(&candidate).into_owned());
        noun_keys(&candidate).into_iter().for_each(&mut add);
        verb_keys(&candidate).into_iter().for_each(&mut add);
    }
    for lemma in irregular(token) {
        add(lemma.to_owned());
        verb_keys(lemma).into_iter().for_each(&mut add);
    }
    keys
}

/// The keys that a token of a query asks for, each with the best of its weights, none twice.
///
/// `known` says whether a word without accents occurs on the site (that `@` and the word is a key of the index) or in
/// a list of words: a guess that is no word anywhere is not asked for.
///
/// ```
/// use pentan_welsh::{query_keys, weight};
/// let keys = query_keys("gathod", |word| word == "cath");
/// assert_eq!(keys[0], ("@gathod".to_owned(), weight::EXACT));
/// assert!(keys.contains(&("cath".to_owned(), weight::GUESS_OF_GUESS)));
/// ```
pub fn query_keys(token: &str, known: impl Fn(&str) -> bool) -> Vec<(String, f32)> {
    let mut keys = Weighted(vec![(exact(token), weight::EXACT)]);
    if stands_alone(token) {
        return keys.0;
    }
    keys.add(fold(token).into_owned(), weight::RADICAL);
    keys.add_all(verb_keys(token), weight::VERB);
    for radical in radicals(token) {
        let plain = fold(&radical).into_owned();
        if known(&plain) {
            keys.add(plain, weight::GUESS);
            keys.add_all(verb_keys(&radical), weight::GUESS_OF_GUESS);
        }
        keys.add_all(known_only(noun_keys(&radical), &known), weight::GUESS_OF_GUESS);
    }
    keys.add_all(known_only(noun_keys(token), &known), weight::GUESS);
    keys.add_all(irregular(token).into_iter().map(str::to_owned), weight::RADICAL);
    keys.0
}

/// Keys in the order they were first added, each with its best weight.
struct Weighted(Vec<(String, f32)>);

impl Weighted {
    fn add(&mut self, key: String, weight: f32) {
        match self.0.iter_mut().find(|(present, _)| *present == key) {
            Some((_, present)) => *present = present.max(weight),
            None => self.0.push((key, weight)),
        }
    }

    fn add_all(&mut self, keys: impl IntoIterator<Item = String>, weight: f32) {
        for key in keys {
            self.add(key, weight);
        }
    }
}

fn known_only(keys: Vec<String>, known: &impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
    keys.into_iter().filter(|key| known(key))
}

fn exact(token: &str) -> String {
    format!("@{}", fold(token))
}

/// Whether a token is filed under its exact form alone: a common word, a single letter, a number.
pub fn stands_alone(token: &str) -> bool {
    COMMON.binary_search(&token).is_ok() || token.chars().nth(1).is_none() || token.bytes().all(|figure| figure.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(COMMON.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_common_word_a_letter_and_a_number_are_asked_for_as_they_stand() {
        for token in ["yr", "â", "q", "2026"] {
            assert_eq!(query_keys(token, |_| true), [(exact(token), weight::EXACT)]);
            assert_eq!(index_keys(token), [exact(token)]);
        }
    }

    #[test]
    fn a_guess_is_asked_for_only_if_it_is_a_word_of_the_site() {
        let keys = |known: bool| query_keys("fyd", |_| known).into_iter().map(|(key, _)| key).collect::<Vec<_>>();
        assert!(keys(true).contains(&"byd".to_owned()));
        assert!(!keys(false).contains(&"byd".to_owned()));
    }

    #[test]
    fn the_exact_form_weighs_most_then_the_surer_relation() {
        let keys = query_keys("ganodd", |_| true);
        let weight_of = |wanted: &str| keys.iter().find(|(key, _)| key == wanted).map(|(_, weight)| *weight);
        assert_eq!(weight_of("@ganodd"), Some(weight::EXACT));
        assert_eq!(weight_of("ganodd"), Some(weight::RADICAL));
        assert_eq!(weight_of("~gan"), Some(weight::VERB));
        assert_eq!(weight_of("canodd"), Some(weight::GUESS));
        assert_eq!(weight_of("~can"), Some(weight::GUESS_OF_GUESS));
    }
}
