//! Drafts, scheduled and expired pages: what is on the site on which day.

use pentan::hub::Drafts;

use super::{tip, tips};
use crate::hub::{Hub, Site};

const PAGE: &str = "en/tips/news/";

/// A tip that another one pins, and that shares a topic with it.
fn hub(more: &str) -> Hub {
    let topics = "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\n";
    let more = format!("topics: [water]\n{more}");
    let other = "published: 2026-01-01\ntopics: [water]\nrelated: [tips/news]";
    Hub::from(&(tips("news", "News", &more) + &tips("other", "Other", other) + topics))
}

/// Every output in which the page's own address is written, but for its own pages.
fn lists(site: &Site) -> Vec<&str> {
    let mut lists = site.mentions("/news/");
    lists.extend(site.mentions("\"news/"));
    lists.retain(|path| !path.contains("/news/"));
    lists.sort_unstable();
    lists.dedup();
    lists
}

#[test]
fn a_page_is_on_the_site_and_in_its_lists_as_its_dates_say() {
    // Front matter, day, whether drafts are shown; whether the page is built, and whether lists have it.
    for (more, now, drafts, is_built, is_listed) in [
        ("published: 2026-11-23", "2026-11-23", Drafts::Hidden, true, true),
        ("published: 2026-11-24", "2026-11-23", Drafts::Hidden, false, false),
        ("published: 2026-11-24", "2026-11-24", Drafts::Hidden, true, true),
        ("published: 2026-11-24", "2026-11-23", Drafts::Shown, true, true),
        ("draft: true", "2026-11-23", Drafts::Hidden, false, false),
        ("draft: true\npublished: 2026-01-01", "2026-11-23", Drafts::Hidden, false, false),
        ("draft: true", "2026-11-23", Drafts::Shown, true, true),
        ("draft: false", "2026-11-23", Drafts::Hidden, true, true),
        ("expires: 2026-11-23", "2026-11-23", Drafts::Hidden, true, true),
        ("expires: 2026-11-22", "2026-11-23", Drafts::Hidden, true, false),
        ("expires: 2026-11-22", "2026-11-23", Drafts::Shown, true, false),
        ("expires: 2026-11-22", "2026-11-22", Drafts::Hidden, true, true),
        ("expires: 2026-11-22\ndraft: true", "2026-11-23", Drafts::Hidden, false, false),
    ] {
        let site = hub(more).build_with(now, drafts);
        assert_eq!(site.codes(), [""; 0], "{more}");
        assert_eq!(site.has(PAGE), is_built, "built: {more} on {now}");
        let lists = lists(&site);
        let has = |path: &str| lists.contains(&path);
        for list in
            ["en/tips/index.html", "en/latest/index.html", "en/a-z/index.html", "en/topics/water/index.html", "en/index.html"]
        {
            assert_eq!(has(list), is_listed, "{list}: {more} on {now}");
        }
        for feed in ["en/feed.xml", "en/feed.json", "en/topics/water/feed.xml", "cy/feed.xml"] {
            assert_eq!(has(feed), is_listed, "{feed}: {more} on {now}");
        }
    }
}

#[test]
fn search_engines_are_told_of_published_pages_only() {
    for (more, drafts, is_wanted) in [
        ("published: 2026-11-23", Drafts::Hidden, true),
        ("published: 2026-11-24", Drafts::Shown, false),
        ("draft: true", Drafts::Shown, false),
        ("expires: 2026-11-22", Drafts::Hidden, false),
    ] {
        let site = hub(more).build_with("2026-11-23", drafts);
        assert_eq!(site.mapped().contains(&PAGE.to_owned()), is_wanted, "sitemap: {more}");
        let robots = site.view(PAGE).attrs("meta[name=robots]", "content").concat();
        assert_eq!(!robots.contains("noindex"), is_wanted, "robots: {more}");
    }
}

#[test]
fn what_is_not_published_is_pinned_nowhere() {
    for (more, drafts, is_offered) in [
        ("published: 2026-11-24", Drafts::Hidden, false),
        ("draft: true", Drafts::Hidden, false),
        ("expires: 2026-11-22", Drafts::Hidden, false),
        ("draft: true", Drafts::Shown, true),
        ("", Drafts::Hidden, true),
    ] {
        let site = hub(more).build_with("2026-11-23", drafts);
        let links = site.view("en/tips/other/").links("main a");
        assert_eq!(links.iter().any(|link| link.contains("-> /en/tips/news/")), is_offered, "{more}: {links:?}");
    }
}

/// What a page that is not simply published says of itself, in both languages.
#[test]
fn a_page_that_is_not_simply_published_says_so() {
    let say = |more: &str| {
        let site = hub(more).build_with("2026-11-23", Drafts::Shown);
        ["en/tips/news/", "cy/awgrymiadau/news/"].map(|path| site.view(path).text("main"))
    };
    let plain = say("");
    for (more, words) in [
        ("draft: true", ["draft", "drafft"]),
        ("published: 2026-11-24", ["not published yet", "heb ei chyhoeddi"]),
        ("expires: 2026-11-22", ["out of date", "wedi dyddio"]),
    ] {
        for ((said, plain), word) in say(more).iter().zip(&plain).zip(words) {
            assert!(said.to_lowercase().contains(&word.to_lowercase()), "{more} says {word:?}: {said}");
            assert!(!plain.contains(word), "{word:?} is on every page");
        }
    }
}

#[test]
fn a_half_that_is_not_published_falls_back_to_the_other() {
    let site = Hub::from(&(tip("half.en", "Unseen half", "draft: true") + &tip("half.cy", "Hanner", ""))).build();
    assert_eq!(site.view("en/tips/hanner/").text("h1"), "Hanner");
    assert_eq!(site.mentions("Unseen half"), [""; 0], "nothing of a draft is published");
}

#[test]
fn an_expired_half_is_in_no_list_of_its_language_and_its_partner_stays() {
    let site = Hub::from(&(tip("half.en", "Half", "expires: 2026-01-01") + &tip("half.cy", "Hanner", ""))).build();
    assert_eq!(site.view("en/tips/").links("main a").iter().filter(|link| link.contains("half")).count(), 0);
    assert!(site.view("cy/awgrymiadau/").links("main a").iter().any(|link| link.contains("hanner")));
    assert!(site.mapped().contains(&"cy/awgrymiadau/hanner/".to_owned()));
    assert!(!site.text("sitemap.xml").contains("en/tips/half/"));
}
