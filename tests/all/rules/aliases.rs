//! Addresses that pages had before.

use super::tips;
use crate::hub::Hub;

#[test]
fn an_old_address_leads_to_the_page_of_today() {
    let english = "aliases: [/old/rivers/, en/tips/river, was.html]";
    let hub = Hub::from(&tips("rivers", "Rivers", ""));
    hub.edit("content/tips/rivers.en.md", "summary: ", &format!("{english}\nsummary: "));
    hub.edit("content/tips/rivers.cy.md", "summary: ", "aliases: [/hen/]\nsummary: ");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    for (old, now, lang) in [
        ("old/rivers/", "en/tips/rivers/", "en"),
        ("en/tips/river/", "en/tips/rivers/", "en"),
        ("was.html", "en/tips/rivers/", "en"),
        ("hen/", "cy/awgrymiadau/rivers/", "cy"),
    ] {
        let page = site.view(old);
        let (_, to) = page.attr("meta[http-equiv=refresh]", "content").split_once("url=").unwrap();
        assert_eq!(page.target(to), format!("/{now}"), "{old}");
        assert_eq!(page.attr("link[rel=canonical]", "href"), format!("https://hub.example/{now}"));
        assert!(page.attr("meta[name=robots]", "content").contains("noindex"));
        assert_eq!(page.attr("html", "lang"), lang);
        assert!(page.links("a").iter().any(|link| link.ends_with(&format!("-> /{now}"))), "a way on without the refresh");
        assert!(!site.mapped().contains(&old.to_owned()));
    }
    insta::assert_snapshot!(site.text("_redirects"), @r#"
    /hen/ /cy/awgrymiadau/rivers/ 301
    /old/rivers/ /en/tips/rivers/ 301
    /en/tips/river/ /en/tips/rivers/ 301
    /was.html /en/tips/rivers/ 301
    "#);
}

#[test]
fn redirects_have_the_base_path() {
    let hub = Hub::from(&tips("rivers", "Rivers", "aliases: [\"/a b/ŵ\"]"));
    hub.edit("content/tips/rivers.cy.md", "aliases: [\"/a b/ŵ\"]", "");
    hub.edit("content/hub.yaml", "https://hub.example/", "https://hub.example/deep/down");
    let site = hub.build();
    assert_eq!(site.codes(), ["bad-alias"], "white space ends a field of _redirects");
    hub.edit("content/tips/rivers.en.md", "/a b/ŵ", "/ab/ŵ");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(site.text("_redirects"), "/deep/down/ab/%C5%B5/ /deep/down/en/tips/rivers/ 301\n");
}

#[test]
fn a_hub_without_old_addresses_has_no_redirects_file() {
    assert!(!Hub::from(&tips("rivers", "Rivers", "")).build().has("_redirects"));
}

#[test]
fn an_alias_of_a_draft_leads_nowhere() {
    let site = Hub::from(&tips("rivers", "Rivers", "draft: true\naliases: [/old/]")).build();
    assert!(!site.has("old/") && !site.has("_redirects"));
}
