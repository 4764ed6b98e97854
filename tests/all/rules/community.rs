//! The community's pages: what it is, its rules, how one joins; and that letters say every field.

use pentan::hub::Drafts;
use pentan::language::Language;

use super::super::hub::NOW;
use crate::hub::{Hub, Site};

const HUB: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/base/
languages: [cy, en]
licence: CC-BY-4.0
editor: {name: {cy: Golygydd, en: Editor}, email: editor+hub@hub.example}
unreviewed: [cy]
community:
  definition: {cy: Pobl yr afon., en: \"People of the river: they're many.\"}
  purpose:
    cause: {cy: Dŵr glân., en: Clean water.}
    goals: [{cy: Gwybod mwy., en: Know more.}]
    success: [{cy: Pysgod., en: Fish.}]
  people:
    who: {cy: Pawb ar y lan., en: Everybody on the bank.}
    peer: {cy: Traed gwlyb., en: Wet feet.}
    stakeholders: [{cy: Ffermwyr., en: Farmers.}]
  practice:
    space: hybrid
    format: {cy: Cerdded., en: We walk.}
    frequency: {cy: Bob mis., en: Every month.}
    facilitator: {cy: Yr un hynaf., en: The eldest.}
  benefits: [{cy: Awyr iach., en: Fresh air.}]
  for_me: [{cy: A oes gennych esgidiau?, en: Have you boots?}, {cy: A oes gennych amser?, en: Have you time?}]
rules:
  - id: kind
    title: {cy: Caredig, en: Kind}
    text: {cy: Byddwch yn garedig., en: Be kind & patient.}
    since: 2025-01-01
  - id: one-boat
    title: {cy: Un cwch, en: One boat}
    text: {cy: Un cwch i bob un., en: One boat each.}
    since: 2026-05-01
    replaces: two-boats
    enforces: [events-free]
  - id: two-boats
    title: {cy: Dau gwch, en: Two boats}
    text: {cy: Dau gwch i bob un., en: Two boats each.}
    since: 2025-01-01
  - id: main
    title: {cy: Prif nant, en: Main stream}
    text: {cy: Cadwch at y brif nant., en: Keep to the main stream.}
    since: 2026-12-01
joining:
  questions:
    - {cy: Pwy ydych chi?, en: Who are you?}
    - {cy: Pa afon?, en: \"Which river & why, 100%?\"}
";

fn site() -> Site {
    Hub::from(HUB).build()
}

/// What a program for letters reads in an address.
pub fn letter(href: &str) -> (String, String, String) {
    assert!(href.starts_with("mailto:") && href.is_ascii() && href.len() <= 2_000, "{href}");
    let (to, fields) = href.strip_prefix("mailto:").unwrap().split_once('?').unwrap();
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
    let field = |name: &str| {
        let found = fields.split('&').find_map(|field| field.strip_prefix(name)?.strip_prefix('='));
        decode(found.unwrap_or_else(|| panic!("no {name} in {href}")))
    };
    let body = field("body");
    assert_eq!(body.matches('\n').count(), body.matches("\r\n").count(), "lines end in CR LF: {body:?}");
    (decode(to), field("subject"), body.replace("\r\n", "\n"))
}

#[test]
fn the_hub_of_these_tests_has_no_problem() {
    assert_eq!(site().told(Language::En), "");
}

#[test]
fn the_page_of_the_community_says_everything_in_each_language() {
    let site = site();
    let english = site.view("en/community/").text("main");
    for said in [
        "People of the river: they’re many.",
        "Clean water.",
        "Know more.",
        "Fish.",
        "Everybody on the bank.",
        "Wet feet.",
        "Farmers.",
        "Online and in person",
        "We walk.",
        "Every month.",
        "The eldest.",
        "Fresh air.",
        "Have you boots?",
        "Have you time?",
    ] {
        assert!(english.contains(said), "{said:?} is not in {english}");
    }
    let welsh = site.view("cy/cymuned/");
    assert!(welsh.text("#for-me").contains("A oes gennych esgidiau?"), "{}", welsh.text("#for-me"));
    assert_eq!(welsh.texts(".notice").len(), 1, "nobody has checked the Welsh");
    assert_eq!(site.view("en/community/").texts(".notice").len(), 0);
    assert_eq!(welsh.alternates().len(), 3);
    assert!(site.view("en/").text("main").contains("People of the river"), "home says what the community is");
    assert!(site.mapped().contains(&"cy/cymuned/".to_owned()));
}

#[test]
fn every_page_leads_to_the_community() {
    let links = site().view("en/tips/").links("footer a");
    for way in [
        "The community -> /en/community/",
        "Rules -> /en/rules/",
        "Joining -> /en/join/",
        "Planning worksheet -> /en/planning-worksheet/",
    ] {
        assert!(links.iter().any(|link| link == way), "{way} is not in {links:?}");
    }
}

#[test]
fn the_worksheet_asks_the_same_questions_in_both_languages_and_is_filled_in_with_nothing() {
    let site = site();
    let asked = |path: &str| site.view(path).all(".worksheet ol > li").len();
    assert!(asked("en/planning-worksheet/") >= 12);
    assert_eq!(asked("en/planning-worksheet/"), asked("cy/taflen-gynllunio/"));
    assert_eq!(site.view("en/planning-worksheet/").all(".worksheet :is(input, textarea, form)").len(), 0);
}

#[test]
fn a_hub_that_says_nothing_of_a_community_has_no_page_of_it() {
    let site = Hub::from("").build();
    for path in ["en/community/", "en/rules/", "en/join/", "en/planning-worksheet/", "en/chapters/", "en/groups/", "en/tell-us/"]
    {
        assert!(!site.has(path), "{path}");
    }
    let page = site.view("en/tips/");
    assert!(page.all("#improve").is_empty() && !page.text("footer").contains("The community"));
}

#[test]
fn each_rule_has_an_anchor_and_the_log_says_what_took_the_place_of_what_and_when() {
    let site = site();
    let page = site.view("en/rules/");
    let ids: Vec<&str> = page.attrs(".rule", "id");
    assert_eq!(ids, ["kind", "one-boat", "rule-main", "two-boats"], "in force, to come, former");
    assert!(page.text("#rule-main").contains("Since 1 December 2026") && page.text(".rules").contains("Rules to come"));
    assert!(page.text("#two-boats").contains("Replaced by One boat"));
    assert!(
        page.text("#one-boat").contains("In place of Two boats") && page.text("#one-boat").contains("checked against this rule")
    );
    assert_eq!(
        page.texts("#changes + dl > *"),
        [
            "1 December 2026 To come",
            "New: Main stream",
            "1 May 2026",
            "Changed: One boat in place of Two boats",
            "1 January 2025",
            "New: Kind",
            "New: Two boats",
        ]
    );
    assert_eq!(site.view("cy/rheolau/").attrs(".rule", "id"), ids, "an address of a rule is the same in both languages");
}

#[test]
fn a_rule_comes_into_force_on_its_day() {
    let page = |now| Hub::from(HUB).build_with(now, Drafts::Hidden).view("en/rules/").attrs("article > .rule", "id").join(" ");
    assert_eq!(page("2026-04-30"), "kind two-boats");
    assert_eq!(page("2026-12-01"), "kind one-boat rule-main");
    assert_eq!(page(NOW), "kind one-boat");
}

#[test]
fn a_rule_without_one_of_the_languages_is_told_at_its_text() {
    let hub = Hub::from(HUB);
    hub.edit("content/hub.yaml", "text: {cy: Un cwch i bob un., en: One boat each.}", "text: {en: One boat each.}");
    hub.edit("content/hub.yaml", "{cy: Pa afon?, en: ", "{en: ");
    assert_eq!(hub.build().places(), ["missing-language content/hub.yaml:31:5", "missing-language content/hub.yaml:46:7"]);
}

#[test]
fn joining_is_a_letter_with_the_questions_and_the_rules_in_force() {
    let site = site();
    let page = site.view("en/join/");
    let (to, subject, body) = letter(page.attr(".post .button", "href"));
    assert_eq!((to.as_str(), subject.as_str()), ("editor+hub@hub.example", "Joining: Hub"));
    insta::assert_snapshot!(body);
    let copied = page.all("textarea")[0].text().collect::<String>();
    assert_eq!(copied.trim(), body.trim(), "what can be copied is what the letter says");
    assert!(page.text("main").contains("Which river & why, 100%?") && page.text("main").contains("One boat"));
    let (_, subject, body) = letter(site.view("cy/ymuno/").attr(".post .button", "href"));
    assert!(
        subject == "Ymuno: Hyb" && body.contains("Pa afon?") && body.contains("https://hub.example/base/cy/rheolau/"),
        "{body}"
    );
}

#[test]
fn an_address_of_its_own_goes_before_the_editors_and_without_any_the_text_can_be_copied() {
    let hub = Hub::from(HUB);
    hub.edit("content/hub.yaml", "joining:\n", "joining:\n  email: join@hub.example\n");
    assert_eq!(letter(hub.build().view("en/join/").attr(".post .button", "href")).0, "join@hub.example");
    hub.edit("content/hub.yaml", "  email: join@hub.example\n", "");
    hub.edit("content/hub.yaml", ", email: editor+hub@hub.example", "");
    let site = hub.build();
    let page = site.view("en/join/");
    assert!(page.all("a[href^=mailto]").is_empty());
    assert!(page.text(".post").contains("This hub publishes no email address") && !page.text("textarea").is_empty());
    assert!(site.mentions("mailto:").is_empty());
}

#[test]
fn a_letter_too_long_for_programs_ends_with_a_whole_rule_and_says_where_the_rest_is() {
    let hub = Hub::from(HUB);
    hub.edit("content/hub.yaml", "Be kind & patient.", &"Be kind. Be patient. Be there. ".repeat(60));
    let site = hub.build();
    assert_eq!(site.places(), ["mailto-too-long content/hub.yaml:43:1"]);
    let page = site.view("en/join/");
    let (_, _, body) = letter(page.attr(".post .button", "href"));
    assert!(body.ends_with("(Not all of the letter had room here. The rest is at https://hub.example/base/en/join/)"), "{body}");
    assert!(body.contains("Who are you?") && body.contains("Which river"), "the questions come first");
    assert!(page.text(".post").contains("too long to be opened whole"));
    assert!(page.text("textarea").contains("One boat each."), "the whole text can be copied");
}
