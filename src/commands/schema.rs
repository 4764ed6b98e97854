//! `pentan schema`: JSON Schema for an editor's own tools.

use std::io::Write;

use anyhow::{Context, Result};
use fluent::FluentArgs;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::pipeline;
use pentan::schema::{self, Document, Known};

use super::{Outcome, must_be_hub, today, ui_language};
use crate::cli::Schema;

/// Prints the schema of one type, or of all.
pub fn run(args: &Schema) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let settings = Settings { now: today(), drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let base = pipeline::ground_of(&args.hub, &settings)?;
    let ui = ui_language(args.ui);
    let document = args.of.as_deref().map(|name| (name, Document::of_name(name)));
    if let Some((name, None)) = document {
        let names: Vec<&str> = Document::every().into_iter().map(Document::name).collect();
        let said = FluentArgs::from_iter([("name", name.to_owned()), ("names", names.join(", "))]);
        eprintln!("{}", base.words.say(ui, "schema-unknown", Some(&said)));
        return Ok(Outcome::Refused);
    }
    let known = Known { ground: &base.ground, words: &base.words, ui };
    let schema = match document {
        Some((_, Some(document))) => schema::one(document, &known),
        _ => schema::all(&known),
    };
    writeln!(std::io::stdout(), "{schema:#}").context("cannot write to standard output")?;
    Ok(Outcome::Clean)
}
