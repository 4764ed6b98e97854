//! Letters that the reader's own program for letters opens filled in: `mailto:` addresses (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

/// How long an address may be, in characters. Longer ones are cut by programs that open them, without a word.
pub const LIMIT: usize = 2_000;
/// How long the subject, or a title that the letter names, may be of that, encoded.
const TITLE_LIMIT: usize = 400;

/// What may stand in a field as it is: RFC 6068's `qchar`, without what some programs read otherwise (`+`, `'`, `&`).
const FIELD: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same for an address, in which `@` parts name and host.
const ADDRESS: &AsciiSet = &FIELD.remove(b'@');

/// What a letter begins with. Lines of the body end in `\n`.
pub struct Letter<'t> {
    /// To whom.
    pub to: &'t str,
    /// What it is about.
    pub subject: &'t str,
    /// What it says.
    pub body: &'t str,
    /// What it says at its end where not all of the body has room.
    pub cut: &'t str,
}

/// A letter as an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mailto {
    /// The address.
    pub url: String,
    /// How long it would be with everything in it.
    pub whole: usize,
}

impl Mailto {
    /// Whether something had to be left out.
    pub fn is_cut(&self) -> bool {
        self.whole > LIMIT
    }
}

/// Writes a letter as an address of at most [`LIMIT`] characters. What has no room is left out: the last paragraphs, else lines, else
/// words; and the letter says so.
pub fn mailto(letter: &Letter<'_>) -> Mailto {
    let to = utf8_percent_encode(letter.to, ADDRESS);
    let address = |subject: &str, body: &str| format!("mailto:{to}?subject={}&body={}", encoded(subject), encoded(body));
    let url = address(letter.subject, letter.body);
    let whole = url.len();
    if whole <= LIMIT {
        return Mailto { url, whole };
    }
    let subject = title(letter.subject);
    let end = if letter.cut.is_empty() { String::new() } else { format!("\n\n{}", letter.cut) };
    let room = LIMIT.saturating_sub(address(&subject, "").len());
    Mailto { url: address(&subject, &shortened(letter.body, room, &end)), whole }
}

/// A title that leaves room for what else a letter has to say: whole, or else its first words.
pub fn title(title: &str) -> String {
    shortened(title, TITLE_LIMIT, "…")
}

/// A field, percent-encoded; its line breaks are `CR LF` (RFC 6068, section 5).
fn encoded(text: &str) -> String {
    utf8_percent_encode(&text.replace("\r\n", "\n").replace('\n', "\r\n"), FIELD).to_string()
}

/// As much of a text as has room, encoded, with an end of its own: up to the end of a paragraph, else of a line, else of a word,
/// where that leaves at least half of what has room.
fn shortened(text: &str, room: usize, end: &str) -> String {
    if encoded(text).len() <= room {
        return text.to_owned();
    }
    let room = room.saturating_sub(encoded(end).len());
    let mut taken = 0;
    let fits = |(_, c): &(usize, char)| {
        taken += encoded(c.encode_utf8(&mut [0; 4])).len();
        taken <= room
    };
    let fitting = text.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8());
    let start = &text[..fitting];
    let after = |mark: &str| start.rfind(mark).filter(|at| *at * 2 >= fitting);
    let at = after("\n\n").or_else(|| after("\n")).or_else(|| after(" ")).unwrap_or(fitting);
    format!("{}{end}", start[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a program for letters reads in an address: the subject and the body.
    fn read(mailto: &Mailto) -> (String, String, String) {
        let url = url::Url::parse(&mailto.url).unwrap();
        let to = percent_encoding::percent_decode_str(url.path()).decode_utf8().unwrap().into_owned();
        let field = |name: &str| url.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
        (to, field("subject"), field("body"))
    }

    fn letter<'t>(subject: &'t str, body: &'t str) -> Letter<'t> {
        Letter { to: "golygydd+hyb@hub.example", subject, body, cut: "(Cut.)" }
    }

    #[test]
    fn a_letter_that_has_no_room_ends_with_a_whole_paragraph_and_says_so() {
        let paragraph = "Mae’r dŵr yn mynd i’r môr & yn ôl, 100% + mwy.\nAil linell?";
        let body = vec![paragraph; 40].join("\n\n");
        let mailto = mailto(&letter("Rheolau", &body));
        assert!(mailto.is_cut() && mailto.url.len() <= LIMIT && mailto.url.len() > LIMIT / 2, "{}", mailto.url.len());
        let (_, _, said) = read(&mailto);
        let said = said.replace("\r\n", "\n");
        let kept = said.strip_suffix("\n\n(Cut.)").unwrap();
        assert!(kept.split("\n\n").all(|one| one == paragraph), "{kept}");
    }

    proptest! {
        #[test]
        fn a_letter_says_what_was_written(subject in "[^\\r\\n]{0,40}", body in "([^\\r]|\\n){0,60}") {
            let mailto = mailto(&letter(&subject, &body));
            prop_assert!(!mailto.is_cut());
            prop_assert!(mailto.url.is_ascii() && !mailto.url.contains(['+', '"', '<', '\'', ' ']));
            prop_assert_eq!(read(&mailto), ("golygydd+hyb@hub.example".to_owned(), subject, body.replace('\n', "\r\n")));
        }

        #[test]
        fn no_letter_is_longer_than_programs_open(subject in ".{0,900}", body in "(.|\\n){0,3000}") {
            let mailto = mailto(&letter(&subject, &body));
            prop_assert!(mailto.url.len() <= LIMIT, "{}", mailto.url.len());
        }
    }
}
