//! Stage 6: outputs -> disk. Only what differs is written; what is no longer made is deleted.
//!
//! [`begin`] locks the output folder and finishes what an interrupted run left. [`Writing::put`] takes each output when
//! it has been rendered, on any thread, and stages it if it differs. [`Writing::finish`] moves all that is staged in.
//!
//! What must stay true:
//! - Before `finish` nothing in the output folder changes, whatever fails. A folder that did not exist comes into being
//!   by one rename. In one that did, the steps are written into a journal first (`commit`), and the next run takes
//!   those that were not taken.
//! - pentan overwrites and deletes only files that its `manifest` lists, with the bytes that it recorded there. A
//!   listed file with other bytes was edited by somebody, and is kept under another name.
//! - No symbolic link inside the output folder is followed.
//! - An unchanged file is not touched: writing it again would cost about 1 ms on a disk, and a new date would have it
//!   uploaded again.

mod commit;
mod lock;
mod manifest;
mod names;
mod standing;

use crate::disk;
use crate::images::Recipe;
use anyhow::{Context, Result, bail};
use commit::{Before, Journal};
use lock::Lock;
use manifest::Manifest;
use names::{Claims, JOURNAL, LOCK, MANIFEST, SAVED, STAGE};
use standing::{Disk, Found, Standing};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::ErrorKind;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How often another process may take the place of the folder that this one was about to lock.
const ATTEMPTS: usize = 10;
/// How many of the files in the way an error names.
const NAMED: usize = 10;

/// A file to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Where it goes, relative to the output folder, with `/` between its parts: `en/tips/rivers/index.html`.
    pub path: String,
    /// What it holds.
    pub content: Content,
}

/// What an [`Output`] holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of the file at this path. It is read piece by piece, and never held in memory.
    File(PathBuf),
    /// What is made of a picture, when it is wanted.
    Picture(Box<Recipe>),
}

/// What a run did to the output folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or have new bytes.
    pub written: usize,
    /// Files that were not touched.
    pub unchanged: usize,
    /// Files that were deleted because they are no longer made.
    pub removed: usize,
    /// The length of all files in `written` together.
    pub bytes: u64,
    /// Files that somebody had edited, where they are kept now: `NAME.pentan-saved`, `NAME.pentan-saved-2`...
    pub saved: Vec<PathBuf>,
}

/// A run that is writing into an output folder. To drop it without [`Writing::finish`] leaves the folder as it was.
pub struct Writing {
    root: PathBuf,
    /// Inside the output folder, or beside it if that does not exist yet: either way on the same file system.
    stage: PathBuf,
    disk: Disk,
    /// Whether there is a manifest on disk that says what `disk` knows.
    recorded: bool,
    gathered: Mutex<Gathered>,
    /// Held until the run ends. After `Drop::drop`, so that nobody stages anything while the stage is deleted.
    lock: Option<Lock>,
}

/// What the outputs of a run come to so far.
#[derive(Default)]
struct Gathered {
    claims: Claims,
    made: BTreeMap<String, u128>,
    staged: Vec<String>,
    /// The folders that the stage has.
    folders: HashSet<String>,
    edited: Vec<String>,
    in_the_way: BTreeSet<String>,
    written: Written,
    failed: bool,
}

/// Begins to write into an output folder, which need not exist.
///
/// Errors: another process is writing into it; it holds files and no manifest of pentan's; it cannot be read or written.
pub fn begin(out: &Path) -> Result<Writing> {
    for _ in 0..ATTEMPTS {
        let writing = match disk::real(out) {
            Ok(root) => begin_inside(root)?,
            Err(error) if error.kind() == ErrorKind::NotFound => begin_beside(out)?,
            Err(error) => return Err(error).with_context(|| format!("cannot open {}", out.display())),
        };
        if let Some(writing) = writing {
            return Ok(writing);
        }
    }
    bail!("other processes keep moving {}; try again when they are done", out.display())
}

impl Writing {
    /// Takes one output: stages it if it differs from what is on disk.
    ///
    /// A file in the way of it is told by [`Writing::finish`], with all the others. Errors: the path leads out of the
    /// folder, or belongs to another output of this run already; something cannot be read or written.
    pub fn put(&self, output: Output) -> Result<()> {
        let put = self.settle(output);
        if put.is_err() {
            self.gathered().failed = true;
        }
        put
    }

    /// Moves in what is staged, and deletes what is no longer made.
    ///
    /// Errors: a `put` had failed; files that pentan did not write are in the way; something cannot be read or written.
    /// In all of these the folder is as it was, unless the error says that the next build will finish this one.
    pub fn finish(self) -> Result<Written> {
        self.finish_by_steps(&mut || Ok(()))
    }

    fn settle(&self, Output { path, content }: Output) -> Result<()> {
        names::check(&path)?;
        self.gathered().claims.claim(&path)?;
        match self.disk.standing(&path)? {
            Standing::Nothing => {}
            Standing::Foreign(what) => {
                self.gathered().in_the_way.insert(what);
                return Ok(());
            }
            Standing::Replaced => self.gathered().edited.push(path.clone()),
            Standing::Ours(length, recorded) => match standing::compare(&self.root.join(&path), (length, recorded), &content)? {
                Found::Same(hash) => {
                    let mut gathered = self.gathered();
                    gathered.made.insert(path, hash);
                    gathered.written.unchanged += 1;
                    return Ok(());
                }
                Found::AsWritten => {}
                Found::Edited => self.gathered().edited.push(path.clone()),
            },
        }
        self.stage(path, &content)
    }

    fn stage(&self, path: String, content: &Content) -> Result<()> {
        let folder = names::folder_of(&path);
        if !self.gathered().folders.contains(folder) {
            let full = self.stage.join(folder);
            disk::create_folders(&full).with_context(|| format!("cannot make the folder {}", full.display()))?;
            self.gathered().folders.insert(folder.to_owned());
        }
        let (hash, bytes) = standing::write(&self.stage.join(&path), content)?;
        let mut gathered = self.gathered();
        gathered.written.written += 1;
        gathered.written.bytes += bytes;
        gathered.staged.push(path.clone());
        gathered.made.insert(path, hash);
        Ok(())
    }

    fn finish_by_steps(mut self, before: Before) -> Result<Written> {
        let gathered = mem::take(&mut *self.gathered());
        if gathered.failed {
            bail!("an output could not be written; {} stays as it was", self.root.display());
        }
        self.refuse(&gathered.in_the_way)?;
        let (mut written, edited) = (gathered.written, gathered.edited);
        let manifest = Manifest(gathered.made);
        let mut journal = Journal { place: gathered.staged, ..Journal::default() };
        journal.place.sort_unstable();
        written.removed = self.part_with(&manifest, edited, &mut journal)?;
        if self.recorded && manifest == *self.disk.manifest() && journal.place.is_empty() {
            return Ok(written);
        }
        self.stage_manifest(&manifest)?;
        if self.is_beside() {
            self.move_stage()?;
            return Ok(written);
        }
        self.try_folders(&journal)?;
        journal.write(&self.root)?;
        let saved = commit::commit(&self.root, &journal, before)
            .with_context(|| format!("{} is written in part; the next build will finish this one", self.root.display()))?;
        written.saved.extend(saved);
        Ok(written)
    }

    /// Says what is in the way, if anything is.
    fn refuse(&self, in_the_way: &BTreeSet<String>) -> Result<()> {
        if in_the_way.is_empty() {
            return Ok(());
        }
        let mut named: Vec<String> =
            in_the_way.iter().take(NAMED).map(|path| format!("  {}", self.root.join(path).display())).collect();
        if in_the_way.len() > NAMED {
            named.push(format!("  and {} more", in_the_way.len() - NAMED));
        }
        bail!(
            "{} in the way that pentan did not write; nothing was changed. Move away, or rename:\n{}",
            if in_the_way.len() == 1 { "1 file is".to_owned() } else { format!("{} files are", in_the_way.len()) },
            named.join("\n")
        )
    }

    /// Notes what is to be deleted and what is to be kept. Answers with the number of files that will be deleted.
    fn part_with(&self, made: &Manifest, edited: Vec<String>, journal: &mut Journal) -> Result<usize> {
        journal.save = edited.into_iter().map(|path| (path.clone(), format!("{path}{SAVED}"))).collect();
        let mut removed = 0;
        for (path, recorded) in &self.disk.manifest().0 {
            if made.hash(path).is_some() {
                continue;
            }
            let as_written = match standing::look_below(&self.root, path)? {
                Some(found) if found.is_file() => {
                    let as_written = standing::hash_file(&self.root.join(path))? == *recorded;
                    removed += usize::from(as_written);
                    as_written
                }
                // A folder in its place is somebody's own. A file that is not there is no file to keep; but its
                // folders may have been left for pentan to delete.
                Some(found) => found.is_dir(),
                None => true,
            };
            if as_written {
                journal.remove.push(path.clone());
            } else {
                journal.save.push((path.clone(), kept_name(path, made)));
            }
        }
        journal.save.sort_unstable();
        Ok(removed)
    }

    fn stage_manifest(&self, manifest: &Manifest) -> Result<()> {
        let file = self.stage.join(MANIFEST);
        disk::create_folders(&self.stage)
            .and_then(|()| disk::write(&file, manifest.print().as_bytes()))
            .with_context(|| format!("cannot write {}", file.display()))
    }

    fn move_stage(&mut self) -> Result<()> {
        // Windows does not move a folder with an open file in it.
        if cfg!(windows) {
            self.lock = None;
        }
        commit::rename(&self.stage, &self.root)
    }

    /// Finds out, before the first step is taken, whether a folder forbids one.
    fn try_folders(&self, journal: &Journal) -> Result<()> {
        let paths = journal.save.iter().map(|(path, _)| path).chain(&journal.remove).chain(&journal.place);
        let wanted: BTreeSet<&str> = paths.map(|path| names::folder_of(path)).collect();
        let mut tried = BTreeSet::new();
        for folder in wanted {
            let folder = self.disk.nearest(folder)?;
            if tried.insert(folder) {
                standing::try_folder(&self.root.join(folder), &self.stage)?;
            }
        }
        Ok(())
    }

    fn is_beside(&self) -> bool {
        !self.stage.starts_with(&self.root)
    }

    fn gathered(&self) -> MutexGuard<'_, Gathered> {
        self.gathered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        // A journal without its stage could not be finished. What cannot be deleted now, the next run deletes.
        let begun = disk::is_there(&self.root.join(JOURNAL));
        if self.is_beside() || !begun {
            let _ = commit::discard(&self.stage);
        }
    }
}

/// The path that an edited file is kept under when it is no longer made: beside itself, or beside the file that takes
/// the place of its folder.
fn kept_name(path: &str, made: &Manifest) -> String {
    match names::folders_above(path).find(|folder| made.hash(folder).is_some()) {
        Some(folder) => format!("{folder}{}{SAVED}", path[folder.len()..].replace('/', "-")),
        None => format!("{path}{SAVED}"),
    }
}

/// Begins in a folder that exists. `None` if it no longer does.
fn begin_inside(root: PathBuf) -> Result<Option<Writing>> {
    refuse_unknown(&root)?;
    let Some(lock) = lock::take(&root)? else { return Ok(None) };
    let saved = commit::roll_forward(&root, &mut || Ok(()))?;
    let stage = root.join(STAGE);
    commit::discard(&stage)?;
    let manifest = Manifest::read(&root)?;
    Ok(Some(Writing {
        stage,
        recorded: manifest.is_some(),
        disk: Disk::new(root.clone(), manifest.unwrap_or_default()),
        gathered: Mutex::new(Gathered { written: Written { saved, ..Written::default() }, ..Gathered::default() }),
        lock: Some(lock),
        root,
    }))
}

/// Begins a folder that does not exist. `None` if it does by now.
fn begin_beside(out: &Path) -> Result<Option<Writing>> {
    let root = std::path::absolute(out).with_context(|| format!("cannot find {}", out.display()))?;
    let (Some(parent), Some(name)) = (root.parent(), root.file_name()) else {
        bail!("{} is not the name of a folder", out.display());
    };
    if standing::look(&root)?.is_some() {
        bail!("{} is a link to a folder that does not exist; make that folder, or delete the link", root.display());
    }
    let mut stage_name = std::ffi::OsString::from(".");
    stage_name.push(name);
    stage_name.push(STAGE);
    let stage = parent.join(stage_name);
    disk::create_folders(&stage).with_context(|| format!("cannot make the folder {}", stage.display()))?;
    if standing::look(&stage)?.is_some_and(|found| found.is_symlink()) {
        bail!("{} is in the way of a folder that pentan needs; delete it", stage.display());
    }
    let Some(lock) = lock::take(&stage)? else { return Ok(None) };
    if standing::look(&root)?.is_some() {
        commit::discard(&stage)?;
        return Ok(None);
    }
    empty(&stage)?;
    let disk = Disk::new(root.clone(), Manifest::default());
    Ok(Some(Writing { root, stage, disk, recorded: false, gathered: Mutex::default(), lock: Some(lock) }))
}

/// Refuses a folder that pentan did not write, without touching it.
fn refuse_unknown(root: &Path) -> Result<()> {
    let failed = || format!("cannot read the folder {}", root.display());
    let mut others = false;
    for (name, _) in disk::list(root).with_context(failed)? {
        if name == MANIFEST || name == JOURNAL {
            return Ok(());
        }
        others |= name != LOCK && name != STAGE;
    }
    if others {
        bail!(
            "{} is not empty, and pentan did not write what is in it; nothing was changed. Choose another folder for \
             the output, or empty this one. To have pentan write beside the files in it, put an empty file named \
             {MANIFEST} there",
            root.display()
        );
    }
    Ok(())
}

/// Empties the stage of a run that was interrupted. The lock stays, for it is held.
fn empty(stage: &Path) -> Result<()> {
    let failed = || format!("cannot empty the folder {}", stage.display());
    for (name, kind) in disk::list(stage).with_context(failed)? {
        if kind.is_dir() {
            commit::discard(&stage.join(name))?;
        } else if name != LOCK {
            disk::remove_file(&stage.join(name)).with_context(failed)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
