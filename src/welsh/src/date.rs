//! Dates as they are written in Welsh. Days and months begin with a capital, the word *dydd* (day) does not
//! unless it begins a sentence or stands on its own.

/// The months; January first.
pub const MONTHS: [&str; 12] =
    ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

/// The days of the week without *dydd*; Monday first, as in ISO 8601.
pub const WEEKDAYS: [&str; 7] = ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"];

/// A month's name; `None` unless `month` is 1 to 12.
pub fn month_name(month: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(month).checked_sub(1)?).copied()
}

/// A day's name with its *Dydd*; 1 is Monday, as in ISO 8601. `None` unless `weekday` is 1 to 7.
///
/// ```
/// assert_eq!(pentan_welsh::date::weekday_name(7).as_deref(), Some("Dydd Sul"));
/// ```
pub fn weekday_name(weekday: u8) -> Option<String> {
    let name = WEEKDAYS.get(usize::from(weekday).checked_sub(1)?)?;
    Some(format!("Dydd {name}"))
}

/// The day of the week of a date of the Gregorian calendar; 1 is Monday. `None` for a date that does not exist.
pub fn weekday(year: i32, month: u8, day: u8) -> Option<u8> {
    if day == 0 || day > days_in(year, month)? {
        return None;
    }
    // Zeller's congruence: the year begins in March, so that the day that leap years add is its last.
    let (year, month) = if month < 3 { (i64::from(year) - 1, i64::from(month) + 12) } else { (year.into(), month.into()) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let from_saturday = (i64::from(day) + 13 * (month + 1) / 5 + year + leaps).rem_euclid(7);
    u8::try_from((from_saturday + 5) % 7 + 1).ok()
}

/// `23 Tachwedd 2026`. `None` for a date that does not exist.
///
/// ```
/// assert_eq!(pentan_welsh::date::long(2026, 11, 23).as_deref(), Some("23 Tachwedd 2026"));
/// assert_eq!(pentan_welsh::date::long(2026, 2, 29), None);
/// ```
pub fn long(year: i32, month: u8, day: u8) -> Option<String> {
    weekday(year, month, day)?;
    Some(format!("{day} {} {year}", month_name(month)?))
}

/// `Dydd Llun, 23 Tachwedd 2026`, on its own or at the start of a sentence. `None` for a date that does not exist.
pub fn with_weekday(year: i32, month: u8, day: u8) -> Option<String> {
    let weekday = weekday_name(weekday(year, month, day)?)?;
    Some(format!("{weekday}, {}", long(year, month, day)?))
}

/// `dydd Llun, 23 Tachwedd 2026`, inside a sentence. `None` for a date that does not exist.
pub fn with_weekday_in_sentence(year: i32, month: u8, day: u8) -> Option<String> {
    with_weekday(year, month, day).map(|date| date.replacen('D', "d", 1))
}

fn days_in(year: i32, month: u8) -> Option<u8> {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => Some(29),
        2 => Some(28),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_does_not_exist_has_no_name() {
        for (year, month, day) in [(2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 4, 31), (1900, 2, 29)] {
            assert_eq!(with_weekday(year, month, day), None);
        }
        assert_eq!(month_name(0), None);
        assert_eq!(month_name(13), None);
        assert_eq!(weekday_name(0), None);
        assert_eq!(weekday_name(8), None);
    }

    #[test]
    fn weekdays_follow_one_another_through_leap_years() {
        let mut expected = weekday(1896, 1, 1).unwrap();
        assert_eq!(expected, 3);
        for year in 1896..2105 {
            for month in 1..=12 {
                for day in 1..=days_in(year, month).unwrap() {
                    assert_eq!(weekday(year, month, day), Some(expected), "{year}-{month}-{day}");
                    expected = expected % 7 + 1;
                }
            }
        }
    }

    #[test]
    fn inside_a_sentence_dydd_has_no_capital() {
        assert_eq!(with_weekday_in_sentence(2026, 11, 23).unwrap(), "dydd Llun, 23 Tachwedd 2026");
        assert_eq!(with_weekday_in_sentence(2026, 12, 31).unwrap(), "dydd Iau, 31 Rhagfyr 2026");
    }
}
