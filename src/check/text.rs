//! What an editor is told of one text: the house style of a bilingual hub, as far as one file can tell.
//!
//! The file is read once ([`read`]): every text on the page that a reader sees, with its words. Each rule is a function of that.
//!
//! - [`structure`]: headings that skip or are empty, tables without headers
//! - [`links`]: what links and images are called
//! - [`sentences`], [`readability`]: sentences far too long, texts hard to read
//! - [`acronyms`], [`phrases`]: what nobody explains, what says nothing
//! - [`tongue`]: what looks like the other language
//! - [`complete`]: what is missing; [`kind_rules`] asks for what needs the page's type, which one file cannot tell

mod acronyms;
mod complete;
mod links;
mod phrases;
mod read;
mod readability;
mod sentences;
mod structure;
mod syllables;
#[cfg(test)]
mod tests;
mod tongue;

use crate::parse::Page;
use crate::parse::markdown::{File, passages};
use crate::problem::Problem;

pub use self::complete::{SUMMARY, kind_rules};

/// The problems of a page as it is written, with nothing but its file in sight.
pub fn text(page: &Page, file: &File<'_>) -> Vec<Problem> {
    let passages = passages(file);
    let texts = read::texts(page, file, &passages);
    let mut problems = complete::complete(page, &texts);
    structure::structure(page, (file, &passages), &mut problems);
    for text in &texts {
        links::links(text, &mut problems);
        phrases::phrases(text, &mut problems);
    }
    let sentences = sentences::sentences(&texts, &mut problems);
    readability::readability(page, (&texts, &sentences), &mut problems);
    acronyms::acronyms(&texts, &mut problems);
    links::front_image(page, &mut problems);
    tongue::tongue(page, &texts, &mut problems);
    problems.extend(super::event::event(page));
    problems
}
