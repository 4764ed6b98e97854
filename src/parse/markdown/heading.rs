//! Headings and their ids.

use std::collections::{HashMap, HashSet};

use slug::slugify;

use super::escape;
use super::gather::Span;
use super::writer::Writer;
use crate::parse::body::{Heading, Slot};
use crate::problem::Code;

/// Ids of the frame around a body.
const RESERVED: [&str; 8] = ["main", "nav", "search", "top", "contents", "footer", "licence", "related"];

/// What the ids of notes and alerts begin with.
const RESERVED_PREFIXES: [&str; 3] = ["fn-", "fnref-", "alert-"];

/// How long an id that is made from a heading may be, in bytes.
const LONGEST: usize = 120;

impl Writer<'_> {
    /// Writes a heading. The page's title is its level 1, so level 1 in a body becomes level 2.
    pub(super) fn heading(&mut self, level: u8, written_id: Option<&str>, span: Span) {
        let range = &self.stream.events[span.open].1;
        if level == 1 {
            self.tell(Code::BodyHeading1, range);
        }
        let level = level.max(2);
        self.boundary();
        let before = self.html.len();
        self.plain = Some(String::new());
        self.run(span.close);
        self.boundary();
        // The id comes from the text, so the start tag can be written only now.
        let content = self.html.split_off(before);
        let plain = self.plain.take().unwrap_or_default();
        let text = escape::plain(plain.trim());
        let id = match written_id {
            None => self.ids.make(&text),
            Some(written) => {
                let (id, is_taken) = self.ids.take(&escape::plain(written));
                if is_taken {
                    let problem = self.problem(Code::DuplicateHeadingId, range).arg("id", written);
                    self.problems.push(problem);
                }
                id
            }
        };
        self.html.push_str(&format!("<h{level}"));
        self.write_id(&id);
        self.html.push('>');
        if level == 2 {
            self.sections += 1;
            self.write_slot(Slot::Number(self.sections));
        }
        self.html.push_str(&content);
        self.html.push_str(&format!("</h{level}>\n"));
        self.headings.push(Heading { level, id: id.into(), text: text.into() });
    }
}

/// The ids that a body has used.
pub(super) struct Ids<'a> {
    taken: HashSet<String>,
    // An id that the author chose is a promise to those who link to it: one made from a text gives way to it.
    written: &'a HashSet<String>,
    // The last number that was tried after each id, so that a thousand equal headings take no million tries.
    numbers: HashMap<String, u32>,
}

impl<'a> Ids<'a> {
    /// Nothing used yet; these are what the author wrote after `#` in headings.
    pub fn new(written: &'a HashSet<String>) -> Ids<'a> {
        Ids { taken: HashSet::new(), written, numbers: HashMap::new() }
    }

    /// An id for a heading with this text.
    fn make(&mut self, text: &str) -> String {
        let mut id = slugify(text);
        id.truncate(LONGEST);
        if id.is_empty() {
            id.push_str("section");
        } else if RESERVED_PREFIXES.iter().any(|prefix| id.starts_with(prefix)) {
            id.insert_str(0, "section-");
        }
        let is_free = !self.is_taken(&id) && !self.written.contains(&id);
        if is_free { self.keep(id) } else { self.number(id) }
    }

    /// The id that the author wrote, or the next free one after it; and whether it was taken.
    fn take(&mut self, written: &str) -> (String, bool) {
        let is_taken = self.is_taken(written);
        let id = written.to_owned();
        (if is_taken { self.number(id) } else { self.keep(id) }, is_taken)
    }

    fn is_taken(&self, id: &str) -> bool {
        RESERVED.contains(&id) || RESERVED_PREFIXES.iter().any(|prefix| id.starts_with(prefix)) || self.taken.contains(id)
    }

    fn keep(&mut self, id: String) -> String {
        self.taken.insert(id.clone());
        id
    }

    fn number(&mut self, id: String) -> String {
        let base = match RESERVED_PREFIXES.iter().any(|prefix| id.starts_with(prefix)) {
            true => format!("section-{id}"),
            false => id,
        };
        let mut number = self.numbers.get(&base).copied().unwrap_or(1);
        loop {
            number += 1;
            let candidate = format!("{base}-{number}");
            if !self.is_taken(&candidate) && !self.written.contains(&candidate) {
                self.numbers.insert(base, number);
                return self.keep(candidate);
            }
        }
    }
}
