//! A theme of a hub's own: one file of it at a time, over those built in.

use std::process::Output as Ran;

use pentan::language::Language;
use pentan::problem::Code;
use pentan::render::theme::eject;

use crate::hub::{Hub, Site};

fn eject(hub: &Hub, args: &[&str]) -> Ran {
    let args: Vec<&str> = ["theme", "eject"].iter().chain(args).copied().collect();
    hub.run(&args)
}

fn said(ran: &Ran) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (ran.status.code().unwrap(), text(&ran.stderr), text(&ran.stdout))
}

fn pages(site: &Site) -> Vec<(&String, String)> {
    let pages = site.files.iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned())).collect()
}

#[test]
fn a_hub_that_has_taken_every_template_looks_as_before() {
    let hub = Hub::from("-- content/tips/a.en.md --\n---\ntitle: A\nsummary: B.\n---\nC.\n");
    let before = hub.build();
    for piece in eject::pieces().iter().filter(|piece| piece.path.starts_with("templates/")) {
        let (code, err, _) = said(&eject(&hub, &[&piece.name]));
        assert_eq!(code, 0, "{err}");
    }
    let after = hub.build();
    assert_eq!(after.places(), before.places());
    assert_eq!(pages(&after), pages(&before));
    let card = std::fs::read_to_string(hub.root().join("themes/default/templates/card.html")).unwrap();
    assert!(card.starts_with(&format!("{{#- pentan {}: templates/card.html -#}}", env!("CARGO_PKG_VERSION"))), "{card}");
}

#[test]
fn what_is_taken_goes_into_the_theme_that_the_hub_names_and_is_never_overwritten() {
    let hub = Hub::from("");
    let yaml = std::fs::read_to_string(hub.root().join("content/hub.yaml")).unwrap();
    hub.write("content/hub.yaml", format!("{yaml}\ntheme: ours\n"));
    let (code, err, _) = said(&eject(&hub, &["tokens", "--ui", "en"]));
    assert!(code == 0 && err.starts_with("Made themes/ours/tokens.css, from the theme of pentan"), "{err}");
    hub.write("themes/ours/tokens.css", "mine");
    let (code, err, _) = said(&eject(&hub, &["tokens.css", "--ui", "cy"]));
    assert_eq!(code, 2);
    assert!(err.starts_with("Mae themes/ours/tokens.css yno eisoes, ac ni newidiwyd dim."), "{err}");
    assert_eq!(std::fs::read_to_string(hub.root().join("themes/ours/tokens.css")).unwrap(), "mine");
}

#[test]
fn who_types_a_name_that_is_none_or_no_name_is_told_the_names() {
    let hub = Hub::from("");
    let (code, err, out) = said(&eject(&hub, &["--ui", "en"]));
    assert!(code == 0 && err.contains("can be copied into themes/default"), "{err}");
    assert!(out.starts_with("tokens           tokens.css\n") && out.contains("card             templates/card.html\n"), "{out}");
    let (code, err, list) = said(&eject(&hub, &["crad", "--ui", "cy"]));
    assert!(code == 2 && list == out && err.contains("Ai “card” oedd gennych mewn golwg?"), "{err}");
    let (code, err, _) = said(&eject(&hub, &["something-else", "--ui", "en"]));
    assert!(code == 2 && err.contains("nothing that is called “something-else”. It has these"), "{err}");
    assert!(!hub.root().join("themes").exists());
}

#[test]
fn one_token_is_set_anew_without_a_copy_of_the_rest_and_told_at_its_line_where_it_is_too_faint() {
    let hub = Hub::from("");
    hub.write("themes/default/tokens.css", ":root {\n  --soft: #a9a3b5;\n}\n");
    let site = hub.check().only(Code::ThemeContrast);
    assert!(!site.places().is_empty());
    assert!(site.places().iter().all(|place| place == "theme-contrast themes/default/tokens.css:2:3"), "{:?}", site.places());
    assert!(site.told(Language::En).contains("--soft does not stand out enough from --paper"));
    let built = hub.build();
    let (_, style) = built.files.iter().find(|(path, _)| path.ends_with(".css")).unwrap();
    let style = String::from_utf8_lossy(style);
    assert!(style.contains("--soft: #574f66;") && style.ends_with("--soft: #a9a3b5;\n}"), "{style}");
}

#[test]
fn a_mistake_in_a_template_of_the_hub_s_own_is_told_at_its_line_and_the_built_in_one_stands_in() {
    let hub = Hub::from("-- content/tips/a.en.md --\n---\ntitle: A\nsummary: B.\n---\nC.\n");
    assert_eq!(said(&eject(&hub, &["card"])).0, 0);
    hub.edit("themes/default/templates/card.html", "<ul class=\"meta\">", "<ul class=\"meta\">\n{{ card. }}");
    let site = hub.build();
    let text = std::fs::read_to_string(hub.root().join("themes/default/templates/card.html")).unwrap();
    let line = text.lines().position(|line| line.contains("{{ card. }}")).unwrap() + 1;
    let places = site.only(Code::TemplateSyntax).places();
    assert!(
        places.iter().all(|place| place.starts_with(&format!("template-syntax themes/default/templates/card.html:{line}:"))),
        "{places:?}"
    );
    assert_eq!(places.len(), 1);
}

#[test]
fn a_card_has_the_picture_of_its_page_and_nothing_in_its_place_where_there_is_none() {
    let hub = Hub::from(
        "-- content/tips/a.en.md --\n---\ntitle: A\nsummary: B.\nimage: {src: a.png, alt: A river}\n---\nC.\n-- content/tips/b.en.md --\n---\ntitle: B\nsummary: B.\n---\nC.\n",
    );
    hub.write("content/tips/a.png", crate::rules::PIXEL);
    let site = hub.build();
    for path in ["en/tips/index.html", "en/index.html", "cy/index.html"] {
        let text = site.text(path);
        let cards: Vec<&str> = text.split("<li class=\"card").skip(1).map(|card| card.split("</li>\n").next().unwrap()).collect();
        let with = cards.iter().filter(|card| card.contains("<img")).count();
        assert!(with > 0 && with * 2 == cards.len(), "{path}: {cards:#?}");
    }
    let text = site.text("en/tips/index.html");
    assert!(text.contains("class=\"card-image\" src=\"../../assets/images/a."));
    assert!(text.contains(" alt=\"\" width=\"1\" height=\"1\"") && text.contains(" loading=\"lazy\""));
}
