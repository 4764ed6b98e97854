//! Hubs of unusual shapes: what all pages share, or what there is very much of.
//!
//! What a shape has much of grows with the hub, so that the growth of a build can be measured. At 5,000 pairs there are 2,000
//! sections, 500 chapters, 2,000 events, 5,000 terms and 1,000 series.

use std::fmt;

use clap::ValueEnum;
use clap::builder::PossibleValue;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use pentan::language::Language;

use super::page::{EVENTS, Pair, SECTIONS};
use super::random::Random;

/// What is unusual about a hub.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// Nothing.
    #[default]
    Plain,
    /// All pages have the same topic, and no other.
    OneTopic,
    /// One person wrote all pages.
    OneAuthor,
    /// All pages lie in one section.
    OneSection,
    /// For five pairs there are two sections, below each other.
    Sections,
    /// For ten pairs there is a chapter, and each page comes from one.
    Chapters,
    /// Two pages of five are events, half of them over.
    Events,
    /// For each pair the glossary has a term.
    Terms,
    /// One series has all pages.
    OneSeries,
    /// Each page is in a series of five.
    ManySeries,
    /// No page gives key advice.
    NoAdvice,
    /// Each page gives a line to each collection that takes lines from its type.
    AllAdvice,
    /// All pages have the same title.
    OneTitle,
    /// No page is in both languages: half of them are in Welsh, half in English.
    Untranslated,
}

/// A meeting.
pub struct Meeting {
    /// The day that it begins on, at 18:30.
    pub day: Date,
    /// How it repeats, if it does.
    pub repeats: Option<&'static str>,
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.to_possible_value().as_ref().map_or("", PossibleValue::get_name))
    }
}

impl Shape {
    /// The languages that the pair of a number is in.
    pub fn languages(self, number: usize) -> &'static [Language] {
        let all: &[Language] = &Language::ALL;
        match self {
            Shape::Untranslated => &all[number % 2..][..1],
            _ => all,
        }
    }

    /// Makes of a pair what it is in a hub of this shape and of so many pairs.
    pub fn apply(self, pair: &mut Pair, pairs: usize) {
        match self {
            Shape::OneTopic => pair.topics = vec![0],
            Shape::OneAuthor => pair.authors = vec![0],
            Shape::OneSection => pair.put_in(&SECTIONS[1]),
            Shape::Sections => pair.folder = leaf(pair.number % leaves(pairs), pairs),
            Shape::Chapters => pair.chapter = Some(pair.number % chapters(pairs)),
            Shape::Events if pair.number % 5 < 2 => {
                pair.put_in(&EVENTS);
                pair.meeting = Some(meeting(pair.number));
            }
            // Tips are taken into one collection only.
            Shape::AllAdvice => pair.put_in(&SECTIONS[pair.number % 2 * 2]),
            _ => {}
        }
    }
}

fn meeting(number: usize) -> Meeting {
    let mut random = Random::of(&[7, number as u64]);
    let repeats = match random.below(10) {
        0 => Some("FREQ=WEEKLY"),
        1..3 => Some("FREQ=MONTHLY;COUNT=12"),
        _ => None,
    };
    Meeting { day: date(2025, 1, 1).saturating_add((random.below(1_400) as i64).days()), repeats }
}

/// How many chapters there are.
pub fn chapters(pairs: usize) -> usize {
    pairs.div_ceil(10)
}

/// How many sections have pages.
pub fn leaves(pairs: usize) -> usize {
    (pairs * 2 / 5).max(1)
}

/// How many sections have sections. As many as each of them has, so that lists of sections take no more room than pages.
pub fn areas(pairs: usize) -> usize {
    leaves(pairs).isqrt()
}

/// The folder of a section that has sections.
pub fn area(number: usize) -> String {
    format!("{}/area-{number}", SECTIONS[number % SECTIONS.len()].folder)
}

/// The folder of a section that has pages.
pub fn leaf(number: usize, pairs: usize) -> String {
    format!("{}/part-{number}", area(number % areas(pairs)))
}
