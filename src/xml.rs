//! What XML 1.0 can say.

/// Whether a character may stand in XML (XML 1.0, production 2).
pub const fn is_char(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// The text with only what may stand in XML.
pub fn text(text: &str) -> String {
    text.chars().filter(|character| is_char(*character)).collect()
}
