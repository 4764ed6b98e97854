//! Measures of a stem, on words without accents.

/// Its letters; some foreign ones are more than a byte.
pub(crate) fn length(stem: &str) -> usize {
    stem.chars().count()
}

/// Its runs of vowels, which is near enough its syllables.
pub(crate) fn syllables(stem: &str) -> usize {
    stem.split(|letter| !is_plain_vowel(letter)).filter(|run| !run.is_empty()).count()
}

/// Without the second of two *n* or *r* at its end, if a stem of three letters is left: *llenn* and *llen*.
pub(crate) fn halved(stem: &str) -> Option<&str> {
    let doubled = stem.ends_with("nn") || stem.ends_with("rr");
    (doubled && length(stem) > 3).then(|| &stem[..stem.len() - 1])
}

/// The stem before its last run of vowels, that run, and the consonants after it. `None` without vowels.
pub(crate) fn last_vowels(stem: &str) -> Option<(&str, &str, &str)> {
    let before_consonants = stem.trim_end_matches(|letter| !is_plain_vowel(letter));
    let before_vowels = before_consonants.trim_end_matches(is_plain_vowel);
    let vowels = &before_consonants[before_vowels.len()..];
    (!vowels.is_empty()).then(|| (before_vowels, vowels, &stem[before_consonants.len()..]))
}

fn is_plain_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_measured_and_parted_at_its_last_vowels() {
        assert_eq!(syllables("llyfr"), 1);
        assert_eq!(syllables("eisteddfod"), 3);
        assert_eq!(syllables("str"), 0);
        assert_eq!(last_vowels("geir"), Some(("g", "ei", "r")));
        assert_eq!(last_vowels("ci"), Some(("c", "i", "")));
        assert_eq!(last_vowels("str"), None);
        assert_eq!(halved("llenn"), Some("llen"));
        assert_eq!(halved("onn"), None);
    }
}
