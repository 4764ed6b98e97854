//! What an editor is told of her accessibility statement.

use pentan::problem::Code;

use super::{Fixture, files};

/// What only a check tells.
pub fn of_statements() -> Vec<(Code, Fixture)> {
    let hub = "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\neditor: {email: editor@hub.example}\naccessibility: {prepared: 2026-11-01}\n";
    let tip = "-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\n## One\n\n#### Two\n";
    let record = "-- content/data/accessibility-check.yaml --\ndate: 2026-11-01\npentan: \"1\"\npages: 9\nfound: []\n";
    vec![(Code::AccessibilityRecord, files(&format!("{hub}{record}{tip}")))]
}
