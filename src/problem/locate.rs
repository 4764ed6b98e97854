//! Finds the lines and columns of problems, when they are about to be told.

use std::collections::BTreeMap;
use std::ops::Range;

use super::yaml_place::{Outline, Part};
use super::{At, Place, Problem};

mod quote;

pub use quote::Quote;

/// A problem with its place in lines and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The problem.
    pub problem: Problem,
    /// Where it is.
    pub spot: Spot,
    /// Where its second place is, if it has one.
    pub other: Option<Spot>,
}

/// A place as an editor shows it. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file, relative to the hub's folder.
    pub path: String,
    /// The line on which it begins.
    pub line: usize,
    /// The column of its first character.
    pub column: usize,
    /// The line on which it ends.
    pub end_line: usize,
    /// The column after its last character.
    pub end_column: usize,
    /// The text there; `None` for a file as a whole, or one that cannot be read.
    pub source: Option<Quote>,
}

/// Orders problems by where they are, takes out those told twice, and finds their lines.
///
/// `text` gives the text of a file by its path, and is asked once a file. Of a file that is not UTF-8 it gives the text
/// with U+FFFD for each bad byte: up to the first of them every place is exact, after it only nearly so.
pub fn locate(mut problems: Vec<Problem>, text: impl Fn(&str) -> Option<String>) -> Vec<Located> {
    problems.sort();
    problems.dedup();
    let mut places: Vec<&Place> =
        problems.iter().flat_map(|problem| [Some(&problem.place), problem.other.as_ref()]).flatten().collect();
    places.sort();
    places.dedup();
    let mut spots: BTreeMap<Place, Spot> = BTreeMap::new();
    for of_one_file in places.chunk_by(|a, b| a.path == b.path) {
        let found = spots_in(of_one_file, text(&of_one_file[0].path));
        spots.extend(of_one_file.iter().map(|&place| place.clone()).zip(found));
    }
    let spot = |place: &Place| spots.get(place).cloned().unwrap_or_else(|| start_of(&place.path));
    let locate_one = |problem: Problem| {
        let (at, other) = (spot(&problem.place), problem.other.as_ref().map(spot));
        Located { problem, spot: at, other }
    };
    let mut located: Vec<Located> = problems.into_iter().map(locate_one).collect();
    located.sort_by(|a, b| order(a).cmp(&order(b)));
    located
}

fn order(located: &Located) -> (&str, usize, usize, super::Code) {
    (&located.spot.path, located.spot.line, located.spot.column, located.problem.code)
}

/// The spots of places in one file, in their order.
fn spots_in(places: &[&Place], text: Option<String>) -> Vec<Spot> {
    let Some(text) = text else {
        return places.iter().map(|place| start_of(&place.path)).collect();
    };
    let needs_yaml = places.iter().any(|place| matches!(place.at, At::Value(_) | At::Key(_)));
    let outline = needs_yaml.then(|| Outline::of(yaml_of(&places[0].path, &text)));
    let ranges: Vec<Option<Range<usize>>> = places.iter().map(|place| range(place, &text, outline.as_ref())).collect();
    let positions = positions(&text, ranges.iter().flatten().flat_map(|range| [range.start, range.end]).collect());
    let spot = |(place, range): (&&Place, Option<Range<usize>>)| {
        let Some(range) = range else { return start_of(&place.path) };
        let (start, end) = (positions[&range.start], positions[&range.end]);
        Spot {
            path: place.path.to_string(),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            source: Some(Quote::of(&text, range, start.column - 1)),
        }
    };
    places.iter().zip(ranges).map(spot).collect()
}

fn start_of(path: &str) -> Spot {
    Spot { path: path.to_owned(), line: 1, column: 1, end_line: 1, end_column: 1, source: None }
}

/// The YAML of a file, from the file's first byte on: up to the second `---` in a page, all of it elsewhere.
fn yaml_of<'t>(path: &str, text: &'t str) -> &'t str {
    if !path.ends_with(".md") {
        return text;
    }
    let mut end = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is_fence = line.trim_start_matches('\u{FEFF}').trim_end() == "---";
        match number {
            0 if !is_fence => return "",
            1.. if is_fence => break,
            _ => end += line.len(),
        }
    }
    &text[..end]
}

/// The bytes of a place, moved onto whole characters and off the ends of lines; `None` for the file as a whole.
fn range(place: &Place, text: &str, outline: Option<&Outline<'_>>) -> Option<Range<usize>> {
    let find = |steps, part| outline.and_then(|outline| outline.find(steps, part)).or_else(|| Some(first_line(text)));
    let range = match &place.at {
        At::File => None,
        At::Bytes(start, end) => Some(*start as usize..*end as usize),
        At::Value(steps) => find(steps, Part::Value),
        At::Key(steps) => find(steps, Part::Key),
    }?;
    let start = text.floor_char_boundary(range.start.max(after_mark(text)));
    let end = text.ceil_char_boundary(range.end).max(start);
    Some(start..start + text[start..end].trim_end_matches(['\r', '\n']).len())
}

fn first_line(text: &str) -> Range<usize> {
    0..text.lines().next().map_or(0, str::len)
}

/// Where the text begins after a byte order mark, which no editor shows.
fn after_mark(text: &str) -> usize {
    if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 }
}

#[derive(Clone, Copy)]
struct Position {
    line: usize,
    column: usize,
}

/// The line and column of every offset, in one walk over the text however many there are.
fn positions(text: &str, mut offsets: Vec<usize>) -> BTreeMap<usize, Position> {
    offsets.sort_unstable();
    offsets.dedup();
    let mut wanted = offsets.into_iter().peekable();
    let mut found = BTreeMap::new();
    let mut here = Position { line: 1, column: 1 };
    let from = after_mark(text);
    for (at, char) in text[from..].char_indices() {
        if wanted.next_if_eq(&(from + at)).is_some() {
            found.insert(from + at, here);
        }
        if wanted.peek().is_none() {
            break;
        }
        here =
            if char == '\n' { Position { line: here.line + 1, column: 1 } } else { Position { column: here.column + 1, ..here } };
    }
    found.extend(wanted.map(|offset| (offset, here)));
    found
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::super::{Code, Step};
    use super::*;

    const PAGE: &str = "\u{FEFF}---\r\ntitle: Tŷ\r\ntopics:\r\n  - one\r\n---\r\nTestun â dolen.\r\n";

    fn problem(path: &str, at: At) -> Problem {
        Problem::new(Code::DeadLink, Place { path: path.into(), at })
    }

    /// What is underlined, as `line:column-line:column text`.
    fn told(text: &str, at: At) -> String {
        let located = locate(vec![problem("content/a.cy.md", at)], |_| Some(text.to_owned()));
        let spot = &located[0].spot;
        let quoted = spot.source.as_ref().map_or("nothing", |quote| &quote.text[quote.span.clone()]);
        format!("{}:{}-{}:{} {quoted}", spot.line, spot.column, spot.end_line, spot.end_column)
    }

    fn value(keys: &[&str]) -> At {
        At::Value(keys.iter().map(|&key| Step::from(key)).collect())
    }

    #[test]
    fn places_in_a_page_are_the_lines_and_columns_that_an_editor_shows() {
        let dolen = PAGE.find("dolen").unwrap() as u32;
        assert_eq!(told(PAGE, At::File), "1:1-1:1 nothing");
        assert_eq!(told(PAGE, value(&["title"])), "2:8-2:10 Tŷ");
        assert_eq!(told(PAGE, At::Key(vec!["topics".into(), 0.into()])), "4:5-4:8 one");
        assert_eq!(told(PAGE, value(&["summary"])), "1:1-1:4 ---");
        assert_eq!(told(PAGE, At::Bytes(dolen, dolen + 5)), "6:10-6:15 dolen");
    }

    #[test]
    fn places_that_are_not_on_characters_of_the_text_are_moved_onto_them() {
        let circumflex = PAGE.find('â').unwrap() as u32;
        assert_eq!(told(PAGE, At::Bytes(circumflex + 1, circumflex + 1)), "6:8-6:9 â");
        assert_eq!(told(PAGE, At::Bytes(0, 1)), "1:1-1:1 ");
        assert_eq!(told(PAGE, At::Bytes(u32::MAX, u32::MAX)), "7:1-7:1 ");
        assert_eq!(told("a\n", At::Bytes(0, 2)), "1:1-1:2 a");
    }

    #[test]
    fn front_matter_that_cannot_be_parsed_is_told_at_the_first_line() {
        assert_eq!(told("---\n a: @\n---\n", value(&["title"])), "1:1-1:4 ---");
        assert_eq!(told("No front matter\n", value(&["title"])), "1:1-1:16 No front matter");
        assert_eq!(told("", value(&["title"])), "1:1-1:1 ");
    }

    #[test]
    fn front_matter_ends_at_its_second_fence() {
        let text = "---\ntitle: a\n---\nsummary: not in it\n";
        assert_eq!(told(text, value(&["summary"])), "1:1-1:4 ---");
    }

    #[test]
    fn problems_are_told_once_and_in_the_order_of_their_lines() {
        let asked = RefCell::new(Vec::new());
        let text = |path: &str| {
            asked.borrow_mut().push(path.to_owned());
            (path != "content/c.en.md").then(|| PAGE.to_owned())
        };
        let byte = |at| At::Bytes(at, at);
        let two = |at| problem("content/b.en.md", at).and(Place::file(&"content/c.en.md".into()));
        let mixed =
            vec![two(byte(40)), two(value(&["title"])), two(byte(0)), two(byte(40)), problem("content/a.en.md", At::File)];
        let located = locate(mixed, text);
        let lines: Vec<_> = located.iter().map(|one| (one.spot.path.as_str(), one.spot.line)).collect();
        assert_eq!(lines, [("content/a.en.md", 1), ("content/b.en.md", 1), ("content/b.en.md", 2), ("content/b.en.md", 5)]);
        assert_eq!(located[1].other, Some(start_of("content/c.en.md")));
        assert_eq!(*asked.borrow(), ["content/a.en.md", "content/b.en.md", "content/c.en.md"]);
    }

    #[test]
    fn a_bad_byte_is_told_on_its_line() {
        let lossy = String::from_utf8_lossy(b"---\ntitle: T\xFF\n---\n").into_owned();
        assert_eq!(told(&lossy, At::Bytes(12, 13)), "2:9-2:10 \u{FFFD}");
    }
}
