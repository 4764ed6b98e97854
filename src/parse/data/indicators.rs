//! `content/data/indicators.yaml`: what the hub measures to know whether it works, and what was measured when.

use std::collections::BTreeMap;

use super::community::{entries, settle};
use crate::language::Language;
use crate::parse::amount::Measured;
use crate::parse::values::{Date, WebUrl};
use crate::parse::yaml::{self, Text, record};
use crate::problem::{Code, Place, Problem, Step};
use crate::read::Source;

record! {
    /// Something that is measured.
    pub struct Indicator {
        /// What it is measured for: what should come about.
        required goal: Text,
        /// What is counted or measured.
        required measure: Text,
        /// What the numbers are numbers of.
        optional unit: Text,
        /// Where it stood at first.
        optional baseline: Reading,
        /// Where it should come to.
        optional target: Target,
        /// What was measured since, the earliest first.
        default readings: Vec<Reading>,
        /// How the numbers come about, in words.
        optional source: Text,
        /// The page that they come from.
        optional url: WebUrl,
        /// What has to be known to read them.
        optional note: Text,
        /// The pages that tell of it, by their paths in `content/`.
        default stories: Vec<String>,
    }
}

record! {
    /// What was measured on a day.
    pub struct Reading {
        /// When.
        required date: Date,
        /// What.
        required value: Measured,
        /// What has to be known of this one.
        optional note: Text,
    }
}

record! {
    /// Where an indicator should come to.
    pub struct Target {
        /// How far.
        required value: Measured,
        /// By when.
        optional by: Date,
    }
}

/// Where the indicators are.
pub const INDICATORS: &str = "content/data/indicators.yaml";

/// The indicators, by id.
pub type Indicators = BTreeMap<String, Indicator>;

/// Reads the indicators, for a day. Readings that cannot be are told and left out; the others are put in the order of their days.
pub fn indicators(source: &Source, text: &str, (languages, now): (&[Language], Date)) -> (Indicators, Vec<Problem>) {
    let mut reading = yaml::Reading::new(&source.path);
    let mut indicators: Indicators = entries(text, &mut reading);
    for (id, indicator) in &mut indicators {
        let texts = [
            ("goal", Some(&mut indicator.goal)),
            ("measure", Some(&mut indicator.measure)),
            ("unit", indicator.unit.as_mut()),
            ("source", indicator.source.as_mut()),
            ("note", indicator.note.as_mut()),
        ];
        settle(id, texts, languages, &mut reading);
        settle_notes(id, indicator, languages, &mut reading);
        let file = File { path: &source.path, id };
        // A baseline that cannot be read is told as such, and not as missing too.
        reading.problems.extend(file.target(indicator));
        indicator.baseline = indicator.baseline.take().filter(Reading::is_whole);
        reading.problems.extend(file.readings(indicator, now));
    }
    (indicators, reading.problems)
}

/// The notes of single readings, the baseline's among them.
fn settle_notes(id: &str, indicator: &mut Indicator, languages: &[Language], reading: &mut yaml::Reading<'_>) {
    let baseline = indicator.baseline.iter_mut().map(|one| (vec![Step::from(id), "baseline".into()], one));
    let readings = indicator.readings.iter_mut().enumerate();
    let readings = readings.map(|(number, one)| (vec![Step::from(id), "readings".into(), number.into()], one));
    for (steps, one) in baseline.chain(readings) {
        let Some(note) = &mut one.note else { continue };
        note.set();
        let above = std::mem::replace(&mut reading.steps, steps);
        crate::hub::missing_languages("note", Some(note), languages, reading);
        reading.steps = above;
    }
}

/// The file, and the indicator in it that is looked at.
struct File<'f> {
    path: &'f std::sync::Arc<str>,
    id: &'f str,
}

impl Reading {
    /// Whether it has its day and its number. What is missing or wrong is told already.
    fn is_whole(&self) -> bool {
        self.date != Date::default() && self.value.0.is_some()
    }
}

impl File<'_> {
    fn at(&self, steps: &[Step]) -> Place {
        Place::value(self.path, &[&[Step::from(self.id)], steps].concat())
    }

    fn reading(&self, number: usize) -> Place {
        self.at(&["readings".into(), number.into(), "date".into()])
    }

    /// What is wrong with a target. One by a day that cannot be has none.
    fn target(&self, indicator: &mut Indicator) -> Option<Problem> {
        let target = indicator.target.as_mut()?;
        let Some(baseline) = &indicator.baseline else {
            let place = Place::key(self.path, &[Step::from(self.id), "target".into()]);
            return Some(Problem::new(Code::TargetWithoutBaseline, place));
        };
        let by = target.by.filter(|by| *by <= baseline.date)?;
        target.by = None;
        let problem = Problem::new(Code::TargetBeforeBaseline, self.at(&["target".into(), "by".into()])).arg("by", by);
        Some(problem.arg("baseline", baseline.date).and(self.at(&["baseline".into(), "date".into()])))
    }

    /// What is wrong with the readings. One without its day or number, which is told already, is left out too.
    fn readings(&self, indicator: &mut Indicator, now: Date) -> Vec<Problem> {
        let mut problems = Vec::new();
        if let Some(baseline) = &indicator.baseline
            && baseline.date > now
        {
            let problem = Problem::new(Code::ReadingInFuture, self.at(&["baseline".into(), "date".into()]));
            problems.push(problem.arg("date", baseline.date).arg("now", now));
            indicator.baseline = None;
        }
        let baseline = indicator.baseline.as_ref().map(|baseline| baseline.date);
        let mut kept: Vec<(usize, Reading)> = Vec::new();
        for (number, reading) in std::mem::take(&mut indicator.readings).into_iter().enumerate() {
            let date = reading.date;
            let problem = |code| Problem::new(code, self.reading(number)).arg("date", date);
            let latest = kept.iter().max_by_key(|(_, other)| other.date);
            if !reading.is_whole() {
                continue;
            } else if date > now {
                problems.push(problem(Code::ReadingInFuture).arg("now", now));
                continue;
            } else if let Some(baseline) = baseline.filter(|baseline| date < *baseline) {
                let other = self.at(&["baseline".into(), "date".into()]);
                problems.push(problem(Code::ReadingBeforeBaseline).arg("baseline", baseline).and(other));
                continue;
            } else if let Some((first, _)) = kept.iter().find(|(_, other)| other.date == date) {
                problems.push(problem(Code::ReadingTwice).and(self.reading(*first)));
                continue;
            } else if baseline == Some(date) {
                problems.push(problem(Code::ReadingTwice).and(self.at(&["baseline".into(), "date".into()])));
                continue;
            } else if let Some((later, other)) = latest.filter(|(_, other)| other.date > date) {
                problems.push(problem(Code::ReadingOrder).arg("before", other.date).and(self.reading(*later)));
            }
            kept.push((number, reading));
        }
        kept.sort_by_key(|(_, reading)| reading.date);
        indicator.readings = kept.into_iter().map(|(_, reading)| reading).collect();
        problems
    }
}
