//! Stage 1: the hub's folder becomes a list of [`Source`]s, ordered by path.
//!
//! This is the only stage that reads the disk. It decides nothing about what a file means, only whether it can be read.

mod pictures;

use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use walkdir::DirEntry;
use xxhash_rust::xxh3::xxh3_128;

use self::pictures::shows;
use crate::disk::{self, Root};
use crate::images::{Cache, Cleaned, Picture, Recipe, Size};
use crate::kinds::{self, Inside};
use crate::problem::{Code, Place, Problem};
use crate::translation::lock;
use crate::xml;

/// Text files over this many bytes are not read: 4 MiB is some 600,000 words.
pub const TEXT_LIMIT: u64 = 4 << 20;

/// Pictures over this many bytes are not looked at.
const PICTURE_LIMIT: u64 = 256 << 20;

/// Longer names of files (in bytes) and longer paths are passed over: those of the site made of them would be more than some systems take.
const NAME_LIMIT: usize = 200;
const PATH_LIMIT: usize = 600;

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
    /// Where it lies, without links in the path.
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
    /// A page or a program for a browser (HTML, XML, PHP), whatever its name says.
    Markup,
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
            Shows::Anything | Shows::Markup | Shows::Nothing => None,
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
/// A file that cannot be read, or that a link fetches from outside these folders, is a problem, and the rest is read all the same. Only a
/// folder that is no hub is a failure.
pub fn read(root: &Path) -> Result<(Vec<Source>, Vec<Problem>)> {
    if !disk::is_file(&root.join("content/hub.yaml")) {
        bail!("{} is not a hub: it has no content/hub.yaml", root.display());
    }
    let root = Root::of(root).with_context(|| format!("cannot find {}", root.display()))?;
    let mut walked = Walked::default();
    for top in TOPS.into_iter().filter(|top| disk::is_folder(&root.real().join(top))) {
        walk(&root, &root.real().join(top), &mut walked)
            .with_context(|| format!("cannot list {}", root.real().join(top).display()))?;
    }
    Ok(read_all(root.real(), walked))
}

/// Reads what is at these paths of the hub now, files or folders with all that is in them; nothing of what is not there.
///
/// Errors: a folder cannot be listed.
pub fn again(root: &Path, paths: &[Arc<str>]) -> Result<(Vec<Source>, Vec<Problem>)> {
    let root = match Root::of(root) {
        Ok(root) => root,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok((Vec::new(), Vec::new())),
        Err(error) => return Err(error).with_context(|| format!("cannot find {}", root.display())),
    };
    let mut walked = Walked::default();
    for path in paths {
        let start = root.real().join(&**path);
        let is_there = if path.contains('/') { disk::is_there(&start) } else { disk::is_folder(&start) };
        if is_read(path) && is_there {
            walk(&root, &start, &mut walked).with_context(|| format!("cannot list {path}"))?;
        }
    }
    Ok(read_all(root.real(), walked))
}

/// Whether pentan has a use for what is at this path of a hub.
fn is_read(path: &str) -> bool {
    let mut parts = path.split('/');
    let is_unread = |part: &str| is_passed_over(part) || part.len() > NAME_LIMIT;
    parts.next().is_some_and(|top| TOPS.contains(&top)) && (path == lock::PATH || !parts.any(is_unread))
}

/// The folders of a hub that pentan has a use for.
pub const TOPS: [&str; 3] = ["content", "locales", "themes"];

/// What was found in the hub's folders.
#[derive(Default)]
struct Walked {
    /// Each file's path in the hub, and where it lies, without links.
    found: Vec<(Arc<str>, PathBuf)>,
    problems: Vec<Problem>,
}

fn read_all(root: &Path, Walked { mut found, mut problems }: Walked) -> (Vec<Source>, Vec<Problem>) {
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
    let file = inside(&Root::of(root).ok()?, path).ok().flatten()?;
    if disk::metadata(&file).ok()?.len() > limit(path) {
        return None;
    }
    Some(String::from_utf8_lossy(&disk::read(&file).ok()?).into_owned())
}

/// Where a file of the hub lies; nothing where a link leads out of the folders that pentan reads.
///
/// Errors: it cannot be looked at.
fn inside(root: &Root, path: impl AsRef<Path>) -> std::io::Result<Option<PathBuf>> {
    let real = match root.resolve(path) {
        Ok(real) => real,
        Err(error) if error.get_ref().is_some_and(|error| error.is::<disk::Outside>()) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(relative(root.real(), &real).is_ok_and(|path| is_read(&path)).then_some(real))
}

/// Goes through a folder. Links are followed as long as they stay within what pentan reads of the hub: whoever sends a change to a hub
/// must not publish what is on the machine that builds it.
fn walk(root: &Root, start: &Path, walked: &mut Walked) -> Result<()> {
    let lock = root.real().join(lock::PATH);
    let mut entries = disk::walk_links(start);
    // The links that were followed to folders: what is below one has a path with a link in it.
    let mut linked: Vec<PathBuf> = Vec::new();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                walked.problems.push(unwalkable(root.real(), &error)?);
                continue;
            }
        };
        if !is_wanted(&entry, &lock) {
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
            continue;
        }
        let below = entry.path().strip_prefix(root.real()).unwrap_or(entry.path());
        if entry.file_name().len() > NAME_LIMIT || below.as_os_str().len() > PATH_LIMIT {
            let (Ok(path) | Err(path)) = relative(root.real(), entry.path());
            walked.problems.push(Problem::new(Code::FileNameLong, Place::file(&path)).arg("most", NAME_LIMIT));
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
            continue;
        }
        let is_link = entry.path_is_symlink();
        let mut real = entry.path().to_owned();
        if is_link || linked.iter().any(|link| entry.path().starts_with(link)) || (entry.depth() == 0 && start != root.real()) {
            match inside(root, entry.path()) {
                Ok(Some(inside)) => real = inside,
                Ok(None) => {
                    let (Ok(path) | Err(path)) = relative(root.real(), entry.path());
                    walked.problems.push(Problem::new(Code::FileOutside, Place::file(&path)));
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                    continue;
                }
                Err(error) => {
                    let (Ok(path) | Err(path)) = relative(root.real(), entry.path());
                    walked.problems.push(unreadable(&path, error));
                    continue;
                }
            }
        }
        if entry.file_type().is_dir() && is_link {
            linked.push(entry.path().to_owned());
        }
        if entry.file_type().is_file() {
            match relative(root.real(), entry.path()) {
                Ok(path) => walked.found.push((path, real)),
                Err(path) => walked.problems.push(Problem::new(Code::FileName, Place::file(&path)).arg("name", &path)),
            }
        }
    }
    Ok(())
}

fn is_wanted(entry: &DirEntry, lock: &Path) -> bool {
    entry.depth() == 0 || !is_passed_over(&entry.file_name().to_string_lossy()) || entry.path() == lock
}

/// Hidden files, and what editors and systems leave lying about, are nobody's content. The lock is, at its own place alone.
fn is_passed_over(name: &str) -> bool {
    kinds::is_left_over(name) || name == "translations.lock"
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
    let size = disk::metadata(&file).map_err(|error| unreadable(&path, error))?.len();
    if !is_text(&path) {
        return read_asset((path, file), size, cache);
    }
    let limit = limit(&path);
    if size > limit {
        return Err(too_big(&path, size, limit));
    }
    let bytes = disk::read_resolved(&file).map_err(|error| unreadable(&path, error))?;
    let hash = xxh3_128(&bytes);
    match String::from_utf8(bytes) {
        Ok(text) => {
            let (text, problem) = readable(text, &path);
            Ok((Source { path, content: Content::Text(text), hash }, problem.into_iter().collect()))
        }
        Err(error) => Err(not_utf8(&path, &error.utf8_error(), error.as_bytes())),
    }
}

/// Reads a file that is published as it is. Only what is looked into is held in memory.
fn read_asset(
    (path, file): (Arc<str>, PathBuf),
    size: u64,
    cache: &LazyLock<Cache, impl FnOnce() -> Cache>,
) -> Result<(Source, Vec<Problem>), Problem> {
    let most = if pictures::is_picture(&path) { PICTURE_LIMIT } else { TEXT_LIMIT };
    let is_of_content = path.starts_with("content/");
    let is_whole = pictures::is_picture(&path) || is_looked_into(&path);
    let mut first = Vec::new();
    let (hash, size) = disk::pour(&file, |piece| {
        // Up to the limit, what is looked into is kept whole; of all else the beginning, which tells what it is.
        let wanted = if is_whole && size <= most { most as usize } else { kinds::BEGINNING };
        let room = wanted.saturating_sub(first.len());
        first.extend_from_slice(&piece[..room.min(piece.len())]);
        Ok(())
    })
    .map_err(|error| unreadable(&path, error.root_cause()))?;
    let is_all = first.len() as u64 == size;
    let (shows, problems) = match kinds::inside(&first) {
        _ if !is_of_content => (Shows::Anything, Vec::new()),
        // An SVG by any name is cleaned.
        Inside::Drawing if !is_all && size <= TEXT_LIMIT => {
            let bytes = disk::read_resolved(&file).map_err(|error| unreadable(&path, error))?;
            pictures::drawing(&path, &bytes)
        }
        Inside::Drawing if is_all && !pictures::is_picture(&path) => pictures::drawing(&path, &first),
        _ if pictures::is_picture(&path) && !is_all => (Shows::Nothing, vec![too_big(&path, size, most)]),
        _ if pictures::is_picture(&path) => shows(&path, (&first, hash), cache),
        Inside::Drawing | Inside::Markup => (Shows::Markup, Vec::new()),
        Inside::Other => (Shows::Anything, Vec::new()),
    };
    let text = (is_whole && is_all && is_looked_into(&path)).then(|| std::str::from_utf8(&first).ok().map(Arc::from)).flatten();
    Ok((Source { path, content: Content::Asset(Asset { file, shows, hash, size, text }), hash }, problems))
}

/// A text in which what neither feeds nor books can say stands as a space, or as U+FFFD: so every byte keeps its place.
fn readable(text: String, path: &Arc<str>) -> (String, Option<Problem>) {
    let Some((at, first)) = text.char_indices().find(|(_, character)| !xml::is_char(*character)) else { return (text, None) };
    let number = format!("U+{:04X}", first as u32);
    let problem = Problem::new(Code::TextCharacter, Place::bytes(path, at..at + first.len_utf8())).arg("number", number);
    let plain = |character: char| match character {
        _ if xml::is_char(character) => character,
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        _ => ' ',
    };
    (text.chars().map(plain).collect(), Some(problem))
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
