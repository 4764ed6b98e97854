//! An open index, and the few things that are read from it.

use crate::analysis::Language;
use crate::document::Partner;
use crate::error::Error;
use crate::schema::Fields;
use std::sync::Arc;
use tantivy::directory::Directory;
use tantivy::index::SegmentReader;
use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::{IndexRecordOption, TantivyDocument, Value};
use tantivy::store::StoreReader;
use tantivy::{DocSet, InvertedIndexReader, TERMINATED};

/// How many blocks of stored pages stay unpacked.
const CACHED_BLOCKS: usize = 16;

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
    fields: Fields,
    store: StoreReader,
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
    /// Opens an index of a language.
    pub fn open(directory: impl Directory, language: Language) -> Result<Self, Error> {
        let directory: Box<dyn Directory> = Box::new(directory);
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
            fields,
            store: reader.get_store_reader(CACHED_BLOCKS)?,
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
        let document: TantivyDocument = self.store.get(page)?;
        let text = |field| document.get_first(field).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default();
        let fields = &self.fields;
        Ok(Stored {
            url: text(fields.url),
            pair: text(fields.pair),
            kind: text(fields.kind),
            title: text(fields.title),
            summary: text(fields.summary),
            body: text(fields.body),
            partner: Some(Partner { url: text(fields.partner_url), title: text(fields.partner_title) })
                .filter(|partner| !partner.url.is_empty()),
        })
    }
}
