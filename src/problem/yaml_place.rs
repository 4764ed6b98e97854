//! Where in YAML text a key or a value stands.
//!
//! Values that were read no longer know their place. So the text is walked once more, by a parser that tells where each
//! event begins and ends, and only for files with a problem in them.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::Step;

/// Which half of a key and its value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The key.
    Key,
    /// The value, or its key where it is empty.
    Value,
}

/// Finds the bytes of what a path of keys leads to.
///
/// Of a block value that is its first line. A path that leads nowhere ends at the nearest thing that is there; `None`
/// means that the text cannot be parsed that far.
#[cfg(test)]
pub fn find(yaml_text: &str, steps: &[Step], what: Part) -> Option<Range<usize>> {
    Outline::of(yaml_text).find(steps, what)
}

/// The places of all keys and values of a YAML text: parsed once, asked many times.
///
/// Nodes lie in one list and name each other by number, so that no depth of nesting is a depth of recursion.
pub struct Outline<'t> {
    text: &'t str,
    /// The byte at which every [`STRIDE`]th character begins: the parser counts characters.
    strides: Vec<usize>,
    nodes: Vec<Node>,
    anchors: BTreeMap<usize, usize>,
    opening: Option<Range<usize>>,
    /// The first key that is given twice in one mapping, both times.
    twice: Option<(usize, usize)>,
    end: End,
}

const STRIDE: usize = 64;

/// Whether the parser came to the end of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Reached,
    CutShort,
}

struct Node {
    /// In characters.
    span: Range<usize>,
    shape: Shape,
}

enum Shape {
    Empty,
    Text,
    BlockText,
    Alias(usize),
    Mapping(Style, BTreeMap<Box<str>, Entry>),
    Sequence(Style, Vec<usize>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Block,
    Flow,
}

#[derive(Clone, Copy)]
struct Entry {
    key: usize,
    value: Option<usize>,
}

/// A collection that is still open, and the key that waits for its value.
struct Frame {
    node: usize,
    waiting: Option<(Option<Box<str>>, usize)>,
}

/// Where a walk along a path stands.
#[derive(Clone, Copy)]
struct Here {
    key: Option<usize>,
    value: Option<usize>,
}

impl<'t> Outline<'t> {
    /// Reads the first document of a text, as far as it can be parsed.
    pub fn of(text: &'t str) -> Outline<'t> {
        let strides = text.char_indices().step_by(STRIDE).map(|(at, _)| at).collect();
        let mut outline = Outline {
            text,
            strides,
            nodes: Vec::new(),
            anchors: BTreeMap::new(),
            opening: None,
            twice: None,
            end: End::CutShort,
        };
        let mut frames = Vec::new();
        for event in Parser::new_from_str(text) {
            let Ok((event, span)) = event else { break };
            if matches!(event, Event::DocumentEnd | Event::StreamEnd) {
                outline.end = End::Reached;
                break;
            }
            outline.take(event, span, &mut frames);
        }
        // A key before which the parser gave up has no value, but a place.
        while let Some(frame) = frames.pop() {
            outline.close(frame);
        }
        outline
    }

    /// Finds the bytes of what a path of keys leads to.
    pub fn find(&self, steps: &[Step], what: Part) -> Option<Range<usize>> {
        let mut here = Here { key: None, value: (!self.nodes.is_empty()).then_some(0) };
        for step in steps {
            here = match self.step(here.value, step) {
                Some(next) => next,
                None if self.end == End::CutShort => return None,
                None => return self.nearest(here),
            };
        }
        let value = here.value.filter(|&node| !matches!(self.nodes[node].shape, Shape::Empty));
        match (what, here.key, value) {
            (_, None, _) => self.nearest(here),
            (Part::Key, Some(key), _) | (Part::Value, Some(key), None) => self.bytes(key),
            (Part::Value, Some(_), Some(value)) => self.bytes(value),
        }
    }

    /// The bytes of the first key that is given twice in one mapping: where it is first, and where again.
    pub fn twice(&self) -> Option<(Range<usize>, Range<usize>)> {
        let (first, again) = self.twice?;
        Some((self.bytes(first)?, self.bytes(again)?))
    }

    fn take(&mut self, event: Event<'_>, span: Span, frames: &mut Vec<Frame>) {
        let (shape, anchor, name) = match event {
            Event::DocumentStart(true) => {
                self.opening = Some(span.start.index()..span.end.index());
                return;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(frame) = frames.pop() {
                    self.nodes[frame.node].span.end = span.end.index();
                    self.close(frame);
                }
                return;
            }
            Event::Scalar(text, style, anchor, _) => (scalar_shape(&text, style), anchor, Some(text.into())),
            Event::Alias(anchor) => (Shape::Alias(anchor), 0, None),
            Event::SequenceStart(anchor, _) => (Shape::Sequence(self.style(span), Vec::new()), anchor, None),
            Event::MappingStart(anchor, _) => (Shape::Mapping(self.style(span), BTreeMap::new()), anchor, None),
            _ => return,
        };
        let opens = matches!(shape, Shape::Sequence(..) | Shape::Mapping(..));
        let node = self.nodes.len();
        self.nodes.push(Node { span: span.start.index()..span.end.index(), shape });
        if anchor > 0 {
            self.anchors.insert(anchor, node);
        }
        if let Some(frame) = frames.last_mut() {
            self.attach(frame, node, name);
        }
        if opens {
            frames.push(Frame { node, waiting: None });
        }
    }

    fn attach(&mut self, frame: &mut Frame, node: usize, name: Option<Box<str>>) {
        match &mut self.nodes[frame.node].shape {
            Shape::Sequence(_, items) => items.push(node),
            Shape::Mapping(_, entries) => match frame.waiting.take() {
                None => frame.waiting = Some((name, node)),
                Some((Some(name), key)) => {
                    // Of a key given twice the first stands.
                    let first = entries.entry(name).or_insert(Entry { key, value: Some(node) });
                    if first.key != key {
                        self.twice.get_or_insert((first.key, key));
                    }
                }
                Some((None, _)) => {}
            },
            _ => {}
        }
    }

    fn close(&mut self, frame: Frame) {
        if let (Some((Some(name), key)), Shape::Mapping(_, entries)) = (frame.waiting, &mut self.nodes[frame.node].shape) {
            entries.entry(name).or_insert(Entry { key, value: None });
        }
    }

    /// A collection that opens with a bracket is in flow style; a block one has no sign of its own.
    fn style(&self, span: Span) -> Style {
        let opening = &self.text[self.byte(span.start.index())..self.byte(span.end.index())];
        if opening.ends_with(['[', '{']) { Style::Flow } else { Style::Block }
    }

    fn step(&self, from: Option<usize>, step: &Step) -> Option<Here> {
        let mut node = &self.nodes[from?];
        if let Shape::Alias(anchor) = node.shape {
            node = &self.nodes[*self.anchors.get(&anchor)?];
        }
        match (&node.shape, step) {
            (Shape::Mapping(_, entries), Step::Key(name)) => {
                entries.get(&**name).map(|entry| Here { key: Some(entry.key), value: entry.value })
            }
            (Shape::Sequence(_, items), Step::Index(index)) => {
                items.get(*index).map(|&item| Here { key: Some(item), value: Some(item) })
            }
            _ => None,
        }
    }

    /// What to point at when the path ends here: the key, or the line that opens the document.
    fn nearest(&self, here: Here) -> Option<Range<usize>> {
        let is_text = |node: usize| matches!(self.nodes[node].shape, Shape::Text | Shape::BlockText);
        match (here.key, &self.opening, here.value) {
            (Some(key), _, _) => self.bytes(key),
            (None, _, Some(root)) if is_text(root) => self.bytes(root),
            (None, Some(opening), _) => Some(self.byte(opening.start)..self.byte(opening.end)),
            (None, None, Some(root)) => self.bytes(root),
            (None, None, None) => None,
        }
    }

    fn bytes(&self, node: usize) -> Option<Range<usize>> {
        let Node { span, shape } = &self.nodes[node];
        let is_block = matches!(shape, Shape::BlockText | Shape::Mapping(Style::Block, _) | Shape::Sequence(Style::Block, _));
        let start = self.byte(span.start);
        if !is_block {
            return Some(start..self.byte(span.end).max(start));
        }
        let rest = &self.text[start..];
        let start = start + rest.len() - rest.trim_start().len();
        let line = self.text[start..].lines().next().unwrap_or_default().trim_end();
        Some(start..start + line.len())
    }

    fn byte(&self, character: usize) -> usize {
        let Some(&near) = self.strides.get(character / STRIDE) else { return self.text.len() };
        let mut rest = self.text[near..].char_indices();
        rest.nth(character % STRIDE).map_or(self.text.len(), |(at, _)| near + at)
    }
}

fn scalar_shape(text: &str, style: ScalarStyle) -> Shape {
    match style {
        ScalarStyle::Plain if text.is_empty() => Shape::Empty,
        ScalarStyle::Literal | ScalarStyle::Folded => Shape::BlockText,
        _ => Shape::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text found at a path written as `image.alt` or `authors.0`.
    fn found<'t>(yaml: &'t str, path: &str, what: Part) -> Option<&'t str> {
        let step = |part: &str| part.parse::<usize>().map_or_else(|_| Step::from(part), Step::from);
        let steps: Vec<Step> = path.split('.').filter(|part| !part.is_empty()).map(step).collect();
        find(yaml, &steps, what).map(|range| &yaml[range])
    }

    fn value<'t>(yaml: &'t str, path: &str) -> Option<&'t str> {
        found(yaml, path, Part::Value)
    }

    const PAGE: &str = "\u{FEFF}---\r\ntitle: Tŷ a'i hanes  # sylw\r\nslug:\r\nimage:\r\n  src: x.jpg\r\n  alt: |\r\n\r\n    Un\r\n    Dau\r\n\
        topics:\r\n- one\r\n- two\r\nauthors:\r\n  - name: Ŵyn\r\n    of: a\r\nrelated: [a, {b: c},\r\n  \"ŷ d\"]\r\n'qu oted': \"v\"\r\n\
        base: &base {p: 1}\r\nalias: *base\r\nmixed: [k: v]\r\n";

    #[test]
    fn a_value_is_found_in_every_style_of_yaml() {
        let cases = [
            ("title", "Tŷ a'i hanes"),
            ("image", "src: x.jpg"),
            ("image.src", "x.jpg"),
            ("image.alt", "Un"),
            ("topics", "one"),
            ("topics.1", "two"),
            ("authors.0", "name: Ŵyn"),
            ("authors.0.of", "a"),
            ("related", "[a, {b: c},\r\n  \"ŷ d\"]"),
            ("related.1.b", "c"),
            ("related.2", "\"ŷ d\""),
            ("qu oted", "\"v\""),
            ("base.p", "1"),
            ("alias", "*base"),
            ("alias.p", "1"),
            ("mixed.0.k", "v"),
        ];
        for (path, expected) in cases {
            assert_eq!(value(PAGE, path), Some(expected), "{path}");
        }
    }

    #[test]
    fn a_key_is_found_with_its_quotes() {
        assert_eq!(found(PAGE, "qu oted", Part::Key), Some("'qu oted'"));
        assert_eq!(found(PAGE, "image.alt", Part::Key), Some("alt"));
        assert_eq!(found(PAGE, "topics.0", Part::Key), Some("one"));
    }

    #[test]
    fn an_empty_value_is_told_at_its_key() {
        assert_eq!(value(PAGE, "slug"), Some("slug"));
        assert_eq!(value("a: \"\"", "a"), Some("\"\""));
    }

    #[test]
    fn a_path_that_leads_nowhere_ends_at_the_nearest_thing_that_is_there() {
        assert_eq!(value(PAGE, "image.credit"), Some("image"));
        assert_eq!(value(PAGE, "topics.7.label"), Some("topics"));
        assert_eq!(value(PAGE, "authors.0.role"), Some("name: Ŵyn"));
        assert_eq!(value(PAGE, "summary"), Some("---"));
        assert_eq!(value(PAGE, ""), Some("---"));
        assert_eq!(value("one: 1\ntwo: 2", "three"), Some("one: 1"));
        assert_eq!(value("---\njust text\n", "title"), Some("just text"));
        assert_eq!(value("---\n", "title"), Some("---"));
        assert_eq!(value("", "title"), None);
    }

    #[test]
    fn yaml_that_breaks_off_is_searched_as_far_as_it_goes() {
        let yaml = "a:\n  b: 1\nc: @bad\nd: 2\n";
        assert_eq!(value(yaml, "a.b"), Some("1"));
        assert_eq!(value(yaml, "c"), Some("c"));
        assert_eq!(value(yaml, "d"), None);
        assert_eq!(value(yaml, "a.x"), None);
    }

    #[test]
    fn deep_nesting_and_aliases_to_themselves_come_to_an_end() {
        let deep = "- ".repeat(20_000) + "x";
        let steps = [Step::Index(0), Step::Index(0), Step::from("name")];
        assert_eq!(find(&deep, &steps, Part::Value).map(|range| range.start), Some(4));
        let flow = "[".repeat(20_000);
        assert_eq!(value(&flow, "0.0"), None);
        assert_eq!(value("a: &x [*x]", "a.0.0.0.0"), Some("*x"));
    }
}
