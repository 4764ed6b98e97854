//! The hub as pentan reads it.

use pentan::language::{Language, Per};

use super::page::{AUTHORS, Page, SECTIONS, TOPICS};
use super::random::Random;
use super::text::{Writer, capitalised};
use super::words::Vocabulary;
use super::{File, listed, quoted};

const HUB: &str = "name: {cy: Hyb mesur, en: Measuring hub}\nbase_url: https://corpus.example/\nlanguages: [en, cy]\nlicence: CC-BY-4.0\npage_size: 20\n";

/// Everything but the pages.
pub fn ground(vocabularies: &Per<Vocabulary>) -> Vec<File> {
    let mut files = vec![
        ("content/hub.yaml".to_owned(), HUB.to_owned()),
        ("content/data/topics.yaml".to_owned(), topics(vocabularies)),
        ("content/data/people.yaml".to_owned(), people(vocabularies)),
    ];
    for section in &SECTIONS {
        for language in Language::ALL {
            let title = section.title.get(language);
            let slug = match language {
                Language::Cy => section.welsh_slug,
                Language::En => section.folder,
            };
            let text = format!("---\ntitle: {title}\nslug: {slug}\nsummary: {title}.\ntype: {}\n---\n", section.kind);
            files.push((format!("content/{}/_index.{language}.md", section.folder), text));
        }
    }
    files
}

/// The file of a page.
pub fn file(page: &Page<'_>) -> File {
    let pair = page.pair;
    let front = [
        ("title", quoted(&page.title)),
        ("slug", page.slug.clone()),
        ("summary", quoted(&page.summary)),
        ("published", pair.published.to_string()),
        ("topics", listed(pair.topics.iter().map(|topic| id(TOPICS[*topic].0)))),
        ("authors", listed(pair.authors.iter().map(|author| format!("author-{author}")))),
        ("key_advice", listed(&page.advice)),
    ];
    let front: String = front.into_iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    // Text that chance made in Welsh must not pass for text that somebody has checked.
    let translation = if page.language == Language::Cy { "translation: {status: machine}\n" } else { "" };
    let path = format!("content/{}/{}.{}.md", pair.section.folder, pair.stem, page.language);
    (path, format!("---\n{front}{translation}---\n\n{}", page.body))
}

fn id(label: &str) -> String {
    label.replace(' ', "-")
}

fn topics(vocabularies: &Per<Vocabulary>) -> String {
    let entry = |(number, (en, cy)): (usize, &(&str, &str))| {
        let definition = definition(3, number, vocabularies);
        format!(
            "{}:\n  label: {{en: {}, cy: {}}}\n  definition: {definition}\n",
            id(en),
            quoted(&capitalised(en)),
            quoted(&capitalised(cy))
        )
    };
    TOPICS.iter().enumerate().map(entry).collect()
}

fn people(vocabularies: &Per<Vocabulary>) -> String {
    let entry = |number| {
        let bio = definition(4, number, vocabularies);
        format!("author-{number}:\n  name: {{en: Author {number}, cy: Awdur {number}}}\n  bio: {bio}\n")
    };
    (0..AUTHORS).map(entry).collect()
}

fn definition(of: u64, number: usize, vocabularies: &Per<Vocabulary>) -> String {
    let line = |language: Language| {
        let random = Random::of(&[of, number as u64, language as u64]);
        quoted(&Writer::new((vocabularies.get(language), language), random).line())
    };
    format!("{{en: {}, cy: {}}}", line(Language::En), line(Language::Cy))
}
