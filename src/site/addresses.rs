//! The addresses that search engines should know: what the sitemap lists.

use super::{Kept, List, Site, State, Url, is_index, section};
use crate::language::Language;
use crate::parse::PageId;
use crate::parse::body::Vocabulary;
use crate::parse::values::Date;

/// One page in each of the languages that it really exists in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// Its address in each of them.
    pub urls: Vec<(Language, Url)>,
    /// The day of its last change, in any of them.
    pub modified: Option<Date>,
}

impl Site {
    /// Home pages, sections, pages and terms, without fallbacks and without what is not published or past.
    pub fn addresses(&self) -> Vec<Address> {
        let in_each =
            |url: &dyn Fn(Language) -> Url| self.languages().iter().map(|language| (*language, url(*language))).collect();
        let mut addresses = vec![Address { urls: in_each(&|language| self.home_url(language)), modified: None }];
        for folder in self.folders().filter(|folder| !self.pairs.contains(&section::index_of(folder))) {
            addresses.push(Address { urls: in_each(&|language| self.section_url(folder, language)), modified: None });
        }
        for page in self.community_pages() {
            addresses.push(Address { urls: in_each(&|language| self.community_url(page, language)), modified: None });
        }
        for id in self.chapter_ids() {
            let url = |language| self.chapter(id, language).map_or_else(|| self.home_url(language), |chapter| chapter.url);
            addresses.push(Address { urls: in_each(&url), modified: None });
        }
        addresses.extend(self.pairs.ids().filter_map(|pair| self.address(pair)));
        for vocabulary in Vocabulary::ALL {
            for (id, _) in self.entries(vocabulary) {
                let urls = in_each(&|language| {
                    self.term(vocabulary, id, language).map_or_else(|| self.home_url(language), |term| term.url)
                });
                addresses.push(Address { urls, modified: None });
            }
        }
        addresses.extend(self.kept_addresses());
        if self.has_glossary() {
            addresses.push(Address { urls: in_each(&|language| self.glossary_url(language)), modified: None });
        }
        if self.series_ids().next().is_some() {
            addresses.push(Address { urls: in_each(&|language| self.all_series_url(language)), modified: None });
        }
        for id in self.series_ids() {
            let urls = in_each(&|language| {
                self.sequence(id, language).map_or_else(|| self.home_url(language), |sequence| sequence.crumb.url)
            });
            addresses.push(Address { urls, modified: None });
        }
        addresses
    }

    /// The collections, in the languages that they have a line in.
    fn kept_addresses(&self) -> Vec<Address> {
        let whole = Kept::ALL.map(|kept| (kept, None)).into_iter();
        let of_topics = self.entries(Vocabulary::Topic).map(|(id, _)| (Kept::Advice, Some(id)));
        let address = |(kept, topic): (Kept, Option<&str>)| {
            let list = topic.map_or(List::Latest, |id| List::Term(Vocabulary::Topic, id.into()));
            let giving = self.languages().iter().filter(|language| self.gives(kept, &list, **language));
            let urls: Vec<_> = giving.filter_map(|language| Some((*language, self.kept_url(kept, topic, *language)?))).collect();
            (!urls.is_empty()).then_some(Address { urls, modified: None })
        };
        whole.chain(of_topics).filter_map(address).collect()
    }

    fn address(&self, pair: &str) -> Option<Address> {
        if is_index(pair) && section::folder(pair).is_empty() {
            return None;
        }
        let is_listed = |language: &Language| {
            let card = self.card(&PageId { pair: pair.into(), language: *language })?;
            (self.state(card) == State::Published).then_some(card)
        };
        let cards: Vec<_> = self.languages().iter().filter_map(is_listed).collect();
        let urls: Vec<_> = cards.iter().filter_map(|card| Some((card.id.language, self.url(pair, card.id.language)?))).collect();
        let modified = cards
            .iter()
            .filter_map(|card| card.front.updated.iter().map(|update| update.date).max().max(card.front.published))
            .max();
        (!urls.is_empty()).then_some(Address { urls, modified })
    }
}
