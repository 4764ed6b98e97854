//! Fills the slots of a body for one reader's language.

use std::fmt::Write as _;
use std::ops::Range;

use fluent::FluentArgs;
use tera::escape_html;

use super::picture::{SIZES, Shown, shown};
use super::{Desk, at_link};
use crate::facts::Use;
use crate::language::Language;
use crate::parse::Card;
use crate::parse::body::{Body, Link, Role, SLOT_CLOSE, SLOT_OPEN, Slot, Target};
use crate::parse::values::Kind;
use crate::problem::Code;
use crate::site::{Anchor, Leads, Url};

/// A picture of one transparent pixel, in place of an image that is not there.
const NO_IMAGE: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
/// An image that begins before this byte of a text is not far down.
const NEAR: usize = 1_500;

/// The body's HTML with every slot filled, and the first use of each term a link to the glossary. What leads nowhere is told at its
/// place, and shown as plain text.
pub fn fill(card: &Card, kind: Kind, body: &Body, desk: &mut Desk<'_, '_>) -> String {
    let mut filling = Filling::new((card, kind, body));
    filling.uses = desk.reader.uses(&card.id, desk.language);
    filling.glossary = desk.to(&desk.reader.places().glossary_url(desk.language));
    filling.text(0..body.html.len(), desk)
}

/// Parts of a body's HTML, in their order, each filled by itself.
pub fn fill_each(page: (&Card, Kind, &Body), parts: &[Range<usize>], desk: &mut Desk<'_, '_>) -> Vec<String> {
    let mut filling = Filling::new(page);
    parts.iter().map(|part| filling.text(part.clone(), desk)).collect()
}

struct Filling<'b> {
    card: &'b Card,
    kind: Kind,
    body: &'b Body,
    ends: Vec<End>,
    /// The first uses of terms of the glossary, in the order of the text.
    uses: Vec<Use>,
    /// The page of the glossary, from here.
    glossary: String,
}

/// How a link that was begun has to end.
#[derive(Clone, Copy, Default)]
enum End {
    #[default]
    Dead,
    Link,
    LinkTo(Language),
}

impl<'b> Filling<'b> {
    fn new((card, kind, body): (&'b Card, Kind, &'b Body)) -> Filling<'b> {
        let ends = vec![End::default(); body.links.len()];
        Filling { card, kind, body, ends, uses: Vec::new(), glossary: String::new() }
    }

    /// Fills the slots in these bytes.
    fn text(&mut self, range: Range<usize>, desk: &mut Desk<'_, '_>) -> String {
        let mut rest = self.body.html.get(range.clone()).unwrap_or_default();
        let mut html = String::with_capacity(rest.len() + rest.len() / 4);
        while let Some((before, after)) = rest.split_once(SLOT_OPEN) {
            self.push_text(range.end - rest.len(), before, &mut html);
            let Some((number, after)) = after.split_once(SLOT_CLOSE) else { break };
            if let Some(slot) = number.parse().ok().and_then(|number: usize| self.body.slots.get(number)) {
                self.slot(slot, &mut html, desk);
            }
            rest = after;
        }
        self.push_text(range.end - rest.len(), rest, &mut html);
        html
    }

    /// Writes text that begins at this byte of the body, with a link to the glossary where it first uses a term.
    fn push_text(&self, start: usize, text: &str, html: &mut String) {
        let mut at = 0;
        let is_inside = |used: &&Use| start <= used.range.start && used.range.end <= start + text.len();
        for used in self.uses.iter().filter(is_inside) {
            let (from, to) = (used.range.start - start, used.range.end - start);
            html.push_str(&text[at..from]);
            let (glossary, anchor) = (escape(&self.glossary), escape(&used.anchor));
            push(html, format_args!("<a class=\"term\" href=\"{glossary}#{anchor}\">{}</a>", &text[from..to]));
            at = to;
        }
        html.push_str(&text[at..]);
    }

    fn slot(&mut self, slot: &Slot, html: &mut String, desk: &mut Desk<'_, '_>) {
        match slot {
            Slot::Open(number) => {
                if let Some(link) = self.body.links.get(*number as usize) {
                    let end = self.open(link, html, desk);
                    self.ends[*number as usize] = end;
                }
            }
            Slot::Close(number) => match self.ends.get(*number as usize).copied().unwrap_or_default() {
                End::Dead => html.push_str("</span>"),
                End::Link => html.push_str("</a>"),
                End::LinkTo(language) => {
                    let word = in_language(language, desk);
                    // The word is for the reader, so it is in her language even inside a text that is not.
                    push(
                        html,
                        format_args!(" <span class=\"in-language\" lang=\"{}\">{}</span></a>", desk.language, escape(&word)),
                    );
                }
            },
            Slot::Image(number) => {
                if let Some(link) = self.body.links.get(*number as usize) {
                    self.image((*number, link), html, desk);
                }
            }
            Slot::Sources(number) => {
                if let Some(shown) = self.picture(*number, desk).filter(|shown| !shown.srcset.is_empty()) {
                    let auto = if self.is_early(*number) { "" } else { "auto, " };
                    let srcset = escape(&shown.srcset);
                    push(html, format_args!("<picture><source type=\"image/webp\" srcset=\"{srcset}\" sizes=\"{auto}{SIZES}\">"));
                }
            }
            Slot::SourcesEnd(number) => {
                if self.picture(*number, desk).is_some_and(|shown| !shown.srcset.is_empty()) {
                    html.push_str("</picture>");
                }
            }
            Slot::Word(key, arg) => {
                // What belongs to the text, as the name of a box, is in the language of the text.
                let language = self.card.id.language;
                let word = match arg {
                    None => desk.reader.say(key, language),
                    Some((name, value)) => {
                        let mut args = FluentArgs::new();
                        args.set(*name, value.to_string());
                        desk.reader.say_with(key, language, &args)
                    }
                };
                html.push_str(&escape(&word));
            }
            Slot::Number(number) if self.kind == Kind::Guide => {
                push(html, format_args!("<span class=\"number\">{number}</span> "))
            }
            Slot::Number(_) => {}
        }
    }

    /// Writes the start tag of a link, or of the plain text that stands for a dead one.
    fn open(&self, link: &Link, html: &mut String, desk: &mut Desk<'_, '_>) -> End {
        match self.destination(link, desk) {
            Some((href, language)) => {
                push(html, format_args!("<a href=\"{}\"", escape(&href)));
                let foreign = language.filter(|language| *language != desk.language);
                if let Some(language) = foreign {
                    push(html, format_args!(" hreflang=\"{language}\""));
                }
                html.push('>');
                foreign.map_or(End::Link, End::LinkTo)
            }
            None => {
                html.push_str("<span class=\"dead-link\">");
                End::Dead
            }
        }
    }

    /// Where a link leads and in which language that is; `None` where it is dead.
    fn destination(&self, link: &Link, desk: &mut Desk<'_, '_>) -> Option<(String, Option<Language>)> {
        let pair = &self.card.id.pair;
        match &link.target {
            Target::External(url) => return Some((url.to_string(), None)),
            Target::Fragment(id) => {
                let is_there = self.card.anchors.iter().any(|anchor| anchor == id);
                if !is_there {
                    let near = desk.reader.anchor(pair, id, desk.language);
                    self.dead_anchor(link, id, near, desk);
                }
                return is_there.then(|| (format!("#{id}"), None));
            }
            Target::Internal(..) | Target::Term(..) => {}
        }
        match desk.reader.leads(pair, &link.target, desk.language) {
            Leads::Page(url, language, to) => {
                let fragment = self.fragment(link, &to, desk);
                Some((self.relative(&url, desk) + &fragment, Some(language)))
            }
            Leads::Term(url) | Leads::File(url) => Some((self.relative(&url, desk), None)),
            Leads::Unpublished => {
                self.tell(Code::LinkUnpublished, link, None, desk);
                None
            }
            Leads::Nowhere(near) => {
                self.tell(Code::DeadLink, link, Some(near), desk);
                None
            }
        }
    }

    fn relative(&self, url: &Url, desk: &Desk<'_, '_>) -> String {
        url.relative_to(desk.url)
    }

    fn fragment(&self, link: &Link, to: &crate::parse::PairId, desk: &mut Desk<'_, '_>) -> String {
        let Target::Internal(_, Some(id)) = &link.target else { return String::new() };
        match desk.reader.anchor(to, id, desk.language) {
            Anchor::There => format!("#{id}"),
            missing @ Anchor::Missing(_) => {
                self.dead_anchor(link, id, missing, desk);
                String::new()
            }
        }
    }

    /// How the image with this number is shown, where there is one to show.
    fn picture(&self, number: u32, desk: &mut Desk<'_, '_>) -> Option<Shown> {
        let Target::Internal(name, _) = &self.body.links.get(number as usize)?.target else { return None };
        let (path, asset) = desk.reader.asset(&self.card.id.pair, name)?;
        shown(path, asset, desk)
    }

    /// Whether an image is likely seen before a reader scrolls: the first of a page that has none at its head, near its beginning.
    fn is_early(&self, number: u32) -> bool {
        let is_first = self.body.links.iter().position(|link| link.role == Role::Image) == Some(number as usize);
        let has_head = self.card.front.image.is_some();
        let is_near = || {
            let slot = self.body.slots.iter().position(|slot| *slot == Slot::Image(number));
            let at = slot.and_then(|slot| self.body.html.find(&format!("{SLOT_OPEN}{slot}{SLOT_CLOSE}")));
            at.is_some_and(|at| at < NEAR)
        };
        is_first && !has_head && is_near()
    }

    fn image(&self, (number, link): (u32, &Link), html: &mut String, desk: &mut Desk<'_, '_>) {
        let Target::Internal(name, _) = &link.target else { return };
        let Some((path, asset)) = desk.reader.asset(&self.card.id.pair, name) else {
            let near = match desk.reader.leads(&self.card.id.pair, &link.target, desk.language) {
                Leads::Nowhere(near) => near,
                _ => String::new(),
            };
            self.tell(Code::MissingImage, link, Some(near), desk);
            push(html, format_args!(" src=\"{NO_IMAGE}\""));
            return;
        };
        // Why it cannot be shown is told of the file itself.
        let Some(shown) = shown(path, asset, desk) else { return push(html, format_args!(" src=\"{NO_IMAGE}\"")) };
        push(html, format_args!(" src=\"{}\"", escape(&shown.src)));
        if let (Some(width), Some(height)) = (shown.width, shown.height) {
            push(html, format_args!(" width=\"{width}\" height=\"{height}\""));
        }
        if !shown.tone.is_empty() {
            push(html, format_args!(" data-tone=\"{}\"", shown.tone));
        }
        html.push_str(if self.is_early(number) { " decoding=\"async\"" } else { " loading=\"lazy\" decoding=\"async\"" });
    }

    fn dead_anchor(&self, link: &Link, id: &str, near: Anchor, desk: &mut Desk<'_, '_>) {
        // A heading of the other language's text is no mistake of this page's author where this page is a fallback.
        let suggestion = match near {
            Anchor::Missing(near) => near,
            Anchor::There => String::new(),
        };
        let problem = at_link(Code::DeadAnchor, &self.card.path, &link.range).arg("anchor", id);
        desk.reader.problems.push(problem.arg("target", target_name(&link.target)).arg("suggestion", suggestion));
    }

    fn tell(&self, code: Code, link: &Link, near: Option<String>, desk: &mut Desk<'_, '_>) {
        let mut problem = at_link(code, &self.card.path, &link.range).arg("target", target_name(&link.target));
        if let Some(near) = near {
            problem = problem.arg("suggestion", near);
        }
        desk.reader.problems.push(problem);
    }
}

fn target_name(target: &Target) -> String {
    match target {
        Target::Internal(name, _) => name.to_string(),
        Target::Fragment(id) => format!("#{id}"),
        Target::Term(vocabulary, id) => format!("{}:{id}", vocabulary.name()),
        Target::External(url) => url.to_string(),
    }
}

/// The word that tells the reader that something is in a language that is not the page's.
pub fn in_language(language: Language, desk: &mut Desk<'_, '_>) -> String {
    let key = match language {
        Language::Cy => "in-language-cy",
        Language::En => "in-language-en",
    };
    desk.reader.say(key, desk.language)
}

/// Text as HTML, fit for attributes too.
pub fn escape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len() + 8);
    // Writing to a vector does not fail, and the escaping of UTF-8 is UTF-8.
    let _ = escape_html(text, &mut bytes);
    String::from_utf8(bytes).unwrap_or_default()
}

fn push(html: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = html.write_fmt(arguments);
}
