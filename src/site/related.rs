//! "More help here": the pages that an editor pinned, then those most like this one.
//!
//! Likeness is made of shared topics and shared words of title and summary. Only the latest pages of each topic and of each
//! word are looked at, so the work for a page does not grow with the hub, and a change reaches only pages that share a
//! topic or a word with the changed one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lists::Filed;
use super::{List, Listing, Rank, Site};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::values::Kind;
use crate::parse::{Card, PairId};

/// How many pages are offered.
const SHOWN: usize = 4;
/// How many of the latest pages of a topic, and of a word, are looked at.
const TOPIC_WINDOW: usize = 32;
const WORD_WINDOW: usize = 8;
/// What a shared topic weighs beside the likeness of the words, which is 0 to 100.
const TOPIC_WEIGHT: usize = 30;
/// Below this a page is no help.
const LEAST: usize = 20;

/// A page offered under "More help here".
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Related {
    /// The page.
    pub page: Listing,
    /// Why it is offered.
    pub because: Because,
}

/// Why a page is offered.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Because {
    /// The editor chose it.
    Pinned,
    /// It has these topics too.
    Topics(Vec<String>),
    /// Its title and summary use these words too.
    Words(Vec<String>),
}

impl Site {
    /// The pages offered beside a pair in a language, best first.
    pub fn related(&self, pair: &PairId, language: Language) -> Vec<Related> {
        let Some(card) = self.shown(pair, language) else { return Vec::new() };
        let mut found: Vec<Related> = Vec::new();
        for name in &card.front.related {
            let Some(target) = self.pair_named(&card.id.pair, name) else { continue };
            let is_new = target != *pair && found.iter().all(|related| related.page.pair != target);
            if let Some(page) = self.listing(&target, language).filter(|page| is_new && !page.state.is_past()) {
                found.push(Related { page, because: Because::Pinned });
            }
        }
        if self.kind(card) == Kind::Page {
            return found;
        }
        let mut scored = self.scored(pair, card, language);
        scored.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        for (_, (_, other)) in scored {
            if found.len() >= SHOWN {
                break;
            }
            if found.iter().any(|related| related.page.pair == *other) {
                continue;
            }
            let because = self.because(card, other, language);
            found.extend(self.listing(other, language).map(|page| Related { page, because }));
        }
        found
    }

    /// The pages worth comparing, each with its likeness.
    fn scored(&self, pair: &PairId, card: &Card, language: Language) -> Vec<(usize, &Rank)> {
        let filed = self.filed(pair, card, language);
        let mut candidates: Vec<(&Rank, &Traits)> = Vec::new();
        for (list, window) in windows(&filed) {
            candidates.extend(self.ranks(list, language).take(window));
        }
        // A pair's traits are one value in all of its lists, and addresses are compared faster than paths. The order is
        // another each time: the caller sorts.
        candidates.sort_unstable_by_key(|(_, traits)| traits.0.as_ptr());
        candidates.dedup_by_key(|(_, traits)| traits.0.as_ptr());
        let others = candidates.into_iter().filter(|(rank, _)| rank.1 != *pair);
        others.map(|(rank, theirs)| (filed.traits.likeness(theirs), rank)).filter(|(score, _)| *score >= LEAST).collect()
    }

    /// The lists that [`Site::related`] looks into for a pair.
    pub fn looked_into(&self, pair: &PairId, language: Language) -> Vec<List> {
        let Some(card) = self.shown(pair, language) else { return Vec::new() };
        windows(&self.filed(pair, card, language)).map(|(list, _)| list.clone()).collect()
    }

    /// The lists, with their languages, in which a pair is among those that [`Site::related`] looks at.
    pub fn looked_at(&self, pair: &PairId) -> Vec<(List, Language)> {
        let mut lists = Vec::new();
        let Some(filed) = self.filed.get(pair) else { return lists };
        for language in self.languages().iter().copied() {
            let is_seen =
                |(list, window): &(&List, usize)| self.ranks(list, language).take(*window).any(|(rank, _)| rank.1 == *pair);
            lists.extend(windows(filed.get(language)).filter(is_seen).map(|(list, _)| (list.clone(), language)));
        }
        lists
    }

    fn because(&self, card: &Card, other: &PairId, language: Language) -> Because {
        let Some(other) = self.shown(other, language) else { return Because::Pinned };
        let shared: Vec<String> = card.front.topics.iter().filter(|topic| other.front.topics.contains(topic)).cloned().collect();
        let topics = self.terms_of(Vocabulary::Topic, &shared, language);
        if !topics.is_empty() {
            return Because::Topics(topics.into_iter().map(|term| term.label).collect());
        }
        let (ours, theirs) = (forms(card), forms(other));
        let shared = ours.iter().filter_map(|(stem, form)| Some(plainest(form, theirs.get(stem)?, card.id.language)));
        Because::Words(shared.take(3).collect())
    }
}

/// The lists that tell what is like a pair, each with how many of its first pages are looked at.
fn windows(filed: &Filed) -> impl Iterator<Item = (&List, usize)> {
    filed.lists.iter().filter_map(|list| match list {
        List::Term(Vocabulary::Topic, _) => Some((list, TOPIC_WINDOW)),
        List::Word(_) => Some((list, WORD_WINDOW)),
        _ => None,
    })
}

/// The form of a word that two of its forms may both come from; the first of them, where there is none.
fn plainest(one: &str, other: &str, language: Language) -> String {
    let behind = |form: &str| match language {
        Language::En => vec![form.to_owned(), stem(form, language)],
        Language::Cy => std::iter::once(form.to_owned()).chain(pentan_welsh::radicals(form)).collect(),
    };
    let others = behind(other);
    behind(one).into_iter().find(|form| others.contains(form)).unwrap_or_else(|| one.to_owned())
}

/// What tells how alike pages are: the number of their topics, then their topics and their words as numbers, each sorted.
///
/// Two words with one number only make two pages seem a little more alike. It is all in one place because each page is
/// compared with hundreds, and to fetch their traits from memory is what takes the time.
#[derive(Clone, Debug, Default)]
pub struct Traits(Arc<[u32]>);

impl Traits {
    /// The traits of a card that has these [`words`].
    pub fn new(card: &Card, words: &[String]) -> Traits {
        let (topics, words) = (hashes(&card.front.topics), hashes(words));
        Traits(std::iter::once(topics.len() as u32).chain(topics).chain(words).collect())
    }

    /// The topics, and the words.
    fn parts(&self) -> (&[u32], &[u32]) {
        let Some((topics, rest)) = self.0.split_first() else { return (&[], &[]) };
        rest.split_at((*topics as usize).min(rest.len()))
    }

    fn likeness(&self, other: &Traits) -> usize {
        let ((topics, words), (their_topics, their_words)) = (self.parts(), other.parts());
        shared(topics, their_topics) * TOPIC_WEIGHT + cosine(words, their_words)
    }
}

fn hashes(words: &[String]) -> Vec<u32> {
    let mut hashes: Vec<u32> = words.iter().map(|word| xxhash_rust::xxh3::xxh3_64(word.as_bytes()) as u32).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// How many numbers are in both lists; both are sorted.
fn shared(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    shared
}

/// The likeness of two sets of words, 0 to 100: the cosine of their presence vectors.
fn cosine(a: &[u32], b: &[u32]) -> usize {
    let shared = shared(a, b);
    // The root of the whole, for that of the lengths alone is too coarse where titles are short.
    (shared * shared * 10_000).checked_div(a.len() * b.len()).unwrap_or(0).isqrt()
}

/// The words of a card that may tell what it is about, by their stems: four letters or more, each once.
pub fn words(card: &Card) -> Vec<String> {
    forms(card).into_keys().collect()
}

/// The stems of a card's words, each with the word as the card first writes it.
fn forms(card: &Card) -> BTreeMap<String, String> {
    let text = format!("{} {}", card.front.title, card.front.summary).to_lowercase();
    let mut forms = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4) {
        let stem = stem(word, card.id.language);
        if !is_common(word) && !is_common(&stem) {
            forms.entry(stem).or_insert_with(|| word.to_owned());
        }
    }
    forms
}

fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

/// Words that say nothing of what a text is about, in the order of their bytes.
#[rustfmt::skip]
const COMMON: [&str; 62] = [
    "about", "after", "arôl", "before", "being", "beth", "bydd", "bynnag", "cael", "chwi", "could", "does", "dros",
    "each", "eich", "every", "felly", "from", "fydd", "gall", "gallu", "gyda", "have", "heb", "hefyd", "help",
    "hynny", "iawn", "into", "make", "mewn", "more", "most", "nhw", "oedd", "only", "other", "pryd", "rhai", "rhaid",
    "some", "sydd", "that", "them", "then", "there", "they", "this", "trwy", "unrhyw", "wedi", "what", "when",
    "where", "which", "will", "with", "without", "wrth", "ydych", "ynghylch", "your",
];

/// What forms of one word have in common: English without its plural s, Welsh with the radical that may be behind it.
///
/// A radical may itself look mutated (*mam* like *bam* after a nasal), so it is followed to the end: what matters is that
/// *tref*, *dref* and *nhref* arrive at one stem, not that the stem is a word.
fn stem(word: &str, language: Language) -> String {
    match language {
        Language::En => word.strip_suffix('s').filter(|stem| !stem.ends_with('s') && stem.len() > 3).unwrap_or(word).to_owned(),
        Language::Cy => {
            let mut stem = word.to_owned();
            // No chain of mutations is longer.
            for _ in 0..3 {
                let Some(radical) = pentan_welsh::radicals(&stem).into_iter().next() else { break };
                stem = radical;
            }
            stem
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn mutated_forms_of_a_welsh_word_have_one_stem() {
        for forms in [
            "cymuned gymuned chymuned nghymuned",
            "tref dref nhref thref",
            "pobl bobl mhobl phobl",
            "gardd ardd ngardd",
            "bardd fardd mardd",
            "mamau famau",
        ] {
            let stems: BTreeSet<String> = forms.split(' ').map(|form| stem(form, Language::Cy)).collect();
            assert_eq!(stems.len(), 1, "{forms}: {stems:?}");
        }
        assert_ne!(stem("cymuned", Language::Cy), stem("aelod", Language::Cy));
    }

    #[test]
    fn common_words_are_in_the_order_that_they_are_searched_in() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn likeness_is_the_cosine_from_0_to_100() {
        for (a, b, expected) in
            [(&[1, 2][..], &[1, 2][..], 100), (&[1], &[1, 2, 3, 4], 50), (&[1], &[2], 0), (&[], &[1], 0), (&[1], &[1, 2], 70)]
        {
            assert_eq!(cosine(a, b), expected, "{a:?} {b:?}");
        }
    }
}
