//! Stage 2: a [`Source`] becomes a [`Page`] and the problems in it.
//!
//! Parsing sees one file and nothing else. It never fails: it returns what it could read.

pub mod amount;
pub mod body;
pub mod checked;
pub mod clock;
pub mod data;
pub mod front;
pub mod markdown;
pub mod meetings;
pub mod repeats;
pub mod series;
pub mod values;
pub mod whitespace;
pub mod yaml;

use std::sync::Arc;

use self::body::Body;
use self::front::Front;
use self::markdown::{File, Grammar};
use self::values::Slug;
use crate::language::Language;
use crate::problem::{Code, Place, Problem};

/// The stem of a section's own page.
pub const INDEX: &str = "_index";

/// A pair of pages: the path that both share, without `content/`, language and ending, as `tips/rivers`.
pub type PairId = Arc<str>;

/// One page: a pair and a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PageId {
    /// The pair that it is half of.
    pub pair: PairId,
    /// The language that it is written in.
    pub language: Language,
}

impl PageId {
    /// The page of a path such as `content/tips/rivers.cy.md`, or nothing where the path names no language.
    pub fn of_path(path: &str) -> Option<PageId> {
        let (pair, tag) = path.strip_prefix("content/")?.strip_suffix(".md")?.rsplit_once('.')?;
        let name = pair.rsplit('/').next().unwrap_or_default();
        let language = Language::from_tag(tag).filter(|language| language.tag() == tag && !name.is_empty())?;
        Some(PageId { pair: pair.into(), language })
    }

    /// Where the page's file is.
    pub fn path(&self) -> Arc<str> {
        format!("content/{}.{}.md", self.pair, self.language).into()
    }
}

/// A page: what other pages may know of it, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What other pages may know.
    pub card: Card,
    /// Its text.
    pub body: Body,
}

/// What other pages may know of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card {
    /// Which page it is.
    pub id: PageId,
    /// Its file.
    pub path: Arc<str>,
    /// All that its front matter says.
    pub front: Front,
    /// Whether its front matter could be read at all: otherwise what it lacks says nothing.
    pub is_read: bool,
    /// The last part of its URL.
    pub slug: Slug,
    /// How long it takes to read, in minutes, at 200 words a minute; at least 1.
    pub minutes: u32,
    /// The ids of its headings, which links may lead to.
    pub anchors: Arc<[Box<str>]>,
}

/// Parses a page's file.
pub fn page(path: &Arc<str>, text: &str, id: PageId, grammar: &Grammar) -> (Page, Vec<Problem>) {
    let (mut front, start, mut problems) = front::front(path, text, id.language);
    let is_read = !problems.iter().any(|problem| is_unreadable(problem.code));
    if text.trim_start_matches('\u{FEFF}').trim().is_empty() {
        problems = vec![Problem::new(Code::FileEmpty, Place::file(path))];
    }
    let name = id.pair.rsplit('/').next().unwrap_or_default();
    let name = if name == INDEX { id.pair.rsplit('/').nth(1).unwrap_or(name) } else { name };
    if front.title.is_empty() {
        front.title = name.to_owned();
    }
    let (body, in_body) = markdown::body(grammar, &File { path, text, start, language: id.language });
    problems.extend(in_body);
    let slug = front.slug.clone().unwrap_or_else(|| Slug::of_first(&[&front.title, name]));
    let anchors = body.headings.iter().map(|heading| heading.id.clone()).collect();
    let minutes = body.words.div_ceil(200).max(1);
    (Page { card: Card { id, path: path.clone(), front, is_read, slug, minutes, anchors }, body }, problems)
}

/// Whether front matter with such a problem is none.
fn is_unreadable(code: Code) -> bool {
    use Code::{FrontMissing, FrontUnclosed, YamlDuplicateKey, YamlSyntax, YamlTab, YamlTooComplex};
    matches!(code, FrontMissing | FrontUnclosed | YamlDuplicateKey | YamlSyntax | YamlTab | YamlTooComplex)
}
