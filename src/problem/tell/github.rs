//! Problems as workflow commands, which GitHub shows at the lines of a pull request.

use std::fmt::Write;

use super::super::{Located, Severity};
use super::{clean, message};
use crate::language::Language;
use crate::strings::Words;

/// Tells problems as workflow commands, one a line, in the order given. `folder` is where the hub is in the repository: empty, or ending
/// in `/`.
///
/// Lines and columns count from 1, columns in characters; `endColumn` is the column after the last one. GitHub takes columns only of what
/// is on one line. What must be escaped is said in GitHub's "Workflow commands for GitHub Actions", and done as its own toolkit does.
pub fn github(problems: &[Located], words: &Words, ui: Language, folder: &str) -> String {
    let mut told = String::new();
    for located in problems {
        let command = match located.problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "notice",
        };
        let spot = &located.spot;
        let file = property(&clean::line(&format!("{folder}{}", spot.path)));
        let _ = write!(told, "::{command} file={file},line={}", spot.line);
        if spot.line == spot.end_line {
            let _ = write!(told, ",col={},endLine={},endColumn={}", spot.column, spot.end_line, spot.end_column);
        } else {
            let _ = write!(told, ",endLine={}", spot.end_line);
        }
        let text = clean::lines(&text(located, words, ui));
        let _ = writeln!(told, ",title={}::{}", property(located.problem.code.name()), data(&text));
    }
    told
}

/// The message, the help line and the guide, each on a line of its own.
fn text(located: &Located, words: &Words, ui: Language) -> String {
    let (message, help) = message(&located.problem, words, ui);
    let guide = located.problem.guide.as_ref().map(|guide| guide.get(ui).to_string());
    [Some(message), help, guide].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
