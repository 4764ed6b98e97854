//! From texts to lists: which pages each term stands in, how often, and where.
//!
//! A word becomes a number as soon as it is read, and one counting sort brings all of a word's places together. So a word is
//! analysed once, and a key's list is put together from its words' when it is written: no list of all keys of all pages is
//! ever in memory.

use crate::analysis::{Language, Places, attested_keys};
use crate::document::Document;
use crate::impact::{self, Part};
use crate::segment::Terms;
use foldhash::fast::FixedState;
use pentan_welsh::{each_token, fold};
use std::collections::{BTreeMap, HashMap};
use std::io;

/// A longer word is not a word, but an address or a mishap.
const LONGEST_WORD: usize = 60;
/// About how many bytes of text there are to a word.
const LETTERS: usize = 6;
/// Texts are kept this far apart, so that no phrase runs from one into the next.
const APART: u32 = 100;
/// How many bits of a place say in what part of the page it is.
const PART_BITS: u32 = 2;

/// The texts of all pages, by word.
pub(crate) struct Inverted {
    language: Language,
    /// Words as tokens, by number.
    words: Vec<String>,
    /// Where the places of each word end.
    ends: Vec<usize>,
    places: Vec<Place>,
    /// How many words each page has, over the average.
    lengths: Vec<f32>,
}

/// Where a word stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    page: u32,
    /// Counted in words from the start of the page, with the part of the page in the lowest bits.
    at: u32,
}

impl Place {
    fn position(self) -> u32 {
        self.at >> PART_BITS
    }

    fn part(self) -> Part {
        Part::ALL[(self.at & ((1 << PART_BITS) - 1)) as usize]
    }
}

/// Reads every text of every page. Pages have the numbers of their order.
pub(crate) fn invert(language: Language, documents: &[&Document]) -> Inverted {
    let mut numbers: HashMap<String, u32, FixedState> = HashMap::default();
    let mut counts: Vec<usize> = Vec::new();
    let text: usize = documents.iter().map(|document| document.body.len()).sum();
    let mut tokens: Vec<(u32, u32)> = Vec::with_capacity(text / LETTERS);
    let mut pages = Vec::with_capacity(documents.len());
    for document in documents {
        let mut last = 0;
        for (part, text) in texts(document) {
            let mut places = Places::default();
            let mut base = None;
            each_token(text, |token, range| {
                let place = places.next(token, &range);
                if token.len() > LONGEST_WORD {
                    return;
                }
                let number = numbers.get(token).copied().unwrap_or_else(|| {
                    let number = counts.len() as u32;
                    numbers.insert(token.to_owned(), number);
                    counts.push(0);
                    number
                });
                counts[number as usize] += 1;
                last = *base.get_or_insert(last + APART - place) + place;
                tokens.push((number, last << PART_BITS | part as u32));
            });
        }
        pages.push(tokens.len());
    }
    let mut words = vec![String::new(); counts.len()];
    numbers.into_iter().for_each(|(word, number)| words[number as usize] = word);
    let average = tokens.len() as f32 / pages.len().max(1) as f32;
    let starts = std::iter::once(0).chain(pages.iter().copied());
    let lengths = starts.zip(&pages).map(|(start, end)| (end - start) as f32 / average.max(1.0)).collect();
    let (ends, places) = sorted(counts, &tokens, &pages);
    Inverted { language, words, ends, places, lengths }
}

fn texts(document: &Document) -> impl Iterator<Item = (Part, &str)> {
    let summary = [&document.summary].into_iter().chain(&document.advice).chain(&document.tags);
    let title = std::iter::once((Part::Title, document.title.as_str()));
    let headings = document.headings.iter().map(|heading| (Part::Heading, heading.as_str()));
    let summary = summary.map(|text| (Part::Summary, text.as_str()));
    title.chain(headings).chain(summary).chain([(Part::Body, document.body.as_str())])
}

/// A counting sort by word, which leaves pages and places in order. `counts` become where the places of each word end.
fn sorted(mut counts: Vec<usize>, tokens: &[(u32, u32)], pages: &[usize]) -> (Vec<usize>, Vec<Place>) {
    let mut start = 0;
    for count in &mut counts {
        start += std::mem::replace(count, start);
    }
    let mut places = vec![Place::default(); tokens.len()];
    let mut start = 0;
    for (page, end) in pages.iter().enumerate() {
        for (word, at) in &tokens[start..*end] {
            let next = &mut counts[*word as usize];
            places[*next] = Place { page: page as u32, at: *at };
            *next += 1;
        }
        start = *end;
    }
    (counts, places)
}

impl Inverted {
    /// How many words all pages have.
    pub(crate) fn count(&self) -> u64 {
        self.places.len() as u64
    }

    /// The places of a word, in the order of pages and within a page.
    fn places(&self, word: u32) -> &[Place] {
        let word = word as usize;
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.places[start..self.ends[word]]
    }

    /// Writes the words as they stand, without accents, with their positions.
    pub(crate) fn write_words(&self, terms: &mut Terms<'_>) -> io::Result<()> {
        let mut steps = Vec::new();
        for (folded, words) in self.folded() {
            let merged: Vec<Place>;
            let places = match words.as_slice() {
                [word] => self.places(*word),
                words => {
                    let mut places: Vec<Place> = words.iter().flat_map(|word| self.places(*word)).copied().collect();
                    places.sort_unstable();
                    merged = places;
                    &merged
                }
            };
            terms.term(&folded, |terms| {
                for page in places.chunk_by(|a, b| a.page == b.page) {
                    let mut before = 0;
                    steps.clear();
                    steps.extend(page.iter().map(|place| place.position() - std::mem::replace(&mut before, place.position())));
                    terms.page(page[0].page, page.len() as u32, &steps);
                }
            })?;
        }
        Ok(())
    }

    /// Words by their form without accents, in order.
    fn folded(&self) -> Vec<(String, Vec<u32>)> {
        grouped(self.words.iter().zip(0..).map(|(word, number)| (fold(word).into_owned(), number)))
    }

    /// Writes the keys, each with its impact in each page.
    pub(crate) fn write_keys(&self, terms: &mut Terms<'_>) -> io::Result<()> {
        let mut counted = vec![(0, Part::Body); self.lengths.len()];
        for (key, words) in self.keys() {
            terms.term(&key, |terms| match words.as_slice() {
                [word] => {
                    for page in self.places(*word).chunk_by(|a, b| a.page == b.page) {
                        let part = page.iter().map(|place| place.part()).max().unwrap_or(Part::Body);
                        self.write_impact(terms, page[0].page, (page.len() as u32, part));
                    }
                }
                words => self.write_joined(terms, words, &mut counted),
            })?;
        }
        Ok(())
    }

    /// Writes the pages of a key of several words. `counted` has room for every page and is left as it was.
    fn write_joined(&self, terms: &mut Terms<'_>, words: &[u32], counted: &mut [(u32, Part)]) {
        let mut pages = Vec::new();
        for place in words.iter().flat_map(|word| self.places(*word)) {
            let (count, part) = &mut counted[place.page as usize];
            if *count == 0 {
                pages.push(place.page);
            }
            *count += 1;
            *part = place.part().max(*part);
        }
        pages.sort_unstable();
        for page in pages {
            let counted = std::mem::replace(&mut counted[page as usize], (0, Part::Body));
            self.write_impact(terms, page, counted);
        }
    }

    fn write_impact(&self, terms: &mut Terms<'_>, page: u32, (count, part): (u32, Part)) {
        terms.page(page, impact::encode(part, count, self.lengths[page as usize]), &[]);
    }

    /// Every key with the words that are filed under it, in order. Each word is analysed once, now that all words are known.
    fn keys(&self) -> Vec<(String, Vec<u32>)> {
        let attested: HashMap<String, (), FixedState> = self.words.iter().map(|word| (fold(word).into_owned(), ())).collect();
        let attested = |word: &str| attested.contains_key(word);
        let keys = |word| attested_keys(self.language, word, &attested);
        grouped(self.words.iter().zip(0..).flat_map(|(word, number)| keys(word).into_iter().map(move |key| (key, number))))
    }
}

/// Writes facets: their values, each with the pages that have it.
pub(crate) fn write_facets(documents: &[&Document], terms: &mut Terms<'_>) -> io::Result<()> {
    let mut pages: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (document, page) in documents.iter().zip(0..) {
        for (facet, value) in document.facets() {
            pages.entry(facet.term(&value)).or_default().push(page);
        }
    }
    pages
        .into_iter()
        .try_for_each(|(term, pages)| terms.term(&term, |terms| pages.iter().for_each(|page| terms.page(*page, 1, &[]))))
}

/// Texts and the numbers that go with each, by text.
fn grouped(pairs: impl Iterator<Item = (String, u32)>) -> Vec<(String, Vec<u32>)> {
    let mut groups: HashMap<String, Vec<u32>, FixedState> = HashMap::default();
    for (text, number) in pairs {
        let group = groups.entry(text).or_default();
        if group.last() != Some(&number) {
            group.push(number);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_unstable();
    groups
}
