//! Stage 5: a [`Job`] becomes an [`Output`], and what is wrong in it problems.
//!
//! Every context is built here, through a [`Reader`]; templates only lay out what they are given.

mod accessibility;
mod also;
mod attribution;
mod both;
mod calendar;
mod card;
mod chapters;
mod community;
mod contribute;
mod date;
mod event;
mod feed;
mod fill;
mod frame;
mod glossary;
mod json_ld;
mod learning;
mod listed;
mod mailto;
mod map;
mod markup;
mod offline;
mod overtaken;
mod page;
mod parallel;
mod picture;
pub mod report;
mod scan;
mod search;
mod series;
mod sitemap;
pub(crate) mod speech;
pub mod theme;

pub use both::base_path;
pub use fill::escape;
pub use glossary::first_uses;

use std::borrow::Cow;

use serde::Serialize;

use crate::facts::Reader;
use crate::images::Size;
use crate::index;
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::values::Kind;
use crate::parse::{Card, PairId};
use crate::pipeline::Stock;
use crate::plan::{Edition, EnginePart, Job, JobKind};
use crate::problem::{Code, Place, Problem};
use crate::read::{Asset, Shows};
use crate::site::{CommunityPage, Kept, PATH_KEYS, Url};
use crate::strings::Use;
use crate::write::{Content, Output};

/// Where a render stands: whom it may ask, which address it is for, and in which language it speaks.
struct Desk<'r, 'a> {
    reader: &'r mut Reader<'a>,
    url: &'r Url,
    language: Language,
}

/// Renders a job. `None` only where not even the built-in template could lay it out, which is told.
pub fn render(job: &Job, stock: &Stock, reader: &mut Reader<'_>) -> Option<Output> {
    let language = language_of(&job.kind).or(stock.site.languages().first().copied()).unwrap_or(Language::Cy);
    let mut desk = Desk { reader, url: &job.url, language };
    let content = match &job.kind {
        JobKind::Chooser => lay_out(both::chooser(&mut desk), job, stock, &mut desk)?,
        JobKind::NotFound => lay_out(both::not_found(&mut desk), job, stock, &mut desk)?,
        JobKind::Home(_) => lay_out(listed::home(&mut desk), job, stock, &mut desk)?,
        JobKind::Page(pair, _) => lay_out(page::page(pair, &mut desk)?, job, stock, &mut desk)?,
        JobKind::Section(folder, _, number) => lay_out(listed::section(folder, *number, &mut desk), job, stock, &mut desk)?,
        JobKind::Terms(vocabulary, _) => lay_out(listed::terms(*vocabulary, &mut desk), job, stock, &mut desk)?,
        JobKind::Term(vocabulary, id, _, number) => {
            lay_out(listed::term((*vocabulary, id), *number, &mut desk)?, job, stock, &mut desk)?
        }
        JobKind::Letters(_, letter) => lay_out(listed::letters(*letter, &mut desk), job, stock, &mut desk)?,
        JobKind::Latest(_, number) => lay_out(listed::latest(*number, &mut desk), job, stock, &mut desk)?,
        JobKind::Glossary(_) => lay_out(glossary::page(&mut desk), job, stock, &mut desk)?,
        JobKind::AllSeries(_) => lay_out(series::all(&mut desk), job, stock, &mut desk)?,
        JobKind::Series(id, _) => lay_out(series::series(id, &mut desk)?, job, stock, &mut desk)?,
        JobKind::Parallel(pair, _) => lay_out(parallel::parallel(pair, &mut desk)?, job, stock, &mut desk)?,
        JobKind::Kept(kept, topic, _) => lay_out(learning::kept(*kept, topic.as_deref(), &mut desk)?, job, stock, &mut desk)?,
        JobKind::Book(topic, edition) => {
            let languages = match edition {
                Edition::In(language) => vec![*language],
                Edition::Parallel => desk.reader.hub().languages().to_vec(),
            };
            Content::Bytes(learning::book(topic.as_deref(), &languages, &mut desk)?)
        }
        JobKind::Community(page, _) => lay_out_community(*page, job, stock, &mut desk)?,
        JobKind::Chapter(id, _) => lay_out(chapters::chapter(id, &mut desk)?, job, stock, &mut desk)?,
        JobKind::Search(_) => lay_out(search::page(&mut desk), job, stock, &mut desk)?,
        JobKind::SearchSetup(_) => Content::Bytes(search::setup(&mut desk)),
        JobKind::Accessibility(_) => lay_out(accessibility::statement(&mut desk)?, job, stock, &mut desk)?,
        JobKind::Offline(_) => lay_out(offline::page(&mut desk), job, stock, &mut desk)?,
        JobKind::OfflineSetup(_) => Content::Bytes(offline::setup(&mut desk)),
        JobKind::OfflineWorker => Content::Bytes(crate::offline::WORKER.to_vec()),
        JobKind::Engine(EnginePart::Worker) => Content::Bytes(index::engine().worker.bytes.to_vec()),
        JobKind::Engine(EnginePart::Wasm) => Content::Bytes(index::engine().wasm.bytes.to_vec()),
        JobKind::Redirect(id) => lay_out(sitemap::redirect(id, &mut desk)?, job, stock, &mut desk)?,
        JobKind::Atom(list, _) => Content::Bytes(feed::atom(list, &mut desk)),
        JobKind::JsonFeed(list, _) => Content::Bytes(feed::json(list, &mut desk)),
        JobKind::Calendar(of, _) => Content::Bytes(calendar::calendar(of, &mut desk)),
        JobKind::Sitemap => Content::Bytes(sitemap::sitemap(&mut desk)),
        JobKind::SitemapPart(part) => Content::Bytes(sitemap::part(*part, &mut desk)),
        JobKind::Robots => Content::Bytes(sitemap::robots(&mut desk)),
        JobKind::Headers => Content::Bytes(sitemap::headers(&mut desk)),
        JobKind::Redirects(old) => Content::Bytes(sitemap::redirects(old, &mut desk)),
        JobKind::Asset(path) => match desk.reader.asset(&"".into(), &format!("/{path}"))?.1 {
            asset @ Asset { shows: Shows::Picture(_), .. } => Content::Picture(asset.recipe(Size::Whole)?.into()),
            Asset { shows: Shows::Drawing(drawing), .. } => Content::Bytes(drawing.svg.clone().into_bytes()),
            Asset { shows: Shows::Anything | Shows::Markup, file, .. } => Content::File(file.clone()),
            Asset { shows: Shows::Nothing, .. } => return None,
        },
        JobKind::Picture(path, size) => {
            let (_, asset) = desk.reader.asset(&"".into(), &format!("/{path}"))?;
            Content::Picture(asset.recipe(*size)?.into())
        }
        JobKind::ThemeAsset(name) => stock.theme.asset(name)?,
    };
    Some(Output { path: job.url.output_path(), content })
}

fn lay_out_community(page: CommunityPage, job: &Job, stock: &Stock, desk: &mut Desk<'_, '_>) -> Option<Content> {
    match page {
        CommunityPage::About => lay_out(community::about(desk)?, job, stock, desk),
        CommunityPage::Worksheet => lay_out(community::worksheet(desk), job, stock, desk),
        CommunityPage::Rules => lay_out(community::rules(desk), job, stock, desk),
        CommunityPage::Joining => lay_out(community::joining(desk)?, job, stock, desk),
        CommunityPage::Chapters => lay_out(chapters::chapters(desk), job, stock, desk),
        CommunityPage::Groups => lay_out(chapters::groups(desk), job, stock, desk),
        CommunityPage::Tell => lay_out(community::tell(desk), job, stock, desk),
        CommunityPage::Report => lay_out(report::page(desk), job, stock, desk),
    }
}

/// A page's entry as lists show it, alone, for a page at an address: what an author sees of it beforehand.
pub fn entry(pair: &PairId, language: Language, stock: &Stock, url: &Url) -> Option<String> {
    #[derive(Serialize)]
    struct Entries {
        cards: [frame::CardView; 1],
    }
    let mut reader = Reader::new(stock);
    let mut desk = Desk { reader: &mut reader, url, language };
    let (_, listing) = desk.reader.page(pair, language)?;
    let cards = [frame::card_view(&listing, None, &mut desk)];
    let context = tera::Context::from_serialize(&Entries { cards }).ok()?;
    desk.reader.lay_out("cards.html", &context).or_else(|_| desk.reader.lay_out_built_in("cards.html", &context)).ok()
}

/// What is wrong in a page's text, whether the page is on the site or not.
pub fn text_problems(card: &Card, stock: &Stock) -> Vec<Problem> {
    let Some(body) = stock.bodies.get(&card.id) else { return Vec::new() };
    let mut reader = Reader::new(stock);
    let url = Url::new("");
    let mut desk = Desk { reader: &mut reader, url: &url, language: card.id.language };
    fill::fill(card, stock.site.kind(card), body, &mut desk);
    reader.finish().1
}

/// The template that lays out a file, where one does.
pub fn template_of(kind: &JobKind) -> Option<&'static str> {
    Some(match kind {
        JobKind::Chooser => "chooser.html",
        JobKind::NotFound => "not-found.html",
        JobKind::Home(_) => "home.html",
        JobKind::Page(..) => "page.html",
        JobKind::Section(..) => "section.html",
        JobKind::Terms(..) => "terms.html",
        JobKind::Term(..) => "term.html",
        JobKind::Letters(..) => "letters.html",
        JobKind::Latest(..) => "latest.html",
        JobKind::Glossary(_) => "glossary.html",
        JobKind::AllSeries(_) => "terms.html",
        JobKind::Series(..) => "series.html",
        JobKind::Parallel(..) => "parallel.html",
        JobKind::Kept(..) => "kept.html",
        JobKind::Search(_) => "search.html",
        JobKind::Offline(_) => "offline.html",
        JobKind::Accessibility(_) => "accessibility.html",
        JobKind::Community(CommunityPage::About, _) => "community.html",
        JobKind::Community(CommunityPage::Worksheet, _) => "worksheet.html",
        JobKind::Community(CommunityPage::Rules, _) => "rules.html",
        JobKind::Community(CommunityPage::Joining, _) => "joining.html",
        JobKind::Community(CommunityPage::Chapters, _) => "chapters.html",
        JobKind::Community(CommunityPage::Groups, _) => "groups.html",
        JobKind::Community(CommunityPage::Tell, _) => "tell.html",
        JobKind::Community(CommunityPage::Report, _) => "report.html",
        JobKind::Chapter(..) => "chapter.html",
        JobKind::Redirect(_) => "redirect.html",
        _ => return None,
    })
}

/// The language that a file of the site is in, where it is in one.
pub fn language_of(kind: &JobKind) -> Option<Language> {
    match kind {
        JobKind::Home(language)
        | JobKind::Page(_, language)
        | JobKind::Section(_, language, _)
        | JobKind::Terms(_, language)
        | JobKind::Term(_, _, language, _)
        | JobKind::Letters(language, _)
        | JobKind::Latest(language, _)
        | JobKind::Glossary(language)
        | JobKind::AllSeries(language)
        | JobKind::Series(_, language)
        | JobKind::Parallel(_, language)
        | JobKind::Kept(_, _, language)
        | JobKind::Book(_, Edition::In(language))
        | JobKind::Search(language)
        | JobKind::Community(_, language)
        | JobKind::Chapter(_, language)
        | JobKind::SearchSetup(language)
        | JobKind::Offline(language)
        | JobKind::Accessibility(language)
        | JobKind::OfflineSetup(language)
        | JobKind::Calendar(_, language)
        | JobKind::Atom(_, language)
        | JobKind::JsonFeed(_, language) => Some(*language),
        JobKind::Redirect(id) => Some(id.language),
        _ => None,
    }
}

/// Lays out a page with the hub's template, or with the built-in one where the hub's fails.
fn lay_out(context: impl Serialize, job: &Job, stock: &Stock, desk: &mut Desk<'_, '_>) -> Option<Content> {
    let template = template_of(&job.kind)?;
    let context = match tera::Context::from_serialize(&context) {
        Ok(context) => context,
        Err(error) => {
            desk.reader.problems.push(stock.theme.problem(&error, desk.url));
            return None;
        }
    };
    let error = match desk.reader.lay_out(template, &context) {
        Ok(html) => return Some(Content::Bytes(html.into_bytes())),
        Err(error) => error,
    };
    desk.reader.problems.push(stock.theme.problem(&error, desk.url));
    match desk.reader.lay_out_built_in(template, &context) {
        Ok(html) => Some(Content::Bytes(html.into_bytes())),
        Err(_) => None,
    }
}

/// The messages that pentan itself says, beside those that templates show.
pub fn uses() -> Vec<Use> {
    let mut uses: Vec<Use> = PATH_KEYS.iter().map(|key| Use::with(*key, &[])).collect();
    uses.extend(Kind::ALL.iter().map(|kind| Use { key: Cow::Owned(format!("kind-{}", kind.word())), args: Some(Vec::new()) }));
    for vocabulary in Vocabulary::ALL {
        for key in ["terms", "in-term"] {
            let args = if key == "terms" { Vec::new() } else { vec![Cow::Borrowed("name")] };
            uses.push(Use { key: Cow::Owned(format!("{key}-{}", vocabulary.name())), args: Some(args) });
        }
    }
    for kept in Kept::ALL {
        uses.extend([format!("kept-{}", kept.name()), format!("kept-{}-intro", kept.name())].map(|key| Use::with(key, &[])));
    }
    uses.extend(search::uses());
    uses.extend(offline::uses());
    uses.extend(accessibility::uses());
    uses.extend(CommunityPage::ALL.iter().map(|page| Use::with(page.name_key(), &[])));
    uses.extend(community::TELL.iter().map(|key| Use::with(*key, &[])));
    uses.extend(crate::problem::uses());
    uses.extend(crate::schema::uses());
    uses.extend(crate::hosting::uses());
    uses.extend(crate::new::uses());
    uses.extend(
        ["build-reading", "build-parsing", "build-rendering", "build-writing", "failure-prefix"].map(|key| Use::with(key, &[])),
    );
    const REFUSALS: [(&str, &[&str]); 6] = [
        ("now-bad-day", &["value"]),
        ("now-bad-day.help", &["example"]),
        ("out-inside", &["out", "folder"]),
        ("out-inside.help", &[]),
        ("base-url-bad", &["value"]),
        ("base-url-bad.help", &[]),
    ];
    uses.extend(REFUSALS.map(|(key, args)| Use::with(key, args)));
    uses.extend(crate::translation::uses());
    uses.extend(crate::digest::uses());
    uses.extend(crate::export::uses());
    uses.extend(SAID.iter().map(|(key, args)| Use::with(*key, args)));
    uses
}

/// The other messages that pentan says, with their arguments.
const SAID: &[(&str, &[&str])] = &[
    ("theme-list", &["folder"]),
    ("theme-unknown", &["name"]),
    ("theme-unknown-near", &["name", "near"]),
    ("theme-exists", &["path"]),
    ("theme-ejected", &["path", "version"]),
    ("theme-next-tokens", &["path"]),
    ("theme-next-file", &["path"]),
    ("serve-at", &["name", "url"]),
    ("serve-port", &["port", "next"]),
    ("serve-host", &["host"]),
    ("serve-changed", &["path", "count", "files", "ms"]),
    ("serve-problems", &["count"]),
    ("overlay-title", &["count"]),
    ("overlay-rest", &["count"]),
    ("overlay-old", &[]),
    ("overlay-dismiss", &[]),
    ("overlay-place", &["path", "line", "column"]),
    ("view-title", &[]),
    ("view-back", &[]),
    ("view-page", &[]),
    ("view-all", &["count"]),
    ("view-only-problems", &["count"]),
    ("view-only-missing", &["count"]),
    ("view-only-unpublished", &["count"]),
    ("view-none", &[]),
    ("view-next", &[]),
    ("view-previous", &[]),
    ("view-published", &[]),
    ("view-missing", &[]),
    ("view-problems", &["count"]),
    ("view-beside-of", &["title"]),
    ("view-page-in", &["language"]),
    ("view-card", &["language"]),
    ("view-checklist", &[]),
    ("view-ok", &[]),
    ("view-look", &[]),
    ("view-check-translation", &["exists"]),
    ("view-check-summary", &["count"]),
    ("view-check-alt", &["count"]),
    ("view-check-links", &["count", "dead"]),
    ("view-check-problems", &["count"]),
    ("view-check-minutes", &["count"]),
    ("view-language", &[]),
    ("build-done", &["pages", "pairs", "languages", "written", "unchanged", "removed", "seconds", "problems"]),
    ("links-done", &["addresses", "requests", "dead", "unanswered"]),
    ("links-unsaved", &[]),
    ("links-asking", &[]),
    ("problems-many", &["count", "shown"]),
    ("check-done", &["problems", "errors", "warnings", "hints"]),
    ("image-own", &[]),
    ("home", &[]),
    ("latest", &[]),
    ("letters", &[]),
    ("not-found", &[]),
    ("choose-language", &[]),
    ("page-of", &["title", "number"]),
    ("page-number", &["number"]),
    ("in-language-cy", &[]),
    ("in-language-en", &[]),
    ("minutes", &["count"]),
    ("state-draft", &[]),
    ("state-scheduled", &[]),
    ("state-held-back", &[]),
    ("state-expired", &[]),
    ("state-over", &[]),
    ("state-cancelled", &[]),
    ("state-closed", &[]),
    ("event-starts", &[]),
    ("event-next", &[]),
    ("event-last", &[]),
    ("event-held", &[]),
    ("event-join", &[]),
    ("event-language", &[]),
    ("event-interpretation", &[]),
    ("event-more-at", &["url"]),
    ("job-closes", &[]),
    ("language-cy", &[]),
    ("language-en", &[]),
    ("interpretation-yes", &[]),
    ("interpretation-no", &[]),
    ("calendar-of", &["name"]),
    ("because-pinned", &[]),
    ("because-topics", &["topics"]),
    ("because-words", &["words"]),
    ("feed-of", &["name"]),
    ("feed-latest", &["name"]),
    ("attribution", &["title", "author", "hub", "url", "licence"]),
    ("attribution-no-author", &["title", "hub", "url", "licence"]),
    ("exceptions-default", &[]),
    ("alert-note", &[]),
    ("alert-tip", &[]),
    ("alert-important", &[]),
    ("alert-warning", &[]),
    ("alert-caution", &[]),
    ("table", &[]),
    ("transcript", &[]),
    ("video-watch", &["host"]),
    ("footnotes", &[]),
    ("footnote-back", &["number"]),
    ("kept-of-topic", &["name", "topic"]),
    ("kept-no-topic", &[]),
    ("kept-machine", &[]),
    ("kept-unreviewed", &[]),
    ("kept-reuse", &[]),
    ("kept-lines", &["count"]),
    ("pages-count", &["count"]),
    ("case-next-time", &[]),
    ("case-worked", &[]),
    ("hub-licence", &[]),
    ("terms-topic", &[]),
    ("book-cy", &[]),
    ("book-en", &[]),
    ("book-both", &[]),
    ("book-contents", &[]),
    ("book-reuse", &[]),
    ("book-accessibility", &[]),
    ("glossary", &[]),
    ("glossary-intro", &[]),
    ("series", &[]),
    ("series-part", &["number", "of"]),
    ("series-pages", &["name"]),
    ("parallel-of", &["title"]),
    ("parallel-only-cy", &[]),
    ("parallel-only-en", &[]),
    ("translation-machine", &[]),
    ("translation-unreviewed", &[]),
    ("question", &[]),
    ("case-challenge", &[]),
    ("case-didnt", &[]),
    ("advice", &[]),
    ("check-recorded", &["path"]),
    // What the community's pages, and letters to the editor, say.
    ("worksheet-intro", &[]),
    ("tell-intro", &[]),
    ("also-facing", &["topics"]),
    ("letter-joining", &["hub"]),
    ("letter-joining-subject", &["hub"]),
    ("letter-rules", &["url"]),
    ("letter-cut", &["url"]),
    ("letter-tell", &[]),
    ("letter-tell-subject", &["hub"]),
    ("letter-correction", &["title", "url", "language", "version"]),
    ("letter-correction-subject", &["title"]),
    ("letter-contact", &["title", "url"]),
    ("letter-contact-subject", &["title"]),
    // What the report says.
    ("report-intro", &[]),
    ("report-none", &[]),
    ("report-age-under-1-year", &[]),
    ("report-age-1-to-2-years", &[]),
    ("report-age-over-2-years", &[]),
    ("report-age-undated", &[]),
    ("report-state-fresh", &[]),
    ("report-state-stale", &[]),
    ("report-state-unrecorded", &[]),
    ("report-state-missing", &["language"]),
    ("report-check-reviewed", &[]),
    ("report-check-unreviewed", &[]),
    ("report-check-machine", &[]),
    ("report-check-unsaid", &[]),
    ("report-chart-one", &["value", "date"]),
    ("report-chart-more", &["first", "began", "last", "date", "count"]),
    ("report-chart-target", &["value"]),
    ("report-chart-target-by", &["value", "date"]),
    ("report-target", &["value"]),
    ("report-point", &["date", "value"]),
    ("report-progress", &["percent"]),
];

/// The problem of a link at its place in a page's file.
fn at_link(code: Code, path: &std::sync::Arc<str>, range: &std::ops::Range<u32>) -> Problem {
    Problem::new(code, Place::bytes(path, range.start as usize..range.end as usize))
}
