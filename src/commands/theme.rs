//! `pentan theme`

use std::io::Write;

use anyhow::{Context, Result};
use pentan::disk;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::new::NewFile;
use pentan::pipeline;
use pentan::render::theme::{TOKENS, eject};

use super::new::{Talk, make, told};
use super::{Outcome, must_be_hub, today, ui_language};
use crate::cli::{Eject, Theme};

/// Does what is asked for.
pub fn run(command: &Theme) -> Result<Outcome> {
    match command {
        Theme::Eject(args) => run_eject(args),
    }
}

/// Copies a file of the built-in theme into the hub's own, or lists what there is.
fn run_eject(args: &Eject) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let settings = Settings { now: today(), drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let base = pipeline::ground_of(&args.hub, &settings)?;
    let hub = &base.ground.hub;
    let talk = Talk { words: &base.words, ui: ui_language(args.ui) };
    let folder = format!("themes/{}", hub.theme());
    let Some(name) = &args.name else {
        talk.tell("theme-list", &[("folder", &folder)]);
        return list().map(|()| Outcome::Clean);
    };
    let found = eject::piece(name).and_then(|piece| Some((eject::text(&piece)?, piece)));
    let Some((text, piece)) = found else {
        let outcome = match eject::nearest(name) {
            Some(near) => talk.refuse("theme-unknown-near", &[("name", name), ("near", &near)]),
            None => talk.refuse("theme-unknown", &[("name", name)]),
        };
        return list().map(|()| outcome);
    };
    let path = format!("{folder}/{}", piece.path);
    let shown = told(&args.hub, &path);
    if disk::is_there(&args.hub.join(&path)) {
        return Ok(talk.refuse("theme-exists", &[("path", &shown)]));
    }
    make(&args.hub, &[NewFile { path, text }])?;
    talk.tell("theme-ejected", &[("path", &shown), ("version", env!("CARGO_PKG_VERSION"))]);
    talk.tell(if piece.path == TOKENS { "theme-next-tokens" } else { "theme-next-file" }, &[("path", &shown)]);
    Ok(Outcome::Clean)
}

/// Prints what there is: each name, and where it goes below the theme's folder.
fn list() -> Result<()> {
    let mut told = String::new();
    for piece in eject::pieces() {
        told.push_str(&format!("{:<16} {}\n", piece.name, piece.path));
    }
    std::io::stdout().write_all(told.as_bytes()).context("cannot write to standard output")
}
