//! What every page has around its own part: names, languages, menu, and what machines read in its head.

use serde::Serialize;
use serde_json::Value as Json;

use super::Desk;
pub use super::card::{CardView, card_view};
use super::contribute::{ContributeView, Source, contribute};
pub use super::date::{DateView, date_view};
use crate::index;
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::values::Licence;
use crate::site::{Crumb, State, Url};

/// The context that `base.html` lays out.
#[derive(Serialize)]
pub struct Frame {
    /// The language of the page.
    pub lang: &'static str,
    /// The page's own name; the site's where it has none.
    pub title: String,
    /// What stands in the browser's tab.
    pub head_title: String,
    /// A sentence on the page.
    pub description: String,
    /// The hub.
    pub hub: HubView,
    /// The page's full address, or that of its original where it is a fallback.
    pub canonical: String,
    /// The same page in each language that it really exists in, `x-default` last.
    pub alternates: Vec<Alternate>,
    /// The ways to this page in each language of the hub.
    pub switch: Vec<Switch>,
    /// The main menu.
    pub menu: Vec<Way>,
    /// The way here from the home page.
    pub crumbs: Vec<Way>,
    /// Ways that every page offers.
    pub ways: Ways,
    /// The feeds of this page.
    pub feeds: Vec<FeedView>,
    /// JSON-LD, safe to stand in a script element.
    pub json_ld: String,
    /// Open Graph.
    pub og: Vec<(&'static str, String)>,
    /// Dublin Core terms.
    pub dc: Vec<(&'static str, String)>,
    /// The theme's assets, by name with `_` in place of any other sign.
    pub asset: std::collections::BTreeMap<String, String>,
    /// Whether search engines should leave the page out.
    pub noindex: bool,
    /// What the page offers to whoever knows better.
    pub contribute: Option<ContributeView>,
}

/// The hub, as every page shows it.
#[derive(Serialize)]
pub struct HubView {
    name: String,
    tagline: String,
    licence: Option<LicenceView>,
    funders: Vec<Way>,
    editor: Option<String>,
    editor_email: Option<String>,
}

/// A licence and where it can be read.
#[derive(Clone, Serialize)]
pub struct LicenceView {
    name: &'static str,
    url: &'static str,
}

impl From<Licence> for LicenceView {
    fn from(licence: Licence) -> LicenceView {
        LicenceView { name: licence.name(), url: licence.url() }
    }
}

/// A link with its text. `lang` is set where the text is not in the page's language.
#[derive(Clone, Serialize)]
pub struct Way {
    pub title: String,
    pub url: String,
    pub lang: Option<&'static str>,
    pub is_current: bool,
}

#[derive(Serialize)]
pub struct Alternate {
    hreflang: String,
    url: String,
}

/// The way to this page in another language.
#[derive(Serialize)]
pub struct Switch {
    lang: &'static str,
    name: &'static str,
    url: String,
    is_current: bool,
}

#[derive(Serialize)]
pub struct Ways {
    home: String,
    letters: String,
    latest: String,
    /// The page that searches, and what its script asks for first.
    search: String,
    search_setup: String,
    /// The lists of `content/data/`, where they have an entry.
    topics: Option<String>,
    audiences: Option<String>,
    organisation_types: Option<String>,
    people: Option<String>,
    organisations: Option<String>,
    /// The collections of what resources say in one line, where they have one.
    kept: Vec<Way>,
    /// The glossary and the series, where the hub has them.
    glossary: Option<String>,
    series: Option<String>,
    /// The pages about the community.
    community: Vec<Way>,
    /// What is kept for reading without a network, and what the script that keeps it asks for first.
    offline: String,
    offline_setup: String,
    /// The accessibility statement, where the hub makes one.
    accessibility: Option<String>,
}

#[derive(Serialize)]
pub struct FeedView {
    title: String,
    kind: &'static str,
    url: String,
}

/// What a page says of itself to those who frame it.
pub struct About {
    pub title: String,
    pub description: String,
    /// Its address in each language that the reader can go to.
    pub in_languages: Vec<(Language, Url)>,
    /// The languages that it really exists in.
    pub own_languages: Vec<Language>,
    pub crumbs: Vec<Crumb>,
    /// The folder of its feeds, and what they are of.
    pub feeds: Option<(Url, String)>,
    pub json_ld: Vec<Json>,
    pub og: Vec<(&'static str, String)>,
    pub dc: Vec<(&'static str, String)>,
    pub noindex: Indexing,
    /// The file that the page's text comes from.
    pub source: Option<Source>,
}

/// Whether search engines should keep a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Indexing {
    Wanted,
    Unwanted,
}

impl About {
    /// A page that exists in every language of the hub, each made anew.
    pub fn made(title: String, description: String, url: impl Fn(Language) -> Url, desk: &mut Desk<'_, '_>) -> About {
        let languages = desk.reader.hub().languages().to_vec();
        About {
            title,
            description,
            in_languages: languages.iter().map(|language| (*language, url(*language))).collect(),
            own_languages: languages,
            crumbs: Vec::new(),
            feeds: None,
            json_ld: Vec::new(),
            og: vec![("og:type", "website".into())],
            dc: Vec::new(),
            noindex: Indexing::Wanted,
            source: None,
        }
    }
}

impl Desk<'_, '_> {
    /// A link from this page.
    pub fn to(&self, url: &Url) -> String {
        url.relative_to(self.url)
    }

    /// The `lang` of a text that is not in the page's language.
    pub fn foreign(&self, language: Language) -> Option<&'static str> {
        (language != self.language).then_some(language.tag())
    }

    /// A crumb or a menu entry as a link from this page.
    pub fn way(&self, crumb: &Crumb) -> Way {
        let is_current = crumb.url == *self.url;
        Way { title: crumb.title.clone(), url: self.to(&crumb.url), lang: self.foreign(crumb.language), is_current }
    }

    /// The full address of a place on the site.
    pub fn absolute(&mut self, url: &Url) -> String {
        url.absolute(&self.reader.hub().base_url.0)
    }
}

/// Frames a page.
pub fn frame(about: About, desk: &mut Desk<'_, '_>) -> Frame {
    let hub = desk.reader.hub();
    let name = hub.name.in_language(desk.language).0.to_owned();
    let original = about.own_languages.iter().find(|language| **language == desk.language).or(about.own_languages.first());
    let canonical = about.in_languages.iter().find(|(language, _)| Some(language) == original).map(|(_, url)| url.clone());
    let canonical = canonical.unwrap_or_else(|| desk.url.clone()).absolute(&hub.base_url.0);
    let is_own = about.own_languages.contains(&desk.language);
    let head_title =
        if about.title == name || about.title.is_empty() { name.clone() } else { format!("{} – {name}", about.title) };
    let mut og = vec![
        ("og:title", about.title.clone()),
        ("og:description", about.description.clone()),
        ("og:url", canonical.clone()),
        ("og:site_name", name.clone()),
        ("og:locale", desk.language.locale().to_owned()),
    ];
    let others = about.own_languages.iter().filter(|language| **language != desk.language);
    og.extend(others.map(|language| ("og:locale:alternate", language.locale().to_owned())));
    og.extend(about.og);
    let mut json_ld = about.json_ld;
    json_ld.extend(super::json_ld::breadcrumbs(&about.crumbs, &about.title, desk));
    Frame {
        lang: desk.language.tag(),
        head_title,
        canonical,
        alternates: if is_own { alternates(&about.in_languages, &about.own_languages, &hub.base_url.0) } else { Vec::new() },
        switch: switch(&about.in_languages, desk),
        menu: menu(desk),
        crumbs: about.crumbs.iter().map(|crumb| desk.way(crumb)).collect(),
        ways: ways(desk),
        feeds: feeds(about.feeds, &name, desk),
        json_ld: super::json_ld::script(json_ld),
        og,
        dc: about.dc,
        asset: desk.reader.theme_assets().map(|(name, url)| (identifier(name), desk.to(url))).collect(),
        noindex: !is_own || about.noindex == Indexing::Unwanted,
        hub: hub_view(name, desk),
        contribute: contribute(&about.title, about.source.as_ref(), desk),
        title: about.title,
        description: about.description,
    }
}

/// A file's name as a template can write it: `style.css` becomes `style_css`.
pub fn identifier(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

fn hub_view(name: String, desk: &mut Desk<'_, '_>) -> HubView {
    let hub = desk.reader.hub();
    let funders = desk.reader.terms_of(Vocabulary::Organisation, &hub.funders, desk.language);
    let editor = hub.editor.as_ref();
    HubView {
        name,
        tagline: hub.tagline.as_ref().map(|text| text.in_language(desk.language).0.to_owned()).unwrap_or_default(),
        licence: hub.licence.map(LicenceView::from),
        funders: funders.iter().map(|term| term_way(term, desk)).collect(),
        editor: editor.and_then(|editor| editor.name.as_ref()).map(|name| name.in_language(desk.language).0.to_owned()),
        editor_email: hub.editor_email().map(str::to_owned),
    }
}

/// A term as a link.
pub fn term_way(term: &crate::site::Term, desk: &Desk<'_, '_>) -> Way {
    Way {
        title: term.label.clone(),
        url: desk.to(&term.url),
        lang: desk.foreign(term.language),
        is_current: term.url == *desk.url,
    }
}

fn alternates(urls: &[(Language, Url)], own: &[Language], base: &str) -> Vec<Alternate> {
    let own = urls.iter().filter(|(language, _)| own.contains(language));
    let mut alternates: Vec<Alternate> =
        own.map(|(language, url)| Alternate { hreflang: language.tag().to_owned(), url: url.absolute(base) }).collect();
    alternates.push(Alternate { hreflang: "x-default".to_owned(), url: Url::new("/").absolute(base) });
    alternates
}

fn switch(urls: &[(Language, Url)], desk: &Desk<'_, '_>) -> Vec<Switch> {
    let one = |(language, url): &(Language, Url)| Switch {
        lang: language.tag(),
        name: language.endonym(),
        url: desk.to(url),
        is_current: *language == desk.language,
    };
    urls.iter().map(one).collect()
}

fn menu(desk: &mut Desk<'_, '_>) -> Vec<Way> {
    let menu = desk.reader.menu(desk.language);
    let inside = |way: &Crumb| desk.url.path().starts_with(way.url.path());
    menu.iter().map(|entry| Way { is_current: inside(entry), ..desk.way(entry) }).collect()
}

fn ways(desk: &mut Desk<'_, '_>) -> Ways {
    let site = desk.reader.places();
    let filled = desk.reader.vocabularies();
    let vocabulary = |vocabulary| filled.contains(&vocabulary).then(|| desk.to(&site.vocabulary_url(vocabulary, desk.language)));
    let [topics, audiences, organisation_types, people, organisations] = Vocabulary::ALL.map(vocabulary);
    let extras = desk.reader.extras();
    let kept = desk.reader.collections();
    let kept = kept.iter().filter_map(|kept| super::learning::collection_way(*kept, desk)).collect();
    let community = desk.community_ways();
    let has_statement = desk.reader.hub().accessibility.is_some();
    Ways {
        home: desk.to(&site.home_url(desk.language)),
        letters: desk.to(&site.made_url("path-letters", desk.language)),
        latest: desk.to(&site.made_url("path-latest", desk.language)),
        search: desk.to(&site.made_url("path-search", desk.language)),
        search_setup: desk.to(&index::setup_of(desk.language)),
        topics,
        audiences,
        organisation_types,
        people,
        organisations,
        kept,
        glossary: extras.glossary.then(|| desk.to(&site.glossary_url(desk.language))),
        series: extras.series.then(|| desk.to(&site.all_series_url(desk.language))),
        community,
        accessibility: has_statement.then(|| desk.to(&site.made_url("path-accessibility", desk.language))),
        offline: desk.to(&site.made_url("path-offline", desk.language)),
        offline_setup: desk.to(&crate::offline::setup_of(desk.language)),
    }
}

fn feeds(own: Option<(Url, String)>, hub: &str, desk: &mut Desk<'_, '_>) -> Vec<FeedView> {
    let home = desk.reader.places().home_url(desk.language);
    let mut feeds = Vec::new();
    let mut add = |folder: &Url, key: &str, name: &str, desk: &mut Desk<'_, '_>| {
        let mut args = fluent::FluentArgs::new();
        args.set("name", name.to_owned());
        let title = desk.reader.say_with(key, desk.language, &args);
        for (kind, file) in [("application/atom+xml", "feed.xml"), ("application/feed+json", "feed.json")] {
            feeds.push(FeedView { title: title.clone(), kind, url: desk.to(&folder.file(file)) });
        }
    };
    if let Some((folder, name)) = own.filter(|(folder, _)| *folder != home) {
        add(&folder, "feed-of", &name, desk);
    }
    add(&home, "feed-latest", hub, desk);
    feeds
}

/// Reading time in words.
pub fn minutes(minutes: u32, desk: &mut Desk<'_, '_>) -> String {
    let mut args = fluent::FluentArgs::new();
    args.set("count", minutes);
    desk.reader.say_with("minutes", desk.language, &args)
}

/// The word for a page that is not simply published.
pub fn state(state: State, desk: &mut Desk<'_, '_>) -> Option<String> {
    let key = match state {
        State::Published => return None,
        State::Expired => "state-expired",
        State::Over => "state-over",
        State::Cancelled => "state-cancelled",
        State::Closed => "state-closed",
        State::Draft => "state-draft",
        State::Scheduled => "state-scheduled",
        State::HeldBack => "state-held-back",
    };
    Some(desk.reader.say(key, desk.language))
}

impl Desk<'_, '_> {
    /// The way from the home page to a folder, the home page first.
    pub fn crumbs(&mut self, folder: &str) -> Vec<Crumb> {
        let home = Crumb {
            title: self.reader.say("home", self.language),
            language: self.language,
            url: self.reader.places().home_url(self.language),
        };
        let mut crumbs = vec![home];
        crumbs.extend(self.reader.crumbs(folder, self.language));
        crumbs
    }
}
