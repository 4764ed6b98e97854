//! What was measured last, and what got worse since.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::figure::Figure;
use super::machine::Machine;

/// What a figure may differ by and be no worse: two runs of one program differ by as much.
const NOISE: f64 = 0.05;
/// The same where there was but one run.
const NOISE_OF_ONE: f64 = 0.10;

/// One run of one benchmark.
#[derive(Debug, Serialize, Deserialize)]
pub struct Run {
    /// The benchmark.
    pub name: String,
    /// What was typed, without paths.
    pub command: String,
    /// The day.
    pub date: String,
    /// The state of the program.
    pub commit: String,
    /// What it ran on.
    pub machine: Machine,
    /// What it printed.
    #[serde(default)]
    pub figures: Vec<Figure>,
}

/// The last run of every benchmark.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Record {
    /// In the order that they are shown in.
    pub runs: Vec<Run>,
}

impl Record {
    /// Reads a record; an empty one where there is none.
    pub fn read(file: &Path) -> Result<Record> {
        if !file.exists() {
            return Ok(Record::default());
        }
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is no record of benchmarks", file.display()))
    }

    /// The record as text, a line for each figure, so that a change of one is a change of one line.
    pub fn text(&self) -> Result<String> {
        let mut text = "{\n  \"runs\": [".to_owned();
        for (number, run) in self.runs.iter().enumerate() {
            let head = serde_json::json!({
                "name": run.name, "command": run.command, "date": run.date, "commit": run.commit, "machine": run.machine
            });
            let head = head.to_string();
            let open = head.strip_suffix('}').unwrap_or(&head);
            let comma = if number > 0 { "," } else { "" };
            write!(text, "{comma}\n    {open},\n      \"figures\": [")?;
            for (number, figure) in run.figures.iter().enumerate() {
                let comma = if number > 0 { "," } else { "" };
                write!(text, "{comma}\n        {}", serde_json::to_string(figure)?)?;
            }
            text.push_str("\n      ]\n    }");
        }
        Ok(text + "\n  ]\n}\n")
    }

    /// Puts a run in place of the last one of the same benchmark, which is given back.
    pub fn replace(&mut self, run: Run) -> Option<Run> {
        match self.runs.iter_mut().find(|other| other.name == run.name) {
            Some(place) => Some(std::mem::replace(place, run)),
            None => {
                self.runs.push(run);
                None
            }
        }
    }
}

/// What got worse by more than noise, a line each; nothing where the runs cannot be compared.
pub fn worse(before: &Run, after: &Run) -> Vec<String> {
    if before.machine != after.machine {
        return Vec::new();
    }
    let same = |figure: &Figure| {
        let key = |figure: &Figure| (figure.table.clone(), figure.row.clone(), figure.column.clone());
        before.figures.iter().find(|other| key(other) == key(figure)).cloned()
    };
    let costs = after.figures.iter().filter(|figure| figure.is_cost);
    let worse = costs.filter_map(|figure| Some((same(figure)?, figure))).filter(|(before, after)| is_worse(before, after));
    worse.map(|(before, after)| told(&before, after)).collect()
}

/// Whether a figure is greater than before by more than noise: by more than 5% (10% where there was one run), and by more than what lies
/// between the least and the greatest run of either.
fn is_worse(before: &Figure, after: &Figure) -> bool {
    let noise = if before.runs.min(after.runs) < 2 { NOISE_OF_ONE } else { NOISE };
    let spread = (before.high - before.low).max(after.high - after.low);
    after.value - before.value > (noise * before.value).max(spread)
}

fn told(before: &Figure, after: &Figure) -> String {
    let Figure { table, row, column, .. } = after;
    let percent = (after.value / before.value - 1.0) * 100.0;
    format!("{table}: {row}: {column}: {} before, {} now, {percent:.0}% more", before.value, after.value)
}
