//! The hub as pentan reads it.

use pentan::language::{Language, Per};

use super::page::{AUTHORS, Page, SECTIONS, Section, TOPICS};
use super::random::Random;
use super::shape::Meeting;
use super::text::{Writer, capitalised};
use super::words::Vocabulary;
use super::{Corpus, File, data, listed, quoted};

const HUB: &str = "name: {cy: Hyb mesur, en: Measuring hub}\nbase_url: https://corpus.example/\nlanguages: [en, cy]\nlicence: CC-BY-4.0\npage_size: 20\n";

/// Everything but the pages.
pub fn ground(corpus: Corpus, vocabularies: &Per<Vocabulary>) -> Vec<File> {
    let mut files = vec![
        ("content/hub.yaml".to_owned(), HUB.to_owned()),
        ("content/data/topics.yaml".to_owned(), topics(vocabularies)),
        ("content/data/people.yaml".to_owned(), people(vocabularies)),
    ];
    files.extend(SECTIONS.iter().flat_map(section));
    files.extend(data::files(corpus, vocabularies));
    files
}

/// The files of a section at the top.
pub fn section(section: &Section) -> Vec<File> {
    let file = |language: Language| {
        let title = section.title.get(language);
        let slug = match language {
            Language::Cy => section.welsh_slug,
            Language::En => section.folder,
        };
        let text = format!("---\ntitle: {title}\nslug: {slug}\nsummary: {title}.\ntype: {}\n---\n", section.kind);
        (format!("content/{}/_index.{language}.md", section.folder), text)
    };
    Language::ALL.map(file).into()
}

/// The file of a page.
pub fn file(page: &Page<'_>) -> File {
    let pair = page.pair;
    let mut front = vec![
        ("title", quoted(&page.title)),
        ("slug", page.slug.clone()),
        ("summary", quoted(&page.summary)),
        ("published", pair.published.to_string()),
        ("topics", listed(pair.topics.iter().map(|topic| id(TOPICS[*topic].0)))),
        ("authors", listed(pair.authors.iter().map(|author| format!("author-{author}")))),
        ("key_advice", listed(&page.advice)),
    ];
    front.extend(page.lines.iter().map(|(key, line)| (*key, quoted(line))));
    front.extend(pair.chapter.map(|number| ("chapter", format!("chapter-{number}"))));
    front.extend(pair.meeting.iter().flat_map(meeting));
    let front: String = front.into_iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    let path = format!("content/{}/{}.{}.md", pair.folder, pair.stem, page.language);
    (path, format!("---\n{front}{}---\n\n{}", translation(page), page.body))
}

fn meeting(meeting: &Meeting) -> Vec<(&'static str, String)> {
    let day = meeting.day;
    let mut front = vec![
        ("starts", format!("{day} 18:30")),
        ("ends", format!("{day} 20:00")),
        ("mode", "online".to_owned()),
        ("join", "https://corpus.example/join".to_owned()),
        ("language", "[cy, en]".to_owned()),
        ("free", "true".to_owned()),
    ];
    front.extend(meeting.repeats.map(|rule| ("repeats", rule.to_owned())));
    front
}

/// Text that chance made in Welsh must not pass for text that somebody has checked, where it stands for a translation.
fn translation(page: &Page<'_>) -> &'static str {
    match page.language {
        Language::Cy if page.is_translated => "translation: {status: machine}\n",
        _ => "",
    }
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

/// Text in both languages; `of` tells apart what it belongs to.
pub fn definition(of: u64, number: usize, vocabularies: &Per<Vocabulary>) -> String {
    let line = |language: Language| {
        let random = Random::of(&[of, number as u64, language as u64]);
        quoted(&Writer::new((vocabularies.get(language), language), random).line())
    };
    format!("{{en: {}, cy: {}}}", line(Language::En), line(Language::Cy))
}
