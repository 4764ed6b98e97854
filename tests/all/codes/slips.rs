//! What looks right and is not: files that must not be published, and texts that are read otherwise than they were meant.

use pentan::language::Language;
use pentan::problem::Code;
use pentan::strings::Words;

use super::{Fixture, files, link, tip};
use crate::images::bad;

fn hub(rest: &str) -> Fixture {
    files(&format!("-- content/hub.yaml --\nname: {{cy: Hyb, en: Hub}}\nlanguages: [cy, en]\n{rest}"))
}

/// A hub for each, built.
pub fn of_slips() -> Vec<(Code, Fixture)> {
    let name = "a".repeat(201);
    let words = Words::built_in();
    let summary = words.say(Language::En, "new-summary-tip", None);
    let body = words.say(Language::Cy, "new-body-tip", None);
    let placeholder = format!("-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: {summary}\n---\nLong.\n");
    vec![
        (Code::FileOutside, Fixture::Made(|hub| link("/etc/hostname", &hub.root().join("content/tips/river.pdf")))),
        (
            Code::FileNotPublished,
            files("-- content/tips/notes.txt --\nMine.\n-- content/tips/b.html --\n<p>\n-- content/tips/a.en.mdx --\n# A\n"),
        ),
        (Code::LocaleFolder, files("-- locales/fr/own.ftl --\nhome = Accueil\n")),
        (Code::FileContent, files("-- content/tips/river.pdf --\n<!DOCTYPE html><script>alert(1)</script>\n")),
        (Code::FileNameLong, Fixture::Text(format!("-- content/tips/{name}.pdf --\n%PDF-1.7\n"))),
        (Code::TextCharacter, tip("", "Rivers\u{8} are long.\n")),
        (Code::ImageLine, Fixture::Made(|hub| hub.write("content/tips/river.png", bad::line()))),
        (Code::BadBaseUrl, hub("base_url: https://me:secret@hub.example/?a=b\n")),
        (Code::PlaceholderUrl, hub("base_url: https://change-me.example/\n")),
        (Code::OutOfRange, hub("base_url: https://hub.example/\npage_size: 0\n")),
        (Code::Placeholder, Fixture::Text(placeholder)),
        (Code::NoteLeft, tip("", &format!("{}\n", body.lines().next().unwrap_or_default()))),
        (Code::FootnoteUndefined, tip("", "Rivers are long[^1], and `[^2]` is code.\n")),
        (Code::LinkSpaces, tip("", "See [the map](my map.pdf).\n")),
        (Code::BlockOnOneLine, tip("", "> [!TIP] Rivers are long.\n")),
        (Code::ColonLine, tip("", "River\n: It is long.\n\nSmile\n:-)\n")),
        (Code::FenceUnclosed, tip("", "Type this:\n\n```sh\nls\n\nThen rest.\n")),
        (Code::HtmlDropped, {
            let hub = "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nallow_html: true\n";
            super::tip_and("", "<iframe src=\"https://a.example/\"></iframe>\n", hub)
        }),
        (Code::CommentUnclosed, {
            let hub = "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nallow_html: true\n";
            super::tip_and("", "Rivers.\n\n<!-- are long.\n\nAnd deep.\n", hub)
        }),
        (Code::YamlComment, tip("question: Meeting #3 notes\ntype: guide\n", "")),
        (Code::YamlNoKeys, files("-- content/data/topics.yaml --\n- purpose\n")),
        (Code::YamlSpace, tip("question:\u{A0}How long?\n", "")),
    ]
}

/// What only a check tells.
pub fn of_drafts() -> Vec<(Code, Fixture)> {
    let note = Words::built_in().say(Language::En, "new-placeholder", None).into_owned();
    vec![(Code::DraftToDo, tip(&format!("draft: true\n# {note}\npublished: 2026-12-24\n"), ""))]
}
