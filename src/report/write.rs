//! The figures for machines: JSON and CSV.

use serde::{Serialize, Serializer};

use super::{Count, Report};
use crate::csv;
use crate::language::Per;
use crate::parse::PairId;
use crate::parse::values::Date;
use crate::parse::yaml::Text;

/// The figures as JSON, as [`Report`] declares them.
///
/// Errors: none that a report can have.
pub fn json(report: &Report) -> serde_json::Result<String> {
    serde_json::to_string_pretty(report)
}

/// The figures as CSV (RFC 4180): one number, or one day, a line, in the columns `table`, `row`, `column`, `language` and `value`.
pub fn csv(report: &Report) -> String {
    let mut csv = Csv("table,row,column,language,value\r\n".to_owned());
    of_resources(report, &mut csv);
    let freshness = &report.freshness;
    for age in &freshness.ages {
        csv.halves(["age", age.age, ""], age.halves);
    }
    csv.halves(["without-review", "", ""], freshness.without_review);
    for (table, due) in [("overdue", &freshness.overdue), ("expired", &freshness.expired)] {
        for one in due {
            csv.line([table, &one.pair, "", one.language.tag()], one.date);
        }
    }
    of_translation(report, &mut csv);
    let contributors = &report.contributors;
    for (table, shares, without) in [
        ("person", &contributors.people, contributors.without_people),
        ("organisation", &contributors.organisations, contributors.without_organisation),
    ] {
        shares.iter().for_each(|share| csv.line([table, &share.id, "resources", ""], share.resources));
        shares.iter().filter_map(|share| Some((share, share.percent?))).for_each(|(share, percent)| {
            csv.line([table, &share.id, "percent", ""], percent);
        });
        csv.line([table, "", "resources", ""], without);
    }
    for chapter in &report.chapters {
        csv.line(["chapter", &chapter.id, "pages", ""], chapter.pages);
        csv.line(["chapter", &chapter.id, "meetings", ""], chapter.meetings);
        chapter.last.into_iter().for_each(|last| csv.line(["chapter", &chapter.id, "last", ""], last));
    }
    of_indicators(report, &mut csv);
    csv.0
}

fn of_resources(report: &Report, csv: &mut Csv) {
    let resources = &report.resources;
    let name = |id: &Option<String>| id.clone().unwrap_or_default();
    csv.count(["resources", "", ""], resources.all);
    resources.topics.iter().for_each(|row| csv.count(["topic", &name(&row.id), ""], row.count));
    resources.audiences.iter().for_each(|row| csv.count(["audience", &name(&row.id), ""], row.count));
    for cell in &resources.cells {
        csv.count(["topic-audience", &name(&cell.topic), &name(&cell.audience)], cell.count);
    }
}

fn of_translation(report: &Report, csv: &mut Csv) {
    let Some(translation) = &report.translation else { return };
    for (row, number) in [
        ("pairs", translation.pairs),
        ("fresh", translation.fresh),
        ("stale", translation.stale),
        ("unrecorded", translation.unrecorded),
        ("reviewed", translation.reviewed),
        ("unreviewed", translation.unreviewed),
        ("machine", translation.machine),
        ("unsaid", translation.unsaid),
    ] {
        csv.line(["translation", row, "", ""], number);
    }
    csv.halves(["translation", "missing", ""], translation.missing);
}

fn of_indicators(report: &Report, csv: &mut Csv) {
    for indicator in &report.indicators {
        let id = indicator.id.as_str();
        if let Some(point) = &indicator.baseline {
            csv.line(["baseline", id, &point.date.to_string(), ""], point.value);
        }
        for point in &indicator.readings {
            csv.line(["reading", id, &point.date.to_string(), ""], point.value);
        }
        if let Some(aim) = &indicator.target {
            csv.line(["target", id, &aim.by.map(|by| by.to_string()).unwrap_or_default(), ""], aim.value);
        }
        if let Some(progress) = indicator.progress {
            csv.line(["progress", id, "percent", ""], progress);
        }
    }
}

struct Csv(String);

impl Csv {
    fn line(&mut self, cells: [&str; 4], value: impl std::fmt::Display) {
        let cells = cells.map(csv::cell).join(",");
        self.0.push_str(&format!("{cells},{value}\r\n"));
    }

    fn halves(&mut self, [table, row, column]: [&str; 3], halves: Per<usize>) {
        self.line([table, row, column, "cy"], halves.cy);
        self.line([table, row, column, "en"], halves.en);
    }

    fn count(&mut self, cells: [&str; 3], count: Count) {
        let [table, row, column] = cells;
        self.line([table, row, column, ""], count.pairs);
        self.halves(cells, count.halves);
    }
}

/// A pair's path.
pub(super) fn pair<S: Serializer>(pair: &PairId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(pair)
}

/// A day as `YYYY-MM-DD`.
pub(super) fn day<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

/// A day, or `null`.
pub(super) fn day_if<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(serializer)
}

/// A text by language: `{"cy": …, "en": …}`, `null` where it is not in one.
pub(super) fn text<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    text.0.serialize(serializer)
}

/// A text by language, or `null`.
pub(super) fn text_if<S: Serializer>(text: &Option<Text>, serializer: S) -> Result<S::Ok, S::Error> {
    text.as_ref().map(|text| &text.0).serialize(serializer)
}
