//! Translations: when one is out of date, what is shown of that, and what the lock holds.

mod lock;

use std::process::Output as Ran;

use pentan::problem::Code;
use serde_json::Value as Json;

use crate::hub::Hub;

const LOCK: &str = "content/translations.lock";
const EN: &str = "content/tips/rivers.en.md";
const CY: &str = "content/tips/rivers.cy.md";

/// A hub in which one translation is recorded as done on 1 November, one is not, one page has no translation, and one no original.
fn hub() -> Hub {
    let hub = Hub::from(
        "
-- content/tips/rivers.en.md --
---
title: Rivers
summary: On rivers.
published: 2026-10-01
key_advice:
  - Look twice.
  - Stay dry.
---
Rivers are long. They
run to the sea.

## Deep

- One way
- Another way

| Name | Length |
|------|--------|
| Taf  | 64 km  |
-- content/tips/rivers.cy.md --
---
title: Afonydd
summary: Am afonydd.
published: 2026-10-01
translation: {status: unreviewed}
key_advice:
  - Edrychwch ddwywaith.
  - Cadwch yn sych.
---
Mae afonydd yn hir.

## Dwfn

- Un ffordd
- Ffordd arall

| Enw | Hyd   |
|-----|-------|
| Taf | 64 km |
-- content/tips/lakes.en.md --
---
title: Lakes
summary: On lakes.
---
Lakes are deep.
-- content/tips/lakes.cy.md --
---
title: Llynnoedd
summary: Am lynnoedd.
translation: {status: reviewed}
---
Mae llynnoedd yn ddwfn.
-- content/tips/seas.en.md --
---
title: Seas
summary: On seas.
---
Seas are salty.
-- content/tips/springs.cy.md --
---
title: Ffynhonnau
summary: Am ffynhonnau.
translation: {status: reviewed}
---
Mae ffynhonnau yn lân.
",
    );
    done(&hub, "tips/rivers");
    hub
}

fn done(hub: &Hub, page: &str) {
    let ran = hub.run(&["translate", "done", page, "--now", "2026-11-01"]);
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
}

fn err(ran: &Ran) -> String {
    String::from_utf8(ran.stderr.clone()).unwrap()
}

fn out(ran: &Ran) -> String {
    String::from_utf8(ran.stdout.clone()).unwrap()
}

/// What is said, on either stream, and the exit code.
fn said(hub: &Hub, args: &[&str]) -> String {
    let ran = hub.run(args);
    format!("{}{}exit {}\n", out(&ran), err(&ran), ran.status.code().unwrap())
}

fn text(hub: &Hub, path: &str) -> String {
    std::fs::read_to_string(hub.root().join(path)).unwrap()
}

/// Where a stale translation is told, with how many blocks and words.
fn stale(hub: &Hub) -> Vec<String> {
    let site = hub.check().only(Code::TranslationStale);
    let arg = |located: &pentan::problem::Located, wanted: &str| {
        located.problem.args.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone()).unwrap()
    };
    let told = site.problems.iter().map(|located| {
        let other = located.other.as_ref().unwrap();
        let (here, there) = (&located.spot, format!("{}:{}:{}", other.path, other.line, other.column));
        let (count, words) = (arg(located, "count"), arg(located, "words"));
        format!("{}:{}:{} / {there} / {count}, {words}", here.path, here.line, here.column)
    });
    told.collect()
}

#[test]
fn white_space_dates_ids_and_a_touch_leave_a_translation_fresh() {
    for (from, to) in [
        ("Rivers are long. They\nrun to", "Rivers   are long.\nThey run\n\tto"),
        (
            "published: 2026-10-01",
            "published: 2026-10-02\nupdated:\n  - date: 2026-11-20\n    note: Longer.\nreview_by: 2027-01-01",
        ),
        ("title: Rivers", "title:    Rivers\ntopics: []\nsort_key: Zz\ndraft: false"),
        ("- One way\n- Another way", "*  One way\n\n*  Another way"),
        ("| Taf  | 64 km  |", "|Taf|64 km|"),
        ("## Deep", "<!-- Look this up. -->\n\n## Deep  "),
        ("summary: On rivers.", "summary: >\n  On\n  rivers."),
        ("", ""),
    ] {
        let hub = hub();
        hub.edit(EN, from, to);
        assert_eq!(stale(&hub), [""; 0], "{from:?} {to:?}");
    }
    let hub = hub();
    hub.write(EN, text(&hub, EN).replace('\n', "\r\n"));
    assert_eq!(stale(&hub), [""; 0], "line ends");
}

#[test]
fn a_changed_block_is_told_at_its_place_and_no_other_is() {
    for (from, to, expected) in [
        ("long", "deep", "content/tips/rivers.en.md:9:1 / content/tips/rivers.cy.md:10:1 / 1, 8"),
        ("## Deep", "## Deeper down", "content/tips/rivers.en.md:12:4 / content/tips/rivers.cy.md:12:4 / 1, 2"),
        ("Another way", "Another", "content/tips/rivers.en.md:15:3 / content/tips/rivers.cy.md:15:3 / 1, 1"),
        ("64 km", "65 km", "content/tips/rivers.en.md:19:10 / content/tips/rivers.cy.md:19:9 / 1, 2"),
        ("title: Rivers", "title: Streams", "content/tips/rivers.en.md:2:8 / content/tips/rivers.cy.md:2:8 / 1, 1"),
        ("Stay dry", "Stay warm", "content/tips/rivers.en.md:7:5 / content/tips/rivers.cy.md:8:5 / 1, 2"),
        ("\n## Deep", "\nA new one.\n\n## Deep", "content/tips/rivers.en.md:12:1 / content/tips/rivers.cy.md:1:1 / 1, 3"),
        ("- One way\n", "", "content/tips/rivers.en.md:14:3 / content/tips/rivers.cy.md:14:3 / 1, 0"),
        (
            "- One way\n- Another way",
            "- Another way\n- One way",
            "content/tips/rivers.en.md:15:3 / content/tips/rivers.cy.md:14:3 / 1, 0",
        ),
    ] {
        let hub = hub();
        let before = text(&hub, EN);
        hub.edit(EN, from, to);
        assert_eq!(stale(&hub), [expected], "{from:?} {to:?}");
        // An edit of the translation itself is another matter.
        hub.write(EN, before);
        hub.edit(CY, "hir", "hir iawn");
        assert_eq!(stale(&hub), [""; 0]);
    }
}

#[test]
fn drafts_and_hubs_of_one_language_are_left_alone() {
    let hub = hub();
    hub.edit(EN, "long", "deep");
    hub.edit(CY, "title:", "draft: true\ntitle:");
    assert_eq!(stale(&hub), [""; 0]);
    let about = |hub: &Hub| hub.check().codes().into_iter().filter(|code| code.starts_with("translation-")).collect::<Vec<_>>();
    assert_eq!(about(&hub), ["translation-unrecorded", "translation-missing", "translation-missing", "translation-orphaned"]);
    hub.write("content/hub.yaml", "name: Hub\nbase_url: https://hub.example/\nlanguages: [en]\n");
    assert_eq!(about(&hub), [""; 0]);
}

#[test]
fn what_is_stale_follows_from_the_files_alone() {
    let hub = hub();
    hub.edit(EN, "long", "deep");
    let copy = Hub::bare("");
    for entry in walkdir::WalkDir::new(hub.root()).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(hub.root()).unwrap().to_str().unwrap();
        copy.write(path, std::fs::read(entry.path()).unwrap());
    }
    assert!(!copy.root().join(".git").exists());
    assert_eq!(stale(&copy), stale(&hub));
    assert_eq!(stale(&copy).len(), 1);
}

#[test]
fn the_status_of_every_pair_is_listed_in_both_languages() {
    let hub = hub();
    hub.edit(EN, "long", "deep");
    hub.run(&["translate", "done", "tips/_index", "--from", "cy", "--now", "2026-11-02"]);
    for ui in ["cy", "en"] {
        insta::assert_snapshot!(format!("status-{ui}"), said(&hub, &["translate", "status", "--ui", ui]));
    }
    let ran = hub.run(&["translate", "status", "--format", "json"]);
    insta::assert_snapshot!("status-json", out(&ran));
    let json: Json = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!(json["totals"]["words"], 14);
}

#[test]
fn what_was_changed_is_shown_in_words_beside_the_translation_in_both_languages() {
    let hub = hub();
    hub.edit(EN, "title: Rivers", "title: Streams");
    hub.edit(EN, "Rivers are long.", "Most rivers are long.");
    hub.edit(EN, "\n## Deep", "\nA new one.\n\n## Deep");
    hub.edit(EN, "- One way\n- Another way", "- Another way\n- One way");
    hub.edit(EN, "| Taf  | 64 km  |\n", "");
    for ui in ["cy", "en"] {
        insta::assert_snapshot!(format!("diff-{ui}"), said(&hub, &["translate", "diff", "tips/rivers", "--ui", ui]));
    }
    let others: Vec<String> = ["content/tips/lakes.cy.md", "tips/seas", "tips/springs", "tips", "tips/river"]
        .iter()
        .flat_map(|page| ["cy", "en"].map(|ui| said(&hub, &["translate", "diff", page, "--ui", ui])))
        .collect();
    insta::assert_snapshot!("diff-of-others", others.concat());
}

#[test]
fn readers_of_a_stale_translation_are_told_and_nobody_else() {
    let notice = |hub: &Hub, path: &str| hub.build().view(path).texts(".notice").join(" | ");
    let hub = hub();
    let before = notice(&hub, "cy/awgrymiadau/afonydd/");
    hub.edit(EN, "long", "deep");
    let unread = "Nid oes neb wedi gwirio’r cyfieithiad hwn eto. Os oes rhywbeth yn darllen yn chwithig, rhowch wybod inni.";
    assert_eq!(before, unread);
    let undated = format!("{unread} | Mae’r Saesneg wedi newid ers gwneud y Gymraeg hon. Ei darllen yn Saesneg");
    assert_eq!(notice(&hub, "cy/awgrymiadau/afonydd/"), undated);
    assert_eq!(notice(&hub, "en/tips/rivers/"), "");
    hub.edit(EN, "published: 2026-10-01", "published: 2026-10-01\nupdated:\n  - date: 2026-11-10");
    let dated = format!("{unread} | Newidiwyd y Saesneg ar 10 Tachwedd 2026, ond nid y Gymraeg hon eto. Ei darllen yn Saesneg");
    assert_eq!(notice(&hub, "cy/awgrymiadau/afonydd/"), dated);
    let link = hub.build().view("cy/awgrymiadau/afonydd/").links(".notice a");
    assert_eq!(link, ["Ei darllen yn Saesneg -> /en/tips/rivers/ (en)"]);
    hub.edit(EN, "title: Rivers", "draft: true\ntitle: Rivers");
    assert_eq!(notice(&hub, "cy/awgrymiadau/afonydd/"), unread, "an original that nobody can read is not spoken of");
}

#[test]
fn a_section_and_a_home_page_tell_their_readers_too() {
    let hub = Hub::from(
        "-- content/_index.en.md --\n---\ntitle: Hub\nsummary: S.\n---\n-- content/_index.cy.md --\n---\ntitle: Hyb\nsummary: C.\n---\n",
    );
    let ran = hub.run(&["translate", "done", "--all", "--from", "cy", "--now", "2026-11-01"]);
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
    hub.edit("content/_index.cy.md", "summary: C.", "summary: Crynodeb.");
    hub.edit("content/tips/_index.cy.md", "summary: Pethau bach.", "summary: Pethau bychain.");
    let site = hub.build();
    for path in ["en/", "en/tips/"] {
        let told = site.view(path).texts(".notice");
        assert_eq!(told, ["The Welsh has been changed since this English was made. Read it in Welsh"], "{path}");
    }
    assert_eq!(site.view("cy/").texts(".notice"), [""; 0]);
}
