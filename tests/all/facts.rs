//! Facts: what a render asked, and whether the answers tell when it has to be rendered anew.

use std::collections::{BTreeMap, BTreeSet};

use pentan::facts::{Fact, Reader};
use pentan::hub::Drafts;
use pentan::parse::{Card, PageId};
use pentan::pipeline::Stock;
use pentan::plan::{self, Job};
use pentan::problem::Problem;
use pentan::render::render;
use pentan::write::Content;
use proptest::prelude::*;

use crate::hub::{Hub, NOW, Site};
use crate::property::property;

/// A hub in which pages, sections, terms, files and messages depend on one another in every way.
pub const HUB: &str = include_str!("facts/hub.txt");

pub fn hub() -> Hub {
    let hub = Hub::from(HUB);
    hub.write("content/guides/map.png", crate::rules::PIXEL);
    hub
}

fn build(hub: &Hub) -> Site {
    hub.build_with(NOW, Drafts::Hidden)
}

#[test]
fn the_hub_of_these_tests_has_no_problem() {
    assert_eq!(build(&hub()).told(pentan::language::Language::En), "");
}

#[test]
fn every_recorded_answer_is_the_answer_to_its_question() {
    let site = build(&hub());
    assert!(site.asked.len() > 60, "a hub of some size: {}", site.asked.len());
    for (job, facts) in &site.asked {
        for (fact, answer) in facts {
            assert_eq!(fact.answer(&site.built.stock), *answer, "{fact:?} for {}", job.url.path());
        }
    }
}

/// Every question that was asked, with its answer.
fn answers(stock: &Stock, questions: &BTreeSet<Fact>) -> BTreeMap<Fact, u64> {
    questions.iter().map(|fact| (fact.clone(), fact.answer(stock))).collect()
}

fn questions(site: &Site) -> BTreeSet<Fact> {
    site.asked.iter().flat_map(|(_, facts)| facts.iter().map(|(fact, _)| fact.clone())).collect()
}

fn cards(stock: &Stock) -> Vec<Card> {
    stock.site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten().cloned().collect()
}

#[test]
fn a_card_taken_away_and_put_back_leaves_no_trace() {
    let mut site = build(&hub());
    let questions = questions(&site);
    let before = answers(&site.built.stock, &questions);
    for card in cards(&site.built.stock) {
        site.built.stock.site.put(&card.id, None);
        assert_ne!(answers(&site.built.stock, &questions), before, "nobody missed {:?}", card.id);
        site.built.stock.site.put(&card.id, Some(card.clone()));
        let now = answers(&site.built.stock, &questions);
        let changed: Vec<_> = before.iter().filter(|(fact, answer)| now[fact] != **answer).map(|(fact, _)| fact).collect();
        assert!(changed.is_empty(), "{:?} left a trace in {changed:?}", card.id);
    }
}

/// Plans and renders everything anew; the paths with their bytes, and the problems.
fn render_all(stock: &Stock) -> (BTreeMap<String, Vec<u8>>, Vec<Problem>) {
    let (jobs, mut problems) = plan::plan(stock);
    let mut files = BTreeMap::new();
    for job in jobs {
        let mut reader = Reader::new(stock);
        let output = render(&job, stock, &mut reader).unwrap();
        let bytes = match output.content {
            Content::Bytes(bytes) => bytes,
            Content::File(file) => std::fs::read(file).unwrap(),
            Content::Picture(recipe) => pentan::images::make(&recipe, &pentan::images::Cache::none()).unwrap(),
        };
        files.insert(output.path, bytes);
        problems.extend(reader.finish().1);
    }
    problems.sort();
    (files, problems)
}

proptest! {
    #![proptest_config(property((6, 60), 2, "tests/all/regressions/facts.txt"))]

    #[test]
    fn cards_put_in_any_order_make_the_same_site(
        (away, back) in (Just(page_ids()).prop_shuffle(), Just(page_ids()).prop_shuffle())
    ) {
        let hub = hub();
        let mut site = build(&hub);
        let (files, problems) = render_all(&site.built.stock);
        prop_assert_eq!(&files, &site.files);
        let cards: BTreeMap<PageId, Card> = cards(&site.built.stock).into_iter().map(|card| (card.id.clone(), card)).collect();
        for id in &away {
            site.built.stock.site.put(id, None);
        }
        prop_assert_eq!(site.built.stock.site.pairs().count(), 0);
        for id in &back {
            site.built.stock.site.put(id, Some(cards[id].clone()));
        }
        prop_assert_eq!(render_all(&site.built.stock), (files, problems));
    }
}

fn page_ids() -> Vec<PageId> {
    cards(&build(&hub()).built.stock).into_iter().map(|card| card.id).collect()
}

/// A change to a file of the hub: its path, what stood there and what stands there now. An empty first text means the whole
/// file; with two, the file goes.
pub const EDITS: &[(&str, &str, &str)] = &[
    ("content/hub.yaml", "en: Hub", "en: The hub"),
    ("content/hub.yaml", "page_size: 2", "page_size: 3"),
    ("content/hub.yaml", "navigation: [guides, tips, about]", "navigation: [tips, guides]"),
    ("content/hub.yaml", "licence: CC-BY-4.0", "licence: CC0-1.0"),
    ("content/hub.yaml", "prepared: 2026-11-01", "prepared: 2026-11-02"),
    ("content/data/accessibility-check.yaml", "count: 2", "count: 3"),
    ("content/about.en.md", "title: About", "title: All about us"),
    ("content/about.en.md", "Who we are.", "Who we are, and [why](guides/plan.md)."),
    ("content/about.en.md", "", ""),
    ("content/guides/_index.en.md", "slug: guides", "slug: handbooks"),
    ("content/guides/_index.cy.md", "title: Canllawiau", "title: Llawlyfrau"),
    ("content/guides/_index.cy.md", "type: guide", "type: tip"),
    ("content/guides/_index.en.md", "type: guide", "type: page"),
    ("content/guides/_index.en.md", "", ""),
    ("content/guides/_index.cy.md", "translation: {status: unreviewed}", "translation: {status: reviewed}"),
    ("content/guides/plan.en.md", "## Begin", "## Start"),
    ("content/guides/plan.en.md", "title: Plan", "title: Plan again"),
    ("content/guides/plan.cy.md", "slug: cynllunio", "slug: cynllun"),
    ("content/guides/plan.cy.md", "", ""),
    ("content/guides/plan.en.md", "draft: false", "draft: true"),
    ("content/guides/plan.en.md", "expires: 2027-01-01", "expires: 2026-01-01"),
    ("content/guides/plan.en.md", "published: 2026-02-01", "published: 2026-05-01"),
    ("content/guides/plan.en.md", "published: 2026-02-01", "published: 2027-05-01"),
    ("content/guides/plan.en.md", "topics: [water]", "topics: [fire]"),
    ("content/guides/plan.en.md", "aliases: [/old/plan/]", "aliases: [/older/plan/]"),
    ("content/guides/plan.en.md", "[tip](../tips/one.md)", "[tip](../tips/two.md)"),
    ("content/guides/map.png", "", "not a picture"),
    ("content/guides/map.png", "", ""),
    ("content/guides/deep/_index.en.md", "", "---\ntitle: Deep down\nsummary: Deep.\n---\n"),
    ("content/guides/new.en.md", "", "---\ntitle: New\nsummary: New.\npublished: 2026-11-01\n---\n"),
    ("content/news/it.en.md", "", "---\ntitle: It\nsummary: It.\n---\n"),
    ("content/tips/one.cy.md", "", "---\ntitle: Un\nsummary: Un.\n---\nUn.\n"),
    ("content/tips/one.en.md", "summary: First.", "summary: At first."),
    ("content/tips/two.en.md", "## Detail", "## Details"),
    ("content/tips/two.en.md", "sort_key: Zwei", "sort_key: Anderes"),
    ("content/data/topics.yaml", "en: Water", "en: Waters"),
    ("content/data/topics.yaml", "cy: dwr", "cy: dyfroedd"),
    ("content/data/topics.yaml", "\nfire:", "\nearth: {label: {cy: Daear, en: Earth}}\nfire:"),
    ("content/data/people.yaml", "name: Jo", "name: Joe"),
    ("content/data/people.yaml", "", ""),
    ("content/data/organisations.yaml", "name: AMA", "name: Arts Marketing Association"),
    ("content/hub.yaml", "en: People of the river.", "en: People of the bank."),
    ("content/hub.yaml", "title: {cy: Caredig, en: Kind}", "title: {cy: Mwyn, en: Gentle}"),
    ("content/hub.yaml", "since: 2026-01-01", "since: 2027-01-01"),
    ("content/hub.yaml", "en: Who?", "en: Who is it?"),
    ("content/hub.yaml", "guidelines: about\n", ""),
    ("content/hub.yaml", ", email: editor@hub.example", ""),
    ("content/data/chapters.yaml", "place: [52.4, -4.1]", "place: [52.4, 4.1]"),
    ("content/data/chapters.yaml", "en: Dee", "en: River Dee"),
    ("content/data/chapters.yaml", "chairs: [jo]", "chairs: []"),
    ("content/data/chapters.yaml", "", ""),
    ("content/data/groups.yaml", "ends: 2026-12-01", "ends: 2026-11-01"),
    ("content/data/groups.yaml", "", ""),
    ("content/data/people.yaml", "role_public: true", "role_public: false"),
    ("content/translations.lock", "title: Plan", "title: Another plan"),
    ("content/guides/plan.en.md", "title: Plan\n", "title: Plan\nupdated:\n  - date: 2026-11-10\n"),
    ("locales/en/ours.ftl", "Ours", "Yours"),
    ("locales/cy/ours.ftl", "", "browse = Crwydro\n"),
];

/// Makes an edit; `None` where it is not the file's whole text that changes and the text is not there.
pub fn edit(hub: &Hub, (path, from, to): (&str, &str, &str)) {
    match (from, to) {
        ("", "") => std::fs::remove_file(hub.root().join(path)).unwrap(),
        ("", text) => hub.write(path, text),
        (from, to) => hub.edit(path, from, to),
    }
}

/// The questions of whose answers one is another now.
fn told_otherwise(before: &Site, stock: &Stock) -> BTreeSet<Fact> {
    // Most questions are asked by many files.
    let now = answers(stock, &questions(before));
    let asked = before.asked.iter().flat_map(|(_, facts)| facts);
    asked.filter(|(fact, answer)| now[fact] != *answer).map(|(fact, _)| fact.clone()).collect()
}

/// The invariant that a rebuild stands on: what was asked for a file tells whether the file would be another one.
#[test]
fn a_file_that_would_be_another_had_an_answer_that_is_another() {
    let mut idle = Vec::new();
    let hub = hub();
    let before = build(&hub);
    for change in EDITS {
        let file = hub.root().join(change.0);
        let first = std::fs::read(&file).ok();
        edit(&hub, *change);
        let after = build(&hub);
        match first {
            Some(bytes) => hub.write(change.0, bytes),
            None => std::fs::remove_file(&file).unwrap(),
        }
        let told = told_otherwise(&before, &after.built.stock);
        let planned: Vec<&Job> = after.asked.iter().map(|(job, _)| job).collect();
        let mut touched = 0;
        for (job, facts) in &before.asked {
            let path = job.url.output_path();
            let is_same = after.files.get(&path).is_none_or(|bytes| *bytes == before.files[&path]);
            let is_same = is_same || !planned.contains(&job);
            let was_told = facts.iter().any(|(fact, _)| told.contains(fact));
            assert!(is_same || was_told, "{change:?} changes {path}, and nothing that was asked for it tells so");
            touched += usize::from(!is_same);
        }
        if touched == 0 {
            idle.push(change);
        }
    }
    assert!(idle.is_empty(), "these edits change no file, so they prove nothing: {idle:?}");
}

/// The other half: the answers are about what is shown, so that a change does not reach files that stay the same.
#[test]
fn a_change_of_one_text_is_told_to_the_files_that_show_it() {
    let hub = hub();
    let before = build(&hub);
    hub.edit("content/about.en.md", "Who we are.", "Who we were.");
    let after = build(&hub);
    let told =
        before.asked.iter().filter(|(_, facts)| facts.iter().any(|(fact, answer)| fact.answer(&after.built.stock) != *answer));
    let mut told: Vec<&str> = told.map(|(job, _)| job.url.path()).collect();
    told.sort_unstable();
    assert_eq!(told, ["/cy/amdanom/ochr-yn-ochr/", "/en/about-us/", "/en/about-us/side-by-side/"]);
}
