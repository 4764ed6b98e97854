//! Tells located problems: to a person at a terminal or in the preview, or to another program.

mod clean;
mod github;
mod human;
mod json;
mod overlay;
mod sarif;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use fluent::{FluentArgs, FluentValue};

use super::{Code, Located, Problem, Severity, Spot};
use crate::language::Language;
use crate::strings::{Use, Words};

pub use github::github;
pub use human::human;
pub use json::json;
pub use overlay::overlay;
pub use sarif::sarif;

/// How a terminal shows what it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As text only.
    Plain,
    /// With the escape sequences of ANSI X3.64 for colours.
    Colour,
}

/// Tells all problems in the words of a language, each with its lines and its way out.
///
/// No control character of the hub's files reaches the terminal.
pub fn terminal(problems: &[Located], words: &Words, ui: Language, style: Style) -> String {
    told(problems.iter(), words, ui, style)
}

fn told<'l>(problems: impl Iterator<Item = &'l Located>, words: &Words, ui: Language, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Colour => Renderer::styled(),
    };
    problems.map(|located| renderer.render(&[group(located, words, ui)]) + "\n\n").collect()
}

/// The message of a problem, and its help line if it has one.
pub fn message(problem: &Problem, words: &Words, ui: Language) -> (String, Option<String>) {
    let args = args(problem, words, ui);
    let key = format!("problem-{}", problem.code.name());
    let help = format!("{key}.help");
    let has_help = Language::ALL.into_iter().any(|language| words.has(language, &help));
    let say = |key: &str| words.say(ui, key, Some(&args)).into_owned();
    (say(&key), has_help.then(|| say(&help)))
}

/// The messages that telling problems needs, with the arguments it gives them.
pub fn uses() -> Vec<Use> {
    let mut uses: Vec<Use> = SINGLE.iter().map(|&key| Use::with(key, &[])).collect();
    uses.extend(TYPES.iter().map(|name| Use::with(format!("expected-{name}"), &[])));
    uses.extend(REASONS.iter().map(|name| Use::with(format!("locale-{name}"), &["subject"])));
    for code in Code::ALL {
        let key = format!("problem-{}", code.name());
        uses.push(Use::with(format!("{key}.help"), code.args()));
        uses.push(Use::with(key, code.args()));
    }
    uses
}

const SINGLE: [&str; 7] = [
    "severity-error",
    "severity-warning",
    "severity-hint",
    "severity-help",
    "severity-guide",
    "other-place",
    "problems-many-all",
];

/// The types of values that [`Code::WrongType`] names.
const TYPES: [&str; 10] =
    ["text", "number", "true-false", "date", "list", "mapping", "nothing", "text-each-language", "list-of-text", "point"];

/// The reasons that [`Code::MessageSyntax`] names.
const REASONS: [&str; 13] = [
    "expected-token",
    "expected-character",
    "no-text",
    "no-value",
    "no-default",
    "two-defaults",
    "open-quote",
    "stray-brace",
    "not-understood",
    "duplicate",
    "unknown-reference",
    "too-deep",
    "too-intricate",
];

/// The arguments that count something: a message may say one thing of 1 and another of 2.
const COUNTS: [&str; 2] = ["count", "words"];

fn args<'a>(problem: &'a Problem, words: &Words, ui: Language) -> FluentArgs<'a> {
    let subject = problem.args.iter().find(|(name, _)| *name == "subject").map_or("", |(_, value)| value);
    let said = |(name, value): &(&'static str, String)| -> (&'static str, FluentValue<'static>) {
        if let (true, Ok(count)) = (COUNTS.contains(name), value.parse::<usize>()) {
            return (*name, count.into());
        }
        let value = match (problem.code, *name) {
            // A value that is left open, where a kind of problem is described.
            _ if value == "…" => value.clone(),
            (Code::WrongType | Code::YamlNoKeys, "expected" | "found") => {
                words.say(ui, &format!("expected-{value}"), None).into_owned()
            }
            (Code::MessageSyntax, "reason") => {
                words.say(ui, value, Some(&FluentArgs::from_iter([("subject", subject)]))).into_owned()
            }
            // A variant of a message cannot be named by an empty text.
            (_, "suggestion") | (Code::HtmlLang, "tag") | (Code::HtmlImageAlt, "src") if value.is_empty() => "none".to_owned(),
            // A line break of the hub's text is none of the message's.
            _ => value.replace(['\r', '\n'], " "),
        };
        (*name, value.into())
    };
    let quoted = problem.quoted.iter().map(|(name, value)| (*name, value.get(ui).clone()));
    let quoted: Vec<_> = quoted.collect();
    problem.args.iter().chain(&quoted).map(said).collect()
}

fn group<'a>(located: &'a Located, words: &'a Words, ui: Language) -> Group<'a> {
    let problem = &located.problem;
    let (message, help) = message(problem, words, ui);
    let severity = problem.severity;
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE,
    };
    let name = words.say(ui, &format!("severity-{}", severity.name()), None);
    let title = level.with_name(name).primary_title(clean::lines(&message)).id(problem.code.name());
    let mut elements = elements(&located.spot, AnnotationKind::Primary, None);
    if let Some(other) = &located.other {
        let label = words.say(ui, "other-place", None).into_owned();
        elements.extend(self::elements(other, AnnotationKind::Context, Some(label)));
    }
    if let Some(help) = help {
        let level = Level::HELP.with_name(words.say(ui, "severity-help", None));
        elements.push(level.message(clean::lines(&help)).into());
    }
    if let Some(guide) = &problem.guide {
        let level = Level::INFO.with_name(words.say(ui, "severity-guide", None));
        elements.push(level.message(clean::lines(guide.get(ui))).into());
    }
    title.elements(elements)
}

/// A spot with its lines, or its file's name alone.
fn elements<'a>(spot: &'a Spot, kind: AnnotationKind, label: Option<String>) -> Vec<Element<'a>> {
    let path = clean::line(&spot.path);
    let Some(quote) = &spot.source else { return vec![Origin::path(path).into()] };
    let quote = clean::quote(quote);
    let annotation = kind.span(quote.span).label(label);
    vec![Snippet::source(quote.text).path(path).line_start(spot.line).annotation(annotation).into()]
}

#[cfg(test)]
mod tests;
