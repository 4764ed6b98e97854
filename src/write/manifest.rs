//! The manifest: what pentan wrote into an output folder, and so may overwrite and delete there.

use super::names;
use crate::disk;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::ErrorKind;
use std::path::Path;

const FORMAT: &str = "pentan-manifest 1";

/// The files that pentan wrote: path and xxh3-128 of the content, ordered by path.
#[derive(Default, PartialEq, Eq)]
pub(super) struct Manifest(pub BTreeMap<String, u128>);

impl Manifest {
    /// Reads the manifest of an output folder; `None` if it has none.
    ///
    /// An empty file is the manifest of somebody who wants pentan to write beside her own files: nothing is listed.
    pub(super) fn read(root: &Path) -> Result<Option<Manifest>> {
        let file = root.join(names::MANIFEST);
        match disk::read_text(&file) {
            Ok(text) => Manifest::parse(&text)
                .map(Some)
                .with_context(|| format!("{} cannot be understood; delete {} and build again", file.display(), root.display())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", file.display())),
        }
    }

    fn parse(text: &str) -> Result<Manifest> {
        let mut listed = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            if index == 0 {
                if line != FORMAT {
                    bail!("its first line is not {FORMAT:?}: another version of pentan wrote it");
                }
                continue;
            }
            let entry = line.split_once(' ').and_then(|(hash, path)| Some((u128::from_str_radix(hash, 16).ok()?, path)));
            let Some((hash, path)) = entry else { bail!("line {} of it is not a hash and a path", index + 1) };
            // A manifest is a file like any other, and what it lists is deleted: it may not lead out of the folder.
            names::check(path)?;
            listed.insert(path.to_owned(), hash);
        }
        Ok(Manifest(listed))
    }

    /// The manifest's bytes: one line for the format, then one a file.
    pub(super) fn print(&self) -> String {
        let mut text = format!("{FORMAT}\n");
        for (path, hash) in &self.0 {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{hash:032x} {path}");
        }
        text
    }

    /// What was recorded of a path.
    pub(super) fn hash(&self, path: &str) -> Option<u128> {
        self.0.get(path).copied()
    }

    /// Whether pentan wrote a file somewhere below this folder.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        let from = format!("{folder}/");
        self.0.range(from.clone()..).next().is_some_and(|(path, _)| path.starts_with(&from))
    }
}
