//! Whether a text is Welsh or English.
//!
//! Nearly half of the words of a running text in either language are a hundred or so small ones, and few of those are words in the other
//! (*the*, *and*; *yn*, *mae*). So they are counted, and then, where they are too few, what Welsh spelling has and English has not, and
//! the other way round. What could be either counts for nothing: *a*, *i*, *am*, *all* (Welsh: can), *we* (web), *can* (a hundred).

mod words;

use self::words::{COMMON_WELSH, ENGLISH, ENGLISH_ENDINGS, WELSH, WELSH_BEGINNINGS, WELSH_ENDINGS};
use crate::mutation::radicals;
use crate::token::each_token;

/// How many words of a text are looked at.
const WORDS: usize = 120;

/// What a small word counts for, a common one, and a spelling.
const SMALL: u32 = 4;
const COMMON: u32 = 3;
const SPELLING: u32 = 2;

/// The least that a language must count for: three small words.
const LEAST: u32 = 3 * SMALL;

/// What is so clear that the words after it are not looked at: ten small words, and nothing for the other language.
const CLEAR: u32 = 10 * SMALL;

/// How many times as much a language must count for as the other.
const LEAD: u32 = 5;

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Welsh.
    Welsh,
    /// English.
    English,
}

/// What a text was recognised as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recognised {
    /// Its language; `None` where too little tells, or both are in it.
    pub tongue: Option<Tongue>,
    /// How sure that is: from 0, nothing tells anything, to 1, a sentence or more in which nothing speaks for the other language.
    pub sureness: f32,
}

/// Says whether a text is Welsh, English or undecided.
///
/// It would rather be undecided than wrong: names, titles, lists of figures and texts with both languages in them are. Of long texts
/// only the first 120 words are looked at, and fewer where those are clear.
///
/// ```
/// use pentan_welsh::{Tongue, recognise};
///
/// assert_eq!(recognise("Mae’r gath yn cysgu o dan y bwrdd.").tongue, Some(Tongue::Welsh));
/// assert_eq!(recognise("The cat is asleep under the table.").tongue, Some(Tongue::English));
/// assert_eq!(recognise("Amgueddfa Cymru, Museum Wales, 2026").tongue, None);
/// ```
pub fn recognise(text: &str) -> Recognised {
    let mut counts = Counts::default();
    let text = beginning(text);
    each_word(text, |word| {
        if !counts.is_clear() {
            counts.weigh(word);
        }
    });
    // What a word may be a mutated form of costs most to ask, so it is asked last.
    if counts.tongue().is_none() {
        each_word(text, |word| counts.welsh += if is_common_welsh(word) { COMMON } else { 0 });
    }
    counts.verdict()
}

/// Hands over the words of a text in lower case, without those parted by hyphens once more, and without names.
fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let (mut end, mut is_first) = (0, true);
    each_token(text, |token, range| {
        if range.start < end {
            return;
        }
        end = range.end;
        // A capital within a text is a name's more often than not.
        let is_name = !is_first && text[range].starts_with(char::is_uppercase);
        is_first = false;
        if !is_name && !token.starts_with(|c: char| c.is_ascii_digit()) {
            take(token);
        }
    });
}

fn is_common_welsh(word: &str) -> bool {
    let is_common = |word: &str| is_among(&COMMON_WELSH, word);
    word.len() > 3 && small_word(word).is_none() && (is_common(word) || radicals(word).iter().any(|radical| is_common(radical)))
}

/// Whether a lower-case word is one of the small words of a language and hardly ever a word of the other.
pub fn small_word(word: &str) -> Option<Tongue> {
    const OF_WELSH: &[u32; 256] = &lengths(&WELSH);
    const OF_ENGLISH: &[u32; 256] = &lengths(&ENGLISH);
    let first = usize::from(*word.as_bytes().first()?);
    // Most words are in neither list, and are told so without a search.
    let has_length = |lengths: &[u32; 256]| word.len() < 32 && lengths[first] & (1 << word.len()) != 0;
    if has_length(OF_WELSH) && is_among(&WELSH, word) {
        Some(Tongue::Welsh)
    } else if has_length(OF_ENGLISH) && is_among(&ENGLISH, word) {
        Some(Tongue::English)
    } else {
        None
    }
}

/// How long the words are that begin with each byte, a bit a length; none has 32 bytes or more.
const fn lengths<const N: usize>(words: &[&str; N]) -> [u32; 256] {
    let (mut lengths, mut index) = ([0; 256], 0);
    while index < N {
        let word = words[index].as_bytes();
        lengths[word[0] as usize] |= 1 << word.len();
        index += 1;
    }
    lengths
}

/// The text up to the end of the last word that is looked at, as far as white space tells.
fn beginning(text: &str) -> &str {
    let mut words = text.split_whitespace();
    let Some(next) = words.nth(WORDS) else { return text };
    // Both slices are of one text, so that the distance of their beginnings is a place in it.
    let after = next.as_ptr() as usize - text.as_ptr() as usize;
    text.get(..after).unwrap_or(text)
}

/// What speaks for each language.
#[derive(Default)]
struct Counts {
    welsh: u32,
    english: u32,
}

impl Counts {
    fn weigh(&mut self, word: &str) {
        if let Some(tongue) = small_word(word) {
            match tongue {
                Tongue::Welsh => self.welsh += SMALL,
                Tongue::English => self.english += SMALL,
            }
        } else if word.len() > 3 {
            self.weigh_long(word);
        }
    }

    fn weigh_long(&mut self, word: &str) {
        let bytes = word.as_bytes();
        // The one byte is compared first, for few words are worth a comparison of more.
        let is_end = |ending: &&str| bytes.last() == ending.as_bytes().last() && word.ends_with(ending);
        let ends = |endings: &[&str]| word.len() > 4 && endings.iter().any(is_end);
        let is_begin = |begun: &&str| bytes.first() == begun.as_bytes().first() && word.starts_with(begun);
        let spelt = spelling(bytes);
        if ends(&ENGLISH_ENDINGS) || spelt == Some(Tongue::English) {
            self.english += SPELLING;
        } else if ends(&WELSH_ENDINGS) || spelt == Some(Tongue::Welsh) || WELSH_BEGINNINGS.iter().any(is_begin) {
            self.welsh += SPELLING;
        }
    }

    /// Whether more words would hardly change it.
    fn is_clear(&self) -> bool {
        let (most, least) = (self.welsh.max(self.english), self.welsh.min(self.english));
        most >= CLEAR && least == 0
    }

    /// The language that leads by enough.
    fn tongue(&self) -> Option<Tongue> {
        let (most, least) = (self.welsh.max(self.english), self.welsh.min(self.english));
        let tongue = if self.welsh > self.english { Tongue::Welsh } else { Tongue::English };
        (most >= LEAST && most >= LEAD * least).then_some(tongue)
    }

    fn verdict(&self) -> Recognised {
        let (sum, lead) = (self.welsh + self.english, self.welsh.abs_diff(self.english));
        let share = if sum == 0 { 0.0 } else { lead as f32 / sum as f32 };
        Recognised { tongue: self.tongue(), sureness: (lead as f32 / CLEAR as f32).min(1.0) * share }
    }
}

/// What letters within a word say, in UTF-8: what is in English words and not in Welsh ones, or else the other way round. (*add*, *hollow*
/// and *rhyme* are why there are so few.)
fn spelling(word: &[u8]) -> Option<Tongue> {
    let mut found = None;
    for at in 0..word.len() {
        match &word[at..] {
            [b'k' | b'q' | b'v' | b'x' | b'z', ..] | [b'w' | b's', b'h', ..] | [b'o', b'u', b'g', b'h', ..] => {
                return Some(Tongue::English);
            }
            // The first two bytes are those of ŵ and ŷ.
            [0xC5, 0xB5 | 0xB7, ..]
            | [b'u', b'w', ..]
            | [b'd', b'd', b'w', ..]
            | [b'c', b'h', b'w', ..]
            | [b'i', b'a', b'e', ..] => {
                found = Some(Tongue::Welsh);
            }
            [b'w', b'y', b'd', b'd', ..] => found = Some(Tongue::Welsh),
            _ => {}
        }
    }
    found
}

fn is_among(words: &[&str], word: &str) -> bool {
    words.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{ProptestConfig, proptest};

    #[test]
    fn words_are_in_order_and_in_one_list_only() {
        for words in [&WELSH[..], &ENGLISH, &COMMON_WELSH] {
            assert!(words.is_sorted_by(|a, b| a < b));
        }
        assert_eq!(WELSH.iter().filter(|word| is_among(&ENGLISH, word)).count(), 0);
        let both = |word: &&&str| is_among(&WELSH, word) || radicals(word).iter().any(|radical| is_among(&COMMON_WELSH, radical));
        assert_eq!(ENGLISH.iter().filter(both).collect::<Vec<_>>(), Vec::<&&str>::new());
    }

    #[test]
    fn a_text_is_welsh_english_or_undecided() {
        use Tongue::{English, Welsh};
        for (text, expected) in [
            ("Nid oes neb wedi adolygu’r dudalen hon eto.", Some(Welsh)),
            ("Nobody has reviewed this page yet.", Some(English)),
            ("Pan wneir y Gymraeg ar y diwedd, fe’i gwneir ar frys.", Some(Welsh)),
            ("Gwnaed popeth gan wirfoddolwyr yng Nghaerdydd, heb dâl.", Some(Welsh)),
            ("NID OES NEB YMA", None),
            ("In Welsh, the word for a community is cymuned.", Some(English)),
            ("Ystyr y gair “community” yw cymuned, ac ystyr “practice” yw ymarfer.", Some(Welsh)),
            // Names and titles, in the one language or the other.
            ("Llyfrgell Genedlaethol Cymru", None),
            ("National Library of Wales", None),
            ("Etienne Wenger-Trayner, Beverly Wenger-Trayner", None),
            ("Amgueddfa Cymru, Caerdydd CF10 3NP", None),
            // What is no language.
            ("", None),
            ("12.5%, 300, 2026-11-23", None),
            ("fn main() { println!(\"{}\", x); }", None),
            ("https://www.example.org/a?b=c", None),
            ("Lorem ipsum dolor sit amet, consectetur adipiscing elit.", None),
            ("Nous avons beaucoup appris de cette petite communauté.", None),
            ("Wir haben von dieser kleinen Gemeinschaft viel gelernt.", None),
            // Both: a sentence each.
            ("Mae croeso i chi siarad Cymraeg yma. You are welcome to speak Welsh here.", None),
        ] {
            assert_eq!(recognise(text).tongue, expected, "{text}");
        }
    }

    #[test]
    fn it_is_the_surer_the_more_tells() {
        let sureness = |text: &str| recognise(text).sureness;
        assert_eq!(sureness(""), 0.0);
        let (short, long) = ("This is the page.", "This is the page that they said would be the first of many, but it was not.");
        assert!(sureness(short) < sureness(long));
        assert!(sureness(&long.repeat(100)) <= 1.0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        #[test]
        fn any_text_has_a_sureness_within_bounds(text in "(\\PC|[a-z ]{0,9}|yn | the ){0,40}") {
            assert!((0.0..=1.0).contains(&recognise(&text).sureness));
        }
    }
}
