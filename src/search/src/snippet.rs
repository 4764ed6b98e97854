//! Why a page was found, shown in its own text.

use crate::analysis::{Language, index_keys};
use crate::answer::{Form, Hit, Mark, Marked};
use crate::index::Stored;
use crate::key::{EXACT, key};
use pentan_welsh::{Token, fold, radicals, tokens};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// About how many bytes of a page are shown, and how many of them before the first word that was found.
const SHOWN: usize = 220;
const BEFORE: usize = 60;
/// What stands where a text is cut.
const CUT: &str = "…";
/// A key that is worth less is too unsure to be shown as a reason.
const CERTAIN: f32 = 0.24;
/// The most words of a page that are tried as the first of what is shown.
const STARTS: usize = 200;

/// Finds a query's words in texts.
pub(crate) struct Finder {
    language: Language,
    exact: HashSet<String>,
    others: HashSet<String>,
    /// The first letters of the keys: most words of a text need no further look.
    letters: HashSet<char>,
    known: RefCell<HashMap<String, Option<Form>>>,
}

impl Finder {
    /// A finder of keys, each with whether it is exact, and its weight.
    pub(crate) fn new<'a>(language: Language, keys: impl Iterator<Item = (&'a str, bool, f32)>) -> Self {
        let (mut exact, mut others, mut letters) = (HashSet::new(), HashSet::new(), HashSet::new());
        for (key, is_exact, _) in keys.filter(|(_, _, weight)| *weight >= CERTAIN) {
            letters.extend(key.chars().next());
            if is_exact { &mut exact } else { &mut others }.insert(key.to_owned());
        }
        Self { language, exact, others, letters, known: RefCell::default() }
    }

    /// A stored page as a hit.
    pub(crate) fn hit(&self, page: Stored, score: f32) -> Hit {
        Hit {
            pair: page.pair,
            url: page.url,
            kind: page.kind,
            title: self.marked(page.title),
            summary: self.marked(page.summary),
            snippet: self.snippet(&page.body),
            partner: page.partner,
            score,
        }
    }

    /// The forms that are marked in hits, each once.
    pub(crate) fn matched(&self, hits: &[Hit]) -> Vec<String> {
        let texts = hits.iter().flat_map(|hit| [&hit.title, &hit.summary, &hit.snippet]);
        let mut forms: Vec<String> =
            texts.flat_map(|text| text.marks.iter().map(|mark| text.text[mark.range.clone()].to_lowercase())).collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    fn marked(&self, text: String) -> Marked {
        let marks = self.marks(&text);
        Marked { text, marks }
    }

    fn snippet(&self, body: &str) -> Marked {
        let marks = self.marks(body);
        let Some(first) = best_start(body, &marks) else { return Marked::default() };
        // What stands in the block before, such as a heading, is no part of the sentence.
        let block = body[..first].rfind('\n').map_or(0, |end| end + 1);
        let start = word_start(body, first.saturating_sub(BEFORE)).min(first).max(block);
        let end = word_end(body, (start + SHOWN).max(first));
        let (before, after) = (if start > block { CUT } else { "" }, if end < body.len() { CUT } else { "" });
        let inside = marks.into_iter().filter(|mark| start <= mark.range.start && mark.range.end <= end);
        let moved = |at: usize| at - start + before.len();
        let marks = inside.map(|mark| Mark { range: moved(mark.range.start)..moved(mark.range.end), ..mark }).collect();
        Marked { text: [before, &body[start..end], after].concat(), marks }
    }

    fn marks(&self, text: &str) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        if self.letters.is_empty() {
            return marks;
        }
        for token in tokens(text) {
            // A part of a word that is marked whole is marked already.
            let inside = marks.last().is_some_and(|before| token.range.start < before.range.end);
            if let Some(form) = self.form(&token).filter(|_| !inside) {
                marks.push(Mark { range: token.range, form });
            }
        }
        marks
    }

    fn form(&self, token: &Token) -> Option<Form> {
        if let Some(form) = self.known.borrow().get(&token.text) {
            return *form;
        }
        let form = self.form_of(&token.text);
        self.known.borrow_mut().insert(token.text.clone(), form);
        form
    }

    fn form_of(&self, word: &str) -> Option<Form> {
        let folded = fold(word);
        let exact = key(&folded, EXACT);
        if self.exact.contains(&exact) {
            return Some(Form::Typed);
        }
        if self.others.contains(&exact) {
            return Some(Form::Related);
        }
        let starts_like = |word: &str| fold(word).chars().next().is_some_and(|letter| self.letters.contains(&letter));
        let likely =
            starts_like(&folded) || self.language == Language::Welsh && radicals(word).iter().any(|word| starts_like(word));
        let keys = if likely { index_keys(self.language, word) } else { Vec::new() };
        keys.iter().any(|key| self.others.contains(key)).then_some(Form::Related)
    }
}

/// Where the passage starts that shows most of the words, and of them the most forms that were typed.
fn best_start(body: &str, marks: &[Mark]) -> Option<usize> {
    let worth = |start: usize| {
        let end = marks[start].range.start + SHOWN - BEFORE;
        let shown = marks[start..].iter().take_while(|mark| mark.range.end <= end);
        let mut forms: Vec<(&str, Form)> = shown.map(|mark| (&body[mark.range.clone()], mark.form)).collect();
        forms.sort_unstable_by_key(|(word, _)| *word);
        forms.dedup_by_key(|(word, _)| *word);
        forms.iter().map(|(_, form)| if *form == Form::Typed { 3 } else { 2 }).sum::<u32>()
    };
    let best = (0..marks.len().min(STARTS)).max_by_key(|start| (worth(*start), std::cmp::Reverse(*start)))?;
    Some(marks[best].range.start)
}

fn word_start(text: &str, from: usize) -> usize {
    let from = (0..=from).rev().find(|place| text.is_char_boundary(*place)).unwrap_or(0);
    if from == 0 {
        return 0;
    }
    text[from..].find(char::is_whitespace).map_or(from, |space| {
        let after = from + space;
        after + text[after..].chars().next().map_or(0, char::len_utf8)
    })
}

fn word_end(text: &str, to: usize) -> usize {
    let to = (to..text.len()).find(|place| text.is_char_boundary(*place)).unwrap_or(text.len());
    text[to..].find(char::is_whitespace).map_or(text.len(), |space| to + space)
}
