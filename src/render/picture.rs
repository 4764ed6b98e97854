//! How a page shows a picture: which of its sizes a browser may choose from, and what stands there until it has come.

use super::Desk;
use crate::images::Size;
use crate::read::Asset;
use crate::site::Url;

/// How wide the theme shows a picture in a text, as the attribute `sizes` says it. A browser that knows `auto` finds out by itself for
/// pictures that it loads late.
pub const SIZES: &str = "(min-width: 46rem) 43rem, calc(100vw - 2rem)";

/// How a picture is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The address that every browser can show.
    pub src: String,
    /// Width and height in pixels, where they are known.
    pub dimensions: Option<(u32, u32)>,
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
    let dimensions = asset.dimensions();
    let whole = || Shown { src: desk.to(&Url::new(path)), dimensions, srcset: String::new(), tone: String::new() };
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
