//! A figure that was measured, as benchmarks hand it to the one that records them all.

use serde::{Deserialize, Serialize};

/// One cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The heading of the table.
    pub table: String,
    /// The row, such as `500 pairs`.
    pub row: String,
    /// The column, with its unit, such as `CPU s`.
    pub column: String,
    /// The median of the runs, or what was counted.
    pub value: f64,
    /// The least and the greatest of the runs; of ten runs and more the quartiles, for one run may meet anything.
    pub low: f64,
    /// The greatest.
    pub high: f64,
    /// How many runs.
    pub runs: usize,
    /// Whether a greater figure in a later run would be bad news. It is none where a ratio to something measured beside it says the same
    /// better, or where what is counted is no cost.
    pub is_cost: bool,
}
