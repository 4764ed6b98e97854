//! `pentan schema`: JSON Schema for an editor's own tools.

use std::io::Write;

use anyhow::{Context, Result, bail};
use pentan::hub::{Checks, Drafts, Settings};
use pentan::pipeline;
use pentan::schema::{self, Document, Known};

use super::{Outcome, must_be_hub, today, ui_language};
use crate::cli::Schema;

/// Prints the schema of one type, or of all.
pub fn run(args: &Schema) -> Result<Outcome> {
    let document = args.of.as_deref().map(document).transpose()?;
    must_be_hub(&args.hub)?;
    let settings = Settings { now: today()?, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let base = pipeline::ground_of(&args.hub, &settings)?;
    let ui = ui_language(args.ui, base.ground.hub.languages());
    let known = Known { ground: &base.ground, words: &base.words, ui };
    let schema = document.map_or_else(|| schema::all(&known), |document| schema::one(document, &known));
    writeln!(std::io::stdout(), "{schema:#}").context("cannot write to standard output")?;
    Ok(Outcome::Clean)
}

fn document(name: &str) -> Result<Document> {
    let names = || Document::every().into_iter().map(Document::name).collect::<Vec<_>>().join(", ");
    match Document::of_name(name) {
        Some(document) => Ok(document),
        None => bail!("{name}: {}", names()),
    }
}
