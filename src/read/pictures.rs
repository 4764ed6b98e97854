//! What the pictures among a hub's files show, and what is wrong with them.

use std::sync::{Arc, LazyLock};

use super::{LOOKED_INTO, Shows, not_utf8, too_big};
use crate::images::{Cache, Fault, Format, MOST_PIXELS, clean_drawing, look_through};
use crate::problem::{Code, Place, Problem};

/// What names of pictures end with that pentan makes sizes of, and of those that it says it cannot read.
const PICTURES: [&str; 17] = [
    "avif", "bmp", "gif", "heic", "heif", "jfif", "jpe", "jpeg", "jpg", "jxl", "png", "apng", "tif", "tiff", "webp", "svg",
    "svgz",
];

/// Whether a file's name says that it is a picture of the hub's. What is in a theme is its designer's own, and published as it is.
pub(super) fn is_picture(path: &str) -> bool {
    let (_, ending) = path.rsplit_once('.').unwrap_or_default();
    path.starts_with("content/") && PICTURES.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Looks at a file whose name says that it is a picture.
pub(super) fn shows(
    path: &Arc<str>,
    (bytes, hash): (&[u8], u128),
    cache: &LazyLock<Cache, impl FnOnce() -> Cache>,
) -> (Shows, Vec<Problem>) {
    let (stem, ending) = path.rsplit_once('.').unwrap_or_default();
    let ending = ending.to_ascii_lowercase();
    if ending == "svg" || ending == "svgz" {
        return drawing(path, bytes);
    }
    match look_through(bytes, hash, cache) {
        Ok(picture) => {
            let is_named = picture.format.endings().contains(&&*ending);
            let problem = (!is_named).then(|| misnamed(path, stem, picture.format));
            (Shows::Picture(picture), problem.into_iter().collect())
        }
        Err(fault) => (Shows::Nothing, vec![problem(path, &fault)]),
    }
}

fn misnamed(path: &Arc<str>, stem: &str, format: Format) -> Problem {
    let name = stem.rsplit_once('/').map_or(stem, |(_, name)| name);
    let problem = Problem::new(Code::ImageMisnamed, Place::file(path)).arg("format", format.name());
    problem.arg("name", format!("{name}.{}", format.endings()[0]))
}

fn problem(path: &Arc<str>, fault: &Fault) -> Problem {
    let place = || Place::file(path);
    let unreadable = |why: &str| Problem::new(Code::ImageUnreadable, place()).arg("why", why);
    match fault {
        Fault::NoPicture => unreadable("none"),
        Fault::CutShort => unreadable("cut-short"),
        Fault::Broken => unreadable("broken"),
        Fault::Format(format) => Problem::new(Code::ImageFormat, place()).arg("format", format),
        Fault::Line(width, height) => Problem::new(Code::ImageLine, place()).arg("width", width).arg("height", height),
        Fault::TooManyPixels(width, height) => {
            let problem = Problem::new(Code::ImageTooManyPixels, place()).arg("width", width).arg("height", height);
            problem.arg("limit", MOST_PIXELS / 1_000_000)
        }
    }
}

/// Cleans a drawing.
pub(super) fn drawing(path: &Arc<str>, bytes: &[u8]) -> (Shows, Vec<Problem>) {
    if bytes.len() > LOOKED_INTO {
        return (Shows::Nothing, vec![too_big(path, bytes.len() as u64, LOOKED_INTO as u64)]);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        // Packed by gzip: what is in it cannot be looked at.
        Err(_) if bytes.starts_with(&[0x1F, 0x8B]) => {
            return (Shows::Nothing, vec![Problem::new(Code::ImageFormat, Place::file(path)).arg("format", "SVGZ")]);
        }
        Err(error) => return (Shows::Nothing, vec![not_utf8(path, &error, bytes)]),
    };
    match clean_drawing(text) {
        Ok(cleaned) => {
            let names: Vec<&str> = cleaned.dropped.iter().map(|(name, _)| name.as_str()).collect();
            let problem = cleaned.dropped.first().map(|(_, at)| {
                let problem = Problem::new(Code::DrawingCleaned, Place::bytes(path, at.clone())).arg("what", names.join(", "));
                problem.arg("count", names.len())
            });
            (Shows::Drawing(Arc::new(cleaned)), problem.into_iter().collect())
        }
        Err((reason, at)) => {
            let at = at.min(text.len().saturating_sub(1));
            let problem = Problem::new(Code::DrawingUnreadable, Place::bytes(path, at..at + 1)).arg("reason", reason);
            (Shows::Nothing, vec![problem])
        }
    }
}
