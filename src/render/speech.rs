//! Dates and lists, as each language says them.

use crate::language::Language;
use crate::parse::meetings::Meeting;
use crate::parse::values::{Date, Moment};

/// `23 Tachwedd 2026`, `23 November 2026`.
pub fn date(date: Date, language: Language) -> String {
    let day = date.0;
    match language {
        Language::Cy => {
            let welsh = pentan_welsh::date::long(i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
            welsh.unwrap_or_else(|| date.to_string())
        }
        Language::En => day.strftime("%-d %B %Y").to_string(),
    }
}

/// `Dydd Llun, 23 Tachwedd 2026, 18:30`, `Monday, 23 November 2026, 18:30`.
pub fn moment(moment: Moment, language: Language) -> String {
    let (day, time) = (moment.0.date(), moment.0.strftime("%H:%M"));
    match language {
        Language::Cy => {
            let welsh =
                pentan_welsh::date::with_weekday(i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
            format!("{}, {time}", welsh.unwrap_or_else(|| day.to_string()))
        }
        Language::En => format!("{}, {time}", day.strftime("%A, %-d %B %Y")),
    }
}

/// A meeting from its beginning to its end: `Dydd Llun, 23 Tachwedd 2026, 18:30–20:00`; where it ends on another day, both days in full.
pub fn span(meeting: Meeting, language: Language) -> String {
    let starts = moment(meeting.starts, language);
    match meeting.ends {
        None => starts,
        Some(ends) if ends.date() == meeting.starts.date() => format!("{starts}–{}", ends.0.strftime("%H:%M")),
        Some(ends) => format!("{starts} – {}", moment(ends, language)),
    }
}

/// Names in a row: `A, B ac Ch` without mutating a name, `A, B and C`.
pub fn names(names: &[String], language: Language) -> String {
    match (language, names) {
        (Language::Cy, names) => pentan_welsh::list::join_unmutated(names),
        (Language::En, []) => String::new(),
        (Language::En, [one]) => one.clone(),
        (Language::En, [first @ .., last]) => format!("{} and {last}", first.join(", ")),
    }
}

/// Common words in a row: in Welsh *a* mutates the last one, and becomes *ac* before a vowel.
pub fn words(words: &[String], language: Language) -> String {
    match language {
        Language::Cy => pentan_welsh::list::join(words),
        Language::En => names(words, language),
    }
}
