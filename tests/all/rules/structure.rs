//! The two halves of a pair have the same structure.

use pentan::problem::Code;

use crate::hub::Hub;

const OTHERS: &str = "
-- content/tips/b.cy.md --
---
title: Llynnoedd
summary: Am lynnoedd.
---
-- content/tips/c.cy.md --
---
title: Moroedd
summary: Am foroedd.
---
-- content/tips/wall.png --
";

/// What is told of two texts: kind, sides and place, as `what side file:line`.
fn told(cy: &str, en: &str) -> Vec<String> {
    let hub = Hub::from(OTHERS);
    hub.write("content/tips/a.cy.md", format!("---\ntitle: A\nsummary: S.\n---\n{cy}"));
    hub.write("content/tips/a.en.md", format!("---\ntitle: A\nsummary: S.\n---\n{en}"));
    let site = hub.check();
    let problems = site.problems.iter().filter(|one| matches!(one.problem.code, Code::StructureDiffers | Code::AltDiffers));
    let line = |spot: &pentan::problem::Spot| format!("{}:{}", spot.path.trim_start_matches("content/tips/"), spot.line);
    let args = |args: &[(&str, String)]| {
        let wanted = args.iter().filter(|(name, _)| ["what", "side", "how"].contains(name));
        wanted.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" ")
    };
    problems.map(|one| format!("{} {} {}", args(&one.problem.args), line(&one.spot), line(one.other.as_ref().unwrap()))).collect()
}

#[test]
fn halves_that_say_the_same_are_alike() {
    for (cy, en) in [
        ("", ""),
        ("## Un\n\n### Dau\n\n## Tri\n", "## One\n\n### Two\n\n## Three\n"),
        // Links may come in another order, under other names, and lead to another address outside the hub.
        ("[b](b.md), [c](c.md)\n", "[c](../tips/c.md), [b](/tips/b.en.md)\n"),
        ("[llyw](https://llyw.cymru/)\n", "[gov](https://gov.wales/)\n"),
        ("![Wal](wall.jpg)\n", "![A wall](wall.png)\n"),
        ("![Eisteddfod](wall.png)\n", "![Eisteddfod](wall.png)\n"),
        ("```\nun\n```\n", "```\none\n```\n"),
        ("Un.\n\nDau.\n", "One. Two.\n"),
    ] {
        assert_eq!(told(cy, en), [""; 0], "{cy:?} {en:?}");
    }
}

#[test]
fn a_half_that_cannot_be_read_is_told_for_that_alone() {
    let hub = Hub::from(OTHERS);
    hub.write(
        "content/tips/a.cy.md",
        "---\ntitle: A\nsummary: S.\nrelated: [b]\ntranslation: {status: unreviewed}\n---\n## Un\n",
    );
    hub.write("content/tips/a.en.md", "---\ntitle: \"A\nsummary: S.\nrelated: [b]\n---\n## One\n\n## Two\n");
    let site = hub.check();
    let here = site.problems.iter().filter(|one| one.spot.path.starts_with("content/tips/a."));
    let codes: Vec<_> = here.map(|one| one.problem.code).filter(|code| !matches!(code, Code::SummaryLength)).collect();
    assert_eq!(codes, [Code::YamlSyntax]);
}

#[test]
fn what_only_one_half_has_is_told_with_the_line_in_each() {
    for (cy, en, expected) in [
        ("## Un\n\n## Tri\n", "## One\n\n## Two\n\n## Three\n", &["headings one a.en.md:9 a.cy.md:7"][..]),
        ("## Un\n\n## Dau\n", "## One\n", &["headings one a.cy.md:7 a.en.md:5"]),
        ("## Un\n\n### Dau\n\n## Tri\n", "## One\n\n## Three\n", &["headings one a.cy.md:7 a.en.md:5"]),
        ("## Un\n\n## Dau\n", "## One\n\n### Two\n", &["headings both a.cy.md:7 a.en.md:7"]),
        ("[b](b.md)\n", "Text.\n\n[b](b.md) [c](c.md)\n", &["links one a.en.md:7 a.cy.md:1"]),
        ("[b](b.md)\n", "[c](c.md)\n", &["links both a.cy.md:5 a.en.md:5"]),
        ("[b](b.md)\n", "[b](b.md) [b](b.md)\n", &["links one a.en.md:5 a.cy.md:1"]),
        ("![Wal](wall.png)\n", "", &["images one a.cy.md:5 a.en.md:1"]),
        ("![Wal](wall.png)\n", "![](wall.png)\n", &["missing a.cy.md:5 a.en.md:5"]),
        ("![A very long wall](wall.png)\n", "![A very long wall](wall.png)\n", &["same a.cy.md:5 a.en.md:5"]),
        ("", "```\none\n```\n", &["code one a.en.md:5 a.cy.md:1"]),
    ] {
        assert_eq!(told(cy, en), expected, "{cy:?} {en:?}");
    }
}
