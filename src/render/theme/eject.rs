//! Files of the built-in theme that a hub takes as its own, to change them.

use super::{BuiltIn, TOKENS};

/// The words that stand before a text of each kind of file, and behind them.
const COMMENTS: [(&str, &str, &str); 4] =
    [(".html", "{#- ", " -#}"), (".css", "/* ", " */"), (".js", "// ", ""), (".svg", "<!-- ", " -->")];

/// A file of the built-in theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is called: `card` for a template, `style.css` for an asset, `tokens`.
    pub name: String,
    /// Where it lies below a theme's folder.
    pub path: String,
}

/// Every file that a hub may take: the tokens, the templates, and the assets that are texts.
pub fn pieces() -> Vec<Piece> {
    let tokens = Piece { name: "tokens".to_owned(), path: TOKENS.to_owned() };
    let piece = |path: &str| {
        let template = path.strip_prefix("templates/").and_then(|name| name.strip_suffix(".html"));
        let asset = path.strip_prefix("assets/").filter(|name| comment(name).is_some());
        Some(Piece { name: template.or(asset)?.to_owned(), path: path.to_owned() })
    };
    let mut pieces: Vec<Piece> = BuiltIn::iter().filter_map(|path| piece(&path)).collect();
    // Templates before assets: they are what most will look for.
    pieces.sort_by_key(|piece| (piece.path.starts_with("assets/"), piece.path.clone()));
    pieces.insert(0, tokens);
    pieces
}

/// The piece of a name, which may be typed with its folder and ending.
pub fn piece(name: &str) -> Option<Piece> {
    pieces().into_iter().find(|piece| piece.name == name || piece.path == name || piece.path.rsplit('/').next() == Some(name))
}

/// The name that was probably meant: the one with the fewest letters to put right, if those are few.
pub fn nearest(name: &str) -> Option<String> {
    let limit = (name.chars().count() / 3).max(2);
    let near = pieces().into_iter().map(|piece| (strsim::damerau_levenshtein(name, &piece.name), piece.name));
    near.filter(|(distance, _)| *distance <= limit).min().map(|(_, name)| name)
}

/// The text of a piece, which says what it was taken from. What a template lays out is the same as before.
pub fn text(piece: &Piece) -> Option<String> {
    let version = env!("CARGO_PKG_VERSION");
    if piece.path == TOKENS {
        let style = super::Theme::built_in_style();
        return Some(format!("/* pentan {version}: tokens.css */\n\n{}", tokens(&style)));
    }
    let file = BuiltIn::get(&piece.path)?;
    let text = std::str::from_utf8(&file.data).ok()?;
    let (before, behind) = comment(&piece.path)?;
    Some(format!("{before}pentan {version}: {}{behind}\n{text}", piece.path))
}

fn comment(path: &str) -> Option<(&'static str, &'static str)> {
    COMMENTS.iter().find(|(ending, _, _)| path.ends_with(ending)).map(|(_, before, behind)| (*before, *behind))
}

/// The tokens of a style sheet in the order in which it sets them, each put into a comment, so that nothing is set before somebody means it.
fn tokens(style: &str) -> String {
    let mut found = String::new();
    let mut is_inside = false;
    for line in style.lines() {
        let plain = line.trim();
        let begins = plain == ":root {";
        let is_scheme = plain.starts_with("@media (prefers-color-scheme");
        if begins || is_scheme || (is_inside && plain == "}") || (line == "}" && found.ends_with("  }\n")) {
            found.push_str(line);
            found.push('\n');
            is_inside = begins;
        } else if let (true, Some(declared)) = (is_inside, plain.strip_prefix("--")) {
            let indent = &line[..line.len() - line.trim_start().len()];
            found.push_str(&format!("{indent}/* --{declared} */\n"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_found_by_each_of_its_names_and_by_one_that_is_nearly_right() {
        let card = Piece { name: "card".into(), path: "templates/card.html".into() };
        for name in ["card", "card.html", "templates/card.html"] {
            assert_eq!(piece(name), Some(card.clone()), "{name}");
        }
        assert_eq!(piece("assets/style.css").map(|piece| piece.name).as_deref(), Some("style.css"));
        assert_eq!(piece("kard"), None);
        assert_eq!(nearest("kard").as_deref(), Some("card"));
        assert_eq!(nearest("stile.css").as_deref(), Some("style.css"));
        assert_eq!(nearest("nothing of the kind"), None);
        assert_eq!(piece("sans.woff2"), None);
        assert_eq!(pieces()[0].name, "tokens");
    }

    #[test]
    fn tokens_are_all_there_in_both_schemes_and_set_nothing() {
        let style = ":root {\n  color-scheme: light;\n  --ink: #000;\n}\n\n@media (prefers-color-scheme: dark) {\n  :root {\n    --ink: #fff;\n  }\n}\nb { --ink: red }\n";
        let expected = ":root {\n  /* --ink: #000; */\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    /* --ink: #fff; */\n  }\n}\n";
        assert_eq!(tokens(style), expected);
        let all = text(&pieces()[0]).unwrap();
        assert!(all.matches("/* --paper: ").count() == 2 && all.contains("  /* --sans: "), "{all}");
        assert_eq!(all.matches('{').count(), all.matches('}').count());
    }
}
