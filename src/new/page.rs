//! A pair of pages, or a section's own pair, with guidance in it.

use jiff::ToSpan;

use super::{Free, NewFile, Voice, comment, yaml};
use crate::language::{Language, Per};
use crate::parse::body::Vocabulary;
use crate::parse::front::{Front, KEYS_OF_TYPES};
use crate::parse::values::{Date, Kind};
use crate::parse::yaml::Shape;
use crate::site::Site;
use crate::strings::Words;

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A page of a type.
    Page(Kind),
    /// A section, whose pages are of a type.
    Section(Kind),
}

/// What is asked for.
pub struct NewPage {
    /// What it is.
    pub what: What,
    /// The folder that it is made in, below `content/`; empty at the top.
    pub folder: String,
    /// Its title in each language, where it is known: on one line, and in at least one of them.
    pub titles: Per<Option<String>>,
    /// The language whose title names the file.
    pub named: Language,
    /// Its summary in each language, where it is known.
    pub summaries: Per<Option<String>>,
    /// What else is known, by key, as YAML writes it.
    pub values: Vec<(&'static str, String)>,
    /// Today.
    pub now: Date,
}

/// The keys that come first, whatever the type is.
const FIRST: [&str; 5] = ["topics", "audience", "organisation_type", "authors", "organisation"];
/// The keys that are written out as comments, with what may stand after them.
const LAST: [(&str, &str); 4] = [
    ("related", "[]"),
    ("key_advice", "[]"),
    ("image", "{src: , alt: , credit: , licence: }"),
    ("translation", "{status: unreviewed}"),
];
/// How many ids of a list are named in a comment.
const NAMED: usize = 12;

/// The files of a page: one in each of the hub's languages.
pub fn page(new: &NewPage, free: &Free, site: &Site, words: &Words) -> Vec<NewFile> {
    let kind = new.what.name();
    let title = |language: Language| {
        let titles = [language, language.other()].map(|language| new.titles.get(language).as_deref());
        titles.into_iter().flatten().next().unwrap_or(kind).to_owned()
    };
    let name = free.name(&title(new.named), kind);
    let stem = match new.what {
        What::Page(_) => name,
        What::Section(_) => format!("{name}/{}", crate::parse::INDEX),
    };
    let folder = if new.folder.is_empty() { String::new() } else { format!("{}/", new.folder) };
    let file = |language: Language| {
        let voice = Voice { words, language };
        let text = half(new, &title(language), (free, site), voice);
        NewFile { path: format!("content/{folder}{stem}.{language}.md"), text }
    };
    site.languages().iter().copied().map(file).collect()
}

impl What {
    /// The word for it at the command line.
    pub const fn name(self) -> &'static str {
        match self {
            What::Page(kind) => kind.word(),
            What::Section(_) => "section",
        }
    }
}

/// One half of the pair.
fn half(new: &NewPage, title: &str, (free, site): (&Free, &Site), voice: Voice<'_>) -> String {
    let kind = new.what.name();
    let mut front = String::from("---\n");
    let has_title = new.titles.get(voice.language).is_some();
    if !has_title {
        front.push_str(&comment(&voice.say_with("new-other-title", &[("language", voice.language.other().tag())])));
    }
    line(&mut front, "title", &yaml::quoted(title));
    front.push_str(&voice.about("Front", "summary"));
    front.push_str(&comment(&voice.say("new-summary-length")));
    let summary = new.summaries.get(voice.language).clone();
    line(&mut front, "summary", &yaml::quoted(&summary.unwrap_or_else(|| voice.say(&format!("new-summary-{kind}")))));
    front.push_str(&voice.about("Front", "slug"));
    // An address in the other language's words is not fixed here: it follows the title when that is translated.
    match free.slug(title, kind) {
        (_, true) if !has_title => {
            front.push_str(&comment(&voice.say("new-slug-empty")));
            line(&mut front, "slug", "");
        }
        (slug, _) => line(&mut front, "slug", &yaml::id(&slug)),
    }
    front.push_str(&voice.about("Front", "draft"));
    line(&mut front, "draft", "true");
    match new.what {
        What::Page(of) => {
            front.push_str(&voice.about("Front", "published"));
            line(&mut front, "published", &new.now.to_string());
            keys(&mut front, new, (of, site), voice);
        }
        What::Section(of) => {
            front.push_str(&voice.about("Front", "type"));
            line(&mut front, "type", of.word());
        }
    }
    format!("{front}---\n\n{}\n", voice.say(&format!("new-body-{kind}")))
}

/// The keys of a page beside those that a section has too.
fn keys(front: &mut String, new: &NewPage, (kind, site): (Kind, &Site), voice: Voice<'_>) {
    if site.kind_of_section(&new.folder, voice.language) != kind {
        front.push_str(&voice.about("Front", "type"));
        line(front, "type", kind.word());
    }
    let own = KEYS_OF_TYPES.iter().filter(|(_, kinds)| kinds.contains(&kind)).map(|(key, _)| *key);
    for key in FIRST.into_iter().chain(own) {
        front.push_str(&voice.about("Front", key));
        if let Some(ids) = ids_of(key, site) {
            front.push_str(&comment(&voice.say_with("new-choose", &[("ids", &ids)])));
        }
        let value = new.values.iter().find(|(of, _)| *of == key).map(|(_, value)| value.clone());
        let is_placeholder = value.is_none();
        let value = value.or_else(|| placeholder(key, kind, new.now, site)).unwrap_or_default();
        if is_placeholder && !value.is_empty() {
            front.push_str(&comment(&voice.say("new-placeholder")));
        }
        line(front, key, &value);
    }
    for (key, value) in LAST {
        front.push_str(&voice.about("Front", key));
        front.push_str(&format!("# {key}: {value}\n"));
    }
}

fn line(front: &mut String, key: &str, value: &str) {
    front.push_str(format!("{key}: {value}").trim_end());
    front.push('\n');
}

/// The ids that may stand after a key, where the hub has a list of them.
fn ids_of(key: &str, site: &Site) -> Option<String> {
    let field = Front::FIELDS.iter().find(|field| field.key == key)?;
    let ids: Vec<&str> = site.entries(field.of?).map(|(id, _)| id).collect();
    let more = if ids.len() > NAMED { ", …" } else { "" };
    (!ids.is_empty()).then(|| format!("{}{more}", ids.into_iter().take(NAMED).collect::<Vec<_>>().join(", ")))
}

/// What stands after a key that a type cannot do without, until somebody says it.
fn placeholder(key: &str, kind: Kind, now: Date, site: &Site) -> Option<String> {
    let field = Front::FIELDS.iter().find(|field| field.key == key)?;
    let required = crate::parse::front::REQUIRED_OF_TYPES.iter().filter(|(of, _)| *of == kind).flat_map(|(_, keys)| *keys);
    required.into_iter().find(|required| **required == key)?;
    let in_a_month = Date(now.0.checked_add(28.days()).unwrap_or(now.0));
    match (field.shape)() {
        Shape::Date => Some(in_a_month.to_string()),
        Shape::Moment => Some(format!("{in_a_month} 18:30")),
        _ => site.entries(field.of.unwrap_or(Vocabulary::Organisation)).next().map(|(id, _)| yaml::id(id)),
    }
}
