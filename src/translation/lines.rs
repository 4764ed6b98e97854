//! The lines of a lock: entries, one side of a conflict after the other, and what is none of it.

use std::ops::Range;

use super::write::decoded;
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::values::Date;

/// The version of the format that this pentan writes.
pub const VERSION: u32 = 1;
/// What the first line says before the version.
pub const NAME: &str = "pentan translations ";

/// A line, and whose it is where git left a conflict.
pub struct Line<'t> {
    /// What is on it.
    pub text: &'t str,
    /// Its bytes, with its end.
    pub range: Range<usize>,
    /// Whose it is.
    pub side: Side,
}

/// Whose a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Everybody's: it is in no conflict.
    Both,
    /// The first version of a conflict.
    Ours,
    /// The second one.
    Theirs,
    /// What both were made from, which git adds when it is told to.
    Base,
    /// Nobody's: a line of `<`, `|`, `=` or `>` that bounds the versions.
    Marker,
}

/// An entry as it is written.
#[derive(Clone, Debug)]
pub struct Record<'t> {
    /// Which pair it is of.
    pub pair: PairId,
    /// The half that is the translation.
    pub translation: Language,
    /// When it was recorded.
    pub date: Date,
    /// The blocks that it was made from: label and text.
    pub blocks: Vec<(&'t str, &'t str)>,
    /// The bytes of its first line.
    pub header: Range<usize>,
    /// All its bytes, up to the end of its last line.
    pub range: Range<usize>,
    /// Whether no conflict runs through it.
    pub is_whole: bool,
}

/// What the lines of a lock say.
#[derive(Default)]
pub struct Read<'t> {
    /// The version that the first line names.
    pub version: Option<u32>,
    /// The entries, in the order of the lines.
    pub records: Vec<Record<'t>>,
    /// The lines that say nothing, those that follow one another together.
    pub unread: Vec<Range<usize>>,
    /// Whether any line says anything.
    pub is_begun: bool,
}

impl Record<'_> {
    /// Whether two entries say the same.
    pub fn says(&self, other: &Record<'_>) -> bool {
        (&self.pair, self.translation, self.date, &self.blocks) == (&other.pair, other.translation, other.date, &other.blocks)
    }
}

/// Finds out whose each line is.
pub fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut at, mut side) = (if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }, Side::Both);
    for line in text[at..].split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let text = line.trim_end_matches(['\n', '\r']);
        let marker = marker(text);
        if let Some(sign) = marker {
            side = match sign {
                '<' => Side::Ours,
                '|' if side != Side::Both => Side::Base,
                '=' if side != Side::Both => Side::Theirs,
                _ => Side::Both,
            };
        }
        lines.push(Line { text, range, side: if marker.is_some() { Side::Marker } else { side } });
    }
    lines
}

/// The sign that a line is a row of, as git bounds the versions of a conflict: no other line begins so, because [`super::write::encoded`]
/// sees to it.
fn marker(text: &str) -> Option<char> {
    let sign = text.chars().next().filter(|sign| "<|=>".contains(*sign))?;
    let rest = text.trim_start_matches(sign);
    (text.len() - rest.len() >= 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(sign)
}

/// Reads the lines that are everybody's or of one side.
pub fn read<'t>(lines: &[Line<'t>], side: Side) -> Read<'t> {
    let mut read = Read::default();
    // Whether the lines before belong to an entry, and the end of the line before.
    let (mut is_in_entry, mut last) = (false, 0);
    for line in lines.iter().filter(|line| line.side == Side::Both || line.side == side) {
        let is_next = line.range.start == last;
        last = line.range.end;
        if line.text.trim().is_empty() {
            continue;
        }
        if !read.is_begun {
            read.is_begun = true;
            read.version = line.text.strip_prefix(NAME).and_then(|version| version.trim().parse().ok());
            if read.version.is_some() {
                continue;
            }
        }
        if line.text.starts_with([' ', '\t']) {
            let record = read.records.last_mut().filter(|_| is_in_entry);
            if let (Some(record), Some(block)) = (record, block(line.text)) {
                record.blocks.push(block);
                record.is_whole &= line.side == Side::Both && (is_next || record.range.end == line.range.start);
                record.range.end = line.range.end;
                continue;
            }
        } else if let Some((pair, translation, date)) = header(line.text) {
            is_in_entry = true;
            let (header, range) = (line.range.start..line.range.start + line.text.len(), line.range.clone());
            let is_whole = line.side == Side::Both;
            read.records.push(Record { pair, translation, date, blocks: Vec::new(), header, range, is_whole });
            continue;
        } else {
            // What follows belongs to a line that says nothing, and not to the entry before it.
            is_in_entry = false;
        }
        match read.unread.last_mut() {
            Some(before) if before.end == line.range.start => before.end = line.range.end,
            _ => read.unread.push(line.range.clone()),
        }
    }
    read
}

/// `tips/rivers cy from en 2026-11-24`
fn header(text: &str) -> Option<(PairId, Language, Date)> {
    let mut words = text.trim_end().rsplitn(5, ' ');
    let (date, source, from, translation) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let pair = words.next().filter(|pair| !pair.is_empty())?;
    let (source, translation) = (Language::from_tag(source)?, Language::from_tag(translation)?);
    let date = Date::parse(date).filter(|_| from == "from" && source != translation)?;
    Some((decoded(pair)?.into(), translation, date))
}

/// `  h2: How long`
fn block(text: &str) -> Option<(&str, &str)> {
    let (label, text) = text.trim_start().split_once(':')?;
    let is_label = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    (!label.is_empty() && label.chars().all(is_label)).then_some((label, text.trim()))
}
