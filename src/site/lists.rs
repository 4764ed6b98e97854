//! Lists of pages, kept in order while cards are put: the latest first, and the A-Z.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use pentan_welsh::{Alphabet, Collator, first_letter};

use super::related::{self, Traits};
use super::{Listing, Site, State, section};
use crate::facts::Fact;
use crate::language::{Language, Per};
use crate::parse::body::Vocabulary;
use crate::parse::values::{Date, Kind, Moment};
use crate::parse::{Card, PairId};

/// A list of pages in one language. A fallback stands in it like any other page, once.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// Every page but those of type `page`.
    Latest,
    /// The pages directly in a folder: events first, the next one first, then the others.
    Section(Arc<str>),
    /// The events directly in a folder that are over.
    Past(Arc<str>),
    /// Every event: those to come, the next one first, then those that are over. What calendars are made from.
    Events,
    /// The events of a chapter, as in [`List::Events`].
    Meetings(Arc<str>),
    /// The pages, other than events, that come from a chapter.
    Chapter(Arc<str>),
    /// The pages that tell of a meeting of this event.
    WriteUps(PairId),
    /// The pages that name an entry of `content/data/`.
    Term(Vocabulary, Arc<str>),
    /// The case studies that face an entry of `topics.yaml`.
    Facing(Arc<str>),
    /// The pages whose title or summary has a word: what "More help here" finds similar texts by. Never shown.
    Word(Arc<str>),
}

/// A pair's place in a list: by time, then by path.
pub type Rank = (When, PairId);

/// What decides a place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum When {
    /// An event to come, in a list of such: the next one first.
    Coming(Moment),
    /// Any other page: the latest first, those without a date last.
    Since(Reverse<Option<Date>>),
}

/// The pairs of a list in its order, each with what tells how alike it is to others.
pub type Ranks = BTreeMap<Rank, Traits>;

/// What the A-Z orders by: the collator's bytes, then the pair.
pub type SortKey = (Vec<u8>, PairId);

/// Where a pair is filed in one language, so that it can be taken out again.
#[derive(Clone, Debug, Default)]
pub struct Filed {
    date: Option<Date>,
    /// The next meeting of an event.
    coming: Option<Moment>,
    /// The day of the last meeting of an event that is over, or of the meeting that the page tells of.
    held: Option<Date>,
    pub(super) lists: Vec<List>,
    letter: Option<(SortKey, &'static str)>,
    pub(super) traits: Traits,
}

impl Filed {
    /// What decides the place in one of the lists.
    fn when(&self, list: &List) -> When {
        match (list, self.coming) {
            (List::Section(_) | List::Events | List::Meetings(_), Some(moment)) => When::Coming(moment),
            (List::Past(_) | List::Events | List::Meetings(_) | List::WriteUps(_), _) => {
                When::Since(Reverse(self.held.or(self.date)))
            }
            _ => When::Since(Reverse(self.date)),
        }
    }

    /// Whether the lists that readers look through have the pair.
    pub(super) fn is_listed(&self) -> bool {
        self.letter.is_some()
    }
}

/// The two alphabetical orders.
pub struct Order {
    collators: Per<Collator>,
}

/// One letter of the A-Z and how many pages are filed under it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Letter {
    /// As a heading writes it: `Ch`, `A`, or `#` for what begins with no letter of the alphabet.
    pub letter: &'static str,
    /// How many pages.
    pub count: usize,
}

impl Order {
    /// Loads the collation data that is compiled in.
    pub fn new() -> anyhow::Result<Order> {
        Ok(Order { collators: Per { cy: Collator::new(Alphabet::Welsh)?, en: Collator::new(Alphabet::English)? } })
    }

    /// The key that a text is filed under; `tie` decides between equals.
    pub fn sort_key(&self, text: &str, language: Language, tie: &str) -> SortKey {
        (self.collators.get(language).sort_key(text), tie.into())
    }
}

/// The alphabet of a language.
pub(super) fn alphabet(language: Language) -> Alphabet {
    match language {
        Language::Cy => Alphabet::Welsh,
        Language::En => Alphabet::English,
    }
}

impl Site {
    /// Files a pair anew in every list of these languages.
    pub(super) fn file(&mut self, pair: &PairId, languages: &[Language]) {
        let mut filed = self.filed.remove(pair).unwrap_or_default();
        for language in languages.iter().copied() {
            self.take_out(pair, language, filed.get(language));
            *filed.get_mut(language) = self.place(pair, language);
            self.put_in(pair, language, filed.get(language));
        }
        if self.pairs.contains(pair) {
            self.filed.insert(pair.clone(), filed);
        }
    }

    fn take_out(&mut self, pair: &PairId, language: Language, filed: &Filed) {
        let lists = self.lists.get_mut(language);
        for list in &filed.lists {
            if let Some(ranks) = lists.get_mut(list) {
                ranks.remove(&(filed.when(list), pair.clone()));
                if ranks.is_empty() {
                    lists.remove(list);
                }
            }
        }
        if let Some((key, letter)) = &filed.letter {
            let letters = self.letters.get_mut(language);
            if let Some(pairs) = letters.get_mut(letter) {
                pairs.remove(key);
            }
            letters.retain(|_, pairs| !pairs.is_empty());
        }
    }

    fn put_in(&mut self, pair: &PairId, language: Language, filed: &Filed) {
        let lists = self.lists.get_mut(language);
        for list in &filed.lists {
            lists.entry(list.clone()).or_default().insert((filed.when(list), pair.clone()), filed.traits.clone());
        }
        if let Some((key, letter)) = &filed.letter {
            self.letters.get_mut(language).entry(letter).or_default().insert(key.clone(), pair.clone());
        }
    }

    /// Where a pair belongs in one language.
    fn place(&self, pair: &PairId, language: Language) -> Filed {
        let Some(card) = self.shown(pair, language).filter(|_| !super::is_index(pair)) else { return Filed::default() };
        match self.state(card) {
            State::Over => {
                let mut lists = vec![List::Past(section::folder(pair).into()), List::Events];
                lists.extend(card.front.chapter.as_ref().map(|chapter| List::Meetings(chapter.0.as_str().into())));
                Filed { held: self.dates(card).map(|dates| dates.named().starts.date()), lists, ..Filed::default() }
            }
            state if state.is_past() => Filed::default(),
            _ => self.filing(pair, card, language),
        }
    }

    /// Where a pair is filed in one language, or would be if a list showed it.
    pub(super) fn filed(&self, pair: &PairId, card: &Card, language: Language) -> Cow<'_, Filed> {
        let filed = self.filed.get(pair).map(|filed| filed.get(language));
        let filed = filed.filter(|filed| filed.is_listed()).map(Cow::Borrowed);
        filed.unwrap_or_else(|| Cow::Owned(self.filing(pair, card, language)))
    }

    fn filing(&self, pair: &PairId, card: &Card, language: Language) -> Filed {
        let front = &card.front;
        let kind = self.kind(card);
        let mut lists = vec![List::Section(section::folder(pair).into())];
        if kind != Kind::Page {
            lists.push(List::Latest);
        }
        if kind == Kind::Event {
            lists.push(List::Events);
        }
        let of_chapter = if kind == Kind::Event { List::Meetings } else { List::Chapter };
        lists.extend(front.chapter.as_ref().map(|chapter| of_chapter(chapter.0.as_str().into())));
        lists.extend(front.meeting.as_ref().map(|meeting| List::WriteUps(meeting.pair().into())));
        let named = [
            (Vocabulary::Topic, &front.topics),
            (Vocabulary::Audience, &front.audience),
            (Vocabulary::OrganisationType, &front.organisation_type),
            (Vocabulary::Person, &front.authors),
        ];
        for (vocabulary, ids) in named {
            lists.extend(ids.iter().map(|id| List::Term(vocabulary, id.as_str().into())));
        }
        if kind == Kind::CaseStudy {
            lists.extend(front.facing.iter().map(|id| List::Facing(id.as_str().into())));
        }
        let organisations = front.organisation.iter().chain(&front.employer);
        lists.extend(organisations.map(|id| List::Term(Vocabulary::Organisation, id.as_str().into())));
        let words = if kind == Kind::Page { Vec::new() } else { related::words(card) };
        let traits = Traits::new(card, &words);
        lists.extend(words.into_iter().map(|word| List::Word(word.into())));
        lists.sort_unstable();
        lists.dedup();
        let filed_under = sort_text(card);
        let key = self.order.sort_key(filed_under, language, pair);
        let letter = Some((key, first_letter(filed_under, alphabet(language))));
        let coming = self.dates(card).map(|dates| dates.named().starts);
        let held = front.meeting.as_ref().and_then(|meeting| meeting.date());
        Filed { date: front.published, coming, held, lists, letter, traits }
    }

    /// The questions that a pair has a part in the answers of, as it stands now.
    pub(super) fn facts_of(&self, pair: &PairId) -> Vec<Fact> {
        let mut facts = Vec::new();
        let Some(filed) = self.filed.get(pair) else { return facts };
        for language in self.languages().iter().copied() {
            facts.push(Fact::Page(pair.clone(), language));
            let filed = filed.get(language);
            facts.extend(filed.lists.iter().map(|list| Fact::List(list.clone(), language)));
            facts.extend(filed.letter.as_ref().map(|(_, letter)| Fact::Letter(letter, language)));
        }
        facts
    }

    /// How many pages a list has.
    pub fn count(&self, list: &List, language: Language) -> usize {
        self.lists.get(language).get(list).map_or(0, BTreeMap::len)
    }

    /// How many pages a section shows: those in its list, and its events that are over.
    pub fn count_in_section(&self, folder: &str, language: Language) -> usize {
        self.count(&List::Section(folder.into()), language) + self.count(&List::Past(folder.into()), language)
    }

    /// The pairs of a list, in its order.
    pub fn ranks(&self, list: &List, language: Language) -> impl Iterator<Item = (&Rank, &Traits)> {
        self.lists.get(language).get(list).into_iter().flatten()
    }

    /// The pairs of a list that lists show, in its order, whatever part of it a page has.
    pub fn order(&self, list: &List, language: Language) -> Vec<PairId> {
        self.ranks(list, language).map(|((_, pair), _)| pair.clone()).collect()
    }

    /// A part of a list as it is shown: from entry `from`, counted from 0, at most `length` entries.
    pub fn part(&self, list: &List, language: Language, (from, length): (usize, usize)) -> Vec<Listing> {
        let ranks = self.ranks(list, language).skip(from).take(length);
        ranks.filter_map(|((_, pair), _)| self.listing(pair, language)).collect()
    }

    /// The letters of the A-Z in the order of the alphabet, those without a page left out.
    pub fn alphabet(&self, language: Language) -> Vec<Letter> {
        let letters = self.letters.get(language);
        let order = alphabet(language).headings().iter();
        order.filter_map(|letter| Some(Letter { letter, count: letters.get(letter)?.len() })).collect()
    }

    /// The pages filed under a letter, in alphabetical order.
    pub fn under_letter(&self, letter: &str, language: Language) -> Vec<Listing> {
        let pairs = self.letters.get(language).get(letter).into_iter().flat_map(|pairs| pairs.values());
        pairs.filter_map(|pair| self.listing(pair, language)).collect()
    }
}

fn sort_text(card: &Card) -> &str {
    card.front.sort_key.as_deref().unwrap_or(&card.front.title)
}
