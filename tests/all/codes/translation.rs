//! Translations and their lock.

use pentan::problem::Code;

use super::{Fixture, files};

const ENTRY: &str = "tips/a cy from en 2026-11-01\n  title: Rivers\n  summary: On rivers.\n  p: Rivers are long.\n";
const OTHER: &str = "tips/a cy from en 2026-11-02\n  title: Rivers\n  summary: On rivers.\n  p: Rivers are deep.\n";
const EN: &str =
    "-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\nRivers are long and deep.\n\nThey run.\n";
const CY: &str = "-- content/tips/a.cy.md --\n---\ntitle: Afonydd\nsummary: Am afonydd.\ntranslation: {status: unreviewed}\n---\nMae afonydd yn hir.\n";

fn lock(text: &str) -> String {
    format!("-- content/translations.lock --\n{text}")
}

/// What a build tells too.
pub fn of_the_lock() -> Vec<(Code, Fixture)> {
    let first = "pentan translations 1\n\n";
    let conflict = format!("{first}<<<<<<< HEAD\n{ENTRY}=======\n{OTHER}>>>>>>> branch\n");
    vec![
        (Code::LockFirstLine, files(&lock(ENTRY))),
        (Code::LockNewer, files(&lock(&format!("pentan translations 2\n\n{ENTRY}  seen: [x]\nmore\n")))),
        (Code::LockConflict, files(&lock(&conflict))),
        (Code::LockLine, files(&lock(&format!("{first}{ENTRY}\ntips/b from en, some time in May\n  title: Lakes\n")))),
        (Code::LockTwice, files(&lock(&format!("{first}{ENTRY}\n{OTHER}")))),
    ]
}

/// What only a check tells.
pub fn of_translations() -> Vec<(Code, Fixture)> {
    let recorded = lock(&format!("pentan translations 1\n\n{ENTRY}"));
    vec![
        (Code::TranslationStale, files(&[EN, CY, &recorded].concat())),
        (Code::TranslationOrphaned, files(&[CY, &recorded].concat())),
        (Code::TranslationGone, files(&(EN.replace("tips/a.", "a.") + &recorded))),
        (Code::TranslationUnrecorded, files(&[EN, CY].concat())),
    ]
}
