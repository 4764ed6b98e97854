//! Problems as SARIF, which code scanning and editors read.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value as Json, json};

use super::super::{Code, Located, Place, Problem, Severity, Spot};
use super::json::escape;
use super::message;
use crate::language::Language;
use crate::strings::Words;

/// All but what a path of a URI has as it is (RFC 3986, section 3.3), and the `/` between its parts.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Tells problems as one run in a log of SARIF 2.1.0 (OASIS), in the order given. `folder` is where the hub is in the repository: empty, or
/// ending in `/`.
///
/// Lines and columns count from 1, columns in characters; the end is the column after the last one. Only rules that something is told of
/// are described, with `…` for what differs from one problem to the next.
pub fn sarif(problems: &[Located], words: &Words, ui: Language, folder: &str) -> String {
    let mut rules: BTreeMap<Code, &Located> = BTreeMap::new();
    for located in problems {
        rules.entry(located.problem.code).or_insert(located);
    }
    let numbers: BTreeMap<Code, usize> = rules.keys().enumerate().map(|(number, code)| (*code, number)).collect();
    let result = |located: &Located| {
        let problem = &located.problem;
        let (message, help) = message(problem, words, ui);
        let text = [Some(message), help].into_iter().flatten().collect::<Vec<_>>().join("\n");
        let mut result = json!({
            "ruleId": problem.code.name(),
            "ruleIndex": numbers.get(&problem.code),
            "level": level(problem.severity),
            "message": {"text": text},
            "locations": [{"physicalLocation": location(&located.spot, folder)}],
        });
        if let Some(other) = &located.other {
            let text = words.say(ui, "other-place", None);
            result["relatedLocations"] =
                json!([{"id": 1, "physicalLocation": location(other, folder), "message": {"text": text}}]);
        }
        result
    };
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "pentan",
                "version": env!("CARGO_PKG_VERSION"),
                "language": ui.tag(),
                "rules": rules.values().map(|first| rule(&first.problem, words, ui)).collect::<Vec<_>>(),
            }},
            "language": ui.tag(),
            "columnKind": "unicodeCodePoints",
            "results": problems.iter().map(result).collect::<Vec<_>>(),
        }],
    });
    escape(&log.to_string()) + "\n"
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// What is the same of all problems of a code.
fn rule(first: &Problem, words: &Words, ui: Language) -> Json {
    let code = first.code;
    let any = Problem::new(code, Place::file(&"".into()));
    let value = |name: &str| if name == "suggestion" { "" } else { "…" };
    let any = code.args().iter().fold(any, |any, name| any.arg(name, value(name)));
    let (message, help) = message(&any, words, ui);
    let mut rule = json!({
        "id": code.name(),
        "shortDescription": {"text": message},
        "defaultConfiguration": {"level": level(code.severity())},
    });
    if let Some(help) = help {
        rule["help"] = json!({"text": help});
    }
    if let Some(guide) = &first.guide {
        rule["helpUri"] = json!(&**guide.get(ui));
    }
    rule
}

fn location(spot: &Spot, folder: &str) -> Json {
    let uri = utf8_percent_encode(&format!("{folder}{}", spot.path), PATH).to_string();
    let mut location = json!({"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}});
    // A file as a whole is not its first line.
    if spot.source.is_some() {
        location["region"] = json!({
            "startLine": spot.line, "startColumn": spot.column, "endLine": spot.end_line, "endColumn": spot.end_column,
        });
    }
    location
}
