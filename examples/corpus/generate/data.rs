//! What hubs of unusual shapes have beside their pages: lists of sections, chapters, terms and series.

use std::collections::HashSet;

use pentan::language::{Language, Per};

use super::page::{AUTHORS, EVENTS, Pair};
use super::pentan::{definition, section};
use super::random::Random;
use super::shape::{Shape, area, areas, chapters, leaf, leaves};
use super::words::Vocabulary;
use super::{Corpus, File, listed, quoted};

/// How many regions chapters are in.
const REGIONS: usize = 12;
/// How many terms are single words, which every text uses; the others are two words, which stand beside each other in few.
const SINGLE: usize = 100;
/// How many parts each of many series has.
const PARTS: usize = 5;

/// The files that a hub has because of its shape.
pub fn files(corpus: Corpus, vocabularies: &Per<Vocabulary>) -> Vec<File> {
    match corpus.shape {
        Shape::Sections => sections(corpus.pairs),
        Shape::Events => section(&EVENTS),
        Shape::Chapters => vec![file("chapters", chapters_file(corpus.pairs, vocabularies))],
        Shape::Terms => vec![file("glossary", glossary(corpus.pairs, vocabularies))],
        Shape::OneSeries => vec![file("series", series(corpus, corpus.pairs.max(1), vocabularies))],
        Shape::ManySeries => vec![file("series", series(corpus, PARTS, vocabularies))],
        _ => Vec::new(),
    }
}

fn file(name: &str, text: String) -> File {
    (format!("content/data/{name}.yaml"), text)
}

fn sections(pairs: usize) -> Vec<File> {
    let areas = (0..areas(pairs)).map(|number| (area(number), Per { cy: "Ardal", en: "Area" }, number));
    let leaves = (0..leaves(pairs)).map(|number| (leaf(number, pairs), Per { cy: "Rhan", en: "Part" }, number));
    let index = |(folder, name, number): (String, Per<&str>, usize)| {
        Language::ALL.map(|language| {
            let title = format!("{} {number}", name.get(language));
            (format!("content/{folder}/_index.{language}.md"), format!("---\ntitle: {title}\nsummary: {title}.\n---\n"))
        })
    };
    areas.chain(leaves).flat_map(index).collect()
}

fn chapters_file(pairs: usize, vocabularies: &Per<Vocabulary>) -> String {
    let entry = |number: usize| {
        let mut random = Random::of(&[6, number as u64]);
        let (region, chair) = (number % REGIONS, number % AUTHORS);
        let about = definition(8, number, vocabularies);
        let place =
            format!("[{}.{:02}, -{}.{:02}]", random.among(50, 57), random.below(100), random.among(0, 5), random.below(100));
        format!(
            "chapter-{number}:\n  name: {{en: Chapter {number}, cy: Cangen {number}}}\n  \
             region: {{en: Region {region}, cy: Rhanbarth {region}}}\n  about: {about}\n  chairs: [author-{chair}]\n  \
             url: https://corpus.example/chapter-{number}/\n  place: {place}\n"
        )
    };
    (0..chapters(pairs)).map(entry).collect()
}

fn glossary(pairs: usize, vocabularies: &Per<Vocabulary>) -> String {
    let mut taken: Per<HashSet<String>> = Per::default();
    let mut label = |number: usize, language: Language| {
        let vocabulary = vocabularies.get(language);
        let mut random = Random::of(&[9, number as u64, language as u64]);
        loop {
            let count = if number < SINGLE { 1 } else { 2 };
            let words: Vec<&str> = (0..count).map(|_| vocabulary.telling(&mut random)).collect();
            let words = words.join(" ");
            if taken.get_mut(language).insert(words.clone()) {
                return quoted(&words);
            }
        }
    };
    let entry = |number| {
        let (en, cy) = (label(number, Language::En), label(number, Language::Cy));
        let definition = definition(10, number, vocabularies);
        format!("term-{number}:\n  label: {{en: {en}, cy: {cy}}}\n  definition: {definition}\n")
    };
    (0..pairs).map(entry).collect()
}

fn series(corpus: Corpus, parts: usize, vocabularies: &Per<Vocabulary>) -> String {
    let entry = |number: usize| {
        let first = number * parts;
        let pairs = (first..corpus.pairs.min(first + parts)).map(|number| Pair::new(number, corpus, &vocabularies.en));
        let names = listed(pairs.map(|pair| format!("{}/{}", pair.folder, pair.stem)));
        format!(
            "series-{number}:\n  title: {{en: Series {number}, cy: Cyfres {number}}}\n  summary: {}\n  parts: {names}\n",
            definition(11, number, vocabularies)
        )
    };
    (0..corpus.pairs.div_ceil(parts)).map(entry).collect()
}
