//! Photographs made up, with everything in them that a camera and its programs write.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

/// What no published picture may have in it.
pub const SECRETS: [&str; 5] = ["Camera of Nobody", "xmp-secret", "iptc-secret", "comment-secret", "after-the-end"];

/// A photograph: sky, hills and grain. Each number makes another one.
pub fn photograph(number: u32, width: u32, height: u32) -> Vec<u8> {
    let mut grain = u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let wave = |x: u32, y: u32| {
        let (x, y, n) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height), f64::from(number));
        let hill = 0.5 + 0.15 * (x * 7.0 + n).sin() + 0.05 * (x * 31.0 + n * 1.7).sin();
        let leaves = ((x * 190.0 + n).sin() * (y * 230.0).cos() + (x * 71.0 - y * 97.0).sin()) * 18.0;
        if y < hill {
            [120.0 + 90.0 * y + n % 30.0, 160.0 + 60.0 * y, 220.0 - 20.0 * y]
        } else {
            [70.0 + leaves, 100.0 + leaves + n % 40.0, 50.0]
        }
    };
    let image = RgbImage::from_fn(width, height, |x, y| {
        grain ^= grain << 13;
        grain ^= grain >> 7;
        grain ^= grain << 17;
        let noise = (grain % 9) as f64 - 4.0;
        Rgb(wave(x, y).map(|value| (value + noise).clamp(0.0, 255.0) as u8))
    });
    with_metadata(&jpeg(&image), 1)
}

/// A picture as JPEG, and nothing else.
pub fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    // Writing to memory does not fail.
    let _ = JpegEncoder::new_with_quality(&mut bytes, 92).encode_image(image);
    bytes.into_inner()
}

/// A JPEG with EXIF (a camera, how it was held, and where), XMP, IPTC, a comment, and a film behind its end, as telephones write them.
pub fn with_metadata(jpeg: &[u8], orientation: u16) -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX).to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    };
    let exif = segment(0xE1, &[b"Exif\0\0", &exif(orientation)[..]].concat());
    let xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>xmp-secret</x:xmpmeta>");
    let iptc = segment(0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x10\x1C\x02\x78\0\x0Biptc-secret");
    let comment = segment(0xFE, b"comment-secret");
    [&jpeg[..2], &exif, &xmp, &iptc, &comment, &jpeg[2..], b"after-the-end"].concat()
}

/// EXIF 2.32, little end first: make, orientation, and a place near the middle of Wales.
pub fn exif(orientation: u16) -> Vec<u8> {
    let mut out = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let make = b"Camera of Nobody\0";
    let (make_at, gps_at) = (50, 50 + 18);
    out.extend(3u16.to_le_bytes());
    out.extend(entry(0x010F, 2, make.len() as u32, make_at));
    out.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    out.extend(entry(0x8825, 4, 1, gps_at));
    out.extend(0u32.to_le_bytes());
    out.extend(make);
    out.push(0);
    let (latitude_at, longitude_at) = (gps_at + 54, gps_at + 54 + 24);
    out.extend(4u16.to_le_bytes());
    out.extend(entry(1, 2, 2, u32::from(b'N')));
    out.extend(entry(2, 5, 3, latitude_at));
    out.extend(entry(3, 2, 2, u32::from(b'W')));
    out.extend(entry(4, 5, 3, longitude_at));
    out.extend(0u32.to_le_bytes());
    for number in [52u32, 1, 20, 1, 0, 1, 3, 1, 45, 1, 0, 1] {
        out.extend(number.to_le_bytes());
    }
    out
}
