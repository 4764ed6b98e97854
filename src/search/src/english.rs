//! English stems: the [Snowball English stemmer](https://snowballstem.org/algorithms/english/stemmer.html) ("Porter2").
//!
//! It is written out here because the stemmers on offer bring every language's tables into the reader's browser.

/// The stem of a lower-case word. A word that is not plain letters is its own stem.
///
/// ```
/// assert_eq!(pentan_search::stem("museums"), "museum");
/// assert_eq!(pentan_search::stem("communities"), pentan_search::stem("community"));
/// ```
pub fn stem(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word) {
        return (*stem).to_owned();
    }
    let mut word = Word::new(word);
    word.plural();
    if !INVARIANT.contains(&word.text.as_str()) {
        word.past_and_progressive();
        word.final_y();
        word.long_suffixes();
        word.middle_suffixes();
        word.last_suffixes();
        word.final_e_and_l();
    }
    // A consonant y was kept apart from the vowel as a capital.
    word.text.replace('Y', "y")
}

const EXCEPTIONS: [(&str, &str); 18] = [
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Words that lose a plural's ending and nothing else.
const INVARIANT: [&str; 8] = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

const DOUBLES: [&str; 9] = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

const LONG: [(&str, &str); 24] = [
    ("ization", "ize"),
    ("ational", "ate"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("tional", "tion"),
    ("biliti", "ble"),
    ("lessli", "less"),
    ("entli", "ent"),
    ("ation", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("ousli", "ous"),
    ("iviti", "ive"),
    ("fulli", "ful"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("izer", "ize"),
    ("ator", "ate"),
    ("alli", "al"),
    ("bli", "ble"),
    ("ogi", "og"),
    ("li", ""),
];

const MIDDLE: [(&str, &str); 9] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ative", ""),
    ("ical", "ic"),
    ("ness", ""),
    ("ful", ""),
];

const LAST: [&str; 18] = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er",
    "ic",
];

/// A word on its way to its stem. `first` and `second` are the regions R1 and R2 of the algorithm, as the places they start.
struct Word {
    text: String,
    first: usize,
    second: usize,
}

impl Word {
    fn new(word: &str) -> Self {
        let mut text = String::with_capacity(word.len());
        let mut after_vowel = true;
        for letter in word.chars() {
            text.push(if letter == 'y' && after_vowel { 'Y' } else { letter });
            after_vowel = text.ends_with(is_vowel);
        }
        let special = ["gener", "commun", "arsen"].into_iter().find(|start| text.starts_with(start));
        let first = special.map_or_else(|| region(&text, 0), str::len);
        let second = region(&text, first);
        Self { text, first, second }
    }

    /// Step 1a.
    fn plural(&mut self) {
        if self.text.ends_with("sses") {
            self.cut(2);
        } else if self.text.ends_with("ied") || self.text.ends_with("ies") {
            let short = self.text.len() <= 4;
            self.cut(if short { 1 } else { 2 });
        } else if self.text.ends_with('s') && !self.text.ends_with("us") && !self.text.ends_with("ss") {
            let before = self.text.len().saturating_sub(2);
            if self.text[..before].contains(is_vowel) {
                self.cut(1);
            }
        }
    }

    /// Step 1b.
    fn past_and_progressive(&mut self) {
        let ending = ["eedly", "eed", "ingly", "edly", "ing", "ed"].into_iter().find(|ending| self.text.ends_with(ending));
        let Some(ending) = ending else { return };
        let stem = self.text.len() - ending.len();
        if ending.starts_with("ee") {
            if stem >= self.first {
                self.text.truncate(stem + 2);
            }
            return;
        }
        if !self.text[..stem].contains(is_vowel) {
            return;
        }
        self.text.truncate(stem);
        if ["at", "bl", "iz"].iter().any(|end| self.text.ends_with(end)) {
            self.text.push('e');
        } else if DOUBLES.iter().any(|double| self.text.ends_with(double)) {
            self.cut(1);
        } else if self.is_short() {
            self.text.push('e');
        }
    }

    /// Step 1c.
    fn final_y(&mut self) {
        let length = self.text.len();
        if length > 2 && self.text.ends_with(['y', 'Y']) && !self.text[..length - 1].ends_with(is_vowel) {
            self.cut(1);
            self.text.push('i');
        }
    }

    /// Step 2.
    fn long_suffixes(&mut self) {
        let Some((suffix, replacement)) = LONG.iter().find(|(suffix, _)| self.text.ends_with(suffix)) else { return };
        let stem = self.text.len() - suffix.len();
        let before = &self.text[..stem];
        let allowed = match *suffix {
            "ogi" => before.ends_with('l'),
            "li" => before.ends_with(['c', 'd', 'e', 'g', 'h', 'k', 'm', 'n', 'r', 't']),
            _ => true,
        };
        if stem >= self.first && allowed {
            self.replace(stem, replacement);
        }
    }

    /// Step 3.
    fn middle_suffixes(&mut self) {
        let Some((suffix, replacement)) = MIDDLE.iter().find(|(suffix, _)| self.text.ends_with(suffix)) else { return };
        let stem = self.text.len() - suffix.len();
        let from = if *suffix == "ative" { self.second } else { self.first };
        if stem >= from {
            self.replace(stem, replacement);
        }
    }

    /// Step 4.
    fn last_suffixes(&mut self) {
        let Some(suffix) = LAST.iter().find(|suffix| self.text.ends_with(*suffix)) else { return };
        let stem = self.text.len() - suffix.len();
        if stem >= self.second && (*suffix != "ion" || self.text[..stem].ends_with(['s', 't'])) {
            self.text.truncate(stem);
        }
    }

    /// Step 5.
    fn final_e_and_l(&mut self) {
        let Some(last) = self.text.len().checked_sub(1) else { return };
        let e = self.text.ends_with('e')
            && (last >= self.second || last >= self.first && !ends_in_short_syllable(&self.text[..last]));
        if e || self.text.ends_with("ll") && last >= self.second {
            self.cut(1);
        }
    }

    fn cut(&mut self, letters: usize) {
        self.text.truncate(self.text.len().saturating_sub(letters));
    }

    fn replace(&mut self, stem: usize, replacement: &str) {
        self.text.truncate(stem);
        self.text.push_str(replacement);
    }

    fn is_short(&self) -> bool {
        self.text.len() <= self.first && ends_in_short_syllable(&self.text)
    }
}

/// Where the region after the first consonant that follows a vowel starts.
fn region(text: &str, from: usize) -> usize {
    let mut after_vowel = false;
    for (place, letter) in text.char_indices().skip(from) {
        if after_vowel && !is_vowel(letter) {
            return place + 1;
        }
        after_vowel = is_vowel(letter);
    }
    text.len()
}

fn ends_in_short_syllable(text: &str) -> bool {
    let mut letters = text.chars().rev();
    let (last, middle, before) = (letters.next(), letters.next(), letters.next());
    match (before, middle, last) {
        (None, Some(vowel), Some(consonant)) => is_vowel(vowel) && !is_vowel(consonant),
        (Some(before), Some(vowel), Some(consonant)) => {
            !is_vowel(before) && is_vowel(vowel) && !is_vowel(consonant) && !matches!(consonant, 'w' | 'x' | 'Y')
        }
        _ => false,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_the_stems_of_the_published_algorithm() {
        for (word, expected) in [
            ("consigned", "consign"),
            ("consistency", "consist"),
            ("consolation", "consol"),
            ("knightly", "knight"),
            ("knocked", "knock"),
            ("kneeling", "kneel"),
            ("museums", "museum"),
            ("communities", "communiti"),
            ("communication", "communic"),
            ("hopping", "hop"),
            ("hoping", "hope"),
            ("cries", "cri"),
            ("ties", "tie"),
            ("gas", "gas"),
            ("generously", "generous"),
            ("relational", "relat"),
            ("happily", "happili"),
            ("succeeded", "succeed"),
            ("sayings", "say"),
            ("controlling", "control"),
            ("archives", "archiv"),
            ("volunteering", "volunt"),
            ("youth", "youth"),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
