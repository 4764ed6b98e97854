//! `pentan check`: everything that an editor may want to put right, and nothing written.

use anyhow::Result;
use fluent_bundle::FluentArgs;
use indicatif::ProgressBar;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::pipeline::{self, Progress, Rendered, Taker};
use pentan::problem::{Severity, locate};
use pentan::read;
use pentan::write::Output;

use super::{Outcome, day, must_be_hub, progress_bar, show, tell_problems, ui_language};
use crate::cli::Check;

/// Checks, and tells every problem.
pub fn run(args: &Check) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let settings = Settings { now: day(args.now.as_deref())?, drafts: Drafts::Hidden, base_url: None, checks: Checks::All };
    let bar = progress_bar();
    let built = pipeline::check(&args.hub, &settings, &Nowhere { bar: &bar })?;
    bar.finish_and_clear();
    let located = locate(built.problems.clone(), |path| read::text(&args.hub, path));
    let ui = ui_language(args.ui, built.stock.site.languages());
    let words = &built.stock.words;
    tell_problems(&located, args.format, (words, ui))?;
    let count = |severity| located.iter().filter(|located| located.problem.severity == severity).count();
    let mut said = FluentArgs::new();
    said.set("problems", located.len());
    said.set("errors", count(Severity::Error));
    said.set("warnings", count(Severity::Warning));
    said.set("hints", count(Severity::Hint));
    eprintln!("{}", words.say(ui, "check-done", Some(&said)));
    let fails = located.iter().any(|located| located.problem.severity != Severity::Hint);
    // The process ends here, and the system takes all memory back at once.
    std::mem::forget(built);
    Ok(if fails { Outcome::Problems } else { Outcome::Clean })
}

/// Lets go of what is made, and shows how far it has come.
pub(super) struct Nowhere<'a> {
    pub(super) bar: &'a ProgressBar,
}

impl Taker for Nowhere<'_> {
    fn rendered(&self, _: Rendered) -> Result<()> {
        Ok(())
    }

    fn indexed(&self, _: Output) -> Result<()> {
        Ok(())
    }

    fn progress(&self, progress: Progress) {
        show(self.bar, progress);
    }
}
