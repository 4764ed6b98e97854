//! Series: pages in an order, and what comes before and after each.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use indexmap::IndexSet;

use super::{Crumb, Listing, Site, Url};
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::series::{AllSeries, PATH, Series};
use crate::problem::{Code, Place, Problem};

/// Every series, and which of them each pair is in.
#[derive(Default)]
pub(super) struct Runs {
    /// In the order of their ids.
    all: Vec<Run>,
    by_id: HashMap<Arc<str>, usize>,
    with: HashMap<PairId, Vec<usize>>,
}

/// A series with its parts found.
struct Run {
    id: Arc<str>,
    series: Series,
    /// The pair that each part names, each once, whether it is there or not.
    parts: Vec<PairId>,
}

/// A series, as a page in one language shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sequence {
    /// Its name, the language of that, and its page.
    pub crumb: Crumb,
    /// What it is about; may be empty.
    pub summary: String,
    /// The language of that.
    pub summary_language: Language,
    /// The parts that are on the site, in order.
    pub parts: Parts,
}

/// The parts of a series, in order.
#[derive(Clone, Debug)]
pub struct Parts {
    listings: Vec<Listing>,
    /// Where each stands, counted from 0: it follows from the listings.
    places: HashMap<PairId, usize>,
}

impl Parts {
    fn new(listings: Vec<Listing>) -> Parts {
        let places = listings.iter().enumerate().map(|(place, listing)| (listing.pair.clone(), place)).collect();
        Parts { listings, places }
    }
}

impl Deref for Parts {
    type Target = [Listing];

    fn deref(&self) -> &[Listing] {
        &self.listings
    }
}

impl PartialEq for Parts {
    fn eq(&self, other: &Parts) -> bool {
        self.listings == other.listings
    }
}

impl Eq for Parts {}

impl Hash for Parts {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.listings.hash(state);
    }
}

impl Sequence {
    /// Where a pair stands among the parts.
    pub fn standing(&self, pair: &PairId) -> Option<Standing> {
        let at = *self.parts.places.get(pair)?;
        let previous = at.checked_sub(1).and_then(|at| self.parts.get(at)).cloned();
        let next = self.parts.get(at + 1).cloned();
        Some(Standing { series: self.crumb.clone(), number: at + 1, of: self.parts.len(), previous, next })
    }
}

/// Where a page stands in a series.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Standing {
    /// The series.
    pub series: Crumb,
    /// Which part it is, from 1, of those on the site.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// The part before it.
    pub previous: Option<Listing>,
    /// The part after it.
    pub next: Option<Listing>,
}

/// Finds the parts of every series.
pub(super) fn runs(all: AllSeries) -> Runs {
    let mut runs = Runs::default();
    for (number, (id, series)) in all.into_iter().enumerate() {
        let id: Arc<str> = id.into();
        let mut parts: IndexSet<PairId> = IndexSet::new();
        parts.extend(series.parts.iter().filter_map(|name| meant(name)));
        for pair in &parts {
            runs.with.entry(pair.clone()).or_default().push(number);
        }
        runs.by_id.insert(id.clone(), number);
        runs.all.push(Run { id, series, parts: parts.into_iter().collect() });
    }
    runs
}

impl Runs {
    fn get(&self, id: &str) -> Option<&Run> {
        self.all.get(*self.by_id.get(id)?)
    }

    fn with(&self, pair: &str) -> impl Iterator<Item = &Run> {
        let numbers = self.with.get(pair).map(Vec::as_slice).unwrap_or_default();
        numbers.iter().filter_map(|number| self.all.get(*number))
    }
}

/// The pair that a name means: parts are named from the top of `content/`.
fn meant(name: &str) -> Option<PairId> {
    Site::pairs_meant("", name).into_iter().next()
}

impl Site {
    /// The ids of all series, in order.
    pub fn series_ids(&self) -> impl Iterator<Item = &Arc<str>> {
        self.series.all.iter().map(|run| &run.id)
    }

    /// The page that lists every series.
    pub fn all_series_url(&self, language: Language) -> Url {
        self.made_url("path-series", language)
    }

    /// A series, as a page in this language shows it.
    pub fn sequence(&self, id: &str, language: Language) -> Option<Sequence> {
        self.series.get(id).map(|run| self.sequence_of(run, language))
    }

    /// Every series, in the alphabetical order of the language.
    pub fn sequences(&self, language: Language) -> Vec<Sequence> {
        let keyed = self.series.all.iter().map(|run| {
            let sequence = self.sequence_of(run, language);
            (self.order.sort_key(&sequence.crumb.title, language, &run.id), sequence)
        });
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed.into_iter().map(|(_, sequence)| sequence).collect()
    }

    /// The ids of the series that a pair is a part of, in order.
    pub fn series_with(&self, pair: &str) -> impl Iterator<Item = &Arc<str>> {
        self.series.with(pair).map(|run| &run.id)
    }

    /// The pairs of a series.
    pub fn parts_of(&self, id: &str) -> &[PairId] {
        self.series.get(id).map_or(&[], |run| &run.parts)
    }

    /// The pairs of every series that a pair is a part of.
    pub fn parts_beside<'s>(&'s self, pair: &'s PairId) -> impl Iterator<Item = &'s PairId> {
        self.series.with(pair).flat_map(|run| &run.parts)
    }

    fn sequence_of(&self, run: &Run, language: Language) -> Sequence {
        let (title, title_language) = run.series.title.in_language(language);
        let (summary, summary_language) = run.series.summary.in_language(language);
        let url = self.all_series_url(language).join(&run.series.slug.get(language).0);
        let parts = run.parts.iter().filter_map(|pair| self.listing(pair, language));
        Sequence {
            crumb: Crumb { title: title.to_owned(), language: title_language, url },
            summary: summary.to_owned(),
            summary_language,
            // What is past keeps its address, but nobody is sent there.
            parts: Parts::new(parts.filter(|listing| !listing.state.is_past()).collect()),
        }
    }

    /// The parts that name no page, or one that is named before.
    pub(super) fn check_series(&self) -> Vec<Problem> {
        let path: Arc<str> = PATH.into();
        let mut problems = Vec::new();
        for run in &self.series.all {
            let names = &run.series.parts;
            let mut first_of: HashMap<PairId, usize> = HashMap::new();
            for (index, name) in names.iter().enumerate() {
                let place = |index: usize| Place::value(&path, &[(&*run.id).into(), "parts".into(), index.into()]);
                let pair = meant(name).filter(|pair| self.pairs.contains(pair));
                let Some(pair) = pair else {
                    let problem = Problem::new(Code::DeadLink, place(index)).arg("target", name);
                    problems.push(problem.arg("suggestion", self.near_page("", name)));
                    continue;
                };
                let first = *first_of.entry(pair).or_insert(index);
                if first != index {
                    problems.push(Problem::new(Code::SeriesPartTwice, place(index)).arg("target", name).and(place(first)));
                }
            }
        }
        problems
    }
}
