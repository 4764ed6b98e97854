//! Days, moments and meetings as a page shows them: for machines and for people.

use serde::Serialize;

use super::speech;
use crate::language::Language;
use crate::parse::meetings::Meeting;
use crate::parse::values::{Date, Moment};

/// A day or a moment.
#[derive(Clone, Serialize)]
pub struct DateView {
    pub iso: String,
    pub text: String,
}

/// A day.
pub fn date_view(date: Date, language: Language) -> DateView {
    DateView { iso: date.to_string(), text: speech::date(date, language) }
}

/// A day with a time of day.
pub fn moment_view(moment: Moment, language: Language) -> DateView {
    DateView { iso: moment.rfc3339(), text: speech::moment(moment, language) }
}

/// A meeting from its beginning to its end; machines are told its beginning.
pub fn meeting_view(meeting: Meeting, language: Language) -> DateView {
    DateView { iso: meeting.starts.rfc3339(), text: speech::span(meeting, language) }
}
