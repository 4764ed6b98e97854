//! What an editor is told of the two halves of a pair.

mod front;
mod structure;

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

/// The problems of a pair: of how its halves stand to each other. A draft is not finished, so nothing is told of what it lacks.
pub fn pair(pair: &PairId, stock: &Stock) -> Vec<Problem> {
    if stock.site.languages().len() < 2 {
        return Vec::new();
    }
    let half = |language| {
        let id = PageId { pair: pair.clone(), language };
        let (card, body) = (stock.site.card(&id)?, stock.bodies.get(&id)?);
        Some(Half { card, body })
    };
    match Language::ALL.map(half) {
        [Some(cy), Some(en)] if !cy.card.front.draft && !en.card.front.draft => {
            [structure::structure((cy, en), stock), front::front((cy, en), stock)].concat()
        }
        [Some(half), None] | [None, Some(half)] => missing(half, stock).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Tells a half that stands alone, unless it is past, or waits for its partner anyway, which is told.
fn missing(half: Half<'_>, stock: &Stock) -> Option<Problem> {
    let is_wanted = matches!(stock.site.state(half.card), State::Published | State::Scheduled);
    is_wanted.then(|| {
        let language = half.card.id.language.other();
        let path = PageId { pair: half.card.id.pair.clone(), language }.path();
        let problem = Problem::new(Code::TranslationMissing, Place::file(&half.card.path)).arg("language", language.tag());
        problem.arg("words", half.body.words).arg("path", path)
    })
}
