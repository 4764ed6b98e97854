//! How hard a page is to read, as far as counting can tell.

use super::read::{Join, Text};
use super::sentences::Sentence;
use super::syllables::syllables;
use crate::language::Language;
use crate::parse::Page;
use crate::problem::{Code, Place, Problem};

/// How many words a page must have before an average says anything.
const FEWEST: u32 = 100;

/// The Flesch-Kincaid grade up to which a page is read with ease. A grade is a year of school in the United States, and 12 is the last. GOV.UK aims
/// far lower, at what a child of nine can read; the English pages of the example hub are at 3.9 to 8.0.
const HIGHEST_GRADE: f64 = 12.0;

/// The mean words of a sentence in Welsh. The pages of the example hub have 12.5 to 19.4, on average 15.4 with a standard deviation of 1.5: this
/// is four of those more. It is also just beyond the 15 to 20 that guides to plain English advise.
const MOST_WORDS: f64 = 22.0;

/// The mean letters of a word in Welsh, a digraph counted as the two letters it is typed as. The pages of the example hub have 4.1 to 4.7; 1,255
/// sentences from news and encyclopedias have 4.6, and no 300 words of them in a row more than 5.2.
const MOST_LETTERS: f64 = 5.5;

/// Tells of a page in English whose grade is high, and of one in Welsh whose sentences or words are long. Nobody has a formula for
/// Welsh, so none is made up.
pub(super) fn readability(page: &Page, (texts, sentences): (&[Text<'_>], &[Sentence]), problems: &mut Vec<Problem>) {
    let language = page.card.id.language;
    let sums = sums(language, texts, sentences);
    if sums.words < FEWEST || sums.sentences == 0 {
        return;
    }
    let place = Place::value(&page.card.path, &["title".into()]);
    match language {
        Language::En => {
            let grade = grade(&sums);
            if grade > HIGHEST_GRADE {
                problems.push(Problem::new(Code::ReadingGrade, place).arg("grade", format!("{grade:.0}")));
            }
        }
        Language::Cy => {
            let (words, letters) = (per(sums.words, sums.sentences), per(sums.letters, sums.words));
            if words > MOST_WORDS || letters > MOST_LETTERS {
                let problem = Problem::new(Code::WelshLength, place).arg("words", format!("{words:.0}"));
                problems.push(problem.arg("letters", format!("{letters:.1}")));
            }
        }
    }
}

/// What the running text of a page comes to.
#[derive(Default)]
struct Sums {
    sentences: u32,
    words: u32,
    letters: u32,
    syllables: u32,
}

/// The sums over the sentences in a language. A part of a list that no sign ends is no sentence.
fn sums(language: Language, texts: &[Text<'_>], sentences: &[Sentence]) -> Sums {
    let mut sums = Sums::default();
    for sentence in sentences.iter().filter(|sentence| sentence.is_ended) {
        let text = &texts[sentence.text];
        if text.kind().is_none() || text.language != language {
            continue;
        }
        let before = sums.words;
        for index in sentence.words.clone() {
            let (word, lower) = (text.words[index], text.word(index));
            if !word.is_own || !lower.starts_with(char::is_alphabetic) {
                continue;
            }
            sums.words += u32::from(word.join == Join::None);
            sums.letters += u32::try_from(lower.chars().count()).unwrap_or(0);
            // What is after an apostrophe is said with what is before it: *don’t*, *it’s*.
            if language == Language::En && word.join != Join::Apostrophe {
                sums.syllables += syllables(lower);
            }
        }
        sums.sentences += u32::from(sums.words > before);
    }
    sums
}

/// The grade by Kincaid, Fishburne, Rogers and Chissom, *Derivation of New Readability Formulas for Navy Enlisted Personnel*, Research
/// Branch Report 8-75 (1975).
fn grade(sums: &Sums) -> f64 {
    0.39 * per(sums.words, sums.sentences) + 11.8 * per(sums.syllables, sums.words) - 15.59
}

fn per(sum: u32, count: u32) -> f64 {
    f64::from(sum) / f64::from(count)
}
