//! Block quotes, and the blocks that are written like one: alerts, other languages, transcripts, pull quotes.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::gather::{Span, Stream};
use super::writer::Writer;
use crate::language::Language;
use crate::parse::body::Slot;
use crate::problem::Code;

/// The names that may stand in `[!NAME]`, each with what it makes.
const BLOCKS: [(&str, Block); 9] = [
    ("NOTE", Block::Alert("note", "alert-note")),
    ("TIP", Block::Alert("tip", "alert-tip")),
    ("IMPORTANT", Block::Alert("important", "alert-important")),
    ("WARNING", Block::Alert("warning", "alert-warning")),
    ("CAUTION", Block::Alert("caution", "alert-caution")),
    ("CY", Block::Words(Language::Cy)),
    ("EN", Block::Words(Language::En)),
    ("TRANSCRIPT", Block::Transcript),
    ("QUOTE", Block::PullQuote),
];

/// How far a misspelt name may be from the one that is suggested.
const FARTHEST: usize = 2;

/// What a block quote makes.
#[derive(Clone, Copy)]
enum Block {
    /// An alert with this class, whose title is the message with this key.
    Alert(&'static str, &'static str),
    /// Text in a language.
    Words(Language),
    /// A transcript that the reader opens.
    Transcript,
    /// A quotation, with its source where there is one.
    PullQuote,
    /// An ordinary block quote.
    Plain,
}

impl<'a> Writer<'a> {
    /// Writes a block quote as what its first line says it is.
    ///
    /// pulldown-cmark knows five of these markers. All are read from the source here, so that all behave alike.
    pub(super) fn block_quote(&mut self, span: Span) {
        let block = match marker(self.file.text, self.stream, span) {
            None => Block::Plain,
            Some((name, range)) => match BLOCKS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)) {
                Some((_, block)) => {
                    self.skip = range.end;
                    *block
                }
                None => {
                    self.tell_unknown(name, &range);
                    Block::Plain
                }
            },
        };
        self.boundary();
        match block {
            Block::Alert(class, title) => self.alert((class, title), span),
            Block::Words(language) => {
                self.languages.push(language);
                self.block(&format!("<div lang=\"{}\">\n", language.tag()), "</div>\n", span);
                self.languages.pop();
            }
            Block::Transcript => {
                self.html.push_str("<details class=\"transcript\"><summary>");
                self.write_slot(Slot::Word("transcript", None));
                self.block("</summary>\n", "</details>\n", span);
            }
            Block::PullQuote => self.pull_quote(span),
            Block::Plain if self.source(span).is_some() => self.pull_quote(span),
            Block::Plain => self.block("<blockquote>\n", "</blockquote>\n", span),
        }
        self.skip = 0;
    }

    fn tell_unknown(&mut self, name: &str, range: &Range<usize>) {
        let upper = name.to_ascii_uppercase();
        // A name of two letters is two edits from every other, which would suggest anything.
        let farthest = FARTHEST.min(upper.len() - 1);
        let suggestion = BLOCKS
            .iter()
            .map(|(known, _)| (strsim::levenshtein(&upper, known), *known))
            .filter(|(distance, _)| *distance <= farthest)
            .min()
            .map_or("", |(_, known)| known);
        let problem = self.problem(Code::UnknownBlock, range).arg("name", name).arg("suggestion", suggestion);
        self.problems.push(problem);
    }

    fn alert(&mut self, (class, title): (&str, &'static str), span: Span) {
        self.alerts += 1;
        let id = format!("alert-{}", self.alerts);
        self.html.push_str(&format!("<aside class=\"alert {class}\" role=\"note\" aria-labelledby=\"{id}\">\n"));
        self.html.push_str("<p class=\"alert-title\"");
        self.write_id(&id);
        self.html.push('>');
        self.write_slot(Slot::Word(title, None));
        self.block("</p>\n", "</aside>\n", span);
    }

    fn pull_quote(&mut self, span: Span) {
        self.html.push_str("<figure class=\"quote\">\n");
        let source = self.source(span);
        let close = source.as_ref().map_or(span.close, |(open, _)| *open);
        self.block("<blockquote>\n", "</blockquote>\n", Span { open: span.open, close });
        if let Some((open, text_start)) = source {
            self.at = open + 1;
            self.skip = text_start;
            self.block("<figcaption>", "</figcaption>\n", Span { open, close: self.stream.mates[open] });
        }
        self.html.push_str("</figure>\n");
    }

    /// A last paragraph that begins with a dash, where there is another block before it: the index of its start, and
    /// the byte where the text after the dash begins.
    fn source(&self, span: Span) -> Option<(usize, usize)> {
        let open = *self.stream.mates.get(span.close.checked_sub(1)?)?;
        let (Event::Start(Tag::Paragraph), range) = &self.stream.events[open] else { return None };
        if open <= span.open + 1 {
            return None;
        }
        let text = self.file.text.get(range.clone())?;
        let dash = ["-- ", "— ", "– "].into_iter().find(|dash| text.starts_with(dash))?;
        Some((open, range.start + dash.len()))
    }
}

/// The language that a block quote says it is in.
pub(super) fn language_of(marker: &str) -> Option<Language> {
    let block = BLOCKS.iter().find(|(known, _)| marker.eq_ignore_ascii_case(known));
    block.and_then(|(_, block)| if let Block::Words(language) = block { Some(*language) } else { None })
}

/// The name in the first line of a block quote that is `[!NAME]` and nothing else, and where it stands.
pub(super) fn marker<'t>(text: &'t str, stream: &Stream<'_>, span: Span) -> Option<(&'t str, Range<usize>)> {
    let (Event::Start(Tag::Paragraph | Tag::DefinitionList), range) = stream.events.get(span.open + 1)? else {
        return None;
    };
    let line = text.get(range.clone())?.lines().next()?.trim_end();
    let name = line.strip_prefix("[!")?.strip_suffix(']')?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    is_name.then(|| (name, range.start..range.start + line.len()))
}
