//! Running text in one language: words, sentences and headings, in Welsh with the mutations that small words cause.

use pentan::language::Language;
use pentan_welsh::{aspirate, mutations};

use super::random::Random;
use super::words::Vocabulary;

/// How many words a page keeps coming back to.
const THEMES: usize = 60;

/// Writes sentences on the themes of one page.
pub struct Writer<'v> {
    vocabulary: &'v Vocabulary,
    language: Language,
    themes: Vec<&'v str>,
    /// What chance says next.
    pub random: Random,
    /// How many words were written.
    pub words: usize,
}

/// How the first sound of a word changes.
#[derive(Clone, Copy)]
enum Mutation {
    Soft,
    Nasal,
    Aspirate,
}

impl<'v> Writer<'v> {
    /// A writer with themes of its own.
    pub fn new((vocabulary, language): (&'v Vocabulary, Language), mut random: Random) -> Writer<'v> {
        let themes = (0..THEMES).map(|_| vocabulary.telling(&mut random)).collect();
        Writer { vocabulary, language, themes, random, words: 0 }
    }

    /// Words as they follow one another in a text.
    pub fn row(&mut self, count: usize) -> Vec<String> {
        let mut row = Vec::with_capacity(count);
        let mut before = "";
        for _ in 0..count {
            let word = if self.random.chance(18) { self.theme() } else { self.vocabulary.any(&mut self.random) };
            row.push(match self.language {
                Language::Cy => self.mutated(word, before),
                Language::En => word.to_owned(),
            });
            before = word;
        }
        self.words += count;
        row
    }

    /// A word that the page keeps coming back to, the first ones oftener.
    pub fn theme(&mut self) -> &'v str {
        let at = self.random.below(THEMES as u64).min(self.random.below(THEMES as u64));
        self.themes[at as usize]
    }

    /// A sentence without its full stop.
    pub fn sentence(&mut self) -> Vec<String> {
        let count = self.random.among(8, 22);
        let mut row = self.row(count);
        if count > 12 {
            row[self.random.among(4, 8)].push(',');
        }
        row[0] = capitalised(&row[0]);
        row
    }

    /// A sentence as it is printed.
    pub fn line(&mut self) -> String {
        self.sentence().join(" ") + "."
    }

    /// A heading of so many words.
    pub fn heading(&mut self, (least, most): (usize, usize)) -> String {
        let count = self.random.among(least, most);
        let words: Vec<&str> = (0..count)
            .map(|_| if self.random.chance(60) { self.theme() } else { self.vocabulary.telling(&mut self.random) })
            .collect();
        capitalised(&words.join(" "))
    }

    /// A radical in the form that it has after a word.
    fn mutated(&mut self, radical: &str, before: &str) -> String {
        let mutation = match before {
            "i" | "o" | "ar" | "am" | "at" | "dan" | "dros" | "drwy" | "heb" | "hyd" | "gan" | "wrth" | "dy" | "neu" | "dau"
            | "dwy" => Mutation::Soft,
            "yn" if self.random.chance(65) => Mutation::Soft,
            "ei" if self.random.chance(50) => Mutation::Soft,
            "yn" | "fy" => Mutation::Nasal,
            "ei" | "a" | "gyda" | "tri" => Mutation::Aspirate,
            _ => return radical.to_owned(),
        };
        mutate(radical, mutation)
    }
}

fn mutate(radical: &str, mutation: Mutation) -> String {
    let initial = radical.chars().next().unwrap_or_default();
    let forms = mutations(radical);
    let form = match (mutation, initial) {
        (Mutation::Aspirate, _) => return aspirate(radical).into_owned(),
        (Mutation::Soft, 'c' | 'p' | 't' | 'b' | 'd' | 'm' | 'l' | 'r') => forms.first(),
        // Before most consonants *g* is not lost, and there is only the nasal form.
        (Mutation::Soft, 'g') if forms.len() > 1 => forms.first(),
        (Mutation::Nasal, 'c' | 'p' | 't' | 'b' | 'd') => forms.get(1),
        (Mutation::Nasal, 'g') => forms.last(),
        _ => None,
    };
    form.cloned().unwrap_or_else(|| radical.to_owned())
}

/// A text with a capital at its beginning.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
