//! What an author is told of the community: its rules, letters, chapters and groups.

use pentan::problem::Code;

use super::{Fixture, files};

const HUB: &str =
    "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\n";

fn hub(more: &str) -> Fixture {
    files(&format!("{HUB}{more}"))
}

fn rules(more: &str) -> Fixture {
    let rule = |id: &str| {
        format!(
            "  - id: {id}\n    title: {{cy: Caredig, en: Kind}}\n    text: {{cy: Byddwch yn garedig., en: Be kind.}}\n    since: 2026-01-01\n"
        )
    };
    hub(&format!("rules:\n{}{}{more}", rule("kind"), rule("kinder")))
}

/// What a build tells.
pub fn of_the_community() -> Vec<(Code, Fixture)> {
    let long = "y dŵr sy’n mynd i’r môr ".repeat(60);
    vec![
        (Code::RuleTwice, rules("  - id: kind\n    title: {cy: Eto, en: Again}\n    text: {cy: Eto., en: Again.}\n")),
        (Code::RuleUnknown, rules("    replaces: kin\n")),
        (Code::RuleCircle, rules("    replaces: kinder\n")),
        (Code::BadEmail, hub("editor: {email: editor at hub.example}\n")),
        (Code::BadEditUrl, hub("edit_url: https://code.example/hub/edit/main/\n")),
        (Code::BadPoint, files("-- content/data/chapters.yaml --\naber:\n  name: Aber\n  place: [-4.08, 524.1]\n")),
        (
            Code::EndsBeforeBeginning,
            files(
                "-- content/data/groups.yaml --\nmaps:\n  name: {cy: Mapiau, en: Maps}\n  begins: 2026-03-01\n  ends: 2026-02-01\n",
            ),
        ),
        (
            Code::MailtoTooLong,
            hub(&format!(
                "editor: {{email: editor@hub.example}}\njoining:\n  questions:\n    - {{cy: \"{long}?\", en: How does the river run?}}\n"
            )),
        ),
    ]
}

/// What only a check tells.
pub fn of_chapters() -> Vec<(Code, Fixture)> {
    vec![(Code::ChapterWithoutChair, files("-- content/data/chapters.yaml --\naber:\n  name: Aber\n"))]
}
