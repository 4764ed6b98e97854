//! What may be typed after `pentan new`.

use std::path::PathBuf;

use clap::Subcommand;
use pentan::language::Language;
use pentan::parse::values::Kind;

use super::language;

/// The arguments of `pentan new`.
#[derive(clap::Args)]
pub struct New {
    /// What to make.
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What can be made.
#[derive(Subcommand)]
pub enum NewWhat {
    /// A whole small hub: lists, sections, a tip and a guide for its editors, in both languages.
    Hub(NewHub),
    /// A case study: what somebody did, and what they learned.
    CaseStudy(NewPage),
    /// A tip: a short piece of advice.
    Tip(NewPage),
    /// A guide: a question, answered in numbered steps.
    Guide(NewPage),
    /// Any other page.
    Page(NewPage),
    /// An event.
    Event(NewEvent),
    /// A job.
    Job(NewJob),
    /// An opportunity: something that members may apply for or take part in.
    Opportunity(NewOpportunity),
    /// A section: a folder with a page of its own.
    Section(NewSection),
    /// An entry at the end of content/data/chapters.yaml.
    Chapter(NewChapter),
}

/// What may be said of every new page.
#[derive(clap::Args)]
pub struct NewPage {
    /// Its title: with --cy the English one, with --en the Welsh one, with neither in the language of messages.
    #[arg(value_name = "TITLE")]
    pub title: Option<String>,
    /// Its title in Welsh.
    #[arg(long, value_name = "TITLE")]
    pub cy: Option<String>,
    /// Its title in English.
    #[arg(long, value_name = "TITLE")]
    pub en: Option<String>,
    /// What it is about: ids from content/data/topics.yaml, with commas between them.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub topics: Vec<String>,
    /// The folder below content/ to make it in [default: the section whose pages are of this type].
    #[arg(long = "in", value_name = "FOLDER")]
    pub folder: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What may be said of everything new in a hub.
#[derive(clap::Args)]
pub struct Common {
    /// The hub's folder.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub hub: PathBuf,
    /// The day that it is made on, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan new event`.
#[derive(clap::Args)]
pub struct NewEvent {
    #[command(flatten)]
    pub page: NewPage,
    /// When it begins, on the clocks of the United Kingdom: "YYYY-MM-DD HH:MM".
    #[arg(long, value_name = "TIME")]
    pub starts: Option<String>,
}

/// The arguments of `pentan new job`.
#[derive(clap::Args)]
pub struct NewJob {
    #[command(flatten)]
    pub page: NewPage,
    /// Who is looking for somebody: an id from content/data/organisations.yaml.
    #[arg(long, value_name = "ID")]
    pub employer: Option<String>,
    /// The last day to apply, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    pub closes: Option<String>,
}

/// The arguments of `pentan new opportunity`.
#[derive(clap::Args)]
pub struct NewOpportunity {
    #[command(flatten)]
    pub page: NewPage,
    /// The last day to apply, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    pub closes: Option<String>,
}

/// The arguments of `pentan new section`.
#[derive(clap::Args)]
pub struct NewSection {
    #[command(flatten)]
    pub page: NewPage,
    /// The type of its pages: case-study, tip, guide, page, event, job or opportunity.
    #[arg(long, value_name = "TYPE", value_parser = kind, default_value = "page")]
    pub pages: Kind,
}

/// The arguments of `pentan new chapter`.
#[derive(clap::Args)]
pub struct NewChapter {
    /// Its name: with --cy the English one, with --en the Welsh one, with neither in both languages.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// Its name in Welsh.
    #[arg(long, value_name = "NAME")]
    pub cy: Option<String>,
    /// Its name in English.
    #[arg(long, value_name = "NAME")]
    pub en: Option<String>,
    /// Who chairs it: ids from content/data/people.yaml, with commas between them.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    pub chairs: Vec<String>,
    #[command(flatten)]
    pub common: Common,
}

/// The arguments of `pentan new hub`.
#[derive(clap::Args)]
pub struct NewHub {
    /// The folder to make it in. There must be nothing in it, or it must not be there yet.
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    /// The hub's name, in each language that no other option gives.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The hub's name in Welsh.
    #[arg(long, value_name = "NAME")]
    pub cy: Option<String>,
    /// The hub's name in English.
    #[arg(long, value_name = "NAME")]
    pub en: Option<String>,
    /// The address that it will be published at.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Make the hub in a folder that has something in it: only the files that are missing. Those that are there stay as they are.
    #[arg(long)]
    pub force: bool,
    /// The day that it is made on, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// The language of messages and of notes, which is the hub's first language too [default: that of the environment, else Welsh].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

impl NewWhat {
    /// The language of messages that was asked for.
    pub fn ui(&self) -> Option<Language> {
        match self {
            NewWhat::Hub(args) => args.ui,
            NewWhat::CaseStudy(page) | NewWhat::Tip(page) | NewWhat::Guide(page) | NewWhat::Page(page) => page.common.ui,
            NewWhat::Event(args) => args.page.common.ui,
            NewWhat::Job(args) => args.page.common.ui,
            NewWhat::Opportunity(args) => args.page.common.ui,
            NewWhat::Section(args) => args.page.common.ui,
            NewWhat::Chapter(args) => args.common.ui,
        }
    }
}

fn kind(word: &str) -> Result<Kind, String> {
    let words = Kind::ALL.map(Kind::word);
    Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| words.join(", "))
}
