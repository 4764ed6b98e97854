//! Pictures beside the page that they belong to: on cards, on other sites, in an archive, and kept in a browser.

use std::io::Read;

use super::*;
use crate::hub::NOW;

const HEAD: &str = "image: {src: a.jpg, alt: A river}\n";

fn of_one_photograph() -> Hub {
    hub(HEAD, "Text.\n", &[("a.jpg", with_metadata(&photograph(1, 1600, 900), 1))])
}

#[test]
fn a_card_offers_the_sizes_of_its_picture_and_keeps_room_for_it_in_its_colour() {
    let site = of_one_photograph().build();
    assert_eq!(site.codes(), [""; 0]);
    let html = Html::parse_document(site.text("en/tips/index.html"));
    let source = select(&html, ".card picture > source[type='image/webp']")[0];
    let offered: Vec<_> = source.attr("srcset").unwrap().split(", ").map(|one| one.split_once(' ').unwrap()).collect();
    assert_eq!(offered.iter().map(|(_, width)| *width).collect::<Vec<_>>(), ["480w", "960w", "1440w"]);
    let image = select(&html, ".card picture > img.card-image")[0];
    for address in offered.iter().map(|(address, _)| *address).chain(image.attr("src")) {
        assert!(site.files.contains_key(address.strip_prefix("../../").unwrap()), "{address}");
    }
    let said = |name| image.attr(name).unwrap_or_default();
    assert_eq!(["alt", "width", "height", "loading"].map(said), ["", "1600", "900", "lazy"]);
    assert!(!said("data-tone").is_empty());
}

#[test]
fn other_sites_are_shown_a_size_that_each_of_them_can_show() {
    let site = of_one_photograph().build();
    let html = page(&site);
    let address = select(&html, "meta[property='og:image']")[0].attr("content").unwrap();
    let path = address.strip_prefix("https://hub.example/").unwrap();
    let made = image::load_from_memory_with_format(&site.files[path], ImageFormat::Jpeg).unwrap();
    assert_eq!(made.width(), 960);
    assert!(select(&html, "script[type='application/ld+json']").iter().any(|data| data.inner_html().contains(path)));
    // A drawing is shown by hardly any.
    let drawing = hub("image: {src: a.svg, alt: A river}\n", "Text.\n", &[("a.svg", DRAWING.into())]).build();
    assert!(select(&page(&drawing), "meta[property='og:image']").is_empty());
}

const DRAWING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A river</title><path d=\"M0 0h9\"/></svg>";

#[test]
fn an_archive_shows_pictures_from_a_disk_and_says_nothing_of_where_they_were_taken() {
    let hub = of_one_photograph();
    let ran = hub.run(&["export", "--to", "out.zip", "--now", NOW]);
    assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stderr));
    let mut zip = zip::ZipArchive::new(std::fs::File::open(hub.root().join("out.zip")).unwrap()).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.insert(entry.name().unwrap().into_owned(), bytes);
    }
    let html = Html::parse_document(std::str::from_utf8(&files["site/en/tips/rivers/index.html"]).unwrap());
    let source = select(&html, "main picture > source")[0];
    let offered = source.attr("srcset").unwrap().split(", ").map(|one| one.split_once(' ').unwrap().0);
    for address in offered.chain(select(&html, "main picture > img")[0].attr("src")) {
        assert!(files.contains_key(&format!("site/{}", at(address))), "{address}");
    }
    for (name, bytes) in files.iter().filter(|(name, _)| is_picture(name)) {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(SECRETS.iter().find(|secret| text.contains(*secret)), None, "{name}");
        assert!(image::load_from_memory(bytes).is_ok(), "{name}");
    }
}
