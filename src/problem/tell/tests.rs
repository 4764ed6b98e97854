use super::super::{Place, Problem, locate};
use super::*;

const PAGE: &str = "---\ntitle: Yr ŵyl\ntopics: [digidol, tresnu]\n---\nMae [dolen\u{1B}[31m](../tips/nid-yw) yma.\n";

fn words() -> std::sync::Arc<Words> {
    let (words, problems) = Words::over_built_in(Vec::new());
    assert_eq!(problems, []);
    words
}

fn located(problems: Vec<Problem>) -> Vec<Located> {
    locate(problems, |path| path.ends_with(".md").then(|| PAGE.to_owned()))
}

fn some() -> Vec<Located> {
    let path = "content/tips/gwyl.cy.md".into();
    let link = PAGE.find("../tips").unwrap();
    let partner = Place::value(&"content/tips/gwyl.en.md".into(), &["title".into()]);
    located(vec![
        Problem::new(Code::UnknownId, Place::value(&path, &["topics".into(), 1.into()]))
            .arg("id", "tresnu")
            .arg("file", "content/data/topics.yaml")
            .arg("suggestion", "trefnu"),
        Problem::new(Code::DeadLink, Place::bytes(&path, link..link + 14)).arg("target", "../tips/nid-yw").arg("suggestion", ""),
        Problem::new(Code::UrlCollision, Place::value(&path, &["title".into()]))
            .arg("url", "/cy/awgrymiadau/gwyl/")
            .arg("kind", "page")
            .and(partner),
        Problem::new(Code::KeyOfOtherType, Place::file(&"content/data/people.yaml".into()))
            .arg("key", "x")
            .arg("type", "tip")
            .arg("types", "guide"),
    ])
}

#[test]
fn an_editor_is_told_in_welsh() {
    insta::assert_snapshot!(terminal(&some(), &words(), Language::Cy, Style::Plain), @r#"
    rhybudd[key-of-other-type]: Nid yw “x:” yn perthyn i dudalen o’r math “tip”, felly nis dangosir.
    --> content/data/people.yaml
     = cymorth: Mae’n perthyn i’r mathau hyn: guide. Dilëwch y llinell, neu newidiwch “type:” yn y dudalen hon neu yn ei hadran.

    gwall[url-collision]: Byddai gan ddwy dudalen yr un cyfeiriad gwe, /cy/awgrymiadau/gwyl/.
     --> content/tips/gwyl.cy.md:2:8
      |
    2 | title: Yr ŵyl
      |        ^^^^^^
      |
     ::: content/tips/gwyl.en.md:2:8
      |
    2 | title: Yr ŵyl
      |        ------ gweler hwn hefyd
      |
      = cymorth: Rhowch “slug:” gwahanol i un ohonynt, neu ailenwch neu symudwch un ohonynt.

    gwall[unknown-id]: Nid yw “tresnu” ar y rhestr yn y ffeil content/data/topics.yaml.
     --> content/tips/gwyl.cy.md:3:19
      |
    3 | topics: [digidol, tresnu]
      |                   ^^^^^^
      |
      = cymorth: Ai “trefnu” oedd gennych mewn golwg? Fel arall ychwanegwch “tresnu” at y ffeil content/data/topics.yaml gyda’i label yn y ddwy iaith.

    gwall[dead-link]: Mae’r ddolen hon yn arwain at “../tips/nid-yw”, nad yw yn yr hyb.
     --> content/tips/gwyl.cy.md:5:18
      |
    5 | Mae [dolen␛[31m](../tips/nid-yw) yma.
      |                  ^^^^^^^^^^^^^^
      |
      = cymorth: Gwiriwch sillafiad y llwybr. Mae dolen at dudalen yn dechrau o’r ffeil hon (../tips/enw.md) neu o content/ (tips/enw), heb derfyniad iaith.
    "#);
}

#[test]
fn an_editor_is_told_in_english() {
    insta::assert_snapshot!(terminal(&some(), &words(), Language::En, Style::Plain), @r#"
    warning[key-of-other-type]: “x:” does not belong to a page of type “tip”, so it is not shown.
    --> content/data/people.yaml
     = help: It belongs to these types: guide. Delete the line, or change “type:” in this page or in its section.

    error[url-collision]: Two pages would have the same web address, /cy/awgrymiadau/gwyl/.
     --> content/tips/gwyl.cy.md:2:8
      |
    2 | title: Yr ŵyl
      |        ^^^^^^
      |
     ::: content/tips/gwyl.en.md:2:8
      |
    2 | title: Yr ŵyl
      |        ------ see this too
      |
      = help: Give one of them a different “slug:”, or rename or move one of them.

    error[unknown-id]: “tresnu” is not on the list in the file content/data/topics.yaml.
     --> content/tips/gwyl.cy.md:3:19
      |
    3 | topics: [digidol, tresnu]
      |                   ^^^^^^
      |
      = help: Did you mean “trefnu”? Otherwise add “tresnu” to the file content/data/topics.yaml with its label in both languages.

    error[dead-link]: This link leads to “../tips/nid-yw”, which is not in the hub.
     --> content/tips/gwyl.cy.md:5:18
      |
    5 | Mae [dolen␛[31m](../tips/nid-yw) yma.
      |                  ^^^^^^^^^^^^^^
      |
      = help: Check the spelling of the path. A link to a page begins at this file (../tips/name.md) or at content/ (tips/name), without a language ending.
    "#);
}

#[test]
fn a_program_is_told_in_json() {
    let json = json(&some(), &words(), Language::En);
    insta::assert_snapshot!(json, @r#"
    [
      {"code":"key-of-other-type","severity":"warning","message":"“x:” does not belong to a page of type “tip”, so it is not shown.","help":"It belongs to these types: guide. Delete the line, or change “type:” in this page or in its section.","path":"content/data/people.yaml","line":1,"column":1,"end_line":1,"end_column":1},
      {"code":"url-collision","severity":"error","message":"Two pages would have the same web address, /cy/awgrymiadau/gwyl/.","help":"Give one of them a different “slug:”, or rename or move one of them.","path":"content/tips/gwyl.cy.md","line":2,"column":8,"end_line":2,"end_column":14,"other":{"path":"content/tips/gwyl.en.md","line":2,"column":8,"end_line":2,"end_column":14}},
      {"code":"unknown-id","severity":"error","message":"“tresnu” is not on the list in the file content/data/topics.yaml.","help":"Did you mean “trefnu”? Otherwise add “tresnu” to the file content/data/topics.yaml with its label in both languages.","path":"content/tips/gwyl.cy.md","line":3,"column":19,"end_line":3,"end_column":25},
      {"code":"dead-link","severity":"error","message":"This link leads to “../tips/nid-yw”, which is not in the hub.","help":"Check the spelling of the path. A link to a page begins at this file (../tips/name.md) or at content/ (tips/name), without a language ending.","path":"content/tips/gwyl.cy.md","line":5,"column":18,"end_line":5,"end_column":32}
    ]
    "#);
    let parsed: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(parsed.as_array().unwrap().len(), 4);
    assert_eq!(super::json(&[], &words(), Language::En), "[]\n");
}

#[test]
fn a_long_line_is_told_with_its_column_in_the_file() {
    let text = format!("{}[dolen](nid-yw)", "gair ".repeat(200));
    let problem = Problem::new(Code::ImageWithoutAlt, Place::bytes(&"a.cy.md".into(), 1000..1015));
    let told = terminal(&locate(vec![problem], |_| Some(text.clone())), &words(), Language::En, Style::Plain);
    insta::assert_snapshot!(told, @r#"
    warning[image-without-alt]: There is no description of this image for people who cannot see it.
     --> a.cy.md:1:1001
      |
    1 | ...                   …gair gair gair gair gair gair gair gair gair gair gair gair [dolen](nid-yw)
      |                                                                                    ^^^^^^^^^^^^^^^
      |
      = help: Write between the square brackets what the image shows: ![Volunteers repairing a wall](wall.jpg). In the block at the top of the page, write it after “alt:”.
    "#);
}

#[test]
fn no_control_character_of_the_hub_reaches_the_terminal() {
    let nasty = "a\u{1B}[2J\u{9B}2J\u{202E}\r\nerror: forged";
    let path = format!("content/{nasty}.md");
    let problem =
        Problem::new(Code::DeadLink, Place::bytes(&path.as_str().into(), 0..99)).arg("target", nasty).arg("suggestion", nasty);
    let located = locate(vec![problem.and(Place::file(&path.as_str().into()))], |_| Some(nasty.to_owned()));
    let (words, ui) = (words(), Language::Cy);
    let many = vec![located[0].clone(); 1_000];
    for told in [
        terminal(&located, &words, ui, Style::Plain),
        human(&many, &words, ui, Style::Plain),
        json(&located, &words, ui),
        github(&located, &words, ui, ""),
        sarif(&located, &words, ui, nasty),
    ] {
        assert!(!told.contains(|char: char| char != '\n' && (char.is_control() || char == '\u{202E}')), "{told:?}");
        assert!(!told.contains("\nerror: forged"), "{told}");
    }
    assert_eq!(github(&located, &words, ui, "").lines().count(), 1);
}

#[test]
fn colours_are_only_those_of_the_renderer() {
    let told = terminal(&some(), &words(), Language::En, Style::Colour);
    assert!(told.contains("\u{1B}["));
    assert!(!told.contains("\u{1B}[31m]("));
}

/// The arguments that are said in other words than they come in, or only choose between words.
const CHOOSING: [&str; 13] =
    ["expected", "found", "reason", "suggestion", "why", "what", "side", "how", "element", "scheme", "kind", "where", "state"];

#[test]
fn every_code_has_a_message_and_a_help_line_in_both_languages() {
    let words = words();
    for &code in Code::ALL {
        for (suggestion, language) in [("", Language::Cy), ("", Language::En), ("arall", Language::Cy), ("other", Language::En)] {
            let value = |name: &str| match name {
                "suggestion" => suggestion.to_owned(),
                "expected" | "found" => "list".to_owned(),
                "reason" if code == Code::MessageSyntax => "locale-duplicate".to_owned(),
                name => format!("<{name}>"),
            };
            let problem = code
                .args()
                .iter()
                .fold(Problem::new(code, Place::file(&"a".into())), |problem, name| problem.arg(name, value(name)));
            let (message, help) = message(&problem, &words, language);
            let help = help.unwrap_or_else(|| panic!("{} has no help line", code.name()));
            for text in [&message, &help] {
                assert!(!text.is_empty() && !text.contains("{$") && !text.starts_with("problem-"), "{text}");
                assert!(!text.contains("none"), "{text}");
            }
            // Nothing that is handed over goes unsaid.
            let unsaid: Vec<_> = code
                .args()
                .iter()
                .filter(|name| **name != "language" && !(message.clone() + &help).contains(&value(name)))
                .collect();
            assert!(unsaid.iter().all(|name| CHOOSING.contains(*name)), "{}: {unsaid:?}", code.name());
        }
    }
}

#[test]
fn values_of_the_wrong_type_are_named_in_the_language() {
    let problem = Problem::new(Code::WrongType, Place::file(&"a".into()))
        .arg("key", "topics")
        .arg("expected", "list")
        .arg("found", "nothing");
    let said = Language::ALL.map(|language| message(&problem, &words(), language).0);
    assert_eq!(
        said,
        [
            "Ar ôl “topics:” dylai fod rhestr, ond lle gwag sydd yno.",
            "After “topics:” there should be a list, but there is nothing."
        ]
    );
}
