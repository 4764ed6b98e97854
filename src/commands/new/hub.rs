//! `pentan new hub`

use std::path::Path;

use anyhow::{Context, Result};
use pentan::disk;
use pentan::language::{Language, Per};
use pentan::new::{self, NewFile, tidy};
use pentan::parse::values::WebUrl;
use pentan::strings::Words;
use pentan::translation::lock;

use super::{Talk, make, names_in, told};
use crate::cli::NewHub;
use crate::commands::{Outcome, day, translate, ui_language};

/// Makes the files of a hub.
pub fn run(args: &NewHub) -> Result<Outcome> {
    let words = Words::built_in();
    let talk = Talk { words: &words, ui: ui_language(args.ui) };
    let now = day(args.now.as_deref())?;
    let base_url =
        args.base_url.as_deref().map(|text| WebUrl::parse(text).with_context(|| format!("--base-url {text}: https://…")));
    let base_url = base_url.transpose()?.map(|url| url.0);
    let folder = args.dir.display().to_string();
    // A folder that is under version control but has nothing else in it is as good as empty.
    let is_empty = names_in(&args.dir)?.iter().all(|name| name == ".git");
    if !is_empty && !args.force {
        return Ok(talk.refuse("new-not-empty", &[("folder", &folder)]));
    }
    let Some(names) = names(args, &talk)? else { return Ok(talk.refuse("new-no-name", &[])) };
    let files = new::hub(&new::NewHub { names, base_url, ui: talk.ui, now }, &words);
    let (there, missing): (Vec<NewFile>, Vec<NewFile>) = files.into_iter().partition(|file| is_there(&args.dir, file));
    make(&args.dir, &missing)?;
    if is_empty {
        // What pentan wrote in both languages says the same in both.
        translate::every(&args.dir, (talk.ui, now))?;
        talk.tell("new-made", &[("path", &told(&args.dir, lock::PATH))]);
    }
    for (key, files) in [("new-kept", &there), ("new-made", &missing)] {
        for file in files {
            talk.tell(key, &[("path", &told(&args.dir, &file.path))]);
        }
    }
    talk.tell("new-next-hub", &[("folder", &folder)]);
    Ok(Outcome::Clean)
}

fn is_there(root: &Path, file: &NewFile) -> bool {
    disk::is_there(&root.join(&file.path))
}

/// The name in each language: as typed, else as answered, else as in the other language, else that of the folder.
fn names(args: &NewHub, talk: &Talk<'_>) -> Result<Option<Per<String>>> {
    let given = |option: &Option<String>| option.as_deref().or(args.name.as_deref()).and_then(tidy);
    let mut names = Per { cy: given(&args.cy), en: given(&args.en) };
    for language in [talk.ui, talk.ui.other()] {
        if names.get(language).is_none() {
            *names.get_mut(language) = talk.ask("new-ask-name", &[("language", language.tag())])?;
        }
    }
    let of_folder = || tidy(&std::path::absolute(&args.dir).ok()?.file_name()?.to_string_lossy());
    let Some(any) = names.cy.clone().or_else(|| names.en.clone()).or_else(of_folder) else { return Ok(None) };
    Ok(Some(Per::make(|language: Language| names.get(language).clone().unwrap_or_else(|| any.clone()))))
}
