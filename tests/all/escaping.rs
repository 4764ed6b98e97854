//! Signs that mean something in some format mean nothing in what authors write.

use std::fmt::Write as _;

use scraper::{Html, Selector};
use serde_json::Value as Json;

use crate::hub::{Hub, Site};

/// What every text of the hub says, beside a word of its own.
const EVIL: &str = r#"</script><b>&"'{}\%$#_~^]]>"#;

/// A hub in which every text has all the signs that any output gives a meaning.
fn evil() -> Site {
    let say = |word: &str| format!("'{word} {}'", EVIL.replace('\'', "''"));
    let mut text = String::new();
    let mut file = |path: &str, body: String| write!(text, "-- {path} --\n{body}\n").unwrap();
    let both = |word: &str| format!("{{cy: {}, en: {}}}", say(word), say(word));
    file(
        "content/hub.yaml",
        format!(
            "name: {}\ntagline: {}\nbase_url: https://hub.example/\nlicence: CC-BY-4.0\nfunders: [org]\nattribution: {}\neditor: {{name: {}}}",
            both("Hub"),
            both("Tagline"),
            both("Attribution"),
            both("Editor")
        ),
    );
    for (name, label, definition) in [
        ("topics", "label", "definition"),
        ("audiences", "label", "definition"),
        ("people", "name", "bio"),
        ("organisations", "name", "description"),
    ] {
        let id = if name == "organisations" { "org" } else { "id" };
        file(
            &format!("content/data/{name}.yaml"),
            format!("{id}: {{{label}: {}, {definition}: {}, slug: evil}}", both(label), both(definition)),
        );
    }
    for (language, kind) in [("cy", "case-study"), ("en", "case-study"), ("en", "event"), ("en", "job"), ("en", "guide")] {
        let own = match kind {
            "case-study" => format!("challenge: {}\nwhat_worked: {}\nfacing: [id]", say("Challenge"), say("Worked")),
            "event" => format!("starts: 2026-12-01 10:00\nvenue: {}\naddress: {}", say("Venue"), say("Address")),
            "job" => format!(
                "employer: org\ncloses: 2027-01-01\nvacancy: {}\nsalary: {}\naddress: {}",
                say("Vacancy"),
                say("Salary"),
                say("Address")
            ),
            _ => format!("question: {}", say("Question")),
        };
        let front = format!(
            "title: {}\nslug: {kind}\nsummary: {}\ntype: {kind}\npublished: 2026-01-01\nupdated: [{{date: 2026-02-01, note: {}}}]\n\
            topics: [id]\naudience: [id]\nauthors: [id]\norganisation: org\nsupported_by: [org]\nlicence_exceptions: [{}]\nkey_advice: [{}]\n\
            image: {{src: tips/a.png, alt: {}, credit: {}}}\n{own}",
            say("Title"),
            say("Summary"),
            say("Note"),
            say("Exception"),
            say("Advice"),
            say("Alt"),
            say("Credit")
        );
        let body = "## One </script><b>&\"'\n\n[link](https://x.example/?a=\"<b>&c='d'>)\n\n![al\"<b>t](a.png \"ti\\\"<b>tle\")\n\n```py\"<b>\n</pre><b>\n```\n\n## Two\n";
        file(&format!("content/tips/{kind}.{language}.md"), format!("---\n{front}\n---\n{body}"));
    }
    file("content/tips/a.png", String::new());
    Hub::from(&text).build()
}

/// A text without the difference between straight and curved quotes, which titles and the like are given.
fn plain(text: &str) -> String {
    text.replace(['"', '“', '”', '‘', '’'], "'")
}

fn is_whole(text: &str) -> bool {
    plain(text).contains(&plain(EVIL))
}

fn pages(site: &Site) -> impl Iterator<Item = (&str, Html)> {
    let pages = site.files.keys().filter(|path| path.ends_with(".html"));
    pages.map(|path| (path.as_str(), Html::parse_document(site.text(path))))
}

fn select<'h>(html: &'h Html, css: &str) -> Vec<scraper::ElementRef<'h>> {
    let selector = Selector::parse(css).unwrap();
    html.select(&selector).collect()
}

/// Whether a script is one of those that every page names: a file, and no code in the page itself.
fn is_search_script(script: &scraper::ElementRef<'_>) -> bool {
    let file = script.attr("src").and_then(|src| src.rsplit('/').next()).unwrap_or_default();
    (file.starts_with("search.") || file.starts_with("offline.")) && file.ends_with(".js") && script.inner_html().is_empty()
}

#[test]
fn no_text_becomes_markup_in_any_page() {
    let site = evil();
    assert_eq!(site.codes(), ["raw-html"; 5]);
    let mut seen = 0;
    for (path, html) in pages(&site) {
        assert_eq!(select(&html, "b").len(), 0, "{path}");
        let scripts = select(&html, "script:not([type='application/ld+json'])");
        assert!(scripts.iter().all(|script| is_search_script(script)), "{path}");
        let known = ["alt", "content", "title", "value"];
        for element in html.root_element().descendent_elements() {
            for (name, value) in element.value().attrs() {
                assert!(!name.contains(['<', '"', '\'', '&', '{']), "{path}: an attribute {name:?}");
                // An address holds such signs percent-encoded only; a text for people holds them as they are.
                seen += usize::from(known.contains(&name) && plain(value).contains(&plain(EVIL)));
            }
        }
        seen += html.root_element().text().filter(|text| plain(text).contains(&plain(EVIL))).count();
    }
    assert!(seen > 200, "only {seen} texts came through whole");
}

#[test]
fn json_ld_stays_in_its_element_and_says_what_was_written() {
    let site = evil();
    let (mut kinds, mut named) = (Vec::new(), 0);
    for (path, html) in pages(&site) {
        for script in select(&html, "script[type='application/ld+json']") {
            let json: Json = serde_json::from_str(&script.inner_html()).unwrap_or_else(|error| panic!("{path}: {error}"));
            for thing in json["@graph"].as_array().unwrap() {
                kinds.push(thing["@type"].to_string());
                let name = thing.get("name").or(thing.get("title")).and_then(Json::as_str);
                assert!(name.is_none_or(is_whole), "{path}: {thing}");
                named += usize::from(name.is_some());
            }
        }
    }
    assert!(named > 20, "only {named} things have a name");
    for kind in ["JobPosting", "Event", "HowTo", "Article", "BreadcrumbList", "DefinedTerm", "Person", "Organization", "WebSite"]
    {
        assert!(kinds.iter().any(|found| found.contains(kind)), "no {kind} among {kinds:?}");
    }
}

#[test]
fn feeds_and_the_sitemap_parse_and_say_what_was_written() {
    let site = evil();
    let xml = |path: &str| roxmltree::Document::parse(site.text(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let feed = xml("en/feed.xml");
    let titles: Vec<_> = feed.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "title"))).collect();
    assert_eq!(titles.len(), 5);
    assert!(titles.iter().all(|title| title.text().is_some_and(is_whole)));
    for path in site.files.keys().filter(|path| path.ends_with(".xml")) {
        xml(path);
    }
    let mut entries = 0;
    for path in site.files.keys().filter(|path| path.ends_with("feed.json")) {
        let feed: Json = serde_json::from_str(site.text(path)).unwrap();
        let items = feed["items"].as_array().unwrap();
        assert!(
            items.iter().all(|item| [&item["title"], &item["summary"]].iter().all(|text| text.as_str().is_some_and(is_whole))),
            "{path}"
        );
        entries += items.len();
    }
    assert!(entries > 5, "only {entries} entries");
}

#[test]
fn bibtex_has_no_unbalanced_brace_and_no_sign_that_tex_reads() {
    let site = evil();
    let html = Html::parse_document(site.text("en/tips/guide/index.html"));
    let texts: Vec<String> = select(&html, "pre code").iter().map(|code| code.text().collect()).collect();
    let entry = texts.iter().find(|text| text.contains("@online")).unwrap_or_else(|| panic!("no BibTeX among {texts:?}"));
    insta::assert_snapshot!(entry, @r"
    @online{guide-en,
      title = {{Title </script><b>\&”’  \textbackslash{}\%\$\#\_\textasciitilde{}\textasciicircum{}]]>}},
      author = {{name </script><b>\&”’  \textbackslash{}\%\$\#\_\textasciitilde{}\textasciicircum{}]]>}},
      organization = {Hub </script><b>\&”’  \textbackslash{}\%\$\#\_\textasciitilde{}\textasciicircum{}]]>},
      year = {2026},
      url = {https://hub.example/en/tips/guide/},
      note = {CC BY 4.0},
      language = {british},
    }
    ");
    let plain = entry.replace("\\textbackslash{}", "").replace("\\textasciitilde{}", "").replace("\\textasciicircum{}", "");
    let mut depth = 0;
    for c in plain.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        assert!(depth >= 0, "{entry}");
    }
    assert_eq!(depth, 0, "{entry}");
}

#[test]
fn what_readers_copy_as_html_holds_no_markup_of_the_authors() {
    let site = evil();
    let html = Html::parse_document(site.text("en/tips/guide/index.html"));
    let copied =
        select(&html, "pre code").iter().map(|code| code.text().collect::<String>()).find(|text| text.contains("<a href"));
    let copied = Html::parse_fragment(&copied.unwrap());
    assert_eq!((select(&copied, "b").len(), select(&copied, "script").len()), (0, 0));
    let first = select(&copied, "a")[0].text().collect::<String>();
    assert_eq!(plain(&first), plain(&format!("Title {EVIL}")));
}
