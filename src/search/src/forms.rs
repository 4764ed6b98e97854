//! Welsh forms beyond the rules of `pentan-welsh`: what those leave out because it is rarer, or surer to mislead in a dictionary
//! than in a search, where a wrong guess only ranks last.

/// Plurals and other forms that no rule leads to their lemma from, in order; all without accents.
const IRREGULAR: [(&str, &str); 59] = [
    ("athrawon", "athro"),
    ("bechgyn", "bachgen"),
    ("brain", "bran"),
    ("bysedd", "bys"),
    ("caneuon", "can"),
    ("cannoedd", "cant"),
    ("cefndyr", "cefnder"),
    ("ceir", "car"),
    ("ceraint", "car"),
    ("cestyll", "castell"),
    ("cewri", "cawr"),
    ("clychau", "cloch"),
    ("cregyn", "cragen"),
    ("creiriau", "crair"),
    ("cyfeillion", "cyfaill"),
    ("cymdogion", "cymydog"),
    ("cymry", "cymro"),
    ("cyrff", "corff"),
    ("cyrn", "corn"),
    ("dannedd", "dant"),
    ("defaid", "dafad"),
    ("deilliaid", "dall"),
    ("dreigiau", "draig"),
    ("drysau", "drws"),
    ("dyfroedd", "dwr"),
    ("eirth", "arth"),
    ("eleirch", "alarch"),
    ("elyrch", "alarch"),
    ("ewythredd", "ewythr"),
    ("ffyn", "ffon"),
    ("gefeilliaid", "gefell"),
    ("glannau", "glan"),
    ("gofaint", "gof"),
    ("gweill", "gwaell"),
    ("gwledydd", "gwlad"),
    ("heolydd", "heol"),
    ("hewlydd", "heol"),
    ("hwyaid", "hwyad"),
    ("lladron", "lleidr"),
    ("llygod", "llygoden"),
    ("llynnoedd", "llyn"),
    ("llysgenhadon", "llysgennad"),
    ("menig", "maneg"),
    ("merthyron", "merthyr"),
    ("meysydd", "maes"),
    ("morynion", "morwyn"),
    ("nadroedd", "neidr"),
    ("neiaint", "nai"),
    ("nentydd", "nant"),
    ("nythod", "nyth"),
    ("perthnasau", "perthynas"),
    ("pyrth", "porth"),
    ("pyst", "post"),
    ("saeson", "sais"),
    ("seiri", "saer"),
    ("teirw", "tarw"),
    ("troeon", "tro"),
    ("wyrion", "wyr"),
    ("ychen", "ych"),
];

/// The lemma of an irregular form. `word` is a radical without accents.
pub(crate) fn irregular(word: &str) -> Option<&'static str> {
    IRREGULAR.binary_search_by_key(&word, |(form, _)| form).ok().map(|place| IRREGULAR[place].1)
}

/// Lemmas that a radical without accents may be a form of.
pub(crate) fn lemmas(word: &str) -> Vec<String> {
    let mut lemmas = Vec::new();
    let mut ending = |form: &str, least: usize, lemma: &str| {
        if let Some(stem) = word.strip_suffix(form).filter(|stem| stem.len() >= least) {
            lemmas.push([stem, lemma].concat());
        }
    };
    // Compounds of tŷ: gweithdai, ysbytai.
    ending("dai", 3, "dy");
    ending("tai", 3, "ty");
    // diwylliannau: diwylliant; tannau: tant.
    ending("nnau", 2, "nt");
    // miliynau: miliwn; cwestiynau: cwestiwn.
    ending("iynau", 2, "iwn");
    // planhigion: planhigyn; trigolion: trigolyn.
    ending("ion", 4, "yn");
    // amlycaf: amlwg; tebycach: tebyg.
    ending("ycaf", 2, "wg");
    ending("ycach", 2, "wg");
    // llifogydd: llif; afonydd has its own rule.
    ending("ogydd", 3, "");
    lemmas.extend(calmed(word));
    lemmas
}

/// A singular without the h that a plural's stress brings: *cynghorau*, *cyngor*; *canghennau*, *cangen*; *cenhadon*, *cennad*.
fn calmed(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (breathed, calm) in [("ngh", "ng"), ("nh", "nn"), ("rh", "rr"), ("nh", "n")] {
        let Some(place) = word.get(1..).and_then(|rest| rest.find(breathed)).map(|place| place + 1) else { continue };
        let calmed = [&word[..place], calm, &word[place + breathed.len()..]].concat();
        found.extend(pentan_welsh::noun_keys(&calmed));
        found.push(calmed);
    }
    found
}

/// Verb stems that a radical without accents may have besides those of the rules.
pub(crate) fn stems(word: &str) -> Vec<String> {
    let mut stems = Vec::new();
    // Some verb-nouns are bare stems: newid, newidiodd.
    let bare = word.len() >= 4 && !word.ends_with(['a', 'e', 'i', 'o', 'u', 'w', 'y']);
    if bare {
        stems.push(word.to_owned());
    }
    // A vowel before these endings was an a: siaredir, siarad.
    for ending in ["ir", "id", "wch", "ych", "i"] {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.len() >= 3) else { continue };
        if let Some((before, after)) = stem.rsplit_once('e').filter(|(_, after)| !after.is_empty() && after.len() <= 2) {
            stems.push([before, "a", after].concat());
        }
        break;
    }
    stems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(IRREGULAR.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    #[test]
    fn forms_lead_to_their_lemmas() {
        for (form, lemma) in [
            ("gweithdai", "gweithdy"),
            ("diwylliannau", "diwylliant"),
            ("cynghorau", "cyngor"),
            ("canghennau", "cangen"),
            ("amlycaf", "amlwg"),
        ] {
            assert!(lemmas(form).iter().any(|found| found == lemma), "{form}: {:?}", lemmas(form));
        }
        assert_eq!(irregular("cyrff"), Some("corff"));
        assert!(stems("siaredir").contains(&"siarad".to_owned()));
    }
}
