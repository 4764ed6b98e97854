//! What is wrong between the two halves of a pair.

use pentan::problem::Code;

use super::{Fixture, files};

/// A pair of tips: what the front matter of each says besides, and its text, Welsh first.
fn pair((front_cy, body_cy): (&str, &str), (front_en, body_en): (&str, &str)) -> Fixture {
    pair_and((front_cy, body_cy), (front_en, body_en), "")
}

fn pair_and((front_cy, body_cy): (&str, &str), (front_en, body_en): (&str, &str), others: &str) -> Fixture {
    files(&format!(
        "-- content/tips/a.cy.md --\n---\ntitle: Afonydd\nsummary: Am afonydd.\n{front_cy}---\n{body_cy}-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n{front_en}---\n{body_en}{others}"
    ))
}

fn strict(rest: &str) -> Fixture {
    files(&format!(
        "-- content/hub.yaml --\nname: {{cy: Hyb, en: Hub}}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nparity: strict\n{rest}"
    ))
}

const PICTURE: &str = "-- content/tips/a.png --\n";

pub(super) fn of_pairs() -> Vec<(Code, Fixture)> {
    vec![
        (Code::ParityHeldBack, strict("-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\n")),
        (
            Code::TranslationMissing,
            files("-- content/tips/a.cy.md --\n---\ntitle: Afonydd\nsummary: Am afonydd.\n---\nDau air.\n"),
        ),
        (Code::StructureDiffers, pair(("", "## Hyd\n\n## Lled\n"), ("", "## Length\n\n### Depth\n\n## Width\n"))),
        (Code::AltDiffers, pair_and(("", "![Afon hir yn y glaw](a.png)\n"), ("", "![Afon hir yn y glaw](a.png)\n"), PICTURE)),
        (Code::TermInOneLanguage, pair_and(("topics: [purpose]\n", ""), ("", ""), super::TOPICS)),
        (
            Code::FactDiffers,
            pair(("type: event\nstarts: 2026-12-01 10:00\n", "Dewch.\n"), ("type: event\nstarts: 2026-12-01 10:30\n", "Come.\n")),
        ),
    ]
}
