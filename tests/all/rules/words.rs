//! The words of the interface: dates, numbers and lists in both languages, and a hub's own over them.

use pentan::language::Language;

use super::{RIVERS, tip, tips};
use crate::hub::Hub;

#[test]
fn dates_and_names_in_a_row_are_said_as_each_language_says_them() {
    let people = "-- content/data/people.yaml --\na: {name: Ann}\nb: {name: Bob}\nc: {name: Owain}\n";
    let hub = Hub::from(&(tips("x", "X", "published: 2026-02-01\nauthors: [a, b, c]") + people));
    let site = hub.build();
    let [english, welsh] = ["en/tips/x/", "cy/awgrymiadau/x/"].map(|path| site.view(path));
    assert_eq!(english.texts("main time"), ["1 February 2026"]);
    assert_eq!(welsh.texts("main time"), ["1 Chwefror 2026"]);
    assert_eq!(welsh.attr("main time", "datetime"), "2026-02-01");
    assert!(english.text("#licence").contains("by Ann, Bob and Owain"), "{}", english.text("#licence"));
    assert!(welsh.text("#licence").contains("gan Ann, Bob ac Owain"), "{}", welsh.text("#licence"));
}

#[test]
fn an_event_says_its_day_of_the_week() {
    let hub = Hub::from(&tips("x", "X", "type: event\nstarts: 2026-03-30 18:30"));
    let site = hub.build();
    assert_eq!(site.view("en/tips/x/").texts("main dl time")[0], "Monday, 30 March 2026, 18:30");
    assert_eq!(site.view("cy/awgrymiadau/x/").texts("main dl time")[0], "Dydd Llun, 30 Mawrth 2026, 18:30");
    assert_eq!(site.view("en/tips/x/").things("Event")[0]["startDate"], "2026-03-30T18:30:00+01:00", "in summer time");
}

/// Welsh counts in six ways, and English in two.
#[test]
fn pages_are_counted_in_all_six_welsh_forms() {
    let mut said = [String::new(), String::new()];
    for count in [0, 1, 2, 3, 4, 6, 11] {
        let files: String = (0..count).map(|n| tips(&format!("t{n}"), &format!("T {n}"), "topics: [water]")).collect();
        let site = Hub::from(&(files + "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\n")).build();
        for (said, path) in said.iter_mut().zip(["cy/pynciau/", "en/topics/"]) {
            *said += &format!("{}; ", site.view(path).text("main .count"));
        }
    }
    assert_eq!(said[0], "Dim tudalennau; 1 dudalen; 2 dudalen; 3 tudalen; 4 tudalen; 6 thudalen; 11 tudalen; ");
    assert_eq!(said[1], "No pages; 1 page; 2 pages; 3 pages; 4 pages; 6 pages; 11 pages; ");
}

#[test]
fn reading_time_is_counted_in_all_six_welsh_forms() {
    let mut said = String::new();
    for minutes in [1, 2, 3, 6, 1_200] {
        let hub = Hub::from("");
        hub.write("content/tips/x.cy.md", format!("---\ntitle: X\nsummary: X.\n---\n{}", "gair ".repeat(minutes * 200)));
        said += &format!("{}; ", hub.build().view("cy/awgrymiadau/x/").text("article .meta li"));
    }
    assert_eq!(said, "1 munud o ddarllen; 2 funud o ddarllen; 3 munud o ddarllen; 6 munud o ddarllen; 1,200 munud o ddarllen; ");
}

#[test]
fn a_hub_overrides_one_message() {
    let hub = Hub::from(RIVERS);
    let plain = hub.build().view("cy/awgrymiadau/hynt-afonydd/").text("footer");
    hub.write("locales/cy/ours.ftl", "browse = Crwydro\n");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    let ours = site.view("cy/awgrymiadau/hynt-afonydd/").text("footer");
    assert!(plain.contains("Pori") && !plain.contains("Crwydro"));
    assert_eq!(ours, plain.replace("Pori", "Crwydro"), "and no other");
    assert!(!site.view("en/tips/how-rivers-run/").text("footer").contains("Crwydro"));
}

#[test]
fn a_hub_overrides_the_word_in_an_address() {
    let hub = Hub::from(RIVERS);
    hub.write("locales/cy/ours.ftl", "path-latest = Newydd sbon\n");
    let site = hub.build();
    assert_eq!(site.told(Language::En), "");
    assert!(site.has("cy/newydd-sbon/") && !site.has("cy/diweddaraf/"));
    assert!(site.view("cy/").links("a").iter().any(|link| link.ends_with("-> /cy/newydd-sbon/")));
}

#[test]
fn a_hub_overrides_one_template_and_one_asset() {
    let hub = Hub::from(RIVERS);
    let plain = hub.build();
    hub.write(
        "themes/default/templates/card.html",
        "<li class=\"card\"><a href=\"{{ card.url }}\">Ours: {{ card.title }}</a></li>\n",
    );
    hub.write("themes/default/assets/style.css", "body { color: red }");
    let site = hub.build();
    assert_eq!(site.told(Language::En), "");
    assert_eq!(site.view("en/tips/").texts("main .card"), ["Ours: Rivers"]);
    assert_ne!(plain.view("en/tips/").texts("main .card"), ["Ours: Rivers"]);
    let style = site.view("en/").target(site.view("en/").attr("link[rel=stylesheet]", "href"));
    assert_eq!(site.text(&style[1..]), "body { color: red }");
    assert_ne!(
        plain.view("en/").attr("link[rel=stylesheet]", "href"),
        site.view("en/").attr("link[rel=stylesheet]", "href"),
        "a name that changes with the bytes"
    );
}

#[test]
fn a_text_in_the_other_language_is_marked() {
    let text = "He felt [hiraeth](lang:cy).\n\n> [!CY]\n> Croeso i bawb.\n";
    let hub = Hub::from(&tip("a.en", "A", ""));
    hub.edit("content/tips/a.en.md", "Text.", text);
    assert_eq!(hub.build().view("en/tips/a/").texts(".prose [lang=cy]"), ["hiraeth", "Croeso i bawb."]);
}
