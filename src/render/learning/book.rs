//! The compendium as a book: a title page, a chapter a topic, and how to reuse it, in one language or in both side by side.

use fluent::FluentArgs;
use uuid::Uuid;

use super::collect::{Chapter, Count, Line, Scope, Source, chapters, count};
use super::epub::{self, Book, Part, lang, xml};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::values::Slug;
use crate::render::Desk;
use crate::site::Kept;

/// Makes an edition of the compendium, of the whole hub or of one topic; `None` where there is no such topic.
pub fn book(topic: Option<&str>, languages: &[Language], desk: &mut Desk<'_, '_>) -> Option<Vec<u8>> {
    let scope = Scope { kept: Kept::Advice, topic, languages };
    let chapters = chapters(&scope, desk);
    let count = count(&chapters);
    let titles = titles(&scope, desk)?;
    let address = desk.url.clone();
    let address = desk.absolute(&address);
    let hub = desk.reader.hub();
    let creator = hub.attribution.as_ref().unwrap_or(&hub.name);
    let mut parts = vec![title_page(&titles, (&scope, &count), desk)];
    parts.extend(chapters.iter().enumerate().map(|(at, chapter)| chapter_part(chapter, (at, &scope), desk)));
    parts.push(reuse(&scope, desk));
    let say = |key: &str, desk: &mut Desk<'_, '_>| -> Vec<String> {
        languages.iter().map(|language| desk.reader.say(key, *language)).collect()
    };
    let book = Book {
        // The same edition of the same hub is the same book, however often it is made (RFC 9562, version 5).
        id: format!("urn:uuid:{}", Uuid::new_v5(&Uuid::NAMESPACE_URL, address.as_bytes())),
        titles,
        creators: in_each(languages, |language| creator.in_language(language).0.to_owned()),
        publishers: in_each(languages, |language| hub.name.in_language(language).0.to_owned()),
        rights: hub.licence.map(|licence| format!("{} <{}>", licence.name(), licence.url())),
        source: hub.base_url.0.clone(),
        modified: count.modified,
        contents: pairs(languages, say("book-contents", desk)),
        accessibility: pairs(languages, say("book-accessibility", desk)),
        parts,
    };
    // It is written to memory, which does not fail.
    epub::write(&book).ok()
}

/// The name that a reader's machine keeps the file under.
pub fn file_name(topic: Option<&str>, languages: &[Language], desk: &mut Desk<'_, '_>) -> String {
    let first = languages.first().copied().unwrap_or(desk.language);
    let hub = desk.reader.hub().name.in_language(first).0.to_owned();
    let term = topic.and_then(|id| desk.reader.term(Vocabulary::Topic, id, first));
    let tags: Vec<&str> = languages.iter().map(|language| language.tag()).collect();
    let name = [hub, term.map(|term| term.label).unwrap_or_default(), tags.join(" ")].join(" ");
    format!("{}.epub", Slug::of(&name).0)
}

/// A text in each language of a book.
type Texts = Vec<(Language, String)>;

fn pairs(languages: &[Language], texts: Vec<String>) -> Texts {
    languages.iter().copied().zip(texts).collect()
}

/// A text of each language, once where they are all the same.
fn in_each(languages: &[Language], text: impl Fn(Language) -> String) -> Vec<String> {
    let mut texts: Vec<String> = languages.iter().map(|language| text(*language)).collect();
    texts.dedup();
    texts
}

fn said(key: &str, scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> Texts {
    scope.languages.iter().map(|language| (*language, desk.reader.say(key, *language))).collect()
}

fn counted(key: &str, number: usize, language: Language, desk: &mut Desk<'_, '_>) -> String {
    let mut args = FluentArgs::new();
    args.set("count", number);
    desk.reader.say_with(key, language, &args)
}

/// The book's title in each of its languages: that of the compendium, and of the hub.
fn titles(scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> Option<Texts> {
    let title = |language: &Language, desk: &mut Desk<'_, '_>| {
        let name = desk.reader.say("kept-advice", *language);
        let hub = desk.reader.hub().name.in_language(*language).0.to_owned();
        let name = match scope.topic {
            None => name,
            Some(id) => {
                let term = desk.reader.term(Vocabulary::Topic, id, *language)?;
                let mut args = FluentArgs::new();
                args.set("name", name);
                args.set("topic", term.label);
                desk.reader.say_with("kept-of-topic", *language, &args)
            }
        };
        Some((*language, format!("{name} – {hub}")))
    };
    scope.languages.iter().map(|language| title(language, desk)).collect()
}

/// A text in each language, each in an element of its own.
fn elements(tag: &str, texts: &Texts) -> String {
    let one = |(language, text): &(Language, String)| format!("<{tag}{}>{}</{tag}>\n", lang(*language), xml(text));
    texts.iter().map(one).collect()
}

/// One heading that says itself in each language.
fn heading(texts: &Texts) -> String {
    let one = |(language, text): &(Language, String)| format!("<span{}>{}</span>", lang(*language), xml(text));
    format!("<h1>{}</h1>\n", texts.iter().map(one).collect::<Vec<_>>().join("<br/>\n"))
}

fn title_page(titles: &Texts, (scope, count): (&Scope<'_>, &Count), desk: &mut Desk<'_, '_>) -> Part {
    let mut body = heading(titles);
    body += &elements("p", &said("kept-advice-intro", scope, desk));
    let counts = scope.languages.iter().map(|language| {
        let lines = counted("kept-lines", count.lines, *language, desk);
        (*language, format!("{lines}, {}", counted("pages-count", count.pages, *language, desk)))
    });
    let counts: Texts = counts.collect();
    body += &elements("p", &counts);
    if let Some(key) = count.notice {
        body += &elements("p", &said(key, scope, desk));
    }
    for language in scope.languages {
        let hub = desk.reader.hub();
        let home = desk.reader.places().home_url(*language).absolute(&hub.base_url.0);
        let name = hub.name.in_language(*language).0;
        body += &format!("<p{}><a href=\"{}\">{}</a></p>\n", lang(*language), xml(&home), xml(name));
    }
    Part { name: "title.xhtml".to_owned(), titles: titles.clone(), kind: "titlepage", body }
}

fn chapter_part(chapter: &Chapter, (at, scope): (usize, &Scope<'_>), desk: &mut Desk<'_, '_>) -> Part {
    let title = |language: &Language, desk: &mut Desk<'_, '_>| match chapter.topic.get(*language) {
        Some(term) => (*language, term.label.clone()),
        None => (*language, desk.reader.say("kept-no-topic", *language)),
    };
    let titles: Texts = scope.languages.iter().map(|language| title(language, desk)).collect();
    let lines: String = chapter.lines.iter().map(|line| line_item(line, scope, desk)).collect();
    let body = format!("{}<ul class=\"lines\">\n{lines}</ul>\n", heading(&titles));
    Part { name: format!("chapter-{}.xhtml", at + 1), titles, kind: "chapter", body }
}

/// A line: its texts with their pages, in each language that it is in.
fn line_item(line: &Line, scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> String {
    if let [language] = scope.languages {
        return format!("<li>\n{}</li>\n", half(line, *language, desk));
    }
    let halves = scope.languages.iter().map(|language| {
        let half = half(line, *language, desk);
        format!("<div class=\"half\"{}>\n{half}</div>\n", lang(*language))
    });
    format!("<li class=\"both\">\n{}</li>\n", halves.collect::<String>())
}

fn half(line: &Line, language: Language, desk: &mut Desk<'_, '_>) -> String {
    let mut html: String = line.texts.get(language).iter().map(|text| format!("<p>{}</p>\n", xml(text))).collect();
    for source in line.sources.iter().filter_map(|source| source.get(language).as_ref()) {
        html += &source_line(source, desk);
    }
    html
}

fn source_line(source: &Source, desk: &mut Desk<'_, '_>) -> String {
    let link = |url: &str, text: &str| format!("<a href=\"{}\">{}</a>", xml(url), xml(text));
    let mut parts = vec![link(&desk.absolute(&source.url), &source.title)];
    if !source.who.is_empty() {
        parts.push(xml(&source.who));
    }
    parts.extend(source.licence.map(|licence| link(licence.url(), licence.name())));
    format!("<p class=\"source\">{}</p>\n", parts.join(", "))
}

/// How the book may be reused.
fn reuse(scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> Part {
    let titles = said("book-reuse", scope, desk);
    let mut body = heading(&titles);
    body += &elements("p", &said("kept-reuse", scope, desk));
    if let Some(licence) = desk.reader.hub().licence {
        let texts = said("hub-licence", scope, desk);
        let one = |(language, text): &(Language, String)| {
            let (url, name) = (xml(licence.url()), licence.name());
            format!("<p{}>{}: <a href=\"{url}\">{name}</a></p>\n", lang(*language), xml(text))
        };
        body += &texts.iter().map(one).collect::<String>();
    }
    Part { name: "reuse.xhtml".to_owned(), titles, kind: "copyright-page", body }
}
