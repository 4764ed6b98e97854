//! What is wrong with what a hub keeps of its learning.

use pentan::problem::Code;

use super::{Fixture, files};

pub(super) fn of_learning() -> Vec<(Code, Fixture)> {
    let tip = "-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\n";
    let series = "-- content/data/series.yaml --\nwater:\n  title: {cy: Dŵr, en: Water}\n  parts: [tips/a, tips/a]\n";
    vec![(Code::SeriesPartTwice, files(&format!("{tip}{series}")))]
}
