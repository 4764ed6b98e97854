//! What an editor is told of the two halves of a pair.

mod front;
mod stale;
mod structure;

pub use stale::gone;

use crate::check::{images, text};
use crate::language::Language;
use crate::parse::{Card, PageId, PairId};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::site::State;

/// Half of a pair, with its text.
#[derive(Clone, Copy)]
struct Half<'a> {
    card: &'a Card,
    body: &'a crate::parse::body::Body,
}

/// The problems of a pair: of how its halves stand to each other, and of each half what only its section tells. A draft is not
/// finished, so nothing is told of what it lacks.
pub fn pair(pair: &PairId, stock: &Stock) -> Vec<Problem> {
    let half = |language| {
        let id = PageId { pair: pair.clone(), language };
        let (card, body) = (stock.site.card(&id)?, stock.bodies.get(&id)?);
        Some(Half { card, body })
    };
    let halves = Language::ALL.map(half);
    // A half that could not be read differs in everything, which helps nobody to mend it.
    if halves.iter().flatten().any(|half| !half.card.is_read) {
        return Vec::new();
    }
    let mut problems = images::pair(pair, stock);
    problems.extend(stale::stale(pair, stock));
    problems.extend(halves.iter().flatten().flat_map(|half| text::kind_rules(half.card, half.body, stock)));
    match halves {
        _ if stock.site.languages().len() < 2 => {}
        [Some(cy), Some(en)] if !cy.card.front.draft && !en.card.front.draft => {
            problems.extend(structure::structure((cy, en), stock));
            problems.extend(front::front((cy, en), stock));
        }
        [Some(half), None] | [None, Some(half)] => problems.extend(missing(half, stock)),
        _ => {}
    }
    problems
}

/// Tells a half that stands alone, unless it is past, or waits for its partner anyway, which is told.
fn missing(half: Half<'_>, stock: &Stock) -> Option<Problem> {
    let is_wanted = matches!(stock.site.state(half.card), State::Published | State::Cancelled | State::Scheduled);
    is_wanted.then(|| {
        let language = half.card.id.language.other();
        let path = PageId { pair: half.card.id.pair.clone(), language }.path();
        let problem = Problem::new(Code::TranslationMissing, Place::file(&half.card.path)).arg("language", language.tag());
        problem.arg("words", half.body.words).arg("path", path)
    })
}
