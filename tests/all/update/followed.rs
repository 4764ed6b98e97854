//! A hub in a folder, the same hub in memory, and what a clean build makes of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};

use pentan::hub::{Checks, Settings};
use pentan::live::Live;
use pentan::problem::Problem;
use pentan::write::Content;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::steps::{Step, take};
use crate::hub::{Hub, Site};

/// The files of a folder, by their paths.
pub type Folder = BTreeMap<String, Vec<u8>>;

/// How much of a site is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Every file that is rendered.
    Pages,
    /// The search indexes and the listings too, which take longer than all the rest.
    Whole,
}

/// A hub in a folder, and the same hub in memory.
pub struct Followed {
    pub hub: Hub,
    pub live: Live,
    /// The folder as it was at first.
    pub first: Folder,
}

impl Followed {
    pub fn new(hub: Hub) -> Followed {
        let mut live = Live::open(hub.root(), &settings()).unwrap();
        live.settle();
        let first = folder(hub.root());
        Followed { hub, live, first }
    }

    /// Tells of changed paths, and makes what is stale. Returns the paths of what was made.
    pub fn follow(&mut self, paths: &[&str]) -> Vec<String> {
        let paths: Vec<Arc<str>> = paths.iter().map(|path| Arc::from(*path)).collect();
        self.live.update(&paths).unwrap();
        self.live.settle()
    }

    /// Edits a text in a file, and follows.
    pub fn edit(&mut self, path: &str, from: &str, to: &str) -> Vec<String> {
        self.hub.edit(path, from, to);
        self.follow(&[path])
    }

    /// Takes a step where it can be taken, and follows.
    pub fn take(&mut self, step: &Step) {
        let paths = take(step, &self.hub, &self.first);
        self.follow(&paths);
    }

    /// Puts the folder back to what it was at first, and follows.
    pub fn restore(&mut self) {
        let root = self.hub.root();
        let now = folder(root);
        let all: BTreeSet<&String> = now.keys().chain(self.first.keys()).collect();
        let changed: Vec<&String> = all.into_iter().filter(|path| now.get(*path) != self.first.get(*path)).collect();
        for path in changed.iter().filter(|path| !self.first.contains_key(**path)) {
            std::fs::remove_file(root.join(path)).unwrap();
        }
        for entry in walkdir::WalkDir::new(root).contents_first(true).into_iter().flatten() {
            if entry.file_type().is_dir() && entry.depth() > 0 {
                // It fails where the folder has anything in it, as it should.
                let _ = std::fs::remove_dir(entry.path());
            }
        }
        for path in &changed {
            if let Some(bytes) = self.first.get(*path) {
                self.hub.write(path, bytes);
            }
        }
        let changed: Vec<&str> = changed.into_iter().map(String::as_str).collect();
        let changed: Vec<Arc<str>> = changed.into_iter().map(Arc::from).collect();
        self.live.update(&changed).unwrap();
        self.live.settle();
    }

    pub fn files(&mut self) -> Folder {
        let paths: Vec<String> = self.live.paths().map(str::to_owned).collect();
        let bytes = |path: &String| match self.live.get(path).unwrap() {
            Some(Content::Bytes(bytes)) => bytes,
            Some(Content::File(file)) => std::fs::read(file).unwrap(),
            Some(Content::Picture(recipe)) => pentan::images::make(&recipe, &pentan::images::Cache::none()).unwrap(),
            None => panic!("{path} is planned and holds nothing"),
        };
        paths.iter().map(bytes).collect::<Vec<_>>().into_iter().zip(&paths).map(|(bytes, path)| (path.clone(), bytes)).collect()
    }

    /// What differs from a clean build, in words; empty where nothing does.
    pub fn differences(&mut self, depth: Depth) -> String {
        let mut ours = Folder::new();
        if depth == Depth::Whole {
            ours.extend(self.live.index().unwrap().clone());
            ours.extend(self.live.listings().unwrap());
        }
        ours.extend(self.files());
        let clean = Clean::of(self.hub.root(), depth);
        let mut found = String::new();
        let is_known = |path: &str| depth == Depth::Whole || !clean.index.contains(path);
        let theirs = clean.prints.iter().filter(|(path, _)| is_known(path));
        let prints: BTreeMap<&String, u128> = ours.iter().map(|(path, bytes)| (path, xxh3_128(bytes))).collect();
        let theirs: BTreeMap<&String, u128> = theirs.map(|(path, print)| (path, *print)).collect();
        if prints != theirs {
            found.push_str(&first_lines(&ours, self.hub.root(), depth));
        }
        let problems = sorted(self.live.problems());
        for (which, one, other) in
            [("only in memory", &problems, &clean.problems), ("only in a clean build", &clean.problems, &problems)]
        {
            for problem in one.iter().filter(|problem| other.binary_search(problem).is_err()) {
                found.push_str(&format!("{which}: {problem:?}\n"));
            }
        }
        found
    }
}

/// The first line of each file that is another in a clean build.
fn first_lines(ours: &Folder, root: &Path, depth: Depth) -> String {
    let site = built(root, depth);
    let theirs: Folder = site.files.into_iter().chain(site.index).collect();
    let paths: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    let mut found = String::new();
    for path in paths.into_iter().filter(|path| ours.get(*path) != theirs.get(*path)) {
        let text = |files: &Folder| {
            files.get(path).map_or("(not there)".to_owned(), |bytes| String::from_utf8_lossy(bytes).into_owned())
        };
        let (ours, theirs) = (text(ours), text(&theirs));
        let line = ours.lines().zip(theirs.lines()).find(|(a, b)| a != b);
        found.push_str(&format!("file {path}: {line:?}\n"));
    }
    assert!(!found.is_empty(), "two clean builds of one folder differ");
    found
}

/// What a clean build makes: a hash of each file, and what it tells.
pub struct Clean {
    pub prints: BTreeMap<String, u128>,
    /// Which of them are of the search indexes and the listings.
    index: BTreeSet<String>,
    pub problems: Vec<Problem>,
}

impl Clean {
    /// What a clean build makes of a folder. It follows from what is in the folder, so it is built once for all that is the same.
    pub fn of(root: &Path, depth: Depth) -> Arc<Clean> {
        static KNOWN: Mutex<BTreeMap<(u128, Depth), Arc<Clean>>> = Mutex::new(BTreeMap::new());
        let print = print(root);
        let known = [Depth::Whole, depth].iter().find_map(|depth| KNOWN.lock().unwrap().get(&(print, *depth)).cloned());
        known.unwrap_or_else(|| {
            let site = built(root, depth);
            let prints = site.files.iter().chain(&site.index).map(|(path, bytes)| (path.clone(), xxh3_128(bytes))).collect();
            let problems = sorted(site.problems.into_iter().map(|located| located.problem).collect());
            let clean = Arc::new(Clean { prints, index: site.index.into_keys().collect(), problems });
            KNOWN.lock().unwrap().insert((print, depth), clean.clone());
            clean
        })
    }
}

fn settings() -> Settings {
    Settings { checks: Checks::All, ..crate::hub::settings() }
}

fn built(root: &Path, depth: Depth) -> Site {
    match depth {
        Depth::Pages => Site::of(root, &settings()),
        Depth::Whole => Site::whole(root, &settings()),
    }
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort();
    problems.dedup();
    problems
}

/// What is in a folder, by paths with `/` between their parts.
pub fn folder(root: &Path) -> Folder {
    let files = walkdir::WalkDir::new(root).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let named = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        (path, std::fs::read(entry.path()).unwrap())
    };
    files.map(named).collect()
}

/// The hash of what is in a folder. An empty folder in it counts for nothing: it is none to a hub either.
pub fn print(root: &Path) -> u128 {
    let mut hasher = Xxh3::new();
    for (path, bytes) in folder(root) {
        hasher.update(format!("{path}\0{}\0", bytes.len()).as_bytes());
        hasher.update(&bytes);
    }
    hasher.digest128()
}
