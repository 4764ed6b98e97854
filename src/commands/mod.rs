//! The commands: each is thin, and alone with the clock, the terminal and the disk.

mod build;
mod check;
mod digest;
mod export;
mod hosting;
mod links;
mod new;
mod report;
mod schema;
mod search;
mod serve;
mod theme;
mod translate;

use std::io::{IsTerminal, Write};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use fluent::FluentArgs;
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pentan::disk::{self, Root};
use pentan::language::Language;
use pentan::parse::clock;
use pentan::parse::values::Date;
use pentan::pipeline::{Progress, Rendered, Taker};
use pentan::problem::{Located, Style, github, human, json, sarif};
use pentan::strings::Words;
use pentan::write::Output;

use crate::cli::{Command, Telling};

/// How a command that did not fail came out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was wrong.
    Clean,
    /// There are problems.
    Problems,
    /// It was not done, and why not is told already.
    Refused,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        match outcome {
            Outcome::Clean => ExitCode::SUCCESS,
            Outcome::Problems => ExitCode::from(1),
            Outcome::Refused => ExitCode::from(2),
        }
    }
}

/// Runs a command.
pub fn run(command: &Command) -> Result<Outcome> {
    match command {
        Command::Build(args) => build::run(args),
        Command::Check(args) => check::run(args),
        Command::Hosting(args) => hosting::run(args),
        Command::Digest(args) => digest::run(args),
        Command::Export(args) => export::run(args),
        Command::New(args) => new::run(args),
        Command::Report(args) => report::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Serve(args) => serve::run(args),
        Command::Search(args) => search::run(args),
        Command::Theme(command) => theme::run(command),
        Command::Translate(command) => translate::run(command),
    }
}

/// Tells what stopped pentan, after a word in the language asked for, else in that of the environment.
pub fn tell_failure(command: &Command, error: &anyhow::Error) {
    let words = Words::built_in();
    let ui = ui_language(command.ui());
    match error.downcast_ref::<Refusal>() {
        Some(Refusal { key, args }) => drop(refuse(key, &args.iter().cloned().collect(), (&words, ui))),
        None => eprintln!("{} {error:#}", words.say(ui, "failure-prefix", None)),
    }
}

/// Why a command was not begun, by the key of a message that has a line of help: what was typed can be typed otherwise.
#[derive(Debug)]
pub struct Refusal {
    /// The message's.
    pub key: &'static str,
    /// What it names.
    pub args: Vec<(&'static str, String)>,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key)
    }
}

impl std::error::Error for Refusal {}

/// The language of messages: as asked for, else that of the environment, else English.
pub fn ui_language(asked: Option<Language>) -> Language {
    asked.or_else(environment_language).unwrap_or(Language::En)
}

/// The language that POSIX locale variables name, in their order of precedence.
fn environment_language() -> Option<Language> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let value = set.into_iter().find(|value| !value.is_empty())?;
    Language::from_tag(value.split(['_', '.', '@', '-']).next()?)
}

/// Where a hub is published to unless told otherwise.
pub fn default_out(hub: &Path) -> std::path::PathBuf {
    hub.join("dist")
}

/// Fails where a folder is no hub, before anything is left in it.
pub fn must_be_hub(hub: &Path) -> Result<()> {
    if !disk::is_file(&hub.join(pentan::hub::PATH)) {
        bail!("{} is not a hub: it has no {}", hub.display(), pentan::hub::PATH);
    }
    Ok(())
}

/// Refuses to put the site among what it is made from, where the next build would find it.
pub fn must_be_outside(hub: &Path, out: &Path) -> Result<()> {
    let Ok(absolute) = std::path::absolute(out) else { return Ok(()) };
    // What is not there yet has no parent that the system knows.
    let mut full = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                full.pop();
            }
            part => full.push(part),
        }
    }
    let is_inside = |top: &&str| Root::of(&hub.join(top)).is_ok_and(|root| root.resolve(&full).is_ok());
    match pentan::read::TOPS.into_iter().find(is_inside) {
        Some(top) => {
            let args = vec![("out", out.display().to_string()), ("folder", hub.join(top).display().to_string())];
            Err(Refusal { key: "out-inside", args }.into())
        }
        None => Ok(()),
    }
}

/// The day that was asked for, else today.
pub fn day(asked: Option<&str>) -> Result<Date> {
    match asked {
        Some(text) => Date::parse(text).ok_or_else(|| {
            let args = vec![("value", text.to_owned()), ("example", today().to_string())];
            Refusal { key: "now-bad-day", args }.into()
        }),
        None => Ok(today()),
    }
}

/// Tells why a command was not done, and below it the way out.
fn refuse(key: &str, args: &FluentArgs<'_>, (words, ui): (&Words, Language)) -> Outcome {
    eprintln!("{}", words.say(ui, key, Some(args)));
    eprintln!("{}", words.say(ui, &format!("{key}.help"), Some(args)));
    Outcome::Refused
}

/// Tells the problems of the hub in this folder: for people on standard error, for programs on standard output.
pub fn tell_problems(located: &[Located], (telling, hub): (Telling, &Path), (words, ui): (&Words, Language)) -> Result<()> {
    let told = match telling {
        Telling::Human => {
            let style = if std::io::stderr().is_terminal() { Style::Colour } else { Style::Plain };
            eprint!("{}", human(located, words, ui, style));
            return Ok(());
        }
        Telling::Json => json(located, words, ui),
        Telling::Github => github(located, words, ui, &folder(hub)),
        Telling::Sarif => sarif(located, words, ui, &folder(hub)),
    };
    std::io::stdout().write_all(told.as_bytes()).context("cannot write to standard output")
}

/// Where the hub is below the folder that pentan runs in, which in a workflow is that of the repository: empty, or ending in `/`.
fn folder(hub: &Path) -> String {
    let here = std::env::current_dir().and_then(|here| disk::real(&here));
    let (Ok(here), Ok(hub)) = (here, disk::real(hub)) else { return String::new() };
    let below = hub.strip_prefix(here).unwrap_or(Path::new(""));
    below.iter().map(|part| format!("{}/", part.to_string_lossy())).collect()
}

/// Takes nothing and shows nothing: for who only wants to know of the hub.
pub struct Silent;

impl Taker for Silent {
    fn rendered(&self, _: Rendered) -> Result<()> {
        Ok(())
    }

    fn indexed(&self, _: Output) -> Result<()> {
        Ok(())
    }
}

/// A bar on a terminal; nothing anywhere else.
pub fn progress_bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

/// Shows on a bar how far a build has come.
pub fn show(bar: &ProgressBar, progress: Progress) {
    match progress {
        Progress::Reading | Progress::Parsing(_) => bar.tick(),
        Progress::Rendering(done, all) => {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        }
    }
}

/// Today, where the hubs are.
pub fn today() -> Date {
    Date(clock::from_utc(TimeZone::UTC.to_datetime(Timestamp::now())).date())
}
