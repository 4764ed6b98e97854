//! The commit: moves what is staged into the output folder, in steps that a later run can finish.
//!
//! The journal names every step before the first is taken. Each step looks whether it is still due, so that all of
//! them can be taken again from the beginning after one was cut short, and end in the same folder. No step needs
//! space for a file's bytes: those were written before.

use super::manifest::Manifest;
use super::names::{self, JOURNAL, MANIFEST, STAGE, folders_above};
use super::standing::{look, look_below};
use crate::disk;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeSet, HashSet};
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

const FORMAT: &str = "pentan-journal 1";

/// Is called before each step. A build's does nothing; a test's stops there.
pub(super) type Before<'a> = &'a mut dyn FnMut() -> Result<()>;

/// The steps of a commit.
#[derive(Default)]
pub(super) struct Journal {
    /// Files that somebody edited, with the path to keep each under.
    pub save: Vec<(String, String)>,
    /// Files to delete.
    pub remove: Vec<String>,
    /// Files to move in from the stage.
    pub place: Vec<String>,
}

impl Journal {
    /// Puts the journal where the next run finds it. From here on the commit counts as begun.
    ///
    /// The journal alone is synced: it decides what happens to the folder. The outputs are not, for a killed process
    /// leaves them whole in the system's cache, and what a power cut destroys the next build sees, sets aside and writes
    /// again; to sync 100,000 files would take minutes.
    pub(super) fn write(&self, root: &Path) -> Result<()> {
        let draft = root.join(STAGE).join(JOURNAL);
        let written = disk::create(&draft).and_then(|mut file| {
            file.write_all(self.print().as_bytes())?;
            file.sync()
        });
        written.with_context(|| format!("cannot write {}", draft.display()))?;
        rename(&draft, &root.join(JOURNAL))
    }

    fn print(&self) -> String {
        let mut text = format!("{FORMAT}\n");
        // Writing to a string cannot fail. No path contains a tab: it would not have passed `names::check`.
        for (path, kept) in &self.save {
            let _ = writeln!(text, "save\t{path}\t{kept}");
        }
        for path in &self.remove {
            let _ = writeln!(text, "remove\t{path}");
        }
        for path in &self.place {
            let _ = writeln!(text, "place\t{path}");
        }
        text
    }

    fn parse(text: &str) -> Result<Journal> {
        let mut lines = text.lines();
        if lines.next() != Some(FORMAT) {
            bail!("its first line is not {FORMAT:?}: another version of pentan wrote it");
        }
        let mut journal = Journal::default();
        for line in lines {
            let mut parts = line.split('\t');
            let step = (parts.next(), parts.next(), parts.next());
            for path in [step.1, step.2].into_iter().flatten() {
                names::check(path)?;
            }
            match step {
                (Some("save"), Some(path), Some(kept)) => journal.save.push((path.to_owned(), kept.to_owned())),
                (Some("remove"), Some(path), None) => journal.remove.push(path.to_owned()),
                (Some("place"), Some(path), None) => journal.place.push(path.to_owned()),
                _ => bail!("it contains the line {line:?}"),
            }
        }
        Ok(journal)
    }
}

/// Finishes the commit that an earlier run began, if one did. Answers with the edited files that it kept.
pub(super) fn roll_forward(root: &Path, before: Before) -> Result<Vec<PathBuf>> {
    let file = root.join(JOURNAL);
    let text = match disk::read_text(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", file.display())),
    };
    let mut journal = Journal::parse(&text)
        .with_context(|| format!("{} cannot be understood; delete {} and build again", file.display(), root.display()))?;
    let stage = root.join(STAGE);
    if look(&stage)?.is_some_and(|found| !found.is_dir()) {
        bail!("{} is not a folder that pentan made; delete it and build again", stage.display());
    }
    keep_to_our_own(root, &mut journal)?;
    commit(root, &journal, before)
}

/// Leaves out the steps that would move, delete or overwrite what the manifest does not list. A journal is a file like any other, and this
/// one may have been written by somebody else; pentan's own has no such step, neither before nor after the new manifest is in its place.
fn keep_to_our_own(root: &Path, journal: &mut Journal) -> Result<()> {
    let manifest = Manifest::read(root)?.unwrap_or_default();
    let is_listed = |path: &str| manifest.hash(path).is_some();
    journal.save.retain(|(path, _)| is_listed(path));
    journal.remove.retain(|path| is_listed(path));
    let mut free = Vec::with_capacity(journal.place.len());
    for path in std::mem::take(&mut journal.place) {
        if is_listed(&path) || look_below(root, &path)?.is_none_or(|found| found.is_dir()) {
            free.push(path);
        }
    }
    journal.place = free;
    Ok(())
}

/// Takes the steps of a journal that has been written. Answers with the edited files that it kept.
pub(super) fn commit(root: &Path, journal: &Journal, before: Before) -> Result<Vec<PathBuf>> {
    let stage = root.join(STAGE);
    let placed: HashSet<&str> = journal.place.iter().map(String::as_str).collect();
    let mut saved = Vec::new();
    for (path, kept) in &journal.save {
        before()?;
        // Once the new file has left the stage, what stands at the path is pentan's again.
        let due = !placed.contains(path.as_str()) || look(&stage.join(path))?.is_some();
        if due && look_below(root, path)?.is_some_and(|found| !found.is_dir()) {
            let to = root.join(free_name(root, kept, &placed)?);
            rename(&root.join(path), &to)?;
            saved.push(to);
        }
    }
    for path in &journal.remove {
        before()?;
        remove(root, path)?;
    }
    // Folders go before files come, for a folder may have to make room for a file.
    for folder in left(journal).into_iter().rev() {
        before()?;
        remove_if_empty(root, folder)?;
    }
    let mut real = HashSet::new();
    for path in &journal.place {
        before()?;
        place(root, path, &mut real)?;
    }
    before()?;
    move_in(root, MANIFEST)?;
    before()?;
    delete(&root.join(JOURNAL))?;
    before()?;
    discard(&stage)?;
    Ok(saved)
}

/// Deletes a folder with all that is in it. That there is none is no error.
pub(super) fn discard(folder: &Path) -> Result<()> {
    match disk::remove_tree(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot delete {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// Renames, and names both paths if that fails.
pub(super) fn rename(from: &Path, to: &Path) -> Result<()> {
    disk::rename(from, to).with_context(|| format!("cannot move {} to {}", from.display(), to.display()))
}

/// The first of `x`, `x-2`, `x-3`... that is neither on disk nor about to be.
fn free_name(root: &Path, wanted: &str, placed: &HashSet<&str>) -> Result<String> {
    let mut name = wanted.to_owned();
    let mut number = 1;
    while placed.contains(name.as_str()) || look(&root.join(&name))?.is_some() {
        number += 1;
        name = format!("{wanted}-{number}");
    }
    Ok(name)
}

fn remove(root: &Path, path: &str) -> Result<()> {
    match look_below(root, path)? {
        Some(found) if !found.is_dir() => delete(&root.join(path)),
        _ => Ok(()),
    }
}

fn delete(full: &Path) -> Result<()> {
    match disk::remove_file(full) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot delete {}", full.display()))
        }
        _ => Ok(()),
    }
}

/// The folders that a file left, ordered so that each comes after the one it lies in.
fn left(journal: &Journal) -> BTreeSet<&str> {
    let from = journal.save.iter().map(|(path, _)| path).chain(&journal.remove);
    from.flat_map(|path| folders_above(path)).collect()
}

/// Deletes a folder in which nothing is left. One that cannot be deleted does no harm, unless a file is to take its
/// place: then placing that file fails and says so.
fn remove_if_empty(root: &Path, folder: &str) -> Result<()> {
    if look_below(root, folder)?.is_some_and(|found| found.is_dir()) {
        let _ = disk::remove_folder(&root.join(folder));
    }
    Ok(())
}

/// Moves one file in, or the whole of the outermost folder that does not exist yet: all that is staged below it is
/// to be placed too, and a folder that is moved needs no space on a full disk.
fn place<'a>(root: &Path, path: &'a str, real: &mut HashSet<&'a str>) -> Result<()> {
    for folder in folders_above(path) {
        if real.contains(folder) {
            continue;
        }
        match look(&root.join(folder))? {
            None => return move_in(root, folder),
            Some(found) if found.is_dir() => real.insert(folder),
            Some(_) => bail!("{} is in the way of {path}; move it away", root.join(folder).display()),
        };
    }
    move_in(root, path)
}

/// Moves something from the stage to the same path in the output folder. What is no longer staged has been moved.
fn move_in(root: &Path, path: &str) -> Result<()> {
    let staged = root.join(STAGE).join(path);
    match rename(&staged, &root.join(path)) {
        Err(error) if look(&staged)?.is_some() => Err(error),
        _ => Ok(()),
    }
}
