//! A picture without what was written beside its pixels: EXIF, XMP, IPTC, comments, previews, and whatever follows its end.
//!
//! Only what is known to be needed to show the pixels stays, colour profiles with it. Nothing is decoded, so nothing is lost.

use super::Format;

/// The file ends before the picture does, or is not what it begins as.
#[derive(Debug, PartialEq, Eq)]
pub struct CutShort;

/// Cleans a picture of this format.
pub fn clean(bytes: &[u8], format: Format) -> Result<Vec<u8>, CutShort> {
    match format {
        Format::Jpeg => jpeg(bytes),
        Format::Png => png(bytes).map(|(clean, _)| clean),
        Format::Gif => gif(bytes).map(|(clean, _)| clean),
        Format::WebP => webp(bytes).map(|(clean, _)| clean),
    }
    .ok_or(CutShort)
}

/// Whether a picture has more than one image to show after another.
pub fn moves(bytes: &[u8], format: Format) -> bool {
    match format {
        Format::Jpeg => false,
        Format::Png => png(bytes).is_some_and(|(_, moves)| moves),
        Format::Gif => gif(bytes).is_some_and(|(_, frames)| frames > 1),
        Format::WebP => webp(bytes).is_some_and(|(_, moves)| moves),
    }
}

/// JPEG (ITU-T T.81, annex B): of the application's segments only JFIF's, Adobe's and colour profiles stay.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut clean = bytes.get(..2).filter(|start| *start == [0xFF, 0xD8])?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            // Fill bytes.
            0xFF => at += 1,
            0xD9 => {
                clean.extend([0xFF, 0xD9]);
                return Some(clean);
            }
            0x01 | 0xD0..=0xD7 => at += 2,
            _ => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                let segment = bytes.get(at..at + 2 + length.max(2))?;
                if is_wanted_segment(marker, segment.get(4..).unwrap_or_default()) {
                    clean.extend(segment);
                }
                at += segment.len();
                if marker == 0xDA {
                    let end = at + scan_length(bytes.get(at..)?)?;
                    clean.extend(bytes.get(at..end)?);
                    at = end;
                }
            }
        }
    }
}

fn is_wanted_segment(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xE0 => content.starts_with(b"JFIF\0"),
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xEE => content.starts_with(b"Adobe"),
        0xE1 | 0xE3..=0xED | 0xEF | 0xFE => false,
        _ => true,
    }
}

/// How many bytes go until the next marker that is not part of the scan.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF))
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The chunks beside the critical ones that say how pixels look or move (PNG, third edition, section 11.3).
const PNG_CHUNKS: [&[u8; 4]; 15] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP", b"mDCV", b"cLLI", b"acTL", b"fcTL", b"fdAT",
    b"hIST",
];

fn png(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    let mut rest = bytes.strip_prefix(PNG)?;
    let mut clean = PNG.to_vec();
    let mut moves = false;
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let name: &[u8; 4] = rest.get(4..8)?.try_into().ok()?;
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        // A critical chunk's name begins with a capital.
        if name[0].is_ascii_uppercase() || PNG_CHUNKS.contains(&name) {
            clean.extend(chunk);
        }
        moves |= name == b"acTL";
        if name == b"IEND" {
            return Some((clean, moves));
        }
        rest = after;
    }
}

/// GIF (version 89a): of the extensions only how images follow on one another, and colour profiles.
fn gif(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let header = bytes.get(..13).filter(|header| header.starts_with(b"GIF8"))?;
    let mut at = 13 + colours(header[10]);
    let mut clean = bytes.get(..at)?.to_vec();
    let mut frames = 0;
    loop {
        let start = at;
        let is_wanted = match *bytes.get(at)? {
            0x3B => {
                clean.push(0x3B);
                return Some((clean, frames));
            }
            0x2C => {
                frames += 1;
                let flags = *bytes.get(at + 9)?;
                at = blocks(bytes, at + 10 + colours(flags) + 1)?;
                true
            }
            0x21 => {
                let label = *bytes.get(at + 1)?;
                let content = bytes.get(at + 3..).unwrap_or_default();
                let known: [&[u8]; 3] = [b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"];
                at = blocks(bytes, at + 2)?;
                label == 0xF9 || (label == 0xFF && known.iter().any(|name| content.starts_with(name)))
            }
            _ => return None,
        };
        if is_wanted {
            clean.extend(bytes.get(start..at)?);
        }
    }
}

/// How many bytes a table of colours takes, by the flags before it.
fn colours(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Where a row of blocks that begins here ends.
fn blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

/// WebP (RFC 9649, section 2.7): the chunks that hold pixels, and the colour profile.
fn webp(bytes: &[u8]) -> Option<(Vec<u8>, bool)> {
    let size = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
    let mut rest = bytes.get(8..size.checked_add(8)?)?.strip_prefix(b"WEBP")?;
    bytes.starts_with(b"RIFF").then_some(())?;
    let mut clean = b"RIFF\0\0\0\0WEBP".to_vec();
    let mut moves = false;
    while !rest.is_empty() {
        let name = rest.get(..4)?;
        let length = u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?) as usize;
        let (chunk, after) = rest.split_at_checked(length.checked_add(8)?)?;
        rest = after.get(length % 2..).unwrap_or_default();
        match name {
            b"VP8X" => {
                let start = clean.len();
                clean.extend(chunk);
                // The flags for EXIF and XMP: neither is there any more.
                *clean.get_mut(start + 8)? &= !0x0C;
                moves |= chunk.get(8)? & 0x02 != 0;
            }
            b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP" => clean.extend(chunk),
            _ => continue,
        }
        clean.extend(std::iter::repeat_n(0, length % 2));
    }
    let size = u32::try_from(clean.len() - 8).ok()?;
    clean.get_mut(4..8)?.copy_from_slice(&size.to_le_bytes());
    Some((clean, moves))
}
