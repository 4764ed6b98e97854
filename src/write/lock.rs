//! One process at a time writes into a folder.

use super::names;
use crate::disk::{self, File, TryLockError};
use anyhow::{Context, Result, bail};
use std::io::ErrorKind;
use std::path::Path;

/// A lock on a folder, until it is dropped, or the process ends in whatever way.
pub(super) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // To close the file is not enough: a child process that is just being started holds it too.
        let _ = self.0.unlock();
    }
}

/// Locks a folder.
///
/// `None` says that the folder was moved or deleted in the meantime, so that the caller has to look again. That another
/// process holds the lock is an error.
pub(super) fn take(folder: &Path) -> Result<Option<Lock>> {
    let path = folder.join(names::LOCK);
    if disk::look(&path).is_ok_and(|found| found.is_some_and(|found| !found.is_file())) {
        bail!("{} is in the way of a file that pentan needs; delete it", path.display());
    }
    let file = match disk::open_to_lock(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("cannot write {}", path.display())),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            bail!("another pentan is writing into {}; wait until it is done, or stop it", folder.display())
        }
        // Some network file systems have no locks. To build there is worth more than to be safe from a second build.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
        Err(TryLockError::Error(error)) => {
            return Err(error).with_context(|| format!("cannot lock {}", path.display()));
        }
    }
    Ok(still_there(&file, &path).then_some(Lock(file)))
}

/// Whether the locked file is still the one at its path: the process that held the lock before may have deleted it.
#[cfg(unix)]
fn still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), disk::metadata(path)) {
        (Ok(held), Ok(found)) => (held.dev(), held.ino()) == (found.dev(), found.ino()),
        _ => false,
    }
}

/// Whether the locked file is still the one at its path. Elsewhere than on Unix an open file keeps its name.
#[cfg(not(unix))]
fn still_there(_: &File, path: &Path) -> bool {
    disk::is_there(path)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_lock_on_a_file_that_was_replaced_meanwhile_is_none() {
        let home = tempfile::tempdir().unwrap();
        let lock = take(home.path()).unwrap().unwrap();
        let path = home.path().join(names::LOCK);
        assert!(still_there(&lock.0, &path));
        fs::remove_file(&path).unwrap();
        assert!(!still_there(&lock.0, &path));
        fs::write(&path, "").unwrap();
        assert!(!still_there(&lock.0, &path));
        fs::remove_dir_all(home.path()).unwrap();
        assert!(take(home.path()).unwrap().is_none());
    }
}
