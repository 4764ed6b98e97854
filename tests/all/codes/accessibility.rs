//! What is told of pages as readers are given them, of styles, and of pictures.

use pentan::language::Language;
use pentan::problem::Code;

use super::{Fixture, files, tip};
use crate::hub::Hub;

/// A template of the hub's own that lays out the page which is shown where there is none.
fn template(html: &str) -> Fixture {
    let html = format!("<!doctype html>\n<html lang=\"en\">\n<title>Gone</title>\n<h1>Gone</h1>\n{html}\n</html>\n");
    files(&format!("-- themes/default/templates/not-found.html --\n{html}"))
}

/// A tip whose raw HTML is let through.
fn raw(html: &str) -> Fixture {
    let hub = "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nallow_html: true\n";
    let Fixture::Text(tip) = tip("", html) else { return tip("", html) };
    Fixture::Text(tip + hub)
}

fn style(css: &str) -> Fixture {
    files(&format!("-- themes/default/assets/style.css --\n{css}\n"))
}

const DRAWING: &str =
    "-- content/tips/circles.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"><text lang=\"cy\">Diben</text></svg>\n";

pub fn fixtures() -> Vec<(Code, Fixture)> {
    [of_pages(), of_styles(), of_pictures()].into_iter().flatten().collect()
}

fn of_pages() -> Vec<(Code, Fixture)> {
    let whole = |html: &str| files(&format!("-- themes/default/templates/not-found.html --\n{html}\n"));
    vec![
        (Code::HtmlLang, whole("<!doctype html>\n<html>\n<h1>Gone</h1>\n</html>")),
        (Code::HtmlLangPart, template("<p lang=\"welsh\">Wedi mynd</p>")),
        (Code::HtmlImageAlt, raw("Rivers.\n\n<p><img src=\"river.jpg\"></p>\n")),
        (Code::HtmlHeadingOne, raw("Rivers.\n\n<h1>Are long</h1>\n")),
        (Code::HtmlHeadingOrder, template("<h3>Where to now</h3>")),
        (
            Code::HtmlName,
            template("<p><a href=\"{{ url }}\"><img src=\"icon.svg\" alt=\"\"></a></p>".replace("{{ url }}", "/").as_str()),
        ),
        (Code::HtmlDuplicateId, template("<p id=\"here\">A</p>\n<p id=\"here\" class=\"other\">B</p>")),
        (Code::HtmlDanglingId, template("<p aria-describedby=\"ther\">A</p>\n<p id=\"there\">B</p>")),
        (Code::HtmlTableHeader, raw("Rivers.\n\n<table>\n<tr><td>Tâf</td><td>Long</td></tr>\n</table>\n")),
        (Code::HtmlFieldLabel, template("<input name=\"q\" placeholder=\"Search\">")),
        (Code::HtmlAutoplay, template("<video src=\"river.mp4\" autoplay></video>")),
        (Code::HtmlRefresh, template("<meta http-equiv=\"refresh\" content=\"30\">")),
        (Code::HtmlZoom, template("<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">")),
        (Code::HtmlTabindex, raw("<a href=\"https://example.org/\" tabindex=\"3\">Rivers</a>\n")),
    ]
}

fn of_styles() -> Vec<(Code, Fixture)> {
    vec![
        (
            Code::ThemeContrast,
            style(
                "/* contrast: --ink on --paper */\n:root {\n  --ink: #222;\n  --paper: #fff;\n}\n@media (prefers-color-scheme: dark) {\n  :root { --paper: #444; }\n}",
            ),
        ),
        (Code::ThemeContrastPair, style("/* contrast: --ink on --papr 4.5 */\n:root { --ink: #222; --paper: #fff; }")),
        (Code::ThemeTargetSize, style(".menu button {\n  block-size: 20px;\n}")),
    ]
}

fn of_pictures() -> Vec<(Code, Fixture)> {
    let shown = "image:\n  src: river.jpg\n  alt: A river\n";
    let with = |front: &str, body: &str| {
        let Fixture::Text(tip) = tip(front, body) else { return tip(front, body) };
        Fixture::Text(format!("{tip}-- content/tips/river.jpg --\n{DRAWING}"))
    };
    vec![
        (
            Code::ImageTooLarge,
            files(&format!("-- content/tips/river.svg --\n<svg><desc>{}</desc></svg>\n", "-".repeat(2_500_000))),
        ),
        (Code::ImageWithoutCredit, with(shown, "")),
        (Code::ImageWithoutLicence, with(&format!("{shown}  credit: A. Photographer\n"), "")),
        (Code::ImageLanguage, with("", "![Three circles](circles.svg)\n")),
    ]
}

/// What is told of a hub in English, of these codes.
fn told(hub: &Hub, codes: &[Code]) -> Vec<String> {
    let mut site = hub.check();
    site.problems.retain(|located| codes.contains(&located.problem.code));
    site.places()
}

/// The codes that this file is about.
fn codes() -> Vec<Code> {
    fixtures().into_iter().map(|(code, _)| code).collect()
}

#[test]
fn the_built_in_theme_and_the_example_hub_give_nothing_to_tell() {
    let hub = Hub::from(
        "-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\naliases: [/old/]\n---\n## One\n\n- [ ] Look\n\n| a |\n|---|\n| b |\n",
    );
    assert_eq!(told(&hub, &codes()), Vec::<String>::new());
    let now = pentan::parse::values::Date::parse("2026-11-24").unwrap();
    let settings =
        pentan::hub::Settings { now, drafts: pentan::hub::Drafts::Shown, base_url: None, checks: pentan::hub::Checks::All };
    let example = crate::hub::Site::of(&crate::hub::example(), &settings);
    let ours: Vec<String> = example
        .places()
        .into_iter()
        .filter(|place| codes().iter().any(|code| place.starts_with(&format!("{} ", code.name()))))
        .collect();
    assert_eq!(ours, Vec::<String>::new());
}

#[test]
fn what_a_template_does_wrong_on_every_page_is_told_once_at_its_line() {
    let hub = Hub::from(
        "-- content/tips/a.en.md --\n---\ntitle: A\nsummary: S.\n---\nText.\n-- content/tips/b.cy.md --\n---\ntitle: B\nsummary: S.\n---\nTestun.\n\
         -- themes/default/templates/notices.html --\n<p>{{ page.title | default(value=\"\") }}</p>\n<a class=\"icon\" href=\"{{ ways.home }}\"></a>\n",
    );
    assert_eq!(told(&hub, &codes()), ["html-name themes/default/templates/notices.html:2:1"]);
}

#[test]
fn what_a_text_does_wrong_is_told_where_its_author_wrote_it_and_only_once() {
    let allow = "-- content/hub.yaml --\nname: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nallow_html: true\n";
    let page = |body: &str| {
        Hub::from(&format!(
            "-- content/tips/a.en.md --\n---\ntitle: A\nsummary: S.\n---\n{body}\n-- content/tips/i.png --\n{allow}"
        ))
    };
    for (body, expected) in [
        ("One [](https://example.org/) two.", vec!["html-name content/tips/a.en.md:5:5"]),
        // The parse has told that the picture has no description.
        ("One [![](i.png)](https://example.org/) two.", vec![]),
        ("![](i.png)", vec![]),
        ("## Two\n\n#### Four", vec![]),
        (
            "Text with <img src=i.png class=\"x\"> and <img src=\"i.png\" alt=\"\">.",
            vec!["html-image-alt content/tips/a.en.md:5:11"],
        ),
        (
            "<table class=\"one\"><tr><th>a</th></tr></table>\n\n<table class=\"two\"><tr><td>a</td></tr></table>",
            vec!["html-table-header content/tips/a.en.md:7:1"],
        ),
    ] {
        assert_eq!(told(&page(body), &codes()), expected, "{body}");
    }
}

#[test]
fn a_colour_that_an_editor_makes_too_faint_is_told_at_its_line_in_both_languages() {
    let hub = Hub::from("");
    let style = std::fs::read_to_string(crate::hub::example().join("themes/default/assets/style.css")).unwrap();
    hub.write("themes/default/assets/style.css", &style);
    assert_eq!(told(&hub, &codes()), Vec::<String>::new());
    hub.edit("themes/default/assets/style.css", "--soft: #574f66;", "--soft: #8d8590;");
    let site = hub.check().only(Code::ThemeContrast);
    let line = style.lines().position(|line| line.contains("--soft: #574f66;")).unwrap() + 1;
    assert!(
        site.places().iter().all(|place| *place == format!("theme-contrast themes/default/assets/style.css:{line}:3")),
        "{:?}",
        site.places()
    );
    assert!(site.told(Language::En).contains("In the light colours, --soft does not stand out enough from --paper"));
    assert!(site.told(Language::Cy).contains("Yn y lliwiau golau, nid yw --soft yn sefyll allan ddigon oddi wrth --paper"));
}

#[test]
fn a_style_without_pairs_of_its_own_is_held_to_the_built_in_ones() {
    let hub = Hub::from("-- themes/default/assets/style.css --\n:root { --ink: #777; --paper: #fff; }\n");
    assert_eq!(told(&hub, &codes()), ["theme-contrast themes/default/assets/style.css:1:9"; 2]);
}

#[test]
fn a_picture_is_told_of_only_where_somebody_has_to_say_more() {
    let page = |front: &str, body: &str| {
        Hub::from(&format!(
            "-- content/tips/a.cy.md --\n---\ntitle: A\nsummary: S.\n{front}---\n{body}\n-- content/tips/r.jpg --\n-- content/tips/shot.png --\n{DRAWING}"
        ))
    };
    let image = "image:\n  src: r.jpg\n  alt: Afon\n";
    for (front, body, expected) in [
        (image, "", vec!["image-without-credit content/tips/a.cy.md:4:1", "image-without-licence content/tips/a.cy.md:4:1"]),
        (&*format!("{image}  credit: Ein gwaith ein hunain\n"), "", vec![]),
        (&format!("{image}  credit: our own\n"), "", vec![]),
        (&format!("{image}  credit: A\n  licence: CC0-1.0\n"), "![Afon](r.jpg)", vec![]),
        ("", "![Afon](r.jpg)", vec!["image-without-credit content/tips/a.cy.md:5:1"]),
        ("", "![Afon](r.jpg \"Dan y bont\")\n*Llun: A*", vec![]),
        ("", "Mae ![afon](r.jpg) yma.\n\n![Sgrin](shot.png)\n\n![Cylchoedd](circles.svg)", vec![]),
    ] {
        assert_eq!(told(&page(front, body), &codes()), expected, "{front}{body}");
    }
}
