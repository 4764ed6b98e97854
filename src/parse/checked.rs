//! `content/data/accessibility-check.yaml`: what the last recorded check found that keeps readers out. `pentan check --record` writes it.

use std::collections::BTreeMap;

use super::values::Date;
use super::yaml::{self, FromYaml, Reading, record};
use crate::problem::{Code, Problem};
use crate::read::Source;

/// Where the file is.
pub const PATH: &str = "content/data/accessibility-check.yaml";
/// How many files a rule names at most.
const NAMED: usize = 20;

record! {
    /// What a check found.
    pub struct Checked {
        /// The day that it was made for.
        required date: Date,
        /// Which pentan made it.
        required pentan: String,
        /// How many pages of the site it read.
        required pages: u32,
        /// What it found; a rule that found nothing is not named.
        default found: Vec<Found>,
    }
}

record! {
    /// What one rule found.
    pub struct Found {
        /// Its name.
        required rule: String,
        /// How often.
        required count: u32,
        /// In which files of the hub, the first of them.
        default files: Vec<String>,
    }
}

/// Reads the file. A rule that is not one of accessibility is told, and left out.
pub fn checked(source: &Source, text: &str) -> (Option<Checked>, Vec<Problem>) {
    let mut reading = Reading::new(&source.path);
    let Some(value) = reading.document(text, 0) else { return (None, reading.problems) };
    let mut checked = Checked::from_yaml(&value, &mut reading);
    let names: Vec<&str> = Code::accessibility().map(Code::name).collect();
    for (number, found) in checked.iter().flat_map(|checked| checked.found.iter().enumerate()) {
        if !names.contains(&found.rule.as_str()) {
            reading.down("found", |reading| {
                reading
                    .down(number, |reading| reading.down("rule", |reading| yaml::unknown_choice(&found.rule, &names, reading)));
            });
        }
    }
    if let Some(checked) = &mut checked {
        checked.found.retain(|found| names.contains(&found.rule.as_str()));
    }
    (checked, reading.problems)
}

/// What problems come to, by rule, in the order of the rules. `is_on_site` says of a file whether readers meet what is in it.
pub fn found(problems: &[Problem], is_on_site: impl Fn(&str) -> bool) -> Vec<Found> {
    let mut by_rule: BTreeMap<Code, (u32, Vec<String>)> = BTreeMap::new();
    for problem in problems.iter().filter(|problem| problem.code.is_accessibility() && is_on_site(&problem.place.path)) {
        let (count, files) = by_rule.entry(problem.code).or_default();
        *count += 1;
        files.push(problem.place.path.to_string());
    }
    let one = |(code, (count, mut files)): (Code, (u32, Vec<String>))| {
        files.sort_unstable();
        files.dedup();
        files.truncate(NAMED);
        Found { rule: code.name().to_owned(), count, files }
    };
    by_rule.into_iter().map(one).collect()
}

/// The file's text.
pub fn write(checked: &Checked) -> String {
    let mut text = String::from("# Written by `pentan check --record`. The accessibility statement says what is here.\n");
    text += &format!("date: {}\npentan: {:?}\npages: {}\nfound:", checked.date, checked.pentan, checked.pages);
    if checked.found.is_empty() {
        text += " []\n";
        return text;
    }
    for found in &checked.found {
        text += &format!("\n  - rule: {}\n    count: {}\n    files:", found.rule, found.count);
        for file in &found.files {
            text += &format!("\n      - {file:?}");
        }
    }
    text + "\n"
}
