//! The analysis for search, by the tables and by what must hold of any word.

use pentan_welsh::{fold, index_keys, mutations, query_keys, radicals, tokens, weight};
use proptest::prelude::*;

mod table;
use table::rows;

#[test]
fn every_text_of_the_table_has_its_tokens() {
    for [text, expected] in rows(include_str!("tables/tokens.tsv")) {
        let found: Vec<String> = tokens(text).into_iter().map(|token| token.text).collect();
        for word in expected.split(' ') {
            assert!(found.iter().any(|token| token == word), "{text}: {found:?}");
        }
    }
}

/// The table was made by the executable specification of this analysis. Its last two columns have a figure for each key
/// of the second: ten times its weight in a query, `1` for the exact form, `-` where the query does not ask for it.
#[test]
fn every_word_of_the_table_has_its_keys_and_their_weights() {
    for [word, keys, all_known, even_known] in rows(include_str!("tables/keys.tsv")) {
        let keys: Vec<&str> = keys.split(' ').collect();
        assert_eq!(index_keys(word), keys, "{word}");
        assert_eq!(weights(word, &keys, |_| true), all_known, "{word}");
        assert_eq!(weights(word, &keys, |guess| guess.len() % 2 == 0), even_known, "{word}");
    }
}

fn weights(word: &str, index: &[&str], known: impl Fn(&str) -> bool) -> String {
    let query = query_keys(word, known);
    assert!(query.iter().all(|(key, _)| index.contains(&key.as_str())), "{word} asks for what it is not filed under");
    let figure = |key: &&str| match query.iter().find(|(asked, _)| asked == key).map(|(_, weight)| *weight) {
        Some(weight::EXACT) => '1',
        Some(weight::RADICAL) => '8',
        Some(weight::VERB) => '6',
        Some(weight::GUESS) => '3',
        Some(weight::GUESS_OF_GUESS) => '2',
        Some(other) => panic!("{other} is no weight"),
        None => '-',
    };
    index.iter().map(figure).collect()
}

#[test]
fn every_mutation_of_a_word_of_the_table_leads_back_to_it() {
    for [word, ..] in rows::<4>(include_str!("tables/keys.tsv")) {
        for mutated in mutations(word) {
            assert!(radicals(&mutated).iter().any(|radical| radical == word), "{mutated} of {word}");
        }
    }
}

#[test]
fn what_marks_a_word_in_a_text_is_its_range() {
    let text = "Mae’r “Tŷ\u{302}” yn Wrecsam – a’i bêl-droed W\u{302}yn’s; O'Neill";
    let marked: Vec<(String, &str)> = tokens(text).into_iter().map(|token| (token.text, &text[token.range])).collect();
    let expected = [
        ("mae", "Mae"),
        ("tŷ\u{302}", "Tŷ\u{302}"),
        ("yn", "yn"),
        ("wrecsam", "Wrecsam"),
        ("a", "a"),
        ("bêl-droed", "bêl-droed"),
        ("bêl", "bêl"),
        ("droed", "droed"),
        ("ŵyn", "W\u{302}yn"),
        ("o", "O"),
        ("neill", "Neill"),
    ];
    assert!(marked.iter().map(|(text, mark)| (text.as_str(), *mark)).eq(expected), "{marked:?}");
}

proptest! {
    #[test]
    fn every_mutation_of_a_word_leads_back_to_it(word in "(c|p|t|g|b|d|m|ll|rh|cl|pr|tr|gl|gr|gw|br|dr|s|n|ff|ch|)[aeiouwyâôŵŷ][a-z]{1,8}") {
        for mutated in mutations(&word) {
            prop_assert!(radicals(&mutated).contains(&word));
            let keys = index_keys(&mutated);
            prop_assert!(keys.len() == 1 || keys.contains(&fold(&word).into_owned()));
        }
    }

    #[test]
    fn a_query_asks_only_for_keys_that_the_same_word_is_filed_under(word in "[a-zâêîôûŵŷ'ßñ日-]{0,14}", known in any::<bool>()) {
        let index = index_keys(&word);
        let query = query_keys(&word, |_| known);
        for (place, (key, _)) in query.iter().enumerate() {
            prop_assert!(index.contains(key));
            prop_assert!(query[..place].iter().all(|(earlier, _)| earlier != key));
        }
        prop_assert_eq!(&query[0], &(index[0].clone(), weight::EXACT));
        prop_assert_eq!(index[0].strip_prefix('@'), Some(&*fold(&word)));
    }

    #[test]
    fn any_text_has_tokens_inside_it_and_in_order(text in any::<String>()) {
        let found = tokens(&text);
        for token in &found {
            prop_assert!(!token.text.is_empty());
            prop_assert!(text.get(token.range.clone()).is_some_and(|part| !part.is_empty()));
            index_keys(&token.text);
        }
        prop_assert!(found.is_sorted_by_key(|token| token.range.start));
    }

    #[test]
    fn words_with_apostrophes_and_hyphens_have_ranges_that_read_as_their_text(text in "([a-zA-Zŵ]{1,4}['’ -]{0,2}){0,8}") {
        for token in tokens(&text) {
            prop_assert_eq!(text[token.range].to_lowercase(), token.text);
        }
    }
}
