//! A render's only way to learn of anything but its own job.

use std::hash::Hash;

use fluent::FluentArgs;

use super::answers::Shared;
use super::{Extras, Fact, Facts, Use, hash, page, subsections, uses};
use crate::hub::Hub;
use crate::language::Language;
use crate::parse::body::{Body, Target, Vocabulary};
use crate::parse::checked::Checked;
use crate::parse::values::Date;
use crate::parse::{Card, PageId, PairId};
use crate::pipeline::{Recording, Stock};
use crate::problem::Problem;
use crate::read::Asset;
use crate::render::theme::LaidOut;
use crate::report::Report;
use crate::site::{
    Address, Anchor, ChapterCard, CommunityPage, Crumb, Defined, Gathered, GroupCard, Kept, Leads, Letter, List, Listing, Menu,
    Related, Sequence, Site, Standing, Term, Url,
};
use crate::translation::{self, Overtaken};

/// A render's only way to learn of anything but its own job.
pub struct Reader<'a> {
    stock: &'a Stock,
    /// What was asked; nothing where nobody wants to know.
    facts: Option<Facts>,
    has_asked_for_hub: bool,
    /// What the render found wrong.
    pub problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// A reader that keeps no record of what is asked: what a batch build needs.
    pub fn new(stock: &'a Stock) -> Reader<'a> {
        Reader { stock, facts: None, has_asked_for_hub: false, problems: Vec::new() }
    }

    /// A reader that records every question with a hash of its answer.
    pub fn recording(stock: &'a Stock) -> Reader<'a> {
        Reader { facts: Some(Facts::new()), ..Reader::new(stock) }
    }

    /// What was asked, and the problems found on the way.
    pub fn finish(self) -> (Facts, Vec<Problem>) {
        (self.facts.unwrap_or_default(), self.problems)
    }

    /// Records a question with its answer. One about the whole hub that comes this way was computed for this render alone, and counts.
    fn ask<T: Hash>(&mut self, fact: impl FnOnce() -> Fact, answer: T) -> T {
        if let Some(facts) = &mut self.facts {
            let fact = fact();
            if fact.is_about_the_whole_hub() {
                self.stock.answers.count(&self.stock.site, &fact);
            }
            facts.push((fact, hash(&answer)));
        }
        answer
    }

    /// Records a question about the whole hub, whose answer all renders share.
    fn ask_shared<T: Hash>(&mut self, fact: impl FnOnce() -> Fact, answer: Shared<T>) -> Shared<T> {
        if let Some(facts) = &mut self.facts {
            facts.push((fact(), hash(&answer)));
        }
        answer
    }

    /// The theme's templates, laid out with a context. The messages that they show are asked for on the way.
    pub fn lay_out(&mut self, template: &str, context: &tera::Context) -> Result<String, tera::Error> {
        self.keep_said(self.stock.theme.render(template, context, self.recording_or_not()))
    }

    /// The built-in template of that name, for when the hub's own fails.
    pub fn lay_out_built_in(&mut self, template: &str, context: &tera::Context) -> Result<String, tera::Error> {
        self.keep_said(self.stock.theme.render_built_in(template, context, self.recording_or_not()))
    }

    fn recording_or_not(&self) -> Recording {
        if self.facts.is_some() { Recording::On } else { Recording::Off }
    }

    fn keep_said(&mut self, (result, said): LaidOut) -> Result<String, tera::Error> {
        if let Some(facts) = &mut self.facts {
            facts.extend(said.into_iter().map(|(key, language, wording)| (Fact::Message(key.into(), language), hash(&wording))));
        }
        result
    }

    /// Where the assets of the theme are, by their names there.
    pub fn theme_assets(&self) -> impl Iterator<Item = (&'a str, &'a Url)> + use<'a> {
        self.stock.theme.assets()
    }

    /// A message of the interface.
    pub fn say(&mut self, key: &str, language: Language) -> String {
        self.keep_message(key, language);
        self.stock.words.say(language, key, None).into_owned()
    }

    /// A message of the interface with arguments. Its answer is its wording, not what it was filled with.
    pub fn say_with(&mut self, key: &str, language: Language, args: &FluentArgs<'_>) -> String {
        self.keep_message(key, language);
        self.stock.words.say(language, key, Some(args)).into_owned()
    }

    fn keep_message(&mut self, key: &str, language: Language) {
        if let Some(facts) = &mut self.facts {
            facts.push((Fact::Message(key.into(), language), hash(&self.stock.words.wording(language, key))));
        }
    }

    /// What `hub.yaml` says.
    pub fn hub(&mut self) -> &'a Hub {
        // Every page asks this again and again, so it is recorded once.
        if !self.has_asked_for_hub {
            self.has_asked_for_hub = true;
            self.ask_shared(|| Fact::Hub, self.stock.hub_hash());
        }
        &self.stock.site.hub
    }

    /// The day that the site is built for.
    pub fn now(&mut self) -> Date {
        self.hub();
        self.stock.site.settings.now
    }

    /// The pages about the community that there are.
    pub fn community(&mut self) -> Shared<Vec<CommunityPage>> {
        let answer = self.stock.community();
        self.ask_shared(|| Fact::Community, answer)
    }

    /// The chapters, by region.
    pub fn chapters(&mut self, language: Language) -> Shared<Vec<ChapterCard>> {
        let answer = self.stock.chapters(language);
        self.ask_shared(|| Fact::Chapters(language), answer)
    }

    /// A chapter.
    pub fn chapter(&mut self, id: &str, language: Language) -> Option<ChapterCard> {
        let answer = self.stock.site.chapter(id, language);
        self.ask(|| Fact::Chapter(id.into(), language), answer)
    }

    /// The groups, those that are there today first.
    pub fn groups(&mut self, language: Language) -> Shared<Vec<GroupCard>> {
        let answer = self.stock.groups(language);
        self.ask_shared(|| Fact::Groups(language), answer)
    }

    /// The hub in figures. Which translations are stale is asked pair by pair, so that an edit of a text asks for its own alone.
    pub fn report(&mut self) -> Report {
        let mut report = Report::clone(&self.ask_shared(|| Fact::Report, self.stock.report()));
        report.mark_stale(|pair, language| self.overtaken(pair, language).is_some());
        report
    }

    /// What the last recorded check found that keeps readers out.
    pub fn checked(&mut self) -> Option<&'a Checked> {
        let answer = self.stock.site.checked.as_ref();
        self.ask(|| Fact::Checked, answer)
    }

    /// The card shown for a pair in a language, and how lists show it.
    pub fn page(&mut self, pair: &PairId, language: Language) -> Option<(&'a Card, Listing)> {
        let answer = page(&self.stock.site, pair, language);
        self.ask(|| Fact::Page(pair.clone(), language), answer)
    }

    /// The text of a page.
    pub fn body(&mut self, id: &PageId) -> Option<&'a Body> {
        let body = self.stock.bodies.get(id);
        self.ask(|| Fact::Body(id.clone()), body)
    }

    /// The sections from the top down to a folder.
    pub fn crumbs(&mut self, folder: &str, language: Language) -> Vec<Crumb> {
        let answer = self.stock.site.crumbs(folder, language);
        self.ask(|| Fact::Section(folder.into(), language), answer)
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
        let answer = self.stock.part(list, language, (from, length));
        self.ask(|| Fact::Part(list.clone(), language, from, length), answer)
    }

    /// How many entries a list has.
    pub fn count(&mut self, list: &List, language: Language) -> usize {
        let answer = self.stock.site.count(list, language);
        self.ask(|| Fact::Count(list.clone(), language), answer)
    }

    /// The letters of the A-Z.
    pub fn alphabet(&mut self, language: Language) -> Shared<Vec<Letter>> {
        let answer = self.stock.alphabet(language);
        self.ask_shared(|| Fact::Alphabet(language), answer)
    }

    /// The pages filed under a letter.
    pub fn under_letter(&mut self, letter: &'static str, language: Language) -> Shared<Vec<Listing>> {
        let answer = self.stock.under_letter(letter, language);
        self.ask_shared(|| Fact::Letter(letter, language), answer)
    }

    /// An entry of a vocabulary.
    pub fn term(&mut self, vocabulary: Vocabulary, id: &str, language: Language) -> Option<Term> {
        let answer = self.stock.site.term(vocabulary, id, language);
        self.ask(|| Fact::Term(vocabulary, id.into(), language), answer)
    }

    /// The entries that a page names by their ids, in its order.
    pub fn terms_of(&mut self, vocabulary: Vocabulary, ids: &[String], language: Language) -> Vec<Term> {
        ids.iter().filter_map(|id| self.term(vocabulary, id, language)).collect()
    }

    /// All entries of a vocabulary, in alphabetical order.
    pub fn terms(&mut self, vocabulary: Vocabulary, language: Language) -> Shared<Vec<Term>> {
        let answer = self.stock.terms(vocabulary, language);
        self.ask_shared(|| Fact::Terms(vocabulary, language), answer)
    }

    /// The vocabularies that have an entry, and so a page.
    pub fn vocabularies(&mut self) -> Shared<Vec<Vocabulary>> {
        let answer = self.stock.vocabularies();
        self.ask_shared(|| Fact::Vocabularies, answer)
    }

    /// The main menu.
    pub fn menu(&mut self, language: Language) -> Shared<Vec<Menu>> {
        let answer = self.stock.menu(language);
        self.ask_shared(|| Fact::Menu(language), answer)
    }

    /// The folders directly in a folder, each with its section.
    pub fn subsections(&mut self, folder: &str, language: Language) -> Vec<(String, Crumb)> {
        let answer = subsections(&self.stock.site, folder, language);
        self.ask(|| Fact::Subsections(folder.into(), language), answer)
    }

    /// Where a link leads.
    pub fn leads(&mut self, from: &PairId, target: &Target, language: Language) -> Leads {
        let answer = self.stock.site.leads(from, target, language);
        self.ask(|| Fact::Leads(from.clone(), target.clone(), language), answer)
    }

    /// Whether a heading is on a page.
    pub fn anchor(&mut self, pair: &PairId, id: &str, language: Language) -> Anchor {
        let answer = self.stock.site.anchor(pair, id, language);
        self.ask(|| Fact::Anchor(pair.clone(), id.into(), language), answer)
    }

    /// What is offered beside a pair.
    pub fn related(&mut self, pair: &PairId, language: Language) -> Vec<Related> {
        let answer = self.stock.site.related(pair, language);
        self.ask(|| Fact::Related(pair.clone(), language), answer)
    }

    /// The file that a name on a page means.
    pub fn asset(&mut self, pair: &PairId, name: &str) -> Option<(&'a str, &'a Asset)> {
        let answer = self.stock.site.asset_named(pair, name);
        self.ask(|| Fact::Asset(pair.clone(), name.into()), answer)
    }

    /// Whether the other half of a pair was changed since this half was made from it, both being on the site.
    pub fn overtaken(&mut self, pair: &PairId, language: Language) -> Option<Overtaken> {
        let answer = translation::overtaken(pair, language, self.stock);
        self.ask(|| Fact::Translation(pair.clone(), language), answer)
    }

    /// Every address that search engines should know.
    pub fn addresses(&mut self) -> Shared<Vec<Address>> {
        let answer = self.stock.addresses();
        self.ask_shared(|| Fact::Addresses, answer)
    }

    /// What the pages of a list give to a collection.
    pub fn gathered(&mut self, kept: Kept, list: &List, language: Language) -> Shared<Vec<Gathered>> {
        let answer = self.stock.gathered(kept, list, language);
        self.ask_shared(|| Fact::Gathered(kept, list.clone(), language), answer)
    }

    /// Whether the pages of a list have a line for a collection, in any language of the hub.
    pub fn is_kept(&mut self, kept: Kept, list: &List) -> bool {
        let answer = self.stock.is_kept(kept, list);
        *self.ask_shared(|| Fact::IsKept(kept, list.clone()), answer)
    }

    /// The collections that have a line in some language, and so a page in each.
    pub fn collections(&mut self) -> Shared<Vec<Kept>> {
        let answer = self.stock.collections();
        self.ask_shared(|| Fact::Collections, answer)
    }

    /// The terms of the glossary, in alphabetical order.
    pub fn defined(&mut self, language: Language) -> Shared<Vec<Defined>> {
        let answer = self.stock.defined(language);
        self.ask_shared(|| Fact::Defined(language), answer)
    }

    /// Where a page's text first uses terms of the glossary.
    pub fn uses(&mut self, id: &PageId, language: Language) -> Vec<Use> {
        let answer = uses(self.stock, id, language);
        self.ask(|| Fact::Uses(id.clone(), language), answer)
    }

    /// A series.
    pub fn sequence(&mut self, id: &str, language: Language) -> Shared<Option<Sequence>> {
        let answer = self.stock.sequence(id, language);
        self.ask_shared(|| Fact::Sequence(id.into(), language), answer)
    }

    /// Every series, in alphabetical order.
    pub fn sequences(&mut self, language: Language) -> Shared<Vec<Sequence>> {
        let answer = self.stock.sequences(language);
        self.ask_shared(|| Fact::Sequences(language), answer)
    }

    /// Where a pair stands in the series that it is a part of.
    pub fn standings(&mut self, pair: &PairId, language: Language) -> Vec<Standing> {
        let answer = self.stock.standings(pair, language);
        self.ask(|| Fact::Standings(pair.clone(), language), answer)
    }

    /// Whether the hub has a glossary, and a series.
    pub fn extras(&mut self) -> Shared<Extras> {
        let answer = self.stock.extras();
        self.ask_shared(|| Fact::Extras, answer)
    }

    /// For addresses that follow from the interface's words and a language alone: nothing is kept of these questions,
    /// because a change of those words makes every page anew.
    pub fn places(&self) -> &'a Site {
        &self.stock.site
    }
}
