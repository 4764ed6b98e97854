//! An index in pieces.
//!
//! A piece has some of one file or of several: a run of a dictionary's blocks is in one piece with the postings of just those
//! terms, so that one fetch brings a word. One small file, the head, says which piece has what, and holds all that opening reads.
//! Stored pages are in pieces of so many pages each, which the head need not list. Every other piece is fetched when a read misses
//! it. Pieces are named after the content of the whole index, so that one may be cached for ever; the head is not, and is asked
//! for anew.

use crate::error::Error;
use crate::hash::hash;
use crate::numbers::Numbers;
use crate::source::{Pages, Source};
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tantivy::directory::OwnedBytes;

/// The name of the head.
pub const HEAD: &str = "head.gz";
/// What a head starts with; the figure counts the versions of everything that is written.
pub(crate) const MAGIC: &[u8; 8] = b"pentan 2";
/// Every file ends with a hash of what is before it.
pub(crate) const HASH: usize = 8;

/// The name of a piece.
pub(crate) fn name(generation: u64, piece: usize) -> String {
    let mut name = String::with_capacity(24);
    for place in 0..16 {
        name.extend(char::from_digit((generation >> (60 - 4 * place)) as u32 & 15, 16));
    }
    name.push('-');
    name.push_str(&piece.to_string());
    name.push_str(".gz");
    name
}

/// What a piece's hash starts from, so that no piece passes for another.
pub(crate) fn seed(generation: u64, piece: usize) -> u64 {
    generation.wrapping_add(piece as u64)
}

/// The files of an index, as far as they have been fetched.
pub(crate) struct Pieces {
    generation: u64,
    files: Vec<File>,
    /// How many bytes each piece has that is listed. Those of stored pages come after them.
    lengths: Vec<usize>,
    /// How many pages a piece of stored pages has.
    pages: usize,
    /// The most bytes of a piece of stored pages.
    longest: usize,
    state: Mutex<State>,
}

struct File {
    name: String,
    length: usize,
    /// Which piece has what, in order.
    spans: Vec<Span>,
    /// What the head holds of it, in order.
    kept: Vec<(usize, OwnedBytes)>,
}

/// Some of a file that is in a piece.
struct Span {
    start: usize,
    end: usize,
    piece: usize,
    /// Where in the piece it starts.
    at: usize,
}

/// A piece that a read missed.
pub(crate) struct Missed {
    pub(crate) number: usize,
    pub(crate) name: String,
    /// The most bytes that it may have.
    pub(crate) most: usize,
}

#[derive(Default)]
struct State {
    pieces: HashMap<usize, OwnedBytes>,
    missed: BTreeSet<usize>,
}

impl Pieces {
    /// Reads a head.
    pub(crate) fn new(head: Vec<u8>) -> Result<Self, Error> {
        let broken = || Error::Broken { piece: HEAD.to_owned() };
        if !head.starts_with(MAGIC) {
            let ours = head.starts_with(&MAGIC[..7]);
            return Err(if ours { Error::Version } else { broken() });
        }
        let head = checked(head, 0).ok_or_else(broken)?;
        read_head(&mut Numbers { bytes: head, at: MAGIC.len() }).ok_or_else(broken)
    }

    /// The pieces that reads have missed since this was last asked.
    pub(crate) fn missed(&self) -> Vec<Missed> {
        let missed = std::mem::take(&mut self.state().missed);
        let missed = missed.into_iter();
        let most = |number| self.lengths.get(number).copied().unwrap_or(self.longest) + HASH;
        missed.map(|number| Missed { number, name: name(self.generation, number), most: most(number) }).collect()
    }

    /// Takes a piece that was fetched.
    pub(crate) fn put(&self, piece: usize, bytes: Vec<u8>) -> Result<(), Error> {
        let broken = || Error::Broken { piece: name(self.generation, piece) };
        let bytes = checked(bytes, seed(self.generation, piece)).ok_or_else(broken)?;
        if self.lengths.get(piece).is_some_and(|length| *length != bytes.len()) {
            return Err(broken());
        }
        self.state().pieces.insert(piece, bytes);
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pages for Pieces {
    fn page(&self, page: u32) -> io::Result<OwnedBytes> {
        let page = page as usize;
        let piece = self.lengths.len() + page / self.pages;
        let mut state = self.state();
        let Some(bytes) = state.pieces.get(&piece).cloned() else {
            state.missed.insert(piece);
            return Err(io::Error::from(io::ErrorKind::WouldBlock));
        };
        let mut pages = Numbers { bytes, at: 0 };
        let before = (0..page % self.pages).try_for_each(|_| pages.counted().map(drop));
        before.and_then(|()| pages.counted()).ok_or_else(cut_short)
    }
}

fn cut_short() -> io::Error {
    io::Error::from(io::ErrorKind::UnexpectedEof)
}

impl Source for Pieces {
    fn find(&self, name: &str) -> Option<(usize, usize)> {
        let file = self.files.iter().position(|file| file.name == name)?;
        Some((file, self.files[file].length))
    }

    fn read(&self, file: usize, range: Range<usize>) -> io::Result<OwnedBytes> {
        let file = self.files.get(file).filter(|file| range.start <= range.end && range.end <= file.length);
        let file = file.ok_or_else(cut_short)?;
        if range.is_empty() {
            return Ok(OwnedBytes::empty());
        }
        let within = |start: usize, bytes: &OwnedBytes| start <= range.start && range.end <= start + bytes.len();
        if let Some((start, bytes)) = file.kept.iter().find(|(start, bytes)| within(*start, bytes)) {
            return Ok(bytes.slice(range.start - start..range.end - start));
        }
        let spans = file.covering(&range).ok_or_else(cut_short)?;
        let mut state = self.state();
        let missed: Vec<usize> = spans.iter().map(|span| span.piece).filter(|piece| !state.pieces.contains_key(piece)).collect();
        if !missed.is_empty() {
            state.missed.extend(missed);
            return Err(io::Error::from(io::ErrorKind::WouldBlock));
        }
        let mut read = Vec::new();
        let mut done = range.start;
        for span in spans {
            let end = range.end.min(span.end);
            let part = span.at + (done - span.start)..span.at + (end - span.start);
            let piece = state.pieces.get(&span.piece).filter(|piece| part.end <= piece.len()).ok_or_else(cut_short)?;
            if spans.len() == 1 {
                return Ok(piece.slice(part));
            }
            read.extend_from_slice(&piece[part]);
            done = end;
        }
        Ok(OwnedBytes::new(read))
    }
}

impl File {
    /// The spans that a range is in, each starting where the one before ends; nothing if some of it is in no piece.
    fn covering(&self, range: &Range<usize>) -> Option<&[Span]> {
        let first = self.spans.partition_point(|span| span.end <= range.start);
        let after = self.spans.partition_point(|span| span.start < range.end);
        let spans = self.spans.get(first..after)?;
        let whole = spans.first()?.start <= range.start && range.end <= spans.last()?.end;
        (whole && spans.is_sorted_by(|a, b| a.end == b.start)).then_some(spans)
    }
}

/// The bytes before the hash that they end with; nothing if it is not theirs.
fn checked(bytes: Vec<u8>, seed: u64) -> Option<OwnedBytes> {
    let length = bytes.len().checked_sub(HASH)?;
    let (content, end) = bytes.split_at(length);
    let same = hash(seed, content).to_le_bytes() == *end;
    same.then(|| OwnedBytes::new(bytes).slice(0..length))
}

/// Reads what follows the version. A head that passes its hash may still be anyone's.
fn read_head(head: &mut Numbers) -> Option<Pieces> {
    let generation = u64::from_le_bytes(head.take(8)?.as_slice().try_into().ok()?);
    let mut files = Vec::new();
    for _ in 0..head.number()? {
        let name = head.text()?;
        let length = head.number()?;
        let mut kept = Vec::new();
        for _ in 0..head.number()? {
            let start = head.number()?;
            let bytes = head.counted()?;
            start.checked_add(bytes.len()).filter(|end| *end <= length)?;
            kept.push((start, bytes));
        }
        files.push(File { name, length, spans: Vec::new(), kept });
    }
    let mut lengths = Vec::new();
    for _ in 0..head.number()? {
        read_strip(head, &mut files, &mut lengths)?;
    }
    for file in &mut files {
        file.spans.sort_unstable_by_key(|span| (span.start, span.end));
        file.spans.is_sorted_by(|a, b| a.end <= b.start).then_some(())?;
    }
    let pages = head.number().filter(|pages| *pages > 0)?;
    let longest = head.number()?;
    Some(Pieces { generation, files, lengths, pages, longest, state: Mutex::default() })
}

/// Reads a run of pieces that each have the next bytes of the same files: the files, and where the first piece's bytes start in
/// each; how many pieces there are; and, file by file, how many bytes each piece has.
fn read_strip(head: &mut Numbers, files: &mut [File], lengths: &mut Vec<usize>) -> Option<()> {
    let mut parts = Vec::new();
    for _ in 0..head.number()? {
        parts.push((head.number()?, head.number()?));
    }
    let first = lengths.len();
    let count = head.number()?;
    for (file, mut start) in parts {
        let file = files.get_mut(file)?;
        for piece in first..first.checked_add(count)? {
            let length = head.number()?;
            let end = start.checked_add(length).filter(|end| *end <= file.length)?;
            if lengths.len() <= piece {
                lengths.push(0);
            }
            let at = lengths[piece];
            lengths[piece] = at.checked_add(length)?;
            if length > 0 {
                file.spans.push(Span { start, end, piece, at });
            }
            start = end;
        }
    }
    Some(())
}

#[cfg(all(test, feature = "write"))]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use crate::analysis::Language;
    use crate::document::Document;
    use crate::query::{Counts, Query};
    use crate::{Index, cut, unpack, write};
    use proptest::prelude::{ProptestConfig, any, prop, proptest};
    use std::sync::Arc;

    fn unpacked(documents: &[Document]) -> Vec<Vec<u8>> {
        let pieces = cut(Language::Welsh, write(Language::Welsh, documents, &[]).unwrap()).unwrap();
        pieces.iter().map(|piece| unpack(&crate::Packer::default().pack(piece).unwrap().bytes[..]).unwrap()).collect()
    }

    fn documents() -> Vec<Document> {
        let body = |n: usize| (0..60).map(|at| format!("gair{} cath ", (n * 31 + at * at) % 900)).collect::<String>();
        (0..40).map(|n| Document { pair: format!("p{n}"), title: "Cath".into(), body: body(n), ..Document::default() }).collect()
    }

    /// Searches pieces as far as they go, as a reader does, and gives up where it would.
    fn search(head: Vec<u8>, rest: &[Vec<u8>]) -> Result<usize, Error> {
        let pieces = Arc::new(Pieces::new(head)?);
        let index = Index::open(&pieces, Language::Welsh, Arc::clone(&pieces) as _)?;
        loop {
            let answer = index.search(&Query { counts: Counts::Wanted, ..Query::new("\"cath gair7\" gair30") });
            let missed = pieces.missed();
            if answer.is_ok() || missed.is_empty() {
                return answer.map(|answer| answer.total);
            }
            for piece in missed {
                let bytes = rest.get(piece.number).cloned().unwrap_or_default();
                assert!(rest.get(piece.number).is_none_or(|bytes| bytes.len() <= piece.most), "{}", piece.name);
                pieces.put(piece.number, bytes)?;
            }
        }
    }

    /// Gives content a hash that fits, as someone who means harm would.
    fn sealed(mut content: Vec<u8>, seed: u64) -> Vec<u8> {
        let end = hash(seed, &content);
        content.extend_from_slice(&end.to_le_bytes());
        content
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        // Beyond this tantivy reads what it is given: whoever can forge a hash can write the page that searches, too.
        #[test]
        fn a_head_may_list_anything(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
            tail in prop::collection::vec(any::<u8>(), 0..80),
            (start, length) in (0..3_000_usize, 0..3_000_usize),
        ) {
            let mut pieces = unpacked(&documents()[..3]);
            let mut changed = pieces.remove(0);
            changed.truncate(changed.len() - HASH);
            for (place, byte) in changes {
                let place = MAGIC.len() + place.index(changed.len() - MAGIC.len());
                changed[place] = byte;
            }
            for head in [changed, [&MAGIC[..], &[0; 8], &tail].concat()] {
                let Ok(read) = Pieces::new(sealed(head, 0)) else { continue };
                for (piece, bytes) in pieces.iter().enumerate() {
                    let content = bytes[..bytes.len() - HASH].to_vec();
                    let _ = read.put(piece, sealed(content, seed(read.generation, piece)));
                }
                for file in 0..=read.files.len() {
                    let _ = read.read(file, start..start + length);
                }
                let _ = (read.page(0), read.page(u32::MAX));
            }
        }

        #[test]
        fn a_piece_of_stored_pages_may_hold_anything(content in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut pieces = unpacked(&documents());
            let head = pieces.remove(0);
            let whole = Pieces::new(head.clone()).unwrap();
            for (piece, bytes) in pieces.iter_mut().enumerate().skip(whole.lengths.len()) {
                *bytes = sealed(content.clone(), seed(whole.generation, piece));
            }
            assert!(search(head, &pieces).is_err());
        }
    }

    #[test]
    fn keys_and_their_postings_come_in_one_round_and_pages_in_another() {
        let mut pieces = unpacked(&documents());
        let head = pieces.remove(0);
        assert!(search(head.clone(), &pieces).unwrap() > 0);
        let pieces_of = Arc::new(Pieces::new(head).unwrap());
        let index = Index::open(&pieces_of, Language::Welsh, Arc::clone(&pieces_of) as _).unwrap();
        let mut rounds = Vec::new();
        while index.search(&Query { limit: 5, ..Query::new("gair30") }).is_err() {
            let missed = pieces_of.missed();
            rounds.push(missed.iter().map(|piece| piece.number).collect::<Vec<_>>());
            missed.iter().for_each(|piece| pieces_of.put(piece.number, pieces[piece.number].clone()).unwrap());
        }
        let [words, pages] = rounds.as_slice() else { panic!("{rounds:?}") };
        let stored = pieces_of.lengths.len();
        assert!(words.iter().all(|piece| *piece < stored) && pages.iter().all(|piece| *piece >= stored), "{rounds:?}");
    }
}
