//! `content/data/series.yaml`: pages that are to be read in an order.
//!
//! The order stands in one place for both languages, so that a part can be moved without renumbering the others.

use std::collections::BTreeMap;

use super::data::{Slugs, slugs};
use super::values::Slug;
use super::yaml::{FromYaml, Reading, Text, record};
use crate::hub::missing_languages;
use crate::language::{Language, Per};
use crate::problem::{Problem, Step};
use crate::read::Source;

/// Where the file is.
pub const PATH: &str = "content/data/series.yaml";

record! {
    /// A series, as its file declares it.
    pub struct SeriesEntry {
        /// Its name.
        required title: Text,
        /// Its part of the URL; made from the title when left out.
        optional slug: Slugs,
        /// What it is about, in a sentence or two.
        optional summary: Text,
        /// Its pages in order, as a link would name them.
        required parts: Vec<String>,
    }
}

/// A series, as the site needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Series {
    /// Its name.
    pub title: Text,
    /// Its part of the URL, in each language.
    pub slug: Per<Slug>,
    /// What it is about; may be empty.
    pub summary: Text,
    /// Its pages in order, as a link would name them.
    pub parts: Vec<String>,
}

/// Every series, by id.
pub type AllSeries = BTreeMap<String, Series>;

/// Reads the file.
pub fn series(source: &Source, text: &str, languages: &[Language]) -> (AllSeries, Vec<Problem>) {
    let mut reading = Reading::new(&source.path);
    let Some(value) = reading.document(text, 0) else { return (AllSeries::new(), reading.problems) };
    let declared = BTreeMap::<String, SeriesEntry>::from_yaml(&value, &mut reading).unwrap_or_default();
    let mut all = AllSeries::new();
    for (id, declared) in declared {
        reading.down(Step::from(id.as_str()), |reading| {
            missing_languages("title", Some(&declared.title), languages, reading);
            missing_languages("summary", declared.summary.as_ref(), languages, reading);
        });
        all.insert(id.clone(), complete(&id, declared));
    }
    (all, reading.problems)
}

/// Gives a series a name and a slug in every language.
fn complete(id: &str, declared: SeriesEntry) -> Series {
    let mut title = declared.title;
    let mut summary = declared.summary.unwrap_or_default();
    title.set();
    summary.set();
    if title.is_empty() {
        title = Text(Per::make(|_| Some(id.to_owned())));
    }
    let mut slug = slugs(declared.slug);
    for language in Language::ALL {
        if slug.get(language).0.is_empty() {
            *slug.get_mut(language) = Slug::of_first(&[title.in_language(language).0, id]);
        }
    }
    Series { title, slug, summary, parts: declared.parts }
}
