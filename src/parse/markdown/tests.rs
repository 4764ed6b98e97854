//! What a body becomes, and what its author is told.
//!
//! Every test is data for one of the helpers at the end, which show a slot in words: `{a 0}` and `{/a}` around link 0,
//! `{img 1}` for the attributes of image 1, `{n 2}` for the number of a heading, `{key number=1}` for a message.

mod shown;

use proptest::prelude::*;
use shown::{Shown, assert_bodies, assert_problems, is_well_formed, shown};

use super::Html::{Escaped, Sanitised};
use crate::language::Language::{Cy, En};

#[test]
fn a_heading_has_an_id_and_level_two_has_a_number() {
    assert_bodies(&[
        ("## Ŵyna & you", "<h2 id=\"wyna-you\">{n 1}Ŵyna &amp; you</h2>\n"),
        ("## A\n## A\n### A", "<h2 id=\"a\">{n 1}A</h2>\n<h2 id=\"a-2\">{n 2}A</h2>\n<h3 id=\"a-3\">A</h3>\n"),
        ("## One {#two}\n## Two", "<h2 id=\"two\">{n 1}One</h2>\n<h2 id=\"two-2\">{n 2}Two</h2>\n"),
        ("## Two\n## One {#two}", "<h2 id=\"two-2\">{n 1}Two</h2>\n<h2 id=\"two\">{n 2}One</h2>\n"),
        ("## Search\n## fn 1", "<h2 id=\"search-2\">{n 1}Search</h2>\n<h2 id=\"section-fn-1\">{n 2}fn 1</h2>\n"),
        ("## …", "<h2 id=\"section\">{n 1}…</h2>\n"),
        ("# *One* `two`", "<h2 id=\"one-two\">{n 1}<em>One</em> <code>two</code></h2>\n"),
    ]);
    let headings = shown("## \"A\" `b`\n### [C](x)", Escaped, En).body.headings;
    let plain: Vec<_> = headings.iter().map(|heading| (heading.level, &*heading.text)).collect();
    assert_eq!(plain, [(2, "“A” b"), (3, "C")]);
}

#[test]
fn tables_name_their_columns_and_take_the_focus_by_a_name() {
    assert_bodies(&[
        (
            "| a | b |\n|:--|--:|\n| 1 | [2](x) |",
            "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{table}\"><table>\n<thead>\n<tr><th scope=\"col\" class=\"left\">a</th>\
             <th scope=\"col\" class=\"right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td class=\"left\">1</td>\
             <td class=\"right\">{a 0}2{/a}</td></tr>\n</tbody>\n</table></div>\n",
        ),
        (
            "### T\n\n| a |\n|---|\n\n| b |\n|:-:|",
            "<h3 id=\"t\">T</h3>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-labelledby=\"t\"><table>\n\
             <thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table></div>\n\
             <div class=\"table\" tabindex=\"0\" role=\"group\" aria-labelledby=\"t\"><table>\n\
             <thead>\n<tr><th scope=\"col\" class=\"center\">b</th></tr>\n</thead>\n</table></div>\n",
        ),
    ]);
}

#[test]
fn lists_and_tasks_are_what_they_look_like() {
    assert_bodies(&[
        ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
        (
            "- [ ] *a* b\n  - c\n- [x] d",
            "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled> <em>a</em> b</label>\n<ul>\n\
             <li>c</li>\n</ul>\n</li>\n\
             <li class=\"task\"><label><input type=\"checkbox\" disabled checked> d</label></li>\n</ul>\n",
        ),
        (
            "- [ ] a\n\n  b",
            "<ul>\n<li class=\"task\"><p><label><input type=\"checkbox\" disabled> a</label></p>\n\
             <p>b</p>\n</li>\n</ul>\n",
        ),
        ("T\n: a\n: b", "<dl>\n<dt>T</dt>\n<dd>a</dd>\n<dd>b</dd>\n</dl>\n"),
        ("~~a~~ **b**  \nc\n\n***", "<p><del>a</del> <strong>b</strong><br>\nc</p>\n<hr>\n"),
    ]);
}

#[test]
fn a_note_is_numbered_by_its_first_reference_and_leads_back_to_each() {
    assert_bodies(&[
        (
            "A[^b] c[^b] [^none]\n\n[^b]: B[^d].\n[^d]: *D*\n[^unused]: U",
            "<p>A<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup> \
             c<sup><a href=\"#fn-1\" id=\"fnref-1-2\" role=\"doc-noteref\">1</a></sup> [^none]</p>\n\
             <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{footnotes}\">\n<ol>\n\
             <li id=\"fn-1\"><p>B<sup><a href=\"#fn-2\" id=\"fnref-2\" role=\"doc-noteref\">2</a></sup>. \
             <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"{footnote-back number=1}\">↩</a> \
             <a href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"{footnote-back number=1-2}\">↩</a></p>\n</li>\n\
             <li id=\"fn-2\"><p><em>D</em> \
             <a href=\"#fnref-2\" role=\"doc-backlink\" aria-label=\"{footnote-back number=2}\">↩</a></p>\n</li>\n\
             </ol>\n</section>\n",
        ),
        ("a [^1]", "<p>a [^1]</p>\n"),
    ]);
}

#[test]
fn a_block_quote_is_what_its_first_line_says() {
    assert_bodies(&[
        (
            "> [!note]\n> a\n\n> [!TIP]\n>\n> | b |\n> |---|",
            "<aside class=\"alert note\" role=\"note\" aria-labelledby=\"alert-1\">\n\
             <p class=\"alert-title\" id=\"alert-1\">{alert-note}</p>\n<p>a</p>\n</aside>\n\
             <aside class=\"alert tip\" role=\"note\" aria-labelledby=\"alert-2\">\n\
             <p class=\"alert-title\" id=\"alert-2\">{alert-tip}</p>\n<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"{table}\"><table>\n\
             <thead>\n<tr><th scope=\"col\">b</th></tr>\n</thead>\n</table></div>\n</aside>\n",
        ),
        ("> [!CY]  \r\n> \"A\"\r\n", "<div lang=\"cy\">\n<p>‘A’</p>\n</div>\n"),
        (
            "> [!Transcript]\n>\n> - a",
            "<details class=\"transcript\"><summary>{transcript}</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n",
        ),
        ("> [!QUOTE]\n> a", "<figure class=\"quote\">\n<blockquote>\n<p>a</p>\n</blockquote>\n</figure>\n"),
        ("> [!OTHER-1]\n> a", "<blockquote>\n<p>[!OTHER-1]\na</p>\n</blockquote>\n"),
        ("> [!NOTE] a", "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n"),
        ("> \\[!NOTE]\n> a", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
    ]);
}

#[test]
fn a_quotation_with_a_source_is_a_figure() {
    assert_bodies(&[
        (
            "> a\n>\n> -- *B*, [C](https://c.org)",
            "<figure class=\"quote\">\n<blockquote>\n<p>a</p>\n</blockquote>\n\
             <figcaption><em>B</em>, {a 0}C{/a}</figcaption>\n</figure>\n",
        ),
        (
            "> [!QUOTE]\n> a\n>\n> — B",
            "<figure class=\"quote\">\n<blockquote>\n<p>a</p>\n</blockquote>\n\
             <figcaption>B</figcaption>\n</figure>\n",
        ),
        ("> – a", "<blockquote>\n<p>– a</p>\n</blockquote>\n"),
    ]);
}

#[test]
fn an_image_alone_is_a_figure_with_its_caption_and_credit() {
    const IMG: &str = "<img{img 0} alt=\"A\">";
    assert_bodies(&[
        ("![A](a.png)", &format!("<figure>{IMG}</figure>\n")),
        (
            "![A](a.png \"It's\")\n*by [B](https://b.org)*",
            &format!(
                "<figure>{IMG}<figcaption><span class=\"caption\">It’s</span> \
                 <span class=\"credit\">by {{a 1}}B{{/a}}</span></figcaption></figure>\n"
            ),
        ),
        ("![A](a.png) b", &format!("<p>{IMG} b</p>\n")),
        ("![A](a.png)\n*b* c", &format!("<p>{IMG}\n<em>b</em> c</p>\n")),
        ("![A](https://x.org/a.png)", "<p>{a 0}A{/a}</p>\n"),
        ("![](https://x.org/a.png)", "<p>{a 0}https://x.org/a.png{/a}</p>\n"),
        ("[![A](//x.org/a.png)](b)", "<p>{a 0}A{/a}</p>\n"),
    ]);
}

#[test]
fn a_film_is_a_link_to_where_it_is_shown() {
    for (address, host) in [
        ("https://www.youtube.com/watch?v=1", Some("youtube.com")),
        ("https://player.vimeo.com/1", Some("player.vimeo.com")),
        ("https://peer.example/w/1", Some("peer.example")),
        ("https://example.org/a.MP4?x", Some("example.org")),
        ("https://notyoutube.com/1", None),
        ("https://example.org/watch", None),
    ] {
        let figure = host.map(|host| {
            format!(
                "<figure class=\"video\">{{a 0}}<img{{img 1}} alt=\"A\">\
                 <span class=\"video-label\">{{video-watch host={host}}}</span>{{/a}}</figure>\n"
            )
        });
        let html = shown(&format!("[![A](a.png)]({address})"), Escaped, En).html;
        assert_eq!(Some(html).filter(|html| html.starts_with("<figure")), figure, "{address}");
    }
}

#[test]
fn links_are_slots_and_what_is_no_link_is_text() {
    assert_bodies(&[
        ("[a](b.md) <https://c.org/d--e>", "<p>{a 0}a{/a} {a 1}https://c.org/d--e{/a}</p>\n"),
        ("<a@b.c> [d][e]\n\n[e]: topic:f", "<p>{a 0}a@b.c{/a} {a 1}d{/a}</p>\n"),
        ("[a]() [b](javascript:c)", "<p>a b</p>\n"),
        ("[a \"b\"](lang:cy) [c](lang:gd)", "<p><span lang=\"cy\">a ‘b’</span> <span lang=\"gd\">c</span></p>\n"),
        ("[a](lang:klingon)", "<p>a</p>\n"),
    ]);
    let Shown { body, .. } = shown("---\ntitle: x\n---\n[a](b) é [c](#d)", Escaped, En);
    let ranges: Vec<_> = body.links.iter().map(|link| link.range.clone()).collect();
    assert_eq!(ranges, [17..23, 27..34]);
}

#[test]
fn punctuation_is_set_in_running_text_only() {
    assert_bodies(&[
        ("\"*a* 'b'\" -- `\"c\" -- 'd'`", "<p>“<em>a</em> ‘b’” – <code>\"c\" -- 'd'</code></p>\n"),
        ("'*a* b' c", "<p>‘<em>a</em> b’ c</p>\n"),
        ("\\\"a\\\" &quot;b&quot; it\\'s", "<p>\"a\" \"b\" it's</p>\n"),
        ("\"a\n\nb\"", "<p>“a</p>\n<p>b”</p>\n"),
    ]);
    let welsh = shown("Dywedodd \"Mae'r 'tŷ' yn 'n fawr\" wrth [\"x\"](lang:en)", Escaped, Cy).html;
    assert_eq!(welsh, "<p>Dywedodd ‘Mae’r “tŷ” yn ’n fawr’ wrth <span lang=\"en\">“x”</span></p>\n");
}

#[test]
fn words_are_counted_without_code_blocks() {
    for (markdown, words) in
        [("one *two*three -- four", 3), ("## One\ntwo `three`\n\n```\nfour\n```", 3), ("- a\n- b[^1]\n\n[^1]: c", 3)]
    {
        assert_eq!(shown(markdown, Escaped, En).body.words, words, "{markdown}");
    }
}

#[test]
fn code_is_coloured_by_class_where_its_language_is_known() {
    const PRE: &str = "<pre class=\"code\" tabindex=\"0\"><code";
    assert_bodies(&[
        (
            "```python\nif x: # <\r\n    y = \"a\"\n```",
            &format!(
                "{PRE} class=\"language-python\"><span class=\"hl-keyword\">if</span> x: \
                 <span class=\"hl-comment\"># &lt;</span>\n    y = <span class=\"hl-string\">\"a\"</span>\n</code></pre>\n"
            ),
        ),
        ("```nonsense\n<a>\n```", &format!("{PRE} class=\"language-nonsense\">&lt;a&gt;\n</code></pre>\n")),
        ("    'a' -- b", &format!("{PRE}>'a' -- b</code></pre>\n")),
    ]);
    let long = format!("```python\nif x: {}\n```", "y".repeat(3_000));
    assert!(!shown(&long, Escaped, En).html.contains("<span"));
}

#[test]
fn raw_html_is_shown_as_text_and_told_once_a_block() {
    assert_bodies(&[
        ("<div>\n<!-- a\nb -->\n</div>", "<p>&lt;div&gt;\n\n&lt;/div&gt;</p>\n"),
        ("a <b>c</b><!-- d -->", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
        ("<!-- a -->\n\nb", "<p>b</p>\n"),
    ]);
    assert_problems(&[
        ("a <b>c</b> <i>d</i>\n\n<p>\n</p>", &["raw-html `<b>`", "raw-html `<p>\n</p>`"]),
        ("<!-- a -->\n\nb <!-- c -->", &[]),
    ]);
}

#[test]
fn sanitised_html_keeps_what_is_harmless_and_every_slot() {
    for (markdown, html) in [
        ("<div class=\"a\" onclick=\"b\" id=\"c\">d</div>", "<div class=\"a\">d</div>"),
        ("<script>a</script><style>b</style><iframe src=\"c\"></iframe>", ""),
        ("<p><a href=\"javascript:a\">b</a></p>", "<p><a>b</a></p>"),
        (
            "<p><img src=\"https://a.org/b\"><img src=\"/\\\\a.org\"><img src=\"//a\"><img src=\"c\"></p>",
            "<p><img><img><img><img src=\"c\"></p>",
        ),
        ("<p>&#xE000;0&#57345;&#x0E001</p>", "<p>\u{FFFD};0\u{FFFD};\u{FFFD}</p>"),
        ("<i>[a <b>](c)</b> ![d](e)</i>", "<p><i>{a 0}a <b></b>{/a} <img{img 1} alt=\"d\"></i></p>\n"),
        ("## A <u>b</u>", "<h2 id=\"a-b\">{n 1}A <u>b</u></h2>\n"),
        (
            "<p title=\"\n\n![a](b) onload=c\n\n## \"d",
            "<p title=\"\n&lt;p&gt;&lt;img data-slot=\"> onload=c</p>\n<h2 id=\"d\">{n 1}“d</h2>\n",
        ),
    ] {
        let shown = shown(markdown, Sanitised, En);
        assert_eq!(shown.html.trim_end(), html.trim_end(), "{markdown}");
        // What is dropped is told, which another test has.
        let others: Vec<_> = shown.problems.iter().filter(|problem| !problem.starts_with("html-dropped ")).collect();
        assert!(others.is_empty(), "{markdown}: {others:?}");
    }
}

#[test]
fn more_raw_tags_than_cleaning_can_bear_are_shown_as_text() {
    let shown = shown(&"<div>".repeat(10_001), Sanitised, En);
    assert!(shown.html.starts_with("<p>&lt;div&gt;"), "{}", &shown.html[..40]);
    assert_eq!(shown.problems.len(), 1);
}

#[test]
fn an_author_is_told_what_is_wrong_at_its_place() {
    assert_problems(&[
        ("# A", &["body-heading-1 `# A`"]),
        (
            "## A {#b}\n## C {#b}\n## D {#main}",
            &["duplicate-heading-id `## C {#b}` id=b", "duplicate-heading-id `## D {#main}` id=main"],
        ),
        ("> [!WARNIN]\n> a", &["unknown-block `[!WARNIN]` name=WARNIN suggestion=WARNING"]),
        ("> [!xx]\n> a", &["unknown-block `[!xx]` name=xx suggestion="]),
        ("a ![](b.png)", &["image-without-alt `![](b.png)`"]),
        ("![a](topic:b) ![c]()", &["bad-url `![a](topic:b)` value=topic:b", "missing-image `![c]()` target= suggestion="]),
        ("[a]() [b](//c.org)", &["dead-link `[a]()` target= suggestion=", "bad-url `[b](//c.org)` value=//c.org"]),
        ("é [a](lang:klingon)", &["unknown-language `[a](lang:klingon)` tag=klingon"]),
        ("> a\r\n>\r\n> ![](b)\r\n", &["image-without-alt `![](b)`"]),
    ]);
}

#[test]
fn a_body_nested_too_deep_is_cut_and_stays_well_formed() {
    for opening in ["> ", "- "] {
        let deep = format!("a\n\n{}b", opening.repeat(5_000));
        let shown = shown(&deep, Escaped, En);
        assert_eq!(shown.problems.len(), 1);
        assert!(shown.problems[0].starts_with("nested-too-deep"));
        is_well_formed(&shown).unwrap();
    }
}

#[test]
fn text_that_looks_like_a_slot_is_none() {
    assert_bodies(&[
        ("\u{E000}0\u{E001} &#xE000;", "<p>\u{FFFD}0\u{FFFD} \u{FFFD}</p>\n"),
        ("## \u{E000}", "<h2 id=\"section\">{n 1}\u{FFFD}</h2>\n"),
        ("\u{5D0} \u{200F}b", "<p>\u{5D0} \u{200F}b</p>\n"),
    ]);
}

proptest! {
    #![proptest_config(crate::property::property((512, 5_000), 7, "tests/all/regressions/markdown.txt"))]

    #[test]
    fn any_text_gives_well_formed_html_whose_slots_exist(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
        text in any::<String>(),
    ) {
        for markdown in [pieces.concat(), text] {
            for html in [Escaped, Sanitised] {
                let shown = shown(&markdown, html, Cy);
                prop_assert!(is_well_formed(&shown).is_ok(), "{:?}\n{}", is_well_formed(&shown), shown.html);
            }
        }
    }
}

/// What Markdown is made of: random characters alone would hardly ever make more than paragraphs.
const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "  \n",
    "> ",
    "- ",
    "1. ",
    "    ",
    "# ",
    "## ",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```",
    "\"",
    "'",
    "--",
    "...",
    "[",
    "]",
    "(",
    ")",
    "[a](b)",
    "[a](lang:en)",
    "![a](b \"c\")",
    "![](https://a.b/c)",
    "[![a](b)](https://vimeo.com/1)",
    "<https://a.b>",
    "[^1]",
    "[^1]: ",
    "[!NOTE]",
    "[!CY]",
    "[!QUOTE]",
    "[!X]",
    "-- ",
    "| a | b |\n|---|---|\n",
    "|",
    ": ",
    "- [ ] ",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<p title=\"",
    "<!--",
    "-->",
    "<img src=x>",
    "<script>",
    "&quot;",
    "&#xE000;",
    "\u{E000}",
    "\u{E001}",
    "\0",
    "\\",
    "{#a}",
    "\u{5D0}",
    "ŵ",
    "\t",
];
