//! A directory that is only read, over whatever holds its files.

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use tantivy::HasLen;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{Directory, DirectoryLock, FileHandle, Lock, OwnedBytes, WatchCallback, WatchHandle, WritePtr};

/// Something that holds files.
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

/// A source as tantivy's directory.
pub(crate) struct ReadOnly<S>(pub(crate) Arc<S>);

impl<S> Clone for ReadOnly<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S> fmt::Debug for ReadOnly<S> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("ReadOnly")
    }
}

impl<S: Source> ReadOnly<S> {
    fn find(&self, path: &Path) -> Option<(usize, usize)> {
        self.0.find(path.to_str()?)
    }
}

impl<S: Source> Directory for ReadOnly<S> {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let (file, length) = self.find(path).ok_or_else(|| OpenReadError::FileDoesNotExist(path.to_owned()))?;
        Ok(Arc::new(Handle { source: Arc::clone(&self.0), file, length }))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        let (file, length) = self.find(path).ok_or_else(|| OpenReadError::FileDoesNotExist(path.to_owned()))?;
        let failed = |error| OpenReadError::IoError { io_error: Arc::new(error), filepath: path.to_owned() };
        Ok(self.0.read(file, 0..length).map_err(failed)?.to_vec())
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        Ok(self.find(path).is_some())
    }

    // Nothing else ever writes here, so every lock is free.
    fn acquire_lock(&self, _: &Lock) -> Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::from(Box::new(())))
    }

    fn watch(&self, _: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_owned() })
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::IoError { io_error: Arc::new(read_only()), filepath: path.to_owned() })
    }

    fn atomic_write(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(read_only())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }
}

fn read_only() -> io::Error {
    io::Error::from(io::ErrorKind::ReadOnlyFilesystem)
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
