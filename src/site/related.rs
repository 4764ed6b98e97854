//! "More help here": the pages that an editor pinned, then those most like this one.
//!
//! Likeness is made of shared topics and shared words of title and summary. Only the latest pages of each topic and of each
//! word are looked at, so the work for a page does not grow with the hub, and a change reaches only pages that share a
//! topic or a word with the changed one.

use std::collections::BTreeSet;

use super::{List, Listing, Rank, Site, State};
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
            if let Some(page) = self.listing(&target, language).filter(|page| is_new && page.state != State::Expired) {
                found.push(Related { page, because: Because::Pinned });
            }
        }
        if self.kind(card) == Kind::Page {
            return found;
        }
        let words = words(card);
        let mut scored = self.scored(pair, card, (&words, language));
        scored.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        for (_, (_, other)) in scored {
            if found.len() >= SHOWN {
                break;
            }
            if found.iter().any(|related| related.page.pair == *other) {
                continue;
            }
            let because = self.because(card, other, (&words, language));
            found.extend(self.listing(other, language).map(|page| Related { page, because }));
        }
        found
    }

    /// The pages worth comparing, each with its likeness.
    fn scored(&self, pair: &PairId, card: &Card, (words, language): (&[String], Language)) -> Vec<(usize, &Rank)> {
        let topics = card.front.topics.iter().map(|id| (List::Term(Vocabulary::Topic, id.as_str().into()), TOPIC_WINDOW));
        let lists = topics.chain(words.iter().map(|word| (List::Word(word.as_str().into()), WORD_WINDOW)));
        let mut candidates: BTreeSet<&Rank> = BTreeSet::new();
        for (list, window) in lists {
            candidates.extend(self.ranks(&list, language).take(window));
        }
        let mine = self.word_hashes(pair, language);
        let likeness = |rank: &Rank| {
            let other = self.shown(&rank.1, language)?;
            let topics = other.front.topics.iter().filter(|topic| card.front.topics.contains(topic)).count();
            let theirs = self.word_hashes(&rank.1, language);
            Some(topics * TOPIC_WEIGHT + cosine(mine, theirs))
        };
        let others = candidates.into_iter().filter(|rank| rank.1 != *pair);
        others.filter_map(|rank| Some((likeness(rank)?, rank))).filter(|(score, _)| *score >= LEAST).collect()
    }

    fn because(&self, card: &Card, other: &PairId, (words, language): (&[String], Language)) -> Because {
        let Some(other) = self.shown(other, language) else { return Because::Pinned };
        let shared: Vec<String> = card.front.topics.iter().filter(|topic| other.front.topics.contains(topic)).cloned().collect();
        let topics = self.terms_of(Vocabulary::Topic, &shared, language);
        if !topics.is_empty() {
            return Because::Topics(topics.into_iter().map(|term| term.label).collect());
        }
        let theirs = self::words(other);
        Because::Words(words.iter().filter(|word| theirs.contains(word)).take(3).cloned().collect())
    }
}

/// The likeness of two sets of words, 0 to 100: the cosine of their presence vectors.
fn cosine(a: &[u32], b: &[u32]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0usize);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    (shared * 100).checked_div((a.len() * b.len()).isqrt()).unwrap_or(0)
}

/// The words of a card that may tell what it is about: lower-case, four letters or more, each once.
///
/// Welsh words stand in a radical form if they may be mutated, so that *gymuned* and *cymuned* meet.
pub fn words(card: &Card) -> Vec<String> {
    let text = format!("{} {}", card.front.title, card.front.summary).to_lowercase();
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let mut words: Vec<String> =
        parts.map(|word| stem(word, card.id.language)).filter(|word| !COMMON.contains(&word.as_str())).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Words that say nothing of what a text is about.
const COMMON: &[&str] = &[
    "about",
    "after",
    "before",
    "being",
    "could",
    "does",
    "each",
    "every",
    "from",
    "have",
    "help",
    "into",
    "make",
    "more",
    "most",
    "only",
    "other",
    "some",
    "that",
    "them",
    "then",
    "there",
    "they",
    "this",
    "what",
    "when",
    "where",
    "which",
    "will",
    "with",
    "without",
    "your",
    "ar\u{f4}l",
    "beth",
    "bydd",
    "bynnag",
    "cael",
    "chwi",
    "dros",
    "eich",
    "felly",
    "fydd",
    "gall",
    "gallu",
    "gyda",
    "hefyd",
    "heb",
    "hynny",
    "iawn",
    "mewn",
    "nhw",
    "oedd",
    "pryd",
    "rhai",
    "rhaid",
    "sydd",
    "trwy",
    "unrhyw",
    "wedi",
    "wrth",
    "ydych",
    "ynghylch",
];

/// A rough common form: English without its plural s, Welsh with its commonest radical.
fn stem(word: &str, language: Language) -> String {
    match language {
        Language::En => word.strip_suffix('s').filter(|stem| !stem.ends_with('s') && stem.len() > 3).unwrap_or(word).to_owned(),
        Language::Cy => pentan_welsh::radicals(word)
            .into_iter()
            .min()
            .filter(|radical| radical.as_str() < word)
            .unwrap_or_else(|| word.to_owned()),
    }
}

/// A word as a number, to compare fast. Two words with one number only make two pages seem a little more alike.
pub fn hash(word: &str) -> u32 {
    xxhash_rust::xxh3::xxh3_64(word.as_bytes()) as u32
}
