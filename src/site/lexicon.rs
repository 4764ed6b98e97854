//! The glossary: its terms as pages show them, and the forms that a text may use them in.

use foldhash::HashMap;
use pentan_welsh::{first_letter, fold, irregular, mutations, noun_keys};

use super::lists::alphabet;
use super::{Site, Url};
use crate::language::Language;
use crate::parse::data::{Entries, Entry};
use crate::parse::values::Slug;

/// A term of the glossary, as a page in one language shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Defined {
    /// Its id on the page.
    pub anchor: String,
    /// The letter that it is filed under.
    pub letter: &'static str,
    /// What it is called.
    pub label: String,
    /// The language that this is in.
    pub language: Language,
    /// What it means; may be empty.
    pub definition: String,
    /// The language of that.
    pub definition_language: Language,
    /// What it is called in the other language.
    pub other: Option<String>,
}

impl Site {
    /// Whether the glossary has a term.
    pub fn has_glossary(&self) -> bool {
        !self.glossary.is_empty()
    }

    /// The terms of the glossary as its file declares them, by id.
    pub fn terms_of_the_field(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.glossary.iter().map(|(id, entry)| (id.as_str(), entry))
    }

    /// The page of the glossary.
    pub fn glossary_url(&self, language: Language) -> Url {
        self.made_url("path-glossary", language)
    }

    /// The terms of the glossary, in the alphabetical order of the language.
    pub fn defined(&self, language: Language) -> Vec<Defined> {
        let keyed = self.glossary.iter().map(|(id, entry)| {
            let filed_under = entry.sort_key.in_language(language).0;
            let filed_under = if filed_under.is_empty() { entry.label.in_language(language).0 } else { filed_under };
            let letter = first_letter(filed_under, alphabet(language));
            (self.order.sort_key(filed_under, language, id), self.defined_of((id, entry), letter, language))
        });
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed.into_iter().map(|(_, defined)| defined).collect()
    }

    fn defined_of(&self, (id, entry): (&str, &Entry), letter: &'static str, language: Language) -> Defined {
        let (label, label_language) = entry.label.in_language(language);
        let (definition, definition_language) = entry.definition.in_language(language);
        let other = entry.label.0.get(language.other()).clone();
        Defined {
            anchor: self.anchor_of(id, language),
            letter,
            label: label.to_owned(),
            language: label_language,
            definition: definition.to_owned(),
            definition_language,
            other: other.filter(|other| label_language == language && *other != label),
        }
    }

    /// The id of a term on the glossary's page.
    pub fn anchor_of(&self, id: &str, language: Language) -> String {
        self.anchors.get(language).get(id).cloned().unwrap_or_default()
    }

    /// The forms of the glossary's terms in a language.
    pub fn lexicon(&self, language: Language) -> &Lexicon {
        self.lexicons.get(language)
    }
}

/// The id of each term on the glossary's page: its slug, or its own id behind it where two are called alike.
pub(super) fn anchors(glossary: &Entries, language: Language) -> HashMap<String, String> {
    let mut alike: HashMap<&str, usize> = HashMap::default();
    for entry in glossary.values() {
        *alike.entry(&entry.slug.get(language).0).or_default() += 1;
    }
    let anchor = |(id, entry): (&String, &Entry)| {
        let slug = entry.slug.get(language).0.as_str();
        let is_alone = alike.get(slug).is_none_or(|count| *count < 2);
        let anchor = if is_alone { slug.to_owned() } else { format!("{slug}-{}", Slug::of(id).0) };
        (id.clone(), anchor)
    };
    glossary.iter().map(anchor).collect()
}

/// The forms that a text in one language may use the terms of the glossary in.
#[derive(Default)]
pub struct Lexicon {
    /// By its first word, in lower case: the words after it, the longest form first, and the term's id.
    forms: HashMap<String, Vec<(Vec<String>, String)>>,
}

impl Lexicon {
    /// The forms of every term that has a name in the language.
    pub fn of(glossary: &Entries, language: Language) -> Lexicon {
        let mut forms: HashMap<String, Vec<(Vec<String>, String)>> = HashMap::default();
        for (id, entry) in glossary {
            let label = entry.label.0.get(language).iter();
            let plural = entry.plural.0.get(language).iter();
            let named = label.flat_map(|label| all_forms(&words(label), language));
            let given = plural.flat_map(|plural| mutated(words(plural), language));
            for mut form in named.chain(given).filter(|form| !form.is_empty()) {
                let first = form.remove(0);
                let entries = forms.entry(first).or_default();
                if !entries.iter().any(|(rest, _)| *rest == form) {
                    entries.push((form, id.clone()));
                }
            }
        }
        for entries in forms.values_mut() {
            entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Lexicon { forms }
    }

    /// Whether there is no form at all.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// The forms that begin with a word in lower case: the words after it, the longest form first, and the term's id.
    pub fn starting_with(&self, word: &str) -> &[(Vec<String>, String)] {
        self.forms.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The words of a term in lower case, as [`crate::render::glossary`] finds them in a text.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// A term as it stands, its plurals as far as rules know them, and in Welsh all of these mutated.
fn all_forms(words: &[String], language: Language) -> Vec<Vec<String>> {
    let mut forms = vec![words.to_vec()];
    let Some(head) = head(words, language) else { return forms };
    let plurals = match language {
        Language::Cy => welsh_plurals(&words[head]),
        Language::En => vec![english_plural(&words[head])],
    };
    forms.extend(plurals.into_iter().map(|plural| {
        let mut form = words.to_vec();
        form[head] = plural;
        form
    }));
    forms.into_iter().flat_map(|form| mutated(form, language)).collect()
}

/// The word that says how many: in Welsh the first; in English the one before *of*, or else the last.
fn head(words: &[String], language: Language) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    let before_of = || words.iter().position(|word| word == "of").and_then(|of| of.checked_sub(1));
    Some(if language == Language::Cy { 0 } else { before_of().unwrap_or(last) })
}

/// A form, and in Welsh what mutations make of its first word.
fn mutated(form: Vec<String>, language: Language) -> Vec<Vec<String>> {
    let of_first = match (language, form.first()) {
        (Language::Cy, Some(first)) => mutations(first),
        _ => Vec::new(),
    };
    let with_first = |first: String| [vec![first], form[1..].to_vec()].concat();
    let changed: Vec<_> = of_first.into_iter().map(with_first).collect();
    [vec![form], changed].concat()
}

/// The regular plural of an English noun.
fn english_plural(word: &str) -> String {
    let is_vowel = |c: char| "aeiou".contains(c);
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(is_vowel) => format!("{stem}ies"),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// Endings of a singular, and what the plural has in their place, that belong to no other word of the same stem.
const PLURALS: [(&str, &str); 9] = [
    ("fa", "feydd"),
    ("ydd", "wyr"),
    ("wr", "wyr"),
    ("iwr", "wyr"),
    ("iad", "iadau"),
    ("aeth", "aethau"),
    ("", "au"),
    ("", "iau"),
    ("", "oedd"),
];

/// The plurals of a Welsh noun that the endings make and the tables of plurals lead back from. A form that nobody uses does no harm, for
/// it is in no text; endings that make another word of the same stem are left out.
fn welsh_plurals(word: &str) -> Vec<String> {
    let singular = fold(word).into_owned();
    let formed = PLURALS.iter().filter_map(|(ending, plural)| Some(format!("{}{plural}", word.strip_suffix(ending)?)));
    let leads_back = |plural: &String| {
        let is_agent = plural.ends_with("wyr");
        is_agent || noun_keys(plural).contains(&singular) || irregular(plural).iter().any(|lemma| *lemma == singular)
    };
    formed.filter(leads_back).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(label: &str, language: Language) -> Vec<String> {
        all_forms(&words(label), language).into_iter().map(|form| form.join(" ")).collect()
    }

    #[test]
    fn a_welsh_term_is_itself_mutated_and_in_the_plural() {
        let found = forms("cymuned ymarfer", Language::Cy);
        for form in ["cymuned ymarfer", "gymuned ymarfer", "nghymuned ymarfer", "chymuned ymarfer", "gymunedau ymarfer"] {
            assert!(found.contains(&form.to_owned()), "{form} in {found:?}");
        }
        assert!(forms("amgueddfa", Language::Cy).contains(&"hamgueddfeydd".to_owned()));
        assert!(forms("hwylusydd", Language::Cy).contains(&"hwyluswyr".to_owned()));
        assert!(forms("gwirfoddolwr", Language::Cy).contains(&"wirfoddolwyr".to_owned()));
        assert!(!forms("archif", Language::Cy).contains(&"archifydd".to_owned()), "an archivist is no archive");
    }

    #[test]
    fn an_english_term_is_itself_and_its_regular_plural() {
        assert_eq!(forms("Case study", Language::En), ["case study", "case studies"]);
        assert_eq!(forms("community of practice", Language::En), ["community of practice", "communities of practice"]);
        assert_eq!(forms("of", Language::En), ["of", "ofs"]);
        assert_eq!(forms("", Language::En), [""]);
    }
}
