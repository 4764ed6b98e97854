//! Files for tantivy to read, over whatever holds their bytes.

use std::fmt;
use std::io;
use std::ops::Range;
use std::sync::Arc;
use tantivy::HasLen;
use tantivy::directory::{FileHandle, FileSlice, OwnedBytes};

/// Something that holds the files of an index, each by the ending of its name, without the footer that tantivy gives it.
pub(crate) trait Source: Send + Sync + 'static {
    /// The number of a file and its length.
    fn find(&self, name: &str) -> Option<(usize, usize)>;
    /// Some of a file's bytes. The range may be any.
    fn read(&self, file: usize, range: Range<usize>) -> io::Result<OwnedBytes>;
}

/// Something that holds what is stored of each page.
pub(crate) trait Pages: Send + Sync + 'static {
    /// The record of a page.
    fn page(&self, page: u32) -> io::Result<OwnedBytes>;
}

/// A file of a source.
pub(crate) fn file<S: Source>(source: &Arc<S>, name: &str) -> Option<FileSlice> {
    let (file, length) = source.find(name)?;
    Some(FileSlice::new(Arc::new(Handle { source: Arc::clone(source), file, length })))
}

struct Handle<S> {
    source: Arc<S>,
    file: usize,
    length: usize,
}

impl<S> fmt::Debug for Handle<S> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Handle")
    }
}

impl<S: Source> FileHandle for Handle<S> {
    fn read_bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        self.source.read(self.file, range)
    }
}

impl<S: Source> HasLen for Handle<S> {
    fn len(&self) -> usize {
        self.length
    }
}
