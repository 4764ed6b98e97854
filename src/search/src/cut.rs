//! From an index's files to pieces, and back.

use crate::analysis::Language;
use crate::error::Error;
use crate::hash::hash;
use crate::index::{ABOUT, Index};
use crate::inverted::Inverted;
use crate::pieces::{HASH, HEAD, MAGIC, name, seed};
use crate::source::Source;
use crate::write::File;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{self, Write};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::HasLen;
use tantivy::directory::footer::Footer;
use tantivy::directory::{FileSlice, OwnedBytes};

/// About how many bytes a piece has before it is packed. Small pieces cost requests, big ones bytes that nobody reads.
const TERMS: usize = 12_000;
const POSTINGS: usize = 24_000;
const STORED: usize = 8_000;
/// One term in so many is looked up to learn where the blocks of a dictionary meet; a block has several times as many.
const SAMPLED: usize = 40;
/// Reads this close to each other are kept in the head as one.
const NEAR: usize = 64;

/// Cuts an index into pieces, packed with gzip: the head first, then the others. The names of pieces depend on the whole
/// index's content, and the same index makes the same bytes.
pub fn cut(language: Language, files: Vec<File>) -> Result<Vec<File>, Error> {
    let generation = files.iter().fold(0, |seed, file| hash(seed, &file.bytes));
    let whole = Arc::new(Whole::new(files)?);
    whole.take_reads();
    let index = Index::open(&whole, language)?;
    let opening = whole.take_reads();
    sample(&index)?;
    let blocks = whole.take_reads();
    let mut head = MAGIC.to_vec();
    head.extend_from_slice(&generation.to_le_bytes());
    number(&mut head, whole.files.len());
    let mut pieces = Vec::new();
    for (place, (file, opening, blocks)) in zip(&whole.files, opening, blocks).enumerate() {
        let ranges = ranges(&file.name, &whole.files[place].bytes, &blocks);
        number(&mut head, file.name.len());
        head.extend_from_slice(file.name.as_bytes());
        number(&mut head, ranges.len());
        ranges.iter().for_each(|range| number(&mut head, range.len()));
        let kept = joined(opening);
        number(&mut head, kept.len());
        for range in kept {
            number(&mut head, range.start);
            number(&mut head, range.len());
            head.extend_from_slice(&file.bytes[range]);
        }
        for range in ranges {
            let number = pieces.len();
            let bytes = packed(&file.bytes[range], seed(generation, number))?;
            pieces.push(File { name: name(generation, number), bytes });
        }
    }
    let head = File { name: HEAD.to_owned(), bytes: packed(&head, 0)? };
    Ok(std::iter::once(head).chain(pieces).collect())
}

type Reads = Vec<Range<usize>>;

fn zip(files: &[Held], opening: Vec<Reads>, blocks: Vec<Reads>) -> impl Iterator<Item = (&Held, Reads, Reads)> {
    files.iter().zip(opening).zip(blocks).map(|((file, opening), blocks)| (file, opening, blocks))
}

/// Reads a term here and there, and every stored page: what is read together shows where blocks meet.
fn sample(index: &Index) -> Result<(), Error> {
    let dictionaries: [&Inverted; 3] = [&index.keys, &index.words, &index.facets];
    for dictionary in dictionaries {
        let mut stream = dictionary.terms().stream()?;
        let mut terms = Vec::new();
        let mut count = 0_usize;
        while let Some((term, _)) = stream.next() {
            if count.is_multiple_of(SAMPLED) {
                terms.push(term.to_vec());
            }
            count += 1;
        }
        for term in terms {
            dictionary.terms().get(term)?;
        }
    }
    (0..index.pages).try_for_each(|page| index.stored(page).map(drop))
}

/// Where to cut a file: at a block's start, once a piece is long enough.
fn ranges(name: &str, bytes: &[u8], blocks: &[Range<usize>]) -> Vec<Range<usize>> {
    let (least, blocks) = match name {
        "term" => (TERMS, blocks),
        "store" => (STORED, blocks),
        _ => (POSTINGS, &[] as &[_]),
    };
    // A dictionary is read as a whole too: such a read says nothing about its blocks.
    let mut starts: Vec<usize> = blocks.iter().filter(|block| block.len() < 4 * least).map(|block| block.start).collect();
    starts.sort_unstable();
    if starts.is_empty() {
        starts = (0..bytes.len()).step_by(least).collect();
    }
    let mut ranges = Vec::new();
    let mut start = 0;
    let mut before = 0;
    for place in starts.into_iter().chain([bytes.len()]) {
        // The blocks up to here would make the piece too long: it ends where the last one started.
        if place - start > least && before > start {
            ranges.push(start..before);
            start = before;
        }
        before = place;
    }
    if start < bytes.len() {
        ranges.push(start..bytes.len());
    }
    ranges
}

fn joined(mut reads: Reads) -> Reads {
    reads.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Reads = Vec::new();
    for range in reads {
        match joined.last_mut() {
            Some(last) if range.start <= last.end + NEAR => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

fn packed(content: &[u8], seed: u64) -> Result<Vec<u8>, Error> {
    let mut packer = GzEncoder::new(Vec::with_capacity(content.len() / 2), Compression::new(7));
    packer.write_all(content)?;
    packer.write_all(&hash(seed, content).to_le_bytes())?;
    debug_assert_eq!(HASH, size_of::<u64>());
    Ok(packer.finish()?)
}

fn number(head: &mut Vec<u8>, mut number: usize) {
    while number >= 128 {
        head.push(number as u8 | 128);
        number >>= 7;
    }
    head.push(number as u8);
}

/// A whole index in memory, which notes what is read of it.
pub(crate) struct Whole {
    files: Vec<Held>,
    /// What was read of each file, while anyone wants to know.
    reads: Mutex<Option<Vec<Reads>>>,
}

struct Held {
    name: String,
    bytes: OwnedBytes,
}

impl Whole {
    /// The files that a search reads, each by the ending of its name. The footers that tantivy gives its own files stay behind.
    pub(crate) fn new(files: Vec<File>) -> Result<Self, Error> {
        let mut held = Vec::new();
        for file in files {
            let ending = file.name.rsplit('.').next().unwrap_or_default();
            let bytes = OwnedBytes::new(file.bytes);
            match ending {
                "term" | "idx" | "pos" | "store" => {
                    let (_, body) = Footer::extract_footer(FileSlice::from(bytes.to_vec()))?;
                    held.push(Held { name: ending.to_owned(), bytes: bytes.slice(0..body.len()) });
                }
                _ if file.name == ABOUT => held.push(Held { name: file.name, bytes }),
                _ => {}
            }
        }
        Ok(Self { files: held, reads: Mutex::default() })
    }

    /// What was read of each file since this was last asked. Reads before the first time are not noted.
    fn take_reads(&self) -> Vec<Reads> {
        let nothing = || vec![Reads::new(); self.files.len()];
        let mut reads = self.reads.lock().unwrap_or_else(PoisonError::into_inner);
        reads.replace(nothing()).unwrap_or_else(nothing)
    }
}

impl Source for Whole {
    fn find(&self, name: &str) -> Option<(usize, usize)> {
        let file = self.files.iter().position(|file| file.name == name)?;
        Some((file, self.files[file].bytes.len()))
    }

    fn read(&self, file: usize, range: Range<usize>) -> io::Result<OwnedBytes> {
        let held = self.files.get(file).filter(|held| range.start <= range.end && range.end <= held.bytes.len());
        let held = held.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        if let Some(reads) = self.reads.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            reads[file].push(range.clone());
        }
        Ok(held.bytes.slice(range))
    }
}

impl Index {
    /// Opens an index that [`crate::write`] wrote.
    pub fn of_files(language: Language, files: Vec<File>) -> Result<Self, Error> {
        Self::open(&Arc::new(Whole::new(files)?), language)
    }
}
