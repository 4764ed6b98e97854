//! Telling Welsh from English, on what people write: the example hub, paragraph by paragraph.

use std::sync::Arc;

use pentan::language::Language;
use pentan::parse::body::BlockKind;
use pentan::parse::front::fences;
use pentan::parse::markdown::{File, passages};
use pentan_welsh::{Tongue, recognise};

use crate::example::site;
use crate::hub::example;

/// Each paragraph and part of a list of eight words or more, with the language it is in and the file it is from.
fn paragraphs() -> Vec<(Language, String, Arc<str>)> {
    let mut found = Vec::new();
    for card in site().built.stock.site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten() {
        let text = std::fs::read_to_string(example().join(&*card.path)).unwrap();
        let start = fences(&text).unwrap().body;
        let file = File { path: &card.path, text: &text, start, language: card.id.language };
        let of_page = passages(&file).into_iter().filter(|passage| {
            let is_running = matches!(passage.kind, BlockKind::Paragraph | BlockKind::Item);
            is_running && passage.text.split_whitespace().nth(7).is_some()
        });
        found.extend(of_page.map(|passage| (passage.language, passage.text, card.path.clone())));
    }
    found
}

#[test]
fn no_paragraph_of_the_example_hub_is_taken_for_the_other_language_and_nearly_all_for_their_own() {
    let paragraphs = paragraphs();
    assert!(paragraphs.len() > 800, "only {}", paragraphs.len());
    let (mut wrong, mut undecided) = (Vec::new(), 0);
    for (language, text, path) in &paragraphs {
        let expected = if *language == Language::Cy { Tongue::Welsh } else { Tongue::English };
        match recognise(text).tongue {
            Some(tongue) if tongue != expected => wrong.push(format!("{path}: {text}")),
            Some(_) => {}
            None => undecided += 1,
        }
    }
    assert_eq!(wrong.join("\n"), "");
    assert!(undecided * 20 < paragraphs.len(), "{undecided} of {}", paragraphs.len());
}
