//! Stage 1: the hub's folder becomes a list of [`Source`]s, ordered by path.
//!
//! This is the only stage that reads the disk. It decides nothing about what a file means, only whether it can be read.

mod pictures;

use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};
use xxhash_rust::xxh3::xxh3_128;

use self::pictures::shows;
use crate::images::{Cache, Cleaned, Picture, Recipe, Size};
use crate::problem::{Code, Place, Problem};
use crate::translation::lock;

/// Text files over this many bytes are not read: 4 MiB is some 600,000 words.
pub const TEXT_LIMIT: u64 = 4 << 20;

/// The lock holds the texts of all originals: 256 MiB is some 90,000 of them.
const LOCK_LIMIT: u64 = 256 << 20;

/// One file of the hub.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path relative to the hub's folder, with `/` between the parts.
    pub path: Arc<str>,
    /// What is in it.
    pub content: Content,
    /// The xxh3 hash of its bytes: what tells one version from the next.
    pub hash: u128,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// The text of a file that pentan reads.
    Text(String),
    /// A file that is published as it is.
    Asset(Asset),
}

/// A file that is published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Where it lies.
    pub file: PathBuf,
    /// What it shows.
    pub shows: Shows,
    /// The hash of its bytes, so that whoever asks for the file is told when it is another.
    pub hash: u128,
    /// How many bytes it has.
    pub size: u64,
    /// What is written in it, of drawings (SVG) in `content/` and of styles in `themes/`, up to [`LOOKED_INTO`] bytes.
    pub text: Option<Arc<str>>,
}

/// What a file shows that is published as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Nothing that pentan knows of.
    Anything,
    /// A picture, which is published in several sizes.
    Picture(Picture),
    /// A drawing, cleaned.
    Drawing(Arc<Cleaned>),
    /// It should be a picture and is none that can be published, which is told.
    Nothing,
}

impl Asset {
    /// Width and height in pixels, of pictures held upright and of drawings that say so.
    pub fn dimensions(&self) -> Option<(u32, u32)> {
        match &self.shows {
            Shows::Picture(picture) => Some((picture.width, picture.height)),
            Shows::Drawing(drawing) => drawing.dimensions,
            Shows::Anything | Shows::Nothing => None,
        }
    }

    /// The picture that it is.
    pub fn picture(&self) -> Option<&Picture> {
        if let Shows::Picture(picture) = &self.shows { Some(picture) } else { None }
    }

    /// Whether it is published.
    pub fn is_published(&self) -> bool {
        self.shows != Shows::Nothing
    }

    /// How something is made of a picture.
    pub fn recipe(&self, size: Size) -> Option<Recipe> {
        let picture = self.picture()?.clone();
        Some(Recipe { file: self.file.clone(), hash: self.hash, picture, size })
    }
}

/// Files that are published as they are and are looked into all the same are not larger than this.
pub const LOOKED_INTO: usize = TEXT_LIMIT as usize;

impl Hash for Asset {
    /// All the rest follows from the bytes, whose hash is there.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.file, self.hash).hash(state);
    }
}

/// Reads every file of the hub that pentan has a use for: `content/`, `themes/` and `locales/`.
///
/// A file that cannot be read is a problem, and the rest is read all the same. Only a folder that is no hub is a failure.
pub fn read(root: &Path) -> Result<(Vec<Source>, Vec<Problem>)> {
    if !root.join("content/hub.yaml").is_file() {
        bail!("{} is no hub: it has no content/hub.yaml", root.display());
    }
    let mut found = Vec::new();
    let mut problems = Vec::new();
    for top in TOPS.into_iter().filter(|top| root.join(top).is_dir()) {
        walk(root, &root.join(top), &mut found, &mut problems)
            .with_context(|| format!("cannot list {}", root.join(top).display()))?;
    }
    Ok(read_all(root, found, problems))
}

/// Reads what is at these paths of the hub now, files or folders with all that is in them; nothing of what is not there.
///
/// Errors: a folder cannot be listed.
pub fn again(root: &Path, paths: &[Arc<str>]) -> Result<(Vec<Source>, Vec<Problem>)> {
    let mut found = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let (mut parts, start) = (path.split('/'), root.join(&**path));
        let is_ours =
            parts.next().is_some_and(|top| TOPS.contains(&top)) && (&**path == lock::PATH || !parts.any(is_passed_over));
        let is_there = if path.contains('/') { std::fs::symlink_metadata(&start).is_ok() } else { start.is_dir() };
        if is_ours && is_there {
            walk(root, &start, &mut found, &mut problems).with_context(|| format!("cannot list {path}"))?;
        }
    }
    Ok(read_all(root, found, problems))
}

/// The folders of a hub that pentan has a use for.
pub const TOPS: [&str; 3] = ["content", "locales", "themes"];

fn read_all(root: &Path, mut found: Vec<(Arc<str>, PathBuf)>, mut problems: Vec<Problem>) -> (Vec<Source>, Vec<Problem>) {
    found.sort();
    found.dedup();
    // Few changes are of a picture, and then the folder need not be listed.
    let cache = LazyLock::new(|| Cache::of(root));
    let read: Vec<_> = found.into_par_iter().map(|(path, file)| read_one((path, file), &cache)).collect();
    let mut sources = Vec::with_capacity(read.len());
    for one in read {
        match one {
            Ok((source, of_source)) => {
                sources.push(source);
                problems.extend(of_source);
            }
            Err(problem) => problems.push(problem),
        }
    }
    (sources, problems)
}

/// Reads the text of a file once more, for those who quote it. Bytes that are not UTF-8 come as U+FFFD.
pub fn text(root: &Path, path: &str) -> Option<String> {
    let file = root.join(path);
    if std::fs::metadata(&file).ok()?.len() > limit(path) {
        return None;
    }
    Some(String::from_utf8_lossy(&std::fs::read(file).ok()?).into_owned())
}

fn walk(root: &Path, start: &Path, found: &mut Vec<(Arc<str>, PathBuf)>, problems: &mut Vec<Problem>) -> Result<()> {
    let walk = WalkDir::new(start).follow_links(true).into_iter();
    let lock = root.join(lock::PATH);
    let is_wanted =
        |entry: &DirEntry| entry.depth() == 0 || !is_passed_over(&entry.file_name().to_string_lossy()) || entry.path() == lock;
    for entry in walk.filter_entry(is_wanted) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => match relative(root, entry.path()) {
                Ok(path) => found.push((path, entry.into_path())),
                Err(path) => problems.push(Problem::new(Code::FileName, Place::file(&path)).arg("name", &path)),
            },
            Ok(_) => {}
            Err(error) => problems.push(unwalkable(root, &error)?),
        }
    }
    Ok(())
}

/// Hidden files, and what editors and desktops leave lying about, are nobody's content.
fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#') || name == "Thumbs.db" || name == "translations.lock"
}

/// The path below the root; for a name that is not UTF-8 or holds a control character, what can be shown of it.
fn relative(root: &Path, path: &Path) -> Result<Arc<str>, Arc<str>> {
    let below = path.strip_prefix(root).unwrap_or(path);
    let shown = below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    if below.to_str().is_none() || shown.chars().any(char::is_control) {
        return Err(shown.replace(char::is_control, "\u{FFFD}").into());
    }
    Ok(shown.into())
}

fn unwalkable(root: &Path, error: &walkdir::Error) -> Result<Problem> {
    let Some(path) = error.path() else { bail!("{error}") };
    let path = match relative(root, path) {
        Ok(path) | Err(path) => path,
    };
    Ok(match error.loop_ancestor() {
        Some(_) => Problem::new(Code::SymlinkLoop, Place::file(&path)),
        None => unreadable(&path, error.io_error().map(ToString::to_string).unwrap_or_default()),
    })
}

fn unreadable(path: &Arc<str>, reason: impl ToString) -> Problem {
    Problem::new(Code::FileUnreadable, Place::file(path)).arg("reason", reason)
}

/// How many bytes a text file may have.
fn limit(path: &str) -> u64 {
    if path == lock::PATH { LOCK_LIMIT } else { TEXT_LIMIT }
}

/// Whether pentan itself reads a file. In `content/`, everything but pages, data and the lock is published as it is.
fn is_text(path: &str) -> bool {
    if path == lock::PATH {
        return true;
    }
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    let endings: &[&str] = match path.split('/').next() {
        Some("content") => &["md", "yaml", "yml"],
        Some("locales") => &["ftl"],
        _ => &["html"],
    };
    endings.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Whether a file that is published as it is says something that its author can be told of.
fn is_looked_into(path: &str) -> bool {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    let looked_into = if path.starts_with("themes/") { "css" } else { "svg" };
    ending.eq_ignore_ascii_case(looked_into)
}

fn read_one(
    (path, file): (Arc<str>, PathBuf),
    cache: &LazyLock<Cache, impl FnOnce() -> Cache>,
) -> Result<(Source, Vec<Problem>), Problem> {
    let is_text = is_text(&path);
    if is_text {
        let size = std::fs::metadata(&file).map_err(|error| unreadable(&path, error))?.len();
        let limit = limit(&path);
        if size > limit {
            return Err(too_big(&path, size, limit));
        }
    }
    let bytes = std::fs::read(&file).map_err(|error| unreadable(&path, error))?;
    let hash = xxh3_128(&bytes);
    if !is_text {
        let size = bytes.len() as u64;
        let is_looked_into = bytes.len() <= LOOKED_INTO && is_looked_into(&path);
        let text = is_looked_into.then(|| std::str::from_utf8(&bytes).ok().map(Arc::from)).flatten();
        let (shows, problems) = shows(&path, (&bytes, hash), cache);
        return Ok((Source { path, content: Content::Asset(Asset { file, shows, hash, size, text }), hash }, problems));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((Source { path, content: Content::Text(text), hash }, Vec::new())),
        Err(error) => Err(not_utf8(&path, &error.utf8_error(), error.as_bytes())),
    }
}

fn too_big(path: &Arc<str>, size: u64, limit: u64) -> Problem {
    let megabytes = |bytes: u64| format!("{:.1}", bytes as f64 / f64::from(1 << 20));
    Problem::new(Code::FileTooBig, Place::file(path)).arg("size", megabytes(size)).arg("limit", megabytes(limit))
}

fn not_utf8(path: &Arc<str>, error: &std::str::Utf8Error, bytes: &[u8]) -> Problem {
    let at = error.valid_up_to();
    let byte = bytes.get(at).copied().unwrap_or_default();
    Problem::new(Code::FileNotUtf8, Place::bytes(path, at..at + 1)).arg("byte", format!("{byte:02X}"))
}
