//! Chapters and groups: lists, a map, who is named, and what is past.

use pentan::hub::Drafts;

use crate::hub::{Hub, Site};

const HUB: &str = "
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
licence: CC-BY-4.0
chapters: {about: {cy: Ein canghennau., en: Our chapters.}, guide: tips/start}
-- content/tips/start.en.md --
---
title: Start a chapter
slug: start
summary: How.
---
-- content/data/people.yaml --
jo: {name: Jo Jones, role_public: true}
sam: {name: Sam Smith}
-- content/data/topics.yaml --
maps: {label: {cy: Mapiau, en: Maps}}
-- content/data/chapters.yaml --
online: {name: {cy: Ar-lein, en: Online}}
llan: {name: {cy: Llan, en: Llan}, region: {cy: Cymru, en: Wales}, place: [51.5, -3.2], chairs: [jo, sam], language: [cy, en]}
lydd:
  name: {cy: Lydd, en: Lydd}
  region: {cy: Cymru, en: Wales}
  place: [51.52, -3.19]
  meets: {cy: Bob bore Mercher., en: Every Wednesday morning.}
  url: https://lydd.example/
  links: [{title: {cy: Hanes, en: History}, url: https://lydd.example/history}]
derby: {name: Derby, region: {cy: Lloegr, en: England}, place: [52.9, -1.5], chairs: [sam]}
-- content/data/groups.yaml --
atlas: {name: {cy: Atlas, en: Atlas}, topics: [maps], begins: 2026-01-01, ends: 2026-11-23, convenor: jo}
globe: {name: {cy: Glôb, en: Globe}, begins: 2026-12-01, convenor: sam}
chart: {name: {cy: Siart, en: Chart}, begins: 2024-01-01, ends: 2026-11-22, url: https://chart.example/}
";

fn site() -> Site {
    Hub::from(HUB).build()
}

#[test]
fn chapters_are_listed_by_region_in_the_alphabet_of_the_language() {
    let site = site();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(site.view("en/chapters/").texts(".chapters h3"), ["England", "Wales", "Everywhere"]);
    // In Welsh, "Ll" is a letter after "L", and "Cymru" comes before "Lloegr".
    assert_eq!(site.view("cy/canghennau/").texts(".chapters h3"), ["Cymru", "Lloegr", "Ym mhobman"]);
    assert_eq!(site.view("cy/canghennau/").texts(".chapters li > a"), ["Lydd", "Llan", "Derby", "Ar-lein"]);
    assert_eq!(site.view("en/chapters/").texts(".chapters li > a"), ["Derby", "Llan", "Lydd", "Online"]);
    assert!(site.view("en/chapters/").text("main").contains("Is there none near you? Start a chapter"));
}

#[test]
fn only_chairs_who_agreed_are_named() {
    let site = site();
    assert!(site.view("en/chapters/llan/").text("dl").contains("Chair Jo Jones"));
    assert!(!site.view("en/chapters/llan/").text("main").contains("Sam"));
    assert!(!site.view("en/chapters/derby/").text("main").contains("Chair"));
    assert!(!site.view("en/groups/").text("main").contains("Sam"));
    let places: Vec<_> = Hub::from(HUB).check().places().into_iter().filter(|place| place.contains("chair")).collect();
    assert_eq!(places, [1, 3].map(|line| format!("chapter-without-chair content/data/chapters.yaml:{line}:1")));
}

#[test]
fn a_chapter_has_a_page_in_each_language() {
    let site = site();
    let page = site.view("en/chapters/lydd/");
    let facts = page.text("dl");
    for said in ["Wales", "Every Wednesday morning.", "https://lydd.example/", "History"] {
        assert!(facts.contains(said), "{said} is not in {facts}");
    }
    assert_eq!(page.links(".languages a"), ["Cymraeg -> /cy/canghennau/lydd/ (cy)", "English -> /en/chapters/lydd/ (en)"]);
    assert_eq!(page.links(".crumbs a"), ["Home -> /en/", "Chapters -> /en/chapters/"]);
    assert!(site.mapped().contains(&"cy/canghennau/lydd/".to_owned()));
    let things = page.things("Organization");
    assert_eq!(
        (&things[0]["name"], &things[0]["sameAs"], &things[0]["areaServed"]),
        (&"Lydd".into(), &"https://lydd.example/".into(), &"Wales".into())
    );
}

/// The map says where each chapter lies, beside no other, and everything on it is in the list above it.
#[test]
fn the_map_has_a_dot_and_a_name_for_each_chapter_that_says_where_it_is() {
    let site = site();
    let page = site.view("en/chapters/");
    let number = |value: &str| value.parse::<i64>().unwrap();
    let dots: Vec<(i64, i64)> =
        page.all(".map circle").iter().map(|dot| (number(dot.attr("cx").unwrap()), number(dot.attr("cy").unwrap()))).collect();
    assert_eq!(page.texts(".map .name"), ["Derby", "Llan", "Lydd"]);
    let [derby, llan, lydd] = dots[..] else { panic!("{dots:?}") };
    assert!(derby.0 > llan.0 && derby.1 < llan.1, "Derby is east and north of Llan: {dots:?}");
    assert!(lydd.0 > llan.0 && lydd.1 < llan.1, "Lydd is a little east and north of Llan: {dots:?}");
    // A degree of longitude is about 0.61 of one of latitude there (cos 52.2°).
    let ratio = ((derby.0 - llan.0) as f64 / 1.7) / ((llan.1 - derby.1) as f64 / 1.4);
    assert!((ratio - 0.613).abs() < 0.02, "{ratio}");
    let room = |name: &scraper::ElementRef<'_>| {
        let (x, y) = (number(name.attr("x").unwrap()), number(name.attr("y").unwrap()));
        let wide = 8 * name.text().collect::<String>().chars().count() as i64;
        (if name.attr("text-anchor") == Some("start") { x } else { x - wide }, y, wide)
    };
    let rooms: Vec<_> = page.all(".map .name").iter().map(room).collect();
    for (at, (x, y, wide)) in rooms.iter().enumerate() {
        let meets = |(x2, y2, wide2): &(i64, i64, i64)| (y - y2).abs() < 17 && *x < x2 + wide2 && *x2 < x + wide;
        assert!(!rooms[at + 1..].iter().any(meets), "no name is written over another: {rooms:?}");
    }
    assert_eq!(page.attr(".map", "role"), "img");
}

#[test]
fn a_group_is_past_on_the_day_after_its_last() {
    let groups = |now| {
        let site = Hub::from(HUB).build_with(now, Drafts::Hidden);
        site.view("en/groups/").texts(".groups h2, .groups h3").join(", ")
    };
    assert_eq!(groups("2026-11-23"), "At work now, Atlas, To come, Globe, Past groups, Chart Archived");
    assert_eq!(groups("2026-12-01"), "At work now, Globe, Past groups, Atlas Archived, Chart Archived");
    assert!(site().view("en/groups/").text("#group-atlas").contains("Called together by Jo Jones"));
    assert_eq!(site().view("cy/grwpiau/").texts("#group-atlas .chips a"), ["Mapiau"]);
}

#[test]
fn ids_that_nobody_declared_are_told_at_their_place() {
    let hub = Hub::from(HUB);
    hub.edit("content/data/chapters.yaml", "chairs: [jo, sam]", "chairs: [jo, sma]");
    hub.edit("content/data/groups.yaml", "topics: [maps]", "topics: [map]");
    hub.edit("content/data/groups.yaml", "convenor: sam", "convenor: zoe");
    assert_eq!(
        hub.build().places(),
        [
            "unknown-id content/data/chapters.yaml:2:102",
            "unknown-id content/data/groups.yaml:1:48",
            "unknown-id content/data/groups.yaml:2:68"
        ]
    );
}
