//! An open index, and the few things that are read from it.

use crate::analysis::Language;
use crate::document::Partner;
use crate::error::Error;
use crate::inverted::{Composites, Inverted};
use crate::schema::fields;
use crate::source::{Source, file};
use std::sync::Arc;
use tantivy::directory::{CompositeFile, OwnedBytes};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::store::StoreReader;

/// How many blocks of stored pages stay unpacked.
const CACHED_BLOCKS: usize = 16;
/// The file of an index that says how many pages it has, and then its glossary: a line a pair of terms, a tab between them.
pub(crate) const ABOUT: &str = "about.tsv";
/// What tantivy writes before a stored text.
const TEXT: u8 = 0;

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
    store: StoreReader,
}

/// What is stored of a page.
#[derive(Default)]
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
    pub(crate) fn open(source: &Arc<impl Source>, language: Language) -> Result<Self, Error> {
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
            store: StoreReader::open(open("store")?, CACHED_BLOCKS)?,
        })
    }

    pub(crate) fn stored(&self, page: u32) -> Result<Stored, Error> {
        let bytes = self.store.get_document_bytes(page)?;
        stored(&bytes).ok_or_else(|| Error::Index("a stored page cannot be read".to_owned()))
    }
}

/// Reads a stored page: how many values it has, then the field, the type and the text of each.
fn stored(bytes: &OwnedBytes) -> Option<Stored> {
    let mut bytes: &[u8] = bytes;
    let mut page = Stored::default();
    let mut partner = Partner::default();
    for _ in 0..number(&mut bytes)? {
        let (field, rest) = bytes.split_first_chunk::<4>()?;
        let (kind, rest) = rest.split_first()?;
        bytes = rest;
        if *kind != TEXT {
            return None;
        }
        let length = number(&mut bytes)?;
        let (text, rest) = bytes.split_at_checked(usize::try_from(length).ok()?)?;
        bytes = rest;
        let text = String::from_utf8_lossy(text).into_owned();
        match Field::from_field_id(u32::from_le_bytes(*field)) {
            fields::URL => page.url = text,
            fields::PAIR => page.pair = text,
            fields::KIND => page.kind = text,
            fields::TITLE => page.title = text,
            fields::SUMMARY => page.summary = text,
            fields::BODY => page.body = text,
            fields::PARTNER_URL => partner.url = text,
            fields::PARTNER_TITLE => partner.title = text,
            _ => {}
        }
    }
    page.partner = Some(partner).filter(|partner| !partner.url.is_empty());
    Some(page)
}

/// A number of seven bits a byte, the least first; the last byte has its top bit set.
pub(crate) fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for shift in (0..35).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 127).checked_shl(shift)?;
        if byte & 128 != 0 {
            return Some(number);
        }
    }
    None
}
