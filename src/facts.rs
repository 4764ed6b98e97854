//! Facts: what a render asked, and what it was answered.
//!
//! A render learns about other pages only through [`Reader`]. Each question is kept with a hash of its answer, those
//! answered "nothing there" among them. So after a change the same questions can be asked again ([`Fact::answer`]), and only
//! a job that was given another answer has to be rendered anew.

mod answers;
mod reader;

use std::hash::{BuildHasher, Hash};
use std::ops::Range;
use std::sync::Arc;

use foldhash::quality::FixedState;

pub use self::answers::{Answers, Shared};
pub use self::reader::Reader;
use crate::language::Language;
use crate::parse::body::{Target, Vocabulary};
use crate::parse::{Card, PageId, PairId};
use crate::pipeline::Stock;
use crate::render::first_uses;
use crate::site::{Crumb, Kept, List, Listing, Site};
use crate::translation;

/// What was asked and answered in a render.
pub type Facts = Vec<(Fact, u64)>;

/// A question that a render can ask.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fact {
    /// What does `hub.yaml` say?
    Hub,
    /// Which card is shown for a pair in a language, and how do lists show it?
    Page(PairId, Language),
    /// What is the text of a page?
    Body(PageId),
    /// What are the sections from the top down to a folder called, and where are they?
    Section(Arc<str>, Language),
    /// Which entries has a list, from one place on and so many?
    Part(List, Language, usize, usize),
    /// How many entries has a list?
    Count(List, Language),
    /// What has changed in a list? Only ever touched, never asked.
    List(List, Language),
    /// Which letters has the A-Z?
    Alphabet(Language),
    /// Which pages are filed under a letter?
    Letter(&'static str, Language),
    /// What is an entry of a vocabulary?
    Term(Vocabulary, Arc<str>, Language),
    /// Which entries has a vocabulary?
    Terms(Vocabulary, Language),
    /// Which vocabularies have an entry?
    Vocabularies,
    /// What is in the main menu?
    Menu(Language),
    /// Which sections are directly in a folder?
    Subsections(Arc<str>, Language),
    /// Where does a link lead that stands on a page of this pair?
    Leads(PairId, Target, Language),
    /// Is a heading on a page?
    Anchor(PairId, Arc<str>, Language),
    /// What is offered beside a pair?
    Related(PairId, Language),
    /// Which file is meant by a name on a page of this pair?
    Asset(PairId, Arc<str>),
    /// Was the other half of a pair changed since this half was made from it?
    Translation(PairId, Language),
    /// Which addresses should search engines know?
    Addresses,
    /// What does a message of the interface say?
    Message(Arc<str>, Language),
    /// What do the pages of a list give to a collection?
    Gathered(Kept, List, Language),
    /// Have the pages of a list a line for a collection, in any language?
    IsKept(Kept, List),
    /// Which collections have a line?
    Collections,
    /// Which terms has the glossary?
    Defined(Language),
    /// Where does a page first use which terms, and what leads to them for readers of a language?
    Uses(PageId, Language),
    /// What is a series?
    Sequence(Arc<str>, Language),
    /// Which series are there?
    Sequences(Language),
    /// Where does a pair stand in which series?
    Standings(PairId, Language),
    /// Has the hub a glossary, and a series?
    Extras,
    /// Which pages about the community are there?
    Community,
    /// Which chapters are there?
    Chapters(Language),
    /// What is a chapter?
    Chapter(Arc<str>, Language),
    /// Which groups are there?
    Groups(Language),
    /// What do the cards, the data files and the lock say, counted?
    Report,
    /// What did the last recorded check find that keeps readers out?
    Checked,
}

impl Fact {
    /// The hash of the answer that the question has now.
    pub fn answer(&self, stock: &Stock) -> u64 {
        let site = &stock.site;
        match self {
            Fact::Hub => hash(&stock.hub_hash()),
            Fact::Page(pair, language) => hash(&page(site, pair, *language)),
            Fact::Body(id) => hash(&stock.bodies.get(id)),
            Fact::Section(folder, language) => hash(&site.crumbs(folder, *language)),
            Fact::Part(list, language, from, length) => hash(&stock.part(list, *language, (*from, *length))),
            Fact::Count(list, language) | Fact::List(list, language) => hash(&site.count(list, *language)),
            Fact::Alphabet(language) => hash(&stock.alphabet(*language)),
            Fact::Letter(letter, language) => hash(&stock.under_letter(letter, *language)),
            Fact::Term(vocabulary, id, language) => hash(&site.term(*vocabulary, id, *language)),
            Fact::Terms(vocabulary, language) => hash(&stock.terms(*vocabulary, *language)),
            Fact::Vocabularies => hash(&stock.vocabularies()),
            Fact::Menu(language) => hash(&stock.menu(*language)),
            Fact::Subsections(folder, language) => hash(&subsections(site, folder, *language)),
            Fact::Leads(pair, target, language) => hash(&site.leads(pair, target, *language)),
            Fact::Anchor(pair, id, language) => hash(&site.anchor(pair, id, *language)),
            Fact::Related(pair, language) => hash(&site.related(pair, *language)),
            Fact::Asset(pair, name) => hash(&site.asset_named(pair, name)),
            Fact::Translation(pair, language) => hash(&translation::overtaken(pair, *language, stock)),
            Fact::Addresses => hash(&stock.addresses()),
            Fact::Message(key, language) => hash(&stock.words.wording(*language, key)),
            Fact::Gathered(kept, list, language) => hash(&stock.gathered(*kept, list, *language)),
            Fact::IsKept(kept, list) => hash(&stock.is_kept(*kept, list)),
            Fact::Collections => hash(&stock.collections()),
            Fact::Defined(language) => hash(&stock.defined(*language)),
            Fact::Uses(id, language) => hash(&uses(stock, id, *language)),
            Fact::Sequence(id, language) => hash(&stock.sequence(id, *language)),
            Fact::Sequences(language) => hash(&stock.sequences(*language)),
            Fact::Standings(pair, language) => hash(&stock.standings(pair, *language)),
            Fact::Extras => hash(&stock.extras()),
            Fact::Community => hash(&stock.community()),
            Fact::Chapters(language) => hash(&stock.chapters(*language)),
            Fact::Chapter(id, language) => hash(&site.chapter(id, *language)),
            Fact::Groups(language) => hash(&stock.groups(*language)),
            Fact::Report => hash(&stock.report()),
            Fact::Checked => hash(&site.checked.as_ref()),
        }
    }

    /// Whether the answer may take a look at every page, entry or series of the hub: then it is computed once for all who ask
    /// ([`Answers`]).
    pub const fn is_about_the_whole_hub(&self) -> bool {
        match self {
            Fact::Hub
            | Fact::Alphabet(_)
            | Fact::Letter(..)
            | Fact::Terms(..)
            | Fact::Vocabularies
            | Fact::Menu(_)
            | Fact::Addresses
            | Fact::Gathered(..)
            | Fact::IsKept(..)
            | Fact::Collections
            | Fact::Defined(_)
            | Fact::Sequence(..)
            | Fact::Sequences(_)
            | Fact::Extras
            | Fact::Community
            | Fact::Chapters(_)
            | Fact::Groups(_)
            | Fact::Report => true,
            Fact::Page(..)
            | Fact::Body(_)
            | Fact::Section(..)
            | Fact::Part(..)
            | Fact::Count(..)
            | Fact::List(..)
            | Fact::Term(..)
            | Fact::Subsections(..)
            | Fact::Leads(..)
            | Fact::Anchor(..)
            | Fact::Related(..)
            | Fact::Asset(..)
            | Fact::Translation(..)
            | Fact::Message(..)
            | Fact::Uses(..)
            | Fact::Standings(..)
            | Fact::Chapter(..)
            | Fact::Checked => false,
        }
    }
}

fn page<'s>(site: &'s Site, pair: &PairId, language: Language) -> Option<(&'s Card, Listing)> {
    Some((site.shown(pair, language)?, site.listing(pair, language)?))
}

/// A first use of a term: its bytes in the body's HTML, and the term's id on the page of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Use {
    /// Where the term stands in [`Body::html`].
    pub range: Range<usize>,
    /// What leads to it.
    pub anchor: String,
}

/// What a hub may have beside its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Extras {
    /// Whether it has a glossary.
    pub glossary: bool,
    /// Whether it has a series.
    pub series: bool,
}

fn uses(stock: &Stock, id: &PageId, language: Language) -> Vec<Use> {
    let site = &stock.site;
    let wants = |card: &&Card| card.front.glossary != Some(false);
    let (Some(_), Some(body)) = (site.card(id).filter(wants), stock.bodies.get(id)) else { return Vec::new() };
    let found = first_uses(body, id.language, site.lexicon(id.language));
    found.into_iter().map(|(range, term)| Use { range, anchor: site.anchor_of(&term, language) }).collect()
}

fn subsections(site: &Site, folder: &str, language: Language) -> Vec<(String, Crumb)> {
    site.subfolders(folder).into_iter().map(|at| (at.to_owned(), site.section_crumb(at, language))).collect()
}

/// The hash of an answer, to compare it with a later one of the same process.
fn hash<T: Hash + ?Sized>(answer: &T) -> u64 {
    FixedState::default().hash_one(answer)
}
