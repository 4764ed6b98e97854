//! The accessibility statement says what people know and what a check found, and no more than that.

use pentan::check::record;
use pentan::parse::checked;
use pentan::problem::Code;

use crate::hub::{Hub, Site};

const HUB: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
licence: CC-BY-4.0
editor: {email: editor@hub.example}
check: {levels: {image-without-alt: off}}
accessibility: {prepared: 2026-11-01}
-- content/tips/rivers.en.md --
---
title: Rivers
summary: On rivers.
published: 2026-10-01
---
![](map.png)

![](map.png)
-- content/tips/draft.en.md --
---
title: A draft
summary: Not there yet.
draft: true
---
![](map.png)
";

const EN: &str = "en/accessibility-statement/index.html";

/// The hub, with something more said of its accessibility.
fn hub(more: &str) -> Hub {
    let hub = Hub::from(&HUB.replace("{prepared: 2026-11-01}", &format!("{{prepared: 2026-11-01{more}}}")));
    hub.write("content/tips/map.png", super::PIXEL);
    hub
}

/// Records what a check finds, as `pentan check --record` does.
fn record(hub: &Hub) -> Site {
    let site = Site::checked(hub.root());
    hub.write(checked::PATH, checked::write(&site.built.checked));
    site
}

fn text(site: &Site) -> String {
    let html = site.text(EN);
    let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    let mut text = String::new();
    for part in main.split('<').filter_map(|part| part.split_once('>')) {
        text += part.1;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_statement_claims_nothing_that_nobody_has_tested() {
    let text = text(&hub("").build());
    assert!(text.contains("Nobody has assessed this website"), "{text}");
    assert!(text.contains("No person has tested this website"), "{text}");
    assert!(text.contains("The automated checks have not been recorded"), "{text}");
    assert!(!text.contains("found no problem"), "{text}");
}

#[test]
fn a_statement_tells_what_a_check_found_and_where_even_if_the_hub_turns_the_rule_off() {
    let hub = hub("");
    record(&hub);
    let site = hub.build();
    let text = text(&site);
    assert!(text.contains("Images without a text alternative (WCAG 1.1.1): twice Rivers"), "{text}");
    assert!(!text.contains("A draft"), "{text}");
    assert!(site.text(EN).contains("href=\"../tips/rivers/\""));
    hub.edit("content/tips/rivers.en.md", "![](map.png)\n\n![](map.png)", "![Where it runs](map.png)");
    let told = || Site::checked(hub.root()).only(Code::AccessibilityRecord).codes().len();
    assert_eq!(told(), 1);
    record(&hub);
    assert_eq!(told(), 0);
    assert!(self::text(&hub.build()).contains("These checks found no problem."));
}

#[test]
fn what_is_known_to_be_wrong_outweighs_a_claim_that_nothing_is() {
    let tested = ", tested: {date: 2026-10-01, by: {cy: Ni, en: Us}, result: full}";
    assert!(text(&hub(tested).build()).contains("This website is fully compliant"));
    let known = format!("{tested}, known: [{{cy: Map., en: A map.}}]");
    assert!(text(&hub(&known).build()).contains("This website is partially compliant"));
    let hub = hub(tested);
    record(&hub);
    assert!(text(&hub.build()).contains("This website is partially compliant"));
}

#[test]
fn every_page_leads_to_the_statement_if_there_is_one() {
    for (hub, is_there) in [(hub(""), true), (Hub::from(&HUB.replace("accessibility:", "# ")), false)] {
        let site = hub.build();
        assert_eq!(site.files.contains_key(EN), is_there);
        for (path, language) in
            [("en/tips/rivers/index.html", "accessibility-statement"), ("cy/index.html", "datganiad-hygyrchedd")]
        {
            assert_eq!(site.text(path).contains(language), is_there, "{path}");
        }
    }
}

#[test]
fn what_is_written_can_be_read() {
    let hub = hub("");
    let site = record(&hub);
    let built = hub.build();
    assert_eq!(built.built.stock.site.checked, Some(site.built.checked));
    assert!(record::told(&[], &built.built.stock).is_empty(), "a build tells nothing of it");
}

#[test]
fn only_the_rules_of_public_bodies_are_enforced_by_the_commission() {
    assert!(
        text(&hub(", public_body: true, reply_days: 2").build())
            .contains("The Equality and Human Rights Commission (EHRC) is responsible")
    );
    assert!(text(&hub("").build()).contains("do not apply to this website"));
}
