//! Whether the hub works, in figures: counted from cards, data files and the lock, for the page and for `pentan report`.
//!
//! A *resource* is a case study, tip or guide that readers find in lists on the day. Of each, its halves are counted by language, and as a
//! pair once. Nothing about readers is known here, because nothing about them is kept anywhere.

mod count;
mod people;
pub mod write;

use serde::Serialize;

pub use self::count::{Age, Cell, Count, Due, Freshness, Gap, Resources, Row};
pub use self::people::{ChapterFigures, Contributors, Share};

use self::count::Published;
use crate::language::{Language, Per};
use crate::parse::PairId;
use crate::parse::amount::{Amount, Percent};
use crate::parse::data::{DatedReading, Indicator};
use crate::parse::values::{Date, Status};
use crate::parse::yaml::Text;
use crate::site::Site;

/// All figures of a hub on a day.
///
/// Serialised, it is what `pentan report --format json` prints: days as `YYYY-MM-DD`, entries of data files by their ids, pages by their
/// paths.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Report {
    /// The day.
    #[serde(serialize_with = "write::day")]
    pub day: Date,
    /// The hub's languages, in its order.
    pub languages: Vec<Language>,
    /// Resources by topic, audience and language.
    pub resources: Resources,
    /// How old they are, and what is overdue.
    pub freshness: Freshness,
    /// How the halves of pairs stand to each other; nothing in a hub of one language.
    pub translation: Option<Translations>,
    /// Who wrote them.
    pub contributors: Contributors,
    /// What the chapters did.
    pub chapters: Vec<ChapterFigures>,
    /// What is measured.
    pub indicators: Vec<IndicatorFigures>,
    /// The pairs whose translation is recorded, each with the half that it is. Which of them are stale, only their texts say.
    #[serde(skip)]
    pub recorded: Vec<(PairId, Language)>,
}

/// How the halves of pairs stand to each other. Every pair is counted that has a half on the site which is not out of date, sections' own
/// pages among them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Translations {
    /// All pairs.
    pub pairs: usize,
    /// Both halves are there, and the original is as it was when the translation was made.
    pub fresh: usize,
    /// Both are there, and the original was changed since.
    pub stale: usize,
    /// Both are there, and nothing says what the translation was made from.
    pub unrecorded: usize,
    /// The half in this language is not there.
    pub missing: Per<usize>,
    /// Of the pairs with both halves: a person has checked the translation.
    pub reviewed: usize,
    /// Nobody has.
    pub unreviewed: usize,
    /// A machine made it, and nobody has.
    pub machine: usize,
    /// The pages do not say.
    pub unsaid: usize,
}

/// An indicator.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct IndicatorFigures {
    /// Its id.
    pub id: String,
    /// What it is measured for.
    #[serde(serialize_with = "write::text")]
    pub goal: Text,
    /// What is measured.
    #[serde(serialize_with = "write::text")]
    pub measure: Text,
    /// What the numbers are numbers of.
    #[serde(serialize_with = "write::text_if")]
    pub unit: Option<Text>,
    /// Where it stood at first.
    pub baseline: Option<Point>,
    /// Where it should come to, and by when.
    pub target: Option<Aim>,
    /// What was measured since, the earliest first.
    pub readings: Vec<Point>,
    /// How far it is on the way from the baseline to the target.
    pub progress: Option<Percent>,
    /// How the numbers come about.
    #[serde(serialize_with = "write::text_if")]
    pub source: Option<Text>,
    /// The page that they come from.
    pub url: Option<String>,
    /// What has to be known to read them.
    #[serde(serialize_with = "write::text_if")]
    pub note: Option<Text>,
    /// The pairs that tell of it.
    pub stories: Vec<String>,
}

/// A number on a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Point {
    /// The day.
    #[serde(serialize_with = "write::day")]
    pub date: Date,
    /// The number.
    pub value: Amount,
    /// What has to be known of it.
    #[serde(serialize_with = "write::text_if")]
    pub note: Option<Text>,
}

/// Where an indicator should come to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Aim {
    /// How far.
    pub value: Amount,
    /// By when.
    #[serde(serialize_with = "write::day_if")]
    pub by: Option<Date>,
}

impl IndicatorFigures {
    /// The baseline and the readings, in the order of their days.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        self.baseline.iter().chain(&self.readings)
    }
}

impl Site {
    /// Counts the hub as it is on the day of the build. Every recorded translation counts as fresh: whether it is, the cards do not say.
    pub fn report(&self) -> Report {
        let published = Published::of(self);
        let (translation, recorded) = translations(self);
        Report {
            day: self.settings.now,
            languages: self.languages().to_vec(),
            resources: count::resources(self, &published),
            freshness: count::freshness(self, &published),
            translation: (self.languages().len() > 1).then_some(translation),
            contributors: people::contributors(&published),
            chapters: people::chapters(self),
            indicators: self.indicators().map(|(id, indicator)| figures(id, indicator, self)).collect(),
            recorded,
        }
    }
}

impl Report {
    /// Takes for stale what is.
    pub fn mark_stale(&mut self, mut is_stale: impl FnMut(&PairId, Language) -> bool) {
        let Some(translation) = &mut self.translation else { return };
        let stale = self.recorded.iter().filter(|(pair, language)| is_stale(pair, *language)).count();
        translation.stale += stale;
        translation.fresh -= stale.min(translation.fresh);
    }
}

fn translations(site: &Site) -> (Translations, Vec<(PairId, Language)>) {
    let (mut all, mut recorded) = (Translations::default(), Vec::new());
    for (pair, halves) in site.pairs() {
        let halves = Per::make(|language| halves.get(language).as_ref().filter(|card| site.is_listed_in_own(card)));
        if halves.cy.is_none() && halves.en.is_none() {
            continue;
        }
        all.pairs += 1;
        let (Some(cy), Some(en)) = (halves.cy, halves.en) else {
            let missing = if halves.cy.is_none() { Language::Cy } else { Language::En };
            *all.missing.get_mut(missing) += 1;
            continue;
        };
        let entry = site.lock.get(pair);
        match entry {
            Some(entry) => {
                all.fresh += 1;
                recorded.push((pair.clone(), entry.translation));
            }
            None => all.unrecorded += 1,
        }
        // What the half says that is recorded as the translation goes before what the other one says.
        let order = if entry.is_some_and(|entry| entry.translation == Language::En) { [en, cy] } else { [cy, en] };
        let said = order.iter().find_map(|card| card.front.translation.as_ref()?.status);
        *match said {
            Some(Status::Reviewed) => &mut all.reviewed,
            Some(Status::Unreviewed) => &mut all.unreviewed,
            Some(Status::Machine) => &mut all.machine,
            None => &mut all.unsaid,
        } += 1;
    }
    (all, recorded)
}

fn figures(id: &str, indicator: &Indicator, site: &Site) -> IndicatorFigures {
    let point = |reading: &DatedReading| {
        Some(Point { date: reading.date, value: reading.value.0?, note: reading.note.clone().filter(|note| !note.is_empty()) })
    };
    let aim = indicator.target.as_ref().and_then(|target| Some(Aim { value: target.value.0?, by: target.by }));
    let baseline = indicator.baseline.as_ref().and_then(point);
    let readings: Vec<Point> = indicator.readings.iter().filter_map(point).collect();
    let last = readings.last().or(baseline.as_ref());
    let progress = baseline.as_ref().zip(aim.as_ref()).zip(last);
    let text = |text: &Option<Text>| text.clone().filter(|text| !text.is_empty());
    let stories = indicator.stories.iter().filter_map(|name| site.pair_named("", name)).map(|pair| pair.to_string());
    IndicatorFigures {
        id: id.to_owned(),
        goal: indicator.goal.clone(),
        measure: indicator.measure.clone(),
        unit: text(&indicator.unit),
        progress: progress.and_then(|((from, to), last)| last.value.on_the_way(from.value, to.value)),
        baseline,
        target: aim,
        readings,
        source: text(&indicator.source),
        url: indicator.url.as_ref().map(|url| url.0.clone()),
        note: text(&indicator.note),
        stories: stories.collect(),
    }
}
