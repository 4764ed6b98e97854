//! What a search finds.

use crate::document::Partner;
use crate::facet::Facet;
use std::ops::Range;

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// How near it is to what was asked for.
    pub found: Found,
    /// How many pages were found in all; the hits are some of them.
    pub total: usize,
    /// How many of them hold every word. They come first.
    pub with_every_word: usize,
    /// Some of the pages, the best first.
    pub hits: Vec<Hit>,
    /// Values of facets and how many pages have each, by facet and value. A facet's own choice does not narrow its counts.
    pub counts: Vec<(Facet, String, usize)>,
    /// The query with words that the index has in place of those that it has not.
    pub did_you_mean: Option<String>,
    /// The forms that were found in the hits, as they are written there, in order.
    pub matched: Vec<String>,
}

/// How near what was found is to what was asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Found {
    /// No page.
    #[default]
    Nothing,
    /// There are pages that hold every word.
    EveryWord,
    /// No page holds every word; these hold some.
    SomeWords,
    /// No page holds any word; these are found by [`Answer::did_you_mean`].
    Suggested,
}

/// A page that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it has in common with its translation.
    pub pair: String,
    /// Where it is, below the site's base.
    pub url: String,
    /// The type of the page.
    pub kind: String,
    /// Its title, whole.
    pub title: Marked,
    /// Its summary, whole.
    pub summary: Marked,
    /// The part of the page's own text that shows best why it was found. Empty if the words are not in the text.
    pub snippet: Marked,
    /// The same pair in the site's other language.
    pub partner: Option<Partner>,
    /// Comparable within one answer only.
    pub score: f32,
}

/// A text with the words that were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text, to be escaped by whoever shows it.
    pub text: String,
    /// In order, none within another.
    pub marks: Vec<Mark>,
}

/// A word that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// How it is related to what was typed.
    pub form: Form,
}

/// How a word that was found is related to the one that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As it was typed, give or take accents and capitals.
    Typed,
    /// Another form of it: mutated, plural, inflected, or begun like it.
    Related,
}
