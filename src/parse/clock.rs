//! The clocks of the United Kingdom: what a time of day on them means.
//!
//! Their rule is written here once, for what is computed and for what calendars are told alike, so that no time zone database of the
//! machine has a say in what is published.

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

/// Greenwich Mean Time, and one hour ahead from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October: the rule
/// since 1996 (The Summer Time Order 2002, S.I. 2002/262), as POSIX writes it.
const RULE: &str = "GMT0BST,M3.5.0/1,M10.5.0/2";

/// How calendars are told of the same rule (RFC 5545, section 3.6.5).
pub const VTIMEZONE: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "TZNAME:BST",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "DTSTART:19960331T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:GMT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The name that calendars give to these clocks.
pub const TZID: &str = "Europe/London";

/// How often the clocks show a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Once, as nearly every time.
    Once,
    /// Never: summer time skips it. This is what the clocks show then: as long after the change as the time would be.
    Never(DateTime),
    /// Twice: when summer time ends, the hour comes again.
    Twice,
}

/// How often the clocks show a time.
pub fn shown(time: DateTime) -> Shown {
    let zone = zone();
    match zone.to_ambiguous_zoned(time).offset() {
        AmbiguousOffset::Unambiguous { .. } => Shown::Once,
        AmbiguousOffset::Gap { .. } => Shown::Never(zone.to_zoned(time).map_or(time, |zoned| zoned.datetime())),
        AmbiguousOffset::Fold { .. } => Shown::Twice,
    }
}

/// The time that the clocks show: itself, but where summer time skips it.
pub fn real(time: DateTime) -> DateTime {
    match shown(time) {
        Shown::Never(taken) => taken,
        Shown::Once | Shown::Twice => time,
    }
}

/// The time with its offset from UTC, as RFC 3339 writes it: that before the change where summer time skips it, the first where it comes
/// twice (RFC 5545, section 3.3.5).
pub fn rfc3339(time: DateTime) -> String {
    match zone().to_zoned(time) {
        Ok(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        // At either end of the calendar there is no room for an offset.
        Err(_) => format!("{time}Z"),
    }
}

/// The same moment in UTC.
pub fn to_utc(time: DateTime) -> DateTime {
    zone().to_zoned(time).map_or(time, |zoned| zoned.with_time_zone(TimeZone::UTC).datetime())
}

/// What the clocks show at a moment in UTC.
pub fn from_utc(time: DateTime) -> DateTime {
    TimeZone::UTC.to_zoned(time).map_or(time, |zoned| zoned.with_time_zone(zone()).datetime())
}

/// How long it is from one time to another, in seconds.
pub fn seconds_between(from: DateTime, to: DateTime) -> i64 {
    let second = |time| zone().to_timestamp(time).map_or(0, |stamp| stamp.as_second());
    second(to) - second(from)
}

/// What the clocks show so many seconds after a time.
pub fn after(time: DateTime, seconds: i64) -> DateTime {
    let later = zone().to_zoned(time).and_then(|zoned| zoned.checked_add(jiff::SignedDuration::from_secs(seconds)));
    later.map_or(time, |zoned| zoned.datetime())
}

fn zone() -> TimeZone {
    // The rule is a constant that the tests read.
    TimeZone::posix(RULE).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> DateTime {
        text.parse().unwrap()
    }

    #[test]
    fn the_clocks_are_those_of_the_time_zone_database() {
        let data = std::fs::read("/usr/share/zoneinfo/Europe/London").unwrap();
        let zone = TimeZone::tzif("Europe/London", &data).unwrap();
        let mut at = time("1996-01-01T00:30");
        while at < time("2037-01-01T00:00") {
            let theirs = zone.to_zoned(at).unwrap().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
            assert_eq!(rfc3339(at), theirs);
            at = at.saturating_add(jiff::Span::new().hours(1));
        }
    }

    #[test]
    fn an_hour_is_skipped_in_march_and_comes_twice_in_october() {
        for (text, expected) in [
            ("2027-03-28T00:59", Shown::Once),
            ("2027-03-28T01:00", Shown::Never(time("2027-03-28T02:00"))),
            ("2027-03-28T01:30", Shown::Never(time("2027-03-28T02:30"))),
            ("2027-03-28T02:00", Shown::Once),
            ("2026-10-25T00:59", Shown::Once),
            ("2026-10-25T01:00", Shown::Twice),
            ("2026-10-25T01:59", Shown::Twice),
            ("2026-10-25T02:00", Shown::Once),
        ] {
            assert_eq!(shown(time(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_length_is_time_that_passes() {
        let (from, to) = (time("2026-10-25T00:30"), time("2026-10-25T02:30"));
        assert_eq!(seconds_between(from, to), 3 * 3600);
        assert_eq!(after(from, 3 * 3600), to);
        assert_eq!(from_utc(to_utc(time("2026-07-01T08:30"))), time("2026-07-01T08:30"));
        assert_eq!(to_utc(time("2026-07-01T08:30")), time("2026-07-01T07:30"));
    }
}
