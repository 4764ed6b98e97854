//! Sections, lists on several pages, terms, the latest, home, `/` and 404.

use super::{tip, tips};
use crate::hub::{Hub, Site};
use crate::view::View;

/// Five tips with a topic, two on a page.
fn paged() -> Site {
    let five: String = (1..=5)
        .map(|n| tips(&format!("t{n}"), &format!("Tip {n}"), &format!("topics: [water]\npublished: 2026-01-0{n}")))
        .collect();
    let hub = Hub::from(&(five + "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\n"));
    hub.edit("content/hub.yaml", "licence", "page_size: 2\nlicence");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    site
}

fn tips_on(page: &View) -> Vec<String> {
    let links = page.links("main a").into_iter();
    links
        .filter(|link| link.contains("/t"))
        .filter_map(|link| link.split_once(" -> ").map(|(text, _)| text.to_owned()))
        .filter(|text| text.starts_with("Tip "))
        .collect()
}

#[test]
fn a_long_list_takes_pages_and_none_of_them_is_empty() {
    let site = paged();
    let lists = [
        ("en/tips/", "page"),
        ("en/latest/", "page"),
        ("en/topics/water/", "page"),
        ("cy/awgrymiadau/", "tudalen"),
        ("cy/diweddaraf/", "tudalen"),
        ("cy/pynciau/dwr/", "tudalen"),
    ];
    for (list, word) in lists {
        let pages = [list.to_owned(), format!("{list}{word}/2/"), format!("{list}{word}/3/")];
        let shown: Vec<_> = pages.iter().map(|page| tips_on(&site.view(page))).collect();
        assert_eq!(shown, [vec!["Tip 5", "Tip 4"], vec!["Tip 3", "Tip 2"], vec!["Tip 1"]], "{list}: the latest first");
        assert!(!site.has(&format!("{list}{word}/1/")) && !site.has(&format!("{list}{word}/4/")));
        let titles: Vec<_> = pages.iter().map(|page| site.view(page).text("title")).collect();
        assert!(titles[0] != titles[1] && titles[1] != titles[2], "each page has its own title: {titles:?}");
        let leads = |page: &str, rel: &str| {
            let view = site.view(page);
            view.attrs(&format!("main a[rel~={rel}]"), "href")
                .into_iter()
                .map(|href| view.target(href)[1..].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(leads(&pages[0], "prev"), [""; 0]);
        assert_eq!(leads(&pages[0], "next"), [pages[1].as_str()]);
        assert_eq!(leads(&pages[1], "prev"), [pages[0].as_str()]);
        assert_eq!(leads(&pages[1], "next"), [pages[2].as_str()]);
        assert_eq!(leads(&pages[2], "next"), [""; 0]);
    }
}

#[test]
fn a_page_of_a_list_has_its_own_address_and_partner() {
    let page = paged();
    let page = page.view("en/topics/water/page/2/");
    assert_eq!(page.attr("link[rel=canonical]", "href"), "https://hub.example/en/topics/water/page/2/");
    assert_eq!(page.alternates()[0], "cy https://hub.example/cy/pynciau/dwr/tudalen/2/");
}

/// A half that has expired leaves one language with fewer pages of a list than the other.
#[test]
fn a_page_of_a_list_that_the_other_language_lacks_leads_to_one_it_has() {
    let hub = Hub::from(&(tips("a", "A", "") + &tip("b.cy", "B", "") + &tip("b.en", "B", "expires: 2026-01-01")));
    hub.edit("content/hub.yaml", "licence", "page_size: 1\nlicence");
    let site = hub.build();
    let page = site.view("cy/awgrymiadau/tudalen/2/");
    assert!(!site.has("en/tips/page/2/"));
    assert_eq!(page.alternates(), ["cy https://hub.example/cy/awgrymiadau/tudalen/2/", "x-default https://hub.example/"]);
    assert!(
        page.links("header a[hreflang]").iter().any(|link| link.contains("-> /en/tips/ ")),
        "{:?}",
        page.links("header a[hreflang]")
    );
}

#[test]
fn a_list_without_an_entry_is_one_page_that_says_so() {
    let site = Hub::from("-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\n").build();
    assert_eq!(site.codes(), [""; 0]);
    for path in ["en/tips/", "en/latest/", "en/topics/water/", "en/a-z/", "cy/awgrymiadau/"] {
        assert!(site.has(path), "{path}");
        assert!(!site.has(&format!("{path}page/2/")));
    }
    assert_eq!(site.fed("en/"), [""; 0]);
}

const NESTED: &str = "
-- content/guides/_index.cy.md --
---
title: Canllawiau
summary: Hir.
type: guide
---
-- content/guides/_index.en.md --
---
title: Guides
summary: Long.
type: guide
---
-- content/guides/start/_index.en.md --
---
title: Starting out
slug: start
summary: First.
---
First of all.
-- content/guides/start/_index.cy.md --
---
title: Dechrau
summary: Yn gyntaf.
---
-- content/guides/start/purpose.en.md --
---
title: Purpose
summary: Why.
---
## One
## Two
-- content/guides/start/note.en.md --
---
title: Note
summary: By the way.
type: page
---
";

#[test]
fn sections_lie_in_sections() {
    let site = Hub::from(NESTED).build();
    assert_eq!(site.codes(), [""; 0]);
    let page = site.view("en/guides/start/purpose/");
    let crumbs: Vec<String> = page.links("nav a").into_iter().filter(|link| !link.contains('(')).collect();
    for crumb in ["Guides -> /en/guides/", "Starting out -> /en/guides/start/"] {
        assert!(crumbs.iter().any(|link| link == crumb), "{crumb} in {crumbs:?}");
    }
    let section = site.view("en/guides/");
    assert!(section.links("main a").contains(&"Starting out -> /en/guides/start/".to_owned()), "{:?}", section.links("main a"));
    assert!(!section.text("main").contains("Purpose"), "a section lists its own pages, not those below");
    let below = site.view("en/guides/start/");
    assert!(below.text("main").contains("First of all."));
    assert!(below.text("main").contains("Purpose"));
    assert!(site.has("cy/canllawiau/dechrau/purpose/"), "the fallback lies in the section of the reader's language");
}

/// `purpose` has no type of its own: the nearest section above that says one decides.
#[test]
fn a_section_sets_the_type_of_its_pages_and_a_page_its_own() {
    let site = Hub::from(NESTED).build();
    assert_eq!(site.view("en/guides/start/purpose/").things("HowTo").len(), 1);
    assert_eq!(site.view("en/guides/start/note/").things("HowTo").len(), 0);
    assert_eq!(site.view("en/guides/start/note/").things("WebPage").len(), 1);
    let latest = site.view("en/latest/").text("main");
    assert!(latest.contains("Purpose") && !latest.contains("Note"), "the latest has no plain pages: {latest}");
}

#[test]
fn terms_people_and_organisations_have_pages_with_what_is_said_of_them() {
    let site = Hub::from(&(tip("a.en", "A", "topics: [water]\naudience: [all]\norganisation_type: [museum]\nauthors: [jo]\norganisation: ama") + "
-- content/data/topics.yaml --
water: {label: {cy: Dŵr, en: Water}, definition: {cy: Peth gwlyb., en: Something wet.}}
-- content/data/audiences.yaml --
all: {label: {cy: Pawb, en: Everybody}, definition: {cy: Pob un., en: Every one.}}
-- content/data/organisation_types.yaml --
museum: {label: {cy: Amgueddfa, en: Museum}, definition: {cy: Tŷ., en: A house.}}
-- content/data/people.yaml --
jo: {name: Jo, bio: {cy: Bardd., en: A poet.}, url: https://jo.example/, organisation: ama, email: jo@jo.example, email_public: true}
al: {name: Al, email: al@al.example}
-- content/data/organisations.yaml --
ama: {name: AMA, description: {cy: Corff., en: A body.}, url: https://www.a-m-a.co.uk/}
")).build();
    assert_eq!(site.codes(), [""; 0]);
    for (path, heading, definition, list) in [
        ("en/topics/water/", "Water", "Something wet.", "en/topics/"),
        ("cy/pynciau/dwr/", "Dŵr", "Peth gwlyb.", "cy/pynciau/"),
        ("en/audiences/everybody/", "Everybody", "Every one.", "en/audiences/"),
        ("cy/cynulleidfaoedd/pawb/", "Pawb", "Pob un.", "cy/cynulleidfaoedd/"),
        ("en/organisation-types/museum/", "Museum", "A house.", "en/organisation-types/"),
        ("cy/mathau-o-sefydliad/amgueddfa/", "Amgueddfa", "Tŷ.", "cy/mathau-o-sefydliad/"),
        ("en/people/jo/", "Jo", "A poet.", "en/people/"),
        ("cy/pobl/jo/", "Jo", "Bardd.", "cy/pobl/"),
        ("en/organisations/ama/", "AMA", "A body.", "en/organisations/"),
        ("cy/sefydliadau/ama/", "AMA", "Corff.", "cy/sefydliadau/"),
    ] {
        let page = site.view(path);
        assert_eq!(page.text("h1"), heading);
        assert!(page.text("main").contains(definition), "{path}");
        assert!(page.links("main a").iter().any(|link| link.contains("/a/")), "{path} lists its page");
        assert_eq!(site.fed(path), ["A"]);
        assert_eq!(
            page.attrs("link[type='application/atom+xml']", "href").into_iter().map(|href| page.target(href)).next(),
            Some(format!("/{path}feed.xml"))
        );
        let all = site.view(list);
        assert!(all.links("main a").iter().any(|link| link.ends_with(&format!("-> /{path}"))), "{list} names {heading}");
        assert!(all.text("main").contains(definition), "{list} says what {heading} is");
    }
    let jo = site.view("en/people/jo/").links("main a").join("\n");
    for link in ["https://jo.example/", "mailto:jo@jo.example", "AMA -> /en/organisations/ama/"] {
        assert!(jo.contains(link), "{link} in {jo}");
    }
    assert_eq!(site.mentions("al@al.example"), [""; 0], "an address that may not be published is nowhere");
}

#[test]
fn home_shows_the_latest_of_each_section_and_ways_on() {
    let site = paged();
    let home = site.view("en/");
    let links = home.links("main a").join("\n");
    for link in ["-> /en/tips/tip-5/", "-> /en/tips/", "-> /en/topics/water/", "-> /en/a-z/"] {
        assert!(links.contains(link), "{link} in {links}");
    }
    assert_eq!(home.text("h1"), "Hub");
}

#[test]
fn the_home_page_says_what_its_own_text_says() {
    let site = Hub::from("-- content/_index.en.md --\n---\ntitle: Welcome\nsummary: Come in.\n---\nSit by the *hob*.\n").build();
    let (english, welsh) = (site.view("en/"), site.view("cy/"));
    assert_eq!(english.text("h1"), "Welcome");
    assert!(english.text("main").contains("Sit by the hob."));
    assert!(welsh.texts("main [lang=en]").concat().contains("Sit by the hob."), "marked as English where the page is Welsh");
    assert!(welsh.texts("[lang=en]").concat().contains("Welcome"), "its heading too");
}

#[test]
fn the_home_page_says_that_its_text_is_not_checked_or_in_the_other_language() {
    let site =
        Hub::from("-- content/_index.cy.md --\n---\ntitle: Croeso\nsummary: Dewch.\ntranslation: {status: unreviewed}\n---\n")
            .build();
    assert!(site.view("cy/").text("main [role=note]").contains("wedi gwirio"));
    assert!(site.view("en/").text("main [role=note]").contains("not in English yet"));
}

#[test]
fn the_root_and_404_speak_both_languages() {
    let hub = Hub::from("");
    hub.edit("content/hub.yaml", "https://hub.example/", "https://hub.example/deep/");
    let site = hub.build();
    for path in ["", "404.html"] {
        let page = site.view(path);
        let headings = page.texts("h1 [lang=cy], h1 [lang=en]");
        let expected = if path.is_empty() {
            ["Dewiswch iaith", "Choose a language"]
        } else {
            ["Heb ddod o hyd i’r dudalen", "Page not found"]
        };
        assert_eq!(headings, expected);
        assert_eq!(page.all("h1").len(), 1);
    }
    let chooser = site.view("");
    assert!(chooser.attrs("main a", "href").contains(&"cy/") && chooser.attrs("main a", "href").contains(&"en/"));
    let lost = site.view("404.html");
    assert!(lost.attr("meta[name=robots]", "content").contains("noindex"));
    // A host shows it at any address, so its links begin at the root of the host.
    let hrefs = lost.attrs("a[href], link[rel=stylesheet]", "href");
    assert!(hrefs.len() > 5, "{hrefs:?}");
    for href in hrefs {
        assert!(href.starts_with("/deep/") || href.starts_with('#'), "{href} on 404.html");
    }
}
