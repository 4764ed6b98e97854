//! What a section of events shows beside those to come.

use serde::Serialize;

use super::Paged;
use crate::parse::Card;
use crate::parse::values::Kind;
use crate::render::Desk;
use crate::render::event::{self, CalendarView};
use crate::render::frame::{CardView, card_view};

/// What stands in a section of events after those to come.
#[derive(Serialize)]
pub struct Agenda {
    /// Whether no event is to come at all.
    is_quiet: bool,
    /// The pages of the section that are no events.
    others: Vec<CardView>,
    /// The events that are over.
    past: Vec<CardView>,
    calendars: Option<CalendarView>,
}

/// What stands after the events to come, as far as this page of the section's list shows it; `None` where it is no section of events. `own`
/// is the section's own page; of `cards`, the entries of the list, it leaves the events.
pub fn agenda(own: Option<&Card>, cards: &mut Vec<CardView>, paged: &Paged<'_>, desk: &mut Desk<'_, '_>) -> Option<Agenda> {
    let past = paged.then?;
    let is_of_events = own.is_some_and(|card| card.front.kind == Some(Kind::Event));
    if !is_of_events && desk.reader.count(past, desk.language) == 0 {
        return None;
    }
    let size = desk.reader.hub().page_size();
    let before = desk.reader.count(paged.list, desk.language);
    let (from, shown) = ((paged.number - 1) * size, cards.len());
    let past = desk.reader.part(past, desk.language, (from.saturating_sub(before), size - shown));
    // In the list events stand before all others.
    let events = cards.iter().take_while(|card| card.kind == Kind::Event.word()).count();
    let others = cards.split_off(events);
    Some(Agenda {
        is_quiet: paged.number == 1 && events == 0,
        others,
        past: past.iter().map(|listing| card_view(listing, None, desk)).collect(),
        calendars: event::calendars(desk),
    })
}
