//! Ordinal numbers in figures: 1af, 2il, 3ydd.

/// An ordinal in figures, masculine: `1af`, `2il`, `3ydd`, `21ain`, `100fed`.
///
/// The ending is that of the last word of the ordinal as it is said in the traditional system of scores:
/// *unfed ar hugain* (one on twenty) is `21ain`, *hanner canfed* `50fed`, *degfed a thrigain* `70ain`. Up to 31 the
/// endings are those printed in [Dr Gramadeg's list](https://parallel.cymru/ask-dr-gramadeg-introducing-cardinal-and-ordinal-numbers/).
/// Above a hundred the rest is said last (*cant a thrydydd*, `103ydd`), where one is *unfed*, so `101fed`.
///
/// ```
/// assert_eq!(pentan_welsh::ordinal(3), "3ydd");
/// assert_eq!(pentan_welsh::ordinal(18), "18fed");
/// ```
pub fn ordinal(n: u64) -> String {
    format!("{n}{}", ending(n))
}

/// An ordinal in figures before a feminine noun. Only *trydedd* and *pedwaredd* differ: `3edd ganrif`.
///
/// ```
/// assert_eq!(pentan_welsh::ordinal_feminine(3), "3edd");
/// assert_eq!(pentan_welsh::ordinal_feminine(21), "21ain");
/// ```
pub fn ordinal_feminine(n: u64) -> String {
    match ending(n) {
        "ydd" => format!("{n}edd"),
        ending => format!("{n}{ending}"),
    }
}

fn ending(n: u64) -> &'static str {
    let rest = if n > 100 { n % 100 } else { n };
    match rest {
        1 if n > 100 => "fed",
        1 => "af",
        2 => "il",
        3 | 4 => "ydd",
        5 | 6 => "ed",
        11 | 13 | 14 | 16 | 17 | 19 => "eg",
        0 | 7..=20 | 40 | 50 | 60 | 80 | 100 => "fed",
        _ => "ain",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_that_of_the_last_word() {
        for (n, expected) in [
            (0, "0fed"),
            (32, "32ain"),
            (40, "40fed"),
            (41, "41ain"),
            (50, "50fed"),
            (60, "60fed"),
            (70, "70ain"),
            (80, "80fed"),
            (90, "90ain"),
            (99, "99ain"),
            (100, "100fed"),
            (101, "101fed"),
            (102, "102il"),
            (103, "103ydd"),
            (111, "111eg"),
            (121, "121ain"),
            (200, "200fed"),
            (1000, "1000fed"),
            (u64::MAX, "18446744073709551615fed"),
        ] {
            assert_eq!(ordinal(n), expected);
        }
    }

    #[test]
    fn only_third_and_fourth_have_a_feminine_of_their_own() {
        let different: Vec<u64> = (0..=130).filter(|n| ordinal(*n) != ordinal_feminine(*n)).collect();
        assert_eq!(different, [3, 4, 103, 104]);
    }
}
