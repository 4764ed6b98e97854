//! Words between white space, found by the byte: nearly all text is ASCII, and every text of a hub is split so several times.

/// What [`str::split_whitespace`] gives.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let (word, after) = rest.split_at(end(rest));
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// Where the first white space is, or the end.
fn end(text: &str) -> usize {
    let mut at = 0;
    while let Some(found) = text.as_bytes()[at..].iter().position(|byte| *byte <= b' ' || !byte.is_ascii()) {
        at += found;
        let Some(character) = text[at..].chars().next().filter(|character| !character.is_whitespace()) else { return at };
        at += character.len_utf8();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::words;
    use proptest::prelude::proptest;

    proptest! {
        #[test]
        fn words_are_those_of_the_standard_library(text in r"([ŵa-z.]|[\s\x00-\x20\u{85}\u{A0}\u{2003}\u{3000}]){0,40}") {
            assert_eq!(words(&text).collect::<Vec<_>>(), text.split_whitespace().collect::<Vec<_>>());
        }
    }
}
