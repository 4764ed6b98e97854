//! Lists in a sentence: *Abertawe a Chaerdydd*, *caws ac afal*.
//!
//! *And* is *ac* before a vowel and before some words that begin with a consonant, otherwise *a*, and *a* causes aspirate
//! mutation; see the [Welsh Government style guide](https://llyw.cymru/btc/style-guide) under *a/ac*.
//! Before *y* and *yr* (the) it is *a’r*.

use crate::fold::{fold, fold_char};
use crate::mutation::aspirate;

/// Words that take *ac* though they begin with a consonant, because a vowel once stood there (*y mae*, *yr oedd*,
/// *ymeddai*), in order.
const AC_BEFORE: [&str; 39] = [
    "fe", "fel", "felly", "mae", "maen", "maent", "mai", "meddaf", "meddai", "meddan", "meddant", "meddech", "meddem", "meddwn",
    "meddynt", "megis", "mewn", "mi", "mor", "na", "nac", "nad", "nid", "roedd", "roeddech", "roeddem", "roedden", "roeddent",
    "roeddet", "roeddwn", "rwy", "rwyf", "rwyt", "rydw", "rydych", "rydym", "rydyn", "sy", "sydd",
];

/// Letters whose traditional names begin with a vowel: *èc*, *èch*, *èdd*, *èf*...
const NAMED_WITH_VOWEL: &str = "a c ch dd e f ff g ng h i l ll m n o r s th u w x y";

/// A list with *a* or *ac* before its last item, which is mutated: `Bangor, Wrecsam a Chaerdydd`.
///
/// An item that may not be touched stays as it is: one whose first word has a letter that is not Welsh (*a Kyiv*, *a Quebec*),
/// a capital after its first letter (*a TUC*, *a PayPal*), a figure, or an opening quotation mark. For people's names, titles
/// and quoted words, which are never mutated, use [`join_unmutated`].
///
/// ```
/// use pentan_welsh::list::join;
/// assert_eq!(join(&["Abertawe", "Caerdydd"]), "Abertawe a Chaerdydd");
/// assert_eq!(join(&["caws", "bara", "afalau"]), "caws, bara ac afalau");
/// assert_eq!(join(&["Llanelli", "y Bala"]), "Llanelli a’r Bala");
/// ```
pub fn join<Item: AsRef<str>>(items: &[Item]) -> String {
    join_with(items, and)
}

/// A list with *a* or *ac* before its last item, whose first letter stays: `Siân Owen a Peter Jones`.
///
/// ```
/// use pentan_welsh::list::join_unmutated;
/// assert_eq!(join_unmutated(&["Siân Owen", "Peter Jones"]), "Siân Owen a Peter Jones");
/// ```
pub fn join_unmutated<Item: AsRef<str>>(items: &[Item]) -> String {
    join_with(items, and_unmutated)
}

/// `a Chaerdydd`, `ac Abertawe`, `a’r Bala`: an item with its *and*, for whoever builds a list piece by piece.
pub fn and(item: &str) -> String {
    if let Some(place) = after_article(item) {
        return format!("a’r {place}");
    }
    match conjunction(item) {
        "a" if may_change(item) => format!("a {}", aspirate(item)),
        word => format!("{word} {item}"),
    }
}

/// `a Caerdydd`, `ac Abertawe`: an item with its *and*, its first letter untouched.
pub fn and_unmutated(item: &str) -> String {
    format!("{} {item}", conjunction(item))
}

/// `a` or `ac`, as the next word is said: `ac` before *8* (*wyth*), *S4C* (*ès*) and the letter *c* (*èc*).
///
/// Figures are said in the decimal system, but where the traditional one would say otherwise (*20*: *dau ddeg* or
/// *ugain*) it is `a`. Initials without a vowel are said letter by letter, and a single letter by its traditional name,
/// which is the Welsh Government's advice.
pub fn conjunction(next: &str) -> &'static str {
    let word = first_word(next);
    let lower = word.to_lowercase();
    let plain = fold(&lower);
    let vowel_first = match plain.chars().next() {
        Some('0'..='9') => figure_begins_with_vowel(&next[next.find(word).unwrap_or(0)..]),
        Some(_) if is_letter_name(word, &plain) => NAMED_WITH_VOWEL.split(' ').any(|letter| letter == plain),
        Some(first) if is_spelt_out(word, &plain) => "fhlmnrsx".contains(first),
        Some(first) => "aeiouwy".contains(first) || AC_BEFORE.binary_search(&lower.as_str()).is_ok(),
        None => false,
    };
    if vowel_first { "ac" } else { "a" }
}

fn join_with<Item: AsRef<str>>(items: &[Item], and: fn(&str) -> String) -> String {
    let Some((last, others)) = items.split_last() else {
        return String::new();
    };
    if others.is_empty() {
        return last.as_ref().to_owned();
    }
    let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
    format!("{} {}", others.join(", "), and(last.as_ref()))
}

fn after_article(item: &str) -> Option<&str> {
    ["y ", "yr ", "Y ", "Yr "].iter().find_map(|article| item.strip_prefix(article))
}

/// Letters and figures up to the first other character, marks before them left out.
fn first_word(item: &str) -> &str {
    let item = item.trim_start_matches(|character: char| !character.is_alphanumeric());
    item.split(|character: char| fold_char(character).is_some_and(|plain| !plain.is_alphanumeric())).next().unwrap_or_default()
}

fn may_change(item: &str) -> bool {
    let welsh = |letter: char| matches!(fold_char(letter), None | Some('a'..='j' | 'l'..='p' | 'r'..='u' | 'w' | 'y'));
    let mut letters = first_word(item).chars();
    let first = letters.next().filter(|first| item.starts_with(*first));
    let rest = letters.as_str();
    first.is_some_and(|first| first.to_lowercase().all(welsh)) && !rest.is_empty() && rest.chars().all(welsh)
}

/// The name of a letter, as in the items of a list that are lettered.
fn is_letter_name(word: &str, plain: &str) -> bool {
    plain.chars().count() == 1 || (word.len() == 2 && ["ch", "dd", "ff", "ng", "ll", "th"].contains(&plain))
}

/// Initials that nobody could say as a word: two or more characters, capitals or figures, and no vowel.
fn is_spelt_out(word: &str, plain: &str) -> bool {
    word.chars().nth(1).is_some()
        && word.chars().all(|character| character.is_uppercase() || character.is_ascii_digit())
        && !plain.contains(['a', 'e', 'i', 'o', 'u', 'w', 'y'])
}

/// A cardinal or an ordinal at the start of `figures`; what follows tells which.
fn figure_begins_with_vowel(figures: &str) -> bool {
    let end = figures.find(|character: char| !character.is_ascii_digit() && character != ',').unwrap_or(figures.len());
    let digits = figures[..end].replace(',', "");
    let next = figures[end..].chars().next();
    match digits.parse() {
        Ok(n) if next.is_some_and(char::is_alphabetic) => ordinal_begins_with_vowel(n),
        _ => cardinal_begins_with_vowel(&digits),
    }
}

/// *un* (1), *wyth* (8), *un ar ddeg* (11), *un ar bymtheg* (16), *wyth deg* (80), *wyth cant* (800), and before thousands
/// and millions the same except *mil* (1,000) and *miliwn*.
fn cardinal_begins_with_vowel(digits: &str) -> bool {
    let first_group = digits.len() - digits.len().saturating_sub(1) / 3 * 3;
    let first = &digits[..first_group];
    first.starts_with('8') || matches!(first, "11" | "16") || digits == "1"
}

/// *ail* (2), *wythfed* (8), *unfed ar ddeg* (11), *unfed ar bymtheg* (16), *ugeinfed* (20), and the same upon twenties.
fn ordinal_begins_with_vowel(n: u32) -> bool {
    match n {
        0..=20 => matches!(n, 2 | 8 | 11 | 16 | 20),
        21..=99 => matches!(n % 20, 1 | 2 | 8 | 11 | 16),
        _ => (800..900).contains(&n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn and_is_ac_before_vowels_and_a_with_aspirate_mutation_before_consonants() {
        for (item, expected) in [
            ("Caerdydd", "a Chaerdydd"),
            ("caws", "a chaws"),
            ("Pwllheli", "a Phwllheli"),
            ("TREF", "a TREF"),
            ("tref", "a thref"),
            ("Ŵyn", "ac Ŵyn"),
            ("ŵyn", "ac ŵyn"),
            ("iaith", "ac iaith"),
            ("iogwrt", "ac iogwrt"),
            ("wyau", "ac wyau"),
            ("Ynys Môn", "ac Ynys Môn"),
            ("haul", "a haul"),
            ("chwaer", "a chwaer"),
            ("theatr", "a theatr"),
            ("ffotograffiaeth", "a ffotograffiaeth"),
            ("tsips", "a tsips"),
            ("Tsieina", "a Tsieina"),
            ("Kyiv", "a Kyiv"),
            ("Peru", "a Pheru"),
            ("Quebec", "a Quebec"),
            ("podlediadau", "a phodlediadau"),
            ("Cineworld", "a Chineworld"),
            ("PayPal", "a PayPal"),
            ("TUC", "a TUC"),
            ("“Cân”", "a “Cân”"),
            ("felly", "ac felly"),
            ("mae", "ac mae"),
            ("roedd", "ac roedd"),
            ("meddai hi", "ac meddai hi"),
            ("mor", "ac mor"),
            ("môr", "a môr"),
            ("sydd", "ac sydd"),
            ("y Bala", "a’r Bala"),
            ("yr ysgol", "a’r ysgol"),
            ("8 llyfr", "ac 8 llyfr"),
            ("11", "ac 11"),
            ("20", "a 20"),
            ("1980", "a 1980"),
            ("1", "ac 1"),
            ("1,000", "a 1,000"),
            ("8,000 o lyfrau", "ac 8,000 o lyfrau"),
            ("11,500", "ac 11,500"),
            ("1af", "a 1af"),
            ("2il", "ac 2il"),
            ("18fed ganrif", "a 18fed ganrif"),
            ("21ain ganrif", "ac 21ain ganrif"),
            ("99999999999999999999999x", "a 99999999999999999999999x"),
            ("S4C", "ac S4C"),
            ("BBC", "a BBC"),
            ("NASA", "a NASA"),
            ("pêl-droed", "a phêl-droed"),
            ("", "a "),
        ] {
            assert_eq!(and(item), expected);
        }
    }

    #[test]
    fn a_single_letter_is_joined_by_its_traditional_name() {
        let joined: Vec<String> = ["A", "b", "c", "CH", "D", "h", "p", "S"].map(and).to_vec();
        assert_eq!(joined, ["ac A", "a b", "ac c", "ac CH", "a D", "ac h", "a p", "ac S"]);
    }

    #[test]
    fn a_list_of_none_or_one_has_no_and() {
        assert_eq!(join::<&str>(&[]), "");
        assert_eq!(join(&["Caerdydd"]), "Caerdydd");
        assert_eq!(join(&["Bangor", "Wrecsam", "Caerdydd"]), "Bangor, Wrecsam a Chaerdydd");
        assert_eq!(join_unmutated(&["Bangor", "Yr Wyddfa"]), "Bangor ac Yr Wyddfa");
    }

    #[test]
    fn the_list_of_words_that_take_ac_is_in_order() {
        let disordered: Vec<&[&str]> = AC_BEFORE.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
        assert!(disordered.is_empty(), "{disordered:?}");
    }
}
