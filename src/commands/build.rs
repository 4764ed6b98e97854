//! `pentan build`: the whole hub onto the disk.

use std::io::{IsTerminal, Write};
use std::time::Instant;

use anyhow::{Context, Result};
use fluent_bundle::FluentArgs;
use indicatif::{ProgressBar, ProgressStyle};
use pentan::hub::{Drafts, Settings};
use pentan::language::Language;
use pentan::parse::values::{Date, WebUrl};
use pentan::pipeline::{self, Built, Progress, Rendered, Taker};
use pentan::problem::{Located, Severity, Style, json, locate, terminal};
use pentan::read;
use pentan::site::is_index;
use pentan::strings::Words;
use pentan::write::{self, Output, Writing, Written};

use super::{Outcome, default_out, must_be_hub, today, ui_language};
use crate::cli::{Build, Format};

/// Builds, writes, and tells every problem and what was done.
pub fn run(args: &Build) -> Result<Outcome> {
    let begun = Instant::now();
    let settings = settings(args)?;
    let out = args.out.clone().unwrap_or_else(|| default_out(&args.hub));
    must_be_hub(&args.hub)?;
    let writing = write::begin(&out)?;
    let bar = progress_bar();
    let built = pipeline::full(&args.hub, &settings, &ToDisk { writing: &writing, bar: &bar })?;
    let written = writing.finish()?;
    bar.finish_and_clear();
    let located = locate(built.problems.clone(), |path| read::text(&args.hub, path));
    let ui = ui_language(args.ui, built.stock.site.languages());
    let words = &built.stock.words;
    let closing = closing_line(&built, &written, (located.len(), begun.elapsed().as_secs_f64()), ui);
    tell(args, &located, (words, ui), &closing)?;
    for path in &written.saved {
        eprintln!("{}", path.display());
    }
    let outcome = outcome(args, &located);
    // The process ends here, and the system takes all memory back at once.
    std::mem::forget(built);
    Ok(outcome)
}

fn settings(args: &Build) -> Result<Settings> {
    let now = match &args.now {
        Some(text) => Date::parse(text).with_context(|| format!("--now {text}: YYYY-MM-DD"))?,
        None => today()?,
    };
    let base_url = match &args.base_url {
        Some(text) => Some(base_url(text).with_context(|| format!("--base-url {text}: https://…"))?),
        None => None,
    };
    let drafts = if args.drafts { Drafts::Shown } else { Drafts::Hidden };
    Ok(Settings { now, drafts, base_url })
}

fn base_url(text: &str) -> Option<WebUrl> {
    let url = url::Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    Some(WebUrl(url.to_string()))
}

/// A bar on a terminal; nothing anywhere else.
fn progress_bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

/// Writes what is made, and shows how far it has come.
struct ToDisk<'a> {
    writing: &'a Writing,
    bar: &'a ProgressBar,
}

impl Taker for ToDisk<'_> {
    fn rendered(&self, rendered: Rendered) -> Result<()> {
        self.writing.put(rendered.output)
    }

    fn indexed(&self, output: Output) -> Result<()> {
        self.writing.put(output)
    }

    fn progress(&self, progress: Progress) {
        match progress {
            Progress::Reading | Progress::Parsing(_) => self.bar.tick(),
            Progress::Rendering(done, all) => {
                self.bar.set_length(all as u64);
                self.bar.set_position(done as u64);
            }
        }
    }
}

fn closing_line(built: &Built, written: &Written, (problems, seconds): (usize, f64), ui: Language) -> String {
    let site = &built.stock.site;
    let halves = site.pairs().filter(|(pair, _)| !is_index(pair));
    let (mut pages, mut pairs) = (0usize, 0usize);
    for (_, halves) in halves {
        let here = [&halves.cy, &halves.en].into_iter().flatten().count();
        pages += here;
        pairs += usize::from(here == 2);
    }
    let mut args = FluentArgs::new();
    args.set("pages", pages);
    args.set("pairs", pairs);
    args.set("languages", site.languages().len());
    args.set("written", written.written);
    args.set("unchanged", written.unchanged);
    args.set("removed", written.removed);
    args.set("seconds", (seconds * 100.0).round() / 100.0);
    args.set("problems", problems);
    built.stock.words.say(ui, "build-done", Some(&args)).into_owned()
}

/// Problems as JSON go to standard output, everything for people to standard error.
fn tell(args: &Build, located: &[Located], (words, ui): (&Words, Language), closing: &str) -> Result<()> {
    match args.format {
        Format::Human => {
            let style = if std::io::stderr().is_terminal() { Style::Colour } else { Style::Plain };
            eprint!("{}", terminal(located, words, ui, style));
        }
        Format::Json => write!(std::io::stdout(), "{}", json(located, words, ui)).context("cannot write to standard output")?,
    }
    eprintln!("{closing}");
    Ok(())
}

fn outcome(args: &Build, located: &[Located]) -> Outcome {
    let fails = |located: &Located| args.strict || located.problem.code.severity() == Severity::Error;
    if located.iter().any(fails) { Outcome::Problems } else { Outcome::Clean }
}
