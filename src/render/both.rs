//! The pages that speak every language at once: `/`, where the reader chooses one, and 404.

use serde::Serialize;

use super::Desk;
use super::frame::{About, Frame, Indexing, frame, identifier};
use crate::index;
use crate::parse::body::Vocabulary;
use crate::site::Url;

/// The context of the pages that speak every language at once.
#[derive(Serialize)]
pub struct BothContext {
    #[serde(flatten)]
    frame: Frame,
    languages: Vec<LanguageView>,
}

#[derive(Serialize)]
struct LanguageView {
    lang: &'static str,
    name: &'static str,
    hub: String,
    tagline: String,
    home: String,
    letters: String,
    topics: Option<String>,
    latest: String,
    search: String,
    search_setup: String,
    /// The id of the box, unique on the page.
    search_id: String,
}

/// `/`: the reader chooses a language, both side by side.
pub fn chooser(desk: &mut Desk<'_, '_>) -> BothContext {
    both("choose-language", Indexing::Wanted, desk)
}

/// What a host shows where there is nothing, in every language.
pub fn not_found(desk: &mut Desk<'_, '_>) -> BothContext {
    both("not-found", Indexing::Unwanted, desk)
}

fn both(title: &'static str, noindex: Indexing, desk: &mut Desk<'_, '_>) -> BothContext {
    let site = desk.reader.places();
    let hub = desk.reader.hub();
    let languages = hub.languages().to_vec();
    let titles: Vec<String> = languages.iter().map(|language| desk.reader.say(title, *language)).collect();
    let names: Vec<&str> = languages.iter().map(|language| hub.name.in_language(*language).0).collect();
    let description = if names.iter().all(|name| *name == names[0]) { names[0].to_owned() } else { names.join(" · ") };
    let mut about = About { noindex, ..About::made(titles.join(" · "), description, |language| site.home_url(language), desk) };
    about.og.clear();
    // A page that a host shows at any address can only lead on from the site's root.
    let base = (title == "not-found").then(|| base_path(&hub.base_url.0));
    let has_topics = desk.reader.vocabularies().contains(&Vocabulary::Topic);
    let way = |url: Url| base.as_ref().map_or_else(|| desk.to(&url), |base| url.absolute(base));
    let views = languages.iter().map(|language| LanguageView {
        lang: language.tag(),
        name: language.endonym(),
        hub: hub.name.in_language(*language).0.to_owned(),
        tagline: hub.tagline.as_ref().map(|text| text.in_language(*language).0.to_owned()).unwrap_or_default(),
        home: way(site.home_url(*language)),
        letters: way(site.made_url("path-letters", *language)),
        topics: has_topics.then(|| way(site.vocabulary_url(Vocabulary::Topic, *language))),
        latest: way(site.made_url("path-latest", *language)),
        search: way(site.made_url("path-search", *language)),
        search_setup: way(index::setup_of(*language)),
        search_id: format!("q-{}", language.tag()),
    });
    let views = views.collect();
    let mut frame = frame(about, desk);
    frame.canonical = Url::new(desk.url.path()).absolute(&hub.base_url.0);
    if let Some(base) = &base {
        for (name, url) in desk.reader.theme_assets() {
            frame.asset.insert(identifier(name), url.absolute(base));
        }
    }
    BothContext { frame, languages: views }
}

/// The path of the address that the site is published at, ending in `/`.
pub fn base_path(base_url: &str) -> String {
    let path = url::Url::parse(base_url).map(|url| url.path().to_owned()).unwrap_or_default();
    if path.ends_with('/') { path } else { format!("{path}/") }
}
