//! Headings and tables: what a reader finds her way by who cannot see the page as a whole.

use std::ops::Range;

use crate::parse::Page;
use crate::parse::body::BlockKind;
use crate::parse::markdown::{File, Passage};
use crate::problem::{Code, Place, Problem};

/// Tells of headings that skip a level or have no text, and of tables whose columns have no names.
pub(super) fn structure(page: &Page, (file, passages): (&File<'_>, &[Passage]), problems: &mut Vec<Problem>) {
    // The page's title is at level 1.
    let mut above = 1;
    for passage in passages {
        let BlockKind::Heading(level) = passage.kind else { continue };
        let level = level.max(2);
        if level > above + 1 {
            let problem = Problem::new(Code::HeadingSkips, Place::bytes(file.path, passage.range.clone()));
            problems.push(problem.arg("level", level).arg("above", above).arg("signs", "#".repeat(usize::from(above) + 1)));
        }
        above = level;
    }
    let is_empty = page.body.headings.iter().any(|heading| heading.text.is_empty());
    let has_table = passages.iter().any(|passage| passage.kind == BlockKind::Cell);
    if is_empty || has_table {
        lines(file, passages, problems);
    }
}

/// Looks for what leaves no passage: headings without text, and cells without text in the first line of a table.
fn lines(file: &File<'_>, passages: &[Passage], problems: &mut Vec<Problem>) {
    let is_code = |passage: &&Passage| matches!(passage.kind, BlockKind::Code | BlockKind::Raw);
    let mut codes = passages.iter().filter(is_code).peekable();
    let mut before: Option<Range<usize>> = None;
    let mut at = file.start;
    for whole in file.text.get(file.start..).unwrap_or_default().split_inclusive('\n') {
        let range = at..at + whole.trim_end().len();
        at += whole.len();
        while codes.next_if(|code| code.range.end <= range.start).is_some() {}
        let line = unquoted(file.text, &range);
        if codes.peek().is_some_and(|code| code.range.start < range.end) {
            before = None;
            continue;
        }
        if is_empty_heading(&file.text[line.clone()]) {
            problems.push(Problem::new(Code::HeadingEmpty, Place::bytes(file.path, line.clone())));
        }
        let columns = columns(&file.text[line.clone()]);
        if let (Some(columns), Some(head)) = (columns, before.take()) {
            let cells = cells(&file.text[head.clone()]);
            // A first column of row headers needs no name.
            let unnamed =
                cells.iter().skip(1).any(|cell| cell.trim().is_empty()) || cells.iter().all(|cell| cell.trim().is_empty());
            if cells.len() == columns && unnamed {
                problems.push(Problem::new(Code::TableHeaders, Place::bytes(file.path, head)));
            }
        }
        before = Some(line);
    }
}

/// A line without the signs of a quotation or a list before it.
fn unquoted(text: &str, line: &Range<usize>) -> Range<usize> {
    let written = &text[line.clone()];
    let rest = written.trim_start_matches(['>', ' ', '\t']);
    line.end - rest.len()..line.end
}

fn is_empty_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let (signs, rest) = (line.len() - rest.len(), rest.trim());
    let is_id = rest.starts_with('{') && rest.ends_with('}');
    (1..=6).contains(&signs) && (rest.is_empty() || is_id || rest.bytes().all(|byte| byte == b'#'))
}

/// How many columns a line parts a table's head from its rows for: `| --- | :-: |`.
fn columns(line: &str) -> Option<usize> {
    let is_rule = line.contains('-') && line.contains('|') && line.bytes().all(|byte| b"|-: \t".contains(&byte));
    is_rule.then(|| cells(line).len())
}

/// The cells of a line of a table.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = if line.ends_with("\\|") { line } else { line.strip_suffix('|').unwrap_or(line) };
    let mut cells = Vec::new();
    let (mut start, mut is_escaped) = (0, false);
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'|' && !is_escaped {
            cells.push(&line[start..at]);
            start = at + 1;
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    cells.push(&line[start..]);
    cells
}
