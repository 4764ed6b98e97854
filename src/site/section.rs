//! Sections: folders with an `_index`, their addresses, and the way from the home page to a page.

use std::ops::Bound;

use super::{Site, Url, is_index};
use crate::language::Language;
use crate::parse::values::{Kind, Slug};
use crate::parse::{Card, INDEX, PairId};

/// One step on the way from the home page to a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Crumb {
    /// Its name.
    pub title: String,
    /// The language that the name is in.
    pub language: Language,
    /// Its address.
    pub url: Url,
}

/// One entry of the main menu.
pub type Menu = Crumb;

/// The folder that a pair lies in; empty at the top.
pub fn folder(pair: &str) -> &str {
    pair.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folder that a pair is the index of.
pub fn folder_of_index(pair: &str) -> Option<&str> {
    is_index(pair).then(|| folder(pair))
}

/// The pair that is the index of a folder.
pub fn index_of(folder: &str) -> PairId {
    index_path(folder).into()
}

/// The path of the pair that is the index of a folder.
fn index_path(folder: &str) -> String {
    if folder.is_empty() { INDEX.to_owned() } else { [folder, "/", INDEX].concat() }
}

impl Site {
    /// The folders that have pages or an index, the top left out, in the order of their paths.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.folders.keys().map(AsRef::as_ref)
    }

    /// Counts a half of a pair in, or out of, the folders that it lies in.
    pub(super) fn count_in_folders(&mut self, pair: &str, by: isize) {
        let mut at = folder(pair);
        while !at.is_empty() {
            let count = self.folders.entry(at.into()).or_default();
            *count = count.saturating_add_signed(by);
            if *count == 0 {
                self.folders.remove(at);
            }
            at = folder(at);
        }
    }

    /// The folders directly in a folder.
    pub fn subfolders(&self, parent: &str) -> Vec<&str> {
        let prefix = if parent.is_empty() { String::new() } else { format!("{parent}/") };
        let begun = self.folders.range::<str, _>((Bound::Included(prefix.as_str()), Bound::Unbounded));
        let below = begun.map(|(at, _)| at.as_ref()).take_while(|at: &&str| at.starts_with(&prefix));
        below.filter(|at| folder(at) == parent).collect()
    }

    /// A section's own card in a language, or else in the other one.
    pub fn section(&self, folder: &str, language: Language) -> Option<&Card> {
        self.shown(&index_path(folder), language)
    }

    /// The type of the pages in a folder: as the nearest index above says, that in the page's language before the other.
    pub fn kind_of_section(&self, at: &str, language: Language) -> Kind {
        let halves = self.pairs.get(&index_path(at));
        let said = |language| halves.and_then(|halves| halves.get(language).as_ref()?.front.kind);
        match [language, language.other()].into_iter().find_map(said) {
            Some(kind) => kind,
            None if at.is_empty() => Kind::Page,
            None => self.kind_of_section(folder(at), language),
        }
    }

    /// The address of a section; the top is the language's home.
    pub fn section_url(&self, at: &str, language: Language) -> Url {
        if at.is_empty() {
            return self.home_url(language);
        }
        let name = at.rsplit('/').next().unwrap_or(at);
        let slug = self.section(at, language).map_or_else(|| Slug::of_first(&[name]), |card| card.slug.clone());
        self.section_url(folder(at), language).join(&slug.0)
    }

    /// A section's name, the language it is in, and its address.
    pub fn section_crumb(&self, at: &str, language: Language) -> Crumb {
        let url = self.section_url(at, language);
        match self.section(at, language) {
            Some(card) => Crumb { title: card.front.title.clone(), language: card.id.language, url },
            None => Crumb { title: at.rsplit('/').next().unwrap_or(at).to_owned(), language, url },
        }
    }

    /// The sections from the top down to a folder, the home page left out.
    pub fn crumbs(&self, at: &str, language: Language) -> Vec<Crumb> {
        let mut crumbs = Vec::new();
        let mut at = at;
        while !at.is_empty() {
            crumbs.push(self.section_crumb(at, language));
            at = folder(at);
        }
        crumbs.reverse();
        crumbs
    }

    /// The main menu: what `hub.yaml` names, else every section at the top that has something to show.
    pub fn menu(&self, language: Language) -> Vec<Menu> {
        let named = &self.hub.navigation;
        if named.is_empty() {
            let has_pages = |at: &&str| self.count_in_section(at, language) > 0;
            return self.subfolders("").into_iter().filter(has_pages).map(|at| self.section_crumb(at, language)).collect();
        }
        named.iter().filter_map(|name| self.menu_entry(name.trim_matches('/'), language)).collect()
    }

    fn menu_entry(&self, name: &str, language: Language) -> Option<Menu> {
        if let Some(card) = self.shown(name, language) {
            let url = self.url(name, language)?;
            return Some(Crumb { title: card.front.title.clone(), language: card.id.language, url });
        }
        self.is_folder(name).then(|| self.section_crumb(name, language))
    }

    /// Whether a folder has a page or an index in it.
    pub fn is_folder(&self, name: &str) -> bool {
        self.folders.contains_key(name)
    }
}
