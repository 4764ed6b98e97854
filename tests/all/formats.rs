//! The formats that problems are told in: each says the same, and its readers understand it.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use fluent::FluentArgs;
use pentan::language::Language;
use pentan::problem::{Code, Located, Place, Problem, Style, github, human, json, locate, overlay, sarif, terminal};
use pentan::strings::Words;
use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use serde_json::Value as Json;

use crate::codes;
use crate::hub::{Hub, Site};

/// What a format says of a problem.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    code: String,
    severity: String,
    message: String,
    help: Option<String>,
    /// Path, line and column.
    place: (String, u64, u64),
    /// The line and column after its last character, where the format has them.
    end: Option<(u64, u64)>,
    other: Option<(String, u64, u64)>,
}

/// The words of a language for what formats say in their own.
struct Ui<'a> {
    words: &'a Words,
    language: Language,
}

impl Ui<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(self.language, key, None).into_owned()
    }

    fn severity(&self, word: &str) -> String {
        let found = ["error", "warning", "hint"].into_iter().find(|name| self.say(&format!("severity-{name}")) == word);
        found.unwrap_or_else(|| panic!("{word}")).to_owned()
    }
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_else(|| panic!("{json}")).to_owned()
}

fn number(json: &Json) -> u64 {
    json.as_u64().unwrap_or_else(|| panic!("{json}"))
}

fn of_json(told: &str) -> Vec<Said> {
    let place = |json: &Json| (text(&json["path"]), number(&json["line"]), number(&json["column"]));
    let one = |json: &Json| Said {
        code: text(&json["code"]),
        severity: text(&json["severity"]),
        message: text(&json["message"]),
        help: json["help"].as_str().map(str::to_owned),
        place: place(json),
        end: Some((number(&json["end_line"]), number(&json["end_column"]))),
        other: json.get("other").map(place),
    };
    serde_json::from_str::<Vec<Json>>(told).unwrap().iter().map(one).collect()
}

/// `path:line:column`, or the path of a file as a whole.
fn spot(told: &str) -> (String, u64, u64) {
    let parts: Vec<&str> = told.rsplitn(3, ':').collect();
    match parts[..] {
        [column, line, path] => (path.to_owned(), line.parse().unwrap(), column.parse().unwrap()),
        _ => (told.to_owned(), 1, 1),
    }
}

fn of_terminal(told: &str, ui: &Ui<'_>) -> Vec<Said> {
    let one = |block: &str| {
        let (head, lines) = block.split_once('\n').unwrap();
        let (severity, rest) = head.split_once('[').unwrap();
        let (code, message) = rest.split_once("]: ").unwrap();
        let after = |mark: &str| lines.lines().find_map(|line| line.trim_start().strip_prefix(mark)).map(str::to_owned);
        Said {
            code: code.to_owned(),
            severity: ui.severity(severity),
            message: message.to_owned(),
            help: after(&format!("= {}: ", ui.say("severity-help"))),
            place: spot(&after("--> ").unwrap()),
            end: None,
            other: after("::: ").map(|place| spot(&place)),
        }
    };
    told.split("\n\n").filter(|block| !block.trim().is_empty()).map(one).collect()
}

fn of_github(told: &str) -> Vec<Said> {
    let data = |text: &str| text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    let property = |text: &str| data(&text.replace("%3A", ":").replace("%2C", ","));
    let one = |line: &str| {
        let (command, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        let (severity, properties) = command.split_once(' ').unwrap();
        let get = |name: &str| {
            let mut pairs = properties.split(',').map(|pair| pair.split_once('=').unwrap());
            pairs.find(|(key, _)| *key == name).map(|(_, value)| property(value))
        };
        let number = |name: &str| get(name).map(|value| value.parse::<u64>().unwrap());
        let message = data(message);
        let mut lines = message.split('\n').map(str::to_owned);
        Said {
            code: get("title").unwrap(),
            severity: if severity == "notice" { "hint".to_owned() } else { severity.to_owned() },
            message: lines.next().unwrap(),
            help: lines.next(),
            place: (get("file").unwrap(), number("line").unwrap(), number("col").unwrap_or_default()),
            end: number("endLine").zip(number("endColumn")),
            other: None,
        }
    };
    told.lines().map(one).collect()
}

fn of_sarif(told: &str) -> Vec<Said> {
    let place = |json: &Json| {
        let path = text(&json["physicalLocation"]["artifactLocation"]["uri"]);
        let region = &json["physicalLocation"]["region"];
        let or_one = |json: &Json| json.as_u64().unwrap_or(1);
        let path = percent_decode_str(&path).decode_utf8().unwrap().into_owned();
        let end = (or_one(&region["endLine"]), or_one(&region["endColumn"]));
        ((path, or_one(&region["startLine"]), or_one(&region["startColumn"])), end)
    };
    let one = |json: &Json| {
        let message = text(&json["message"]["text"]);
        let (message, help) = message.split_once('\n').map_or((&*message, None), |(message, help)| (message, Some(help)));
        let (at, end) = place(&json["locations"][0]);
        let severity = text(&json["level"]);
        Said {
            code: text(&json["ruleId"]),
            severity: if severity == "note" { "hint".to_owned() } else { severity },
            message: message.to_owned(),
            help: help.map(str::to_owned),
            place: at,
            end: Some(end),
            other: json.get("relatedLocations").map(|other| place(&other[0]).0),
        }
    };
    let log: Json = serde_json::from_str(told).unwrap();
    log["runs"][0]["results"].as_array().unwrap().iter().map(one).collect()
}

fn assert_overlay_says(located: &Located, said: &Said, ui: &Ui<'_>) {
    let shown = overlay(located, ui.words, ui.language);
    let place = |(path, line, column): &(String, u64, u64)| {
        let mut args = FluentArgs::new();
        args.set("path", path.clone());
        args.set("line", line.to_string());
        args.set("column", column.to_string());
        ui.words.say(ui.language, "overlay-place", Some(&args)).into_owned()
    };
    assert_eq!(text(&shown["code"]), said.code);
    assert_eq!(ui.severity(&text(&shown["severity"])), said.severity);
    assert_eq!(text(&shown["message"]), said.message);
    assert_eq!(shown["help"].as_str(), said.help.as_deref());
    assert_eq!(text(&shown["place"]["text"]), place(&said.place));
    assert_eq!(shown["other"]["text"].as_str().map(str::to_owned), said.other.as_ref().map(place));
}

fn assert_all_say_the_same(problems: &[Located], ui: &Ui<'_>) {
    let (words, language) = (ui.words, ui.language);
    let expected = of_json(&json(problems, words, language));
    assert_eq!(of_sarif(&sarif(problems, words, language, "")), expected);
    let without_end = |mut said: Said| {
        said.end = None;
        said
    };
    let at_terminal = of_terminal(&terminal(problems, words, language, Style::Plain), ui);
    assert_eq!(at_terminal, of_json(&json(problems, words, language)).into_iter().map(without_end).collect::<Vec<_>>());
    // GitHub has no second place, and columns only of what is on one line.
    let as_github_has_it = |mut said: Said| {
        said.other = None;
        if said.end.is_some_and(|(line, _)| line != said.place.1) {
            said.place.2 = 0;
            said.end = None;
        }
        said
    };
    let of_github = of_github(&github(problems, words, language, ""));
    assert_eq!(of_github, of_json(&json(problems, words, language)).into_iter().map(as_github_has_it).collect::<Vec<_>>());
    problems.iter().zip(&expected).for_each(|(located, said)| assert_overlay_says(located, said, ui));
}

#[test]
fn every_format_tells_the_same_problems_of_every_fixture() {
    let hubs = codes::hubs();
    let kinds = hubs.len();
    let told: usize = hubs
        .into_par_iter()
        .map(|(_, hub)| {
            let site = hub.check();
            for language in Language::ALL {
                let ui = Ui { words: &site.built.stock.words, language };
                assert_all_say_the_same(&site.problems, &ui);
                assert_is_sarif(&sarif(&site.problems, ui.words, language, "docs/fy hyb/"));
            }
            site.problems.len()
        })
        .sum();
    assert!(told >= kinds, "{told}");
}

/// The schema of OASIS, as it comes with the crate that is made from it.
static SARIF: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    // Only what was fetched to build this program is asked for, so that no network is needed.
    let rustc = said_by("rustc", &["-vV"]);
    let here = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let told = said_by(env!("CARGO"), &["metadata", "--format-version", "1", "--offline", "--filter-platform", here]);
    let metadata: Json = serde_json::from_str(&told).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").unwrap();
    let file = PathBuf::from(text(&package["manifest_path"])).with_file_name("src").join("schema.json");
    // One of its patterns has a bracket too many, which some readers of patterns take and others refuse.
    let schema = std::fs::read_to_string(file).unwrap().replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$");
    jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap()
});

fn said_by(program: &str, args: &[&str]) -> String {
    let ran = Command::new(program).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

fn assert_is_sarif(told: &str) {
    let log: Json = serde_json::from_str(told).unwrap();
    let wrong: Vec<String> = SARIF.iter_errors(&log).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert_eq!(wrong, [""; 0]);
    let read: serde_sarif::sarif::Sarif = serde_json::from_str(told).unwrap();
    let run = &read.runs[0];
    let rules = run.tool.driver.rules.as_deref().unwrap_or_default();
    for result in run.results.as_deref().unwrap_or_default() {
        let number = usize::try_from(result.rule_index.unwrap()).unwrap();
        assert_eq!(Some(&rules[number].id), result.rule_id.as_ref());
    }
    for rule in rules {
        let said = &rule.short_description.as_ref().unwrap().text;
        assert!(!said.contains("{$") && !said.is_empty(), "{said}");
    }
}

const WRONG: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
check: {guide: tips/how}
-- content/tips/how.en.md --
---
title: How
summary: How it is done.
---
## Raw {#raw-html}
-- content/tips/50%, a: b.en.md --
---
title: Rivers
summary: S.
slug: rivers
---
[x](nowhere.md) is 100%
<b>raw</b>
";

fn told_by(hub: &Hub, args: &[&str]) -> String {
    let ran = hub.run(args);
    assert_eq!(ran.status.code(), Some(1), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
fn what_means_something_to_github_is_escaped() {
    let hub = Hub::from(WRONG);
    insta::assert_snapshot!(told_by(&hub, &["check", "--format", "github", "--ui", "cy"]));
    assert_eq!(told_by(&hub, &["build", "--format", "github", "--ui", "cy"]).lines().count(), 2);
}

#[test]
fn sarif_describes_the_rules_that_something_is_told_of() {
    let hub = Hub::from(WRONG);
    let told = told_by(&hub, &["check", "--format", "sarif", "--ui", "cy"]);
    assert_is_sarif(&told);
    let told: Json = serde_json::from_str(&told.replace(env!("CARGO_PKG_VERSION"), "VERSION")).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&told).unwrap());
    let empty = Hub::from("").run(&["check", "--format", "sarif"]);
    assert_is_sarif(&String::from_utf8(empty.stdout).unwrap());
}

#[test]
fn the_program_tells_what_the_library_tells() {
    let hub = Hub::from(WRONG);
    let Site { problems, built, .. } = hub.check();
    let (words, ui) = (&built.stock.words, Language::En);
    for (format, expected) in [
        ("json", json(&problems, words, ui)),
        ("github", github(&problems, words, ui, "")),
        ("sarif", sarif(&problems, words, ui, "")),
    ] {
        assert_eq!(told_by(&hub, &["check", "--format", format, "--ui", "en"]), expected);
    }
    let said = String::from_utf8(hub.run(&["check", "--ui", "en"]).stderr).unwrap();
    assert!(said.starts_with(&terminal(&problems, words, ui, Style::Plain)), "{said}");
}

#[test]
fn places_are_named_from_where_the_program_runs_so_that_a_hub_may_be_part_of_a_repository() {
    let hub = Hub::bare("");
    for line in WRONG.trim_start().split("-- content/").skip(1) {
        let (path, text) = line.split_once(" --\n").unwrap();
        hub.write(&format!("docs/y hyb/content/{path}"), text);
    }
    let told = told_by(&hub, &["check", "docs/y hyb", "--format", "github"]);
    assert!(told.lines().all(|line| line.contains(" file=docs/y hyb/content/")), "{told}");
    let told = told_by(&hub, &["check", "./docs/../docs/y hyb", "--format", "sarif"]);
    assert!(told.contains("\"docs/y%20hyb/content/tips/50%25%2C%20a%3A%20b.en.md\""), "{told}");
}

#[test]
fn ten_thousand_problems_are_summarised_for_people_and_told_in_full_to_programs() {
    let path = "content/tips/a.en.md".into();
    let at = |n: usize, code| Problem::new(code, Place::bytes(&path, n..n + 1)).arg("target", n).arg("suggestion", "");
    let codes = [Code::DeadLink, Code::RawHtml, Code::ImageWithoutAlt];
    let problems: Vec<Problem> = (0..10_000).map(|n| at(n * 2, codes[if n < 9_000 { 0 } else { 1 + n % 2 }])).collect();
    let located = locate(problems, |_| Some("a\n".repeat(10_000)));
    let words = Hub::from("").build().built.stock.words;
    for ui in Language::ALL {
        let told = human(&located, &words, ui, Style::Plain);
        insta::assert_snapshot!(format!("ten_thousand_{ui}"), told);
        assert_eq!(of_json(&json(&located, &words, ui)).len(), 10_000);
        assert_eq!(of_sarif(&sarif(&located, &words, ui, "")).len(), 10_000);
        assert_eq!(of_github(&github(&located, &words, ui, "")).len(), 10_000);
        assert_eq!(human(&located[..100], &words, ui, Style::Plain), terminal(&located[..100], &words, ui, Style::Plain));
    }
}
