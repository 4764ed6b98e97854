//! The chain once more, for what has changed: a hub in memory that follows its folder.
//!
//! After any [`Live::update`] and [`Live::settle`] the files in memory are, byte for byte, those of a clean build, and the
//! problems are its problems. Only a file that was given an answer which is another now ([`crate::facts`]) is made anew.
//! Until it is made it is *stale*: whoever asks for it gets it made at once, from the same state as all others.

mod asked;
mod made;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use self::asked::{FactNo, Key};
use self::made::Made;
use crate::check;
use crate::check::placeholder::Placeholders;
use crate::facts::{Answers, Fact};
use crate::hub::{self, Checks, Hub, Settings};
use crate::index;
use crate::language::Language;
use crate::offline::{self, Tally};
use crate::parse::{Card, INDEX, PageId, PairId};
use crate::pipeline::{self, Base, PageReader, Stock};
use crate::plan::{self, Job, JobKind};
use crate::problem::{Place, Problem};
use crate::read::{self, Source};
use crate::site::is_index;
use crate::write::{Content, Output};

/// From this many changed pages on, it is faster to ask every question again than to find out which.
const MANY: usize = 100;

/// A hub in memory, with all that a build would make of it.
pub struct Live {
    root: PathBuf,
    settings: Settings,
    /// The hash of each page's file.
    pages: BTreeMap<Arc<str>, u128>,
    /// Every other file, in the order of the paths.
    rest: Vec<Source>,
    stock: Stock,
    made: Made,
    search: Option<Search>,
    told: Told,
    /// The pages that are exempt from a rule somewhere: few, and asked for with every problem that is told.
    exempting: BTreeSet<PageId>,
    /// What new pages have until somebody writes something else, by the hub's words.
    placeholders: Arc<Placeholders>,
}

/// The search indexes, as long as they are true.
struct Search {
    files: BTreeMap<String, Vec<u8>>,
    problems: Vec<Problem>,
}

/// What is wrong, by who found it out.
#[derive(Default)]
struct Told {
    reading: BTreeMap<Arc<str>, Vec<Problem>>,
    base: Vec<Problem>,
    parsing: BTreeMap<Arc<str>, Vec<Problem>>,
    cards: BTreeMap<Arc<str>, Vec<Problem>>,
    site: Vec<Problem>,
    plan: Vec<Problem>,
    pairs: BTreeMap<PairId, Vec<Problem>>,
    whole: Vec<Problem>,
    unpublished: Vec<Problem>,
}

/// What an update found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Updated {
    /// How many of the hub's files are others than before, new or gone.
    pub changed: usize,
    /// How many of the site's files are stale now.
    pub stale: usize,
}

/// What the changed cards and texts have touched.
#[derive(Default)]
struct Touched {
    keys: Vec<Key>,
    facts: Vec<Fact>,
    everything: bool,
    base: bool,
    cards: bool,
    names: bool,
}

impl Live {
    /// Reads a hub and plans its site. Every file is stale until somebody asks for it or [`Live::settle`]s.
    ///
    /// Errors: the folder is no hub or cannot be listed.
    pub fn open(root: &Path, settings: &Settings) -> Result<Live> {
        Live::of((root, settings), read::read(root)?)
    }

    fn of((root, settings): (&Path, &Settings), (sources, problems): (Vec<Source>, Vec<Problem>)) -> Result<Live> {
        let (pages, rest): (Vec<_>, Vec<_>) = sources.into_iter().partition(|source| pipeline::is_page(&source.path));
        let Base { ground, theme, words, problems: of_base } = pipeline::base(&rest, settings);
        let mut told = Told { base: of_base, ..Told::default() };
        told.read(problems);
        let hashes = pages.iter().map(|source| (source.path.clone(), source.hash)).collect();
        let placeholders = Arc::new(Placeholders::of(&words));
        let reader = PageReader::new(&ground.hub, placeholders.clone(), settings.checks);
        let parse = |source: Source| (source.path.clone(), reader.parse(&source));
        let parsed: Vec<_> = pages.into_par_iter().map(parse).collect();
        let mut found = Vec::with_capacity(parsed.len());
        for (path, (page, problems)) in parsed {
            told.parsed(&path, problems);
            found.extend(page);
        }
        let (site, bodies) = pipeline::settle(found, ground)?;
        let stock = Stock { site, bodies, theme, words, answers: Answers::default() };
        let (root, settings) = (root.to_owned(), settings.clone());
        let exempting =
            pipeline::cards(&stock.site).filter(|card| is_exempting(card, &stock)).map(|card| card.id.clone()).collect();
        let mut live = Live {
            root,
            settings,
            pages: hashes,
            rest,
            stock,
            made: Made::default(),
            search: None,
            told,
            exempting,
            placeholders,
        };
        live.check_all();
        live.plan();
        live.look(&Touched { everything: true, base: true, ..Touched::default() });
        Ok(live)
    }

    /// Follows the hub's folder: reads what is at these paths now, files or folders, and finds out which files of the site
    /// are stale by that. Paths are relative to the hub's folder, with `/` between their parts; one that is not there stands
    /// for something that is gone.
    ///
    /// Errors: a folder cannot be listed.
    pub fn update(&mut self, paths: &[Arc<str>]) -> Result<Updated> {
        let (pages, rest) = self.changes(paths)?;
        let changed = pages.len() + rest.len();
        if changed == 0 {
            return Ok(Updated { changed, stale: self.made.stale() });
        }
        let mut touched = Touched { everything: pages.len() >= MANY, ..Touched::default() };
        if !rest.is_empty() && !self.change_base(rest, &mut touched) {
            // A hub without hub.yaml is no hub to begin with; one that loses it for a moment is to live on.
            *self = Live::of((&self.root, &self.settings), read::again(&self.root, &read::TOPS.map(Arc::from))?)?;
            return Ok(Updated { changed, stale: self.made.stale() });
        }
        self.change_pages(pages, &mut touched);
        self.follow(&touched);
        Ok(Updated { changed, stale: self.made.stale() })
    }

    /// Makes every stale file. Returns their paths, in order.
    pub fn settle(&mut self) -> Vec<String> {
        self.settle_some(usize::MAX)
    }

    /// Makes some of the stale files, at most so many, for whoever must not wait long. Returns their paths.
    pub fn settle_some(&mut self, most: usize) -> Vec<String> {
        let made = self.made.stale_paths(most);
        self.made.render(&made, &self.stock);
        made
    }

    /// A file of the site, by its path: `en/tips/index.html`. A stale one is made first; the search indexes are made when the
    /// first of their files is asked for.
    ///
    /// Errors: an index could not be written, which is a defect.
    pub fn get(&mut self, path: &str) -> Result<Option<Content>> {
        if self.made.is_stale(path) {
            self.made.render(&[path.to_owned()], &self.stock);
        }
        match self.made.get(path) {
            None if self.is_of_index(path) => Ok(self.search()?.files.get(path).cloned().map(Content::Bytes)),
            None if offline::is_listing(path) => Ok(self.listings()?.remove(path).map(Content::Bytes)),
            found => Ok(found),
        }
    }

    /// The paths of all files of the site but those of the search indexes, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.made.paths()
    }

    /// The files of the search indexes, made now if they are not true any more.
    ///
    /// Errors: an index could not be written, which is a defect.
    pub fn index(&mut self) -> Result<&BTreeMap<String, Vec<u8>>> {
        Ok(&self.search()?.files)
    }

    /// The listings of what a reader can keep. They say how large everything is, so everything is made first.
    ///
    /// Errors: an index could not be written, which is a defect.
    pub fn listings(&mut self) -> Result<BTreeMap<String, Vec<u8>>> {
        self.settle();
        let tally = Tally::default();
        for (path, bytes) in &self.search()?.files {
            tally.note_piece(path, bytes);
        }
        self.made.note(&tally, &self.stock);
        let bytes = |output: Output| match output.content {
            Content::Bytes(bytes) => Some((output.path, bytes)),
            Content::File(_) | Content::Picture(_) => None,
        };
        Ok(offline::listings(&self.stock, tally.entries()).into_iter().filter_map(bytes).collect())
    }

    /// Everything wrong, as far as it is known: what a stale file has wrong is found out when it is made.
    pub fn problems(&self) -> Vec<Problem> {
        let exempting = self.exempting.iter().filter_map(|id| self.stock.site.card(id));
        let mut known: Vec<Problem> = self.known().cloned().collect();
        known.extend(check::record::told(&known, &self.stock));
        check::weigh(known, exempting, &self.stock)
    }

    fn known(&self) -> impl Iterator<Item = &Problem> {
        let told = &self.told;
        let by_file = [&told.reading, &told.parsing, &told.cards].into_iter().flat_map(|by_file| by_file.values().flatten());
        let whole = [&told.base, &told.site, &told.plan, &told.whole, &told.unpublished].into_iter().flatten();
        let of_pairs = told.pairs.values().flatten();
        let of_index = self.search.iter().flat_map(|search| &search.problems);
        by_file.chain(whole).chain(of_pairs).chain(of_index).chain(self.made.problems())
    }

    /// What a file of the site is, by its path.
    pub fn job(&self, path: &str) -> Option<&Job> {
        self.made.job(path)
    }

    /// The files of the hub whose text a file of the site shows: of a page both halves of its pair.
    pub fn sources_of(&self, path: &str) -> Vec<Arc<str>> {
        let pair: PairId = match self.job(path).map(|job| &job.kind) {
            Some(JobKind::Page(pair, _)) => pair.clone(),
            Some(JobKind::Section(folder, ..)) => format!("{folder}/{INDEX}").into(),
            Some(JobKind::Home(_)) => INDEX.into(),
            _ => return Vec::new(),
        };
        Language::ALL.map(|language| PageId { pair: pair.clone(), language }.path()).into()
    }

    /// What is wrong in a file of the site, as far as it is known: in the texts that it shows, in what making it found, and in
    /// what every page is made of.
    pub fn problems_of(&self, path: &str) -> Vec<Problem> {
        let sources = self.sources_of(path);
        let is_of = |place: &Place| sources.contains(&place.path) || is_of_every_page(&place.path);
        let here = |problem: &Problem| is_of(&problem.place) || problem.other.as_ref().is_some_and(is_of);
        let known = self.known().filter(|problem| here(problem)).chain(self.made.problems_of(path)).cloned().collect();
        let site = &self.stock.site;
        let shown = sources.iter().filter_map(|path| site.card(&PageId::of_path(path)?));
        check::weigh(known, shown, &self.stock)
    }

    /// What the files are made from.
    pub fn stock(&self) -> &Stock {
        &self.stock
    }

    fn is_of_index(&self, path: &str) -> bool {
        let folder = |language| index::folder_of(language).path().trim_start_matches('/').to_owned();
        self.stock.site.languages().iter().any(|language| path.starts_with(&folder(*language)))
    }

    fn search(&mut self) -> Result<&Search> {
        let search = match self.search.take() {
            Some(search) => search,
            None => {
                let files = std::sync::Mutex::new(BTreeMap::new());
                let keep = |output: Output| {
                    if let (Content::Bytes(bytes), Ok(mut files)) = (output.content, files.lock()) {
                        files.insert(output.path, bytes);
                    }
                    Ok(())
                };
                let problems = index::index(&self.stock, &keep)?;
                Search { files: files.into_inner().unwrap_or_default(), problems }
            }
        };
        Ok(self.search.insert(search))
    }

    /// The pages and the other files that are not what they were; without a source where the file is gone.
    fn changes(&mut self, paths: &[Arc<str>]) -> Result<(Vec<Change>, Vec<Change>)> {
        let (sources, problems) = read::again(&self.root, paths)?;
        let now: BTreeMap<Arc<str>, Source> = sources.into_iter().map(|source| (source.path.clone(), source)).collect();
        let mut known: BTreeMap<Arc<str>, u128> = BTreeMap::new();
        for path in paths {
            for path in at_or_below(&self.told.reading, path) {
                self.told.reading.remove(&path);
            }
            known.extend(at_or_below(&self.pages, path).into_iter().map(|path| (path.clone(), self.pages[&path])));
            let rest = self.rest.iter().filter(|source| is_at_or_below(&source.path, path));
            known.extend(rest.map(|source| (source.path.clone(), source.hash)));
        }
        self.told.read(problems);
        let gone = known.keys().filter(|path| !now.contains_key(*path)).map(|path| (path.clone(), None));
        let mut changes: Vec<Change> = gone.collect();
        let is_other = |source: &Source| known.get(&source.path) != Some(&source.hash);
        changes.extend(now.into_values().filter(is_other).map(|source| (source.path.clone(), Some(source))));
        Ok(changes.into_iter().partition(|(path, _)| pipeline::is_page(path)))
    }

    /// Puts everything but the pages in place again. `false` where the change goes so deep that each page has to be read anew.
    fn change_base(&mut self, changes: Vec<Change>, touched: &mut Touched) -> bool {
        let is_of_theme = |(path, _): &Change| path.starts_with("themes/");
        touched.everything |= !changes.iter().all(is_of_theme);
        touched.cards = true;
        touched.base = true;
        for (path, source) in changes {
            let at = self.rest.binary_search_by(|known| known.path.cmp(&path));
            match (at, source) {
                (Ok(at), Some(source)) => self.rest[at] = source,
                (Ok(at), None) => drop(self.rest.remove(at)),
                (Err(at), Some(source)) => self.rest.insert(at, source),
                (Err(_), None) => {}
            }
        }
        let base = pipeline::base(&self.rest, &self.settings);
        let has_same_placeholders = *self.placeholders == Placeholders::of(&base.words);
        if has_same_placeholders && reads_pages_alike(&self.stock.site.hub, &base.ground.hub) {
            let is_moved = *self.stock.site.path_words() != base.ground.paths;
            self.made.change_theme(&self.stock.theme, &base.theme);
            if is_moved {
                self.made.all_stale();
            }
            self.stock.site.stand_on(base.ground);
            self.stock.theme = base.theme;
            self.stock.words = base.words;
            self.told.base = base.problems;
            self.search = self.search.take().filter(|_| !touched.everything);
            return true;
        }
        false
    }

    fn change_pages(&mut self, changes: Vec<Change>, touched: &mut Touched) {
        let reader = PageReader::new(&self.stock.site.hub, self.placeholders.clone(), self.settings.checks);
        let parse = |(path, source): Change| {
            let parsed = source.as_ref().map(|source| reader.parse(source));
            (path, source.map(|source| source.hash), parsed)
        };
        let parsed: Vec<_> = changes.into_par_iter().map(parse).collect();
        for (path, hash, parsed) in parsed {
            match hash {
                Some(hash) => drop(self.pages.insert(path.clone(), hash)),
                None => drop(self.pages.remove(&path)),
            }
            let (page, problems) = parsed.unwrap_or_default();
            self.told.parsed(&path, problems);
            let Some(id) = PageId::of_path(&path).filter(|id| self.stock.site.languages().contains(&id.language)) else {
                continue;
            };
            self.search = None;
            touched.facts.push(Fact::Body(id.clone()));
            touched.facts.extend(Language::ALL.map(|language| Fact::Uses(id.clone(), language)));
            touched.facts.extend(Language::ALL.map(|language| Fact::Translation(id.pair.clone(), language)));
            let (card, body) = page.map_or((None, None), |page| (Some(page.card), Some(page.body)));
            match body {
                Some(body) => drop(self.stock.bodies.insert(id.clone(), body)),
                None => drop(self.stock.bodies.remove(&id)),
            }
            if self.stock.site.card(&id) != card.as_ref() {
                self.put(&id, card, touched);
            }
            match self.stock.site.card(&id).filter(|card| is_exempting(card, &self.stock)) {
                Some(_) => self.exempting.insert(id),
                None => self.exempting.remove(&id),
            };
        }
    }

    /// Puts a card in place, and keeps what that may touch.
    fn put(&mut self, id: &PageId, card: Option<Card>, touched: &mut Touched) {
        let site = &mut self.stock.site;
        let was_there = site.card(id).is_some();
        let is_there = card.is_some();
        let windows_before = site.looked_at(&id.pair);
        let facts = site.put(id, card);
        let windows = windows_before.into_iter().chain(site.looked_at(&id.pair));
        touched.cards = true;
        touched.names |= was_there != is_there;
        // A section's own page is in the address of each page below it, and may say of what type they are.
        touched.everything |= is_index(&id.pair);
        touched.keys.push(Key::Pair(id.pair.clone()));
        touched.keys.extend(windows.map(|(list, language)| Key::Window(list, language)));
        for fact in facts {
            match fact {
                Fact::List(list, language) => touched.keys.push(Key::List(list, language)),
                fact => touched.facts.push(fact),
            }
        }
        for language in site.languages().to_vec() {
            self.made.asked.tie_again(&Fact::Related(id.pair.clone(), language), &self.stock.site);
        }
    }

    /// Brings the plan and the checks up to date, and finds the files that are stale.
    fn follow(&mut self, touched: &Touched) {
        let asked = &mut self.made.asked;
        if touched.everything {
            asked.tie_all(&self.stock.site);
        }
        let numbers = if touched.everything { asked.all() } else { self.numbers(touched) };
        self.made.again(&numbers, &self.stock);
        if touched.cards {
            if touched.everything || touched.names {
                self.check_all();
            } else {
                self.check_touched(touched);
            }
            self.plan();
        }
        self.look(touched);
        self.made.tidy(&self.stock.site);
    }

    /// Looks again at what an editor is told of, as far as it was touched.
    fn look(&mut self, touched: &Touched) {
        if self.settings.checks != Checks::All {
            return;
        }
        let stock = &self.stock;
        if touched.everything || touched.names {
            let pairs: Vec<&PairId> = stock.site.pairs().map(|(pair, _)| pair).collect();
            let looked_at = pairs.into_par_iter().map(|pair| (pair.clone(), check::pair::pair(pair, stock)));
            self.told.pairs = looked_at.filter(|(_, problems)| !problems.is_empty()).collect();
        } else {
            let of_facts = touched.facts.iter().filter_map(|fact| if let Fact::Body(id) = fact { Some(&id.pair) } else { None });
            let pairs: BTreeSet<&PairId> = touched.pairs().chain(of_facts).collect();
            for pair in pairs {
                put(&mut self.told.pairs, pair, check::pair::pair(pair, stock));
            }
        }
        if touched.base || touched.names {
            self.told.whole = check::whole::whole(stock);
        }
        let is_hidden =
            |fact: &Fact| matches!(fact, Fact::Body(id) if stock.site.card(id).is_some_and(|card| !stock.site.is_built(card)));
        if touched.base || touched.cards || touched.everything || touched.facts.iter().any(is_hidden) {
            self.told.unpublished = check::unpublished::unpublished(stock);
        }
    }

    fn numbers(&self, touched: &Touched) -> BTreeSet<FactNo> {
        let asked = &self.made.asked;
        let of_facts = touched.facts.iter().filter_map(|fact| asked.number(fact));
        let wide = [(touched.names, Key::Names), (touched.cards, Key::Any)];
        let wide: Vec<Key> = wide.into_iter().filter(|(is_touched, _)| *is_touched).map(|(_, key)| key).collect();
        let of_keys = touched.keys.iter().chain(&wide).flat_map(|key| asked.touched_by(key));
        of_facts.chain(of_keys.copied()).collect()
    }

    fn check_all(&mut self) {
        let site = &self.stock.site;
        let cards: Vec<&Card> = site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten().collect();
        let checked = cards.into_par_iter().map(|card| (card.path.clone(), site.check(card)));
        self.told.cards = checked.filter(|(_, problems)| !problems.is_empty()).collect();
        self.check_site();
    }

    /// Checks the cards that are others: what is wrong with a card follows from itself, and from which names there are.
    fn check_touched(&mut self, touched: &Touched) {
        let site = &self.stock.site;
        for pair in touched.pairs().collect::<BTreeSet<_>>() {
            let halves = Language::ALL.map(|language| PageId { pair: pair.clone(), language });
            for card in halves.iter().filter_map(|id| site.card(id)) {
                put(&mut self.told.cards, &card.path, site.check(card));
            }
        }
        self.check_site();
    }

    fn check_site(&mut self) {
        let site = &self.stock.site;
        self.told.site = [site.check_sections(), site.check_ground(), site.check_between()].concat();
    }

    fn plan(&mut self) {
        let (jobs, problems) = plan::plan(&self.stock);
        self.told.plan = problems;
        self.made.plan(jobs);
    }
}

impl Touched {
    /// The pairs of which a card is another one.
    fn pairs(&self) -> impl Iterator<Item = &PairId> {
        self.keys.iter().filter_map(|key| if let Key::Pair(pair) = key { Some(pair) } else { None })
    }
}

/// Whether a page is exempt from a rule somewhere.
fn is_exempting(card: &Card, stock: &Stock) -> bool {
    !card.front.allow.is_empty() || stock.bodies.get(&card.id).is_some_and(|body| !body.exempt.is_empty())
}

/// A file's path and what is in it now, or nothing where it is gone.
type Change = (Arc<str>, Option<Source>);

impl Told {
    fn read(&mut self, problems: Vec<Problem>) {
        for problem in problems {
            self.reading.entry(problem.place.path.clone()).or_default().push(problem);
        }
    }

    fn parsed(&mut self, path: &Arc<str>, problems: Vec<Problem>) {
        put(&mut self.parsing, path, problems);
    }
}

fn put(told: &mut BTreeMap<Arc<str>, Vec<Problem>>, path: &Arc<str>, problems: Vec<Problem>) {
    if problems.is_empty() {
        told.remove(path);
    } else {
        told.insert(path.clone(), problems);
    }
}

/// Whether pages that were parsed, and filed in lists, under one `hub.yaml` are the same under the other.
fn reads_pages_alike(a: &Hub, b: &Hub) -> bool {
    a.languages() == b.languages() && a.allow_html == b.allow_html && a.parity == b.parity
}

fn is_of_every_page(path: &str) -> bool {
    path == hub::PATH || path.starts_with("themes/")
}

fn is_at_or_below(path: &str, top: &str) -> bool {
    path.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The paths that are a path, or below it.
fn at_or_below<T>(known: &BTreeMap<Arc<str>, T>, top: &Arc<str>) -> Vec<Arc<str>> {
    let begun = known.range::<str, _>((Bound::Included(&**top), Bound::Unbounded)).map(|(path, _)| path);
    begun.take_while(|path| path.starts_with(&**top)).filter(|path| is_at_or_below(path, top)).cloned().collect()
}
