//! A hub in memory follows its folder: after any edit it is what a clean build makes of it, and no more is made than that takes.

mod followed;
mod steps;

use pentan::write::Content;
use proptest::prelude::*;

use self::followed::{Clean, Depth, Followed, print};
use self::steps::{Edit, LOCK, Remove, Rename, STEPS, Step, Undo, Write, with_what_it_needs};
use crate::facts::{EDITS, hub};
use crate::property::{is_everything_tried, property};

/// Takes steps, and compares with a clean build after each: the pages each time; the search indexes, which go out of date with any text,
/// before the last step and after it.
fn check(steps: &[Step]) -> Result<(), String> {
    let mut followed = Followed::new(hub());
    compare(&mut followed, steps)
}

fn compare(followed: &mut Followed, steps: &[Step]) -> Result<(), String> {
    for (at, step) in steps.iter().enumerate() {
        let is_last = at + 1 == steps.len();
        if is_last {
            // What is out of date after the step must have been there before it.
            followed.live.index().unwrap();
        }
        followed.take(step);
        let depth = if is_last || is_everything_tried() { Depth::Whole } else { Depth::Pages };
        let differences = followed.differences(depth);
        if !differences.is_empty() {
            return Err(format!("after {step:?} of {steps:?}:\n{differences}"));
        }
    }
    Ok(())
}

fn step() -> impl Strategy<Value = Step> {
    let number = 0..EDITS.len();
    prop_oneof![
        3 => number.clone().prop_map(Edit),
        2 => number.prop_map(Undo),
        4 => proptest::sample::select(STEPS),
    ]
}

proptest! {
    #![proptest_config(property((30, 250), 4, "tests/all/regressions/update.txt"))]

    #[test]
    fn a_hub_in_memory_is_what_a_clean_build_makes(steps in proptest::collection::vec(step(), 1..16)) {
        let checked = check(&steps);
        prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
    }
}

/// Takes sequences of steps one after the other, each from the hub as it was at first: one hub in memory follows them all, and follows when
/// they are undone. Each must be a change.
fn each_alone(sequences: &[Vec<Step>]) {
    let mut followed = Followed::new(hub());
    let at_first = Clean::of(followed.hub.root(), Depth::Whole);
    for steps in sequences {
        if is_everything_tried() {
            check(steps).unwrap();
        }
        let mut folder = print(followed.hub.root());
        for until in 1..=steps.len() {
            compare(&mut followed, &steps[until - 1..until]).unwrap();
            let now = print(followed.hub.root());
            assert_ne!(now, folder, "{:?} changes no file, so it proves nothing", steps[until - 1]);
            folder = now;
        }
        let clean = Clean::of(followed.hub.root(), Depth::Whole);
        let is_other = clean.prints != at_first.prints || clean.problems != at_first.problems;
        assert!(is_other, "{steps:?} changes nothing of the site and of what is told, so it proves nothing");
        followed.restore();
        assert_eq!(followed.differences(Depth::Whole), "", "after {steps:?} were undone");
    }
}

#[test]
fn each_edit_alone_and_undone_is_what_a_clean_build_makes() {
    let sequences: Vec<Vec<Step>> = (0..EDITS.len()).map(|number| vec![Edit(number)]).collect();
    each_alone(&sequences);
}

#[test]
fn each_step_alone_and_undone_is_what_a_clean_build_makes() {
    let first = followed::folder(hub().root());
    let sequences: Vec<Vec<Step>> = (0..STEPS.len()).map(|number| with_what_it_needs(number, &first)).collect();
    each_alone(&sequences);
}

/// Sequences that a mutated program failed on, kept short.
#[test]
fn a_name_that_is_new_is_suggested_where_a_link_to_a_like_one_is_dead() {
    let page =
        "---\ntitle: One\nsummary: Waters.\npublished: 2026-10-01\nrelated: [guides/schem]\n---\n[Dead](../guides/sceme.md)\n";
    check(&[
        Write("content/tips/one.en.md", page),
        Rename("content/guides/plan.en.md", "content/guides/scheme.en.md"),
        Rename("content/guides/scheme.en.md", "content/guides/plan.en.md"),
    ])
    .unwrap();
}

/// An event comes, gets a write-up and a translation, moves into the past, and goes; and two pages for one vacancy meet a rule.
#[test]
fn what_is_made_of_events_follows_them() {
    let event = |needle: &str| {
        let is_it =
            |step: &&Step| matches!(step, Write(path, text) if path.starts_with("content/guides/meet.") && text.contains(needle));
        STEPS.iter().find(is_it).unwrap().clone()
    };
    let write = |path: &str, needle: &str| {
        let is_it = |step: &&Step| matches!(step, Write(to, text) if *to == path && text.contains(needle));
        STEPS.iter().find(is_it).unwrap().clone()
    };
    check(&[
        write("content/tips/met.en.md", "date: 2026-11-02"),
        event("FREQ=WEEKLY"),
        event("type: event\nstarts: 2026-11-28"),
        write("content/hub.yaml", "events-free"),
        event("title: Met"),
        event("summary: Cynllun.\nstarts"),
        write("content/guides/_index.en.md", "type: event"),
        write("content/tips/post.en.md", "vacancy"),
        write("content/tips/again.cy.md", "closes: 2026-12-01"),
        write("content/tips/again.cy.md", "closes: 2026-11-01"),
        Remove("content/guides/meet.en.md"),
        write("content/tips/met.en.md", "meeting: guides/met"),
        Remove("content/guides/meet.cy.md"),
    ])
    .unwrap();
}

/// The files whose bytes an edit has changed, and those that it made anew; and nothing differs from a clean build.
fn changed_and_made(path: &str, from: &str, to: &str) -> (Vec<String>, Vec<String>) {
    let mut followed = Followed::new(hub());
    let before = followed.files();
    let made = followed.edit(path, from, to);
    assert_eq!(followed.differences(Depth::Whole), "");
    let after = followed.files();
    let changed = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes)).map(|(path, _)| path.clone());
    (changed.collect(), made)
}

#[test]
fn an_edit_of_a_text_makes_its_page_and_the_pages_that_show_it_beside_its_translation() {
    let (changed, made) = changed_and_made("content/about.en.md", "Who we are.", "Who we were.");
    assert_eq!(made, ["cy/amdanom/ochr-yn-ochr/index.html", "en/about-us/index.html", "en/about-us/side-by-side/index.html"]);
    assert_eq!(changed, made);
}

#[test]
fn an_edit_of_a_text_that_stands_in_for_a_translation_makes_two_files() {
    let (changed, made) = changed_and_made("content/tips/one.en.md", "See [two]", "Do see [two]");
    assert_eq!(made.len(), 2, "{made:?}");
    assert_eq!(changed, made);
}

#[test]
fn an_edit_of_a_title_makes_its_readers_only() {
    let (changed, made) = changed_and_made("content/tips/one.en.md", "title: One", "title: Not two");
    assert!(changed.iter().all(|path| made.contains(path)), "{changed:?}");
    insta::assert_snapshot!(made.join("\n"));
}

#[test]
fn an_edit_of_a_message_makes_the_files_that_show_it_only() {
    let mut followed = Followed::new(hub());
    let made = followed.edit("locales/en/ours.ftl", "browse = Ours", "browse = Yours and theirs");
    let shows = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("Yours and theirs");
    let showing: Vec<String> = followed.files().into_iter().filter(|(_, bytes)| shows(bytes)).map(|(path, _)| path).collect();
    assert_eq!(made, showing);
    assert!(!made.is_empty() && made.len() < followed.live.paths().count() / 2, "{made:?}");
}

#[test]
fn an_edit_of_a_template_makes_the_files_that_use_it_only() {
    // It is laid over the built-in one; it extends `base.html`, and uses components of `parts.html`.
    let own = "{% extends \"base.html\" %}{% block main %}{{ <way way={crumbs} /> }}{% endblock main %}";
    let own = own.replace("{{ <way way={crumbs} /> }}", "A term");
    let mut followed = Followed::new(hub());
    followed.hub.write("themes/default/templates/term.html", &own);
    let made = followed.follow(&["themes/default/templates/term.html"]);
    insta::assert_snapshot!(made.join("\n"));
    assert_eq!(followed.edit("themes/default/templates/term.html", "A term", "The term"), made);
    let parts = std::fs::read_to_string(crate::hub::example().join("themes/default/templates/parts.html")).unwrap();
    followed.hub.write("themes/default/templates/parts.html", parts + "\n{% component unused() %}{% endcomponent unused %}");
    let made = followed.follow(&["themes/default/templates/parts.html"]);
    let pages = followed.live.paths().filter(|path| path.ends_with(".html")).count();
    assert!(made.len() > pages / 2, "the components of parts.html are on most pages: {} of {pages}", made.len());
    assert!(made.iter().all(|path| path.ends_with(".html")), "{made:?}");
    assert_eq!(followed.differences(Depth::Whole), "");
}

#[test]
fn an_edit_of_an_original_makes_its_translation_too_where_that_is_overtaken_by_it_and_not_again() {
    let mut followed = Followed::new(hub());
    let plan = "content/guides/plan.en.md";
    let (welsh, english) = ("cy/canllawiau/cynllunio/index.html", "en/guides/plan/index.html");
    // Both texts stand side by side on a page of each language.
    let beside = ["cy/canllawiau/cynllunio/ochr-yn-ochr/index.html", "en/guides/plan/side-by-side/index.html"];
    // The report counts the translations that are overtaken.
    let reports = ["cy/adroddiad/index.html", "en/report/index.html"];
    assert_eq!(followed.edit(plan, "Take a", "Do take a"), [reports[0], welsh, beside[0], english, beside[1], reports[1]]);
    assert_eq!(followed.edit(plan, "Do take a", "Then take a"), [beside[0], english, beside[1]]);
    assert_eq!(followed.edit(LOCK, "p: Take a", "p: Then take a"), [reports[0], welsh, reports[1]]);
    // What the translation says is no part of the question that its original asks.
    assert_eq!(followed.edit("content/guides/plan.cy.md", "## ", "##  "), [welsh, beside[0], beside[1]]);
    assert_eq!(followed.differences(Depth::Whole), "");
}

#[test]
fn a_file_saved_as_it_was_makes_nothing() {
    let mut followed = Followed::new(hub());
    let text = std::fs::read(followed.hub.root().join("content/about.en.md")).unwrap();
    followed.hub.write("content/about.en.md", text);
    assert_eq!(followed.follow(&["content/about.en.md", "content", "", "..", "elsewhere/x", "content/.hidden"]), [""; 0]);
}

#[test]
fn what_nobody_asks_any_more_is_forgotten_and_nothing_else() {
    let mut followed = Followed::new(hub());
    let text = std::fs::read_to_string(followed.hub.root().join("content/about.en.md")).unwrap();
    for edit in 0..120 {
        let links: String = (0..20).map(|number| format!("[dead](gone-{edit}-{number}.md) ")).collect();
        followed.hub.write("content/about.en.md", format!("{text}\n{links}\n"));
        followed.follow(&["content/about.en.md"]);
    }
    assert_eq!(followed.differences(Depth::Whole), "");
    followed.edit("content/tips/one.en.md", "title: One", "title: Not two");
    assert_eq!(followed.differences(Depth::Whole), "");
}

#[test]
fn a_stale_file_is_made_when_it_is_asked_for() {
    let mut followed = Followed::new(hub());
    followed.hub.edit("content/about.en.md", "Who we are.", "Who we were.");
    let updated = followed.live.update(&["content/about.en.md".into()]).unwrap();
    assert_eq!((updated.changed, updated.stale), (1, 3));
    let Some(Content::Bytes(bytes)) = followed.live.get("en/about-us/index.html").unwrap() else { panic!("it is a page") };
    assert!(String::from_utf8(bytes).unwrap().contains("Who we were."));
    assert_eq!(followed.live.settle(), ["cy/amdanom/ochr-yn-ochr/index.html", "en/about-us/side-by-side/index.html"]);
    assert!(followed.live.get("en/nothing/index.html").unwrap().is_none());
}

#[test]
fn a_hub_that_goes_away_and_comes_back_is_followed() {
    let mut followed = Followed::new(hub());
    let before = followed.files();
    let (content, aside) = (followed.hub.root().join("content"), followed.hub.root().join("aside"));
    std::fs::rename(&content, &aside).unwrap();
    followed.follow(&["content"]);
    std::fs::rename(&aside, &content).unwrap();
    followed.follow(&["content"]);
    assert_eq!(followed.files(), before);
    assert_eq!(followed.differences(Depth::Whole), "");
}
