//! The site in memory, as whoever looks at it in a browser is given it.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use fluent::FluentArgs;
use pentan::images::Cache;
use pentan::language::Language;
use pentan::live::Live;
use pentan::problem::{Located, Problem, Severity, locate, overlay};
use pentan::read;
use pentan::render::escape;
use pentan::site::Url;
use pentan::strings::Words;
use pentan::write::Content;
use serde_json::{Value as Json, json};
use tokio::sync::{Semaphore, watch};
use xxhash_rust::xxh3::xxh3_64;

/// How many pages are remembered as they last were without an error.
const GOOD: usize = 64;
/// How many pages may be open that are told of changes.
const MOST_STREAMS: usize = 64;
/// How many problems an overlay tells in full.
const TOLD: usize = 20;

/// The site, and whether it has changed.
pub struct Preview {
    state: Mutex<State>,
    changes: watch::Sender<u64>,
    /// The sizes of pictures that were made before: they are made when somebody wants to see them.
    pub cache: Cache,
    /// Room for streams of changes.
    pub streams: Arc<Semaphore>,
}

/// The site in one state.
pub struct State {
    pub live: Live,
    root: std::path::PathBuf,
    good: VecDeque<Good>,
}

/// A page as it last was without an error in its files.
struct Good {
    path: String,
    bytes: Arc<[u8]>,
    sources: Vec<Arc<str>>,
}

/// What a request is answered with.
pub enum Answer {
    /// A file of the site; a page is one with the script of the preview in it.
    Found(String, Content),
    /// It is at this address, which ends in `/`.
    Moved(String),
    /// The site's own page for addresses that are not there.
    NotFound(Vec<u8>),
}

impl Preview {
    pub fn new(live: Live, root: &std::path::Path) -> Preview {
        let state = State { live, root: root.to_owned(), good: VecDeque::new() };
        Preview {
            state: Mutex::new(state),
            changes: watch::Sender::new(0),
            cache: Cache::of(root),
            streams: Arc::new(Semaphore::new(MOST_STREAMS)),
        }
    }

    /// The site. Whoever holds it sees one state; so nobody holds it long.
    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells everybody who looks at a page that it may be another one.
    pub fn tell(&self) {
        self.changes.send_modify(|version| *version += 1);
    }

    /// Hears of changes.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

impl State {
    /// The text of a file of the hub as it is on the disk.
    pub fn text(&self, path: &str) -> Option<String> {
        read::text(&self.root, path)
    }

    /// Answers a request for an address of the site: its path, percent-decoded.
    pub fn answer(&mut self, path: &str) -> Result<Answer> {
        let output = Url::new(path).output_path();
        if let Some((content, _)) = self.file(&output)? {
            return Ok(Answer::Found(output.clone(), self.scripted(&output, path, content)));
        }
        let folder = format!("{}/", path.trim_end_matches('/'));
        if !path.ends_with('/') && self.live.job(&Url::new(&folder).output_path()).is_some() {
            return Ok(Answer::Moved(folder));
        }
        let page = match self.live.get("404.html")? {
            Some(Content::Bytes(bytes)) => bytes,
            _ => b"404".to_vec(),
        };
        Ok(Answer::NotFound(self.with_script(&page, None, path)))
    }

    /// A file of the site, or a page as it last was without the error that has taken it away.
    fn file(&mut self, output: &str) -> Result<Option<(Content, bool)>> {
        if let Some(content) = self.live.get(output)? {
            if let Content::Bytes(bytes) = &content
                && output.ends_with(".html")
            {
                self.keep(output, bytes);
            }
            return Ok(Some((content, false)));
        }
        let Some(good) = self.good.iter().find(|good| good.path == output) else { return Ok(None) };
        let problems = self.live.problems();
        let is_broken = problems.iter().any(|problem| is_error(problem) && good.sources.contains(&problem.place.path));
        Ok(is_broken.then(|| (Content::Bytes(good.bytes.to_vec()), true)))
    }

    fn keep(&mut self, output: &str, bytes: &[u8]) {
        let sources = self.live.sources_of(output);
        if sources.is_empty() || self.live.problems_of(output).iter().any(is_error) {
            return;
        }
        self.good.retain(|good| good.path != output);
        self.good.push_front(Good { path: output.to_owned(), bytes: bytes.into(), sources });
        self.good.truncate(GOOD);
    }

    fn scripted(&self, output: &str, path: &str, content: Content) -> Content {
        match content {
            Content::Bytes(bytes) if output.ends_with(".html") => {
                let print = self.print(&bytes);
                Content::Bytes(self.with_script(&bytes, Some(print), path))
            }
            content => content,
        }
    }

    /// A page with the script of the preview at its end.
    fn with_script(&self, html: &[u8], print: Option<String>, path: &str) -> Vec<u8> {
        let styles = escape(&self.styles().to_string());
        let (print, path) = (print.unwrap_or_default(), escape(path));
        let script = format!(
            "<script type=\"module\" src=\"/_pentan/preview.js\" data-path=\"{path}\" data-print=\"{print}\" data-styles=\"{styles}\"></script>\n"
        );
        let end = html.windows(7).rposition(|window| window == b"</body>").unwrap_or(html.len());
        [&html[..end], script.as_bytes(), &html[end..]].concat()
    }

    /// What a page is told after each change: whether it is another, where its styles are, and what is wrong with it.
    pub fn told(&mut self, path: &str) -> Result<Json> {
        let output = Url::new(path).output_path();
        let found = self.file(&output)?;
        let is_old = matches!(found, Some((_, true)));
        let print = match &found {
            Some((Content::Bytes(bytes), _)) => Some(self.print(bytes)),
            _ => None,
        };
        let language = self.language_of(path);
        let good = self.good.iter().find(|good| is_old && good.path == output).map(|good| good.sources.clone());
        let of_page = self.live.problems_of(&output);
        let is_here = |problem: &Problem| match (&found, &good) {
            (None, _) => true,
            (_, Some(sources)) => sources.contains(&problem.place.path),
            _ => of_page.contains(problem),
        };
        let all: BTreeSet<Problem> = self.live.problems().into_iter().collect();
        let (here, rest): (Vec<Problem>, Vec<Problem>) = all.into_iter().partition(is_here);
        let here = locate(here, |path| read::text(&self.root, path));
        let words = &self.live.stock().words;
        let problems: Vec<Json> = here.iter().take(TOLD).map(|located| overlay(located, words, language)).collect();
        Ok(json!({
            "print": print,
            "styles": self.styles(),
            "lang": language.tag(),
            "title": counted(words, language, if found.is_some() { "overlay-title" } else { "serve-problems" }, here.len()),
            "problems": problems,
            "old": is_old.then(|| words.say(language, "overlay-old", None)),
            "rest": match rest.len() + here.len().saturating_sub(TOLD) {
                0 => None,
                count => Some(counted(words, language, "overlay-rest", count)),
            },
            "dismiss": words.say(language, "overlay-dismiss", None),
        }))
    }

    /// The language of an address: that of its first part, else the hub's first.
    pub fn language_of(&self, path: &str) -> Language {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let of_hub = self.live.stock().site.languages();
        Language::from_tag(first).or(of_hub.first().copied()).unwrap_or(Language::Cy)
    }

    /// What a page is but for where its styles are: those are swapped in place.
    fn print(&self, html: &[u8]) -> String {
        let mut text = String::from_utf8_lossy(html).into_owned();
        for (name, url) in self.live.stock().theme.assets().filter(|(name, _)| name.ends_with(".css")) {
            let published = url.path().rsplit('/').next().unwrap_or_default();
            text = text.replace(published, name);
        }
        format!("{:016x}", xxh3_64(text.as_bytes()))
    }

    /// Where the styles of the theme are, by their names there.
    fn styles(&self) -> Json {
        let styles = self.live.stock().theme.assets().filter(|(name, _)| name.ends_with(".css"));
        styles.map(|(name, url)| (name.to_owned(), Json::from(url.path()))).collect::<serde_json::Map<_, _>>().into()
    }

    /// Every problem that is known, each with its lines.
    pub fn located(&self) -> Vec<Located> {
        locate(self.live.problems(), |path| read::text(&self.root, path))
    }
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

/// A message with one count in it.
pub fn counted(words: &Words, language: Language, key: &str, count: usize) -> String {
    words.say(language, key, Some(&FluentArgs::from_iter([("count", count)]))).into_owned()
}
