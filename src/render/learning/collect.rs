//! What pages give to a collection, put together: by topic, each line once, with the pages that say it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::facts::Shared;
use crate::language::{Language, Per};
use crate::parse::PairId;
use crate::parse::body::Vocabulary;
use crate::parse::values::{Date, Licence, Status};
use crate::render::{Desk, speech};
use crate::site::{Gathered, Kept, List, Term, Url};

/// What a document collects.
pub struct Scope<'s> {
    /// Which lines.
    pub kept: Kept,
    /// Of which topic; of the whole hub where there is none.
    pub topic: Option<&'s str>,
    /// In which languages, the first one first.
    pub languages: &'s [Language],
}

impl Scope<'_> {
    /// The list of the pages that it collects from.
    pub fn list(&self) -> List {
        self.topic.map_or(List::Latest, |id| List::Term(Vocabulary::Topic, id.into()))
    }
}

/// The lines of a topic.
pub struct Chapter {
    /// The topic in each language of the document; nothing for pages that name none.
    pub topic: Per<Option<Term>>,
    /// In the order of the pages, the latest first.
    pub lines: Vec<Line>,
}

/// A line with the pages that say it.
pub struct Line {
    /// What it says in each language of the document. More than one text in a language only where the halves of a page do not have
    /// as many lines each, so that nobody can tell which belongs to which.
    pub texts: Per<Vec<String>>,
    /// The pages, each in the languages that it has the line in.
    pub sources: Vec<Per<Option<Source>>>,
}

/// A page that a line is from.
#[derive(Clone, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: Url,
    /// Its authors, or else the organisation that published it; empty where it names neither.
    pub who: String,
    /// Its licence, where that is not the hub's.
    pub licence: Option<Licence>,
    /// What it says next to the line.
    pub then: Option<String>,
    /// The day of its last change.
    pub modified: Option<Date>,
    /// How far it has come as a translation, where it is one.
    pub translation: Option<Status>,
}

/// Collects the lines of a document. A line that several pages say is there once, with all of them, under the first one's first topic.
pub fn chapters(scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> Vec<Chapter> {
    let gathered: Vec<_> =
        scope.languages.iter().map(|language| (*language, desk.reader.gathered(scope.kept, &scope.list(), *language))).collect();
    let pages = pages(&gathered);
    let topics = topics(scope, desk);
    let numbers = numbers(&topics);
    let mut chapters: BTreeMap<usize, Chapter> = BTreeMap::new();
    let mut seen: foldhash::HashMap<Per<Vec<String>>, (usize, usize)> = foldhash::HashMap::default();
    for page in &pages {
        let at = place(page, scope, &numbers).unwrap_or(topics.len());
        let source = Per::make(|language| page.get(language).map(|half| source(half, language, desk)));
        for texts in rows(page) {
            if let Some((at, number)) = seen.get(&texts) {
                if let Some(line) = chapters.get_mut(at).and_then(|chapter| chapter.lines.get_mut(*number))
                    && !line.sources.contains(&source)
                {
                    line.sources.push(source.clone());
                }
                continue;
            }
            let new = || Chapter { topic: topics.get(at).cloned().unwrap_or_default(), lines: Vec::new() };
            let chapter = chapters.entry(at).or_insert_with(new);
            seen.insert(texts.clone(), (at, chapter.lines.len()));
            chapter.lines.push(Line { texts, sources: vec![source.clone()] });
        }
    }
    chapters.into_values().collect()
}

/// What can be said of a document as a whole.
pub struct Count {
    /// How many lines there are.
    pub lines: usize,
    /// From how many pages.
    pub pages: usize,
    /// The key of the message that says that some of it is a translation which nobody has checked.
    pub notice: Option<&'static str>,
    /// The day of the last change.
    pub modified: Option<Date>,
}

/// Counts the lines of a document and their pages.
pub fn count(chapters: &[Chapter]) -> Count {
    let lines = || chapters.iter().flat_map(|chapter| &chapter.lines);
    let sources = || lines().flat_map(|line| &line.sources);
    let halves = || sources().flat_map(|source| [&source.cy, &source.en]).flatten();
    let pages: BTreeSet<_> =
        sources().map(|source| [&source.cy, &source.en].map(|half| half.as_ref().map(|half| &half.url))).collect();
    let has = |status| halves().any(|half| half.translation == Some(status));
    Count {
        lines: lines().map(|line| line.texts.cy.len().max(line.texts.en.len())).sum(),
        pages: pages.len(),
        notice: match (has(Status::Machine), has(Status::Unreviewed)) {
            (true, _) => Some("kept-machine"),
            (false, true) => Some("kept-unreviewed"),
            (false, false) => None,
        },
        modified: halves().filter_map(|half| half.modified).max(),
    }
}

/// What the halves of a pair give.
type Page<'g> = Per<Option<&'g Gathered>>;

/// The pages of a document, those of its first language first, each pair once.
fn pages(gathered: &[(Language, Shared<Vec<Gathered>>)]) -> Vec<Page<'_>> {
    let mut pages: Vec<Page<'_>> = Vec::new();
    let mut known: HashMap<&PairId, usize> = HashMap::new();
    for (language, halves) in gathered {
        for half in halves.iter() {
            let at = *known.entry(&half.listing.pair).or_insert_with(|| {
                pages.push(Per::default());
                pages.len() - 1
            });
            *pages[at].get_mut(*language) = Some(half);
        }
    }
    pages
}

/// The topics that chapters are of, in the alphabetical order of the document's first language.
fn topics(scope: &Scope<'_>, desk: &mut Desk<'_, '_>) -> Vec<Per<Option<Term>>> {
    let Some(first) = scope.languages.first() else { return Vec::new() };
    let ids: Vec<String> = match scope.topic {
        Some(id) => vec![id.to_owned()],
        None => desk.reader.terms(Vocabulary::Topic, *first).iter().map(|term| term.id.clone()).collect(),
    };
    let mut in_each = |id: &String| {
        Per::make(|language| {
            let is_wanted = scope.languages.contains(&language);
            is_wanted.then(|| desk.reader.term(Vocabulary::Topic, id, language)).flatten()
        })
    };
    ids.iter().map(&mut in_each).collect()
}

/// The number of each topic's chapter, by the topic's id.
fn numbers(topics: &[Per<Option<Term>>]) -> HashMap<&str, usize> {
    let mut numbers = HashMap::new();
    for (number, topic) in topics.iter().enumerate() {
        for term in [&topic.cy, &topic.en].into_iter().flatten() {
            numbers.entry(term.id.as_str()).or_insert(number);
        }
    }
    numbers
}

/// The number of the chapter that a page belongs to: that of its first topic; `None` where it has none.
fn place(page: &Page<'_>, scope: &Scope<'_>, numbers: &HashMap<&str, usize>) -> Option<usize> {
    if scope.topic.is_some() {
        return Some(0);
    }
    let mut ids = scope.languages.iter().filter_map(|language| *page.get(*language)).flat_map(|half| &half.topics);
    ids.find_map(|id| numbers.get(id.as_str()).copied())
}

/// The lines of a page, side by side where both halves have as many.
fn rows(page: &Page<'_>) -> Vec<Per<Vec<String>>> {
    match (&page.cy, &page.en) {
        (Some(cy), Some(en)) if cy.lines.len() != en.lines.len() => {
            vec![Per { cy: cy.lines.clone(), en: en.lines.clone() }]
        }
        (cy, en) => {
            let of = |half: &Option<&Gathered>, at: usize| -> Vec<String> {
                half.iter().filter_map(|half| half.lines.get(at).cloned()).collect()
            };
            let length = cy.iter().chain(en).map(|half| half.lines.len()).max().unwrap_or(0);
            (0..length).map(|at| Per { cy: of(cy, at), en: of(en, at) }).collect()
        }
    }
}

fn source(half: &Gathered, language: Language, desk: &mut Desk<'_, '_>) -> Source {
    let authors = desk.reader.terms_of(Vocabulary::Person, &half.authors, language);
    let names: Vec<String> = authors.into_iter().map(|term| term.label).collect();
    let who = if names.is_empty() {
        let organisation = desk.reader.terms_of(Vocabulary::Organisation, half.organisation.as_slice(), language);
        organisation.into_iter().map(|term| term.label).collect()
    } else {
        speech::names(&names, language)
    };
    let hub = desk.reader.hub().licence;
    Source {
        title: half.listing.title.clone(),
        url: half.listing.url.clone(),
        who,
        licence: half.licence.filter(|own| Some(*own) != hub),
        then: half.then.clone(),
        modified: half.listing.modified,
        translation: half.translation,
    }
}
