//! The pages that a whole index stores, as records.

use crate::numbers::counted;
use crate::schema::fields;
use crate::source::Pages;
use std::io;
use tantivy::directory::{FileSlice, OwnedBytes};
use tantivy::schema::{TantivyDocument, Value};
use tantivy::store::StoreReader;

/// How many blocks of stored pages stay at hand.
const CACHED_BLOCKS: usize = 4;

/// tantivy's store.
pub(crate) struct Store(StoreReader);

impl Store {
    pub(crate) fn open(file: FileSlice) -> io::Result<Self> {
        Ok(Self(StoreReader::open(file, CACHED_BLOCKS)?))
    }
}

impl Pages for Store {
    fn page(&self, page: u32) -> io::Result<OwnedBytes> {
        let document: TantivyDocument = self.0.get(page).map_err(io::Error::other)?;
        let mut record = Vec::new();
        for field in fields::STORED {
            let text = document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
            counted(&mut record, text.as_bytes());
        }
        Ok(OwnedBytes::new(record))
    }
}
