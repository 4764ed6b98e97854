//! Alphabetical order, by the table and by what must hold of any order.
#![cfg(feature = "collation")]

use pentan_welsh::{ALPHABET, Alphabet, Collator, first_letter};
use proptest::prelude::*;
use std::cmp::Ordering;

mod table;
use table::rows;

fn welsh() -> Collator {
    collator(Alphabet::Welsh)
}

fn collator(alphabet: Alphabet) -> Collator {
    Collator::new(alphabet).unwrap_or_else(|missing| panic!("{missing}"))
}

#[test]
fn every_row_of_the_table_is_in_order() {
    let order = welsh();
    for [_, a, b, expected, note] in rows(include_str!("tables/collation.tsv")) {
        match expected {
            "<" => assert_eq!(order.compare(a, b), Ordering::Less, "{a} {b}: {note}"),
            "sorted" => assert!(a.split(' ').is_sorted_by(|a, b| order.compare(a, b).is_lt()), "{a}"),
            other => panic!("what is {other}?"),
        }
    }
}

#[test]
fn mutated_and_capital_forms_of_words_with_two_letters_are_ordered_like_the_words() {
    let order = welsh();
    for (a, b) in [
        ("MALU", "MANGOR"),
        ("fal", "Fangor"),
        ("ddal", "ddangos"),
        ("Lamp", "Langollen"),
        ("lloi", "llongyfarch"),
        ("parhau", "pariad"),
        ("MHARHAD", "mharti"),
        ("sicrhau", "sicrwydd"),
    ] {
        assert_eq!(order.compare(a, b), Ordering::Less, "{a} {b}");
    }
}

#[test]
fn the_two_languages_order_digraphs_each_in_its_own_way() {
    let english = collator(Alphabet::English);
    assert_eq!(welsh().compare("lori", "llan"), Ordering::Less);
    assert_eq!(english.compare("lori", "llan"), Ordering::Greater);
    assert_eq!(english.compare("Angel", "amser"), Ordering::Greater);
    assert_eq!(welsh().compare("Angel", "amser"), Ordering::Less);
}

#[test]
fn marks_before_the_first_letter_do_not_move_a_title() {
    let order = welsh();
    assert_eq!(order.compare("“Ysgol”", "Afon"), Ordering::Greater);
    assert_eq!(order.compare("Afon", "“Afon"), Ordering::Less);
    assert_ne!(order.sort_key("Afon"), order.sort_key("“Afon"));
}

#[test]
fn the_headings_stand_in_the_order_of_the_titles_below_them() {
    for alphabet in [Alphabet::Welsh, Alphabet::English] {
        let order = collator(alphabet);
        let letters = &alphabet.headings()[1..];
        assert!(letters.is_sorted_by(|a, b| order.compare(a, b).is_lt()), "{alphabet:?}");
        assert!(letters.iter().all(|letter| first_letter(letter, alphabet) == *letter));
    }
    assert!(ALPHABET.is_sorted_by(|a, b| welsh().compare(a, b).is_lt()));
}

proptest! {
    #[test]
    fn sort_keys_compare_as_the_titles_do(a in "[“’ ]{0,2}[abcdghlnprtwyâŵŷABCDGHLNPRT -]{0,12}", b in "[abcdghlnprtwyâŵŷ“]{0,12}") {
        for order in [welsh(), collator(Alphabet::English)] {
            prop_assert_eq!(order.compare(&a, &b), order.sort_key(&a).cmp(&order.sort_key(&b)));
            prop_assert_eq!(order.compare(&a, &b), order.compare(&b, &a).reverse());
        }
    }

    #[test]
    fn any_text_is_ordered_and_filed(text in any::<String>()) {
        prop_assert_eq!(welsh().compare(&text, &text), Ordering::Equal);
        prop_assert!(Alphabet::Welsh.headings().contains(&first_letter(&text, Alphabet::Welsh)));
    }
}
