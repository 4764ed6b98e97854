//! Answers about the whole hub: each is computed once a state of the hub, however many pages ask.
//!
//! Without this, an answer that takes a look at every page is computed again for every page, and the time of a build grows with the
//! square of the hub. [`Answers::computed`] counts, so that a test can tell.

use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock, PoisonError, RwLock, RwLockWriteGuard};

use foldhash::fast::FixedState;

use super::{Extras, Fact, hash};
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::body::Vocabulary;
use crate::pipeline::Stock;
use crate::report::Report;
use crate::site::{
    Address, ChapterCard, CommunityPage, Defined, Gathered, GroupCard, Kept, Letter, List, Listing, Menu, Sequence, Site,
    Standing, Term,
};

/// An answer that all who ask share, with a hash that is taken once.
pub struct Shared<T>(Arc<(T, OnceLock<u64>)>);

impl<T> Shared<T> {
    fn new(answer: T) -> Shared<T> {
        Shared(Arc::new((answer, OnceLock::new())))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(self.0.clone())
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.0
    }
}

impl<T: Hash> Hash for Shared<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(*self.0.1.get_or_init(|| hash(&self.0.0)));
    }
}

type Slot = Arc<OnceLock<Box<dyn Any + Send + Sync>>>;

/// The answers about the whole hub that somebody has asked for, in the state that the site had then.
#[derive(Default)]
pub struct Answers {
    state: RwLock<State>,
}

#[derive(Default)]
struct State {
    /// The [`Site::version`] that the answers are about.
    version: u64,
    slots: HashMap<Fact, Slot, FixedState>,
    /// How often each answer was computed.
    computed: BTreeMap<Fact, usize>,
}

impl Answers {
    /// The answer to a question, computed where nobody has asked it in this state of the site.
    fn get<T: Send + Sync + 'static>(&self, site: &Site, fact: Fact, compute: impl Fn(&Site) -> T) -> Shared<T> {
        let slot = self.slot(site, &fact);
        let answer = slot.get_or_init(|| {
            self.count(site, &fact);
            Box::new(Shared::new(compute(site)))
        });
        // One question has answers of one type, so the second computation never happens.
        answer.downcast_ref::<Shared<T>>().cloned().unwrap_or_else(|| Shared::new(compute(site)))
    }

    fn slot(&self, site: &Site, fact: &Fact) -> Slot {
        let known = self.state.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = known.slots.get(fact).filter(|_| known.version == site.version()) {
            return slot.clone();
        }
        drop(known);
        self.current(site).slots.entry(fact.clone()).or_default().clone()
    }

    /// What is known of this state of the site: nothing, if the site has changed.
    fn current(&self, site: &Site) -> RwLockWriteGuard<'_, State> {
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        if state.version != site.version() {
            *state = State { version: site.version(), ..State::default() };
        }
        state
    }

    /// Counts that an answer about the whole hub was computed.
    pub(super) fn count(&self, site: &Site, fact: &Fact) {
        *self.current(site).computed.entry(fact.clone()).or_default() += 1;
    }

    /// How often each answer about the whole hub was computed in this state of the site.
    pub fn computed(&self, site: &Site) -> BTreeMap<Fact, usize> {
        self.current(site).computed.clone()
    }
}

/// From this entry on, a part of a list is found by the list's order as a whole: to count up to it would take as long as the list has
/// pages before it, for each of these pages.
const FAR: usize = 256;

impl Stock {
    /// What `hub.yaml` and the settings say, as a hash.
    pub(super) fn hub_hash(&self) -> Shared<u64> {
        self.answers.get(&self.site, Fact::Hub, |site| hash(&(&site.hub, &site.settings)))
    }

    /// The collections that have a line in some language.
    pub fn collections(&self) -> Shared<Vec<Kept>> {
        self.answers.get(&self.site, Fact::Collections, |_| {
            Kept::ALL.into_iter().filter(|kept| *self.is_kept(*kept, &List::Latest)).collect::<Vec<_>>()
        })
    }

    /// Whether the pages of a list have a line for a collection, in any language of the hub.
    pub fn is_kept(&self, kept: Kept, list: &List) -> Shared<bool> {
        self.answers.get(&self.site, Fact::IsKept(kept, list.clone()), |site| site.is_kept(kept, list))
    }

    /// What the pages of a list give to a collection.
    pub fn gathered(&self, kept: Kept, list: &List, language: Language) -> Shared<Vec<Gathered>> {
        self.answers.get(&self.site, Fact::Gathered(kept, list.clone(), language), |site| site.gathered(kept, list, language))
    }

    /// The vocabularies that have an entry.
    pub fn vocabularies(&self) -> Shared<Vec<Vocabulary>> {
        self.answers.get(&self.site, Fact::Vocabularies, |site| {
            Vocabulary::ALL.into_iter().filter(|vocabulary| site.entries(*vocabulary).next().is_some()).collect::<Vec<_>>()
        })
    }

    /// All entries of a vocabulary, in alphabetical order.
    pub fn terms(&self, vocabulary: Vocabulary, language: Language) -> Shared<Vec<Term>> {
        self.answers.get(&self.site, Fact::Terms(vocabulary, language), |site| site.terms(vocabulary, language))
    }

    /// The main menu.
    pub fn menu(&self, language: Language) -> Shared<Vec<Menu>> {
        self.answers.get(&self.site, Fact::Menu(language), |site| site.menu(language))
    }

    /// What the hub has beside its pages.
    pub fn extras(&self) -> Shared<Extras> {
        self.answers.get(&self.site, Fact::Extras, |site| Extras {
            glossary: site.has_glossary(),
            series: site.series_ids().next().is_some(),
        })
    }

    /// The pages about the community that there are.
    pub fn community(&self) -> Shared<Vec<CommunityPage>> {
        self.answers.get(&self.site, Fact::Community, |site| site.community_pages())
    }

    /// The chapters, by region.
    pub fn chapters(&self, language: Language) -> Shared<Vec<ChapterCard>> {
        self.answers.get(&self.site, Fact::Chapters(language), |site| site.chapters(language))
    }

    /// The groups, those that are there today first.
    pub fn groups(&self, language: Language) -> Shared<Vec<GroupCard>> {
        self.answers.get(&self.site, Fact::Groups(language), |site| site.groups(language))
    }

    /// The letters of the A-Z.
    pub fn alphabet(&self, language: Language) -> Shared<Vec<Letter>> {
        self.answers.get(&self.site, Fact::Alphabet(language), |site| site.alphabet(language))
    }

    /// The pages filed under a letter.
    pub fn under_letter(&self, letter: &'static str, language: Language) -> Shared<Vec<Listing>> {
        self.answers.get(&self.site, Fact::Letter(letter, language), |site| site.under_letter(letter, language))
    }

    /// Every address that search engines should know.
    pub fn addresses(&self) -> Shared<Vec<Address>> {
        self.answers.get(&self.site, Fact::Addresses, |site| site.addresses())
    }

    /// The terms of the glossary, in alphabetical order.
    pub fn defined(&self, language: Language) -> Shared<Vec<Defined>> {
        self.answers.get(&self.site, Fact::Defined(language), |site| site.defined(language))
    }

    /// A series.
    pub fn sequence(&self, id: &str, language: Language) -> Shared<Option<Sequence>> {
        self.answers.get(&self.site, Fact::Sequence(id.into(), language), |site| site.sequence(id, language))
    }

    /// Every series, in alphabetical order.
    pub fn sequences(&self, language: Language) -> Shared<Vec<Sequence>> {
        self.answers.get(&self.site, Fact::Sequences(language), |site| site.sequences(language))
    }

    /// Where a pair stands in each series that it is a part of.
    pub fn standings(&self, pair: &PairId, language: Language) -> Vec<Standing> {
        let standing = |id: &Arc<str>| self.sequence(id, language).as_ref()?.standing(pair);
        self.site.series_with(pair).filter_map(standing).collect()
    }

    /// What the cards, the data files and the lock say, counted.
    pub fn report(&self) -> Shared<Report> {
        self.answers.get(&self.site, Fact::Report, |site| site.report())
    }

    /// A part of a list: from entry `from`, counted from 0, at most `length` entries.
    pub fn part(&self, list: &List, language: Language, (from, length): (usize, usize)) -> Vec<Listing> {
        if from < FAR {
            return self.site.part(list, language, (from, length));
        }
        let order = self.answers.get(&self.site, Fact::List(list.clone(), language), |site| site.order(list, language));
        let pairs = order.get(from..).unwrap_or_default().iter().take(length);
        pairs.filter_map(|pair| self.site.listing(pair, language)).collect()
    }
}
