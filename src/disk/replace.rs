//! Puts a file in the place of another.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::File;

/// Puts bytes in place of a file, or makes it: whoever reads it sees all of the old or all of the new. The file's mode is kept.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_if(path, bytes, || Ok(())).and_then(|result| result)
}

/// As [`replace`], for what can be made again: a power cut may leave less than all of it.
pub fn keep(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (aside, mut file) = beside(path)?;
    let placed = file.write_all(bytes).and_then(|()| super::rename(&aside, path));
    if placed.is_err() {
        // It is this process's own, made a moment ago.
        let _ = super::remove_file(&aside);
    }
    placed
}

/// As [`replace`], but asks at the last moment whether to, and gives up with the answer's error.
pub fn replace_if<E>(path: &Path, bytes: &[u8], may: impl FnOnce() -> Result<(), E>) -> io::Result<Result<(), E>> {
    let (aside, mut file) = beside(path)?;
    let written = file.write_all(bytes).and_then(|()| keep_mode(path, &file)).and_then(|()| file.sync());
    drop(file);
    let placed = written.and_then(|()| match may() {
        Ok(()) => super::rename(&aside, path).map(Ok),
        Err(error) => Ok(Err(error)),
    });
    if !matches!(placed, Ok(Ok(()))) {
        // It is this process's own, made a moment ago.
        let _ = super::remove_file(&aside);
    }
    placed
}

/// A new file beside another: hidden, and with a name that nothing has, not even what another process left behind.
fn beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let process = std::process::id();
    for number in 0_u32.. {
        // Names can have 255 bytes, of which UTF-8 takes up to four a letter.
        let short: String = name.chars().take(50).collect();
        let aside = path.with_file_name(format!(".{short}.{process}-{number}~"));
        match super::create_new(&aside) {
            Ok(file) => return Ok((aside, file)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn keep_mode(path: &Path, file: &File) -> io::Result<()> {
    match super::metadata(path) {
        Ok(found) => file.0.set_permissions(found.permissions()),
        Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_process_left_behind_is_neither_in_the_way_nor_deleted() {
        let home = tempfile::tempdir().unwrap();
        let (file, left) = (home.path().join("a.lock"), home.path().join(format!(".a.lock.{}-0~", std::process::id())));
        std::fs::write(&left, "left").unwrap();
        replace(&file, b"one").unwrap();
        replace(&file, b"two").unwrap();
        assert_eq!((std::fs::read(&file).unwrap(), std::fs::read(&left).unwrap()), (b"two".to_vec(), b"left".to_vec()));
        assert_eq!(replace_if(&file, b"three", || Err("no")).unwrap(), Err("no"));
        assert_eq!(std::fs::read(&file).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 2);
    }
}
