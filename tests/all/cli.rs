//! The program as its users run it: what it writes, says and exits with.

use std::path::{Path, PathBuf};
use std::process::Output as Ran;

use serde_json::Value as Json;

use crate::hub::Hub;

const CLEAN: &str = "-- content/tips/rivers.en.md --\n---\ntitle: Rivers\nsummary: S.\n---\nLong.\n";
const WARNED: &str = "-- content/tips/rivers.en.md --\n---\ntitle: Rivers\nsummary: S.\n---\n# Long\n";
const WRONG: &str = "-- content/tips/rivers.en.md --\n---\ntitle: Rivers\nsummary: S.\n---\n# Long\n\n[x](nowhere.md)\n";

fn code(ran: &Ran) -> i32 {
    ran.status.code().unwrap()
}

fn err(ran: &Ran) -> String {
    String::from_utf8(ran.stderr.clone()).unwrap()
}

fn out(ran: &Ran) -> String {
    String::from_utf8(ran.stdout.clone()).unwrap()
}

/// What is said at a terminal, without what differs from run to run.
fn said(hub: &Hub, args: &[&str]) -> String {
    let said = err(&hub.run(args));
    let mut words = Vec::new();
    for word in said.split(' ') {
        let is_seconds = words.last().is_some_and(|last| *last == "in" || *last == "mewn") && word.contains('.');
        words.push(if is_seconds { "N" } else { word });
    }
    words.join(" ").replace(hub.root().to_str().unwrap(), "HUB")
}

#[test]
fn the_file_for_each_host_is_printed_with_notes_in_the_language_asked_for() {
    let hub = Hub::from(CLEAN);
    for (host, ui) in [("nginx", "cy"), ("apache", "en"), ("netlify", "cy"), ("cloudflare", "en"), ("github-pages", "cy")] {
        let ran = hub.run(&["hosting", host, "--ui", ui, "--base-url", "https://hub.example/a.b/"]);
        assert_eq!(code(&ran), 0, "{}", err(&ran));
        let is_day = |line: &&str| line.starts_with("compatibility_date");
        let printed: Vec<_> = out(&ran).lines().filter(|line| !is_day(line)).map(str::to_owned).collect();
        insta::assert_snapshot!(format!("hosting_{host}"), printed.join("\n"));
    }
    assert_eq!(code(&hub.run(&["hosting", "nginy"])), 2);
}

#[test]
fn the_exit_code_says_whether_the_hub_is_clean() {
    for (hub, args, expected) in [
        (CLEAN, &["build"][..], 0),
        (CLEAN, &["build", "--strict"], 0),
        (WARNED, &["build"], 0),
        (WARNED, &["build", "--strict"], 1),
        (WRONG, &["build"], 1),
        (CLEAN, &["build", "--now", "yesterday"], 2),
        (CLEAN, &["build", "--now", "2026-02-30"], 2),
        (CLEAN, &["build", "--base-url", "hub.example"], 2),
        (CLEAN, &["build", "--ui", "fr"], 2),
        (CLEAN, &["build", "--format", "xml"], 2),
        (CLEAN, &["build", "--colour"], 2),
        (CLEAN, &["build", "nowhere"], 2),
        (CLEAN, &[], 2),
        (CLEAN, &["--version"], 0),
    ] {
        let ran = Hub::from(hub).run(args);
        assert_eq!(code(&ran), expected, "{args:?}\n{}", err(&ran));
    }
}

#[test]
fn a_hub_with_problems_is_published_all_the_same() {
    let hub = Hub::from(WRONG);
    hub.run(&["build"]);
    assert!(hub.root().join("dist/en/tips/rivers/index.html").is_file());
}

#[test]
fn the_closing_line_says_what_was_done_in_the_language_asked_for() {
    let hub = Hub::from(CLEAN);
    // How many files the search index has follows from its content.
    let masked = |told: &str| {
        let line = told.lines().last().unwrap_or_default();
        let (start, counts) = line.split_once("N ").unwrap();
        let (counts, problems) = counts.rsplit_once(". ").or_else(|| counts.rsplit_once(' ')).unwrap();
        let counts = counts.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty());
        format!("{start}N {}. {problems}", counts.collect::<Vec<_>>().join("M"))
    };
    insta::assert_snapshot!(masked(&said(&hub, &["build", "--ui", "en"])), @"Built 1 page (0 pairs) in 2 languages, in N seconds. M files written, M unchanged, M removed. No problems.");
    insta::assert_snapshot!(masked(&said(&hub, &["build", "--ui", "cy"])), @"Adeiladwyd 1 dudalen (0 pâr) mewn 2 iaith, mewn N eiliad. Ysgrifennwyd M ffeil, gadawyd M heb newid a dilëwyd . Dim problemau.");
    hub.edit("content/tips/rivers.en.md", "Long.", "[x](y)\n# Long");
    insta::assert_snapshot!(masked(&said(&hub, &["build", "--ui", "cy"])), @"Adeiladwyd 1 dudalen (0 pâr) mewn 2 iaith, mewn N eiliad. Ysgrifennwyd M ffeil, gadawyd M heb newid a dilëwyd . 2 broblem.");
}

#[test]
fn messages_are_in_the_language_of_the_environment_and_in_english_where_it_has_none() {
    let first = |languages: &str, variable: &str| {
        let hub =
            Hub::from(&format!("-- content/hub.yaml --\nname: Hub\nbase_url: https://hub.example/\nlanguages: {languages}\n"));
        let ran = hub.command(&["build"]).env("LC_ALL", variable).output().unwrap();
        err(&ran).split(' ').next().unwrap_or_default().to_owned()
    };
    assert_eq!(first("[cy, en]", ""), "Built");
    assert_eq!(first("[cy, en]", "C.UTF-8"), "Built");
    assert_eq!(first("[en, cy]", ""), "Built");
    assert_eq!(first("[cy, en]", "en_GB.UTF-8"), "Built");
    assert_eq!(first("[en, cy]", "cy_GB.UTF-8"), "Adeiladwyd");
    assert_eq!(first("[en, cy]", "de_DE.UTF-8"), "Built");
}

#[test]
fn json_is_all_that_stands_on_standard_output_and_has_every_field() {
    let hub = Hub::from(WRONG);
    let ran = hub.run(&["build", "--format", "json", "--ui", "en"]);
    assert_eq!(code(&ran), 1);
    insta::assert_snapshot!(out(&ran), @r#"
    [
      {"code":"body-heading-1","severity":"warning","message":"This heading has one #, but the page’s title is at that level already.","help":"Write ## instead, and one # more for each heading below it.","path":"content/tips/rivers.en.md","line":5,"column":1,"end_line":5,"end_column":7},
      {"code":"dead-link","severity":"error","message":"This link leads to “nowhere.md”, which is not in the hub.","help":"Check the spelling of the path. A link to a page begins at this file (../tips/name.md) or at content/ (tips/name), without a language ending.","path":"content/tips/rivers.en.md","line":7,"column":1,"end_line":7,"end_column":16}
    ]
    "#);
    let problems: Vec<Json> = serde_json::from_slice(&ran.stdout).unwrap();
    let fields = ["code", "severity", "message", "help", "path", "line", "column", "end_line", "end_column"];
    for problem in &problems {
        assert!(fields.iter().all(|field| problem.get(field).is_some()), "{problem}");
    }
    let welsh: Vec<Json> = serde_json::from_slice(&hub.run(&["build", "--format", "json", "--ui", "cy"]).stdout).unwrap();
    assert_eq!(welsh[1]["message"], "Mae’r ddolen hon yn arwain at “nowhere.md”, nad yw yn yr hyb.");
    assert_eq!(out(&Hub::from(CLEAN).run(&["build", "--format", "json"])), "[]\n");
    assert_eq!(out(&hub.run(&["build"])), "");
}

#[test]
fn json_names_the_second_place_of_a_problem_that_has_two() {
    let hub = Hub::from(&(CLEAN.to_owned() + &CLEAN.replace("/rivers.", "/again.")));
    let problems: Vec<Json> = serde_json::from_slice(&hub.run(&["build", "--format", "json"]).stdout).unwrap();
    assert_eq!(problems[0]["path"], "content/tips/rivers.en.md");
    assert_eq!(problems[0]["other"]["path"], "content/tips/again.en.md");
}

#[test]
fn scheduled_pages_and_drafts_are_built_on_their_day_or_when_asked_for() {
    let hub = Hub::from(
        "
-- content/tips/later.en.md --
---
title: Later
summary: S.
published: 2030-01-01
---
-- content/tips/draft.en.md --
---
title: Draft
summary: S.
draft: true
---
",
    );
    for (args, later, draft) in [
        (&["build", "--now", "2029-12-31"][..], false, false),
        (&["build", "--now", "2030-01-01"], true, false),
        (&["build", "--now", "2029-12-31", "--drafts"], true, true),
        (&["build", "--now", "2029-12-31"], false, false),
    ] {
        hub.run(args);
        let is_there = |name: &str| hub.root().join(format!("dist/en/tips/{name}/index.html")).exists();
        assert_eq!((is_there("later"), is_there("draft")), (later, draft), "{args:?}");
    }
}

#[test]
fn the_address_and_the_folder_to_publish_at_can_be_given() {
    let hub = Hub::from(CLEAN);
    let site = tempfile::tempdir().unwrap();
    let out = site.path().join("a/b");
    let ran = hub.run(&["build", "--base-url", "https://other.example/hub", "--out", out.to_str().unwrap()]);
    assert_eq!(code(&ran), 0, "{}", err(&ran));
    assert!(!hub.root().join("dist").exists());
    let page = std::fs::read_to_string(out.join("en/tips/rivers/index.html")).unwrap();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://other.example/hub/en/tips/rivers/\""), "{page}");
    assert!(!page.contains("hub.example"), "{page}");
}

#[test]
fn a_hub_is_found_by_its_path_from_anywhere() {
    let hub = Hub::from(CLEAN);
    let elsewhere = Hub::bare("");
    let ran = elsewhere.run(&["build", hub.root().to_str().unwrap()]);
    assert_eq!(code(&ran), 0, "{}", err(&ran));
    assert!(hub.root().join("dist/en/tips/rivers/index.html").is_file());
    assert_eq!(std::fs::read_dir(elsewhere.root()).unwrap().count(), 0);
}

#[test]
#[cfg(unix)]
fn an_unchanged_second_build_rewrites_no_file() {
    use std::os::unix::fs::MetadataExt;
    let stamps = |hub: &Hub| {
        let files = walkdir::WalkDir::new(hub.root().join("dist")).sort_by_file_name().into_iter().map(Result::unwrap);
        let files = files.filter(|entry| entry.file_type().is_file() && entry.file_name() != ".pentan-lock");
        files
            .map(|entry| (entry.path().to_owned(), entry.metadata().unwrap()))
            .map(|(path, meta)| (path, meta.ino(), meta.mtime_nsec()))
            .collect::<Vec<_>>()
    };
    let hub = Hub::from(CLEAN);
    hub.run(&["build", "--now", "2026-11-23"]);
    let first = stamps(&hub);
    let ran = hub.run(&["build", "--now", "2026-11-23", "--ui", "en"]);
    assert!(err(&ran).contains(" 0 files written,"), "{}", err(&ran));
    assert_eq!(stamps(&hub), first);
    hub.edit("content/tips/rivers.en.md", "Long.", "Longer.");
    hub.run(&["build", "--now", "2026-11-23"]);
    let rewritten = stamps(&hub).into_iter().filter(|stamp| !first.contains(stamp)).map(|(path, ..)| path);
    let rewritten: Vec<_> = rewritten.map(|path| path.strip_prefix(hub.root()).unwrap().to_owned()).collect();
    // The search index is another one now, and so are the listings of what can be kept and the list of what was written.
    let pages: Vec<_> = rewritten.iter().filter(|path| path.ends_with("index.html")).collect();
    assert_eq!(pages.len(), 2, "{rewritten:?}");
    let other = |path: &&PathBuf| {
        !path.ends_with("index.html") && !path.starts_with("dist/search/en") && !path.starts_with("dist/offline")
    };
    assert_eq!(rewritten.iter().filter(other).collect::<Vec<_>>(), [Path::new("dist/.pentan-manifest")]);
}
