//! Every pair by its path: found by hash, listed in order.

use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Bound;

use xxhash_rust::xxh3::xxh3_64;

use crate::language::Per;
use crate::parse::{Card, PairId};

/// The halves of every pair.
///
/// Rendering looks pairs up by the hundred a page. An ordered map compares long paths with a common beginning a dozen times
/// for each; so the order is kept apart.
#[derive(Default)]
pub struct Pairs {
    halves: HashMap<PairId, Per<Option<Card>>, BuildHasherDefault<Xxh3>>,
    order: BTreeSet<PairId>,
}

/// The same hash in every run: nothing is listed in its order, and no reader chooses a path.
#[derive(Default)]
struct Xxh3(u64);

impl Hasher for Xxh3 {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = self.0.rotate_left(5) ^ xxh3_64(bytes);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Pairs {
    /// The halves of a pair.
    pub fn get(&self, pair: &str) -> Option<&Per<Option<Card>>> {
        self.halves.get(pair)
    }

    /// A pair's own id, by its path.
    pub fn id(&self, pair: &str) -> Option<&PairId> {
        self.halves.get_key_value(pair).map(|(id, _)| id)
    }

    /// Whether there is such a pair.
    pub fn contains(&self, pair: &str) -> bool {
        self.halves.contains_key(pair)
    }

    /// The halves of a pair, both missing if it was not there.
    pub fn entry(&mut self, pair: &PairId) -> &mut Per<Option<Card>> {
        if !self.halves.contains_key(pair) {
            self.order.insert(pair.clone());
        }
        self.halves.entry(pair.clone()).or_default()
    }

    /// Takes a pair away.
    pub fn remove(&mut self, pair: &str) {
        self.halves.remove(pair);
        self.order.remove(pair);
    }

    /// Every pair, in the order of its path.
    pub fn iter(&self) -> impl Iterator<Item = (&PairId, &Per<Option<Card>>)> {
        self.order.iter().filter_map(|pair| Some((pair, self.halves.get(pair)?)))
    }

    /// Every pair's path, in order.
    pub fn ids(&self) -> impl Iterator<Item = &PairId> {
        self.order.iter()
    }

    /// Every pair's path from one on, in order.
    pub fn ids_from<'a>(&'a self, from: &str) -> impl Iterator<Item = &'a PairId> {
        self.order.range::<str, _>((Bound::Included(from), Bound::Unbounded))
    }
}
