//! What other generators say nothing about, or not where it is.

use pentan::language::Language;

use crate::hub::Hub;

const FRONT: &str = "---\ntitle: Rivers\nsummary: On rivers.\n";

/// Builds a hub with these files in `content/tips/`, and compares what is wrong and where.
fn expect(files: &[(&str, &[u8])], expected: &[&str]) {
    let hub = Hub::from("");
    for (name, bytes) in files {
        hub.write(&format!("content/tips/{name}"), bytes);
    }
    let site = hub.build();
    let places: Vec<_> = site.places().iter().map(|place| place.replace("content/tips/", "")).collect();
    assert_eq!(places, expected, "{}", site.told(Language::En));
}

#[test]
fn a_misspelt_key_is_not_passed_over() {
    let page = format!("{FRONT}atuhors: [x]\n---\n");
    expect(&[("a.en.md", page.as_bytes())], &["unknown-key a.en.md:4:1"]);
}

#[test]
fn a_dead_link_is_not_published_as_if_it_led_somewhere() {
    let page = format!("{FRONT}---\nSee [lakes](lakes.md) and [the sea](/sea/).\n");
    expect(&[("a.en.md", page.as_bytes())], &["dead-link a.en.md:5:5", "dead-link a.en.md:5:27"]);
}

#[test]
fn an_impossible_date_is_told_at_its_own_line() {
    let page = format!("{FRONT}published: 2026-02-30\n---\n");
    expect(&[("a.en.md", page.as_bytes())], &["bad-date a.en.md:4:12"]);
}

#[test]
fn a_bad_byte_is_told_with_its_file_and_line() {
    let page = [FRONT.as_bytes(), b"---\nOne.\n\nTwo\xC3.\n"].concat();
    expect(&[("a.en.md", &page), ("b.en.md", b"---\ntitle: B\nsummary: S.\n---\n")], &["file-not-utf8 a.en.md:7:4"]);
}

#[test]
fn of_two_pages_on_one_url_neither_is_lost_in_silence() {
    let page = format!("{FRONT}---\n");
    expect(&[("a.en.md", page.as_bytes()), ("b.en.md", page.as_bytes())], &["url-collision b.en.md:2:8"]);
}

#[test]
fn of_two_bad_files_both_are_told_in_one_run() {
    let (one, two) = (format!("{FRONT}slug: [\n---\n"), format!("{FRONT}\tdraft: true\n---\n"));
    let three = [FRONT.as_bytes(), b"\xFF\n---\n"].concat();
    let files: &[(&str, &[u8])] = &[("a.en.md", one.as_bytes()), ("b.en.md", two.as_bytes()), ("c.en.md", &three)];
    expect(files, &["yaml-syntax a.en.md:4:7", "yaml-tab b.en.md:4:1", "file-not-utf8 c.en.md:4:1"]);
}
