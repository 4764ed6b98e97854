//! What an editor is told of a translation and what it was made from.

use crate::language::Language;
use crate::parse::{PageId, PairId};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::site::State as Published;
use crate::translation::changes::place_of_counterpart;
use crate::translation::lock::{self, Entry};
use crate::translation::{Changed, Half, Standing, State, standing};

/// Finds out whether the original of a pair was changed since its translation was made, whether it is gone, and whether anything is
/// recorded of it. Sees both halves, the lock and the day. Nothing is told of drafts, and of pages whose time is over.
pub fn stale(pair: &PairId, stock: &Stock) -> Vec<Problem> {
    let half = |language| Half::of(&PageId { pair: pair.clone(), language }, stock);
    let there: Vec<Half<'_>> = Language::ALL.into_iter().filter_map(half).collect();
    let is_kept_back = |half: &Half<'_>| matches!(stock.site.state(half.card), Published::Draft | Published::Expired);
    if there.iter().any(is_kept_back) {
        return Vec::new();
    }
    let Standing { translation, entry, state } = standing(pair, stock);
    let Some(translation) = translation.filter(|_| stock.site.languages().len() > 1) else { return Vec::new() };
    let problem = match (state, entry, half(translation)) {
        (State::Stale(changed), Some(entry), Some(translation)) => overtaken(pair, (entry, &changed), translation, stock),
        (State::Orphan, entry, Some(translation)) => Some(orphaned(pair, entry, translation)),
        (State::Unrecorded, _, Some(translation)) if !stock.site.lock.is_disputed(pair) => {
            let place = Place::key(&translation.card.path, &["translation".into()]);
            Some(Problem::new(Code::TranslationUnrecorded, place).arg("pair", pair))
        }
        _ => None,
    };
    problem.into_iter().collect()
}

/// At the first changed block of the original, and where the translation has it.
fn overtaken(pair: &PairId, (entry, changed): (&Entry, &Changed), translation: Half<'_>, stock: &Stock) -> Option<Problem> {
    let source = Half::of(&PageId { pair: pair.clone(), language: entry.translation.other() }, stock)?;
    let blocks = source.blocks();
    let first = *changed.fates.first()?;
    let place =
        blocks.get(first.at()).or(blocks.last()).map_or_else(|| Place::file(&source.card.path), |block| source.place(block));
    let other = place_of_counterpart(first, (&blocks, translation), &entry.blocks);
    let problem = Problem::new(Code::TranslationStale, place).and(other).arg("pair", pair);
    Some(problem.arg("count", changed.fates.len()).arg("words", changed.words).arg("date", entry.date))
}

/// At what says that the page is a translation.
fn orphaned(pair: &PairId, entry: Option<&Entry>, translation: Half<'_>) -> Problem {
    let place = match translation.card.front.translation {
        Some(_) => Place::key(&translation.card.path, &["translation".into()]),
        None => Place::file(&translation.card.path),
    };
    let problem = Problem::new(Code::TranslationOrphaned, place).arg("pair", pair);
    let problem = problem.arg("language", translation.card.id.language);
    match entry {
        Some(entry) => problem.and(Place::bytes(&lock::PATH.into(), entry.header.clone())),
        None => problem,
    }
}

/// Finds the entries of the lock of which both halves are gone. Sees the lock and which pairs there are.
pub fn gone(stock: &Stock) -> Vec<Problem> {
    let path = lock::PATH.into();
    let is_there =
        |pair: &str| Language::ALL.into_iter().any(|language| stock.site.card(&PageId { pair: pair.into(), language }).is_some());
    let gone = stock.site.lock.entries().filter(|(pair, _)| !is_there(pair));
    let problem = |(pair, entry): (&PairId, &Entry)| {
        let problem = Problem::new(Code::TranslationGone, Place::bytes(&path, entry.header.clone()));
        problem.arg("pair", pair).arg("suggestion", stock.site.near_page("", pair))
    };
    gone.map(problem).collect()
}
