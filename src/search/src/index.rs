//! An open index, and the few things that are read from it.

use crate::analysis::Language;
use crate::document::Partner;
use crate::error::Error;
use crate::inverted::{Composites, Inverted};
use crate::numbers::Numbers;
use crate::schema::fields;
use crate::source::{Pages, Source, file};
use std::sync::Arc;
use tantivy::directory::CompositeFile;
use tantivy::schema::IndexRecordOption;

/// The file of an index that says how many pages it has, and then its glossary: a line a pair of terms, a tab between them.
pub(crate) const ABOUT: &str = "about.tsv";

/// An index, open for searching.
///
/// Reading is synchronous. Where the bytes are not there yet, as in a browser, a read fails, whoever holds the pieces notes
/// which one was missed, and the search is made again once it is there: see [`crate::Reader`].
pub struct Index {
    pub(crate) language: Language,
    pub(crate) keys: Inverted,
    pub(crate) words: Inverted,
    pub(crate) facets: Inverted,
    pub(crate) pages: u32,
    /// Terms that mean the same: in the index's language, and in another.
    pub(crate) glossary: Vec<(String, String)>,
    pub(crate) stored: Arc<dyn Pages>,
}

/// What is stored of a page.
pub(crate) struct Stored {
    pub(crate) url: String,
    pub(crate) pair: String,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) body: String,
    pub(crate) partner: Option<Partner>,
}

impl Index {
    /// Opens an index of a language, whose pages may be stored elsewhere.
    pub(crate) fn open(source: &Arc<impl Source>, language: Language, stored: Arc<dyn Pages>) -> Result<Self, Error> {
        let open = |name| file(source, name).ok_or(Error::Version);
        let composite = |name| Ok::<_, Error>(CompositeFile::open(&open(name)?)?);
        let about = open(ABOUT)?.read_bytes()?;
        let about = String::from_utf8_lossy(&about);
        let mut lines = about.lines();
        let pages = lines.next().and_then(|pages| pages.parse().ok()).ok_or(Error::Version)?;
        let pair = |line: &str| line.split_once('\t').map(|(one, other)| (one.to_owned(), other.to_owned()));
        let files = Composites { terms: composite("term")?, postings: composite("idx")?, positions: composite("pos")? };
        Ok(Self {
            language,
            keys: Inverted::open(&files, fields::KEYS, IndexRecordOption::WithFreqs)?,
            words: Inverted::open(&files, fields::WORDS, IndexRecordOption::WithFreqsAndPositions)?,
            facets: Inverted::open(&files, fields::FACETS, IndexRecordOption::Basic)?,
            pages,
            glossary: lines.filter_map(pair).collect(),
            stored,
        })
    }

    pub(crate) fn stored(&self, page: u32) -> Result<Stored, Error> {
        let record = Numbers { bytes: self.stored.page(page)?, at: 0 };
        Stored::read(record).ok_or_else(|| Error::Index("a page is not stored as it should be".to_owned()))
    }
}

impl Stored {
    /// Reads a record: every text after its length, in the order of the fields.
    fn read(mut record: Numbers) -> Option<Self> {
        Some(Self {
            url: record.text()?,
            pair: record.text()?,
            kind: record.text()?,
            title: record.text()?,
            summary: record.text()?,
            body: record.text()?,
            partner: Some(Partner { url: record.text()?, title: record.text()? }).filter(|partner| !partner.url.is_empty()),
        })
    }
}
