//! Series: pages in an order.

use pentan::language::Language;

use super::{tip, tips};
use crate::hub::{Hub, Site};

const SERIES: &str = "-- content/data/series.yaml --
water:
  title: {cy: Popeth am ddŵr, en: All about water}
  summary: {cy: O'r tarddiad i'r môr., en: From the source to the sea.}
  parts: [tips/spring, tips/river.en.md, tips/sea]
";

fn hub() -> Hub {
    let pages =
        tips("spring", "Spring", "") + &tips("river", "River", "") + &tip("sea.cy", "Môr", "") + &tip("lake.en", "Lake", "");
    Hub::from(&(pages + SERIES))
}

/// What a page says of its place in a series, and where it leads on.
fn standing(site: &Site, path: &str) -> Vec<String> {
    let page = site.view(path);
    let mut said = page.texts(".standing");
    said.extend(page.links(".steps a[rel]"));
    said
}

#[test]
fn a_part_leads_to_the_one_before_it_and_the_one_after_it() {
    let site = hub().build();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(standing(&site, "en/tips/spring/"), ["Part 1 of 3: All about water", "River -> /en/tips/river/"]);
    let river = ["Part 2 of 3: All about water", "Spring -> /en/tips/spring/", "Môr -> /en/tips/mor/ (cy)"];
    assert_eq!(standing(&site, "en/tips/river/"), river);
    assert_eq!(standing(&site, "en/tips/mor/"), ["Part 3 of 3: All about water", "River -> /en/tips/river/"]);
    let welsh = ["Rhan 2 o 3: Popeth am ddŵr", "Spring -> /cy/awgrymiadau/spring/", "Môr -> /cy/awgrymiadau/mor/"];
    assert_eq!(standing(&site, "cy/awgrymiadau/river/"), welsh);
    assert_eq!(standing(&site, "en/tips/lake/"), [""; 0]);
}

#[test]
fn a_series_has_a_page_with_its_parts_in_order_in_both_languages() {
    let site = hub().build();
    let page = site.view("en/series/all-about-water/");
    assert_eq!((page.text("h1").as_str(), page.text(".standfirst").as_str()), ("All about water", "From the source to the sea."));
    assert_eq!(page.texts("ol.in-order h3 a"), ["Spring", "River", "Môr"]);
    assert_eq!(page.alternates()[0], "cy https://hub.example/cy/cyfresi/popeth-am-ddwr/");
    let all = site.view("cy/cyfresi/").links("main a");
    assert_eq!(all, ["Popeth am ddŵr -> /cy/cyfresi/popeth-am-ddwr/"]);
    assert!(site.view("en/tips/").links("footer a").contains(&"Series -> /en/series/".to_owned()));
    for path in ["en/series/", "cy/cyfresi/", "en/series/all-about-water/", "cy/cyfresi/popeth-am-ddwr/"] {
        assert!(site.mapped().contains(&path.to_owned()), "{path}");
    }
}

#[test]
fn a_part_that_is_not_on_the_site_or_is_past_is_passed_over() {
    let hub = hub();
    hub.edit("content/tips/river.cy.md", "summary", "draft: true\nsummary");
    hub.edit("content/tips/river.en.md", "summary", "expires: 2026-01-01\nsummary");
    let site = hub.build();
    assert_eq!(standing(&site, "en/tips/spring/"), ["Part 1 of 2: All about water", "Môr -> /en/tips/mor/ (cy)"]);
    assert_eq!(standing(&site, "en/tips/river/"), [""; 0]);
}

#[test]
fn a_hub_without_series_says_nothing_of_them() {
    let site = Hub::from(&tips("spring", "Spring", "")).build();
    assert!(!site.has("en/series/") && !site.view("en/tips/").links("footer a").concat().contains("/series/"));
}

#[test]
fn a_part_that_names_no_page_or_is_there_twice_is_told_at_its_place() {
    let hub = hub();
    hub.edit("content/data/series.yaml", "[tips/spring, tips/river.en.md, tips/sea]", "[tips/sprig, tips/sea, tips/sea]");
    let site = hub.build();
    let file = "content/data/series.yaml";
    assert_eq!(site.places(), [format!("dead-link {file}:4:11"), format!("series-part-twice {file}:4:33")]);
    assert!(site.told(Language::En).contains("tips/spring"), "with the nearest name: {}", site.told(Language::En));
    hub.write(file, "water: {parts: tips/sea}\nair: {title: {cy: Aer}, parts: []}\n");
    assert_eq!(hub.build().codes(), ["missing-key", "missing-language"]);
}
