//! The rules of the community that pentan sees to: where a hub says so, and nowhere else.

use pentan::language::Language;

use crate::hub::Hub;

const RULES: &str = "
rules:
  - {id: free, title: {cy: Am ddim, en: Free only}, text: {cy: Dim tâl., en: No charge.}, enforces: [events-free]}
  - {id: jobs, title: {cy: Un neges, en: One post}, text: {cy: Un i bob swydd., en: One each.}, enforces: one-post-a-vacancy}
";

fn page(stem: &str, front: &str) -> String {
    format!("-- content/tips/{stem}.md --\n---\ntitle: {stem}\nsummary: A thing.\n{front}---\nText.\n")
}

/// Builds a hub with these pages, and with rules or without.
fn hub(rules: &str, pages: &[String]) -> Hub {
    let data = "-- content/data/audiences.yaml --\npublic: {label: {cy: Cyhoedd, en: Public}}\nmembers: {label: {cy: Aelodau, en: Members}}\n\
        -- content/data/organisations.yaml --\nama: {name: AMA}\nnmw: {name: NMW}\n";
    let hub = Hub::from(&(pages.concat() + data));
    hub.edit("content/hub.yaml", "licence: CC-BY-4.0\n", &format!("licence: CC-BY-4.0{rules}"));
    hub
}

fn told(rules: &str, pages: &[String]) -> Vec<String> {
    hub(rules, pages).build().places()
}

#[test]
fn what_costs_something_or_is_for_the_public_breaks_the_rule_where_there_is_one() {
    let event = "type: event\nstarts: 2026-12-01 10:00\n";
    for (front, expected) in [
        (format!("{event}cost: £10\n"), "house-rule-free content/tips/a.en.md:6:7"),
        (format!("{event}free: false\n"), "house-rule-free content/tips/a.en.md:6:7"),
        (format!("{event}audience: [members, public]\n"), "house-rule-free content/tips/a.en.md:6:21"),
        ("type: opportunity\nfree: false\n".to_owned(), "house-rule-free content/tips/a.en.md:5:7"),
        (format!("{event}free: true\naudience: [members]\n"), ""),
        (event.to_owned(), ""),
        ("audience: [public]\n".to_owned(), ""),
        ("type: event\nstarts: 2026-11-01 10:00\ncost: £10\n".to_owned(), ""),
    ] {
        let pages = [page("a.en", &front)];
        assert_eq!(told(RULES, &pages).join("\n"), expected, "{front}");
        assert_eq!(told("\n", &pages), [""; 0], "{front}: no rule, nothing told");
        assert_eq!(
            told(&RULES.replace("enforces", "since: 2026-11-24, enforces"), &pages),
            [""; 0],
            "{front}: it does not hold yet"
        );
    }
}

#[test]
fn a_second_page_for_a_vacancy_is_told_with_the_first() {
    let job = |stem: &str, more: &str| page(stem, &format!("type: job\ncloses: 2026-12-31\n{more}"));
    let first = job("z.en", "published: 2026-11-01\nemployer: ama\nvacancy: C 1\n");
    for (second, expected) in [
        (job("a.en", "published: 2026-11-02\nemployer: ama\nvacancy: c  1\n"), "house-rule-one-post content/tips/a.en.md:8:10"),
        (job("a.cy", "published: 2026-11-02\nemployer: ama\nvacancy: C 1\n"), "house-rule-one-post content/tips/a.cy.md:8:10"),
        (job("a.en", "published: 2026-11-02\nemployer: nmw\nvacancy: C 1\n"), ""),
        (job("a.en", "published: 2026-11-02\nemployer: ama\nvacancy: C 2\n"), ""),
        (job("a.en", "published: 2026-11-02\nemployer: ama\n"), ""),
        (job("z.cy", "published: 2026-11-02\nemployer: ama\nvacancy: C 1\n"), ""),
        (page("a.en", "type: job\nemployer: ama\nvacancy: C 1\ncloses: 2026-11-01\n"), ""),
    ] {
        let pages = [first.clone(), second];
        let site = hub(RULES, &pages).build();
        assert_eq!(site.places().join("\n"), expected, "{pages:?}");
        for located in &site.problems {
            assert_eq!(located.other.as_ref().unwrap().path, "content/tips/z.en.md");
        }
        assert_eq!(told("\n", &pages), [""; 0]);
    }
}

#[test]
fn the_rule_is_quoted_in_the_language_of_the_reader_with_a_link_to_it() {
    let site = hub(RULES, &[page("a.en", "type: opportunity\nfree: false\n")]).build();
    let (cy, en) = (site.told(Language::Cy), site.told(Language::En));
    for (told, words) in [
        (cy, ["“Am ddim”", "“Dim tâl.”", "https://hub.example/cy/rheolau/#free"]),
        (en, ["“Free only”", "“No charge.”", "https://hub.example/en/rules/#free"]),
    ] {
        assert!(words.iter().all(|word| told.contains(word)), "{told}");
    }
}

#[test]
fn a_page_can_be_exempt_from_a_rule_and_a_hub_can_weigh_it() {
    let allow = "type: opportunity\nfree: false\nallow:\n  - {rule: house-rule-free, reason: Bursaries are given.}\n";
    assert_eq!(told(RULES, &[page("a.en", allow)]), [""; 0]);
    let off = format!("{RULES}check: {{levels: {{house-rule-free: off}}}}\n");
    assert_eq!(told(&off, &[page("a.en", "type: opportunity\nfree: false\n")]), [""; 0]);
}

#[test]
fn a_rule_that_another_has_replaced_holds_no_more() {
    let later =
        |since: &str| format!("{RULES}  - {{id: new, title: New, text: Anything goes., replaces: free, since: {since}}}\n");
    let pages = [page("a.en", "type: opportunity\nfree: false\n")];
    assert_eq!(told(&later("2026-11-23"), &pages), [""; 0]);
    assert_eq!(told(&later("2026-11-24"), &pages).len(), 1);
}
