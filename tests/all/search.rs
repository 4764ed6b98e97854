//! `pentan search` on a built site, and what a build makes for searching.

use serde_json::Value as Json;

use crate::hub::Hub;

const HUB: &str = "
-- content/data/glossary.yaml --
cat:
  label: {cy: cath, en: cat}
-- content/tips/cats.cy.md --
---
title: Y gath ddu
summary: Am gathod.
---
Mae’r gath yn cysgu ar y gadair.
-- content/tips/cats.en.md --
---
title: The black cat
summary: On cats.
---
A cat sleeps on the chair. Museums are quiet.
-- content/tips/rivers.en.md --
---
title: Rivers
summary: On rivers.
---
Rivers run by the museum. <script>alert(1)</script>
-- content/tips/old.en.md --
---
title: An old river
summary: It has expired.
expires: 2020-01-01
---
River.
-- content/tips/draft.en.md --
---
title: A river to come
summary: A draft.
draft: true
---
River.
";

fn built() -> Hub {
    let hub = Hub::from(HUB);
    hub.run(&["build", "--now", "2026-11-23"]);
    hub
}

fn hits(hub: &Hub, lang: &str, query: &str) -> Vec<String> {
    let ran = hub.run(&["search", query, "--lang", lang, "--format", "json"]);
    let answer: Json = serde_json::from_slice(&ran.stdout).unwrap_or_else(|_| panic!("{ran:?}"));
    answer["hits"].as_array().unwrap().iter().map(|hit| hit["path"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_page_is_found_by_any_form_in_its_own_language_and_by_a_translated_term() {
    let hub = built();
    for (lang, query, found) in [
        ("cy", "cathod", &["content/tips/cats.cy.md"][..]),
        ("cy", "cat", &["content/tips/cats.cy.md"]),
        ("en", "museum", &["content/tips/rivers.en.md", "content/tips/cats.en.md"]),
        ("en", "museums", &["content/tips/cats.en.md", "content/tips/rivers.en.md"]),
        ("en", "cath", &["content/tips/cats.en.md"]),
        // A page that stands in for a translation is found in its own language only; what is past or to come is not found.
        ("cy", "museum", &[]),
        ("en", "river", &["content/tips/rivers.en.md"]),
    ] {
        assert_eq!(hits(&hub, lang, query), found, "{query}");
    }
}

#[test]
fn a_file_of_queries_gives_a_line_of_json_for_each() {
    let hub = built();
    let bad = [
        "",
        "\"",
        "(",
        "AND OR",
        "<script>",
        "😀",
        "שלום עולם",
        "\"unclosed phrase",
        "the of and",
        "...?!",
        "'",
        "cat AND (river",
    ];
    hub.write("queries.txt", bad.join("\n") + "\n" + &"gair ".repeat(2_000));
    let ran = hub.run(&["search", "--batch", "queries.txt", "--lang", "en"]);
    assert_eq!(ran.status.code(), Some(0), "{ran:?}");
    let lines: Vec<Json> =
        String::from_utf8(ran.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let queries: Vec<_> = lines.iter().map(|line| line["query"].as_str().unwrap().to_owned()).collect();
    assert_eq!(queries[..bad.len() - 1], bad[1..]);
    let hits: Vec<&Json> = lines.iter().flat_map(|line| line["hits"].as_array().unwrap()).collect();
    assert!(!hits.is_empty());
    for hit in hits {
        assert!(hit["path"].is_string() && hit["url"].is_string() && hit["score"].as_f64().is_some_and(f64::is_finite), "{hit}");
    }
}

#[test]
fn what_is_told_to_people_is_in_the_language_searched_in() {
    let hub = built();
    let said = |args: &[&str]| String::from_utf8(hub.run(args).stdout).unwrap();
    insta::assert_snapshot!(said(&["search", "gath", "--lang", "cy"]), @r"
    1 canlyniad

    Y gath ddu (Awgrym)
      /cy/awgrymiadau/y-gath-ddu/
      Mae’r gath yn cysgu ar y gadair.
    ");
    insta::assert_snapshot!(said(&["search", "rievrs", "--lang", "en", "--limit", "1"]), @r"
    Nothing was found for “rievrs”. This is what was found for “rivers”.
    1 result

    Rivers (Tip)
      /en/tips/rivers/
      Rivers run by the museum. <script>alert(1)</script>
    ");
    insta::assert_snapshot!(said(&["search", "zzzz", "--lang", "cy"]), @"Ni chafwyd dim ar gyfer “zzzz”.");
}

#[test]
fn a_site_without_an_index_or_with_a_broken_one_is_told_by_its_path() {
    let hub = built();
    let said = |args: &[&str]| {
        let ran = hub.run(args);
        assert_eq!(ran.status.code(), Some(2), "{ran:?}");
        String::from_utf8(ran.stderr).unwrap()
    };
    assert!(said(&["search", "x", "--site", "content"]).contains("content"));
    assert!(said(&["search", "x", "--site", "content", "--lang", "cy"]).contains("content/search/cy"));
    assert!(said(&["search", "--batch", "none.txt"]).contains("none.txt"));
    hub.write("dist/search/cy/head.gz", "no head");
    assert!(said(&["search", "x", "--lang", "cy"]).contains("dist/search/cy"));
}
