//! Names and addresses that nothing has yet.

use std::collections::BTreeSet;

use crate::language::Language;
use crate::parse::INDEX;
use crate::parse::values::Slug;
use crate::site::{PATH_KEYS, Site, section};

/// How long a name is made from a title at most, in bytes: a file's name has room for 255, with its endings.
const LONGEST: usize = 80;

/// What is taken in a folder of the hub: the names of its files, and the last parts of the addresses of what is in it.
pub struct Free {
    names: BTreeSet<String>,
    slugs: BTreeSet<String>,
}

impl Free {
    /// What is taken in a folder below `content/`. `files` are the names of what is in it on disk, whatever that is.
    pub fn of(site: &Site, folder: &str, files: &[String]) -> Free {
        let mut slugs = BTreeSet::new();
        for (pair, halves) in site.pairs() {
            let of_section = section::folder_of_index(pair).filter(|of| !of.is_empty());
            // A section's address is in the folder that it lies in itself.
            let lies_in = of_section.map_or_else(|| section::folder(pair), section::folder);
            if lies_in == folder && (of_section.is_some() || !pair.ends_with(INDEX)) {
                slugs.extend([&halves.cy, &halves.en].into_iter().flatten().map(|card| card.slug.0.clone()));
            }
        }
        if folder.is_empty() {
            let words =
                Language::ALL.into_iter().flat_map(|language| PATH_KEYS.map(|key| site.path_words().get(language).get(key)));
            slugs.extend(words.flatten().cloned());
        }
        let stem = |name: &String| name.split('.').next().unwrap_or_default().to_lowercase();
        Free { names: files.iter().map(stem).collect(), slugs }
    }

    /// The next free name of a file or folder for a title; `kind` is what it is called where the title has no letter in it.
    pub fn name(&self, title: &str, kind: &str) -> String {
        next(&wanted(title, kind), &self.names)
    }

    /// The next free last part of an address, and whether it is the very one that is made from the title.
    pub fn slug(&self, title: &str, kind: &str) -> (String, bool) {
        let slug = next(&wanted(title, kind), &self.slugs);
        let is_made = Slug::of(title).0 == slug;
        (slug, is_made)
    }
}

/// What would be the name for a title if nothing were taken: not longer than a name should be, and cut between words.
pub(super) fn wanted(title: &str, kind: &str) -> String {
    let slug = Slug::of(title).0;
    if slug.is_empty() {
        return kind.to_owned();
    }
    if slug.len() <= LONGEST {
        return slug;
    }
    // Slugs are ASCII, so that any byte is a place to cut.
    let cut = &slug[..LONGEST];
    cut.rfind('-').map_or(cut, |at| &cut[..at]).to_owned()
}

/// The name, or the first of `name-2`, `name-3`... that is free.
pub(super) fn next(name: &str, taken: &BTreeSet<String>) -> String {
    if !taken.contains(name) {
        return name.to_owned();
    }
    let numbered = (2_u64..).map(|number| format!("{name}-{number}"));
    numbered.into_iter().find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}
