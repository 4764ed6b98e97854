//! Every day that a rule gives, and no other: against a reckoning of its own, day by day.

use jiff::civil::{Date, Weekday};
use pentan::parse::meetings::Dates;
use pentan::parse::repeats::Repeats;
use proptest::prelude::*;

const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A rule as its parts, so that a reckoning that knows nothing of iCalendar can follow it.
#[derive(Clone, Debug)]
struct Rule {
    freq: &'static str,
    interval: i32,
    days: Vec<usize>,
    /// Of the month, from the first or, below zero, from the last.
    nth: Option<i8>,
    month_day: Option<i8>,
    count: Option<usize>,
    until: Option<i32>,
}

impl Rule {
    fn text(&self) -> String {
        let mut text = format!("FREQ={};INTERVAL={}", self.freq, self.interval);
        let nth = self.nth.map(|nth| nth.to_string()).unwrap_or_default();
        let days: Vec<String> = self.days.iter().map(|day| format!("{nth}{}", NAMES[*day])).collect();
        if !days.is_empty() {
            text += &format!(";BYDAY={}", days.join(","));
        }
        text += &self.month_day.map(|day| format!(";BYMONTHDAY={day}")).unwrap_or_default();
        text
    }

    fn text_from(&self, start: Date) -> String {
        let count = self.count.map(|count| format!(";COUNT={count}")).unwrap_or_default();
        let until = self.until.filter(|_| self.count.is_none());
        let until = until.map(|days| format!(";UNTIL={}", later(start, days))).unwrap_or_default();
        self.text() + &count + &until
    }

    fn gives(&self, start: Date, day: Date) -> bool {
        let in_step = match self.freq {
            "DAILY" => days(start, day) % self.interval == 0,
            "WEEKLY" => days(monday(start), monday(day)) / 7 % self.interval == 0,
            _ => (months(day) - months(start)) % self.interval == 0,
        };
        let weekday = weekday(day);
        let is_weekday = match (self.freq, self.nth) {
            ("WEEKLY", _) if self.days.is_empty() => weekday == self::weekday(start),
            _ if self.days.is_empty() => true,
            ("MONTHLY", Some(nth)) => self.days.contains(&weekday) && is_nth(day, nth),
            _ => self.days.contains(&weekday),
        };
        let is_month_day = match (self.freq, self.month_day) {
            (_, Some(at)) if at > 0 => day.day() == at,
            (_, Some(at)) => day.day() == day.days_in_month() + 1 + at,
            ("MONTHLY", None) if self.days.is_empty() => day.day() == start.day(),
            _ => true,
        };
        in_step && is_weekday && is_month_day
    }
}

fn days(from: Date, to: Date) -> i32 {
    from.until((jiff::Unit::Day, to)).unwrap().get_days()
}

fn later(from: Date, days: i32) -> Date {
    from.checked_add(jiff::Span::new().days(days)).unwrap()
}

fn weekday(day: Date) -> usize {
    day.weekday().to_monday_zero_offset() as usize
}

fn monday(day: Date) -> Date {
    assert_eq!(Weekday::Monday.to_monday_zero_offset(), 0);
    later(day, -(weekday(day) as i32))
}

fn months(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

fn is_nth(day: Date, nth: i8) -> bool {
    if nth > 0 { (day.day() - 1) / 7 + 1 == nth } else { (day.days_in_month() - day.day()) / 7 + 1 == -nth }
}

fn rule() -> impl Strategy<Value = Rule> {
    let days = || proptest::sample::subsequence((0..7).collect::<Vec<_>>(), 0..4);
    let end = || (proptest::option::of(1_usize..40), proptest::option::of(0..900));
    let weekly = (Just("WEEKLY"), 1..5, days(), Just(None), Just(None));
    let daily = (Just("DAILY"), 1..10, days(), Just(None), Just(None));
    let monthly = (Just("MONTHLY"), 1..4, days(), proptest::option::of(prop_oneof![-2_i8..0, 1_i8..5]), Just(None));
    let by_day = (Just("MONTHLY"), 1..4, Just(Vec::new()), Just(None), proptest::option::of(prop_oneof![-31_i8..0, 1_i8..32]));
    let parts = prop_oneof![weekly.boxed(), daily.boxed(), monthly.boxed(), by_day.boxed()];
    (parts, end()).prop_map(|((freq, interval, days, nth, month_day), (count, until))| Rule {
        freq,
        interval,
        nth: nth.filter(|_| !days.is_empty()),
        days,
        month_day,
        count,
        until,
    })
}

proptest! {
    #![proptest_config(crate::property::property((300, 3_000), 3, "tests/all/regressions/recurrence.txt"))]

    #[test]
    fn a_rule_gives_the_days_that_a_calendar_on_the_wall_gives(rule in rule(), start in 0..4000_i32, hour in 0_i8..24) {
        let start = later(jiff::civil::date(2020, 1, 1), start);
        let at = start.at(hour, 30, 0, 0);
        let all = (0..1500).map(|days| later(start, days)).filter(|day| rule.gives(start, *day));
        let last = rule.until.filter(|_| rule.count.is_none()).map_or(1500, |until| until);
        let expected: Vec<Date> =
            all.take_while(|day| days(start, *day) <= last).take(rule.count.unwrap_or(usize::MAX)).collect();
        let text = rule.text_from(start);
        let repeats = Repeats::parse(&text);
        prop_assert!(repeats.is_ok(), "{text}");
        let times = repeats.unwrap().times(at).take_while(|time| days(start, time.date()) < 1500);
        let found: Vec<_> = times.map(|time| (time.date(), time.hour(), time.minute())).collect();
        let expected: Vec<_> = expected.into_iter().map(|day| (day, hour, 30)).collect();
        prop_assert_eq!(found, expected, "{} from {}", text, at);
    }

    #[test]
    fn no_text_is_too_odd_for_a_rule(text in "(FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY))?(;(INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|BYYEARDAY|BYWEEKNO|WKST)=[-+A-Z0-9,:]{0,9}){0,4}|\\PC{0,40}") {
        if let Ok(repeats) = Repeats::parse(&text) {
            let first: Vec<_> = repeats.times(jiff::civil::date(2026, 11, 23).at(8, 30, 0, 0)).take(3).collect();
            prop_assert!(first.is_sorted());
            // What a calendar is told is read as the same rule.
            prop_assert_eq!(Repeats::parse(&repeats.ical()), Ok(repeats));
        }
    }
}

#[test]
fn what_is_to_come_is_split_from_what_is_over_on_the_day_of_the_build() {
    let front = |more: &str| {
        let text = format!("---\ntitle: T\nsummary: S.\nstarts: 2026-11-02 23:00\n{more}---\n");
        let (front, _, problems) = pentan::parse::front::front(&"content/a.en.md".into(), &text, pentan::language::Language::En);
        assert_eq!(problems, []);
        front
    };
    let dates = |more: &str, now: &str| {
        let dates = Dates::of(&front(more), pentan::parse::values::Date::parse(now).unwrap()).unwrap();
        let next: Vec<String> = dates.next.iter().map(|meeting| meeting.starts.date().to_string()[5..].to_owned()).collect();
        (next.join(" "), dates.last.map(|meeting| meeting.starts.date().to_string()), dates.has_more)
    };
    let last = |day: &str| Some(format!("2026-{day}"));
    assert_eq!(dates("", "2026-11-02"), ("11-02".into(), None, false), "a day is to come until it is past");
    assert_eq!(dates("", "2026-11-03"), ("".into(), last("11-02"), false));
    assert_eq!(dates("ends: 2026-11-03 01:00\n", "2026-11-03").0, "11-02", "it ends on the next day");
    assert_eq!(
        dates("repeats: FREQ=WEEKLY\n", "2026-11-10"),
        ("11-16 11-23 11-30 12-07 12-14 12-21".into(), last("11-09"), true)
    );
    assert_eq!(dates("repeats: FREQ=WEEKLY;COUNT=3\n", "2026-11-10"), ("11-16".into(), last("11-09"), false));
    assert_eq!(dates("repeats: FREQ=WEEKLY;COUNT=2\nexcept: 2026-11-09\n", "2026-11-03"), ("".into(), last("11-02"), false));
    let also = "repeats: FREQ=WEEKLY;COUNT=2\nalso: [2026-11-09, 2026-11-05, 2026-11-04 10:00]\n";
    assert_eq!(dates(also, "2026-11-03").0, "11-04 11-05 11-09", "a day that the rule gives too counts once");
    assert_eq!(dates("repeats: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n", "2026-11-01").0, "11-02", "a rule that gives no day");
    assert_eq!(dates("repeats: FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n", "2026-11-01").0, "11-02", "and one that takes long to");
}
