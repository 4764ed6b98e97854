//! What links say of where they lead, and texts say of images.

use super::read::Text;
use crate::parse::Page;
use crate::parse::markdown::{Span, SpanKind};
use crate::problem::{Code, Place, Problem};

/// Texts that say nothing of where a link leads, in either language, in order. Out of context they are all that a screen reader says of
/// it ([WCAG 2.2, 2.4.4](https://www.w3.org/TR/WCAG22/#link-purpose-in-context)).
#[rustfmt::skip]
pub(super) const EMPTY: [&str; 70] = [
    "article", "cliciwch", "cliciwch ar y ddolen", "cliciwch fan hyn", "cliciwch yma", "click", "click here",
    "click here for more information", "click this link", "continue", "continue reading", "darllen mwy", "darllen rhagor",
    "darllenwch fwy", "darllenwch ragor", "details", "dogfen", "dolen", "download", "download here", "dysgu mwy", "dysgwch fwy",
    "erthygl", "fan hyn", "fan yma", "find out more", "follow this link", "from here", "go", "gwefan", "gweld mwy",
    "gweler yma", "gwybodaeth bellach", "here", "hon", "hwn", "hyn", "info", "lawrlwytho", "lawrlwythwch", "learn more", "link",
    "manylion", "more", "more details", "more info", "more information", "mwy", "mwy o fanylion", "mwy o wybodaeth", "page",
    "parhau i ddarllen", "read more", "read on", "read this", "rhagor", "rhagor o fanylion", "rhagor o wybodaeth", "see here",
    "see more", "this", "this link", "this page", "website", "y ddolen hon", "y dudalen hon", "yma", "yn fan hyn",
    "yn y fan hon", "yna",
];

/// How long an address may be that is shown as it is, in characters: one that can be read aloud and typed.
const LONGEST_ADDRESS: usize = 40;

/// What the names of image files end in.
const IMAGES: [&str; 9] = [".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".avif", ".tif", ".heic"];

/// What the names of other files end in that people link to.
const FILES: [&str; 12] = [".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".md", ".html", ".csv"];

/// How a text for an image begins that says first that it is one, in order of the languages. Each screen reader has said so already.
/// A *photograph* or a *painting* may matter in a collection, so these are no such words.
const IMAGE_OF: [&str; 14] = [
    "a picture of ",
    "an image of ",
    "image of ",
    "image showing ",
    "photo of ",
    "a photo of ",
    "pic of ",
    "picture of ",
    "picture showing ",
    "delwedd o ",
    "delwedd yn dangos ",
    "llun o ",
    "llun sy’n dangos ",
    "llun yn dangos ",
];

/// Tells of links whose text says nothing, and of texts for images that are no descriptions.
pub(super) fn links(text: &Text<'_>, problems: &mut Vec<Problem>) {
    for span in text.spans {
        match &span.kind {
            SpanKind::Link(target) => {
                let said = text.text[span.text.clone()].trim();
                // A link that is an image, or has no text at all, is another matter.
                let lower = trimmed(&text.lower[span.text.clone()]);
                let is_empty = EMPTY.binary_search(&lower).is_ok() || is_long_address(lower) || is_file(lower, target);
                if is_empty && !said.is_empty() && !is_code(text, span) {
                    problems.push(Problem::new(Code::LinkText, text.bytes(&span.range)).arg("text", said));
                }
            }
            SpanKind::Address => {
                let said = &text.text[span.text.clone()];
                if is_long_address(said) {
                    problems.push(Problem::new(Code::LinkText, text.bytes(&span.range)).arg("text", said));
                }
            }
            SpanKind::Image(target, alt) => alternative((target, alt), text.bytes(&span.range), problems),
            SpanKind::Code | SpanKind::Foreign(_) => {}
        }
    }
}

/// Tells of the text for the image that stands for a page.
pub(super) fn front_image(page: &Page, problems: &mut Vec<Problem>) {
    if let Some(image) = &page.card.front.image {
        let place = Place::value(&page.card.path, &["image".into(), "alt".into()]);
        alternative((&image.src, &image.alt), place, problems);
    }
}

/// A text without the signs around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric() && c != '/')
}

/// Whether a link's text is nothing but code: then the name of a file is what is meant.
fn is_code(text: &Text<'_>, link: &Span) -> bool {
    text.spans.iter().any(|span| span.kind == SpanKind::Code && span.text == link.text)
}

fn is_long_address(text: &str) -> bool {
    let is_address = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    is_address && text.chars().nth(LONGEST_ADDRESS).is_some()
}

/// Whether a link is called what the file is called that it leads to.
fn is_file(lower: &str, target: &str) -> bool {
    FILES.iter().any(|ending| lower.ends_with(ending)) && !lower.contains(char::is_whitespace) && {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().is_some_and(|name| name.to_lowercase() == lower.rsplit('/').next().unwrap_or_default())
    }
}

fn alternative((target, alt): (&str, &str), place: Place, problems: &mut Vec<Problem>) {
    let lower = alt.trim().to_lowercase();
    if is_name(&lower, target) {
        problems.push(Problem::new(Code::ImageAltFileName, place).arg("text", alt));
    } else if let Some(begins) = IMAGE_OF.iter().find(|begins| lower.starts_with(**begins)) {
        let begins = alt.trim().get(..begins.trim_end().len()).unwrap_or(begins);
        problems.push(Problem::new(Code::ImageAltImageOf, place).arg("text", begins));
    }
}

/// Whether a text for an image is the name of a file: of its own, with signs or figures in it that no word has, or of any with an ending.
fn is_name(lower: &str, target: &str) -> bool {
    if lower.is_empty() || lower.contains(char::is_whitespace) {
        return false;
    }
    let name = target.rsplit('/').next().unwrap_or_default().to_lowercase();
    let stem = name.rsplit_once('.').map_or(&*name, |(stem, _)| stem);
    let is_made = |text: &str| text.contains(|c: char| c.is_ascii_digit() || c == '_' || c == '-');
    IMAGES.iter().any(|ending| lower.ends_with(ending)) || (lower == stem && is_made(lower))
}
