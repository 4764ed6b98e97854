//! An entry at the end of `content/data/chapters.yaml`.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_yaml::Value;

use super::{Voice, comment, each, free, yaml};
use crate::language::{Language, Per};
use crate::parse::data::{CHAPTERS, Chapters};
use crate::parse::values::Slug;
use crate::parse::yaml::{FromYaml, Reading, value};
use crate::strings::Words;

/// What is asked for.
pub struct Chapter {
    /// Its name in each language, on one line.
    pub names: Per<String>,
    /// The language whose name it gets its id from.
    pub named: Language,
    /// Ids in `people.yaml`.
    pub chairs: Vec<String>,
    /// The language of the comments.
    pub ui: Language,
}

/// What is to be added to the end of the file, which stays as it is otherwise. `old` is what is in it; nothing where there is no file.
///
/// `Err` has the entry alone, where it cannot be added at the end: the file cannot be read, or does not end as a list of entries.
pub fn chapter(new: &Chapter, old: Option<&str>, words: &Words) -> Result<String, String> {
    let path: Arc<str> = CHAPTERS.into();
    let voice = Voice { words, language: new.ui };
    let text = old.unwrap_or_default();
    let before = value(text, 0, &path).ok().and_then(|value| match value {
        Value::Null => Some(serde_yaml::Mapping::new()),
        Value::Mapping(mapping) => Some(mapping),
        _ => None,
    });
    let ids = before.iter().flat_map(serde_yaml::Mapping::keys).filter_map(|key| match key {
        Value::String(id) => Some(id.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let mut taken = ids.collect::<BTreeSet<_>>();
    let id = free::next(&free::wanted(new.names.get(new.named), "chapter"), &taken);
    let slugs = before.as_ref().map(|before| slugs(before, &path)).unwrap_or_default();
    let is_met = |language: &Language| slugs.get(*language).contains(&Slug::of_first(&[new.names.get(*language), &id]).0);
    let slug = Language::ALL.iter().any(is_met).then(|| {
        taken.extend([slugs.cy, slugs.en].into_iter().flatten());
        free::next(&id, &taken)
    });
    let entry = entry(new, (&id, slug.as_deref()), voice);
    let Some(before) = before else { return Err(entry) };
    let head = if old.is_none() { comment(&voice.say("new-data-chapters")) } else { String::new() };
    let gap = match text {
        text if text.trim().is_empty() => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let added = format!("{head}{gap}{entry}");
    let added = if text.contains("\r\n") { added.replace('\n', "\r\n") } else { added };
    let after = value(&format!("{text}{added}"), 0, &path);
    let is_added = after.is_ok_and(|after| match after {
        Value::Mapping(after) => {
            after.len() == before.len() + 1 && after.contains_key(&*id) && after.iter().take(before.len()).eq(before.iter())
        }
        _ => false,
    });
    if is_added { Ok(added) } else { Err(entry) }
}

/// The addresses that the chapters of a file have in each language.
fn slugs(chapters: &serde_yaml::Mapping, path: &Arc<str>) -> Per<BTreeSet<String>> {
    let known = Chapters::from_yaml(&Value::Mapping(chapters.clone()), &mut Reading::new(path)).unwrap_or_default();
    Per::make(|language| known.iter().map(|(id, chapter)| chapter.slug(id, language).0).collect())
}

/// The entry. It has an address of its own where its name would give it that of another.
fn entry(new: &Chapter, (id, slug): (&str, Option<&str>), voice: Voice<'_>) -> String {
    let mut entry = format!("{}:\n  name: {}\n", yaml::id(id), each(&new.names));
    let mut key = |name: &str, value: &str| {
        entry.push_str(&format!("  {}", voice.about("Chapter", name)));
        entry.push_str(format!("  {name}: {value}").trim_end());
        entry.push('\n');
    };
    if let Some(slug) = slug {
        key("slug", slug);
    }
    key("region", "");
    key("chairs", &yaml::ids(new.chairs.iter().map(String::as_str)));
    key("meets", "");
    key("url", "");
    key("language", "");
    entry
}
