//! `pentan check`: everything that an editor may want to put right. Nothing is written, but what `--record` asks for.

use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use fluent::FluentArgs;
use indicatif::ProgressBar;
use pentan::disk::Root;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::parse::checked::{self, Checked};
use pentan::pipeline::{self, Progress, Rendered, Stock, Taker};
use pentan::problem::{Code, Problem, Severity, locate};
use pentan::read;
use pentan::strings::Words;
use pentan::write::Output;

use super::links::{self, Looked};
use super::{Outcome, day, must_be_hub, progress_bar, show, tell_problems, ui_language};
use crate::cli::Check;

/// Checks, and tells every problem.
pub fn run(args: &Check) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let settings = Settings { now: day(args.now.as_deref())?, drafts: Drafts::Hidden, base_url: None, checks: Checks::All };
    let bar = progress_bar();
    let taker = Nowhere { args, bar: &bar, looked: OnceLock::new() };
    let mut built = pipeline::check(&args.hub, &settings, &taker)?;
    bar.finish_and_clear();
    if args.record {
        record(&args.hub, &built.checked)?;
        // What was recorded before is of no interest any more.
        built.problems.retain(|problem| problem.code != Code::AccessibilityRecord);
    }
    let located = locate(built.problems.clone(), |path| read::text(&args.hub, path));
    let ui = ui_language(args.ui);
    let words = &built.stock.words;
    tell_problems(&located, (args.format, &args.hub), (words, ui))?;
    if let Some(looked) = taker.looked.get() {
        tell_looked(looked, words, ui);
    }
    let count = |severity| located.iter().filter(|located| located.problem.severity == severity).count();
    let mut said = FluentArgs::new();
    said.set("problems", located.len());
    said.set("errors", count(Severity::Error));
    said.set("warnings", count(Severity::Warning));
    said.set("hints", count(Severity::Hint));
    eprintln!("{}", words.say(ui, "check-done", Some(&said)));
    if args.record {
        let mut said = FluentArgs::new();
        said.set("path", checked::PATH);
        eprintln!("{}", words.say(ui, "check-recorded", Some(&said)));
    }
    let fails = located.iter().any(|located| located.problem.severity != Severity::Hint);
    // The process ends here, and the system takes all memory back at once.
    std::mem::forget(built);
    Ok(if fails { Outcome::Problems } else { Outcome::Clean })
}

fn record(hub: &Path, found: &Checked) -> Result<()> {
    let written = Root::of(hub).and_then(|root| root.replace(checked::PATH, checked::write(found).as_bytes()));
    written.with_context(|| format!("cannot write {}", hub.join(checked::PATH).display()))
}

fn tell_looked(looked: &Looked, words: &Words, ui: Language) {
    let mut said = FluentArgs::new();
    said.set("addresses", looked.addresses);
    said.set("requests", looked.requests);
    said.set("dead", looked.dead);
    said.set("unanswered", looked.unanswered);
    eprintln!("{}", words.say(ui, "links-done", Some(&said)));
    if let Some(error) = &looked.unsaved {
        eprintln!("{} {error:#}", words.say(ui, "links-unsaved", None));
    }
}

/// Lets go of what is made, shows how far it has come, and looks outside where it was asked to.
struct Nowhere<'a> {
    args: &'a Check,
    bar: &'a ProgressBar,
    looked: OnceLock<Looked>,
}

impl Taker for Nowhere<'_> {
    fn rendered(&self, _: Rendered) -> Result<()> {
        Ok(())
    }

    fn indexed(&self, _: Output) -> Result<()> {
        Ok(())
    }

    fn outside(&self, stock: &Stock) -> Result<Vec<Problem>> {
        if !self.args.external_links {
            return Ok(Vec::new());
        }
        let looked = self.looked.get_or_init(|| links::look(self.args, stock, self.bar));
        Ok(looked.problems.clone())
    }

    fn progress(&self, progress: Progress) {
        show(self.bar, progress);
    }
}
