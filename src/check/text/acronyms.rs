//! Acronyms that nobody explains.

use std::collections::BTreeSet;

use pentan_welsh::small_word;

use super::read::{Join, Text};
use crate::parse::body::BlockKind;
use crate::problem::Code;

/// Acronyms that every reader knows better than what they stand for, in either language, in order.
#[rustfmt::skip]
pub(super) const KNOWN: [&str; 94] = [
    "AD", "AI", "AM", "AS", "ASAP", "AV", "BA", "BBC", "BC", "BSL", "BST", "BY", "CC", "CD", "CEO", "CO", "CSS", "CSV", "CV",
    "CY", "DC", "DIY", "DNA", "DU", "DVD", "EN", "EPUB", "ETC", "EU", "FAQ", "FIXME", "FM", "GB", "GCSE", "GIF", "GIG", "GMT", "GP",
    "GPS", "HD", "HIV", "HR", "HTML", "HTTP", "HTTPS", "ID", "ISBN", "ISSN", "IT", "ITV", "JPEG", "JPG", "JSON", "KB", "LED",
    "LGBT", "LGBTQ", "MA", "MB", "MP", "MS", "NATO", "NB", "NC", "ND", "NHS", "OC", "OK", "PA", "PC", "PDF", "PIN", "PM", "PNG",
    "PR", "QR", "RSS", "SA", "SMS", "SVG", "TAW", "TB", "TODO", "TV", "UDA", "UE", "UK", "UN", "URL", "US", "USA", "USB", "VAT", "YAML",
];

/// How many acronyms next to each other are no acronyms but a text in capitals.
const SHOUTED: usize = 3;

/// Tells of each acronym at its first use in the body, or else in the front matter, where nothing up to there says what it stands for.
pub(super) fn acronyms(texts: &[Text<'_>], problems: &mut Vec<crate::problem::Problem>) {
    let mut seen = BTreeSet::new();
    let is_body = |text: &&Text<'_>| text.kind().is_some();
    let in_front = texts.iter().take_while(|text| !is_body(text)).count();
    // The body first: what stands above it is told only where the body has no use of it.
    for index in (in_front..texts.len()).chain(0..in_front) {
        let text = &texts[index];
        for (word, acronym) in of_text(text) {
            if !seen.insert(acronym) {
                continue;
            }
            let before = if index < in_front { texts } else { &texts[..=index] };
            if !before.iter().any(|text| explains(text, acronym)) {
                let range = text.words[word].range();
                let range = range.start..range.start + acronym.len();
                problems.push(text.problem(Code::AcronymUnexplained, range).arg("acronym", acronym));
            }
        }
    }
}

/// The acronyms of a text, each with the index of its word.
fn of_text<'a>(text: &'a Text<'_>) -> Vec<(usize, &'a str)> {
    let found = (0..text.words.len()).filter_map(|index| Some((index, acronym(text, index)?)));
    let found: Vec<_> = found.collect();
    // Most texts have none; one in capitals is skipped whole.
    if found.is_empty() || !text.text.chars().any(char::is_lowercase) {
        return Vec::new();
    }
    let is_capitals = |index: usize| text.words.get(index).is_some_and(|word| capitals(&text.text[word.range()]).is_some());
    let is_shouted = |index: usize| {
        let before = (0..index).rev().take_while(|index| is_capitals(*index)).count();
        let after = (index + 1..text.words.len()).take_while(|index| is_capitals(*index)).count();
        before + 1 + after >= SHOUTED
    };
    found.into_iter().filter(|(index, _)| !is_shouted(*index)).collect()
}

/// The acronym that a word is: two to six capitals and perhaps an *s*, by itself.
fn acronym<'a>(text: &'a Text<'_>, index: usize) -> Option<&'a str> {
    let word = &text.words[index];
    let letters = capitals(&text.text[word.range()])?;
    let is_part = word.join == Join::Other || text.words.get(index + 1).is_some_and(|next| next.join == Join::Other);
    let is_part = is_part && !text.text[..word.start()].ends_with('(');
    let is_emphasis = small_word(&text.lower[word.range()]).is_some();
    let is_told = word.is_own && !is_part && !is_emphasis && KNOWN.binary_search(&letters).is_err() && !is_roman(letters);
    let is_heading_in_capitals = matches!(text.kind(), Some(BlockKind::Heading(_))) && !text.text.chars().any(char::is_lowercase);
    (is_told && !is_heading_in_capitals).then_some(letters)
}

/// Two to six capitals, without an *s* for more than one.
fn capitals(word: &str) -> Option<&str> {
    let letters = word.strip_suffix('s').unwrap_or(word);
    let is_acronym = (2..=6).contains(&letters.len()) && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    is_acronym.then_some(letters)
}

/// Whether letters are a number as the Romans wrote it, to 89: *II*, *XIV*; not *MC*, *CD* or *DM*.
fn is_roman(letters: &str) -> bool {
    let rest = letters.trim_start_matches('X');
    let tens = letters.len() - rest.len();
    tens <= 4 && matches!(rest, "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX")
}

/// Whether a text says what an acronym stands for: in brackets beside it, or in words with its initials.
fn explains(text: &Text<'_>, acronym: &str) -> bool {
    text.text.match_indices(acronym).any(|(at, _)| is_beside_brackets(text.text, at..at + acronym.len()))
        || has_initials(text, acronym)
}

/// Whether an acronym is in brackets after words, or words are in brackets after it.
fn is_beside_brackets(text: &str, acronym: std::ops::Range<usize>) -> bool {
    let (before, after) = (&text[..acronym.start], &text[acronym.end..]);
    let open = before.rfind('(').filter(|open| !before[*open..].contains(')'));
    let is_within = open.is_some_and(|open| {
        let (words, inside) = (before[..open].trim_end(), &before[open + 1..]);
        words.ends_with(|c: char| c.is_alphanumeric() || "’”\"'*".contains(c)) && inside.split_whitespace().count() <= 2
    });
    let after = after.strip_prefix('s').unwrap_or(after).trim_start();
    let inside = after.strip_prefix('(').and_then(|after| after.split(')').next());
    is_within || inside.is_some_and(|inside| inside.split_whitespace().nth(1).is_some())
}

/// Words that an acronym leaves out.
const LEFT_OUT: [&str; 16] = ["a", "ac", "an", "and", "ar", "at", "for", "i", "in", "o", "of", "r", "the", "y", "yn", "yr"];

/// Whether words in a row begin with the letters of an acronym: *the Arts Marketing Association, or AMA*.
fn has_initials(text: &Text<'_>, acronym: &str) -> bool {
    // An acronym of two letters is in any text.
    if acronym.len() < 3 {
        return false;
    }
    let said = (0..text.words.len()).map(|index| text.word(index)).filter(|word| !LEFT_OUT.contains(word));
    // The acronym itself is none of the words it stands for.
    let initial = |word: &str| if word.eq_ignore_ascii_case(acronym) { Some(' ') } else { word.chars().next() };
    let initials: Vec<char> = said.filter_map(initial).map(|first| first.to_ascii_uppercase()).collect();
    let letters: Vec<char> = acronym.chars().collect();
    initials.windows(letters.len()).any(|window| window == letters)
}
