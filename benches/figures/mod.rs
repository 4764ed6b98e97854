//! Figures that a program can read: one JSON object a line, beside what is printed for people.

mod figure;

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

use figure::Figure;

/// What a figure is, beside its runs.
#[derive(Clone, Copy)]
pub enum Means {
    /// Less is better.
    Cost,
    /// It is told, and not compared.
    Fact,
}

/// Where figures of one benchmark go.
pub struct Figures {
    file: Option<File>,
    table: String,
    row: String,
}

impl Figures {
    /// Figures that are appended to a file, or thrown away where there is none.
    pub fn to(file: Option<&Path>) -> Result<Figures> {
        let open = |path: &Path| {
            let file = File::options().create(true).append(true).open(path);
            file.with_context(|| format!("cannot write {}", path.display()))
        };
        Ok(Figures { file: file.map(open).transpose()?, table: String::new(), row: String::new() })
    }

    /// Begins a row of a table.
    pub fn row(&mut self, table: &str, row: impl Into<String>) -> &mut Figures {
        (self.table, self.row) = (table.to_owned(), row.into());
        self
    }

    /// Adds a cell to the row. Nothing is added where there was no run.
    pub fn add(&mut self, column: &str, runs: &[f64], means: Means) -> Result<&mut Figures> {
        let Some(figure) = self.figure(column, runs, means) else { return Ok(self) };
        if let Some(file) = &mut self.file {
            writeln!(file, "{}", serde_json::to_string(&figure)?)?;
        }
        Ok(self)
    }

    fn figure(&self, column: &str, runs: &[f64], means: Means) -> Option<Figure> {
        let mut sorted = runs.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let cut = if sorted.len() < 10 { 0 } else { sorted.len() / 4 };
        Some(Figure {
            table: self.table.clone(),
            row: self.row.clone(),
            column: column.to_owned(),
            value: rounded(median(runs)),
            low: rounded(*sorted.get(cut)?),
            high: rounded(*sorted.get(sorted.len() - 1 - cut)?),
            runs: runs.len(),
            is_cost: matches!(means, Means::Cost),
        })
    }
}

/// A figure with four digits that say something.
fn rounded(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let places = 3 - value.abs().log10().floor() as i32;
    if places <= 0 { value.round() } else { (value * 10f64.powi(places)).round() / 10f64.powi(places) }
}

/// The middle figure, or the mean of the two in the middle; 0 of none.
pub fn median(figures: &[f64]) -> f64 {
    let mut figures = figures.to_vec();
    figures.sort_unstable_by(f64::total_cmp);
    let half = figures.len() / 2;
    match figures.get(half) {
        Some(middle) if figures.len() % 2 == 1 => *middle,
        Some(middle) => (figures[half - 1] + middle) / 2.0,
        None => 0.0,
    }
}
