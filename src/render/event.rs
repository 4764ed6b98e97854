//! What a page shows of an event: its next meetings, how to take part, its calendar, and what was written of it; and of a meeting that
//! another page tells of.

use serde::Serialize;

use super::date::{DateView, date_view, meeting_view, moment_view};
use super::frame::{CardView, Way, card_view};
use super::{Desk, calendar, speech};
use crate::language::Language;
use crate::parse::Card;
use crate::parse::front::Front;
use crate::parse::meetings;
use crate::parse::values::{Interpretation, Moment};
use crate::site::{List, Listing, State, Url};

/// How many write-ups an event's page lists.
const WRITE_UPS: usize = 200;

/// An event, as its page shows it.
#[derive(Serialize)]
pub struct EventView {
    /// When it begins and ends, where it takes place once.
    starts: Option<DateView>,
    ends: Option<DateView>,
    /// The next meetings of one that takes place again and again, and whether there are more.
    next: Vec<DateView>,
    has_more: bool,
    /// The last meeting of such a one, where none is to come.
    last: Option<DateView>,
    is_over: bool,
    is_cancelled: bool,
    mode: &'static str,
    venue: Option<String>,
    address: Option<String>,
    join: Option<String>,
    spoken: Option<String>,
    interpretation: Option<String>,
    /// Set where the words are the page's own, and in another language than the page's frame.
    interpretation_lang: Option<&'static str>,
    free: Option<bool>,
    cost: Option<String>,
    /// Its own calendar, and the whole hub's.
    calendar: Option<String>,
    calendars: Option<CalendarView>,
    write_ups: Vec<CardView>,
}

/// A calendar to follow.
#[derive(Serialize)]
pub struct CalendarView {
    url: String,
    /// Its full address, to be copied.
    address: String,
}

/// The meeting that a page tells of.
#[derive(Serialize)]
pub struct MeetingView {
    way: Way,
    date: Option<DateView>,
}

/// Builds what a page shows of its event.
pub fn event(card: &Card, listing: &Listing, desk: &mut Desk<'_, '_>) -> EventView {
    let front = &card.front;
    let language = desk.language;
    let dates = listing.dates.as_deref();
    let series = dates.filter(|dates| dates.is_series);
    let once = dates.filter(|dates| !dates.is_series).map(|dates| dates.first);
    let is_over = listing.state == State::Over;
    let said = interpretation(front, desk);
    let write_ups = desk.reader.part(&List::WriteUps(card.id.pair.clone()), language, (0, WRITE_UPS));
    let own = desk.reader.places().calendar_url(&listing.url, language);
    EventView {
        starts: once.map(|meeting| moment_view(meeting.starts, language)),
        ends: once.and_then(|meeting| meeting.ends).map(|moment| moment_view(moment, language)),
        next: series.iter().flat_map(|dates| &dates.next).map(|meeting| meeting_view(*meeting, language)).collect(),
        has_more: series.is_some_and(|dates| dates.has_more),
        last: series.filter(|dates| dates.next.is_empty()).map(|dates| meeting_view(dates.named(), language)),
        is_over,
        is_cancelled: listing.is_cancelled,
        mode: meetings::mode(front).word(),
        venue: front.venue.clone(),
        address: front.address.clone(),
        join: front.join.as_ref().map(|url| url.0.clone()).filter(|_| !is_over && !listing.is_cancelled),
        spoken: spoken(&front.language, desk),
        interpretation_lang: said.as_ref().filter(|(_, is_own)| *is_own).and_then(|_| desk.foreign(card.id.language)),
        interpretation: said.map(|(text, _)| text),
        free: front.free,
        cost: front.cost.clone(),
        // There is none where it does not say when it begins.
        calendar: dates.is_some().then(|| desk.to(&own)),
        calendars: calendars(desk),
        write_ups: write_ups.iter().map(|listing| card_view(listing, None, desk)).collect(),
    }
}

/// The hub's calendar, where it has an event.
pub fn calendars(desk: &mut Desk<'_, '_>) -> Option<CalendarView> {
    let url = calendar::of_hub(desk.language, desk)?;
    Some(calendar_view(&url, desk))
}

/// A calendar to follow, by its address.
pub fn calendar_view(url: &Url, desk: &mut Desk<'_, '_>) -> CalendarView {
    CalendarView { url: desk.to(url), address: desk.absolute(url) }
}

/// The meeting that a page tells of, where it is on the site.
pub fn meeting_of(card: &Card, desk: &mut Desk<'_, '_>) -> Option<MeetingView> {
    let meeting = card.front.meeting.as_ref()?;
    let (event, listing) = desk.reader.page(&meeting.pair().into(), desk.language)?;
    listing.dates.as_ref()?;
    let date = meeting.date().or_else(|| event.front.starts.map(Moment::date));
    Some(MeetingView {
        way: Way { title: listing.title, url: desk.to(&listing.url), lang: desk.foreign(event.id.language), is_current: false },
        date: date.map(|date| date_view(date, desk.language)),
    })
}

/// The languages that are spoken, in a row.
pub fn spoken(languages: &[Language], desk: &mut Desk<'_, '_>) -> Option<String> {
    let names: Vec<String> =
        languages.iter().map(|language| desk.reader.say(&format!("language-{language}"), desk.language)).collect();
    (!names.is_empty()).then(|| speech::names(&names, desk.language))
}

/// Whether there is interpretation, and whether the words are the page's own.
pub fn interpretation(front: &Front, desk: &mut Desk<'_, '_>) -> Option<(String, bool)> {
    Some(match front.interpretation.as_ref()? {
        Interpretation::Said(text) => (text.clone(), true),
        Interpretation::Is(true) => (desk.reader.say("interpretation-yes", desk.language), false),
        Interpretation::Is(false) => (desk.reader.say("interpretation-no", desk.language), false),
    })
}

/// When what a list shows takes place, or closes, with what to call it: of an event its next meeting, or else its last.
pub fn when(listing: &Listing, desk: &mut Desk<'_, '_>) -> Option<(String, DateView)> {
    let Some(dates) = listing.dates.as_deref() else {
        let closes = date_view(listing.closes?, desk.language);
        return Some((desk.reader.say("job-closes", desk.language), closes));
    };
    let key = match listing.state {
        State::Over if dates.is_series => "event-last",
        State::Over => "event-held",
        _ if dates.is_series => "event-next",
        _ => "event-starts",
    };
    Some((desk.reader.say(key, desk.language), moment_view(dates.named().starts, desk.language)))
}
