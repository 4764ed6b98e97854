//! What looks like the other language than it should be in. It only suggests: nobody is sure but who wrote it.

use super::read::{Source, Text};
use crate::language::Language;
use crate::parse::Page;
use crate::parse::body::BlockKind;
use crate::parse::markdown::SpanKind;
use crate::problem::{Code, Place, Problem};

/// How many words a text must have to be looked at, and a title.
const FEWEST: usize = 5;
const FEWEST_OF_TITLE: usize = 7;

/// How many texts in the other language make a page of that language, and out of how many that are decided: four of five.
const WHOLE_PAGE: usize = 3;

/// Tells of each text that looks like the other language, or of the page as a whole where nearly every text does.
pub(super) fn tongue(page: &Page, texts: &[Text<'_>], problems: &mut Vec<Problem>) {
    let mut found = Vec::new();
    let (mut decided, mut of_body) = (0, 0);
    for text in texts {
        if let Some(language) = language_of(text) {
            decided += 1;
            if language != text.language {
                of_body += usize::from(text.kind().is_some());
                found.push(problem(text.place(0..text.text.len()), text.language).arg("reason", part(text)));
            }
        }
        found.extend(alternatives(text));
    }
    if let Some(image) = &page.card.front.image
        && recognised(&image.alt, FEWEST) == Some(page.card.id.language.other())
    {
        let place = Place::value(&page.card.path, &["image".into(), "alt".into()]);
        found.push(problem(place, page.card.id.language).arg("reason", "alt"));
    }
    if of_body >= WHOLE_PAGE && found.len() * 5 >= decided * 4 {
        let place = Place::value(&page.card.path, &["title".into()]);
        found = vec![problem(place, page.card.id.language).arg("reason", "page")];
    }
    problems.extend(found);
}

fn problem(place: Place, language: Language) -> Problem {
    Problem::new(Code::WrongLanguage, place).arg("language", language.other())
}

/// What the message calls a text: how it is marked as in the other language depends on that.
fn part(text: &Text<'_>) -> &'static str {
    match (&text.source, text.kind()) {
        (Source::Front(_), _) => "front",
        (_, Some(BlockKind::Paragraph)) => "block",
        _ => "words",
    }
}

/// The language that a text looks like, without what is marked, quoted, or named by a link.
fn language_of(text: &Text<'_>) -> Option<Language> {
    let fewest = if text.is_front("title") { FEWEST_OF_TITLE } else { FEWEST };
    if text.words.len() < fewest {
        return None;
    }
    let looked_at = own(text);
    recognised(looked_at.as_deref().unwrap_or(text.text), fewest)
}

/// The images in a text whose alternative looks like the other language.
fn alternatives<'a>(text: &'a Text<'_>) -> impl Iterator<Item = Problem> + 'a {
    text.spans.iter().filter_map(move |span| {
        let SpanKind::Image(_, alt) = &span.kind else { return None };
        let is_other = recognised(alt, FEWEST) == Some(text.language.other());
        is_other.then(|| problem(text.bytes(&span.range), text.language).arg("reason", "alt"))
    })
}

fn recognised(text: &str, fewest: usize) -> Option<Language> {
    text.split_whitespace().nth(fewest - 1)?;
    Language::of_text(text)
}

/// A text without code, addresses, words that are marked, what a link out of the hub is called (often a title in its own language), and
/// what is in quotation marks; `None` where there is no such thing. A text that is one quotation is looked at whole.
fn own(text: &Text<'_>) -> Option<String> {
    let is_other = |kind: &SpanKind| match kind {
        SpanKind::Link(target) => target.starts_with("http"),
        SpanKind::Address | SpanKind::Code | SpanKind::Foreign(_) => true,
        SpanKind::Image(..) => false,
    };
    let mut gaps: Vec<_> = text.spans.iter().filter(|span| is_other(&span.kind)).map(|span| span.text.clone()).collect();
    let mut at = 0;
    while let Some(open) = text.text[at..].find(['“', '"']).map(|open| at + open) {
        let after = open + if text.text[open..].starts_with('"') { 1 } else { '“'.len_utf8() };
        let Some(close) = text.text[after..].find(['”', '"']).map(|close| after + close) else { break };
        at = close + if text.text[close..].starts_with('"') { 1 } else { '”'.len_utf8() };
        if (at - open) * 10 < text.text.len() * 8 {
            gaps.push(open..at);
        }
    }
    if gaps.is_empty() {
        return None;
    }
    gaps.sort_by_key(|gap| gap.start);
    let (mut own, mut from) = (String::with_capacity(text.text.len()), 0);
    for gap in gaps {
        if gap.start >= from {
            own.push_str(&text.text[from..gap.start]);
        }
        from = from.max(gap.end);
    }
    own.push_str(&text.text[from..]);
    Some(own)
}
