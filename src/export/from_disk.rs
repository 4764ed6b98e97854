//! Pages that open from a disk: what only a server can do is taken out of them, and every link names a file.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, StartTag, Token, Tokenizer};
use percent_encoding::percent_decode_str;

use crate::render::escape;
use crate::site::Url;

/// What a page is made readable from a disk with.
pub struct Ground {
    /// Every file of the archive's site, by its path there.
    pub files: BTreeSet<String>,
    /// The address of the hub on the web, ending in `/`.
    pub base_url: String,
    /// For each page that searches, what stands in the place of its form, in the same language.
    pub instead: HashMap<String, Instead>,
}

/// What stands where a form searched.
pub struct Instead {
    /// The page that lists all others.
    pub letters: Url,
    /// What leads there.
    pub words: String,
    /// That this is a copy, and of which day.
    pub kept: String,
}

/// The page as it is read from a disk. Scripts go, because from a disk a browser runs none that asks for another file; forms that search
/// become a way to the A-Z; links lead to files, or on the web to what the archive has not.
pub fn from_disk(html: &str, here: &Url, ground: &Ground) -> String {
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    // The element that is being left out.
    let mut inside: Option<&'static [u8]> = None;
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) if inside.is_none() => {
                let written = match fate(&tag, here, ground) {
                    Fate::Stays => continue,
                    Fate::Becomes(written) => written,
                    Fate::Goes(name, written) => {
                        inside = name;
                        written
                    }
                };
                out.push_str(html.get(copied..tag.span.start).unwrap_or_default());
                out.push_str(&written);
                copied = tag.span.end;
            }
            Token::EndTag(tag) if inside.is_some_and(|name| *tag.name == *name) => {
                inside = None;
                copied = tag.span.end;
            }
            _ => {}
        }
    }
    out.push_str(html.get(copied..).filter(|_| inside.is_none()).unwrap_or_default());
    out
}

/// What becomes of a start tag.
enum Fate {
    Stays,
    /// It is written so.
    Becomes(String),
    /// It is left out, with all to the end tag of that name where there is one; this stands in its place.
    Goes(Option<&'static [u8]>, String),
}

fn fate(tag: &StartTag<usize>, here: &Url, ground: &Ground) -> Fate {
    match &**tag.name {
        b"script" if !is_data(tag) => Fate::Goes(Some(b"script"), String::new()),
        b"link" if is_for_scripts(tag) => Fate::Goes(None, String::new()),
        b"form" => {
            let searches = value(tag, b"action").and_then(|to| resolved(&to, here, ground));
            let Some(Instead { letters, words, kept }) = searches.and_then(|path| ground.instead.get(&path)) else {
                return changed(tag, here, ground);
            };
            let lang = value(tag, b"lang").map(|lang| format!(" lang=\"{}\"", escape(&lang))).unwrap_or_default();
            let to = file(letters).relative_to(here);
            let (kept, to, words) = (escape(kept), escape(&to), escape(words));
            // A link inside a sentence is known by more than its colour (WCAG 2.2, 1.4.1).
            let way = format!("<a href=\"{to}\" style=\"text-decoration: underline\">{words}</a>");
            Fate::Goes(Some(b"form"), format!("<p class=\"search\"{lang}>{kept} {way}</p>"))
        }
        _ => changed(tag, here, ground),
    }
}

/// A script that is none, but data for machines.
fn is_data(tag: &StartTag<usize>) -> bool {
    value(tag, b"type").is_some_and(|kind| kind.ends_with("json"))
}

fn is_for_scripts(tag: &StartTag<usize>) -> bool {
    value(tag, b"rel").is_some_and(|rel| matches!(rel.as_str(), "modulepreload" | "preload" | "prefetch" | "manifest" | "search"))
}

/// The tag with its links as they are from a disk.
fn changed(tag: &StartTag<usize>, here: &Url, ground: &Ground) -> Fate {
    let mut links = Vec::new();
    let is_way = matches!(&**tag.name, b"a" | b"area");
    for name in [&b"href"[..], b"src", b"action", b"poster", b"data"] {
        // What a page says of its own address on the web is for machines, and stays true.
        let to = value(tag, name).filter(|to| is_way || !to.contains("://"));
        let to = to.and_then(|to| link(&to, here, ground));
        links.extend(to.map(|to| (name, to)));
    }
    let refresh = value(tag, b"http-equiv").filter(|what| what.eq_ignore_ascii_case("refresh"));
    if let Some((wait, to)) = refresh.and(value(tag, b"content")).as_deref().and_then(|content| content.split_once("url=")) {
        links.extend(link(to, here, ground).map(|to| (&b"content"[..], format!("{wait}url={to}"))));
    }
    if links.is_empty() { Fate::Stays } else { Fate::Becomes(written(tag, &links)) }
}

/// The tag, with other values of some attributes.
fn written(tag: &StartTag<usize>, others: &[(&[u8], String)]) -> String {
    let mut out = format!("<{}", String::from_utf8_lossy(&tag.name));
    for (name, value) in &tag.attributes {
        let other = others.iter().find(|(changed, _)| *changed == &***name).map(|(_, value)| value.clone());
        let value = other.unwrap_or_else(|| text(value));
        // Writing to a string does not fail.
        let _ = write!(out, " {}=\"{}\"", text(name), escape(&value));
    }
    out.push_str(if tag.self_closing { "/>" } else { ">" });
    out
}

fn value(tag: &StartTag<usize>, name: &[u8]) -> Option<String> {
    tag.attributes.iter().find(|(attribute, _)| &****attribute == name).map(|(_, value)| text(value))
}

fn text(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The link as it is from a disk; `None` where it may stay as it is.
fn link(to: &str, here: &Url, ground: &Ground) -> Option<String> {
    let path = resolved(to, here, ground)?;
    let rest = to.find(['?', '#']).map_or("", |at| &to[at..]);
    if let Some(instead) = ground.instead.get(&path) {
        return Some(file(&instead.letters).relative_to(here));
    }
    let url = Url::new(&path);
    let inside = [file(&url), file(&url.join(""))].into_iter().find(|file| ground.files.contains(&file.output_path()));
    let new = match inside {
        Some(file) => format!("{}{rest}", file.relative_to(here)),
        None => format!("{}{rest}", url.absolute(&ground.base_url)),
    };
    (new != to).then_some(new)
}

/// Where on the site a link leads, beginning with `/`; `None` where it leads elsewhere, or to a place on this very page.
fn resolved(to: &str, here: &Url, ground: &Ground) -> Option<String> {
    let base = url::Url::parse(&ground.base_url).ok()?;
    if to.is_empty() || to.starts_with('#') {
        return None;
    }
    let whole = url::Url::parse(&here.absolute(&ground.base_url)).ok()?.join(to).ok()?;
    let is_here = (whole.scheme(), whole.host(), whole.port()) == (base.scheme(), base.host(), base.port());
    let path = whole.path().strip_prefix(base.path()).filter(|_| is_here)?;
    Some(format!("/{}", percent_decode_str(path).decode_utf8_lossy()))
}

/// The file of an address: that of a folder is its page.
fn file(url: &Url) -> Url {
    Url::new(url.output_path())
}
