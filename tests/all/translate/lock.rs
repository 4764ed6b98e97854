//! What is written into the lock, what is not, and how a lock is mended.

use std::time::Instant;

use pentan::language::Language;
use pentan::parse::values::Date;
use pentan::problem::Code;
use pentan::translation::lines::{self, Side};
use pentan::translation::write::{self, Recording};
use pentan::translation::{edit, lock, mend};
use proptest::prelude::*;

use super::{EN, LOCK, done, err, hub, said, text};
use crate::hub::Hub;

#[test]
fn the_lock_says_in_words_what_a_translation_was_made_from() {
    insta::assert_snapshot!(text(&hub(), LOCK));
}

#[test]
fn recording_leaves_every_other_byte_alone() {
    let hub = hub();
    let before = text(&hub, LOCK);
    done(&hub, "tips/lakes");
    let both = text(&hub, LOCK);
    let entry = "tips/lakes cy from en 2026-11-01\n  title: Lakes\n  summary: On lakes.\n  p: Lakes are deep.\n";
    assert_eq!(both, before.replacen("\n\n", &format!("\n\n{entry}\n"), 1));
    done(&hub, "tips/lakes");
    assert_eq!(text(&hub, LOCK), both, "what is recorded already is not recorded again");
    // Empty lines and a gap before a label are a person's own, and stay.
    let own = both.replace("\n\ntips/rivers", "\n\n\n\ntips/rivers").replace("  p: Rivers", "    p: Rivers");
    hub.write(LOCK, &own);
    hub.edit("content/tips/lakes.en.md", "deep", "wide");
    done(&hub, "content/tips/lakes.en.md");
    assert_eq!(text(&hub, LOCK), own.replace("Lakes are deep.", "Lakes are wide."));
    let forgotten = hub.run(&["translate", "forget", "tips/lakes"]);
    assert_eq!(forgotten.status.code(), Some(0), "{}", err(&forgotten));
    assert_eq!(
        text(&hub, LOCK),
        before.replace("\n\ntips/rivers", "\n\n\n\ntips/rivers").replace("  p: Rivers", "    p: Rivers")
    );
}

#[test]
fn a_lock_with_the_line_ends_of_windows_is_read_and_written_so() {
    let hub = hub();
    let crlf = text(&hub, LOCK).replace('\n', "\r\n");
    hub.write(LOCK, &crlf);
    assert_eq!(super::stale(&hub), [""; 0]);
    done(&hub, "tips/lakes");
    let text = text(&hub, LOCK);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.contains("tips/lakes") && text.ends_with(&crlf[crlf.find("tips/").unwrap()..]), "{text}");
}

#[test]
fn nothing_is_recorded_that_may_be_wrong_and_why_is_said_in_both_languages() {
    let hub = hub();
    let before = text(&hub, LOCK);
    let mut told = String::new();
    for args in [&["tips/seas"][..], &["tips/_index"], &["tips/lake"], &["tips/lakes", "tips/seas"]] {
        for ui in ["cy", "en"] {
            told += &said(&hub, &[&["translate", "done", "--ui", ui], args].concat());
        }
    }
    hub.edit("content/tips/lakes.en.md", "title: Lakes", "title: Lakes: deep");
    for ui in ["cy", "en"] {
        told += &said(&hub, &["translate", "done", "tips/lakes", "--ui", ui]);
        told += &said(&hub, &["translate", "forget", "tips/lakes", "--ui", ui]);
    }
    assert_eq!(text(&hub, LOCK), before);
    insta::assert_snapshot!(told);
}

#[test]
fn all_that_can_be_recorded_is_where_all_is_asked_for() {
    let hub = hub();
    let ran = said(&hub, &["translate", "done", "--all", "--ui", "en", "--now", "2026-11-02"]);
    insta::assert_snapshot!(ran, @r"
    Nothing says which half of tips/_index is the translation. Add “--from cy” or “--from en” for the language that it was translated from, or a “translation:” line to the half that is the translation.
    1 translation was recorded; 1 was up to date already.
    exit 1
    ");
    assert!(text(&hub, LOCK).contains("tips/lakes cy from en 2026-11-02\n"));
}

/// The lock with a conflict in it, as git leaves it, with or without what both sides were made from.
fn conflict(hub: &Hub, base: &str) -> String {
    let entry = |date: &str, word: &str| {
        let now = text(hub, LOCK);
        let entry = now.split("\n\n").find(|entry| entry.starts_with("tips/rivers")).unwrap().to_owned();
        entry.replace("2026-11-01", date).replace("long", word).trim_end().to_owned() + "\n"
    };
    let lakes = "tips/lakes cy from en 2026-11-05\n  title: Lakes\n";
    let (ours, theirs) = (entry("2026-11-03", "deep"), entry("2026-11-02", "wide"));
    // The lines that both sides end with are everybody's.
    let common = ours[ours.find("  h2:").unwrap()..].to_owned();
    let own = |text: &str| text[..text.find("  h2:").unwrap()].to_owned();
    let (ours, theirs) = (own(&ours), own(&theirs));
    format!("pentan translations 1\n\n<<<<<<< HEAD\n{ours}{base}=======\n{lakes}\n{theirs}>>>>>>> branch\n{common}")
}

#[test]
fn a_conflict_is_told_nothing_is_lost_by_it_and_one_command_mends_it() {
    let base = "||||||| 1a2b3c4\ntips/rivers cy from en 2026-11-01\n  title: Rivers\n";
    for (base, word, kept) in [("", "deep", "2026-11-03"), (base, "wide", "2026-11-02"), (base, "broad", "2026-11-02")] {
        let hub = hub();
        let conflicted = conflict(&hub, base);
        hub.write(LOCK, &conflicted);
        hub.edit(EN, "long", word);
        assert_eq!(hub.build().codes(), ["lock-conflict"]);
        assert_eq!(hub.build().places(), ["lock-conflict content/translations.lock:3:1"]);
        let refused = hub.run(&["translate", "done", "tips/rivers"]);
        assert_eq!(refused.status.code(), Some(2), "{}", err(&refused));
        assert_eq!(text(&hub, LOCK), conflicted);
        let told = ["cy", "en"].map(|ui| {
            hub.write(LOCK, &conflicted);
            said(&hub, &["translate", "mend", "--ui", ui])
        });
        insta::assert_snapshot!(format!("mended-{word}"), told.concat());
        assert_eq!(text(&hub, "content/translations.lock.1~"), conflicted, "it is kept as it was");
        let mended = text(&hub, LOCK);
        assert!(mended.contains(&format!("tips/rivers cy from en {kept}\n")), "{mended}");
        assert!(mended.contains("tips/lakes cy from en 2026-11-05\n"), "{mended}");
        assert_eq!(hub.check().only(Code::LockConflict).problems.len(), 0);
        assert_eq!(super::stale(&hub).iter().filter(|told| told.contains("rivers")).count(), usize::from(word == "broad"));
        assert_eq!(said(&hub, &["translate", "mend", "--ui", "en"]), "The lock is in order.\nexit 0\n");
    }
}

#[test]
fn a_conflict_is_mended_on_the_way_where_somebody_insists() {
    let hub = hub();
    let conflicted = conflict(&hub, "");
    hub.write(LOCK, &conflicted);
    let ran = hub.run(&["translate", "done", "tips/rivers", "--force", "--now", "2026-11-20"]);
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
    let now = text(&hub, LOCK);
    assert!(now.contains("tips/rivers cy from en 2026-11-20\n") && now.contains("tips/lakes"), "{now}");
    assert_eq!(text(&hub, "content/translations.lock.1~"), conflicted);
    assert_eq!(hub.build().codes(), [""; 0]);
}

#[test]
fn a_lock_from_a_newer_pentan_is_used_and_not_written_into() {
    let hub = hub();
    let newer = text(&hub, LOCK).replace("translations 1", "translations 2").replace("  h2:", "  @seen by: Sian\n  h2:");
    hub.write(LOCK, &newer);
    assert_eq!(hub.build().codes(), ["lock-newer"]);
    hub.edit(EN, "long", "deep");
    assert_eq!(super::stale(&hub).len(), 1);
    for args in [&["done", "tips/rivers"][..], &["forget", "tips/rivers"], &["mend"]] {
        assert_eq!(hub.run(&[&["translate"], args].concat()).status.code(), Some(2));
        assert_eq!(text(&hub, LOCK), newer);
    }
    done_by_force(&hub, "tips/lakes");
    assert_eq!(text(&hub, LOCK).replace(&lakes(), ""), newer, "what a newer pentan wrote stays");
}

fn done_by_force(hub: &Hub, page: &str) {
    let ran = hub.run(&["translate", "done", page, "--force", "--now", "2026-11-01"]);
    assert_eq!(ran.status.code(), Some(0), "{}", err(&ran));
}

fn lakes() -> String {
    "tips/lakes cy from en 2026-11-01\n  title: Lakes\n  summary: On lakes.\n  p: Lakes are deep.\n\n".to_owned()
}

#[test]
fn a_lock_that_a_hand_has_edited_is_used_as_far_as_it_can_be_read() {
    let hub = hub();
    let whole = text(&hub, LOCK);
    let odd = whole.replace("\n\ntips/rivers", "\n\ntips/ponds cy from May\n  title: Ponds\n\ntips/rivers");
    for (edited, told) in [
        (whole.replacen("pentan translations 1\n", "", 1), "lock-first-line content/translations.lock:2:1"),
        (whole.replacen("pentan translations 1", "my translations", 1), "lock-first-line content/translations.lock:1:1"),
        (odd.clone(), "lock-line content/translations.lock:3:1"),
        (format!("{whole}\n{}", &whole[whole.find("tips/").unwrap()..]), "lock-twice content/translations.lock:17:1"),
    ] {
        hub.write(LOCK, &edited);
        assert_eq!(hub.build().places(), [told], "{edited}");
        assert_eq!(super::stale(&hub), [""; 0]);
        assert_eq!(hub.run(&["translate", "done", "tips/lakes"]).status.code(), Some(2));
        assert_eq!(text(&hub, LOCK), edited);
        let mended = said(&hub, &["translate", "mend", "--ui", "en"]);
        assert!(mended.ends_with("exit 0\n"), "{mended}");
        assert_eq!(text(&hub, LOCK), whole, "{edited}");
    }
    hub.write(LOCK, &odd);
    done_by_force(&hub, "tips/lakes");
    assert_eq!(text(&hub, LOCK).replace(&lakes(), ""), odd);
    hub.write(LOCK, b"pentan translations 1\n\n\xFF\n");
    assert_eq!(hub.build().codes(), ["file-not-utf8"]);
    assert_eq!(hub.run(&["translate", "done", "tips/lakes", "--force"]).status.code(), Some(2));
    assert_eq!(std::fs::read(hub.root().join(LOCK)).unwrap(), b"pentan translations 1\n\n\xFF\n");
}

#[test]
fn five_thousand_entries_are_read_in_one_walk_over_the_text() {
    let entry = |number: usize| Recording {
        pair: format!("tips/{number:05}").into(),
        translation: Language::Cy,
        date: Date::parse("2026-11-01").unwrap(),
        blocks: (0..40).map(|block| ("p".to_owned(), format!("Block {block} of {number}, {}", "long ".repeat(12)))).collect(),
    };
    let text = write::lock(&(0..5_000).map(entry).collect::<Vec<_>>());
    let begun = Instant::now();
    let (read, problems) = lock::parse(&LOCK.into(), &text);
    println!("{} bytes in {:?}", text.len(), begun.elapsed());
    assert_eq!((read.entries().count(), problems.len()), (5_000, 0));
}

fn recordings() -> impl Strategy<Value = Vec<Recording>> {
    let label = prop_oneof![Just("p"), Just("h2"), Just("key_advice.0"), Just("image.alt"), Just("html")];
    // A text is one line, without white space at either end.
    let line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let block = (label, any::<String>()).prop_map(move |(label, text)| (label.to_owned(), line(text)));
    let date = (1..=28u8).prop_map(|day| Date::parse(&format!("2026-11-{day:02}")).unwrap());
    let pair = "[<=>|% a-zâ-ŷ_#]{1,9}(/[<=>|% a-z]{1,9})?".prop_filter("a name", |pair| !pair.trim().is_empty());
    let blocks = proptest::collection::vec(block, 0..6);
    let one = (pair, any::<bool>(), date, blocks).prop_map(|(pair, is_welsh, date, blocks)| Recording {
        pair: pair.into(),
        translation: if is_welsh { Language::Cy } else { Language::En },
        date,
        blocks,
    });
    proptest::collection::vec(one, 0..6).prop_map(|mut recordings| {
        recordings.sort_by(|a, b| a.pair.cmp(&b.pair));
        recordings.dedup_by(|a, b| a.pair == b.pair);
        recordings
    })
}

/// A lock as hands and merges may leave it.
fn any_lock() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("pentan translations 1".to_owned()),
        Just("pentan translations 99999999999".to_owned()),
        Just("tips/rivers cy from en 2026-11-01".to_owned()),
        Just("tips/rivers en from cy 2026-11-02".to_owned()),
        Just("tips/lakes cy from en 2026-11-01".to_owned()),
        Just("%FF cy from en 2026-11-01".to_owned()),
        Just("  p: Rivers are long.".to_owned()),
        Just("<<<<<<< HEAD".to_owned()),
        Just("||||||| base".to_owned()),
        Just("=======".to_owned()),
        Just(">>>>>>> branch".to_owned()),
        Just(String::new()),
        any::<String>(),
    ];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("")];
    proptest::collection::vec((line, end), 0..20).prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

proptest! {
    #![proptest_config(crate::property::property((256, 2_500), 5, "tests/all/regressions/lock.txt"))]

    #[test]
    fn a_lock_that_pentan_wrote_is_read_and_written_as_it_is(recordings in recordings()) {
        let text = write::lock(&recordings);
        let lines = lines::lines(&text);
        let read = lines::read(&lines, Side::Ours);
        prop_assert!(read.unread.is_empty());
        let again: Vec<Recording> = read.records.iter().map(Recording::of).collect();
        prop_assert_eq!(write::lock(&again), &text[..]);
        prop_assert_eq!(again, &recordings[..]);
        prop_assert_eq!(lock::parse(&LOCK.into(), &text).1, vec![]);
        prop_assert_eq!(edit::put(&text, &recordings), &text[..]);
        prop_assert_eq!(mend::mend(&text, |_| false).text, &text[..]);
        // One by one they make the same lock as all at once.
        let grown = recordings.iter().rev().fold(String::new(), |text, one| edit::put(&text, std::slice::from_ref(one)));
        prop_assert!(recordings.is_empty() || grown == text, "{grown}");
    }

    #[test]
    fn whatever_is_in_a_lock_it_is_read_edited_and_mended(text in any_lock(), recordings in recordings()) {
        lock::parse(&LOCK.into(), &text);
        edit::put(&text, &recordings);
        edit::forget(&text, &["tips/rivers".into()]);
        let mended = mend::mend(&text, |_| false).text;
        prop_assert_eq!(lock::parse(&LOCK.into(), &mended).1, vec![]);
        prop_assert_eq!(&mend::mend(&mended, |_| false).text, &mended);
    }
}
