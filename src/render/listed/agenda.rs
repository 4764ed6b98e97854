//! What a section of events shows beside those to come.

use serde::Serialize;

use super::Paged;
use crate::parse::Card;
use crate::parse::values::Kind;
use crate::render::Desk;
use crate::render::event::{self, CalendarView};
use crate::render::frame::{CardView, card_view};

/// The events of a section that are over, and how to follow those to come.
#[derive(Serialize)]
pub struct Agenda {
    /// Whether no event is to come at all.
    is_quiet: bool,
    past: Vec<CardView>,
    calendars: Option<CalendarView>,
}

/// The events of a section that are over, as far as this page of its list shows them; `None` where it is no section of events. `own` is the
/// section's own page.
pub fn agenda(own: Option<&Card>, paged: &Paged<'_>, desk: &mut Desk<'_, '_>) -> Option<Agenda> {
    let past = paged.then?;
    let is_of_events = own.is_some_and(|card| card.front.kind == Some(Kind::Event));
    if !is_of_events && desk.reader.count(past, desk.language) == 0 {
        return None;
    }
    let size = desk.reader.hub().page_size();
    let before = desk.reader.count(paged.list, desk.language);
    let (from, to) = ((paged.number - 1) * size, paged.number * size);
    let shown_before = to.min(before).saturating_sub(from);
    let part = (from.saturating_sub(before), size - shown_before);
    let past = desk.reader.part(past, desk.language, part);
    Some(Agenda {
        is_quiet: before == 0,
        past: past.iter().map(|listing| card_view(listing, None, desk)).collect(),
        calendars: event::calendars(desk),
    })
}
