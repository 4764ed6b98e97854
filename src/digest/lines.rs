//! A letter as plain text: lines that no program for mail breaks again.

use super::{Entry, Letter};

/// How many characters a line may have. An address is never broken.
const WIDTH: usize = 72;

/// A letter as plain text.
pub fn text(letter: &Letter) -> String {
    let mut lines = Vec::new();
    heading(&letter.title, '=', &mut lines);
    wrap(&letter.intro, "", &mut lines);
    if let Some(nothing) = &letter.nothing {
        lines.push(String::new());
        wrap(nothing, "", &mut lines);
    }
    for section in &letter.sections {
        lines.push(String::new());
        heading(&section.heading, '-', &mut lines);
        section.entries.iter().for_each(|one| entry(one, &mut lines));
    }
    if let Some(tip) = &letter.tip {
        lines.push(String::new());
        heading(&tip.heading, '-', &mut lines);
        entry(&tip.entry, &mut lines);
        tip.advice.iter().for_each(|line| item(line, &mut lines));
    }
    lines.push(String::new());
    heading(&letter.meetings_heading, '-', &mut lines);
    if let Some(none) = &letter.no_meetings {
        wrap(none, "", &mut lines);
    }
    for (at, meeting) in letter.meetings.iter().enumerate() {
        if at > 0 {
            lines.push(String::new());
        }
        title(&meeting.title, meeting.only.as_deref(), &mut lines);
        meeting.off.iter().for_each(|off| wrap(off, "", &mut lines));
        meeting.when.iter().for_each(|when| wrap(when, "", &mut lines));
        wrap(&meeting.place, "", &mut lines);
        lines.push(meeting.url.clone());
    }
    if let Some(notice) = &letter.notice {
        lines.push(String::new());
        wrap(notice, "", &mut lines);
    }
    lines.push(String::new());
    // Two hyphens and a space are how mail tells what stands below the letter itself (RFC 3676, section 4.3).
    lines.push("-- ".to_owned());
    lines.extend(letter.ways.iter().map(|(name, url)| format!("{name}: {}", url.trim_start_matches("mailto:"))));
    lines.extend(letter.licence.iter().map(|(said, url)| format!("{said} {url}")));
    lines.join("\n") + "\n"
}

fn heading(text: &str, rule: char, lines: &mut Vec<String>) {
    let from = lines.len();
    wrap(text, "", lines);
    let width = lines[from..].iter().map(|line| line.chars().count()).max().unwrap_or(0);
    lines.push(rule.to_string().repeat(width));
    lines.push(String::new());
}

fn entry(entry: &Entry, lines: &mut Vec<String>) {
    if lines.last().is_some_and(|line| !line.is_empty()) {
        lines.push(String::new());
    }
    title(&entry.title, entry.only.as_deref(), lines);
    wrap(&entry.about, "", lines);
    wrap(&entry.summary, "", lines);
    for (date, note) in &entry.notes {
        item(&note.as_ref().map_or_else(|| date.clone(), |note| format!("{date}: {note}")), lines);
    }
    lines.push(entry.url.clone());
}

fn title(title: &str, only: Option<&str>, lines: &mut Vec<String>) {
    let only = only.map(|only| format!(" ({only})")).unwrap_or_default();
    wrap(&format!("{title}{only}"), "", lines);
}

fn item(text: &str, lines: &mut Vec<String>) {
    let from = lines.len();
    wrap(text, "  ", lines);
    if let Some(first) = lines.get_mut(from) {
        first.replace_range(..1, "*");
    }
}

/// Breaks a text between words, each line after `indent`.
fn wrap(text: &str, indent: &str, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(if line.is_empty() { indent } else { " " });
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_broken_between_words_and_an_item_is_marked_once() {
        let mut lines = Vec::new();
        item(&"gair ".repeat(20), &mut lines);
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("* gair") && lines[1].starts_with("  gair"));
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH));
        let mut lines = Vec::new();
        item(" ", &mut lines);
        assert!(lines.is_empty());
    }
}
