//! Beside the chain: pictures. Each is looked at when it is read, and its sizes are made when they are wanted.
//!
//! What must stay true:
//! - A picture's sizes follow from its bytes alone: their names are planned before a pixel of them is made, and a size that is
//!   taken from the [`Cache`] is the one that would be made.
//! - Nothing that a camera or a program wrote beside the pixels is published: no place, no name, no serial number.
//! - A header is believed only as far as [`MOST_PIXELS`]: what says that it is larger is never decoded.

mod cache;
mod clean;
mod drawing;
mod look;
mod make;
mod tone;

pub use cache::Cache;
pub use drawing::{Cleaned, clean as clean_drawing};
pub use look::{Fault, look, look_through};
pub use make::{Workshop, make};
pub use tone::Tone;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::parse::values::Slug;
use crate::site::Url;

/// A picture of more pixels is not decoded: 100 million take 300 MB of memory.
pub const MOST_PIXELS: u64 = 100_000_000;
/// The widths that a picture is offered in, as far as it has them: a phone, a phone with a fine screen or a small window, and the text
/// column of the theme on a fine screen.
const WIDTHS: [u32; 3] = [480, 960, 1440];
/// What a browser is given that knows none of the newer formats: about as wide as the text.
const FALLBACK: u32 = 960;
/// No published picture is wider or higher.
const LARGEST: u32 = 2560;
/// A size is not higher than this: what is higher is shown narrower.
const HIGHEST: u64 = 8192;
/// The way that sizes are made. Another number makes all of them anew: it goes up when anything in `make.rs`, or the version of an encoder,
/// is another.
const RECIPE: u32 = 1;
/// How long the part of a file's name is that the names of its sizes keep.
const STEM: usize = 60;

/// What is known of a picture once it was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picture {
    /// What it is, whatever its name says.
    pub format: Format,
    /// Pixels across, held upright.
    pub width: u32,
    /// Pixels down, held upright.
    pub height: u32,
    /// Whether its pixels are stored otherwise than they are to be seen (EXIF's orientation).
    pub is_turned: bool,
    /// Whether it moves: then it is published whole.
    pub moves: bool,
    /// Its colour on the whole; none where one can see through it.
    pub tone: Option<Tone>,
}

/// The formats that pentan makes sizes of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Format {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    WebP,
}

impl Format {
    /// What names of such files end with; the first is what pentan writes.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Format::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Format::Png => &["png", "apng"],
            Format::Gif => &["gif"],
            Format::WebP => &["webp"],
        }
    }

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Jpeg => "JPEG",
            Format::Png => "PNG",
            Format::Gif => "GIF",
            Format::WebP => "WebP",
        }
    }
}

/// What is published of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Size {
    /// At the picture's own address: all of it, but for what is no pixel, and not larger than any screen.
    Whole,
    /// In WebP, so wide.
    WebP(u32),
    /// In the format that every browser knows, so wide.
    Fallback(u32),
}

impl Size {
    /// Pixels across; `None` where it is the picture's own.
    pub const fn width(self) -> Option<u32> {
        match self {
            Size::Whole => None,
            Size::WebP(width) | Size::Fallback(width) => Some(width),
        }
    }
}

/// How a file of the site is made from a picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recipe {
    /// Where the picture lies.
    pub file: PathBuf,
    /// The xxh3 hash of its bytes.
    pub hash: u128,
    /// What it is.
    pub picture: Picture,
    /// What is wanted of it.
    pub size: Size,
}

impl Picture {
    /// Whether it is so much higher than wide that no size of it is as high as an encoder takes (16,383 pixels, of WebP).
    pub fn is_a_line(&self) -> bool {
        u64::from(self.height) > HIGHEST * u64::from(self.width)
    }

    /// The widths that it is offered in, rising.
    pub fn widths(&self) -> Vec<u32> {
        if self.moves {
            return Vec::new();
        }
        let by_height = HIGHEST * u64::from(self.width) / u64::from(self.height.max(1));
        let most = self.width.min(WIDTHS[WIDTHS.len() - 1]).min(u32::try_from(by_height).unwrap_or(u32::MAX)).max(1);
        // A width that is nearly the next one is not worth a file.
        let smaller = WIDTHS.into_iter().filter(|width| u64::from(*width) * 5 / 4 <= u64::from(most));
        smaller.chain([most]).collect()
    }

    /// What is published of it beside the whole.
    pub fn sizes(&self) -> Vec<Size> {
        let widths = self.widths();
        let fallback = widths.iter().copied().min_by_key(|width| width.abs_diff(FALLBACK));
        widths.into_iter().map(Size::WebP).chain(fallback.map(Size::Fallback)).collect()
    }

    /// How high it is at a width.
    pub fn height_at(&self, width: u32) -> u32 {
        let height = (u64::from(self.height) * u64::from(width) + u64::from(self.width) / 2) / u64::from(self.width.max(1));
        u32::try_from(height).unwrap_or(u32::MAX).max(1)
    }

    /// What the fallback is written in: JPEG for photographs.
    pub fn fallback_format(&self) -> Format {
        match self.format {
            Format::Jpeg => Format::Jpeg,
            Format::WebP if self.tone.is_some() => Format::Jpeg,
            _ => Format::Png,
        }
    }

    /// About how many bytes a size takes, where the picture's own file takes so many.
    pub fn expected(&self, size: Size, stored: u64) -> u64 {
        let width = match size.width() {
            Some(width) => width,
            None if self.is_kept_as_stored() => return stored,
            None => self.whole_width(),
        };
        let (wide, own) = (u64::from(width), u64::from(self.width.max(1)));
        u64::try_from(u128::from(stored) * u128::from(wide * wide) / u128::from(own * own)).unwrap_or(u64::MAX)
    }

    /// The width at which the whole is published.
    fn whole_width(&self) -> u32 {
        let longest = u64::from(self.width.max(self.height));
        let width = u64::from(self.width) * u64::from(LARGEST) / longest.max(1);
        self.width.min(u32::try_from(width).unwrap_or(u32::MAX)).max(1)
    }

    /// Whether the whole is published as it is stored, but for what is no pixel.
    fn is_kept_as_stored(&self) -> bool {
        self.moves || (!self.is_turned && self.whole_width() == self.width)
    }

    /// Where a size is published: under a name that follows from its content, so that it may be kept for ever. `path` is the picture's own,
    /// below `content/`.
    pub fn url(&self, path: &str, hash: u128, size: Size) -> Url {
        let (width, format) = match size {
            Size::Whole => return Url::new(path),
            Size::WebP(width) => (width, Format::WebP),
            Size::Fallback(width) => (width, self.fallback_format()),
        };
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let stem = Slug::of(name.rsplit_once('.').map_or(name, |(stem, _)| stem)).0;
        let stem = match stem.get(..stem.len().min(STEM)) {
            Some(stem) if !stem.is_empty() => stem,
            _ => "image",
        };
        // Two copies of one picture have two names, as they have two addresses.
        let print = xxh3_64(format!("{path} {hash:032x} {RECIPE}").as_bytes());
        Url::new(format!("assets/images/{stem}.{print:016x}.{width}.{}", format.endings()[0]))
    }
}

impl Recipe {
    /// The name that the size has in the cache.
    pub fn key(&self) -> String {
        key(
            self.hash,
            &match self.size {
                Size::Whole => "whole".to_owned(),
                Size::WebP(width) => format!("webp{width}"),
                Size::Fallback(width) => format!("fallback{width}"),
            },
        )
    }
}

/// The name in the cache of what is known of a picture by itself.
fn look_key(hash: u128) -> String {
    key(hash, "look")
}

fn key(hash: u128, what: &str) -> String {
    format!("{hash:032x}-{RECIPE}-{what}")
}

/// Every name in the cache that has to do with a picture: the others may go.
pub fn keys(picture: &Picture, hash: u128) -> Vec<String> {
    let sizes = picture.sizes().into_iter().chain([Size::Whole]);
    let recipe = |size| Recipe { file: PathBuf::new(), hash, picture: picture.clone(), size };
    sizes.map(|size| recipe(size).key()).chain([look_key(hash)]).collect()
}
