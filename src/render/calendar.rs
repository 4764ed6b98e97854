//! Calendars (iCalendar, RFC 5545 and RFC 7986): events for the programs that people keep their days in.
//!
//! Nothing in them depends on when they are made. An event is known by its path and the hub's address, in both languages alike; how often
//! it was changed follows from the days of its `updated` entries, so that it never goes down as long as the latest of them stays.

mod lines;

use std::sync::Arc;

use fluent::FluentArgs;

use self::lines::Lines;
use super::{Desk, event};
use crate::language::Language;
use crate::parse::clock::{self, TZID, VTIMEZONE};
use crate::parse::front::Front;
use crate::parse::meetings::{self, Dates};
use crate::parse::repeats::basic;
use crate::parse::values::{Date, Mode, Moment};
use crate::parse::{Card, PairId};
use crate::plan::Calendar;
use crate::site::{List, Listing, Url};

/// A calendar in a language, as bytes.
pub fn calendar(of: &Calendar, desk: &mut Desk<'_, '_>) -> Vec<u8> {
    match of {
        Calendar::Hub => {
            let name = desk.reader.hub().name.in_language(desk.language).0.to_owned();
            of_list(&name, &List::Events, desk)
        }
        Calendar::Chapter(id) => {
            let name = desk.reader.chapter(id, desk.language).map(|chapter| chapter.name.0).unwrap_or_default();
            of_list(&name, &List::Meetings(id.clone()), desk)
        }
        Calendar::Event(pair) => {
            let name = desk.reader.page(pair, desk.language).map(|(_, listing)| listing.title).unwrap_or_default();
            of_events(&name, std::iter::once(pair.clone()), desk)
        }
    }
}

/// The calendar of a list, which is called by whose it is.
fn of_list(name: &str, list: &List, desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let count = desk.reader.count(list, desk.language);
    let events = desk.reader.part(list, desk.language, (0, count));
    let mut args = FluentArgs::new();
    args.set("name", name.to_owned());
    let name = desk.reader.say_with("calendar-of", desk.language, &args);
    of_events(&name, events.into_iter().map(|listing| listing.pair), desk)
}

/// A calendar of these events, in their order. A pair that is no event is left out.
pub fn of_events(name: &str, events: impl Iterator<Item = PairId>, desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let mut lines = Lines::default();
    lines.plain("BEGIN:VCALENDAR");
    lines.plain("VERSION:2.0");
    lines.plain(&format!("PRODID:-//pentan//pentan {}//{}", env!("CARGO_PKG_VERSION"), desk.language.tag().to_uppercase()));
    lines.plain("CALSCALE:GREGORIAN");
    lines.plain("METHOD:PUBLISH");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.plain(&format!("X-WR-TIMEZONE:{TZID}"));
    let own = desk.absolute(desk.url);
    lines.plain(&format!("SOURCE;VALUE=URI:{own}"));
    VTIMEZONE.iter().for_each(|line| lines.plain(line));
    for pair in events {
        add(&pair, &mut lines, desk);
    }
    lines.plain("END:VCALENDAR");
    lines.finish()
}

/// Adds an event; nothing where the pair is none.
fn add(pair: &PairId, lines: &mut Lines, desk: &mut Desk<'_, '_>) -> Option<()> {
    let (card, listing) = desk.reader.page(pair, desk.language)?;
    let other = desk.reader.page(pair, desk.language.other()).map(|(card, _)| card);
    let dates = listing.dates.clone()?;
    lines.plain("BEGIN:VEVENT");
    lines.text("UID", &uid(pair, &desk.reader.hub().base_url.0));
    let halves: Vec<&Card> = std::iter::once(card).chain(other).collect();
    let (stamp, sequence) = revision(&halves);
    // To be called off is a change of its own.
    let sequence = sequence + i32::from(listing.is_cancelled);
    lines.plain(&format!("DTSTAMP:{stamp}"));
    lines.plain(&format!("LAST-MODIFIED:{stamp}"));
    lines.plain(&format!("SEQUENCE:{sequence}"));
    times(&card.front, &dates, lines);
    let tag = card.id.language.tag();
    lines.text(&format!("SUMMARY;LANGUAGE={tag}"), &listing.title);
    lines.text(&format!("DESCRIPTION;LANGUAGE={tag}"), &description(card, &listing, desk));
    place(&card.front, lines);
    let url = desk.absolute(&listing.url);
    lines.plain(&format!("URL;VALUE=URI:{url}"));
    lines.plain(if listing.is_cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    lines.plain("END:VEVENT");
    Some(())
}

/// What an event is known by for good: `events/first@hub.example`. It changes only with the file's path or the hub's address.
fn uid(pair: &str, base_url: &str) -> String {
    let hub = base_url.split_once("://").map_or(base_url, |(_, rest)| rest).trim_end_matches('/');
    format!("{pair}@{hub}")
}

/// The day of the last change that readers are told of, and a number that goes up with each: the day as a number, and how many changes
/// there were on it. An event that never changed has 0.
fn revision(halves: &[&Card]) -> (String, i32) {
    let changes = |card: &Card| card.front.updated.iter().map(|update| update.date).collect::<Vec<_>>();
    let last = halves.iter().flat_map(|card| changes(card)).max();
    let published = halves.iter().filter_map(|card| card.front.published).max();
    let stamp = last.max(published).map_or(jiff::civil::Date::constant(1970, 1, 1), |date| date.0);
    let sequence = last.map_or(0, |last| {
        let on_it = halves.iter().map(|card| changes(card).iter().filter(|date| **date == last).count()).max();
        number(last) * 100 + on_it.unwrap_or(0).min(98) as i32
    });
    (format!("{}T000000Z", stamp.strftime("%Y%m%d")), sequence)
}

/// Days since 1970-01-01; none before.
fn number(date: Date) -> i32 {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    date.0.since((jiff::Unit::Day, epoch)).map_or(0, |span| span.get_days()).max(0)
}

/// When the event begins and ends, and how it repeats.
fn times(front: &Front, dates: &Dates, lines: &mut Lines) {
    let local = |name: &str, moment: Moment| format!("{name};TZID={TZID}:{}", basic(moment.0));
    let repeats = meetings::rule(front);
    let first = meetings::ruled(front).next().unwrap_or(dates.first.starts);
    // Programs differ in what they make of a time that is on no clock.
    let shown = if let clock::Shown::Never(taken) = clock::shown(first.0) { Moment(taken) } else { first };
    let starts = if repeats.is_some() { first } else { shown };
    lines.plain(&local("DTSTART", starts));
    if let Some(seconds) = meetings::length(front) {
        lines.plain(&local("DTEND", Moment(clock::after(starts.0, seconds))));
    }
    if let Some(repeats) = repeats {
        lines.plain(&format!("RRULE:{}", repeats.ical()));
    }
    for day in &front.except {
        lines.plain(&local("EXDATE", Moment(day.0.to_datetime(first.0.time()))));
    }
    for moment in meetings::also(front) {
        lines.plain(&local("RDATE", moment));
    }
}

/// What the event is, how to take part in which language, and where to read more.
fn description(card: &Card, listing: &Listing, desk: &mut Desk<'_, '_>) -> String {
    let front = &card.front;
    let mut lines = vec![listing.summary.clone()];
    if let Some(join) = &front.join {
        lines.push(format!("{}: {}", desk.reader.say("event-join", desk.language), join.0));
    }
    if let Some(spoken) = event::spoken(&front.language, desk) {
        lines.push(format!("{}: {spoken}", desk.reader.say("event-language", desk.language)));
    }
    if let Some((text, _)) = event::interpretation(front, desk) {
        lines.push(format!("{}: {text}", desk.reader.say("event-interpretation", desk.language)));
    }
    let mut args = FluentArgs::new();
    args.set("url", desk.absolute(&listing.url));
    lines.push(desk.reader.say_with("event-more-at", desk.language, &args));
    lines.join("\n")
}

fn place(front: &Front, lines: &mut Lines) {
    let mode = meetings::mode(front);
    let room: Vec<&str> = [&front.venue, &front.address].into_iter().flatten().map(String::as_str).collect();
    let join = front.join.as_ref().map(|join| join.0.as_str());
    match (room.is_empty(), join.filter(|_| mode != Mode::InPerson)) {
        (false, _) => lines.text("LOCATION", &room.join(", ")),
        (true, Some(join)) => lines.text("LOCATION", join),
        (true, None) => {}
    }
    if let Some(join) = join {
        lines.plain(&format!("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:{join}"));
    }
}

/// The address of a chapter's calendar, where it has an event.
pub fn of_chapter(id: &Arc<str>, page: &Url, desk: &mut Desk<'_, '_>) -> Option<Url> {
    let (site, language) = (desk.reader.places(), desk.language);
    (desk.reader.count(&List::Meetings(id.clone()), language) > 0).then(|| site.calendar_url(page, language))
}

/// The address of a hub's calendar in a language, where the hub has an event.
pub fn of_hub(language: Language, desk: &mut Desk<'_, '_>) -> Option<Url> {
    let site = desk.reader.places();
    (desk.reader.count(&List::Events, language) > 0).then(|| site.calendar_url(&site.home_url(language), language))
}
