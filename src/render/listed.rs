//! Pages made from pages: home, sections, terms, the A-Z, and the latest.

mod agenda;

use fluent::FluentArgs;
use serde::Serialize;

use super::community::{AtHome, at_home};
use super::contribute::Source;
use super::frame::{About, CardView, Frame, Way, card_view, frame, term_way};
use super::overtaken::{OvertakenView, overtaken};
use super::{Desk, fill, json_ld, learning};
use crate::language::{Language, Per};
use crate::parse::Card;
use crate::parse::body::Vocabulary;
use crate::parse::values::Status;
use crate::plan;
use crate::site::{Crumb, List, Term, Url, section as sections};

/// How many of the latest pages home shows, in all and of each section.
const LATEST_AT_HOME: usize = 6;
const SECTION_AT_HOME: usize = 3;

/// The context of the pages that show a list.
#[derive(Serialize)]
pub struct ListContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    heading_lang: Option<&'static str>,
    intro: String,
    intro_lang: Option<&'static str>,
    /// The text of a section's own page, and the language it is in where that is not the page's.
    html: String,
    html_lang: Option<&'static str>,
    is_fallback: bool,
    translation: Option<&'static str>,
    overtaken: Option<OvertakenView>,
    subsections: Vec<Way>,
    count: usize,
    cards: Vec<CardView>,
    /// Where the list is one of events: what comes after those to come.
    agenda: Option<agenda::Agenda>,
    pager: Option<Pager>,
    web: Option<String>,
    email: Option<String>,
    organisation: Option<Way>,
    /// The compendium of a topic.
    advice: Option<Way>,
    /// The case studies that face a topic.
    facing: Vec<CardView>,
}

/// The way through a list of several pages.
#[derive(Serialize)]
struct Pager {
    number: usize,
    of: usize,
    previous: Option<String>,
    next: Option<String>,
}

/// A list on its page: which one, the address of its first page, and which page of it this is.
struct Paged<'l> {
    list: &'l List,
    /// The list that goes on where the first one ends.
    then: Option<&'l List>,
    first: Url,
    number: usize,
}

impl Paged<'_> {
    /// How many entries it has in a language.
    fn count(&self, language: Language, desk: &mut Desk<'_, '_>) -> usize {
        let then = self.then.map_or(0, |then| desk.reader.count(then, language));
        desk.reader.count(self.list, language) + then
    }

    /// What this page says of itself, from the address of the list's first page in each language.
    ///
    /// A language may have fewer pages of the list, because a half has expired there: its last page is offered then, but it
    /// is not the same page in another language.
    fn about(&self, (title, description): (String, String), firsts: &Per<Url>, desk: &mut Desk<'_, '_>) -> About {
        let size = desk.reader.hub().page_size();
        let mut about = About::made(title, description, |language| firsts.get(language).clone(), desk);
        for (language, url) in &mut about.in_languages {
            let pages = self.count(*language, desk).div_ceil(size).max(1);
            *url = desk.reader.places().numbered_url(url, self.number.min(pages), *language);
            if pages < self.number {
                about.own_languages.retain(|own| own != language);
            }
        }
        about
    }
}

impl Desk<'_, '_> {
    fn cards(&mut self, paged: &Paged<'_>) -> (Vec<CardView>, usize, Option<Pager>) {
        let size = self.reader.hub().page_size();
        let count = paged.count(self.language, self);
        let from = (paged.number - 1) * size;
        let listings = self.reader.part(paged.list, self.language, (from, size));
        let cards = listings.iter().map(|listing| card_view(listing, None, self)).collect();
        let of = count.div_ceil(size);
        let to = |number| self.to(&self.reader.places().numbered_url(&paged.first, number, self.language));
        let pager = (of > 1).then(|| Pager {
            number: paged.number,
            of,
            previous: (paged.number > 1).then(|| to(paged.number - 1)),
            next: (paged.number < of).then(|| to(paged.number + 1)),
        });
        (cards, count, pager)
    }

    /// A title with the number of its page, from the second on.
    fn title_of(&mut self, title: &str, number: usize) -> String {
        if number <= 1 {
            return title.to_owned();
        }
        let mut args = FluentArgs::new();
        args.set("title", title.to_owned());
        args.set("number", number.to_string());
        self.reader.say_with("page-of", self.language, &args)
    }
}

fn list_context(about: About, (heading, intro): (String, String), paged: &Paged<'_>, desk: &mut Desk<'_, '_>) -> ListContext {
    let (cards, count, pager) = desk.cards(paged);
    ListContext {
        frame: frame(about, desk),
        heading,
        heading_lang: None,
        intro,
        intro_lang: None,
        html: String::new(),
        html_lang: None,
        is_fallback: false,
        translation: None,
        overtaken: None,
        subsections: Vec::new(),
        count,
        cards,
        agenda: None,
        pager,
        web: None,
        email: None,
        organisation: None,
        advice: None,
        facing: Vec::new(),
    }
}

/// A section: its own text, the sections in it, and its pages.
pub fn section(folder: &str, number: usize, desk: &mut Desk<'_, '_>) -> ListContext {
    let index = sections::index_of(folder);
    let own = desk.reader.page(&index, desk.language);
    let crumb = desk.reader.section(folder, desk.language);
    let title = desk.title_of(&crumb.title, number);
    let summary = own.as_ref().map(|(card, _)| card.front.summary.clone()).unwrap_or_default();
    let firsts = Per::make(|language| desk.reader.section_url(folder, language));
    let (list, past) = (List::Section(folder.into()), List::Past(folder.into()));
    let paged = Paged { list: &list, then: Some(&past), first: crumb.url.clone(), number };
    let made = paged.about((title, summary.clone()), &firsts, desk);
    let shown = own.as_ref().filter(|_| number == 1).and_then(|(card, listing)| {
        let body = desk.reader.body(&card.id)?;
        Some(Source::of(card, listing, body))
    });
    let about = About { crumbs: desk.crumbs(sections::folder(folder)), source: shown, ..made };
    let mut context = list_context(about, (crumb.title, summary), &paged, desk);
    context.heading_lang = desk.foreign(crumb.language);
    context.agenda = agenda::agenda(own.as_ref().map(|(card, _)| *card), &mut context.cards, &paged, desk);
    if let Some((card, listing)) = own {
        let lang = desk.foreign(card.id.language);
        context.intro_lang = lang;
        context.is_fallback = lang.is_some();
        context.translation = translation_status(card);
        context.overtaken = overtaken(card, desk);
        if let Some(body) = desk.reader.body(&card.id).filter(|_| number == 1) {
            context.html = fill::fill(card, listing.kind, body, desk);
            context.html_lang = lang;
        }
    }
    let subsections = desk.reader.subsections(folder, desk.language);
    context.subsections = subsections.iter().map(|(_, crumb)| desk.way(crumb)).collect();
    context
}

fn translation_status(card: &Card) -> Option<&'static str> {
    card.front.translation.as_ref().map(|translation| translation.status.unwrap_or(Status::Unreviewed).word())
}

/// The latest pages of the whole hub.
pub fn latest(number: usize, desk: &mut Desk<'_, '_>) -> ListContext {
    let site = desk.reader.places();
    let heading = desk.reader.say("latest", desk.language);
    let title = desk.title_of(&heading, number);
    let firsts = Per::make(|language| site.made_url("path-latest", language));
    let paged = Paged { list: &List::Latest, then: None, first: firsts.get(desk.language).clone(), number };
    let made = paged.about((title, heading.clone()), &firsts, desk);
    let about = About { crumbs: desk.crumbs(""), ..made };
    list_context(about, (heading, String::new()), &paged, desk)
}

/// An entry of a vocabulary, with its definition and its pages.
pub fn term((vocabulary, id): (Vocabulary, &str), number: usize, desk: &mut Desk<'_, '_>) -> Option<ListContext> {
    let term = desk.reader.term(vocabulary, id, desk.language)?;
    let crumb = vocabulary_crumb(vocabulary, desk);
    let title = desk.title_of(&term.label, number);
    let firsts = Per::make(|language| match desk.reader.term(vocabulary, id, language) {
        Some(term) => term.url,
        None => desk.reader.places().home_url(language),
    });
    let mut crumbs = desk.crumbs("");
    crumbs.push(crumb.clone());
    let description = if term.definition.is_empty() { in_term(vocabulary, &term.label, desk) } else { term.definition.clone() };
    let list = List::Term(vocabulary, id.into());
    let paged = Paged { list: &list, then: None, first: term.url.clone(), number };
    let about = About {
        crumbs,
        feeds: Some((term.url.clone(), term.label.clone())),
        json_ld: vec![json_ld::term(&term, &crumb, desk)],
        ..paged.about((title, description), &firsts, desk)
    };
    let mut context = list_context(about, (term.label.clone(), term.definition.clone()), &paged, desk);
    context.heading_lang = desk.foreign(term.language);
    context.intro_lang = desk.foreign(term.definition_language);
    context.web = term.web;
    context.email = term.email;
    let organisation = term.organisation.and_then(|id| desk.reader.term(Vocabulary::Organisation, &id, desk.language));
    context.organisation = organisation.map(|term| term_way(&term, desk));
    context.advice = (vocabulary == Vocabulary::Topic).then(|| learning::advice_way(id, desk)).flatten();
    if vocabulary == Vocabulary::Topic && number == 1 {
        let facing = desk.reader.part(&List::Facing(id.into()), desk.language, (0, LATEST_AT_HOME));
        context.facing = facing.iter().map(|listing| card_view(listing, None, desk)).collect();
    }
    Some(context)
}

fn in_term(vocabulary: Vocabulary, label: &str, desk: &mut Desk<'_, '_>) -> String {
    let mut args = FluentArgs::new();
    args.set("name", label.to_owned());
    desk.reader.say_with(&format!("in-term-{}", vocabulary.name()), desk.language, &args)
}

fn vocabulary_crumb(vocabulary: Vocabulary, desk: &mut Desk<'_, '_>) -> Crumb {
    let title = desk.reader.say(&format!("terms-{}", vocabulary.name()), desk.language);
    let url = desk.reader.places().vocabulary_url(vocabulary, desk.language);
    Crumb { title, language: desk.language, url }
}

/// The context of a page that lists lists: a whole vocabulary, or every series.
#[derive(Serialize)]
pub struct TermsContext {
    #[serde(flatten)]
    pub frame: Frame,
    pub heading: String,
    pub terms: Vec<TermView>,
}

/// A list with a page of its own.
#[derive(Serialize)]
pub struct TermView {
    pub way: Way,
    pub definition: String,
    pub definition_lang: Option<&'static str>,
    pub count: usize,
}

/// All entries of a vocabulary, in alphabetical order.
pub fn terms(vocabulary: Vocabulary, desk: &mut Desk<'_, '_>) -> TermsContext {
    let site = desk.reader.places();
    let crumb = vocabulary_crumb(vocabulary, desk);
    let url = |language| site.vocabulary_url(vocabulary, language);
    let about = About { crumbs: desk.crumbs(""), ..About::made(crumb.title.clone(), crumb.title.clone(), url, desk) };
    let terms = desk.reader.terms(vocabulary, desk.language);
    let terms = terms.iter().map(|term| TermView {
        way: term_way(term, desk),
        definition: term.definition.clone(),
        definition_lang: desk.foreign(term.definition_language),
        count: desk.reader.count(&List::Term(vocabulary, term.id.as_str().into()), desk.language),
    });
    let terms = terms.collect();
    TermsContext { frame: frame(about, desk), heading: crumb.title, terms }
}

/// The context of the A-Z.
#[derive(Serialize)]
pub struct LettersContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    letters: Vec<LetterView>,
}

#[derive(Serialize)]
struct LetterView {
    letter: &'static str,
    id: String,
    url: String,
    is_current: bool,
    cards: Vec<CardView>,
}

/// The A-Z: every letter with its pages, or in a long one the letters and the pages of one of them.
pub fn letters(only: Option<&'static str>, desk: &mut Desk<'_, '_>) -> LettersContext {
    let site = desk.reader.places();
    let heading = desk.reader.say("letters", desk.language);
    let title = only.map_or_else(|| heading.clone(), |letter| format!("{heading}: {letter}"));
    let here = desk.language;
    let url = |language| {
        let all = site.made_url("path-letters", language);
        // A letter of one alphabet need not be one of the other: there the toggle leads to the whole list.
        only.filter(|_| language == here).map_or_else(|| all.clone(), |letter| plan::letter_url(&all, letter))
    };
    let mut about = About { crumbs: desk.crumbs(""), ..About::made(title.clone(), title, url, desk) };
    if only.is_some() {
        about.own_languages.retain(|language| *language == here);
    }
    let alphabet = desk.reader.alphabet(desk.language);
    let is_long = plan::is_long(&alphabet);
    let all = site.made_url("path-letters", desk.language);
    let letters = alphabet.iter().map(|letter| {
        let is_current = only == Some(letter.letter);
        let listings = (is_current || !is_long).then(|| desk.reader.under_letter(letter.letter, desk.language));
        let listings = listings.iter().flat_map(|listings| listings.iter());
        let id = if letter.letter == "#" { "letter-0-9".to_owned() } else { format!("letter-{}", letter.letter.to_lowercase()) };
        let url = if is_long { desk.to(&plan::letter_url(&all, letter.letter)) } else { format!("#{id}") };
        LetterView {
            letter: letter.letter,
            id,
            url,
            is_current,
            cards: listings.map(|listing| card_view(listing, None, desk)).collect(),
        }
    });
    let letters = letters.collect();
    LettersContext { frame: frame(about, desk), heading, letters }
}

/// The context of a home page.
#[derive(Serialize)]
pub struct HomeContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    intro: String,
    html: String,
    html_lang: Option<&'static str>,
    is_fallback: bool,
    translation: Option<&'static str>,
    overtaken: Option<OvertakenView>,
    latest: Vec<CardView>,
    /// What the hub says of its community.
    community: Option<AtHome>,
    sections: Vec<HomeSection>,
    topics: Vec<Way>,
}

#[derive(Serialize)]
struct HomeSection {
    way: Way,
    count: usize,
    cards: Vec<CardView>,
}

/// The home page of a language.
pub fn home(desk: &mut Desk<'_, '_>) -> HomeContext {
    let site = desk.reader.places();
    let hub = desk.reader.hub();
    let own = desk.reader.page(&sections::index_of(""), desk.language);
    let name = hub.name.in_language(desk.language).0.to_owned();
    let tagline = hub.tagline.as_ref().map(|text| text.in_language(desk.language).0.to_owned()).unwrap_or_default();
    let (heading, intro) =
        own.as_ref().map_or((name, tagline), |(card, _)| (card.front.title.clone(), card.front.summary.clone()));
    let shown = own.as_ref().and_then(|(card, listing)| {
        let body = desk.reader.body(&card.id)?;
        Some(Source::of(card, listing, body))
    });
    let about = About {
        source: shown,
        json_ld: vec![json_ld::web_site(desk)],
        ..About::made(heading.clone(), intro.clone(), |language| site.home_url(language), desk)
    };
    let (mut html, mut html_lang, mut translation, mut notice) = (String::new(), None, None, None);
    if let Some((card, listing)) = own
        && let Some(body) = desk.reader.body(&card.id)
    {
        html = fill::fill(card, listing.kind, body, desk);
        html_lang = desk.foreign(card.id.language);
        translation = translation_status(card);
        notice = overtaken(card, desk);
    }
    let latest = desk.reader.part(&List::Latest, desk.language, (0, LATEST_AT_HOME));
    let latest = latest.iter().map(|listing| card_view(listing, None, desk)).collect();
    let subsections = desk.reader.subsections("", desk.language);
    let sections = subsections.into_iter().filter_map(|(folder, crumb)| home_section(&folder, &crumb, desk)).collect();
    let topics = desk.reader.terms(Vocabulary::Topic, desk.language);
    let has_pages = |term: &&Term| desk.reader.count(&List::Term(term.vocabulary, term.id.as_str().into()), desk.language) > 0;
    let topics: Vec<&Term> = topics.iter().filter(has_pages).collect();
    let topics = topics.into_iter().map(|term| term_way(term, desk)).collect();
    let is_fallback = html_lang.is_some();
    let community = at_home(desk);
    HomeContext {
        frame: frame(about, desk),
        heading,
        intro,
        html,
        html_lang,
        is_fallback,
        translation,
        overtaken: notice,
        latest,
        community,
        sections,
        topics,
    }
}

fn home_section(folder: &str, crumb: &Crumb, desk: &mut Desk<'_, '_>) -> Option<HomeSection> {
    let list = List::Section(folder.into());
    let count = desk.reader.count(&list, desk.language);
    let listings = desk.reader.part(&list, desk.language, (0, SECTION_AT_HOME));
    let cards = listings.iter().map(|listing| card_view(listing, None, desk)).collect();
    (count > 0).then(|| HomeSection { way: desk.way(crumb), count, cards })
}
