//! Pairs, their addresses, and a page that exists in one language only.

use super::{RIVERS, tip};
use crate::hub::Hub;

#[test]
fn two_files_with_one_stem_are_one_page_in_two_languages() {
    let site = Hub::from(RIVERS).build();
    assert_eq!(site.codes(), [""; 0]);
    let alternates = [
        "cy https://hub.example/cy/awgrymiadau/hynt-afonydd/",
        "en https://hub.example/en/tips/how-rivers-run/",
        "x-default https://hub.example/",
    ];
    for (path, lang, other, title) in [
        ("en/tips/how-rivers-run/", "en", "cy/awgrymiadau/hynt-afonydd/", "Rivers"),
        ("cy/awgrymiadau/hynt-afonydd/", "cy", "en/tips/how-rivers-run/", "Afonydd"),
    ] {
        let page = site.view(path);
        assert_eq!(page.attr("html", "lang"), lang);
        assert_eq!(page.text("h1"), title);
        assert_eq!(page.alternates(), alternates);
        assert_eq!(page.attr("link[rel=canonical]", "href"), format!("https://hub.example/{path}"));
        let toggle: Vec<String> = page.attrs("header a[hreflang]", "href").into_iter().map(|href| page.target(href)).collect();
        assert!(toggle.contains(&format!("/{other}")), "{path} leads to {toggle:?}");
        assert!(page.attrs("meta[name=robots]", "content").is_empty());
    }
}

/// Every address has its own words in its own language: of a page, of its section and of a term.
#[test]
fn pages_sections_and_terms_have_their_own_slug_in_each_language() {
    let site = Hub::from(
        "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
-- content/guides/_index.cy.md --
---
title: Canllawiau hir
slug: canllawiau
summary: Hir.
---
-- content/guides/_index.en.md --
---
title: Long guides
slug: guides
summary: Long.
---
-- content/guides/plan.cy.md --
---
title: Cynllunio da
slug: cynllunio
summary: Cynllun.
topics: [purpose]
---
-- content/guides/plan.en.md --
---
title: Good plans
slug: plans
summary: A plan.
topics: [purpose]
---
-- content/data/topics.yaml --
purpose:
  label: {cy: Y diben, en: The purpose}
  slug: {cy: diben, en: purpose}
  definition: {cy: Pam., en: Why.}
",
    )
    .build();
    assert_eq!(site.codes(), [""; 0]);
    for path in [
        "cy/canllawiau/",
        "en/guides/",
        "cy/canllawiau/cynllunio/",
        "en/guides/plans/",
        "cy/pynciau/diben/",
        "en/topics/purpose/",
        "cy/pynciau/diben/feed.xml",
        "en/topics/purpose/feed.json",
    ] {
        assert!(site.has(path), "{path} is missing");
    }
}

#[test]
fn a_slug_is_made_from_the_title_where_none_is_given() {
    let site = Hub::from(&(tip("ty.cy", "Tŷ’r Plwyf, ŵyn", "") + &tip("ty.en", "The parish house, & lambs", ""))).build();
    assert!(site.has("cy/awgrymiadau/ty-r-plwyf-wyn/"), "{:?}", site.files.keys());
    assert!(site.has("en/tips/the-parish-house-lambs/"), "{:?}", site.files.keys());
}

/// The language that lacks the page, the one that has it, and what their pages are called.
const ALONE: [(&str, &str, &str, &str); 2] =
    [("en", "cy", "en/tips/alone/", "cy/awgrymiadau/alone/"), ("cy", "en", "cy/awgrymiadau/alone/", "en/tips/alone/")];

#[test]
fn a_page_in_one_language_has_an_address_in_the_other_and_says_so() {
    for (lacking, having, fallback, original) in ALONE {
        let site = Hub::from(&tip(&format!("alone.{having}"), "Alone", "published: 2026-10-01\nkey_advice: [Keep it.]")).build();
        assert_eq!(site.codes(), [""; 0]);
        let page = site.view(fallback);
        assert_eq!(page.attr("html", "lang"), lacking);
        for text in ["Alone", "About Alone.", "Text.", "Keep it."] {
            let marked = page.texts(&format!("main [lang={having}]"));
            assert!(marked.iter().any(|marked| marked.contains(text)), "{text:?} is marked {having}: {marked:?}");
        }
        let main = page.text("main");
        let notice = ["Nid yw", "not "].map(|word| main.contains(word));
        assert_eq!(notice, [lacking == "cy", lacking == "en"], "the notice is in the reader's language: {main}");
        assert_eq!(page.attr("link[rel=canonical]", "href"), format!("https://hub.example/{original}"));
        assert_eq!(page.alternates(), [""; 0], "a copy has no alternates");
        assert!(page.attr("meta[name=robots]", "content").contains("noindex"));
        assert!(page.links("header a[hreflang]").iter().any(|link| link.contains(&format!("/{original}"))));
        assert_eq!(
            site.view(original).alternates(),
            [format!("{having} https://hub.example/{original}"), "x-default https://hub.example/".into()]
        );
        assert!(site.view(original).attrs("meta[name=robots]", "content").is_empty());
    }
}

#[test]
fn a_page_in_one_language_is_once_in_the_sitemap_and_once_in_each_list() {
    for (lacking, having, fallback, original) in ALONE {
        let site = Hub::from(&tip(&format!("alone.{having}"), "Alone", "published: 2026-10-01")).build();
        let mapped: Vec<String> = site.mapped().into_iter().filter(|loc| loc.contains("alone")).collect();
        assert_eq!(mapped, [original]);
        let sitemap = site.text("sitemap.xml");
        assert!(!sitemap.contains(&format!("https://hub.example/{fallback}")), "{sitemap}");
        let lists = [["en/tips/", "en/latest/", "en/a-z/"], ["cy/awgrymiadau/", "cy/diweddaraf/", "cy/a-y/"]];
        for list in lists.concat() {
            let page = site.view(list);
            let here = if list.starts_with(lacking) { fallback } else { original };
            let links: Vec<String> = page.links("main a").into_iter().filter(|link| link.contains("alone")).collect();
            assert_eq!(links.len(), 1, "{list}: {links:?}");
            assert!(links[0].contains(&format!("-> /{here}")), "{list}: {links:?}");
            let marked = page.texts(&format!("main [lang={having}]")).concat();
            assert_eq!(marked.contains("Alone"), list.starts_with(lacking), "{list} marks what is in the other language");
        }
        assert_eq!(site.fed(&format!("{lacking}/")), ["Alone"]);
    }
}

#[test]
fn a_hub_of_one_language_has_no_trace_of_the_other() {
    let hub = Hub::bare(
        "
-- content/hub.yaml --
name: {cy: Hyb}
base_url: https://hub.example/
languages: [cy]
-- content/afon.cy.md --
---
title: Afon
summary: Afon fach.
---
",
    );
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    assert!(site.has("cy/afon/"));
    assert!(site.files.keys().all(|path| !path.starts_with("en/")), "{:?}", site.files.keys());
    assert_eq!(site.view("cy/afon/").alternates(), ["cy https://hub.example/cy/afon/", "x-default https://hub.example/"]);
}
