//! A lock put in order: one version of each entry, in the order of the pairs.

use std::collections::BTreeMap;

use super::edit::in_lines_of;
use super::lines::{self, Line, Side};
use super::write::{self, Recording};
use crate::parse::PairId;

/// A lock in order, and how it came to that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The lock.
    pub text: String,
    /// What had to be decided, in the order of the pairs.
    pub decided: Vec<Decision>,
    /// The lines that say nothing, which it does not have any more.
    pub lost: Vec<String>,
}

/// Which version of an entry stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What stays.
    pub kept: Recording,
    /// Why.
    pub why: Why,
}

/// Why a version stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Only one side has an entry.
    OneSide,
    /// The original reads just so today.
    Exact,
    /// It is the older one, and the original reads otherwise: so the translation is told to be out of date.
    Older,
}

impl Why {
    /// The end of the key of its message.
    pub const fn name(self) -> &'static str {
        match self {
            Why::OneSide => "one-side",
            Why::Exact => "exact",
            Why::Older => "older",
        }
    }
}

/// Puts a lock in order. `is_exact` says whether an entry is what its original reads today.
pub fn mend(text: &str, is_exact: impl Fn(&Recording) -> bool) -> Mended {
    let lines = lines::lines(text);
    let sides = [Side::Ours, Side::Theirs].map(|side| lines::read(&lines, side));
    let mut versions: BTreeMap<PairId, Vec<(usize, Recording)>> = BTreeMap::new();
    for (side, read) in sides.iter().enumerate() {
        for record in &read.records {
            versions.entry(record.pair.clone()).or_default().push((side, Recording::of(record)));
        }
    }
    let (mut kept, mut decided) = (Vec::new(), Vec::new());
    for versions in versions.into_values() {
        let is_on_both = [0, 1].iter().all(|side| versions.iter().any(|(of, _)| of == side));
        let mut versions: Vec<Recording> = versions.into_iter().map(|(_, version)| version).collect();
        versions.sort_by_key(|version| version.date);
        versions.dedup();
        let exact = versions.iter().rfind(|version| is_exact(version)).cloned();
        let why = match &exact {
            _ if !is_on_both => Some(Why::OneSide),
            _ if versions.len() == 1 => None,
            Some(_) => Some(Why::Exact),
            None => Some(Why::Older),
        };
        let Some(one) = exact.or(versions.into_iter().next()) else { continue };
        decided.extend(why.map(|why| Decision { kept: one.clone(), why }));
        kept.push(one);
    }
    let mut unread: Vec<(usize, usize)> =
        sides.iter().flat_map(|read| read.unread.iter().map(|range| (range.start, range.end))).collect();
    unread.sort_unstable();
    unread.dedup();
    let of = |line: &&Line<'_>| {
        let before = unread.partition_point(|(start, _)| *start <= line.range.start);
        before.checked_sub(1).is_some_and(|at| line.range.end <= unread[at].1)
    };
    let lost = lines.iter().filter(of).map(|line| line.text.to_owned()).collect();
    Mended { text: in_lines_of(text, write::lock(&kept)), decided, lost }
}
