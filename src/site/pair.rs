//! Pairs: which text a reader of a language sees, and how lists show it.

use std::sync::Arc;

use super::{Site, Url, is_index, section};
use crate::hub::{Drafts, Parity};
use crate::language::Language;
use crate::parse::meetings::Dates;
use crate::parse::values::{Date, Kind};
use crate::parse::{Card, PageId, PairId};

/// How far a page is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It is on the site and in its lists.
    Published,
    /// Its `expires` is past: it keeps its address, but no list shows it.
    Expired,
    /// An event whose last meeting is over: only the past events of its section show it.
    Over,
    /// An event to come that was called off: it stays where those who meant to come look for it.
    Cancelled,
    /// A job or an opportunity whose `closes` is past: no list shows it.
    Closed,
    /// `draft: true`.
    Draft,
    /// Its `published` is still to come.
    Scheduled,
    /// The hub publishes no half of a pair without the other, and the other is not there yet.
    HeldBack,
}

impl State {
    /// Whether the page keeps its address, but is of no use to most readers any more.
    pub const fn is_past(self) -> bool {
        matches!(self, State::Expired | State::Over | State::Closed)
    }

    /// Whether the page is on the site.
    pub const fn is_on_site(self) -> bool {
        matches!(self, State::Published | State::Cancelled) || self.is_past()
    }
}

/// What lists show of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Listing {
    /// The pair it is half of.
    pub pair: PairId,
    /// The language that its text is in: not always the reader's.
    pub language: Language,
    /// Its address in the reader's language.
    pub url: Url,
    /// Its heading.
    pub title: String,
    /// What the reader gets.
    pub summary: String,
    /// What it is.
    pub kind: Kind,
    /// How far it is published.
    pub state: State,
    /// Since when.
    pub published: Option<Date>,
    /// The last change that readers were told of, or else `published`.
    pub modified: Option<Date>,
    /// When applications close.
    pub closes: Option<Date>,
    /// Whether an event was called off.
    pub is_cancelled: bool,
    /// When an event takes place.
    pub dates: Option<Arc<Dates>>,
    /// Reading time.
    pub minutes: u32,
    /// Its picture, as the page names it.
    pub image: Option<String>,
}

impl Site {
    /// How far a page is published.
    pub fn state(&self, card: &Card) -> State {
        match self.own_state(card) {
            state if state.is_on_site() && self.is_held_back(card) => State::HeldBack,
            state => state,
        }
    }

    /// How far a page would be published if it stood alone.
    fn own_state(&self, card: &Card) -> State {
        let now = self.settings.now;
        match &card.front {
            front if front.draft => State::Draft,
            front if front.published.is_some_and(|date| date > now) => State::Scheduled,
            front if front.expires.is_some_and(|date| date < now) => State::Expired,
            front if front.closes.is_some_and(|date| date < now) && self.can_close(card) => State::Closed,
            _ => self.state_by_dates(card),
        }
    }

    /// How an event stands to the day: one that was called off never took place.
    fn state_by_dates(&self, card: &Card) -> State {
        let Some(dates) = self.dates(card) else { return State::Published };
        match (dates.next.is_empty(), self.is_cancelled(card)) {
            (true, true) => State::Expired,
            (false, true) => State::Cancelled,
            (true, false) => State::Over,
            (false, false) => State::Published,
        }
    }

    /// Whether an event was called off. It is enough that one half says so: nobody is to travel for nothing.
    pub fn is_cancelled(&self, card: &Card) -> bool {
        let other = || self.card(&PageId { pair: card.id.pair.clone(), language: card.id.language.other() });
        // To know what a page is can take a look at every section above it.
        (card.front.cancelled || other().is_some_and(|other| other.front.cancelled)) && self.kind(card) == Kind::Event
    }

    fn can_close(&self, card: &Card) -> bool {
        matches!(self.kind(card), Kind::Job | Kind::Opportunity)
    }

    /// When an event takes place; `None` for any other page.
    pub fn dates(&self, card: &Card) -> Option<&Arc<Dates>> {
        self.dates.get(&card.id).filter(|_| self.kind(card) == Kind::Event)
    }

    /// Whether a page that could be published has to wait for its other half. A section's own page never has to: its address is that
    /// of all pages below it.
    fn is_held_back(&self, card: &Card) -> bool {
        let is_bound = self.hub.parity == Some(Parity::Strict) && self.languages().len() > 1 && !is_index(&card.id.pair);
        let other = || self.card(&PageId { pair: card.id.pair.clone(), language: card.id.language.other() });
        let is_ready = |other: &Card| self.own_state(other).is_on_site();
        is_bound && !other().is_some_and(is_ready)
    }

    /// Whether a page is on the site.
    pub fn is_built(&self, card: &Card) -> bool {
        self.settings.drafts == Drafts::Shown || self.state(card).is_on_site()
    }

    /// The card that a reader of this language sees: her own, or else the other one. `None` where neither is on the site.
    pub fn shown(&self, pair: &str, language: Language) -> Option<&Card> {
        let halves = self.pairs.get(pair)?;
        [language, language.other()].into_iter().find_map(|language| {
            let card = halves.get(language).as_ref()?;
            (self.languages().contains(&language) && self.is_built(card)).then_some(card)
        })
    }

    /// Whether this very page is on the site in its own right, not as a fallback.
    pub fn is_own(&self, id: &PageId) -> bool {
        self.shown(&id.pair, id.language).is_some_and(|card| card.id.language == id.language)
    }

    /// What a page is: as it says itself, else as its section says.
    pub fn kind(&self, card: &Card) -> Kind {
        if is_index(&card.id.pair) {
            return Kind::Page;
        }
        card.front.kind.unwrap_or_else(|| self.kind_of_section(section::folder(&card.id.pair), card.id.language))
    }

    /// The address of a pair in a language.
    pub fn url(&self, pair: &str, language: Language) -> Option<Url> {
        Some(self.url_of(self.shown(pair, language)?, language))
    }

    /// The address of a card that is shown in a language.
    fn url_of(&self, card: &Card, language: Language) -> Url {
        match section::folder_of_index(&card.id.pair) {
            Some(folder) => self.section_url(folder, language),
            None => self.section_url(section::folder(&card.id.pair), language).join(&card.slug.0),
        }
    }

    /// What a list in this language shows of a pair.
    pub fn listing(&self, pair: &PairId, language: Language) -> Option<Listing> {
        let card = self.shown(pair, language)?;
        let front = &card.front;
        let changed = front.updated.iter().map(|update| update.date).max();
        Some(Listing {
            pair: pair.clone(),
            language: card.id.language,
            url: self.url_of(card, language),
            title: front.title.clone(),
            summary: front.summary.clone(),
            kind: self.kind(card),
            state: self.state(card),
            published: front.published,
            modified: changed.max(front.published),
            closes: front.closes,
            is_cancelled: self.is_cancelled(card),
            dates: self.dates(card).cloned(),
            minutes: card.minutes,
            image: front.image.as_ref().map(|image| image.src.clone()),
        })
    }
}
