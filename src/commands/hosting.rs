//! `pentan hosting`: the file that a host is told by.

use std::io::Write;

use anyhow::{Context, Result};
use pentan::hosting;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::pipeline;

use super::build::base_url;
use super::{Outcome, must_be_hub, today, ui_language};
use crate::cli::Hosting;

/// Prints the file for one host.
pub fn run(args: &Hosting) -> Result<Outcome> {
    must_be_hub(&args.hub)?;
    let now = today();
    let base_url = base_url(args.base_url.as_deref())?;
    let settings = Settings { now, drafts: Drafts::Hidden, base_url, checks: Checks::Build };
    let base = pipeline::ground_of(&args.hub, &settings)?;
    let ui = ui_language(args.ui);
    let text = hosting::file(args.host, &base.ground.hub, (&base.words, ui), now);
    write!(std::io::stdout(), "{text}").context("cannot write to standard output")?;
    Ok(Outcome::Clean)
}
