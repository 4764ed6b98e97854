//! The only way to the disk: everything that pentan reads, writes, moves or deletes goes through this module.
//!
//! The functions do what those of the standard library do, and their errors name no path: the caller says what it was about to do.
//! A [`Root`] is a folder that no path leads out of: what strangers may have put into a hub is reached through one.

mod replace;
mod root;

use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

pub use std::fs::{Metadata, TryLockError};

use anyhow::{Context, Result};
use walkdir::WalkDir;
use xxhash_rust::xxh3::Xxh3;

pub use self::replace::{keep, replace, replace_if};
pub use self::root::{Outside, Root, open_resolved};

/// An open file.
#[derive(Debug)]
pub struct File(fs::File);

impl File {
    /// What the system knows of it.
    pub fn metadata(&self) -> io::Result<Metadata> {
        self.0.metadata()
    }

    /// Waits until all that was written is on the disk.
    pub fn sync(&self) -> io::Result<()> {
        self.0.sync_all()
    }

    /// Locks it, unless another process has.
    pub fn try_lock(&self) -> std::result::Result<(), TryLockError> {
        self.0.try_lock()
    }

    /// Locks it, once no other process has.
    pub fn lock(&self) -> io::Result<()> {
        self.0.lock()
    }

    /// Lets others lock it.
    pub fn unlock(&self) -> io::Result<()> {
        self.0.unlock()
    }
}

impl Read for File {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

impl Write for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl io::Seek for File {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

/// Reads a whole file.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Reads a whole file of UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Opens a file to be read.
pub fn open(path: &Path) -> io::Result<File> {
    fs::File::open(path).map(File)
}

/// Opens a file to be written from its beginning; what was in it is gone.
pub fn create(path: &Path) -> io::Result<File> {
    fs::File::create(path).map(File)
}

/// Opens a file to be written that is not there yet.
///
/// Errors: [`ErrorKind::AlreadyExists`] where it is, be it a link.
pub fn create_new(path: &Path) -> io::Result<File> {
    fs::File::create_new(path).map(File)
}

/// Opens a file that is there to be locked, and makes it if it is not.
pub fn open_to_lock(path: &Path) -> io::Result<File> {
    fs::OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map(File)
}

/// Writes a whole file, in place of what was in it.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

/// Moves a file or folder within a file system.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Deletes a file or a link.
pub fn remove_file(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Deletes an empty folder.
pub fn remove_folder(path: &Path) -> io::Result<()> {
    fs::remove_dir(path)
}

/// Deletes a folder and all that is in it; links in it are not followed.
pub fn remove_tree(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path)
}

/// Makes a folder in one that is there.
pub fn create_folder(path: &Path) -> io::Result<()> {
    fs::create_dir(path)
}

/// Makes a folder, and those above it that are missing.
pub fn create_folders(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// What is at a path itself, be it a link; `None` if nothing is.
pub fn look(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether anything is at a path, be it a link to nothing.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// What a path leads to, links followed.
pub fn metadata(path: &Path) -> io::Result<Metadata> {
    fs::metadata(path)
}

/// Whether a path leads to a file.
pub fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.is_file())
}

/// Whether a path leads to a folder.
pub fn is_folder(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| found.is_dir())
}

/// The absolute path of what a path leads to, without links in it.
pub fn real(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

/// What is in a folder: a name and what it is, links not followed, in the order of the names.
pub fn list(folder: &Path) -> io::Result<Vec<(std::ffi::OsString, fs::FileType)>> {
    let found: io::Result<Vec<_>> =
        fs::read_dir(folder)?.map(|entry| entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?)))).collect();
    let mut found = found?;
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found)
}

/// Goes through all that is in a folder, links not followed, in the order of the names.
pub fn walk(folder: &Path) -> walkdir::IntoIter {
    WalkDir::new(folder).sort_by_file_name().into_iter()
}

/// Goes through all that is in a folder and what links lead to, in no order. What leads out of a [`Root`] is for the caller to pass over.
pub fn walk_links(folder: &Path) -> walkdir::IntoIter {
    WalkDir::new(folder).follow_links(true).into_iter()
}

/// Reads a whole file at a path without links, as [`Root::resolve`] gave it.
///
/// Errors: the path has come to have links in it since; the file cannot be read.
pub fn read_resolved(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_resolved(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a file at a path without links piece by piece, so that a film need not fit into memory. Answers with the xxh3-128 of its bytes and
/// how many there are.
///
/// Errors, which name the path: as [`read_resolved`]; `each` failed.
pub fn pour(path: &Path, mut each: impl FnMut(&[u8]) -> Result<()>) -> Result<(u128, u64)> {
    let failed = || format!("cannot read {}", path.display());
    let mut file = open_resolved(path).with_context(failed)?;
    let mut piece = vec![0; 64 * 1024];
    let (mut hash, mut length) = (Xxh3::new(), 0);
    loop {
        let count = match file.read(&mut piece) {
            Ok(0) => return Ok((hash.digest128(), length)),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error).with_context(failed),
        };
        hash.update(&piece[..count]);
        length += count as u64;
        each(&piece[..count])?;
    }
}
