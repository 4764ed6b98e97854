//! From an index's files to pieces.

use crate::analysis::Language;
use crate::error::Error;
use crate::hash::hash;
use crate::index::{ABOUT, Index};
use crate::numbers::{counted, number};
use crate::pieces::{HEAD, MAGIC, name, seed};
use crate::schema::fields;
use crate::source::{Pages, Source, file};
use crate::stored::Store;
use crate::strips::{Field, Files, Strip, strips};
use crate::write::File;
use libdeflater::{CompressionLvl, Compressor};
use std::io;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::HasLen;
use tantivy::directory::footer::Footer;
use tantivy::directory::{CompositeFile, FileSlice, OwnedBytes};

/// About how many bytes a piece of stored pages has before it is packed: most hits are on pieces of their own, so that whatever
/// else is in a piece is read for nothing.
const STORED: usize = 8_000;
/// Reads this close to each other are kept in the head as one.
const NEAR: usize = 64;
/// How hard gzip tries, of 12. The lists in a piece are packed bits already: harder costs twice the time and saves 1 byte in 100.
const LEVEL: i32 = 1;

/// A piece that is not packed yet. Packing is most of the work, and may be done in parallel.
#[derive(Debug, Clone)]
pub struct Piece {
    /// The name of its file, without a folder.
    pub name: String,
    seed: u64,
    parts: Vec<OwnedBytes>,
}

/// A piece as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The name of its file, without a folder.
    pub name: String,
    /// What is in it, packed with gzip.
    pub bytes: Vec<u8>,
}

/// Packs pieces with gzip, one after the other: its tables are made once.
pub struct Packer(Compressor);

impl Default for Packer {
    fn default() -> Self {
        Self(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()))
    }
}

impl Packer {
    /// Packs a piece: the file to publish.
    pub fn pack(&mut self, piece: &Piece) -> Result<Packed, Error> {
        let parts: Vec<&[u8]> = piece.parts.iter().map(|part| part.as_slice()).collect();
        let mut content = parts.concat();
        let end = hash(piece.seed, &content).to_le_bytes();
        content.extend_from_slice(&end);
        let mut bytes = vec![0; self.0.gzip_compress_bound(content.len())];
        let length = self.0.gzip_compress(&content, &mut bytes).map_err(|error| Error::Index(error.to_string()))?;
        bytes.truncate(length);
        Ok(Packed { name: piece.name.clone(), bytes })
    }
}

/// Cuts an index into pieces: the head first, then the others. The names of pieces depend on the whole index's content, and the
/// same index makes the same bytes.
pub fn cut(language: Language, files: Vec<File>) -> Result<Vec<Piece>, Error> {
    let generation = files.iter().fold(0, |seed, file| hash(seed, &file.bytes));
    let whole = Arc::new(Whole::new(files)?);
    let index = Index::of_whole(&whole, language)?;
    let (stored, pages, longest) = stored(&index)?;
    whole.take_reads();
    Index::open(&whole, language, Arc::new(Nowhere))?;
    let opening: Vec<Reads> = whole.take_reads().into_iter().map(joined).collect();
    let files = laid_out(&whole, &opening)?;
    let strips = strips(&files);

    let mut head = MAGIC.to_vec();
    head.extend_from_slice(&generation.to_le_bytes());
    list_files(&mut head, &files);
    number(&mut head, strips.len());
    strips.iter().for_each(|strip| list_strip(&mut head, strip));
    number(&mut head, pages);
    number(&mut head, longest);
    let cut = strips.iter().flat_map(|strip| strip.pieces(|file, range| whole.files[file].bytes.slice(range)));
    let pieces = cut.chain(stored.into_iter().map(|bytes| vec![bytes])).enumerate();
    let pieces = pieces.map(|(piece, parts)| Piece { name: name(generation, piece), seed: seed(generation, piece), parts });
    let head = Piece { name: HEAD.to_owned(), seed: 0, parts: vec![OwnedBytes::new(head)] };
    Ok(std::iter::once(head).chain(pieces).collect())
}

/// The stored pages, so many to a piece, with that number and the most bytes of a piece.
fn stored(index: &Index) -> Result<(Vec<OwnedBytes>, usize, usize), Error> {
    let records = (0..index.pages).map(|page| index.stored.page(page)).collect::<io::Result<Vec<_>>>()?;
    let bytes: usize = records.iter().map(|record| record.len()).sum();
    let pages = (STORED * records.len() / bytes.max(1)).max(1);
    let pieces = records.chunks(pages).map(|records| {
        let mut piece = Vec::new();
        records.iter().for_each(|record| counted(&mut piece, record));
        OwnedBytes::new(piece)
    });
    let pieces: Vec<_> = pieces.collect();
    let longest = pieces.iter().map(|piece| piece.len()).max().unwrap_or_default();
    Ok((pieces, pages, longest))
}

/// Where the fields are in the files.
fn laid_out<'f>(whole: &'f Arc<Whole>, opening: &'f [Reads]) -> Result<Files<'f>, Error> {
    let ranges = |name| -> Result<_, Error> {
        let number = whole.find(name).ok_or(Error::Version)?.0;
        let composite = CompositeFile::open(&file(whole, name).ok_or(Error::Version)?)?;
        let mut end = 0;
        let ranges = [fields::KEYS, fields::WORDS, fields::FACETS].map(|field| {
            let start = end;
            end += composite.open_read(field).map_or(0, |field| field.len());
            start..end
        });
        Ok((number, ranges))
    };
    let (terms, [keys, words, facets]) = ranges("term")?;
    let (postings, [of_keys, of_words, of_facets]) = ranges("idx")?;
    let fields = [(keys, of_keys), (words, of_words), (facets, of_facets)];
    Ok(Files {
        all: whole.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect(),
        opening,
        terms,
        postings,
        fields: fields.map(|(terms, postings)| Field { terms, postings }),
    })
}

/// Lists the files, each with its length and what opening reads of it.
fn list_files(head: &mut Vec<u8>, files: &Files<'_>) {
    number(head, files.all.len());
    for ((name, bytes), kept) in files.all.iter().zip(files.opening) {
        counted(head, name.as_bytes());
        number(head, bytes.len());
        number(head, kept.len());
        for range in kept {
            number(head, range.start);
            counted(head, &bytes[range.clone()]);
        }
    }
}

fn list_strip(head: &mut Vec<u8>, strip: &Strip) {
    number(head, strip.parts.len());
    for part in &strip.parts {
        number(head, part.file);
        number(head, part.start);
    }
    number(head, strip.parts.first().map_or(0, |part| part.lengths.len()));
    strip.parts.iter().flat_map(|part| &part.lengths).for_each(|length| number(head, *length));
}

/// For an opening that reads no page.
struct Nowhere;

impl Pages for Nowhere {
    fn page(&self, _: u32) -> io::Result<OwnedBytes> {
        Err(io::Error::from(io::ErrorKind::NotFound))
    }
}

type Reads = Vec<Range<usize>>;

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
            match ending {
                "term" | "idx" | "pos" | "store" => {
                    let (_, body) = Footer::extract_footer(FileSlice::new(Arc::new(file.bytes)))?;
                    held.push(Held { name: ending.to_owned(), bytes: body.read_bytes()? });
                }
                _ if file.name == ABOUT => held.push(Held { name: file.name, bytes: file.bytes }),
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
        Self::of_whole(&Arc::new(Whole::new(files)?), language)
    }

    fn of_whole(whole: &Arc<Whole>, language: Language) -> Result<Self, Error> {
        let store = Store::open(file(whole, "store").ok_or(Error::Version)?)?;
        Self::open(whole, language, Arc::new(store))
    }
}
