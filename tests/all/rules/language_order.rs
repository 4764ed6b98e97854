//! The order of `languages` decides who stands first side by side, and nothing else.

use super::{RIVERS, tip};
use crate::hub::{Hub, Site};

fn in_order(languages: &str) -> Site {
    // The two halves of a section may disagree on the type of its pages.
    let section =
        |language, kind| format!("-- content/mixed/_index.{language}.md --\n---\ntitle: M\nsummary: M.\ntype: {kind}\n---\n");
    let page = |language| format!("-- content/mixed/x.{language}.md --\n---\ntitle: X\nsummary: X.\n---\n");
    let mixed = section("cy", "tip") + &section("en", "page") + &page("cy") + &page("en");
    let hub = Hub::from(&(RIVERS.to_owned() + &tip("alone.cy", "Unig", "") + &tip("lone.en", "Lone", "") + &mixed));
    hub.edit("content/hub.yaml", "[cy, en]", languages);
    hub.build()
}

#[test]
fn either_language_may_come_first() {
    let (welsh, english) = (in_order("[cy, en]"), in_order("[en, cy]"));
    assert_eq!(welsh.files.keys().collect::<Vec<_>>(), english.files.keys().collect::<Vec<_>>());
    for (site, order) in [(&welsh, ["cy", "en"]), (&english, ["en", "cy"])] {
        for path in ["", "404.html"] {
            let page = site.view(path);
            let languages = page.attrs("main [lang]", "lang").into_iter().fold(Vec::new(), |mut seen, lang| {
                if !seen.contains(&lang) {
                    seen.push(lang);
                }
                seen
            });
            assert_eq!(languages, order, "on /{path}");
        }
    }
}

#[test]
fn no_page_in_a_language_depends_on_which_comes_first() {
    let (welsh, english) = (in_order("[cy, en]"), in_order("[en, cy]"));
    let pages = || welsh.files.keys().filter(|path| path.ends_with(".html") && path.contains('/'));
    assert!(pages().count() > 20, "{}", pages().count());
    for path in pages() {
        let (one, other) = (welsh.view(path), english.view(path));
        for css in ["title", "main", "footer", "nav[aria-label]"] {
            let without_toggle = |view: &crate::view::View| {
                view.all(css).iter().map(|element| element.html()).filter(|html| !html.contains("Cymraeg")).collect::<String>()
            };
            assert!(css != "title" || !without_toggle(&one).is_empty(), "{path} has no title");
            assert_eq!(without_toggle(&one), without_toggle(&other), "{css} of {path}");
        }
        for (name, attribute) in [("link[rel=canonical]", "href"), ("html", "lang")] {
            assert_eq!(one.attr(name, attribute), other.attr(name, attribute), "{path}");
        }
        let sorted = |view: &crate::view::View| {
            let mut alternates = view.alternates();
            alternates.sort();
            alternates
        };
        assert_eq!(sorted(&one), sorted(&other), "{path}");
    }
    for path in ["cy/feed.xml", "en/feed.json", "robots.txt"] {
        assert_eq!(welsh.text(path), english.text(path));
    }
}
