//! The commands that hand a hub on: the letter and the archive.

use std::path::PathBuf;

use clap::ValueEnum;
use pentan::language::Language;

/// The arguments of `pentan digest`.
#[derive(clap::Args)]
pub struct Digest {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The first day of what is new, YYYY-MM-DD: as a rule, that of the last letter.
    #[arg(long, value_name = "DATE")]
    pub since: String,
    /// The folder to write into [default: print one letter instead].
    #[arg(long, value_name = "FOLDER")]
    pub to: Option<PathBuf>,
    /// What to print.
    #[arg(long, value_enum, default_value_t = Shape::Text, conflicts_with = "to")]
    pub format: Shape,
    /// The language to print [default: all of the hub's, one after the other].
    #[arg(long, value_name = "LANGUAGE", value_parser = super::language, conflicts_with = "to")]
    pub lang: Option<Language>,
    /// Overwrite letters of that day in the folder.
    #[arg(long, requires = "to")]
    pub force: bool,
    /// The day of the letter, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = super::language)]
    pub ui: Option<Language>,
}

/// How a letter is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// As plain text.
    Text,
    /// As HTML.
    Html,
}

/// The arguments of `pentan export`.
#[derive(clap::Args)]
pub struct Export {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The zip file to write.
    #[arg(long, value_name = "FILE.zip")]
    pub to: PathBuf,
    /// Overwrite the file.
    #[arg(long)]
    pub force: bool,
    /// The day to export for, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// Put drafts and scheduled pages into it too.
    #[arg(long)]
    pub drafts: bool,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = super::language)]
    pub ui: Option<Language>,
}
