//! Where a text first uses a term of the glossary.

use std::ops::Range;

use crate::language::Language;
use crate::parse::body::{Body, SLOT_CLOSE, SLOT_OPEN, Slot};
use crate::render::markup::{attribute, is_open, name, tag_end};
use crate::site::Lexicon;

/// Elements in which no term is linked: headings are what readers jump to, what can be followed or pressed already is one thing, and code
/// is no running text.
const BARRED: [&str; 12] = ["a", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "summary"];

/// The first use of each term in a body in this language: its bytes in the HTML, and the term's id. Text in another language is passed
/// over.
pub fn first_uses(body: &Body, language: Language, lexicon: &Lexicon) -> Vec<(Range<usize>, String)> {
    if lexicon.is_empty() {
        return Vec::new();
    }
    let mut search = Search { body, language, lexicon, depth: 0, barred: None, in_link: false, found: Vec::new() };
    search.walk();
    search.found
}

struct Search<'b> {
    body: &'b Body,
    language: Language,
    lexicon: &'b Lexicon,
    depth: usize,
    /// The depth of the element in which no term is linked.
    barred: Option<usize>,
    in_link: bool,
    found: Vec<(Range<usize>, String)>,
}

impl Search<'_> {
    fn walk(&mut self) {
        let html = &*self.body.html;
        let mut at = 0;
        while let Some(stop) = html[at..].find(['<', SLOT_OPEN]).map(|stop| at + stop) {
            self.text(at..stop);
            at = if html[stop..].starts_with('<') { self.tag(stop) } else { self.slot(stop) };
        }
        self.text(at..html.len());
    }

    /// Follows a tag. Returns where it ends.
    fn tag(&mut self, open: usize) -> usize {
        let end = tag_end(&self.body.html, open);
        let tag = &self.body.html[open..end];
        let name = name(tag);
        if tag.starts_with("</") {
            self.depth = self.depth.saturating_sub(1);
            if self.barred == Some(self.depth) {
                self.barred = None;
            }
        } else if is_open(tag) {
            let is_foreign = attribute(tag, "lang").is_some_and(|lang| lang != self.language.tag());
            if self.barred.is_none() && (is_foreign || BARRED.contains(&name)) {
                self.barred = Some(self.depth);
            }
            self.depth += 1;
        }
        end
    }

    /// Follows a slot. Returns where it ends.
    fn slot(&mut self, open: usize) -> usize {
        let html = &*self.body.html;
        let Some(close) = html[open..].find(SLOT_CLOSE).map(|close| open + close) else { return html.len() };
        let number = html[open + SLOT_OPEN.len_utf8()..close].parse().ok();
        match number.and_then(|number: usize| self.body.slots.get(number)) {
            Some(Slot::Open(_)) => self.in_link = true,
            Some(Slot::Close(_)) => self.in_link = false,
            _ => {}
        }
        close + SLOT_CLOSE.len_utf8()
    }

    fn text(&mut self, range: Range<usize>) {
        if self.barred.is_some() || self.in_link {
            return;
        }
        let words = words(&self.body.html, range);
        let mut at = 0;
        while at < words.len() {
            at += self.term_at(&words[at..]).unwrap_or(1);
        }
    }

    /// Keeps the term that these words begin with, if it is the first use of one. Returns how many words it takes.
    fn term_at(&mut self, words: &[Word]) -> Option<usize> {
        let (first, rest) = words.split_first()?;
        let lexicon = self.lexicon;
        let is_here = |form: &&(Vec<String>, String)| {
            form.0.len() <= rest.len() && form.0.iter().zip(rest).all(|(wanted, word)| word.follows && word.text == *wanted)
        };
        let (form, id) = lexicon.starting_with(&first.text).iter().find(is_here)?;
        let last = form.len().checked_sub(1).map_or(first, |last| &rest[last]);
        if !self.found.iter().any(|(_, known)| known == id) {
            self.found.push((first.range.start..last.range.end, id.clone()));
        }
        Some(form.len() + 1)
    }
}

/// A word of a text.
struct Word {
    text: String,
    range: Range<usize>,
    /// Whether nothing but white space or a hyphen stands between it and the word before it.
    follows: bool,
}

/// The words in these bytes, in lower case. What is written as `&…;` is no word.
fn words(html: &str, range: Range<usize>) -> Vec<Word> {
    let text = &html[range.clone()];
    let mut words = Vec::new();
    let mut last = 0;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_alphanumeric() || c == '&') {
        let begin = text.len() - rest.len() + start;
        if rest[start..].starts_with('&') {
            let length = rest[start..].find(';').map_or(1, |end| end + 1);
            rest = &rest[start + length..];
            continue;
        }
        let length = rest[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len() - start);
        let end = begin + length;
        let gap = &text[last..begin];
        let follows = !words.is_empty() && (gap == "-" || gap.chars().all(char::is_whitespace));
        words.push(Word { text: text[begin..end].to_lowercase(), range: range.start + begin..range.start + end, follows });
        last = end;
        rest = &text[end..];
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Per;
    use crate::parse::data::{Entries, Entry};
    use crate::parse::yaml::Text;

    fn found(html: &str, language: Language) -> Vec<String> {
        let entry =
            |cy: &str, en: &str| Entry { label: Text(Per { cy: Some(cy.into()), en: Some(en.into()) }), ..Entry::default() };
        let glossary: Entries = [
            ("practice", entry("cymuned ymarfer", "community of practice")),
            ("museum", entry("amgueddfa", "museum")),
            ("group", entry("grŵp", "group")),
            ("steering", entry("grŵp llywio", "steering group")),
        ]
        .into_iter()
        .map(|(id, entry)| (id.to_owned(), entry))
        .collect();
        let slots = vec![Slot::Open(0), Slot::Close(0)];
        let body = Body { html: html.into(), slots, ..Body::default() };
        let found = first_uses(&body, language, &Lexicon::of(&glossary, language));
        found.into_iter().map(|(range, id)| format!("{id}: {}", &html[range])).collect()
    }

    #[test]
    fn the_first_use_of_a_term_is_found_the_longest_first() {
        let html = "<p>A steering group, groups and museums. A museum’s group; communities\nof practice.</p>";
        let expected = ["steering: steering group", "group: groups", "museum: museums", "practice: communities\nof practice"];
        assert_eq!(found(html, Language::En), expected);
    }

    #[test]
    fn a_mutated_form_counts_as_the_term() {
        let html = "<p>Yn y Gymuned Ymarfer mae’r grwpiau, a’i hamgueddfeydd.</p>";
        assert_eq!(found(html, Language::Cy), ["practice: Gymuned Ymarfer", "museum: hamgueddfeydd"]);
    }

    #[test]
    fn nothing_is_found_in_headings_links_code_or_the_other_language() {
        for barred in [
            "<h2 id=\"a\">A museum</h2>",
            "<p>\u{E000}0\u{E001}a museum\u{E000}1\u{E001}</p>",
            "<p><a href=\"b\">museum</a></p>",
            "<pre class=\"code\"><code>museum</code></pre>",
            "<blockquote lang=\"cy\"><p>museum</p></blockquote>",
            "<p>mus&#x65;um &museum; <img alt=\"museum\"></p>",
            "<p>community. Of practice</p>",
        ] {
            assert_eq!(found(barred, Language::En), [""; 0], "{barred}");
            let after = format!("{barred}<p>museum</p>");
            assert_eq!(found(&after, Language::En), ["museum: museum"], "{after}");
        }
    }
}
