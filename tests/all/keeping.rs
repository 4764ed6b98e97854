//! What leaves a hub as a whole: the letter to its members, and the archive.

use std::collections::BTreeMap;
use std::io::Read;
use std::process::Output;

use pentan::digest;
use pentan::hub::Drafts;
use pentan::language::Language;
use pentan::parse::values::Date;
use scraper::{Html, Selector};
use serde_json::Value as Json;

use crate::hub::{Hub, NOW};

/// A hub with something of everything that a letter tells, and of everything that nobody may be told.
const HUB: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/sub/
languages: [cy, en]
licence: CC-BY-4.0
editor: {name: {cy: Golygydd, en: Editor}, email: editor@hub.example}
rules:
  - {id: kind, title: {cy: Caredig, en: Kind}, text: {cy: Byddwch yn garedig., en: Be kind.}, since: 2026-01-01}
-- content/data/people.yaml --
ann:
  name: Ann
  email: ann-private@secret.example
bob:
  name: Bob
  email: bob@public.example
  email_public: true
-- content/data/topics.yaml --
rivers: {label: {cy: Afonydd, en: Rivers}}
-- content/data/glossary.yaml --
hub: {label: {cy: hyb, en: hub}, definition: {cy: \"Lle, i ddysgu\", en: \"A place, to learn\"}}
-- content/data/series.yaml --
first: {title: {cy: Cyntaf, en: First}, parts: [tips/rivers, tips/draft]}
-- content/data/chapters.yaml --
north: {name: {cy: Gogledd, en: North}, chairs: [ann], place: [53.2, -4.1]}
-- content/tips/rivers.cy.md --
---
title: \"Afonydd: \\\"llif\\\", ac ati\"
summary: Dilynwch y dŵr.
published: 2026-11-20
topics: [rivers]
authors: [ann]
key_advice: [\"Cerddwch, yna gwrandewch.\", \"=1+1\"]
image: {src: /images/map.svg, alt: Map, credit: Bob, licence: CC0-1.0}
---
Gweler [y tŷ](stories/house.md) a [hwn](#afon).

## Afon
-- content/tips/rivers.en.md --
---
title: Rivers
summary: Follow the water.
published: 2026-11-20
topics: [rivers]
authors: [ann]
key_advice: [Walk.]
---
Text.
-- content/tips/old.cy.md --
---
title: Hen awgrym
summary: Un o'r hen rai.
translation: {status: unreviewed}
published: 2026-01-02
key_advice: [Cofiwch.]
---
Testun.
-- content/tips/old.en.md --
---
title: An old tip
summary: One of the old ones.
published: 2026-01-02
key_advice: [Remember.]
---
Text.
-- content/tips/older.cy.md --
---
title: Awgrym hŷn
summary: Un hŷn byth.
published: 2026-01-01
---
Testun.
-- content/tips/older.en.md --
---
title: An older tip
summary: One still older.
published: 2026-01-01
---
Text.
-- content/tips/draft.en.md --
---
title: Draft
summary: Hush hush.
published: 2026-11-20
draft: true
---
Hush hush.
-- content/tips/later.en.md --
---
title: Embargoed
summary: Hush hush.
published: 2026-12-24
---
Hush hush.
-- content/tips/gone.en.md --
---
title: Gone
summary: No longer.
published: 2026-11-20
expires: 2026-11-21
---
Text.
-- content/stories/_index.cy.md --
---
title: Straeon
summary: Beth a wnaed.
type: case-study
---
-- content/stories/_index.en.md --
---
title: Stories
summary: What was done.
type: case-study
---
-- content/stories/house.en.md --
---
title: The house
summary: A house on a hill that many people have built together over a long time.
published: 2026-02-01
updated:
  - {date: 2026-11-19, note: A new ending.}
  - {date: 2026-03-01, note: Long ago.}
challenge: A hill.
contact_ok: true
facing: [rivers]
---
Text.
-- content/events/_index.cy.md --
---
title: Digwyddiadau
summary: Beth sydd ar y gweill.
type: event
---
-- content/events/_index.en.md --
---
title: Events
summary: What is on.
type: event
---
-- content/events/coffee.cy.md --
---
title: Coffi
summary: Awr.
starts: 2026-10-14 08:30
ends: 2026-10-14 09:30
repeats: FREQ=WEEKLY;INTERVAL=2
venue: Yr \"Aelwyd\", llawr 1
---
-- content/events/coffee.en.md --
---
title: Coffee
summary: An hour.
starts: 2026-10-14 08:30
ends: 2026-10-14 09:30
repeats: FREQ=WEEKLY;INTERVAL=2
venue: The Hearth
---
-- content/events/walk.en.md --
---
title: A walk
summary: Up.
starts: 2026-11-29 10:00
join: https://meet.example/walk
---
-- content/events/swim.en.md --
---
title: A swim
summary: Cold.
starts: 2026-11-27 10:00
cancelled: true
---
-- content/events/over.en.md --
---
title: Over
summary: It was good.
published: 2026-11-19
starts: 2026-11-20 10:00
---
-- content/images/map.svg --
<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><path d='M0 0h4v4z'/></svg>
";

fn told(ran: &Output) -> String {
    String::from_utf8(ran.stderr.clone()).unwrap()
}

fn printed(hub: &Hub, since: &str, more: &[&str]) -> String {
    let args = [&["digest", "--since", since, "--now", NOW][..], more].concat();
    let ran = hub.run(&args);
    assert_eq!(ran.status.code(), Some(0), "{}", told(&ran));
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
fn a_letter_tells_what_is_new_and_changed_a_tip_and_the_next_meetings_in_each_language() {
    let hub = Hub::from(HUB);
    insta::assert_snapshot!("letter-cy", printed(&hub, "2026-11-16", &["--lang", "cy"]));
    insta::assert_snapshot!("letter-en", printed(&hub, "2026-11-16", &["--lang", "en"]));
    insta::assert_snapshot!("letter-html-cy", printed(&hub, "2026-11-16", &["--lang", "cy", "--format", "html"]));
    insta::assert_snapshot!("letter-html-en", printed(&hub, "2026-11-16", &["--lang", "en", "--format", "html"]));
    let both = printed(&hub, "2026-11-16", &[]);
    let alone = |language| printed(&hub, "2026-11-16", &["--lang", language]);
    assert_eq!(both, format!("{}\n\n{}", alone("cy"), alone("en")));
}

#[test]
fn nothing_in_a_letter_needs_more_than_a_program_for_mail_has() {
    let hub = Hub::from(HUB);
    let html = printed(&hub, "2026-11-16", &["--format", "html"]);
    let page = Html::parse_document(&html);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let all = |selector: &str| page.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
    let links: Vec<_> = all("[href]").into_iter().filter_map(|one| one.value().attr("href")).collect();
    assert!(links.len() > 15);
    let is_whole = |link: &&str| link.starts_with("https://hub.example/sub/") || link.starts_with("https://creativecommons.org/");
    assert!(links.iter().all(|link| is_whole(link) || *link == "mailto:editor@hub.example"), "{links:?}");
    assert!(all("[src], script, style, link, img, table, form, [class], [id]").is_empty());
    assert_eq!(all("h1").len(), 2);
    assert!(all("h1 ~ *, div").iter().all(|one| one.value().attr("style").is_some() || one.value().name() == "ul"));
    for hidden in ["Hush", "Draft", "Embargoed", "Gone", "Over", "secret.example"] {
        assert!(!html.contains(hidden), "{hidden}");
    }
}

#[test]
fn a_letter_without_news_says_so() {
    let hub = Hub::from("");
    insta::assert_snapshot!(printed(&hub, NOW, &[]));
}

#[test]
fn the_tip_changes_from_week_to_week_and_is_none_that_the_letter_tells_as_new() {
    let hub = Hub::from(HUB);
    let tip = |now: &str, since: &str| {
        let site = hub.build_with(now, Drafts::Hidden);
        let letter = digest::letter(&site.built.stock, Date::parse(since).unwrap(), Language::En);
        let json = serde_json::to_value(letter).unwrap();
        json["tip"]["entry"]["title"].as_str().unwrap().to_owned()
    };
    // Both days are in one week, the third is in the next.
    let weeks = [tip("2026-11-23", "2026-11-16"), tip("2026-11-29", "2026-11-16"), tip("2026-11-30", "2026-11-16")];
    assert_eq!(weeks[0], weeks[1]);
    assert_ne!(weeks[0], weeks[2]);
    assert!(weeks.iter().all(|tip| tip.starts_with("An old")), "{weeks:?}");
    let over_time: std::collections::BTreeSet<String> =
        ["11-23", "11-30", "12-07"].map(|day| tip(&format!("2026-{day}"), "2026-11-22")).into();
    assert_eq!(over_time.into_iter().collect::<Vec<_>>(), ["An old tip", "An older tip", "Rivers"]);
}

#[test]
fn a_day_that_is_none_or_that_is_still_to_come_is_told_with_a_way_out() {
    let hub = Hub::from("");
    let mut all = String::new();
    for ui in ["en", "cy"] {
        for since in ["2026-02-30", "last week", "2026-11-24"] {
            let ran = hub.run(&["digest", "--since", since, "--now", NOW, "--ui", ui]);
            assert_eq!((ran.status.code(), ran.stdout.len()), (Some(2), 0));
            all.push_str(&told(&ran));
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn letters_go_into_a_folder_and_over_nothing_that_is_there() {
    let hub = Hub::from(HUB);
    let run = |more: &[&str]| {
        hub.run(&[&["digest", "--since", "2026-11-16", "--now", NOW, "--to", "post", "--ui", "en"][..], more].concat())
    };
    assert_eq!(run(&[]).status.code(), Some(0));
    let mut names: Vec<_> = std::fs::read_dir(hub.root().join("post"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let expected = ["cy-en.html", "cy-en.txt", "cy.html", "cy.txt", "en.html", "en.txt"].map(|end| format!("digest-{NOW}.{end}"));
    assert_eq!(names, expected);
    let both = std::fs::read_to_string(hub.root().join("post").join(&names[1])).unwrap();
    assert_eq!(both, printed(&hub, "2026-11-16", &[]));
    hub.write(&format!("post/{}", names[5]), "mine");
    std::fs::remove_file(hub.root().join("post").join(&names[0])).unwrap();
    let refused = run(&[]);
    assert_eq!(refused.status.code(), Some(2));
    insta::assert_snapshot!(told(&refused).replace('\\', "/"));
    assert!(!hub.root().join("post").join(&names[0]).exists());
    assert_eq!(std::fs::read_to_string(hub.root().join("post").join(&names[5])).unwrap(), "mine");
    assert_eq!(run(&["--force"]).status.code(), Some(0));
    assert_ne!(std::fs::read_to_string(hub.root().join("post").join(&names[5])).unwrap(), "mine");
}

/// The files of an archive, in its order.
struct Archive {
    names: Vec<String>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    fn of(hub: &Hub, more: &[&str]) -> Archive {
        let ran = hub.run(&[&["export", "--to", "out.zip", "--now", NOW, "--force", "--ui", "en"][..], more].concat());
        assert!(matches!(ran.status.code(), Some(0 | 1)), "{}", told(&ran));
        let mut zip = zip::ZipArchive::new(std::fs::File::open(hub.root().join("out.zip")).unwrap()).unwrap();
        let (mut names, mut files) = (Vec::new(), BTreeMap::new());
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            let name = entry.name().unwrap().into_owned();
            names.push(name.clone());
            files.insert(name, bytes);
        }
        Archive { names, files }
    }

    fn text(&self, name: &str) -> &str {
        let file = self.files.get(name).unwrap_or_else(|| panic!("no {name} among {:?}", self.names));
        std::str::from_utf8(file).unwrap()
    }

    fn records(&self, name: &str) -> Vec<Json> {
        self.text(&format!("{name}.jsonl")).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

#[test]
fn an_archive_has_every_published_page_and_nothing_that_is_private() {
    let hub = Hub::from(HUB);
    let archive = Archive::of(&hub, &[]);
    let around: Vec<&str> = archive.names.iter().map(String::as_str).filter(|name| !name.starts_with("site/")).collect();
    insta::assert_snapshot!(around.join("\n"));
    for without_a_server in ["site/404.html", "site/sitemap.xml", "site/robots.txt", "site/en/search/index.html"] {
        assert!(!archive.files.contains_key(without_a_server), "{without_a_server}");
    }
    assert!(archive.names.iter().all(|name| !name.ends_with(".js") && !name.ends_with(".wasm")), "{:?}", archive.names);
    let pages = archive.records("data/pages");
    let of = |page: &str, language: &str| pages.iter().find(|one| one["page"] == page && one["language"] == language);
    for (page, languages) in [("tips/rivers", &["cy", "en"][..]), ("stories/house", &["en"]), ("tips/gone", &["en"])] {
        for language in languages {
            let record = of(page, language).unwrap();
            let source = format!("markdown/{page}.{language}.md");
            assert_eq!(record["markdown_file"], source.as_str());
            assert!(archive.files.contains_key(&source));
            assert!(archive.files.contains_key(record["site_file"].as_str().unwrap()), "{record}");
        }
    }
    for page in ["tips/draft", "tips/later"] {
        assert!(of(page, "en").is_none() && !archive.files.contains_key(&format!("markdown/{page}.en.md")), "{page}");
    }
    let rivers = std::fs::read(hub.root().join("content/tips/rivers.cy.md")).unwrap();
    assert_eq!(archive.files["markdown/tips/rivers.cy.md"], rivers);
    for (name, bytes) in &archive.files {
        let text = String::from_utf8_lossy(bytes);
        for hidden in ["Hush", "Embargoed", "ann-private", "contact_ok", "tips/draft"] {
            assert!(!text.contains(hidden), "{hidden} in {name}");
        }
    }
    let people = archive.records("data/people");
    assert_eq!((&people[0]["email"], &people[1]["email"]), (&Json::Null, &Json::from("bob@public.example")));
    // Nobody is named as a chair who has not agreed to be.
    assert_eq!(archive.records("data/chapters")[0]["chairs"], serde_json::json!([]));
    assert_eq!(archive.records("data/series")[0]["parts"], serde_json::json!(["tips/rivers"]));
    let images = archive.records("licences/images");
    assert_eq!((&images[0]["licence"], &images[0]["credit"]), (&"CC0-1.0".into(), &"Bob".into()));
}

#[test]
fn drafts_go_into_an_archive_only_when_they_are_asked_for_and_it_says_so() {
    let hub = Hub::from(HUB);
    let archive = Archive::of(&hub, &["--drafts"]);
    assert!(archive.files.contains_key("markdown/tips/draft.en.md"));
    assert!(archive.text("README.txt").starts_with("This archive was made with drafts"));
    assert!(archive.text("DARLLENWCH-FI.txt").starts_with("Gwnaed yr archif hon gyda drafftiau"));
}

#[test]
fn both_forms_of_every_table_say_the_same() {
    let archive = Archive::of(&Hub::from(HUB), &[]);
    let tables: Vec<&str> = archive.names.iter().filter_map(|name| name.strip_suffix(".jsonl")).collect();
    assert!(tables.len() >= 11, "{tables:?}");
    for table in tables {
        let records = archive.records(table);
        let mut reader = csv::Reader::from_reader(archive.text(&format!("{table}.csv")).as_bytes());
        let columns = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), records.len(), "{table}");
        for (row, record) in rows.iter().zip(&records) {
            let record = record.as_object().unwrap();
            assert_eq!(record.len(), columns.len(), "{table}");
            for (column, cell) in columns.iter().zip(row) {
                let expected = match &record[column] {
                    Json::Null => String::new(),
                    Json::String(text) => text.clone(),
                    Json::Array(texts) => texts.iter().map(|text| text.as_str().unwrap()).collect::<Vec<_>>().join("\n"),
                    other => other.to_string(),
                };
                assert_eq!(cell, expected, "{table}: {column}");
            }
        }
    }
    let rivers =
        archive.records("data/pages").into_iter().find(|one| one["page"] == "tips/rivers" && one["language"] == "cy").unwrap();
    assert_eq!(rivers["key_advice"], serde_json::json!(["Cerddwch, yna gwrandewch.", "=1+1"]));
    assert_eq!(rivers["title"], "Afonydd: ‘llif’, ac ati");
    let coffee = &archive.records("data/events")[0];
    assert_eq!(coffee["venue"], "Yr \"Aelwyd\", llawr 1");
    assert_eq!(coffee["next_meetings"][0], "2026-11-25T08:30:00+00:00");
    assert_eq!(coffee["starts"], "2026-10-14T08:30:00+01:00");
}

#[test]
fn an_archive_is_the_same_bytes_each_time_and_its_fingerprints_are_true() {
    let hub = Hub::from(HUB);
    let archive = Archive::of(&hub, &[]);
    let first = std::fs::read(hub.root().join("out.zip")).unwrap();
    // Who asks in another language gets the same archive.
    let ran = hub.run(&["export", "--to", "again.ZIP", "--now", NOW, "--ui", "cy"]);
    assert_eq!(ran.status.code(), Some(0), "{}", told(&ran));
    assert!(first == std::fs::read(hub.root().join("again.ZIP")).unwrap());
    assert_eq!(archive.names[..2], ["DARLLENWCH-FI.txt", "README.txt"]);
    assert_eq!(archive.names.last().unwrap(), "manifest-sha256.txt");
    let sums: Vec<(&str, &str)> =
        archive.text("manifest-sha256.txt").lines().map(|line| line.split_once("  ").unwrap()).collect();
    assert_eq!(sums.iter().map(|(_, name)| *name).collect::<Vec<_>>(), archive.names[..archive.names.len() - 1]);
    for (sum, name) in sums {
        use sha2::Digest;
        let own: String = sha2::Sha256::digest(&archive.files[name]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, own, "{name}");
    }
    insta::assert_snapshot!("readme-cy", archive.text("DARLLENWCH-FI.txt"));
    insta::assert_snapshot!("readme-en", archive.text("README.txt"));
}

#[test]
fn no_file_is_overwritten_and_no_part_is_left() {
    let hub = Hub::from("");
    hub.write("mine.zip", "mine");
    hub.write("folder.zip/mine", "mine");
    let mut all = String::new();
    for ui in ["en", "cy"] {
        for args in [&["mine.zip"][..], &["folder.zip", "--force"], &["hub.tar"], &["none/hub.zip"]] {
            let ran = hub.run(&[&["export", "--now", NOW, "--ui", ui, "--to"][..], args].concat());
            assert_eq!(ran.status.code(), Some(2), "{args:?}");
            if args != ["none/hub.zip"] {
                all.push_str(&told(&ran));
            }
        }
    }
    insta::assert_snapshot!(all);
    assert_eq!(std::fs::read_to_string(hub.root().join("mine.zip")).unwrap(), "mine");
    assert_eq!(hub.run(&["export", "--now", NOW, "--to", "mine.zip", "--force"]).status.code(), Some(0));
    assert_ne!(std::fs::read(hub.root().join("mine.zip")).unwrap(), b"mine");
    let left = std::fs::read_dir(hub.root()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(left.filter(|name| name.ends_with(".part")).count(), 0);
}

#[test]
fn a_hubs_own_template_is_made_readable_from_a_disk_too() {
    let hub = Hub::from(
        "
-- content/tips/one.en.md --
---
title: One
summary: One.
published: 2026-11-01
---
-- themes/default/templates/term.html --
x
-- themes/default/templates/page.html --
<!doctype html><html lang=\"{{ lang }}\"><head><title>{{ title }}</title><link rel=canonical href=\"{{ canonical }}\">
<script>alert(1 < 2)</script><script src=x.js></script><link rel=\"modulepreload\" href=\"x.js\"></head><body><h1>{{ title }}</h1>
<a href=/en/tips/>1</a> <a href='/en/tips'>2</a> <a href=\"https://hub.example/en/?a=1&amp;b=2#c\">3</a> <a href=\"/sitemap.xml\">4</a>
<a href=\"//elsewhere.example/en/\">5</a> <a href=\"#x\">6</a> <a href=\"mailto:a@b.example\">7</a> <a href=\"/en/search/\">8</a>
<form action=\"/subscribe/\"><button>Go</button></form><!-- <a href=\"/en/\"> --></body></html>
",
    );
    let archive = Archive::of(&hub, &[]);
    insta::assert_snapshot!(archive.text("site/en/tips/one/index.html"));
}
