//! From a query to an answer.
//!
//! A search goes by rounds: every dictionary entry, then every posting list, then every stored page. Within a round nothing
//! waits for anything, so that a browser that lacks the pieces can fetch all of a round's at once.

use crate::analysis::{Asked, query_keys};
use crate::answer::{Answer, Found, Hit};
use crate::error::Error;
use crate::facet::Facet;
use crate::impact;
use crate::index::Index;
use crate::inverted::Inverted;
use crate::key::{EXACT, key};
use crate::query::{Counts, Parsed, Query, parse, translated};
use crate::snippet::Finder;
use crate::suggest::{completions, correction};
use std::collections::{BTreeMap, HashMap};
use tantivy::postings::TermInfo;

/// What a completion of the last word is worth beside the word itself.
const COMPLETION: f32 = 0.6;
/// What a term of the glossary is worth beside the words that it stands for.
const GLOSSARY: f32 = 0.7;
/// How much more the newest page is worth than the oldest.
const RECENCY: f32 = 0.04;
/// A key that is worth less does not make a word commoner.
const SURE: f32 = 0.2;

/// What was found in the dictionary.
type Terms = HashMap<String, Option<TermInfo>>;

/// A word to look for: its keys, each with its weight and its pages.
struct Word {
    asked: Vec<Asked>,
}

/// A key that the index has.
struct Filed {
    key: String,
    weight: f32,
    exact: bool,
    pages: Vec<(u32, u32)>,
}

/// A page's number and what it scored.
type Scores = Vec<(u32, f32)>;

impl Index {
    /// Searches.
    pub fn search(&self, query: &Query) -> Result<Answer, Error> {
        let answer = self.search_as_written(query)?;
        let Some(corrected) = answer.did_you_mean.clone().filter(|_| answer.found == Found::Nothing) else {
            return Ok(answer);
        };
        let corrected = Query { text: corrected, ..query.clone() };
        let found = self.search_as_written(&corrected)?;
        Ok(match found.found {
            Found::Nothing => answer,
            _ => Answer { found: Found::Suggested, did_you_mean: answer.did_you_mean, ..found },
        })
    }

    fn search_as_written(&self, query: &Query) -> Result<Answer, Error> {
        let parsed = parse(query);
        let translations = translated(&parsed.words, &self.glossary);
        let narrowed = self.narrowed(query)?;
        let (filed, missing) = self.look_up(&parsed, &translations)?;
        let words: Vec<Scores> = filed.iter().map(|keys| self.score(keys)).collect();
        let mut pages = if parsed.words.is_empty() { self.newest(query) } else { self.add_up(&parsed, &translations, &words) };
        self.keep_phrases(&parsed, &mut pages)?;
        let counts = self.counts(query, &pages, &narrowed)?;
        pages.retain(|page| narrowed.iter().all(|(_, allowed)| allowed[page.number as usize]));
        pages.sort_by(|a, b| (b.words.cmp(&a.words)).then(b.score.total_cmp(&a.score)).then(a.number.cmp(&b.number)));

        let every = parsed.words.len() as u32;
        let with_every_word = pages.iter().take_while(|page| page.words == every).count();
        let did_you_mean = match (with_every_word, missing.is_empty()) {
            (0, false) => correction(self, query, &missing)?,
            _ => None,
        };
        let finder =
            Finder::new(self.language, filed.iter().flatten().map(|filed| (filed.key.as_str(), filed.exact, filed.weight)));
        let shown = pages.iter().skip(query.skip).take(query.limit);
        let stored = all(shown.map(|page| Ok((page.score, self.stored(page.number)?))))?;
        let hits: Vec<Hit> = stored.into_iter().map(|(score, page)| finder.hit(page, score)).collect();
        Ok(Answer {
            found: match (pages.len(), with_every_word) {
                (0, _) => Found::Nothing,
                (_, 0) => Found::SomeWords,
                _ => Found::EveryWord,
            },
            total: pages.len(),
            with_every_word,
            matched: finder.matched(&hits),
            hits,
            counts,
            did_you_mean,
        })
    }

    /// For each facet that is narrowed, the pages that it leaves.
    fn narrowed(&self, query: &Query) -> Result<Vec<(Facet, Vec<bool>)>, Error> {
        let mut narrowed: BTreeMap<Facet, Vec<bool>> = BTreeMap::new();
        let terms = all(query.only.iter().map(|(facet, value)| Ok((facet, self.facets.terms().get(facet.term(value))?))))?;
        let lists = all(terms.into_iter().map(|(facet, term)| Ok((*facet, self.pages_of(&self.facets, term.as_ref())?))))?;
        for (facet, pages) in lists {
            let allowed = narrowed.entry(facet).or_insert_with(|| vec![false; self.pages as usize]);
            for (page, _) in pages {
                allowed[page as usize] = true;
            }
        }
        Ok(narrowed.into_iter().collect())
    }

    /// The keys of every word and of every translation that the index has, and the words that it has no key of.
    fn look_up(&self, parsed: &Parsed, translations: &[Translation]) -> Result<(Vec<Vec<Filed>>, Vec<String>), Error> {
        let other = translations.iter().flat_map(|(_, words)| words);
        let mut words: Vec<Word> =
            parsed.words.iter().chain(other).map(|word| Word { asked: query_keys(self.language, word) }).collect();
        let mut terms = Terms::new();
        self.find_terms(&words, &mut terms)?;
        // A word that pages have as it stands is taken as finished: a reader who goes on typing asks again, and the dictionary of
        // whole words need not be read.
        let unfinished = parsed.prefix.as_deref().filter(|prefix| terms.get(&key(prefix, EXACT)).is_none_or(Option::is_none));
        let begun = unfinished.map_or(Ok(Vec::new()), |prefix| completions(self, prefix))?;
        if let Some(last) = parsed.words.len().checked_sub(1).filter(|_| !begun.is_empty()) {
            let completions = begun.into_iter().map(|word| Asked { key: key(&word, EXACT), weight: COMPLETION, guessed: None });
            let completions: Vec<Asked> =
                completions.filter(|new| words[last].asked.iter().all(|asked| asked.key != new.key)).collect();
            words[last].asked.extend(completions);
            self.find_terms(&words, &mut terms)?;
        }
        let filed = all(words.iter().map(|word| self.read(word, &terms)))?;
        let found = |keys: &Vec<Filed>| keys.iter().any(|filed| filed.weight >= SURE);
        let missing = parsed.words.iter().zip(&filed).filter(|(_, keys)| !found(keys)).map(|(word, _)| word.clone());
        let missing = missing.collect();
        Ok((filed, missing))
    }

    fn find_terms(&self, words: &[Word], terms: &mut Terms) -> Result<(), Error> {
        let asked = words.iter().flat_map(|word| &word.asked);
        let mut wanted: Vec<&String> = asked.flat_map(|asked| asked.guessed.iter().chain([&asked.key])).collect();
        wanted.sort_unstable();
        wanted.dedup();
        wanted.retain(|key| !terms.contains_key(*key));
        let found = all(wanted.into_iter().map(|key| Ok((key.clone(), self.keys.terms().get(key)?))))?;
        terms.extend(found);
        Ok(())
    }

    /// The keys of a word that the index has, with their pages.
    fn read(&self, word: &Word, terms: &Terms) -> Result<Vec<Filed>, Error> {
        let term = |key: &String| terms.get(key).and_then(Option::as_ref);
        let present = word.asked.iter().filter_map(|asked| Some((asked, term(&asked.key)?)));
        all(present.map(|(asked, info)| {
            let attested = asked.guessed.as_ref().is_none_or(|guessed| term(guessed).is_some());
            Ok(Filed {
                key: asked.key.clone(),
                weight: if attested { asked.weight } else { asked.unattested_weight() },
                exact: asked.is_exact(),
                pages: self.keys.postings(info, self.pages)?,
            })
        }))
    }

    /// What each page scores for a word: the best of weight x idf x impact over its keys. The exact form has its own idf;
    /// all other keys share one.
    fn score(&self, keys: &[Filed]) -> Scores {
        let common = |surest: &dyn Fn(&Filed) -> bool| {
            let mut seen = vec![false; self.pages as usize];
            for (page, _) in keys.iter().filter(|filed| surest(filed)).flat_map(|filed| &filed.pages) {
                seen[*page as usize] = true;
            }
            seen.into_iter().filter(|seen| *seen).count()
        };
        let others = match common(&|filed| !filed.exact && filed.weight >= SURE) {
            0 => common(&|filed| !filed.exact),
            pages => pages,
        };
        let exact = common(&|filed| filed.exact);
        let mut best = vec![0.0_f32; self.pages as usize];
        for filed in keys {
            let rarity = self.idf(if filed.exact { exact } else { others });
            for (page, code) in &filed.pages {
                let score = filed.weight * rarity * impact::decode(*code);
                let best = &mut best[*page as usize];
                *best = best.max(score);
            }
        }
        (0..self.pages).zip(best).filter(|(_, score)| *score > 0.0).collect()
    }

    /// Inverse document frequency, as BM25 has it (Robertson and Zaragoza 2009, with one added so that it is never negative).
    fn idf(&self, pages: usize) -> f32 {
        let (all, pages) = (self.pages as f32, pages as f32);
        (1.0 + (all - pages + 0.5) / (pages + 0.5)).ln()
    }

    /// Every page that any word was found in, with the sum over the words.
    fn add_up(&self, parsed: &Parsed, translations: &[Translation], words: &[Scores]) -> Vec<Page> {
        let count = parsed.words.len();
        let mut slots: Vec<Vec<f32>> = Vec::with_capacity(count);
        for scores in &words[..count] {
            slots.push(dense(scores, self.pages));
        }
        let mut next = count;
        for (places, translation) in translations {
            let scores: Vec<Vec<f32>> =
                words[next..next + translation.len()].iter().map(|word| dense(word, self.pages)).collect();
            next += translation.len();
            for page in 0..self.pages as usize {
                let whole = scores.iter().all(|word| word[page] > 0.0);
                let score: f32 = scores.iter().map(|word| word[page]).sum();
                for place in places.iter().filter(|_| whole) {
                    let slot = &mut slots[*place][page];
                    *slot = slot.max(GLOSSARY * score / places.len() as f32);
                }
            }
        }
        let sum = |number: u32| {
            let scores = slots.iter().map(|slot| slot[number as usize]).filter(|score| *score > 0.0);
            let (words, score) = scores.fold((0, 0.0), |(words, sum), score| (words + 1, sum + score));
            let age = number as f32 / self.pages as f32;
            Page { number, words, score: score * (1.0 + RECENCY * (1.0 - age)) }
        };
        (0..self.pages).map(sum).filter(|page| page.words > 0).collect()
    }

    /// All pages, if a search is narrowed without a word; a page holds every one of no words.
    fn newest(&self, query: &Query) -> Vec<Page> {
        let pages = if query.only.is_empty() { 0 } else { self.pages };
        (0..pages).map(|number| Page { number, words: 0, score: 0.0 }).collect()
    }

    /// Leaves the pages that hold every phrase, if there are any; a phrase that is nowhere is words.
    fn keep_phrases(&self, parsed: &Parsed, pages: &mut Vec<Page>) -> Result<(), Error> {
        let holds = all(parsed.phrases.iter().map(|phrase| self.holding(phrase)))?;
        let held = |page: &Page| holds.iter().all(|holding| holding.binary_search(&page.number).is_ok());
        if pages.iter().any(held) {
            pages.retain(held);
        }
        Ok(())
    }

    /// The pages that hold a phrase, in order.
    fn holding(&self, phrase: &[(String, u32)]) -> Result<Vec<u32>, Error> {
        let terms = all(phrase.iter().map(|(word, _)| Ok(self.words.terms().get(word)?)))?;
        let Some(terms) = terms.into_iter().collect::<Option<Vec<TermInfo>>>() else { return Ok(Vec::new()) };
        let mut lists = all(terms.iter().map(|term| Ok(self.words.positions(term, self.pages)?)))?.into_iter().zip(phrase);
        let Some((starts, _)) = lists.next() else { return Ok(Vec::new()) };
        let mut starts: HashMap<u32, Vec<u32>> = starts.into_iter().collect();
        for (list, (_, distance)) in lists {
            let mut left = HashMap::with_capacity(starts.len());
            for (page, places) in list {
                let Some(mut before) = starts.remove(&page) else { continue };
                before.retain(|start| start.checked_add(*distance).is_some_and(|place| places.binary_search(&place).is_ok()));
                if !before.is_empty() {
                    left.insert(page, before);
                }
            }
            starts = left;
        }
        let mut pages: Vec<u32> = starts.into_keys().collect();
        pages.sort_unstable();
        Ok(pages)
    }

    fn counts(
        &self,
        query: &Query,
        pages: &[Page],
        narrowed: &[(Facet, Vec<bool>)],
    ) -> Result<Vec<(Facet, String, usize)>, Error> {
        let mut counts = Vec::new();
        if query.counts == Counts::Unwanted || pages.is_empty() {
            return Ok(counts);
        }
        let mut terms = Vec::new();
        let mut stream = self.facets.terms().stream()?;
        while let Some((term, info)) = stream.next() {
            terms.extend(Facet::of_term(term).map(|(facet, value)| (facet, value.to_owned(), info.clone())));
        }
        let lists =
            all(terms.into_iter().map(|(facet, value, term)| Ok((facet, value, self.pages_of(&self.facets, Some(&term))?))))?;
        let mut found = vec![false; self.pages as usize];
        for page in pages {
            found[page.number as usize] = true;
        }
        for (facet, value, list) in lists {
            let others = || narrowed.iter().filter(|(narrowed, _)| *narrowed != facet);
            let counted = |page: u32| found[page as usize] && others().all(|(_, allowed)| allowed[page as usize]);
            let count = list.into_iter().filter(|(page, _)| counted(*page)).count();
            if count > 0 {
                counts.push((facet, value, count));
            }
        }
        Ok(counts)
    }

    fn pages_of(&self, field: &Inverted, term: Option<&TermInfo>) -> Result<Vec<(u32, u32)>, Error> {
        term.map_or(Ok(Vec::new()), |term| Ok(field.postings(term, self.pages)?))
    }
}

/// Which words of a query a term of the glossary stands for, and the words of its translation.
type Translation = (Vec<usize>, Vec<String>);

/// A page that was found.
struct Page {
    number: u32,
    /// How many of the query's words it holds.
    words: u32,
    score: f32,
}

/// Takes every item before it fails, so that all that is missing is missed in one round.
pub(crate) fn all<Item>(items: impl Iterator<Item = Result<Item, Error>>) -> Result<Vec<Item>, Error> {
    let mut taken = Vec::new();
    let mut failed = None;
    for item in items {
        match item {
            Ok(item) => taken.push(item),
            Err(error) => failed = failed.or(Some(error)),
        }
    }
    failed.map_or(Ok(taken), Err)
}

fn dense(scores: &Scores, pages: u32) -> Vec<f32> {
    let mut dense = vec![0.0; pages as usize];
    for (page, score) in scores {
        dense[*page as usize] = *score;
    }
    dense
}
