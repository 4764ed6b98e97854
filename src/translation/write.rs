//! The lock as text: how an entry is written.

use std::fmt::Write as _;

use super::lines::{NAME, Record, VERSION};
use crate::language::Language;
use crate::parse::PairId;
use crate::parse::values::Date;

/// What is to be recorded of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The pair.
    pub pair: PairId,
    /// The half that is the translation.
    pub translation: Language,
    /// The day.
    pub date: Date,
    /// The blocks that the translation was made from: label and text, the text on one line.
    pub blocks: Vec<(String, String)>,
}

impl Recording {
    /// What an entry says.
    pub fn of(record: &Record<'_>) -> Recording {
        let blocks = record.blocks.iter().map(|(label, text)| ((*label).to_owned(), (*text).to_owned())).collect();
        Recording { pair: record.pair.clone(), translation: record.translation, date: record.date, blocks }
    }

    /// The entry, with a line end after each line.
    pub fn text(&self) -> String {
        let Recording { translation, date, .. } = self;
        let mut text = format!("{} {translation} from {} {date}\n", encoded(&self.pair), translation.other());
        for (label, block) in &self.blocks {
            let is_empty = block.is_empty();
            let _ = writeln!(text, "  {label}:{}{block}", if is_empty { "" } else { " " });
        }
        text
    }
}

/// A lock with these entries, in the order of their pairs.
pub fn lock(recordings: &[Recording]) -> String {
    let mut sorted: Vec<&Recording> = recordings.iter().collect();
    sorted.sort_by(|a, b| a.pair.cmp(&b.pair));
    let mut text = first_line();
    for recording in sorted {
        text.push('\n');
        text.push_str(&recording.text());
    }
    text
}

/// The first line of every lock.
pub fn first_line() -> String {
    format!("{NAME}{VERSION}\n")
}

/// A pair as the first word of a line. Its path may begin with anything; here it never begins as a block or a conflict's bound does.
pub fn encoded(pair: &str) -> String {
    let mut text = String::with_capacity(pair.len());
    for (at, c) in pair.char_indices() {
        if c == '%' || (at == 0 && !c.is_alphanumeric() && c != '_') {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(text, "%{byte:02X}");
            }
        } else {
            text.push(c);
        }
    }
    text
}

/// The pair that was written so.
pub fn decoded(text: &str) -> Option<String> {
    percent_encoding::percent_decode_str(text).decode_utf8().ok().map(Into::into)
}
