//! Every row of the tables beside this file holds. Their columns are named in their first lines.

use pentan_welsh::{date, ordinal};

mod table;
use table::rows;

#[test]
fn ordinals_in_figures_have_their_endings() {
    for [n, expected] in rows(include_str!("tables/ordinals.tsv")) {
        assert_eq!(ordinal(n.parse().unwrap()), expected);
    }
}

#[test]
fn dates_are_written_out() {
    for [iso, long, with_weekday] in rows(include_str!("tables/dates.tsv")) {
        let mut numbers = iso.split('-').map(|number| number.parse::<i32>().unwrap());
        let mut next = || numbers.next().unwrap();
        let (year, month, day) = (next(), next() as u8, next() as u8);
        assert_eq!(date::long(year, month, day).as_deref(), Some(long));
        assert_eq!(date::with_weekday(year, month, day).as_deref(), Some(with_weekday));
    }
}
