//! A link in a page leads a reader to the page in her own language.

use pentan::language::Language;

use super::RIVERS;
use crate::hub::Hub;

/// What the pages of this file link to, beside the pair of rivers.
const GROUND: &str = "
-- content/tips/welsh-only.cy.md --
---
title: Cymraeg yn unig
summary: Dim ond un.
---
## Pennod
-- content/tips/secret.cy.md --
---
title: Cyfrinach
summary: Eto.
draft: true
---
-- content/tips/secret.en.md --
---
title: Secret
summary: Not yet.
draft: true
---
-- content/tips/plan.pdf --
%PDF
-- content/tips/a plan.cy.md --
---
title: Cynllun
summary: Cynllun.
---
-- content/tips/a plan.en.md --
---
title: Plan
summary: Plan.
---
-- content/data/topics.yaml --
water:
  label: {cy: Dŵr, en: Water}
  slug: {cy: dwr, en: water}
-- content/data/people.yaml --
jean-lave:
  name: Jean Lave
-- content/data/organisations.yaml --
ama:
  name: AMA
-- content/data/audiences.yaml --
all:
  label: {cy: Pawb, en: Everybody}
-- content/data/organisation_types.yaml --
museum:
  label: {cy: Amgueddfa, en: Museum}
";

/// A page in both languages with the same text.
fn hub(text: &str) -> Hub {
    let hub = Hub::from(&(RIVERS.trim_start().to_owned() + GROUND.trim_start()));
    hub.write("content/tips/links.cy.md", format!("---\ntitle: Dolenni\nslug: dolenni\nsummary: Dolenni.\n---\n{text}\n"));
    hub.write("content/tips/links.en.md", format!("---\ntitle: Links\nslug: links\nsummary: Links.\n---\n{text}\n"));
    hub
}

const PAGES: [&str; 2] = ["cy/awgrymiadau/dolenni/", "en/tips/links/"];

#[test]
fn a_link_leads_to_the_page_in_the_readers_language() {
    let text = "
[relative](rivers.md), [up](../tips/rivers.md), [from the top](tips/rivers), [from the root](/tips/rivers), [English file](rivers.en.md),
[Welsh file](../tips/rivers.cy.md), [anchor](#end), [section](../tips/), [section's page](_index.md), [spaces](<a plan.md>), [spaces](a%20plan.md),
[file](plan.pdf), [topic](topic:water), [person](person:jean-lave), [organisation](organisation:ama), [audience](audience:all),
[type](organisation-type:museum), [home](/), [away](https://example.org/a?b=c&d#e), [mail](mailto:a@example.org)

## End {#end}
";
    let site = hub(text).build();
    assert_eq!(site.told(Language::En), "");
    let [welsh, english] = PAGES.map(|path| site.view(path).links(".prose a").join("\n"));
    insta::assert_snapshot!(welsh, @r#"
    relative -> /cy/awgrymiadau/hynt-afonydd/
    up -> /cy/awgrymiadau/hynt-afonydd/
    from the top -> /cy/awgrymiadau/hynt-afonydd/
    from the root -> /cy/awgrymiadau/hynt-afonydd/
    English file -> /cy/awgrymiadau/hynt-afonydd/
    Welsh file -> /cy/awgrymiadau/hynt-afonydd/
    anchor -> /cy/awgrymiadau/dolenni/#end
    section -> /cy/awgrymiadau/
    section’s page -> /cy/awgrymiadau/
    spaces -> /cy/awgrymiadau/cynllun/
    spaces -> /cy/awgrymiadau/cynllun/
    file -> /tips/plan.pdf
    topic -> /cy/pynciau/dwr/
    person -> /cy/pobl/jean-lave/
    organisation -> /cy/sefydliadau/ama/
    audience -> /cy/cynulleidfaoedd/pawb/
    type -> /cy/mathau-o-sefydliad/amgueddfa/
    home -> /cy/
    away -> https://example.org/a?b=c&d#e
    mail -> mailto:a@example.org
    "#);
    insta::assert_snapshot!(english, @r#"
    relative -> /en/tips/how-rivers-run/
    up -> /en/tips/how-rivers-run/
    from the top -> /en/tips/how-rivers-run/
    from the root -> /en/tips/how-rivers-run/
    English file -> /en/tips/how-rivers-run/
    Welsh file -> /en/tips/how-rivers-run/
    anchor -> /en/tips/links/#end
    section -> /en/tips/
    section’s page -> /en/tips/
    spaces -> /en/tips/plan/
    spaces -> /en/tips/plan/
    file -> /tips/plan.pdf
    topic -> /en/topics/water/
    person -> /en/people/jean-lave/
    organisation -> /en/organisations/ama/
    audience -> /en/audiences/everybody/
    type -> /en/organisation-types/museum/
    home -> /en/
    away -> https://example.org/a?b=c&d#e
    mail -> mailto:a@example.org
    "#);
}

#[test]
fn a_link_to_a_page_that_only_the_other_language_has_says_so() {
    let site = hub("See [this](welsh-only.md), [there](welsh-only.md#pennod).").build();
    assert_eq!(site.told(Language::En), "");
    let [welsh, english] = PAGES.map(|path| site.view(path).links(".prose a").join("\n"));
    insta::assert_snapshot!(welsh, @r#"
    this -> /cy/awgrymiadau/cymraeg-yn-unig/
    there -> /cy/awgrymiadau/cymraeg-yn-unig/#pennod
    "#);
    insta::assert_snapshot!(english, @r#"
    this (in Welsh) -> /en/tips/cymraeg-yn-unig/ (cy)
    there (in Welsh) -> /en/tips/cymraeg-yn-unig/#pennod (cy)
    "#);
}

/// As wherever else Markdown is read, a name alone is a file in the same folder before it is one at the top.
#[test]
fn a_link_means_the_page_nearby_before_one_at_the_top() {
    let hub = hub("[rivers](rivers.md), [top](../rivers.md), [root](/rivers)");
    hub.write("content/rivers.en.md", "---\ntitle: Elsewhere\nsummary: At the top.\n---\n");
    let links = hub.build().view(PAGES[1]).links(".prose a");
    let elsewhere = ["top -> /en/elsewhere/", "root -> /en/elsewhere/"];
    assert_eq!(links, [&["rivers -> /en/tips/how-rivers-run/"], &elsewhere[..]].concat());
}

#[test]
fn a_link_to_a_draft_is_plain_text_and_a_warning() {
    let hub = hub("Read [the *secret*](secret.md) soon.");
    let site = hub.build();
    assert_eq!(site.codes(), ["link-unpublished", "link-unpublished"]);
    for path in PAGES {
        let page = site.view(path);
        assert_eq!(page.text(".prose p"), "Read the secret soon.");
        assert_eq!(page.links(".prose a"), [""; 0]);
    }
    let site = hub.build_with(crate::hub::NOW, pentan::hub::Drafts::Shown);
    assert_eq!(site.codes(), [""; 0]);
}

#[test]
fn a_dead_link_is_plain_text_and_told_at_its_place() {
    let site = hub("Read [the *river*](river.md), [more](rivers.md#no) and [it](topic:watr).").build();
    assert_eq!(site.codes().len(), 6);
    assert_eq!(site.view(PAGES[1]).text(".prose p"), "Read the river, more and it.");
    assert_eq!(site.view(PAGES[1]).links(".prose a"), ["more -> /en/tips/how-rivers-run/"]);
}

/// The fallback shows the other language's text, and its links lead in the reader's language.
#[test]
fn a_link_on_a_fallback_leads_to_the_readers_language() {
    let hub = hub("[rivers](rivers.md)");
    std::fs::remove_file(hub.root().join("content/tips/links.en.md")).unwrap();
    assert_eq!(hub.build().view("en/tips/dolenni/").links(".prose a"), ["rivers -> /en/tips/how-rivers-run/"]);
}
