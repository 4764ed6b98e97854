//! Learning kept: what resources say in one line, collected, as pages and as a book.

mod book;
mod collect;
mod epub;

pub use self::book::book;

use fluent::FluentArgs;
use serde::Serialize;

use self::collect::{Chapter, Line, Scope, Source, chapters};
use super::Desk;
use super::frame::{About, Frame, LicenceView, Way, frame, term_way};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::site::{Crumb, Kept, List, Url};

/// The context of a collection's page.
#[derive(Serialize)]
pub struct KeptContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    intro: String,
    /// `advice`, `setbacks`, `challenges` or `questions`.
    kept: &'static str,
    /// The word before what a page says next to its line; empty where the line and that speak for themselves.
    then: String,
    /// The topic that it is of; `None` where it is of the whole hub.
    topic: Option<Way>,
    lines: usize,
    pages: usize,
    /// What is to be said of lines that are translations which nobody has checked.
    notice: Option<String>,
    chapters: Vec<ChapterView>,
    books: Vec<BookView>,
    /// The compendium of each topic.
    topics: Vec<Way>,
    /// The other collections.
    others: Vec<Way>,
    /// The page's full address, for who holds it on paper.
    address: String,
}

#[derive(Serialize)]
struct ChapterView {
    id: String,
    title: String,
    lang: Option<&'static str>,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct LineView {
    text: String,
    then: Option<String>,
    sources: Vec<SourceView>,
}

/// A page that a line is from.
#[derive(Serialize)]
struct SourceView {
    way: Way,
    who: String,
    licence: Option<LicenceView>,
}

/// An edition as a book.
#[derive(Serialize)]
struct BookView {
    url: String,
    name: String,
    title: String,
}

/// Builds the context of a collection, of the whole hub or of one topic; `None` where there is no such topic.
pub fn kept(kept: Kept, topic: Option<&str>, desk: &mut Desk<'_, '_>) -> Option<KeptContext> {
    let language = desk.language;
    let term = match topic {
        Some(id) => Some(desk.reader.term(Vocabulary::Topic, id, language)?),
        None => None,
    };
    let scope = Scope { kept, topic, languages: &[language] };
    let chapters = chapters(&scope, desk);
    let name = desk.reader.say(&format!("kept-{}", kept.name()), language);
    let heading = term.as_ref().map_or_else(|| name.clone(), |term| desk.of_topic(&name, &term.label));
    let intro = desk.reader.say(&format!("kept-{}-intro", kept.name()), language);
    let about = about((heading.clone(), intro.clone()), &scope, desk)?;
    let then = match kept {
        Kept::Advice | Kept::Questions => String::new(),
        Kept::Setbacks => desk.reader.say("case-next-time", language),
        Kept::Challenges => desk.reader.say("case-worked", language),
    };
    let count = collect::count(&chapters);
    let topics = if kept == Kept::Advice { topics_kept(desk) } else { Vec::new() };
    let others = desk.reader.collections();
    let others = others.iter().copied().filter(|other| *other != kept || topic.is_some());
    let address = desk.url.clone();
    Some(KeptContext {
        heading,
        intro,
        kept: kept.name(),
        then,
        topic: term.as_ref().map(|term| term_way(term, desk)),
        lines: count.lines,
        pages: count.pages,
        notice: count.notice.map(|key| desk.reader.say(key, language)),
        chapters: chapters.iter().enumerate().map(|(at, chapter)| chapter_view(chapter, at, desk)).collect(),
        books: if kept == Kept::Advice { books(topic, desk) } else { Vec::new() },
        topics,
        others: others.filter_map(|other| collection_way(other, desk)).collect(),
        address: desk.absolute(&address),
        frame: frame(about, desk),
    })
}

/// The way to a collection of the whole hub.
pub fn collection_way(kept: Kept, desk: &mut Desk<'_, '_>) -> Option<Way> {
    let title = desk.reader.say(&format!("kept-{}", kept.name()), desk.language);
    let url = desk.reader.places().kept_url(kept, None, desk.language)?;
    Some(desk.way(&Crumb { title, language: desk.language, url }))
}

/// The way to a topic's own compendium, where it has a line.
pub fn advice_way(topic: &str, desk: &mut Desk<'_, '_>) -> Option<Way> {
    if !desk.reader.is_kept(Kept::Advice, &List::Term(Vocabulary::Topic, topic.into())) {
        return None;
    }
    let term = desk.reader.term(Vocabulary::Topic, topic, desk.language)?;
    let url = desk.reader.places().kept_url(Kept::Advice, Some(topic), desk.language)?;
    Some(desk.way(&Crumb { title: term.label, language: term.language, url }))
}

impl Desk<'_, '_> {
    /// The name of a collection of one topic.
    fn of_topic(&mut self, name: &str, topic: &str) -> String {
        let mut args = FluentArgs::new();
        args.set("name", name.to_owned());
        args.set("topic", topic.to_owned());
        self.reader.say_with("kept-of-topic", self.language, &args)
    }
}

fn about((heading, intro): (String, String), scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> Option<About> {
    let site = desk.reader.places();
    let languages = desk.reader.hub().languages().to_vec();
    let urls: Vec<(Language, Url)> = languages
        .iter()
        .filter_map(|language| {
            // The address of a topic's own page follows from the topic, which is asked for.
            scope.topic.map(|id| desk.reader.term(Vocabulary::Topic, id, *language));
            Some((*language, site.kept_url(scope.kept, scope.topic, *language)?))
        })
        .collect();
    let mut crumbs = desk.crumbs("");
    if let Some(id) = scope.topic {
        let term = desk.reader.term(Vocabulary::Topic, id, desk.language)?;
        let title = desk.reader.say("terms-topic", desk.language);
        let url = site.vocabulary_url(Vocabulary::Topic, desk.language);
        crumbs.push(Crumb { title, language: desk.language, url });
        crumbs.push(Crumb { title: term.label, language: term.language, url: term.url });
    }
    let made = About::made(heading, intro, |language| site.home_url(language), desk);
    let list = scope.list();
    // In a language without a line the page is there, so that the way to it does not break, but nobody should find it.
    let own = languages.into_iter().filter(|language| !desk.reader.gathered(scope.kept, &list, *language).is_empty());
    let own_languages = own.collect();
    Some(About { in_languages: urls, own_languages, crumbs, ..made })
}

fn topics_kept(desk: &mut Desk<'_, '_>) -> Vec<Way> {
    let terms = desk.reader.terms(Vocabulary::Topic, desk.language);
    terms.iter().filter_map(|term| advice_way(&term.id, desk)).collect()
}

fn chapter_view(chapter: &Chapter, at: usize, desk: &mut Desk<'_, '_>) -> ChapterView {
    let language = desk.language;
    let (title, lang) = match chapter.topic.get(language) {
        Some(term) => (term.label.clone(), desk.foreign(term.language)),
        None => (desk.reader.say("kept-no-topic", language), None),
    };
    let lines = chapter.lines.iter().flat_map(|line| line_views(line, desk)).collect();
    ChapterView { id: format!("part-{}", at + 1), title, lang, lines }
}

fn line_views(line: &Line, desk: &Desk<'_, '_>) -> Vec<LineView> {
    let sources = || line.sources.iter().filter_map(|source| source.get(desk.language).as_ref());
    let then = sources().find_map(|source| source.then.clone());
    let texts = line.texts.get(desk.language).iter();
    let view = |text: &String| LineView {
        text: text.clone(),
        then: then.clone(),
        sources: sources().map(|source| source_view(source, desk)).collect(),
    };
    texts.map(view).collect()
}

fn source_view(source: &Source, desk: &Desk<'_, '_>) -> SourceView {
    let way = Way { title: source.title.clone(), url: desk.to(&source.url), lang: None, is_current: false };
    SourceView { way, who: source.who.clone(), licence: source.licence.map(LicenceView::from) }
}

/// The editions as books: in each language, the reader's own first, and in all of them side by side.
fn books(topic: Option<&str>, desk: &mut Desk<'_, '_>) -> Vec<BookView> {
    let languages = desk.reader.hub().languages().to_vec();
    let list = Scope { kept: Kept::Advice, topic, languages: &languages }.list();
    let has = |language: &Language, desk: &mut Desk<'_, '_>| !desk.reader.gathered(Kept::Advice, &list, *language).is_empty();
    let mut editions: Vec<Vec<Language>> =
        languages.iter().filter(|language| has(language, desk)).map(|language| vec![*language]).collect();
    editions.sort_by_key(|edition| edition[0] != desk.language);
    if editions.len() > 1 {
        editions.push(languages);
    }
    let view = |edition: Vec<Language>| {
        let url = desk.reader.places().book_url(topic, &edition)?;
        let key = match edition.as_slice() {
            [Language::Cy] => "book-cy",
            [Language::En] => "book-en",
            _ => "book-both",
        };
        let name = book::file_name(topic, &edition, desk);
        Some(BookView { url: desk.to(&url), name, title: desk.reader.say(key, desk.language) })
    };
    editions.into_iter().filter_map(view).collect()
}
