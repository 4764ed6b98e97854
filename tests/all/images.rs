//! Pictures: what readers are given of them, what they are never given, and what is told of those that cannot be shown.

#[path = "../../benches/images/photograph.rs"]
pub mod photograph;

mod drawings;
mod elsewhere;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use image::metadata::Orientation;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Rgb, RgbImage, Rgba, RgbaImage};
use photograph::{SECRETS, exif, jpeg, photograph, with_metadata};
use scraper::{Html, Selector};

use crate::hub::{Hub, Site};

/// Pictures with something wrong with them.
pub mod bad {
    use super::*;

    /// The start of a TIFF.
    pub const TIFF: &[u8] = b"II*\0\x08\0\0\0\0\0\0\0\0\0";

    /// A photograph of which half was copied.
    pub fn cut_short() -> Vec<u8> {
        let whole = photograph(1, 64, 48);
        whole[..whole.len() / 2].to_vec()
    }

    /// A few bytes that say they are 60,000 pixels wide and high.
    pub fn bomb() -> Vec<u8> {
        let mut bytes = crate::rules::PIXEL.to_vec();
        bytes[16..20].copy_from_slice(&60_000u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&60_000u32.to_be_bytes());
        let crc = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&crc.to_be_bytes());
        bytes
    }

    /// A picture that no encoder makes a smaller one of.
    pub fn line() -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(1, 60_000).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// The check sum of a PNG's chunk.
    pub fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
        })
    }
}

const PAGE: &str = "-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n";

/// A hub with a page whose front matter and text are these, and these pictures beside it.
fn hub(front: &str, body: &str, pictures: &[(&str, Vec<u8>)]) -> Hub {
    let hub = Hub::from(&format!("{PAGE}{front}---\n{body}"));
    for (name, bytes) in pictures {
        hub.write(&format!("content/tips/{name}"), bytes);
    }
    hub
}

fn page(site: &Site) -> Html {
    Html::parse_document(site.text("en/tips/rivers/index.html"))
}

fn select<'h>(html: &'h Html, selector: &str) -> Vec<scraper::ElementRef<'h>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

/// The path in the site of an address on that page.
fn at(address: &str) -> String {
    address.strip_prefix("../../../").unwrap_or_else(|| panic!("{address} leads elsewhere")).to_owned()
}

fn written(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn is_picture(path: &str) -> bool {
    [".jpg", ".png", ".webp", ".gif"].iter().any(|ending| path.ends_with(ending))
}

/// The pictures of a site, by their paths.
fn pictures(site: &Site) -> BTreeMap<&str, &[u8]> {
    site.files.iter().filter(|(path, _)| is_picture(path)).map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

#[test]
fn every_size_that_a_page_offers_is_there_as_wide_as_it_says_and_of_the_pictures_shape() {
    let front = "image: {src: head.jpg, alt: A head}\n";
    let pictures =
        [("head.jpg", photograph(1, 1600, 1000)), ("small.jpg", photograph(2, 300, 200)), ("tall.jpg", photograph(3, 600, 1500))];
    let site = hub(front, "![Small](small.jpg)\n\n![Tall](tall.jpg)\n", &pictures).build();
    assert_eq!(site.codes(), [""; 0]);
    let html = page(&site);
    let mut offered = Vec::new();
    for source in select(&html, "picture > source[type='image/webp'][sizes]") {
        let image = source.next_siblings().find_map(scraper::ElementRef::wrap).unwrap();
        let number = |name: &str| image.attr(name).unwrap().parse::<f64>().unwrap();
        for candidate in source.attr("srcset").unwrap().split(", ") {
            let (address, width) = candidate.split_once(' ').unwrap();
            let width: u32 = width.strip_suffix('w').unwrap().parse().unwrap();
            let made = image::load_from_memory_with_format(&site.files[&at(address)], ImageFormat::WebP).unwrap();
            assert_eq!(made.width(), width, "{address}");
            let height = f64::from(width) * number("height") / number("width");
            assert!((f64::from(made.height()) - height).abs() <= 0.5, "{address}: {} {height}", made.height());
            offered.push(width);
        }
        assert!(site.files.contains_key(&at(image.attr("src").unwrap())));
    }
    assert_eq!(offered, [480, 960, 1440, 300, 480, 600]);
}

#[test]
fn the_picture_at_the_head_is_loaded_first_and_those_further_down_when_they_are_wanted() {
    let two = [("one.png", crate::rules::PIXEL.to_vec()), ("two.png", crate::rules::PIXEL.to_vec())];
    let loading = |front: &str, body: &str| -> Vec<String> {
        let site = hub(front, body, &two).build();
        let html = page(&site);
        let said = |image: &scraper::ElementRef<'_>| {
            assert_eq!(
                (image.attr("decoding"), image.attr("width"), image.attr("height")),
                (Some("async"), Some("1"), Some("1"))
            );
            [image.attr("loading"), image.attr("fetchpriority")].into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        select(&html, "main img").iter().map(said).collect()
    };
    let both = "![One](one.png)\n\n![Two](two.png)\n";
    assert_eq!(loading("", both), ["", "lazy"]);
    assert_eq!(loading("", &format!("{}\n\n{both}", "Rivers run. ".repeat(200))), ["lazy", "lazy"]);
    assert_eq!(loading("image: {src: one.png, alt: One}\n", both), ["high", "lazy", "lazy"]);
}

#[test]
fn nothing_that_was_written_beside_the_pixels_is_published() {
    let chunk = |name: &[u8], content: &[u8]| {
        let named = [name, content].concat();
        [&(content.len() as u32).to_be_bytes()[..], &named, &bad::crc(&named).to_be_bytes()].concat()
    };
    let image = RgbImage::from_pixel(40, 30, Rgb([90, 120, 60]));
    let png = written(image.clone(), ImageFormat::Png);
    let png = [&png[..33], &chunk(b"eXIf", &exif(1)), &chunk(b"tEXt", b"Comment\0comment-secret"), &png[33..]].concat();
    let webp = written(image.clone(), ImageFormat::WebP);
    let riff =
        |name: &[u8], content: &[u8]| [name, &(content.len() as u32).to_le_bytes(), content, &[0][..content.len() % 2]].concat();
    let body = [
        &b"WEBP"[..],
        &riff(b"VP8X", &[0x0C, 0, 0, 0, 39, 0, 0, 29, 0, 0]),
        &webp[12..],
        &riff(b"EXIF", &exif(1)),
        &riff(b"XMP ", b"xmp-secret"),
    ]
    .concat();
    let webp = [b"RIFF", &(body.len() as u32).to_le_bytes()[..], &body].concat();
    let gif = written(image, ImageFormat::Gif);
    let gif = [&gif[..gif.len() - 1], b"\x21\xFE\x0Ecomment-secret\0\x3B"].concat();
    let all = [
        ("a.jpg", photograph(1, 1000, 700)),
        ("turned.jpg", with_metadata(&jpeg(&RgbImage::new(60, 40)), 6)),
        ("b.png", png),
        ("c.webp", webp),
        ("d.gif", gif),
    ];
    for (name, bytes) in &all {
        let text = String::from_utf8_lossy(bytes);
        assert!(SECRETS.iter().any(|secret| text.contains(secret)), "{name} has something to hide");
    }
    let site = hub("image: {src: a.jpg, alt: A}\n", "![B](b.png) ![C](c.webp) ![D](d.gif)\n", &all).build();
    assert_eq!(site.codes(), [""; 0]);
    let published = pictures(&site);
    assert_eq!(published.len(), 16, "{:?}", published.keys());
    for (path, bytes) in published {
        // A reader of EXIF that did not write any of these.
        let found = exif::Reader::new().read_from_container(&mut Cursor::new(bytes));
        let place = found.as_ref().is_ok_and(|exif| exif.fields().count() > 0);
        assert!(!place, "{path} has EXIF");
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(SECRETS.iter().find(|secret| text.contains(*secret)), None, "{path}");
        assert!(image::load_from_memory(bytes).is_ok(), "{path} is still a picture");
    }
}

#[test]
fn a_picture_is_upright_however_the_camera_was_held() {
    let colours = [[220, 30, 30], [30, 200, 30], [30, 30, 220], [230, 230, 230]];
    let upright = RgbImage::from_fn(64, 32, |x, y| Rgb(colours[usize::from(x >= 32) + 2 * usize::from(y >= 16)]));
    for orientation in 1..=8u8 {
        let mut stored = DynamicImage::ImageRgb8(upright.clone());
        // What turns it back: quarter turns to the left and to the right change places.
        stored.apply_orientation(Orientation::from_exif([1, 2, 3, 4, 5, 8, 7, 6][usize::from(orientation) - 1]).unwrap());
        let bytes = with_metadata(&jpeg(&stored.to_rgb8()), u16::from(orientation));
        let site = hub("", "![A river](a.jpg)\n", &[("a.jpg", bytes)]).build();
        assert_eq!(site.codes(), [""; 0]);
        let html = page(&site);
        let shown = select(&html, "main img");
        assert_eq!((shown[0].attr("width"), shown[0].attr("height")), (Some("64"), Some("32")), "{orientation}");
        let published = pictures(&site);
        assert_eq!(published.len(), 3);
        for (path, bytes) in published {
            let seen = image::load_from_memory(bytes).unwrap().to_rgb8();
            for (at, expected) in [(8, 8), (56, 8), (8, 24), (56, 24)].into_iter().zip(colours) {
                let found = seen.get_pixel(at.0, at.1).0;
                let off = found.iter().zip(expected).map(|(a, b)| a.abs_diff(b)).max().unwrap();
                assert!(off < 24, "{path}, held as {orientation}: {found:?} at {at:?}, not {expected:?}");
            }
            let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().into_decoder().unwrap();
            assert_eq!(decoder.orientation().unwrap(), Orientation::NoTransforms, "{path}");
        }
    }
}

#[test]
fn a_picture_that_cannot_be_shown_is_told_at_its_file_and_the_rest_is_built() {
    let png = written(RgbImage::from_fn(90, 70, |x, y| Rgb([x as u8, y as u8, (x * y) as u8])), ImageFormat::Png);
    let webp = written(RgbImage::from_fn(90, 70, |x, y| Rgb([x as u8, y as u8, (x * y) as u8])), ImageFormat::WebP);
    let mut damaged = png.clone();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 8].fill(0xA5);
    let table: [(&str, Vec<u8>, &str); 12] = [
        ("a.jpg", bad::cut_short(), "image-unreadable cut-short"),
        ("a.jpg", photograph(1, 64, 48)[..300].to_vec(), "image-unreadable cut-short"),
        ("a.png", png[..png.len() / 2].to_vec(), "image-unreadable cut-short"),
        ("a.webp", webp[..webp.len() / 2].to_vec(), "image-unreadable cut-short"),
        ("a.png", damaged, "image-unreadable broken"),
        ("a.png", b"not a picture".to_vec(), "image-unreadable none"),
        ("a.gif", Vec::new(), "image-unreadable none"),
        ("a.png", bad::bomb(), "image-too-many-pixels"),
        ("a.tiff", bad::TIFF.to_vec(), "image-format"),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), "image-format"),
        ("a.avif", b"\0\0\0\x1Cftypavif\0\0\0\0avifmif1".to_vec(), "image-format"),
        ("a.svg", b"<html><body/></html>".to_vec(), "drawing-unreadable"),
    ];
    for (name, bytes, expected) in table {
        let site = hub("", &format!("![A long river]({name})\n"), &[(name, bytes)]).build();
        let found: Vec<_> = site
            .problems
            .iter()
            .map(|one| {
                let why =
                    one.problem.args.iter().find(|(name, _)| *name == "why").map_or(String::new(), |(_, why)| format!(" {why}"));
                format!("{}{why} {}", one.problem.code.name(), one.spot.path)
            })
            .collect();
        assert_eq!(found, [format!("{expected} content/tips/{name}")]);
        let html = page(&site);
        let image = select(&html, "main img")[0];
        assert!(image.attr("src").unwrap().starts_with("data:") && image.attr("alt") == Some("A long river"), "{name}");
        assert!(!site.files.keys().any(|path| path.contains("tips/a.") || path.contains("assets/images/")), "{name}");
    }
}

#[test]
fn a_picture_that_is_named_as_another_kind_is_shown_as_what_it_is() {
    let site = hub("", "![A river](a.jpg)\n", &[("a.jpg", crate::rules::PIXEL.to_vec())]).build();
    assert_eq!(site.places(), ["image-misnamed content/tips/a.jpg:1:1"]);
    assert!(pictures(&site).keys().any(|path| path.ends_with(".1.png")));
}

#[test]
fn a_picture_that_moves_is_published_whole() {
    let mut gif = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut gif);
        for shade in [0, 90, 180] {
            encoder.encode_frame(image::Frame::new(RgbaImage::from_pixel(30, 20, Rgba([shade, 80, 80, 255])))).unwrap();
        }
    }
    let site = hub("", "![A river](a.gif)\n", &[("a.gif", gif)]).build();
    assert_eq!(site.codes(), [""; 0]);
    let html = page(&site);
    let image = select(&html, "main img")[0];
    assert_eq!((image.attr("src"), image.attr("width")), (Some("../../../tips/a.gif"), Some("30")));
    let decoder = image::codecs::gif::GifDecoder::new(Cursor::new(&site.files["tips/a.gif"][..])).unwrap();
    assert_eq!(decoder.into_frames().count(), 3);
    assert_eq!(pictures(&site).len(), 1);
}

#[test]
fn the_colours_of_another_profile_are_put_into_those_that_browsers_take_for_granted() {
    let flat = RgbImage::from_pixel(32, 32, Rgb([200, 80, 60]));
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
    image::ImageEncoder::set_icc_profile(&mut encoder, moxcms::ColorProfile::new_display_p3().encode().unwrap()).unwrap();
    image::ImageEncoder::write_image(encoder, flat.as_raw(), 32, 32, image::ExtendedColorType::Rgb8).unwrap();
    let site = hub("", "![A wall](a.png)\n", &[("a.png", bytes)]).build();
    assert_eq!(pictures(&site).len(), 3);
    for (path, bytes) in pictures(&site) {
        let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().into_decoder().unwrap();
        let profile = decoder.icc_profile().unwrap();
        let red = DynamicImage::from_decoder(decoder).unwrap().to_rgb8().get_pixel(16, 16).0[0];
        // The whole keeps its profile, and so its numbers; Display P3's red is stronger than that of sRGB.
        match path {
            "tips/a.png" => assert!(profile.is_some() && red == 200),
            _ => assert!(profile.is_none() && (210..=222).contains(&red), "{path}: {red}"),
        }
    }
}

#[test]
fn a_size_of_any_shape_looks_like_its_picture() {
    for (width, height) in [(1, 1), (2, 3), (15, 16), (16, 15), (17, 33), (1, 200), (333, 7)] {
        let picture = RgbImage::from_fn(width, height, |x, y| Rgb([(x * 5 % 256) as u8, (y * 3 % 256) as u8, 120]));
        let bytes = jpeg(&picture);
        let site = hub("", "![A river](a.jpg)\n", &[("a.jpg", bytes)]).build();
        let published = pictures(&site);
        let (path, made) = published.iter().find(|(path, _)| path.ends_with(".webp")).unwrap();
        let made = image::load_from_memory(made).unwrap().to_rgb8();
        assert_eq!(made.dimensions(), (width, height), "{path}");
        let off: u64 = made.iter().zip(picture.iter()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
        let mean = off as f64 / f64::from(width * height * 3);
        assert!(mean < 20.0, "{width} by {height}: {mean}");
    }
}

/// The cache's files with the time each was written.
fn cached(hub: &Hub) -> BTreeMap<String, std::time::SystemTime> {
    let folder = hub.root().join(".pentan/images");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().modified().unwrap())).collect()
}

fn build(hub: &Hub) -> BTreeMap<String, Vec<u8>> {
    let ran = hub.run(&["build", "--now", crate::hub::NOW]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let dist = hub.root().join("dist");
    let files = walkdir::WalkDir::new(&dist).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(&dist).unwrap().to_string_lossy().into_owned();
    files
        .filter(|entry| is_picture(&entry.file_name().to_string_lossy()))
        .map(|entry| (name(entry.path()), std::fs::read(entry.path()).unwrap()))
        .collect()
}

#[test]
fn a_size_is_made_once_and_again_only_where_its_picture_is_another_or_what_was_kept_is_spoilt() {
    let two = [("one.jpg", photograph(1, 600, 400)), ("two.jpg", photograph(2, 600, 400))];
    let hub = hub("", "![One](one.jpg)\n\n![Two](two.jpg)\n", &two);
    let (site, kept) = (build(&hub), cached(&hub));
    // Of each: two widths, a fallback, and what was seen of it.
    assert_eq!(kept.len(), 8, "{kept:?}");
    assert_eq!((build(&hub), cached(&hub)), (site.clone(), kept.clone()), "nothing is made twice");

    let spoilt = hub.root().join(".pentan/images").join(kept.keys().find(|name| name.contains("webp600")).unwrap());
    std::fs::write(&spoilt, b"spoilt").unwrap();
    hub.write(".pentan/images/mine.txt", "Not pentan's.");
    std::fs::remove_dir_all(hub.root().join("dist")).unwrap();
    assert_eq!(build(&hub), site, "what was spoilt is made anew");
    assert_ne!(std::fs::read(&spoilt).unwrap(), b"spoilt");

    let before = cached(&hub);
    hub.write("content/tips/two.jpg", photograph(3, 600, 400));
    let other = build(&hub);
    assert_eq!(
        other.keys().filter(|path| site.contains_key(*path)).filter(|path| path.contains("two")).count(),
        1,
        "its own address"
    );
    assert_eq!(site.keys().filter(|path| !other.contains_key(*path)).count(), 3, "the old sizes are gone");
    let after = cached(&hub);
    assert_eq!(after.iter().filter(|(name, time)| before.get(*name) != Some(time)).count(), 4, "one picture's are new");
    assert_eq!(after.len(), 9, "the old ones are gone, and what is somebody's own is not");
}

#[test]
fn what_is_made_alone_and_with_the_others_and_from_nothing_is_the_same() {
    let hub = hub("", "![One](one.jpg)\n", &[("one.jpg", photograph(1, 1000, 800))]);
    let site = hub.build();
    let alone: BTreeMap<String, Vec<u8>> =
        pictures(&site).into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
    assert_eq!(build(&hub), alone);
}
