//! How many syllables an English word has.

/// Words that the rules below miscount, without endings that they count rightly.
pub(super) const EXCEPTIONS: [(&str, u32); 22] = [
    ("area", 3),
    ("areas", 3),
    ("being", 2),
    ("business", 2),
    ("businesses", 3),
    ("different", 3),
    ("doing", 2),
    ("evening", 2),
    ("every", 2),
    ("everybody", 4),
    ("everyone", 3),
    ("everything", 3),
    ("going", 2),
    ("idea", 3),
    ("ideas", 3),
    ("museum", 3),
    ("museums", 3),
    ("somebody", 3),
    ("someone", 2),
    ("something", 2),
    ("sometimes", 2),
    ("wednesday", 2),
];

/// Letters that are two syllables although they are one group of vowels.
const PARTED: [&str; 12] = ["eate", "eati", "eato", "iet", "io", "ia", "ual", "uate", "uation", "uum", "yi", "eum"];

/// Letters that are one syllable although one of those above is in them.
const JOINED: [&str; 12] = ["tion", "sion", "cion", "gion", "cial", "tial", "cian", "iage", "cious", "tious", "xious", "gious"];

/// The syllables of a lower-case English word, at least 1.
///
/// There is one for each group of vowels, but for a silent *e*, and with the exceptions that English is known for. For a grade of a whole page
/// it is near enough: what one word has too many, another has too few.
pub(super) fn syllables(word: &str) -> u32 {
    let is_near =
        word.len() < 12 && matches!(word.as_bytes().first(), Some(b'a' | b'b' | b'd' | b'e' | b'g' | b'i' | b'm' | b's' | b'w'));
    if let Some(Ok(index)) = is_near.then(|| EXCEPTIONS.binary_search_by(|(known, _)| (*known).cmp(word))) {
        return EXCEPTIONS[index].1;
    }
    let (mut count, mut was_vowel, mut has_pair) = (0, false, false);
    for (index, letter) in word.bytes().enumerate() {
        let is_vowel = matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u') || (letter == b'y' && index > 0);
        count += u32::from(is_vowel && !was_vowel);
        has_pair |= is_vowel && was_vowel;
        was_vowel = is_vowel;
    }
    if count > 1 && has_silent_e(word.as_bytes()) {
        count -= 1;
    }
    // Each of the letters that are parted begins with two vowels.
    let parted = if has_pair && word.len() > 4 { occurrences(word, &PARTED) } else { 0 };
    if parted > 0 {
        count += parted.saturating_sub(occurrences(word, &JOINED)).min(1);
    }
    count += u32::from(word.ends_with("sm") || word.ends_with("sms"));
    count.max(1)
}

/// How many of some letters are in a word.
fn occurrences(word: &str, parts: &[&str]) -> u32 {
    let bytes = word.as_bytes();
    let begins = |at: usize| parts.iter().filter(|part| bytes[at..].starts_with(part.as_bytes())).count();
    let count: usize = (0..bytes.len()).map(begins).sum();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a word ends in an *e* that is not said: *make*, *makes*, *used*; but not *table*, *places*, *added*.
fn has_silent_e(word: &[u8]) -> bool {
    let is_consonant = |letter: Option<&u8>| letter.is_some_and(|letter| !b"aeiouy".contains(letter));
    let before = |end: usize| word.len().checked_sub(end).and_then(|index| word.get(index));
    if word.ends_with(b"e") {
        return is_consonant(before(2)) && !(before(2) == Some(&b'l') && is_consonant(before(3)));
    }
    if word.ends_with(b"ed") {
        return !matches!(before(3), Some(b't' | b'd')) && is_consonant(before(3));
    }
    let hisses = matches!(before(3), Some(b's' | b'x' | b'z' | b'c' | b'g' | b'h'));
    word.ends_with(b"es") && !hisses && is_consonant(before(3)) && !(before(3) == Some(&b'l') && is_consonant(before(4)))
}
