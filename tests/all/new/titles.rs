//! Titles that no editor would write, and some that one did.

use pentan::language::{Language, Per};
use pentan::new::{self, Free, NewPage, What};
use pentan::parse::front;
use pentan::parse::values::{Date, Kind};
use pentan::site::Site;
use proptest::prelude::*;

use super::{new_hub, planned};
use crate::hub::NOW;

fn asked(title: &str, what: What) -> NewPage {
    let titles = Per { cy: new::tidy(title), en: new::tidy(title) };
    let (folder, now) = ("tips".to_owned(), Date::parse(NOW).unwrap());
    NewPage { what, folder, titles, named: Language::En, summaries: Per::default(), values: Vec::new(), now }
}

/// What is wrong with the pages that are made for a title.
fn wrong_with(title: &str, what: What, site: &Site, words: &pentan::strings::Words) -> Vec<String> {
    let Some(title) = new::tidy(title) else { return Vec::new() };
    let files = new::page(&asked(&title, what), &Free::of(site, "tips", &[]), site, words);
    let mut wrong = Vec::new();
    for file in files {
        let path = file.path.as_str().into();
        let Ok(fences) = front::fences(&file.text) else {
            wrong.push(format!("no front matter in\n{}", file.text));
            continue;
        };
        let value: Result<serde_yaml::Value, _> = serde_yaml::from_str(&file.text[fences.open..fences.close]);
        if value.as_ref().ok().and_then(|value| value["title"].as_str()) != Some(title.as_str()) {
            wrong.push(format!("{title:?} is not the title of\n{}", file.text));
        }
        let (_, _, problems) = front::front(&path, &file.text, Language::En);
        wrong.extend(problems.iter().map(|problem| format!("{title:?}: {problem:?}")));
        let name = file.path.rsplit('/').next().unwrap_or_default();
        if name.len() > 120 || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte)) {
            wrong.push(format!("{title:?}: {}", file.path));
        }
    }
    wrong
}

const AWKWARD: &[&str] = &[
    "---",
    "--- a",
    "# a",
    "\"",
    "a: b",
    "'a' \"b\" \\ c",
    "{a}",
    "[a](b)",
    "a\nb\t c",
    "...",
    "👋🏽",
    "!!str",
    "&a *b",
    "null",
    "2026",
    "true",
    "%",
    "@",
    "`a`",
    "\u{7}\u{85}\u{2028}a\u{feff}",
    "ŵ",
    "«»",
    "مرحبا",
    "_index",
    "..",
    "a/b",
];

#[test]
fn an_awkward_title_comes_back_equal() {
    let hub = new_hub("en");
    let stock = planned(hub.root());
    let long = "Afon ".repeat(200);
    let longest = "a".repeat(1_000);
    for title in AWKWARD.iter().copied().chain([long.as_str(), longest.as_str()]) {
        for what in [What::Page(Kind::Tip), What::Section(Kind::Tip)] {
            assert_eq!(wrong_with(title, what, &stock.site, &stock.words), Vec::<String>::new());
        }
    }
}

#[test]
fn any_title_comes_back_equal() {
    let hub = new_hub("en");
    let stock = planned(hub.root());
    proptest!(crate::property::property((256, 2_500), 6, "tests/all/regressions/titles.txt"), |(title in any::<String>())| {
        prop_assert_eq!(wrong_with(&title, What::Page(Kind::Job), &stock.site, &stock.words), Vec::<String>::new());
    });
}
