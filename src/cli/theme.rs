//! What may be typed after `pentan theme`.

use std::path::PathBuf;

use clap::Subcommand;
use pentan::language::Language;

use super::language;

/// What `pentan theme` can do.
#[derive(Subcommand)]
pub enum Theme {
    /// Copy one file of the built-in theme into the hub's own, to change it there.
    ///
    /// Everything that the hub has no file for stays as it is built in. No file that is there is ever overwritten.
    Eject(Eject),
}

impl Theme {
    /// The language of messages, where one was asked for.
    pub fn ui(&self) -> Option<Language> {
        match self {
            Theme::Eject(args) => args.ui,
        }
    }
}

/// The arguments of `pentan theme eject`.
#[derive(clap::Args)]
pub struct Eject {
    /// A template (card), `tokens` for colours, fonts and sizes, or another file of the theme (icon.svg) [default: list what there is].
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// The hub's folder.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub hub: PathBuf,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}
