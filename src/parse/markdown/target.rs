//! What the destination of a link names.

use percent_encoding::percent_decode_str;

use crate::language::Language;
use crate::parse::body::{Target, Vocabulary};

/// A destination, as far as one file can tell.
pub(super) enum Destination<'a> {
    /// `lang:cy`: no link, but words in another language.
    Words(&'a str),
    /// Something that a reader can be led to.
    To(Target),
    /// Nothing at all.
    Empty,
    /// An address that no page may lead to, or that is not one.
    Bad,
}

/// Reads a destination as the author wrote it.
///
/// Only the schemes listed here ever become a link. So a scheme that runs something (`javascript:`) or that nobody has
/// thought of yet is refused, however it is spelt.
pub(super) fn read(written: &str) -> Destination<'_> {
    if written.is_empty() {
        return Destination::Empty;
    }
    if written.starts_with("//") {
        return Destination::Bad;
    }
    let Some((scheme, rest)) = scheme(written) else { return local(written) };
    if scheme.eq_ignore_ascii_case("lang") {
        return Destination::Words(rest);
    }
    if let Some(vocabulary) = Vocabulary::ALL.into_iter().find(|vocabulary| scheme == vocabulary.name()) {
        return Destination::To(Target::Term(vocabulary, rest.into()));
    }
    let is_address = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    if is_address { Destination::To(Target::External(written.into())) } else { Destination::Bad }
}

/// The host of a web address, without `www.` or `m.`, and its path; `None` for any other address.
pub(super) fn host_and_path(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = scheme(address)?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let rest = rest.strip_prefix("//")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(host);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    Some((host, path))
}

/// The languages of two letters (ISO 639-1, complete since 2003; a registration would have had to be before there were three letters for it).
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et \
    eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks \
    ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro \
    ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

/// Whether a text has the form of a BCP 47 tag whose language has two or three letters, and is one if it has two.
///
/// Of languages of three letters only the form is checked: the registry grows, and a wrong guess here would refuse a true language.
pub(super) fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_known = language.len() != 2
        || TWO_LETTERS
            .as_bytes()
            .chunks(3)
            .any(|known| language.eq_ignore_ascii_case(str::from_utf8(&known[..2]).unwrap_or_default()));
    is_known
        && (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The hub language that a tag names, with or without a region or script.
pub(super) fn hub_language(tag: &str) -> Option<Language> {
    Language::from_tag(tag.split('-').next().unwrap_or_default())
}

/// What stands before and after the first colon, where that is a scheme (RFC 3986, section 3.1).
fn scheme(written: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = written.split_once(':')?;
    let begins = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_scheme = begins && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then_some((scheme, rest))
}

fn local(written: &str) -> Destination<'_> {
    let (before, fragment) = match written.split_once('#') {
        Some((before, fragment)) => (before, Some(decoded(fragment))),
        None => (written, None),
    };
    let path = before.split('?').next().unwrap_or_default();
    match fragment {
        Some(fragment) if path.is_empty() => Destination::To(Target::Fragment(fragment)),
        None if path.is_empty() => Destination::Empty,
        fragment => Destination::To(Target::Internal(decoded(path), fragment)),
    }
}

fn decoded(part: &str) -> Box<str> {
    percent_decode_str(part).decode_utf8_lossy().into()
}

#[cfg(test)]
mod tests {
    use super::{Destination, host_and_path, is_language_tag, read};

    fn shown(written: &str) -> String {
        match read(written) {
            Destination::Words(tag) => format!("words {tag}"),
            Destination::To(target) => format!("{target:?}"),
            Destination::Empty => "empty".into(),
            Destination::Bad => "bad".into(),
        }
    }

    #[test]
    fn a_destination_is_read_by_its_scheme() {
        for (written, expected) in [
            ("../tips/one%20line.md?x=1#a%C3%A2", r#"Internal("../tips/one line.md", Some("aâ"))"#),
            ("guides/first", r#"Internal("guides/first", None)"#),
            ("#end", r#"Fragment("end")"#),
            ("topic:purpose", r#"Term(Topic, "purpose")"#),
            ("organisation-type:museum", r#"Term(OrganisationType, "museum")"#),
            ("lang:cy", "words cy"),
            ("https://example.org/a?b#c", r#"External("https://example.org/a?b#c")"#),
            ("mailto:a@b.c", r#"External("mailto:a@b.c")"#),
            ("", "empty"),
            ("?x", "empty"),
        ] {
            assert_eq!(shown(written), expected, "{written}");
        }
    }

    #[test]
    fn an_address_that_could_run_something_is_bad() {
        for written in
            ["javascript:a", "JaVaScRiPt:a", "data:text/html,a", "vbscript:a", "file:///etc", "//x.org", "http:x", "https:///x"]
        {
            assert_eq!(shown(written), "bad", "{written}");
        }
    }

    #[test]
    fn a_language_tag_is_known_by_its_form() {
        for (tag, expected) in
            [("cy", true), ("gd", true), ("en-GB", true), ("welsh", false), ("c", false), ("", false), ("cy-", false)]
        {
            assert_eq!(is_language_tag(tag), expected, "{tag}");
        }
    }

    #[test]
    fn a_host_is_told_without_its_prefix() {
        assert_eq!(host_and_path("https://www.youtube.com/watch?v=1"), Some(("youtube.com", "/watch")));
        assert_eq!(host_and_path("http://u:p@peer.example:80/w/1#t"), Some(("peer.example", "/w/1")));
        assert_eq!(host_and_path("mailto:a@b.c"), None);
    }
}
