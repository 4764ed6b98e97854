//! The same text as a Hugo site of like output: home pages, sections and tags in pages of twenty, feeds, and the way to the
//! other language on every page. It makes less than pentan does of it: no lists of people, no A-Z, no feeds of topics, no JSON.

use pentan::language::Language;

use super::page::{Page, SECTIONS, TOPICS};
use super::{File, listed, quoted};

const CONFIG: &str = r#"baseURL = "https://corpus.example/"
title = "Measuring hub"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
disableHugoGeneratorInject = true
enableRobotsTXT = true

[taxonomies]
tag = "tags"

[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]

[services.rss]
limit = 20

[pagination]
pagerSize = 20

[markup.highlight]
codeFences = false

[languages.en]
label = "English"
title = "Measuring hub"
weight = 1

[languages.cy]
label = "Cymraeg"
title = "Hyb mesur"
weight = 2
"#;

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:48rem;margin:auto;padding:1rem}\n";

// The menu is written out: to ask Hugo for its sections on every page takes it many times as long.
const BASE: &str = r#"<!DOCTYPE html>
<html lang="{{ .Language.Lang }}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} - {{ .Site.Title }}</title>{{ block "head" . }}{{ end }}
<link rel="stylesheet" href="{{ relURL "style.css" }}"><link rel="alternate" type="application/rss+xml" href="{{ relLangURL "index.xml" }}"></head><body>
<header><nav><a href="{{ relLangURL "/" }}">{{ T "home" }}</a><a href="{{ relLangURL "case-studies/" }}">{{ T "case-studies" }}</a><a href="{{ relLangURL "tips/" }}">{{ T "tips" }}</a><a href="{{ relLangURL "guides/" }}">{{ T "guides" }}</a><a href="{{ relLangURL "tags/" }}">{{ T "tags" }}</a>{{ range .Translations }}<a href="{{ .Permalink }}">{{ T "other" }}</a>{{ end }}</nav></header>
{{ block "main" . }}{{ end }}
<footer><p>{{ .Site.Title }}</p></footer></body></html>
"#;

const ITEM: &str = r#"<li><a href="{{ .Permalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time><p>{{ .Params.summary }}</p></li>"#;

const PAGER: &str = r#"<nav>{{ if $p.HasPrev }}<a href="{{ $p.Prev.URL }}">{{ T "prev" }}</a>{{ end }} {{ $p.PageNumber }}/{{ $p.TotalPages }} {{ if $p.HasNext }}<a href="{{ $p.Next.URL }}">{{ T "next" }}</a>{{ end }}</nav>"#;

const PAGE: &str = r#"{{ define "head" }}<meta name="description" content="{{ .Params.summary }}">{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}{{ end }}
{{ define "main" }}<main><article><h1>{{ .Title }}</h1>
<p><time>{{ .Date.Format "2006-01-02" }}</time> {{ delimit .Params.authors ", " }} ({{ .Type }})</p><p>{{ .Params.summary }}</p>
<p>{{ range .Params.tags }}<a href="{{ relLangURL (printf "tags/%s/" (urlize .)) }}">{{ . }}</a>{{ end }}</p>
<ul>{{ range .Params.key_advice }}<li>{{ . }}</li>{{ end }}</ul>
{{ .Content }}</article></main>{{ end }}
"#;

const TAXONOMY: &str = r#"{{ define "main" }}<main><h1>{{ T "tags" }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.Permalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>{{ end }}</ul></main>{{ end }}
"#;

/// Everything but the pages.
pub fn ground() -> Vec<File> {
    let list = |pages: &str| {
        format!(
            "{{{{ define \"main\" }}}}{{{{ $p := .Paginate {pages} }}}}<main><h1>{{{{ .Title }}}}</h1><ul>{{{{ range $p.Pages }}}}{ITEM}{{{{ end }}}}</ul>{PAGER}</main>{{{{ end }}}}\n"
        )
    };
    let home = format!(
        "{{{{ define \"main\" }}}}<main><h1>{{{{ .Title }}}}</h1>{{{{ range .Sections }}}}<h2><a href=\"{{{{ .Permalink }}}}\">{{{{ .Title }}}}</a></h2>\
         <ul>{{{{ range first 7 .RegularPages.ByDate.Reverse }}}}{ITEM}{{{{ end }}}}</ul>{{{{ end }}}}</main>{{{{ end }}}}\n"
    );
    let mut files: Vec<File> = [
        ("hugo.toml", CONFIG.to_owned()),
        ("static/style.css", STYLE.to_owned()),
        ("layouts/baseof.html", BASE.to_owned()),
        ("layouts/page.html", PAGE.to_owned()),
        ("layouts/section.html", list(".RegularPages.ByDate.Reverse")),
        ("layouts/term.html", list(".Pages")),
        ("layouts/taxonomy.html", TAXONOMY.to_owned()),
        ("layouts/home.html", home),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text))
    .collect();
    for language in Language::ALL {
        files.extend(of_language(language));
    }
    files
}

fn of_language(language: Language) -> Vec<File> {
    let (title, words) = match language {
        Language::Cy => (
            "Hyb mesur",
            [("home", "Hafan"), ("tags", "Pynciau"), ("other", "English"), ("next", "Nesaf"), ("prev", "Blaenorol")],
        ),
        Language::En => (
            "Measuring hub",
            [("home", "Home"), ("tags", "Topics"), ("other", "Cymraeg"), ("next", "Next"), ("prev", "Previous")],
        ),
    };
    let sections = SECTIONS.iter().map(|section| (section.folder, *section.title.get(language)));
    let words: String = words.into_iter().chain(sections).map(|(key, word)| format!("[{key}]\nother = \"{word}\"\n")).collect();
    let mut files = vec![
        (format!("i18n/{language}.toml"), words),
        (format!("content/_index.{language}.md"), format!("---\ntitle: {title}\n---\n")),
    ];
    for section in &SECTIONS {
        let title = section.title.get(language);
        files.push((format!("content/{}/_index.{language}.md", section.folder), format!("---\ntitle: {title}\n---\n")));
    }
    files
}

/// The file of a page.
pub fn file(page: &Page<'_>) -> File {
    let pair = page.pair;
    let topic = |number: &usize| match page.language {
        Language::Cy => TOPICS[*number].1,
        Language::En => TOPICS[*number].0,
    };
    let front = [
        ("title", quoted(&page.title)),
        ("slug", page.slug.clone()),
        ("summary", quoted(&page.summary)),
        ("date", pair.published.to_string()),
        ("type", pair.section.kind.to_owned()),
        ("tags", listed(pair.topics.iter().map(topic))),
        ("authors", listed(pair.authors.iter().map(|author| format!("Author {author}")))),
        ("key_advice", listed(&page.advice)),
    ];
    let front: String = front.into_iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    let path = format!("content/{}/{}.{}.md", pair.section.folder, pair.stem, page.language);
    (path, format!("---\n{front}---\n\n{}", page.body))
}
