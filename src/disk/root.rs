//! A folder that no path leads out of.

use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::{error, fmt};

use super::{File, is_there, real};

/// A folder, and the way to what is in it: a path that leads out of it, by a link or by `..`, is refused.
#[derive(Clone, Debug)]
pub struct Root {
    folder: PathBuf,
    real: PathBuf,
}

/// Why a path of a [`Root`] was not followed: it leads to this place, which is outside.
#[derive(Debug)]
pub struct Outside(pub PathBuf);

impl fmt::Display for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a link leads out of the folder, to {}", self.0.display())
    }
}

impl error::Error for Outside {}

impl From<Outside> for io::Error {
    fn from(outside: Outside) -> io::Error {
        io::Error::new(ErrorKind::PermissionDenied, outside)
    }
}

impl Root {
    /// A folder that is there.
    pub fn of(folder: &Path) -> io::Result<Root> {
        Ok(Root { folder: folder.to_owned(), real: real(folder)? })
    }

    /// The folder, without links in its path.
    pub fn real(&self) -> &Path {
        &self.real
    }

    /// Where something is that may not be there yet: its path without links in it.
    ///
    /// Errors: [`Outside`], as the source of a [`ErrorKind::PermissionDenied`]; it cannot be looked at.
    pub fn resolve(&self, path: impl AsRef<Path>) -> io::Result<PathBuf> {
        let full = self.folder.join(path);
        let mut there = full.as_path();
        let mut missing = Vec::new();
        loop {
            match real(there) {
                Ok(found) => {
                    let found = missing.iter().rev().fold(found, |found, name| found.join(name));
                    return if self.contains(&found) { Ok(found) } else { Err(Outside(found).into()) };
                }
                // What a link names and is not there could come to be anywhere.
                Err(error) if error.kind() == ErrorKind::NotFound && is_there(there) => {
                    return Err(Outside(there.read_link().unwrap_or_else(|_| there.to_owned())).into());
                }
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    let Some(Component::Normal(name)) = there.components().next_back() else { return Err(error) };
                    missing.push(name.to_owned());
                    there = there.parent().ok_or(error)?;
                    if there.as_os_str().is_empty() {
                        there = Path::new(".");
                    }
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Whether a path without links is below the folder.
    pub fn contains(&self, real: &Path) -> bool {
        real.starts_with(&self.real)
    }

    /// Reads a whole file. Errors: as [`Root::resolve`]; it cannot be read.
    pub fn read(&self, path: impl AsRef<Path>) -> io::Result<Vec<u8>> {
        super::read(&self.resolve(path)?)
    }

    /// Reads a whole file of UTF-8. Errors: as [`Root::resolve`]; it cannot be read.
    pub fn read_text(&self, path: impl AsRef<Path>) -> io::Result<String> {
        super::read_text(&self.resolve(path)?)
    }

    /// Opens a file that is not there yet, with the folders above it. Errors: as [`Root::resolve`]; it is there.
    pub fn create_new(&self, path: impl AsRef<Path>) -> io::Result<File> {
        let path = self.resolve_with_folders(path)?;
        super::create_new(&path)
    }

    /// Puts bytes in place of a file, or makes it: all of them or none. Errors: as [`Root::resolve`]; it cannot be written.
    pub fn replace(&self, path: impl AsRef<Path>, bytes: &[u8]) -> io::Result<()> {
        let path = self.resolve_with_folders(path)?;
        super::replace(&path, bytes)
    }

    fn resolve_with_folders(&self, path: impl AsRef<Path>) -> io::Result<PathBuf> {
        let path = self.resolve(path)?;
        path.parent().map_or(Ok(()), super::create_folders)?;
        Ok(path)
    }
}

/// Opens a file at a path without links, as [`Root::resolve`] gave it, to be read.
///
/// Errors: the path has come to have links in it since; the file cannot be opened.
pub fn open_resolved(path: &Path) -> io::Result<File> {
    let now = real(path)?;
    if now != path {
        return Err(Outside(now).into());
    }
    super::open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_path_is_followed_where_it_stays_inside_and_refused_where_it_leads_out() {
        use std::os::unix::fs::symlink;
        let (home, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(elsewhere.path().join("secret"), "secret").unwrap();
        std::fs::create_dir(home.path().join("a")).unwrap();
        std::fs::write(home.path().join("a/b"), "b").unwrap();
        symlink(home.path().join("a"), home.path().join("inside")).unwrap();
        symlink(elsewhere.path(), home.path().join("out")).unwrap();
        symlink(elsewhere.path().join("secret"), home.path().join("file")).unwrap();
        symlink(elsewhere.path().join("not there"), home.path().join("dangling")).unwrap();
        symlink("/proc/self/environ", home.path().join("environ")).unwrap();
        let root = Root::of(home.path()).unwrap();
        for path in ["a/b", "inside/b"] {
            assert_eq!(root.read(path).unwrap(), b"b", "{path}");
            assert_eq!(root.resolve(path).unwrap(), root.real().join("a/b"), "{path}");
        }
        for path in ["new", "a/new/new", "inside/new"] {
            assert!(root.contains(&root.resolve(path).unwrap()), "{path}");
        }
        for path in
            ["out", "out/secret", "out/new", "file", "dangling", "dangling/new", "environ", "..", "../new", "a/../../new", "/etc"]
        {
            let refused = root.resolve(path).unwrap_err();
            assert_eq!(refused.kind(), ErrorKind::PermissionDenied, "{path}");
            assert!(root.read(path).is_err() && root.replace(path, b"mine").is_err() && root.create_new(path).is_err(), "{path}");
        }
        assert_eq!(std::fs::read(elsewhere.path().join("secret")).unwrap(), b"secret");
        assert!(!elsewhere.path().join("new").exists() && !elsewhere.path().join("not there").exists());
    }
}
