//! `content/translations.lock` in memory: what each translation was made from, as hashes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::Label;
use super::lines::{self, Line, Read, Record, Side, VERSION};
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::body::BlockKind;
use crate::parse::values::Date;
use crate::problem::{Code, Place, Problem};

/// Where the lock is.
pub const PATH: &str = "content/translations.lock";

/// What each translation was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    entries: BTreeMap<PairId, Entry>,
    /// The pairs of which two versions stand against each other.
    disputed: BTreeSet<PairId>,
}

/// What a translation was made from. The words are in the file only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The half that is the translation.
    pub translation: Language,
    /// When it was recorded.
    pub date: Date,
    /// The blocks of the other half, in their order.
    pub blocks: Box<[Recorded]>,
    /// The bytes of the lock that it takes.
    pub range: Range<usize>,
    /// The bytes of its first line.
    pub header: Range<usize>,
}

/// A block that a translation was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recorded {
    /// What it is; nothing for a text of the front matter.
    pub kind: Option<BlockKind>,
    /// The hash of its text, as in [`crate::parse::body::Block`].
    pub hash: u64,
}

impl Lock {
    /// What the translation of a pair was made from.
    pub fn get(&self, pair: &str) -> Option<&Entry> {
        self.entries.get(pair)
    }

    /// Every entry, in the order of the pairs.
    pub fn entries(&self) -> impl Iterator<Item = (&PairId, &Entry)> {
        self.entries.iter()
    }

    /// Whether two versions of a pair's entry stand against each other, so that none is used.
    pub fn is_disputed(&self, pair: &str) -> bool {
        self.disputed.contains(pair)
    }
}

/// Reads a lock. What cannot be read is told, and the rest is used all the same.
pub fn parse(path: &Arc<str>, text: &str) -> (Lock, Vec<Problem>) {
    let lines = lines::lines(text);
    let mut problems = conflicts(path, &lines);
    let read = lines::read(&lines, Side::Ours);
    let is_newer = read.version.is_some_and(|version| version > VERSION);
    match read.version {
        Some(version) if is_newer => {
            let first = Place::bytes(path, first_line(&lines));
            problems.push(Problem::new(Code::LockNewer, first).arg("version", version).arg("known", VERSION));
        }
        None if read.is_begun => problems.push(Problem::new(Code::LockFirstLine, Place::bytes(path, first_line(&lines)))),
        _ => {}
    }
    let mut lock = Lock::default();
    let theirs = problems.iter().any(|problem| problem.code == Code::LockConflict).then(|| lines::read(&lines, Side::Theirs));
    if let Some(theirs) = &theirs {
        lock.disputed = disputed(&read, theirs);
    }
    let unread = read.unread.iter().chain(theirs.iter().flat_map(|theirs| &theirs.unread));
    // What a newer pentan means by a line is not for this one to say. A first line that is none is told already.
    let is_told = |range: &&Range<usize>| read.version.is_none() && **range == first_range(&lines);
    let unread: BTreeSet<(usize, usize)> =
        unread.filter(|range| !is_newer && !is_told(range)).map(|range| (range.start, range.end)).collect();
    problems.extend(unread.into_iter().map(|(start, end)| Problem::new(Code::LockLine, Place::bytes(path, start..end))));
    for record in read.records.iter().filter(|record| !lock.disputed.contains(&record.pair)) {
        if let Some(first) = lock.entries.get(&record.pair) {
            let place = Place::bytes(path, record.header.clone());
            let problem = Problem::new(Code::LockTwice, place).and(Place::bytes(path, first.header.clone()));
            problems.push(problem.arg("pair", &record.pair));
            // Nothing is told to be fresh that may not be.
            if first.date <= record.date {
                continue;
            }
        }
        lock.entries.insert(record.pair.clone(), entry(record));
    }
    (lock, problems)
}

fn entry(record: &Record<'_>) -> Entry {
    let recorded = |(label, text): &(&str, &str)| Recorded { kind: Label::kind_named(label), hash: xxh3_64(text.as_bytes()) };
    Entry {
        translation: record.translation,
        date: record.date,
        blocks: record.blocks.iter().map(recorded).collect(),
        range: record.range.clone(),
        header: record.header.clone(),
    }
}

/// Tells each conflict once, at its first line.
fn conflicts(path: &Arc<str>, lines: &[Line<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut is_open = false;
    for line in lines.iter().filter(|line| line.side == Side::Marker) {
        if !is_open {
            let place = Place::bytes(path, line.range.start..line.range.start + line.text.len());
            problems.push(Problem::new(Code::LockConflict, place));
        }
        is_open = !line.text.starts_with('>');
    }
    problems
}

/// The pairs whose entry is not the same on both sides of a conflict, or runs through one.
fn disputed(ours: &Read<'_>, theirs: &Read<'_>) -> BTreeSet<PairId> {
    fn by_pair<'r, 't>(read: &'r Read<'t>) -> HashMap<&'r PairId, &'r Record<'t>> {
        read.records.iter().map(|record| (&record.pair, record)).collect()
    }
    let (of_ours, of_theirs) = (by_pair(ours), by_pair(theirs));
    let is_agreed = |record: &Record<'_>, other: Option<&&Record<'_>>| {
        other.is_some_and(|other| record.is_whole && other.is_whole && record.says(other))
    };
    let one = ours.records.iter().filter(|record| !is_agreed(record, of_theirs.get(&record.pair)));
    let other = theirs.records.iter().filter(|record| !is_agreed(record, of_ours.get(&record.pair)));
    one.chain(other).map(|record| record.pair.clone()).collect()
}

fn first_range(lines: &[Line<'_>]) -> Range<usize> {
    let first = lines.iter().find(|line| line.side != Side::Marker && !line.text.trim().is_empty());
    first.map_or(0..0, |line| line.range.clone())
}

fn first_line(lines: &[Line<'_>]) -> Range<usize> {
    first_range(lines)
}
