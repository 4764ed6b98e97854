//! The words in a drawing (SVG), and which of the hub's languages they are in.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::language::Language;

/// The languages of the hub's that a drawing has words in: those that it says itself (`lang`, `xml:lang`, `systemLanguage`), and else that
/// which its words sound like. Empty where there are no words, or nobody can tell.
pub fn languages(svg: &str) -> Vec<Language> {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = false;
    let mut open = vec![Open { language: None, is_said: false }];
    let (mut found, mut unsaid) = (Vec::new(), String::new());
    loop {
        let around = open.last().copied().unwrap_or_default();
        match reader.read_event() {
            Ok(Event::Start(tag)) => open.push(around.enter(&tag)),
            Ok(Event::End(_)) if open.len() > 1 => drop(open.pop()),
            Ok(Event::Text(text)) if around.is_said => {
                let words: &str = &text;
                match around.language {
                    _ if !words.chars().any(char::is_alphabetic) => {}
                    Some(language) => found.extend(language),
                    None => {
                        unsaid.push_str(words);
                        unsaid.push('\n');
                    }
                }
            }
            // What comes behind a mistake no browser draws.
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    found.extend(Language::of_text(&unsaid));
    found.sort_unstable();
    found.dedup();
    found
}

/// An element that is open.
#[derive(Clone, Copy, Default)]
struct Open {
    /// The language that is said: some other one is `Some(None)`.
    language: Option<Option<Language>>,
    /// Whether its text is for readers.
    is_said: bool,
}

impl Open {
    fn enter(self, tag: &BytesStart<'_>) -> Open {
        let is_said = match tag.local_name().as_ref() {
            "text" | "title" | "desc" => true,
            "style" | "script" | "metadata" => false,
            _ => self.is_said,
        };
        let mut attributes = tag.attributes();
        let said = attributes
            .with_checks(false)
            .flatten()
            .filter(|one| matches!(one.key.as_ref(), "lang" | "xml:lang" | "systemLanguage"));
        let language = said.last().map(|one| {
            let tag = one.value.into_owned();
            Language::from_tag(tag.split(['-', ',']).next().unwrap_or_default().trim())
        });
        Open { language: language.or(self.language), is_said }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Language::{Cy, En};

    #[test]
    fn a_drawing_is_in_the_languages_that_it_says_or_that_its_words_sound_like() {
        for (inside, expected) in [
            ("", vec![]),
            ("<text>1 2 3</text><g>The people of the town</g>", vec![]),
            ("<text lang='cy'>Diben</text>", vec![Cy]),
            ("<g xml:lang='en-GB'><text>Purpose <tspan xml:lang='cy'>Diben</tspan></text></g>", vec![Cy, En]),
            ("<switch><text systemLanguage='cy'>Pobl</text><text systemLanguage='en'>People</text></switch>", vec![Cy, En]),
            ("<text lang='fr'>Bonjour</text>", vec![]),
            ("<title>What the people of the town want from it</title>", vec![En]),
            ("<text>Mae'r bobl yn y dref</text><style>the of and</style>", vec![Cy]),
            ("<text>Purpose</text>", vec![]),
        ] {
            assert_eq!(languages(&format!("<svg>{inside}</svg>")), expected, "{inside}");
        }
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reading_of_a_drawing(text in r#"(<text|<g |lang='|'|>|/>|</|&|;|<!--|<!\[CDATA\[|ŷ|.| ){0,60}"#, deep in 0usize..3_000) {
            languages(&("<g>".repeat(deep) + &text));
        }
    }
}
