//! An output as a browser, a feed reader or a search engine reads it: the second helper of all tests that look at pages.

use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value as Json;

use crate::hub::Site;

/// A page, parsed as a browser does.
pub struct View {
    html: Html,
    path: String,
}

impl Site {
    /// The page at a path from the site's root such as `en/tips/`; `index.html` is added where a folder is named.
    pub fn view(&self, path: &str) -> View {
        let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        View { html: Html::parse_document(self.text(&path)), path }
    }

    /// Whether there is a page at a path.
    pub fn has(&self, path: &str) -> bool {
        let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        self.files.contains_key(&path)
    }

    /// The pages, feeds and maps in which an address or a text occurs.
    pub fn mentions(&self, text: &str) -> Vec<&str> {
        let files = self.files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text));
        files.map(|(path, _)| path.as_str()).collect()
    }

    /// The addresses of the sitemap, without the base.
    pub fn mapped(&self) -> Vec<String> {
        let text = self.text("sitemap.xml");
        let xml = roxmltree::Document::parse(text).unwrap();
        let base = &self.built.stock.site.hub.base_url.0;
        let all = xml.descendants().filter(|node| node.tag_name().name() == "loc").filter_map(|node| node.text());
        all.map(|loc| loc.strip_prefix(base.as_str()).unwrap().to_owned()).collect()
    }

    /// The titles in a feed, in Atom and in JSON alike.
    pub fn fed(&self, folder: &str) -> Vec<String> {
        let read = |name: &str| {
            let feed = feed_rs::parser::parse(self.text(&format!("{folder}{name}")).as_bytes()).unwrap();
            feed.entries.into_iter().map(|entry| entry.title.unwrap().content).collect::<Vec<_>>()
        };
        let atom = read("feed.xml");
        assert_eq!(atom, read("feed.json"), "both feeds in {folder} say the same");
        atom
    }
}

impl View {
    /// The elements that a CSS selector finds, in the order of the page.
    pub fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(css).unwrap()).collect()
    }

    /// The values of an attribute, where the elements have it.
    pub fn attrs(&self, css: &str, attribute: &str) -> Vec<&str> {
        self.all(css).into_iter().filter_map(|element| element.attr(attribute)).collect()
    }

    /// The value of an attribute of the one element that a selector finds.
    pub fn attr(&self, css: &str, attribute: &str) -> &str {
        let found = self.attrs(css, attribute);
        assert_eq!(found.len(), 1, "{css} [{attribute}] in {}: {found:?}", self.path);
        found[0]
    }

    /// The content of a `<meta>` by its name or property.
    pub fn meta(&self, name: &str) -> Vec<&str> {
        self.attrs(&format!("meta[name='{name}'], meta[property='{name}']"), "content")
    }

    /// What the elements say, white space as a browser shows it; one text an element.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.all(css).into_iter().map(said).collect()
    }

    /// What the elements say, all in one.
    pub fn text(&self, css: &str) -> String {
        self.texts(css).join("\n")
    }

    /// Where the element's links lead, from the site's root: `text -> address`, with the language of the target where the link says it.
    pub fn links(&self, css: &str) -> Vec<String> {
        let links = self.all(css).into_iter().map(|link| {
            let language = link.attr("hreflang").map(|language| format!(" ({language})")).unwrap_or_default();
            format!("{} -> {}{language}", said(link), self.target(link.attr("href").unwrap_or("?")))
        });
        links.collect()
    }

    /// A relative address as a path from the site's root; any other as it is.
    pub fn target(&self, href: &str) -> String {
        let base = url::Url::parse(&format!("http://site/{}", self.path.trim_end_matches("index.html"))).unwrap();
        let url = base.join(href).unwrap();
        let url = url.as_str().strip_prefix("http://site/").map_or(url.to_string(), |path| format!("/{path}"));
        percent_encoding::percent_decode_str(&url).decode_utf8().unwrap().into_owned()
    }

    /// The things in the page's JSON-LD, by type: each as one of its types says, in the order of the graph.
    pub fn things(&self, kind: &str) -> Vec<Json> {
        let scripts = self.all("script[type='application/ld+json']");
        let graphs = scripts.iter().map(|script| serde_json::from_str::<Json>(&script.inner_html()).unwrap());
        let things = graphs.flat_map(|graph| {
            assert_eq!(graph["@context"], "https://schema.org");
            graph["@graph"].as_array().unwrap().clone()
        });
        let is_kind = |thing: &Json| match &thing["@type"] {
            Json::Array(kinds) => kinds.iter().any(|one| one == kind),
            one => one == kind,
        };
        things.filter(is_kind).collect()
    }

    /// What the parser found wrong.
    pub fn errors(&self) -> Vec<String> {
        self.html.errors.iter().map(ToString::to_string).collect()
    }

    /// Whether the page only leads on to another.
    pub fn is_redirect(&self) -> bool {
        !self.all("meta[http-equiv=refresh]").is_empty()
    }

    /// The alternates of the page: `language address`.
    pub fn alternates(&self) -> Vec<String> {
        let links = self.all("link[rel=alternate][hreflang]");
        links.iter().map(|link| format!("{} {}", link.attr("hreflang").unwrap(), link.attr("href").unwrap())).collect()
    }
}

fn said(element: ElementRef<'_>) -> String {
    let texts = element.descendants().filter_map(|node| match node.value() {
        Node::Text(text) => Some(text.to_string()),
        // Blocks stand apart on a screen though no space stands between them in the file.
        Node::Element(element) if !matches!(element.name(), "a" | "span" | "em" | "strong" | "time" | "code" | "abbr") => {
            Some(" ".into())
        }
        _ => None,
    });
    texts.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
