//! The page of the glossary, and where a text first uses a term of it.

mod uses;

pub use self::uses::first_uses;

use serde::Serialize;

use super::Desk;
use super::frame::{About, Frame, frame};
use super::json_ld;
use crate::site::Defined;

/// The context of `glossary.html`.
#[derive(Serialize)]
pub struct GlossaryContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    letters: Vec<LetterView>,
    /// The tag of the language that the other names are in; nothing in a hub of one language.
    other: Option<&'static str>,
}

#[derive(Serialize)]
struct LetterView {
    letter: &'static str,
    id: String,
    terms: Vec<TermView>,
}

#[derive(Serialize)]
struct TermView {
    anchor: String,
    label: String,
    lang: Option<&'static str>,
    definition: String,
    definition_lang: Option<&'static str>,
    other: Option<String>,
}

/// The glossary: every term under its letter, with its meaning and its name in the other language.
pub fn page(desk: &mut Desk<'_, '_>) -> GlossaryContext {
    let site = desk.reader.places();
    let heading = desk.reader.say("glossary", desk.language);
    let intro = desk.reader.say("glossary-intro", desk.language);
    let terms = desk.reader.defined(desk.language);
    let made = About::made(heading.clone(), intro, |language| site.glossary_url(language), desk);
    let about = About { crumbs: desk.crumbs(""), json_ld: vec![json_ld::glossary(&heading, &terms, desk)], ..made };
    let mut letters: Vec<LetterView> = Vec::new();
    for term in terms.iter() {
        if letters.last().is_none_or(|last| last.letter != term.letter) {
            let id = if term.letter == "#" { "0-9".to_owned() } else { term.letter.to_lowercase() };
            letters.push(LetterView { letter: term.letter, id: format!("letter-{id}"), terms: Vec::new() });
        }
        let view = term_view(term, desk);
        if let Some(last) = letters.last_mut() {
            last.terms.push(view);
        }
    }
    let has_other = desk.reader.hub().languages().contains(&desk.language.other());
    let other = has_other.then(|| desk.language.other().tag());
    GlossaryContext { frame: frame(about, desk), heading, letters, other }
}

fn term_view(term: &Defined, desk: &Desk<'_, '_>) -> TermView {
    TermView {
        lang: desk.foreign(term.language),
        definition_lang: desk.foreign(term.definition_language),
        anchor: term.anchor.clone(),
        label: term.label.clone(),
        definition: term.definition.clone(),
        other: term.other.clone(),
    }
}
