//! The files of a theme that are published as they are, and its styles, which name some of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use super::{BuiltIn, Style};
use crate::read::{self, Content, Source};
use crate::site::Url;
use crate::write;

/// The file in which a hub sets colours, fonts and sizes of its own, beside `templates/` and `assets/` of its theme.
pub const TOKENS: &str = "tokens.css";
/// The one style sheet that pages are laid out with.
const STYLE: &str = "style.css";

/// The assets of a theme: the hub's own over those inside the binary.
pub struct Assets {
    by_name: BTreeMap<String, Asset>,
    /// The hub's tokens, which stand at the end of the style sheet.
    tokens: Option<Text>,
}

/// A file that is published under a name with its hash in it.
struct Asset {
    url: Url,
    content: AssetContent,
}

enum AssetContent {
    Embedded(Cow<'static, [u8]>),
    Disk(read::Asset),
    /// A style sheet: as it was written, and as it is published.
    Style(Text, String),
}

/// A text of the theme.
struct Text {
    /// The hub's file; none where it is inside the binary.
    path: Option<Arc<str>>,
    text: Arc<str>,
}

impl Assets {
    /// Puts the assets together, from the hub's own files by their names below the theme's folder.
    pub fn new(own: &[(&str, &Source)]) -> Assets {
        let mut by_name = BTreeMap::new();
        let mut styles = BTreeMap::new();
        for path in BuiltIn::iter() {
            let (Some(name), Some(file)) = (path.strip_prefix("assets/"), BuiltIn::get(&path)) else { continue };
            match std::str::from_utf8(&file.data) {
                Ok(text) if is_style(name) => drop(styles.insert(name.to_owned(), Text { path: None, text: text.into() })),
                _ => {
                    let url = hashed_url(name, xxh3_64(&file.data));
                    by_name.insert(name.to_owned(), Asset { url, content: AssetContent::Embedded(file.data) });
                }
            }
        }
        for (path, source) in own {
            let (Some(name), Content::Asset(asset)) = (path.strip_prefix("assets/"), &source.content) else { continue };
            match &asset.text {
                Some(text) if is_style(name) => drop(styles.insert(name.to_owned(), Text::of(source, text))),
                _ => {
                    let url = hashed_url(name, source.hash as u64);
                    by_name.insert(name.to_owned(), Asset { url, content: AssetContent::Disk(asset.clone()) });
                }
            }
        }
        let tokens = own.iter().find(|(path, _)| *path == TOKENS).and_then(|(_, source)| match &source.content {
            Content::Asset(asset) => Some(Text::of(source, asset.text.as_ref()?)),
            Content::Text(_) => None,
        });
        let mut assets = Assets { by_name, tokens };
        for (name, style) in styles {
            assets.add_style(name, style);
        }
        assets
    }

    /// Adds a style sheet as it is published: with the hub's tokens behind it, each file that it names under that file's own new name, and
    /// without what it says to its authors alone.
    fn add_style(&mut self, name: String, style: Text) {
        let mut published = without_comments(&self.renamed(&name, &style.text));
        if let (STYLE, Some(tokens)) = (name.as_str(), &self.tokens) {
            published.push('\n');
            published.push_str(&without_comments(&self.renamed(&name, &tokens.text)));
        }
        let url = hashed_url(&name, xxh3_64(published.as_bytes()));
        self.by_name.insert(name, Asset { url, content: AssetContent::Style(style, published) });
    }

    /// A style sheet's text with the published names of the files that it names by `url(…)`. They lie in the same folders as before, so
    /// only the last part of each address is another.
    fn renamed(&self, name: &str, text: &str) -> String {
        let mut renamed = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find("url(") {
            let (before, inside) = rest.split_at(at + "url(".len());
            let address = inside.split(')').next().unwrap_or_default();
            renamed.push_str(before);
            let plain = address.trim().trim_matches(['"', '\'']);
            let published = self.by_name.get(&below(name, plain)).and_then(|asset| asset.url.path().rsplit('/').next());
            match published {
                Some(published) => {
                    let folder = plain.rfind('/').map_or("", |end| &plain[..=end]);
                    renamed.push_str(&format!("\"{folder}{published}\""));
                }
                None => renamed.push_str(address),
            }
            rest = &inside[address.len()..];
        }
        renamed.push_str(rest);
        renamed
    }

    /// Where the assets are, by their names in the theme.
    pub fn urls(&self) -> impl Iterator<Item = (&str, &Url)> {
        self.by_name.iter().map(|(name, asset)| (name.as_str(), &asset.url))
    }

    /// What is published of an asset.
    pub fn content(&self, name: &str) -> Option<write::Content> {
        self.by_name.get(name).map(|asset| match &asset.content {
            AssetContent::Embedded(bytes) => write::Content::Bytes(bytes.to_vec()),
            AssetContent::Disk(asset) => write::Content::File(asset.file.clone()),
            AssetContent::Style(_, published) => write::Content::Bytes(published.clone().into_bytes()),
        })
    }

    /// The hub's file that stands for an asset as it is.
    pub fn file(&self, name: &str) -> Option<&read::Asset> {
        match &self.by_name.get(name)?.content {
            AssetContent::Disk(asset) => Some(asset),
            AssetContent::Embedded(_) | AssetContent::Style(..) => None,
        }
    }

    /// The style sheets, in the order of their names, and the hub's tokens behind them.
    pub fn styles(&self) -> impl Iterator<Item = Style<'_>> {
        let styles = self.by_name.values().filter_map(|asset| match &asset.content {
            AssetContent::Style(style, _) => Some(style),
            _ => None,
        });
        styles.chain(&self.tokens).map(|text| Style { path: text.path.as_ref(), text: &text.text })
    }
}

impl Text {
    fn of(source: &Source, text: &Arc<str>) -> Text {
        Text { path: Some(source.path.clone()), text: text.clone() }
    }
}

fn is_style(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".css")
}

/// A style sheet without its comments and empty lines; those that begin with `/*!` stay, as licences are told in them.
fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, found) = rest.split_at(at);
        plain.push_str(before);
        let quoted = found.starts_with(['"', '\'']).then(|| string(found));
        let is_comment = found.starts_with("/*");
        let length = quoted.unwrap_or_else(|| if is_comment { found.find("*/").map_or(found.len(), |end| end + 2) } else { 1 });
        plain.push_str(if is_comment && !found.starts_with("/*!") { " " } else { &found[..length] });
        rest = &found[length..];
    }
    plain.push_str(rest);
    let lines: Vec<&str> = plain.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n")
}

/// The length of the string that a text begins with. One that is not ended ends with its line.
fn string(text: &str) -> usize {
    let mut letters = text.char_indices();
    let quote = letters.next().map(|(_, letter)| letter);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '\n' => return at,
            letter if Some(letter) == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// `style.css` becomes `/assets/style.0123456789abcdef.css`: a name that may be cached for ever.
fn hashed_url(name: &str, hash: u64) -> Url {
    match name.rsplit_once('.') {
        Some((stem, ending)) => Url::new(format!("assets/{stem}.{hash:016x}.{ending}")),
        None => Url::new(format!("assets/{name}.{hash:016x}")),
    }
}

/// The name of the asset that another one names by a relative address.
fn below(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        let asset = read::Asset { file: path.into(), dimensions: None, hash: 1, size: 1, text: Some(text.into()) };
        Source { path: path.into(), content: Content::Asset(asset), hash: 0xab }
    }

    #[test]
    fn a_style_names_the_files_of_its_theme_as_they_are_published_and_leaves_every_other_address_alone() {
        let css =
            "a { b: url(x.svg) url( 'pic/y.png' ) url(\"../assets/x.svg\") url(data:x) url(https://x.svg) url(none.png) url(";
        let sources = [source("style.css", css), source("x.svg", ""), source("pic/y.png", "")];
        let own: Vec<(String, &Source)> = sources.iter().map(|source| (format!("assets/{}", source.path), source)).collect();
        let own: Vec<(&str, &Source)> = own.iter().map(|(name, source)| (name.as_str(), *source)).collect();
        let Some(write::Content::Bytes(bytes)) = Assets::new(&own).content("style.css") else { panic!("no style") };
        let expected = "a { b: url(\"x.00000000000000ab.svg\") url(\"pic/y.00000000000000ab.png\") url(\"../assets/x.svg\") url(data:x) \
                        url(https://x.svg) url(none.png) url(";
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }

    #[test]
    fn a_style_is_published_without_its_comments_but_for_those_that_tell_a_licence() {
        let css = "/* a */\n\n/*! b */ a/**/b { c: \"/* d */\"; e: '\\'/*'; f: 1 / 2 } /*\n*/\n\"/* g\nh /* i";
        assert_eq!(
            without_comments(css),
            "  /*! b */ a b { c: \"/* d */\"; e: '\\'/*'; f: 1 / 2 }  \n\"/* g\nh  ".trim_start_matches("  ")
        );
    }

    #[test]
    fn the_tokens_of_a_hub_stand_behind_the_built_in_style_and_give_it_another_name() {
        let tokens = source("themes/default/tokens.css", ":root { --ink: #000 }");
        let (own, plain) = (Assets::new(&[("tokens.css", &tokens)]), Assets::new(&[]));
        let Some(write::Content::Bytes(bytes)) = own.content("style.css") else { panic!("no style") };
        assert!(String::from_utf8(bytes).unwrap().ends_with("\n:root { --ink: #000 }"));
        let url = |assets: &Assets| assets.urls().find(|(name, _)| *name == "style.css").map(|(_, url)| url.clone());
        assert_ne!(url(&own), url(&plain));
        assert_eq!(own.styles().last().and_then(|style| style.path.cloned()).as_deref(), Some("themes/default/tokens.css"));
    }
}
