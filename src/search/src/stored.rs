//! The pages that a whole index stores, as records.

use crate::error::Error;
use crate::numbers::counted;
use crate::schema::Fields;
use crate::source::Pages;
use std::io;
use tantivy::directory::{Directory, OwnedBytes};
use tantivy::index::SegmentReader;
use tantivy::schema::{TantivyDocument, Value};
use tantivy::store::StoreReader;

/// How many blocks of stored pages stay at hand.
const CACHED_BLOCKS: usize = 4;

/// tantivy's store.
pub(crate) struct Store {
    fields: Fields,
    reader: StoreReader,
}

impl Store {
    pub(crate) fn open(directory: Box<dyn Directory>) -> Result<Self, Error> {
        let index = tantivy::Index::open(directory)?;
        let fields = Fields::of(&index.schema()).ok_or(Error::Version)?;
        let segments = index.searchable_segments()?;
        let [segment] = segments.as_slice() else { return Err(Error::Version) };
        Ok(Self { fields, reader: SegmentReader::open(segment)?.get_store_reader(CACHED_BLOCKS)? })
    }
}

impl Pages for Store {
    fn page(&self, page: u32) -> io::Result<OwnedBytes> {
        let document: TantivyDocument = self.reader.get(page).map_err(io::Error::other)?;
        let mut record = Vec::new();
        for field in self.fields.stored() {
            let text = document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
            counted(&mut record, text.as_bytes());
        }
        Ok(OwnedBytes::new(record))
    }
}
