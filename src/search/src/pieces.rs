//! An index in pieces.
//!
//! Its files are cut where tantivy's own blocks meet. One small file, the head, says how, and holds all that opening reads. Every
//! other piece is fetched when a read misses it. Pieces are named after the content of the whole index, so that one may be
//! cached for ever; the head is not, and is asked for anew.

use crate::error::Error;
use crate::hash::hash;
use crate::source::Source;
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};
use tantivy::directory::OwnedBytes;

/// The name of the head.
pub const HEAD: &str = "head.gz";
/// What a head starts with; the figure counts the versions of everything that is written.
pub(crate) const MAGIC: &[u8; 8] = b"pentan 1";
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
    state: Mutex<State>,
}

struct File {
    name: String,
    length: usize,
    /// The number of its first piece.
    first: usize,
    /// Where each of its pieces ends.
    ends: Vec<usize>,
    /// What the head holds of it, in order.
    kept: Vec<(usize, OwnedBytes)>,
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
        let mut reader = Numbers { bytes: head, at: MAGIC.len() };
        reader.head().ok_or_else(broken)
    }

    /// The names of the pieces that reads have missed since this was last asked, each with its number.
    pub(crate) fn missed(&self) -> Vec<(usize, String)> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let missed = std::mem::take(&mut state.missed);
        missed.into_iter().map(|piece| (piece, name(self.generation, piece))).collect()
    }

    /// Takes a piece that was fetched.
    pub(crate) fn put(&self, piece: usize, bytes: Vec<u8>) -> Result<(), Error> {
        let broken = || Error::Broken { piece: name(self.generation, piece) };
        let bytes = checked(bytes, seed(self.generation, piece)).ok_or_else(broken)?;
        if self.length(piece) != Some(bytes.len()) {
            return Err(broken());
        }
        self.state.lock().unwrap_or_else(PoisonError::into_inner).pieces.insert(piece, bytes);
        Ok(())
    }

    fn length(&self, piece: usize) -> Option<usize> {
        let file = self.files.iter().rev().find(|file| file.first <= piece && !file.ends.is_empty())?;
        let place = piece - file.first;
        let end = file.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| file.ends[before]);
        Some(end - start)
    }
}

impl Source for Pieces {
    fn find(&self, name: &str) -> Option<(usize, usize)> {
        let file = self.files.iter().position(|file| file.name == name)?;
        Some((file, self.files[file].length))
    }

    fn read(&self, file: usize, range: Range<usize>) -> io::Result<OwnedBytes> {
        let file = self.files.get(file).filter(|file| range.start <= range.end && range.end <= file.length);
        let file = file.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        if range.is_empty() {
            return Ok(OwnedBytes::empty());
        }
        let within = |start: usize, bytes: &OwnedBytes| start <= range.start && range.end <= start + bytes.len();
        if let Some((start, bytes)) = file.kept.iter().find(|(start, bytes)| within(*start, bytes)) {
            return Ok(bytes.slice(range.start - start..range.end - start));
        }
        let first = file.ends.partition_point(|end| *end <= range.start);
        let last = file.ends.partition_point(|end| *end < range.end);
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let missed: Vec<usize> =
            (first..=last).map(|place| file.first + place).filter(|piece| !state.pieces.contains_key(piece)).collect();
        if !missed.is_empty() {
            state.missed.extend(missed);
            return Err(io::Error::from(io::ErrorKind::WouldBlock));
        }
        let mut read = Vec::new();
        for place in first..=last {
            let start = place.checked_sub(1).map_or(0, |before| file.ends[before]);
            let Some(piece) = state.pieces.get(&(file.first + place)) else { continue };
            let part = range.start.max(start) - start..range.end.min(start + piece.len()) - start;
            if first == last {
                return Ok(piece.slice(part));
            }
            read.extend_from_slice(&piece[part]);
        }
        Ok(OwnedBytes::new(read))
    }
}

/// The bytes before the hash that they end with; nothing if it is not theirs.
fn checked(bytes: Vec<u8>, seed: u64) -> Option<OwnedBytes> {
    let length = bytes.len().checked_sub(HASH)?;
    let (content, end) = bytes.split_at(length);
    let same = hash(seed, content).to_le_bytes() == *end;
    same.then(|| OwnedBytes::new(bytes).slice(0..length))
}

/// Reads a head. Nothing is believed: a head that passes its hash may still be anyone's.
struct Numbers {
    bytes: OwnedBytes,
    at: usize,
}

impl Numbers {
    fn head(&mut self) -> Option<Pieces> {
        let generation = u64::from_le_bytes(self.take(8)?.as_slice().try_into().ok()?);
        let mut files = Vec::new();
        let mut first = 0;
        for _ in 0..self.number()? {
            let length = self.number()?;
            let name = String::from_utf8(self.take(length)?.to_vec()).ok()?;
            let mut ends = Vec::new();
            let mut end = 0_usize;
            for _ in 0..self.number()? {
                end = end.checked_add(self.number()?)?;
                ends.push(end);
            }
            let mut kept = Vec::new();
            for _ in 0..self.number()? {
                let start = self.number()?;
                let length = self.number()?;
                start.checked_add(length).filter(|stop| *stop <= end)?;
                kept.push((start, self.take(length)?));
            }
            files.push(File { name, length: end, first, ends, kept });
            first += files.last().map_or(0, |file| file.ends.len());
        }
        Some(Pieces { generation, files, state: Mutex::default() })
    }

    fn take(&mut self, length: usize) -> Option<OwnedBytes> {
        let end = self.at.checked_add(length).filter(|end| *end <= self.bytes.len())?;
        let taken = self.bytes.slice(self.at..end);
        self.at = end;
        Some(taken)
    }

    /// A number of seven bits a byte, the least first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return usize::try_from(number).ok();
            }
        }
        None
    }
}
