//! Every key of front matter does something that a reader can see.

use std::collections::BTreeSet;

use pentan::parse::front::Front;

use super::{PIXEL, tips};
use crate::hub::Hub;

/// A key; its type of page and what is written after the key; what the English page says then and does not say without.
const KEYS: &[(&str, &str, &str, &str)] = &[
    ("title", "tip", "A title", "A title"),
    ("summary", "tip", "A summary.", "A summary."),
    ("published", "tip", "2026-02-03", "3 February 2026"),
    ("updated", "tip", "[{date: 2026-03-04, note: Mended a link.}]", "4 March 2026: Mended a link."),
    ("review_by", "tip", "2027-05-06", "6 May 2027"),
    ("expires", "tip", "2026-01-01", "Out of date"),
    ("topics", "tip", "[water]", "Water"),
    ("audience", "tip", "[all]", "Everybody"),
    ("organisation_type", "tip", "[museum]", "Museum"),
    ("authors", "tip", "[jo]", "By Jo Jones"),
    ("organisation", "tip", "ama", "AMA"),
    ("image", "tip", "{src: a.png, alt: A river, credit: By hand}", "By hand"),
    ("licence", "tip", "OGL-UK-3.0", "OGL 3.0"),
    ("licence_exceptions", "tip", "[The map]", "The map"),
    ("supported_by", "tip", "[ama]", "AMA"),
    ("related", "tip", "[tips/other]", "More help here"),
    ("key_advice", "tip", "[Write it down.]", "Write it down."),
    ("translation", "tip", "{status: machine, by: jo}", "A machine made this translation"),
    ("type", "tip", "event\nstarts: 2026-12-01 10:00", "Event"),
    ("challenge", "case-study", "It was hard.", "It was hard."),
    ("what_worked", "case-study", "Tea.", "Tea."),
    ("what_didnt", "case-study", "Coffee.", "Coffee."),
    ("next_time", "case-study", "More tea.", "More tea."),
    ("facing", "case-study", "[water]", "Water"),
    ("contact_ok", "case-study", "true", "The people who did this are glad to hear from others."),
    ("question", "guide", "How?", "How?"),
    ("starts", "event", "2026-12-01 18:30", "Tuesday, 1 December 2026, 18:30"),
    ("ends", "event\nstarts: 2026-12-01 18:30", "2026-12-01 20:00", "20:00"),
    ("repeats", "event\nstarts: 2026-12-01 18:30", "FREQ=WEEKLY", "Tuesday, 8 December 2026, 18:30"),
    ("except", "event\nstarts: 2026-12-01 18:30\nrepeats: FREQ=WEEKLY", "[2026-12-01]", "Tuesday, 12 January 2027, 18:30"),
    ("also", "event\nstarts: 2026-12-01 18:30", "[2026-12-03]", "Thursday, 3 December 2026, 18:30"),
    ("mode", "event", "hybrid", "Online and in person"),
    ("venue", "event", "The Hall", "The Hall"),
    ("address", "event", "1 High Street", "1 High Street"),
    ("join", "event", "https://meet.example/", "Join online"),
    ("language", "event", "[cy, en]", "Welsh and English"),
    ("interpretation", "event", "From Welsh to English.", "From Welsh to English."),
    ("cost", "event", "£10", "£10"),
    ("cancelled", "event\nstarts: 2026-12-01 18:30", "true", "This event was called off."),
    ("chapter", "event\nstarts: 2026-12-01 18:30", "north", "North Wales"),
    ("meeting", "tip", "tips/met", "Tells of a meeting: The met, 3 June 2026"),
    ("free", "event", "true", "Free"),
    ("employer", "job", "ama", "AMA"),
    ("vacancy", "job", "C-1", "C-1"),
    ("salary", "job", "£30,000", "£30,000"),
    ("closes", "job", "2026-12-31", "31 December 2026"),
    ("apply", "job", "https://jobs.example/1", "How to apply"),
];

/// Keys that say where a page is or whether it is there, and what is left out of it; `pairs`, `aliases`, `alphabet`, `states` and
/// `glossary` show what they do.
const ELSEWHERE: [&str; 6] = ["slug", "draft", "aliases", "sort_key", "allow", "glossary"];

const DATA: &str = "
-- content/data/topics.yaml --
water: {label: {cy: Dŵr, en: Water}}
-- content/data/audiences.yaml --
all: {label: {cy: Pawb, en: Everybody}}
-- content/data/organisation_types.yaml --
museum: {label: {cy: Amgueddfa, en: Museum}}
-- content/data/chapters.yaml --
north: {name: {cy: Gogledd Cymru, en: North Wales}}
-- content/data/people.yaml --
jo: {name: Jo Jones}
-- content/data/organisations.yaml --
ama: {name: AMA}
";

fn page(front: &str) -> String {
    let hub = Hub::from(
        &(tips("other", "Bread", "") + &tips("met", "The met", "type: event\nstarts: 2026-06-03 10:00") + DATA.trim_start()),
    );
    hub.write("content/tips/a.png", PIXEL);
    hub.write("content/tips/it.en.md", format!("---\nslug: it\n{front}---\nText.\n"));
    hub.build().view("en/tips/it/").text("main")
}

#[test]
fn every_key_of_front_matter_is_shown() {
    for (key, kind, value, shown) in KEYS {
        let mut front = String::new();
        for (ground, value) in [("title", "It"), ("summary", "Thing."), ("type", kind)] {
            if ground != *key {
                front += &format!("{ground}: {value}\n");
            }
        }
        let without = page(&front);
        assert!(!without.contains(shown), "{shown:?} is there without {key}: {without}");
        let with = page(&format!("{front}{key}: {value}\n"));
        assert!(with.contains(shown), "{key}: {value} does not show {shown:?}: {with}");
    }
}

#[test]
fn no_key_of_front_matter_is_forgotten() {
    let known: BTreeSet<&str> = KEYS.iter().map(|row| row.0).chain(ELSEWHERE).collect();
    let declared: BTreeSet<&str> = Front::KEYS.iter().copied().collect();
    assert_eq!(known, declared);
}
