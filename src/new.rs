//! New files for a hub: the text of each, from what was asked for. Nothing here touches the disk.
//!
//! What is made passes `pentan check` as it stands, which lists what is left to do: front matter is valid whatever a title has in it, addresses
//! and names of files are free, and what has to be there has a placeholder that says so.

mod chapter;
mod free;
mod guide;
mod hub;
mod page;
mod yaml;

pub use chapter::{Chapter, chapter};
pub use free::Free;
pub use hub::{NewHub, hub};
pub use page::{NewPage, What, page};
pub use yaml::{id, ids};

use fluent::FluentArgs;

use crate::language::{Language, Per};
use crate::parse::values::Kind;
use crate::schema::field_message;
use crate::strings::{Use, Words};

/// A file to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path below the hub's folder.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// A text on one line, without what no title has: control characters, and white space at its ends or twice. `None` where nothing is left.
pub fn tidy(text: &str) -> Option<String> {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Whose words a new file has, and in which language.
#[derive(Clone, Copy)]
struct Voice<'a> {
    words: &'a Words,
    language: Language,
}

impl Voice<'_> {
    fn say(self, key: &str) -> String {
        self.words.say(self.language, key, None).into_owned()
    }

    fn say_with(self, key: &str, args: &[(&'static str, &str)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, *value)).collect();
        self.words.say(self.language, key, Some(&args)).into_owned()
    }

    /// What a key is for, as a comment above it.
    fn about(self, record: &str, key: &str) -> String {
        comment(&self.say(&format!("{}.about", field_message(record, key))))
    }
}

/// A text as lines of a YAML comment.
fn comment(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") }).collect()
}

/// A text in each language, as `{cy: …, en: …}` writes it; as one text where both are the same.
fn each(texts: &Per<String>) -> String {
    if texts.cy == texts.en {
        return yaml::quoted(&texts.cy);
    }
    format!("{{cy: {}, en: {}}}", yaml::quoted(&texts.cy), yaml::quoted(&texts.en))
}

/// What stands in new pages until somebody writes something else.
pub struct PlaceholderTexts {
    /// What their summaries say.
    pub summaries: Vec<String>,
    /// The lines of comments above values that only keep a place.
    pub above: Vec<String>,
    /// Their texts.
    pub bodies: Vec<String>,
}

/// The texts of new pages in a language.
pub fn placeholders(words: &Words, language: Language) -> PlaceholderTexts {
    let voice = Voice { words, language };
    let kinds = || Kind::ALL.iter().map(|kind| kind.word()).chain(["section"]);
    let others = Language::ALL.map(|other| voice.say_with("new-other-title", &[("language", other.tag())]));
    PlaceholderTexts {
        summaries: kinds().map(|kind| voice.say(&format!("new-summary-{kind}"))).collect(),
        above: others.into_iter().chain([voice.say("new-placeholder")]).collect(),
        bodies: kinds().map(|kind| voice.say(&format!("new-body-{kind}"))).collect(),
    }
}

/// The messages that new files are made of, and those that making them says.
pub fn uses() -> Vec<Use> {
    let mut uses: Vec<Use> = SAID.iter().map(|(key, args)| Use::with(*key, args)).collect();
    let of_kinds = ["new-body", "new-summary"];
    let kinds = Kind::ALL.iter().map(|kind| kind.word()).chain(["section"]);
    uses.extend(kinds.flat_map(|kind| of_kinds.map(|key| Use::with(format!("{key}-{kind}"), &[]))));
    uses.extend(hub::messages().into_iter().map(|key| Use::with(key, &[])));
    uses
}

/// The messages with their arguments.
const SAID: &[(&str, &[&str])] = &[
    ("new-ask-title", &["language"]),
    ("new-ask-name", &["language"]),
    ("new-ask-summary", &["language"]),
    ("new-ask-topics", &["ids"]),
    ("new-ask-starts", &["example"]),
    ("new-ask-closes", &["example"]),
    ("new-ask-employer", &["ids"]),
    ("new-ask-section", &["folders"]),
    ("new-ask-again-ids", &["value"]),
    ("new-ask-again-date", &["value"]),
    ("new-ask-again-section", &["value"]),
    ("new-made", &["path"]),
    ("new-added", &["path"]),
    ("new-kept", &["path"]),
    ("new-next-page", &[]),
    ("new-next-hub", &["folder"]),
    ("new-next-chapter", &[]),
    ("new-no-title", &[]),
    ("new-no-name", &[]),
    ("new-three-titles", &[]),
    ("new-not-empty", &["folder"]),
    ("new-no-section", &["type"]),
    ("new-sections", &["type", "folders"]),
    ("new-unknown-folder", &["folder"]),
    ("new-unknown-ids", &["ids", "file", "known"]),
    ("new-no-employer", &[]),
    ("new-chapter-by-hand", &["path", "entry"]),
    ("new-other-title", &["language"]),
    ("new-slug-empty", &[]),
    ("new-placeholder", &[]),
    ("new-choose", &["ids"]),
    ("new-summary-length", &[]),
    ("schema-unknown", &["name", "names"]),
];
