//! What a page lacks. None of it is told of a draft: what is not finished lacks something.

use std::ops::RangeInclusive;

use super::read::Text;
use crate::parse::body::{Body, Role, Target};
use crate::parse::values::Kind;
use crate::parse::{Card, Page};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::site::is_index;

/// The length of a summary that lists and search results show well, in characters.
pub const SUMMARY: RangeInclusive<usize> = 40..=200;

/// Signs of what is still to be written. As whole words, in capitals where they are so here.
const PLACEHOLDERS: [&str; 4] = ["TODO", "FIXME", "XXX", "Lorem ipsum"];

/// What one file tells of what the page lacks.
pub(super) fn complete(page: &Page, texts: &[Text<'_>]) -> Vec<Problem> {
    let card = &page.card;
    let mut problems = Vec::new();
    if card.front.draft {
        return problems;
    }
    let summary = card.front.summary.trim().chars().count();
    // The summary of a section stands under its heading, and in no list. That a summary is missing is told already.
    if summary > 0 && !SUMMARY.contains(&summary) && !is_index(&card.id.pair) {
        let place = Place::value(&card.path, &["summary".into()]);
        problems.push(Problem::new(Code::SummaryLength, place).arg("characters", summary));
    }
    for text in texts {
        for sign in PLACEHOLDERS {
            for (at, _) in text.text.match_indices(sign) {
                let range = at..at + sign.len();
                let is_whole = !text.text[..at].ends_with(char::is_alphanumeric)
                    && !text.text[range.end..].starts_with(char::is_alphanumeric);
                let word = text.words.iter().find(|word| word.range().start == at);
                if is_whole && word.is_some_and(|word| word.is_own) {
                    problems.push(text.problem(Code::PlaceholderText, range).arg("text", sign));
                }
            }
        }
    }
    problems
}

/// What a page lacks that its type asks for. Its section may say which type that is, so that one file cannot tell.
pub fn kind_rules(card: &Card, body: &Body, stock: &Stock) -> Vec<Problem> {
    let mut problems = Vec::new();
    if card.front.draft || stock.site.kind(card) != Kind::CaseStudy {
        return problems;
    }
    let base = &stock.site.hub.base_url.0;
    let is_evidence = |target: &Target| match target {
        Target::External(address) => address.starts_with("http") && !address.starts_with(base.trim_end_matches('/')),
        _ => false,
    };
    if !body.links.iter().any(|link| link.role == Role::Link && is_evidence(&link.target)) {
        problems.push(Problem::new(Code::NoEvidence, Place::value(&card.path, &["title".into()])));
    }
    let what_didnt = card.front.what_didnt.as_deref();
    if what_didnt.is_none_or(|text| text.trim().is_empty()) {
        let key = if what_didnt.is_some() { "what_didnt" } else { "title" };
        problems.push(Problem::new(Code::WhatDidntEmpty, Place::value(&card.path, &[key.into()])));
    }
    problems
}
