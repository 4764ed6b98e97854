//! Problems as JSON.

use serde::Serialize;

use super::super::{Located, Spot};
use super::message;
use crate::language::Language;
use crate::strings::Words;

#[derive(Serialize)]
struct Told<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    help: Option<String>,
    #[serde(flatten)]
    spot: Place<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guide: Option<&'a str>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// Tells problems as a JSON array, one object on a line, in the order given.
///
/// Lines and columns count from 1, columns in characters; the end is the column after the last one. `help` is null
/// where there is no help line, `other` is there only for problems with two places.
pub fn json(problems: &[Located], words: &Words, ui: Language) -> String {
    let told = problems.iter().map(|located| format!("  {}", object(located, words, ui)));
    let told: Vec<String> = told.collect();
    if told.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", told.join(",\n")) }
}

fn object(located: &Located, words: &Words, ui: Language) -> String {
    let code = located.problem.code;
    let (message, help) = message(&located.problem, words, ui);
    let told = Told {
        code: code.name(),
        severity: located.problem.severity.name(),
        message,
        help,
        spot: place(&located.spot),
        other: located.other.as_ref().map(place),
        guide: located.problem.guide.as_ref().map(|guide| &**guide.get(ui)),
    };
    // It fails only for keys that are no text, and there are none.
    let json = serde_json::to_string(&told).unwrap_or_default();
    escape(&json)
}

fn place(spot: &Spot) -> Place<'_> {
    Place { path: &spot.path, line: spot.line, column: spot.column, end_line: spot.end_line, end_column: spot.end_column }
}

/// JSON may hold DEL, C1 and bidirectional controls as they are; a terminal that it is printed on should not get them.
pub(super) fn escape(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for char in json.chars() {
        match char {
            '\u{7F}'..='\u{9F}' | '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                escaped.push_str(&format!("\\u{:04x}", char as u32));
            }
            other => escaped.push(other),
        }
    }
    escaped
}
