//! The walk over the events that writes a body.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::gather::{Span, Stream};
use super::heading::Ids;
use super::notes::Notes;
use super::punctuation::Quotes;
use super::text::InlineRun;
use super::words::Words;
use super::{File, Grammar, Html, escape, raw};
use crate::language::Language;
use crate::parse::body::{Body, Heading, Link, Role, SLOT_CLOSE, SLOT_OPEN, Slot, Target};
use crate::problem::{Code, Place, Problem};

/// A body with more raw tags than this has them all shown as text.
const MOST_RAW_TAGS: usize = 10_000;

/// A body being written.
///
/// The methods that write one kind of element are in the module that bears its name. Each begins with `at` behind the
/// element's start and may leave it anywhere inside: [`Writer::run`] goes on behind the end.
pub(super) struct Writer<'a> {
    pub grammar: &'a Grammar,
    pub file: &'a File<'a>,
    pub stream: &'a Stream<'a>,
    /// The index of the next event.
    pub at: usize,
    pub html: String,
    pub slots: Vec<Slot>,
    pub links: Vec<Link>,
    pub headings: Vec<Heading>,
    pub tags: Vec<crate::parse::body::Tag>,
    pub problems: Vec<Problem>,
    pub words: Words,
    pub quotes: Quotes,
    /// The language of the text and of what encloses it; the last one counts.
    pub languages: Vec<Language>,
    pub ids: Ids<'a>,
    pub notes: Notes,
    /// Inside a heading, its text so far, without markup.
    pub plain: Option<String>,
    /// The byte of the file before which everything is markup of the enclosing block, read already.
    pub skip: usize,
    /// How many alerts there are so far.
    pub alerts: u32,
    /// Whether the text is inside a link, where no other link may be.
    pub in_link: bool,
    /// Whether the text is an address, to be left as it is.
    pub in_address: bool,
    /// Whether the next image is a figure's, which has its title in the caption.
    pub in_figure: bool,
    /// Whether raw HTML was told in this block already.
    pub told_raw: bool,
    /// Whether the label of a task is open.
    pub in_label: bool,
    pub inline_run: InlineRun,
    /// The number of level-2 headings so far.
    pub sections: u32,
    /// The index of the heading that last named a table.
    pub table_named_by: Option<usize>,
}

impl<'a> Writer<'a> {
    pub fn new(grammar: &'a Grammar, file: &'a File<'a>, stream: &'a Stream<'a>) -> Writer<'a> {
        let mut writer = Writer {
            grammar,
            file,
            stream,
            at: 0,
            html: String::with_capacity(file.text.len() + file.text.len() / 4),
            slots: Vec::new(),
            links: Vec::new(),
            headings: Vec::new(),
            tags: Vec::new(),
            problems: Vec::new(),
            words: Words::default(),
            quotes: Quotes::new(),
            languages: vec![file.language],
            ids: Ids::new(&stream.ids),
            notes: Notes::default(),
            plain: None,
            skip: 0,
            alerts: 0,
            in_link: false,
            in_address: false,
            in_figure: false,
            told_raw: false,
            in_label: false,
            inline_run: InlineRun::default(),
            sections: 0,
            table_named_by: None,
        };
        if let Some(cut) = &stream.cut {
            writer.tell(Code::NestedTooDeep, cut);
        }
        writer
    }

    /// The finished body.
    pub fn finish(mut self) -> (Body, Vec<Problem>) {
        let html = if self.is_guarded() { raw::clean(self.grammar, &self.html) } else { std::mem::take(&mut self.html) };
        let (blocks, exempt, in_comments) = super::blocks::blocks(self.file, self.stream);
        self.problems.extend(in_comments);
        let body = Body {
            html: html.into(),
            slots: self.slots,
            links: self.links,
            headings: self.headings,
            words: self.words.count,
            blocks,
            exempt,
            print: xxhash_rust::xxh3::xxh3_64(self.file.text.as_bytes()),
            tags: self.tags,
        };
        (body, self.problems)
    }

    /// Writes the events up to the one with this index.
    pub fn run(&mut self, end: usize) {
        while self.at < end {
            let open = self.at;
            let (event, range) = &self.stream.events[open];
            self.at += 1;
            if range.end <= self.skip {
                self.at = self.stream.mates[open].max(open) + 1;
                continue;
            }
            match event {
                Event::Start(tag) => {
                    let close = self.stream.mates[open];
                    self.element(tag, Span { open, close });
                    self.at = close + 1;
                }
                Event::End(_) => {}
                Event::Text(text) => self.text(text, open),
                Event::Code(code) => self.code(code),
                Event::InlineHtml(html) => self.raw_inline(html, range),
                Event::SoftBreak | Event::HardBreak if range.start <= self.skip => {}
                Event::SoftBreak => self.line_break("\n"),
                Event::HardBreak => self.line_break("<br>\n"),
                Event::Rule => {
                    self.boundary();
                    self.html.push_str("<hr>\n");
                }
                Event::FootnoteReference(label) => self.note_reference(label, range),
                Event::TaskListMarker(checked) => self.task(if *checked { " checked" } else { "" }),
                // The options for mathematics are off, and an HTML block is written whole.
                Event::InlineMath(text) | Event::DisplayMath(text) | Event::Html(text) => {
                    escape::text(&mut self.html, text);
                }
            }
        }
    }

    fn element(&mut self, tag: &'a Tag<'a>, span: Span) {
        match tag {
            Tag::Paragraph => self.paragraph(span),
            Tag::Heading { level, id, .. } => self.heading(*level as u8, id.as_deref(), span),
            Tag::BlockQuote(_) => self.block_quote(span),
            Tag::CodeBlock(kind) => self.code_block(kind, span),
            Tag::HtmlBlock => self.raw_block(span),
            Tag::List(Some(1)) => self.list("<ol", "</ol>\n", span),
            Tag::List(Some(first)) => self.list(&format!("<ol start=\"{first}\""), "</ol>\n", span),
            Tag::List(None) => self.list("<ul", "</ul>\n", span),
            Tag::Item => self.item(span),
            // A note is written where the notes are, by its first reference.
            Tag::FootnoteDefinition(_) => {}
            Tag::DefinitionList => self.list("<dl", "</dl>\n", span),
            Tag::DefinitionListTitle => self.block("<dt>", "</dt>\n", span),
            Tag::DefinitionListDefinition => {
                let range = &self.stream.events[span.open].1;
                let written = self.file.text.get(range.clone()).unwrap_or_default();
                // Beside true definitions this one may be a smile.
                if written.strip_prefix(':').is_some_and(|rest| !rest.starts_with([' ', '\t', '\n', '\r'])) {
                    self.tell(Code::ColonLine, &(range.start..range.start + written.lines().next().unwrap_or_default().len()));
                }
                self.block("<dd>", "</dd>\n", span);
            }
            Tag::Table(alignments) => self.table(alignments, span),
            Tag::Emphasis => self.inline("<em>", "</em>", span),
            Tag::Strong => self.inline("<strong>", "</strong>", span),
            Tag::Strikethrough => self.inline("<del>", "</del>", span),
            Tag::Link { .. } => self.link(tag, span),
            Tag::Image { .. } => self.image(span.open),
            // Parts of a table are written by it, and the options for the others are off.
            Tag::TableHead | Tag::TableRow | Tag::TableCell | Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => {
                self.run(span.close)
            }
        }
    }

    /// Ends what does not reach over the edge of a block: a word, a quotation, the label of a task.
    pub fn boundary(&mut self) {
        if std::mem::take(&mut self.in_label) {
            self.html.push_str("</label>");
        }
        self.quotes = Quotes::new();
        self.words.rest();
        self.told_raw = false;
    }

    /// Writes a block and what is in it.
    pub fn block(&mut self, start: &str, end: &str, span: Span) {
        self.boundary();
        self.html.push_str(start);
        self.run(span.close);
        self.boundary();
        self.html.push_str(end);
    }

    /// Writes an inline element and what is in it.
    pub fn inline(&mut self, start: &str, end: &str, span: Span) {
        self.html.push_str(start);
        self.run(span.close);
        self.html.push_str(end);
    }

    fn paragraph(&mut self, span: Span) {
        let (_, range) = &self.stream.events[span.open];
        let text = self.file.text.get(range.clone()).unwrap_or_default();
        if range.start + text.trim_end().len() <= self.skip {
            return;
        }
        match super::figure::shape(self.stream, span) {
            Some(shape) => self.figure(&shape, span),
            None => self.block("<p>", "</p>\n", span),
        }
    }

    /// The language of the text that is being written.
    pub fn language(&self) -> Language {
        self.languages.last().copied().unwrap_or(self.file.language)
    }

    /// What becomes of raw HTML in this body.
    pub fn raw_html(&self) -> Html {
        // Cleaning takes a time that grows with the square of what is left open.
        if self.stream.raw_tags > MOST_RAW_TAGS { Html::Escaped } else { self.grammar.html }
    }

    /// Whether the finished body is to be cleaned, so that slots and ids are written in a form that survives it.
    pub fn is_guarded(&self) -> bool {
        self.stream.raw_tags > 0 && self.raw_html() == Html::Sanitised
    }

    /// Adds a slot and gives its number.
    pub fn slot(&mut self, slot: Slot) -> usize {
        self.slots.push(slot);
        self.slots.len() - 1
    }

    /// Writes a slot where text stands.
    pub fn write_slot(&mut self, slot: Slot) {
        let number = self.slot(slot);
        push_slot(&mut self.html, number);
    }

    /// Adds a link or an image and gives its number.
    pub fn add_link(&mut self, target: Target, role: Role, range: &Range<usize>) -> u32 {
        self.links.push(Link { target, role, range: short(range), alt: Box::default() });
        u32::try_from(self.links.len() - 1).unwrap_or(u32::MAX)
    }

    /// Writes the attribute `id`, after a space.
    pub fn write_id(&mut self, id: &str) {
        self.html.push_str(if self.is_guarded() { raw::GUARDED_ID } else { " id=\"" });
        escape::attribute(&mut self.html, id);
        self.html.push('"');
    }

    /// Tells a problem at these bytes, without the line break after them.
    pub fn tell(&mut self, code: Code, range: &Range<usize>) {
        let problem = self.problem(code, range);
        self.problems.push(problem);
    }

    /// A problem at these bytes, to be given arguments.
    pub fn problem(&self, code: Code, range: &Range<usize>) -> Problem {
        let length = self.file.text.get(range.clone()).map_or(range.len(), |text| text.trim_end().len());
        Problem::new(code, Place::bytes(self.file.path, range.start..range.start + length))
    }
}

/// A range of bytes in half the room. No text file is so long that it does not fit.
pub(super) fn short(range: &Range<usize>) -> Range<u32> {
    let clamp = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    clamp(range.start)..clamp(range.end)
}

/// Writes the slot with this number.
pub(super) fn push_slot(html: &mut String, number: usize) {
    html.push(SLOT_OPEN);
    html.push_str(&number.to_string());
    html.push(SLOT_CLOSE);
}
