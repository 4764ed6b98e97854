//! Facts: what a render asked, and what it was answered.
//!
//! A render learns about other pages only through [`Reader`]. Each question is kept with a hash of its answer, those
//! answered "nothing there" among them. So after a change the same questions can be asked again ([`Fact::answer`]), and only
//! a job that was given another answer has to be rendered anew.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use fluent::FluentArgs;

use crate::hub::Hub;
use crate::language::Language;
use crate::parse::body::{Body, Target, Vocabulary};
use crate::parse::checked::Checked;
use crate::parse::values::Date;
use crate::parse::{Card, PageId, PairId};
use crate::pipeline::Stock;
use crate::problem::Problem;
use crate::read::Asset;
use crate::render::first_uses;
use crate::render::theme::LaidOut;
use crate::report::Report;
use crate::site::{
    Address, Anchor, ChapterCard, CommunityPage, Crumb, Defined, Gathered, GroupCard, Kept, Leads, Letter, List, Listing, Menu,
    Related, Sequence, Site, Standing, Term, Url,
};
use crate::translation::{self, Overtaken};

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
    /// Which addresses did pages have before?
    Moved,
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
            Fact::Hub => hash(&(&site.hub, &site.settings)),
            Fact::Page(pair, language) => hash(&page(site, pair, *language)),
            Fact::Body(id) => hash(&stock.bodies.get(id)),
            Fact::Section(folder, language) => hash(&site.crumbs(folder, *language)),
            Fact::Part(list, language, from, length) => hash(&site.part(list, *language, (*from, *length))),
            Fact::Count(list, language) | Fact::List(list, language) => hash(&site.count(list, *language)),
            Fact::Alphabet(language) => hash(&site.alphabet(*language)),
            Fact::Letter(letter, language) => hash(&site.under_letter(letter, *language)),
            Fact::Term(vocabulary, id, language) => hash(&site.term(*vocabulary, id, *language)),
            Fact::Terms(vocabulary, language) => hash(&site.terms(*vocabulary, *language)),
            Fact::Vocabularies => hash(&vocabularies(site)),
            Fact::Menu(language) => hash(&site.menu(*language)),
            Fact::Subsections(folder, language) => hash(&subsections(site, folder, *language)),
            Fact::Leads(pair, target, language) => hash(&site.leads(pair, target, *language)),
            Fact::Anchor(pair, id, language) => hash(&site.anchor(pair, id, *language)),
            Fact::Related(pair, language) => hash(&site.related(pair, *language)),
            Fact::Asset(pair, name) => hash(&site.asset_named(pair, name)),
            Fact::Translation(pair, language) => hash(&translation::overtaken(pair, *language, stock)),
            Fact::Addresses => hash(&site.addresses()),
            Fact::Moved => hash(&moved(site)),
            Fact::Message(key, language) => hash(&stock.words.wording(*language, key)),
            Fact::Gathered(kept, list, language) => hash(&site.gathered(*kept, list, *language)),
            Fact::IsKept(kept, list) => hash(&site.is_kept(*kept, list)),
            Fact::Collections => hash(&collections(site)),
            Fact::Defined(language) => hash(&site.defined(*language)),
            Fact::Uses(id, language) => hash(&uses(stock, id, *language)),
            Fact::Sequence(id, language) => hash(&site.sequence(id, *language)),
            Fact::Sequences(language) => hash(&site.sequences(*language)),
            Fact::Standings(pair, language) => hash(&site.standings(pair, *language)),
            Fact::Extras => hash(&extras(site)),
            Fact::Community => hash(&site.community_pages()),
            Fact::Chapters(language) => hash(&site.chapters(*language)),
            Fact::Chapter(id, language) => hash(&site.chapter(id, *language)),
            Fact::Groups(language) => hash(&site.groups(*language)),
            Fact::Report => hash(&site.report()),
            Fact::Checked => hash(&site.checked.as_ref()),
        }
    }
}

/// A render's only way to learn of anything but its own job.
pub struct Reader<'a> {
    stock: &'a Stock,
    facts: Vec<(Fact, u64)>,
    /// What the render found wrong.
    pub problems: Vec<Problem>,
}

/// What was asked and answered in a render.
pub type Facts = Vec<(Fact, u64)>;

impl<'a> Reader<'a> {
    /// A reader that has asked nothing yet.
    pub fn new(stock: &'a Stock) -> Reader<'a> {
        Reader { stock, facts: Vec::new(), problems: Vec::new() }
    }

    /// What was asked, and the problems found on the way.
    pub fn finish(self) -> (Facts, Vec<Problem>) {
        (self.facts, self.problems)
    }

    /// Keeps a question with its answer.
    fn ask<T: Hash>(&mut self, fact: Fact, answer: T) -> T {
        self.facts.push((fact, hash(&answer)));
        answer
    }

    /// The theme's templates, laid out with a context. The messages that they show are asked for on the way.
    pub fn lay_out(&mut self, template: &str, context: &tera::Context) -> Result<String, tera::Error> {
        self.keep_said(self.stock.theme.render(template, context))
    }

    /// The built-in template of that name, for when the hub's own fails.
    pub fn lay_out_built_in(&mut self, template: &str, context: &tera::Context) -> Result<String, tera::Error> {
        self.keep_said(self.stock.theme.render_built_in(template, context))
    }

    fn keep_said(&mut self, (result, said): LaidOut) -> Result<String, tera::Error> {
        self.facts.extend(said.into_iter().map(|(key, language, wording)| (Fact::Message(key.into(), language), hash(&wording))));
        result
    }

    /// Where the assets of the theme are, by their names there.
    pub fn theme_assets(&self) -> Vec<(String, Url)> {
        self.stock.theme.assets().map(|(name, url)| (name.to_owned(), url.clone())).collect()
    }

    /// A message of the interface.
    pub fn say(&mut self, key: &str, language: Language) -> String {
        self.ask(Fact::Message(key.into(), language), self.stock.words.wording(language, key));
        self.stock.words.say(language, key, None).into_owned()
    }

    /// A message of the interface with arguments. Its answer is its wording, not what it was filled with.
    pub fn say_with(&mut self, key: &str, language: Language, args: &FluentArgs<'_>) -> String {
        self.ask(Fact::Message(key.into(), language), self.stock.words.wording(language, key));
        self.stock.words.say(language, key, Some(args)).into_owned()
    }

    /// What `hub.yaml` says.
    pub fn hub(&mut self) -> &'a Hub {
        // Every page asks this again and again, so it is kept once.
        if !self.facts.iter().any(|(fact, _)| *fact == Fact::Hub) {
            let site = &self.stock.site;
            self.ask(Fact::Hub, (&site.hub, &site.settings));
        }
        &self.stock.site.hub
    }

    /// The day that the site is built for.
    pub fn now(&mut self) -> Date {
        self.hub();
        self.stock.site.settings.now
    }

    /// The pages about the community that there are.
    pub fn community(&mut self) -> Vec<CommunityPage> {
        let answer = self.stock.site.community_pages();
        self.ask(Fact::Community, answer)
    }

    /// The chapters, by region.
    pub fn chapters(&mut self, language: Language) -> Vec<ChapterCard> {
        let answer = self.stock.site.chapters(language);
        self.ask(Fact::Chapters(language), answer)
    }

    /// A chapter.
    pub fn chapter(&mut self, id: &str, language: Language) -> Option<ChapterCard> {
        let answer = self.stock.site.chapter(id, language);
        self.ask(Fact::Chapter(id.into(), language), answer)
    }

    /// The groups, those that are there today first.
    pub fn groups(&mut self, language: Language) -> Vec<GroupCard> {
        let answer = self.stock.site.groups(language);
        self.ask(Fact::Groups(language), answer)
    }

    /// The hub in figures. Which translations are stale is asked pair by pair, so that an edit of a text asks for its own alone.
    pub fn report(&mut self) -> Report {
        let mut report = self.stock.site.report();
        self.facts.push((Fact::Report, hash(&report)));
        report.mark_stale(|pair, language| self.overtaken(pair, language).is_some());
        report
    }

    /// What the last recorded check found that keeps readers out.
    pub fn checked(&mut self) -> Option<&'a Checked> {
        let answer = self.stock.site.checked.as_ref();
        self.ask(Fact::Checked, answer)
    }

    /// The card shown for a pair in a language, and how lists show it.
    pub fn page(&mut self, pair: &PairId, language: Language) -> Option<(&'a Card, Listing)> {
        let answer = page(&self.stock.site, pair, language);
        self.ask(Fact::Page(pair.clone(), language), answer)
    }

    /// The text of a page.
    pub fn body(&mut self, id: &PageId) -> Option<&'a Body> {
        let body = self.stock.bodies.get(id);
        self.ask(Fact::Body(id.clone()), body)
    }

    /// The sections from the top down to a folder.
    pub fn crumbs(&mut self, folder: &str, language: Language) -> Vec<Crumb> {
        let answer = self.stock.site.crumbs(folder, language);
        self.ask(Fact::Section(folder.into(), language), answer)
    }

    /// A section: its name, the language that is in, and its address.
    pub fn section(&mut self, folder: &str, language: Language) -> Crumb {
        let crumb = self.crumbs(folder, language).pop();
        crumb.unwrap_or_else(|| self.stock.site.section_crumb(folder, language))
    }

    /// The address of a section.
    pub fn section_url(&mut self, folder: &str, language: Language) -> Url {
        self.section(folder, language).url
    }

    /// A part of a list: from entry `from`, counted from 0, at most `length` entries.
    pub fn part(&mut self, list: &List, language: Language, (from, length): (usize, usize)) -> Vec<Listing> {
        let answer = self.stock.site.part(list, language, (from, length));
        self.ask(Fact::Part(list.clone(), language, from, length), answer)
    }

    /// How many entries a list has.
    pub fn count(&mut self, list: &List, language: Language) -> usize {
        let answer = self.stock.site.count(list, language);
        self.ask(Fact::Count(list.clone(), language), answer)
    }

    /// The letters of the A-Z.
    pub fn alphabet(&mut self, language: Language) -> Vec<Letter> {
        let answer = self.stock.site.alphabet(language);
        self.ask(Fact::Alphabet(language), answer)
    }

    /// The pages filed under a letter.
    pub fn under_letter(&mut self, letter: &'static str, language: Language) -> Vec<Listing> {
        let answer = self.stock.site.under_letter(letter, language);
        self.ask(Fact::Letter(letter, language), answer)
    }

    /// An entry of a vocabulary.
    pub fn term(&mut self, vocabulary: Vocabulary, id: &str, language: Language) -> Option<Term> {
        let answer = self.stock.site.term(vocabulary, id, language);
        self.ask(Fact::Term(vocabulary, id.into(), language), answer)
    }

    /// The entries that a page names by their ids, in its order.
    pub fn terms_of(&mut self, vocabulary: Vocabulary, ids: &[String], language: Language) -> Vec<Term> {
        ids.iter().filter_map(|id| self.term(vocabulary, id, language)).collect()
    }

    /// All entries of a vocabulary, in alphabetical order.
    pub fn terms(&mut self, vocabulary: Vocabulary, language: Language) -> Vec<Term> {
        let answer = self.stock.site.terms(vocabulary, language);
        self.ask(Fact::Terms(vocabulary, language), answer)
    }

    /// The vocabularies that have an entry, and so a page.
    pub fn vocabularies(&mut self) -> Vec<Vocabulary> {
        let answer = vocabularies(&self.stock.site);
        self.ask(Fact::Vocabularies, answer)
    }

    /// The main menu.
    pub fn menu(&mut self, language: Language) -> Vec<Menu> {
        let answer = self.stock.site.menu(language);
        self.ask(Fact::Menu(language), answer)
    }

    /// The folders directly in a folder, each with its section.
    pub fn subsections(&mut self, folder: &str, language: Language) -> Vec<(String, Crumb)> {
        let answer = subsections(&self.stock.site, folder, language);
        self.ask(Fact::Subsections(folder.into(), language), answer)
    }

    /// Where a link leads.
    pub fn leads(&mut self, from: &PairId, target: &Target, language: Language) -> Leads {
        let answer = self.stock.site.leads(from, target, language);
        self.ask(Fact::Leads(from.clone(), target.clone(), language), answer)
    }

    /// Whether a heading is on a page.
    pub fn anchor(&mut self, pair: &PairId, id: &str, language: Language) -> Anchor {
        let answer = self.stock.site.anchor(pair, id, language);
        self.ask(Fact::Anchor(pair.clone(), id.into(), language), answer)
    }

    /// What is offered beside a pair.
    pub fn related(&mut self, pair: &PairId, language: Language) -> Vec<Related> {
        let answer = self.stock.site.related(pair, language);
        self.ask(Fact::Related(pair.clone(), language), answer)
    }

    /// The file that a name on a page means.
    pub fn asset(&mut self, pair: &PairId, name: &str) -> Option<(&'a str, &'a Asset)> {
        let answer = self.stock.site.asset_named(pair, name);
        self.ask(Fact::Asset(pair.clone(), name.into()), answer)
    }

    /// Whether the other half of a pair was changed since this half was made from it, both being on the site.
    pub fn overtaken(&mut self, pair: &PairId, language: Language) -> Option<Overtaken> {
        let answer = translation::overtaken(pair, language, self.stock);
        self.ask(Fact::Translation(pair.clone(), language), answer)
    }

    /// Every address that search engines should know.
    pub fn addresses(&mut self) -> Vec<Address> {
        let answer = self.stock.site.addresses();
        self.ask(Fact::Addresses, answer)
    }

    /// The addresses that pages had before, each with where it leads now.
    pub fn moved(&mut self) -> Vec<(Url, Url)> {
        let answer = moved(&self.stock.site);
        self.ask(Fact::Moved, answer)
    }

    /// What the pages of a list give to a collection.
    pub fn gathered(&mut self, kept: Kept, list: &List, language: Language) -> Vec<Gathered> {
        let answer = self.stock.site.gathered(kept, list, language);
        self.ask(Fact::Gathered(kept, list.clone(), language), answer)
    }

    /// Whether the pages of a list have a line for a collection, in any language of the hub.
    pub fn is_kept(&mut self, kept: Kept, list: &List) -> bool {
        let answer = self.stock.site.is_kept(kept, list);
        self.ask(Fact::IsKept(kept, list.clone()), answer)
    }

    /// The collections that have a line in some language, and so a page in each.
    pub fn collections(&mut self) -> Vec<Kept> {
        let answer = collections(&self.stock.site);
        self.ask(Fact::Collections, answer)
    }

    /// The terms of the glossary, in alphabetical order.
    pub fn defined(&mut self, language: Language) -> Vec<Defined> {
        let answer = self.stock.site.defined(language);
        self.ask(Fact::Defined(language), answer)
    }

    /// Where a page's text first uses terms of the glossary.
    pub fn uses(&mut self, id: &PageId, language: Language) -> Vec<Use> {
        let answer = uses(self.stock, id, language);
        self.ask(Fact::Uses(id.clone(), language), answer)
    }

    /// A series.
    pub fn sequence(&mut self, id: &str, language: Language) -> Option<Sequence> {
        let answer = self.stock.site.sequence(id, language);
        self.ask(Fact::Sequence(id.into(), language), answer)
    }

    /// Every series, in alphabetical order.
    pub fn sequences(&mut self, language: Language) -> Vec<Sequence> {
        let answer = self.stock.site.sequences(language);
        self.ask(Fact::Sequences(language), answer)
    }

    /// Where a pair stands in the series that it is a part of.
    pub fn standings(&mut self, pair: &PairId, language: Language) -> Vec<Standing> {
        let answer = self.stock.site.standings(pair, language);
        self.ask(Fact::Standings(pair.clone(), language), answer)
    }

    /// Whether the hub has a glossary, and a series.
    pub fn extras(&mut self) -> Extras {
        let answer = extras(&self.stock.site);
        self.ask(Fact::Extras, answer)
    }

    /// For addresses that follow from the interface's words and a language alone: nothing is kept of these questions,
    /// because a change of those words makes every page anew.
    pub fn places(&self) -> &'a Site {
        &self.stock.site
    }
}

fn page<'s>(site: &'s Site, pair: &PairId, language: Language) -> Option<(&'s Card, Listing)> {
    Some((site.shown(pair, language)?, site.listing(pair, language)?))
}

fn vocabularies(site: &Site) -> Vec<Vocabulary> {
    Vocabulary::ALL.into_iter().filter(|vocabulary| site.entries(*vocabulary).next().is_some()).collect()
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

fn extras(site: &Site) -> Extras {
    Extras { glossary: site.has_glossary(), series: site.series_ids().next().is_some() }
}

fn collections(site: &Site) -> Vec<Kept> {
    Kept::ALL.into_iter().filter(|kept| site.is_kept(*kept, &List::Latest)).collect()
}

fn subsections(site: &Site, folder: &str, language: Language) -> Vec<(String, Crumb)> {
    site.subfolders(folder).into_iter().map(|at| (at.to_owned(), site.section_crumb(at, language))).collect()
}

fn moved(site: &Site) -> Vec<(Url, Url)> {
    let moved = crate::plan::aliases(site).filter_map(|(from, id, _, _)| Some((from, site.url(&id.pair, id.language)?)));
    moved.filter(|(from, to)| from != to).collect()
}

fn hash<T: Hash>(answer: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    answer.hash(&mut hasher);
    hasher.finish()
}
