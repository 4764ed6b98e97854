//! A drawing (SVG) without what could do anything but be seen.
//!
//! Elements and attributes are let through that are known to draw (SVG 1.1 and 2), and no other. What is dropped because it could run, load
//! or lead elsewhere is told; what only an editor of drawings reads goes without a word.

use std::collections::HashSet;
use std::ops::Range;

use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::xml;

/// A drawing that may be published.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cleaned {
    /// It.
    pub svg: String,
    /// How wide and high it is, in pixels, where it says so itself.
    pub dimensions: Option<(u32, u32)>,
    /// What was dropped because it could do harm, by name, each once, with the bytes of the first.
    pub dropped: Vec<(String, Range<usize>)>,
}

/// Cleans a drawing.
///
/// Errors: it is no SVG, or not well-formed: what is wrong and at which byte.
pub fn clean(text: &str) -> Result<Cleaned, (String, usize)> {
    let mut cleaning = Cleaning::default();
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}'));
    let shift = text.len() - text.trim_start_matches('\u{FEFF}').len();
    loop {
        let start = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = reader.read_event().map_err(|error| {
            let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
            (error.to_string(), (shift + at).min(text.len()))
        })?;
        let end = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let at = shift + start..shift + end;
        match event {
            Event::Eof => break,
            event => cleaning.event(&event, at)?,
        }
    }
    if cleaning.open > 0 || cleaning.dimensions.is_none() {
        return Err(("<svg>".to_owned(), text.len()));
    }
    let Cleaning { out: svg, dimensions, dropped, .. } = cleaning;
    Ok(Cleaned { svg, dimensions: dimensions.flatten(), dropped })
}

#[derive(Default)]
struct Cleaning {
    out: String,
    /// How many elements are open that are let through.
    open: usize,
    /// How many elements are open in one that is not, itself included.
    inside: usize,
    /// Whether the open element is a style sheet, and what stands in it.
    style: Option<(String, Range<usize>)>,
    /// Set once the drawing has begun.
    dimensions: Option<Option<(u32, u32)>>,
    dropped: Vec<(String, Range<usize>)>,
}

impl Cleaning {
    fn event(&mut self, event: &Event<'_>, at: Range<usize>) -> Result<(), (String, usize)> {
        match event {
            Event::Start(_) if self.inside > 0 => self.inside += 1,
            Event::End(_) if self.inside > 0 => self.inside -= 1,
            Event::Empty(_) | Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if self.inside > 0 => {}
            Event::Start(tag) => {
                if self.start(tag, at)? {
                    self.out.push('>');
                    self.open += 1;
                } else {
                    self.inside = 1;
                }
            }
            Event::Empty(tag) => {
                let is_in_style = self.style.is_some();
                if self.start(tag, at)? {
                    self.out.push_str("/>");
                }
                self.style = self.style.take().filter(|_| is_in_style);
            }
            Event::End(tag) => {
                if let Some((css, at)) = self.style.take() {
                    self.sheet(&css, at);
                }
                self.open -= 1;
                self.out.push_str("</");
                self.out.push_str(local(tag.name().as_ref()));
                self.out.push('>');
            }
            Event::Text(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0), at),
            Event::CData(text) => self.text(&text.xml_content(XmlVersion::Implicit1_0), at),
            Event::GeneralRef(name) => self.reference(name, at),
            Event::PI(pi) if pi.target() == "xml-stylesheet" => self.drop("xml-stylesheet", at),
            // An entity could say anything, so none is known but those of XML itself.
            Event::DocType(_) | Event::PI(_) | Event::Decl(_) | Event::Comment(_) | Event::Eof => {}
        }
        Ok(())
    }

    /// Writes a start tag without its end, if the element is let through.
    fn start(&mut self, tag: &BytesStart<'_>, at: Range<usize>) -> Result<bool, (String, usize)> {
        let name = tag.name();
        let name = name.as_ref();
        if self.dimensions.is_none() {
            if local(name) != "svg" {
                return Err((format!("<{name}>"), at.start));
            }
            self.dimensions = Some(dimensions(tag));
            self.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
            self.attributes(tag, "svg", &at);
            return Ok(true);
        }
        // A second drawing behind the first is no drawing.
        if self.open == 0 {
            return Err((format!("<{name}>"), at.start));
        }
        let is_svg = !name.contains(':') || name.starts_with("svg:");
        let name = local(name);
        // In a style sheet there are no elements: what stands behind one would not be looked at.
        if !is_svg || self.style.is_some() || !ELEMENTS.contains(&name) {
            if is_svg && name != "metadata" {
                self.drop(&format!("<{name}>"), at);
            }
            return Ok(false);
        }
        if ANIMATIONS.contains(&name) && animates_what_it_may_not(tag) {
            self.drop(&format!("<{name}>"), at);
            return Ok(false);
        }
        self.out.push('<');
        self.out.push_str(name);
        if name == "style" {
            self.style = Some((String::new(), at.clone()));
        }
        self.attributes(tag, name, &at);
        Ok(true)
    }

    fn attributes(&mut self, tag: &BytesStart<'_>, element: &str, at: &Range<usize>) {
        let mut written: HashSet<String> = HashSet::default();
        for attribute in tag.attributes().with_checks(false) {
            let Ok(attribute) = attribute else { return self.drop(&format!("<{element}>"), at.clone()) };
            let key = attribute.key.as_ref();
            if !is_name(key) {
                self.drop("?", at.clone());
                continue;
            }
            let Ok(value) = unescape(&attribute.value) else {
                if !key.starts_with("xmlns") {
                    self.drop(key, at.clone());
                }
                continue;
            };
            // Browsers pass over white space and control characters within an address.
            let plain: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            match verdict(element, key, &plain) {
                Verdict::Keep if written.insert(key.to_owned()) => {
                    self.out.push(' ');
                    self.out.push_str(key);
                    self.out.push_str("=\"");
                    self.out.push_str(&escape(xml::text(&value)).replace(['\n', '\r', '\t'], " "));
                    self.out.push('"');
                }
                Verdict::Keep | Verdict::Pass => {}
                Verdict::Drop => self.drop(key, at.clone()),
            }
        }
    }

    fn text(&mut self, text: &str, at: Range<usize>) {
        match &mut self.style {
            Some((css, _)) => css.push_str(text),
            None if self.open == 0 && !text.trim().is_empty() => self.drop("text", at),
            None => self.out.push_str(&escape(xml::text(text))),
        }
    }

    fn reference(&mut self, name: &BytesRef<'_>, at: Range<usize>) {
        let written = format!("&{};", &**name);
        match unescape(&written) {
            Ok(text) => self.text(&text, at),
            Err(_) => self.drop(&written, at),
        }
    }

    /// Writes what stands in a style sheet, if it loads nothing.
    fn sheet(&mut self, css: &str, at: Range<usize>) {
        let css = without_comments(css);
        if is_harmless_style(&css) {
            self.out.push_str(&escape(xml::text(&css)));
        } else {
            self.drop("<style>", at);
        }
    }

    fn drop(&mut self, name: &str, at: Range<usize>) {
        let is_known = |(known, _): &(String, Range<usize>)| known == name;
        if self.dropped.len() < MOST_DROPPED && !self.dropped.iter().any(is_known) {
            self.dropped.push((name.chars().take(LONGEST_NAME).collect(), at));
        }
    }
}

/// So many names are told of what was dropped.
const MOST_DROPPED: usize = 20;
/// And so many letters of each.
const LONGEST_NAME: usize = 60;

/// Whether an attribute's name is one in XML 1.0 (production 5), as far as any attribute of a drawing is. The reader of XML takes others too.
fn is_name(key: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|first: char| first.is_alphabetic() || first == '_')
            && part.chars().all(|letter| letter.is_alphanumeric() || "_-.".contains(letter))
    };
    key.split(':').count() <= 2 && key.split(':').all(is_part)
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

enum Verdict {
    Keep,
    /// It does nothing, and goes without a word.
    Pass,
    Drop,
}

/// What becomes of an attribute; the value is without white space.
fn verdict(element: &str, key: &str, value: &str) -> Verdict {
    let lower = key.to_ascii_lowercase();
    match lower.as_str() {
        "xmlns" | "xmlns:xlink" => return Verdict::Pass,
        "xml:lang" | "xml:space" => return Verdict::Keep,
        "href" | "xlink:href" if is_harmless_address(element, value) => return Verdict::Keep,
        "href" | "xlink:href" | "xml:base" => return Verdict::Drop,
        _ if lower.starts_with("on") => return Verdict::Drop,
        _ if lower.contains(':') => return Verdict::Pass,
        // What an element of HTML would load; no element of SVG has them.
        "src" | "action" | "formaction" | "ping" | "target" => return Verdict::Drop,
        _ => {}
    }
    if is_harmless_style(value) { Verdict::Keep } else { Verdict::Drop }
}

/// Whether an address leads to a part of the drawing, or is a picture that it brings along, or is a link that a reader follows.
fn is_harmless_address(element: &str, value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let is_picture =
        ["png", "jpeg", "jpg", "gif", "webp"].iter().any(|kind| lower.starts_with(&format!("data:image/{kind};base64,")));
    match element {
        "image" => value.starts_with('#') || is_picture,
        "a" => ["#", "https://", "http://", "mailto:"].iter().any(|start| lower.starts_with(start)),
        _ => value.starts_with('#'),
    }
}

/// A style sheet without its comments, in which programs for drawing name themselves.
fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + " " + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// Whether a style, or any value of an attribute that can have one, loads and runs nothing: `url()` only of parts of the drawing. A
/// backslash or a comment could hide a word that is looked for.
fn is_harmless_style(css: &str) -> bool {
    let plain: String = css.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>().to_ascii_lowercase();
    let loads = plain.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'));
    !loads && !HARMFUL.iter().any(|word| plain.contains(word))
}

/// What no style that only draws needs.
const HARMFUL: [&str; 12] = [
    "\\",
    "/*",
    "@import",
    "@font-face",
    "@namespace",
    "expression(",
    "javascript:",
    "vbscript:",
    "-moz-binding",
    "behavior:",
    "image-set(",
    "src(",
];

/// An animation may not put an address or a script in place of one that was looked at.
fn animates_what_it_may_not(tag: &BytesStart<'_>) -> bool {
    // Every one of them is looked at: which of several is published follows from what else is dropped.
    let is_harmful = |name: &str| name.contains("href") || name.starts_with("on") || name == "style" || name == "class";
    tag.attributes()
        .with_checks(false)
        .flatten()
        .filter(|attribute| attribute.key.as_ref() == "attributeName")
        .any(|attribute| unescape(&attribute.value).is_ok_and(|name| is_harmful(&name.trim().to_ascii_lowercase())))
}

/// Width and height as an `img` shows them: their own, in pixels, or else those of the view box.
fn dimensions(tag: &BytesStart<'_>) -> Option<(u32, u32)> {
    let get = |key: &str| {
        let found = tag.attributes().with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == key)?;
        unescape(&found.value).ok().map(|value| value.trim().to_owned())
    };
    let length = |key: &str| get(key)?.trim_end_matches("px").parse::<f64>().ok();
    let of_box = || {
        let numbers: Vec<f64> = get("viewBox")?.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        Some((*numbers.get(2)?, *numbers.get(3)?))
    };
    let (width, height) = match (length("width"), length("height"), of_box()) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((across, down))) if across > 0.0 => (width, width * down / across),
        (None, Some(height), Some((across, down))) if down > 0.0 => (height * across / down, height),
        (None, None, Some(of_box)) => of_box,
        _ => return None,
    };
    let is_size = |length: f64| (0.5..100_000.0).contains(&length);
    (is_size(width) && is_size(height)).then_some((width.round() as u32, height.round() as u32))
}

/// The elements that may move something.
const ANIMATIONS: [&str; 4] = ["animate", "animateMotion", "animateTransform", "set"];

/// The elements that are let through.
const ELEMENTS: [&str; 60] = [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
    "hatch",
];
