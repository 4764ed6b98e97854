//! The page that searches, and what its script has to know: where things are, what they are called, and what to say.

use std::borrow::Cow;

use fluent::FluentArgs;
use pentan_search::Facet;
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::Desk;
use super::frame::{About, Frame, Way, frame, term_way};
use crate::index;
use crate::parse::body::Vocabulary;
use crate::parse::values::Kind;
use crate::strings::Use;

/// What the script says, each with its arguments.
const WORDS: &[(&str, &[&str])] = &[
    ("search", &[]),
    ("search-for", &["asked"]),
    ("search-all", &[]),
    ("search-more", &[]),
    ("search-some", &[]),
    ("search-suggested", &["asked", "query"]),
    ("search-did-you-mean", &["query"]),
    ("search-nothing", &["asked"]),
    ("search-ways", &[]),
    ("search-matched", &["forms"]),
    ("search-filters", &[]),
    ("search-filters-chosen", &[]),
    ("search-filter-remove", &["value"]),
    ("search-filters-clear", &[]),
    ("search-other", &[]),
    ("search-other-stop", &[]),
    ("search-other-heading", &[]),
    ("search-other-matched", &[]),
    ("search-other-nothing", &[]),
    ("search-working", &[]),
    ("search-slow", &[]),
    ("search-failed", &[]),
    ("search-failed-engine", &[]),
    ("search-retry", &[]),
    ("letters-all", &[]),
    ("terms-topic", &[]),
    ("in-language-cy", &[]),
    ("in-language-en", &[]),
];
/// How long pages take to read, as [`Facet::Minutes`] parts them.
const BANDS: [&str; 4] = ["0-3", "4-7", "8-15", "16-"];
/// The numbers that have a form of their own in either language (CLDR), and one that stands for all others.
const COUNTED: std::ops::RangeInclusive<u32> = 0..=6;
const ANY_NUMBER: u32 = 10;

/// The context of `search.html`.
#[derive(Serialize)]
pub struct SearchContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    /// The ways on where there is no script.
    topics: Vec<Way>,
}

/// The messages that [`setup`] says.
pub fn uses() -> Vec<Use> {
    let mut uses: Vec<Use> = WORDS.iter().map(|(key, args)| Use::with(*key, args)).collect();
    uses.push(Use::with("search-count", &["count"]));
    let named = |key: String| Use { key: Cow::Owned(key), args: Some(Vec::new()) };
    uses.extend(Facet::ALL.iter().map(|facet| named(format!("search-{}", facet.name()))));
    uses.extend(BANDS.iter().map(|band| named(format!("search-minutes-{band}"))));
    uses
}

/// The page that searches.
pub fn page(desk: &mut Desk<'_, '_>) -> SearchContext {
    let site = desk.reader.places();
    let heading = desk.reader.say("search", desk.language);
    let description = desk.reader.say("search-label", desk.language);
    let about = About::made(heading.clone(), description, |language| site.made_url("path-search", language), desk);
    let crumbs = desk.crumbs("");
    let about = About { crumbs, ..about };
    let topics = desk.reader.terms(Vocabulary::Topic, desk.language);
    SearchContext { topics: topics.iter().map(|term| term_way(term, desk)).collect(), frame: frame(about, desk), heading }
}

/// What the script has to know, as JSON. Addresses are relative to it.
pub fn setup(desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let site = desk.reader.places();
    let language = desk.language;
    let languages = desk.reader.hub().languages().to_vec();
    let engine = index::engine();
    let topics = desk.reader.vocabularies().contains(&Vocabulary::Topic);
    let indexes: Map<String, Json> =
        languages.iter().map(|language| (language.tag().to_owned(), desk.to(&index::folder_of(*language)).into())).collect();
    let setup = json!({
        "lang": language.tag(),
        "other": languages.iter().find(|other| **other != language).map(|other| other.tag()),
        "worker": desk.to(&engine.worker.url),
        "engine": desk.to(&engine.wasm.url),
        "indexes": indexes,
        "site": "../",
        "search": desk.to(&site.made_url("path-search", language)),
        "letters": desk.to(&site.made_url("path-letters", language)),
        "topics": topics.then(|| desk.to(&site.vocabulary_url(Vocabulary::Topic, language))),
        "words": words(desk),
        "counts": COUNTED.map(|count| counted(count, desk)).collect::<Vec<_>>(),
        "count": counted(ANY_NUMBER, desk).replace(&ANY_NUMBER.to_string(), "{count}"),
        "facets": Facet::ALL.map(|facet| named_facet(facet, desk)),
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
    desk.reader.say_with("search-count", desk.language, &args)
}

/// What a facet and its values are called. A year is called what it is.
fn named_facet(facet: Facet, desk: &mut Desk<'_, '_>) -> Json {
    let language = desk.language;
    let vocabulary = match facet {
        Facet::Topic => Some(Vocabulary::Topic),
        Facet::Audience => Some(Vocabulary::Audience),
        Facet::OrganisationType => Some(Vocabulary::OrganisationType),
        Facet::Kind | Facet::Year | Facet::Minutes => None,
    };
    let mut values = Vec::new();
    if let Some(vocabulary) = vocabulary {
        values.extend(desk.reader.terms(vocabulary, language).iter().map(|term| json!([term.id, term.label])));
    }
    if facet == Facet::Kind {
        values.extend(
            Kind::ALL.iter().map(|kind| json!([kind.word(), desk.reader.say(&format!("kind-{}", kind.word()), language)])),
        );
    }
    if facet == Facet::Minutes {
        values.extend(BANDS.iter().map(|band| json!([band, desk.reader.say(&format!("search-minutes-{band}"), language)])));
    }
    let label = desk.reader.say(&format!("search-{}", facet.name()), language);
    json!({"name": facet.name(), "label": label, "values": values})
}
