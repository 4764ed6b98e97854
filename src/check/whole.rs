//! What an editor is told of the hub beside its pages: its theme, its files, its data.

use crate::pipeline::Stock;
use crate::problem::Problem;

use super::{images, pair, style};

/// The problems of what is no page.
pub fn whole(stock: &Stock) -> Vec<Problem> {
    [style::style(&stock.theme), images::files(stock), pair::gone(stock), stock.site.without_chair()].concat()
}
