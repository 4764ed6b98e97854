//! Which files asked which questions, and which questions a change can have given another answer.
//!
//! Every question is kept once, with the hash of its answer and the files that asked it. What a card touches is found by a
//! few keys; those name too many questions rather than one too few, because each is asked again before a file is made anew.

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;
use rayon::prelude::*;

use crate::facts::{Fact, Facts};
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::body::Target;
use crate::pipeline::Stock;
use crate::site::{List, Site};

/// The number of a question.
pub type FactNo = u32;
/// The number of a file.
pub type FileNo = u32;

/// What may touch a question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// The card of either half of a pair.
    Pair(PairId),
    /// Who is in a list, and in which order.
    List(List, Language),
    /// The first pages of a list, which "More help here" looks at.
    Window(List, Language),
    /// A pair that is new, or gone: a name may mean another one now.
    Names,
    /// Any card. Only few questions are such.
    Any,
}

/// The questions of all files.
#[derive(Default)]
pub struct Asked {
    entries: IndexMap<Fact, Entry>,
    /// How many of them nobody asks any more.
    idle: usize,
    keys: HashMap<Key, Vec<FactNo>>,
}

struct Entry {
    answer: u64,
    readers: Vec<FileNo>,
}

impl Asked {
    /// Keeps what a file has asked, in place of what it had asked before. Returns the numbers of its questions, in order.
    pub fn keep(&mut self, file: FileNo, facts: Facts, before: &[FactNo], site: &Site) -> Box<[FactNo]> {
        let mut now = Vec::with_capacity(facts.len());
        for (fact, answer) in facts {
            let (number, old) = self.entries.insert_full(fact, Entry { answer, readers: Vec::new() });
            match old {
                Some(old) => self.entries[number].readers = old.readers,
                None => {
                    self.idle += 1;
                    self.tie(number as FactNo, site);
                }
            }
            now.push(number as FactNo);
        }
        now.sort_unstable();
        now.dedup();
        for new in now.iter().filter(|number| before.binary_search(number).is_err()) {
            let readers = &mut self.entries[*new as usize].readers;
            self.idle -= usize::from(readers.is_empty());
            readers.push(file);
        }
        let gone = before.iter().filter(|number| now.binary_search(number).is_err());
        self.let_go(file, gone);
        now.into()
    }

    /// Forgets that a file asked anything: it is gone.
    pub fn let_go<'a>(&mut self, file: FileNo, facts: impl IntoIterator<Item = &'a FactNo>) {
        for number in facts {
            let readers = &mut self.entries[*number as usize].readers;
            readers.retain(|reader| *reader != file);
            self.idle += usize::from(readers.is_empty());
        }
    }

    /// The number of a question that some file has asked.
    pub fn number(&self, fact: &Fact) -> Option<FactNo> {
        self.entries.get_index_of(fact).map(|number| number as FactNo)
    }

    /// The questions that a key may touch.
    pub fn touched_by(&self, key: &Key) -> &[FactNo] {
        self.keys.get(key).map_or(&[], Vec::as_slice)
    }

    /// Every question.
    pub fn all(&self) -> BTreeSet<FactNo> {
        (0..self.entries.len() as FactNo).collect()
    }

    /// Asks again. Returns the files that were given another answer.
    pub fn again(&mut self, numbers: &BTreeSet<FactNo>, stock: &Stock) -> BTreeSet<FileNo> {
        let answers: Vec<(FactNo, u64)> = {
            let entries = &self.entries;
            let fact = |number: FactNo| entries.get_index(number as usize).filter(|(_, entry)| !entry.readers.is_empty());
            let asked = numbers.into_par_iter().filter_map(|number| Some((*number, fact(*number)?.0.answer(stock))));
            asked.collect()
        };
        let mut told = BTreeSet::new();
        for (number, answer) in answers {
            let entry = &mut self.entries[number as usize];
            if entry.answer != answer {
                entry.answer = answer;
                told.extend(entry.readers.iter().copied());
            }
        }
        told
    }

    /// Finds anew which keys touch a question, because a card that decides it is another one.
    pub fn tie_again(&mut self, fact: &Fact, site: &Site) {
        let Some(number) = self.number(fact) else { return };
        for key in keys(fact, site) {
            let tied = self.keys.entry(key).or_default();
            if !tied.contains(&number) {
                tied.push(number);
            }
        }
    }

    /// Finds anew which keys touch each question.
    pub fn tie_all(&mut self, site: &Site) {
        self.keys.clear();
        for number in 0..self.entries.len() {
            self.tie(number as FactNo, site);
        }
    }

    /// Whether most questions are nobody's any more.
    pub fn is_mostly_idle(&self) -> bool {
        self.idle > 1_000 && self.idle * 2 > self.entries.len()
    }

    /// Forgets the questions that nobody asks any more. Returns the new number of each that stays.
    pub fn forget_idle(&mut self, site: &Site) -> HashMap<FactNo, FactNo> {
        let mut renumbered = HashMap::new();
        let old = std::mem::take(&mut self.entries);
        for (number, (fact, entry)) in old.into_iter().enumerate().filter(|(_, (_, entry))| !entry.readers.is_empty()) {
            renumbered.insert(number as FactNo, self.entries.len() as FactNo);
            self.entries.insert(fact, entry);
        }
        self.idle = 0;
        self.tie_all(site);
        renumbered
    }

    fn tie(&mut self, number: FactNo, site: &Site) {
        let Some((fact, _)) = self.entries.get_index(number as usize) else { return };
        for key in keys(fact, site) {
            self.keys.entry(key).or_default().push(number);
        }
    }
}

/// What may touch a question. None where only the hub's own files, its data and its theme can: then all is asked again.
fn keys(fact: &Fact, site: &Site) -> Vec<Key> {
    match fact {
        Fact::Page(pair, _) | Fact::Anchor(pair, ..) | Fact::Translation(pair, _) => vec![Key::Pair(pair.clone())],
        Fact::Part(list, language, ..) | Fact::Count(list, language) | Fact::Gathered(_, list, language) => {
            vec![Key::List(list.clone(), *language)]
        }
        Fact::Sequence(id, _) => site.parts_of(id).iter().cloned().map(Key::Pair).collect(),
        Fact::Standings(pair, _) => site.parts_beside(pair).cloned().map(Key::Pair).collect(),
        Fact::IsKept(_, list) => Language::ALL.map(|language| Key::List(list.clone(), language)).into(),
        Fact::Leads(from, Target::Internal(name, _), _) => {
            let meant = Site::pairs_meant(from, name).into_iter().map(Key::Pair);
            std::iter::once(Key::Names).chain(meant).collect()
        }
        Fact::Related(pair, language) => {
            let pinned = site.shown(pair, *language).map(|card| card.front.related.as_slice()).unwrap_or_default();
            let meant = pinned.iter().flat_map(|name| Site::pairs_meant(pair, name)).map(Key::Pair);
            let lists = site.looked_into(pair, *language).into_iter().map(|list| Key::Window(list, *language));
            let names = (!pinned.is_empty()).then_some(Key::Names);
            std::iter::once(Key::Pair(pair.clone())).chain(names).chain(meant).chain(lists).collect()
        }
        Fact::Section(..)
        | Fact::Alphabet(_)
        | Fact::Menu(_)
        | Fact::Subsections(..)
        | Fact::Addresses
        | Fact::Collections
        | Fact::Sequences(_)
        | Fact::Report => {
            vec![Key::Any]
        }
        Fact::Hub
        | Fact::Body(_)
        | Fact::List(..)
        | Fact::Letter(..)
        | Fact::Term(..)
        | Fact::Terms(..)
        | Fact::Vocabularies
        | Fact::Leads(..)
        | Fact::Asset(..)
        | Fact::Defined(_)
        | Fact::Uses(..)
        | Fact::Extras
        | Fact::Message(..)
        | Fact::Community
        | Fact::Chapters(_)
        | Fact::Chapter(..)
        | Fact::Groups(_)
        | Fact::Checked => Vec::new(),
    }
}
