//! URLs inside the site.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a path segment may not hold as it is (RFC 3986, section 3.3), and `%` itself.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A place on the site, from its root: `/cy/awgrymiadau/` or `/files/plan.pdf`, not percent-encoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Url(String);

impl Url {
    /// The URL of a path, with or without its first `/`.
    pub fn new(path: impl AsRef<str>) -> Url {
        Url(["/", path.as_ref().trim_start_matches('/')].concat())
    }

    /// The URL of a folder below this one.
    #[must_use]
    pub fn join(&self, segment: &str) -> Url {
        Url([&self.0, segment, "/"].concat())
    }

    /// The URL of a file in this folder.
    #[must_use]
    pub fn file(&self, name: &str) -> Url {
        Url([&self.0, name].concat())
    }

    /// The path from the root, beginning with `/`.
    pub fn path(&self) -> &str {
        &self.0
    }

    /// The file that a plain file server answers with, relative to the output folder.
    pub fn output_path(&self) -> String {
        let path = self.0.trim_start_matches('/');
        if self.0.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }

    /// The address on the web, below a base that ends in `/`; percent-encoded.
    pub fn absolute(&self, base: &str) -> String {
        format!("{base}{}", encode(self.0.trim_start_matches('/')))
    }

    /// What a page at `from` writes to lead here: relative, so that it holds under any base path; percent-encoded.
    pub fn relative_to(&self, from: &Url) -> String {
        let from_folder = from.0.rfind('/').map_or("", |at| &from.0[..=at]);
        let common = common_folder(from_folder, &self.0);
        let up = from_folder[common..].matches('/').count();
        let down = encode(&self.0[common..]);
        match (up, down.is_empty()) {
            (0, true) => "./".to_owned(),
            _ => "../".repeat(up) + &down,
        }
    }
}

/// How many bytes of two paths are the same folders.
fn common_folder(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    a[..floor(a, same)].rfind('/').map_or(0, |at| at + 1)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Percent-encodes each segment of a path.
fn encode(path: &str) -> String {
    utf8_percent_encode(path, SEGMENT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_link_leads_from_one_page_to_the_other() {
        for (from, to, expected) in [
            ("/en/tips/rivers/", "/en/tips/rivers/", "./"),
            ("/en/tips/rivers/", "/en/tips/", "../"),
            ("/en/tips/rivers/", "/cy/awgrymiadau/afonydd/", "../../../cy/awgrymiadau/afonydd/"),
            ("/", "/en/", "en/"),
            ("/en/tips/", "/en/tipsy/", "../tipsy/"),
            ("/404.html", "/en/", "en/"),
            ("/en/tips/rivers/", "/files/a plan #1.pdf", "../../../files/a%20plan%20%231.pdf"),
            ("/en/ŵ/", "/en/ŷ/", "../%C5%B7/"),
        ] {
            assert_eq!(Url::new(to).relative_to(&Url::new(from)), expected, "{from} -> {to}");
        }
    }
}
