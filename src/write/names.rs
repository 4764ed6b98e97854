//! The paths that outputs may have, and the names that pentan keeps for itself.

use anyhow::{Result, bail};
use foldhash::{HashMap, HashSet};
use std::path::{Component, Path};

/// What every name that pentan keeps for itself begins with.
const OURS: &str = ".pentan-";
/// The file that says what pentan wrote.
pub(super) const MANIFEST: &str = ".pentan-manifest";
/// The file that says which moves a commit consists of. While it exists, a commit has begun and not ended.
pub(super) const JOURNAL: &str = ".pentan-journal";
/// The folder that outputs wait in until all of them are there.
pub(super) const STAGE: &str = ".pentan-stage";
/// The file that a process locks while it writes.
pub(super) const LOCK: &str = ".pentan-lock";
/// The file that is moved into a folder, and deleted, to see whether the folder can be written.
pub(super) const PROBE: &str = ".pentan-probe";
/// What the name of a file ends with that was kept because somebody had edited it.
pub(super) const SAVED: &str = ".pentan-saved";

/// Refuses a path that could lead out of the output folder, that collides with pentan's own files, or that a line of
/// the manifest could not hold.
pub(super) fn check(path: &str) -> Result<()> {
    for part in path.split('/') {
        // The platform is asked too: on Windows `a\..\b` and `C:` are more than a name.
        let mut parts = Path::new(part).components();
        let is_name = matches!((parts.next(), parts.next()), (Some(Component::Normal(name)), None) if name == part);
        if !is_name || part.starts_with(OURS) || part.contains(char::is_control) {
            bail!("{path:?} cannot be the path of an output, because of {part:?} in it");
        }
    }
    Ok(())
}

/// The folders above a path, the outermost first: `a` and `a/b` for `a/b/c`.
pub(super) fn folders_above(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// The folder that a path lies in; the empty path is the output folder itself.
pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The paths that one run has made so far, so that no two outputs can want the same place.
#[derive(Default)]
pub(super) struct Claims {
    files: HashSet<String>,
    /// Each folder, with the first file that wanted it.
    folders: HashMap<String, String>,
}

impl Claims {
    /// Takes a path for one output.
    pub(super) fn claim(&mut self, path: &str) -> Result<()> {
        if let Some(below) = self.folders.get(path) {
            bail!("two outputs cannot both be: {path} is one, and {below} wants it to be a folder");
        }
        // Innermost first: a folder that is known has had those above it looked at.
        for folder in folders_above(path).rev() {
            if self.files.contains(folder) {
                bail!("two outputs cannot both be: {folder} is one, and {path} wants it to be a folder");
            }
            if self.folders.contains_key(folder) {
                break;
            }
            self.folders.insert(folder.to_owned(), path.to_owned());
        }
        if !self.files.insert(path.to_owned()) {
            bail!("two outputs on one path: {path}");
        }
        Ok(())
    }
}
