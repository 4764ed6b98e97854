//! An open index, and the few things that are read from it.

use crate::analysis::Language;
use crate::document::Partner;
use crate::error::Error;
use crate::numbers::Numbers;
use crate::pieces::Pieces;
use crate::schema::Fields;
use crate::source::{Pages, ReadOnly};
use std::sync::Arc;
use tantivy::directory::Directory;
use tantivy::index::SegmentReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, TERMINATED};

/// An index, open for searching.
///
/// Reading is synchronous. Where the bytes are not there yet, as in a browser, a read fails, whoever holds the pieces notes
/// which one was missed, and the search is made again once it is there: see [`crate::Reader`].
pub struct Index {
    pub(crate) language: Language,
    pub(crate) keys: Arc<InvertedIndexReader>,
    pub(crate) words: Arc<InvertedIndexReader>,
    pub(crate) facets: Arc<InvertedIndexReader>,
    pub(crate) pages: u32,
    /// Terms that mean the same: in the index's language, and in another.
    pub(crate) glossary: Vec<(String, String)>,
    pub(crate) stored: Arc<dyn Pages>,
}

/// The file of an index that holds its glossary: a line a pair of terms, a tab between them.
pub(crate) const GLOSSARY: &str = "glossary.tsv";

fn glossary(bytes: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(bytes);
    let pair = |line: &str| line.split_once('\t').map(|(one, other)| (one.to_owned(), other.to_owned()));
    text.lines().filter_map(pair).collect()
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
    /// Opens an index of a language that is all there.
    #[cfg(feature = "write")]
    pub fn open(directory: impl Directory, language: Language) -> Result<Self, Error> {
        let directory: Box<dyn Directory> = Box::new(directory);
        let stored = crate::stored::Store::open(directory.clone())?;
        Self::open_with(directory, language, Arc::new(stored))
    }

    /// Opens an index of a language that is in pieces.
    pub(crate) fn open_pieces(pieces: Arc<Pieces>, language: Language) -> Result<Self, Error> {
        let directory = ReadOnly(Arc::clone(&pieces));
        Self::open_with(Box::new(directory), language, pieces)
    }

    /// Opens an index, whose pages may be stored elsewhere.
    pub(crate) fn open_with(directory: Box<dyn Directory>, language: Language, stored: Arc<dyn Pages>) -> Result<Self, Error> {
        let glossary = glossary(&directory.atomic_read(GLOSSARY.as_ref()).map_err(|error| Error::Index(error.to_string()))?);
        let index = tantivy::Index::open(directory)?;
        let fields = Fields::of(&index.schema()).ok_or(Error::Version)?;
        let segments = index.searchable_segments()?;
        let [segment] = segments.as_slice() else { return Err(Error::Version) };
        let reader = SegmentReader::open(segment)?;
        Ok(Self {
            language,
            keys: reader.inverted_index(fields.keys)?,
            words: reader.inverted_index(fields.words)?,
            facets: reader.inverted_index(fields.facets)?,
            pages: reader.max_doc(),
            glossary,
            stored,
        })
    }

    /// The pages that a term of a field stands in, each with its term frequency.
    pub(crate) fn postings(&self, field: &InvertedIndexReader, term: &TermInfo) -> Result<Vec<(u32, u32)>, Error> {
        let mut postings = field.read_postings_from_terminfo(term, IndexRecordOption::WithFreqs)?;
        let mut found = Vec::with_capacity(term.doc_freq.min(self.pages) as usize);
        while postings.doc() != TERMINATED {
            // A damaged index could name a page that is not there.
            if postings.doc() < self.pages {
                found.push((postings.doc(), postings.term_freq()));
            }
            postings.advance();
        }
        Ok(found)
    }

    /// The places of a word in each page that it stands in.
    pub(crate) fn positions(&self, term: &TermInfo) -> Result<Vec<(u32, Vec<u32>)>, Error> {
        let mut postings = self.words.read_postings_from_terminfo(term, IndexRecordOption::WithFreqsAndPositions)?;
        let mut found = Vec::with_capacity(term.doc_freq.min(self.pages) as usize);
        while postings.doc() != TERMINATED {
            let mut places = Vec::new();
            postings.positions(&mut places);
            if postings.doc() < self.pages {
                found.push((postings.doc(), places));
            }
            postings.advance();
        }
        Ok(found)
    }

    pub(crate) fn stored(&self, page: u32) -> Result<Stored, Error> {
        let record = Numbers { bytes: self.stored.page(page)?, at: 0 };
        Stored::read(record).ok_or_else(|| Error::Index(format!("page {page} is not stored as it should be")))
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
