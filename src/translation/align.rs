//! Two versions of a text as sequences of blocks: which blocks are the same, and what became of the others.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

/// How many comparisons an alignment may take; beyond that, only what both versions begin and end with is the same.
const MOST: usize = 4_000_000;

/// What became of a block. Numbers are places in the old and in the new version, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It reads as before, where it was.
    Same(usize, usize),
    /// It reads as before, elsewhere.
    Moved(usize, usize),
    /// It reads otherwise.
    Changed(usize, usize),
    /// It is new.
    Added(usize),
    /// It is gone; the second number is the new block that it would stand before.
    Removed(usize, usize),
}

impl Fate {
    /// The block's place in the new version, or where it would be.
    pub fn at(self) -> usize {
        match self {
            Fate::Same(_, new) | Fate::Moved(_, new) | Fate::Changed(_, new) | Fate::Added(new) | Fate::Removed(_, new) => new,
        }
    }

    /// The block's place in the old version.
    pub fn was(self) -> Option<usize> {
        match self {
            Fate::Same(old, _) | Fate::Moved(old, _) | Fate::Changed(old, _) | Fate::Removed(old, _) => Some(old),
            Fate::Added(_) => None,
        }
    }

    /// The block's place in the new version, if it is there.
    pub fn is(self) -> Option<usize> {
        match self {
            Fate::Same(_, new) | Fate::Moved(_, new) | Fate::Changed(_, new) | Fate::Added(new) => Some(new),
            Fate::Removed(..) => None,
        }
    }
}

/// What became of each block, in the order of the new version. `alike` says how alike an old and a new block are: between two blocks that
/// are the same, those that are not are matched so that the sum is greatest, and as many as there can be.
pub fn compare<T: Eq + Hash>(old: &[T], new: &[T], alike: impl Fn(usize, usize) -> u32) -> Vec<Fate> {
    let same = align(old, new);
    let moved = moved(old, new, &same);
    let mut fates = Vec::with_capacity(new.len());
    let moved_from: HashSet<usize> = moved.values().copied().collect();
    let (mut from_old, mut from_new) = (0, 0);
    for &(to_old, to_new) in same.iter().chain(&[(old.len(), new.len())]) {
        let olds: Vec<usize> = (from_old..to_old).filter(|at| !moved_from.contains(at)).collect();
        let news: Vec<usize> = (from_new..to_new).filter(|at| !moved.contains_key(at)).collect();
        let mut here = matched(&olds, &news, (to_new, &alike));
        here.extend((from_new..to_new).filter_map(|at| Some(Fate::Moved(*moved.get(&at)?, at))));
        here.sort_by_key(|fate| (fate.at(), fate.is().is_some(), fate.was()));
        fates.append(&mut here);
        if to_new < new.len() {
            fates.push(Fate::Same(to_old, to_new));
        }
        (from_old, from_new) = (to_old + 1, to_new + 1);
    }
    fates
}

/// The places of a longest common subsequence, in order.
pub fn align<T: Eq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old_rest[..old_rest.len() - end], &new_rest[..new_rest.len() - end]);
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    pairs.extend(longest(old_middle, new_middle).into_iter().map(|(a, b)| (start + a, start + b)));
    pairs.extend((0..end).map(|at| (old.len() - end + at, new.len() - end + at)));
    pairs
}

fn longest<T: Eq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST {
        return Vec::new();
    }
    // How long the longest is of what follows each two places.
    let mut lengths = vec![0u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            lengths[a * width + b] = if old[a] == new[b] {
                lengths[(a + 1) * width + b + 1] + 1
            } else {
                lengths[(a + 1) * width + b].max(lengths[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b, mut pairs) = (0, 0, Vec::new());
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            pairs.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}

/// The blocks that are in both versions, but not in the same order: the old place of each by its new one.
fn moved<T: Eq + Hash>(old: &[T], new: &[T], same: &[(usize, usize)]) -> HashMap<usize, usize> {
    let (mut stays, mut stood) = (vec![false; old.len()], vec![false; new.len()]);
    for &(a, b) in same {
        (stays[a], stood[b]) = (true, true);
    }
    let mut left: HashMap<&T, VecDeque<usize>> = HashMap::new();
    for (at, block) in old.iter().enumerate().filter(|(at, _)| !stays[*at]) {
        left.entry(block).or_default().push_back(at);
    }
    let rest = new.iter().enumerate().filter(|(at, _)| !stood[*at]);
    rest.filter_map(|(at, block)| Some((at, left.get_mut(block)?.pop_front()?))).collect()
}

/// Matches blocks in their order, each of the fewer with one of the more; the others are new or gone. `end` is the new block after them.
fn matched(olds: &[usize], news: &[usize], (end, alike): (usize, &impl Fn(usize, usize) -> u32)) -> Vec<Fate> {
    let pairs = if olds.len() <= news.len() {
        best(olds.len(), news.len(), |few, many| alike(olds[few], news[many]))
    } else {
        let turned = best(news.len(), olds.len(), |few, many| alike(olds[many], news[few]));
        turned.into_iter().map(|(few, many)| (many, few)).collect()
    };
    let (mut fates, mut a, mut b) = (Vec::with_capacity(olds.len().max(news.len())), 0, 0);
    for (to_a, to_b) in pairs.into_iter().chain([(olds.len(), news.len())]) {
        let before = news.get(to_b).copied().unwrap_or(end);
        fates.extend(olds[a..to_a].iter().map(|&old| Fate::Removed(old, before)));
        fates.extend(news[b..to_b].iter().map(|&new| Fate::Added(new)));
        if to_a < olds.len() {
            fates.push(Fate::Changed(olds[to_a], news[to_b]));
        }
        (a, b) = (to_a + 1, to_b + 1);
    }
    fates
}

/// Gives each of the few one of the many, in order, so that the sum of what they score is greatest.
fn best(few: usize, many: usize, score: impl Fn(usize, usize) -> u32) -> Vec<(usize, usize)> {
    if few == many || few.saturating_mul(many) > MOST / 100 {
        return (0..few).map(|at| (at, at)).collect();
    }
    let width = many + 1;
    let mut sums = vec![0u32; (few + 1) * width];
    for a in (0..few).rev() {
        // Behind each of the few as many must be left as there are few.
        for b in (a..=many - (few - a)).rev() {
            let taken = score(a, b) + sums[(a + 1) * width + b + 1];
            let skipped = if b < many - (few - a) { sums[a * width + b + 1] } else { 0 };
            sums[a * width + b] = taken.max(skipped);
        }
    }
    let (mut b, mut pairs) = (0, Vec::with_capacity(few));
    for a in 0..few {
        while b < many - (few - a) && score(a, b) + sums[(a + 1) * width + b + 1] < sums[a * width + b] {
            b += 1;
        }
        pairs.push((a, b));
        b += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::Fate::{Added, Changed, Moved, Removed, Same};
    use super::*;

    fn told(old: &str, new: &str) -> Vec<Fate> {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        // A capital letter is like its small one.
        let alike = |a: usize, b: usize| u32::from(old[a].eq_ignore_ascii_case(&new[b]));
        compare(&old, &new, alike).into_iter().filter(|fate| !matches!(fate, Same(..))).collect()
    }

    #[test]
    fn every_block_has_the_fate_that_a_reader_would_name() {
        assert_eq!(told("abc", "abc"), []);
        assert_eq!(told("abc", "aBc"), [Changed(1, 1)]);
        assert_eq!(told("abc", "axbc"), [Added(1)]);
        assert_eq!(told("abc", "ac"), [Removed(1, 1)]);
        assert_eq!(told("abc", "ab"), [Removed(2, 2)]);
        assert_eq!(told("abc", ""), [Removed(0, 0), Removed(1, 0), Removed(2, 0)]);
        assert_eq!(told("", "ab"), [Added(0), Added(1)]);
        assert_eq!(told("abcd", "bcda"), [Moved(0, 3)]);
        assert_eq!(told("abc", "axBc"), [Added(1), Changed(1, 2)]);
        assert_eq!(told("axbc", "aBc"), [Removed(1, 1), Changed(2, 1)]);
        assert_eq!(told("abcde", "aBdce"), [Changed(1, 1), Moved(2, 3)]);
        assert_eq!(told("yynyn", "yynnyn"), [Added(3)]);
    }

    #[test]
    fn blocks_beyond_all_measure_are_compared_all_the_same() {
        let old: Vec<u64> = (0..5_000).collect();
        let new: Vec<u64> = (0..5_000).map(|at| if at % 2 == 0 { at } else { at + 10_000 }).rev().collect();
        let fates = compare(&old, &new, |_, _| 1);
        assert_eq!(fates.iter().filter(|fate| fate.is().is_some()).count(), new.len());
        assert_eq!(fates.iter().filter(|fate| fate.was().is_some()).count(), old.len());
    }
}
