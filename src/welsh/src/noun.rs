//! The singular of a noun and the positive of an adjective, guessed from the form.

use crate::fold::fold;
use crate::stem::{halved, last_vowels, length, syllables};

/// Plural endings, in the order they are tried, and what the singular has in their place. Where that is nothing, the
/// vowels before it may have changed too: see [`restored`].
const PLURALS: [(&str, &[&str]); 24] = [
    ("yddion", &["ydd"]),
    ("ogion", &["og"]),
    ("wyr", &["wr", "iwr"]),
    ("feydd", &["fa"]),
    ("esau", &["es"]),
    ("iadau", &["iad"]),
    ("aethau", &["aeth"]),
    ("iaid", &["iad", ""]),
    ("iau", &[""]),
    ("ion", &[""]),
    ("oedd", &[""]),
    ("ydd", &[""]),
    ("edd", &[""]),
    ("aid", &[""]),
    ("od", &[""]),
    ("on", &[""]),
    ("au", &[""]),
    ("eion", &["ai"]),
    ("eiau", &["ai"]),
    ("i", &[""]),
    ("s", &[""]),
    ("yn", &[""]),
    ("en", &[""]),
    ("ed", &[""]),
];

/// Endings that may be something else as well, so that a match does not end the search.
const UNSURE: [&str; 5] = ["i", "s", "yn", "en", "ed"];

/// Endings of the superlative, the comparative and the equative.
const DEGREES: [&str; 3] = ["ach", "af", "ed"];

/// Vowels before an ending, and those of the word without it: *geiriau*, *gair*; *cymoedd*, *cwm*.
const ALTERNATIONS: [(&str, &[&str]); 6] =
    [("ei", &["ai", "a"]), ("eu", &["au"]), ("o", &["aw"]), ("y", &["w", "e"]), ("e", &["a"]), ("au", &["aw"])];

/// The singulars or positives, without accents, that a radical may be a plural or a compared form of.
///
/// ```
/// assert_eq!(pentan_welsh::noun_keys("geiriau"), ["geir", "gair", "gar"]);
/// assert!(pentan_welsh::noun_keys("cyfarfodydd").contains(&"cyfarfod".to_owned()));
/// assert!(pentan_welsh::noun_keys("tecaf").contains(&"teg".to_owned()));
/// ```
pub fn noun_keys(radical: &str) -> Vec<String> {
    let word = fold(radical);
    let mut keys = singulars(&word);
    for stem in DEGREES.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| length(stem) >= 3) {
        keys.extend(restored(stem));
        keys.extend(voiced(stem));
    }
    let mut seen: Vec<String> = Vec::new();
    for key in keys {
        if length(&key) >= 3 && !seen.contains(&key) {
            seen.push(key);
        }
    }
    seen
}

fn singulars(word: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for (ending, replacements) in PLURALS {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        if length(stem) < 3 || syllables(stem) == 0 {
            continue;
        }
        for replacement in replacements {
            if replacement.is_empty() {
                keys.extend(restored(stem));
            } else {
                keys.push(format!("{stem}{replacement}"));
            }
        }
        if !UNSURE.contains(&ending) {
            break;
        }
    }
    keys
}

/// The stem of a form, and how the word may be spelt without the ending.
fn restored(stem: &str) -> Vec<String> {
    let mut found = with_halved(stem.to_owned());
    let Some((before, vowels, consonants)) = last_vowels(stem) else {
        return found;
    };
    if consonants.is_empty() {
        return found;
    }
    let alternatives = ALTERNATIONS.iter().find(|(changed, _)| *changed == vowels);
    for vowels in alternatives.map_or(&[][..], |(_, vowels)| vowels) {
        found.extend(with_halved(format!("{before}{vowels}{consonants}")));
    }
    found
}

fn with_halved(stem: String) -> Vec<String> {
    let halved = halved(&stem).map(str::to_owned);
    [Some(stem), halved].into_iter().flatten().collect()
}

/// The positive whose last consonant the comparison hardened: *teced* of *teg*, *gwlyped* of *gwlyb*.
fn voiced(stem: &str) -> Option<String> {
    let (last, voiced) = [('c', 'g'), ('p', 'b'), ('t', 'd')].into_iter().find(|(hard, _)| stem.ends_with(*hard))?;
    Some(format!("{}{voiced}", stem.strip_suffix(last)?))
}
