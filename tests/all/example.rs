//! The whole example hub: what a visitor, a search engine and a feed reader find in it, with real parsers.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::parse::values::Date;
use pentan::problem::Code;
use pentan::site::is_index;

use crate::hub::{EXAMPLE_NOW, Site, example};
use crate::view::View;

fn build() -> Site {
    Site::whole(
        &example(),
        &Settings { now: Date::parse(EXAMPLE_NOW).unwrap(), drafts: Drafts::Hidden, base_url: None, checks: Checks::Build },
    )
}

/// Built once for all tests that only look.
pub fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(build)
}

/// Each page with its path.
fn pages() -> Vec<(&'static str, View)> {
    let paths = site().files.keys().filter(|path| path.ends_with(".html"));
    paths.map(|path| (path.as_str(), site().view(path))).collect()
}

/// Looks at every page and tells all that is wrong at once.
fn on_every_page(look: impl Fn(&str, &View) -> Vec<String>) {
    let pages = pages();
    assert!(pages.len() > 100, "only {} pages", pages.len());
    let wrong: Vec<String> =
        pages.iter().flat_map(|(path, page)| look(path, page).into_iter().map(move |wrong| format!("{path}: {wrong}"))).collect();
    assert!(wrong.is_empty(), "{}\n{} in all", wrong[..wrong.len().min(20)].join("\n"), wrong.len());
}

#[test]
fn the_example_hub_has_no_problem() {
    assert_eq!(site().told(Language::En), "");
}

#[test]
fn an_editor_finds_nothing_to_put_right_in_the_example_hub() {
    assert_eq!(Site::example_checked().told(Language::En), "");
}

/// Where the guide that problems lead to says nothing of a rule, an editor is left at its top.
#[test]
fn the_example_hubs_guide_says_why_there_is_each_rule_that_its_editors_meet() {
    for path in ["content/checks.cy.md", "content/checks.en.md"] {
        let text = std::fs::read_to_string(example().join(path)).unwrap();
        let met = Code::rules().into_iter().filter(|rule| !ELSEWHERE.contains(rule));
        let unsaid: Vec<_> =
            met.filter(|rule| !text.contains(&format!("{{#{rule}}}")) && !text.contains(&format!("`{rule}`"))).collect();
        assert_eq!(unsaid, [""; 0], "{path}");
    }
}

/// The rules whose own message says all there is to say.
const ELSEWHERE: &[&str] = &[
    "key-of-other-type",
    "link-unpublished",
    "file-not-published",
    "locale-folder",
    "placeholder-url",
    "yaml-comment",
    "footnote-undefined",
    "link-spaces",
    "block-on-one-line",
    "colon-line",
    "fence-unclosed",
    "html-dropped",
    "body-heading-1",
    "unknown-block",
    "raw-html",
    "duplicate-heading-id",
    "message-unused",
    "search-engine-budget",
    "search-query-budget",
    "exemption-unused",
    "exemption-over",
    "series-part-twice",
    "reading-order",
    "target-without-baseline",
    "theme-contrast-pair",
    "image-misnamed",
    "drawing-cleaned",
];

#[test]
fn the_example_hub_has_at_least_28_pairs_and_nothing_in_one_language_only() {
    let mut folders = BTreeMap::<&str, usize>::new();
    for (pair, halves) in site().built.stock.site.pairs().filter(|(pair, _)| !is_index(pair)) {
        assert!(halves.cy.is_some() && halves.en.is_some(), "{pair} is in one language only");
        *folders.entry(pair.split_once('/').map_or("", |(folder, _)| folder)).or_default() += 1;
    }
    assert!(folders["guides"] >= 12 && folders["tips"] >= 12 && folders["case-studies"] >= 4, "{folders:?}");
}

#[test]
fn two_builds_are_the_same_bytes_on_one_core_and_on_many() {
    for threads in [1, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let again = pool.install(build);
        assert_eq!(again.files.keys().collect::<Vec<_>>(), site().files.keys().collect::<Vec<_>>());
        let differing: Vec<_> =
            again.files.iter().filter(|(path, bytes)| site().files[*path] != **bytes).map(|(path, _)| path).collect();
        assert!(differing.is_empty(), "with {threads} threads these are others: {differing:?}");
        assert!(again.index == site().index && !again.index.is_empty(), "with {threads} threads the search index is another");
    }
}

#[test]
fn every_page_is_html_without_a_parse_error() {
    on_every_page(|_, page| page.errors());
}

#[test]
fn every_page_has_one_heading_a_language_a_title_and_a_description() {
    on_every_page(|path, page| {
        let mut wrong = Vec::new();
        let mut want = |holds: bool, what: &str| wrong.extend((!holds).then(|| what.to_owned()));
        let heading = page.texts("h1");
        want(heading.len() == 1 && !heading[0].is_empty(), "exactly one h1");
        let lang = page.attr("html", "lang");
        want(lang == path.split('/').next().unwrap() || !path.contains('/'), "lang is that of the address");
        want(!page.text("title").is_empty(), "a title");
        want(page.meta("description").concat().len() > 2 || page.is_redirect(), "a description");
        want(page.all("main").len() == 1, "one main");
        want(page.attrs("meta[charset]", "charset") == ["utf-8"], "UTF-8");
        wrong
    });
}

#[test]
fn no_two_pages_that_are_to_be_found_have_one_title() {
    let mut titles = BTreeMap::<String, Vec<&str>>::new();
    for (path, page) in pages().iter().filter(|(_, page)| page.attrs("meta[name=robots]", "content").is_empty()) {
        titles.entry(format!("{} {}", page.attr("html", "lang"), page.text("title"))).or_default().push(path);
    }
    assert!(titles.len() > 100, "{}", titles.len());
    let twice: Vec<_> = titles.into_iter().filter(|(_, paths)| paths.len() > 1).collect();
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn no_id_is_on_a_page_twice_and_every_reference_to_one_is_met() {
    on_every_page(|_, page| {
        let ids = page.attrs("[id]", "id");
        let mut seen = BTreeSet::new();
        let mut wrong: Vec<String> = ids.iter().filter(|id| !seen.insert(**id)).map(|id| format!("id {id} twice")).collect();
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"] {
            let named = page.attrs(&format!("[{attribute}]"), attribute).into_iter().flat_map(str::split_ascii_whitespace);
            wrong.extend(named.filter(|id| !seen.contains(id)).map(|id| format!("{attribute} names {id}")));
        }
        wrong
    });
}

#[test]
fn every_link_inside_the_site_leads_somewhere() {
    let pages: BTreeMap<&str, View> = pages().into_iter().collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(path, page)| (*path, page.attrs("[id]", "id").into_iter().collect())).collect();
    on_every_page(|_, page| {
        let hrefs = page.attrs("a[href], link[href]", "href").into_iter().chain(page.attrs("[src]", "src"));
        let lost = |href: &str| {
            let target = page.target(href);
            let (address, fragment) =
                target.split_once('#').map_or((target.as_str(), ""), |(address, fragment)| (address, fragment));
            let path = address.strip_prefix('/')?;
            let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            let is_there = site().files.contains_key(&path);
            let has_id = fragment.is_empty() || ids.get(path.as_str()).is_some_and(|ids| ids.contains(fragment));
            (!is_there || !has_id).then(|| format!("{href} leads to {target}"))
        };
        hrefs.filter_map(lost).collect()
    });
}

/// Where a page names another as itself in the other language, that one names it back.
#[test]
fn alternates_are_reciprocal() {
    let base = &site().built.stock.site.hub.base_url.0;
    let alternates: BTreeMap<String, Vec<String>> = pages()
        .iter()
        .map(|(path, page)| (format!("{base}{}", path.trim_end_matches("index.html")), page.alternates()))
        .collect();
    assert!(alternates.values().filter(|all| all.len() == 3).count() > 100);
    for (url, named) in alternates.iter().filter(|(_, named)| !named.is_empty()) {
        let is_own = |one: &&String| one.ends_with(&format!(" {url}"));
        assert!(named.iter().any(|one| is_own(&one)), "{url} names itself: {named:?}");
        assert_eq!(named.last(), Some(&format!("x-default {base}")), "{url}");
        // `/` is the default of every page, and names the two homes.
        for one in named.iter().filter(|one| !one.starts_with("x-default ")) {
            let (language, other) = one.split_once(' ').unwrap();
            assert_eq!(alternates.get(other), Some(named), "{url} and its {language} name the same pages");
        }
    }
}

#[test]
fn every_picture_has_a_text_alternative() {
    let seen = Cell::new(0);
    on_every_page(|_, page| {
        let pictures = page.all("img");
        seen.set(seen.get() + pictures.len());
        pictures.iter().filter(|picture| picture.attr("alt").is_none()).map(|picture| picture.html()).collect()
    });
    assert!(seen.get() > 50, "only {} pictures", seen.get());
}

#[test]
fn nothing_runs_but_the_search_and_nothing_comes_from_elsewhere() {
    on_every_page(|_, page| {
        let mut wrong: Vec<String> = Vec::new();
        let forbidden = "script:not([type='application/ld+json'], [type=module][src]:empty), style, iframe, object, embed, base, form:not([role=search]), [style], [onclick], [onload], [onerror]";
        wrong.extend(page.all(forbidden).iter().map(|element| element.html()));
        let loaded = page
            .attrs("[src]", "src")
            .into_iter()
            .chain(page.attrs("link[rel=stylesheet], link[rel=icon], link[rel=preload]", "href"));
        wrong.extend(loaded.filter(|url| url.contains("//")).map(str::to_owned));
        wrong
    });
    let style = site().files.iter().find(|(path, _)| path.ends_with(".css")).unwrap().1;
    let style = String::from_utf8_lossy(style);
    let loads = ["@import", "url(http", "url(//", "url(\"http", "url('http"];
    assert!(loads.iter().all(|load| !style.contains(load)), "the style loads nothing from elsewhere");
}

#[test]
fn every_feed_can_be_read_and_its_entries_are_pages() {
    let base = &site().built.stock.site.hub.base_url.0;
    let folders: BTreeSet<&str> = site().files.keys().filter_map(|path| path.strip_suffix("feed.xml")).collect();
    let json: BTreeSet<&str> = site().files.keys().filter_map(|path| path.strip_suffix("feed.json")).collect();
    assert_eq!(folders, json);
    assert!(folders.contains("cy/") && folders.contains("en/topics/purpose/") && folders.len() > 40, "{folders:?}");
    for folder in folders {
        site().fed(folder);
        let feed = feed_rs::parser::parse(site().text(&format!("{folder}feed.xml")).as_bytes()).unwrap();
        assert_eq!(feed.language.as_deref(), Some(&folder[..2]), "{folder}");
        for entry in feed.entries {
            let path = entry.links[0].href.strip_prefix(base.as_str()).unwrap().to_owned();
            assert!(site().has(&path), "{path} in {folder}");
            assert!(entry.updated.is_some() && entry.summary.is_some() && entry.published.is_some(), "{path}");
        }
    }
    assert_eq!(site().fed("cy/").len(), 20);
}

#[test]
fn the_sitemap_has_every_page_that_is_to_be_found_and_no_other() {
    let mapped: BTreeSet<String> = site().mapped().into_iter().collect();
    assert_eq!(mapped.len(), site().mapped().len(), "none twice");
    for path in &mapped {
        let page = site().view(path);
        assert!(page.attrs("meta[name=robots]", "content").is_empty(), "{path} is both mapped and hidden");
        assert_eq!(page.alternates().len(), 3, "{path} is in both languages");
    }
    let base = &site().built.stock.site.hub.base_url.0;
    let own: BTreeSet<String> = pages()
        .into_iter()
        .filter(|(_, page)| !page.things("LearningResource").is_empty())
        .map(|(path, _)| path.trim_end_matches("index.html").to_owned())
        .collect();
    assert!(own.len() >= 56, "{}", own.len());
    assert!(own.is_subset(&mapped), "{:?}", own.difference(&mapped));
    let xml = roxmltree::Document::parse(site().text("sitemap.xml")).unwrap();
    let alternates = xml.descendants().filter(|node| node.tag_name().name() == "link");
    let named: Vec<_> = alternates.filter_map(|node| node.attribute("href")).collect();
    assert!(named.iter().all(|href| *href == base || mapped.contains(href.strip_prefix(base.as_str()).unwrap())));
}

#[test]
fn every_kind_of_page_says_to_machines_what_it_is() {
    for (folder, kinds) in [
        ("en/guides/", &["Article", "LearningResource", "HowTo", "BreadcrumbList"][..]),
        ("cy/canllawiau/", &["Article", "LearningResource", "HowTo", "BreadcrumbList"]),
        ("en/tips/", &["Article", "LearningResource", "BreadcrumbList"]),
        ("en/case-studies/", &["Article", "LearningResource", "BreadcrumbList"]),
        ("en/topics/", &["DefinedTerm", "BreadcrumbList"]),
        ("cy/pobl/", &["Person", "BreadcrumbList"]),
        ("en/organisations/", &["Organization", "BreadcrumbList"]),
    ] {
        // What is below a page, as its parallel text or a topic's advice, is of another kind.
        let is_of_kind = |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.matches('/').count() == 1);
        let inside: Vec<_> = pages().into_iter().filter(|(path, _)| is_of_kind(path)).collect();
        assert!(inside.len() > 2, "{folder} has pages");
        for (path, page) in inside {
            for kind in kinds {
                assert_eq!(page.things(kind).len(), 1, "{path} is one {kind}");
            }
            for work in page.things("Article") {
                assert_eq!(work["inLanguage"], page.attr("html", "lang"), "{path}");
                assert_eq!(work["license"], page.attr("[rel~=license]", "href"), "{path}");
                let other = if path.starts_with("cy/") { "translationOfWork" } else { "workTranslation" };
                let partner = work[other]["@id"].as_str().unwrap();
                assert!(page.alternates().iter().any(|alternate| alternate.ends_with(partner)), "{path}");
            }
        }
    }
}

/// The Welsh of the example was written by a machine, and no page may hide it.
#[test]
fn every_welsh_page_says_that_nobody_has_checked_it() {
    let welsh = site().built.stock.site.pairs().filter_map(|(pair, halves)| halves.cy.as_ref().map(|card| (pair, card)));
    let mut looked_at = 0;
    for (pair, card) in welsh {
        let url = site().built.stock.site.url(pair, Language::Cy).unwrap();
        let said = site().view(&url.path()[1..]).text("main [role=note]");
        assert!(said.contains("Nid oes neb wedi gwirio’r cyfieithiad hwn eto"), "{} says {said:?}", card.path);
        looked_at += 1;
    }
    assert!(looked_at >= 31, "{looked_at}");
}
