//! What an index costs: seconds to write and to cut, bytes and pieces on disk, bytes and requests of a search.
//!
//! `cargo run --release -p pentan-search --example size -- FOLDER`, where FOLDER has pages as `NAME.cy.md` and `NAME.en.md`, as
//! pentan's `corpus` example makes them. Their front matter is read just well enough to measure with.

use pentan_search::{Counts, Document, Error, Fetch, HEAD, Language, Packer, Query, Reader, cut, unpack, wait, write};
use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How many queries are tried of each kind.
const TRIED: usize = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: size FOLDER")?;
    let mut paths = Vec::new();
    walk(Path::new(&folder), &mut paths)?;
    paths.sort();
    for (tag, language) in [("cy", Language::Welsh), ("en", Language::English)] {
        let ending = format!(".{tag}.md");
        let own = paths.iter().filter(|path| path.to_string_lossy().ends_with(&ending));
        let documents = own.map(|path| document(path)).collect::<Result<Vec<_>, _>>()?;
        measure(tag, language, &documents)?;
    }
    Ok(())
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { walk(&path, paths)? } else { paths.push(path) }
    }
    Ok(())
}

fn document(path: &Path) -> std::io::Result<Document> {
    let text = std::fs::read_to_string(path)?;
    let (front, body) = text.split_once("\n---\n").unwrap_or(("", &text));
    let value = |key: &str| front.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": ")).unwrap_or_default();
    let list = |key| value(key).split(['[', ']', ',', '"']).map(str::trim).filter(|part| !part.is_empty());
    let pair = path.file_stem().unwrap_or_default().to_string_lossy().split('.').next().unwrap_or_default().to_owned();
    let figures: Vec<i32> = value("published").split('-').filter_map(|figure| figure.parse().ok()).collect();
    Ok(Document {
        url: format!("/{pair}/"),
        title: value("title").trim_matches('"').to_owned(),
        summary: value("summary").trim_matches('"').to_owned(),
        topics: list("topics").map(str::to_owned).collect(),
        kind: path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned(),
        headings: body.lines().filter_map(|line| line.strip_prefix("## ")).map(str::to_owned).collect(),
        body: body.replace(['*', '#', '[', ']', '_', '`'], ""),
        day: Some(figures.iter().zip([365, 30, 1]).map(|(figure, days)| figure * days).sum::<i32>() - 1970 * 365),
        minutes: (body.len() / 1_200) as u32,
        pair,
        ..Document::default()
    })
}

fn measure(tag: &str, language: Language, documents: &[Document]) -> Result<(), Error> {
    let text: usize = documents.iter().map(|document| document.body.len()).sum();
    let start = Instant::now();
    let files = write(language, documents, &[])?;
    let written = start.elapsed();
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    println!("{tag}: {} pages, {text} bytes of text, index of {bytes} bytes", documents.len());
    for file in &files {
        println!("  {} {}", file.bytes.len(), file.name);
    }
    let start = Instant::now();
    let pieces = cut(language, files)?;
    let cut = start.elapsed();
    let start = Instant::now();
    let mut packer = Packer::default();
    let pieces = pieces.iter().map(|piece| packer.pack(piece)).collect::<Result<Vec<_>, _>>()?;
    let [written, cut, packed] = [written, cut, start.elapsed()].map(|time| time.as_secs_f32());
    println!("  write {written:.2} s, cut {cut:.2} s, pack {packed:.2} s");
    let head = pieces.iter().find(|piece| piece.name == HEAD).map_or(0, |head| head.bytes.len());
    let bytes: usize = pieces.iter().map(|piece| piece.bytes.len()).sum();
    println!("  head {head} bytes, {} pieces, {bytes} bytes in all", pieces.len());
    let pieces: HashMap<&str, &[u8]> = pieces.iter().map(|piece| (piece.name.as_str(), piece.bytes.as_slice())).collect();
    let titles = documents.iter().step_by(documents.len().div_ceil(TRIED).max(1)).map(|document| document.title.as_str());
    let words: Vec<Vec<&str>> = titles.map(|title| title.split(' ').filter(|word| word.len() > 3).collect()).collect();
    for (kind, count) in [("one word", 1), ("two words", 2)] {
        let queries = words.iter().filter(|words| words.len() > count);
        let queries: Vec<[String; 2]> = queries.map(|words| [words[..count].join(" "), words[1..].join(" ")]).collect();
        queried(kind, language, &pieces, &queries)?;
    }
    Ok(())
}

/// Prints what queries fetch in the median and in nineteen of twenty: the first of a visit, with the head, and the second.
fn queried(kind: &str, language: Language, pieces: &HashMap<&str, &[u8]>, queries: &[[String; 2]]) -> Result<(), Error> {
    let mut seen: BTreeMap<&str, Vec<[usize; 3]>> = BTreeMap::new();
    for [first, second] in queries {
        let reader = wait(Reader::open(Counted::new(pieces), language))?;
        for (which, text, counts) in [
            ("first", first, Counts::Unwanted),
            ("second", second, Counts::Unwanted),
            ("the same with counts", second, Counts::Wanted),
        ] {
            wait(reader.search(&Query { counts, ..Query::new(text) }))?;
            seen.entry(which).or_default().push(reader.fetcher().take());
        }
    }
    for (which, mut taken) in seen {
        let mut at = |measure: usize, share: usize| {
            taken.sort_unstable_by_key(|taken| taken[measure]);
            taken[(taken.len() - 1) * share / 20][measure]
        };
        println!(
            "  {kind}, {which}: {} bytes, {} requests, {} unpacked (19 in 20: {}, {})",
            at(0, 10),
            at(1, 10),
            at(2, 10),
            at(0, 19),
            at(1, 19)
        );
    }
    Ok(())
}

/// Pieces in memory, which counts what is had of them as it would be sent.
struct Counted<'p> {
    pieces: &'p HashMap<&'p str, &'p [u8]>,
    taken: Cell<[usize; 3]>,
}

impl<'p> Counted<'p> {
    fn new(pieces: &'p HashMap<&'p str, &'p [u8]>) -> Self {
        Self { pieces, taken: Cell::default() }
    }

    /// Bytes, requests, bytes unpacked since this was last asked.
    fn take(&self) -> [usize; 3] {
        self.taken.take()
    }
}

impl Fetch for Counted<'_> {
    async fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        let packed = self.pieces.get(name).ok_or_else(|| name.to_owned())?;
        let bytes = unpack(*packed).map_err(|error| error.to_string())?;
        let [sent, requests, unpacked] = self.taken.get();
        self.taken.set([sent + packed.len(), requests + 1, unpacked + bytes.len()]);
        Ok(bytes)
    }
}
