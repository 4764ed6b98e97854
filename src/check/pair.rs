//! What an editor is told of the two halves of a pair.

use crate::check::text;
use crate::language::Language;
use crate::parse::{PageId, PairId};
use crate::pipeline::Stock;
use crate::problem::Problem;

/// The problems of a pair: of how its halves stand to each other, and of each half what only its section tells.
pub fn pair(pair: &PairId, stock: &Stock) -> Vec<Problem> {
    let halves = Language::ALL.into_iter().map(|language| PageId { pair: pair.clone(), language });
    halves.filter_map(|id| Some(text::kind_rules(stock.site.card(&id)?, stock.bodies.get(&id)?, stock))).flatten().collect()
}
