//! Last of all: what a reader can keep in her own browser, and how many bytes that is.
//!
//! Nobody holds the site together to count it. What each file comes to is noted as it is handed over ([`Tally`]): its address, its
//! size, a hash, and of a page which files it shows. From that the listings of each language follow when everything has been made.

mod tally;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Value as Json, json};
use xxhash_rust::xxh3::xxh3_64;

pub use self::tally::{Entry, Noted, Tally};

use crate::index;
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::pipeline::Stock;
use crate::plan::{Job, JobKind};
use crate::render::{language_of, template_of};
use crate::site::{Kept, List, Url};
use crate::write::{Content, Output};

/// The script that answers in place of the network, once a reader has asked for that.
pub const WORKER: &[u8] = include_bytes!("offline/worker.js");

/// Where that script is: at the top, because a worker may answer only for what is beside or below it.
pub fn worker() -> Url {
    Url::new("offline-worker.js")
}

/// The folder of a language's listings: what is in it follows from what everything else is.
pub fn folder_of(language: Language) -> Url {
    Url::new("/offline/").join(language.tag())
}

/// What a page's script has to know before it offers anything: addresses, and words in a language.
pub fn setup_of(language: Language) -> Url {
    Url::new("/offline/").file(&format!("{}.json", language.tag()))
}

/// The first listing of a language: what there is to be kept.
pub fn list_of(language: Language) -> Url {
    folder_of(language).file("list.json")
}

/// Lists for each language what a reader can keep: every topic, the compendium, the whole hub. The first listing says what there is and how
/// large it is; each of the others names the files of one thing, with a hash of each, so that what is kept already is not fetched again.
pub fn listings(stock: &Stock, entries: Vec<Entry>) -> Vec<Output> {
    let entries: BTreeMap<&str, &Entry> = entries.iter().map(|entry| (entry.path.as_str(), entry)).collect();
    let mut of_topics: HashMap<_, Vec<&str>> = HashMap::new();
    for (path, entry) in &entries {
        if let Some(topic) = entry.kind.as_ref().and_then(topic_of) {
            of_topics.entry(topic).or_default().push(path);
        }
    }
    let shelf = Shelf { stock, entries, of_topics };
    stock.site.languages().iter().flat_map(|language| shelf.of_language(*language)).collect()
}

/// Everything that was made.
struct Shelf<'a> {
    stock: &'a Stock,
    entries: BTreeMap<&'a str, &'a Entry>,
    /// The pages of each topic's own, by its id and their language.
    of_topics: HashMap<(&'a str, Language), Vec<&'a str>>,
}

/// The topic that a page is about as a whole, and the page's language.
fn topic_of(kind: &JobKind) -> Option<(&str, Language)> {
    match kind {
        JobKind::Term(Vocabulary::Topic, id, language, _) | JobKind::Kept(Kept::Advice, Some(id), language) => {
            Some((id, *language))
        }
        _ => None,
    }
}

/// Something to keep.
struct Thing<'a> {
    id: String,
    kind: &'static str,
    title: String,
    /// Its own page.
    url: Url,
    /// The pages that it consists of, with what they show; without what every page needs.
    files: BTreeSet<&'a str>,
}

impl<'a> Shelf<'a> {
    fn of_language(&self, language: Language) -> Vec<Output> {
        let common = self.common(language);
        let mut things = vec![self.hub(language)];
        things.extend(self.compendium(language));
        let topics = self.stock.terms(Vocabulary::Topic, language);
        things.extend(topics.iter().map(|term| self.topic(term, language)));
        let listed: Vec<Json> = things.iter().map(|thing| self.told(thing, &common)).collect();
        let first = json!({"common": self.named(&common), "things": listed});
        let folder = folder_of(language);
        let mut outputs = vec![output(&list_of(language), &first)];
        outputs.extend(things.iter().map(|thing| {
            let files = thing.files.union(&common).copied().collect();
            output(&folder.file(&format!("{}.json", thing.id)), &self.named(&files))
        }));
        outputs
    }

    /// What any page needs: the theme's files, and the page that says what is kept.
    fn common(&self, language: Language) -> BTreeSet<&'a str> {
        self.all(|kind| match kind {
            JobKind::ThemeAsset(_) => true,
            JobKind::Offline(of) | JobKind::OfflineSetup(of) => *of == language,
            _ => false,
        })
    }

    /// Every page of a language, with all that leads on from there, and search.
    fn hub(&self, language: Language) -> Thing<'a> {
        let is_page = |kind: &JobKind| match kind {
            JobKind::Chooser => true,
            JobKind::Redirect(_) => false,
            kind => template_of(kind).is_some() && language_of(kind) == Some(language),
        };
        let mut files = self.shown(self.all(is_page));
        files.extend(self.all(|kind| match kind {
            JobKind::Engine(_) => true,
            JobKind::SearchSetup(of) => *of == language,
            _ => false,
        }));
        let index = index::folder_of(language);
        let pieces = self.entries.iter().filter(|(path, entry)| entry.kind.is_none() && path.starts_with(index.path()));
        files.extend(pieces.map(|(path, _)| *path));
        let title = self.stock.site.hub.name.in_language(language).0.to_owned();
        Thing { id: "hub".into(), kind: "hub", title, url: self.stock.site.home_url(language), files }
    }

    /// The compendium of the whole hub, with its books.
    fn compendium(&self, language: Language) -> Option<Thing<'a>> {
        let page = JobKind::Kept(Kept::Advice, None, language);
        let pages = self.all(|kind| *kind == page);
        let url = Url::new(pages.first()?);
        let title = self.stock.words.say(language, "kept-advice", None).into_owned();
        Some(Thing { id: "compendium".into(), kind: "compendium", title, url, files: self.shown(pages) })
    }

    /// A topic's own pages, and every page that is filed under it.
    fn topic(&self, term: &crate::site::Term, language: Language) -> Thing<'a> {
        let own = self.of_topics.get(&(term.id.as_str(), language));
        let mut pages: BTreeSet<&str> = own.into_iter().flatten().copied().collect();
        let list = List::Term(Vocabulary::Topic, term.id.as_str().into());
        for listing in self.stock.site.part(&list, language, (0, usize::MAX)) {
            pages.extend(self.entries.get_key_value(listing.url.path()).map(|(path, _)| *path));
        }
        let files = self.shown(pages);
        Thing { id: format!("topic-{}", term.id), kind: "topic", title: term.label.clone(), url: term.url.clone(), files }
    }

    fn all(&self, is_wanted: impl Fn(&JobKind) -> bool) -> BTreeSet<&'a str> {
        let wanted = self.entries.iter().filter(|(_, entry)| entry.kind.as_ref().is_some_and(&is_wanted));
        wanted.map(|(path, _)| *path).collect()
    }

    /// Pages, and the files that are seen on them or that they lead to.
    fn shown(&self, pages: BTreeSet<&'a str>) -> BTreeSet<&'a str> {
        let files = pages.iter().filter_map(|path| self.entries.get(path)).flat_map(|entry| &entry.files);
        let files: BTreeSet<&str> = files.filter_map(|path| Some(*self.entries.get_key_value(path.as_str())?.0)).collect();
        pages.into_iter().chain(files).collect()
    }

    fn told(&self, thing: &Thing<'a>, common: &BTreeSet<&'a str>) -> Json {
        let files: Vec<&Entry> = thing.files.union(common).filter_map(|path| self.entries.get(path).copied()).collect();
        let is_page = |entry: &&&Entry| entry.kind.as_ref().is_some_and(|kind| template_of(kind).is_some());
        let prints: Vec<u8> = files.iter().flat_map(|entry| entry.print.to_le_bytes()).collect();
        json!({
            "id": thing.id,
            "kind": thing.kind,
            "title": thing.title,
            "url": thing.url.path(),
            "pages": files.iter().filter(is_page).count(),
            "files": files.len(),
            "bytes": files.iter().map(|entry| entry.bytes).sum::<u64>(),
            "print": format!("{:016x}", xxh3_64(&prints)),
        })
    }

    /// Files by their addresses, each with its hash and its size.
    fn named(&self, files: &BTreeSet<&'a str>) -> Json {
        let named = files.iter().filter_map(|path| self.entries.get(path));
        named.map(|entry| json!([entry.path, format!("{:016x}", entry.print), entry.bytes])).collect()
    }
}

fn output(url: &Url, content: &Json) -> Output {
    Output { path: url.output_path(), content: Content::Bytes(content.to_string().into_bytes()) }
}

/// Whether a file of the site is a listing.
pub fn is_listing(path: &str) -> bool {
    Language::ALL.iter().any(|language| path.starts_with(folder_of(*language).path().trim_start_matches('/')))
}

/// Whether a file is worth keeping: what machines alone read is not.
fn is_for_readers(job: &Job) -> bool {
    !matches!(
        job.kind,
        JobKind::Atom(..)
            | JobKind::JsonFeed(..)
            | JobKind::Sitemap
            | JobKind::SitemapPart(_)
            | JobKind::Robots
            | JobKind::Redirects(_)
            | JobKind::OfflineWorker
    )
}
