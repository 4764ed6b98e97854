//! Stage 4: the [`Site`] becomes the list of every file that will exist, and no other.
//!
//! Two jobs on one path are a problem with two places; the first one stays. A path that differs only in case counts as the
//! same, because some file systems think so.

use std::sync::Arc;

use foldhash::{HashMap, HashSet};

use crate::images::Size;
use crate::index;
use crate::language::Language;
use crate::offline;
use crate::parse::body::Vocabulary;
use crate::parse::data::CHAPTERS;
use crate::parse::values::Slug;
use crate::parse::{Card, PageId, PairId, data, series};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::site::{CommunityPage, Kept, List, Site, Url, is_index, section};

/// From this many pages on, the A-Z has a page a letter.
const LETTERS_APART: usize = 500;
/// How many addresses a sitemap file may hold (sitemaps.org protocol 0.9).
pub const SITEMAP_LIMIT: usize = 50_000;

/// One file that will exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Where it will be.
    pub url: Url,
    /// What it is.
    pub kind: JobKind,
}

/// What a file of the site is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// `/`: both languages side by side.
    Chooser,
    /// `404.html`, in every language.
    NotFound,
    /// The home page of a language.
    Home(Language),
    /// A page in a language: its own text there, or else the other one's.
    Page(PairId, Language),
    /// A section, by its folder: page `2` of its list is the second.
    Section(Arc<str>, Language, usize),
    /// All entries of a vocabulary.
    Terms(Vocabulary, Language),
    /// One entry, and a page of the list of its pages.
    Term(Vocabulary, Arc<str>, Language, usize),
    /// The A-Z: all of it, or one letter where it is long.
    Letters(Language, Option<&'static str>),
    /// The latest pages, and a page of that list.
    Latest(Language, usize),
    /// The glossary.
    Glossary(Language),
    /// Every series.
    AllSeries(Language),
    /// One series, by its id.
    Series(Arc<str>, Language),
    /// Both halves of a pair side by side, for readers of a language.
    Parallel(PairId, Language),
    /// A collection of what resources say in one line, of the whole hub or of a topic.
    Kept(Kept, Option<Arc<str>>, Language),
    /// The compendium as a book, of the whole hub or of a topic.
    Book(Option<Arc<str>>, Edition),
    /// A page about the community.
    Community(CommunityPage, Language),
    /// A chapter, by its id.
    Chapter(Arc<str>, Language),
    /// The page that searches.
    Search(Language),
    /// What a page's script needs to search: addresses, and words in a language.
    SearchSetup(Language),
    /// A file of the search engine.
    Engine(EnginePart),
    /// The page that says what is kept for reading without a network.
    Offline(Language),
    /// What a page's script needs to keep something: addresses, and words in a language.
    OfflineSetup(Language),
    /// The script that answers in place of the network.
    OfflineWorker,
    /// The accessibility statement.
    Accessibility(Language),
    /// An Atom feed of a list.
    Atom(List, Language),
    /// A JSON feed of a list.
    JsonFeed(List, Language),
    /// A calendar.
    Calendar(Calendar, Language),
    /// The sitemap, or the index of its parts.
    Sitemap,
    /// A part of a long sitemap, from 1.
    SitemapPart(usize),
    /// `robots.txt`
    Robots,
    /// `_headers`, for hosts that read it.
    Headers,
    /// `_redirects`, for hosts that read it: each old address, and the page that it leads to.
    Redirects(Vec<(Url, PageId)>),
    /// A page that leads from an old address to a page.
    Redirect(PageId),
    /// A file of the hub, by its path below `content/`.
    Asset(Arc<str>),
    /// A size of a picture, by the picture's path below `content/`.
    Picture(Arc<str>, Size),
    /// A file of the theme, by its name there.
    ThemeAsset(String),
}

/// The languages of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edition {
    /// In one.
    In(Language),
    /// In all of the hub's, side by side.
    Parallel,
}

/// Whose events a calendar has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// All of the hub's.
    Hub,
    /// A chapter's, by its id.
    Chapter(Arc<str>),
    /// One event, with all of its meetings.
    Event(PairId),
}

/// A file of the search engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EnginePart {
    /// The worker's script.
    Worker,
    /// The WebAssembly.
    Wasm,
}

/// Plans every file of the site.
pub fn plan(stock: &Stock) -> (Vec<Job>, Vec<Problem>) {
    let site = &stock.site;
    let mut plan = Plan::default();
    plan.add(Url::new("/"), JobKind::Chooser, None);
    plan.add(Url::new("404.html"), JobKind::NotFound, None);
    for language in site.languages().iter().copied() {
        plan_made_pages(site, language, &mut plan);
    }
    plan_kept(stock, &mut plan);
    for language in site.languages().iter().copied() {
        plan_extras(site, language, &mut plan);
    }
    plan_community(site, &mut plan);
    plan_search(site, &mut plan);
    plan_offline(site, &mut plan);
    plan_statement(site, &mut plan);
    plan_sitemap(stock, &mut plan);
    plan.add(Url::new("robots.txt"), JobKind::Robots, None);
    plan.add(Url::new("_headers"), JobKind::Headers, None);
    plan.reserve(&redirects());
    for (name, url) in stock.theme.assets() {
        plan.add(url.clone(), JobKind::ThemeAsset(name.to_owned()), None);
    }
    // What pentan makes itself comes first: an author's page that wants such an address is told, and takes nothing away.
    plan_pages(site, &mut plan);
    plan_assets(site, &mut plan);
    plan_aliases(site, &mut plan);
    (plan.jobs, plan.problems)
}

/// Where some hosts are told of old addresses.
fn redirects() -> Url {
    Url::new("_redirects")
}

/// The addresses that a page had before, each with the place that says so.
fn aliases(site: &Site) -> impl Iterator<Item = (Url, PageId, Place, &str)> {
    let cards = site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten().filter(|card| site.is_own(&card.id));
    cards.flat_map(|card| {
        card.front.aliases.iter().enumerate().map(|(index, alias)| {
            let place = Place::value(&card.path, &["aliases".into(), index.into()]);
            (alias_url(alias), card.id.clone(), place, alias.as_str())
        })
    })
}

fn alias_url(alias: &str) -> Url {
    let name = alias.rsplit('/').next().unwrap_or_default();
    let is_file = name.is_empty() || name.contains('.');
    Url::new(if is_file { alias.to_owned() } else { format!("{alias}/") })
}

#[derive(Default)]
struct Plan {
    jobs: Vec<Job>,
    /// Every file, and every folder that one of them needs, with the place that asked for it.
    taken: HashMap<String, Option<Place>>,
    folders: HashMap<String, Option<Place>>,
    problems: Vec<Problem>,
    /// The collisions that are told already, by their places.
    collisions: HashSet<(Place, Option<Place>)>,
}

impl Plan {
    /// Plans a file, unless its path is taken, which is told. Returns whether it is planned.
    fn add(&mut self, url: Url, kind: JobKind, place: Option<Place>) -> bool {
        let key = url.output_path().to_lowercase();
        if let Some(first) = self.in_the_way(&key) {
            self.collide(&url, place, first);
            return false;
        }
        for folder in folders_above(&key).rev() {
            if self.folders.contains_key(folder) {
                break;
            }
            self.folders.insert(folder.to_owned(), place.clone());
        }
        self.taken.insert(key, place);
        self.jobs.push(Job { url, kind });
        true
    }

    /// Keeps a folder for files that are not planned one by one.
    fn reserve(&mut self, folder: &Url) {
        self.taken.insert(folder.path().trim_matches('/').to_lowercase(), None);
    }

    /// Who has the path already: as a file, as a folder, or as a file where it needs a folder.
    fn in_the_way(&self, key: &str) -> Option<Option<Place>> {
        let same = self.taken.get(key).or_else(|| self.folders.get(key));
        same.or_else(|| folders_above(key).find_map(|folder| self.taken.get(folder))).cloned()
    }

    /// Tells two things on one path: once, though they may meet on the paths of both languages.
    fn collide(&mut self, url: &Url, place: Option<Place>, first: Option<Place>) {
        let hub = || Place::file(&crate::hub::PATH.into());
        let here = place.or_else(|| first.clone()).unwrap_or_else(hub);
        let other = first.filter(|other| *other != here);
        if other.is_some() && !self.collisions.insert((here.clone(), other.clone())) {
            return;
        }
        let kind = if other.is_some() { "page" } else { "own" };
        let problem = Problem::new(Code::UrlCollision, here).arg("url", url.path()).arg("kind", kind);
        self.problems.push(Problem { other, ..problem });
    }
}

/// The folders above a path, the outermost first.
fn folders_above(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

fn plan_made_pages(site: &Site, language: Language, plan: &mut Plan) {
    plan.add(site.home_url(language), JobKind::Home(language), None);
    plan_feeds(site, (&List::Latest, language), &site.home_url(language), plan);
    if site.count(&List::Events, language) > 0 {
        let url = site.calendar_url(&site.home_url(language), language);
        plan.add(url, JobKind::Calendar(Calendar::Hub, language), None);
    }
    let latest = site.made_url("path-latest", language);
    for number in 1..=pages(site, &List::Latest, language) {
        plan.add(site.numbered_url(&latest, number, language), JobKind::Latest(language, number), None);
    }
    let letters = site.made_url("path-letters", language);
    plan.add(letters.clone(), JobKind::Letters(language, None), None);
    let alphabet = site.alphabet(language);
    if is_long(&alphabet) {
        for letter in alphabet {
            plan.add(letter_url(&letters, letter.letter), JobKind::Letters(language, Some(letter.letter)), None);
        }
    }
    for vocabulary in Vocabulary::ALL {
        plan_vocabulary(site, (vocabulary, language), plan);
    }
}

/// The pages about the community, and a page for each chapter.
fn plan_community(site: &Site, plan: &mut Plan) {
    let chapters: Arc<str> = CHAPTERS.into();
    for language in site.languages().iter().copied() {
        for page in site.community_pages() {
            plan.add(site.community_url(page, language), JobKind::Community(page, language), Some(page.place()));
        }
        for id in site.chapter_ids() {
            let Some(chapter) = site.chapter(id, language) else { continue };
            let place = Place::key(&chapters, &[id.into()]);
            if site.count(&List::Meetings(id.into()), language) > 0 {
                let calendar = JobKind::Calendar(Calendar::Chapter(id.into()), language);
                plan.add(site.calendar_url(&chapter.url, language), calendar, Some(place.clone()));
            }
            plan.add(chapter.url, JobKind::Chapter(id.into(), language), Some(place));
        }
    }
}

/// Whether the A-Z has a page a letter.
pub fn is_long(alphabet: &[crate::site::Letter]) -> bool {
    alphabet.iter().map(|letter| letter.count).sum::<usize>() > LETTERS_APART
}

/// The address of a letter's own page.
pub fn letter_url(letters: &Url, letter: &str) -> Url {
    letters.join(&if letter == "#" { "0-9".to_owned() } else { letter.to_lowercase() })
}

fn plan_vocabulary(site: &Site, (vocabulary, language): (Vocabulary, Language), plan: &mut Plan) {
    if site.entries(vocabulary).next().is_none() {
        return;
    }
    plan.add(site.vocabulary_url(vocabulary, language), JobKind::Terms(vocabulary, language), None);
    let file: Arc<str> = format!("content/data/{}.yaml", vocabulary.file()).into();
    for (id, _) in site.entries(vocabulary) {
        let Some(term) = site.term(vocabulary, id, language) else { continue };
        let list = List::Term(vocabulary, id.into());
        let place = Place::key(&file, &[id.into()]);
        for number in 1..=pages(site, &list, language) {
            let url = site.numbered_url(&term.url, number, language);
            plan.add(url, JobKind::Term(vocabulary, id.into(), language, number), Some(place.clone()));
        }
        plan_feeds(site, (&list, language), &term.url, plan);
    }
}

fn plan_feeds(_: &Site, (list, language): (&List, Language), folder: &Url, plan: &mut Plan) {
    plan.add(folder.file("feed.xml"), JobKind::Atom(list.clone(), language), None);
    plan.add(folder.file("feed.json"), JobKind::JsonFeed(list.clone(), language), None);
}

/// How many pages a list takes; an empty one takes one.
fn pages(site: &Site, list: &List, language: Language) -> usize {
    site.count(list, language).div_ceil(site.hub.page_size()).max(1)
}

fn plan_pages(site: &Site, plan: &mut Plan) {
    for folder in site.folders() {
        let index = section::index_of(folder);
        let card = Language::ALL.into_iter().find_map(|language| site.card(&PageId { pair: index.clone(), language }));
        let place = card.map(slug_place);
        for language in site.languages().iter().copied() {
            let first = site.section_url(folder, language);
            for number in 1..=site.count_in_section(folder, language).div_ceil(site.hub.page_size()).max(1) {
                let url = site.numbered_url(&first, number, language);
                plan.add(url, JobKind::Section(folder.into(), language, number), place.clone());
            }
        }
    }
    let pages = || {
        site.pairs()
            .filter(|(pair, _)| !is_index(pair))
            .flat_map(|(pair, _)| site.languages().iter().map(move |language| (pair, *language)))
    };
    let shown =
        || pages().filter_map(|(pair, language)| Some((site.shown(pair, language)?, site.url(pair, language)?, language)));
    // A page in its own language goes before one that only stands in for it.
    let (own, fallbacks): (Vec<_>, Vec<_>) = shown().partition(|(card, _, language)| card.id.language == *language);
    for (card, url, language) in own.into_iter().chain(fallbacks) {
        if site.dates(card).is_some() {
            let calendar = JobKind::Calendar(Calendar::Event(card.id.pair.clone()), language);
            plan.add(site.calendar_url(&url, language), calendar, Some(slug_place(card)));
        }
        plan.add(url, JobKind::Page(card.id.pair.clone(), language), Some(slug_place(card)));
    }
    let is_own = |pair: &PairId, language| site.is_own(&PageId { pair: pair.clone(), language });
    for (card, url, language) in shown().filter(|(card, _, language)| card.id.language == *language) {
        if is_own(&card.id.pair, language.other()) {
            let place = Some(slug_place(card));
            plan.add(site.parallel_url(&url, language), JobKind::Parallel(card.id.pair.clone(), language), place);
        }
    }
}

/// The glossary and the series, where the hub has them.
fn plan_extras(site: &Site, language: Language, plan: &mut Plan) {
    if site.has_glossary() {
        let place = Place::file(&data::GLOSSARY.into());
        plan.add(site.glossary_url(language), JobKind::Glossary(language), Some(place));
    }
    let path: Arc<str> = series::PATH.into();
    for (number, id) in site.series_ids().enumerate() {
        if number == 0 {
            plan.add(site.all_series_url(language), JobKind::AllSeries(language), Some(Place::file(&path)));
        }
        let Some(sequence) = site.sequence(id, language) else { continue };
        let place = Place::key(&path, &[(&**id).into()]);
        plan.add(sequence.crumb.url, JobKind::Series(id.clone(), language), Some(place));
    }
}

/// The collections that have a line, of the whole hub and of each topic, and the editions of the compendium.
fn plan_kept(stock: &Stock, plan: &mut Plan) {
    let site = &stock.site;
    for kept in stock.collections().iter() {
        plan_collection(site, (*kept, None), plan);
    }
    for (id, _) in site.entries(Vocabulary::Topic) {
        if *stock.is_kept(Kept::Advice, &List::Term(Vocabulary::Topic, id.into())) {
            plan_collection(site, (Kept::Advice, Some(id.into())), plan);
        }
    }
}

fn plan_collection(site: &Site, (kept, topic): (Kept, Option<Arc<str>>), plan: &mut Plan) {
    let languages = site.languages();
    for language in languages {
        if let Some(url) = site.kept_url(kept, topic.as_deref(), *language) {
            plan.add(url, JobKind::Kept(kept, topic.clone(), *language), None);
        }
    }
    if kept != Kept::Advice {
        return;
    }
    let list = topic.clone().map_or(List::Latest, |id| List::Term(Vocabulary::Topic, id));
    let written: Vec<Language> = languages.iter().copied().filter(|language| site.gives(kept, &list, *language)).collect();
    let single = written.iter().map(|language| (vec![*language], Edition::In(*language)));
    let both = (written.len() > 1).then(|| (written.clone(), Edition::Parallel));
    for (languages, edition) in single.chain(both) {
        if let Some(url) = site.book_url(topic.as_deref(), &languages) {
            plan.add(url, JobKind::Book(topic.clone(), edition), None);
        }
    }
}

/// What a page's address is made from.
fn slug_place(card: &Card) -> Place {
    let key = if card.front.slug.is_some() { "slug" } else { "title" };
    Place::value(&card.path, &[key.into()])
}

/// The search pages and the engine. The folders of the indexes are kept free of anything else: what is in them follows from their
/// content.
fn plan_search(site: &Site, plan: &mut Plan) {
    let engine = index::engine();
    plan.add(engine.worker.url, JobKind::Engine(EnginePart::Worker), None);
    plan.add(engine.wasm.url, JobKind::Engine(EnginePart::Wasm), None);
    for language in site.languages().iter().copied() {
        plan.reserve(&index::folder_of(language));
        plan.add(index::setup_of(language), JobKind::SearchSetup(language), None);
        plan.add(site.made_url("path-search", language), JobKind::Search(language), None);
    }
}

/// The hub's own files, and the sizes of the pictures among them.
fn plan_assets(site: &Site, plan: &mut Plan) {
    for (path, asset) in site.assets().filter(|(_, asset)| asset.is_published()) {
        let place = Place::file(&format!("content/{path}").into());
        plan.add(Url::new(path), JobKind::Asset(path.clone()), Some(place.clone()));
        let Some(picture) = asset.picture() else { continue };
        for size in picture.sizes() {
            plan.add(picture.url(path, asset.hash, size), JobKind::Picture(path.clone(), size), Some(place.clone()));
        }
    }
}

/// What keeping needs. The folders of the listings are kept free of anything else: what is in them follows from everything that was made.
fn plan_offline(site: &Site, plan: &mut Plan) {
    plan.add(offline::worker(), JobKind::OfflineWorker, None);
    for language in site.languages().iter().copied() {
        plan.reserve(&offline::folder_of(language));
        plan.add(offline::setup_of(language), JobKind::OfflineSetup(language), None);
        plan.add(site.made_url("path-offline", language), JobKind::Offline(language), None);
    }
}

/// The accessibility statement, where the hub makes one.
fn plan_statement(site: &Site, plan: &mut Plan) {
    let place = Place::key(&crate::hub::PATH.into(), &["accessibility".into()]);
    for language in site.languages().iter().copied().filter(|_| site.hub.accessibility.is_some()) {
        plan.add(site.made_url("path-accessibility", language), JobKind::Accessibility(language), Some(place.clone()));
    }
}

fn plan_sitemap(stock: &Stock, plan: &mut Plan) {
    plan.add(Url::new("sitemap.xml"), JobKind::Sitemap, None);
    let addresses: usize = stock.addresses().iter().map(|address| address.urls.len()).sum();
    if addresses > SITEMAP_LIMIT {
        for part in 1..=addresses.div_ceil(SITEMAP_LIMIT) {
            plan.add(Url::new(format!("sitemap-{part}.xml")), JobKind::SitemapPart(part), None);
        }
    }
}

fn plan_aliases(site: &Site, plan: &mut Plan) {
    let mut redirected = Vec::new();
    for (url, id, place, alias) in aliases(site) {
        let target = site.url(&id.pair, id.language);
        if !is_alias(alias) {
            plan.problems.push(Problem::new(Code::BadAlias, place).arg("value", alias));
        } else if target.as_ref() == Some(&url) {
            plan.problems.push(Problem::new(Code::AliasLoop, place).arg("url", url.path()));
        } else if plan.add(url.clone(), JobKind::Redirect(id.clone()), Some(place)) {
            redirected.push((url, id));
        }
    }
    if !redirected.is_empty() {
        plan.jobs.push(Job { url: redirects(), kind: JobKind::Redirects(redirected) });
    }
}

/// How many bytes the path of a file of the site may have: some systems take 1,024 for a whole path.
const PATH_LIMIT: usize = 700;

/// Whether an alias is a path on this site, and not too long for a file: no scheme, no query, no dots that lead elsewhere, no white space.
fn is_alias(alias: &str) -> bool {
    let bad = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '\\' | ':' | '*' | '"' | '<' | '>' | '|');
    let is_part = |part: &str| !matches!(part, "" | "." | "..") && !part.starts_with(".pentan");
    let is_short = alias.len() <= PATH_LIMIT && alias.split('/').all(|part| part.len() <= Slug::LONGEST);
    is_short && !alias.contains(bad) && (alias == "/" || alias.trim_matches('/').split('/').all(is_part))
}
