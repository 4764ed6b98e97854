//! Rules weigh as the hub says, and a page or a block may be exempt from one.

use pentan::language::Language;
use pentan::problem::Severity;

use crate::hub::Hub;

/// A hub whose only page has two headings of level 1, which is a rule broken twice.
fn hub(front: &str, check: &str, body: &str) -> Hub {
    let hub = Hub::from("");
    hub.write(
        "content/hub.yaml",
        format!("name: {{cy: Hyb, en: Hub}}\nbase_url: https://hub.example/\nlanguages: [en]\nlicence: CC-BY-4.0\n{check}"),
    );
    std::fs::remove_file(hub.root().join("content/tips/_index.cy.md")).unwrap();
    hub.write(
        "content/tips/a.en.md",
        format!("---\ntitle: Rivers\nsummary: On rivers that run a long way to the sea.\n{front}---\n{body}"),
    );
    hub
}

const TWICE: &str = "# One\n\nText.\n\n# Two\n";

/// What is told, each as `severity code line`.
fn told(hub: &Hub) -> Vec<String> {
    let site = hub.check();
    let line = |located: &pentan::problem::Located| {
        format!("{} {} {}", located.problem.severity.name(), located.problem.code.name(), located.spot.line)
    };
    site.problems.iter().map(line).collect()
}

#[test]
fn a_rule_weighs_what_the_hub_says() {
    for (level, expected) in
        [("hint", Some("hint")), ("warning", Some("warning")), ("error", Some("error")), ("off", None), ("false", None)]
    {
        let hub = hub("", &format!("check: {{levels: {{body-heading-1: {level}}}}}\n"), TWICE);
        let lines: Vec<String> =
            expected.into_iter().flat_map(|level| [5, 9].map(|line| format!("{level} body-heading-1 {line}"))).collect();
        assert_eq!(told(&hub), lines, "{level}");
        let ran = hub.run(&["check", "--ui", "en", "--now", crate::hub::NOW]);
        assert_eq!(ran.status.code() == Some(1), matches!(expected, Some("warning" | "error")), "{level}");
        let ran = hub.run(&["build", "--ui", "en", "--now", crate::hub::NOW]);
        assert_eq!(ran.status.code() == Some(1), expected == Some("error"), "{level}");
    }
}

#[test]
fn what_is_wrong_for_readers_cannot_be_weighed_otherwise() {
    let hub = hub("", "check: {levels: {dead-link: off}}\n", "[dead](nowhere.md)\n");
    let site = hub.check();
    assert_eq!(site.codes(), ["unknown-key", "dead-link"], "{}", site.told(Language::En));
}

#[test]
fn an_exemption_holds_for_what_it_names_and_no_more() {
    let page = "allow:\n  - {rule: body-heading-1, reason: It is quoted., until: 2026-11-23}\n";
    let over = "allow:\n  - {rule: body-heading-1, reason: It is quoted., until: 2026-11-22}\n";
    let comment = "<!-- pentan allow body-heading-1: it is quoted -->\n";
    for (front, body, expected) in [
        (page, TWICE.to_owned(), &[][..]),
        ("", comment.to_owned() + TWICE, &["warning body-heading-1 10"]),
        (
            "",
            TWICE.replace("Text.", &format!("Text. {}", comment.trim())),
            &["warning body-heading-1 5", "hint exemption-unused 7", "warning body-heading-1 9"],
        ),
        ("", TWICE.replace("One", "One <!--pentan  allow body-heading-1 : why-->"), &["warning body-heading-1 9"]),
        (over, TWICE.to_owned(), &["warning exemption-over 5", "warning body-heading-1 7", "warning body-heading-1 11"]),
        (page, "Text.\n".to_owned(), &["hint exemption-unused 5"]),
        ("draft: true\n", "<!-- pentan allow body-heading-1: not yet -->\nText.\n".to_owned(), &[]),
        (
            "",
            "<!-- pentan allow body-heading: why -->\n\n".to_owned() + TWICE,
            &["error unknown-choice 5", "warning body-heading-1 7", "warning body-heading-1 11"],
        ),
        ("", "<!-- pentan allow two weeks for this -->\nText.\n".to_owned(), &["error unknown-choice 5"]),
        ("", "<!-- we allow for this -->\nText.\n".to_owned(), &[]),
    ] {
        assert_eq!(told(&hub(front, "", &body)), expected, "{front}{body}");
    }
}

#[test]
fn a_rule_that_the_hub_has_turned_off_makes_no_exemption_superfluous() {
    let comment = "<!-- pentan allow body-heading-1: it is quoted -->\n# One\n";
    assert_eq!(told(&hub("", "check: {levels: {body-heading-1: off}}\n", comment)), [""; 0]);
}

#[test]
fn a_problem_names_the_place_in_the_hubs_own_guide() {
    let hub = hub("", "check: {guide: tips/guide}\n", TWICE);
    let guide = |heading: &str| {
        format!("---\ntitle: How we write\nsummary: How we write in this hub, and why we do it so.\n---\n{heading}")
    };
    for (heading, anchor) in [("## Headings {#body-heading-1}\n", "#body-heading-1"), ("", "")] {
        hub.write("content/tips/guide.en.md", guide(heading));
        let site = hub.check();
        let told = site.told(Language::En);
        assert!(told.contains(&format!("guide: https://hub.example/en/tips/how-we-write/{anchor}\n")), "{told}");
    }
    let told = hub.check().problems;
    assert!(!told.is_empty() && told.iter().all(|one| one.problem.severity == Severity::Warning));
    std::fs::remove_file(hub.root().join("content/tips/guide.en.md")).unwrap();
    let site = hub.check();
    assert_eq!(site.codes(), ["dead-link", "body-heading-1", "body-heading-1"]);
}
