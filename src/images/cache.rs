//! What was made of pictures before, so that it need not be made again: a folder of the hub's own, and never part of the site.
//!
//! A file's name says what is in it and has a hash of its bytes, so one that was cut short or tampered with is not used. Whatever goes wrong
//! with the folder costs time and nothing else.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

use crate::disk::{self, Root};

/// Where it is, below the hub's folder.
const FOLDER: &str = ".pentan/images";

/// What was made of pictures, by name.
#[derive(Default)]
pub struct Cache {
    /// None where nothing is to be kept.
    folder: Option<PathBuf>,
    entries: Mutex<HashMap<String, u64>>,
}

impl Cache {
    /// Nothing was made before, and nothing is kept.
    pub fn none() -> Cache {
        Cache::default()
    }

    /// The cache of the hub in this folder.
    pub fn of(root: &Path) -> Cache {
        // Where a link leads out of the hub, nothing is kept.
        let folder = Root::of(root).and_then(|root| root.resolve(FOLDER)).ok();
        let found = folder.as_ref().and_then(|folder| disk::list(folder).ok()).unwrap_or_default();
        let entries = found.iter().filter_map(|(name, _)| entry(name.to_str()?)).collect();
        Cache { folder, entries: Mutex::new(entries) }
    }

    /// What was kept under a name, if its bytes are still what they were.
    pub fn get(&self, key: &str) -> Option<Vec<u8>> {
        let folder = self.folder.as_ref()?;
        let hash = *self.entries().get(key)?;
        let bytes = disk::read_resolved(&folder.join(file_name(key, hash))).ok();
        let bytes = bytes.filter(|bytes| xxh3_64(bytes) == hash);
        if bytes.is_none() {
            self.entries().remove(key);
            // It is of no use to anybody.
            let _ = disk::remove_file(&folder.join(file_name(key, hash)));
        }
        bytes
    }

    /// Whether something is kept under a name. It may still turn out not to be what it was.
    pub fn has(&self, key: &str) -> bool {
        self.entries().contains_key(key)
    }

    /// Whether anything can be kept at all.
    pub fn can_keep(&self) -> bool {
        self.folder.as_ref().is_some_and(|folder| disk::create_folders(folder).is_ok())
    }

    /// Keeps something, if it can be kept. Returns whether it is.
    pub fn put(&self, key: &str, bytes: &[u8]) -> bool {
        let Some(folder) = &self.folder else { return false };
        let hash = xxh3_64(bytes);
        // Another process sees all of it or nothing.
        let kept = disk::create_folders(folder).and_then(|()| disk::keep(&folder.join(file_name(key, hash)), bytes));
        if kept.is_err() {
            return false;
        }
        self.entries().insert(key.to_owned(), hash);
        true
    }

    /// Deletes what is kept under any other name. Files that are not the cache's own stay.
    pub fn keep_only(&self, wanted: &HashSet<String>) {
        let Some(folder) = &self.folder else { return };
        let mut entries = self.entries();
        entries.retain(|key, hash| {
            let is_wanted = wanted.contains(key);
            if !is_wanted {
                let _ = disk::remove_file(&folder.join(file_name(key, *hash)));
            }
            is_wanted
        });
    }

    fn entries(&self) -> MutexGuard<'_, HashMap<String, u64>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn file_name(key: &str, hash: u64) -> String {
    format!("{key}.{hash:016x}")
}

/// The name and the hash in the name of a file of the cache's.
fn entry(name: &str) -> Option<(String, u64)> {
    let (key, hash) = name.split_once('.')?;
    let is_ours = key.split('-').next().is_some_and(|hash| hash.len() == 32 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some((key.to_owned(), u64::from_str_radix(hash, 16).ok().filter(|_| is_ours && is_hash)?))
}
