//! What an editor is told of a file of the site as readers are given it.

use crate::pipeline::Stock;
use crate::plan::Job;
use crate::problem::Problem;

/// The problems of a file of the site.
pub fn output(_job: &Job, _html: &[u8], _stock: &Stock) -> Vec<Problem> {
    Vec::new()
}
