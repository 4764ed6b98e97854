//! Letters without their accents.
//!
//! Readers leave accents out (`ty` for *tŷ*), so what is compared is compared without them. The tables say, for each
//! Latin letter of U+00C0–U+024F and U+1E00–U+1EFF, the plain letter that Unicode's canonical decomposition
//! ([UAX #15](https://www.unicode.org/reports/tr15/)) starts with. That is all of Welsh and of the languages that Welsh
//! pages borrow names from, in 656 bytes; the tables for every script are a hundred times that, and this crate is also
//! compiled for readers' phones. Letters of other scripts stay as they are.

use std::borrow::Cow;

/// Plain letters for U+00C0 and on; a dot where there is none.
const LATIN: &[u8; 400] = b"\
    AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
    AaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl.\
    ...NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz.\
    ................................Oo.............Uu...............\
    .............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
    ................";

/// Plain letters for U+1E00 and on; a dot where there is none.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

const PLAIN_VOWELS: &str = "AEIOUWYaeiouwy";

/// The four accents of Welsh, each with the vowels of [`PLAIN_VOWELS`] that bear it.
const ACCENTS: [(char, &str); 4] =
    [('\u{300}', "ÀÈÌÒÙẀỲàèìòùẁỳ"), ('\u{301}', "ÁÉÍÓÚẂÝáéíóúẃý"), ('\u{302}', "ÂÊÎÔÛŴŶâêîôûŵŷ"), ('\u{308}', "ÄËÏÖÜẄŸäëïöüẅÿ")];

/// A word without accents: `tŷ` becomes `ty`, `Sêr` becomes `Ser`. Case stays.
///
/// ```
/// assert_eq!(pentan_welsh::fold("cŵn a chathod"), "cwn a chathod");
/// ```
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().filter_map(fold_char).collect()) }
}

/// The plain letter of a letter; nothing for an accent that stands on its own.
pub(crate) fn fold_char(letter: char) -> Option<char> {
    if is_accent(letter) {
        return None;
    }
    let code = letter as usize;
    let plain = match code {
        0xC0..=0x24F => LATIN.get(code - 0xC0),
        0x1E00..=0x1EFF => LATIN_ADDITIONAL.get(code - 0x1E00),
        _ => None,
    };
    match plain {
        Some(&plain) if plain != b'.' => Some(plain as char),
        _ => Some(letter),
    }
}

/// Whether a character is an accent that combines with the letter before it.
pub(crate) fn is_accent(character: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&character)
}

/// A vowel and a Welsh accent written as two characters, as the one that Unicode has for both.
pub(crate) fn compose(vowel: char, accent: char) -> Option<char> {
    let (_, accented) = ACCENTS.iter().find(|(mark, _)| *mark == accent)?;
    let place = PLAIN_VOWELS.chars().position(|plain| plain == vowel)?;
    accented.chars().nth(place)
}

/// Whether a lower-case letter is a Welsh vowel, with or without an accent.
pub(crate) fn is_vowel(letter: char) -> bool {
    matches!(fold_char(letter), Some('a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_accented_welsh_vowel_folds_to_the_vowel_it_is_composed_of() {
        for (accent, accented) in ACCENTS {
            for (plain, composed) in PLAIN_VOWELS.chars().zip(accented.chars()) {
                assert_eq!(fold_char(composed), Some(plain));
                assert_eq!(compose(plain, accent), Some(composed));
            }
        }
    }

    #[test]
    fn letters_of_neighbouring_languages_fold_and_those_of_other_scripts_stay() {
        assert_eq!(fold("Dvořák, Łódź, Ångström, naïve"), "Dvorak, Łodz, Angstrom, naive");
        assert_eq!(fold("Ệ w\u{302}y ÿ ſ × ÷ Æ"), "E wy y ſ × ÷ Æ");
        assert_eq!(fold("Ελλάδα 日本 й"), "Ελλάδα 日本 й");
    }
}
