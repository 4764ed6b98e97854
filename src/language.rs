//! The two languages of a hub, and values that exist once for each of them.

use pentan_welsh::{Tongue, recognise};
use serde::{Deserialize, Serialize};

/// A language that a hub publishes in. Neither is the default: `hub.yaml` gives the order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Welsh, `cy` in BCP 47.
    Cy,
    /// English, `en` in BCP 47.
    En,
}

impl Language {
    /// Every language that pentan knows.
    pub const ALL: [Language; 2] = [Language::Cy, Language::En];

    /// The BCP 47 tag: `cy` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Cy => "cy",
            Language::En => "en",
        }
    }

    /// The locale that Open Graph wants: `cy_GB` or `en_GB`.
    pub const fn locale(self) -> &'static str {
        match self {
            Language::Cy => "cy_GB",
            Language::En => "en_GB",
        }
    }

    /// The language's name in itself.
    pub const fn endonym(self) -> &'static str {
        match self {
            Language::Cy => "Cymraeg",
            Language::En => "English",
        }
    }

    /// The other of the two.
    pub const fn other(self) -> Language {
        match self {
            Language::Cy => Language::En,
            Language::En => Language::Cy,
        }
    }

    /// The language that a text looks like; `None` where too little tells, or both are in it.
    pub fn of_text(text: &str) -> Option<Language> {
        recognise(text).tongue.map(|tongue| match tongue {
            Tongue::Welsh => Language::Cy,
            Tongue::English => Language::En,
        })
    }

    /// The language of a tag, in lower or upper case; `None` for any other text.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| tag.eq_ignore_ascii_case(language.tag()))
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

/// One value a language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Per<T> {
    /// The Welsh one.
    pub cy: T,
    /// The English one.
    pub en: T,
}

impl<T> Per<T> {
    /// Makes the value of each language.
    pub fn make(mut make: impl FnMut(Language) -> T) -> Per<T> {
        Per { cy: make(Language::Cy), en: make(Language::En) }
    }

    /// The value of a language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Cy => &self.cy,
            Language::En => &self.en,
        }
    }

    /// The value of a language, to change.
    pub fn get_mut(&mut self, language: Language) -> &mut T {
        match language {
            Language::Cy => &mut self.cy,
            Language::En => &mut self.en,
        }
    }
}
