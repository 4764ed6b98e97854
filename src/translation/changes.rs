//! What was changed in an original since its translation was made, in words.

use std::sync::Arc;

use super::align::{Fate, compare};
use super::lines::{self, Side};
use super::words::alike;
use super::{Block, Half, Label, counterparts};
use crate::language::Language;
use crate::parse::front::TextKey;
use crate::parse::{PageId, PairId};
use crate::pipeline::Stock;
use crate::problem::Place;

/// A block of an original that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What became of it.
    pub fate: Fate,
    /// What it is, as the lock says it.
    pub label: String,
    /// What it said; nothing for a new one.
    pub old: Option<String>,
    /// What it says; nothing for one that is gone.
    pub new: Option<String>,
    /// Where it is, or where it would be.
    pub place: Place,
    /// What the translation says there today, and where; nothing where there is no such block.
    pub counterpart: Option<(Place, String)>,
}

/// The changes of a pair's original, in its order. `text` gives the text of a file of the hub, as it is on the disk.
///
/// Nothing where nothing is recorded, or where a half or the lock is gone.
pub fn changes(pair: &PairId, stock: &Stock, text: impl Fn(&str) -> Option<String>) -> Option<Vec<Change>> {
    let entry = stock.site.lock.get(pair)?;
    let half = |language: Language| Half::of(&PageId { pair: pair.clone(), language }, stock);
    let (source, translation) = (half(entry.translation.other())?, half(entry.translation)?);
    let lock = text(super::lock::PATH)?;
    let lines = lines::lines(&lock);
    let read = lines::read(&lines, Side::Ours);
    let record = read.records.iter().find(|record| record.range == entry.range && record.pair == *pair)?;
    let files = [source, translation].map(|half| text(&half.card.path).unwrap_or_default());
    let (now, theirs) = (source.blocks(), translation.blocks());
    let new: Vec<String> = now.iter().map(|block| source.text(block, &files[0])).collect();
    let old: Vec<&str> = record.blocks.iter().map(|(_, text)| *text).collect();
    let (old_hashes, new_hashes): (Vec<u64>, Vec<u64>) =
        (entry.blocks.iter().map(|block| block.hash).collect(), now.iter().map(|block| block.hash).collect());
    // Most is shared by what is the same block; where nothing is, a heading is likelier to have become a heading.
    let score = |a: usize, b: usize| 2 * alike(old[a], &new[b]) + u32::from(entry.blocks[a].kind == now[b].label.kind());
    let recorded: Vec<(Option<TextKey>, _)> =
        record.blocks.iter().zip(&entry.blocks).map(|((label, _), block)| (key_named(label, &theirs), block.kind)).collect();
    let corresponding = counterparts(&recorded, &theirs);
    let change = |fate: Fate| {
        let block = fate.is().map(|at| &now[at]);
        let label = match (block, fate.was()) {
            (Some(block), _) => block.label.to_string(),
            (None, was) => was.map_or_else(String::new, |was| record.blocks[was].0.to_owned()),
        };
        let counterpart = fate.was().and_then(|was| corresponding[was]).map(|at| &theirs[at]);
        let place = block.or(now.get(fate.at())).or(now.last()).map(|block| source.place(block));
        Change {
            label,
            old: fate.was().map(|at| old[at].to_owned()),
            new: fate.is().map(|at| new[at].clone()),
            place: place.unwrap_or_else(|| Place::file(&source.card.path)),
            counterpart: counterpart.map(|block| (translation.place(block), translation.text(block, &files[1]))),
            fate,
        }
    };
    let fates = compare(&old_hashes, &new_hashes, score);
    Some(fates.into_iter().filter(|fate| !matches!(fate, Fate::Same(..))).map(change).collect())
}

/// The key of the translation's front matter that a label of the lock names.
fn key_named(label: &str, translation: &[Block]) -> Option<TextKey> {
    translation.iter().find_map(|block| match block.label {
        Label::Front(key) if key.to_string() == label => Some(key),
        _ => None,
    })
}

/// Where a translation has what a block of its original says, as far as hashes tell: the block itself, or else the file.
pub fn place_of_counterpart(fate: Fate, (now, translation): (&[Block], Half<'_>), recorded: &[super::lock::Recorded]) -> Place {
    let theirs = translation.blocks();
    let file = || Place::file(&translation.card.path);
    if let Some(Label::Front(key)) = fate.is().map(|at| now[at].label) {
        let same = theirs.iter().find(|block| block.label == Label::Front(key));
        return same.map_or_else(file, |block| translation.place(block));
    }
    let kinds: Vec<_> = recorded.iter().map(|block| (None, block.kind)).collect();
    let corresponding = counterparts(&kinds, &theirs);
    let at = fate.was().and_then(|was| corresponding.get(was).copied().flatten());
    at.map_or_else(file, |at| translation.place(&theirs[at]))
}

/// The path of the half that a translation was made from.
pub fn source_path(pair: &PairId, translation: Language) -> Arc<str> {
    PageId { pair: pair.clone(), language: translation.other() }.path()
}
