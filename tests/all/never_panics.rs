//! Whatever bytes an author saves, the hub is built: there may be problems, but no failure and no panic.

use pentan::language::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::hub::Hub;
use crate::property::property;

const FILES: &[(&str, &str)] = &[
    (
        "content/hub.yaml",
        "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\nfunders: [org]\nnavigation: [tips]\n",
    ),
    ("content/data/topics.yaml", "purpose:\n  label: {cy: Diben, en: Purpose}\n  definition: {cy: Pam, en: Why}\n"),
    ("content/data/organisations.yaml", "org:\n  name: Org\n  url: https://org.example/\n"),
    ("content/tips/_index.en.md", "---\ntitle: Tips\nsummary: Small things.\ntype: tip\n---\nText.\n"),
    (
        "content/tips/rivers.en.md",
        "---\ntitle: Rivers\nsummary: On rivers.\npublished: 2026-01-02\ntopics: [purpose]\nrelated:\n  - tips/lakes\nkey_advice:\n  - \"Look: twice.\"\n\
         aliases: [/old/]\nimage: {src: a.png, alt: A river}\n---\n## One {#one}\n\n[l](lakes.md#deep) [t](topic:purpose) *a* **b** `c`[^1]\n\n[^1]: Note.\n\n\
         | a | b |\n|---|---|\n| 1 | 2 |\n\n> [!NOTE]\n> Q\n\n- [ ] x\n\n![i](a.png \"t\")\n*credit*\n\n```rust\nfn a() {}\n```\n\nTerm\n: Def\n",
    ),
    (
        "content/tips/lakes.cy.md",
        "---\ntitle: Llynnoedd\nsummary: Am lynnoedd.\ntranslation: {status: machine}\n---\n## Dwfn {#deep}\n\n[hi](lang:en) 'r \"dŵr\"\n",
    ),
    ("content/tips/a.png", "x"),
    (
        "content/translations.lock",
        "pentan translations 1\n\ntips/lakes cy from en 2026-01-02\n  title: Lakes\n\ntips/rivers cy from en 2026-01-02\n  title: Rivers\n  p: One\n",
    ),
    ("locales/cy/own.ftl", "latest = Y { $count ->\n    [one] un\n   *[other] { NUMBER($count) }\n} diweddaraf\n"),
    ("themes/default/templates/redirect.html", "{% if title %}<p>{{ title | safe }} {{ say(key=\"home\") }}</p>{% endif %}\n"),
];

/// What is more likely than a random byte to matter to somebody.
const PIECES: &[&[u8]] = &[
    b"---\n",
    b"\n",
    b"\t",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"{{",
    b"{%",
    b"%}",
    b"&a ",
    b"*a",
    b"!!str ",
    b"|",
    b">",
    b"\"",
    b"'",
    b"#",
    b"`",
    b"~",
    b"$",
    b"\\",
    b"\0",
    b"\xFF",
    b"\xC3",
    b"\xEF\xBB\xBF",
    b"\r\n",
    b"\xEE\x80\x80",
    b"\xEE\x80\x81",
    b"0",
    b"null",
    b"true",
    b"2026-02-30",
    b"9999999999999999999",
    b"<script>",
    b"](",
    b"![",
    b"[^1]",
    b"/../",
    b"%00",
    b"\xCC\x82",
    b"\xE2\x80\xAE",
    b"{#",
    b"    ",
    b"=",
    b"-->",
    b"<!--",
];

#[derive(Clone, Debug)]
struct Edit {
    file: Index,
    at: Index,
    drop: usize,
    put: Vec<u8>,
}

fn edit() -> impl Strategy<Value = Edit> {
    let put = prop_oneof![
        4 => select(PIECES).prop_map(<[u8]>::to_vec),
        1 => vec(any::<u8>(), 0..6),
        1 => (select(PIECES), 1usize..300).prop_map(|(piece, times)| piece.repeat(times)),
    ];
    (any::<Index>(), any::<Index>(), prop_oneof![3 => 0usize..3, 1 => 0usize..80], put).prop_map(|(file, at, drop, put)| Edit {
        file,
        at,
        drop,
        put,
    })
}

proptest! {
    #![proptest_config(property((48, 500), 1, "tests/all/regressions/never_panics.txt"))]

    #[test]
    fn no_edit_of_any_file_stops_a_build(edits in vec(edit(), 1..6)) {
        let mut files: Vec<(&str, Vec<u8>)> = FILES.iter().map(|(path, text)| (*path, text.as_bytes().to_vec())).collect();
        for Edit { file, at, drop, put } in edits {
            let bytes = &mut file.get_mut(&mut files).1;
            let from = at.index(bytes.len() + 1);
            let to = (from + drop).min(bytes.len());
            bytes.splice(from..to, put);
        }
        let hub = Hub::bare("");
        for (path, bytes) in &files {
            hub.write(path, bytes);
        }
        // It panics where the build fails or two outputs want one path.
        let site = hub.build_whole();
        prop_assert!(site.files.contains_key("en/index.html") || site.files.contains_key("cy/index.html"));
        for path in site.files.keys() {
            prop_assert!(path.split('/').all(|part| !matches!(part, "" | "." | "..")), "{path:?} cannot be written");
            let folder = format!("{path}/");
            prop_assert!(!site.files.keys().any(|other| other.starts_with(&folder)), "{path} is a file and a folder");
        }
        for language in Language::ALL {
            let told = site.told(language);
            prop_assert!(site.problems.len() <= told.lines().count());
        }
    }
}
