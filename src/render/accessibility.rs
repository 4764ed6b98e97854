//! The accessibility statement: what people know, what a check found, and no more than that.
//!
//! Its parts are those of the model statement for the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
//! Regulations 2018.

use fluent::FluentArgs;
use serde::Serialize;

use super::Desk;
use super::community::{Head, SaidView, head_of};
use super::contribute::Source;
use super::frame::{About, DateView, Way, date_view};
use crate::hub::{self, Accessibility, Compliance};
use crate::language::Language;
use crate::parse::PageId;
use crate::parse::checked::Found;
use crate::problem::Code;
use crate::site::Crumb;

/// The context of `accessibility.html`.
#[derive(Serialize)]
pub struct StatementContext {
    #[serde(flatten)]
    head: Head,
    base_url: String,
    prepared: DateView,
    is_public_body: bool,
    email: Option<String>,
    reply: Option<String>,
    known: Vec<SaidView>,
    tested: Option<TestedView>,
    /// `full`, `partial`, `not`, or `unknown` where nobody has tested it.
    status: &'static str,
    checked: Option<CheckedView>,
}

#[derive(Serialize)]
struct TestedView {
    date: DateView,
    by: SaidView,
}

/// What a check found.
#[derive(Serialize)]
struct CheckedView {
    date: DateView,
    pentan: String,
    pages: String,
    found: Vec<FoundView>,
}

#[derive(Serialize)]
struct FoundView {
    what: String,
    count: String,
    /// The pages that it is on.
    pages: Vec<Way>,
    /// Whether it is in what every page is made of.
    is_everywhere: bool,
}

/// The statement; nothing where the hub makes none.
pub fn statement(desk: &mut Desk<'_, '_>) -> Option<StatementContext> {
    let hub = desk.reader.hub();
    let given = hub.accessibility.as_ref()?;
    let site = desk.reader.places();
    let heading = desk.reader.say("access", desk.language);
    let name = hub.name.in_language(desk.language).0.to_owned();
    let description = desk.say_named("access-description", ("hub", &name));
    let about = About::made(heading.clone(), description, |language| site.made_url("path-accessibility", language), desk);
    let source = Some(Source::file(hub::PATH.into(), desk.language));
    let about = About { crumbs: desk.crumbs(""), source, ..about };
    let checked = desk.reader.checked();
    let found = checked.map(|checked| checked.found.as_slice()).unwrap_or_default();
    let status = status(given, found);
    let checked = checked.map(|checked| CheckedView {
        date: date_view(checked.date, desk.language),
        pentan: checked.pentan.clone(),
        pages: counted("pages-count", checked.pages, desk),
        found: checked.found.iter().map(|found| found_view(found, desk)).collect(),
    });
    Some(StatementContext {
        base_url: hub.base_url.0.clone(),
        prepared: date_view(given.prepared, desk.language),
        is_public_body: given.public_body,
        email: given.email.as_ref().map(|email| email.0.as_str()).or(hub.editor_email()).map(str::to_owned),
        reply: given.reply_days.map(|days| counted("access-reply", days, desk)),
        known: desk.said_all(&given.known),
        tested: given
            .tested
            .as_ref()
            .map(|tested| TestedView { date: date_view(tested.date, desk.language), by: desk.said(&tested.by) }),
        status,
        checked,
        head: head_of(about, heading, desk),
    })
}

/// How far the site meets the guidelines, as far as somebody has tested it. No test makes good what is known to be wrong.
fn status(given: &Accessibility, found: &[Found]) -> &'static str {
    match given.tested.as_ref().and_then(|tested| tested.result) {
        None => "unknown",
        Some(Compliance::Not) => "not",
        Some(Compliance::Full) if given.known.is_empty() && found.is_empty() => "full",
        Some(Compliance::Full | Compliance::Partial) => "partial",
    }
}

fn found_view(found: &Found, desk: &mut Desk<'_, '_>) -> FoundView {
    let ids: Vec<Option<PageId>> = found.files.iter().map(|file| PageId::of_path(file)).collect();
    let pages = ids.iter().flatten().filter_map(|id| page_way(id, desk)).collect();
    FoundView {
        what: desk.reader.say(&format!("access-{}", found.rule), desk.language),
        count: counted("access-times", found.count, desk),
        pages,
        is_everywhere: ids.iter().any(Option::is_none),
    }
}

/// The way to a page in the language in which it was found, if it is still there.
fn page_way(id: &PageId, desk: &mut Desk<'_, '_>) -> Option<Way> {
    let (_, listing) = desk.reader.page(&id.pair, id.language)?;
    let language: Language = listing.language;
    Some(desk.way(&Crumb { title: listing.title, language, url: listing.url }))
}

fn counted(key: &str, count: u32, desk: &mut Desk<'_, '_>) -> String {
    let mut args = FluentArgs::new();
    args.set("count", count);
    desk.reader.say_with(key, desk.language, &args)
}

/// The messages that the statement says.
pub fn uses() -> Vec<crate::strings::Use> {
    use crate::strings::Use;
    let mut uses = vec![
        Use::with("access", &[]),
        Use::with("access-description", &["hub"]),
        Use::with("access-reply", &["count"]),
        Use::with("access-times", &["count"]),
    ];
    uses.extend(Code::accessibility().map(|code| Use { key: format!("access-{}", code.name()).into(), args: Some(Vec::new()) }));
    uses
}
