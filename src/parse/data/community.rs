//! `content/data/chapters.yaml` and `content/data/groups.yaml`: where the people of a community meet, beside the whole.

use std::collections::BTreeMap;

use super::Slugs;
use crate::hub::missing_languages;
use crate::language::Language;
use crate::parse::values::{Date, Point, Slug, WebUrl};
use crate::parse::yaml::{FromYaml, Reading, Text, record};
use crate::problem::{Code, Place, Problem};
use crate::read::Source;

record! {
    /// A group of people who meet in one place, or around one thing.
    pub struct Chapter {
        /// Its name.
        required name: Text,
        /// Its part of the URL; made from the name when left out.
        optional slug: Slugs,
        /// Where it is.
        optional region: Text,
        /// What it is, in a sentence or two.
        optional about: Text,
        /// Ids in `people.yaml`: who chairs it.
        default chairs in Person: Vec<String>,
        /// When and where it meets, in words.
        optional meets: Text,
        /// Its own page.
        optional url: WebUrl,
        /// Other pages about it.
        default links: Vec<Link>,
        /// The languages that it meets in.
        default language: Vec<Language>,
        /// Where it stands on a map.
        optional place: Point,
        /// What it is filed under, where its name files wrongly.
        optional sort_key: Text,
    }
}

record! {
    /// A page on the web, with what it is called.
    pub struct Link {
        /// What it is called.
        required title: Text,
        /// Where it is.
        required url: WebUrl,
    }
}

record! {
    /// Some members who work on something together, for a time.
    pub struct Group {
        /// Its name.
        required name: Text,
        /// What it is for, in a sentence or two.
        optional about: Text,
        /// Ids in `topics.yaml`.
        default topics in Topic: Vec<String>,
        /// Its first day.
        optional begins: Date,
        /// Its last day.
        optional ends: Date,
        /// An id in `people.yaml`: who calls it together.
        optional convenor in Person: String,
        /// Its own page, or where what it did is kept.
        optional url: WebUrl,
        /// What it is filed under, where its name files wrongly.
        optional sort_key: Text,
    }
}

impl Chapter {
    /// The chapter's part of the URL in a language: its own, else that of its name, else of its id.
    pub fn slug(&self, id: &str, language: Language) -> Slug {
        let own = self.slug.as_ref().and_then(|slugs| slugs.0.get(language).clone());
        own.unwrap_or_else(|| Slug::of_first(&[self.name.in_language(language).0, id]))
    }
}

/// Where the chapters are.
pub const CHAPTERS: &str = "content/data/chapters.yaml";
/// Where the groups are.
pub const GROUPS: &str = "content/data/groups.yaml";

/// The chapters, by id.
pub type Chapters = BTreeMap<String, Chapter>;
/// The groups, by id.
pub type Groups = BTreeMap<String, Group>;

/// Reads the chapters.
pub fn chapters(source: &Source, text: &str, languages: &[Language]) -> (Chapters, Vec<Problem>) {
    let mut reading = Reading::new(&source.path);
    let mut chapters: Chapters = entries(text, &mut reading);
    for (id, chapter) in &mut chapters {
        let texts = [
            ("name", Some(&mut chapter.name)),
            ("region", chapter.region.as_mut()),
            ("about", chapter.about.as_mut()),
            ("meets", chapter.meets.as_mut()),
        ];
        settle(id, texts, languages, &mut reading);
        for (number, link) in chapter.links.iter_mut().enumerate() {
            link.title.set();
            reading.down(id.as_str(), |reading| {
                reading.down("links", |reading| {
                    reading.down(number, |reading| missing_languages("title", Some(&link.title), languages, reading));
                });
            });
        }
    }
    (chapters, reading.problems)
}

/// Reads the groups. One that ends before it begins is told, and has no end.
pub fn groups(source: &Source, text: &str, languages: &[Language]) -> (Groups, Vec<Problem>) {
    let mut reading = Reading::new(&source.path);
    let mut groups: Groups = entries(text, &mut reading);
    for (id, group) in &mut groups {
        settle(id, [("name", Some(&mut group.name)), ("about", group.about.as_mut())], languages, &mut reading);
        if let (Some(begins), Some(ends)) = (group.begins, group.ends)
            && ends < begins
        {
            let at = |key: &'static str| Place::value(&source.path, &[id.as_str().into(), key.into()]);
            let problem = Problem::new(Code::EndsBeforeBeginning, at("ends")).arg("begins", begins).arg("ends", ends);
            reading.problems.push(problem.and(at("begins")));
            group.ends = None;
        }
    }
    (groups, reading.problems)
}

pub(super) fn entries<T: FromYaml>(text: &str, reading: &mut Reading<'_>) -> BTreeMap<String, T> {
    let value = reading.document(text, 0);
    value.and_then(|value| BTreeMap::from_yaml(&value, reading)).unwrap_or_default()
}

/// Gives the texts of an entry the punctuation of each language, and tells each language in which one is missing.
pub(super) fn settle<'t>(
    id: &str,
    texts: impl IntoIterator<Item = (&'static str, Option<&'t mut Text>)>,
    languages: &[Language],
    reading: &mut Reading<'_>,
) {
    for (key, text) in texts.into_iter().filter_map(|(key, text)| Some((key, text?))) {
        text.set();
        reading.down(id, |reading| missing_languages(key, Some(text), languages, reading));
    }
}
