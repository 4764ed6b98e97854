//! What an editor is told of the two halves of a pair.

mod stale;

pub use stale::gone;

use crate::parse::PairId;
use crate::pipeline::Stock;
use crate::problem::Problem;

/// The problems of a pair: of how its halves stand to each other.
pub fn pair(pair: &PairId, stock: &Stock) -> Vec<Problem> {
    stale::stale(pair, stock)
}
