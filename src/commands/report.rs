//! `pentan report`: whether the hub works, in figures.

use std::io::Write;

use anyhow::{Context, Result};
use pentan::hub::{Checks, Drafts, Settings};
use pentan::parse::data::INDICATORS;
use pentan::pipeline::{self, Planned};
use pentan::problem::{Located, Severity, locate};
use pentan::render::report as page;
use pentan::report::write;
use pentan::{hub, read};

use super::{Outcome, Silent, day, must_be_hub, tell_problems, ui_language};
use crate::cli::{Figures, Report, Telling};

/// Prints the report. What is wrong with what it is made from beside pages is told on standard error, and the rest is printed all the same.
pub fn run(args: &Report) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let settings = Settings { now: day(args.now.as_deref())?, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let Planned { stock, mut problems, .. } = pipeline::planned(&args.hub, &settings, &Silent)?;
    let ui = ui_language(args.ui);
    problems.retain(|problem| matches!(&*problem.place.path, INDICATORS | hub::PATH));
    let located: Vec<Located> = locate(problems, |path| read::text(&args.hub, path));
    tell_problems(&located, (Telling::Human, &args.hub), (&stock.words, ui))?;
    let text = match args.format {
        Figures::Html => page::alone(&stock, ui)?,
        Figures::Json => write::json(&page::report(&stock))? + "\n",
        Figures::Csv => write::csv(&page::report(&stock)),
    };
    std::io::stdout().write_all(text.as_bytes()).context("cannot write to standard output")?;
    let is_wrong = located.iter().any(|located| located.problem.severity == Severity::Error);
    Ok(if is_wrong { Outcome::Problems } else { Outcome::Clean })
}
