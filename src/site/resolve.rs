//! What the links of a page lead to.

use super::{Site, Url, section};
use crate::language::Language;
use crate::parse::body::{Target, Vocabulary};
use crate::parse::yaml::suggestion;
use crate::parse::{INDEX, PairId};
use crate::read::Asset;

/// Where a link leads for a reader of one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Leads {
    /// To a page or section of the hub, in this language.
    Page(Url, Language, PairId),
    /// To the page of a term.
    Term(Url),
    /// To a file that is published as it is.
    File(Url),
    /// To a page that is not published yet.
    Unpublished,
    /// Nowhere. The nearest name, or an empty text.
    Nowhere(String),
}

/// Whether a heading that a link names is on its page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// It is.
    There,
    /// It is not. The nearest id, or an empty text.
    Missing(String),
}

impl Site {
    /// Where a target leads that stands on a page of this pair.
    pub fn leads(&self, from: &str, target: &Target, language: Language) -> Leads {
        match target {
            Target::Internal(name, _) => self.leads_to_name(from, name, language),
            Target::Term(vocabulary, id) => match self.term(*vocabulary, id, language) {
                Some(term) => Leads::Term(term.url),
                None => Leads::Nowhere(self.near_id(*vocabulary, id)),
            },
            Target::Fragment(_) | Target::External(_) => Leads::Nowhere(String::new()),
        }
    }

    fn leads_to_name(&self, from: &str, name: &str, language: Language) -> Leads {
        if let Some((path, asset)) = self.asset_named(from, name) {
            // Why it is not published is told of the file itself.
            return if asset.is_published() { Leads::File(Url::new(path)) } else { Leads::Nowhere(String::new()) };
        }
        let Some(pair) = self.pair_named(from, name) else { return Leads::Nowhere(self.near_name(from, name)) };
        if let Some(folder) = section::folder_of_index(&pair) {
            return Leads::Page(self.section_url(folder, language), self.section_crumb(folder, language).language, pair);
        }
        match (self.shown(&pair, language), self.url(&pair, language)) {
            (Some(card), Some(url)) => Leads::Page(url, card.id.language, pair),
            _ => Leads::Unpublished,
        }
    }

    /// The pair that a link names, published or not: from the page's folder, or else from the top of `content/`.
    pub fn pair_named(&self, from: &str, name: &str) -> Option<PairId> {
        candidates(section::folder(from), stem(name)).into_iter().find_map(|path| {
            let folder = path.strip_suffix(INDEX).map(|folder| folder.trim_end_matches('/')).unwrap_or(&path);
            if let Some(pair) = self.pairs.id(&path) {
                return Some(pair.clone());
            }
            (folder.is_empty() || self.is_folder(folder)).then(|| section::index_of(folder))
        })
    }

    /// The pairs that a name on a page may mean, whether they are there or not. A section's own pair is not among them.
    pub fn pairs_meant(from: &str, name: &str) -> Vec<PairId> {
        candidates(section::folder(from), stem(name)).into_iter().map(PairId::from).collect()
    }

    /// The file that a link or an image names.
    pub fn asset_named(&self, from: &str, name: &str) -> Option<(&str, &Asset)> {
        let paths = candidates(section::folder(from), name);
        paths.iter().find_map(|path| self.assets.get_key_value(path.as_str())).map(|(path, asset)| (path.as_ref(), asset))
    }

    /// Whether a heading is on the page that a reader of this language is shown.
    pub fn anchor(&self, pair: &str, id: &str, language: Language) -> Anchor {
        let anchors = self.shown(pair, language).map(|card| &card.anchors[..]).unwrap_or_default();
        if anchors.iter().any(|anchor| **anchor == *id) {
            return Anchor::There;
        }
        Anchor::Missing(suggestion(id, anchors.iter().map(|anchor| &**anchor)))
    }

    /// The id nearest to one that is not declared.
    pub fn near_id(&self, vocabulary: Vocabulary, id: &str) -> String {
        suggestion(id, self.entries(vocabulary).map(|(known, _)| known))
    }

    /// The page or file whose path is nearest to a name that leads nowhere from this pair; empty where none is near.
    pub fn near_name(&self, from: &str, name: &str) -> String {
        let known: Vec<&str> =
            self.pairs.ids().chain(self.assets.keys()).map(AsRef::as_ref).filter(|path| *path != from).collect();
        nearest(name, &known)
    }

    /// The page whose path is nearest to a name that leads nowhere from this pair; empty where none is near.
    pub fn near_page(&self, from: &str, name: &str) -> String {
        let known: Vec<&str> = self.pairs.ids().map(AsRef::as_ref).filter(|path| *path != from).collect();
        nearest(name, &known)
    }

    /// The file whose path is nearest to a name that leads nowhere; empty where none is near.
    pub fn near_file(&self, name: &str) -> String {
        let known: Vec<&str> = self.assets.keys().map(AsRef::as_ref).collect();
        nearest(name, &known)
    }

    /// Whether a card is on the site but in no list.
    pub fn is_past(&self, pair: &str, language: Language) -> bool {
        self.shown(pair, language).is_some_and(|card| self.state(card).is_past())
    }
}

/// The path nearest to a name: one that ends in the same part, or that a slip of the keys makes of it.
fn nearest(name: &str, known: &[&str]) -> String {
    let name = name.strip_suffix(".md").unwrap_or(name).trim_start_matches("../").trim_start_matches("./").trim_matches('/');
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let wanted = last(name);
    if let Some(same) = known.iter().find(|path| last(path) == wanted && !wanted.is_empty()) {
        return (*same).to_owned();
    }
    let whole = suggestion(name, known.iter().copied());
    if !whole.is_empty() {
        return whole;
    }
    let lasts: Vec<(String, &str)> = known.iter().map(|path| (last(path), *path)).collect();
    let near = suggestion(&wanted, lasts.iter().map(|(last, _)| last.as_str()));
    lasts.iter().find(|(last, _)| *last == near && !near.is_empty()).map(|(_, path)| (*path).to_owned()).unwrap_or_default()
}

/// The name of a pair, without what says that it is a file.
fn stem(name: &str) -> &str {
    let stem = name.strip_suffix(".md").unwrap_or(name);
    Language::ALL.iter().find_map(|language| stem.strip_suffix(&format!(".{language}"))).unwrap_or(stem)
}

/// The paths below `content/` that a name may mean, in the order to try them.
fn candidates(folder: &str, name: &str) -> Vec<String> {
    let relative = normal(&format!("{folder}/{name}"));
    let from_top = normal(name);
    // The page's own folder comes first, as wherever else Markdown is read.
    let paths = if name.starts_with('/') {
        [from_top, None]
    } else if name.starts_with('.') {
        [relative, None]
    } else {
        [relative, from_top]
    };
    paths.into_iter().flatten().collect()
}

/// A path without `.`, `..` and doubled slashes; `None` where it leads out of the hub.
fn normal(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
