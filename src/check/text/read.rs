//! The texts of a page as rules read them.

use std::ops::Range;
use std::sync::Arc;

use crate::language::Language;
use crate::parse::Page;
use crate::parse::body::BlockKind;
use crate::parse::markdown::{File, Passage, Span, SpanKind};
use crate::problem::{Place, Problem, Step};

/// A text that a reader sees in one piece: a block of the body, or a value of the front matter.
pub(super) struct Text<'a> {
    /// The text, without markup.
    pub text: &'a str,
    /// The same in lower case, byte for byte in the same places: a letter whose small form takes other bytes stays as it is.
    pub lower: String,
    /// Its runs of letters and figures, in order.
    pub words: Vec<Word>,
    /// What is in it; nothing in a text of the front matter.
    pub spans: &'a [Span],
    /// The language that it should be in.
    pub language: Language,
    /// Where it stands.
    pub source: Source<'a>,
    path: Arc<str>,
}

/// Where a text stands.
pub(super) enum Source<'a> {
    /// In the body.
    Body(&'a Passage),
    /// In the front matter, at this path of keys.
    Front(Vec<Step>),
}

/// A run of letters and figures.
#[derive(Clone, Copy)]
pub(super) struct Word {
    start: u32,
    end: u32,
    /// How it goes on from what is before it.
    pub join: Join,
    /// Whether it is a word of the author's: no code, no address, not marked as in another language.
    pub is_own: bool,
}

/// How a word goes on from what is before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// It begins anew.
    None,
    /// By an apostrophe: *don’t*, *mae’n*.
    Apostrophe,
    /// By a hyphen: *side-by-side*. Or by any other sign without white space, as in an address.
    Other,
}

impl Word {
    /// Where it begins in the text.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// The bytes of the text that it takes.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The texts of a page: the front matter's in the order of its keys, then the body's.
pub(super) fn texts<'a>(page: &'a Page, file: &File<'_>, passages: &'a [Passage]) -> Vec<Text<'a>> {
    let mut texts = of_front(page, file);
    let is_prose = |passage: &&Passage| !matches!(passage.kind, BlockKind::Code | BlockKind::Raw);
    texts.extend(passages.iter().filter(is_prose).map(|passage| {
        let mut text = Text::new(&passage.text, passage.language, (&passage.spans, Source::Body(passage)));
        text.path = file.path.clone();
        text
    }));
    texts
}

fn of_front<'a>(page: &'a Page, file: &File<'_>) -> Vec<Text<'a>> {
    let front = &page.card.front;
    let mut texts = Vec::new();
    let mut add = |text: &'a str, steps: Vec<Step>| {
        let mut text = Text::new(text, file.language, (&[], Source::Front(steps)));
        text.path = file.path.clone();
        texts.push(text);
    };
    add(&front.title, vec!["title".into()]);
    add(&front.summary, vec!["summary".into()]);
    let optional = [
        ("question", &front.question),
        ("challenge", &front.challenge),
        ("what_worked", &front.what_worked),
        ("what_didnt", &front.what_didnt),
        ("next_time", &front.next_time),
    ];
    for (key, text) in optional.into_iter().filter_map(|(key, text)| Some((key, text.as_deref()?))) {
        add(text, vec![key.into()]);
    }
    for (index, advice) in front.key_advice.iter().enumerate() {
        add(advice, vec!["key_advice".into(), index.into()]);
    }
    texts
}

impl<'a> Text<'a> {
    /// Reads a text; its spans are in the order of their beginnings.
    pub fn new(text: &'a str, language: Language, (spans, source): (&'a [Span], Source<'a>)) -> Text<'a> {
        let lower = lower(text);
        let words = words(text, spans);
        Text { text, lower, words, spans, language, source, path: Arc::from("") }
    }

    /// A word in lower case.
    pub fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &self.lower[word.range()])
    }

    /// What its block is; `None` in the front matter.
    pub fn kind(&self) -> Option<BlockKind> {
        match &self.source {
            Source::Body(passage) => Some(passage.kind),
            Source::Front(_) => None,
        }
    }

    /// Whether it is the value of this key of the front matter.
    pub fn is_front(&self, key: &str) -> bool {
        matches!(&self.source, Source::Front(steps) if matches!(steps.first(), Some(Step::Key(first)) if **first == *key))
    }

    /// The place of a part of it; in the front matter, of the whole.
    pub fn place(&self, range: Range<usize>) -> Place {
        match &self.source {
            Source::Body(passage) => Place::bytes(&self.path, passage.place(range)),
            Source::Front(steps) => Place::value(&self.path, steps),
        }
    }

    /// The place of bytes of the file.
    pub fn bytes(&self, range: &Range<usize>) -> Place {
        Place::bytes(&self.path, range.clone())
    }

    /// A problem at a part of it.
    pub fn problem(&self, code: crate::problem::Code, range: Range<usize>) -> Problem {
        Problem::new(code, self.place(range))
    }
}

fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| !c.is_ascii()) {
        let (ascii, rest) = part.split_at(part.find(|c: char| !c.is_ascii()).unwrap_or(part.len()));
        let from = lower.len();
        lower.push_str(ascii);
        lower[from..].make_ascii_lowercase();
        for character in rest.chars() {
            let mut small = character.to_lowercase();
            match (small.next(), small.next()) {
                (Some(small), None) if small.len_utf8() == character.len_utf8() => lower.push(small),
                _ => lower.push(character),
            }
        }
    }
    lower
}

fn words(text: &str, spans: &[Span]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6);
    let is_not_own = |span: &&Span| matches!(span.kind, SpanKind::Code | SpanKind::Address | SpanKind::Foreign(_));
    let mut others = spans.iter().filter(is_not_own).peekable();
    let mut characters = text.char_indices().peekable();
    // What stood between the last word and here.
    let mut between = Between::Begin;
    while let Some((start, character)) = characters.next() {
        if !character.is_alphanumeric() || is_apostrophe(character) {
            between = between.and(character);
            continue;
        }
        let mut end = start + character.len_utf8();
        while let Some((at, next)) = characters.next_if(|(_, next)| is_letter(*next)) {
            end = at + next.len_utf8();
        }
        while others.next_if(|span| span.text.end <= start).is_some() {}
        let is_own = others.peek().is_none_or(|span| span.text.start >= end);
        let short = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        words.push(Word { start: short(start), end: short(end), join: between.join(), is_own });
        between = Between::Nothing;
    }
    words
}

/// A letter, a figure, or an accent on one.
fn is_letter(character: char) -> bool {
    (character.is_alphanumeric() && !is_apostrophe(character)) || ('\u{300}'..='\u{36F}').contains(&character)
}

/// U+02BC MODIFIER LETTER APOSTROPHE is a letter to Unicode; here it is what writers use it for.
fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '\u{2BC}')
}

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Begin,
    Nothing,
    Apostrophe,
    Sign,
    Space,
}

impl Between {
    fn and(self, character: char) -> Between {
        match self {
            Between::Begin | Between::Space => self,
            _ if character.is_whitespace() || matches!(character, '—' | '–' | '…') => Between::Space,
            Between::Nothing if is_apostrophe(character) => Between::Apostrophe,
            _ => Between::Sign,
        }
    }

    fn join(self) -> Join {
        match self {
            Between::Apostrophe => Join::Apostrophe,
            Between::Sign => Join::Other,
            Between::Begin | Between::Nothing | Between::Space => Join::None,
        }
    }
}
