//! Who wrote the resources, and what the chapters did.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::count::Published;
use super::write;
use crate::parse::Card;
use crate::parse::amount::Percent;
use crate::parse::meetings::{self, MOST};
use crate::parse::values::{Date, Kind};
use crate::site::Site;

/// Who wrote the resources. A pair counts once, whichever of its halves names somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Contributors {
    /// All resources, as pairs.
    pub resources: usize,
    /// People, those with most resources first.
    pub people: Vec<Share>,
    /// Organisations, in the same way.
    pub organisations: Vec<Share>,
    /// Resources that name nobody.
    pub without_people: usize,
    /// Resources that name no organisation.
    pub without_organisation: usize,
}

/// How many resources somebody has a part in.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Share {
    /// Who.
    pub id: String,
    /// How many.
    pub resources: usize,
    /// Of all resources.
    pub percent: Option<Percent>,
}

/// What a chapter did up to the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct ChapterFigures {
    /// Its id.
    pub id: String,
    /// Its pages that are no events, as pairs.
    pub pages: usize,
    /// Its meetings that are over.
    pub meetings: usize,
    /// Whether a meeting is to come.
    pub meets_again: bool,
    /// The day of its last meeting, or of the last change to one of its pages.
    #[serde(serialize_with = "write::day_if")]
    pub last: Option<Date>,
}

/// Counts who wrote the resources.
pub fn contributors(published: &Published<'_>) -> Contributors {
    let (mut people, mut organisations) = (BTreeMap::new(), BTreeMap::new());
    let mut all = Contributors { resources: published.0.len(), ..Contributors::default() };
    for (_, halves) in &published.0 {
        let cards = || [halves.cy, halves.en].into_iter().flatten();
        let of_people: BTreeSet<&str> = cards().flat_map(|card| &card.front.authors).map(String::as_str).collect();
        let of_organisations: BTreeSet<&str> = cards().filter_map(|card| card.front.organisation.as_deref()).collect();
        all.without_people += usize::from(of_people.is_empty());
        all.without_organisation += usize::from(of_organisations.is_empty());
        of_people.into_iter().for_each(|id| *people.entry(id).or_default() += 1);
        of_organisations.into_iter().for_each(|id| *organisations.entry(id).or_default() += 1);
    }
    all.people = shares(people, all.resources);
    all.organisations = shares(organisations, all.resources);
    all
}

fn shares(counted: BTreeMap<&str, usize>, of: usize) -> Vec<Share> {
    let share = |(id, resources): (&str, usize)| Share {
        id: id.to_owned(),
        resources,
        percent: Percent::of(resources as i128, of as i128),
    };
    let mut shares: Vec<Share> = counted.into_iter().map(share).collect();
    shares.sort_by_key(|share| Reverse(share.resources));
    shares
}

/// Counts what the chapters did.
pub fn chapters(site: &Site) -> Vec<ChapterFigures> {
    let mut chapters: BTreeMap<&str, ChapterFigures> =
        site.chapter_ids().map(|id| (id, ChapterFigures { id: id.to_owned(), ..ChapterFigures::default() })).collect();
    if chapters.is_empty() {
        return Vec::new();
    }
    for (_, halves) in site.pairs() {
        let is_counted = |card: &&Card| site.languages().contains(&card.id.language) && site.state(card).is_on_site();
        let cards: Vec<&Card> = [&halves.cy, &halves.en].into_iter().flatten().filter(is_counted).collect();
        let named: BTreeSet<&str> =
            cards.iter().filter_map(|card| card.front.chapter.as_ref()).map(|chapter| chapter.0.as_str()).collect();
        for id in named {
            let Some(chapter) = chapters.get_mut(id) else { continue };
            let own: Vec<&Card> =
                cards.iter().copied().filter(|card| card.front.chapter.as_ref().is_some_and(|chapter| chapter.0 == id)).collect();
            count_in(chapter, &own, site);
        }
    }
    chapters.into_values().collect()
}

/// Counts a pair in a chapter, by those of its halves that name it.
fn count_in(chapter: &mut ChapterFigures, halves: &[&Card], site: &Site) {
    let now = site.settings.now;
    let Some(event) = halves.iter().find(|card| site.kind(card) == Kind::Event) else {
        chapter.pages += 1;
        let touched = halves.iter().filter_map(|card| card.touched()).filter(|date| *date <= now).max();
        chapter.last = chapter.last.max(touched);
        return;
    };
    if site.is_cancelled(event) {
        return;
    }
    let mut all = meetings::meetings(&event.front).take(MOST);
    for meeting in all.by_ref() {
        if !meeting.is_over(now) {
            chapter.meets_again = true;
            break;
        }
        chapter.meetings += 1;
        chapter.last = chapter.last.max(Some(meeting.starts.date()));
    }
}
