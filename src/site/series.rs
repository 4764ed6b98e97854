//! Series: pages in an order, and what comes before and after each.

use std::sync::Arc;

use super::{Crumb, Listing, Site, Url};
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::series::{AllSeries, PATH, Series};
use crate::problem::{Code, Place, Problem};

/// A series with its parts found.
pub(super) struct Run {
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
    pub parts: Vec<Listing>,
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
pub(super) fn runs(all: AllSeries) -> Vec<Run> {
    let run = |(id, series): (String, Series)| {
        let mut parts: Vec<PairId> = Vec::new();
        for pair in series.parts.iter().filter_map(|name| meant(name)) {
            if !parts.contains(&pair) {
                parts.push(pair);
            }
        }
        Run { id: id.into(), series, parts }
    };
    all.into_iter().map(run).collect()
}

/// The pair that a name means: parts are named from the top of `content/`.
fn meant(name: &str) -> Option<PairId> {
    Site::pairs_meant("", name).into_iter().next()
}

impl Site {
    /// The ids of all series, in order.
    pub fn series_ids(&self) -> impl Iterator<Item = &Arc<str>> {
        self.series.iter().map(|run| &run.id)
    }

    /// The page that lists every series.
    pub fn all_series_url(&self, language: Language) -> Url {
        self.made_url("path-series", language)
    }

    /// A series, as a page in this language shows it.
    pub fn sequence(&self, id: &str, language: Language) -> Option<Sequence> {
        self.series.iter().find(|run| &*run.id == id).map(|run| self.sequence_of(run, language))
    }

    /// Every series, in the alphabetical order of the language.
    pub fn sequences(&self, language: Language) -> Vec<Sequence> {
        let keyed = self.series.iter().map(|run| {
            let sequence = self.sequence_of(run, language);
            (self.order.sort_key(&sequence.crumb.title, language, &run.id), sequence)
        });
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed.into_iter().map(|(_, sequence)| sequence).collect()
    }

    /// Where a pair stands in each series that it is a part of.
    pub fn standings(&self, pair: &PairId, language: Language) -> Vec<Standing> {
        let standing = |run: &Run| {
            let Sequence { crumb, parts, .. } = self.sequence_of(run, language);
            let at = parts.iter().position(|listing| listing.pair == *pair)?;
            let previous = at.checked_sub(1).and_then(|at| parts.get(at)).cloned();
            Some(Standing { series: crumb, number: at + 1, of: parts.len(), previous, next: parts.get(at + 1).cloned() })
        };
        self.series.iter().filter(|run| run.parts.contains(pair)).filter_map(standing).collect()
    }

    /// The pairs of a series.
    pub fn parts_of(&self, id: &str) -> &[PairId] {
        self.series.iter().find(|run| &*run.id == id).map_or(&[], |run| &run.parts)
    }

    /// The pairs of every series that a pair is a part of.
    pub fn parts_beside<'s>(&'s self, pair: &'s PairId) -> impl Iterator<Item = &'s PairId> {
        self.series.iter().filter(move |run| run.parts.contains(pair)).flat_map(|run| &run.parts)
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
            parts: parts.filter(|listing| !listing.state.is_past()).collect(),
        }
    }

    /// The parts that name no page, or one that is named before.
    pub(super) fn check_series(&self) -> Vec<Problem> {
        let path: Arc<str> = PATH.into();
        let mut problems = Vec::new();
        for run in &self.series {
            let names = &run.series.parts;
            for (index, name) in names.iter().enumerate() {
                let place = |index: usize| Place::value(&path, &[(&*run.id).into(), "parts".into(), index.into()]);
                let is_there = meant(name).is_some_and(|pair| self.pairs.contains(&pair));
                if !is_there {
                    let problem = Problem::new(Code::DeadLink, place(index)).arg("target", name);
                    problems.push(problem.arg("suggestion", self.near_page("", name)));
                } else if let Some(first) = names[..index].iter().position(|other| meant(other) == meant(name)) {
                    problems.push(Problem::new(Code::SeriesPartTwice, place(index)).arg("target", name).and(place(first)));
                }
            }
        }
        problems
    }
}
