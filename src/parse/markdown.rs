//! Markdown to HTML with numbered slots: the half of `parse` that reads the body of a page.
//!
//! 1. [`gather::gather`] lets pulldown-cmark read the text, and bounds how deep it may nest.
//! 2. [`writer::Writer`] walks what was gathered once and writes the HTML, the slots and the problems.
//! 3. [`raw::clean`] runs only for a page with raw HTML, in a hub that allows it.
//!
//! Nothing here knows another page, so the result depends on the file and the [`Grammar`] alone.

mod blocks;
mod code;
mod escape;
mod figure;
mod gather;
mod heading;
mod inline;
mod lists;
mod notes;
mod passages;
mod punctuation;
mod quotes;
mod raw;
mod slips;
mod target;
#[cfg(test)]
mod tests;
mod text;
mod words;
mod writer;

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

pub use self::blocks::{hash, normal, words};
pub use self::passages::{Passage, Span, SpanKind, passages};
pub use self::punctuation::set;
use super::body::Body;
use crate::language::Language;
use crate::problem::Problem;

/// What becomes of the HTML that an author writes into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Html {
    /// It is shown as the text it is, and told.
    Escaped,
    /// It is kept, without anything that runs, or that loads from a third party.
    Sanitised,
}

/// What a body may contain and how its code is coloured: one for the whole hub, shared by all cores.
pub struct Grammar {
    html: Html,
    // Both are costly to make and most hubs need neither, so they are made at their first use.
    lexicon: OnceLock<code::Lexicon>,
    cleaner: OnceLock<ammonia::Builder<'static>>,
    /// The elements that the cleaner lets through.
    elements: OnceLock<HashSet<&'static str>>,
}

impl Grammar {
    /// The grammar of a hub that treats raw HTML this way.
    pub fn new(html: Html) -> Grammar {
        Grammar { html, lexicon: OnceLock::new(), cleaner: OnceLock::new(), elements: OnceLock::new() }
    }
}

/// The file of a page, as far as its body needs it.
pub struct File<'a> {
    /// Its path in the hub, for the places of problems.
    pub path: &'a Arc<str>,
    /// Its whole text.
    pub text: &'a str,
    /// The byte of `text` where the body begins.
    pub start: usize,
    /// The language that the page is written in.
    pub language: Language,
}

/// Reads the body of a page.
///
/// It never fails: what cannot be read as meant is written as plainly as possible, with a [`Problem`] at its place.
/// All places and link ranges are bytes of the whole file.
pub fn body(grammar: &Grammar, file: &File<'_>) -> (Body, Vec<Problem>) {
    let stream = gather::gather(file);
    let mut writer = writer::Writer::new(grammar, file, &stream);
    writer.run(stream.events.len());
    writer.write_notes();
    writer.slips();
    writer.finish()
}
