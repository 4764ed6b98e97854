//! The running text of a body without its markup, for whoever reads it as a person does; each letter with its place in the file.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::blocks::{Leaf, leaves};
use super::gather::{Stream, gather};
use super::{File, target};
use crate::language::Language;
use crate::parse::body::BlockKind;

/// The text of a block that holds no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: BlockKind,
    /// The hub's language that it is in, as its surroundings say.
    pub language: Language,
    /// The bytes of the file that it takes.
    pub range: Range<usize>,
    /// Its text without markup. A line break is a space, and an image leaves nothing.
    pub text: String,
    /// What is in it, in the order of its beginnings.
    pub spans: Vec<Span>,
    pieces: Vec<Piece>,
}

/// A part of a passage that is more than text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is.
    pub kind: SpanKind,
    /// The bytes of the passage's text that it takes.
    pub text: Range<usize>,
    /// The bytes of the file that it takes, with its markup.
    pub range: Range<usize>,
}

/// What a part of a passage is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpanKind {
    /// A link to this destination, as its author wrote it.
    Link(String),
    /// A link that is its own text.
    Address,
    /// An image with this destination and text alternative.
    Image(String, String),
    /// Code in running text.
    Code,
    /// Words in another language, by its tag: `[words](lang:fr)`.
    Foreign(String),
}

/// A stretch of text that one event gave.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    text: Range<usize>,
    range: Range<usize>,
}

impl Passage {
    /// The bytes of the file that a part of the text stands in.
    pub fn place(&self, text: Range<usize>) -> Range<usize> {
        let at = |offset: usize, is_end: bool| {
            let holds = |piece: &&Piece| {
                if is_end { piece.text.start < offset && offset <= piece.text.end } else { piece.text.contains(&offset) }
            };
            // The pieces are in the order of the text, and a piece of nothing holds nothing.
            let from =
                self.pieces.partition_point(|piece| if is_end { piece.text.end < offset } else { piece.text.end <= offset });
            let piece = self.pieces[from..].iter().take_while(|piece| piece.text.start <= offset).find(holds)?;
            // An entity or an escaped sign is longer in the file than in the text: then the whole piece is meant.
            let is_exact = piece.text.len() == piece.range.len();
            let whole = if is_end { piece.range.end } else { piece.range.start };
            Some(if is_exact { piece.range.start + (offset - piece.text.start) } else { whole })
        };
        let start = at(text.start, false).unwrap_or(self.range.start);
        start..at(text.end, true).unwrap_or(self.range.end).max(start)
    }
}

/// The passages of a body, in the order of the text. Code blocks and raw HTML are among them.
pub fn passages(file: &File<'_>) -> Vec<Passage> {
    let stream = gather(file);
    leaves(file, &stream).into_iter().map(|leaf| passage(file, &stream, &leaf)).collect()
}

fn passage(file: &File<'_>, stream: &Stream<'_>, leaf: &Leaf) -> Passage {
    let mut passage = Passage {
        kind: leaf.kind,
        language: leaf.language,
        range: leaf.range.clone(),
        text: String::new(),
        spans: Vec::new(),
        pieces: Vec::new(),
    };
    // The spans that are open, with the event that ends each.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut at = leaf.events.start;
    while at < leaf.events.end {
        let (event, range) = &stream.events[at];
        while let Some((span, _)) = open.pop_if(|(_, close)| *close <= at) {
            passage.spans[span].text.end = passage.text.len();
        }
        let start = passage.text.len();
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => {
                let alt = alternative(stream, at);
                let kind = SpanKind::Image(dest_url.to_string(), alt);
                passage.spans.push(Span { kind, text: start..start, range: range.clone() });
                at = stream.mates[at];
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let is_address = matches!(link_type, pulldown_cmark::LinkType::Autolink | pulldown_cmark::LinkType::Email);
                let kind = match target::read(dest_url) {
                    target::Destination::Words(tag) => SpanKind::Foreign(tag.to_owned()),
                    _ if is_address => SpanKind::Address,
                    _ => SpanKind::Link(dest_url.to_string()),
                };
                open.push((passage.spans.len(), stream.mates[at]));
                passage.spans.push(Span { kind, text: start..start, range: range.clone() });
            }
            Event::Code(code) => {
                passage.push(code, range);
                let text = start..passage.text.len();
                passage.spans.push(Span { kind: SpanKind::Code, text, range: range.clone() });
            }
            Event::Text(text) => passage.push_from(file, text, (range, leaf.range.start)),
            Event::Html(text) => passage.push(text, range),
            Event::SoftBreak | Event::HardBreak if start > 0 => passage.push(" ", range),
            _ => {}
        }
        at += 1;
    }
    for (span, _) in open {
        passage.spans[span].text.end = passage.text.len();
    }
    passage
}

/// The text alternative of the image whose start has this index.
fn alternative(stream: &Stream<'_>, open: usize) -> String {
    let inside = &stream.events[open + 1..stream.mates[open]];
    let text = inside.iter().map(|(event, _)| match event {
        Event::Text(text) | Event::Code(text) => &**text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    });
    text.collect()
}

impl Passage {
    fn push(&mut self, text: &str, range: &Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { text: start..self.text.len(), range: range.clone() });
    }

    /// Adds the text of an event, without what stands before the passage begins: the marker of a note.
    fn push_from(&mut self, file: &File<'_>, text: &str, (range, begin): (&Range<usize>, usize)) {
        let before = begin.saturating_sub(range.start);
        let is_exact = file.text.get(range.clone()) == Some(text);
        match text.get(before..).filter(|_| is_exact && before > 0) {
            Some(rest) => self.push(rest, &(begin..range.end)),
            None => self.push(text, range),
        }
    }
}
