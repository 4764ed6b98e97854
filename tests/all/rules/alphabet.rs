//! The A-Z in the true order of each language.

use super::tip;
use crate::hub::Hub;

fn titled(titles: &[&str], languages: &[&str]) -> Hub {
    let files = titles.iter().enumerate().flat_map(|(n, title)| {
        languages.iter().map(move |language| tip(&format!("t{n}.{language}"), title, &format!("slug: t{n}")))
    });
    Hub::from(&files.collect::<String>())
}

/// The letters of an A-Z with the titles under them.
fn letters(hub: &Hub, path: &str) -> String {
    let page = hub.build();
    let page = page.view(path);
    let mut shown = String::new();
    for element in page.all("main h2, main li li a, main section li a") {
        let text = element.text().collect::<String>();
        match element.value().name() {
            "h2" => shown += &format!("\n{}:", text.trim()),
            _ => shown += &format!(" {}", text.split_whitespace().collect::<Vec<_>>().join(" ")),
        }
    }
    shown.trim_start().to_owned()
}

/// One title for each of the 29 letters, those of names, digits, and pairs that only the true order gets right.
const TITLES: &[&str] = &[
    "Tŷ",
    "Theatr",
    "Cyw",
    "Chwaer",
    "Dafad",
    "Ddoe",
    "Fan",
    "Ffa",
    "Gwyn",
    "Ngardd",
    "Haf",
    "Lori",
    "Llan",
    "Llys",
    "Pys",
    "Phasig",
    "Rygbi",
    "Rhaff",
    "Amser",
    "Angel",
    "Banana",
    "Bangor",
    "Danadl",
    "Dangos",
    "Arian",
    "Arholiad",
    "Llannon",
    "Llangollen",
    "Ŵyn",
    "Wal",
    "2026",
    "Zoom",
    "Eira",
    "Iâr",
    "Jam",
    "Mab",
    "Nain",
    "Oen",
    "Siop",
    "Uwd",
    "Ysgol",
];

#[test]
fn the_welsh_list_follows_the_welsh_alphabet() {
    insta::assert_snapshot!(letters(&titled(TITLES, &["cy"]), "cy/a-y/"), @r#"
    0–9: 2026
    A: Angel Amser Arholiad Arian
    B: Banana Bangor
    C: Cyw
    Ch: Chwaer
    D: Dafad Danadl Dangos
    Dd: Ddoe
    E: Eira
    F: Fan
    Ff: Ffa
    G: Gwyn
    Ng: Ngardd
    H: Haf
    I: Iâr
    J: Jam
    L: Lori
    Ll: Llan Llangollen Llannon Llys
    M: Mab
    N: Nain
    O: Oen
    P: Pys
    Ph: Phasig
    R: Rygbi
    Rh: Rhaff
    S: Siop
    T: Tŷ
    Th: Theatr
    U: Uwd
    W: Wal Ŵyn
    Y: Ysgol
    Z: Zoom
    "#);
}

#[test]
fn the_english_list_follows_the_english_alphabet() {
    insta::assert_snapshot!(letters(&titled(TITLES, &["en"]), "en/a-z/"), @r#"
    0–9: 2026
    A: Amser Angel Arholiad Arian
    B: Banana Bangor
    C: Chwaer Cyw
    D: Dafad Danadl Dangos Ddoe
    E: Eira
    F: Fan Ffa
    G: Gwyn
    H: Haf
    I: Iâr
    J: Jam
    L: Llan Llangollen Llannon Llys Lori
    M: Mab
    N: Nain Ngardd
    O: Oen
    P: Phasig Pys
    R: Rhaff Rygbi
    S: Siop
    T: Theatr Tŷ
    U: Uwd
    W: Wal Ŵyn
    Y: Ysgol
    Z: Zoom
    "#);
}

#[test]
fn a_sort_key_files_a_title_under_another_word() {
    let hub = Hub::from(&(tip("a.cy", "Y Bont", "sort_key: Pont") + &tip("b.cy", "Pant", "") + &tip("c.cy", "Pwll", "")));
    insta::assert_snapshot!(letters(&hub, "cy/a-y/"), @"P: Pant Y Bont Pwll");
}

#[test]
fn terms_stand_in_the_order_of_the_language() {
    let site = Hub::from(
        "
-- content/data/topics.yaml --
a: {label: {cy: Llyfrau, en: Books}}
b: {label: {cy: Lluniau, en: Pictures}}
c: {label: {cy: Lori, en: Lorries}}
d: {label: {cy: Chwarae, en: Play}}
e: {label: {cy: Cyfarfod, en: Meetings}}
f: {label: {cy: Y Celfyddydau, en: The arts}, sort_key: {cy: Celfyddydau, en: Arts}}
",
    )
    .build();
    let names = |path: &str| {
        site.view(path)
            .links("main a")
            .iter()
            .filter(|link| link.contains("/pynciau/") || link.contains("/topics/"))
            .map(|link| link.split(" -> ").next().unwrap().to_owned())
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(names("cy/pynciau/"), "Y Celfyddydau, Cyfarfod, Chwarae, Lori, Lluniau, Llyfrau");
    assert_eq!(names("en/topics/"), "The arts, Books, Lorries, Meetings, Pictures, Play");
}

/// Over 500 pages the list would be long to read: it keeps the letters, and each has a page.
#[test]
fn a_long_list_has_a_page_a_letter() {
    let hub = Hub::from("");
    for n in 0..251 {
        hub.write(&format!("content/tips/ll{n}.cy.md"), format!("---\ntitle: Llyfr {n}\nsummary: Llyfr.\n---\n"));
        hub.write(&format!("content/tips/l{n}.cy.md"), format!("---\ntitle: Lamp {n}\nsummary: Lamp.\n---\n"));
    }
    let site = hub.build();
    let list = site.view("cy/a-y/");
    let letters: Vec<String> = list.links("main nav a").into_iter().collect();
    assert_eq!(letters, ["L -> /cy/a-y/l/", "Ll -> /cy/a-y/ll/"]);
    assert!(!list.text("main").contains("Llyfr 1"), "the list itself has no entries");
    let letter = site.view("cy/a-y/ll/").text("main");
    assert!(letter.contains("Llyfr 250") && !letter.contains("Lamp"));
    assert_eq!(site.view("cy/a-y/ll/").alternates(), ["cy https://hub.example/cy/a-y/ll/", "x-default https://hub.example/"]);
    assert_eq!(site.view("cy/a-y/ll/").attrs("main [aria-current]", "href").len(), 1);
}
