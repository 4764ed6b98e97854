//! A whole small hub: what it says of itself, its first words, sections, a tip, and a guide for its editors.

use super::{NewFile, Voice, comment, each, guide, yaml};
use crate::hub::PLACEHOLDER_URL;
use crate::language::{Language, Per};
use crate::parse::PageId;
use crate::parse::body::Vocabulary;
use crate::parse::data::{CHAPTERS, GLOSSARY};
use crate::parse::values::{Date, Kind};
use crate::strings::Words;

/// What is asked for.
pub struct NewHub {
    /// Its name in each language, on one line.
    pub names: Per<String>,
    /// The address that it will be published at, where it is known.
    pub base_url: Option<String>,
    /// The language that comes first, and that comments are in.
    pub ui: Language,
    /// Today.
    pub now: Date,
}

/// The sections, by folder.
const SECTIONS: [(&str, Kind); 3] = [("guides", Kind::Guide), ("tips", Kind::Tip), ("case-studies", Kind::CaseStudy)];
/// The page that tells editors how it is done.
const GUIDE: &str = "contribute";

/// The words that the lists of a new hub begin with.
const WORDS: [(Vocabulary, &[&str]); 3] = [
    (Vocabulary::Topic, &["purpose", "meetings", "skills"]),
    (Vocabulary::Audience, &["newcomers", "organisers"]),
    (Vocabulary::OrganisationType, &["museum", "voluntary-group"]),
];
/// What its glossary begins with.
const TERMS: [&str; 1] = ["community-of-practice"];

/// The files of a new hub.
pub fn hub(new: &NewHub, words: &Words) -> Vec<NewFile> {
    let voice = Voice { words, language: new.ui };
    let mut files = vec![file(crate::hub::PATH, hub_yaml(new, voice))];
    files.extend(WORDS.iter().map(|(list, ids)| file(&data(*list), entries(list.file(), ids, voice))));
    files.push(file(&data(Vocabulary::Person), people(voice)));
    files.push(file(&data(Vocabulary::Organisation), organisations(new, voice)));
    files.push(file(GLOSSARY, entries("glossary", &TERMS, voice)));
    files.push(file(CHAPTERS, comment(&voice.say("new-data-chapters"))));
    for language in Language::ALL {
        files.extend(pages(new, Voice { words, language }));
    }
    files
}

fn file(path: &str, text: String) -> NewFile {
    NewFile { path: path.to_owned(), text }
}

fn data(list: Vocabulary) -> String {
    format!("content/data/{}.yaml", list.file())
}

fn hub_yaml(new: &NewHub, voice: Voice<'_>) -> String {
    let mut text = format!("{}\n", comment(&voice.say("new-hub-yaml")));
    let mut key = |name: &str, value: &str| {
        text.push_str(&voice.about("Hub", name));
        text.push_str(format!("{name}: {value}").trim_end());
        text.push_str("\n\n");
    };
    key("name", &each(&new.names));
    key("tagline", "");
    key("base_url", new.base_url.as_deref().unwrap_or(PLACEHOLDER_URL));
    key("languages", &format!("[{}, {}]", new.ui, new.ui.other()));
    key("licence", "CC-BY-4.0");
    key("attribution", &each(&new.names));
    key("funders", "[]");
    let menu = SECTIONS.iter().map(|(folder, _)| *folder).chain([GUIDE]);
    key("navigation", &format!("[{}]", menu.collect::<Vec<_>>().join(", ")));
    text.push_str(&format!("{}# editor: {{name: , email: }}\n\n", voice.about("Hub", "editor")));
    text.push_str(&format!("{}# parity: strict\n\n", voice.about("Hub", "parity")));
    text.push_str(&format!("{}check:\n  {}  guide: {GUIDE}\n", voice.about("Hub", "check"), voice.about("Check", "guide")));
    text.push_str(&format!("  {}  # levels: {{image-without-alt: error}}\n", voice.about("Check", "levels")));
    text
}

/// A list of words, each with its name and its meaning in both languages.
fn entries(name: &str, ids: &[&str], voice: Voice<'_>) -> String {
    let mut text = comment(&voice.say(&format!("new-data-{name}")));
    for id in ids {
        let said = |suffix: &str| Per::make(|language| Voice { language, ..voice }.say(&format!("new-word-{id}{suffix}")));
        text.push_str(&format!("\n{id}:\n  label: {}\n  definition:\n", each(&said(""))));
        let meaning = said(".about");
        for language in [voice.language, voice.language.other()] {
            text.push_str(&format!("    {language}: {}\n", yaml::quoted(meaning.get(language))));
        }
    }
    text
}

/// Nobody is invented: the list of people has only an example that is a comment.
fn people(voice: Voice<'_>) -> String {
    format!("{}#\n# jo-jones:\n#   name: Jo Jones\n#   sort_key: Jones\n", comment(&voice.say("new-data-people")))
}

/// The hub itself is the first organisation.
fn organisations(new: &NewHub, voice: Voice<'_>) -> String {
    let id = super::free::wanted(new.names.get(new.ui), "hub");
    format!("{}\n{}:\n  name: {}\n", comment(&voice.say("new-data-organisations")), yaml::id(&id), each(&new.names))
}

fn pages(new: &NewHub, voice: Voice<'_>) -> Vec<NewFile> {
    let language = voice.language;
    let at = |stem: &str| format!("content/{stem}.{language}.md");
    // What pentan itself says in Welsh is not checked yet, so no page says that it is.
    let unreviewed = if language == Language::Cy { "translation: {status: unreviewed}\n" } else { "" };
    let page = |(title, summary): (&str, &str), keys: &str, body: &str| {
        let (title, summary) = (yaml::quoted(title), yaml::quoted(summary));
        format!("---\ntitle: {title}\nsummary: {summary}\n{keys}{unreviewed}---\n\n{body}\n")
    };
    let say = |key: &str| voice.say(key);
    let published = format!("published: {}\n", new.now);
    let home = page((new.names.get(language), &say("new-home-summary")), "", &say("new-home-body"));
    let mut files = vec![file(&at("_index"), home)];
    for (folder, kind) in SECTIONS {
        let (title, summary) = (say(&format!("new-{folder}-title")), say(&format!("new-{folder}-summary")));
        let text = page((&title, &summary), &format!("type: {}\n", kind.word()), &say(&format!("new-{folder}-body")));
        files.push(file(&at(&format!("{folder}/_index")), text));
    }
    let title = (&*say("new-tip-title"), &*say("new-tip-summary"));
    let keys = format!("{published}topics: [meetings, skills]\naudience: [newcomers]\n");
    files.push(file(&at("tips/same-day"), page(title, &keys, &say("new-tip-body"))));
    let title = (&*say("new-guide-title"), &*say("new-guide-summary"));
    let body = format!("{}\n\n{}", say("new-guide-body"), guide::rules(voice).trim_end());
    let id = PageId { pair: GUIDE.into(), language };
    let text = page(title, &format!("type: page\n{published}"), &body);
    files.push(file(&at(GUIDE), guide::exempted(&text, &id, &say("new-guide-exempt"))));
    files
}

/// The messages that a new hub is made of.
pub(super) fn messages() -> Vec<String> {
    let mut keys: Vec<String> = ["hub-yaml", "home-summary", "home-body", "tip-title", "tip-summary", "tip-body"]
        .into_iter()
        .chain(["guide-title", "guide-summary", "guide-body", "guide-exempt"])
        .map(|key| format!("new-{key}"))
        .collect();
    let parts = SECTIONS.iter().flat_map(|(folder, _)| ["title", "summary", "body"].map(|part| format!("new-{folder}-{part}")));
    keys.extend(parts);
    let lists = Vocabulary::ALL.map(Vocabulary::file).into_iter().chain(["glossary", "chapters"]);
    keys.extend(lists.map(|list| format!("new-data-{list}")));
    let ids = WORDS.iter().flat_map(|(_, ids)| *ids).chain(&TERMS);
    keys.extend(ids.flat_map(|id| [format!("new-word-{id}"), format!("new-word-{id}.about")]));
    keys
}
