//! What was meant as Markdown and is none, so that it would be published as it is typed, or hide what follows.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::writer::Writer;
use crate::problem::Code;

/// How many bytes an address, a label or the beginning of a line may have: what is longer is not looked at, so that a page takes a time
/// that grows with its length.
const NEAR: usize = 500;

/// What stands behind a byte.
fn near(body: &str, at: usize) -> &str {
    &body[at..body.ceil_char_boundary(at + NEAR)]
}

impl Writer<'_> {
    /// Tells of what only looks like Markdown. Most pages have nothing that could be it, and cost a search for four short texts.
    pub(super) fn slips(&mut self) {
        let body = self.file.text.get(self.file.start..).unwrap_or_default();
        let (has_note, has_link) = (body.contains("[^"), body.contains("]("));
        if has_note || has_link || body.contains("[!") {
            let verbatim = self.verbatim();
            let is_text = |at: usize| {
                let before = verbatim.partition_point(|range| range.start <= at);
                before.checked_sub(1).is_none_or(|before| !verbatim[before].contains(&at))
            };
            if has_note {
                self.undefined_notes(body, &is_text);
            }
            if has_link {
                self.links_with_spaces(body, &is_text);
            }
            self.marked_lines(body, &is_text);
        }
        self.unclosed();
    }

    /// The bytes of code, raw HTML, links and images, in which nothing else is meant: in order, none in another.
    fn verbatim(&self) -> Vec<Range<usize>> {
        let ranges = self.stream.events.iter().filter(|(event, _)| {
            matches!(
                event,
                Event::Code(_)
                    | Event::Html(_)
                    | Event::InlineHtml(_)
                    | Event::Start(Tag::CodeBlock(_) | Tag::Link { .. } | Tag::Image { .. })
            )
        });
        let mut outermost: Vec<Range<usize>> = Vec::new();
        for (_, range) in ranges {
            if outermost.last().is_none_or(|last| last.end <= range.start) {
                outermost.push(range.clone());
            }
        }
        outermost
    }

    /// `[^name]` without a note of that name.
    fn undefined_notes(&mut self, body: &str, is_text: &impl Fn(usize) -> bool) {
        for (at, _) in body.match_indices("[^") {
            let Some(length) = near(body, at + 2).find(']') else { continue };
            let label = &body[at + 2..at + 2 + length];
            let start = self.file.start + at;
            let is_label = !label.is_empty() && !label.contains(|c: char| c.is_whitespace() || c == '[');
            let is_escaped = body[..at].ends_with('\\');
            if is_label && !is_escaped && is_text(start) && !self.stream.notes.contains_key(&label.to_lowercase()) {
                let problem = self.problem(Code::FootnoteUndefined, &(start..start + length + 3)).arg("label", label);
                self.problems.push(problem);
            }
        }
    }

    /// `[words](my file.md)`: an address may have spaces only between `<` and `>`.
    fn links_with_spaces(&mut self, body: &str, is_text: &impl Fn(usize) -> bool) {
        for (at, _) in body.match_indices("](") {
            let Some(length) = near(body, at + 2).find([')', '\n']) else { continue };
            if !body[at + 2 + length..].starts_with(')') {
                continue;
            }
            let address = body[at + 2..at + 2 + length].trim();
            let start = self.file.start + at;
            let before = &body[body.floor_char_boundary(at.saturating_sub(NEAR))..at];
            let has_start = before.rfind(['[', '\n']).is_some_and(|open| before[open..].starts_with('['));
            if has_start && address.contains(' ') && !address.contains(['<', '"']) && is_text(start) {
                let range = start + 2..start + 2 + length;
                let problem =
                    self.problem(Code::LinkSpaces, &range).arg("address", address).arg("better", address.replace(' ', "%20"));
                self.problems.push(problem);
            }
        }
    }

    /// `> [!TIP] words`: the words belong on the next line.
    fn marked_lines(&mut self, body: &str, is_text: &impl Fn(usize) -> bool) {
        for (at, _) in body.match_indices("[!") {
            let start = self.file.start + at;
            let before = &body[body.floor_char_boundary(at.saturating_sub(NEAR))..at];
            let line = before.rsplit('\n').next().unwrap_or_default();
            let Some((name, after)) = near(body, at + 2).split('\n').next().and_then(|rest| rest.split_once(']')) else {
                continue;
            };
            let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
            let is_quote = line.trim_end().ends_with('>') && line.trim_start_matches([' ', '>']).is_empty();
            let has_words = !after.trim().is_empty() && !after.starts_with(['(', '[']);
            if is_quote && is_name && has_words && is_text(start) {
                let problem = self.problem(Code::BlockOnOneLine, &(start..start + name.len() + 3)).arg("name", name);
                self.problems.push(problem);
            }
        }
    }

    /// Code whose fence, and a comment whose end, is not there: all that follows is in it.
    fn unclosed(&mut self) {
        let end = self.file.text.trim_end().len();
        for (event, range) in &self.stream.events {
            // What ends before the page does was closed, or ended with the block that it is in.
            if range.end < end {
                continue;
            }
            let written = self.file.text.get(range.clone()).unwrap_or_default();
            let first = range.start..range.start + written.lines().next().unwrap_or_default().len();
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                    let sign = written.chars().next().unwrap_or('`');
                    let fence: String = written.chars().take_while(|letter| *letter == sign).collect();
                    let last = written.trim_end().lines().skip(1).last().unwrap_or_default();
                    let last = last.trim_start_matches([' ', '>', '\t']).trim_end();
                    if !(last.starts_with(&fence) && last.chars().all(|letter| letter == sign)) {
                        let problem = self.problem(Code::FenceUnclosed, &first).arg("fence", &fence);
                        self.problems.push(problem);
                    }
                }
                Event::Start(Tag::HtmlBlock) if written.rfind("<!--").is_some_and(|at| !written[at..].contains("-->")) => {
                    let problem = self.problem(Code::CommentUnclosed, &first);
                    self.problems.push(problem);
                }
                _ => {}
            }
        }
    }
}
