//! HTML that pentan wrote or cleaned itself, read tag by tag: every element that is begun in it is ended.

/// Elements that have no end tag (HTML, section 13.1.2).
pub const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Where the tag or comment that begins here ends. A `>` in the value of an attribute does not end it.
pub fn tag_end(html: &str, open: usize) -> usize {
    if html[open..].starts_with("<!--") {
        return html[open..].find("-->").map_or(html.len(), |end| open + end + "-->".len());
    }
    let mut quote = None;
    for (at, byte) in html.as_bytes()[open..].iter().copied().enumerate() {
        match (quote, byte) {
            (None, b'>') => return open + at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(begun), byte) if begun == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The name of the element that a tag begins or ends.
pub fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches(['<', '/']);
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Whether a tag begins something that another tag ends.
pub fn is_open(tag: &str) -> bool {
    !(tag.starts_with("</") || tag.starts_with("<!") || tag.ends_with("/>") || VOID.contains(&name(tag)))
}

/// The value of an attribute, as it is written.
pub fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"')?;
        if before.rsplit(char::is_whitespace).next() == Some(name) {
            return Some(value);
        }
        rest = after;
    }
    None
}
