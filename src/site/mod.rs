//! Stage 3: cards become the [`Site`], which knows how pages stand to one another.
//!
//! The Site is made from cards, data and the names of files only: never from a body. [`Site::put`] is its only mutation; a
//! cold build is one put a page. Everything it answers is an answer to a question that [`crate::facts::Reader`] records.

mod addresses;
mod check;
mod community;
mod kept;
mod lexicon;
mod lists;
mod pair;
mod pairs;
mod related;
mod resolve;
pub mod section;
mod series;
pub mod taxonomy;
mod url;

use std::collections::BTreeMap;
use std::sync::Arc;

use foldhash::HashMap;

pub use self::addresses::Address;
pub use self::community::{ChapterCard, CommunityPage, GroupCard, LinkTo, Said, Span};
pub use self::kept::{Gathered, Kept};
pub use self::lexicon::{Defined, Lexicon};
pub use self::lists::{Letter, List, Rank, When};
pub use self::pair::{Listing, State};
pub use self::related::{Because, Related};
pub use self::resolve::{Anchor, Leads};
pub use self::section::{Crumb, Menu};
pub use self::series::{Parts, Sequence, Standing};
pub use self::taxonomy::Term;
pub use self::url::Url;

use crate::facts::Fact;
use crate::hub::{Hub, Parity, Settings};
use crate::language::{Language, Per};
use crate::parse::body::Vocabulary;
use crate::parse::checked::Checked;
use crate::parse::data::{Chapters, Entries, Groups, Indicators};
use crate::parse::meetings::Dates;
use crate::parse::series::AllSeries;
use crate::parse::{Card, INDEX, PageId, PairId};
use crate::read::Asset;
use crate::translation::lock::Lock;

/// The words of the interface that are parts of URLs, from `locales/`.
pub const PATH_KEYS: [&str; 27] = [
    "path-topic",
    "path-audience",
    "path-organisation-type",
    "path-person",
    "path-organisation",
    "path-letters",
    "path-latest",
    "path-search",
    "path-page",
    "path-advice",
    "path-setbacks",
    "path-challenges",
    "path-questions",
    "path-parallel",
    "path-series",
    "path-glossary",
    "path-calendar",
    // Those of the community's pages.
    "path-community",
    "path-worksheet",
    "path-rules",
    "path-joining",
    "path-chapters",
    "path-groups",
    "path-tell",
    "path-report",
    // That of what is kept for reading without a network.
    "path-offline",
    // That of the accessibility statement.
    "path-accessibility",
];

/// All that pages may know of one another.
pub struct Site {
    /// What the hub says of itself.
    pub hub: Hub,
    /// What the build was told beside.
    pub settings: Settings,
    /// What each translation was made from.
    pub lock: Lock,
    /// What the last recorded check found that keeps readers out.
    pub checked: Option<Checked>,
    data: BTreeMap<Vocabulary, Entries>,
    glossary: Entries,
    lexicons: Per<Lexicon>,
    /// The id of each term on the glossary's page, by the term's own.
    anchors: Per<HashMap<String, String>>,
    series: series::Runs,
    chapters: Chapters,
    groups: Groups,
    indicators: Indicators,
    assets: BTreeMap<Arc<str>, Asset>,
    paths: Per<HashMap<&'static str, String>>,
    pairs: pairs::Pairs,
    /// How the meetings of each page that begins at some time stand to the day of the build.
    dates: HashMap<PageId, Arc<Dates>>,
    filed: HashMap<PairId, Per<lists::Filed>>,
    lists: Per<HashMap<List, lists::Ranks>>,
    letters: Per<BTreeMap<&'static str, BTreeMap<lists::SortKey, PairId>>>,
    /// How many halves of pairs lie in each folder or below it.
    folders: BTreeMap<Arc<str>, usize>,
    order: lists::Order,
    version: u64,
}

/// What a site is made of beside its pages.
pub struct Ground {
    /// `content/hub.yaml`
    pub hub: Hub,
    /// What the build was told.
    pub settings: Settings,
    /// `content/data/*.yaml`
    pub data: BTreeMap<Vocabulary, Entries>,
    /// `content/data/glossary.yaml`
    pub glossary: Entries,
    /// `content/data/series.yaml`
    pub series: AllSeries,
    /// `content/data/chapters.yaml`
    pub chapters: Chapters,
    /// `content/data/groups.yaml`
    pub groups: Groups,
    /// `content/data/indicators.yaml`
    pub indicators: Indicators,
    /// `content/data/accessibility-check.yaml`
    pub checked: Option<Checked>,
    /// The files in `content/` that are published as they are, by path below `content/`.
    pub assets: BTreeMap<Arc<str>, Asset>,
    /// The text of each of [`PATH_KEYS`].
    pub paths: Per<HashMap<&'static str, String>>,
    /// `content/translations.lock`
    pub lock: Lock,
}

impl Site {
    /// A site without pages. It fails only where the collation data of a language is not compiled in.
    pub fn on(ground: Ground) -> anyhow::Result<Site> {
        Ok(Site {
            hub: ground.hub,
            settings: ground.settings,
            lock: ground.lock,
            data: ground.data,
            lexicons: Per::make(|language| Lexicon::of(&ground.glossary, language)),
            anchors: Per::make(|language| lexicon::anchors(&ground.glossary, language)),
            glossary: ground.glossary,
            series: series::runs(ground.series),
            chapters: ground.chapters,
            groups: ground.groups,
            indicators: ground.indicators,
            checked: ground.checked,
            assets: ground.assets,
            paths: ground.paths,
            pairs: pairs::Pairs::default(),
            dates: HashMap::default(),
            filed: HashMap::default(),
            lists: Per::default(),
            letters: Per::default(),
            folders: BTreeMap::new(),
            order: lists::Order::new()?,
            version: 0,
        })
    }

    /// Another number after each change: an answer about the site holds for one of them.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Puts the site on other ground. The lists stay as they are: they follow from the cards, and from what the hub's languages
    /// and the settings let readers see, which must be the same.
    pub fn stand_on(&mut self, ground: Ground) {
        debug_assert!((self.hub.languages(), &self.settings) == (ground.hub.languages(), &ground.settings));
        self.version += 1;
        self.hub = ground.hub;
        self.data = ground.data;
        self.lexicons = Per::make(|language| Lexicon::of(&ground.glossary, language));
        self.anchors = Per::make(|language| lexicon::anchors(&ground.glossary, language));
        self.glossary = ground.glossary;
        self.series = series::runs(ground.series);
        self.chapters = ground.chapters;
        self.groups = ground.groups;
        self.indicators = ground.indicators;
        self.checked = ground.checked;
        self.assets = ground.assets;
        self.paths = ground.paths;
        self.lock = ground.lock;
    }

    /// The words of the interface in addresses, by language.
    pub fn path_words(&self) -> &Per<HashMap<&'static str, String>> {
        &self.paths
    }

    /// Puts a page's card in place, or takes it away. Returns the facts whose answers may be others now.
    pub fn put(&mut self, id: &PageId, card: Option<Card>) -> Vec<Fact> {
        self.version += 1;
        let mut touched = self.facts_of(&id.pair);
        let half = self.pairs.entry(&id.pair);
        let is_there = card.is_some();
        match card.as_ref().and_then(|card| Dates::of(&card.front, self.settings.now)) {
            Some(dates) => drop(self.dates.insert(id.clone(), Arc::new(dates))),
            None => drop(self.dates.remove(id)),
        }
        let old = std::mem::replace(half.get_mut(id.language), card);
        if half.cy.is_none() && half.en.is_none() {
            self.pairs.remove(&id.pair);
        }
        if is_there != old.is_some() {
            self.count_in_folders(&id.pair, if is_there { 1 } else { -1 });
        }
        // Where halves wait for each other, either may bring the other onto the site.
        let is_seen = |language: &Language| self.hub.parity == Some(Parity::Strict) || self.sees(*language, id);
        let languages: Vec<Language> = self.languages().iter().copied().filter(is_seen).collect();
        self.file(&id.pair, &languages);
        if let Some(folder) = section::folder_of_index(&id.pair) {
            let now = self.card(id).and_then(|card| card.front.kind);
            let is_new_kind = old.and_then(|card| card.front.kind) != now;
            if is_new_kind {
                let languages = self.hub.languages.clone();
                for pair in self.below(folder) {
                    self.file(&pair, &languages);
                }
            }
            let languages = self.languages().iter();
            touched.extend(languages.map(|language| Fact::Section(folder.into(), *language)));
        }
        touched.extend(self.facts_of(&id.pair));
        touched.sort();
        touched.dedup();
        touched
    }

    /// Whether readers of a language may see this half of a pair: it is in theirs, or there is no other.
    fn sees(&self, language: Language, id: &PageId) -> bool {
        language == id.language || !self.is_own(&PageId { pair: id.pair.clone(), language })
    }

    /// The card of a page, published or not.
    pub fn card(&self, id: &PageId) -> Option<&Card> {
        self.pairs.get(&id.pair)?.get(id.language).as_ref()
    }

    /// Every pair, in the order of its path, the sections' own among them.
    pub fn pairs(&self) -> impl Iterator<Item = (&PairId, &Per<Option<Card>>)> {
        self.pairs.iter()
    }

    /// The entries of a vocabulary, by id.
    pub fn entries(&self, vocabulary: Vocabulary) -> impl Iterator<Item = (&str, &crate::parse::data::Entry)> {
        self.data.get(&vocabulary).into_iter().flatten().map(|(id, entry)| (id.as_str(), entry))
    }

    /// What the terms of the field are called in a language and in the other one: the glossary, and the controlled words.
    pub fn glossary(&self, language: Language) -> Vec<(String, String)> {
        let controlled = [Vocabulary::Topic, Vocabulary::Audience, Vocabulary::OrganisationType];
        let words = controlled.into_iter().flat_map(|vocabulary| self.entries(vocabulary).map(|(_, entry)| entry));
        let terms = self.glossary.values().chain(words);
        let label = |entry: &crate::parse::data::Entry, language| entry.label.0.get(language).clone();
        terms.filter_map(|entry| Some((label(entry, language)?, label(entry, language.other())?))).collect()
    }

    /// The files that are published as they are, by path below `content/`.
    pub fn assets(&self) -> impl Iterator<Item = (&Arc<str>, &Asset)> {
        self.assets.iter()
    }

    /// The file at a path below `content/`, where it is published as it is.
    pub fn asset(&self, path: &str) -> Option<&Asset> {
        self.assets.get(path)
    }

    /// The languages of the hub, in order of precedence.
    pub fn languages(&self) -> &[Language] {
        self.hub.languages()
    }

    /// The home page of a language.
    pub fn home_url(&self, language: Language) -> Url {
        Url::new(format!("{language}/"))
    }

    /// A page that is made from pages, such as the A-Z: `key` is one of [`PATH_KEYS`].
    pub fn made_url(&self, key: &'static str, language: Language) -> Url {
        self.home_url(language).join(self.path_word(key, language))
    }

    /// The page that shows a pair in both languages side by side, below its own page in this language.
    pub fn parallel_url(&self, page: &Url, language: Language) -> Url {
        page.join(self.path_word("path-parallel", language))
    }

    /// A part of an address: `key` is one of [`PATH_KEYS`].
    fn path_word(&self, key: &'static str, language: Language) -> &str {
        self.paths.get(language).get(key).map_or(key, String::as_str)
    }

    /// The calendar in a folder: of the whole hub in a language's home, of one event in its page's own.
    pub fn calendar_url(&self, folder: &Url, language: Language) -> Url {
        folder.file(&format!("{}.ics", self.path_word("path-calendar", language)))
    }

    /// Page `number` of a list, from 1.
    pub fn numbered_url(&self, first: &Url, number: usize, language: Language) -> Url {
        if number <= 1 {
            return first.clone();
        }
        first.join(self.path_word("path-page", language)).join(&number.to_string())
    }

    /// The pairs in a folder and in the folders below it.
    fn below(&self, folder: &str) -> Vec<PairId> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        self.starting_with(&prefix).map(|(pair, _)| pair.clone()).collect()
    }

    /// The pairs whose path begins so, in the order of their paths.
    fn starting_with<'s>(&'s self, prefix: &'s str) -> impl Iterator<Item = (&'s PairId, &'s Per<Option<Card>>)> {
        let begun = self.pairs.ids_from(prefix).take_while(move |pair| pair.starts_with(prefix));
        begun.filter_map(|pair| Some((pair, self.pairs.get(pair)?)))
    }
}

/// Whether a pair is a section's own page.
pub fn is_index(pair: &str) -> bool {
    pair == INDEX || pair.ends_with("/_index")
}
