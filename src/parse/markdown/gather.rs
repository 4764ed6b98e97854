//! The events of a body in one list, with both ends of every element joined, and none nested too deep.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::File;

/// How many block quotes, lists, notes, links and emphases may stand in each other.
///
/// The writer calls itself once for each, so this bounds its stack; 64 is far beyond what a reader can follow.
const DEEPEST: usize = 64;

/// What pulldown-cmark made of a body. All ranges are bytes of the whole file.
pub(super) struct Stream<'a> {
    /// The events in order; every start has its end.
    pub events: Vec<(Event<'a>, Range<usize>)>,
    /// For the index of a start, the index of its end, and the reverse; for any other event its own index.
    pub mates: Vec<usize>,
    /// Where each footnote is defined, by its label in lower case: the index of its start.
    pub notes: HashMap<String, usize>,
    /// The ids that the author gave to headings.
    pub ids: HashSet<String>,
    /// How many tags of raw HTML there may be: every `<` in it.
    pub raw_tags: usize,
    /// Where the body was cut because it nests too deep.
    pub cut: Option<Range<usize>>,
}

/// The indexes of an element's start and end in [`Stream::events`].
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub open: usize,
    pub close: usize,
}

/// Reads the events of a body.
pub(super) fn gather<'a>(file: &File<'a>) -> Stream<'a> {
    let text = file.text.get(file.start..).unwrap_or_default();
    // A page has about one event for every twenty bytes; more room than needed costs nothing until it is touched.
    let room = text.len() / 20;
    let mut stream = Stream {
        events: Vec::with_capacity(room),
        mates: Vec::with_capacity(room),
        notes: HashMap::new(),
        ids: HashSet::new(),
        raw_tags: 0,
        cut: None,
    };
    let mut open = Vec::new();
    let mut depth = 0;
    for (event, range) in Parser::new_ext(text, options(text)).into_offset_iter() {
        let range = range.start + file.start..range.end + file.start;
        if let Event::Start(tag) = &event {
            depth += usize::from(nests(tag));
            if depth > DEEPEST {
                stream.cut = Some(first_line(file.text, range));
                break;
            }
        }
        stream.push(event, range, &mut open);
        if let Some(Event::Start(tag)) = stream.ended() {
            depth -= usize::from(nests(tag));
        }
    }
    let end = stream.cut.as_ref().map_or(file.text.len(), |cut| cut.start);
    while let Some(index) = open.last().copied() {
        let Event::Start(tag) = &stream.events[index].0 else { break };
        let event = Event::End(tag.to_end());
        stream.push(event, end..end, &mut open);
    }
    stream
}

/// Definition lists are read only where a line is a definition, a colon and a space: pulldown-cmark takes the colon of a `:-)` at the
/// beginning of a line for one too.
fn options(text: &str) -> Options {
    let lists = if has_definition(text) { Options::ENABLE_DEFINITION_LIST } else { Options::empty() };
    lists
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

fn has_definition(text: &str) -> bool {
    text.lines().any(|line| {
        // It may stand in a quotation or a list.
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || " \t>*+-.)".contains(c));
        line.strip_prefix(':').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    })
}

/// Whether an element may hold another of its kind, to any depth.
fn nests(tag: &Tag<'_>) -> bool {
    use Tag::{BlockQuote, DefinitionList, Emphasis, FootnoteDefinition, Image, Link, List, Strikethrough, Strong};
    matches!(
        tag,
        BlockQuote(_)
            | List(_)
            | DefinitionList
            | FootnoteDefinition(_)
            | Emphasis
            | Strong
            | Strikethrough
            | Link { .. }
            | Image { .. }
    )
}

/// The part of a range that is on its first line.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let line = text.get(range.clone()).and_then(|part| part.lines().next()).unwrap_or_default();
    range.start..range.start + line.len()
}

impl<'a> Stream<'a> {
    fn push(&mut self, event: Event<'a>, range: Range<usize>, open: &mut Vec<usize>) {
        let index = self.events.len();
        let mut mate = index;
        match &event {
            Event::Start(tag) => {
                open.push(index);
                match tag {
                    Tag::FootnoteDefinition(label) => {
                        self.notes.entry(label.to_lowercase()).or_insert(index);
                    }
                    Tag::Heading { id: Some(id), .. } => {
                        self.ids.insert(id.to_string());
                    }
                    _ => {}
                }
            }
            Event::End(_) => {
                if let Some(start) = open.pop() {
                    self.mates[start] = index;
                    mate = start;
                }
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_tags += html.matches('<').count(),
            _ => {}
        }
        self.mates.push(mate);
        self.events.push((event, range));
    }

    /// The start of the element that the last event ended.
    fn ended(&self) -> Option<&Event<'a>> {
        let (Event::End(_), _) = self.events.last()? else { return None };
        self.mates.last().map(|&start| &self.events[start].0)
    }
}
