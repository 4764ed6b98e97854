//! Problems as the preview shows them over a page.

use fluent::FluentArgs;
use serde_json::{Value as Json, json};

use super::super::{Located, Spot};
use super::message;
use crate::language::Language;
use crate::strings::Words;

/// A problem with the lines it is on, cut where the span begins and ends.
pub fn overlay(located: &Located, words: &Words, ui: Language) -> Json {
    let code = located.problem.code;
    let (message, help) = message(&located.problem, words, ui);
    let place = |spot: &Spot| {
        let mut args = FluentArgs::new();
        args.set("path", spot.path.clone());
        args.set("line", spot.line.to_string());
        args.set("column", spot.column.to_string());
        let quote = spot.source.as_ref().map(|quote| {
            let (before, rest) = quote.text.split_at(quote.span.start);
            let (span, after) = rest.split_at(quote.span.len());
            json!([before, span, after])
        });
        json!({"text": words.say(ui, "overlay-place", Some(&args)), "line": spot.line, "quote": quote})
    };
    json!({
        "code": code.name(),
        "severity": words.say(ui, &format!("severity-{}", located.problem.severity.name()), None),
        "message": message,
        "helpWord": words.say(ui, "severity-help", None),
        "help": help,
        "guideWord": words.say(ui, "severity-guide", None),
        "guide": located.problem.guide.as_ref().map(|guide| &**guide.get(ui)),
        "place": place(&located.spot),
        "otherWord": words.say(ui, "other-place", None),
        "other": located.other.as_ref().map(place),
    })
}
