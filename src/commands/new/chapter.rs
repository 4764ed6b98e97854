//! `pentan new chapter`

use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};
use pentan::disk::Root;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Per;
use pentan::new::{self, Chapter, NewFile};
use pentan::parse::body::Vocabulary;
use pentan::parse::data::CHAPTERS;
use pentan::pipeline::{self, Base};

use super::{Talk, make, named, told};
use crate::cli::NewChapter;
use crate::commands::{Outcome, day, must_be_hub, ui_language};

/// Adds the entry of a chapter.
pub fn run(args: &NewChapter) -> Result<Outcome> {
    must_be_hub(&args.common.hub)?;
    let now = day(args.common.now.as_deref())?;
    let settings = Settings { now, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let Base { ground, words, .. } = pipeline::ground_of(&args.common.hub, &settings)?;
    let talk = Talk { words: &words, ui: ui_language(args.common.ui) };
    let people = ground.data.get(&Vocabulary::Person).cloned().unwrap_or_default();
    let unknown: Vec<&str> = args.chairs.iter().map(String::as_str).filter(|id| !people.contains_key(*id)).collect();
    if !unknown.is_empty() {
        let known = people.keys().cloned().collect::<Vec<_>>().join(", ");
        let said = [("ids", &*unknown.join(", ")), ("file", "content/data/people.yaml"), ("known", &*known)];
        return Ok(talk.refuse("new-unknown-ids", &said));
    }
    let Some((mut names, alone)) = named(args.name.as_deref(), [args.cy.as_deref(), args.en.as_deref()], talk.ui) else {
        return Ok(talk.refuse("new-three-titles", &[]));
    };
    for language in ground.hub.languages() {
        if names.get(*language).is_none() {
            *names.get_mut(*language) = talk.ask("new-ask-name", &[("language", language.tag())])?;
        }
    }
    let Some(any) = names.cy.clone().or_else(|| names.en.clone()) else { return Ok(talk.refuse("new-no-title", &[])) };
    let named = alone.or([talk.ui, talk.ui.other()].into_iter().find(|language| names.get(*language).is_some()));
    let names = Per::make(|language| names.get(language).clone().unwrap_or_else(|| any.clone()));
    let chapter = Chapter { names, named: named.unwrap_or(talk.ui), chairs: args.chairs.clone(), ui: talk.ui };
    add(&args.common.hub, &chapter, &talk)
}

fn add(hub: &Path, chapter: &Chapter, talk: &Talk<'_>) -> Result<Outcome> {
    let path = hub.join(CHAPTERS);
    let failed = || format!("cannot write {}", path.display());
    let root = Root::of(hub).with_context(|| format!("cannot find {}", hub.display()))?;
    let old = match root.read_text(CHAPTERS) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    let added = match new::chapter(chapter, old.as_deref(), talk.words) {
        Ok(added) => added,
        Err(entry) => return Ok(talk.refuse("new-chapter-by-hand", &[("path", CHAPTERS), ("entry", &entry)])),
    };
    let key = if old.is_some() { "new-added" } else { "new-made" };
    match old {
        None => make(hub, &[NewFile { path: CHAPTERS.to_owned(), text: added }])?,
        Some(old) => root.replace(CHAPTERS, (old + &added).as_bytes()).with_context(failed)?,
    }
    talk.tell(key, &[("path", &told(hub, CHAPTERS))]);
    talk.tell("new-next-chapter", &[]);
    Ok(Outcome::Clean)
}
