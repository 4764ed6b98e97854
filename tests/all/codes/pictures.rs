//! Pictures that cannot be shown as they are.

use pentan::problem::Code;

use super::Fixture;
use crate::images::bad;

/// A hub for each.
pub fn of_pictures() -> Vec<(Code, Fixture)> {
    let drawing = |svg: &str| Fixture::Text(format!("-- content/tips/river.svg --\n{svg}\n"));
    vec![
        (Code::ImageUnreadable, Fixture::Made(|hub| hub.write("content/tips/river.jpg", bad::cut_short()))),
        (Code::ImageFormat, Fixture::Made(|hub| hub.write("content/tips/river.tif", bad::TIFF))),
        (Code::ImageTooManyPixels, Fixture::Made(|hub| hub.write("content/tips/river.png", bad::bomb()))),
        (Code::ImageMisnamed, Fixture::Made(|hub| hub.write("content/tips/river.jpg", crate::rules::PIXEL))),
        (Code::DrawingCleaned, drawing("<svg viewBox=\"0 0 9 9\">\n<script>alert(1)</script><g onclick=\"alert(2)\"/>\n</svg>")),
        (Code::DrawingUnreadable, drawing("<svg viewBox=\"0 0 9 9\">\n<g>\n</svg>")),
    ]
}
