//! Where an author can put right what is wrong in a page.

use std::ops::Range;

use super::faults::Fault;
use crate::parse::Card;
use crate::parse::body::{Body, Link, Role, SLOT_CLOSE, SLOT_OPEN, Slot};
use crate::pipeline::Stock;
use crate::plan::{Job, JobKind};
use crate::problem::{Code, Place};
use crate::render::template_of;
use crate::render::theme::Own;
use crate::site::section;

mod written;

use self::written::{Wording, best};

/// What a page was made of.
pub struct Places<'a> {
    html: &'a str,
    /// The hub's templates that laid it out.
    own: &'a [Own],
    text: Option<Text<'a>>,
}

/// The text that a page shows.
struct Text<'a> {
    card: &'a Card,
    body: &'a Body,
    /// Where in the page it stands.
    shown: Option<Shown>,
}

/// Where in a page a text stands.
struct Shown {
    range: Range<usize>,
    /// What fills each slot, by the slot's number.
    slots: Vec<(Range<usize>, usize)>,
}

impl<'a> Places<'a> {
    /// Looks at what a page was made of.
    pub fn new(job: &Job, html: &'a [u8], stock: &'a Stock) -> Places<'a> {
        let html = std::str::from_utf8(html).unwrap_or_default();
        let own = template_of(&job.kind).map_or(&[][..], |template| stock.theme.own(template));
        let text = card(job, stock).and_then(|card| {
            let body = stock.bodies.get(&card.id)?;
            Some(Text { card, body, shown: Shown::find(&body.html, html) })
        });
        Places { html, own, text }
    }

    /// Where to put right what is wrong with a tag: in the text, if it comes from there; otherwise in the hub's template that wrote it.
    pub fn place(&self, tag: &Range<usize>) -> Place {
        let written = self.html.get(tag.clone()).unwrap_or_default();
        if let Some(text) = &self.text
            && text.holds(tag)
        {
            return text.place(tag, written);
        }
        let found = self.own.iter().filter_map(|own| Some((own, best(Wording::Template(&own.text), written)?)));
        // Of templates that may have written it, the one that says most of it literally.
        if let Some((own, (_, range))) = found.max_by_key(|(_, (score, _))| *score) {
            return Place::bytes(&own.path, range);
        }
        match (self.own.first(), &self.text) {
            (Some(own), _) => Place::file(&own.path),
            (None, Some(text)) => Place::file(&text.card.path),
            (None, None) => Place::file(&crate::hub::PATH.into()),
        }
    }

    /// Whether the author of the text is told of this already, at its exact place.
    pub fn is_told(&self, fault: &Fault) -> bool {
        let Some(text) = self.text.as_ref().filter(|text| text.holds(&fault.tag)) else { return false };
        match fault.code {
            // A picture without a description in a link is told at the picture.
            Code::HtmlName => text.link(&fault.tag).is_some_and(|link| {
                let inside = |one: &&Link| {
                    one.role == Role::Image && link.range.start <= one.range.start && one.range.end <= link.range.end
                };
                text.body.links.iter().filter(inside).any(|image| image.alt.is_empty())
            }),
            // The levels of the text's own headings are a rule of the text.
            Code::HtmlHeadingOrder => {
                let tag = self.html.get(fault.tag.clone()).unwrap_or_default();
                text.body.headings.iter().any(|heading| tag.contains(&format!(" id=\"{}\"", heading.id)))
            }
            _ => false,
        }
    }
}

/// The page whose text a file of the site shows.
fn card<'a>(job: &Job, stock: &'a Stock) -> Option<&'a Card> {
    match &job.kind {
        JobKind::Page(pair, language) => stock.site.shown(pair, *language),
        JobKind::Section(folder, language, _) => stock.site.shown(&section::index_of(folder), *language),
        JobKind::Home(language) => stock.site.shown(crate::parse::INDEX, *language),
        _ => None,
    }
}

impl Text<'_> {
    fn holds(&self, tag: &Range<usize>) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.range.start <= tag.start && tag.end <= shown.range.end)
    }

    fn place(&self, tag: &Range<usize>, written: &str) -> Place {
        let path = &self.card.path;
        if let Some(link) = self.link(tag) {
            return Place::bytes(path, link.range.start as usize..link.range.end as usize);
        }
        let tags = self.body.tags.iter().map(|tag| (&*tag.written, tag.range.start as usize..tag.range.end as usize));
        match best(Wording::Tags(&mut tags.into_iter()), written) {
            Some((_, range)) => Place::bytes(path, range),
            None => Place::file(path),
        }
    }

    /// The link or image of the text that a tag of the page is.
    fn link(&self, tag: &Range<usize>) -> Option<&Link> {
        let fills = |(range, _): &&(Range<usize>, usize)| range.start < tag.end && tag.start < range.end;
        let number = |slot: usize| match self.body.slots.get(slot)? {
            Slot::Open(number) | Slot::Image(number) => Some(*number as usize),
            _ => None,
        };
        let link = self.shown.as_ref()?.slots.iter().filter(fills).find_map(|(_, slot)| number(*slot))?;
        self.body.links.get(link)
    }
}

impl Shown {
    /// Finds a text in a page: from its longest piece without a slot in both directions.
    fn find(text: &str, html: &str) -> Option<Shown> {
        let mut pieces = text.split(SLOT_OPEN).map(|piece| match piece.split_once(SLOT_CLOSE) {
            Some((number, rest)) => (number.parse::<usize>().ok(), rest),
            None => (None, piece),
        });
        let pieces: Vec<(Option<usize>, &str)> = pieces.by_ref().collect();
        let longest = pieces.iter().enumerate().max_by_key(|(_, (_, piece))| piece.len())?.0;
        let anchor = pieces.get(longest)?.1;
        let at = Some(html.find(anchor)?).filter(|_| !anchor.trim().is_empty())?;
        let mut slots = Vec::new();
        let mut end = at + anchor.len();
        for (slot, piece) in &pieces[longest + 1..] {
            let next = end + html[end..].find(piece)?;
            slots.extend(slot.map(|slot| (end..next, slot)));
            end = next + piece.len();
        }
        let mut start = at;
        for index in (0..longest).rev() {
            let before = html[..start].rfind(pieces[index].1)?;
            let stop = before + pieces[index].1.len();
            slots.extend(pieces[index + 1].0.map(|slot| (stop..start, slot)));
            start = before;
        }
        Some(Shown { range: start..end, slots })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_its_page_with_what_fills_each_slot() {
        let slot = |number: usize| format!("{SLOT_OPEN}{number}{SLOT_CLOSE}");
        let text = format!("<p>{}tips{} and</p><p>a long piece <img{} alt=\"\"></p>", slot(0), slot(1), slot(2));
        let html = "<p>x</p><p><a href=\"y\">tips</a> and</p><p>a long piece <img src=\"z\" alt=\"\"></p><p>";
        let shown = Shown::find(&text, html).unwrap();
        assert_eq!(&html[shown.range], "<p><a href=\"y\">tips</a> and</p><p>a long piece <img src=\"z\" alt=\"\"></p>");
        let mut slots: Vec<(usize, &str)> = shown.slots.into_iter().map(|(range, slot)| (slot, &html[range])).collect();
        slots.sort_unstable();
        assert_eq!(slots, [(0, "<a href=\"y\">"), (1, "</a>"), (2, " src=\"z\"")]);
        assert!(Shown::find("", html).is_none() && Shown::find("<p>another</p>", html).is_none());
    }
}
