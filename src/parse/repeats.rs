//! Rules of repetition (RFC 5545, section 3.3.10), as front matter writes them.
//!
//! Days are found as if clocks never changed, and only then put on the clocks of the United Kingdom: a meeting at half past eight stays
//! there.

mod rule;

use jiff::civil::DateTime;
use serde_yaml::Value;

use self::rule::Rule;
use super::clock;
use super::yaml::{FromYaml, Reading, Shape};
use crate::problem::Code;

/// What a rule may say. A meeting has one time of day, so nothing here can make more than one a day.
const KEYS: [&str; 11] =
    ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "BYYEARDAY", "BYWEEKNO", "WKST"];
/// What would make a rule give more than one meeting a day.
const TOO_OFTEN: [&str; 6] = ["FREQ=HOURLY", "FREQ=MINUTELY", "FREQ=SECONDLY", "BYHOUR=", "BYMINUTE=", "BYSECOND="];
/// No rule that anybody writes is longer, in bytes.
const LONGEST: usize = 500;

/// How an event repeats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Repeats {
    /// Its parts in capitals, in the order given; `UNTIL` is not among them.
    parts: Vec<(String, String)>,
    /// The last moment of it on the clocks of the United Kingdom.
    until: Option<DateTime>,
}

impl FromYaml for Repeats {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Repeats> {
        let text = String::from_yaml(value, reading)?;
        match Repeats::parse(&text) {
            Ok(repeats) => Some(repeats),
            Err((code, part)) => {
                reading.problems.push(reading.problem(code).arg("part", part));
                None
            }
        }
    }

    /// What may stand in a rule is more than a schema can say.
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Repeats {
    /// Reads a rule, with or without `RRULE:` before it. Fails with what is wrong, and the part of the text where it is.
    pub fn parse(text: &str) -> Result<Repeats, (Code, String)> {
        let capital = text.trim().to_ascii_uppercase();
        let rule = capital.strip_prefix("RRULE:").unwrap_or(&capital).trim_end_matches(';');
        let unreadable = |part: &str| Err((Code::RepeatsUnreadable, part.to_owned()));
        if rule.len() > LONGEST {
            return unreadable(&rule.chars().take(40).chain(['…']).collect::<String>());
        }
        let mut repeats = Repeats::default();
        for part in rule.split(';').map(str::trim) {
            if TOO_OFTEN.iter().any(|often| part.starts_with(often)) {
                return Err((Code::RepeatsTooOften, part.to_owned()));
            }
            let Some((key, value)) = part.split_once('=').filter(|(key, _)| KEYS.contains(key) && !repeats.says(key)) else {
                return unreadable(part);
            };
            match key {
                "UNTIL" => match until(value) {
                    Some(until) => repeats.until = Some(until),
                    None => return unreadable(part),
                },
                _ if reads_alone(key, value) => repeats.parts.push((key.to_owned(), value.to_owned())),
                _ => return unreadable(part),
            }
        }
        // Which Wednesday it is, only a month or a year can say.
        let counts_days = repeats.value("BYDAY").filter(|days| days.contains(|c: char| c.is_ascii_digit()));
        if let (Some(days), Some("DAILY" | "WEEKLY")) = (counts_days, repeats.value("FREQ")) {
            return unreadable(&format!("BYDAY={days}"));
        }
        // It counts among what the others give.
        let has_other = || repeats.parts.iter().any(|(key, _)| key.starts_with("BY") && key != "BYSETPOS");
        if let Some(position) = repeats.value("BYSETPOS").filter(|_| !has_other()) {
            return unreadable(&format!("BYSETPOS={position}"));
        }
        let is_whole = repeats.value("FREQ").is_some() && !(repeats.says("COUNT") && repeats.says("UNTIL"));
        if !is_whole || repeats.rule().is_none() {
            return unreadable(rule);
        }
        Ok(repeats)
    }

    /// What the rule says after a key.
    pub fn value(&self, key: &str) -> Option<&str> {
        self.parts.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The last moment of it, on the clocks of the United Kingdom.
    pub fn until(&self) -> Option<DateTime> {
        self.until
    }

    /// The rule as a calendar wants it whose meetings are on the clocks of the United Kingdom: the end is in UTC.
    pub fn ical(&self) -> String {
        self.text(self.until.map(clock::to_utc))
    }

    /// The times that the rule gives from one on, in order. It may have no end; where the days it asks for are in no calendar, it is empty.
    pub fn times(&self, from: DateTime) -> impl Iterator<Item = DateTime> + use<> {
        let until = self.until.unwrap_or(DateTime::MAX);
        let days = self.rule().into_iter().flat_map(move |rule| rule.days(from.date()));
        days.map(move |day| day.to_datetime(from.time())).take_while(move |time| *time <= until)
    }

    fn rule(&self) -> Option<Rule> {
        Rule::read(self.parts.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    fn says(&self, key: &str) -> bool {
        self.value(key).is_some() || (key == "UNTIL" && self.until.is_some())
    }

    fn text(&self, until: Option<DateTime>) -> String {
        let parts = self.parts.iter().map(|(key, value)| format!("{key}={value}"));
        let until = until.map(|until| format!("UNTIL={}Z", basic(until)));
        parts.chain(until).collect::<Vec<_>>().join(";")
    }
}

impl std::fmt::Display for Repeats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.ical())
    }
}

/// A time as iCalendar writes it: `20261201T183000`.
pub fn basic(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}

/// The end of a rule: a day with all its hours, or a time of day, in UTC where a `Z` says so.
fn until(value: &str) -> Option<DateTime> {
    let digits: String = value.chars().filter(|c| !matches!(c, '-' | ':')).collect();
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i16>().ok();
    let small = |range| number(range).and_then(|number| i8::try_from(number).ok());
    let date = jiff::civil::Date::new(number(0..4)?, small(4..6)?, small(6..8)?).ok()?;
    match digits.get(8..)? {
        "" => Some(date.at(23, 59, 59, 0)),
        time if time.starts_with('T') && matches!(time.trim_end_matches('Z').len(), 5 | 7) => {
            let second = if time.trim_end_matches('Z').len() == 7 { small(13..15)? } else { 0 };
            let time_of_day = jiff::civil::Time::new(small(9..11)?, small(11..13)?, second, 0).ok()?;
            let until = date.to_datetime(time_of_day);
            Some(if time.ends_with('Z') { clock::from_utc(until) } else { until })
        }
        _ => None,
    }
}

/// Whether a part can be read, whatever the others say.
fn reads_alone(key: &str, value: &str) -> bool {
    // What goes on in another line would be read as another property.
    let is_plain = value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ',' | '+' | '-'));
    is_plain && Rule::read([("FREQ", "YEARLY"), (key, value)]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(rule: &str, from: &str, count: usize) -> Vec<String> {
        let times = Repeats::parse(rule).unwrap().times(from.parse().unwrap()).take(count);
        times.map(|time| time.strftime("%Y-%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn a_rule_is_read_and_found_days_by() {
        assert_eq!(
            times("freq=weekly;interval=2", "2026-10-13T08:30", 3),
            ["2026-10-13 08:30", "2026-10-27 08:30", "2026-11-10 08:30"]
        );
        assert_eq!(times("RRULE:FREQ=MONTHLY;BYDAY=1WE;", "2026-12-01T10:00", 2), ["2026-12-02 10:00", "2027-01-06 10:00"]);
        assert_eq!(times("FREQ=DAILY;UNTIL=2026-12-02", "2026-12-01T10:00", 9), ["2026-12-01 10:00", "2026-12-02 10:00"]);
        assert_eq!(times("FREQ=DAILY;UNTIL=20260702T090000Z", "2026-07-01T10:00", 9).len(), 2, "09:00 in UTC is 10:00 in summer");
        assert_eq!(times("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-12-01T10:00", 9), [""; 0]);
        assert_eq!(times("FREQ=DAILY;UNTIL=20261130", "2026-12-01T10:00", 9), [""; 0]);
    }

    #[test]
    fn a_calendar_is_told_the_end_in_utc() {
        let ical = |rule: &str| Repeats::parse(rule).unwrap().ical();
        assert_eq!(ical("FREQ=WEEKLY;UNTIL=20270630;BYDAY=TU"), "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T225959Z");
        assert_eq!(ical("FREQ=WEEKLY;UNTIL=20270630T083000Z"), "FREQ=WEEKLY;UNTIL=20270630T083000Z");
        assert_eq!(ical("FREQ=WEEKLY;UNTIL=20270630T0830"), "FREQ=WEEKLY;UNTIL=20270630T073000Z");
    }

    #[test]
    fn what_is_no_rule_is_told_with_the_part_that_is_wrong() {
        for (rule, part) in [
            ("", ""),
            ("every Tuesday", "EVERY TUESDAY"),
            ("FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY"),
            ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"),
            ("FREQ=WEEKLY;BYMONTH=13", "BYMONTH=13"),
            ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0"),
            ("FREQ=WEEKLY;COUNT=-1", "COUNT=-1"),
            ("FREQ=WEEKLY;UNTIL=20270230", "UNTIL=20270230"),
            ("FREQ=WEEKLY;UNTIL=soon", "UNTIL=SOON"),
            ("FREQ=WEEKLY;FREQ=DAILY", "FREQ=DAILY"),
            ("FREQ=WEEKLY;EVERY=2", "EVERY=2"),
            ("BYDAY=TU", "BYDAY=TU"),
            ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS=1"),
            ("FREQ=WEEKLY;COUNT=3;UNTIL=20270101", "FREQ=WEEKLY;COUNT=3;UNTIL=20270101"),
            ("FREQ=WEEKLY;BYDAY=1WE", "BYDAY=1WE"),
            ("FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261201T100000Z", "BYDAY=TU\nEXDATE:20261201T100000Z"),
            ("FREQ=WEEKLY\nDTSTART:20200101T000000Z", "FREQ=WEEKLY\nDTSTART:20200101T000000Z"),
        ] {
            assert_eq!(Repeats::parse(rule), Err((Code::RepeatsUnreadable, part.to_owned())), "{rule}");
        }
        for (rule, part) in [
            ("FREQ=SECONDLY", "FREQ=SECONDLY"),
            ("FREQ=DAILY;BYHOUR=1,2;BYMINUTE=1,2", "BYHOUR=1,2"),
            ("FREQ=DAILY;BYSECOND=0,1", "BYSECOND=0,1"),
        ] {
            assert_eq!(Repeats::parse(rule), Err((Code::RepeatsTooOften, part.to_owned())), "{rule}");
        }
    }
}
