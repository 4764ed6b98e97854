//! Both halves of a pair side by side.

use super::{RIVERS, tip, tips};
use crate::hub::Hub;
use crate::view::View;

/// A pair of tips with these texts.
fn pair(cy: &str, en: &str) -> Hub {
    let page = |language: &str, title: &str, text: &str| {
        format!("-- content/tips/a.{language}.md --\n---\ntitle: {title}\nsummary: {title}.\nslug: {language}-a\n---\n{text}\n")
    };
    Hub::from(&(page("cy", "Afonydd", cy) + &page("en", "Rivers", en)))
}

/// The rows, each as `text | text`, in the order of the page.
fn rows(page: &View) -> Vec<String> {
    let (ours, theirs) = (page.texts(".row > :nth-child(1)"), page.texts(".row > :nth-child(2)"));
    assert_eq!(ours.len(), theirs.len(), "each row has two cells");
    ours.iter().zip(&theirs).skip(2).map(|(one, other)| format!("{one} | {other}")).collect()
}

#[test]
fn halves_of_one_shape_are_side_by_side_block_by_block() {
    let hub = pair("## Un\n\nDau.\n\n- tri\n- pedwar\n\n> Pump.\n", "## One\n\nTwo.\n\n- three\n- four\n\n> Five.\n");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    let english = ["One | Un", "Two. | Dau.", "three four | tri pedwar", "Five. | Pump."];
    let welsh = ["Un | One", "Dau. | Two.", "tri pedwar | three four", "Pump. | Five."];
    assert_eq!(rows(&site.view("en/tips/en-a/side-by-side/")), english);
    assert_eq!(rows(&site.view("cy/awgrymiadau/cy-a/ochr-yn-ochr/")), welsh, "the reader's own language is first");
}

#[test]
fn where_halves_differ_the_headings_keep_them_in_step() {
    let site = pair("Rhagair.\n\n## Un\n\nDau.\n\nTri.\n\n## Pedwar\n\nPump.\n", "## One\n\nTwo.\n\n## Four\n\nFive.\n").build();
    let expected = [" | Rhagair.", "One | Un", "Two. | Dau. Tri.", "Four | Pedwar", "Five. | Pump."];
    assert_eq!(rows(&site.view("en/tips/en-a/side-by-side/")), expected);
    let site = pair("## Un\n\nDau.\n", "One.\n\nTwo.\n").build();
    assert_eq!(rows(&site.view("en/tips/en-a/side-by-side/")), ["One. Two. | Un Dau."]);
}

#[test]
fn every_text_is_marked_with_its_language_and_no_id_is_there_twice() {
    let text = "## Same\n\nA note.[^1] See [it](#same).\n\n[^1]: Below.\n";
    let site = pair(text, text).build();
    assert_eq!(site.codes(), [""; 0]);
    for path in ["en/tips/en-a/side-by-side/", "cy/awgrymiadau/cy-a/ochr-yn-ochr/"] {
        let page = site.view(path);
        assert_eq!(page.errors(), [""; 0]);
        let ids = page.attrs("[id]", "id");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        let hrefs = page.attrs(".rows a[href^='#']", "href");
        assert!(!hrefs.is_empty(), "{path} has no link to a part of itself");
        for href in hrefs {
            assert!(ids.contains(&&href[1..]), "{href} leads to one of {ids:?}");
        }
        assert_eq!(page.all(".row > *").len(), page.all(".row > [lang]").len(), "{path}");
        assert_eq!(page.texts("h1 [lang]").len(), 2);
    }
}

#[test]
fn links_in_each_half_lead_to_its_own_language() {
    let hub = pair("[Afonydd](rivers.md)", "[Rivers](rivers.md)");
    for file in RIVERS.split("-- content/").skip(1) {
        let (path, text) = file.split_once(" --\n").unwrap();
        hub.write(&format!("content/{path}"), text);
    }
    let site = hub.build();
    let links = site.view("en/tips/en-a/side-by-side/").links(".rows a");
    assert_eq!(links, ["Rivers -> /en/tips/how-rivers-run/", "Afonydd -> /cy/awgrymiadau/hynt-afonydd/"]);
}

#[test]
fn both_pages_lead_to_the_parallel_text_and_back() {
    let site = pair("Un.", "One.").build();
    let (english, welsh) = ("/en/tips/en-a/side-by-side/", "/cy/awgrymiadau/cy-a/ochr-yn-ochr/");
    let ways = |path: &str| site.view(path).links(".meta a").join("\n");
    assert!(ways("en/tips/en-a/").contains(english) && ways("cy/awgrymiadau/cy-a/").contains(welsh));
    let back = ways(&english[1..]);
    assert!(back.contains("-> /en/tips/en-a/") && back.contains("-> /cy/awgrymiadau/cy-a/"), "{back}");
    let switch = site.view(&english[1..]).links("nav.languages a").join("\n");
    assert!(switch.contains(english) && switch.contains(welsh), "{switch}");
    // The halves are what should be found.
    assert_eq!(site.view(&english[1..]).meta("robots"), ["noindex"]);
    assert!(!site.mapped().iter().any(|path| path.ends_with("side-by-side/")));
}

#[test]
fn a_page_in_one_language_has_no_parallel_text() {
    let site = Hub::from(&(tip("alone.en", "Alone", "") + &tips("draft", "Draft", "draft: true"))).build();
    assert!(!site.files.keys().any(|path| path.contains("side-by-side") || path.contains("ochr-yn-ochr")));
    assert!(!site.view("en/tips/alone/").links("main a").concat().contains("side-by-side"));
}

#[test]
fn what_the_front_matter_says_is_side_by_side_too_and_each_half_says_how_far_it_is_checked() {
    let case = "type: case-study\nchallenge: No time.\nkey_advice: [Sit., Stand.]";
    let hub = Hub::from(&tips("a", "Case", case));
    hub.edit("content/tips/a.cy.md", "challenge: No time.", "challenge: Dim amser.\ntranslation: {status: unreviewed}");
    hub.edit("content/tips/a.cy.md", "[Sit., Stand.]", "[Eisteddwch., Codwch.]");
    let page = hub.build();
    let page = page.view("en/tips/case/side-by-side/");
    let expected = ["No time. | Dim amser.", "Text. | Text.", "Sit. | Eisteddwch.", "Stand. | Codwch."];
    assert_eq!(rows(&page), expected);
    let notices = page.texts("[role=note][lang=cy]");
    assert!(notices.len() == 1 && notices[0].contains("wedi gwirio"), "{notices:?}");
}

#[test]
fn what_is_wrong_in_a_text_is_told_once() {
    let site = pair("[Dim](nowhere.md)", "[None](nowhere.md) ![x](none.png)").build();
    assert_eq!(site.codes(), ["dead-link", "dead-link", "missing-image"]);
}
