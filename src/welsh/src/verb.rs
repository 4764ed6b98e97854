//! What the forms of a verb have in common.
//!
//! A Welsh verb has some fifty written forms and a verb-noun (*darllen*, *darllenodd*, *darllenwyd*). Their key is the stem
//! that is left when the ending is taken off, with `~` in front so that it never meets a noun.

use crate::fold::fold;
use crate::stem::{halved, length, syllables};

/// Endings of finite forms, the longest first, then by letters.
const ENDINGS: [&str; 84] = [
    "iasant", "iasech", "iasent", "iasoch", "asant", "asech", "asent", "asoch", "esoch", "iaist", "iasai", "iasem", "iasid",
    "iasit", "iasom", "iaswn", "aist", "asai", "asem", "aset", "asid", "asit", "asom", "aswn", "iais", "iant", "iech", "ient",
    "ioch", "iodd", "iont", "iwch", "iwyd", "iwyf", "iych", "sant", "soch", "ais", "ant", "ech", "ent", "est", "iaf", "iai",
    "ian", "iem", "ien", "ier", "iet", "iff", "iid", "iir", "iom", "ion", "ith", "iwn", "och", "odd", "ont", "sai", "som", "swn",
    "wch", "wyd", "wyf", "ych", "af", "ai", "an", "ed", "em", "en", "er", "et", "id", "io", "ir", "it", "om", "on", "wn", "a",
    "i", "o",
];

/// Endings of verb-nouns, without accents.
const NOUN_ENDINGS: [&str; 10] = ["io", "u", "o", "i", "a", "an", "eg", "ed", "yd", "au"];

/// Verb-nouns whose stems the endings do not lead to, without accents and in order, each with the stems of its forms.
const STEMS: [(&str, &str); 119] = [
    ("achub", "achub"),
    ("addo", "addaw addew"),
    ("adnabod", "adwaen adnab adnabydd"),
    ("agor", "agor"),
    ("agosau", "agosa agose"),
    ("amau", "amheu ameu"),
    ("amddiffyn", "amddiffyn"),
    ("anfon", "anfon"),
    ("annog", "anog"),
    ("aros", "arhos aros"),
    ("arwain", "arwein"),
    ("atal", "atali"),
    ("ateb", "ateb"),
    ("bwrw", "bwri"),
    ("bwyta", "bwyta bwyte"),
    ("cadw", "cadw cedw"),
    ("cael", "caw ceff caff caf"),
    ("caniatau", "caniata caniate"),
    ("canlyn", "canlyn"),
    ("casau", "casa case"),
    ("casglu", "casgl"),
    ("ceisio", "ceisi"),
    ("cerdded", "cerdd"),
    ("chwarae", "chwarae"),
    ("chwerthin", "chwardd chwerthin"),
    ("cloi", "clo"),
    ("clywed", "clyw"),
    ("credu", "cred"),
    ("croesawu", "croesaw"),
    ("cychwyn", "cychwyn"),
    ("cydnabod", "cydnab cydnabydd"),
    ("cyfarfod", "cyfarf cyfarfydd cyfarfu"),
    ("cyffwrdd", "cyffyrdd"),
    ("cyhoeddi", "cyhoedd"),
    ("cymryd", "cymer"),
    ("cynhyrfu", "cynhyrf"),
    ("cynnal", "cynhali cynhel cynal"),
    ("cynnau", "cyneu"),
    ("cynnig", "cynigi"),
    ("cynnull", "cynull"),
    ("cynnwys", "cynhwys cynwys"),
    ("cyrraedd", "cyrhaedd cyraedd"),
    ("dal", "dali deli dalia"),
    ("danfon", "danfon"),
    ("dangos", "dangos"),
    ("darllen", "darllen"),
    ("deall", "deall"),
    ("dechrau", "dechreu"),
    ("derbyn", "derbyni"),
    ("dianc", "dihang"),
    ("dilyn", "dilyn"),
    ("diolch", "diolch"),
    ("disgyn", "disgyn"),
    ("dod", "daeth deu del"),
    ("dweud", "dywed dwed"),
    ("dwyn", "dyg"),
    ("dylanwadu", "dylanwad"),
    ("edliw", "edliwi"),
    ("edrych", "edrych"),
    ("eistedd", "eistedd"),
    ("elwa", "elw"),
    ("ennill", "enill"),
    ("erfyn", "erfyni"),
    ("esgyn", "esgyn"),
    ("gadael", "gadaw gadew"),
    ("gafael", "gafael"),
    ("gallu", "gall"),
    ("galw", "galw gelw"),
    ("gofyn", "gofyn"),
    ("gorffen", "gorffen"),
    ("gorwedd", "gorwedd"),
    ("gosod", "gosod"),
    ("gweld", "gwel"),
    ("gweled", "gwel"),
    ("gwella", "gwella gwelle"),
    ("gwneud", "gwnaeth gwne gwna gwnel"),
    ("gwrando", "gwrandaw"),
    ("gwybod", "gwydd gwyb"),
    ("gyrru", "gyr"),
    ("hawlio", "hawli"),
    ("hedfan", "hedfan"),
    ("iro", "ir"),
    ("lladd", "lladd lledd"),
    ("llanw", "llanw"),
    ("lleihau", "lleiha lleihe"),
    ("llenwi", "llenw llanw"),
    ("llosgi", "llosg"),
    ("marchogaeth", "marchog"),
    ("meddwl", "meddyli"),
    ("medru", "medr"),
    ("mwynhau", "mwynha mwynhe"),
    ("mynd", "aeth el"),
    ("parhau", "parha parhe"),
    ("peidio", "peidi"),
    ("prynu", "pryn"),
    ("rhedeg", "rhed"),
    ("rhoddi", "rhodd"),
    ("rhoi", "rho rhodd rhoes"),
    ("sefyll", "saf sef"),
    ("siarad", "siarad"),
    ("sicrhau", "sicrha sicrhe"),
    ("symud", "symud"),
    ("taro", "traw trew"),
    ("teithio", "teithi"),
    ("torri", "tor"),
    ("trin", "trin"),
    ("troi", "tro"),
    ("tynnu", "tyn"),
    ("uno", "un"),
    ("yfed", "yf"),
    ("ymadael", "ymadaw"),
    ("ymddangos", "ymddangos"),
    ("ymddwyn", "ymddyg"),
    ("ymladd", "ymladd"),
    ("ymosod", "ymosod"),
    ("ymuno", "ymun"),
    ("ymweld", "ymwel"),
    ("ystyried", "ystyri"),
    ("ysu", "ys"),
];

/// The stems of [`STEMS`] that are shorter than any other stem may be.
const SHORT_STEMS: [&str; 5] = ["el", "ir", "un", "yf", "ys"];

/// The keys of the verbs that a radical may be a form of, each `~` and a stem.
///
/// ```
/// assert!(pentan_welsh::verb_keys("darllenodd").contains(&"~darllen".to_owned()));
/// assert_eq!(pentan_welsh::verb_keys("mynd"), ["~aeth", "~el"]);
/// ```
pub fn verb_keys(radical: &str) -> Vec<String> {
    let word = fold(radical);
    let mut keys = Vec::new();
    let mut add = |stem: &str| {
        let key = format!("~{}", normal(stem));
        if !keys.contains(&key) {
            keys.push(key);
        }
    };
    if let Ok(place) = STEMS.binary_search_by_key(&&*word, |(verb, _)| verb) {
        STEMS[place].1.split(' ').for_each(&mut add);
        return keys;
    }
    finite_stems(&word).into_iter().for_each(&mut add);
    let long_enough = |stem: &&str| length(stem) >= 3 && syllables(stem) >= 1;
    NOUN_ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(long_enough).for_each(&mut add);
    if syllables(&word) >= 2 && length(&word) >= 5 && !word.ends_with(['a', 'e', 'i', 'o', 'u', 'w', 'y']) {
        add(&word);
    }
    keys
}

/// Up to three stems, none after a long ending: the longer it is, the surer.
fn finite_stems(word: &str) -> Vec<&str> {
    let mut stems = Vec::new();
    let last = word.as_bytes().last();
    // Most endings fail by their last letter, and a site asks for hundreds of thousands of words.
    for ending in ENDINGS.iter().filter(|ending| ending.as_bytes().last() == last) {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        if syllables(stem) >= 1 && (length(stem) >= 3 || SHORT_STEMS.contains(&stem)) {
            stems.push(stem);
            if ending.len() >= 3 || stems.len() >= 3 {
                break;
            }
        }
    }
    stems
}

/// A stem without what its neighbours in the verb lack: an *i* (*gweithi-odd*) and the second of two *n* or *r*
/// (*torr-odd*, *tor-wyd*).
fn normal(stem: &str) -> &str {
    let stem = if length(stem) > 3 { stem.strip_suffix('i').unwrap_or(stem) } else { stem };
    halved(stem).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(ENDINGS.is_sorted_by(|a, b| (b.len(), a) < (a.len(), b)));
        assert!(STEMS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn the_short_stems_are_those_of_the_table() {
        let stems = STEMS.iter().flat_map(|(_, stems)| stems.split(' '));
        let mut short: Vec<&str> = stems.filter(|stem| length(stem) < 3).collect();
        short.sort_unstable();
        assert_eq!(short, SHORT_STEMS);
    }
}
