//! What an editor is told of the hub beside its pages: its theme, its files, its data.

use crate::pipeline::Stock;
use crate::problem::Problem;

/// The problems of what is no page.
pub fn whole(stock: &Stock) -> Vec<Problem> {
    stock.site.without_chair()
}
