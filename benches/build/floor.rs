//! What is on the disk: the floor below every build, and whether a second build left everything alone.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use super::run::Cost;

/// When each file was last written.
pub type Snapshot = BTreeMap<PathBuf, SystemTime>;

/// When each file in a folder was last written.
pub fn snapshot(folder: &Path) -> Result<Snapshot> {
    files(folder)?.into_iter().map(|(path, metadata)| Ok((path, metadata.modified()?))).collect()
}

/// Fails if a file was written between two snapshots.
pub fn compare(before: &Snapshot, after: &Snapshot) -> Result<()> {
    let same = before.iter().filter(|(path, written)| after.get(*path) == Some(written)).count();
    if same != before.len() || same != after.len() {
        bail!("a second build of an unchanged hub rewrote files: {same} of {} are as they were", before.len());
    }
    Ok(())
}

/// How many files there are in a folder, and their length together.
pub fn size(folder: &Path) -> Result<(usize, u64)> {
    let files = files(folder)?;
    Ok((files.len(), files.iter().map(|(_, metadata)| metadata.len()).sum()))
}

/// Reads every file of a hub, and writes files like those of a site to a folder that is not there, all on one thread.
pub fn copy(hub: &Path, site: &Path, copy: &Path) -> Result<Cost> {
    let sources = files(hub)?;
    let outputs = files(site)?;
    let longest = outputs.iter().map(|(_, metadata)| metadata.len()).max().unwrap_or_default();
    let bytes = vec![b'.'; longest as usize];
    let begun = Instant::now();
    for (path, _) in &sources {
        fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    }
    for (path, metadata) in &outputs {
        let to = copy.join(path.strip_prefix(site)?);
        write(&to, &bytes[..metadata.len() as usize]).with_context(|| format!("cannot write {}", to.display()))?;
    }
    let wall = begun.elapsed().as_secs_f64();
    let (files, bytes) = size(copy)?;
    // One thread that never waits: its time is the core's.
    Ok(Cost { wall, cpu: wall, memory: 0, files, bytes })
}

fn write(to: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // Trying first spares a question for each file of a folder that is there already.
    fs::write(to, bytes).or_else(|_| {
        to.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(to, bytes)
    })
}

fn files(folder: &Path) -> Result<Vec<(PathBuf, Metadata)>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() {
            files.push((entry.path().to_owned(), entry.metadata()?));
        }
    }
    Ok(files)
}
