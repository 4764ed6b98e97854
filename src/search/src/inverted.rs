//! The lists of one field: its dictionary, and where each of its terms stands.
//!
//! The files, the dictionary and the positions are read by tantivy's own code; a posting list is unpacked here, as a whole, because
//! tantivy opens one only through a segment, and a segment brings all that a search engine can do into the reader's browser.

use bitpacking::{BitPacker, BitPacker4x};
use std::io;
use tantivy::HasLen;
use tantivy::directory::{CompositeFile, FileSlice, OwnedBytes};
use tantivy::positions::PositionReader;
use tantivy::postings::TermInfo;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::termdict::TermDictionary;

/// How many postings a packed block has; what is left over is written number by number.
const BLOCK: usize = BitPacker4x::BLOCK_LEN;
/// The field's postings begin with how many words it has in all.
const COUNT_OF_WORDS: usize = 8;

/// The files that hold the lists of every field.
pub(crate) struct Composites {
    pub(crate) terms: CompositeFile,
    pub(crate) postings: CompositeFile,
    pub(crate) positions: CompositeFile,
}

/// The lists of one field.
pub(crate) struct Inverted {
    terms: TermDictionary,
    postings: FileSlice,
    positions: FileSlice,
    record: IndexRecordOption,
}

impl Inverted {
    /// Opens a field; one that no page has anything in is empty.
    pub(crate) fn open(files: &Composites, field: Field, record: IndexRecordOption) -> io::Result<Self> {
        let postings = files.postings.open_read(field).filter(|postings| postings.len() >= COUNT_OF_WORDS);
        let (Some(terms), Some(postings)) = (files.terms.open_read(field), postings) else {
            let nothing = FileSlice::empty;
            return Ok(Self { terms: TermDictionary::empty(), postings: nothing(), positions: nothing(), record });
        };
        Ok(Self {
            terms: TermDictionary::open(terms)?,
            postings: postings.slice_from(COUNT_OF_WORDS),
            positions: files.positions.open_read(field).unwrap_or_else(FileSlice::empty),
            record,
        })
    }

    pub(crate) fn terms(&self) -> &TermDictionary {
        &self.terms
    }

    /// The pages that a term stands in, each with its term frequency; only pages below `pages`.
    pub(crate) fn postings(&self, term: &TermInfo, pages: u32) -> io::Result<Vec<(u32, u32)>> {
        // A damaged index could name pages that are not there.
        if term.doc_freq > pages {
            return Err(broken());
        }
        let bytes = within(&self.postings, &term.postings_range)?.read_bytes()?;
        let mut postings = unpacked(&bytes, term.doc_freq as usize, self.record).ok_or_else(broken)?;
        postings.retain(|(page, _)| *page < pages);
        Ok(postings)
    }

    /// The places of a term in each page that it stands in.
    pub(crate) fn positions(&self, term: &TermInfo, pages: u32) -> io::Result<Vec<(u32, Vec<u32>)>> {
        let slice = within(&self.positions, &term.positions_range)?;
        // Both are asked for before either fails, so that what is missing is missed at once.
        let (postings, bytes) = (self.postings(term, pages), slice.read_bytes());
        let (postings, mut reader) = (postings?, PositionReader::open(bytes?)?);
        let mut found = Vec::with_capacity(postings.len());
        let mut read = 0;
        for (page, count) in postings {
            let mut places = vec![0; count as usize];
            reader.read(read, &mut places);
            read += u64::from(count);
            let mut place = 0_u32;
            for step in &mut places {
                place = place.wrapping_add(*step);
                *step = place;
            }
            found.push((page, places));
        }
        Ok(found)
    }
}

fn broken() -> io::Error {
    io::Error::from(io::ErrorKind::InvalidData)
}

fn within(file: &FileSlice, range: &std::ops::Range<usize>) -> io::Result<FileSlice> {
    if range.start > range.end || range.end > file.len() {
        return Err(broken());
    }
    Ok(file.slice(range.clone()))
}

/// A posting list: blocks of packed pages and frequencies, then the rest. Where there is a block, the list begins with what is
/// needed to skip blocks, which also says how wide they are packed.
fn unpacked(bytes: &OwnedBytes, count: usize, record: IndexRecordOption) -> Option<Vec<(u32, u32)>> {
    let mut bytes: &[u8] = bytes;
    let mut skips: &[u8] = &[];
    if count >= BLOCK {
        let length = number(&mut bytes)? as usize;
        (skips, bytes) = bytes.split_at_checked(length)?;
    }
    let mut postings = Vec::with_capacity(count);
    let mut last = 0;
    let (mut pages, mut counts) = ([0; BLOCK], [1; BLOCK]);
    for _ in 0..count / BLOCK {
        let skip = match record {
            IndexRecordOption::Basic => 5,
            IndexRecordOption::WithFreqs => 8,
            IndexRecordOption::WithFreqsAndPositions => 12,
        };
        let (block, rest) = skips.split_at_checked(skip)?;
        skips = rest;
        let (width, is_strict) = (block[4] & 31, block[4] & 64 != 0);
        let (packed, rest) = bytes.split_at_checked(BLOCK / 8 * usize::from(width))?;
        bytes = rest;
        let packer = BitPacker4x::new();
        if is_strict {
            packer.decompress_strictly_sorted((last > 0).then_some(last), packed, &mut pages, width);
        } else {
            packer.decompress_sorted(last, packed, &mut pages, width);
        }
        last = pages[BLOCK - 1];
        if record.has_freq() {
            let width = block[5].min(32);
            let (packed, rest) = bytes.split_at_checked(BLOCK / 8 * usize::from(width))?;
            bytes = rest;
            packer.decompress(packed, &mut counts, width);
            counts.iter_mut().for_each(|count| *count = count.wrapping_add(1));
        }
        postings.extend(pages.into_iter().zip(counts));
    }
    let rest = count % BLOCK;
    for _ in 0..rest {
        last = last.checked_add(number(&mut bytes)?)?;
        postings.push((last, 1));
    }
    if record.has_freq() {
        let from = count - rest;
        for (_, count) in &mut postings[from..] {
            *count = number(&mut bytes)?;
        }
    }
    Some(postings)
}

/// A number of seven bits a byte, the least first; the last byte has its top bit set.
fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 127).checked_shl(shift)?;
        if byte & 128 != 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(all(test, feature = "write"))]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use crate::analysis::Language;
    use crate::document::Document;
    use crate::index::Index;
    use crate::write::write;
    use tantivy::directory::{Directory, RamDirectory};
    use tantivy::postings::Postings;
    use tantivy::schema::IndexRecordOption;
    use tantivy::{DocSet, TERMINATED};

    /// Some words on every page, some on every second, third...: lists of every length.
    fn documents() -> Vec<Document> {
        let body =
            |page: usize| (1..40).filter(|n| page.is_multiple_of(*n)).map(|n| format!("w{n} ").repeat(page % 7 + 1)).collect();
        (0..700)
            .map(|page| Document { url: format!("/{page}/"), pair: format!("p{page}"), body: body(page), ..Document::default() })
            .collect()
    }

    #[test]
    fn every_list_is_what_stock_tantivy_reads() {
        let files = write(Language::English, &documents(), &[]).unwrap();
        let directory = RamDirectory::create();
        for file in &files {
            directory.atomic_write(file.name.as_ref(), &file.bytes).unwrap();
        }
        let stock = tantivy::Index::open(directory).unwrap();
        let segment = tantivy::SegmentReader::open(&stock.searchable_segments().unwrap()[0]).unwrap();
        let ours = Index::of_files(Language::English, files).unwrap();
        for (name, field) in [("keys", &ours.keys), ("words", &ours.words), ("facets", &ours.facets)] {
            let theirs = segment.inverted_index(stock.schema().get_field(name).unwrap()).unwrap();
            let mut stream = theirs.terms().stream().unwrap();
            let mut terms = 0;
            while let Some((term, info)) = stream.next() {
                assert_eq!(field.terms().get(term).unwrap().as_ref(), Some(info));
                let mut expected = Vec::new();
                let mut postings = theirs.read_postings_from_terminfo(info, IndexRecordOption::WithFreqsAndPositions).unwrap();
                while postings.doc() != TERMINATED {
                    let mut places = Vec::new();
                    if name == "words" {
                        postings.positions(&mut places);
                    }
                    expected.push((postings.doc(), postings.term_freq(), places));
                    postings.advance();
                }
                let found = field.postings(info, ours.pages).unwrap();
                assert_eq!(found, expected.iter().map(|(page, count, _)| (*page, *count)).collect::<Vec<_>>());
                if name == "words" {
                    let expected: Vec<_> = expected.into_iter().map(|(page, _, places)| (page, places)).collect();
                    assert_eq!(field.positions(info, ours.pages).unwrap(), expected);
                }
                terms += 1;
            }
            assert!(terms > 0 || name == "facets");
        }
    }
}
