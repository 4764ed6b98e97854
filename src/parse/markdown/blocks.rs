//! The blocks of a body that hold no other: what a translation follows one by one, and what checks read.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};
use xxhash_rust::xxh3::xxh3_64;

use super::File;
use super::gather::{Span, Stream};
use super::quotes::{language_of, marker};
use super::text::{is_inline, is_inline_end};
use super::writer::short;
use crate::language::Language;
use crate::parse::body::{Block, BlockKind, Exempt};
use crate::parse::whitespace;
use crate::parse::yaml::suggestion;
use crate::problem::{Code, Place, Problem};

/// A block that holds no other.
pub(super) struct Leaf {
    pub kind: BlockKind,
    /// The hub's language that it is in, as far as its surroundings say.
    pub language: Language,
    /// The events in it.
    pub events: Range<usize>,
    /// The bytes of the file that it takes.
    pub range: Range<usize>,
}

/// The blocks of a body, what is exempt from rules in it, and what is wrong with that.
pub(super) fn blocks(file: &File<'_>, stream: &Stream<'_>) -> (Vec<Block>, Vec<Exempt>, Vec<Problem>) {
    let leaves = leaves(file, stream);
    let mut problems = Vec::new();
    let exempt = exemptions(file, (stream, &leaves), &mut problems);
    let mut source = String::new();
    let block = |leaf: &Leaf| {
        source.clear();
        let words = normalise(file.text.get(leaf.range.clone()).unwrap_or_default(), &mut source);
        Block { kind: leaf.kind, range: short(&leaf.range), words, hash: xxh3_64(source.as_bytes()) }
    };
    (leaves.iter().map(block).collect(), exempt, problems)
}

/// How many words a text has, between white space.
pub fn words(text: &str) -> u32 {
    u32::try_from(whitespace::words(text).count()).unwrap_or(u32::MAX)
}

/// The hash of a block's source. White space and comments do not count.
pub fn hash(source: &str) -> u64 {
    xxh3_64(normal(source).as_bytes())
}

/// A block's source on one line: white space of any kind as single spaces, without comments and without the signs of a quotation
/// that its lines begin with.
pub fn normal(source: &str) -> String {
    let mut normal = String::with_capacity(source.len());
    normalise(source, &mut normal);
    normal
}

/// Writes a block's source as [`normal`] has it, and says how many words it has, between white space.
fn normalise(source: &str, normal: &mut String) -> u32 {
    let mut words = 0;
    let mut rest = source;
    while !rest.is_empty() {
        let comment = rest.find("<!--").and_then(|start| Some((start, start + rest[start..].find("-->")? + "-->".len())));
        let (text, after) = comment.map_or((rest, ""), |(start, end)| (&rest[..start], &rest[end..]));
        for line in text.split('\n') {
            for word in whitespace::words(line.trim_start_matches(['>', ' ', '\t'])) {
                if !normal.is_empty() {
                    normal.push(' ');
                }
                normal.push_str(word);
                words += 1;
            }
        }
        rest = after;
    }
    words
}

/// The blocks of a body that hold no other, in the order of the text.
pub(super) fn leaves(file: &File<'_>, stream: &Stream<'_>) -> Vec<Leaf> {
    let mut walk = Walk { open: Vec::new(), languages: vec![file.language], current: None, leaves: Vec::new(), skip: file.start };
    let mut at = 0;
    while let Some((event, range)) = stream.events.get(at) {
        let close = stream.mates[at];
        match event {
            Event::Start(tag) if is_inline(tag) => walk.extend(at, range),
            Event::End(tag) if is_inline_end(*tag) => walk.extend(at, range),
            Event::Start(Tag::CodeBlock(_)) => {
                walk.whole(BlockKind::Code, at..close, range);
                at = close;
            }
            Event::Start(Tag::HtmlBlock) => {
                let source = file.text.get(range.clone()).unwrap_or_default();
                if !normal(source).is_empty() {
                    walk.whole(BlockKind::Raw, at..close, range);
                }
                at = close;
            }
            Event::Start(tag) => {
                walk.flush();
                let mut language = walk.language();
                if let (Tag::BlockQuote(_), Some((name, marked))) = (tag, marker(file.text, stream, Span { open: at, close })) {
                    walk.skip = marked.end;
                    language = language_of(name).unwrap_or(language);
                }
                walk.open.push(kind(tag, walk.open.last().copied()));
                walk.languages.push(language);
            }
            Event::End(_) => {
                walk.flush();
                walk.open.pop();
                walk.languages.pop();
            }
            Event::Rule => walk.flush(),
            Event::TaskListMarker(_) => {}
            _ => walk.extend(at, range),
        }
        at += 1;
    }
    walk.flush();
    walk.leaves
}

struct Walk {
    open: Vec<BlockKind>,
    languages: Vec<Language>,
    current: Option<Leaf>,
    leaves: Vec<Leaf>,
    /// The byte before which everything is a marker that was read already.
    skip: usize,
}

impl Walk {
    fn language(&self) -> Language {
        self.languages.last().copied().unwrap_or(Language::Cy)
    }

    fn extend(&mut self, at: usize, range: &Range<usize>) {
        // The break after a marker, or after a task's box, is no text.
        let begins_blank = self.current.is_none() && range.is_empty();
        if range.end <= self.skip || begins_blank {
            return;
        }
        let (kind, language) = (self.open.last().copied().unwrap_or(BlockKind::Paragraph), self.language());
        let start = range.start.max(self.skip);
        let new = Leaf { kind, language, events: at..at, range: start..start };
        let leaf = self.current.get_or_insert(new);
        leaf.events.end = at + 1;
        leaf.range.end = leaf.range.end.max(range.end);
    }

    fn whole(&mut self, kind: BlockKind, events: Range<usize>, range: &Range<usize>) {
        self.flush();
        self.leaves.push(Leaf { kind, language: self.language(), events, range: range.clone() });
    }

    fn flush(&mut self) {
        self.leaves.extend(self.current.take());
    }
}

/// What text directly in a block is; a paragraph in a list is a part of the list.
fn kind(tag: &Tag<'_>, around: Option<BlockKind>) -> BlockKind {
    match tag {
        Tag::Heading { level, .. } => BlockKind::Heading(*level as u8),
        Tag::Item | Tag::DefinitionListDefinition => BlockKind::Item,
        Tag::DefinitionListTitle => BlockKind::Term,
        Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => BlockKind::Cell,
        Tag::Paragraph => around.filter(|kind| *kind == BlockKind::Item).unwrap_or(BlockKind::Paragraph),
        _ => BlockKind::Paragraph,
    }
}

/// The exemptions that comments of the form `<!-- pentan allow RULE: why -->` give. One that stands alone is for the block after it,
/// one in running text for the block that it is in.
fn exemptions(file: &File<'_>, (stream, leaves): (&Stream<'_>, &[Leaf]), problems: &mut Vec<Problem>) -> Vec<Exempt> {
    let mut exempt = Vec::new();
    for (at, (event, range)) in stream.events.iter().enumerate() {
        let over = match event {
            Event::Start(Tag::HtmlBlock) => block_after(file, stream, at),
            Event::InlineHtml(_) => {
                let around = leaves.iter().find(|leaf| leaf.range.start <= range.start && range.end <= leaf.range.end);
                around.map(|leaf| match leaf.kind {
                    // The signs before a heading belong to it.
                    BlockKind::Heading(_) => file.text[..leaf.range.start].rfind('\n').map_or(0, |at| at + 1)..leaf.range.end,
                    _ => leaf.range.clone(),
                })
            }
            _ => continue,
        };
        let Some(said) = file.text.get(range.clone()).and_then(exemption) else { continue };
        let length = file.text.get(range.clone()).map_or(0, |text| text.trim_end().len());
        let place = Place::bytes(file.path, range.start..range.start + length);
        let (name, reason) = said;
        match Code::rule(name) {
            None => {
                let problem = Problem::new(Code::UnknownChoice, place).arg("value", name);
                let problem = problem.arg("choices", Code::rules().join(", "));
                problems.push(problem.arg("suggestion", suggestion(name, Code::rules())));
            }
            Some(rule) if reason.is_empty() => problems.push(Problem::new(Code::ExemptionReason, place).arg("rule", rule.name())),
            Some(rule) => exempt.push(Exempt { rule, over: short(&over.unwrap_or(range.clone())), said: short(range) }),
        }
    }
    exempt
}

/// The rule and the reason that a comment gives, where it is an exemption.
fn exemption(comment: &str) -> Option<(&str, &str)> {
    let said = comment.trim().strip_prefix("<!--")?.strip_suffix("-->")?;
    let said = said.trim().strip_prefix("pentan")?.trim_start().strip_prefix("allow")?;
    let said = said.strip_prefix(char::is_whitespace)?.trim();
    let (rule, reason) = said.split_once(':').unwrap_or((said, ""));
    Some((rule.trim(), reason.trim()))
}

/// The bytes of the block that follows one, beyond other exemptions.
fn block_after(file: &File<'_>, stream: &Stream<'_>, open: usize) -> Option<Range<usize>> {
    let mut at = stream.mates[open] + 1;
    loop {
        let (event, range) = stream.events.get(at)?;
        match event {
            Event::Start(Tag::HtmlBlock) if file.text.get(range.clone()).and_then(exemption).is_some() => {
                at = stream.mates[at] + 1;
            }
            Event::Start(_) | Event::Rule => return Some(range.clone()),
            _ => return None,
        }
    }
}
