//! A lock with something recorded or forgotten in it, everything else byte for byte as it was.
//!
//! The locks here have no conflict in them: who edits one puts it in order first ([`super::mend`]).

use std::ops::Range;

use super::lines::{self, Record, Side};
use super::write::{self, Recording};
use crate::parse::PairId;

/// A lock in which these are recorded, each in place of what was recorded of its pair, else before the first entry that comes after it.
pub fn put(text: &str, recordings: &[Recording]) -> String {
    let read = lines::lines(text);
    let read = lines::read(&read, Side::Ours);
    if !read.is_begun {
        return in_lines_of(text, write::lock(recordings));
    }
    let mut sorted: Vec<&Recording> = recordings.iter().collect();
    sorted.sort_by(|a, b| a.pair.cmp(&b.pair));
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut last = String::new();
    for recording in sorted {
        let entry = in_lines_of(text, recording.text());
        let mut same = read.records.iter().filter(|record| record.pair == recording.pair);
        match (same.next(), read.records.iter().find(|record| record.pair > recording.pair)) {
            (Some(record), _) => edits.push((record.range.clone(), entry)),
            (None, Some(next)) => edits.push((next.range.start..next.range.start, entry + &line_end(text))),
            (None, None) => last += &(line_end(text) + &entry),
        }
        edits.extend(same.map(|record| (with_gap(text, record), String::new())));
    }
    let text_end = if text.ends_with('\n') { String::new() } else { line_end(text) };
    let mut out = if read.version.is_none() { in_lines_of(text, write::first_line()) } else { String::new() };
    out += &replaced(text, edits);
    if last.is_empty() { out } else { out + &text_end + &last }
}

/// A lock without the entries of these pairs.
pub fn forget(text: &str, pairs: &[PairId]) -> String {
    let lines = lines::lines(text);
    let read = lines::read(&lines, Side::Ours);
    let gone = read.records.iter().filter(|record| pairs.contains(&record.pair));
    replaced(text, gone.map(|record| (with_gap(text, record), String::new())).collect())
}

/// An entry with the empty line before it.
fn with_gap(text: &str, record: &Record<'_>) -> Range<usize> {
    let gap = ["\r\n", "\n"].into_iter().find(|end| text[..record.range.start].ends_with(&end.repeat(2)));
    record.range.start - gap.map_or(0, str::len)..record.range.end
}

fn replaced(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    // What is put in at one place stays in its order.
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, new) in edits {
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(&new);
        done = range.end.max(done);
    }
    out.push_str(&text[done..]);
    out
}

fn line_end(text: &str) -> String {
    let is_crlf = text.find('\n').is_some_and(|at| text[..at].ends_with('\r'));
    if is_crlf { "\r\n".to_owned() } else { "\n".to_owned() }
}

/// New lines that end as the old ones do.
pub(super) fn in_lines_of(text: &str, new: String) -> String {
    if line_end(text) == "\n" { new } else { new.replace('\n', "\r\n") }
}
