//! The questions at a terminal, through a pseudo-terminal.

#![cfg(unix)]

use rexpect::session::{PtySession, spawn_command};

use super::{new_hub, wrong};
use crate::hub::{Hub, NOW};

fn spawned(hub: &Hub, args: &[&str]) -> PtySession {
    spawn_command(hub.command(args), Some(20_000)).unwrap()
}

/// Answers each question, and waits for what is said last. Only ASCII can be waited for: the bytes are taken for Latin-1.
fn talk(mut session: PtySession, questions: &[(&str, &str)], last: &str) {
    for (question, answer) in questions {
        session.exp_string(question).unwrap_or_else(|error| panic!("{question}: {error}"));
        session.send_line(answer).unwrap();
    }
    session.exp_string(last).unwrap();
    session.exp_eof().unwrap();
}

fn read(hub: &Hub, path: &str) -> String {
    std::fs::read_to_string(hub.root().join(path)).unwrap()
}

#[test]
fn at_a_terminal_pentan_asks_for_what_is_missing_in_english() {
    let hub = new_hub("en");
    hub.run(&["new", "section", "Events", "--pages", "event", "--now", NOW]);
    let session = spawned(&hub, &["new", "event", "Walk", "--ui", "en", "--now", NOW]);
    talk(
        session,
        &[
            ("Title in Welsh:", "Tro: ŵyn"),
            ("Summary in English, in one or two sentences:", "A walk along the river, for everyone who likes one."),
            ("Summary in Welsh, in one or two sentences:", ""),
            ("You can choose from meetings, purpose, skills:", "windows"),
            ("is not one of them.", "skills, meetings"),
            ("When does it begin?", "2026-02-30 10:00"),
            ("is not a date that pentan can read.", "2026-12-01 10:00"),
        ],
        "Made content/events/walk.cy.md",
    );
    let (cy, en) = (read(&hub, "content/events/walk.cy.md"), read(&hub, "content/events/walk.en.md"));
    assert!(cy.contains("title: \"Tro: ŵyn\"\n") && cy.contains("summary: \"Dywedwch yma"), "{cy}");
    assert!(en.contains("summary: \"A walk along the river, for everyone who likes one.\"\n"), "{en}");
    assert!(en.contains("\ntopics: [skills, meetings]\n") && en.contains("\nstarts: 2026-12-01 10:00\n"), "{en}");
    assert_eq!(wrong(&hub), Vec::<String>::new());
}

#[test]
fn at_a_terminal_pentan_asks_for_what_is_missing_in_welsh() {
    let hub = new_hub("cy");
    let session = spawned(&hub, &["new", "tip", "--ui", "cy", "--now", NOW]);
    talk(
        session,
        &[
            ("Teitl yn Gymraeg:", "Ffenestri"),
            ("Teitl yn Saesneg:", ""),
            ("Crynodeb yn Gymraeg, mewn brawddeg neu ddwy:", ""),
            ("Crynodeb yn Saesneg, mewn brawddeg neu ddwy:", ""),
            ("Gallwch ddewis o blith meetings, purpose, skills:", ""),
        ],
        "Gwnaed content/tips/ffenestri.cy.md",
    );
    assert!(read(&hub, "content/tips/ffenestri.en.md").contains("# This title is in Welsh."));
    assert_eq!(wrong(&hub), Vec::<String>::new());
}

#[test]
fn at_a_terminal_the_section_and_the_names_of_a_hub_and_a_chapter_are_asked_for() {
    let hub = new_hub("en");
    hub.run(&["new", "section", "More tips", "--pages", "tip", "--now", NOW]);
    let session = spawned(&hub, &["new", "tip", "Windows", "--cy", "Ffenestri", "--topics", "skills", "--ui", "en"]);
    let questions = [
        ("Which one of more-tips, tips?", "trips"),
        ("There is no such section as", "tips"),
        ("Summary in", ""),
        ("Summary in", ""),
    ];
    talk(session, &questions, "Made content/tips/windows.");
    let session = spawned(&hub, &["new", "chapter", "--ui", "cy"]);
    talk(session, &[("Enw yn Saesneg:", "North"), ("Enw yn Gymraeg:", "Y Gogledd")], "Ychwanegwyd at content/data/chapters.yaml");
    assert!(read(&hub, "content/data/chapters.yaml").contains("\ny-gogledd:\n  name: {cy: \"Y Gogledd\", en: \"North\"}\n"));
    let session = spawned(&hub, &["new", "hub", "another", "--ui", "en"]);
    talk(session, &[("Name in English:", "Another"), ("Name in Welsh:", "Un arall")], "Begin with the file content/hub.yaml.");
    assert!(read(&hub, "another/content/hub.yaml").contains("name: {cy: \"Un arall\", en: \"Another\"}\n"));
}
