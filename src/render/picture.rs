//! How a page shows a picture: which of its sizes a browser may choose from, and what stands there until it has come.

use serde::Serialize;

use super::Desk;
use crate::images::Size;
use crate::read::Asset;
use crate::site::Url;

/// How wide the theme shows a picture in a text (`--measure` and `--gutter` in its style), as the attribute `sizes` says it. A browser that
/// knows `auto` finds out by itself for pictures that it loads late.
pub const SIZES: &str = "(min-width: 45rem) 41rem, calc(100vw - 2rem)";
/// The same on a card: three beside each other, two, or one.
pub const CARD_SIZES: &str = "auto, (min-width: 64rem) 24rem, (min-width: 45rem) 29rem, calc(100vw - 2rem)";

/// How a picture is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// The address that every browser can show.
    pub src: String,
    /// Pixels across, where they are known.
    pub width: Option<u32>,
    /// Pixels down, where they are known.
    pub height: Option<u32>,
    /// The sizes in WebP, as `srcset` has them; empty where there are none.
    pub srcset: String,
    /// The name of its colour on the whole; empty where there is none.
    pub tone: String,
}

/// How this file is shown on the page; `None` where it cannot be published.
pub fn shown(path: &str, asset: &Asset, desk: &Desk<'_, '_>) -> Option<Shown> {
    if !asset.is_published() {
        return None;
    }
    let (width, height) = asset.dimensions().unzip();
    let whole = || Shown { src: desk.to(&Url::new(path)), width, height, srcset: String::new(), tone: String::new() };
    let Some(picture) = asset.picture() else { return Some(whole()) };
    let url = |size| desk.to(&picture.url(path, asset.hash, size));
    let tone = picture.tone.map(|tone| tone.to_string()).unwrap_or_default();
    let sizes = picture.sizes();
    let fallback = sizes.iter().copied().find(|size| matches!(size, Size::Fallback(_)));
    let offered = sizes.iter().filter_map(|size| match size {
        Size::WebP(width) => Some(format!("{} {width}w", url(*size))),
        Size::Whole | Size::Fallback(_) => None,
    });
    let srcset = offered.collect::<Vec<_>>().join(", ");
    Some(Shown { tone, srcset, ..fallback.map_or_else(whole, |size| Shown { src: url(size), ..whole() }) })
}

/// The address of what other sites show of it: the size that every one of them can; `None` where there is nothing that they show.
pub fn elsewhere(path: &str, asset: &Asset) -> Option<Url> {
    let picture = asset.picture()?;
    let fallback = picture.sizes().into_iter().find(|size| matches!(size, Size::Fallback(_)));
    Some(picture.url(path, asset.hash, fallback.unwrap_or(Size::Whole)))
}
