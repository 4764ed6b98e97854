//! What every page offers to whoever knows better: a correction, the page's file, six plain questions.

use super::community::letter;
use crate::hub::{Hub, Site};

const HUB: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
licence: CC-BY-4.0
editor: {email: editor@hub.example}
edit_url: https://code.example/hub/edit/main/{path}
guidelines: contribute
-- content/contribute.en.md --
---
title: How to contribute
slug: contribute
summary: All of it.
---
Write.
-- content/tips/a b.en.md --
---
title: Rivers & \"lakes\"
slug: rivers
summary: On rivers.
published: 2026-02-03
---
One.
";

fn site() -> Site {
    Hub::from(HUB).build()
}

fn correction(site: &Site, path: &str) -> (String, String, String) {
    let page = site.view(path);
    let link = page.all("#improve a").into_iter().find(|link| link.attr("href").is_some_and(|href| href.starts_with("mailto:")));
    letter(link.unwrap().attr("href").unwrap())
}

#[test]
fn a_correction_names_the_page_its_address_its_language_and_its_version() {
    let (to, subject, body) = correction(&site(), "en/tips/rivers/");
    assert_eq!((to.as_str(), subject.as_str()), ("editor@hub.example", "Correction: Rivers & “lakes”"));
    let version = body.lines().find_map(|line| line.strip_prefix("Version: 2026-02-03 ")).unwrap().to_owned();
    assert!(version.len() == 8 && version.chars().all(|c| c.is_ascii_hexdigit()), "{version}");
    for line in ["Page: Rivers & “lakes”", "Address: https://hub.example/en/tips/rivers/", "Language: English"] {
        assert!(body.lines().any(|other| other == line), "{line} is not in {body}");
    }
    let (_, subject, body) = correction(&site(), "cy/awgrymiadau/rivers/");
    assert!(subject.starts_with("Cywiriad: "), "{subject}");
    assert!(body.contains("Iaith: English") && body.contains(&version), "the text that stands in is English: {body}");
}

#[test]
fn the_version_is_another_where_the_text_is_and_the_same_otherwise() {
    let version = |hub: &Hub| correction(&hub.build(), "en/tips/rivers/").2;
    let hub = Hub::from(HUB);
    let before = version(&hub);
    assert_eq!(version(&hub), before);
    hub.edit("content/tips/a b.en.md", "One.", "Two.");
    assert_ne!(version(&hub), before);
}

#[test]
fn a_title_longer_than_a_letter_leaves_room_for_the_address_and_the_version() {
    let hub = Hub::from(HUB);
    hub.edit("content/tips/a b.en.md", "Rivers & \"lakes\"", &"Hir yw’r ffordd i’r môr ".repeat(60));
    let (_, subject, body) = correction(&hub.build(), "en/tips/rivers/");
    assert!(subject.starts_with("Correction: Hir yw’r ffordd") && subject.ends_with('…'), "{subject}");
    assert!(body.contains("Address: https://hub.example/en/tips/rivers/\n") && body.contains("\nVersion: "), "{body}");
}

#[test]
fn pages_that_are_made_can_be_corrected_too() {
    let (_, subject, body) = correction(&site(), "en/a-z/");
    assert_eq!(subject, "Correction: A–Z");
    assert!(body.contains("https://hub.example/en/a-z/") && !body.contains("Version"), "{body}");
}

#[test]
fn a_page_can_be_changed_at_its_own_file() {
    let site = site();
    let edit = |path: &str| site.view(path).attrs("#improve a[href^='https://code.example/']", "href").join(" ");
    assert_eq!(edit("en/tips/rivers/"), "https://code.example/hub/edit/main/content/tips/a%20b.en.md");
    assert_eq!(edit("cy/awgrymiadau/rivers/"), "https://code.example/hub/edit/main/content/tips/a%20b.en.md");
    assert_eq!(edit("cy/awgrymiadau/"), "https://code.example/hub/edit/main/content/tips/_index.cy.md");
    assert_eq!(edit("en/a-z/"), "", "it is made from others");
    assert_eq!(edit("en/tell-us/"), "", "its words are pentan’s");
    assert!(site.view("en/tips/").links("#improve a").contains(&"How to contribute -> /en/contribute/".to_owned()));
}

#[test]
fn tell_us_roughly_is_six_plain_questions_in_a_letter() {
    let site = site();
    for (path, subject) in [("en/tell-us/", "For Hub"), ("cy/dweud-wrthym/", "I’r hyb: Hyb")] {
        let page = site.view(path);
        let questions = page.texts("main ol > li");
        assert_eq!(questions.len(), 6);
        let (to, said, body) = letter(page.attr(".post .button", "href"));
        assert_eq!((to.as_str(), said.as_str()), ("editor@hub.example", subject));
        assert!(questions.iter().all(|question| body.contains(question.as_str())), "{body}");
    }
}

#[test]
fn guidelines_and_a_guide_that_are_not_there_are_told() {
    let hub = Hub::from(HUB);
    hub.edit("content/hub.yaml", "guidelines: contribute\n", "guidelines: contribut\nchapters: {guide: guides/begin}\n");
    assert_eq!(hub.build().places(), ["dead-link content/hub.yaml:7:13", "dead-link content/hub.yaml:8:19"]);
}
