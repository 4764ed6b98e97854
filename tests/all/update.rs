//! A hub in memory follows its folder: after any edit it is what a clean build makes of it, and no more is made than that takes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use pentan::hub::{Checks, Drafts, Settings};
use pentan::live::Live;
use pentan::parse::values::Date;
use pentan::problem::{Located, locate};
use pentan::read;
use pentan::write::Content;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::facts::{EDITS, edit, hub};
use crate::hub::{Hub, NOW, Site};

fn settings() -> Settings {
    Settings { now: Date::parse(NOW).unwrap(), drafts: Drafts::Hidden, base_url: None, checks: Checks::All }
}

/// A hub in a folder, and the same hub in memory.
struct Followed {
    hub: Hub,
    live: Live,
}

impl Followed {
    fn new(hub: Hub) -> Followed {
        let mut live = Live::open(hub.root(), &settings()).unwrap();
        live.settle();
        Followed { hub, live }
    }

    /// Tells of changed paths, and makes what is stale. Returns the paths of what was made.
    fn follow(&mut self, paths: &[&str]) -> Vec<String> {
        let paths: Vec<Arc<str>> = paths.iter().map(|path| Arc::from(*path)).collect();
        self.live.update(&paths).unwrap();
        self.live.settle()
    }

    /// Edits a text in a file, and follows.
    fn edit(&mut self, path: &str, from: &str, to: &str) -> Vec<String> {
        self.hub.edit(path, from, to);
        self.follow(&[path])
    }

    fn files(&mut self) -> BTreeMap<String, Vec<u8>> {
        let paths: Vec<String> = self.live.paths().map(str::to_owned).collect();
        let bytes = |path: &String| match self.live.get(path).unwrap() {
            Some(Content::Bytes(bytes)) => bytes,
            Some(Content::File(file)) => std::fs::read(file).unwrap(),
            None => panic!("{path} is planned and holds nothing"),
        };
        paths.iter().map(bytes).collect::<Vec<_>>().into_iter().zip(&paths).map(|(bytes, path)| (path.clone(), bytes)).collect()
    }

    fn problems(&self) -> Vec<Located> {
        locate(self.live.problems(), |path| read::text(self.hub.root(), path))
    }

    /// What differs from a clean build, in words; empty where nothing does.
    fn differences(&mut self) -> String {
        let mut index = self.live.index().unwrap().clone();
        index.extend(self.live.listings().unwrap());
        let files = self.files();
        let clean = Site::of(self.hub.root(), &settings());
        let mut found = String::new();
        for (name, ours, theirs) in [("file", &files, &clean.files), ("index", &index, &clean.index)] {
            let paths: std::collections::BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
            for path in paths.into_iter().filter(|path| ours.get(*path) != theirs.get(*path)) {
                let text = |files: &BTreeMap<String, Vec<u8>>| {
                    files.get(path).map_or("(not there)".to_owned(), |bytes| String::from_utf8_lossy(bytes).into_owned())
                };
                let (ours, theirs) = (text(ours), text(theirs));
                let line = ours.lines().zip(theirs.lines()).find(|(a, b)| a != b);
                found.push_str(&format!("{name} {path}: {line:?}\n"));
            }
        }
        let (ours, theirs) = (self.problems(), clean.problems);
        for (which, one, other) in [("only in memory", &ours, &theirs), ("only in a clean build", &theirs, &ours)] {
            for problem in one.iter().filter(|problem| !other.iter().any(|known| known.problem == problem.problem)) {
                found.push_str(&format!("{which}: {:?}\n", problem.problem));
            }
        }
        found
    }
}

/// One step of somebody's work on a hub.
#[derive(Clone, Debug)]
enum Step {
    /// One of [`EDITS`].
    Edit(usize),
    /// One of [`EDITS`], undone: the file as the hub had it at first.
    Undo(usize),
    /// A file is written anew.
    Write(&'static str, &'static str),
    /// A file or folder goes.
    Remove(&'static str),
    /// A file or folder goes elsewhere.
    Rename(&'static str, &'static str),
}

use Step::{Edit, Remove, Rename, Undo, Write};

const LOCK: &str = "content/translations.lock";

/// What else happens to a hub, beside [`EDITS`].
const STEPS: &[Step] = &[
    Write("content/guides/plan.en.md", "---\ntitle: \"Plan\nsummary: An unclosed quote.\n---\nHalf saved"),
    Write("content/guides/plan.en.md", ""),
    Write(
        "content/tips/one.en.md",
        "---\ntitle: One\nsummary: Waters.\ntopics: [water, fire]\npublished: 2026-10-01\n---\n## More\n\n[Dead](nowhere.md) and [plan](../guides/plan.md#nothing).\n",
    ),
    Write(
        "content/tips/three.en.md",
        "---\ntitle: Three rivers\nsummary: A plan for rivers.\ntopics: [water]\npublished: 2026-11-02\nrelated: [guides/plan, tips/four]\n---\nText.\n",
    ),
    Write(
        "content/tips/four.cy.md",
        "---\ntitle: Pedwar\nsummary: Cynllun ar gyfer afonydd.\ntopics: [water]\npublished: 2026-11-03\n---\nTestun. [Tri](three.md)\n",
    ),
    Write(
        "content/tips/four.cy.md",
        "---\ntitle: Pedwar\nsummary: Cynllun ar gyfer afonydd.\ntopics: [water]\npublished: 2020-11-03\nexpires: 2021-01-01\n---\nTestun.\n",
    ),
    Write("content/tips/_index.en.md", "---\ntitle: Tips\nslug: hints\nsummary: Small.\ntype: tip\n---\n"),
    Write("content/guides/map.png", "\u{1}"),
    Write("content/tips/notes.txt", "A file that is published as it is."),
    Write("content/data/topics.yaml", "water: {label: {cy: Dŵr, en: Water}}\nwater: twice\n"),
    Write("content/data/glossary.yaml", "weir: {label: {cy: Cored, en: Weir}}\n"),
    Write("content/data/glossary.yaml", "plan: {label: {cy: Cynllun, en: Plan}}\nwhole: {label: {cy: Testun, en: Text}}\n"),
    Write(
        "content/data/series.yaml",
        "first: {title: {cy: Cyntaf, en: First}, parts: [tips/two, guides/plan, tips/four, tips/two]}\n",
    ),
    Write("content/data/series.yaml", "first: {title: {cy: Cyntaf, en: At first}, parts: [guides/plan, tips/none]}\n"),
    Write(
        "content/tips/four.en.md",
        "---\ntitle: Four\nsummary: A plan.\ntopics: [fire, water]\nauthors: [jo]\npublished: 2026-11-03\nkey_advice: [Plan., Wait.]\nglossary: false\n---\nText and a plan.\n",
    ),
    Write(
        "content/tips/five.cy.md",
        "---\ntitle: Pump\nsummary: Her.\ntype: case-study\npublished: 2026-11-04\nkey_advice: [Plan.]\nchallenge: Glaw.\nwhat_worked: To.\n---\nY cynllun.\n",
    ),
    Remove("content/data/series.yaml"),
    Remove("content/tips/five.cy.md"),
    Write("themes/default/templates/term.html", "{% extends \"base.html\" %}{% block main %}<h1>A term</h1>{% endblock main %}"),
    Write(
        "themes/default/templates/term.html",
        "{% extends \"base.html\" %}{% block main %}{{ nothing.there }}{% endblock main %}",
    ),
    Write("themes/default/templates/boxes.html", "<p>A box.</p>"),
    Write("themes/default/templates/base.html", "{% if %}"),
    Write("themes/default/assets/style.css", "body { color: teal }"),
    Write("locales/en/ours.ftl", "latest = Newest\npath-topic = subject\n"),
    Write("locales/cy/ours.ftl", "latest = Y diweddaraf un\n"),
    Write("locales/cy/ours.ftl", "latest = {"),
    Write("content/hub.yaml", "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [en]\nlicence: CC-BY-4.0\n"),
    Write("content/hub.yaml", "name: ["),
    Write("content/odd.md", "No language in its name."),
    Write(
        "content/tips/flood.en.md",
        "---\ntitle: Flood\nsummary: After it.\ntype: case-study\nfacing: [water]\ncontact_ok: true\norganisation: ama\n---\nText.\n",
    ),
    Write(
        "content/tips/spill.en.md",
        "---\ntitle: Spill\nsummary: After it.\ntype: case-study\nfacing: [fire, water]\npublished: 2026-10-04\n---\nText.\n",
    ),
    Write(
        "content/tips/spill.en.md",
        "---\ntitle: Spill\nsummary: After it.\ntype: case-study\nfacing: [fire]\npublished: 2026-10-04\n---\nText.\n",
    ),
    Remove("content/tips/flood.en.md"),
    Write(
        "content/hub.yaml",
        "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\naccessibility: {prepared: 2026-11-01, known: [{en: A map.}]}\n",
    ),
    Write(
        "content/data/accessibility-check.yaml",
        "date: 2026-11-01\npentan: '1'\npages: 9\nfound:\n  - {rule: image-without-alt, count: 2, files: [content/tips/one.en.md]}\n  - {rule: nothing, count: 1}\n",
    ),
    Remove("content/data/accessibility-check.yaml"),
    Write("content/data/chapters.yaml", "aber: {name: Aber, place: [1, 2, 3], chairs: [nobody]}\n"),
    Write("content/data/groups.yaml", "weirs: {name: {en: Weirs}, begins: 2026-12-02, ends: 2026-12-01}\n"),
    Write(LOCK, "pentan translations 1\n\nguides/plan cy from en 2026-11-01\n  title: Plan\n"),
    Write(
        LOCK,
        "pentan translations 1\n\ntips/four cy from en 2026-11-01\n  title: Four\n\ntips/three en from cy 2026-11-01\n  title: Tri\n",
    ),
    Write(LOCK, "<<<<<<< HEAD\nguides/plan cy from en 2026-11-01\n=======\n"),
    Write(
        "content/guides/plan.cy.md",
        "---\ntitle: Cynllun\nsummary: Cynllun.\npublished: 2026-11-03\ntranslation: {status: reviewed}\n---\nTestun.\n",
    ),
    Write(
        "content/tips/four.en.md",
        "---\ntitle: Four\nsummary: A plan.\npublished: 2026-11-03\nupdated:\n  - date: 2026-11-20\n---\nText.\n",
    ),
    Remove("content/guides/plan.cy.md"),
    Remove(LOCK),
    Remove("content/guides"),
    Remove("content/tips"),
    Remove("content/data"),
    Remove("themes"),
    Remove("locales"),
    Remove("content/guides/plan.en.md"),
    Remove("content/guides/_index.en.md"),
    Remove("content/guides/_index.cy.md"),
    Remove("content/tips/three.en.md"),
    Remove("content/data/glossary.yaml"),
    Rename("content/guides", "content/handbooks"),
    Rename("content/handbooks", "content/guides"),
    Rename("content/guides/plan.en.md", "content/guides/scheme.en.md"),
    Rename("content/guides/scheme.en.md", "content/guides/plan.en.md"),
    Rename("content/tips/one.en.md", "content/tips/one.cy.md"),
    Rename("content/tips/two.en.md", "content/two.en.md"),
    // Events, what is told of their meetings, and the rules of the community.
    Write(
        "content/guides/meet.en.md",
        "---\ntitle: Meet\nsummary: A plan.\ntype: event\nstarts: 2026-11-02 18:00\nrepeats: FREQ=WEEKLY\nupdated: [{date: 2026-11-01}]\n---\n",
    ),
    Write(
        "content/guides/meet.en.md",
        "---\ntitle: Met\nsummary: A plan.\ntype: event\nstarts: 2026-11-02 18:00\ncost: £5\n---\n",
    ),
    Write(
        "content/guides/meet.cy.md",
        "---\ntitle: Cwrdd\nsummary: Cynllun.\ntype: event\nstarts: 2026-11-28 18:00\ncost: £5\nupdated: [{date: 2026-11-03}]\n---\n",
    ),
    Write("content/guides/meet.cy.md", "---\ntitle: Cwrdd\nsummary: Cynllun.\nstarts: 2026-11-28 18:00\n---\n"),
    Write("content/tips/met.en.md", "---\ntitle: Told\nsummary: Of it.\nmeeting: {event: guides/meet, date: 2026-11-02}\n---\n"),
    Write("content/tips/met.en.md", "---\ntitle: Told\nsummary: Of it.\nmeeting: guides/met\n---\n"),
    Write("content/guides/_index.en.md", "---\ntitle: Guides\nslug: guides\nsummary: Dates.\ntype: event\n---\n"),
    Write(
        "content/tips/post.en.md",
        "---\ntitle: Post\nsummary: A job.\ntype: job\nemployer: ama\nvacancy: 1\ncloses: 2026-12-01\n---\n",
    ),
    Write(
        "content/tips/again.cy.md",
        "---\ntitle: Eto\nsummary: Swydd.\ntype: job\nemployer: ama\nvacancy: 1\ncloses: 2026-12-01\n---\n",
    ),
    Write(
        "content/tips/again.cy.md",
        "---\ntitle: Eto\nsummary: Swydd.\ntype: job\nemployer: ama\nvacancy: 1\ncloses: 2026-11-01\n---\n",
    ),
    Write(
        "content/hub.yaml",
        "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\nrules:\n  - {id: free, title: Free, text: No charge., enforces: [events-free, one-post-a-vacancy]}\n",
    ),
    Remove("content/guides/meet.en.md"),
    Remove("content/tips/met.en.md"),
    // What is measured, and the report.
    Write(
        "content/data/indicators.yaml",
        "plans:\n  goal: {cy: Nod, en: Goal}\n  measure: {cy: Cynlluniau, en: Plans}\n  baseline: {date: 2026-01-01, value: 1}\n  target: {value: 5}\n  readings: [{date: 2026-03-01, value: 2}, {date: 2026-02-01, value: 3}]\n  stories: [guides/plan, tips/none]\n",
    ),
    Write(
        "content/data/indicators.yaml",
        "plans:\n  goal: {cy: Nod}\n  measure: {cy: Cynlluniau, en: Plans}\n  target: {value: many}\n  readings: [{date: 2027-03-01, value: 2}]\n  stories: [guides/plan]\n",
    ),
    Write(
        "content/hub.yaml",
        "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\nreport: {public: true}\n",
    ),
    Write("content/data/chapters.yaml", "aber: {name: Aber}\n"),
    Write(
        "content/tips/old.en.md",
        "---\ntitle: Old\nsummary: Long ago.\ntopics: [water]\nauthors: [jo]\nchapter: aber\npublished: 2024-01-01\nreview_by: 2025-01-01\n---\n",
    ),
    Write("content/tips/old.en.md", "---\ntitle: Old\nsummary: Long ago.\nchapter: nowhere\nexpires: 2025-01-01\n---\n"),
    Remove("content/data/indicators.yaml"),
    // A file where a folder was, and back.
    Rename("content/tips", "content/tips.en.md"),
    Rename("content/tips.en.md", "content/tips"),
];

/// Takes a step, where it can be taken. Returns the paths that it may have changed.
fn take(step: &Step, followed: &Followed) -> Vec<&'static str> {
    let (hub, root) = (&followed.hub, followed.hub.root());
    let can_write =
        |path: &str| !root.join(path).is_dir() && Path::new(path).ancestors().skip(1).all(|up| !root.join(up).is_file());
    match step {
        Edit(number) => {
            let (path, from, to) = EDITS[*number];
            let text = std::fs::read_to_string(root.join(path)).unwrap_or_default();
            let can = if from.is_empty() && to.is_empty() { root.join(path).is_file() } else { text.contains(from) };
            if !can || !can_write(path) {
                return Vec::new();
            }
            edit(hub, EDITS[*number]);
            vec![path]
        }
        Undo(number) => {
            let path = EDITS[*number].0;
            if !can_write(path) {
                return Vec::new();
            }
            match std::fs::read(crate::update::hub().root().join(path)) {
                Ok(bytes) => hub.write(path, bytes),
                Err(_) => drop(std::fs::remove_file(root.join(path))),
            }
            vec![path]
        }
        Write(path, text) => {
            if !can_write(path) {
                return Vec::new();
            }
            hub.write(path, text);
            vec![path]
        }
        Remove(path) => {
            let _ = std::fs::remove_file(root.join(path)).or_else(|_| std::fs::remove_dir_all(root.join(path)));
            vec![path]
        }
        Rename(from, to) => {
            if root.join(to).exists() || std::fs::rename(root.join(from), root.join(to)).is_err() {
                return Vec::new();
            }
            vec![from, to]
        }
    }
}

/// Takes steps, and compares with a clean build after each.
fn check(steps: &[Step]) -> Result<(), String> {
    let mut followed = Followed::new(hub());
    for step in steps {
        let paths = take(step, &followed);
        followed.follow(&paths);
        let differences = followed.differences();
        if !differences.is_empty() {
            return Err(format!("after {step:?}:\n{differences}"));
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

/// The seed is fixed, so that a green test stays green; with `PROPTEST_CASES` set it looks further, from a seed of its own.
fn config() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => ProptestConfig { cases: 30, rng_seed: RngSeed::Fixed(4), ..config },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_hub_in_memory_is_what_a_clean_build_makes(steps in proptest::collection::vec(step(), 1..16)) {
        let checked = check(&steps);
        prop_assert!(checked.is_ok(), "{}", checked.unwrap_err());
    }
}

#[test]
fn each_edit_alone_and_undone_is_what_a_clean_build_makes() {
    for number in 0..EDITS.len() {
        check(&[Edit(number), Undo(number)]).unwrap();
    }
    for step in STEPS {
        check(std::slice::from_ref(step)).unwrap();
    }
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
    assert_eq!(followed.differences(), "");
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
    assert_eq!(followed.differences(), "");
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
    assert_eq!(followed.differences(), "");
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
    assert_eq!(followed.differences(), "");
    followed.edit("content/tips/one.en.md", "title: One", "title: Not two");
    assert_eq!(followed.differences(), "");
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
    assert_eq!(followed.differences(), "");
}
