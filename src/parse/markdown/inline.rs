//! Links, images, and words in another language.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::escape;
use super::gather::Span;
use super::punctuation::{Around, Quotes};
use super::target::{self, Destination};
use super::writer::{Writer, push_slot};
use crate::parse::body::{Role, SLOT_CLOSE, SLOT_OPEN, Slot, Target};
use crate::problem::Code;

impl Writer<'_> {
    /// Writes a link, or what its author wrote like one.
    pub(super) fn link(&mut self, tag: &Tag<'_>, span: Span) {
        let Tag::Link { link_type, dest_url, .. } = tag else { return };
        let range = &self.stream.events[span.open].1;
        self.in_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
        let destination = match link_type {
            LinkType::Email => Destination::To(Target::External(format!("mailto:{dest_url}").into())),
            _ => target::read(dest_url),
        };
        match destination {
            Destination::Words(tag) => self.foreign_words(tag, span),
            Destination::To(target) => {
                let closing = self.open_link(target, range);
                self.run(span.close);
                self.close_link(closing);
            }
            Destination::Empty => {
                let problem = self.problem(Code::DeadLink, range).arg("target", dest_url).arg("suggestion", "");
                self.problems.push(problem);
                self.run(span.close);
            }
            Destination::Bad => {
                self.tell_bad_url(dest_url, range);
                self.run(span.close);
            }
        }
        self.in_address = false;
    }

    /// Begins a link and gives the number of the slot that ends it. Inside another link nothing is written.
    pub(super) fn open_link(&mut self, target: Target, range: &Range<usize>) -> Option<usize> {
        if self.in_link {
            return None;
        }
        self.in_link = true;
        let link = self.add_link(target, Role::Link, range);
        let opening = self.slot(Slot::Open(link));
        let closing = self.slot(Slot::Close(link));
        if self.is_guarded() {
            self.html.push_str(&format!("<a data-slot=\"{SLOT_OPEN}{opening}{SLOT_CLOSE}\">"));
        } else {
            push_slot(&mut self.html, opening);
        }
        Some(closing)
    }

    /// Ends the link whose last slot has this number.
    pub(super) fn close_link(&mut self, closing: Option<usize>) {
        let Some(closing) = closing else { return };
        self.in_link = false;
        if self.is_guarded() {
            self.html.push_str("</a>");
        } else {
            push_slot(&mut self.html, closing);
        }
    }

    fn tell_bad_url(&mut self, value: &str, range: &Range<usize>) {
        let problem = self.problem(Code::BadUrl, range).arg("value", value);
        self.problems.push(problem);
    }

    fn foreign_words(&mut self, tag: &str, span: Span) {
        let range = &self.stream.events[span.open].1;
        if !target::is_language_tag(tag) {
            let problem = self.problem(Code::UnknownLanguage, range).arg("tag", tag);
            self.problems.push(problem);
            return self.run(span.close);
        }
        let hub_language = target::hub_language(tag);
        self.languages.push(hub_language.unwrap_or(self.language()));
        self.inline(&format!("<span lang=\"{}\">", tag.to_ascii_lowercase()), "</span>", span);
        self.languages.pop();
    }

    /// Writes the image whose start has this index, and goes on behind its end.
    ///
    /// An image from another site would tell that site who reads the page, so a link to it is written instead.
    pub(super) fn image(&mut self, open: usize) {
        let (Event::Start(Tag::Image { dest_url, title, .. }), range) = &self.stream.events[open] else { return };
        let alt = self.alternative(open);
        self.at = self.stream.mates[open] + 1;
        self.quotes.pass('x');
        if alt.trim().is_empty() {
            self.tell(Code::ImageWithoutAlt, range);
        }
        match target::read(dest_url) {
            Destination::To(target @ Target::Internal(..)) => {
                let link = self.add_link(target, Role::Image, range);
                self.links[link as usize].alt = alt.trim().into();
                self.image_tag(link, (&alt, title));
            }
            Destination::To(target @ Target::External(_)) => {
                let text = if alt.trim().is_empty() { &**dest_url } else { alt.as_str() };
                let closing = self.open_link(target, range);
                escape::text(&mut self.html, text);
                self.close_link(closing);
            }
            Destination::Empty => {
                let problem = self.problem(Code::MissingImage, range).arg("target", "").arg("suggestion", "");
                self.problems.push(problem);
                escape::text(&mut self.html, &alt);
            }
            _ => {
                self.tell_bad_url(dest_url, range);
                escape::text(&mut self.html, &alt);
            }
        }
    }

    fn image_tag(&mut self, link: u32, (alt, title): (&str, &str)) {
        // What is cleaned may be in an attribute that the author left open, where elements of our own would break out of it.
        let is_alone = self.is_guarded();
        if !is_alone {
            self.write_slot(Slot::Sources(link));
        }
        let slot = self.slot(Slot::Image(link));
        if is_alone {
            self.html.push_str(&format!("<img data-slot=\"{SLOT_OPEN}{slot}{SLOT_CLOSE}\" alt=\""));
        } else {
            self.html.push_str("<img");
            push_slot(&mut self.html, slot);
            self.html.push_str(" alt=\"");
        }
        escape::attribute(&mut self.html, alt);
        self.html.push('"');
        // In a figure the title is the caption, and there the figure has taken it.
        if !title.is_empty() && !self.in_figure {
            let title = self.prose(title);
            self.html.push_str(" title=\"");
            escape::attribute(&mut self.html, &title);
            self.html.push('"');
        }
        self.html.push('>');
        if !is_alone {
            self.write_slot(Slot::SourcesEnd(link));
        }
    }

    /// The text alternative of the image whose start has this index.
    fn alternative(&self, open: usize) -> String {
        let mut alt = String::new();
        for (event, _) in &self.stream.events[open + 1..self.stream.mates[open]] {
            match event {
                Event::Text(text) | Event::Code(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        self.prose(&alt)
    }

    /// A text that stands for itself, with its punctuation set.
    pub(super) fn prose(&self, text: &str) -> String {
        let around = Around { language: self.language(), after: ' ', closes_later: false };
        Quotes::new().set(text, around).into_owned()
    }
}
