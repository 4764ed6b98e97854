//! Texts that go against the house style.

use pentan::problem::Code;

use super::{Fixture, files, tip};

/// A text for each rule that breaks it.
pub fn of_style() -> Vec<(Code, Fixture)> {
    let welsh = |body: &str| {
        files(&format!(
            "-- content/tips/a.cy.md --\n---\ntitle: Afonydd\nsummary: Sut y mae afonydd Cymru yn rhedeg i’r môr.\n---\n{body}"
        ))
    };
    let study = |front: &str, body: &str| {
        files(&format!(
            "-- content/case-studies/_index.en.md --\n---\ntitle: Case studies\nsummary: What others did.\ntype: case-study\n---\n\
             -- content/case-studies/a.en.md --\n---\ntitle: The river\nsummary: How a village looked after its river for a year.\n{front}---\n{body}"
        ))
    };
    let long = "We went down to the river ".to_owned() + &"and looked at the water ".repeat(8) + "and came home.";
    let hard = "The committee considered the recommendations of the independent review, and decided that more consultation with \
        representative organisations would be necessary. "
        .repeat(8);
    let hir = "Mae cymdeithasau cadwraeth amgylcheddol cenedlaethol yn cydgysylltu gweithgareddau gwirfoddolwyr ymroddedig. "
        .repeat(12);
    vec![
        (Code::SummaryLength, tip("", "")),
        (Code::NoEvidence, study("what_didnt: Nobody came.\n", "It went well, as [a tip](../tips/b.md) says.\n")),
        (Code::WhatDidntEmpty, study("", "It went well, as [the report](https://example.org/report) says.\n")),
        (Code::PlaceholderText, tip("", "The river is TODO miles long.\n")),
        (Code::HeadingSkips, tip("", "## Rivers\n\nLong.\n\n#### Lakes\n\nDeep.\n")),
        (Code::HeadingEmpty, tip("", "Long.\n\n## {#lakes}\n\nDeep.\n")),
        (Code::TableHeaders, tip("", "| River | |\n| --- | --- |\n| Towy | 75 miles |\n")),
        (Code::LinkText, tip("", "For the length of the river [click here](https://example.org/length).\n")),
        (Code::ImageAltFileName, tip("", "![IMG_2041](IMG_2041.jpg)\n")),
        (Code::ImageAltImageOf, welsh("![Llun o afon yn gorlifo](afon.jpg)\n")),
        (Code::LongSentence, tip("", &format!("{long}\n"))),
        (Code::ReadingGrade, tip("", &format!("{hard}\n"))),
        (Code::WelshLength, welsh(&format!("{hir}\n"))),
        (Code::AcronymUnexplained, tip("", "The RRT looks after the river. The RRT has ten members.\n")),
        (Code::SalesPhrase, welsh("Cawsom gyfle unigryw i weld afon o’r radd flaenaf.\n")),
        (Code::RepeatedWord, welsh("Mae’r afon yn yn rhedeg i’r môr.\n")),
        (Code::WrongLanguage, tip("", "The river runs to the sea.\n\nMae’r afon yn rhedeg i’r môr drwy’r dref.\n")),
    ]
}
