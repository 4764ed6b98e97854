//! Where *n* and *g*, or *r* and *h*, stand side by side as two letters of the Welsh alphabet.
//!
//! *Bangor* is b-a-n-g-o-r and comes before *bara*, as *n* comes before *r*; *angel* is a-ng-e-l and comes before
//! *amser*, for the letter *ng* follows *g*. Spelling does not tell them apart: the word has to be known. Two letters
//! meet where a word that ends in *n* was joined to one in *c* or *g* (*llon* + *cyfarch*, *llan* + *Collen*), and in
//! some borrowed words.

use crate::fold::{fold_char, is_accent};
use crate::mutation::radicals;
use std::borrow::Cow;

/// U+034F COMBINING GRAPHEME JOINER: invisible, and a collator does not take what it parts for one letter
/// ([UTS #10, section 3.3.2](https://www.unicode.org/reports/tr10/#Contractions)).
const JOINER: char = '\u{34F}';

/// How the words begin in which *n* and *g* are two letters, in order and without accents. Mutated forms are found too.
const N_AND_G: &str = "\
    abergwyng achwyngar amcang angola anhringar annhringar anuniong arddangos arddengys ariangar awengar bangla \
    bangor bingo blaeng bongam brong browng bryng calongal cangarw carng cefng congo corongyl cringoch cyfangorff \
    dangos darllengar darngu dengys derweng diymhongar dychang dyngar dyngased elusengar estrong fandango fflamingo \
    ffrwyng ffynnong glang glyngw gogang gwahang gwangal gwaung gwerng gwingar gwinglas gwyng haearng hengaer \
    hengastell hengerdd hengoed hengwrt hunang hwiang hwngar iawng llanfairpwllgwyng llang llengar llengerdd llengig \
    llieing llieng llinglwm llongyf llwyng maeng mango mawng meing meling melyng mingam mingem moliang mongol mwyng \
    peng plaeng rhangym rhieing sarng seingoll singap swyng tanglo tango tangyf tangynrych teyrng tongwyn ung uniong \
    ymddangos ymddengys ymddiddangar ymhongar ymofyngar ymrysongar";

/// Parts of words in which *rh* is a letter although a vowel stands before it, each with the place of its *r*:
/// *Penyrhiw* (pen y rhiw), *Trerhyngyll*, *yrhawg*, *perhon*, *arhythmia*.
const RH_AFTER_VOWEL: [(&str, usize); 9] = [
    ("yrhiw", 1),
    ("yrhyd", 1),
    ("yrhos", 1),
    ("yrhaeadr", 1),
    ("yrhedyn", 1),
    ("yrhawg", 1),
    ("trerh", 2),
    ("perhon", 2),
    ("arhythm", 1),
];

/// The text with [`JOINER`] between letters that a Welsh collator would wrongly take for *ng* or *rh*.
pub(crate) fn part_letters(text: &str) -> Cow<'_, str> {
    let mut parted = String::new();
    let mut copied = 0;
    for (start, word) in words(text) {
        for seam in seams(word) {
            parted.push_str(&text[copied..start + seam]);
            parted.push(JOINER);
            copied = start + seam;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    parted.push_str(&text[copied..]);
    Cow::Owned(parted)
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let outside = |character: char| !character.is_alphabetic() && !is_accent(character);
    text.split(outside).scan(0, move |at, word| {
        let start = *at;
        *at += word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
        Some((start, word))
    })
}

/// The places in a word where a letter begins that must not be drawn to the one before it, in order.
fn seams(word: &str) -> Vec<usize> {
    let mut plain = String::new();
    let mut places = Vec::new();
    for (place, letter) in word.char_indices() {
        if let Some(letter) = fold_char(letter) {
            for lower in letter.to_lowercase() {
                plain.push(lower);
                places.resize(plain.len(), place);
            }
        }
    }
    let mut found: Vec<usize> = r_before_h(&plain).chain(n_before_g(&plain)).map(|seam| places[seam]).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// *rh* inside a word is the letter after a consonant that ends another word (*penrhyn*, *anrheg*, *olrhain*,
/// *Pontrhyd*). It is *r* and *h* after a vowel (*arholiad*, *parhau*), and where *-hau* follows *cr* or *fr*
/// (*sicrhau*, *dyfrhau*).
fn r_before_h(word: &str) -> impl Iterator<Item = usize> {
    word.match_indices("rh").filter_map(|(at, _)| {
        let before = word[..at].chars().next_back()?;
        let is_letter = RH_AFTER_VOWEL
            .iter()
            .any(|(part, r)| at.checked_sub(*r).and_then(|start| word.get(start..)).is_some_and(|rest| rest.starts_with(part)));
        (matches!(before, 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y' | 'c' | 'f') && !is_letter).then_some(at + 1)
    })
}

fn n_before_g(word: &str) -> Option<usize> {
    if !word.contains("ng") {
        return None;
    }
    let mut candidates = radicals(word);
    candidates.push(word.to_owned());
    candidates.iter().find_map(|candidate| {
        let stem = N_AND_G.split(' ').find(|stem| candidate.starts_with(stem))?;
        let from_end = candidate.len() - stem.rfind("ng")? - 1;
        word.len().checked_sub(from_end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        part_letters(text).replace(JOINER, "|")
    }

    #[test]
    fn n_and_g_are_parted_in_the_words_where_they_are_two_letters() {
        for word in [
            "Ban|gor",
            "Fan|gor",
            "Man|gor",
            "BAN|GOR",
            "dan|gos",
            "ddan|gos",
            "nan|gos",
            "arddan|gosfa",
            "harddan|gos",
            "ymddan|gosodd",
            "den|gys",
            "Llan|gollen",
            "Lan|gefni",
            "Llan|gadog",
            "Llan|grannog",
            "llon|gyfarchiadau",
            "lon|gyfarch",
            "Pen|gam",
            "Ben|gal",
            "mhen|glog",
            "Bryn|gwran",
            "Fryn|gwyn",
            "bryn|gaer",
            "hunan|gofiant",
            "hunan|gynhaliol",
            "Hwn|gari",
            "Mon|golia",
            "Fon|golia",
            "Con|go",
            "tan|go",
            "bin|go",
            "mwyn|glawdd",
            "fwyn|gloddio",
            "un|gorn",
            "un|gorff",
            "union|gyrchol",
            "teyrn|ged",
            "deyrn|ged",
            "hwian|gerddi",
            "melyn|goch",
            "gwan|galon",
            "wan|galonni",
            "Llanfairpwllgwyn|gyll",
            "Hen|gwrt",
            "chan|garŵ",
            "amcan|gyfrif",
            "nghan|garŵ",
            "Llan\u{302}|gollen",
        ] {
            assert_eq!(shown(&word.replace('|', "")), word);
        }
    }

    #[test]
    fn ng_stays_one_letter_elsewhere() {
        for word in [
            "angel",
            "angen",
            "angor",
            "cyngor",
            "nghyngor",
            "cyngerdd",
            "llong",
            "llongau",
            "llyngyr",
            "rhwng",
            "rhyngwladol",
            "cyfrwng",
            "cangen",
            "tangnefedd",
            "ongl",
            "dehongli",
            "englyn",
            "hengyl",
            "dringo",
            "ehangu",
            "cynghanedd",
            "efengyl",
            "Mihangel",
            "Llanfihangel",
            "ngardd",
            "Nghaerdydd",
            "Angharad",
            "anghenion",
            "trengi",
            "llynges",
            "lynges",
            "lyngyr",
            "angladd",
        ] {
            assert_eq!(shown(word), word);
        }
    }

    #[test]
    fn r_and_h_are_parted_where_they_are_two_letters() {
        for word in [
            "ar|holiad",
            "ar|hosodd",
            "par|had",
            "bar|hau",
            "mhar|hau",
            "cyr|haeddodd",
            "diar|hebion",
            "gor|hoff",
            "sicr|hau",
            "dyfr|hau",
            "mawr|hydi",
            "gwr|hydri",
            "hir|hoedlog",
            "Aber|honddu",
            "eglur|had",
            "tor|heulo",
            "byr|hawn",
            "Caer|hun",
        ] {
            assert_eq!(shown(&word.replace('|', "")), word);
        }
        for word in ["anrheg", "Penrhyn", "Llanrhaeadr", "unrhyw", "olrhain", "angenrheidiol", "Rhos", "Pontrhyd", "Penyrhiw"] {
            assert_eq!(shown(word), word);
        }
    }

    #[test]
    fn the_list_is_in_order_and_each_of_its_words_has_one_place_to_part() {
        assert!(N_AND_G.split(' ').is_sorted_by(|a, b| a < b));
        assert!(N_AND_G.split(' ').all(|stem| stem.matches("ng").count() == 1));
    }

    #[test]
    fn several_words_of_a_text_are_parted_and_the_rest_is_kept() {
        assert_eq!(shown("Bangor – “dangos” 3, Llangollen?"), "Ban|gor – “dan|gos” 3, Llan|gollen?");
        assert!(matches!(part_letters("Caerdydd a'r Fro"), Cow::Borrowed(_)));
    }
}
