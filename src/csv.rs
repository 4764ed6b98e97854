//! Cells of CSV files (RFC 4180).

/// A text as it stands in a cell: quoted where it has to be, and so that no spreadsheet takes it for a formula. What begins like one has an
/// apostrophe before it, which spreadsheets do not show (OWASP, CSV Injection).
pub fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    // A number is one, with a sign or without.
    let is_formula = is_formula && text.parse::<f64>().is_err();
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for (text, expected) in [
            ("=HYPERLINK(\"https://a.example\")", "\"'=HYPERLINK(\"\"https://a.example\"\")\""),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-1+1", "'-1+1"),
            ("+44 29", "'+44 29"),
            ("\t=1", "'\t=1"),
            ("Amgueddfa, Cymru", "\"Amgueddfa, Cymru\""),
            ("1 = 1", "1 = 1"),
            ("-4.1000", "-4.1000"),
            ("", ""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
