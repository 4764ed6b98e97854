//! Looks at a picture: what it is, how large, and whether all of it is there.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use super::clean::{self, CutShort};
use super::{Cache, Format, MOST_PIXELS, Picture, Tone, look_key};

/// Why a picture cannot be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no picture at all.
    NoPicture,
    /// It is a picture in a format that pentan does not read, by the name that people have for it.
    Format(&'static str),
    /// It says that it has so many pixels across and down.
    TooManyPixels(u32, u32),
    /// It is so narrow that nothing can be made of it: so many pixels across and down.
    Line(u32, u32),
    /// The file ends before the picture does.
    CutShort,
    /// Its pixels cannot be read.
    Broken,
}

/// Looks at a picture, or remembers what was seen of the same bytes before. `hash` is their xxh3.
pub fn look_through(bytes: &[u8], hash: u128, cache: &Cache) -> Result<Picture, Fault> {
    let key = look_key(hash);
    let known = cache.get(&key).and_then(|kept| serde_json::from_slice::<Picture>(&kept).ok());
    if let Some(picture) = known.filter(|picture| picture.width > 0 && picture.height > 0 && !picture.is_a_line()) {
        return Ok(picture);
    }
    let picture = look(bytes)?;
    if picture.is_a_line() {
        return Err(Fault::Line(picture.width, picture.height));
    }
    if let Ok(kept) = serde_json::to_vec(&picture) {
        cache.put(&key, &kept);
    }
    Ok(picture)
}

/// Looks at a picture.
pub fn look(bytes: &[u8]) -> Result<Picture, Fault> {
    let format = format(bytes)?;
    let cut_short = clean::clean(bytes, format) == Err(CutShort);
    let (image, orientation) = match decode(bytes, format) {
        Err(Fault::Broken) if cut_short => return Err(Fault::CutShort),
        decoded => decoded.map(|decoded| (decoded.image, decoded.orientation))?,
    };
    if cut_short {
        return Err(Fault::CutShort);
    }
    let (width, height) = match turned(orientation) {
        true => (image.height(), image.width()),
        false => (image.width(), image.height()),
    };
    let is_turned = orientation != Orientation::NoTransforms;
    Ok(Picture { format, width, height, is_turned, moves: clean::moves(bytes, format), tone: tone(&image) })
}

/// A picture's pixels as they are stored.
pub(super) struct Decoded {
    /// Them.
    pub image: DynamicImage,
    /// How they are to be turned.
    pub orientation: Orientation,
    /// The colour profile that they are meant in.
    pub profile: Option<Vec<u8>>,
}

/// Decodes a picture; of one that moves, its first image. What says that it is too large is not begun.
pub(super) fn decode(bytes: &[u8], format: Format) -> Result<Decoded, Fault> {
    let mut reader = ImageReader::with_format(
        Cursor::new(bytes),
        match format {
            Format::Jpeg => ImageFormat::Jpeg,
            Format::Png => ImageFormat::Png,
            Format::Gif => ImageFormat::Gif,
            Format::WebP => ImageFormat::WebP,
        },
    );
    let mut limits = Limits::default();
    // Eight bytes a pixel is what the deepest of these formats takes.
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Fault::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Fault::TooManyPixels(width, height));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(|_| Fault::Broken)?;
    Ok(Decoded { image, orientation, profile })
}

/// Whether width and height change places.
fn turned(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

fn format(bytes: &[u8]) -> Result<Format, Fault> {
    match image::guess_format(bytes) {
        Ok(ImageFormat::Jpeg) => Ok(Format::Jpeg),
        Ok(ImageFormat::Png) => Ok(Format::Png),
        Ok(ImageFormat::Gif) => Ok(Format::Gif),
        Ok(ImageFormat::WebP) => Ok(Format::WebP),
        Ok(ImageFormat::Tiff) => Err(Fault::Format("TIFF")),
        Ok(ImageFormat::Bmp) => Err(Fault::Format("BMP")),
        Ok(ImageFormat::Avif) => Err(Fault::Format("AVIF")),
        _ => Err(brand(bytes)),
    }
}

/// The formats that have a box with a brand at the start (ISO/IEC 14496-12).
fn brand(bytes: &[u8]) -> Fault {
    match bytes.get(4..12) {
        Some(b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypmsf1" | b"ftyphevc") => Fault::Format("HEIC"),
        Some(b"ftypavis") => Fault::Format("AVIF"),
        Some(b"JXL \r\n\x87\n") => Fault::Format("JPEG XL"),
        _ => Fault::NoPicture,
    }
}

/// The mean of all pixels; none where one of them is not opaque.
fn tone(image: &DynamicImage) -> Option<Tone> {
    if image.color().has_alpha() && image.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255) {
        return None;
    }
    let mean = image.thumbnail_exact(1, 1).to_rgb8();
    Some(Tone::of(mean.get_pixel(0, 0).0))
}
