//! A site under a base path, from a plain file server: everything in it is relative.

use super::{PIXEL, RIVERS, tip, tips};
use crate::hub::{Hub, Site};

fn site() -> Site {
    let more = "topics: [water]\naliases: [/old/]\nimage: {src: a.png, alt: River}\nrelated: [tips/rivers]";
    let many: String = (0..3).map(|n| tips(&format!("t{n}"), &format!("T {n}"), "topics: [water]")).collect();
    let text = RIVERS.trim_start().to_owned()
        + &tip("a.en", "A", more)
        + &many
        + "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\n";
    let hub = Hub::from(&text);
    hub.edit(
        "content/tips/a.en.md",
        "Text.",
        "[rivers](rivers.md) ![a](a.png) [root](/tips/rivers) [file](/tips/a.png) [topic](topic:water)",
    );
    hub.write("content/tips/a.png", PIXEL);
    hub.edit("content/hub.yaml", "https://hub.example/", "https://hub.example/deep/down");
    hub.edit("content/hub.yaml", "licence", "page_size: 2\nlicence");
    let site = hub.build();
    assert_eq!(site.codes(), [""; 0]);
    site
}

#[test]
fn no_address_in_a_page_begins_at_the_root() {
    let site = site();
    let mut seen = 0;
    for path in site.files.keys().filter(|path| path.ends_with(".html") && *path != "404.html") {
        let page = site.view(path);
        for attribute in ["href", "src", "srcset", "action", "data"] {
            for value in page.attrs(&format!("[{attribute}]"), attribute) {
                assert!(!value.starts_with('/'), "{attribute}={value:?} in {path}");
                seen += 1;
            }
        }
        for value in page.attrs("meta[http-equiv]", "content") {
            assert!(!value.contains("url=/"), "{value} in {path}");
        }
    }
    assert!(seen > 500, "only {seen} addresses");
}

#[test]
fn what_names_the_site_to_others_has_the_whole_address() {
    let site = site();
    let base = "https://hub.example/deep/down/";
    assert!(site.view("en/tips/a/").attr("link[rel=canonical]", "href").starts_with(base));
    assert!(site.view("en/tips/a/").meta("og:image")[0].starts_with(base));
    assert!(site.view("en/tips/a/").things("Article")[0]["url"].as_str().unwrap().starts_with(base));
    assert!(site.text("robots.txt").contains(&format!("Sitemap: {base}sitemap.xml")));
    assert!(!site.mapped().is_empty());
    assert!(site.text("en/feed.xml").contains(&format!("<id>{base}en/tips/a/</id>")));
    assert!(site.text("_redirects").starts_with("/deep/down/old/ /deep/down/en/tips/a/ "));
    insta::assert_snapshot!(site.text("_headers"));
}

#[test]
fn another_base_url_changes_no_relative_address() {
    let settings = |base: &str| pentan::hub::Settings {
        now: pentan::parse::values::Date::parse(crate::hub::NOW).unwrap(),
        drafts: pentan::hub::Drafts::Hidden,
        base_url: Some(pentan::parse::values::WebUrl(base.into())),
        checks: pentan::hub::Checks::Build,
    };
    let hub = Hub::from(RIVERS);
    let [one, other] = ["https://one.example/", "https://two.example/a/b/"].map(|base| Site::of(hub.root(), &settings(base)));
    assert_eq!(one.files.keys().collect::<Vec<_>>(), other.files.keys().collect::<Vec<_>>());
    for (path, bytes) in one.files.iter().filter(|(path, _)| !["404.html", "_redirects", "_headers"].contains(&path.as_str())) {
        let text = String::from_utf8_lossy(bytes).replace("https://one.example/", "https://two.example/a/b/");
        assert_eq!(text, String::from_utf8_lossy(&other.files[path]), "{path}");
    }
}
