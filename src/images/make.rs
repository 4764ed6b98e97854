//! Makes what is published of a picture.
//!
//! Every smaller size is made from the largest, so that each is the same bytes whether it is made alone or with the others.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use webp_lossy::{ColorType, EncoderParams, WebPEncoder as LossyEncoder};
use xxhash_rust::xxh3::xxh3_128;

use super::clean::clean;
use super::look::decode;
use super::{Cache, Format, Picture, Recipe, Size};
use crate::disk;

/// What JPEG and WebP call 0 to 100: at these a photograph on a page was not seen to lose anything.
const JPEG_QUALITY: u8 = 80;
const WEBP_QUALITY: u8 = 85;
/// For the whole, which somebody may want to use elsewhere.
const WHOLE_QUALITY: u8 = 88;

/// Makes one size, if it was not made before.
///
/// Errors: the picture cannot be read, or is not the one that was looked at.
pub fn make(recipe: &Recipe, cache: &Cache) -> Result<Vec<u8>> {
    let key = recipe.key();
    if let Some(bytes) = cache.get(&key) {
        return Ok(bytes);
    }
    let source = read(recipe)?;
    let mut made = make_of(&source, recipe, &[recipe.size])?;
    let (_, bytes) = made.pop().context("no size was asked for")?;
    // What is only cleaned is made as fast as it is read.
    if recipe.size != Size::Whole || !recipe.picture.is_kept_as_stored() {
        cache.put(&key, &bytes);
    }
    Ok(bytes)
}

/// Makes all sizes of all pictures: each picture is decoded once.
pub struct Workshop<'c> {
    cache: &'c Cache,
    /// Whose sizes are being made.
    busy: Mutex<HashMap<u128, Arc<Mutex<()>>>>,
}

impl Workshop<'_> {
    /// A workshop that keeps what it makes.
    pub fn with(cache: &Cache) -> Workshop<'_> {
        Workshop { cache, busy: Mutex::default() }
    }

    /// Makes a size, and the picture's others with it.
    ///
    /// Errors: the picture cannot be read, or is not the one that was looked at.
    pub fn make(&self, recipe: &Recipe) -> Result<Vec<u8>> {
        if recipe.size != Size::Whole && !self.cache.has(&recipe.key()) {
            let of_picture = self.busy.lock().unwrap_or_else(PoisonError::into_inner).entry(recipe.hash).or_default().clone();
            // Nothing in here waits for another thread's turn, so this does not wait for ever.
            let _busy = of_picture.lock().unwrap_or_else(PoisonError::into_inner);
            self.make_missing(recipe)?;
        }
        make(recipe, self.cache)
    }

    fn make_missing(&self, recipe: &Recipe) -> Result<()> {
        let recipe_of = |size| Recipe { size, ..recipe.clone() };
        let mut missing = recipe.picture.sizes();
        missing.retain(|size| !self.cache.has(&recipe_of(*size).key()));
        // Where nothing can be kept, each has to be made when it is its turn.
        if missing.len() < 2 || !self.cache.can_keep() {
            return Ok(());
        }
        for (size, bytes) in make_of(&read(recipe)?, recipe, &missing)? {
            self.cache.put(&recipe_of(size).key(), &bytes);
        }
        Ok(())
    }
}

fn read(recipe: &Recipe) -> Result<Vec<u8>> {
    let file = recipe.file.display();
    let bytes = disk::read_resolved(&recipe.file).with_context(|| format!("cannot read {file}"))?;
    if xxh3_128(&bytes) != recipe.hash {
        bail!("{file} was changed while it was being read; do the same again");
    }
    Ok(bytes)
}

fn make_of(bytes: &[u8], recipe: &Recipe, sizes: &[Size]) -> Result<Vec<(Size, Vec<u8>)>> {
    let picture = &recipe.picture;
    let failed = || format!("cannot make {} smaller", recipe.file.display());
    if sizes == [Size::Whole] && picture.is_kept_as_stored() {
        let Ok(clean) = clean(bytes, picture.format) else { bail!(failed()) };
        return Ok(vec![(Size::Whole, clean)]);
    }
    let Ok(mut decoded) = decode(bytes, picture.format) else { bail!(failed()) };
    decoded.image.apply_orientation(decoded.orientation);
    let profile = decoded.profile.take();
    let image = eight_bits(decoded.image);
    if sizes == [Size::Whole] {
        let whole = in_srgb(shrink(&image, picture, picture.whole_width()), profile.as_deref());
        return Ok(vec![(Size::Whole, encode_whole(&whole, picture.format).with_context(failed)?)]);
    }
    let largest = picture.widths().last().copied().unwrap_or(picture.width);
    let largest = in_srgb(shrink(&image, picture, largest), profile.as_deref());
    drop(image);
    let one = |size: &Size| {
        let small = shrink(&largest, picture, size.width().unwrap_or(largest.width()));
        let bytes = match size {
            Size::Fallback(_) => encode(&small, picture.fallback_format(), JPEG_QUALITY),
            _ => webp(&small, picture.format),
        };
        Ok((*size, bytes.with_context(failed)?))
    };
    sizes.iter().map(one).collect()
}

fn eight_bits(image: DynamicImage) -> DynamicImage {
    if image.color().has_alpha() {
        DynamicImage::ImageRgba8(image.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(image.into_rgb8())
    }
}

fn shrink(image: &DynamicImage, picture: &Picture, width: u32) -> DynamicImage {
    let height = picture.height_at(width);
    if (image.width(), image.height()) == (width, height) {
        return image.clone();
    }
    // Lanczos looks at as many pixels as it throws away; a mean to twice the size comes first where that is much.
    if image.width() > width * 4 {
        let twice = image.thumbnail_exact(width * 2, height * 2);
        return twice.resize_exact(width, height, FilterType::Lanczos3);
    }
    image.resize_exact(width, height, FilterType::Lanczos3)
}

/// The pixels in the colours that a browser takes for granted. A profile that cannot be read, or is not of red, green and blue, is passed
/// over, as browsers do.
fn in_srgb(image: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let Some(profile) = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()) else { return image };
    if profile.color_space != DataColorSpace::Rgb {
        return image;
    }
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let transform = profile.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, TransformOptions::default());
    let Ok(transform) = transform else { return image };
    let mut converted = vec![0; image.as_bytes().len()];
    if transform.transform(image.as_bytes(), &mut converted).is_err() {
        return image;
    }
    let (width, height) = (image.width(), image.height());
    let built = match layout {
        Layout::Rgba => image::RgbaImage::from_raw(width, height, converted).map(DynamicImage::ImageRgba8),
        _ => RgbImage::from_raw(width, height, converted).map(DynamicImage::ImageRgb8),
    };
    built.unwrap_or(image)
}

fn encode_whole(image: &DynamicImage, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::WebP => lossy_webp(image, WHOLE_QUALITY),
        Format::Jpeg => encode(image, Format::Jpeg, WHOLE_QUALITY),
        // A GIF that stands still has no more colours as a GIF than as a PNG; but its name is a GIF's.
        Format::Gif => gif(image),
        Format::Png => encode(image, Format::Png, WHOLE_QUALITY),
    }
}

fn encode(image: &DynamicImage, format: Format, quality: u8) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match format {
        Format::Jpeg => {
            let rgb = image.to_rgb8();
            JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&rgb)?;
        }
        _ => PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, PngFilter::Adaptive).write_image(
            image.as_bytes(),
            image.width(),
            image.height(),
            image.color().into(),
        )?,
    }
    Ok(bytes)
}

fn gif(image: &DynamicImage) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    encoder.encode(&image.to_rgba8(), image.width(), image.height(), ExtendedColorType::Rgba8)?;
    drop(encoder);
    Ok(bytes)
}

/// WebP. A drawing, which PNG and GIF are likelier to hold, is often smaller without loss: then it has none.
fn webp(image: &DynamicImage, from: Format) -> Result<Vec<u8>> {
    let lossy = lossy_webp(image, WEBP_QUALITY)?;
    if from == Format::Jpeg {
        return Ok(lossy);
    }
    let lossless = lossless_webp(image)?;
    Ok(if lossless.len() <= lossy.len() { lossless } else { lossy })
}

fn lossy_webp(image: &DynamicImage, quality: u8) -> Result<Vec<u8>> {
    // What is behind a clear pixel shows at its edges; a picture that one can see through is likelier a drawing anyway.
    if image.color().has_alpha() {
        return lossless_webp(image);
    }
    let whole = in_whole_blocks(&image.to_rgb8());
    let mut params = EncoderParams::default();
    (params.use_lossy, params.lossy_quality) = (true, quality);
    let mut bytes = Vec::new();
    let mut encoder = LossyEncoder::new(&mut bytes);
    encoder.set_params(params);
    encoder.encode(&whole, whole.width(), whole.height(), ColorType::Rgb8)?;
    // The encoder is young. What another library cannot read again is written without loss.
    let is_readable = crop(&mut bytes, (image.width(), image.height())).is_some()
        && image::load_from_memory_with_format(&bytes, ImageFormat::WebP).is_ok();
    if is_readable { Ok(bytes) } else { lossless_webp(image) }
}

/// A picture whose last column and row are repeated until it is made of whole blocks. The encoder wrote wrong colours at the edges of
/// any other.
fn in_whole_blocks(image: &RgbImage) -> RgbImage {
    let (width, height) = (image.width(), image.height());
    RgbImage::from_fn(width.next_multiple_of(16), height.next_multiple_of(16), |x, y| {
        *image.get_pixel(x.min(width - 1), y.min(height - 1))
    })
}

/// Writes another width and height into the header of a frame that has as many blocks (RFC 6386, section 9.1): what is beyond is not shown.
fn crop(bytes: &mut [u8], (width, height): (u32, u32)) -> Option<()> {
    (bytes.get(12..16)? == b"VP8 " && bytes.get(23..26)? == [0x9D, 0x01, 0x2A]).then_some(())?;
    let size = [u16::try_from(width).ok()?.to_le_bytes(), u16::try_from(height).ok()?.to_le_bytes()].concat();
    bytes.get_mut(26..30)?.copy_from_slice(&size);
    Some(())
}

fn lossless_webp(image: &DynamicImage) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    WebPEncoder::new_lossless(&mut bytes).encode(image.as_bytes(), image.width(), image.height(), image.color().into())?;
    Ok(bytes)
}
