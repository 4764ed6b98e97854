//! Which files that are no pages may be published: by their names, and by what is in them whatever their names say.

/// How many bytes of a file tell what it is.
pub const BEGINNING: usize = 1024;

/// What names of downloads end with: documents, tables, books, sound, films and their captions, which no browser runs as part of the site.
/// `downloads` in `hub.yaml` adds to them.
pub const DOWNLOADS: [&str; 38] = [
    "pdf", "odt", "ods", "odp", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "rtf", "epub", "mobi", "csv", "tsv", "ics", "vcf",
    "gpx", "zip", "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "webm", "ogv", "mov", "vtt", "srt",
    "brf", "key", "numbers", "pages",
];

/// What names of files end with that a browser or a server runs: they can do in a reader's name whatever the site can.
pub const ACTIVE: [&str; 24] = [
    "html", "htm", "xhtml", "xht", "shtml", "mhtml", "js", "mjs", "wasm", "xml", "xsl", "xslt", "svgz", "php", "phtml", "php5",
    "cgi", "pl", "py", "asp", "aspx", "jsp", "exe", "swf",
];

/// What is in a file, by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// A drawing (SVG).
    Drawing,
    /// HTML, another XML, or a program (PHP) that a server runs.
    Markup,
    /// Anything else.
    Other,
}

/// Hidden files, and what editors, offices and systems leave lying about: backups, swap files, locks, thumbnails, half of a download.
pub fn is_left_over(name: &str) -> bool {
    const NAMES: [&str; 5] = ["Thumbs.db", "ehthumbs.db", "desktop.ini", "__MACOSX", "Icon\r"];
    const ENDINGS: [&str; 14] = [
        "~",
        ".bak",
        ".backup",
        ".old",
        ".orig",
        ".rej",
        ".swp",
        ".swo",
        ".tmp",
        ".temp",
        ".part",
        ".partial",
        ".crdownload",
        ".lnk",
    ];
    let small = name.to_ascii_lowercase();
    name.starts_with(['.', '#', '~'])
        || NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
        || ENDINGS.iter().any(|ending| small.ends_with(ending))
}

/// Tells what is in a file from its first [`BEGINNING`] bytes, as a browser that does not trust its name would (WHATWG MIME Sniffing, 7.1).
pub fn inside(beginning: &[u8]) -> Inside {
    let text = readable(beginning);
    let mut rest = skip_blank(&text);
    let mut is_xml = false;
    // An XML declaration, comments and a document type may stand before the root.
    loop {
        if let Some(after) = rest.strip_prefix("<!--") {
            let Some((_, after)) = after.split_once("-->") else { return Inside::Markup };
            rest = skip_blank(after);
        } else if rest.starts_with("<?php") || rest.starts_with("<?=") {
            return Inside::Markup;
        } else if rest.starts_with("<?xml") {
            is_xml = true;
            let Some((_, after)) = rest.split_once("?>") else { return Inside::Markup };
            rest = skip_blank(after);
        } else if rest.starts_with("<!doctype svg") || is_tag(rest, "svg") {
            return Inside::Drawing;
        } else if rest.starts_with("<!doctype") {
            return Inside::Markup;
        } else {
            break;
        }
    }
    // A prefix may be any: what ends in `:svg` is one too.
    let name = rest.strip_prefix('<').unwrap_or_default();
    let name = &name[..name.find(|letter: char| !(letter.is_alphanumeric() || "_-.:".contains(letter))).unwrap_or(name.len())];
    if name.ends_with(":svg") {
        return Inside::Drawing;
    }
    const TAGS: [&str; 20] = [
        "html", "head", "body", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p", "meta",
        "link", "base", "object", "embed",
    ];
    let is_markup = is_xml || TAGS.iter().any(|tag| is_tag(rest, tag)) || text.contains("<?php") || text.contains("<script");
    if is_markup { Inside::Markup } else { Inside::Other }
}

/// The bytes as small letters, of UTF-16 too.
fn readable(bytes: &[u8]) -> String {
    let units = |pair: fn([u8; 2]) -> u16| bytes[2..].chunks_exact(2).map(|two| pair([two[0], two[1]])).collect::<Vec<u16>>();
    let text = match bytes {
        [0xFF, 0xFE, ..] => String::from_utf16_lossy(&units(u16::from_le_bytes)),
        [0xFE, 0xFF, ..] => String::from_utf16_lossy(&units(u16::from_be_bytes)),
        [b'<', 0, ..] => bytes.iter().step_by(2).map(|byte| char::from(*byte)).collect(),
        [0, b'<', ..] => bytes.iter().skip(1).step_by(2).map(|byte| char::from(*byte)).collect(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    text.to_ascii_lowercase()
}

fn skip_blank(text: &str) -> &str {
    text.trim_start_matches(['\u{FEFF}', ' ', '\t', '\n', '\r', '\u{C}', '\0'])
}

fn is_tag(text: &str, name: &str) -> bool {
    let after = text.strip_prefix('<').and_then(|text| text.strip_prefix(name));
    after.is_some_and(|after| after.starts_with([' ', '\t', '\n', '\r', '\u{C}', '>', '/', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_is_follows_from_its_bytes() {
        let drawings = [
            "<svg>",
            "<SVG xmlns='http://www.w3.org/2000/svg'/>",
            "\u{FEFF} \n<?xml version='1.0'?><!-- a --><svg >",
            "<s:svg xmlns:s=''>",
            "<!DOCTYPE svg PUBLIC ''><svg>",
        ];
        let markup = [
            "<html>",
            "<!doctype HTML>",
            "  <script>1</script>",
            "<?php echo 1;",
            "GIF89a<?php system(1);",
            "<?xml version='1.0'?><a/>",
            "<!-- never ends",
            "<P>text",
            "words <script>",
        ];
        for text in drawings {
            assert_eq!(inside(text.as_bytes()), Inside::Drawing, "{text}");
            let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
            assert_eq!(inside(&wide), Inside::Drawing, "{text} in UTF-16");
        }
        for text in markup {
            assert_eq!(inside(text.as_bytes()), Inside::Markup, "{text}");
        }
        for text in ["", "%PDF-1.7", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello", "a,b\n<3,2", "<svgx>", "<", "<phrase>"] {
            assert_eq!(inside(text.as_bytes()), Inside::Other, "{text}");
        }
    }

    #[test]
    fn what_programs_leave_lying_about_is_left_over() {
        for name in [
            ".DS_Store",
            "._a.png",
            "~$notes.docx",
            "a.en.md~",
            "a.en.md.bak",
            ".a.md.swp",
            "#a#",
            "thumbs.db",
            "Desktop.ini",
            "a.TMP",
        ] {
            assert!(is_left_over(name), "{name}");
        }
        for name in ["a.en.md", "part.pdf", "old.pdf", "temp", "bak.md", "a~b.md"] {
            assert!(!is_left_over(name), "{name}");
        }
    }
}
