//! Problems for a person, however many there are.

use std::collections::BTreeMap;
use std::fmt::Write;

use fluent::FluentArgs;

use super::super::{Code, Located, Severity};
use super::{Style, told};
use crate::language::Language;
use crate::strings::Words;

/// How many problems are told one by one.
const MOST: usize = 100;
/// Of each code, how many are where there are more.
const OF_EACH: usize = 3;

/// Tells problems as [`super::terminal`] does; of very many only the first of each code, and how many there are of each.
pub fn human(problems: &[Located], words: &Words, ui: Language, style: Style) -> String {
    if problems.len() <= MOST {
        return told(problems.iter(), words, ui, style);
    }
    let mut counts: BTreeMap<(Severity, Code), usize> = BTreeMap::new();
    let mut is_first = |located: &&Located| {
        let problem = &located.problem;
        let count = counts.entry((problem.severity, problem.code)).or_default();
        *count += 1;
        *count <= OF_EACH
    };
    let first: Vec<&Located> = problems.iter().filter(&mut is_first).collect();
    let mut text = told(first.iter().copied(), words, ui, style);
    let args = FluentArgs::from_iter([("count", problems.len()), ("shown", first.len())]);
    let _ = writeln!(text, "{}\n", words.say(ui, "problems-many", Some(&args)));
    text.push_str(&table(&counts, words, ui));
    let _ = writeln!(text, "\n{}\n", words.say(ui, "problems-many-all", None));
    text
}

/// A line for each code: what weighs most comes first, and then what there is most of.
fn table(counts: &BTreeMap<(Severity, Code), usize>, words: &Words, ui: Language) -> String {
    let mut rows: Vec<_> = counts.iter().collect();
    rows.sort_by_key(|((severity, code), count)| (*severity, std::cmp::Reverse(**count), *code));
    let name = |severity: Severity| words.say(ui, &format!("severity-{}", severity.name()), None).into_owned();
    let wide = rows.iter().map(|((severity, _), _)| name(*severity).chars().count()).max().unwrap_or_default();
    let digits = rows.iter().map(|(_, count)| count.to_string().len()).max().unwrap_or_default();
    let row = |((severity, code), count): &(&(Severity, Code), &usize)| {
        format!("  {count:>digits$}  {:<wide$}  {}\n", name(*severity), code.name())
    };
    rows.iter().map(row).collect()
}
