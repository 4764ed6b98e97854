//! The steps of somebody's work on a hub.

use std::path::Path;

use super::followed::Folder;
use crate::facts::{EDITS, edit};
use crate::hub::Hub;

/// One step of somebody's work on a hub.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// One of [`EDITS`].
    Edit(usize),
    /// One of [`EDITS`], undone: the file as the hub had it at first.
    Undo(usize),
    /// A file is written anew.
    Write(&'static str, &'static str),
    /// A picture is put in place of a file, in a colour.
    Paint(&'static str, [u8; 3]),
    /// A file or folder goes.
    Remove(&'static str),
    /// A file or folder goes elsewhere.
    Rename(&'static str, &'static str),
}

pub use Step::{Edit, Paint, Remove, Rename, Undo, Write};

pub const LOCK: &str = "content/translations.lock";

/// What else happens to a hub, beside [`EDITS`].
pub const STEPS: &[Step] = &[
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
    Paint("content/guides/map.png", [200, 40, 40]),
    Paint("content/guides/map.png", [40, 200, 40]),
    Paint("content/tips/weir.jpg", [40, 40, 200]),
    Write("content/guides/drawing.svg", "<svg viewBox=\"0 0 9 9\"><script/></svg>"),
    Write("content/guides/drawing.svg", "<svg>"),
    Write(
        "content/tips/seen.en.md",
        "---\ntitle: Seen\nsummary: A plan.\nimage: {src: ../guides/map.png, alt: A map}\n---\n![Weir](weir.jpg)\n\n![Drawing](../guides/drawing.svg)\n\n[map](../guides/map.png)\n",
    ),
    Remove("content/guides/map.png"),
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

/// A step, with the one before it that puts there what it takes away or moves, where the hub has no such file at first.
pub fn with_what_it_needs(at: usize, first: &Folder) -> Vec<Step> {
    let step = STEPS[at].clone();
    let (Remove(taken) | Rename(taken, _)) = step else { return vec![step] };
    let is_below = |path: &str| path.strip_prefix(taken).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let puts_it_there = |step: &&Step| match step {
        Write(path, _) | Paint(path, _) => is_below(path),
        Rename(_, to) => *to == taken,
        _ => false,
    };
    let is_there = first.keys().any(|path| is_below(path));
    let needed = STEPS[..at].iter().rev().find(puts_it_there).filter(|_| !is_there);
    needed.into_iter().chain([&step]).cloned().collect()
}

/// Takes a step, where it can be taken. Returns the paths that it may have changed.
pub fn take(step: &Step, hub: &Hub, first: &Folder) -> Vec<&'static str> {
    let root = hub.root();
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
            match first.get(path) {
                Some(bytes) => hub.write(path, bytes),
                None => drop(std::fs::remove_file(root.join(path))),
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
        Paint(path, colour) => {
            if !can_write(path) {
                return Vec::new();
            }
            let mut bytes = std::io::Cursor::new(Vec::new());
            let format = image::ImageFormat::from_path(path).unwrap();
            image::RgbImage::from_pixel(20, 10, image::Rgb(*colour)).write_to(&mut bytes, format).unwrap();
            hub.write(path, bytes.into_inner());
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
