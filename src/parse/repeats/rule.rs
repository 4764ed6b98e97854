//! The days that a rule gives (RFC 5545, section 3.3.10), on a calendar without clocks.
//!
//! Each period of the rule (a year, a month, a week or a day, as `FREQ` says) has its set of days: those that pass every part of the
//! rule, and what no part says is as on the day that the rule starts from. `BYSETPOS` chooses from that set.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// A rule that can be followed: its end aside, which is a time of day too.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    freq: Freq,
    interval: i32,
    count: Option<usize>,
    week_start: Option<Weekday>,
    months: Vec<i16>,
    weeks: Vec<i16>,
    year_days: Vec<i16>,
    month_days: Vec<i16>,
    /// Each with its number in the month or year, which is 0 for all of them.
    days: Vec<(i16, Weekday)>,
    positions: Vec<i16>,
}

/// What a rule's sets of days are taken from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Freq {
    Daily,
    Weekly,
    Monthly,
    #[default]
    Yearly,
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Monday),
    ("TU", Weekday::Tuesday),
    ("WE", Weekday::Wednesday),
    ("TH", Weekday::Thursday),
    ("FR", Weekday::Friday),
    ("SA", Weekday::Saturday),
    ("SU", Weekday::Sunday),
];

impl Rule {
    /// Reads a rule from its keys and values. None where a value is not one that its key may have, or is at odds with another part.
    pub fn read<'p>(parts: impl IntoIterator<Item = (&'p str, &'p str)>) -> Option<Rule> {
        let mut rule = Rule { interval: 1, ..Rule::default() };
        for (key, value) in parts {
            match key {
                "FREQ" => rule.freq = freq(value)?,
                "INTERVAL" => rule.interval = i32::from(positive(value)?),
                "COUNT" => rule.count = Some(usize::from(positive(value)?)),
                "WKST" => rule.week_start = Some(weekday(value)?),
                "BYMONTH" => rule.months = numbers(value, 1..=12)?,
                "BYWEEKNO" => rule.weeks = numbers(value, -53..=53)?,
                "BYYEARDAY" => rule.year_days = numbers(value, -366..=366)?,
                "BYMONTHDAY" => rule.month_days = numbers(value, -31..=31)?,
                "BYDAY" => rule.days = value.split(',').map(numbered_weekday).collect::<Option<_>>()?,
                "BYSETPOS" => rule.positions = numbers(value, -366..=366)?,
                _ => return None,
            }
        }
        rule.is_consistent().then_some(rule)
    }

    /// Whether the parts may stand together.
    fn is_consistent(&self) -> bool {
        let most = match self.freq {
            Freq::Yearly if self.weeks.is_empty() => 53,
            Freq::Monthly => 5,
            _ => 0,
        };
        self.days.iter().all(|(number, _)| number.abs() <= most)
            && (self.weeks.is_empty() && self.year_days.is_empty() || self.freq == Freq::Yearly)
            && (self.month_days.is_empty() || self.freq != Freq::Weekly)
    }

    /// The days from one on, in order, as often as `COUNT` says. It may have no end before the calendar's.
    pub fn days(self, start: Date) -> impl Iterator<Item = Date> {
        let count = self.count.unwrap_or(usize::MAX);
        let first = self.first_period(start);
        let periods = (0..).map_while(move |n| period(first?, n * i64::from(self.interval), self.freq));
        periods.flat_map(move |days| self.set(days, start)).filter(move |day| *day >= start).take(count)
    }

    /// The first day of the period that a day is in.
    fn first_period(&self, day: Date) -> Option<Date> {
        match self.freq {
            Freq::Daily => Some(day),
            Freq::Weekly => first_of_week(day, self.week_start()),
            Freq::Monthly => Some(day.first_of_month()),
            Freq::Yearly => Some(day.first_of_year()),
        }
    }

    fn week_start(&self) -> Weekday {
        self.week_start.unwrap_or(Weekday::Monday)
    }

    /// The days that the rule gives in one period.
    fn set(&self, (first, length): (Date, usize), start: Date) -> Vec<Date> {
        let all = std::iter::successors(Some(first), |day| day.tomorrow().ok()).take(length);
        let days: Vec<Date> = all.filter(|day| self.gives(*day, start)).collect();
        if self.positions.is_empty() {
            return days;
        }
        let is_chosen = |index: usize| self.positions.iter().any(|position| is_at(*position, index + 1, days.len()));
        days.iter().enumerate().filter(|(index, _)| is_chosen(*index)).map(|(_, day)| *day).collect()
    }

    fn gives(&self, day: Date, start: Date) -> bool {
        let in_month = (day.day().unsigned_abs().into(), day.days_in_month().unsigned_abs().into());
        let in_year = (day.day_of_year().unsigned_abs().into(), day.days_in_year().unsigned_abs().into());
        let is_at_one_of = |numbers: &[i16], (ordinal, length)| numbers.iter().any(|number| is_at(*number, ordinal, length));
        (self.months.is_empty() || self.months.contains(&day.month().into()))
            && (self.weeks.is_empty() || self.is_in_weeks(day))
            && (self.year_days.is_empty() || is_at_one_of(&self.year_days, in_year))
            && (self.month_days.is_empty() || is_at_one_of(&self.month_days, in_month))
            && (self.days.is_empty() || self.is_weekday(day, if self.counts_in_year() { in_year } else { in_month }))
            && self.is_as_start(day, start)
    }

    /// Whether numbered weekdays are counted through the year: where months are named, through each of them (RFC 5545, note 2).
    fn counts_in_year(&self) -> bool {
        self.freq == Freq::Yearly && self.months.is_empty()
    }

    fn is_weekday(&self, day: Date, (ordinal, length): (usize, usize)) -> bool {
        // The second Tuesday is in the second seven days, the last but one in the last seven but seven.
        let is_numbered = |number: i16| match usize::from(number.unsigned_abs()) {
            0 => true,
            weeks if number > 0 => ordinal.div_ceil(7) == weeks,
            weeks => (length + 1 - ordinal).div_ceil(7) == weeks,
        };
        self.days.iter().any(|(number, weekday)| *weekday == day.weekday() && is_numbered(*number))
    }

    /// Whether the day is in one of the weeks, of the year that most of its week is in.
    fn is_in_weeks(&self, day: Date) -> bool {
        // Week 1 is the first with at least four days in the year, so a week belongs to the year of its fourth day.
        let fourth = first_of_week(day, self.week_start()).and_then(|first| later(first, 3));
        let Some(fourth) = fourth else { return false };
        // The 28th of December is always in the last.
        let Ok(in_last) = Date::new(fourth.year(), 12, 28) else { return false };
        let last = first_of_week(in_last, self.week_start()).and_then(|first| later(first, 3)).unwrap_or(in_last);
        let week = |fourth: Date| usize::from(fourth.day_of_year().unsigned_abs()).div_ceil(7);
        self.weeks.iter().any(|number| is_at(*number, week(fourth), week(last)))
    }

    /// Whether a day is as the start in what no part of the rule says.
    fn is_as_start(&self, day: Date, start: Date) -> bool {
        let says_day = !self.days.is_empty() || !self.month_days.is_empty() || !self.year_days.is_empty();
        match self.freq {
            _ if says_day => true,
            Freq::Daily => true,
            Freq::Weekly => day.weekday() == start.weekday(),
            Freq::Monthly => day.day() == start.day(),
            Freq::Yearly if !self.weeks.is_empty() => day.weekday() == start.weekday(),
            Freq::Yearly => day.day() == start.day() && (!self.months.is_empty() || day.month() == start.month()),
        }
    }
}

/// The period so many days, weeks, months or years after the one that starts on a day: its first day and its length.
fn period(first: Date, n: i64, freq: Freq) -> Option<(Date, usize)> {
    let span = match freq {
        Freq::Daily => Span::new().try_days(n),
        Freq::Weekly => Span::new().try_weeks(n),
        Freq::Monthly => Span::new().try_months(n),
        Freq::Yearly => Span::new().try_years(n),
    };
    let first = first.checked_add(span.ok()?).ok()?;
    let length = match freq {
        Freq::Daily => 1,
        Freq::Weekly => 7,
        Freq::Monthly => first.days_in_month().unsigned_abs().into(),
        Freq::Yearly => first.days_in_year().unsigned_abs().into(),
    };
    Some((first, length))
}

fn first_of_week(day: Date, week_start: Weekday) -> Option<Date> {
    later(day, -i64::from(week_start.until(day.weekday())))
}

fn later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Whether a number means one place of so many: counted from the first, or below zero from the last.
fn is_at(number: i16, ordinal: usize, length: usize) -> bool {
    let place = usize::from(number.unsigned_abs());
    if number > 0 { place == ordinal } else { place + ordinal == length + 1 }
}

fn freq(value: &str) -> Option<Freq> {
    match value {
        "DAILY" => Some(Freq::Daily),
        "WEEKLY" => Some(Freq::Weekly),
        "MONTHLY" => Some(Freq::Monthly),
        "YEARLY" => Some(Freq::Yearly),
        _ => None,
    }
}

fn positive(value: &str) -> Option<u16> {
    value.parse().ok().filter(|number| *number > 0)
}

/// Numbers between commas; none of them is 0.
fn numbers(value: &str, range: std::ops::RangeInclusive<i16>) -> Option<Vec<i16>> {
    let number = |text: &str| text.parse().ok().filter(|number| *number != 0 && range.contains(number));
    value.split(',').map(number).collect()
}

fn weekday(value: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| *name == value).map(|(_, weekday)| *weekday)
}

/// A weekday, with its number before it or, for all of them, 0.
fn numbered_weekday(value: &str) -> Option<(i16, Weekday)> {
    let (number, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let number = if number.is_empty() { 0 } else { number.parse().ok().filter(|number| *number != 0)? };
    Some((number, weekday(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> Option<Rule> {
        Rule::read(text.split(';').filter_map(|part| part.split_once('=')))
    }

    /// The examples of RFC 5545, section 3.8.5.3, in its order, and what it does not show.
    #[test]
    fn a_rule_gives_the_days_that_the_standard_says() {
        for (text, start, days) in [
            ("FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12"),
            ("FREQ=DAILY;BYMONTH=1", "1998-01-30", "1998-01-30 1998-01-31 1999-01-01"),
            ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", "1997-09-02 1997-09-16 1997-09-30"),
            ("FREQ=WEEKLY;COUNT=5;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16"),
            ("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "1997-09-05 1997-10-03 1997-11-07"),
            (
                "FREQ=MONTHLY;INTERVAL=2;COUNT=5;BYDAY=1SU,-1SU",
                "1997-09-07",
                "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04",
            ),
            ("FREQ=MONTHLY;COUNT=4;BYDAY=-2MO", "1997-09-22", "1997-09-22 1997-10-20 1997-11-17 1997-12-22"),
            ("FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26"),
            ("FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1", "1997-09-30", "1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30"),
            ("FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12", "1997-09-10", "1997-09-10 1997-09-11 1997-09-12 1999-03-10"),
            ("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", "1997-06-10", "1997-06-10 1997-07-10 1998-06-10 1998-07-10"),
            ("FREQ=YEARLY;INTERVAL=2;COUNT=4;BYMONTH=1,2,3", "1997-03-10", "1997-03-10 1999-01-10 1999-02-10 1999-03-10"),
            (
                "FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200",
                "1997-01-01",
                "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09",
            ),
            ("FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1997-05-19 1998-05-18 1999-05-17"),
            ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1997-05-12 1998-05-11 1999-05-17"),
            ("FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03-13 1997-03-20 1997-03-27 1998-03-05"),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1997-09-02", "1998-02-13 1998-03-13 1998-11-13 1999-08-13 2000-10-13"),
            ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13", "1997-09-13 1997-10-11 1997-11-08 1997-12-13"),
            (
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
                "1996-11-05",
                "1996-11-05 2000-11-07 2004-11-02",
            ),
            ("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "1997-09-04 1997-10-07 1997-11-06"),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "1997-09-29 1997-10-30 1997-11-27 1997-12-30"),
            ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "1997-08-05 1997-08-10 1997-08-19 1997-08-24"),
            ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "1997-08-05 1997-08-17 1997-08-19 1997-08-31"),
            ("FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30"),
            // A month that has no such day is passed over, and so is a year.
            ("FREQ=MONTHLY", "2027-01-31", "2027-01-31 2027-03-31 2027-05-31"),
            ("FREQ=YEARLY", "2096-02-29", "2096-02-29 2104-02-29"),
            // Every Monday, and the first Tuesday.
            ("FREQ=MONTHLY;BYDAY=MO,1TU", "2027-03-01", "2027-03-01 2027-03-02 2027-03-08 2027-03-15"),
            // The first of January can be in the last week of the year before, and the last of December in the first of the next.
            ("FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR", "2026-12-01", "2027-01-01 2027-12-31 2028-12-29"),
            ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA", "2036-01-01", "2038-01-02 2044-01-02 2049-01-02"),
            ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU", "2026-12-01", "2027-01-04 2027-01-10 2028-01-03 2028-01-09 2029-01-01"),
            // Which day of the week it is, the start says.
            ("FREQ=YEARLY;BYWEEKNO=20", "1997-05-14", "1997-05-14 1998-05-13"),
        ] {
            let days: Vec<Date> = days.split(' ').map(|day| day.parse().unwrap()).collect();
            let found: Vec<Date> = rule(text).unwrap().days(start.parse().unwrap()).take(days.len()).collect();
            assert_eq!(found, days, "{text}");
        }
    }

    #[test]
    fn what_is_in_no_calendar_ends_with_the_calendar() {
        for text in
            ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=6;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6"]
        {
            assert_eq!(rule(text).unwrap().days("2026-12-01".parse().unwrap()).next(), None, "{text}");
        }
        assert_eq!(rule("FREQ=DAILY").unwrap().days(Date::MAX).collect::<Vec<_>>(), [Date::MAX]);
    }

    #[test]
    fn parts_at_odds_with_each_other_are_not_read() {
        for text in [
            "FREQ=WEEKLY;BYMONTHDAY=1",
            "FREQ=MONTHLY;BYYEARDAY=1",
            "FREQ=MONTHLY;BYWEEKNO=1",
            "FREQ=MONTHLY;BYDAY=6MO",
            "FREQ=YEARLY;BYDAY=54MO",
            "FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO",
            "FREQ=YEARLY;BYDAY=0MO",
            "FREQ=YEARLY;BYDAY=XMO",
            "FREQ=YEARLY;BYMONTHDAY=0",
            "FREQ=YEARLY;BYMONTH=-1",
            "FREQ=YEARLY;BYMONTH=1,,2",
        ] {
            assert!(rule(text).is_none(), "{text}");
        }
    }
}
