//! What is wrong in texts that no reader is shown yet: the links of drafts and of scheduled pages.

use rayon::prelude::*;

use crate::parse::Card;
use crate::pipeline::{self, Stock};
use crate::problem::{Code, Problem};
use crate::render;

/// The problems of the links in pages that are not published. A link from one of them to another is none: both may be published
/// together.
pub fn unpublished(stock: &Stock) -> Vec<Problem> {
    let cards: Vec<&Card> = pipeline::cards(&stock.site).filter(|card| !stock.site.is_built(card)).collect();
    let problems = cards.into_par_iter().flat_map_iter(|card| render::text_problems(card, stock));
    problems.filter(|problem| problem.code != Code::LinkUnpublished).collect()
}
