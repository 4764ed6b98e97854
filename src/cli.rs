//! The command line: what may be typed, and nothing of what it does.

mod keep;
mod new;
mod theme;

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use pentan::hosting::Host;
use pentan::language::Language;

pub use keep::{Digest, Export, Shape};
pub use new::{New, NewChapter, NewHub, NewPage, NewWhat};
pub use theme::{Eject, Theme};

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
    /// Tell everything that an editor may want to put right.
    Check(Check),
    /// Preview the site in a browser while its files are edited.
    Serve(Serve),
    /// Search a built site, as its readers' browsers do.
    Search(Search),
    /// Make a new hub, page, section or chapter, with notes that say what goes where.
    ///
    /// At a terminal, pentan asks for what is not given; an empty answer passes a question over. Pages are made as drafts, as a pair of
    /// files with a free name. No file that is there is ever overwritten.
    New(New),
    /// Write a letter to the members: what is new and changed since a day, a tip, and the next meetings.
    ///
    /// It is printed as text, or written into a folder (--to) as HTML and as text: in each language, and in all of them one after the other.
    /// A page that is there in one language only is named as such in the letter of the other.
    Digest(Digest),
    /// Put the whole hub into one zip file, to be kept: pages that open without a network, texts, tables and licences.
    ///
    /// Drafts, pages that are not to be published yet and e-mail addresses that are not published stay out of it. The texts are copied as
    /// their authors wrote them, with their comments. A file that is there is not overwritten.
    Export(Export),
    /// Tell whether the hub works: its resources, translations, contributors, chapters and indicators in figures.
    ///
    /// The figures are counted from the hub's own files. Nothing about readers is known or kept.
    Report(Report),
    /// See which translations are out of date, and record those that are not.
    #[command(subcommand)]
    Translate(Translate),
    /// Print JSON Schema for the keys of pages and data files.
    ///
    /// The schema (2020-12) has this hub's own topics, people and organisations in it.
    ///
    /// Text editors use it to complete keys and words, to explain them, and to underline mistakes while they are typed. Print one into a file:
    ///
    ///     pentan schema topics > schemas/topics.json
    ///
    /// and name it in the first line of the data file, for editors with the YAML language server (such as Visual Studio Code):
    ///
    ///     # yaml-language-server: $schema=../../schemas/topics.json
    ///
    /// For the blocks at the top of pages, give the schema of the type (pentan schema tip) to a tool that holds the front matter of Markdown
    /// files against JSON Schema. Print the schema again when the hub's lists have changed.
    #[command(verbatim_doc_comment)]
    Schema(Schema),
    /// Print the file that a host is told by: how long browsers keep which file, and what pages may not do.
    ///
    /// A site works from any plain file server without it. Save what is printed under the name that its first line says. Netlify and
    /// Cloudflare read the headers from the file _headers, which every build writes.
    Hosting(Hosting),
    /// Make the look of the hub your own.
    #[command(subcommand)]
    Theme(Theme),
}

/// The arguments of `pentan hosting`.
#[derive(clap::Args)]
pub struct Hosting {
    /// Where the site is published.
    #[arg(value_name = "HOST", value_parser = PossibleValuesParser::new(Host::ALL.map(Host::name)).try_map(|name| Host::of_name(&name).ok_or(name)))]
    pub host: Host,
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The address to publish at, in place of the one in `content/hub.yaml`.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// The language of notes [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan schema`.
#[derive(clap::Args)]
pub struct Schema {
    /// A type of page (case-study, tip, guide, page, event, job, opportunity), `section`, or a file (hub, topics, audiences,
    /// organisation_types, people, organisations, glossary, chapters, groups, series, indicators) [default: all of them, under `$defs`].
    #[arg(value_name = "TYPE")]
    pub of: Option<String>,
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The language of titles and descriptions [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan report`.
#[derive(clap::Args)]
pub struct Report {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// How to print it: a page to read, or figures for programs.
    #[arg(long, value_enum, default_value_t = Figures::Html)]
    pub format: Figures,
    /// The day to report for, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// The language of the page and of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// How a report is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Figures {
    /// A page that needs no other file.
    Html,
    /// One JSON object.
    Json,
    /// A number a line, in the columns `table`, `row`, `column`, `language` and `value`.
    Csv,
}

/// The arguments of `pentan search`.
#[derive(clap::Args)]
pub struct Search {
    /// What to search for. Words between double quotes are a phrase.
    #[arg(value_name = "QUERY", required_unless_present = "batch")]
    pub query: Option<String>,
    /// The folder of the built site.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub site: PathBuf,
    /// The language to search in [default: that of the environment, else the first that the site has].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<Language>,
    /// How many hits to give at most.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: usize,
    /// How to give them.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// A file with a query a line; prints a line of JSON for each.
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    pub batch: Option<PathBuf>,
    /// The language of messages [default: the language searched in].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

impl Command {
    /// The language of messages that was asked for.
    pub fn ui(&self) -> Option<Language> {
        match self {
            Command::Build(args) => args.ui,
            Command::Check(args) => args.ui,
            Command::Hosting(args) => args.ui,
            Command::Digest(args) => args.ui,
            Command::Export(args) => args.ui,
            Command::New(args) => args.what.ui(),
            Command::Report(args) => args.ui,
            Command::Schema(args) => args.ui,
            Command::Serve(args) => args.ui,
            Command::Search(args) => args.ui,
            Command::Theme(command) => command.ui(),
            Command::Translate(command) => command.ui(),
        }
    }
}

/// What `pentan translate` can do.
#[derive(Subcommand)]
pub enum Translate {
    /// List every pair: is its translation up to date?
    Status(TranslateStatus),
    /// Show what was changed in a page since its translation was made.
    Diff(TranslateDiff),
    /// Record that translations say what their originals say now.
    Done(TranslateDone),
    /// Take pages out of the lock that are not in the hub any more.
    Forget(TranslateForget),
    /// Put the lock in order, as after a merge that git could not finish.
    Mend(TranslateMend),
}

impl Translate {
    /// The language of messages that was asked for.
    pub fn ui(&self) -> Option<Language> {
        match self {
            Translate::Status(args) => args.ui,
            Translate::Diff(args) => args.ui,
            Translate::Done(args) => args.ui,
            Translate::Forget(args) => args.ui,
            Translate::Mend(args) => args.ui,
        }
    }
}

/// The arguments of `pentan translate status`.
#[derive(clap::Args)]
pub struct TranslateStatus {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// How to list them.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan translate diff`.
#[derive(clap::Args)]
pub struct TranslateDiff {
    /// The page: its path below `content/`, as `tips/rivers`.
    #[arg(value_name = "PAGE")]
    pub id: String,
    /// The hub's folder.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub hub: PathBuf,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan translate done`.
#[derive(clap::Args)]
pub struct TranslateDone {
    /// The pages: their paths below `content/`, as `tips/rivers`.
    #[arg(value_name = "PAGE", required_unless_present = "all")]
    pub ids: Vec<String>,
    /// Every page that is there in both languages.
    #[arg(long, conflicts_with = "ids")]
    pub all: bool,
    /// The language that was translated from [default: as recorded, else as the pages' `translation:` says].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub from: Option<Language>,
    /// Record although something in the lock cannot be read. Nothing of it is lost.
    #[arg(long)]
    pub force: bool,
    /// The day to record, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// The hub's folder.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub hub: PathBuf,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan translate forget`.
#[derive(clap::Args)]
pub struct TranslateForget {
    /// The pages: their paths below `content/`, as `tips/rivers`.
    #[arg(value_name = "PAGE", required = true)]
    pub ids: Vec<String>,
    /// The hub's folder.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub hub: PathBuf,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// The arguments of `pentan translate mend`.
#[derive(clap::Args)]
pub struct TranslateMend {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
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
    #[arg(long, value_enum, default_value_t = Telling::Human)]
    pub format: Telling,
}

/// The arguments of `pentan check`.
#[derive(clap::Args)]
pub struct Check {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The day to check for, YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub now: Option<String>,
    /// Ask other sites, too, whether what the hub links to is there.
    #[arg(long)]
    pub external_links: bool,
    /// Record what was found of accessibility, for the hub's accessibility statement.
    #[arg(long)]
    pub record: bool,
    /// For how many days what was there is not asked for again; what was not, only for the same day.
    #[arg(long, value_name = "DAYS", default_value_t = 7, requires = "external_links")]
    pub max_age: u16,
    /// How long to wait for another site.
    #[arg(long, value_name = "SECONDS", default_value = "20", value_parser = seconds, requires = "external_links")]
    pub timeout: Duration,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
    /// How to tell problems.
    #[arg(long, value_enum, default_value_t = Telling::Human)]
    pub format: Telling,
}

/// The arguments of `pentan serve`.
#[derive(clap::Args)]
pub struct Serve {
    /// The hub's folder.
    #[arg(value_name = "HUB", default_value = ".")]
    pub hub: PathBuf,
    /// The port to serve on; the next free one where it is in use, any free one for 0.
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// The address to serve on. Any but this machine's own lets others read the preview.
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// Open the preview in a browser.
    #[arg(long)]
    pub open: bool,
    /// Show drafts and scheduled pages too.
    #[arg(long)]
    pub drafts: bool,
    /// Look at the files by turns, where the system does not tell of changes (network drives, some virtual machines).
    #[arg(long)]
    pub poll: bool,
    /// The language of messages [default: that of the environment, else the hub's first].
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub ui: Option<Language>,
}

/// How problems are told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Telling {
    /// For people at a terminal.
    Human,
    /// A JSON array, for programs.
    Json,
    /// Workflow commands, which GitHub shows at the lines of a pull request.
    Github,
    /// SARIF 2.1.0, for GitHub's code scanning and for editors.
    Sarif,
}

/// How hits are given.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal.
    Human,
    /// A JSON array, for programs.
    Json,
}

/// A time in seconds, over nothing and not for ever.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "0.1 – 3600".to_owned())?;
    if (0.1..=3600.0).contains(&seconds) { Ok(Duration::from_secs_f64(seconds)) } else { Err("0.1 – 3600".to_owned()) }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "cy, en".to_owned())
}
