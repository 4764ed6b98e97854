//! `pentan new`: what it makes has nothing wrong with it, and nothing that is there is lost.

use std::path::Path;
use std::process::Output as Ran;

use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::parse::values::Date;
use pentan::pipeline;
use pentan::problem::Code;

use crate::hub::{Hub, NOW, Site};

mod terminal;
mod titles;

/// A new hub, in a folder of its own.
fn new_hub(ui: &str) -> Hub {
    let hub = Hub::bare("");
    let ran = hub.run(&["new", "hub", ".", "--cy", "Ein: hyb", "--en", "Our \"hub\"", "--ui", ui, "--now", NOW]);
    assert_eq!(code(&ran), 0, "{}", err(&ran));
    // The first thing that an editor is told to change.
    hub.edit("content/hub.yaml", "https://change-me.example/", "https://hub.example/");
    hub
}

fn code(ran: &Ran) -> i32 {
    ran.status.code().unwrap()
}

fn err(ran: &Ran) -> String {
    String::from_utf8(ran.stderr.clone()).unwrap()
}

/// What a check of the hub prints as JSON.
fn checked(hub: &Hub) -> String {
    String::from_utf8(hub.run(&["check", "--format", "json", "--now", NOW]).stdout).unwrap()
}

/// The codes of what is told of a hub, without what drafts still have to do.
fn wrong(hub: &Hub) -> Vec<String> {
    let told: Vec<serde_json::Value> = serde_json::from_str(&checked(hub)).unwrap();
    let codes = told.iter().map(|problem| problem["code"].as_str().unwrap().to_owned());
    codes.filter(|code| code != "draft-to-do").collect()
}

/// Every file of the hub's content, by path.
fn files(hub: &Hub) -> Vec<(String, String)> {
    let walk = walkdir::WalkDir::new(hub.root().join("content")).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = walk.filter(|entry| entry.file_type().is_file());
    let path = |path: &Path| path.strip_prefix(hub.root()).unwrap().to_str().unwrap().to_owned();
    files.map(|entry| (path(entry.path()), std::fs::read_to_string(entry.path()).unwrap())).collect()
}

fn paths(hub: &Hub) -> Vec<String> {
    files(hub).into_iter().map(|(path, _)| path).collect()
}

/// A command that makes each type of page, the sections that a new hub lacks before them.
const EVERY: &[&[&str]] = &[
    &["section", "Events", "--cy", "Digwyddiadau", "--pages", "event"],
    &["section", "Jobs", "--cy", "Swyddi", "--pages", "job"],
    &["section", "Opportunities", "--cy", "Cyfleoedd", "--pages", "opportunity"],
    &["case-study", "Open windows", "--cy", "Ffenestri agored", "--topics", "purpose,skills"],
    &["tip", "Open windows", "--cy", "Ffenestri agored"],
    &["guide", "Open windows", "--cy", "Ffenestri agored"],
    &["page", "Open windows", "--cy", "Ffenestri agored"],
    &["event", "Open windows", "--cy", "Ffenestri agored", "--starts", "2026-12-01 18:30"],
    &["event", "Open doors", "--cy", "Drysau agored"],
    &["job", "Window opener", "--cy", "Agorwr ffenestri"],
    &["opportunity", "Window course", "--cy", "Cwrs ffenestri", "--closes", "2026-12-24"],
    &["chapter", "North", "--cy", "Y Gogledd", "--chairs", "jo"],
    &["chapter", "South", "--chairs", "jo"],
];

fn make_every(hub: &Hub, ui: &str) {
    hub.write("content/data/people.yaml", "jo: {name: Jo}\n");
    for what in EVERY {
        let args: Vec<&str> = ["new"].into_iter().chain(what.iter().copied()).chain(["--ui", ui]).collect();
        let dated: Vec<&str> = args.iter().copied().chain(["--now", NOW]).collect();
        let ran = hub.run(&dated);
        assert_eq!(code(&ran), 0, "{what:?}\n{}", err(&ran));
    }
}

#[test]
fn nothing_is_wrong_with_a_new_hub_or_with_what_is_made_in_it() {
    for ui in ["cy", "en"] {
        let hub = new_hub(ui);
        assert_eq!(checked(&hub), "[]\n", "{ui}");
        assert_eq!(code(&hub.run(&["build", "--strict", "--now", NOW])), 0);
        make_every(&hub, ui);
        assert_eq!(wrong(&hub), Vec::<String>::new(), "{ui}");
        assert_eq!(code(&hub.run(&["build", "--strict", "--drafts", "--now", NOW])), 0);
        assert!(hub.root().join("dist/en/events/open-windows/index.html").is_file());
        assert!(hub.root().join("dist/cy/digwyddiadau/ffenestri-agored/index.html").is_file());
    }
}

#[test]
fn a_page_that_is_published_as_it_was_made_builds() {
    let hub = new_hub("en");
    make_every(&hub, "en");
    for (path, text) in files(&hub) {
        hub.write(&path, text.replace("draft: true\n", ""));
    }
    let site = hub.build();
    // Whoever publishes it too early is told of each text that nobody has written.
    assert!(site.codes().iter().all(|code| ["placeholder", "note-left"].contains(code)), "{:?}", site.places());
    for path in
        ["tips/open-windows.cy.md:", "tips/open-windows.en.md:", "events/open-windows.en.md:", "jobs/window-opener.cy.md:"]
    {
        assert!(site.places().iter().any(|place| place.starts_with(&format!("placeholder content/{path}"))), "{path}");
    }
    assert!(site.text("cy/swyddi/agorwr-ffenestri/index.html").contains("Agorwr ffenestri"));
}

#[test]
fn a_check_of_a_draft_says_what_is_left_to_do_until_it_is_done() {
    let hub = new_hub("en");
    assert_eq!(code(&hub.run(&["new", "tip", "Open windows", "--cy", "Ffenestri agored", "--now", NOW])), 0);
    let to_do = |hub: &Hub| hub.check().only(Code::DraftToDo).problems.len();
    // A summary and three notes in each language.
    assert_eq!(to_do(&hub), 10);
    let path = "content/tips/open-windows.en.md";
    let text = std::fs::read_to_string(hub.root().join(path)).unwrap();
    let (front, body) = text.split_once("---\n\n").unwrap();
    let front = front.replace("Say here in a sentence or two what the reader can do after reading this tip.", "Let air in.");
    hub.write(
        path,
        format!("{front}---\n\n{}", body.lines().filter(|line| !line.starts_with("<!--")).collect::<Vec<_>>().join("\n")),
    );
    assert_eq!(to_do(&hub), 5);
}

#[test]
fn the_address_of_a_new_hub_is_told_until_it_is_changed() {
    let hub = Hub::bare("");
    assert_eq!(code(&hub.run(&["new", "hub", ".", "--cy", "Hyb", "--en", "Hub", "--now", NOW])), 0);
    assert_eq!(hub.build().codes(), ["placeholder-url"]);
    assert_eq!(code(&hub.run(&["build", "--strict", "--now", NOW, "--base-url", "https://hub.example/"])), 0);
    hub.edit("content/hub.yaml", "https://change-me.example/", "https://hub.example/");
    assert_eq!(hub.build().codes(), [""; 0]);
}

#[test]
fn the_guide_of_a_new_hub_has_a_heading_for_every_rule_in_both_languages() {
    let hub = new_hub("cy");
    let site = hub.build();
    for language in ["cy", "en"] {
        let id = pentan::parse::PageId::of_path(&format!("content/contribute.{language}.md")).unwrap();
        let anchors = &site.built.stock.site.card(&id).unwrap().anchors;
        let without: Vec<_> = Code::rules().into_iter().filter(|rule| !anchors.iter().any(|anchor| **anchor == **rule)).collect();
        assert_eq!(without, Vec::<&str>::new(), "{language}");
    }
    // And it is what problems lead to.
    hub.write("content/tips/a.en.md", "---\ntitle: A\nsummary: S.\n---\nRivers are <b>long</b>.\n");
    let problem = hub.build().only(Code::RawHtml).problems.remove(0).problem;
    assert!(problem.guide.unwrap().en.ends_with("/en/how-to-write-a-page/#raw-html"));
}

#[test]
fn a_pair_of_case_studies_has_its_notes_in_its_own_language() {
    let hub = new_hub("cy");
    let args =
        ["new", "case-study", "Open: windows", "--cy", "Ffenestri agored", "--topics", "purpose", "--now", NOW, "--ui", "en"];
    let said = err(&hub.run(&args));
    let read = |path: &str| std::fs::read_to_string(hub.root().join(path)).unwrap();
    let pair = ["cy", "en"].map(|language| read(&format!("content/case-studies/open-windows.{language}.md")));
    insta::assert_snapshot!(format!("{said}\n{}\n{}", pair[0], pair[1]));
}

#[test]
fn the_file_that_says_what_a_new_hub_is_explains_each_key_in_the_language_asked_for() {
    let read = |ui: &str| std::fs::read_to_string(new_hub(ui).root().join("content/hub.yaml")).unwrap();
    insta::assert_snapshot!(format!("{}\n{}", read("cy"), read("en")));
}

#[test]
fn a_title_in_one_language_stands_in_the_other_too_until_it_is_translated() {
    let hub = new_hub("cy");
    let of = |args: &[&str]| {
        let ran = hub.run(&[&["new", "tip"], args].concat());
        assert_eq!(code(&ran), 0, "{}", err(&ran));
    };
    of(&["Windows", "--ui", "en"]);
    of(&["Drysau", "--ui", "cy"]);
    of(&["--en", "Chairs", "--ui", "cy"]);
    let read = |path: &str| std::fs::read_to_string(hub.root().join(path)).unwrap();
    let windows = read("content/tips/windows.cy.md");
    assert!(windows.starts_with("---\n# Mae’r teitl hwn yn Saesneg. Cyfieithwch ef.\ntitle: \"Windows\"\n"), "{windows}");
    assert!(windows.contains("\nslug:\n"), "{windows}");
    assert!(read("content/tips/windows.en.md").contains("\nslug: windows\n"));
    assert!(read("content/tips/drysau.en.md").contains("# This title is in Welsh. Translate it.\ntitle: \"Drysau\""));
    assert!(read("content/tips/chairs.en.md").starts_with("---\ntitle: \"Chairs\"\n"));
    assert_eq!(wrong(&hub), Vec::<String>::new());
}

#[test]
fn a_title_that_is_there_already_gets_the_next_free_name_and_address() {
    let hub = new_hub("en");
    let tip = |title: &str, cy: &str| assert_eq!(code(&hub.run(&["new", "tip", title, "--cy", cy, "--now", NOW])), 0);
    tip("Windows", "Ffenestri");
    tip("Windows", "Ffenestri");
    tip("windows!", "Drysau");
    // An address that another file has, under another name.
    hub.write("content/tips/other.en.md", "---\ntitle: Other\nsummary: S.\nslug: chairs\n---\n");
    tip("Chairs", "Cadeiriau");
    let slug = |path: &str| {
        let text = std::fs::read_to_string(hub.root().join(path)).unwrap();
        text.lines().find_map(|line| line.strip_prefix("slug: ")).unwrap_or_default().to_owned()
    };
    assert_eq!(slug("content/tips/windows-2.en.md"), "windows-2");
    assert_eq!(slug("content/tips/windows-2.cy.md"), "ffenestri-2");
    assert_eq!(
        (slug("content/tips/windows-3.en.md"), slug("content/tips/windows-3.cy.md")),
        ("windows-3".into(), "drysau".into())
    );
    assert_eq!(slug("content/tips/chairs.en.md"), "chairs-2");
    // The words that pentan's own pages have in their addresses are taken at the top.
    assert_eq!(code(&hub.run(&["new", "page", "Topics", "--cy", "Pynciau", "--now", NOW])), 0);
    assert_eq!((slug("content/topics.en.md"), slug("content/topics.cy.md")), ("topics-2".into(), "pynciau-2".into()));
    let addresses = |site: Site| site.only(Code::UrlCollision).places();
    assert_eq!(addresses(hub.build_with(NOW, Drafts::Shown)), Vec::<String>::new());
}

#[test]
fn a_section_is_found_by_the_type_of_its_pages_or_asked_for() {
    let hub = new_hub("en");
    let said = |args: &[&str]| {
        let ran = hub.run(&[&["new"], args, &["--now", NOW, "--ui", "en"]].concat());
        (code(&ran), err(&ran))
    };
    let none = said(&["event", "Walk"]);
    assert_eq!(none.0, 2);
    assert!(none.1.contains("pentan new section \"Title\" --pages event"), "{}", none.1);
    assert_eq!(said(&["section", "More tips", "--pages", "tip"]).0, 0);
    let several = said(&["tip", "Walk"]);
    assert_eq!(several.0, 2);
    assert!(several.1.contains("more-tips, tips"), "{}", several.1);
    assert_eq!(said(&["tip", "Walk", "--in", "content/more-tips/"]).0, 0);
    assert_eq!(said(&["event", "Walk", "--in", "tips"]).0, 0);
    assert_eq!(said(&["page", "Walk", "--in", "content"]).0, 0);
    for folder in ["nowhere", "../content/tips", "/tmp"] {
        assert_eq!(said(&["tip", "Walk", "--in", folder]).0, 2, "{folder}");
    }
    let paths = paths(&hub);
    for path in ["content/more-tips/walk.cy.md", "content/tips/walk.en.md", "content/walk.en.md"] {
        assert!(paths.iter().any(|known| known == path), "{path}");
    }
    let event = std::fs::read_to_string(hub.root().join("content/tips/walk.en.md")).unwrap();
    assert!(event.contains("\ntype: event\n"), "{event}");
    assert_eq!(wrong(&hub), Vec::<String>::new());
}

#[test]
fn what_cannot_be_made_is_refused_in_the_language_asked_for_and_leaves_nothing_behind() {
    let hub = new_hub("cy");
    let before = files(&hub);
    for (args, cy, en) in [
        (&["tip"][..], "Rhaid cael teitl", "There has to be a title"),
        (&["tip", "  \n "], "Rhaid cael teitl", "There has to be a title"),
        (&["tip", "A", "--cy", "B", "--en", "C"], "mae un teitl yn ormod", "there is a title too many"),
        (&["tip", "A", "--topics", "purpose,windows"], "Nid yw windows ar y rhestr", "windows is not on the list"),
        (
            &["event", "A", "--in", "tips", "--starts", "2026-02-30 10:00"],
            "nid yw “2026-02-30 10:00”",
            "“2026-02-30 10:00” is not",
        ),
        (&["job", "A", "--in", "tips", "--closes", "soon"], "nid yw “soon”", "“soon” is not a date"),
        (&["job", "A", "--in", "tips", "--employer", "us"], "nid yw us ar y rhestr", "us is not on the list"),
        (&["chapter"], "Rhaid cael teitl", "There has to be a title"),
        (&["chapter", "North", "--chairs", "jo"], "nid yw jo ar y rhestr", "jo is not on the list"),
        (&["hub", "."], "Mae rhywbeth yn y ffolder", "There is something in the folder"),
    ] {
        for (ui, words) in [("cy", cy), ("en", en)] {
            let ran = hub.run(&[&["new"], args, &["--ui", ui]].concat());
            assert_eq!(code(&ran), 2, "{args:?}");
            assert!(err(&ran).to_lowercase().contains(&words.to_lowercase()), "{args:?}\n{}", err(&ran));
        }
    }
    assert_eq!(files(&hub), before);
    hub.write("content/data/organisations.yaml", "");
    assert!(err(&hub.run(&["new", "job", "A", "--in", "tips", "--ui", "en"])).contains("A job needs an employer"));
}

#[test]
fn a_hub_is_made_only_where_nothing_is_lost() {
    let hub = Hub::bare("-- content/hub.yaml --\n# Mine.\n-- content/tips/same-day.en.md --\nMine.\n");
    assert_eq!(code(&hub.run(&["new", "hub", ".", "--name", "Hub"])), 2);
    assert_eq!(files(&hub).len(), 2);
    let ran = hub.run(&["new", "hub", ".", "--name", "Hub", "--force", "--ui", "en"]);
    assert_eq!(code(&ran), 0);
    assert!(err(&ran).starts_with("Left content/hub.yaml as it was\n"), "{}", err(&ran));
    let kept = files(&hub);
    let text = |path: &str| kept.iter().find(|(known, _)| known == path).map(|(_, text)| text.as_str());
    assert_eq!((text("content/hub.yaml"), text("content/tips/same-day.en.md")), (Some("# Mine.\n"), Some("Mine.\n")));
    assert!(text("content/tips/same-day.cy.md").is_some());
    // A folder that is only under version control, or is not there yet, is empty.
    let empty = Hub::bare("-- .git/HEAD --\n");
    assert_eq!(code(&empty.run(&["new", "hub", ".", "--name", "Hub"])), 0);
    assert_eq!(code(&empty.run(&["new", "hub", "a/b", "--now", NOW])), 0);
    let yaml = std::fs::read_to_string(empty.root().join("a/b/content/hub.yaml")).unwrap();
    assert!(yaml.contains("name: \"b\""), "{yaml}");
}

#[test]
#[cfg(unix)]
fn a_name_that_a_link_to_nowhere_has_is_taken() {
    let hub = new_hub("en");
    let before = paths(&hub);
    let tips = hub.root().join("content/tips");
    std::os::unix::fs::symlink("nowhere", tips.join("windows.en.md")).unwrap();
    // The name is taken on disk, even by a link that leads nowhere: so the next one is made, and the link is left.
    let ran = hub.run(&["new", "tip", "Windows", "--cy", "Ffenestri"]);
    assert_eq!(code(&ran), 0, "{}", err(&ran));
    assert!(tips.join("windows.en.md").symlink_metadata().unwrap().is_symlink());
    let made: Vec<String> = paths(&hub).into_iter().filter(|path| !before.contains(path)).collect();
    assert_eq!(made, ["content/tips/windows-2.cy.md", "content/tips/windows-2.en.md"]);
}

fn planned(root: &Path) -> pipeline::Stock {
    struct Nowhere;
    impl pipeline::Taker for Nowhere {
        fn rendered(&self, _: pipeline::Rendered) -> anyhow::Result<()> {
            Ok(())
        }
        fn indexed(&self, _: pentan::write::Output) -> anyhow::Result<()> {
            Ok(())
        }
    }
    pipeline::planned(root, &settings(), &Nowhere).unwrap().stock
}

fn settings() -> Settings {
    Settings { now: Date::parse(NOW).unwrap(), drafts: Drafts::Hidden, base_url: None, checks: Checks::Build }
}

#[test]
fn a_chapter_is_added_at_the_end_and_nothing_else_is_touched() {
    let hub = new_hub("en");
    hub.write("content/data/people.yaml", "jo: {name: Jo}\n");
    hub.edit("content/hub.yaml", "check:\n", "check:\n  levels: {chapter-without-chair: off}\n");
    let path = "content/data/chapters.yaml";
    let add = |args: &[&str]| hub.run(&[&["new", "chapter"], args, &["--ui", "en", "--now", NOW]].concat());
    let read = || std::fs::read_to_string(hub.root().join(path)).unwrap();
    for old in [
        "",
        "# Only a note.",
        "north: {name: North}\n",
        "north:\r\n  name: North # here\r\n",
        "north: {name: North}\n# the end\n\n",
        "a:\n  name: |\n    North\n",
    ] {
        hub.write(path, old);
        let ran = add(&["North", "--cy", "Y \"Gogledd\"", "--chairs", "jo"]);
        assert_eq!(code(&ran), 0, "{old:?}\n{}", err(&ran));
        let new = read();
        assert!(new.starts_with(old), "{new}");
        assert_eq!(new.contains("\r\n"), old.contains("\r\n"));
        assert!(!old.contains('\r') || !new.replace("\r\n", "").contains('\n'), "{new:?}");
        let id = if old.starts_with("north") { "north-2:" } else { "north:" };
        assert!(new[old.len()..].contains(id), "{new}");
        assert_eq!(checked(&hub), "[]\n", "{new}");
        let chapters = chapters_of(hub.root());
        assert!(chapters.iter().any(|(_, name)| name == "Y ‘Gogledd’"), "{chapters:?}");
    }
    // What has no end that could be added to is left alone, and the entry is shown.
    for old in ["{north: {name: North}}\n", "- north\n", "north: [\n", "  north: {name: North}\n", "north: {name: North}\n...\n"]
    {
        hub.write(path, old);
        let ran = add(&["South"]);
        assert_eq!(code(&ran), 2, "{old:?}");
        assert!(err(&ran).contains("south:\n"), "{}", err(&ran));
        assert_eq!(read(), old);
    }
    std::fs::remove_file(hub.root().join(path)).unwrap();
    assert_eq!(code(&add(&["2024"])), 0);
    assert!(read().contains("\"2024\":\n  name: \"2024\"\n"), "{}", read());
    assert_eq!(checked(&hub), "[]\n");
}

/// The chapters of a hub: id and Welsh name.
fn chapters_of(root: &Path) -> Vec<(String, String)> {
    let chapters = pipeline::ground_of(root, &settings()).unwrap().ground.chapters;
    chapters.into_iter().map(|(id, chapter)| (id, chapter.name.in_language(Language::Cy).0.to_owned())).collect()
}
