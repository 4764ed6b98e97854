//! What every page offers to whoever knows better: to suggest a correction, to change the page, to tell what she has done.

use std::sync::Arc;

use fluent::FluentArgs;
use serde::Serialize;

use super::Desk;
use super::frame::Way;
use super::mailto::{self, Letter, mailto};
use crate::language::Language;
use crate::parse::Card;
use crate::parse::body::{Body, Target};
use crate::parse::values::Date;
use crate::site::{CommunityPage, Leads, Listing};

/// The file that a page's text comes from.
pub struct Source {
    /// Where it is.
    path: Arc<str>,
    /// Which state of it is shown, where it is a page's own: the same file gives the same, another one another.
    version: Option<String>,
    /// The language that it is in.
    language: Language,
}

impl Source {
    /// The file of a page, with its text.
    pub fn of(card: &Card, listing: &Listing, body: &Body) -> Source {
        Source { path: card.path.clone(), version: Some(version(listing.modified, body.print)), language: card.id.language }
    }

    /// A file that is not one page's alone.
    pub fn file(path: Arc<str>, language: Language) -> Source {
        Source { path, version: None, language }
    }
}

/// The day of the last change that readers were told of, where there is one, and the first digits of the file's hash.
fn version(modified: Option<Date>, print: u64) -> String {
    let print = format!("{:08x}", print >> 32);
    modified.map_or_else(|| print.clone(), |date| format!("{date} {print}"))
}

/// What every page offers to whoever knows better.
#[derive(Serialize)]
pub struct ContributeView {
    /// A letter to the editor with the page filled in.
    correct: Option<String>,
    /// Where the page's file is changed.
    edit: Option<String>,
    /// How one contributes.
    guidelines: Option<Way>,
    /// Where one tells roughly what one has done.
    tell: Option<Way>,
}

/// What a page with this title offers; nothing where the hub has no way to offer.
pub fn contribute(title: &str, source: Option<&Source>, desk: &mut Desk<'_, '_>) -> Option<ContributeView> {
    let hub = desk.reader.hub();
    let correct = hub.editor_email().map(|to| correction(to, title, source, desk));
    let edit = source.and_then(|source| Some(hub.edit_url.as_ref()?.of(&source.path)));
    let view = ContributeView { correct, edit, guidelines: guidelines(desk), tell: desk.community_way(CommunityPage::Tell) };
    let has_any = view.correct.is_some() || view.edit.is_some() || view.guidelines.is_some() || view.tell.is_some();
    has_any.then_some(view)
}

/// The way to the page that tells how to contribute.
pub fn guidelines(desk: &mut Desk<'_, '_>) -> Option<Way> {
    let name = desk.reader.hub().guidelines.as_deref()?;
    page_way(name, desk)
}

/// The way to a page that `hub.yaml` names.
pub fn page_way(name: &str, desk: &mut Desk<'_, '_>) -> Option<Way> {
    let target = Target::Internal(name.into(), None);
    let Leads::Page(url, language, pair) = desk.reader.leads(&"".into(), &target, desk.language) else { return None };
    let (_, listing) = desk.reader.page(&pair, desk.language)?;
    Some(Way { title: listing.title, url: desk.to(&url), lang: desk.foreign(language), is_current: url == *desk.url })
}

fn correction(to: &str, title: &str, source: Option<&Source>, desk: &mut Desk<'_, '_>) -> String {
    let here = desk.url.clone();
    let title = &mailto::title(title);
    let mut args = FluentArgs::new();
    args.set("title", title.clone());
    args.set("url", desk.absolute(&here));
    args.set("language", source.map_or(desk.language, |source| source.language).endonym());
    args.set("version", source.and_then(|source| source.version.clone()).unwrap_or_else(|| "none".to_owned()));
    let subject = desk.say_named("letter-correction-subject", ("title", title));
    let body = desk.reader.say_with("letter-correction", desk.language, &args);
    mailto(&Letter { to, subject: &subject, body: &body, cut: "" }).url
}

/// How to reach the people of a page who have agreed to that, without their address.
#[derive(Serialize)]
pub struct ContactView {
    /// A letter to the editor with the page filled in.
    mailto: Option<String>,
    /// Where else to turn to.
    otherwise: Option<Way>,
}

/// How to reach the people of a page: by way of the editor, else by what the hub's guidelines say, else by their organisation.
pub fn contact(listing: &Listing, organisation: Option<Way>, desk: &mut Desk<'_, '_>) -> ContactView {
    let mailto = desk.reader.hub().editor_email().map(|to| {
        let title = mailto::title(&listing.title);
        let mut args = FluentArgs::new();
        args.set("title", title.clone());
        args.set("url", desk.absolute(&listing.url));
        let subject = desk.say_named("letter-contact-subject", ("title", &title));
        let body = desk.reader.say_with("letter-contact", desk.language, &args);
        mailto(&Letter { to, subject: &subject, body: &body, cut: "" }).url
    });
    let otherwise = if mailto.is_none() { guidelines(desk).or(organisation) } else { None };
    ContactView { mailto, otherwise }
}
