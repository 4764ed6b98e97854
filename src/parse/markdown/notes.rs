//! Footnotes: numbered by their first reference, written at the end.

use std::collections::HashMap;
use std::ops::Range;

use super::escape;
use super::gather::Span;
use super::writer::Writer;
use crate::parse::body::Slot;

/// The notes that the text has referred to.
#[derive(Default)]
pub(super) struct Notes {
    // From the index where a note is defined to its place in the list.
    places: HashMap<usize, usize>,
    list: Vec<Note>,
}

struct Note {
    definition: usize,
    references: usize,
}

impl Writer<'_> {
    /// Writes a reference to a note. One without a definition stays the text that it is.
    pub(super) fn note_reference(&mut self, label: &str, range: &Range<usize>) {
        let Some(&definition) = self.stream.notes.get(&label.to_lowercase()) else {
            let written = self.file.text.get(range.clone()).unwrap_or_default();
            return escape::text(&mut self.html, written);
        };
        let next = self.notes.list.len();
        let place = *self.notes.places.entry(definition).or_insert(next);
        if place == next {
            self.notes.list.push(Note { definition, references: 0 });
        }
        let number = place + 1;
        if self.in_link {
            return self.html.push_str(&format!("<sup>{number}</sup>"));
        }
        self.notes.list[place].references += 1;
        let id = format!("fnref-{}", name(number, self.notes.list[place].references));
        self.html.push_str(&format!("<sup><a href=\"#fn-{number}\""));
        self.write_id(&id);
        self.html.push_str(&format!(" role=\"doc-noteref\">{number}</a></sup>"));
    }

    /// Writes the notes that were referred to, by the text or by one another.
    pub(super) fn write_notes(&mut self) {
        let mut texts = Vec::new();
        let body = std::mem::take(&mut self.html);
        while let Some(note) = self.notes.list.get(texts.len()) {
            let (open, close) = (note.definition, self.stream.mates[note.definition]);
            self.at = open + 1;
            self.block("", "", Span { open, close });
            texts.push(std::mem::take(&mut self.html));
        }
        self.html = body;
        if texts.is_empty() {
            return;
        }
        self.html.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        self.write_slot(Slot::Word("footnotes", None));
        self.html.push_str("\">\n<ol>\n");
        // Back links come last: only now is it known how often each note is referred to.
        for (index, text) in texts.iter().enumerate() {
            let number = index + 1;
            self.html.push_str("<li");
            self.write_id(&format!("fn-{number}"));
            self.html.push('>');
            let (text, end) = text.strip_suffix("</p>\n").map_or((text.as_str(), ""), |text| (text, "</p>\n"));
            self.html.push_str(text);
            for reference in 1..=self.notes.list[index].references {
                self.back_link(&name(number, reference));
            }
            self.html.push_str(end);
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    fn back_link(&mut self, name: &str) {
        self.html.push_str(&format!(" <a href=\"#fnref-{name}\" role=\"doc-backlink\" aria-label=\""));
        self.write_slot(Slot::Word("footnote-back", Some(("number", name.into()))));
        self.html.push_str("\">↩</a>");
    }
}

/// What tells one reference to a note from the others: `2` for the first, `2-3` for the third.
fn name(number: usize, reference: usize) -> String {
    if reference == 1 { number.to_string() } else { format!("{number}-{reference}") }
}
