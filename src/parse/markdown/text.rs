//! Running text: its words, its punctuation, and what stands between its pieces.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::escape;
use super::punctuation::{Around, last_closer};
use super::writer::Writer;

/// The stretch of inline events that was last looked at for closing quotation marks.
#[derive(Default)]
pub(super) struct InlineRun {
    end: usize,
    last_closer: usize,
}

impl<'a> Writer<'a> {
    /// Writes the text event with this index.
    pub(super) fn text(&mut self, text: &'a str, at: usize) {
        let range = &self.stream.events[at].1;
        // Only text that stands in the file as it is can be cut; an entity is never part of a marker.
        let text = match self.skip.checked_sub(range.start) {
            Some(skip) if text.len() == range.len() => text.get(skip..).unwrap_or_default(),
            _ => text,
        };
        self.words.read(text);
        let literal = if self.in_address { text.len() } else { self.literal(range, text) };
        let (literal, text) = text.split_at(literal);
        if let Some(last) = literal.chars().next_back() {
            self.quotes.pass(last);
            self.write_text(literal);
        }
        let around = Around { language: self.language(), after: self.after(at), closes_later: self.closes_after(at, text) };
        let text = self.quotes.set(text, around);
        self.write_text(&text);
    }

    fn write_text(&mut self, text: &str) {
        if let Some(plain) = &mut self.plain {
            plain.push_str(text);
        }
        escape::text(&mut self.html, text);
    }

    /// How many bytes at its beginning the author wrote with a backslash or as an entity, to have them as they are.
    fn literal(&self, range: &Range<usize>, text: &str) -> usize {
        let source = self.file.text.as_bytes();
        if source.get(range.start) == Some(&b'&') && !text.starts_with('&') {
            return text.len();
        }
        let is_escaped = range.start > 0 && source.get(range.start - 1) == Some(&b'\\');
        // A backslash stands before ASCII punctuation only, so what it keeps is one byte.
        usize::from(is_escaped && text.starts_with(|c: char| c.is_ascii_punctuation()))
    }

    /// The character after the text with this index: where markup stands between, the one after that.
    fn after(&self, at: usize) -> char {
        for (event, _) in self.stream.events[at + 1..].iter().take(8) {
            match event {
                Event::Text(text) => return text.chars().next().unwrap_or(' '),
                Event::Start(tag) if !is_inline(tag) => return ' ',
                Event::Start(Tag::Image { .. }) | Event::Code(_) => return 'x',
                Event::Start(_) | Event::InlineHtml(_) => {}
                Event::End(end) if is_inline_end(*end) => {}
                _ => return ' ',
            }
        }
        ' '
    }

    /// Whether a later piece of this block could end a quotation that the text with this index begins.
    fn closes_after(&mut self, at: usize, text: &str) -> bool {
        if !text.contains('\'') {
            return false;
        }
        if at >= self.inline_run.end {
            let mut run = InlineRun { end: at, last_closer: 0 };
            for (event, _) in &self.stream.events[at..] {
                match event {
                    Event::Start(tag) if !is_inline(tag) => break,
                    Event::End(end) if !is_inline_end(*end) => break,
                    Event::Text(text) if last_closer(text).is_some() => run.last_closer = run.end,
                    _ => {}
                }
                run.end += 1;
            }
            self.inline_run = run;
        }
        self.inline_run.last_closer > at
    }

    /// Writes inline code.
    pub(super) fn code(&mut self, code: &str) {
        self.words.read(code);
        self.quotes.pass('x');
        self.html.push_str("<code>");
        self.write_text(code);
        self.html.push_str("</code>");
    }

    /// Writes the end of a line inside a block.
    pub(super) fn line_break(&mut self, html: &str) {
        self.words.rest();
        self.quotes.pass(' ');
        if let Some(plain) = &mut self.plain {
            plain.push(' ');
        }
        self.html.push_str(html);
    }
}

pub(super) fn is_inline(tag: &Tag<'_>) -> bool {
    is_inline_end(tag.to_end())
}

pub(super) fn is_inline_end(end: TagEnd) -> bool {
    matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}
