//! Input that is wrong: each mistake a problem at its place, and all the rest of the hub built.

use crate::hub::{Hub, Site};

const PAGE: &str = "content/tips/a.en.md";
const GOOD: &str = "-- content/tips/good.en.md --\n---\ntitle: Good\nsummary: Nothing is wrong here.\n---\nAll of it.\n";

/// Builds a hub with these bytes as a page beside a good one, which must be built whatever is wrong with the first.
fn with_page(bytes: impl AsRef<[u8]>) -> Site {
    let hub = Hub::from(GOOD);
    hub.write("content/data/topics.yaml", "purpose: {label: {cy: Diben, en: Purpose}}\n");
    hub.write(PAGE, bytes);
    let site = hub.build();
    assert!(site.text("en/tips/good/index.html").contains("All of it."));
    site
}

/// What is told of a page: `code line:column`.
fn told_of_page(bytes: impl AsRef<[u8]>) -> Vec<String> {
    let places = with_page(bytes).places();
    places.iter().map(|place| place.replace(&format!("{PAGE}:"), "")).collect()
}

#[test]
fn bad_front_matter_is_told_at_its_line_and_column() {
    let front = |lines: &str| format!("---\ntitle: Rivers\nsummary: On rivers.\n{lines}\n---\nText.\n");
    for (page, expected) in [
        ("Rivers are long.\n".to_owned(), "front-missing 1:1"),
        ("\n---\ntitle: Rivers\nsummary: On rivers.\n---\n".to_owned(), "front-missing 1:1"),
        ("---\ntitle: Rivers\nsummary: On rivers.\nText.\n".to_owned(), "front-unclosed 1:1"),
        (front("topics:\n\t- purpose"), "yaml-tab 5:1"),
        (front("topics:\n  \t- purpose"), "yaml-tab 5:3"),
        (front("slug: a\nslug: b"), "yaml-duplicate-key 5:1"),
        (front("translation:\n  status: reviewed\n  by: a\n  by: b"), "yaml-duplicate-key 7:3"),
        (front("topcs: [purpose]"), "unknown-key 4:1"),
        (front("translation: {stauts: reviewed}"), "unknown-key 4:15"),
        (front("draft: maybe"), "wrong-type 4:8"),
        (front("published: [2026]"), "wrong-type 4:12"),
        (front("image: river.png"), "wrong-type 4:8"),
        (front("published: 2026-02-30"), "bad-date 4:12"),
        (front("published: 30.2.2026"), "bad-date 4:12"),
        (front("updated:\n  - date: 2026-13-01\n    note: x"), "bad-date 5:11"),
        (front("topics: [purpose, purpos]"), "unknown-id 4:19"),
        (front("topics:\n  - purpose\n  - \"purpos\""), "unknown-id 6:5"),
        (front("chapter: nowhere"), "unknown-id 4:10"),
        (front("related: [tips/nothing]"), "dangling-related 4:11"),
        (front("question: Why: because"), "yaml-syntax 4:14"),
        (front("question: \"Why"), "yaml-syntax 4:11"),
        (front("question: \"Pam?\nslug: \"ŵŷâ\""), "yaml-syntax 5:8"),
        (front("sort_key: ŵŷâêîôû\nquestion: Why: because"), "yaml-syntax 5:14"),
        (front("sort_key: ŵŷâêîôû\nslug: a\nslug: b"), "yaml-duplicate-key 6:1"),
        (front("topics: [purpose\nslug: a"), "yaml-syntax 4:9"),
        (front("slug a"), "yaml-syntax 4:1"),
        (front("- a list"), "yaml-syntax 4:1"),
    ] {
        assert_eq!(told_of_page(&page), [expected], "{page}");
    }
}

#[test]
fn front_matter_that_is_no_mapping_is_told() {
    assert_eq!(told_of_page("---\njust text\n---\n"), ["yaml-no-keys 2:1"]);
    assert_eq!(told_of_page("---\n---\nText.\n"), ["missing-key 1:1", "missing-key 1:1"]);
}

#[test]
fn all_mistakes_of_one_page_are_told_at_once() {
    let page = "---\ntitel: Rivers\nsummary: S.\npublished: tomorrow\ntopics: [x, y]\n---\n[a](nowhere.md)\n";
    assert_eq!(
        told_of_page(page),
        ["missing-key 1:1", "unknown-key 2:1", "bad-date 4:12", "unknown-id 5:10", "unknown-id 5:13", "dead-link 7:1"]
    );
}

#[test]
fn a_byte_order_mark_is_no_problem_and_moves_no_column() {
    let site = with_page("\u{FEFF}---\ntitle: Rivers\nsummary: S.\n---\nText.\n");
    assert_eq!(site.places(), Vec::<String>::new());
    assert!(site.text("en/tips/rivers/index.html").contains("Text."));
    assert_eq!(told_of_page("\u{FEFF}Rivers"), ["front-missing 1:1"]);
    assert_eq!(told_of_page("\u{FEFF}---\ntitle: Rivers\nsummary: S.\ndarft: true\n---\n"), ["unknown-key 4:1"]);
}

#[test]
fn windows_line_ends_are_no_problem_and_count_as_one_line_each() {
    let page = "---\ntitle: Rivers\nsummary: S.\nkey_advice:\n  - Look.\n---\nText.\n\n- one\n- two\n".replace('\n', "\r\n");
    let site = with_page(&page);
    assert_eq!(site.places(), Vec::<String>::new());
    assert!(!site.text("en/tips/rivers/index.html").contains('\r'));
    assert_eq!(told_of_page(page.replace("two", "[two](nowhere.md)")), ["dead-link 10:3"]);
    assert_eq!(told_of_page(page.replace("key_advice", "key_advise")), ["unknown-key 4:1"]);
}

#[test]
fn an_empty_file_is_told_once() {
    for empty in ["", "\n", "\u{FEFF}", "  \r\n\t\r\n"] {
        assert_eq!(told_of_page(empty), ["file-empty 1:1"], "{empty:?}");
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_told_at_the_first_of_them() {
    assert_eq!(told_of_page(b"---\ntitle: T\xEF\xF7\nsummary: S.\n---\n"), ["file-not-utf8 2:9"]);
    // UTF-16, as some editors save it.
    assert_eq!(told_of_page(b"\xFF\xFE-\0-\0-\0"), ["file-not-utf8 1:1"]);
}

#[test]
fn a_file_of_50_mb_is_told_and_not_read() {
    assert_eq!(told_of_page(vec![b'x'; 50 << 20]), ["file-too-big 1:1"]);
}

#[test]
fn hostile_yaml_is_told_and_comes_to_an_end() {
    let level = |name: char, of: char| format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 9].join(", "));
    let bomb: String = ('b'..='i').zip('a'..='h').map(|(name, of)| level(name, of)).collect();
    let brackets = "[".repeat(5_000) + &"]".repeat(5_000);
    let braces = "{a: ".repeat(5_000) + &"}".repeat(5_000);
    let block: String = (0..500).map(|depth| " ".repeat(depth) + "a:\n").collect();
    let seventeen = "[".repeat(17) + &"]".repeat(17);
    for hostile in [
        format!("a: &a [x]\n{bomb}"),
        format!("topics: {brackets}"),
        format!("topics: {braces}"),
        block,
        format!("topics: {seventeen}"),
    ] {
        let told = told_of_page(format!("---\ntitle: Rivers\nsummary: S.\n{hostile}\n---\nText.\n"));
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("yaml-too-complex "), "{told:?}");
    }
}

#[test]
fn a_block_quote_5_000_deep_is_cut_and_told() {
    let page = format!("---\ntitle: Rivers\nsummary: S.\n---\nBefore.\n\n{}deep\n", ">".repeat(5_000));
    let site = with_page(page);
    assert_eq!(site.codes(), ["nested-too-deep"]);
    assert_eq!(site.problems[0].spot.line, 7);
    assert!(site.text("en/tips/rivers/index.html").contains("Before."));
}

#[test]
#[cfg(unix)]
fn a_loop_of_symbolic_links_is_told_and_passed_over() {
    let hub = Hub::from(GOOD);
    std::os::unix::fs::symlink("..", hub.root().join("content/tips/up")).unwrap();
    let site = hub.build();
    assert_eq!(site.places(), ["symlink-loop content/tips/up:1:1"]);
    assert!(site.text("en/tips/good/index.html").contains("All of it."));
}

#[test]
fn a_name_with_spaces_is_a_name_like_any_other() {
    let site = Hub::from(
        "
-- content/tips/river walk.en.md --
---
title: A walk
summary: Along a river.
---
![The river](a%20river.png)
-- content/tips/a river.png --
-- content/tips/other.en.md --
---
title: Other
summary: Links to the walk.
related: [tips/river walk]
---
[one](river%20walk.md) and [two](<tips/river walk>)
",
    )
    .build();
    assert_eq!(site.places(), Vec::<String>::new());
    let other = site.text("en/tips/other/index.html");
    assert!(other.contains("<a href=\"../a-walk/\">one</a> and <a href=\"../a-walk/\">two</a>"), "{other}");
    assert!(site.text("en/tips/a-walk/index.html").contains("src=\"../../../assets/images/a-river."));
    assert!(site.files.contains_key("tips/a river.png"));
}

/// Two pages, each with a line of front matter of its own.
fn two_pages(first: &str, second: &str) -> Site {
    let page = |name: &str, front: &str| {
        format!("-- content/tips/{name}.en.md --\n---\ntitle: {name}\nsummary: S.\n{front}\n---\nText of {name}.\n")
    };
    let site = Hub::from(&(page("a", first) + &page("b", second) + GOOD)).build();
    assert!(site.text("en/tips/good/index.html").contains("All of it."));
    site
}

#[test]
fn two_pages_on_one_url_are_told_with_both_places() {
    for (first, second, expected) in [
        ("slug: same", "slug: same", ["url-collision content/tips/b.en.md:4:7", "content/tips/a.en.md:4"]),
        ("aliases: [/old/]", "aliases: [x, /old]", ["url-collision content/tips/b.en.md:4:14", "content/tips/a.en.md:4"]),
        ("slug: same", "aliases: [/en/tips/same/]", ["url-collision content/tips/b.en.md:4:11", "content/tips/a.en.md:4"]),
        ("aliases: [/Old/]", "aliases: [/old/]", ["url-collision content/tips/b.en.md:4:11", "content/tips/a.en.md:4"]),
        (
            "aliases: [/old.html]",
            "aliases: [/old.html/page/]",
            ["url-collision content/tips/b.en.md:4:11", "content/tips/a.en.md:4"],
        ),
        (
            "aliases: [/old.html/page/]",
            "aliases: [/old.html]",
            ["url-collision content/tips/b.en.md:4:11", "content/tips/a.en.md:4"],
        ),
    ] {
        let site = two_pages(first, second);
        let other = site.problems[0].other.as_ref().map(|other| format!("{}:{}", other.path, other.line));
        assert_eq!(
            (site.places(), other.unwrap_or_default()),
            (vec![expected[0].to_owned()], expected[1].to_owned()),
            "{first}, {second}"
        );
    }
}

#[test]
fn a_page_on_the_url_of_a_page_that_pentan_makes_is_told() {
    let site = two_pages("aliases: [/]", "aliases: [/en/, /sitemap.xml, /404.html]");
    let url = |line: usize, column: usize, name: &str| format!("url-collision content/tips/{name}.en.md:{line}:{column}");
    assert_eq!(site.places(), [url(4, 11, "a"), url(4, 11, "b"), url(4, 17, "b"), url(4, 31, "b")]);
}

#[test]
fn two_files_whose_names_differ_only_in_case_are_told() {
    let site = Hub::from("-- content/tips/A.png --\nx\n-- content/tips/a.png --\ny\n").build();
    assert_eq!(site.places(), ["url-collision content/tips/a.png:1:1"]);
}

#[test]
fn a_section_without_an_index_is_told_at_its_first_page_and_built() {
    let site = Hub::from("-- content/walks/long/a.en.md --\n---\ntitle: A walk\nsummary: S.\n---\n").build();
    assert_eq!(site.codes(), ["section-without-index", "section-without-index"]);
    assert!(site.files.contains_key("en/walks/long/a-walk/index.html"));
    assert!(site.files.contains_key("en/walks/index.html"));
}

#[test]
fn what_has_no_letter_or_digit_in_its_name_has_an_address_all_the_same() {
    let page = "---\ntitle: \"???\"\nsummary: S.\ntopics: [\"!\"]\n---\n";
    let hub = Hub::from(
        "-- content/data/topics.yaml --\n\"!\": {label: \"!!\"}\n-- content/…/_index.en.md --\n---\ntitle: …\nsummary: S.\n---\n",
    );
    for name in ["tips/!", "tips/!!", "…/!"] {
        hub.write(&format!("content/{name}.en.md"), page);
    }
    let site = hub.build();
    assert_eq!(site.places(), Vec::<String>::new());
    let pages: Vec<_> = site.files.keys().filter(|path| path.starts_with("en/") && path.contains("/x")).collect();
    assert_eq!(pages.len(), 7, "{pages:?}");
    assert!(site.files.keys().all(|path| !path.contains("//")), "{:?}", site.files.keys());
}
