//! What `pentan new` wrote into a page and nobody has put anything in place of.

use std::collections::HashSet;

use crate::language::Language;
use crate::new;
use crate::parse::Page;
use crate::parse::front::fences;
use crate::parse::markdown::File;
use crate::problem::{Code, Place, Problem};
use crate::strings::Words;

/// The texts that new pages have until somebody writes their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placeholders {
    /// Summaries.
    summaries: HashSet<String>,
    /// Lines of comments above a value that only keeps its place.
    above: HashSet<String>,
    /// Notes in the text, without the signs of a comment around them.
    notes: HashSet<String>,
}

impl Placeholders {
    /// The texts that a hub's words have for new pages, in all languages: whose editor changed her language may have started a page in
    /// another.
    pub fn of(words: &Words) -> Placeholders {
        let mut placeholders = Placeholders::default();
        for language in Language::ALL {
            let texts = new::placeholders(words, language);
            placeholders.summaries.extend(texts.summaries.into_iter().map(|text| text.trim().to_owned()));
            placeholders.above.extend(texts.above);
            let notes = texts.bodies.iter().flat_map(|body| comments(body).map(|(_, note)| note.to_owned()).collect::<Vec<_>>());
            placeholders.notes.extend(notes);
        }
        placeholders
    }
}

/// The comments of a text: the byte that each begins at, and what it says.
fn comments(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("<!--").filter_map(|(at, _)| Some((at, text[at + 4..].split_once("-->")?.0.trim())))
}

/// The placeholders of a page. What a draft still has is told only to who asks what is left to do.
pub fn placeholders(page: &Page, file: &File<'_>, known: &Placeholders) -> Vec<Problem> {
    let path = &page.card.path;
    let mut found = Vec::new();
    let mut tell = |code: Code, place: Place, text: &str| {
        let code = if page.card.front.draft { Code::DraftToDo } else { code };
        found.push(Problem::new(code, place).arg("text", text));
    };
    let summary = page.card.front.summary.trim();
    if known.summaries.contains(summary) {
        tell(Code::Placeholder, Place::value(path, &["summary".into()]), summary);
    }
    let Ok(fences) = fences(file.text) else { return found };
    let mut at = fences.open;
    let mut waiting = None;
    for line in file.text[fences.open..fences.close].split_inclusive('\n') {
        match line.strip_prefix('#').map(str::trim) {
            Some(comment) if known.above.contains(comment) => waiting = Some(comment.to_owned()),
            Some(_) => {}
            None => {
                if let Some(comment) = waiting.take() {
                    tell(Code::Placeholder, Place::bytes(path, at..at + line.trim_end().len()), &comment);
                }
            }
        }
        at += line.len();
    }
    for (at, note) in comments(&file.text[fences.body..]).filter(|(_, note)| known.notes.contains(*note)) {
        let at = fences.body + at;
        tell(Code::NoteLeft, Place::bytes(path, at..at + 4), note);
    }
    found
}
