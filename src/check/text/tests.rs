//! What the rules count and cut, as tables in both languages; and that no text stops them.

use std::sync::Arc;

use proptest::prelude::*;

use super::read::{Source, Text};
use super::{acronyms, links, phrases, sentences, syllables};
use crate::language::Language;
use crate::parse::PageId;
use crate::parse::markdown::{File, Grammar, Html};
use crate::problem::Problem;

/// What is told of a page with this body, without what is told of its summary: each as `code: the text there`.
fn told(language: Language, body: &str) -> Vec<String> {
    let (file, problems) = check(language, body);
    let quoted = |problem: &Problem| match problem.place.at {
        crate::problem::At::Bytes(start, end) => file.get(start as usize..end as usize).unwrap_or("?").to_owned(),
        _ => "front".to_owned(),
    };
    problems.iter().map(|problem| format!("{}: {}", problem.code.name(), quoted(problem))).collect()
}

fn check(language: Language, body: &str) -> (String, Vec<Problem>) {
    let front = "---\ntitle: Afon\nsummary: Tawe, Tywi, Teifi, Taf, Nedd, Aeron, Dyfi, Conwy.\n---\n";
    let text = format!("{front}{body}");
    let path: Arc<str> = format!("content/tips/a.{language}.md").into();
    let id = PageId { pair: "tips/a".into(), language };
    let (page, _) = crate::parse::page(&path, &text, id, &Grammar::new(Html::Escaped));
    let problems = super::text(&page, &File { path: &path, text: &text, start: front.len(), language });
    (text, problems)
}

#[test]
fn tables_that_are_searched_by_halving_are_in_order() {
    assert!(acronyms::KNOWN.is_sorted_by(|a, b| a < b));
    assert!(links::EMPTY.is_sorted_by(|a, b| a < b));
    assert!(phrases::SINGLE.is_sorted_by(|a, b| a < b));
    assert!(syllables::EXCEPTIONS.is_sorted_by(|a, b| a.0 < b.0));
    assert!(phrases::PHRASES.is_sorted_by_key(|(first, ..)| first));
}

#[test]
fn a_text_is_cut_into_its_sentences() {
    for (text, expected) in [
        ("One. Two! Three? Four… Five", &["One.", "Two!", "Three?", "Four…", "Five"][..]),
        (
            "Dr. Who met Mrs. J. R. Jones of St. Asaph. They spoke.",
            &["Dr. Who met Mrs. J. R. Jones of St. Asaph.", "They spoke."],
        ),
        ("Use plain words, e.g. Welsh ones, i.e. Those you say.", &["Use plain words, e.g. Welsh ones, i.e. Those you say."]),
        (
            "Defnyddiwch eiriau plaen, e.e. Rhai’r stryd, h.y. Rhai a glywch. Dyna ni.",
            &["Defnyddiwch eiriau plaen, e.e. Rhai’r stryd, h.y. Rhai a glywch.", "Dyna ni."],
        ),
        ("Bu’r Parch. Evan Jones yn St. Fagan. Daeth llawer.", &["Bu’r Parch. Evan Jones yn St. Fagan.", "Daeth llawer."]),
        (
            "It cost 3.5 million. No. 5 was sold. See p. 12 and vol. 2.",
            &["It cost 3.5 million.", "No. 5 was sold.", "See p. 12 and vol. 2."],
        ),
        ("“Why now?” she asked. “Because.” He went.", &["“Why now?” she asked.", "“Because.”", "He went."]),
        (
            "Gofynnodd, “Pam?” Nid atebodd neb. (Roedd yn hwyr.) Aeth.",
            &["Gofynnodd, “Pam?”", "Nid atebodd neb.", "(Roedd yn hwyr.)", "Aeth."],
        ),
        ("1. Write it down. 2. Read it.", &["1. Write it down.", "2. Read it."]),
        ("Books, maps, etc. are kept. And pots.", &["Books, maps, etc. are kept.", "And pots."]),
        ("Visit www.example.org today. Or not", &["Visit www.example.org today.", "Or not"]),
        ("Tua 200 a.y.b. Wedyn diwedd.", &["Tua 200 a.y.b.", "Wedyn diwedd."]),
        ("So did I. Then it ended.", &["So did I.", "Then it ended."]),
        ("  . ", &["."]),
        ("", &[]),
    ] {
        let found: Vec<&str> = sentences::split(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_syllables_of_english_words_are_counted() {
    for (words, expected) in [
        ("a the make makes made used worked strength through dogs", 1),
        ("table tables people added places museum's something archive river quiet create walking", 2),
        ("community", 4),
        ("heritage area idea museum created editor syllable volunteers", 3),
        ("organisation information variety", 5),
    ] {
        for word in words.split(' ').filter(|word| !word.contains('\'')) {
            let expected = match word {
                "organisation" => 5,
                "information" | "variety" => 4,
                _ => expected,
            };
            assert_eq!(syllables::syllables(word), expected, "{word}");
        }
    }
}

fn acronyms_of(body: &str) -> Vec<String> {
    let texts = [Text::new(body, Language::En, (&[], Source::Front(vec!["summary".into()])))];
    let mut problems = Vec::new();
    acronyms::acronyms(&texts, &mut problems);
    problems.into_iter().map(|problem| problem.args[0].1.clone()).collect()
}

#[test]
fn an_acronym_is_told_unless_something_explains_it() {
    for (text, expected) in [
        ("The AMA met.", &["AMA"][..]),
        ("Two CICs and the AMA’s CIC met.", &["CIC", "AMA"]),
        ("The Arts Marketing Association (AMA) met. The AMA is large.", &[]),
        ("Cymdeithas Farchnata’r Celfyddydau (AMA) yw hon.", &[]),
        ("The AMA (Arts Marketing Association) met.", &[]),
        ("The Arts Marketing Association, or AMA, met.", &[]),
        ("A community of practice (or CoP, and the CIC for short) met.", &["CIC"]),
        ("The BBC, the DU and a PDF.", &[]),
        ("Henry VIII and Part XIV and vol. III.", &[]),
        ("DO NOT RUN", &[]),
        ("You must NOT run, and NID yw hyn yn wir.", &[]),
        ("Write THE LONG WAY OUT here.", &[]),
        ("CC-BY-SA and W3C and CO2 and AMACultureHive.", &[]),
        ("Run by the (AMA) here.", &[]),
        ("Part of it (we all met the AMA there) met.", &["AMA"]),
    ] {
        assert_eq!(acronyms_of(text), expected, "{text}");
    }
}

#[test]
fn phrases_and_doubled_words_are_found_as_whole_words_only() {
    for (text, expected) in [
        ("A world-class, World class and worldly class.", &["world-class", "World class"][..]),
        ("State-of-the-art. State, of the art.", &["State-of-the-art"]),
        ("Gwaith o’r radd flaenaf, ac o'r radd flaenaf eto.", &["o’r radd flaenaf", "o'r radd flaenaf"]),
        ("Cawsom gyfle unigryw; cyfleoedd unigryw.", &["gyfle unigryw"]),
        ("Go to the the shop.", &["the the"]),
        ("Mae’r afon yn yn rhedeg.", &["yn yn"]),
        ("He had had enough, so that that ended. In In the Round.", &[]),
        ("The, the. It is is-adran.", &[]),
    ] {
        let text = Text::new(text, Language::En, (&[], Source::Front(Vec::new())));
        let mut problems = Vec::new();
        phrases::phrases(&text, &mut problems);
        let found: Vec<String> = problems.iter().map(|problem| problem.args[0].1.clone()).collect();
        let expected: Vec<String> = expected.iter().map(|phrase| doubled(phrase)).collect();
        assert_eq!(found, expected, "{}", text.text);
    }
}

/// A doubled word is told by itself.
fn doubled(phrase: &str) -> String {
    match phrase.split_once(' ') {
        Some((first, second)) if first == second => first.to_owned(),
        _ => phrase.to_owned(),
    }
}

#[test]
fn each_rule_is_told_at_its_place_and_what_is_right_is_not() {
    for (body, expected) in [
        (
            "See [here](b.md), [Read more…](b.md), [Cliciwch yma](b.md) and [the report](b.md).",
            &["link-text: [here](b.md)", "link-text: [Read more…](b.md)", "link-text: [Cliciwch yma](b.md)"][..],
        ),
        (
            "[report.pdf](a/report.pdf) and [`report.pdf`](a/report.pdf) and <https://example.org/>",
            &["link-text: [report.pdf](a/report.pdf)"],
        ),
        ("[![A wall](a.png)](b.md)", &[]),
        ("## A\n\n#### B\n\n## C", &["heading-skips: B"]),
        ("#### A", &["heading-skips: A"]),
        ("## A\n\n### B\n\n#### C\n\n## D", &[]),
        ("A\n\n##\n\nB\n\n```\n##\n```", &["heading-empty: ##"]),
        ("| | A |\n|---|---|\n| b | c |", &[]),
        ("| a | |\n|---|---|\n| b | c |", &["table-headers: | a | |"]),
        ("| | |\n|---|---|\n| b | c |", &["table-headers: | | |"]),
        ("> | a \\| b | |\n> |---|---|\n> | b | c |", &["table-headers: | a \\| b | |"]),
        ("```\n| a | |\n|---|---|\n```", &[]),
        (
            "![river.jpg](river.jpg) ![IMG_1](a/IMG_1.png) ![river](river.jpg) ![Image of a river](x.png)",
            &[
                "image-alt-file-name: ![river.jpg](river.jpg)",
                "image-alt-file-name: ![IMG_1](a/IMG_1.png)",
                "image-alt-image-of: ![Image of a river](x.png)",
            ],
        ),
        ("TODO: more. Not TODOs or `TODO`.", &["placeholder-text: TODO"]),
        ("It is [Mae hyn yn y Gymraeg ac nid yn Saesneg](lang:cy) here.", &[]),
        ("It is so.\n\nMae hyn yn y Gymraeg ac nid yn Saesneg.", &["wrong-language: Mae hyn yn y Gymraeg ac nid yn Saesneg."]),
        ("> [!CY]\n> Mae hyn yn y Gymraeg ac nid yn Saesneg.", &[]),
        ("> [!CY]\n> This is in English, and it should not be.", &["wrong-language: This is in English, and it should not be."]),
        ("They say “Mae hyn yn y Gymraeg ac nid yn Saesneg” in Welsh.", &[]),
        ("- [Mae hyn yn y Gymraeg ac nid yn Saesneg](https://example.org/)", &[]),
        ("Mae hyn yn y Gymraeg.\n\nMae hyn hefyd yn y Gymraeg.\n\nAc mae hyn yn y Gymraeg.", &["wrong-language: front"]),
        ("![Mae hyn yn y Gymraeg](a.png)", &["wrong-language: ![Mae hyn yn y Gymraeg](a.png)"]),
    ] {
        assert_eq!(told(Language::En, body), expected, "{body}");
    }
}

proptest! {
    #![proptest_config(crate::property::property((256, 2_500), 8, "tests/all/regressions/text.txt"))]

    #[test]
    fn no_text_stops_the_rules(
        body in "(\\PC|[a-z ]{0,9}|AMA|İẞŷ\u{301}|[.!?…]|[’'\"“”()]|yn |the |\n\n?|[#|>`*_-]{1,3}|\\| |\\|---\\|---\\|\n|\\[here\\]\\(a\\)|!\\[a.png\\]\\(a.png\\)|<https://a.b/c>|TODO|world-class ){0,60}"
    ) {
        for language in Language::ALL {
            let (text, problems) = check(language, &body);
            for problem in problems {
                if let crate::problem::At::Bytes(start, end) = problem.place.at {
                    prop_assert!(text.get(start as usize..end as usize).is_some(), "{problem:?}");
                }
            }
        }
    }
}
