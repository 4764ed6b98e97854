//! `pentan translate`: which translations are out of date, in what, and that they are not any more.

mod diff;
mod done;
mod mend;
mod status;

pub use done::every;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fluent::{FluentArgs, FluentValue};
use pentan::disk::{self, Root};
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::parse::PairId;
use pentan::parse::values::Date;
use pentan::pipeline::{self, Planned, Stock};
use pentan::problem::{Located, Problem, locate};
use pentan::read;
use pentan::strings::Words;
use pentan::translation::align::Fate;
use pentan::translation::lock;

use super::{Outcome, Silent, must_be_hub, today, ui_language};
use crate::cli::{Format, Telling, Translate};

/// What is locked while the lock file is written: it stays, and says nothing.
const GUARD: &str = ".pentan/writing";

/// Runs one of the commands.
pub fn run(command: &Translate) -> Result<Outcome> {
    match command {
        Translate::Status(args) => status::run(args),
        Translate::Diff(args) => diff::run(args),
        Translate::Done(args) => done::run(args),
        Translate::Forget(args) => done::forget(args),
        Translate::Mend(args) => mend::run(args),
    }
}

/// A hub, and who speaks of it in which language.
struct Opened {
    root: PathBuf,
    stock: Stock,
    problems: Vec<Problem>,
    ui: Language,
}

impl Opened {
    /// Reads a hub as far as its translations need it.
    fn new(hub: &Path, ui: Option<Language>, now: Option<Date>) -> Result<Opened> {
        must_be_hub(hub)?;
        let now = now.unwrap_or_else(today);
        let settings = Settings { now, drafts: Drafts::Shown, base_url: None, checks: Checks::Build };
        let Planned { stock, problems, .. } = pipeline::planned(hub, &settings, &Silent)?;
        let ui = ui_language(ui);
        Ok(Opened { root: hub.to_owned(), stock, problems, ui })
    }

    /// A message, with arguments.
    fn say(&self, key: &str, args: &[(&'static str, FluentValue<'static>)]) -> String {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        self.stock.words.say(self.ui, key, Some(&args)).into_owned()
    }

    /// Tells what is wrong with the lock, and whether anything is.
    fn tell_lock(&self, format: Format) -> Result<bool> {
        let of_lock = self.problems.iter().filter(|problem| &*problem.place.path == lock::PATH).cloned().collect();
        let located: Vec<Located> = locate(of_lock, |path| read::text(&self.root, path));
        if format == Format::Human {
            super::tell_problems(&located, (Telling::Human, &self.root), (&self.stock.words, self.ui))?;
        }
        Ok(!located.is_empty())
    }

    /// The pair that somebody means: its path below `content/`, or that of one of its files. Told where there is none.
    fn pair(&self, asked: &str) -> Option<PairId> {
        let name = asked.replace('\\', "/");
        let name = name.trim_start_matches("./").trim_end_matches('/');
        let name = name.strip_prefix("content/").unwrap_or(name);
        let site = &self.stock.site;
        let found = site.pair_named("", name).filter(|pair| site.pairs().any(|(known, _)| known == pair));
        if found.is_none() {
            let near = site.near_page("", name);
            let near = if near.is_empty() { "none".to_owned() } else { near };
            tell(&self.say("translate-unknown", &[("page", asked.to_owned().into()), ("suggestion", near.into())]));
        }
        found
    }

    /// The lock as it is on the disk now; empty where there is none.
    fn lock_text(&self) -> Result<String> {
        let path = self.root.join(lock::PATH);
        match Root::of(&self.root).and_then(|root| root.read(lock::PATH)) {
            Ok(bytes) => String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    /// Puts another text in place of the lock's, all of it or nothing. Of two that do so at once, one waits and then sees what the other
    /// wrote.
    ///
    /// Errors: it cannot be written, or somebody else has written it since `before` was read.
    fn replace_lock(&self, before: &str, after: &str) -> Result<()> {
        let shown = self.root.join(lock::PATH);
        let failed = || format!("cannot write {}", shown.display());
        // A link is written through, not over, as long as it stays in the hub.
        let root = Root::of(&self.root).with_context(failed)?;
        let path = root.resolve(lock::PATH).with_context(failed)?;
        let guard = root.resolve(GUARD).and_then(|guard| {
            guard.parent().map_or(Ok(()), disk::create_folders)?;
            let file = disk::open_to_lock(&guard)?;
            file.lock().map(|()| file)
        });
        // Where locks are not to be had, as on some network drives, comparing comes as close as can be.
        let _guard = guard.ok();
        let is_same = || match self.lock_text()? == before {
            true => Ok(()),
            false => bail!("{} was changed by somebody else in the meantime; try again", shown.display()),
        };
        disk::replace_if(&path, after.as_bytes(), is_same).with_context(failed)?
    }
}

/// What a block is, in words, from its label in the lock.
pub fn block_named(label: &str, (words, ui): (&Words, Language)) -> String {
    words.say(ui, "translate-block", Some(&FluentArgs::from_iter([("label", label)]))).into_owned()
}

/// What became of a block: the end of the key of its message.
pub fn fate_named(fate: Fate) -> &'static str {
    match fate {
        Fate::Added(_) => "added",
        Fate::Removed(..) => "removed",
        Fate::Moved(..) => "moved",
        Fate::Same(..) | Fate::Changed(..) => "changed",
    }
}

/// Tells the terminal. One that has gone away stops nothing.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", clean(line));
}

/// Prints a line of what was asked for.
fn print(line: &str) -> Result<()> {
    writeln!(std::io::stdout(), "{line}").context("cannot write to standard output")
}

/// A text of the hub, unable to steer the terminal.
fn clean(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n', "\u{FFFD}")
}
