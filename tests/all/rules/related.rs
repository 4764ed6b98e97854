//! "More help here".

use super::tip;
use crate::hub::{Hub, Site};

const TOPICS: &str = "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\nfire: {label: {cy: Tân, en: Fire}}\n";

fn offered(site: &Site, path: &str) -> String {
    site.view(path).texts("#related li.card").into_iter().map(|text| text + "\n").collect()
}

/// One tip is pinned, two share topics, one shares a word, one shares nothing.
fn hub() -> Hub {
    let one = |stem: &str, title: &str, more: &str| tip(&format!("{stem}.en"), title, &format!("slug: {stem}\n{more}"));
    Hub::from(
        &(one("here", "Rivers and lakes", "topics: [water, fire]\nrelated: [tips/pinned, tips/draft]\npublished: 2026-01-01")
            + &one("pinned", "Bread", "")
            + &one("both", "Steam", "topics: [fire, water]")
            + &one("single", "Rain", "topics: [water]")
            + &one("words", "A lake full of rivers", "")
            + &one("nothing", "Chairs", "")
            + &one("draft", "Hidden water", "topics: [water, fire]\ndraft: true")
            + &one("past", "Old water", "topics: [water, fire]\nexpires: 2026-01-01")
            + TOPICS),
    )
}

#[test]
fn help_is_what_the_editor_pinned_and_then_what_is_most_alike_and_says_why() {
    insta::assert_snapshot!(offered(&hub().build(), "en/tips/here/"), @r#"
    Bread Tip The editors’ choice About Bread. 1 minute to read
    A lake full of rivers Tip Shares words: lake and rivers About A lake full of rivers. 1 minute to read
    Steam Tip Shares topics: Water and Fire About Steam. 1 minute to read
    Rain Tip Shares topics: Water About Rain. 1 minute to read
    "#);
}

#[test]
fn a_fallback_says_in_the_readers_language_why_it_offers_a_page() {
    insta::assert_snapshot!(offered(&hub().build(), "cy/awgrymiadau/here/"), @r#"
    Bread (yn Saesneg) Awgrym Dewis y golygyddion About Bread. 1 munud o ddarllen
    A lake full of rivers (yn Saesneg) Awgrym Yn rhannu geiriau: lake a rivers About A lake full of rivers. 1 munud o ddarllen
    Steam (yn Saesneg) Awgrym Yn rhannu pynciau: Dŵr a Tân About Steam. 1 munud o ddarllen
    Rain (yn Saesneg) Awgrym Yn rhannu pynciau: Dŵr About Rain. 1 munud o ddarllen
    "#);
}

#[test]
fn what_is_offered_does_not_depend_on_the_order_of_the_files() {
    let titles = ["Rivers one", "Rivers two", "Rivers three", "Rivers four", "Rivers five", "Rivers six"];
    let files: Vec<String> = titles
        .iter()
        .enumerate()
        .map(|(n, title)| tip(&format!("r{n}.en"), title, &format!("slug: r{n}\ntopics: [water]")))
        .collect();
    let backwards: String = files.iter().rev().cloned().collect();
    let [one, other] = [files.concat(), backwards].map(|files| Hub::from(&(files + TOPICS)).build());
    assert_eq!(offered(&one, "en/tips/r3/"), offered(&other, "en/tips/r3/"));
    assert_eq!(one.view("en/tips/r3/").all("#related li.card").len(), 4, "no more than four");
}

/// *Gymuned* is *cymuned* and *dref* is *tref* after a mutation: to a Welsh reader these titles are about the same thing.
#[test]
fn welsh_words_meet_though_they_are_mutated() {
    let files = tip("a.cy", "Eich gymuned yn y dref", "slug: a") + &tip("b.cy", "Cymuned a thref", "slug: b");
    insta::assert_snapshot!(offered(&Hub::from(&files).build(), "cy/awgrymiadau/a/"), @"Cymuned a thref Awgrym Yn rhannu geiriau: cymuned a thref About Cymuned a thref. 1 munud o ddarllen");
}

#[test]
fn a_plain_page_offers_only_what_is_pinned() {
    let site = Hub::from(
        &(tip("a.en", "Rivers", "topics: [water]\ntype: page\nrelated: [tips/c]")
            + &tip("b.en", "Rivers too", "topics: [water]")
            + &tip("c.en", "Bread", "")
            + TOPICS),
    )
    .build();
    let links = site.view("en/tips/rivers/").links("#related a");
    assert_eq!(links, ["Bread -> /en/tips/bread/"]);
}
