//! `pentan digest`: a letter to the members, printed or into a folder.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fluent::FluentArgs;
use pentan::digest::{self, Letter};
use pentan::disk;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::parse::values::Date;
use pentan::pipeline::{self, Stock};
use pentan::problem::Severity;
use pentan::strings::Words;

use super::{Outcome, Silent, day, must_be_hub, refuse, ui_language};
use crate::cli::{Digest, Shape};

/// Writes the letter.
pub fn run(args: &Digest) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let now = day(args.now.as_deref())?;
    let since = match since(args, now) {
        Ok(since) => since,
        Err(refused) => return Ok(refused),
    };
    let settings = Settings { now, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let planned = pipeline::planned(&args.hub, &settings, &Silent)?;
    let stock = &planned.stock;
    let ui = ui_language(args.ui);
    let letter = |language: &Language| (*language, digest::letter(stock, since, *language));
    let letters: Vec<(Language, Letter)> = stock.site.languages().iter().map(letter).collect();
    let outcome = match &args.to {
        Some(folder) => into_folder(folder, &letters, (args, stock), ui)?,
        None => printed(&letters, args, stock)?,
    };
    let errors = planned.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    if errors > 0 {
        eprintln!("{}", stock.words.say(ui, "keeping-problems", Some(&FluentArgs::from_iter([("count", errors)]))));
    }
    Ok(outcome)
}

/// The first day that the letter tells of, or why there can be none.
fn since(args: &Digest, now: Date) -> Result<Date, Outcome> {
    let words = Words::built_in();
    let ui = ui_language(args.ui);
    let example = now.0.checked_sub(jiff::Span::new().days(14)).map_or(now, Date);
    let said = [("value", args.since.clone()), ("now", now.to_string()), ("example", example.to_string())];
    let refused = |key| Err(refuse(key, &FluentArgs::from_iter(said.clone()), (&words, ui)));
    match Date::parse(&args.since) {
        None => refused("digest-bad-day"),
        Some(since) if since > now => refused("digest-future"),
        Some(since) => Ok(since),
    }
}

fn printed(letters: &[(Language, Letter)], args: &Digest, stock: &Stock) -> Result<Outcome> {
    let is_wanted = |language: &Language| args.lang.is_none_or(|lang| lang == *language);
    let wanted: Vec<Letter> =
        letters.iter().filter(|(language, _)| is_wanted(language)).map(|(_, letter)| letter.clone()).collect();
    let text = match args.format {
        Shape::Text => digest::text(&wanted),
        Shape::Html => digest::html(&wanted, stock)?,
    };
    std::io::stdout().write_all(text.as_bytes()).context("cannot write to standard output")?;
    Ok(Outcome::Clean)
}

/// Writes every letter twice, all or none of them.
fn into_folder(folder: &Path, letters: &[(Language, Letter)], (args, stock): (&Digest, &Stock), ui: Language) -> Result<Outcome> {
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    let alone = letters.iter().map(|(language, letter)| (language.to_string(), vec![letter.clone()]));
    let tags = letters.iter().map(|(language, _)| language.tag()).collect::<Vec<_>>().join("-");
    let together = (letters.len() > 1).then(|| (tags, letters.iter().map(|(_, letter)| letter.clone()).collect()));
    for (tags, letters) in alone.chain(together) {
        let path = |ending: &str| folder.join(format!("digest-{}.{tags}.{ending}", stock.site.settings.now));
        files.push((path("html"), digest::html(&letters, stock)?));
        files.push((path("txt"), digest::text(&letters)));
    }
    if let Some((path, _)) = files.iter().find(|(path, _)| !args.force && disk::is_there(path)) {
        let said = FluentArgs::from_iter([("path", path.display().to_string())]);
        return Ok(refuse("digest-there", &said, (&stock.words, ui)));
    }
    disk::create_folders(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (path, text) in files {
        let written = match args.force {
            true => disk::replace(&path, text.as_bytes()),
            // Who made the file in the meantime keeps it.
            false => disk::create_new(&path).and_then(|mut file| file.write_all(text.as_bytes())),
        };
        written.with_context(|| format!("cannot write {}", path.display()))?;
        let said = FluentArgs::from_iter([("path", path.display().to_string())]);
        eprintln!("{}", stock.words.say(ui, "digest-written", Some(&said)));
    }
    Ok(Outcome::Clean)
}
