//! Reads the tables of tests: columns parted by tabs, the first line names them.

/// The rows of a table; a column that a row lacks is empty.
pub fn rows<const COLUMNS: usize>(table: &str) -> impl Iterator<Item = [&str; COLUMNS]> {
    assert!(table.lines().count() > 1, "an empty table proves nothing");
    table.lines().skip(1).map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}
