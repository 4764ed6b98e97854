//! A letter to the members: what is new and changed since a day, one tip, and the next meetings, in each language of the hub.
//!
//! It stands beside the chain: it asks the finished site and renders no page. It depends on the site and on two days alone, so that
//! whoever makes it again gets the same letter.

mod lines;

use std::cmp::Reverse;

use anyhow::{Context as _, Result};
use fluent::FluentArgs;
use serde::Serialize;

use crate::language::Language;
use crate::parse::meetings;
use crate::parse::values::{Date, Kind, Status};
use crate::parse::{Card, PairId};
use crate::pipeline::{Recording, Stock};
use crate::render::speech;
use crate::site::{List, Listing, State, is_index};
use crate::strings::Use;

/// How many events a letter names, and of each at most how many meetings.
const EVENTS: usize = 6;
const MEETINGS: usize = 3;

/// A letter in one language.
#[derive(Clone, Debug, Serialize)]
pub struct Letter {
    lang: &'static str,
    hub: String,
    home: String,
    title: String,
    intro: String,
    /// What is said where nothing is new or changed.
    nothing: Option<String>,
    sections: Vec<Section>,
    tip: Option<Tip>,
    meetings_heading: String,
    no_meetings: Option<String>,
    meetings: Vec<Gathering>,
    /// What is to be said of texts that are translations which nobody has checked.
    notice: Option<String>,
    /// Where to go from here: what it is called, and where it is.
    ways: Vec<(String, String)>,
    licence: Option<(String, &'static str)>,
}

/// Pages under a heading.
#[derive(Clone, Debug, Serialize)]
struct Section {
    heading: String,
    entries: Vec<Entry>,
}

/// A page.
#[derive(Clone, Debug, Serialize)]
struct Entry {
    title: String,
    url: String,
    /// Set where the text is not in the letter's language, with a word for the reader.
    lang: Option<&'static str>,
    only: Option<String>,
    /// What it is, and since when.
    about: String,
    summary: String,
    #[serde(skip)]
    status: Option<Status>,
    /// When it was changed, and what.
    notes: Vec<(String, Option<String>)>,
}

/// A tip to try.
#[derive(Clone, Debug, Serialize)]
struct Tip {
    heading: String,
    entry: Entry,
    advice: Vec<String>,
}

/// An event with its next meetings.
#[derive(Clone, Debug, Serialize)]
struct Gathering {
    title: String,
    url: String,
    lang: Option<&'static str>,
    only: Option<String>,
    #[serde(skip)]
    status: Option<Status>,
    /// That it was called off.
    off: Option<String>,
    when: Vec<String>,
    place: String,
}

/// Writes the letter of what has been new or changed since a day, that day included, to the day that the site is built for.
///
/// A page is new by its `published` and changed by its `updated`, in each language by itself; only what is on the site and not past counts.
pub fn letter(stock: &Stock, since: Date, language: Language) -> Letter {
    let desk = Desk { stock, since, language };
    let site = &stock.site;
    let base = &site.hub.base_url.0;
    let (new, changed) = fresh(&desk);
    let is_told: Vec<&PairId> = new.iter().chain(&changed).map(|listing| &listing.pair).collect();
    let hub = site.hub.name.in_language(language).0.to_owned();
    let sections = [("digest-new", &new), ("digest-changed", &changed)];
    let section = |(key, listings): (&str, &Vec<Listing>)| {
        let entries: Vec<Entry> = listings.iter().map(|listing| entry(listing, &desk)).collect();
        (!entries.is_empty()).then(|| Section { heading: desk.say(key), entries })
    };
    let sections: Vec<Section> = sections.into_iter().filter_map(section).collect();
    let tip = tip(&is_told, &desk);
    let meetings = gatherings(&desk);
    let entries = sections.iter().flat_map(|section| &section.entries).chain(tip.as_ref().map(|tip| &tip.entry));
    let statuses = entries.filter_map(|entry| entry.status).chain(meetings.iter().filter_map(|one| one.status)).collect();
    Letter {
        notice: notice(statuses, &desk),
        lang: language.tag(),
        home: site.home_url(language).absolute(base),
        title: desk.say_with("digest-title", &[("name", &hub)]),
        intro: desk.say_with("digest-intro", &[("since", &desk.day(since)), ("now", &desk.day(site.settings.now))]),
        nothing: is_told.is_empty().then(|| desk.say("digest-nothing")),
        sections,
        tip,
        meetings_heading: desk.say("digest-meetings"),
        no_meetings: meetings.is_empty().then(|| desk.say("digest-no-meetings")),
        meetings,
        ways: ways(&hub, &desk),
        licence: site.hub.licence.map(|licence| (desk.say_with("digest-licence", &[("licence", licence.name())]), licence.url())),
        hub,
    }
}

/// The letters as one HTML page, one after the other. Its styles are in its tags and its links are whole, as programs for mail want it.
///
/// Errors: the template cannot be laid out.
pub fn html(letters: &[Letter], stock: &Stock) -> Result<String> {
    #[derive(Serialize)]
    struct Page<'l> {
        lang: &'static str,
        title: String,
        letters: &'l [Letter],
    }
    let lang = letters.first().map_or(Language::Cy.tag(), |letter| letter.lang);
    let title = letters.iter().map(|letter| letter.title.as_str()).collect::<Vec<_>>().join(" · ");
    let context = tera::Context::from_serialize(&Page { lang, title, letters })?;
    let own = stock.theme.render("digest.html", &context, Recording::Off).0;
    own.or_else(|_| stock.theme.render_built_in("digest.html", &context, Recording::Off).0).context("cannot lay out digest.html")
}

/// The letters as plain text, one after the other.
pub fn text(letters: &[Letter]) -> String {
    letters.iter().map(lines::text).collect::<Vec<_>>().join("\n\n")
}

/// The messages that letters say, with their arguments.
pub fn uses() -> Vec<Use> {
    const SAID: &[(&str, &[&str])] = &[
        ("digest-title", &["name"]),
        ("digest-intro", &["since", "now"]),
        ("digest-nothing", &[]),
        ("digest-new", &[]),
        ("digest-changed", &[]),
        ("digest-tip", &[]),
        ("digest-meetings", &[]),
        ("digest-no-meetings", &[]),
        ("digest-only-cy", &[]),
        ("digest-only-en", &[]),
        ("digest-machine", &[]),
        ("digest-unreviewed", &[]),
        ("digest-calendar", &[]),
        ("digest-write", &[]),
        ("digest-licence", &["licence"]),
        ("digest-bad-day", &["value"]),
        ("digest-bad-day.help", &["example"]),
        ("digest-future", &["value", "now"]),
        ("digest-future.help", &["example"]),
        ("digest-there", &["path"]),
        ("digest-there.help", &[]),
        ("digest-written", &["path"]),
        ("keeping-problems", &["count"]),
    ];
    SAID.iter().map(|(key, args)| Use::with(*key, args)).collect()
}

/// What a letter is written with.
struct Desk<'s> {
    stock: &'s Stock,
    since: Date,
    language: Language,
}

impl Desk<'_> {
    fn say(&self, key: &str) -> String {
        self.stock.words.say(self.language, key, None).into_owned()
    }

    fn say_with(&self, key: &str, args: &[(&'static str, &str)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.stock.words.say(self.language, key, Some(&args)).into_owned()
    }

    fn day(&self, date: Date) -> String {
        speech::date(date, self.language)
    }

    fn is_since(&self, date: Date) -> bool {
        (self.since..=self.stock.site.settings.now).contains(&date)
    }

    /// The `lang` of a text in another language, and that it is in no other.
    fn foreign(&self, language: Language) -> (Option<&'static str>, Option<String>) {
        let is_foreign = language != self.language;
        (is_foreign.then(|| language.tag()), is_foreign.then(|| self.say(&format!("digest-only-{language}"))))
    }

    fn card(&self, listing: &Listing) -> Option<&Card> {
        self.stock.site.shown(&listing.pair, self.language)
    }

    fn status(&self, listing: &Listing) -> Option<Status> {
        self.card(listing)?.front.translation.as_ref()?.status
    }

    fn url(&self, listing: &Listing) -> String {
        listing.url.absolute(&self.stock.site.hub.base_url.0)
    }
}

/// What readers of the language see for the first time, and what was changed for them; the latest first.
fn fresh(desk: &Desk<'_>) -> (Vec<Listing>, Vec<Listing>) {
    let site = &desk.stock.site;
    let mut listings: Vec<Listing> = site
        .pairs()
        .filter(|(pair, _)| !is_index(pair))
        .filter_map(|(pair, _)| site.listing(pair, desk.language))
        .filter(|listing| listing.state == State::Published)
        .collect();
    listings.sort_by_key(|listing| (Reverse(listing.modified), listing.pair.clone()));
    let (mut new, rest): (Vec<_>, Vec<_>) =
        listings.into_iter().partition(|listing| listing.published.is_some_and(|date| desk.is_since(date)));
    new.sort_by_key(|listing| (Reverse(listing.published), listing.pair.clone()));
    let is_changed = |listing: &Listing| {
        desk.card(listing).is_some_and(|card| card.front.updated.iter().any(|update| desk.is_since(update.date)))
    };
    (new, rest.into_iter().filter(is_changed).collect())
}

fn entry(listing: &Listing, desk: &Desk<'_>) -> Entry {
    let (lang, only) = desk.foreign(listing.language);
    let mut about = vec![desk.say(&format!("kind-{}", listing.kind.word()))];
    about.extend(listing.published.map(|date| desk.day(date)));
    about.extend(listing.closes.map(|date| format!("{} {}", desk.say("job-closes"), desk.day(date))));
    let updates = desk.card(listing).map(|card| card.front.updated.as_slice()).unwrap_or_default();
    let notes = updates.iter().filter(|update| desk.is_since(update.date));
    Entry {
        title: listing.title.clone(),
        url: desk.url(listing),
        lang,
        only,
        about: about.join(" · "),
        summary: listing.summary.clone(),
        status: desk.status(listing),
        notes: notes.map(|update| (desk.day(update.date), update.note.clone())).collect(),
    }
}

/// The tip of the week: every tip in turn, week by week, in the order of their paths. One that is there in every language goes before one
/// that is not, so that all letters have the same; what the letter tells as new or changed is passed over.
fn tip(told: &[&PairId], desk: &Desk<'_>) -> Option<Tip> {
    let site = &desk.stock.site;
    let is_tip =
        |listing: &Listing| listing.kind == Kind::Tip && listing.state == State::Published && !told.contains(&&listing.pair);
    let tips: Vec<Listing> = site.pairs().filter_map(|(pair, _)| site.listing(pair, desk.language)).filter(is_tip).collect();
    let is_whole = |listing: &&Listing| {
        let halves = site.languages().iter().map(|language| site.listing(&listing.pair, *language).map(|half| half.language));
        halves.zip(site.languages()).all(|(half, language)| half == Some(*language))
    };
    let whole: Vec<&Listing> = tips.iter().filter(is_whole).collect();
    let among = if whole.is_empty() { tips.iter().collect() } else { whole };
    let at = week(site.settings.now).checked_rem_euclid(i64::try_from(among.len()).ok()?)?;
    let listing = among.get(usize::try_from(at).ok()?)?;
    let advice = desk.card(listing).map(|card| card.front.key_advice.clone()).unwrap_or_default();
    Some(Tip { heading: desk.say("digest-tip"), entry: entry(listing, desk), advice })
}

/// How many Mondays there have been since 5 January 1970, which was one.
fn week(day: Date) -> i64 {
    let monday = jiff::civil::date(1970, 1, 5);
    let days = (day.0 - monday).get_days();
    i64::from(days.div_euclid(7))
}

/// The events to come, the next one first, each once.
fn gatherings(desk: &Desk<'_>) -> Vec<Gathering> {
    let site = &desk.stock.site;
    let events = site.part(&List::Events, desk.language, (0, site.count(&List::Events, desk.language)));
    let coming = |listing: &&Listing| listing.dates.as_ref().is_some_and(|dates| !dates.next.is_empty());
    let mut coming: Vec<&Listing> = events.iter().filter(coming).collect();
    coming.sort_by_key(|listing| (listing.dates.as_ref().map(|dates| dates.named()), listing.pair.clone()));
    coming.into_iter().take(EVENTS).map(|listing| gathering(listing, desk)).collect()
}

fn gathering(listing: &Listing, desk: &Desk<'_>) -> Gathering {
    let (lang, only) = desk.foreign(listing.language);
    let front = desk.card(listing).map(|card| &card.front);
    let mut place: Vec<String> =
        front.map(|front| desk.say(&format!("mode-{}", meetings::mode(front).word()))).into_iter().collect();
    place.extend(front.and_then(|front| front.venue.clone()));
    let next = listing.dates.iter().flat_map(|dates| &dates.next).take(MEETINGS);
    Gathering {
        title: listing.title.clone(),
        url: desk.url(listing),
        lang,
        only,
        status: desk.status(listing),
        off: listing.is_cancelled.then(|| desk.say("state-cancelled")),
        when: next.map(|meeting| speech::span(*meeting, desk.language)).collect(),
        place: place.join(" · "),
    }
}

/// What is to be said of the least checked text among these.
fn notice(statuses: Vec<Status>, desk: &Desk<'_>) -> Option<String> {
    let key = if statuses.contains(&Status::Machine) { "digest-machine" } else { "digest-unreviewed" };
    statuses.iter().any(|status| *status != Status::Reviewed).then(|| desk.say(key))
}

fn ways(hub: &str, desk: &Desk<'_>) -> Vec<(String, String)> {
    let site = &desk.stock.site;
    let base = &site.hub.base_url.0;
    let home = site.home_url(desk.language);
    let mut ways = vec![(hub.to_owned(), home.absolute(base))];
    if site.count(&List::Events, desk.language) > 0 {
        ways.push((desk.say("digest-calendar"), site.calendar_url(&home, desk.language).absolute(base)));
    }
    ways.push((desk.say("latest"), site.made_url("path-latest", desk.language).absolute(base)));
    ways.extend(site.hub.editor_email().map(|email| (desk.say("digest-write"), format!("mailto:{email}"))));
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_begins_on_monday() {
        let week = |text: &str| week(Date::parse(text).unwrap());
        assert_eq!(week("1970-01-05"), 0);
        assert_eq!(week("1970-01-04"), -1);
        assert_eq!(week("2026-11-23"), week("2026-11-29"));
        assert_eq!(week("2026-11-23") + 1, week("2026-11-30"));
    }
}
