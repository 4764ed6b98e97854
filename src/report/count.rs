//! Resources by topic, audience and language, and how old they are.

use std::collections::BTreeSet;

use serde::Serialize;

use super::write;
use crate::language::{Language, Per};
use crate::parse::body::Vocabulary;
use crate::parse::values::Date;
use crate::parse::{Card, PairId};
use crate::site::{Site, State};

/// How many: pairs, and halves by language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Count {
    /// Pairs of which some half counts.
    pub pairs: usize,
    /// Halves.
    #[serde(flatten)]
    pub halves: Per<usize>,
}

/// Resources by topic, audience and language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Resources {
    /// All of them.
    pub all: Count,
    /// By topic, in the order of their ids; those without one last.
    pub topics: Vec<Row>,
    /// By audience, in the same way.
    pub audiences: Vec<Row>,
    /// By topic and audience: every topic with every audience.
    pub cells: Vec<Cell>,
    /// What there is nothing for.
    pub gaps: Vec<Gap>,
}

/// The resources of an entry. One that has several entries counts in each.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Row {
    /// The entry; nothing for resources without any.
    pub id: Option<String>,
    /// How many.
    #[serde(flatten)]
    pub count: Count,
}

/// The resources of a topic for an audience.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Cell {
    /// The topic; nothing for resources without any.
    pub topic: Option<String>,
    /// The audience; nothing for resources without any.
    pub audience: Option<String>,
    /// How many.
    #[serde(flatten)]
    pub count: Count,
}

/// What there is nothing for in a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Gap {
    /// The language.
    pub language: Language,
    /// The topic.
    pub topic: String,
    /// Whether no resource has the topic at all.
    pub is_whole: bool,
    /// The audiences that no resource with the topic is for, though some resource has the topic.
    pub audiences: Vec<String>,
}

/// How old resources are. A half is as old as the last change that readers were told of, or else as its publication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Freshness {
    /// By age, the youngest first.
    pub ages: Vec<Age>,
    /// Halves whose `review_by` is past, the longest overdue first.
    pub overdue: Vec<Due>,
    /// Halves that nobody is asked to read again.
    pub without_review: Per<usize>,
    /// Halves whose `expires` is past: lists do not show them any more, so no other figure counts them.
    pub expired: Vec<Due>,
}

/// How many halves are of an age.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Age {
    /// `under-1-year`, `1-to-2-years`, `over-2-years` or `undated`.
    pub age: &'static str,
    /// How many.
    #[serde(flatten)]
    pub halves: Per<usize>,
}

/// A half with a day that is past.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Due {
    /// The day.
    #[serde(serialize_with = "write::day")]
    pub date: Date,
    /// Its pair.
    #[serde(serialize_with = "write::pair")]
    pub pair: PairId,
    /// Its language.
    pub language: Language,
}

/// The ages, the youngest first.
pub const AGES: [&str; 4] = ["under-1-year", "1-to-2-years", "over-2-years", "undated"];

/// The resources that readers find in lists: for each pair, its halves.
pub struct Published<'s>(pub Vec<(&'s PairId, Per<Option<&'s Card>>)>);

impl<'s> Published<'s> {
    /// Those of a site.
    pub fn of(site: &'s Site) -> Published<'s> {
        let is_counted = |card: &&Card| site.is_listed_in_own(card) && site.kind(card).is_resource();
        let pairs = site.pairs().map(|(pair, halves)| {
            let halves = Per::make(|language| halves.get(language).as_ref().filter(is_counted));
            (pair, halves)
        });
        Published(pairs.filter(|(_, halves)| halves.cy.is_some() || halves.en.is_some()).collect())
    }

    /// Every half.
    pub fn cards(&self) -> impl Iterator<Item = &'s Card> {
        self.0.iter().flat_map(|(_, halves)| [halves.cy, halves.en]).flatten()
    }
}

impl Site {
    /// Whether a page is on the site in its own language, and some list shows it.
    pub(super) fn is_listed_in_own(&self, card: &Card) -> bool {
        let is_listed = matches!(self.state(card), State::Published | State::Cancelled | State::Over);
        self.languages().contains(&card.id.language) && is_listed
    }
}

/// Counts the resources.
pub fn resources(site: &Site, published: &Published<'_>) -> Resources {
    let ids = |vocabulary| -> Vec<&str> { site.entries(vocabulary).map(|(id, _)| id).collect() };
    let (topics, audiences) = (ids(Vocabulary::Topic), ids(Vocabulary::Audience));
    let mut table = Table::new(topics.len(), audiences.len());
    for (_, halves) in &published.0 {
        let mut of_pair = BTreeSet::new();
        for card in [halves.cy, halves.en].into_iter().flatten() {
            let mut of_half = BTreeSet::new();
            for topic in places(&card.front.topics, &topics) {
                for audience in places(&card.front.audience, &audiences) {
                    of_half.extend([(Some(topic), Some(audience)), (Some(topic), None), (None, Some(audience)), (None, None)]);
                }
            }
            of_half.iter().for_each(|place| *table.at(*place).halves.get_mut(card.id.language) += 1);
            of_pair.extend(of_half);
        }
        of_pair.iter().for_each(|place| table.at(*place).pairs += 1);
    }
    let row = |ids: &[&str], at: usize, count: Count| Row { id: ids.get(at).map(|id| (*id).to_owned()), count };
    let mut cells = Vec::new();
    for topic in 0..=topics.len() {
        for audience in 0..=audiences.len() {
            let count = *table.at((Some(topic), Some(audience)));
            let name = |ids: &[&str], at: usize| ids.get(at).map(|id| (*id).to_owned());
            cells.push(Cell { topic: name(&topics, topic), audience: name(&audiences, audience), count });
        }
    }
    Resources {
        all: *table.at((None, None)),
        topics: (0..=topics.len()).map(|at| row(&topics, at, *table.at((Some(at), None)))).collect(),
        audiences: (0..=audiences.len()).map(|at| row(&audiences, at, *table.at((None, Some(at))))).collect(),
        gaps: gaps(site.languages(), (&topics, &audiences), &mut table),
        cells,
    }
}

/// A topic or audience by its place among the ids, the one after the last for none; or any.
type Place = (Option<usize>, Option<usize>);

/// A count for each topic and audience, for none, and for any.
struct Table {
    wide: usize,
    counts: Vec<Count>,
}

impl Table {
    fn new(topics: usize, audiences: usize) -> Table {
        Table { wide: audiences + 2, counts: vec![Count::default(); (topics + 2) * (audiences + 2)] }
    }

    fn at(&mut self, (topic, audience): Place) -> &mut Count {
        let place = |at: Option<usize>| at.map_or(0, |at| at + 1);
        &mut self.counts[place(topic) * self.wide + place(audience)]
    }
}

/// The places of the ids that a page names, each once; that of none where it names none that there is.
fn places(named: &[String], ids: &[&str]) -> BTreeSet<usize> {
    let mut places: BTreeSet<usize> = named.iter().filter_map(|id| ids.binary_search(&id.as_str()).ok()).collect();
    if places.is_empty() {
        places.insert(ids.len());
    }
    places
}

fn gaps(languages: &[Language], (topics, audiences): (&[&str], &[&str]), table: &mut Table) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for language in languages.iter().copied() {
        for (at, topic) in topics.iter().enumerate() {
            let mut has = |place| *table.at(place).halves.get(language) > 0;
            let is_whole = !has((Some(at), None));
            let without = audiences.iter().enumerate().filter(|(other, _)| !is_whole && !has((Some(at), Some(*other))));
            let audiences: Vec<String> = without.map(|(_, id)| (*id).to_owned()).collect();
            if is_whole || !audiences.is_empty() {
                gaps.push(Gap { language, topic: (*topic).to_owned(), is_whole, audiences });
            }
        }
    }
    gaps
}

/// Counts how old resources are.
pub fn freshness(site: &Site, published: &Published<'_>) -> Freshness {
    let now = site.settings.now;
    let ago = |years: i64| Date(now.0.saturating_sub(jiff::Span::new().years(years)));
    let (one, two) = (ago(1), ago(2));
    let mut ages = AGES.map(|age| Age { age, halves: Per::default() });
    let mut freshness = Freshness::default();
    for card in published.cards() {
        let language = card.id.language;
        let age = match card.touched() {
            Some(date) if date > one => 0,
            Some(date) if date > two => 1,
            Some(_) => 2,
            None => 3,
        };
        *ages[age].halves.get_mut(language) += 1;
        match card.front.review_by {
            Some(date) if date < now => freshness.overdue.push(Due { date, pair: card.id.pair.clone(), language }),
            Some(_) => {}
            None => *freshness.without_review.get_mut(language) += 1,
        }
    }
    let halves = site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten();
    let expired = halves.filter(|card| site.kind(card).is_resource() && site.state(card) == State::Expired);
    let due = |card: &Card| {
        let date = card.front.expires?;
        Some(Due { date, pair: card.id.pair.clone(), language: card.id.language })
    };
    freshness.expired = expired.filter_map(due).collect();
    freshness.expired.sort();
    freshness.overdue.sort();
    freshness.ages = ages.into();
    freshness
}

impl Card {
    /// The last change that readers were told of, or else since when it is published.
    pub(super) fn touched(&self) -> Option<Date> {
        self.front.updated.iter().map(|update| update.date).max().max(self.front.published)
    }
}
