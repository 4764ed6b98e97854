//! Text that stands in YAML as itself, whatever is in it.

/// A text in double quotes. What YAML takes for a line break, or does not let stand, is escaped.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// An id as a key or in a list: as it is where nothing else could be read, else in double quotes.
pub fn id(text: &str) -> String {
    let is_plain = text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'));
    let is_word = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(&text);
    if is_plain && !is_word { text.to_owned() } else { quoted(text) }
}

/// A list of ids on one line.
pub fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    format!("[{}]", ids.into_iter().map(id).collect::<Vec<_>>().join(", "))
}
