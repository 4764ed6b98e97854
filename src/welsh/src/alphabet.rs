//! The letters under which titles are filed.

use crate::fold::{fold_char, is_accent};

/// The Welsh alphabet, its 29 letters in order. Eight of them are written with two characters.
///
/// The order is that of the
/// [Welsh Language Commissioner's guidelines for software](http://www.comisiynyddygymraeg.cymru/english/Part%203/10%20Locales%20alphabets%20and%20character%20sets/10.2%20Alphabets/Pages/10-2-Alphabets.aspx).
pub const ALPHABET: [&str; 29] = [
    "A", "B", "C", "Ch", "D", "Dd", "E", "F", "Ff", "G", "Ng", "H", "I", "J", "L", "Ll", "M", "N", "O", "P", "Ph", "R", "Rh",
    "S", "T", "Th", "U", "W", "Y",
];

/// The heading for titles that begin with a digit or with a letter of another script.
pub const OTHER: &str = "#";

const WELSH_HEADINGS: [&str; 35] = [
    OTHER, "A", "B", "C", "Ch", "D", "Dd", "E", "F", "Ff", "G", "Ng", "H", "I", "J", "K", "L", "Ll", "M", "N", "O", "P", "Ph",
    "Q", "R", "Rh", "S", "T", "Th", "U", "V", "W", "X", "Y", "Z",
];

const ENGLISH_HEADINGS: [&str; 27] = [
    OTHER, "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W",
    "X", "Y", "Z",
];

/// Whose alphabet orders a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// Welsh: *ch* after *c*, *ng* after *g*.
    Welsh,
    /// British English.
    English,
}

impl Alphabet {
    /// Every answer of [`first_letter`], in the order of an index: [`OTHER`], then the letters. The Welsh list has K, Q,
    /// V, X and Z too, which are not Welsh but begin names in Welsh text.
    pub fn headings(self) -> &'static [&'static str] {
        match self {
            Alphabet::Welsh => &WELSH_HEADINGS,
            Alphabet::English => &ENGLISH_HEADINGS,
        }
    }
}

/// The letter that a title is filed under, as it is written in a heading: `Ch`, `Ll`, `W` for *Ŵyn*; [`OTHER`] for
/// digits, other scripts, and a title without any letter. Quotation marks and the like before the letter are skipped.
///
/// ```
/// use pentan_welsh::{Alphabet, first_letter};
/// assert_eq!(first_letter("“Llyfrau”", Alphabet::Welsh), "Ll");
/// assert_eq!(first_letter("Llyfrau", Alphabet::English), "L");
/// assert_eq!(first_letter("Tŷ", Alphabet::Welsh), "T");
/// assert_eq!(first_letter("100 llyfr", Alphabet::Welsh), "#");
/// ```
pub fn first_letter(title: &str, alphabet: Alphabet) -> &'static str {
    let mut characters =
        title.chars().skip_while(|character| !character.is_alphanumeric()).filter(|character| !is_accent(*character));
    let Some(first) = characters.next().and_then(plain_upper) else {
        return OTHER;
    };
    let second = characters.next().and_then(plain_upper).map(|letter| letter.to_ascii_lowercase());
    let spelt = |heading: &&&str| {
        let mut letters = heading.chars();
        letters.next() == Some(first) && letters.next().is_none_or(|letter| Some(letter) == second)
    };
    alphabet.headings().iter().filter(spelt).max_by_key(|heading| heading.len()).copied().unwrap_or(OTHER)
}

/// The capital without its accent or stroke. Unicode does not decompose the strokes, but the collator's root files
/// *Ø* with O and *Æ* with A, so the headings do too.
fn plain_upper(character: char) -> Option<char> {
    let plain = match fold_char(character)? {
        'Æ' | 'æ' => 'A',
        'Đ' | 'đ' => 'D',
        'Ħ' | 'ħ' => 'H',
        'Ł' | 'ł' => 'L',
        'Ø' | 'ø' | 'Œ' | 'œ' => 'O',
        'ß' | 'ẞ' => 'S',
        plain => plain.to_ascii_uppercase(),
    };
    plain.is_ascii_uppercase().then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_filed_under_the_letter_it_begins_with() {
        for (title, welsh, english) in [
            ("Chwaer", "Ch", "C"),
            ("CHWAER", "Ch", "C"),
            ("cyw", "C", "C"),
            ("Ddoe", "Dd", "D"),
            ("Ffa", "Ff", "F"),
            ("Ngardd", "Ng", "N"),
            ("Phasig", "Ph", "P"),
            ("Rhaff", "Rh", "R"),
            ("Theatr", "Th", "T"),
            ("Ŵyn", "W", "W"),
            ("w\u{302}yn", "W", "W"),
            ("Â", "A", "A"),
            ("’Nôl", "N", "N"),
            ("Zoom", "Z", "Z"),
            ("Kyffin", "K", "K"),
            ("Ørsted", "O", "O"),
            ("2026", "#", "#"),
            ("Ελλάδα", "#", "#"),
            ("…", "#", "#"),
            ("", "#", "#"),
            ("C-h", "C", "C"),
        ] {
            assert_eq!(first_letter(title, Alphabet::Welsh), welsh, "{title}");
            assert_eq!(first_letter(title, Alphabet::English), english, "{title}");
        }
    }

    #[test]
    fn the_headings_are_the_alphabet_and_the_foreign_letters() {
        let foreign = ["#", "K", "Q", "V", "X", "Z"];
        let welsh: Vec<&str> = WELSH_HEADINGS.into_iter().filter(|heading| !foreign.contains(heading)).collect();
        assert_eq!(welsh, ALPHABET);
    }
}
