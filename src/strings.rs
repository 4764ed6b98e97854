//! The words that authors and readers see: messages in Fluent, one file or more a language.
//!
//! pentan's own files come first; a hub's files override single messages of them. What is wrong in a hub's files is a
//! problem at its line, and the rest of them is used all the same.

mod built_in;
mod check;
mod entries;
mod numbers;
mod syntax;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use foldhash::HashMap;
use unic_langid::LanguageIdentifier;
use xxhash_rust::xxh3::xxh3_64;

use crate::language::{Language, Per};
use crate::problem::Problem;

/// One file of messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleFile {
    /// The language of its messages.
    pub language: Language,
    /// Its path relative to the hub's folder, as problems name it.
    pub path: Arc<str>,
    /// What is in it.
    pub text: String,
}

impl LocaleFile {
    /// A file of messages by its path, which says in which language they are; `None` where it is another kind of file.
    pub fn named(path: &str, text: &str) -> Option<LocaleFile> {
        let (tag, _) = path.strip_prefix("locales/")?.split_once('/')?;
        let language = Language::from_tag(tag).filter(|_| path.ends_with(".ftl"))?;
        Some(LocaleFile { language, path: path.into(), text: text.to_owned() })
    }
}

/// A message that is shown somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// Its key: `key`, or `key.attribute`.
    pub key: Cow<'static, str>,
    /// The arguments that it is given; `None` where that cannot be told.
    pub args: Option<Vec<Cow<'static, str>>>,
}

impl Use {
    /// A use with these arguments.
    pub fn with(key: impl Into<Cow<'static, str>>, args: &[&'static str]) -> Use {
        Use { key: key.into(), args: Some(args.iter().map(|&arg| arg.into()).collect()) }
    }
}

/// Every message of both languages.
pub struct Words {
    shelves: Per<Shelf>,
}

/// Whose a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owner {
    Pentan,
    Hub,
}

/// The messages of one language.
struct Shelf {
    bundle: FluentBundle<Arc<FluentResource>>,
    files: Vec<File>,
    /// By key, or `key.attribute`.
    texts: HashMap<Box<str>, Text>,
    /// The keys of messages that are there but cannot be read: they are not missing besides.
    broken: BTreeSet<String>,
}

#[derive(Clone)]
struct File {
    path: Arc<str>,
    owner: Owner,
    resource: Arc<FluentResource>,
}

/// Where a message or an attribute is.
#[derive(Clone, Debug)]
struct Text {
    /// All of it, where nothing in it depends on arguments or other messages: nearly always, so it is kept at hand.
    plain: Option<Box<str>>,
    wording: u64,
    file: usize,
    entry: usize,
    attribute: Option<usize>,
}

impl Words {
    /// Puts a hub's messages over those that are parsed already; of a key given again the later one counts.
    fn over((mut files, mut problems): Parsed, hub: Vec<LocaleFile>) -> (Words, Vec<Problem>) {
        let (of_hub, of_reading) = parsed(Owner::Hub, hub);
        files.cy.extend(of_hub.cy);
        files.en.extend(of_hub.en);
        problems.extend(of_reading);
        let words = Words { shelves: Per { cy: Shelf::of(Language::Cy, files.cy), en: Shelf::of(Language::En, files.en) } };
        for language in Language::ALL {
            problems.extend(syntax::check(words.shelves.get(language)));
        }
        problems.sort();
        (words, problems)
    }

    /// Says a message, or an attribute of one by `key.attribute`.
    ///
    /// A message that one language lacks is said in the other. One that both lack is its own key.
    pub fn say(&self, language: Language, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let languages = [language, language.other()];
        let said = languages.into_iter().find_map(|language| self.shelves.get(language).say(key, args));
        said.unwrap_or_else(|| Cow::Owned(key.to_owned()))
    }

    /// A number that is another one when a message says something else, whatever it is filled in with.
    pub fn wording(&self, language: Language, key: &str) -> u64 {
        let languages = [language, language.other()];
        let text = languages.into_iter().find_map(|language| self.shelves.get(language).texts.get(key));
        text.map_or_else(|| xxh3_64(key.as_bytes()), |text| text.wording)
    }

    /// Whether a language has a message of its own.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.shelves.get(language).texts.contains_key(key)
    }

    /// Compares the messages with what is shown of them: what is missing, what nothing shows, and which arguments a
    /// message names that it is not given.
    pub fn check(&self, uses: &[Use]) -> Vec<Problem> {
        check::check(&self.shelves, uses)
    }
}

/// The files of each language, and what is wrong in them.
type Parsed = (Per<Vec<File>>, Vec<Problem>);

/// Parses files of one owner.
fn parsed(owner: Owner, files: Vec<LocaleFile>) -> Parsed {
    let mut all = Per::<Vec<File>>::default();
    let mut problems = Vec::new();
    for file in files {
        let (resource, found) = syntax::read(&file);
        problems.extend(found);
        all.get_mut(file.language).push(File { path: file.path, owner, resource: Arc::new(resource) });
    }
    (all, problems)
}

impl Shelf {
    fn of(language: Language, files: Vec<File>) -> Shelf {
        // Both tags are well-formed; the identifier of no language at all would only cost the plural forms.
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::format));
        // It fails only if the bundle has such functions already.
        let _ = bundle.add_builtins();
        for file in &files {
            bundle.add_resource_overriding(file.resource.clone());
        }
        let mut texts = HashMap::default();
        let mut broken = BTreeSet::new();
        let entries =
            files.iter().enumerate().flat_map(|(at, file)| file.resource.entries().enumerate().map(move |entry| (at, entry)));
        for (file, (entry, message)) in entries {
            let message = match message {
                Entry::Message(message) => message,
                Entry::Junk { content } => {
                    broken.extend(syntax::key_of_junk(content));
                    continue;
                }
                _ => continue,
            };
            let mut put = |key: String, pattern: &Pattern<&str>, attribute| {
                let plain = plain(pattern);
                // What is plain says all there is to it; writing out a pattern takes a hundred times as long.
                let wording = plain.as_ref().map_or_else(|| wording(pattern, &bundle), |text| xxh3_64(text.as_bytes()));
                texts.insert(key.into(), Text { plain, wording, file, entry, attribute });
            };
            if let Some(value) = &message.value {
                put(message.id.name.to_owned(), value, None);
            }
            for (at, attribute) in message.attributes.iter().enumerate() {
                put(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value, Some(at));
            }
        }
        Shelf { bundle, files, texts, broken }
    }

    fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let text = self.texts.get(key)?;
        if let Some(plain) = &text.plain {
            return Some(Cow::Borrowed(plain));
        }
        // An argument that is not given shows as its name: `check` has told it.
        Some(self.bundle.format_pattern(self.pattern(text)?, args, &mut Vec::new()))
    }

    fn pattern(&self, text: &Text) -> Option<&Pattern<&str>> {
        let Some(Entry::Message(message)) = self.files.get(text.file)?.resource.get_entry(text.entry) else { return None };
        match text.attribute {
            None => message.value.as_ref(),
            Some(at) => message.attributes.get(at).map(|attribute| &attribute.value),
        }
    }
}

/// The number of a pattern: all of its variants count, and what the messages say that it mentions.
fn wording(pattern: &Pattern<&str>, bundle: &FluentBundle<Arc<FluentResource>>) -> u64 {
    let said = bundle.format_pattern(pattern, None, &mut Vec::new());
    xxh3_64(format!("{pattern:?}{said}").as_bytes())
}

fn plain(pattern: &Pattern<&str>) -> Option<Box<str>> {
    let texts: Option<String> = pattern.elements.iter().map(entries::text).collect();
    texts.map(Into::into)
}

#[cfg(test)]
mod tests;
