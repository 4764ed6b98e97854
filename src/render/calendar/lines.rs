//! The lines of a calendar (RFC 5545, section 3.1): each ends in CR and LF, and none is longer than 75 bytes.

/// How long a line may be, in bytes, its end left out.
const WIDTH: usize = 75;

/// Lines, one after the other.
#[derive(Default)]
pub struct Lines {
    out: Vec<u8>,
}

impl Lines {
    /// Adds a line as it is, but for what would end it.
    pub fn plain(&mut self, line: &str) {
        let mut room = WIDTH;
        for sign in line.chars().filter(|sign| !sign.is_control()) {
            if sign.len_utf8() > room {
                self.out.extend_from_slice(b"\r\n ");
                // The space counts as the first byte of the next line.
                room = WIDTH - 1;
            }
            room -= sign.len_utf8();
            let mut bytes = [0; 4];
            self.out.extend_from_slice(sign.encode_utf8(&mut bytes).as_bytes());
        }
        self.out.extend_from_slice(b"\r\n");
    }

    /// Adds a line whose value is a text: its backslashes, commas, semicolons and line breaks are written so that they stay (section 3.3.11).
    pub fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for sign in value.replace("\r\n", "\n").replace('\r', "\n").chars() {
            match sign {
                '\\' | ',' | ';' => line.extend(['\\', sign]),
                '\n' => line.push_str("\\n"),
                _ => line.push(sign),
            }
        }
        self.plain(&line);
    }

    /// All of them as bytes.
    pub fn finish(self) -> Vec<u8> {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", &"ŵ".repeat(100));
        let text = String::from_utf8(lines.finish()).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= WIDTH), "{text}");
        assert_eq!(text.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "ŵ".repeat(100)));
    }

    #[test]
    fn a_text_cannot_end_its_line() {
        let mut lines = Lines::default();
        lines.text("SUMMARY", "a, b; c\\d\r\nEND:VEVENT\u{b}");
        lines.plain("URL:x\r\nEND:VEVENT");
        assert_eq!(String::from_utf8(lines.finish()).unwrap(), "SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT\r\nURL:xEND:VEVENT\r\n");
    }
}
