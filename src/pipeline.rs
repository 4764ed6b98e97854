//! The chain: read, parse, site, plan, render and index, list, write; and beside it what an editor is told. Read this first.

mod assets;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use foldhash::HashMap;
use rayon::prelude::*;

use crate::check;
use crate::check::placeholder::{Placeholders, placeholders};
use crate::facts::{Answers, Facts, Reader};
use crate::hub::{self, Checks, Hub, Settings};
use crate::index;
use crate::language::{Language, Per};
use crate::offline::{self, Noted, Tally};
use crate::parse::body::Body;
use crate::parse::checked::{self, Checked};
use crate::parse::markdown::{File, Grammar, Html};
use crate::parse::{self, Card, Page, PageId, data, series};
use crate::plan::{self, Job};
use crate::problem::{Code, Place, Problem};
use crate::read::{self, Content, Source};
use crate::render::{self, theme};
use crate::site::{Ground, PATH_KEYS, Site};
use crate::strings::{LocaleFile, Words};
use crate::translation::lock::{self, Lock};
use crate::write::{self, Output};

/// Everything that renders are made from.
pub struct Stock {
    /// What pages may know of one another.
    pub site: Site,
    /// The texts.
    pub bodies: HashMap<PageId, Body>,
    /// Templates and assets.
    pub theme: theme::Theme,
    /// The words of the interface.
    pub words: Arc<Words>,
    /// What was asked about the hub as a whole.
    pub answers: Answers,
}

/// One file of the site, just rendered.
pub struct Rendered {
    /// What it is.
    pub job: Job,
    /// What is in it.
    pub output: Output,
    /// What was asked to make it, where the taker wants to know.
    pub facts: Facts,
}

/// What a build came to, beside what it handed over.
pub struct Built {
    /// What the outputs were made from.
    pub stock: Stock,
    /// Everything wrong, in no order yet.
    pub problems: Vec<Problem>,
    /// What there is to record of a check for the accessibility statement; nothing worth it where the hub was only built.
    pub checked: Checked,
}

/// How far a build has come: which stage, and how many of how many items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Reading the folder.
    Reading,
    /// Parsing so many files.
    Parsing(usize),
    /// Rendering: done, of all.
    Rendering(usize, usize),
}

/// Everything that is settled before the first file is made.
pub struct Planned {
    /// What the files are to be made from.
    pub stock: Stock,
    /// The files to be rendered.
    pub jobs: Vec<Job>,
    /// What is wrong so far.
    pub problems: Vec<Problem>,
}

/// Whether what is asked in a render is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recording {
    /// Each question is, with a hash of its answer.
    On,
    /// None is.
    Off,
}

/// Who is handed what a build makes, as soon as it is made, on any thread.
pub trait Taker: Sync {
    /// Takes a rendered file.
    fn rendered(&self, rendered: Rendered) -> Result<()>;
    /// Takes a file of the search index, or a listing of what can be kept.
    fn indexed(&self, output: Output) -> Result<()>;
    /// Whether it wants to know what was asked to make each file. To record that costs time, which a batch build need not spend.
    fn recording(&self) -> Recording {
        Recording::Off
    }
    /// Looks for what is wrong outside the hub, where it was asked to.
    fn outside(&self, _: &Stock) -> Result<Vec<Problem>> {
        Ok(Vec::new())
    }
    /// Hears how far the build has come.
    fn progress(&self, _: Progress) {}
}

/// Builds a hub from nothing: rendering on all cores, the search index of each language beside it.
///
/// Errors: the folder is no hub or cannot be listed; `taker` failed.
pub fn full(root: &Path, settings: &Settings, taker: &impl Taker) -> Result<Built> {
    let Planned { stock, jobs, mut problems } = planned(root, settings, taker)?;
    let pages = count_pages(&jobs);
    let noted = Noted { taker, stock: &stock, tally: Tally::default() };
    let (indexed, rendered) =
        rayon::join(|| index::index(&stock, &|output| noted.indexed(output)), || render_all(jobs, &stock, &noted));
    problems.extend(rendered?);
    problems.extend(indexed?);
    for listing in offline::listings(&stock, noted.tally.entries()) {
        taker.indexed(listing)?;
    }
    Ok(weighed(problems, pages, stock))
}

/// Makes everything that a build would, and keeps nothing but what is wrong. The search index is made only where the hub says what it may
/// cost.
///
/// Errors: the folder is no hub or cannot be listed; an index could not be written, which is a defect; `taker` failed.
pub fn check(root: &Path, settings: &Settings, taker: &impl Taker) -> Result<Built> {
    let Planned { stock, jobs, mut problems } = planned(root, settings, taker)?;
    let pages = count_pages(&jobs);
    problems.extend(render_all(jobs, &stock, taker)?);
    if stock.site.hub.search.is_some() {
        problems.extend(index::index(&stock, &|output| taker.indexed(output))?);
    }
    problems.extend(taker.outside(&stock)?);
    Ok(weighed(problems, pages, stock))
}

/// What was built, once the hub's own weights are applied to what is wrong.
pub(crate) fn weighed(mut problems: Vec<Problem>, pages: usize, stock: Stock) -> Built {
    let checked = check::record::checked(&problems, pages, &stock);
    problems.extend(check::record::told(&problems, &stock));
    let problems = check::weigh(problems, cards(&stock.site), &stock);
    Built { stock, problems, checked }
}

fn count_pages(jobs: &[Job]) -> usize {
    jobs.iter().filter(|job| render::template_of(&job.kind).is_some()).count()
}

/// Reads a hub and plans its site.
///
/// Errors: the folder is no hub or cannot be listed.
pub fn planned(root: &Path, settings: &Settings, taker: &impl Taker) -> Result<Planned> {
    taker.progress(Progress::Reading);
    let (sources, mut problems) = read::read(root)?;
    taker.progress(Progress::Parsing(sources.len()));
    let (pages, rest): (Vec<_>, Vec<_>) = sources.into_iter().partition(|source| is_page(&source.path));
    let Base { ground, theme, words, problems: of_base } = base(&rest, settings);
    problems.extend(of_base);
    let pages =
        parse_pages(pages, &PageReader::new(&ground.hub, Placeholders::of(&words).into(), settings.checks), &mut problems);
    let (site, bodies) = settle(pages, ground)?;
    let stock = Stock { site, bodies, theme, words, answers: Answers::default() };
    problems.extend(check_site(&stock.site));
    if settings.checks == Checks::All {
        let pairs: Vec<_> = stock.site.pairs().map(|(pair, _)| pair).collect();
        problems.par_extend(pairs.into_par_iter().flat_map_iter(|pair| check::pair::pair(pair, &stock)));
        problems.extend(check::whole::whole(&stock));
        problems.extend(check::unpublished::unpublished(&stock));
    }
    let (jobs, of_plan) = plan::plan(&stock);
    problems.extend(of_plan);
    Ok(Planned { stock, jobs, problems })
}

/// Every page's card, in the order of the paths.
pub(crate) fn cards(site: &Site) -> impl Iterator<Item = &Card> {
    site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten()
}

/// What a site stands on before it has a page.
pub struct Base {
    /// What the hub says of itself, its lists and files.
    pub ground: Ground,
    /// Templates and assets.
    pub theme: theme::Theme,
    /// The words of the interface.
    pub words: Arc<Words>,
    /// What is wrong so far.
    pub problems: Vec<Problem>,
}

/// Reads a hub, and of its pages nothing but that they are there.
///
/// Errors: the folder is no hub or cannot be listed.
pub fn ground_of(root: &Path, settings: &Settings) -> Result<Base> {
    let rest: Vec<Source> = read::read(root)?.0.into_iter().filter(|source| !is_page(&source.path)).collect();
    Ok(base(&rest, settings))
}

/// Reads everything but the pages.
pub(crate) fn base(rest: &[Source], settings: &Settings) -> Base {
    let (hub, mut problems) = read_hub(rest, settings);
    let words = words(rest, &mut problems);
    let (theme, of_theme) = theme::load(rest, hub.theme(), &words);
    problems.extend(of_theme);
    problems.extend(check_words(&words, &theme, &hub));
    let ground = ground(rest, (hub, settings.clone()), &words, &mut problems);
    Base { ground, theme, words, problems }
}

fn read_hub(sources: &[Source], settings: &Settings) -> (Hub, Vec<Problem>) {
    let source = sources.iter().find(|source| &*source.path == hub::PATH);
    match source.map(|source| (source, &source.content)) {
        Some((source, Content::Text(text))) => hub::parse(source, text, settings),
        // The file is there, or reading had failed: what is wrong with it is told already.
        _ => {
            let empty = Source { path: hub::PATH.into(), content: Content::Text(String::new()), hash: 0 };
            (hub::parse(&empty, "{}", settings).0, Vec::new())
        }
    }
}

/// pentan's own words, and the hub's over them.
fn words(sources: &[Source], problems: &mut Vec<Problem>) -> Arc<Words> {
    let own = sources.iter().filter_map(|source| match &source.content {
        Content::Text(text) => LocaleFile::named(&source.path, text),
        Content::Asset(_) => None,
    });
    let (words, of_words) = Words::over_built_in(own.collect());
    problems.extend(of_words);
    let folder_of =
        |source: &Source| source.path.strip_prefix("locales/").and_then(|rest| rest.split('/').next()).map(str::to_owned);
    let mut unknown: Vec<String> =
        sources.iter().filter_map(folder_of).filter(|folder| Language::from_tag(folder).is_none()).collect();
    unknown.dedup();
    let problem = |folder: String| {
        let path: Arc<str> = format!("locales/{folder}").into();
        Problem::new(Code::LocaleFolder, Place::file(&path)).arg("name", folder)
    };
    problems.extend(unknown.into_iter().map(problem));
    words
}

/// What is missing, unused or wrongly argued among the words; a language that the hub lacks needs no words.
fn check_words(words: &Words, theme: &theme::Theme, hub: &Hub) -> Vec<Problem> {
    let mut uses = theme.uses().to_vec();
    uses.extend(render::uses());
    let is_wanted = |problem: &Problem| {
        let language = problem.args.iter().find(|(name, _)| *name == "language").and_then(|(_, tag)| Language::from_tag(tag));
        language.is_none_or(|language| hub.languages().contains(&language))
    };
    words.check(&uses).into_iter().filter(is_wanted).collect()
}

/// Whether a file is a page, or would be if its name said in which language.
pub(crate) fn is_page(path: &str) -> bool {
    path.starts_with("content/") && path.to_ascii_lowercase().ends_with(".md")
}

/// Parses every page, on all cores. The text of a file is let go as soon as it is parsed.
fn parse_pages(sources: Vec<Source>, reader: &PageReader<'_>, problems: &mut Vec<Problem>) -> Vec<Page> {
    let parsed: Vec<_> = sources.into_par_iter().map(|source| reader.parse(&source)).collect();
    let mut pages = Vec::with_capacity(parsed.len());
    for (page, of_page) in parsed {
        pages.extend(page);
        problems.extend(of_page);
    }
    pages
}

/// How the pages of a hub are read.
pub(crate) struct PageReader<'a> {
    hub: &'a Hub,
    grammar: Grammar,
    placeholders: Arc<Placeholders>,
    checks: Checks,
}

impl<'a> PageReader<'a> {
    /// How pages are read as `hub.yaml` has it.
    pub(crate) fn new(hub: &'a Hub, placeholders: Arc<Placeholders>, checks: Checks) -> PageReader<'a> {
        let grammar = Grammar::new(if hub.allow_html { Html::Sanitised } else { Html::Escaped });
        PageReader { hub, grammar, placeholders, checks }
    }

    /// Parses a page's file. A file whose name says no language of the hub is no page, which is told.
    pub(crate) fn parse(&self, source: &Source) -> (Option<Page>, Vec<Problem>) {
        let Content::Text(text) = &source.content else { return (None, Vec::new()) };
        let Some(id) = PageId::of_path(&source.path).filter(|id| self.hub.languages().contains(&id.language)) else {
            let name = source.path.trim_start_matches("content/");
            return (None, vec![Problem::new(Code::FileLanguage, Place::file(&source.path)).arg("name", name)]);
        };
        let language = id.language;
        let (page, mut problems) = parse::page(&source.path, text, id, &self.grammar);
        let start = parse::front::fences(text).map_or(0, |fences| fences.body);
        let file = File { path: &source.path, text, start, language };
        if self.checks == Checks::All {
            problems.extend(check::text::text(&page, &file));
        }
        if self.checks == Checks::All || !page.card.front.draft {
            problems.extend(placeholders(&page, &file, &self.placeholders));
        }
        (Some(page), problems)
    }
}

/// Everything that the site stands on beside its pages.
fn ground(sources: &[Source], (hub, settings): (Hub, Settings), words: &Words, problems: &mut Vec<Problem>) -> Ground {
    let mut entries = BTreeMap::new();
    let mut glossary = data::Entries::new();
    let mut all_series = series::AllSeries::new();
    let (mut chapters, mut groups) = (data::Chapters::new(), data::Groups::new());
    let mut indicators = data::Indicators::new();
    let mut checked = None;
    let mut assets = BTreeMap::new();
    let mut unpublished = assets::Unpublished::default();
    let mut lock = Lock::default();
    for source in sources {
        let Some(path) = source.path.strip_prefix("content/") else { continue };
        match &source.content {
            Content::Text(text) => match data::vocabulary_of(&source.path) {
                Some(vocabulary) => {
                    let (found, of_data) = data::parse(source, text, vocabulary, hub.languages());
                    entries.insert(vocabulary, found);
                    problems.extend(of_data);
                }
                None if &*source.path == hub::PATH => {}
                None if &*source.path == lock::PATH => {
                    let (found, of_lock) = lock::parse(&source.path, text);
                    lock = found;
                    problems.extend(of_lock);
                }
                None if &*source.path == data::GLOSSARY => {
                    let (found, of_data) = data::glossary(source, text, hub.languages());
                    glossary = found;
                    problems.extend(of_data);
                }
                None if &*source.path == series::PATH => {
                    let (found, of_data) = series::series(source, text, hub.languages());
                    all_series = found;
                    problems.extend(of_data);
                }
                None if &*source.path == data::CHAPTERS => {
                    let (found, of_data) = data::chapters(source, text, hub.languages());
                    chapters = found;
                    problems.extend(of_data);
                }
                None if &*source.path == checked::PATH => {
                    let (found, of_data) = checked::checked(source, text);
                    checked = found;
                    problems.extend(of_data);
                }
                None if &*source.path == data::GROUPS => {
                    let (found, of_data) = data::groups(source, text, hub.languages());
                    groups = found;
                    problems.extend(of_data);
                }
                None if &*source.path == data::INDICATORS => {
                    let (found, of_data) = data::indicators(source, text, (hub.languages(), settings.now));
                    indicators = found;
                    problems.extend(of_data);
                }
                None => problems.push(data::unknown_file(source)),
            },
            Content::Asset(asset) => drop(assets.insert(path.into(), unpublished.settle(&source.path, asset, &hub))),
        }
    }
    problems.extend(unpublished.problems());
    let path_word = |key: &'static str, language| (key, crate::parse::values::Slug::of(&words.say(language, key, None)).0);
    let paths = Per::make(|language| PATH_KEYS.iter().map(|key| path_word(key, language)).collect());
    Ground {
        hub,
        settings,
        data: entries,
        glossary,
        series: all_series,
        chapters,
        groups,
        indicators,
        checked,
        assets,
        paths,
        lock,
    }
}

/// Puts every card in place.
pub(crate) fn settle(pages: Vec<Page>, ground: Ground) -> Result<(Site, HashMap<PageId, Body>)> {
    let mut site = Site::on(ground)?;
    let mut bodies = HashMap::with_capacity_and_hasher(pages.len(), foldhash::fast::RandomState::default());
    for page in pages {
        let id = page.card.id.clone();
        site.put(&id, Some(page.card));
        bodies.insert(id, page.body);
    }
    Ok((site, bodies))
}

fn check_site(site: &Site) -> Vec<Problem> {
    let cards: Vec<_> = cards(site).collect();
    let mut problems: Vec<Problem> = cards.into_par_iter().flat_map_iter(|card| site.check(card)).collect();
    problems.extend(site.check_sections());
    problems.extend(site.check_ground());
    problems.extend(site.check_between());
    problems
}

/// Renders every job, on all cores, and hands each file over at once.
fn render_all(jobs: Vec<Job>, stock: &Stock, taker: &impl Taker) -> Result<Vec<Problem>> {
    let (done, all) = (AtomicUsize::new(0), jobs.len());
    let recording = taker.recording();
    let render_one = |job: Job| -> Result<Vec<Problem>> {
        let mut reader = match recording {
            Recording::On => Reader::recording(stock),
            Recording::Off => Reader::new(stock),
        };
        let output = render::render(&job, stock, &mut reader);
        let (facts, mut problems) = reader.finish();
        if let Some(output) = output {
            if let (Checks::All, write::Content::Bytes(bytes)) = (stock.site.settings.checks, &output.content) {
                problems.extend(check::output::output(&job, bytes, stock));
            }
            taker.rendered(Rendered { job, output, facts })?;
        }
        taker.progress(Progress::Rendering(done.fetch_add(1, Ordering::Relaxed) + 1, all));
        Ok(problems)
    };
    let problems: Vec<_> = jobs
        .into_par_iter()
        .map(render_one)
        .filter(|problems| !matches!(problems, Ok(none) if none.is_empty()))
        .collect::<Result<_>>()?;
    Ok(problems.into_iter().flatten().collect())
}
