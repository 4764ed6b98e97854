//! `pentan export`: the whole hub in one zip file.

use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fluent::FluentArgs;
use indicatif::ProgressBar;
use pentan::disk::{self, File};
use pentan::export::{Exported, export};
use pentan::hub::{Checks, Drafts, Settings};
use pentan::pipeline::{Progress, Rendered, Taker};
use pentan::problem::{Severity, locate};
use pentan::read;
use pentan::strings::Words;
use pentan::write::Output;

use super::{Outcome, day, must_be_hub, progress_bar, refuse, show, tell_problems, ui_language};
use crate::cli::{Export, Telling};

/// Writes the archive beside its place, and moves it there once it is whole.
pub fn run(args: &Export) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let drafts = if args.drafts { Drafts::Shown } else { Drafts::Hidden };
    let settings = Settings { now: day(args.now.as_deref())?, drafts, base_url: None, checks: Checks::Build };
    if let Some(refused) = refused(args) {
        return Ok(refused);
    }
    let part = part(&args.to);
    let bar = progress_bar();
    let exported = write(&args.hub, &settings, (&part, &bar)).and_then(|exported| {
        // Who made the file in the meantime keeps it.
        if let Some(refused) = refused(args) {
            return Ok(Err(refused));
        }
        disk::rename(&part, &args.to).with_context(|| format!("cannot write {}", args.to.display()))?;
        Ok(Ok(exported))
    });
    bar.finish_and_clear();
    if !matches!(exported, Ok(Ok(_))) {
        // What went wrong is told; the part is no longer of use, and it may never have come into being.
        let _ = disk::remove_file(&part);
    }
    match exported? {
        Ok(exported) => tell(args, exported),
        Err(refused) => Ok(refused),
    }
}

/// Why nothing may be written, which is told: the name is none of a zip file, or the file is there.
fn refused(args: &Export) -> Option<Outcome> {
    let is_zip = args.to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let key = match is_zip {
        false => "export-not-zip",
        true if disk::is_there(&args.to) && !(args.force && disk::is_file(&args.to)) => "export-there",
        true => return None,
    };
    let words = Words::built_in();
    let example = args.to.with_extension("zip").display().to_string();
    let said = FluentArgs::from_iter([("path", args.to.display().to_string()), ("example", example)]);
    Some(refuse(key, &said, (&words, ui_language(args.ui))))
}

/// Where the archive is while it is not whole: in the same folder, so that it can be moved at once, and of this process alone.
fn part(to: &Path) -> PathBuf {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    to.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

fn write(hub: &Path, settings: &Settings, (part, bar): (&Path, &ProgressBar)) -> Result<Exported> {
    let failed = || format!("cannot write {}", part.display());
    let file = disk::create_new(part).with_context(failed)?;
    let (out, exported) = export(hub, settings, (BufWriter::new(file), &Shown(bar)))?;
    let file: File = out.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(failed)?;
    file.sync().with_context(failed)?;
    Ok(exported)
}

/// Takes nothing, for the archive takes its files itself, and shows how far it has come.
struct Shown<'a>(&'a ProgressBar);

impl Taker for Shown<'_> {
    fn rendered(&self, _: Rendered) -> Result<()> {
        Ok(())
    }

    fn indexed(&self, _: Output) -> Result<()> {
        Ok(())
    }

    fn progress(&self, progress: Progress) {
        show(self.0, progress);
    }
}

fn tell(args: &Export, exported: Exported) -> Result<Outcome> {
    let stock = &exported.built.stock;
    let ui = ui_language(args.ui);
    let located = locate(exported.built.problems.clone(), |path| read::text(&args.hub, path));
    tell_problems(&located, (Telling::Human, &args.hub), (&stock.words, ui))?;
    let mut said = FluentArgs::new();
    said.set("files", exported.files);
    said.set("pages", exported.pages);
    said.set("path", args.to.display().to_string());
    eprintln!("{}", stock.words.say(ui, "export-done", Some(&said)));
    let has_errors = located.iter().any(|located| located.problem.severity == Severity::Error);
    Ok(if has_errors { Outcome::Problems } else { Outcome::Clean })
}
