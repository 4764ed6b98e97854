//! The page that says what is kept for reading without a network, and what the script that keeps it has to know.

use fluent::FluentArgs;
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::Desk;
use super::frame::{About, Frame, frame};
use crate::offline;
use crate::strings::Use;

/// What the script says, each with its arguments.
const WORDS: &[(&str, &[&str])] = &[
    ("offline-intro", &[]),
    ("offline-this-page", &[]),
    ("offline-hub", &["title"]),
    ("offline-topic", &["title"]),
    ("offline-compendium", &["title"]),
    ("offline-size", &["pages", "bytes"]),
    ("offline-size-page", &["bytes"]),
    ("offline-with-search", &[]),
    ("offline-without-search", &[]),
    ("offline-keep-button", &[]),
    ("offline-remove", &[]),
    ("offline-remove-all", &[]),
    ("offline-refresh", &[]),
    ("offline-kept-on", &["bytes", "date"]),
    ("offline-newer", &[]),
    ("offline-unfinished", &[]),
    ("offline-kept-heading", &[]),
    ("offline-offers-heading", &[]),
    ("offline-nothing", &[]),
    ("offline-total", &["bytes"]),
    ("offline-page-way", &[]),
    ("offline-working", &["title"]),
    ("offline-stop", &[]),
    ("offline-done", &["title", "bytes"]),
    ("offline-removed", &["title"]),
    ("offline-removed-all", &[]),
    ("offline-failed-network", &[]),
    ("offline-failed-missing", &[]),
    ("offline-failed-quota", &["bytes"]),
    ("offline-failed-worker", &[]),
    ("offline-failed-other", &[]),
    ("offline-stopped", &[]),
    ("offline-no-list", &[]),
    ("offline-missing", &[]),
    ("offline-bytes-kb", &["number"]),
    ("offline-bytes-mb", &["number"]),
];
/// The numbers that have a form of their own in either language (CLDR), and one that stands for all others.
const COUNTED: std::ops::RangeInclusive<u32> = 0..=6;
const ANY_NUMBER: u32 = 10;

/// The context of `offline.html`.
#[derive(Serialize)]
pub struct OfflineContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
}

/// The messages that [`setup`] says.
pub fn uses() -> Vec<Use> {
    let mut uses: Vec<Use> = WORDS.iter().map(|(key, args)| Use::with(*key, args)).collect();
    uses.extend(["offline", "offline-standfirst"].map(|key| Use::with(key, &[])));
    uses
}

/// The page that says what is kept.
pub fn page(desk: &mut Desk<'_, '_>) -> OfflineContext {
    let site = desk.reader.places();
    let heading = desk.reader.say("offline", desk.language);
    let description = desk.reader.say("offline-standfirst", desk.language);
    let about = About::made(heading.clone(), description, |language| site.made_url("path-offline", language), desk);
    let about = About { crumbs: desk.crumbs(""), ..about };
    OfflineContext { frame: frame(about, desk), heading }
}

/// What the script has to know, as JSON. Addresses are relative to it.
pub fn setup(desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let site = desk.reader.places();
    let language = desk.language;
    let setup = json!({
        "lang": language.tag(),
        "site": "../",
        "worker": desk.to(&offline::worker()),
        "list": desk.to(&offline::list_of(language)),
        "page": desk.to(&site.made_url("path-offline", language)),
        "words": words(desk),
        "counts": COUNTED.map(|count| counted(count, desk)).collect::<Vec<_>>(),
        "count": counted(ANY_NUMBER, desk).replace(&ANY_NUMBER.to_string(), "{count}"),
    });
    setup.to_string().into_bytes()
}

/// Every message by its key, with `{name}` where an argument goes.
fn words(desk: &mut Desk<'_, '_>) -> Map<String, Json> {
    let mut words = Map::new();
    for (key, names) in WORDS {
        let mut args = FluentArgs::new();
        for name in *names {
            args.set(*name, format!("{{{name}}}"));
        }
        words.insert((*key).to_owned(), desk.reader.say_with(key, desk.language, &args).into());
    }
    words
}

fn counted(count: u32, desk: &mut Desk<'_, '_>) -> String {
    let mut args = FluentArgs::new();
    args.set("count", count);
    desk.reader.say_with("pages-count", desk.language, &args)
}
