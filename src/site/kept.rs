//! What a hub keeps of what it learns: lines of front matter, collected from the resources that give them.

use super::{List, Listing, Site, State, Url};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::front::Front;
use crate::parse::values::{Kind, Licence, Status};
use crate::parse::{Card, PairId};

/// What is collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kept {
    /// `key_advice` of every resource: the compendium.
    Advice,
    /// `what_didnt` of case studies.
    Setbacks,
    /// `challenge` of case studies.
    Challenges,
    /// `question` of guides.
    Questions,
}

impl Kept {
    /// Everything that is collected, in the order that the interface lists it.
    pub const ALL: [Kept; 4] = [Kept::Advice, Kept::Setbacks, Kept::Challenges, Kept::Questions];

    /// What message keys are built from, after `kept-`.
    pub const fn name(self) -> &'static str {
        match self {
            Kept::Advice => "advice",
            Kept::Setbacks => "setbacks",
            Kept::Challenges => "challenges",
            Kept::Questions => "questions",
        }
    }

    /// The key of the message that is the part of its URL.
    pub const fn path_key(self) -> &'static str {
        match self {
            Kept::Advice => "path-advice",
            Kept::Setbacks => "path-setbacks",
            Kept::Challenges => "path-challenges",
            Kept::Questions => "path-questions",
        }
    }

    /// The lines that a page's front matter gives, where pages of its kind give any.
    fn lines(self, front: &Front, kind: Kind) -> &[String] {
        match (self, kind) {
            (Kept::Advice, kind) if kind.is_resource() => &front.key_advice,
            (Kept::Setbacks, Kind::CaseStudy) => front.what_didnt.as_slice(),
            (Kept::Challenges, Kind::CaseStudy) => front.challenge.as_slice(),
            (Kept::Questions, Kind::Guide) => front.question.as_slice(),
            _ => &[],
        }
    }

    /// What a page says next to its line.
    fn then(self, front: &Front) -> Option<&str> {
        match self {
            Kept::Advice => None,
            Kept::Setbacks => front.next_time.as_deref(),
            Kept::Challenges => front.what_worked.as_deref(),
            Kept::Questions => Some(&front.summary),
        }
    }
}

/// What one page gives to a collection: its lines, and all that names them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gathered {
    /// The page, as lists show it.
    pub listing: Listing,
    /// Its lines, in its order; none is empty.
    pub lines: Vec<String>,
    /// What the page says next to its line: what worked against a challenge, what they would do next time, the summary of a guide.
    pub then: Option<String>,
    /// The ids of its topics, in its order.
    pub topics: Vec<String>,
    /// The ids of its authors.
    pub authors: Vec<String>,
    /// The id of its organisation.
    pub organisation: Option<String>,
    /// Its own licence.
    pub licence: Option<Licence>,
    /// How far it has come as a translation, where it is one.
    pub translation: Option<Status>,
}

impl Site {
    /// The page of a collection, of the whole hub or of one topic; `None` where there is no such topic.
    pub fn kept_url(&self, kept: Kept, topic: Option<&str>, language: Language) -> Option<Url> {
        match topic {
            None => Some(self.made_url(kept.path_key(), language)),
            Some(id) => Some(self.term(Vocabulary::Topic, id, language)?.url.join(self.path_word(kept.path_key(), language))),
        }
    }

    /// An edition of the compendium as a book, in one language or in several side by side; `None` where there is no such topic.
    pub fn book_url(&self, topic: Option<&str>, languages: &[Language]) -> Option<Url> {
        let words: Vec<&str> = languages.iter().map(|language| self.path_word(Kept::Advice.path_key(), *language)).collect();
        let folder = self.kept_url(Kept::Advice, topic, *languages.first()?)?;
        Some(folder.file(&format!("{}.epub", words.join("-"))))
    }

    /// What the pages of a list give to a collection, in the order of the list: published pages in this very language, without
    /// those that only stand in for it.
    pub fn gathered(&self, kept: Kept, list: &List, language: Language) -> Vec<Gathered> {
        let ranks = self.ranks(list, language);
        ranks.filter_map(|((_, pair), _)| self.gathered_from(kept, pair, language)).collect()
    }

    /// Whether a collection has a line from the pages of a list, in any language of the hub.
    pub fn is_kept(&self, kept: Kept, list: &List) -> bool {
        self.languages().iter().any(|language| self.gives(kept, list, *language))
    }

    /// Whether a collection has a line from the pages of a list in this language.
    pub fn gives(&self, kept: Kept, list: &List, language: Language) -> bool {
        self.ranks(list, language).any(|((_, pair), _)| self.giving(kept, pair, language).is_some())
    }

    fn gathered_from(&self, kept: Kept, pair: &PairId, language: Language) -> Option<Gathered> {
        let card = self.giving(kept, pair, language)?;
        let front = &card.front;
        let given = kept.lines(front, self.kind(card)).iter().filter(|line| !line.trim().is_empty());
        Some(Gathered {
            listing: self.listing(pair, language)?,
            lines: given.cloned().collect(),
            then: kept.then(front).map(str::to_owned),
            topics: front.topics.clone(),
            authors: front.authors.clone(),
            organisation: front.organisation.clone(),
            licence: front.licence,
            translation: front.translation.as_ref().map(|translation| translation.status.unwrap_or(Status::Unreviewed)),
        })
    }

    /// The card of a pair that gives a line to a collection in a language.
    fn giving(&self, kept: Kept, pair: &str, language: Language) -> Option<&Card> {
        let card = self.shown(pair, language).filter(|card| card.id.language == language)?;
        let gives = kept.lines(&card.front, self.kind(card)).iter().any(|line| !line.trim().is_empty());
        (gives && self.state(card) == State::Published).then_some(card)
    }
}
