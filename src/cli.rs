//! The command line: what may be typed, and nothing of what it does.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use pentan::language::Language;

/// Turns Markdown into a bilingual Welsh and English knowledge hub.
///
/// Exit codes: 0 clean, 1 problems, 2 failure.
#[derive(Parser)]
#[command(version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What pentan can do.
#[derive(Subcommand)]
pub enum Command {
    /// Build the site.
    Build(Build),
}

/// The arguments of `pentan build`.
#[derive(clap::Args)]
pub struct Build {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// Where to publish to [default: `dist` in the hub's folder].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The address to publish at, in place of the one in `content/hub.yaml`.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// The day to build for, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// Build drafts and scheduled pages too.
    #[arg(long)]
    pub drafts: bool,
    /// Let warnings fail the build.
    #[arg(long)]
    pub strict: bool,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
    /// How to tell problems.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// How problems are told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal.
    Human,
    /// A JSON array, for programs.
    Json,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "cy, en".to_owned())
}
