//! `pentan build`: the whole hub onto the disk.

use std::collections::HashSet;
use std::time::Instant;

use anyhow::Result;
use fluent::FluentArgs;
use indicatif::ProgressBar;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::images::{self, Cache, Workshop};
use pentan::language::Language;
use pentan::parse::values::WebUrl;
use pentan::pipeline::{self, Built, Progress, Rendered, Taker};
use pentan::problem::{Located, Severity, locate};
use pentan::read;
use pentan::site::is_index;
use pentan::write::{self, Content, Output, Writing, Written};

use super::{Outcome, Refusal, day, default_out, must_be_hub, must_be_outside, progress_bar, show, tell_problems, ui_language};
use crate::cli::Build;

/// Builds, writes, and tells every problem and what was done.
pub fn run(args: &Build) -> Result<Outcome> {
    let begun = Instant::now();
    let settings = settings(args)?;
    let out = args.out.clone().unwrap_or_else(|| default_out(&args.hub));
    must_be_hub(&args.hub)?;
    must_be_outside(&args.hub, &out)?;
    let writing = write::begin(&out)?;
    let bar = progress_bar();
    let cache = Cache::of(&args.hub);
    let to_disk = ToDisk { writing: &writing, workshop: Workshop::with(&cache), bar: &bar };
    let built = pipeline::full(&args.hub, &settings, &to_disk)?;
    let written = writing.finish()?;
    cache.keep_only(&wanted(&built));
    bar.finish_and_clear();
    let located = locate(built.problems.clone(), |path| read::text(&args.hub, path));
    let ui = ui_language(args.ui);
    let words = &built.stock.words;
    let closing = closing_line(&built, &written, (located.len(), begun.elapsed().as_secs_f64()), ui);
    tell_problems(&located, (args.format, &args.hub), (words, ui))?;
    eprintln!("{closing}");
    for path in &written.saved {
        eprintln!("{}", path.display());
    }
    let outcome = outcome(args, &located);
    // The process ends here, and the system takes all memory back at once.
    std::mem::forget(built);
    Ok(outcome)
}

fn settings(args: &Build) -> Result<Settings> {
    let now = day(args.now.as_deref())?;
    let base_url = base_url(args.base_url.as_deref())?;
    let drafts = if args.drafts { Drafts::Shown } else { Drafts::Hidden };
    Ok(Settings { now, drafts, base_url, checks: Checks::Build })
}

/// The address to publish at, where one was given.
pub fn base_url(text: Option<&str>) -> Result<Option<WebUrl>> {
    let Some(text) = text else { return Ok(None) };
    let url = WebUrl::parse(text).filter(WebUrl::can_be_base);
    url.map(Some).ok_or_else(|| Refusal { key: "base-url-bad", args: vec![("value", text.to_owned())] }.into())
}

/// Writes what is made, and shows how far it has come.
struct ToDisk<'a> {
    writing: &'a Writing,
    workshop: Workshop<'a>,
    bar: &'a ProgressBar,
}

impl Taker for ToDisk<'_> {
    fn rendered(&self, rendered: Rendered) -> Result<()> {
        let Output { path, content } = rendered.output;
        let content = match content {
            Content::Picture(recipe) => Content::Bytes(self.workshop.make(&recipe)?),
            content => content,
        };
        self.writing.put(Output { path, content })
    }

    fn indexed(&self, output: Output) -> Result<()> {
        self.writing.put(output)
    }

    fn progress(&self, progress: Progress) {
        show(self.bar, progress);
    }
}

/// What of the pictures' cache a next build can use.
fn wanted(built: &Built) -> HashSet<String> {
    let pictures = built.stock.site.assets().filter_map(|(_, asset)| Some((asset.picture()?, asset.hash)));
    pictures.flat_map(|(picture, hash)| images::keys(picture, hash)).collect()
}

fn closing_line(built: &Built, written: &Written, (problems, seconds): (usize, f64), ui: Language) -> String {
    let site = &built.stock.site;
    let halves = site.pairs().filter(|(pair, _)| !is_index(pair));
    let (mut pages, mut pairs) = (0usize, 0usize);
    for (_, halves) in halves {
        // What is only there is not what is published.
        let here = [&halves.cy, &halves.en].into_iter().flatten().filter(|card| site.is_own(&card.id)).count();
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

fn outcome(args: &Build, located: &[Located]) -> Outcome {
    let fails = |located: &Located| match located.problem.severity {
        Severity::Error => true,
        Severity::Warning => args.strict,
        Severity::Hint => false,
    };
    if located.iter().any(fails) { Outcome::Problems } else { Outcome::Clean }
}
