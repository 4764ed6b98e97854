//! Who else faces what a case study faces, and how they are reached without giving an address away.

use super::community::letter;
use crate::hub::Hub;

fn case(name: &str, more: &str) -> String {
    format!(
        "-- content/cases/{name}.en.md --\n---\ntitle: Case {name}\nslug: {name}\nsummary: On {name}.\npublished: 2026-10-0{}\n{more}---\nText.\n",
        name.len()
    )
}

fn hub(editor: &str) -> Hub {
    let ground = format!(
        "-- content/hub.yaml --\nname: {{cy: Hyb, en: Hub}}\nbase_url: https://hub.example/\nlanguages: [cy, en]\n{editor}\
        -- content/cases/_index.en.md --\n---\ntitle: Cases\nsummary: Cases.\ntype: case-study\n---\n\
        -- content/data/topics.yaml --\nwater: {{label: {{cy: Dŵr, en: Water}}}}\nfire: {{label: {{cy: Tân, en: Fire}}}}\n\
        -- content/data/organisations.yaml --\nama: {{name: AMA}}\n"
    );
    let cases = [
        case("a", "facing: [water, fire]\n"),
        case("bb", "facing: [water]\ncontact_ok: true\norganisation: ama\n"),
        case("ccc", "facing: [fire, water]\n"),
        case("dddd", "topics: [water]\n"),
        case("eeeee", "facing: [water]\nexpires: 2026-01-01\n"),
    ];
    Hub::from(&(ground + &cases.concat()))
}

#[test]
fn a_case_study_names_those_that_face_the_same_the_nearest_first() {
    let site = hub("editor: {email: editor@hub.example}\n").build();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(site.view("en/cases/a/").links(".also > li > a"), ["Case ccc -> /en/cases/ccc/", "Case bb -> /en/cases/bb/"]);
    assert_eq!(site.view("en/cases/a/").texts(".also .because"), ["Still working on: Water and Fire", "Still working on: Water"]);
    assert!(site.view("en/cases/dddd/").all("#also").is_empty(), "it faces nothing");
    assert_eq!(site.view("en/topics/water/").texts("#facing h3"), ["Case ccc", "Case bb", "Case a"]);
    let (to, subject, body) = letter(site.view("en/cases/a/").attr(".also a[href^=mailto]", "href"));
    assert_eq!((to.as_str(), subject.as_str()), ("editor@hub.example", "Please put us in touch: Case bb"));
    assert!(body.contains("Case bb\nhttps://hub.example/en/cases/bb/"), "{body}");
    let own = site.view("en/cases/bb/");
    assert_eq!(letter(own.attr(".box a[href^=mailto]", "href")).2, body, "its own page offers the same letter");
}

#[test]
fn without_an_address_the_way_leads_to_the_guidelines_or_to_the_organisation() {
    let site = hub("").build();
    assert!(site.mentions("mailto:").is_empty());
    assert!(site.view("en/cases/bb/").text(".box").contains("Begin here: AMA"), "{}", site.view("en/cases/bb/").text(".box"));
    let hub = hub("guidelines: cases/dddd\n");
    assert!(hub.build().view("en/cases/bb/").text(".box").contains("Begin here: Case dddd"));
}
