//! docs/benchmarks.md: every table, with what printed it.

use std::fmt::Write;

use super::record::{Record, Run};
use super::{BENCHMARKS, Benchmark};

const HEAD: &str = "# Benchmarks

`cargo bench --bench all -- --dir DIR --hugo PATH` measures all of this anew, writes this page and `benchmarks.json` beside it, and tells
what got worse since: what is greater by more than 5% (10% where there was one run), and by more than what lies between the least and the
greatest run. Only runs on the same kind of machine are compared, and ratios rather than seconds where there is one. Figures are medians;
`benchmarks.json` has the least and the greatest, or of ten runs and more the quartiles.

The corpus is nonsense in real words, some 840 words a page, and the same bytes on every machine. `DIR` should be in memory.
";

/// The page.
pub fn page(record: &Record) -> Result<String, std::fmt::Error> {
    let mut page = HEAD.to_owned();
    for Benchmark { name, title, about, .. } in BENCHMARKS {
        let Some(run) = record.runs.iter().find(|run| run.name == *name) else { continue };
        write!(page, "\n## {title}\n\n{about}\n\n")?;
        writeln!(page, "```sh\n{}\n```\n\n{}, commit {}, on {}.", run.command, run.date, run.commit, run.machine.told())?;
        tables(run, &mut page)?;
    }
    Ok(page)
}

fn tables(run: &Run, page: &mut String) -> std::fmt::Result {
    for table in each_once(run.figures.iter().map(|figure| figure.table.as_str())) {
        let figures: Vec<_> = run.figures.iter().filter(|figure| figure.table == table).collect();
        let columns = each_once(figures.iter().map(|figure| figure.column.as_str()));
        writeln!(page, "\n| {table} | {} |\n|{}", columns.join(" | "), " --- |".repeat(columns.len() + 1))?;
        for row in each_once(figures.iter().map(|figure| figure.row.as_str())) {
            let cell = |column: &&str| {
                let figure = figures.iter().find(|figure| figure.row == row && figure.column == *column);
                figure.map(|figure| shown(figure.value)).unwrap_or_default()
            };
            writeln!(page, "| {row} | {} |", columns.iter().map(cell).collect::<Vec<_>>().join(" | "))?;
        }
    }
    Ok(())
}

fn each_once<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut found = Vec::new();
    texts.for_each(|text| {
        if !found.contains(&text) {
            found.push(text);
        }
    });
    found
}

/// A figure with as many places as tell something: `0.62`, `12.4`, `13,763`.
fn shown(value: f64) -> String {
    let places = if value.fract() == 0.0 || value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    let text = format!("{value:.places$}");
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), String::new()), |(whole, rest)| (whole, format!(".{rest}")));
    let from_right = |at: usize| whole.len() - at;
    let grouped = whole.char_indices().map(|(at, digit)| {
        let comma = at > 0 && from_right(at).is_multiple_of(3);
        if comma { format!(",{digit}") } else { digit.to_string() }
    });
    grouped.collect::<String>() + &rest
}
