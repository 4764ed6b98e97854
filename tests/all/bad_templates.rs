//! Templates of a hub that are wrong: told at their line, and the built-in one lays the page out instead.

use pentan::language::Language;

use crate::hub::{Hub, Site};

const TEMPLATES: &str = "themes/default/templates";

/// Builds a hub with one template of its own, and makes sure that every page of it is laid out as without.
fn with_template(name: &str, text: &str) -> Site {
    let page = "-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: S.\n---\nText.\n";
    let plain = Hub::from(page).build();
    let hub = Hub::from(page);
    hub.write(&format!("{TEMPLATES}/{name}"), text);
    let site = hub.build();
    assert_eq!(site.files.keys().collect::<Vec<_>>(), plain.files.keys().collect::<Vec<_>>());
    for (path, bytes) in &plain.files {
        assert!(site.files[path] == *bytes, "{path} differs from what the built-in template makes");
    }
    site
}

#[test]
fn a_template_that_cannot_be_used_is_told_at_its_line_and_the_built_in_one_stands_in() {
    for (text, expected) in [
        ("<p>\n{% if title %}\n</p>\n", "template-syntax 2:15"),
        ("<p>\n  {{ title }\n</p>\n", "template-syntax 2:"),
        ("<p>\n{% include \"foot.html\" %}\n</p>\n", "template-missing 2:13"),
        ("{% extends \"bsae.html\" %}\n", "template-missing 1:13"),
        ("<p>\n{% include \"page.html\" %}\n</p>\n", "template-syntax 1:1"),
        ("<p>\n{{ title | shuot }}\n</p>\n", "template-syntax 2:"),
        ("<p>\n{{ sya(key=\"home\") }}\n</p>\n", "template-syntax 2:"),
        ("<p>\n{% if title is odder %}x{% endif %}\n</p>\n", "template-syntax 2:"),
        ("<p>\n{{ titel }}\n</p>\n", "template-render 2:4"),
        ("<p>\n{{ page.titel }}\n</p>\n", "template-render 2:"),
        ("<p>\n{{ title + 1 }}\n</p>\n", "template-render 2:"),
    ] {
        let site = with_template("page.html", text);
        let places: Vec<_> = site.places().iter().map(|place| place.replace(&format!("{TEMPLATES}/page.html:"), "")).collect();
        assert!(
            places.iter().all(|place| place.starts_with(expected)) && !places.is_empty(),
            "{text}\n{}",
            site.told(Language::En)
        );
    }
}

#[test]
fn all_templates_that_cannot_be_used_are_told_at_once() {
    let hub = Hub::from("");
    for name in ["home", "page", "latest", "chooser"] {
        hub.write(&format!("{TEMPLATES}/{name}.html"), "<p>{{ title</p>\n");
    }
    hub.write(&format!("{TEMPLATES}/term.html"), "{% include \"gone.html\" %}\n");
    let site = hub.build();
    assert_eq!(site.codes(), ["template-syntax", "template-syntax", "template-syntax", "template-syntax", "template-missing"]);
    assert!(site.files.contains_key("en/index.html"));
}

#[test]
fn a_template_that_fails_on_one_page_is_told_once_a_page_and_at_its_own_line_inside_another() {
    let hub = Hub::from("-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: S.\n---\nText.\n");
    hub.write(&format!("{TEMPLATES}/page.html"), "{% include \"part.html\" %}\n");
    hub.write(&format!("{TEMPLATES}/part.html"), "<p>\n\n  {{ oops }}</p>\n");
    let site = hub.build();
    let place = format!("template-render {TEMPLATES}/part.html:3:6");
    assert_eq!(site.places(), [place.clone(), place]);
    assert!(site.text("en/tips/rivers/index.html").contains("Text."));
}

#[test]
fn a_theme_that_is_not_there_is_told_in_hub_yaml() {
    let site = Hub::from("-- content/hub.yaml --\nname: Hub\nbase_url: https://hub.example/\ntheme: warm\n").build();
    assert_eq!(site.places(), ["template-missing content/hub.yaml:3:8"]);
}

#[test]
fn a_template_that_includes_itself_is_told() {
    let site = with_template("redirect.html", "{% include \"redirect.html\" %}\n");
    assert_eq!(site.codes(), ["template-syntax"]);
}
