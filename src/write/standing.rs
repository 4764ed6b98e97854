//! What stands in the output folder at the path of an output, seen without following a symbolic link.

use super::manifest::Manifest;
use super::{Content, names};
use crate::disk::{self, Metadata};
use crate::images::{Cache, make};
use anyhow::{Context, Result};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use xxhash_rust::xxh3::xxh3_128;

/// What stands where an output is to be.
pub(super) enum Standing {
    /// Nothing, or only what this run deletes.
    Nothing,
    /// A file that the manifest lists: its length and its recorded hash.
    Ours(u64, u128),
    /// Something else, as a symbolic link, in place of a file that the manifest lists.
    Replaced,
    /// Something that pentan did not write, at this path.
    Foreign(String),
}

/// What has become of a listed file.
pub(super) enum Found {
    /// It has the bytes of the new output, whose hash this is.
    Same(u128),
    /// It has the bytes that pentan wrote, and the new output has others.
    AsWritten,
    /// It has bytes that are neither: somebody edited it.
    Edited,
}

/// The output folder as the last run left it.
pub(super) struct Disk {
    root: PathBuf,
    manifest: Manifest,
    // Looking at each folder once is right because nothing in the output folder changes before the commit.
    folders: Mutex<HashMap<String, Folder>>,
}

#[derive(Clone)]
enum Folder {
    Real,
    Absent,
    /// At this path, on the way to it, stands something that is no folder.
    Not(String),
}

impl Disk {
    pub(super) fn new(root: PathBuf, manifest: Manifest) -> Disk {
        Disk { root, manifest, folders: Mutex::default() }
    }

    pub(super) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// What stands at a path.
    pub(super) fn standing(&self, path: &str) -> Result<Standing> {
        match self.folder(names::folder_of(path))? {
            Folder::Absent => return Ok(Standing::Nothing),
            Folder::Not(above) => return self.stands_above(above),
            Folder::Real => {}
        }
        let full = self.root.join(path);
        let Some(found) = look(&full)? else { return Ok(Standing::Nothing) };
        if found.is_dir() {
            return self.whose_folder(path);
        }
        Ok(match self.manifest.hash(path) {
            None => Standing::Foreign(path.to_owned()),
            Some(recorded) if found.is_file() => Standing::Ours(found.len(), recorded),
            Some(_) => Standing::Replaced,
        })
    }

    /// The nearest folder at or above this one that exists.
    pub(super) fn nearest<'a>(&self, mut folder: &'a str) -> Result<&'a str> {
        while !folder.is_empty() && !matches!(self.folder(folder)?, Folder::Real) {
            folder = names::folder_of(folder);
        }
        Ok(folder)
    }

    fn folder(&self, folder: &str) -> Result<Folder> {
        if let Some(known) = self.folders.lock().unwrap_or_else(PoisonError::into_inner).get(folder) {
            return Ok(known.clone());
        }
        let above = if folder.is_empty() { Folder::Real } else { self.folder(names::folder_of(folder))? };
        let seen = match above {
            Folder::Real => match look(&self.root.join(folder))? {
                None => Folder::Absent,
                Some(found) if found.is_dir() => Folder::Real,
                Some(_) => Folder::Not(folder.to_owned()),
            },
            other => other,
        };
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned(), seen.clone());
        Ok(seen)
    }

    /// A page that becomes a folder makes room. A link is never taken for the page, for behind it is another's folder.
    fn stands_above(&self, above: String) -> Result<Standing> {
        let is_file = look(&self.root.join(&above))?.is_some_and(|found| found.is_file());
        let makes_room = is_file && self.manifest.hash(&above).is_some();
        Ok(if makes_room { Standing::Nothing } else { Standing::Foreign(above) })
    }

    /// A folder that becomes a page makes room if pentan wrote all that is in it.
    fn whose_folder(&self, path: &str) -> Result<Standing> {
        let full = self.root.join(path);
        for entry in disk::walk(&full) {
            let entry = entry.with_context(|| format!("cannot read {}", full.display()))?;
            let below = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
            // Only names that are UTF-8 are in the manifest, so that a lossy one is not found there.
            let below = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            let is_ours = match entry.file_type().is_dir() {
                true => self.manifest.has_below(&below),
                false => self.manifest.hash(&below).is_some(),
            };
            if !is_ours {
                return Ok(Standing::Foreign(below));
            }
        }
        Ok(Standing::Nothing)
    }
}

/// What is at a path itself, be it a link; `None` if nothing is.
pub(super) fn look(full: &Path) -> Result<Option<Metadata>> {
    disk::look(full).with_context(|| format!("cannot look at {}", full.display()))
}

/// What is at a path below the root, if all the folders above it are folders and not links to some.
pub(super) fn look_below(root: &Path, path: &str) -> Result<Option<Metadata>> {
    for folder in names::folders_above(path) {
        if !look(&root.join(folder))?.is_some_and(|found| found.is_dir()) {
            return Ok(None);
        }
    }
    look(&root.join(path))
}

/// Compares a listed file with what is to be in its place.
pub(super) fn compare(full: &Path, standing: (u64, u128), content: &Content) -> Result<Found> {
    let (length, recorded) = standing;
    match content {
        Content::Bytes(bytes) => {
            if length == bytes.len() as u64 {
                let found = disk::read(full).with_context(|| format!("cannot read {}", full.display()))?;
                return Ok(match found == *bytes {
                    true => Found::Same(xxh3_128(bytes)),
                    false if xxh3_128(&found) == recorded => Found::AsWritten,
                    false => Found::Edited,
                });
            }
        }
        Content::File(source) => {
            let found = disk::metadata(source).with_context(|| format!("cannot read {}", source.display()))?;
            if found.len() == length {
                let hash = hash_file(source)?;
                if hash == hash_file(full)? {
                    return Ok(Found::Same(hash));
                }
            }
        }
        Content::Picture(recipe) => return compare(full, standing, &Content::Bytes(make(recipe, &Cache::none())?)),
    }
    Ok(if hash_file(full)? == recorded { Found::AsWritten } else { Found::Edited })
}

/// Writes a content into a folder that exists. Answers with its hash and its length in bytes.
pub(super) fn write(full: &Path, content: &Content) -> Result<(u128, u64)> {
    match content {
        Content::Bytes(bytes) => {
            disk::write(full, bytes).with_context(|| format!("cannot write {}", full.display()))?;
            Ok((xxh3_128(bytes), bytes.len() as u64))
        }
        Content::Picture(recipe) => write(full, &Content::Bytes(make(recipe, &Cache::none())?)),
        Content::File(source) => {
            let mut file = disk::create(full).with_context(|| format!("cannot write {}", full.display()))?;
            // The hash is that of the bytes that were written, even if the source changes meanwhile.
            disk::pour(source, |piece| file.write_all(piece).with_context(|| format!("cannot write {}", full.display())))
        }
    }
}

/// The xxh3-128 of a file's bytes.
pub(super) fn hash_file(full: &Path) -> Result<u128> {
    disk::pour(full, |_| Ok(())).map(|(hash, _)| hash)
}

/// Fails if files cannot be moved from the stage into this folder.
pub(super) fn try_folder(folder: &Path, stage: &Path) -> Result<()> {
    if is_plainly_writable(folder, stage) {
        return Ok(());
    }
    let (probe, there) = (stage.join(names::PROBE), folder.join(names::PROBE));
    disk::write(&probe, b"")
        .and_then(|()| disk::rename(&probe, &there))
        .and_then(|()| disk::remove_file(&there))
        .with_context(|| format!("cannot write in the folder {}", folder.display()))
}

/// Whether the owner, the mode and the file system already say so, which spares two writes a folder.
#[cfg(unix)]
fn is_plainly_writable(folder: &Path, stage: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (disk::metadata(folder), disk::metadata(stage)) {
        // pentan made the stage: its owner is the user that pentan runs as.
        (Ok(there), Ok(ours)) => (there.uid(), there.dev()) == (ours.uid(), ours.dev()) && there.mode() & 0o300 == 0o300,
        _ => false,
    }
}

/// Elsewhere than on Unix only trying it tells.
#[cfg(not(unix))]
fn is_plainly_writable(_: &Path, _: &Path) -> bool {
    false
}
