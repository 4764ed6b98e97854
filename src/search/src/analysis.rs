//! From a word to its keys, in each language.

use crate::english::stem;
use crate::forms;
use crate::key::{EXACT, LEMMA, VERB, accented, key};
use pentan_welsh::{Token, fold, irregular, noun_keys, radicals, stands_alone, tokens, verb_keys};
use std::ops::Range;

/// The language of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Mutations, plurals, verbs: see `pentan-welsh`.
    Welsh,
    /// Snowball stems.
    English,
    /// Any other: words are found as they stand, with or without accents.
    Other,
}

impl Language {
    /// The language of a BCP 47 tag.
    pub fn of_tag(tag: &str) -> Self {
        match tag.get(..2).map(|primary| (primary.eq_ignore_ascii_case("cy"), primary.eq_ignore_ascii_case("en"))) {
            Some((true, _)) => Self::Welsh,
            Some((_, true)) => Self::English,
            _ => Self::Other,
        }
    }
}

/// The tokens of a text, each with its place.
pub(crate) fn placed(text: &str) -> Vec<(Token, u32)> {
    let mut places = Places::default();
    let placed = |token: Token| {
        let place = places.next(&token.text, &token.range);
        (token, place)
    };
    tokens(text).into_iter().map(placed).collect()
}

/// The places of a text's tokens, counted in words. A hyphenated word stands where its first part stands, so that a phrase is
/// found whichever way it was hyphenated.
#[derive(Debug, Default)]
pub(crate) struct Places {
    next: u32,
    whole_ends: usize,
}

impl Places {
    /// The place of the next token.
    pub(crate) fn next(&mut self, token: &str, range: &Range<usize>) -> u32 {
        let place = self.next;
        if range.end <= self.whole_ends || !token.contains('-') {
            self.next += 1;
        } else {
            self.whole_ends = range.end;
        }
        place
    }
}

/// What a key is worth in a query. A Welsh word's guesses are worth less where the site never uses the guessed word as it
/// stands, and more than nothing: *thrafnidiaeth* finds *drafnidiaeth* on a site that has no *trafnidiaeth*.
mod weight {
    pub(super) const EXACT: f32 = 1.0;
    /// The word without the accents that were typed.
    pub(super) const UNACCENTED: f32 = 0.9;
    pub(super) const LEMMA: f32 = 0.8;
    pub(super) const VERB: f32 = 0.4;
    pub(super) const GUESS: f32 = 0.4;
    pub(super) const GUESS_OF_GUESS: f32 = 0.25;
    /// The share of a guess that no page attests.
    pub(super) const UNATTESTED: f32 = 0.4;
}

/// A key that a query asks for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Asked {
    pub(crate) key: String,
    /// What it is worth where its guess is attested, if it is a guess.
    pub(crate) weight: f32,
    /// The exact key of the word that was guessed; nothing if the relation is sure.
    pub(crate) guessed: Option<String>,
}

impl Asked {
    /// Whether it asks for the word as it was typed, give or take accents.
    pub(crate) fn is_exact(&self) -> bool {
        self.weight >= weight::UNACCENTED
    }

    pub(crate) fn unattested_weight(&self) -> f32 {
        self.weight * weight::UNATTESTED
    }
}

/// The keys a token may be filed under, the exact one first, whatever else its site says.
pub(crate) fn index_keys(language: Language, token: &str) -> Vec<String> {
    attested_keys(language, token, &|_| false)
}

/// The keys a token is filed under on a site, the exact one first.
///
/// A Welsh form is read in as many ways as it has radicals. `attested` says whether a word without accents is one of the site's:
/// if some readings lead to such words, the others are left out, and the index learns from the site which form belongs to
/// which word. The reading that takes the form as it stands always counts.
pub(crate) fn attested_keys(language: Language, token: &str, attested: &impl Fn(&str) -> bool) -> Vec<String> {
    let folded = fold(token);
    let mut keys = vec![key(&folded, EXACT)];
    keys.extend(accented(token, &folded));
    match language {
        Language::Welsh if !stands_alone(token) => file_in_welsh(token, attested, &mut keys),
        Language::English => keys.push(key(&stem(&folded), LEMMA)),
        Language::Welsh | Language::Other => {}
    }
    keys
}

fn file_in_welsh(token: &str, attested: &impl Fn(&str) -> bool, keys: &mut Vec<String>) {
    let own = fold(token);
    let readings: Vec<Reading> =
        std::iter::once(token.to_owned()).chain(radicals(token)).map(|radical| Reading::of(&radical)).collect();
    let is_attested = |reading: &Reading| reading.lemmas.iter().any(|lemma| *lemma != own && attested(lemma));
    let any_attested = readings.iter().any(is_attested);
    let mut add = |new: String| {
        if !keys.contains(&new) {
            keys.push(new);
        }
    };
    for (place, reading) in readings.into_iter().enumerate() {
        if place == 0 || !any_attested || is_attested(&reading) {
            reading.lemmas.into_iter().for_each(|lemma| add(key(&lemma, LEMMA)));
            reading.stems.into_iter().for_each(|stem| add(key(&stem, VERB)));
        }
    }
    for lemma in irregular(token) {
        add(key(lemma, LEMMA));
        verb_keys(lemma).into_iter().for_each(|stem| add(key(&stem[1..], VERB)));
    }
}

/// What a Welsh form may be a form of, if its radical is known.
struct Reading {
    lemmas: Vec<String>,
    stems: Vec<String>,
}

impl Reading {
    fn of(radical: &str) -> Self {
        let plain = fold(radical);
        let mut lemmas = vec![plain.clone().into_owned()];
        lemmas.extend(noun_keys(radical));
        lemmas.extend(forms::irregular(&plain).map(str::to_owned));
        lemmas.extend(forms::lemmas(&plain));
        let mut stems: Vec<String> = verb_keys(radical).into_iter().map(|stem| stem[1..].to_owned()).collect();
        stems.extend(forms::stems(&plain));
        Self { lemmas, stems }
    }
}

/// The keys a token of a query asks for, the exact one first, none twice.
pub(crate) fn query_keys(language: Language, token: &str) -> Vec<Asked> {
    let folded = fold(token);
    let mut keys = Keys(Vec::new());
    match accented(token, &folded) {
        Some(accented) => {
            keys.sure(accented, weight::EXACT);
            keys.sure(key(&folded, EXACT), weight::UNACCENTED);
        }
        None => keys.sure(key(&folded, EXACT), weight::EXACT),
    }
    match language {
        Language::Welsh => ask_in_welsh(token, &folded, &mut keys),
        Language::English => keys.sure(key(&stem(&folded), LEMMA), weight::LEMMA),
        Language::Other => {}
    }
    keys.0
}

fn ask_in_welsh(token: &str, folded: &str, keys: &mut Keys) {
    if stands_alone(token) {
        return;
    }
    keys.sure(key(folded, LEMMA), weight::LEMMA);
    for lemma in irregular(token).into_iter().chain(forms::irregular(folded)) {
        keys.sure(key(lemma, LEMMA), weight::LEMMA);
    }
    for stem in verb_keys(token) {
        keys.sure(key(&stem[1..], VERB), weight::VERB);
    }
    for stem in forms::stems(folded) {
        keys.sure(key(&stem, VERB), weight::VERB);
    }
    for lemma in noun_keys(token).into_iter().chain(forms::lemmas(folded)) {
        keys.guess(key(&lemma, LEMMA), weight::GUESS, &lemma);
    }
    for radical in radicals(token) {
        let plain = fold(&radical);
        if stands_alone(&radical) {
            keys.sure(key(&plain, EXACT), weight::GUESS);
            continue;
        }
        keys.guess(key(&plain, LEMMA), weight::GUESS, &plain);
        for stem in verb_keys(&radical).iter().map(|stem| &stem[1..]) {
            keys.guess(key(stem, VERB), weight::GUESS_OF_GUESS, &plain);
        }
        for stem in forms::stems(&plain) {
            keys.guess(key(&stem, VERB), weight::GUESS_OF_GUESS, &plain);
        }
        for lemma in noun_keys(&radical).into_iter().chain(forms::lemmas(&plain)) {
            keys.guess(key(&lemma, LEMMA), weight::GUESS_OF_GUESS, &lemma);
        }
        if let Some(lemma) = forms::irregular(&plain) {
            keys.sure(key(lemma, LEMMA), weight::GUESS);
        }
    }
}

/// Keys in the order they were first asked for, each with its best weight.
struct Keys(Vec<Asked>);

impl Keys {
    fn sure(&mut self, key: String, weight: f32) {
        self.add(Asked { key, weight, guessed: None });
    }

    fn guess(&mut self, guess: String, weight: f32, word: &str) {
        self.add(Asked { key: guess, weight, guessed: Some(key(word, EXACT)) });
    }

    fn add(&mut self, asked: Asked) {
        match self.0.iter_mut().find(|present| present.key == asked.key) {
            Some(present) if present.weight < asked.weight => *present = asked,
            Some(_) => {}
            None => self.0.push(asked),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_word_is_filed_under_answers_for_its_other_forms() {
        for (language, typed, found) in [
            (Language::Welsh, "cath", "gath"),
            (Language::Welsh, "cath", "nghathod"),
            (Language::Welsh, "thrafnidiaeth", "drafnidiaeth"),
            (Language::Welsh, "ty", "tŷ"),
            (Language::English, "museum", "museums"),
            (Language::English, "walking", "walked"),
            (Language::Other, "cafe", "café"),
        ] {
            let filed = index_keys(language, found);
            assert!(query_keys(language, typed).iter().any(|asked| filed.contains(&asked.key)), "{typed} does not find {found}");
        }
    }

    #[test]
    fn a_tag_names_its_language() {
        assert_eq!(["cy", "en-GB", "CY", "fr", ""].map(Language::of_tag), {
            use Language::{English, Other, Welsh};
            [Welsh, English, Welsh, Other, Other]
        });
    }
}
