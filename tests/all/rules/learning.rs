//! Learning kept: what resources say in one line, collected, each with its page, on pages and in books.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::{PIXEL, tip, tips};
use crate::hub::{Hub, Site};
use crate::view::View;

const DATA: &str = "
-- content/data/topics.yaml --
water: {label: {cy: Dŵr, en: Water}}
fire: {label: {cy: Tân, en: Fire}}
-- content/data/people.yaml --
jo: {name: Jo Jones}
-- content/data/organisations.yaml --
ama: {name: AMA}
";

/// The files of a book, in the order of the zip, each with whether it is packed.
fn files(site: &Site, path: &str) -> Vec<(String, bool, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(&site.files[path])).unwrap();
    let count = zip.len();
    let read = |at| {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), file.compression() != zip::CompressionMethod::Stored, bytes)
    };
    (0..count).map(read).collect()
}

/// What each document of a book says, white space as one space; every one of them is read as XML.
fn book(site: &Site, path: &str) -> BTreeMap<String, String> {
    let documents = files(site, path).into_iter().filter(|(name, ..)| name.ends_with(".xhtml"));
    let said = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).unwrap();
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let xml = roxmltree::Document::parse_with_options(&text, options).unwrap();
        let texts = xml.descendants().filter(|node| node.is_text()).filter_map(|node| node.text());
        texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    documents.map(|(name, _, bytes)| (name, said(bytes))).collect()
}

/// The lines of a collection, each as `chapter: line <- sources`.
fn lines(page: &View) -> Vec<String> {
    let mut found = Vec::new();
    for chapter in page.all("section.chapter") {
        let pick = |element: scraper::ElementRef<'_>, css: &str| {
            let selector = scraper::Selector::parse(css).unwrap();
            let texts = element.select(&selector).map(|one| one.text().collect::<String>());
            texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().concat()
        };
        for item in chapter.select(&scraper::Selector::parse("li").unwrap()) {
            found.push(format!("{}: {} <- {}", pick(chapter, "h2"), pick(item, ".line"), pick(item, ".source")));
        }
    }
    found
}

fn advised() -> Hub {
    let pages = tips("a", "Rivers", "published: 2026-02-01\ntopics: [water, fire]\nauthors: [jo]\nkey_advice: [Drink., Wash.]")
        + &tip(
            "b.en",
            "Hearths",
            "published: 2026-01-01\ntopics: [fire]\norganisation: ama\nlicence: CC0-1.0\nkey_advice: [Sit., Drink.]",
        )
        + &tip("c.en", "Air", "published: 2026-01-03\nkey_advice: [Breathe.]")
        + &tip("gone.en", "Gone", "expires: 2026-01-02\nkey_advice: [Never.]")
        + &tip("draft.en", "Draft", "draft: true\nkey_advice: [Not yet.]")
        + &tip("page.en", "Page", "type: page\nkey_advice: [No resource.]")
        + DATA.trim_start();
    Hub::from(&pages)
}

#[test]
fn every_line_of_advice_is_there_once_with_its_page_and_who_wrote_it() {
    let site = advised().build();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(
        lines(&site.view("en/advice/")),
        [
            "Fire: Sit. <- Hearths, AMA, CC0 1.0",
            "Water: Drink. <- Rivers, Jo Jones; Hearths, AMA, CC0 1.0",
            "Water: Wash. <- Rivers, Jo Jones",
            "On no one topic: Breathe. <- Air",
        ]
    );
    // What only stands in for a translation is no advice in Welsh.
    assert_eq!(lines(&site.view("cy/cyngor/")), ["Dŵr: Drink. <- Rivers, Jo Jones", "Dŵr: Wash. <- Rivers, Jo Jones"]);
    let links = site.view("en/advice/").links(".source a").join("\n");
    assert!(links.contains("Rivers -> /en/tips/rivers/") && links.contains("Hearths -> /en/tips/hearths/"), "{links}");
}

#[test]
fn each_topic_has_a_compendium_of_its_own() {
    let site = advised().build();
    let fire = [
        "Fire: Drink. <- Rivers, Jo Jones; Hearths, AMA, CC0 1.0",
        "Fire: Wash. <- Rivers, Jo Jones",
        "Fire: Sit. <- Hearths, AMA, CC0 1.0",
    ];
    assert_eq!(lines(&site.view("en/topics/fire/advice/")), fire);
    assert_eq!(site.view("en/topics/fire/advice/").text("h1"), "Key advice: Fire");
    assert!(site.view("en/topics/fire/").links("main a").concat().contains("-> /en/topics/fire/advice/"));
    assert!(site.view("en/advice/").links(".onward a").contains(&"Fire -> /en/topics/fire/advice/".to_owned()));
    assert!(!site.has("en/people/jo-jones/advice/"));
}

#[test]
fn a_collection_is_the_same_page_in_both_languages_and_can_be_found() {
    let site = advised().build();
    let page = site.view("en/topics/water/advice/");
    let base = "https://hub.example";
    assert_eq!(
        page.alternates(),
        [format!("cy {base}/cy/pynciau/dwr/cyngor/"), format!("en {base}/en/topics/water/advice/"), format!("x-default {base}/")]
    );
    for path in ["en/advice/", "cy/cyngor/", "cy/pynciau/dwr/cyngor/", "en/topics/water/advice/"] {
        assert!(site.mapped().contains(&path.to_owned()), "{path} is in the sitemap");
        let way = site.view(path).links("header nav.languages a").join(" ");
        assert!(way.contains("/cyngor/") && way.contains("/advice/"), "{way}");
    }
    let way = "Key advice -> /en/advice/".to_owned();
    assert!(site.view("en/tips/").links("footer a").contains(&way));
    // Nothing says that there are challenges where no page has one.
    assert!(!site.has("en/has-someone-solved-this/") && site.mentions("has-someone-solved-this").is_empty());
}

#[test]
fn a_language_without_a_line_has_the_page_but_nobody_should_find_it() {
    let site = Hub::from(&tip("a.en", "A", "key_advice: [Sit.]")).build();
    let welsh = site.view("cy/cyngor/");
    assert_eq!(welsh.meta("robots"), ["noindex"]);
    assert!(welsh.text("main").contains("Dim llinellau"));
    assert!(!site.mapped().contains(&"cy/cyngor/".to_owned()));
    assert!(site.files.contains_key("en/advice/advice.epub") && !site.files.contains_key("cy/cyngor/cyngor.epub"));
    assert_eq!(site.view("en/advice/").alternates().len(), 2);
}

#[test]
fn what_did_not_work_challenges_and_questions_are_collected_with_what_came_of_them() {
    let case = "type: case-study\nchallenge: No time.\nwhat_worked: Tea.\nwhat_didnt: Coffee.\nnext_time: More tea.";
    let site = Hub::from(&(tips("a", "Case", case) + &tips("b", "Guide", "type: guide\nquestion: How?"))).build();
    assert_eq!(site.codes(), [""; 0]);
    for (path, line, then) in [
        ("en/what-did-not-work/", "Coffee.", "Next time More tea."),
        ("cy/beth-na-weithiodd/", "Coffee.", "Y tro nesaf More tea."),
        ("en/has-someone-solved-this/", "No time.", "What worked Tea."),
        ("cy/oes-rhywun-wedi-datrys-hyn/", "No time.", "Beth weithiodd Tea."),
        ("en/questions/", "How?", "About Guide."),
        ("cy/cwestiynau/", "How?", "About Guide."),
    ] {
        let page = site.view(path);
        assert_eq!((page.text(".line").as_str(), page.text(".then").as_str()), (line, then), "{path}");
        assert_eq!(page.all(".source a").len(), 1, "{path}");
    }
    assert_eq!(site.view("en/questions/").links(".onward a").len(), 2, "the other collections");
}

#[test]
fn a_collection_says_that_nobody_has_checked_a_translation_in_it() {
    let hub = Hub::from(&tips("a", "A", "key_advice: [Sit.]"));
    assert_eq!(hub.build().view("cy/cyngor/").texts("[role=note]"), [""; 0]);
    hub.edit("content/tips/a.cy.md", "key_advice", "translation: {status: unreviewed}\nkey_advice");
    let site = hub.build();
    let notice = "Cyfieithiadau nad oes neb wedi eu gwirio eto yw rhai o’r llinellau hyn.";
    assert!(site.view("cy/cyngor/").text("[role=note]").contains(notice));
    assert_eq!(site.view("en/advice/").texts("[role=note]"), [""; 0]);
    assert!(book(&site, "cy/cyngor/cyngor.epub")["EPUB/title.xhtml"].contains(notice));
    assert!(book(&site, "cy/cyngor/cyngor-advice.epub")["EPUB/title.xhtml"].contains(notice));
    assert!(!book(&site, "en/advice/advice.epub")["EPUB/title.xhtml"].contains("nobody has checked"));
}

#[test]
fn a_book_is_a_zip_that_says_first_what_it_is_and_names_all_its_files() {
    let site = advised().build();
    for path in
        ["en/advice/advice.epub", "cy/cyngor/cyngor.epub", "cy/cyngor/cyngor-advice.epub", "en/topics/fire/advice/advice.epub"]
    {
        let files = files(&site, path);
        assert_eq!(files[0], ("mimetype".to_owned(), false, b"application/epub+zip".to_vec()), "{path}");
        assert_eq!(&site.files[path][30..58], b"mimetypeapplication/epub+zip", "{path}: within the first bytes");
        let package = files.iter().find(|(name, ..)| name == "EPUB/package.opf").unwrap();
        let text = String::from_utf8(package.2.clone()).unwrap();
        let xml = roxmltree::Document::parse(&text).unwrap();
        let named = |tag: &str, attribute: &str| -> Vec<String> {
            let nodes = xml.descendants().filter(|node| node.tag_name().name() == tag);
            nodes.filter_map(|node| Some(node.attribute(attribute)?.to_owned())).collect()
        };
        let mut there: Vec<String> = files.iter().filter_map(|(name, ..)| Some(name.strip_prefix("EPUB/")?.to_owned())).collect();
        there.retain(|name| name != "package.opf");
        let mut hrefs = named("item", "href");
        assert!(hrefs.contains(&"nav.xhtml".to_owned()));
        hrefs.sort();
        there.sort();
        assert_eq!(hrefs, there, "{path}");
        let ids = named("item", "id");
        let read = named("itemref", "idref");
        assert!(!read.is_empty() && read.iter().all(|id| ids.contains(id)), "{path}");
        for wanted in ["schema:accessMode\"", "schema:accessibilitySummary\"", "2026-02-01T00:00:00Z", "urn:uuid:"] {
            assert!(text.contains(wanted), "{wanted} in {text}");
        }
    }
    let id = |path: &str| {
        String::from_utf8(files(&site, path)[2].2.clone()).unwrap().split("urn:uuid:").nth(1).unwrap()[..36].to_owned()
    };
    assert_ne!(id("en/advice/advice.epub"), id("en/topics/fire/advice/advice.epub"), "two books");
    assert_eq!(site.files["en/advice/advice.epub"], advised().build().files["en/advice/advice.epub"], "the same bytes again");
}

#[test]
fn a_book_has_every_line_once_and_in_both_languages_side_by_side() {
    let site = advised().build();
    let english = book(&site, "en/advice/advice.epub").into_values().collect::<Vec<_>>().join(" ");
    for line in ["Drink.", "Wash.", "Sit.", "Breathe."] {
        assert_eq!(english.matches(line).count(), 1, "{line} in {english}");
    }
    let hub = advised();
    hub.edit("content/tips/a.cy.md", "[Drink., Wash.]", "[Yfwch., Ymolchwch.]");
    let site = hub.build();
    let both = book(&site, "cy/cyngor/cyngor-advice.epub");
    let water = both.values().find(|text| text.contains("Yfwch.")).unwrap();
    assert!(water.contains("Dŵr Water") || water.contains("Dŵr · Water"), "{water}");
    assert!(water.contains("Yfwch. Rivers , Jo Jones Drink. Rivers , Jo Jones"), "{water}");
    // Halves with as many lines are side by side line by line, others as wholes.
    hub.edit("content/tips/a.cy.md", "[Yfwch., Ymolchwch.]", "[Yfwch.]");
    let both = book(&hub.build(), "cy/cyngor/cyngor-advice.epub");
    assert!(both.values().any(|text| text.contains("Drink. Wash. Rivers")), "{both:?}");
}

#[test]
fn a_book_of_a_hub_in_one_language_has_no_edition_in_both() {
    let hub = Hub::from(&tip("a.en", "A", "key_advice: [Sit.]"));
    hub.edit("content/hub.yaml", "[cy, en]", "[en]");
    let site = hub.build();
    assert_eq!(site.files.keys().filter(|path| path.ends_with(".epub")).collect::<Vec<_>>(), ["en/advice/advice.epub"]);
}

/// What an author writes is shown as it is written, wherever it is shown; no sign of it becomes markup.
#[test]
fn advice_with_markup_is_shown_as_it_is_written() {
    let advice = r#"key_advice: ["**Bold** <b>&amp;</b> ]]> [a](b) \x07 <script>alert(1)</script>", "  "]"#;
    let site = Hub::from(&tips("a", "A & <B>", advice)).build();
    let shown = "**Bold** <b>&amp;</b> ]]> [a](b)";
    assert!(site.view("en/advice/").text(".line").starts_with(shown), "{}", site.view("en/advice/").text(".line"));
    assert_eq!(site.view("en/advice/").all("main script, main b").len(), 0);
    assert_eq!(site.view("en/advice/").all(".line").len(), 1, "a line with nothing in it is none");
    let english = book(&site, "en/advice/advice.epub");
    assert!(english["EPUB/chapter-1.xhtml"].contains(&format!("{shown} <script>alert(1)</script>")), "{english:?}");
}

#[test]
fn a_page_whose_picture_is_missing_is_told_and_its_advice_is_in_the_book() {
    let hub = Hub::from(&tip("a.en", "A", "image: {src: a.png, alt: A}\nkey_advice: [Sit.]"));
    let site = hub.build();
    assert_eq!(site.codes(), ["missing-image"]);
    assert!(book(&site, "en/advice/advice.epub")["EPUB/chapter-1.xhtml"].contains("Sit."));
    hub.write("content/tips/a.png", PIXEL);
    assert_eq!(hub.build().codes(), [""; 0]);
}

#[test]
fn two_thousand_lines_of_advice_are_one_document_each_once() {
    let page = |number: usize| {
        let advice: Vec<String> = (0..20).map(|line| format!("Advice {number}.{line}!")).collect();
        tip(&format!("t{number}.en"), &format!("Tip {number}"), &format!("key_advice: [{}]", advice.join(", ")))
    };
    let site = Hub::from(&(0..100).map(page).collect::<String>()).build();
    assert_eq!(site.view("en/advice/").all(".line").len(), 2_000);
    let english = book(&site, "en/advice/advice.epub").into_values().collect::<Vec<_>>().join(" ");
    for number in 0..2_000 {
        let line = format!("Advice {}.{}!", number / 20, number % 20);
        assert_eq!(english.matches(&line).count(), 1, "{line}");
    }
}
