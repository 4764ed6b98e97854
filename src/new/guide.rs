//! The page of a new hub that tells its editors of each rule, with a heading that problems lead to.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Voice;
use crate::check;
use crate::parse::markdown::{File, Grammar, Html};
use crate::parse::{self, PageId, front};
use crate::problem::{At, Code, Place, Problem, message};

/// A heading for each rule, what is said when it is broken, and what to do.
pub(super) fn rules(voice: Voice<'_>) -> String {
    let rules = Code::ALL.iter().copied().filter(|code| code.is_rule());
    rules.map(|code| rule(code, voice)).collect::<Vec<_>>().join("\n")
}

fn rule(code: Code, voice: Voice<'_>) -> String {
    let name = code.name();
    let mut problem = Problem::new(code, Place::file(&"".into()));
    for arg in code.args() {
        // What a message would be filled in with is left open.
        let value = match *arg {
            "suggestion" => "",
            "language" => voice.language.tag(),
            _ => "…",
        };
        problem = problem.arg(arg, value);
    }
    let (said, help) = message(&problem, voice.words, voice.language);
    let paragraphs = [Some(said), help].into_iter().flatten().map(|text| escaped(&text));
    format!("### `{name}` {{#{name}}}\n\n{}\n", paragraphs.collect::<Vec<_>>().join("\n\n"))
}

/// A text in which nothing is Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '{' | '}' | '~' | '&' | '^' | '$');
        let is_address = c == ':' && text[at..].starts_with("://");
        if is_mark || is_address || (at == 0 && c.is_ascii_punctuation()) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

/// The page with an exemption before each paragraph that breaks the rule it tells of: “click here” has to be named somewhere.
pub(super) fn exempted(text: &str, id: &PageId, reason: &str) -> String {
    let path: Arc<str> = id.path();
    let (page, mut problems) = parse::page(&path, text, id.clone(), &Grammar::new(Html::Escaped));
    let start = front::fences(text).map_or(0, |fences| fences.body);
    problems.extend(check::text::text(&page, &File { path: &path, text, start, language: id.language }));
    let mut comments = BTreeSet::new();
    for problem in problems.iter().filter(|problem| problem.code.is_rule()) {
        let At::Bytes(at, _) = problem.place.at else { continue };
        let at = usize::try_from(at).unwrap_or_default().min(text.len());
        // A block begins after an empty line.
        let block = text.get(..at).and_then(|before| before.rfind("\n\n")).map_or(start, |end| end + 2);
        comments.insert((block, problem.code.name()));
    }
    let mut out = text.to_owned();
    for (at, rule) in comments.into_iter().rev() {
        out.insert_str(at, &format!("<!-- pentan allow {rule}: {reason} -->\n\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_paragraph_that_breaks_a_rule_is_exempt_from_that_rule() {
        let id = PageId { pair: "contribute".into(), language: Language::En };
        let text = "---\ntitle: T\nsummary: S.\n---\n\nRivers.\n\nRivers are <b>long</b>.\n\nLakes.\n";
        let exempt = "Rivers.\n\n<!-- pentan allow raw-html: An example. -->\n\nRivers are <b>long</b>.\n\nLakes.\n";
        assert!(exempted(text, &id, "An example.").ends_with(exempt));
    }

    #[test]
    fn what_a_message_names_is_no_markdown() {
        let body = crate::parse::markdown::body(
            &Grammar::new(Html::Escaped),
            &File {
                path: &"a".into(),
                text: &escaped("Write ![a](b.png), <!-- c -->, `d`, **e**, # f, https://g.example and {#h}."),
                start: 0,
                language: Language::En,
            },
        );
        assert_eq!((body.0.links.len(), body.0.headings.len(), body.1.len()), (0, 0, 0));
        assert!(body.0.html.contains("**e**"), "{}", body.0.html);
    }
}
