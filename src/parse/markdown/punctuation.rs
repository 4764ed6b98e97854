//! Quotation marks, apostrophes, dashes and ellipses, as the language of the text writes them.
//!
//! The marks are the delimiters of CLDR: English “outer ‘inner’”, Welsh ‘outer “inner”’. An author types `"` for the
//! outer pair and `'` for the inner one. So in Welsh the same `'` may have to become “, ” or ’, and an apostrophe must
//! be told from a quotation mark with more care than English needs.

use std::borrow::Cow;

use crate::language::Language;

/// What the text read so far in this block leaves open.
pub(super) struct Quotes {
    before: char,
    in_double: bool,
    in_single: bool,
}

/// A whole text, such as a title, with its punctuation set.
pub fn set(text: &str, language: Language) -> String {
    Quotes::new().set(text, Around { language, after: ' ', closes_later: false }).into_owned()
}

/// What surrounds a piece of text.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// The language of the piece.
    pub language: Language,
    /// The character after it; a space at the end of a line or block.
    pub after: char,
    /// Whether a later piece of the same block holds a `'` that could end a quotation.
    pub closes_later: bool,
}

impl Quotes {
    /// Nothing open, at the beginning of a block.
    pub fn new() -> Quotes {
        Quotes { before: ' ', in_double: false, in_single: false }
    }

    /// Passes something that is not text: `' '` for a line break, a letter for code or an image.
    pub fn pass(&mut self, stand_in: char) {
        self.before = stand_in;
    }

    /// The next piece of text with its punctuation set.
    pub fn set<'t>(&mut self, text: &'t str, around: Around) -> Cow<'t, str> {
        let mut piece = Piece { text, around, at: 0, out: String::new(), copied: 0, last_closer: None };
        while let Some(step) = text.as_bytes()[piece.at..].iter().position(|&byte| MARKS[usize::from(byte)]) {
            piece.at += step;
            let (mark, taken) = match text.as_bytes()[piece.at] {
                b'"' => (self.double(&piece), 1),
                b'\'' => (Some(self.single(&mut piece)), 1),
                byte => piece.run_of(byte),
            };
            match mark {
                Some(mark) if !piece.is_in_url() => piece.replace(taken, mark),
                _ => piece.at += taken,
            }
        }
        let finished = piece.finish();
        if let Some(last) = finished.chars().next_back() {
            self.before = last;
        }
        finished
    }

    /// The mark for `"`, or none after a digit where nothing is open: it may well be inches.
    fn double(&mut self, piece: &Piece<'_>) -> Option<&'static str> {
        let (previous, next) = (piece.previous(self.before), piece.next());
        let (open, close) = match piece.around.language {
            Language::En => ("“", "”"),
            Language::Cy => ("‘", "’"),
        };
        let begins = if opens_after(previous) {
            !next.is_whitespace() || !self.in_double && !previous.is_whitespace()
        } else {
            !self.in_double && next.is_alphanumeric()
        };
        if begins {
            self.in_double = true;
            return Some(open);
        }
        let was_open = std::mem::replace(&mut self.in_double, false);
        (was_open || !previous.is_ascii_digit() && !previous.is_whitespace()).then_some(close)
    }

    /// The mark for `'`.
    fn single(&mut self, piece: &mut Piece<'_>) -> &'static str {
        let (previous, next) = (piece.previous(self.before), piece.next());
        let (open, close) = match piece.around.language {
            Language::En => ("‘", "’"),
            Language::Cy => ("“", "”"),
        };
        if !opens_after(previous) || next.is_whitespace() {
            let ends = self.in_single && !next.is_alphanumeric();
            self.in_single &= !ends;
            return if ends { close } else { "’" };
        }
        if !piece.closes() || piece.is_clipped() {
            return "’";
        }
        self.in_single = true;
        open
    }
}

/// One piece of text on its way.
struct Piece<'t> {
    text: &'t str,
    around: Around,
    at: usize,
    out: String,
    copied: usize,
    // Found once a piece: looking ahead from every mark anew would be quadratic.
    last_closer: Option<usize>,
}

impl<'t> Piece<'t> {
    fn replace(&mut self, taken: usize, mark: &str) {
        self.out.push_str(&self.text[self.copied..self.at]);
        self.out.push_str(mark);
        self.at += taken;
        self.copied = self.at;
    }

    fn finish(mut self) -> Cow<'t, str> {
        if self.out.is_empty() {
            return self.text.into();
        }
        self.out.push_str(&self.text[self.copied..]);
        self.out.into()
    }

    /// A run of dashes or dots: what it is set as, and how long it is.
    fn run_of(&self, byte: u8) -> (Option<&'static str>, usize) {
        let length = self.text.as_bytes()[self.at..].iter().take_while(|&&next| next == byte).count();
        let mark = match (byte, length) {
            (b'-', 2) => Some("–"),
            (b'-', 3) => Some("—"),
            (b'.', 3) => Some("…"),
            _ => None,
        };
        (mark, length)
    }

    fn previous(&self, before: char) -> char {
        let copied = self.text[self.copied..self.at].chars().next_back();
        copied.or_else(|| self.out.chars().next_back()).unwrap_or(before)
    }

    fn next(&self) -> char {
        self.rest().chars().next().unwrap_or(self.around.after)
    }

    /// The text after the mark.
    fn rest(&self) -> &'t str {
        &self.text[self.at + 1..]
    }

    /// Whether a later `'` could end a quotation that begins here.
    fn closes(&mut self) -> bool {
        let text = self.text;
        let last = *self.last_closer.get_or_insert_with(|| last_closer(text).unwrap_or(0));
        self.around.closes_later || last > self.at
    }

    /// Whether the word after the mark has lost its beginning: `'til`, `'dyn`, `'90s`.
    ///
    /// A capital says that a sentence begins, and then a quotation is likelier than a clipped word.
    fn is_clipped(&self) -> bool {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let word = &rest[..end];
        if word.starts_with(char::is_uppercase) {
            return false;
        }
        let years = word.strip_suffix('s').unwrap_or_default();
        let is_decade = years.len() == 2 && years.bytes().all(|byte| byte.is_ascii_digit());
        is_decade || is_clipped(word, self.around.language)
    }

    /// Whether the mark stands in a web address, which is to stay as it is.
    fn is_in_url(&self) -> bool {
        let before = &self.text.as_bytes()[..self.at];
        // Addresses longer than this are not worth more time: a line of a megabyte is an input too.
        let length = before.iter().rev().take(256).take_while(|byte| !byte.is_ascii_whitespace()).count();
        let word = &before[self.at - length..];
        word.starts_with(b"www.") || word.windows(3).any(|three| three == b"://")
    }
}

/// The bytes to look at.
static MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    marks[b'"' as usize] = true;
    marks[b'\'' as usize] = true;
    marks[b'-' as usize] = true;
    marks[b'.' as usize] = true;
    marks
};

/// Whether a mark after this character begins something.
fn opens_after(previous: char) -> bool {
    previous.is_whitespace() || matches!(previous, '(' | '[' | '{' | '/' | '-' | '–' | '—' | '“' | '‘' | '«' | '=')
}

/// Where the last `'` stands that could end a quotation: after anything but space, and not before a letter or digit.
pub(super) fn last_closer(text: &str) -> Option<usize> {
    let ends = |&(at, _): &(usize, &str)| {
        let before = text[..at].chars().next_back().is_none_or(|c| !opens_after(c));
        before && !text[at + 1..].chars().next().is_some_and(char::is_alphanumeric)
    };
    text.rmatch_indices('\'').find(ends).map(|(at, _)| at)
}

/// Whether a word written after an apostrophe has lost its beginning.
fn is_clipped(word: &str, language: Language) -> bool {
    const ENGLISH: [&str; 16] = [
        "bout", "cause", "cos", "em", "n", "nuff", "round", "til", "till", "tis", "tween", "twas", "twere", "twill", "twixt",
        "twould",
    ];
    match language {
        Language::En => ENGLISH.contains(&word),
        Language::Cy => pentan_welsh::is_clipped(word),
    }
}

#[cfg(test)]
mod tests {
    use super::{Around, Quotes};
    use crate::language::Language::{self, Cy, En};

    fn set(text: &str, language: Language) -> String {
        Quotes::new().set(text, Around { language, after: ' ', closes_later: false }).into_owned()
    }

    #[test]
    fn marks_follow_the_language() {
        for (language, text, expected) in [
            (En, r#""One 'two' three," she said."#, "“One ‘two’ three,” she said."),
            (Cy, r#""Un 'dau' tri," meddai."#, "‘Un “dau” tri,’ meddai."),
            (Cy, "Mae'r tŷ i'r 'bobl', meddai'r plant'.", "Mae’r tŷ i’r “bobl”, meddai’r plant’."),
            (En, r#"("a") -- ["b"]"#, "(“a”) – [“b”]"),
            (En, r#""It's" 'the teachers' room'"#, "“It’s” ‘the teachers’ room’"),
        ] {
            assert_eq!(set(text, language), expected);
        }
    }

    #[test]
    fn an_apostrophe_is_never_an_opening_mark() {
        for (language, text, expected) in [
            (En, "don't, teachers', rock 'n' roll", "don’t, teachers’, rock ’n’ roll"),
            (En, "'tis the '90s, so 'twas said 'til 'then'", "’tis the ’90s, so ’twas said ’til ‘then’"),
            (Cy, "i'r ysgol, 'dyn ni, mae 'na 'r 'n", "i’r ysgol, ’dyn ni, mae ’na ’r ’n"),
            (Cy, "'Na,' meddai. 'na'", "“Na,” meddai. ’na’"),
            (Cy, "'sgwrs wedi'i golli", "’sgwrs wedi’i golli"),
            (En, "Summer of '69 and '07", "Summer of ’69 and ’07"),
        ] {
            assert_eq!(set(text, language), expected);
        }
    }

    #[test]
    fn dashes_and_ellipses_are_set_and_addresses_are_not() {
        for (text, expected) in [
            ("a -- b --- c---d ---- e", "a – b — c—d ---- e"),
            ("wait... what.. no....", "wait… what.. no...."),
            ("https://example.org/a--b'c...d -- x", "https://example.org/a--b'c...d – x"),
            ("a 12\" disc", "a 12\" disc"),
        ] {
            assert_eq!(set(text, En), expected);
        }
    }
}
