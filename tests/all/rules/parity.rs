//! A hub with `parity: strict` publishes neither half of a pair without the other.

use pentan::language::Language;
use pentan::live::Live;

use crate::hub::{Hub, Site};

const STRICT: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
licence: CC-BY-4.0
parity: strict
-- content/tips/one.cy.md --
---
title: Un
summary: Yr un.
---
Testun.
-- content/tips/links.cy.md --
---
title: Dolenni
summary: Dolen.
---
[Un](one.md)
-- content/tips/links.en.md --
---
title: Links
summary: A link.
---
[One](one.md)
";

fn other(front: &str) -> String {
    format!("---\ntitle: One\nsummary: The one.\n{front}---\nText.\n")
}

/// Which of the pair's addresses are on the site.
fn published(site: &Site) -> Vec<&str> {
    let paths =
        ["cy/awgrymiadau/un/index.html", "en/tips/one/index.html", "en/tips/un/index.html", "cy/awgrymiadau/one/index.html"];
    paths.into_iter().filter(|path| site.files.contains_key(*path)).collect()
}

#[test]
fn neither_half_is_published_before_the_other_can_be() {
    let both = vec!["cy/awgrymiadau/un/index.html", "en/tips/one/index.html"];
    for (front, expected, told) in [
        (None, vec![], vec!["parity-held-back"]),
        (Some("draft: true\n"), vec![], vec!["parity-held-back"]),
        (Some("published: 2027-01-01\n"), vec![], vec!["parity-held-back"]),
        (Some("published: 2026-01-01\n"), both.clone(), vec![]),
        (Some("expires: 2026-01-01\n"), both.clone(), vec![]),
    ] {
        let hub = Hub::from(STRICT);
        if let Some(front) = front {
            hub.write("content/tips/one.en.md", other(front));
        }
        let site = hub.build();
        assert_eq!(published(&site), expected, "{front:?}");
        let codes: Vec<_> = site.codes().into_iter().filter(|code| *code != "link-unpublished").collect();
        assert_eq!(codes, told, "{front:?}: {}", site.told(Language::En));
        // Nothing else speaks of what is not there.
        let is_named = site.files.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Yr un."));
        assert_eq!(is_named, !expected.is_empty(), "{front:?}");
    }
}

#[test]
fn a_hub_without_it_publishes_a_half_alone() {
    let hub = Hub::from(STRICT);
    hub.edit("content/hub.yaml", "parity: strict", "parity: loose");
    let site = hub.build();
    assert_eq!(published(&site), ["cy/awgrymiadau/un/index.html", "en/tips/un/index.html"]);
    assert_eq!(site.told(Language::En), "");
}

#[test]
fn a_hub_in_memory_brings_a_pair_onto_the_site_and_takes_it_away_again() {
    let hub = Hub::from(STRICT);
    let mut live = Live::open(hub.root(), &crate::hub::settings()).unwrap();
    live.settle();
    let mut follow = |hub: &Hub| {
        live.update(&["content/tips/one.en.md".into()]).unwrap();
        live.settle();
        let clean = hub.build();
        let ours: Vec<_> = live.paths().map(str::to_owned).collect();
        assert_eq!(ours, clean.files.keys().cloned().collect::<Vec<_>>());
        published(&clean).len()
    };
    for (front, expected) in [("", 2), ("draft: true\n", 0), ("", 2)] {
        hub.write("content/tips/one.en.md", other(front));
        assert_eq!(follow(&hub), expected, "{front:?}");
    }
    std::fs::remove_file(hub.root().join("content/tips/one.en.md")).unwrap();
    assert_eq!(follow(&hub), 0);
}
