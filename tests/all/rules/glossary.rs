//! The glossary: its page, and the first use of a term on each page.

use super::{tip, tips};
use crate::hub::{Hub, Site};

const GLOSSARY: &str = "-- content/data/glossary.yaml --
museum:
  label: {cy: amgueddfa, en: museum}
  definition: {cy: Lle sy'n cadw casgliad., en: A place that keeps a collection.}
practice:
  label: {cy: cymuned ymarfer, en: community of practice}
peer:
  label: {cy: cymheiriad, en: peer}
  plural: {cy: cymheiriaid}
";

/// A hub with the glossary and a tip with these texts.
fn hub(cy: &str, en: &str) -> Hub {
    let page =
        |language: &str, text: &str| format!("-- content/tips/a.{language}.md --\n---\ntitle: A\nsummary: A.\n---\n{text}\n");
    Hub::from(&(page("cy", cy) + &page("en", en) + GLOSSARY))
}

fn terms(site: &Site, path: &str) -> Vec<String> {
    site.view(path).links("a.term")
}

#[test]
fn the_first_use_of_a_term_on_a_page_leads_to_it() {
    let site =
        hub("Dwy gymuned ymarfer. Cymuned ymarfer a’i chymheiriaid.", "Museums, and a museum. Communities of practice.").build();
    assert_eq!(site.codes(), [""; 0]);
    let english = ["Museums -> /en/glossary/#museum", "Communities of practice -> /en/glossary/#community-of-practice"];
    assert_eq!(terms(&site, "en/tips/a/"), english);
    let welsh = ["gymuned ymarfer -> /cy/geirfa/#cymuned-ymarfer", "chymheiriaid -> /cy/geirfa/#cymheiriad"];
    assert_eq!(terms(&site, "cy/awgrymiadau/a/"), welsh);
    assert_eq!(
        site.view("en/tips/a/").text(".prose"),
        "Museums, and a museum. Communities of practice.",
        "the text stays as it is"
    );
}

#[test]
fn no_term_is_linked_in_headings_links_code_or_the_other_language() {
    let text = "## A museum\n\n[A museum](b.md) `museum`\n\n```\nmuseum\n```\n\n> [!CY]\n> museum\n\n![museum](a.png)\n";
    let hub = hub("", text);
    hub.write("content/tips/b.en.md", "---\ntitle: B\nsummary: B.\n---\n");
    hub.write("content/tips/a.png", super::PIXEL);
    let site = hub.build();
    assert_eq!(terms(&site, "en/tips/a/"), [""; 0], "{}", site.text("en/tips/a/index.html"));
    assert_eq!(site.view("en/tips/a/").errors(), [""; 0]);
    hub.edit("content/tips/a.en.md", "![museum]", "At last, *a museum*. ![museum]");
    assert_eq!(terms(&hub.build(), "en/tips/a/"), ["museum -> /en/glossary/#museum"]);
}

#[test]
fn a_page_may_explain_its_own_words() {
    let hub = hub("", "A museum.");
    hub.edit("content/tips/a.en.md", "summary", "glossary: false\nsummary");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(terms(&site, "en/tips/a/"), [""; 0]);
}

#[test]
fn a_text_that_stands_in_for_a_translation_leads_to_the_readers_own_glossary() {
    let site = Hub::from(&(tip("b.cy", "B", "") + GLOSSARY)).build();
    assert_eq!(terms(&site, "en/tips/b/"), [""; 0]);
    let hub = Hub::from(&(tip("b.cy", "B", "") + GLOSSARY));
    hub.edit("content/tips/b.cy.md", "Text.", "Yr amgueddfa.");
    assert_eq!(terms(&hub.build(), "en/tips/b/"), ["amgueddfa -> /en/glossary/#museum"]);
}

#[test]
fn the_glossary_is_a_page_in_both_languages_with_each_term_under_its_letter() {
    let site = hub("", "").build();
    let (english, welsh) = (site.view("en/glossary/"), site.view("cy/geirfa/"));
    assert_eq!(english.texts("section.letter h2"), ["C", "M", "P"]);
    assert_eq!(welsh.texts("section.letter h2"), ["A", "C"]);
    assert_eq!(english.texts("main dt"), ["community of practice cymuned ymarfer", "museum amgueddfa", "peer cymheiriad"]);
    assert_eq!(english.texts("dt [lang=cy]"), ["cymuned ymarfer", "amgueddfa", "cymheiriad"]);
    assert_eq!(welsh.texts("main dd"), ["Lle sy’n cadw casgliad."]);
    assert_eq!(english.things("DefinedTermSet")[0]["hasDefinedTerm"].as_array().unwrap().len(), 3);
    assert_eq!(english.alternates()[0], "cy https://hub.example/cy/geirfa/");
    assert!(site.mapped().contains(&"cy/geirfa/".to_owned()));
    assert!(site.view("en/tips/").links("footer a").contains(&"Glossary -> /en/glossary/".to_owned()));
    assert!(!Hub::from(&tips("a", "A", "")).build().has("en/glossary/"));
}

#[test]
fn two_terms_of_one_name_have_each_their_own_place() {
    let glossary = "-- content/data/glossary.yaml --\na: {label: {cy: x, en: same}}\nb: {label: {cy: y, en: same}}\n";
    let site = Hub::from(glossary).build();
    assert_eq!(site.view("en/glossary/").attrs("main dt", "id"), ["same-a", "same-b"]);
}

/// A new term is asked for by every page, and only those that use it are given another answer.
#[test]
fn a_new_term_is_told_to_the_pages_that_use_it_only() {
    let pages = tip("uses.en", "Uses", "") + &tip("other.en", "Other", "");
    let hub = Hub::from(&(pages + GLOSSARY));
    hub.edit("content/tips/uses.en.md", "Text.", "A weir.");
    let before = hub.build();
    hub.edit("content/data/glossary.yaml", "museum:", "weir: {label: {cy: cored, en: weir}}\nmuseum:");
    let after = hub.build();
    let is_told = |facts: &pentan::facts::Facts| facts.iter().any(|(fact, answer)| fact.answer(&after.built.stock) != *answer);
    let mut told: Vec<&str> = before.asked.iter().filter(|(_, facts)| is_told(facts)).map(|(job, _)| job.url.path()).collect();
    told.sort_unstable();
    assert_eq!(told, ["/cy/awgrymiadau/uses/", "/cy/geirfa/", "/en/glossary/", "/en/tips/uses/"]);
}
