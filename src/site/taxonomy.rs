//! Controlled words, people and organisations: their names and addresses.

use super::{Site, Url};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::data::Entry;

/// An entry of `content/data/`, as a page in one language shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// The list it belongs to.
    pub vocabulary: Vocabulary,
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The language that the name is in.
    pub language: Language,
    /// What it means or who it is; may be empty.
    pub definition: String,
    /// The language of that.
    pub definition_language: Language,
    /// Its own page on the web.
    pub web: Option<String>,
    /// An address that may be published.
    pub email: Option<String>,
    /// The organisation that a person belongs to.
    pub organisation: Option<String>,
    /// Its page on this site.
    pub url: Url,
}

/// The key of the message that is a vocabulary's part of the URL.
pub fn path_key(vocabulary: Vocabulary) -> &'static str {
    match vocabulary {
        Vocabulary::Topic => "path-topic",
        Vocabulary::Audience => "path-audience",
        Vocabulary::OrganisationType => "path-organisation-type",
        Vocabulary::Person => "path-person",
        Vocabulary::Organisation => "path-organisation",
    }
}

impl Site {
    /// An entry, as a page in this language shows it.
    pub fn term(&self, vocabulary: Vocabulary, id: &str, language: Language) -> Option<Term> {
        let entry = self.data.get(&vocabulary)?.get(id)?;
        Some(self.term_of(vocabulary, id, (entry, language)))
    }

    fn term_of(&self, vocabulary: Vocabulary, id: &str, (entry, language): (&Entry, Language)) -> Term {
        let (label, label_language) = entry.label.in_language(language);
        let (definition, definition_language) = entry.definition.in_language(language);
        Term {
            vocabulary,
            id: id.to_owned(),
            label: label.to_owned(),
            language: label_language,
            definition: definition.to_owned(),
            definition_language,
            web: entry.url.as_ref().map(|url| url.0.clone()),
            email: entry.email.clone(),
            organisation: entry.organisation.clone(),
            url: self.vocabulary_url(vocabulary, language).join(&entry.slug.get(language).0),
        }
    }

    /// The entries that a page names by their ids, in its order; unknown ids are left out (and told by the check).
    pub fn terms_of(&self, vocabulary: Vocabulary, ids: &[String], language: Language) -> Vec<Term> {
        ids.iter().filter_map(|id| self.term(vocabulary, id, language)).collect()
    }

    /// All entries of a vocabulary, in the alphabetical order of the language.
    pub fn terms(&self, vocabulary: Vocabulary, language: Language) -> Vec<Term> {
        let mut terms: Vec<_> = self
            .entries(vocabulary)
            .map(|(id, entry)| {
                let term = self.term_of(vocabulary, id, (entry, language));
                let filed_under = entry.sort_key.in_language(language).0;
                let filed_under = if filed_under.is_empty() { &term.label } else { filed_under };
                (self.order.sort_key(filed_under, language, id), term)
            })
            .collect();
        terms.sort_by(|a, b| a.0.cmp(&b.0));
        terms.into_iter().map(|(_, term)| term).collect()
    }

    /// The page that lists a vocabulary.
    pub fn vocabulary_url(&self, vocabulary: Vocabulary, language: Language) -> Url {
        self.made_url(path_key(vocabulary), language)
    }
}
