//! Every kind of problem: a hub that has it and nothing else wrong, and what its author is told, in both languages.

mod accessibility;
mod community;
mod editorial;
mod events;
mod learning;
mod pairs;
mod pictures;
mod report;
mod slips;
mod statement;
mod translation;

use pentan::language::Language;
use pentan::problem::Code;

use crate::hub::Hub;

/// A hub with one thing wrong.
pub enum Fixture {
    /// A hub in a string.
    Text(String),
    /// What no string can hold: bytes, links, sizes.
    Made(fn(&Hub)),
}

impl Fixture {
    /// The hub, in a folder of its own.
    pub fn hub(&self) -> Hub {
        match self {
            Fixture::Text(text) => Hub::from(text),
            Fixture::Made(make) => {
                let hub = Hub::from("");
                make(&hub);
                hub
            }
        }
    }
}

/// A hub with one tip: what its front matter says beside title and summary, and its text.
fn tip(front: &str, body: &str) -> Fixture {
    Fixture::Text(format!("-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n{front}---\n{body}"))
}

/// Such a tip, and other files.
fn tip_and(front: &str, body: &str, others: &str) -> Fixture {
    let Fixture::Text(tip) = tip(front, body) else { return tip(front, body) };
    Fixture::Text(format!("{tip}{others}"))
}

fn files(text: &str) -> Fixture {
    Fixture::Text(text.to_owned())
}

const TOPICS: &str = "-- content/data/topics.yaml --\npurpose: {label: {cy: Diben, en: Purpose}}\n";
const SMALL_BUDGET: &str = "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nsearch:\n  first_query_bytes: 9\n";
const OTHER: &str = "-- content/tips/b.en.md --\n---\ntitle: Lakes\nsummary: On lakes.\n---\n## How deep\n";

/// What a build tells.
pub fn fixtures() -> Vec<(Code, Fixture)> {
    let here = [of_files(), of_front_matter(), of_the_site(), of_texts(), of_words_and_theme()];
    let elsewhere = [
        translation::of_the_lock(),
        learning::of_learning(),
        community::of_the_community(),
        events::of_events(),
        pictures::of_pictures(),
        report::of_indicators(),
        slips::of_slips(),
    ];
    here.into_iter().chain(elsewhere).flatten().collect()
}

/// A hub for each kind of problem that is found in a hub itself.
pub fn hubs() -> Vec<(Code, Hub)> {
    fixtures().into_iter().chain(checks()).map(|(code, fixture)| (code, fixture.hub())).collect()
}

/// What only a check tells. These hubs may have other things wrong besides.
pub fn checks() -> Vec<(Code, Fixture)> {
    let all = [
        of_exemptions(),
        pairs::of_pairs(),
        translation::of_translations(),
        editorial::of_style(),
        accessibility::fixtures(),
        community::of_chapters(),
        statement::of_statements(),
        events::of_places(),
        slips::of_drafts(),
    ];
    all.into_iter().flatten().collect()
}

fn of_exemptions() -> Vec<(Code, Fixture)> {
    let allow =
        |until: &str| format!("allow:\n  - rule: image-without-alt\n    reason: The picture is being described.\n{until}");
    vec![
        (Code::ExemptionUnused, tip(&allow(""), "")),
        (Code::ExemptionOver, tip(&allow("    until: 2026-11-22\n"), "")),
        (Code::ExemptionReason, tip("", "<!-- pentan allow raw-html: -->\n\nRivers.\n")),
    ]
}

fn of_files() -> Vec<(Code, Fixture)> {
    vec![
        (Code::FileUnreadable, Fixture::Made(|hub| link("gone.md", &hub.root().join("content/tips/a.en.md")))),
        (Code::FileNotUtf8, Fixture::Made(|hub| hub.write("content/tips/a.en.md", b"---\ntitle: T\xF7\nsummary: S.\n---\n"))),
        (Code::FileTooBig, Fixture::Made(|hub| hub.write("content/tips/a.en.md", vec![b'a'; 50 << 20]))),
        (Code::FileEmpty, files("-- content/tips/a.en.md --\n")),
        (Code::SymlinkLoop, Fixture::Made(|hub| link("..", &hub.root().join("content/tips/again")))),
        (Code::FileLanguage, files("-- content/tips/a.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\n")),
        (Code::FileName, Fixture::Made(|hub| hub.write("content/tips/a\u{7}.en.md", "---\ntitle: T\nsummary: S.\n---\n"))),
        (Code::DataUnknownFile, files("-- content/data/topic.yaml --\n")),
    ]
}

#[cfg(unix)]
fn link(to: &str, from: &std::path::Path) {
    std::os::unix::fs::symlink(to, from).unwrap();
}

fn of_front_matter() -> Vec<(Code, Fixture)> {
    let bomb = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n\
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e, *e, *e, *e]\n";
    vec![
        (Code::FrontMissing, files("-- content/tips/a.en.md --\nRivers are long.\n")),
        (Code::FrontUnclosed, files("-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n\nRivers are long.\n")),
        (Code::YamlTab, tip_and("topics:\n\t- purpose\n", "", TOPICS)),
        (Code::YamlSyntax, tip("question: Rivers: how long?\n", "")),
        (Code::YamlDuplicateKey, tip("title: Lakes\n", "")),
        (Code::YamlTooComplex, tip(bomb, "")),
        (Code::UnknownKey, tip("topcs: [purpose]\n", "")),
        (Code::KeyOfOtherType, tip("question: How long is a river?\n", "")),
        (Code::MissingKey, files("-- content/tips/a.en.md --\n---\ntitle: Rivers\n---\n")),
        (Code::WrongType, tip("draft: maybe\n", "")),
        (Code::BadDate, tip("published: 2026-02-30\n", "")),
        (Code::BadSlug, tip("slug: Afon Tâf\n", "")),
        (
            Code::BadUrl,
            files("-- content/data/organisations.yaml --\nriver-trust:\n  name: River Trust\n  url: www.example.org\n"),
        ),
        (Code::UnknownChoice, tip("licence: CC-BY-4\n", "")),
        (Code::UnknownId, tip_and("topics: [purpose, purpos]\n", "", TOPICS)),
        (Code::MissingLanguage, files("-- content/data/topics.yaml --\npurpose:\n  label:\n    en: Purpose\n")),
    ]
}

fn of_the_site() -> Vec<(Code, Fixture)> {
    vec![
        (Code::DanglingRelated, tip_and("related:\n  - tips/lakes\n  - tips/bb\n", "", &OTHER.replace("/b.", "/lakes."))),
        (Code::SectionWithoutIndex, files("-- content/walks/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\n")),
        (Code::UrlCollision, tip_and("slug: lakes\n", "", OTHER)),
        (Code::AliasLoop, tip("slug: rivers\naliases: [/en/tips/rivers/]\n", "")),
        (Code::BadAlias, tip("aliases:\n  - https://old.example/rivers\n", "")),
    ]
}

fn of_texts() -> Vec<(Code, Fixture)> {
    let deep = format!("{}deep\n", "> ".repeat(100));
    vec![
        (Code::DeadLink, tip_and("", "Rivers run into [lakes](../tips/lake.md).\n", &OTHER.replace("/b.", "/lakes."))),
        (Code::DeadAnchor, tip_and("", "See [how deep](b.md#how-deap).\n", OTHER)),
        (Code::LinkUnpublished, tip_and("", "See [lakes](b.md).\n", &OTHER.replace("---\n##", "draft: true\n---\n##"))),
        (Code::MissingImage, tip_and("", "![A river](river.png)\n", "-- content/tips/rivers.png --\n")),
        (Code::ImageWithoutAlt, tip_and("", "![](river.png)\n", "-- content/tips/river.png --\n")),
        (Code::BodyHeading1, tip("", "Rivers.\n\n# How long\n")),
        (Code::UnknownBlock, tip("", "> [!WARNNG]\n> Rivers are deep.\n")),
        (
            Code::UnknownLanguage,
            files("-- content/hub.yaml --\nname: Hub\nbase_url: https://hub.example/\nlanguages: [cy, en, wl]\n"),
        ),
        (Code::RawHtml, tip("", "Rivers are <b>long</b>.\n")),
        (Code::NestedTooDeep, tip("", &deep)),
        (Code::DuplicateHeadingId, tip("", "## Long {#long}\n\n## Longer {#long}\n")),
    ]
}

fn of_words_and_theme() -> Vec<(Code, Fixture)> {
    let not_found = |text: &str, others: &str| files(&format!("-- themes/default/templates/not-found.html --\n{text}\n{others}"));
    let greeting = "-- locales/en/own.ftl --\ngreeting = Hello\n-- locales/cy/own.ftl --\n# Dim eto\n";
    vec![
        (Code::MessageMissing, not_found("<p>{{ say(key=\"greeting\", lang=\"en\") }}</p>", greeting)),
        (Code::MessageUnused, files("-- locales/en/own.ftl --\nlatst = New\n")),
        (Code::MessageArgument, files("-- locales/cy/own.ftl --\nlatest = Y { $cuont } diweddaraf\n")),
        (Code::MessageSyntax, files("-- locales/cy/own.ftl --\nlatest = Y { $count diweddaraf\n")),
        (Code::TemplateSyntax, not_found("<p>\n{% if title %}{{ title }\n</p>", "")),
        (Code::TemplateMissing, not_found("<p>\n{% include \"foot.html\" %}\n</p>", "")),
        (Code::SearchEngineBudget, tip_and("", "Deep.\n", &SMALL_BUDGET.replace("first_query", "engine"))),
        (Code::SearchQueryBudget, tip_and("", "Deep.\n", SMALL_BUDGET)),
        (Code::TemplateRender, not_found("<p>\n{{ titel }}\n</p>", "")),
    ]
}

#[test]
fn every_code_has_a_fixture() {
    let fixtures: Vec<_> = fixtures().into_iter().chain(checks()).collect();
    // What is outside the hub has its own servers and its own snapshots: see `links`.
    let inside = Code::ALL.iter().filter(|code| !code.is_outside());
    let without: Vec<_> = inside.filter(|code| !fixtures.iter().any(|(of, _)| of == *code)).collect();
    assert_eq!(without, Vec::<&Code>::new());
}

/// What is told, without the sizes of what pentan made itself: those are another's business.
fn masked(told: &str) -> String {
    let mut out = String::new();
    for part in told.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let figures = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_size = figures.len() >= 3 && told.contains("search-");
        out.push_str(if is_size { "N" } else { figures });
        out.push_str(&part[figures.len()..]);
    }
    out
}

#[test]
fn every_problem_is_told_at_its_place_in_both_languages_and_nothing_else_with_it() {
    let mut wrong = Vec::new();
    for (code, fixture) in fixtures() {
        let site = fixture.hub().build();
        if site.codes() == [code.name()] {
            insta::assert_snapshot!(code.name(), masked(&(site.told(Language::Cy) + &site.told(Language::En))));
        } else {
            wrong.push(format!("{}:\n{}", code.name(), site.told(Language::En)));
        }
    }
    for (code, fixture) in checks() {
        let site = fixture.hub().check().only(code);
        insta::assert_snapshot!(code.name(), site.told(Language::Cy) + &site.told(Language::En));
        if site.problems.is_empty() {
            wrong.push(format!("{}: nothing told", code.name()));
        }
    }
    assert_eq!(wrong.join("\n"), "");
}
