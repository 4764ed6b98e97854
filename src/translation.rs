//! Which text each translation was made from, and whether that text is another one now.
//!
//! `content/translations.lock` holds, for each translation, the blocks of its original as they were when somebody said that the two
//! agree. So the answer depends on files alone: not on git, on dates of files or on the clock. White space does not count, neither do
//! dates, ids and topics; a block that only stands elsewhere now counts as changed, with no words to be done.
//!
//! In memory a [`lock::Lock`] has hashes only. The words are read from the file again by [`changes::changes`], for who wants to see old
//! against new.

pub mod align;
pub mod changes;
pub mod edit;
pub mod lines;
pub mod lock;
pub mod mend;
mod said;
pub mod words;
pub mod write;

pub use self::said::uses;

use std::ops::Range;

use self::align::{Fate, compare};
use self::lock::{Entry, Recorded};
use crate::language::{Language, Per};
use crate::parse::body::{BlockKind, Body};
use crate::parse::front::TextKey;
use crate::parse::values::Date;
use crate::parse::{Card, PageId, PairId, markdown};
use crate::pipeline::Stock;
use crate::problem::Place;

/// What a block of a text is called in the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// A text of the front matter.
    Front(TextKey),
    /// A block of the body.
    Body(BlockKind),
}

/// The labels of the blocks of bodies.
const KINDS: [(&str, BlockKind); 12] = [
    ("h1", BlockKind::Heading(1)),
    ("h2", BlockKind::Heading(2)),
    ("h3", BlockKind::Heading(3)),
    ("h4", BlockKind::Heading(4)),
    ("h5", BlockKind::Heading(5)),
    ("h6", BlockKind::Heading(6)),
    ("p", BlockKind::Paragraph),
    ("item", BlockKind::Item),
    ("term", BlockKind::Term),
    ("cell", BlockKind::Cell),
    ("code", BlockKind::Code),
    ("html", BlockKind::Raw),
];

impl Label {
    /// The kind of block that a label is for; nothing for a text of the front matter.
    pub fn kind_named(label: &str) -> Option<BlockKind> {
        KINDS.iter().find(|(name, _)| *name == label).map(|(_, kind)| *kind)
    }

    /// What it is a block of; nothing for a text of the front matter.
    pub fn kind(self) -> Option<BlockKind> {
        match self {
            Label::Front(_) => None,
            Label::Body(kind) => Some(kind),
        }
    }
}

impl std::fmt::Display for Label {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Label::Front(key) => key.fmt(f),
            Label::Body(kind) => f.write_str(KINDS.iter().find(|(_, known)| known == kind).map_or("p", |(name, _)| name)),
        }
    }
}

/// A block of a text that is translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub label: Label,
    /// The hash of its text, as the lock has it.
    pub hash: u64,
    /// How many words it has.
    pub words: u32,
    /// The bytes of the file that it takes; none for a text of the front matter.
    pub range: Range<u32>,
}

/// Half of a pair, as a text that is translated.
#[derive(Clone, Copy)]
pub struct Half<'s> {
    /// Its card.
    pub card: &'s Card,
    /// Its text.
    pub body: &'s Body,
}

impl<'s> Half<'s> {
    /// A page that is there, published or not.
    pub fn of(id: &PageId, stock: &'s Stock) -> Option<Half<'s>> {
        Some(Half { card: stock.site.card(id)?, body: stock.bodies.get(id)? })
    }

    /// Its blocks: the texts of the front matter, then those of the body.
    pub fn blocks(&self) -> Vec<Block> {
        let front = self.card.front.texts().into_iter().map(|(key, text)| {
            let text = markdown::normal(text);
            Block { label: Label::Front(key), hash: markdown::hash(&text), words: markdown::words(&text), range: 0..0 }
        });
        let body = self.body.blocks.iter().map(|block| Block {
            label: Label::Body(block.kind),
            hash: block.hash,
            words: block.words,
            range: block.range.clone(),
        });
        front.chain(body).collect()
    }

    /// Where one of its blocks is.
    pub fn place(&self, block: &Block) -> Place {
        match block.label {
            Label::Front(key) => Place::value(&self.card.path, &key.steps()),
            Label::Body(_) => Place::bytes(&self.card.path, block.range.start as usize..block.range.end as usize),
        }
    }

    /// The text of one of its blocks on one line, from the text of its file.
    pub fn text(&self, block: &Block, file: &str) -> String {
        match block.label {
            Label::Front(key) => {
                let texts = self.card.front.texts();
                let text = texts.iter().find(|(known, _)| *known == key).map_or("", |(_, text)| text);
                markdown::normal(text)
            }
            Label::Body(_) => {
                markdown::normal(file.get(block.range.start as usize..block.range.end as usize).unwrap_or_default())
            }
        }
    }
}

/// How the halves of a pair stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'s> {
    /// The half that is the translation, as far as anybody has said.
    pub translation: Option<Language>,
    /// What is recorded.
    pub entry: Option<&'s Entry>,
    /// How they stand.
    pub state: State,
}

/// How the halves of a pair stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The original is as it was when the translation was made from it.
    Fresh,
    /// The original was changed since.
    Stale(Changed),
    /// There is one half, and it is no translation.
    Missing,
    /// Both are there, and nothing says what the translation was made from.
    Unrecorded,
    /// The original is gone.
    Orphan,
}

impl State {
    /// Its name, in JSON and as the end of the key of its message.
    pub const fn name(&self) -> &'static str {
        match self {
            State::Fresh => "fresh",
            State::Stale(_) => "stale",
            State::Missing => "missing",
            State::Unrecorded => "unrecorded",
            State::Orphan => "orphan",
        }
    }
}

/// What was changed in an original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The blocks that are not the same, in the order of the original as it is now.
    pub fates: Vec<Fate>,
    /// How many words there are in the blocks that are new or read otherwise.
    pub words: u32,
}

/// How the halves of a pair stand to each other. A pair of which neither half is there has at most an entry.
pub fn standing<'s>(pair: &PairId, stock: &'s Stock) -> Standing<'s> {
    let entry = stock.site.lock.get(pair);
    let halves = Per::make(|language| Half::of(&PageId { pair: pair.clone(), language }, stock));
    let is_marked = |half: &Option<Half<'_>>| half.is_some_and(|half| half.card.front.translation.is_some());
    let marked = match (is_marked(&halves.cy), is_marked(&halves.en)) {
        (true, false) => Some(Language::Cy),
        (false, true) => Some(Language::En),
        _ => None,
    };
    let translation = entry.map(|entry| entry.translation).or(marked);
    let state = match (halves.cy, halves.en, entry) {
        (Some(cy), Some(en), Some(entry)) => {
            let source = if entry.translation == Language::Cy { en } else { cy };
            changed(entry, &source.blocks()).map_or(State::Fresh, State::Stale)
        }
        (Some(_), Some(_), None) => State::Unrecorded,
        (None, None, _) => State::Orphan,
        (cy, ..) => {
            let there = if cy.is_some() { Language::Cy } else { Language::En };
            if translation == Some(there) { State::Orphan } else { State::Missing }
        }
    };
    Standing { translation, entry, state }
}

/// What was changed since a translation was recorded; nothing where nothing was.
pub fn changed(entry: &Entry, now: &[Block]) -> Option<Changed> {
    let recorded = now.iter().map(|block| Recorded { kind: block.label.kind(), hash: block.hash });
    if recorded.clone().map(|block| block.hash).eq(entry.blocks.iter().map(|block| block.hash)) {
        return None;
    }
    let hashes = |blocks: &[Recorded]| -> Vec<u64> { blocks.iter().map(|block| block.hash).collect() };
    let recorded: Vec<Recorded> = recorded.collect();
    let alike = |old: usize, new: usize| u32::from(entry.blocks[old].kind == recorded[new].kind);
    let mut fates = compare(&hashes(&entry.blocks), &hashes(&recorded), alike);
    fates.retain(|fate| !matches!(fate, Fate::Same(..)));
    let words = fates.iter().filter_map(|fate| match fate {
        Fate::Changed(_, new) | Fate::Added(new) => Some(now[*new].words),
        _ => None,
    });
    Some(Changed { words: words.fold(0, u32::saturating_add), fates })
}

/// For each block that was translated, the block of the translation that corresponds to it: the same key of the front matter, and in the
/// body the block at the same place among those of its kind.
pub fn counterparts(recorded: &[(Option<TextKey>, Option<BlockKind>)], translation: &[Block]) -> Vec<Option<usize>> {
    let key = |label: Label| if let Label::Front(key) = label { Some(key) } else { None };
    let kinds: Vec<Option<BlockKind>> = recorded.iter().map(|(_, kind)| *kind).collect();
    let theirs: Vec<Option<BlockKind>> = translation.iter().map(|block| block.label.kind()).collect();
    let aligned = align::align(&kinds, &theirs);
    let mut found: Vec<Option<usize>> = vec![None; recorded.len()];
    for (old, new) in aligned.into_iter().filter(|(old, _)| kinds[*old].is_some()) {
        found[old] = Some(new);
    }
    for (at, (wanted, _)) in recorded.iter().enumerate().filter(|(_, (wanted, _))| wanted.is_some()) {
        found[at] = translation.iter().position(|block| key(block.label) == *wanted);
    }
    found
}

/// That the original of a translation was changed since, for its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Overtaken {
    /// The day of the change, where the original says it.
    pub on: Option<Date>,
}

/// Whether the half of a pair in this language is a translation whose original was changed since, both being on the site.
pub fn overtaken(pair: &PairId, language: Language, stock: &Stock) -> Option<Overtaken> {
    let of = |language| PageId { pair: pair.clone(), language };
    let (translation, source) = (of(language), of(language.other()));
    let entry = stock.site.lock.get(pair).filter(|entry| entry.translation == language)?;
    if !stock.site.is_own(&translation) || !stock.site.is_own(&source) {
        return None;
    }
    let source = Half::of(&source, stock)?;
    changed(entry, &source.blocks())?;
    let front = &source.card.front;
    let last = front.updated.iter().map(|update| update.date).max().max(front.published);
    Some(Overtaken { on: last.filter(|last| *last > entry.date) })
}
