//! What a drawing may do, and which sizes a picture has.

use pentan::images::{Cleaned, Format, Picture, Size, Tone, clean_drawing};

/// A drawing's cleaned text without what every drawing begins and ends with, and the names of what was dropped.
fn cleaned(inside: &str) -> (String, Vec<String>) {
    let Cleaned { svg, dropped, .. } = clean_drawing(&format!("<svg>{inside}</svg>")).unwrap();
    let (_, rest) = svg.split_once('>').unwrap();
    (rest.trim_end_matches("</svg>").to_owned(), dropped.into_iter().map(|(name, _)| name).collect())
}

#[test]
fn a_drawing_can_be_seen_and_do_nothing_else() {
    for (attack, left, dropped) in [
        ("<script>alert(1)</script>", "", "<script>"),
        ("<SCRIPT>alert(1)</SCRIPT>", "", "<SCRIPT>"),
        ("<g><script href='https://x.example/x.js'/></g>", "<g></g>", "<script>"),
        ("<script><![CDATA[ </script> <g/> ]]></script>", "", "<script>"),
        ("<g onclick='alert(1)'/>", "<g/>", "onclick"),
        ("<g ONLOAD='alert(1)' onbegin='x'/>", "<g/>", "ONLOAD onbegin"),
        (
            "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='//x'/></body></foreignObject>",
            "",
            "<foreignObject>",
        ),
        ("<iframe src='https://x.example/'/>", "", "<iframe>"),
        ("<a href='javascript:alert(1)'><text>x</text></a>", "<a><text>x</text></a>", "href"),
        ("<a xlink:href=' java&#9;script:alert(1)'/>", "<a/>", "xlink:href"),
        ("<a href='&#106;avascript:alert(1)'/>", "<a/>", "href"),
        ("<a href='data:text/html,x'/>", "<a/>", "href"),
        ("<a href='https://x.example/?a=1&amp;b=2'/>", "<a href=\"https://x.example/?a=1&amp;b=2\"/>", ""),
        ("<use href='https://x.example/d.svg#a'/>", "<use/>", "href"),
        ("<use href='data:image/svg+xml;base64,AAAA#a'/>", "<use/>", "href"),
        ("<use xlink:href='#a'/>", "<use xlink:href=\"#a\"/>", ""),
        ("<image href='https://x.example/p.png'/>", "<image/>", "href"),
        ("<image href='data:image/svg+xml,x'/>", "<image/>", "href"),
        ("<image href='data:image/png;base64,AAAA'/>", "<image href=\"data:image/png;base64,AAAA\"/>", ""),
        ("<feImage href='#a'/>", "", "<feImage>"),
        ("<style>@import url(https://x.example/x.css);</style>", "<style></style>", "<style>"),
        ("<style>g{fill:url( 'https://x.example/x')}</style>", "<style></style>", "<style>"),
        ("<style>@im\\70ort 'x'</style>", "<style></style>", "<style>"),
        ("<style>/* by a program */ g{fill:url(#a)}</style>", "<style>  g{fill:url(#a)}</style>", ""),
        ("<style><![CDATA[g>path{fill:red}]]></style>", "<style>g&gt;path{fill:red}</style>", ""),
        ("<style>g{}<g/>@import 'x';</style>", "<style></style>", "<g> <style>"),
        ("<style><g></g></style>@import 'x';", "<style></style>@import &apos;x&apos;;", "<g>"),
        ("<g style='fill:url(//x.example/x)'/>", "<g/>", "style"),
        ("<g style='fill:red'/>", "<g style=\"fill:red\"/>", ""),
        ("<rect fill='url(#a)' filter='url(https://x.example/#f)'/>", "<rect fill=\"url(#a)\"/>", "filter"),
        ("<a><set attributeName='href' to='javascript:alert(1)'/></a>", "<a></a>", "<set>"),
        ("<a><animate attributeName=' xlink:HREF ' values='x'/></a>", "<a></a>", "<animate>"),
        ("<set attributeName='\\' attributeName='href' to='https://x.example/t.png'/>", "", "<set>"),
        ("<g x/onload='1' id='a'/>", "<g id=\"a\"/>", "?"),
        ("<g a<script='1'/>", "<g/>", "?"),
        ("<text>a\u{FFFE}b</text>", "<text>ab</text>", ""),
        ("<animate attributeName='x' to='9'/>", "<animate attributeName=\"x\" to=\"9\"/>", ""),
        ("<handler xmlns='http://www.w3.org/2001/xml-events' type='x'/>", "", "<handler>"),
        ("<g xml:base='https://x.example/'/>", "<g/>", "xml:base"),
        ("<text>&lt;script&gt; &amp; &#60;</text>", "<text>&lt;script&gt; &amp; &lt;</text>", ""),
        ("<text>&lol;</text>", "<text></text>", "&lol;"),
        ("<text title='&lol;'/>", "<text/>", "title"),
        ("<?xml-stylesheet href='https://x.example/'?><g/>", "<g/>", "xml-stylesheet"),
        ("<!-- <script> --><g/>", "<g/>", ""),
        ("<metadata><rdf:RDF/></metadata><sodipodi:namedview/><g inkscape:label='x' id='a'/>", "<g id=\"a\"/>", ""),
        ("<title>Afon &quot;hir&quot;</title>", "<title>Afon &quot;hir&quot;</title>", ""),
    ] {
        let (svg, names) = cleaned(attack);
        assert_eq!((svg.as_str(), names.join(" ").as_str()), (left, dropped), "{attack}");
        // What is clean stays as it is.
        assert_eq!(cleaned(&svg), (svg.clone(), Vec::new()), "{attack}");
    }
}

#[test]
fn a_drawing_that_is_none_is_refused() {
    for text in [
        "",
        "text",
        "<html/>",
        "<svg>",
        "<svg></g></svg>",
        "<svg><g></svg>",
        "<svg/><svg/>",
        "<svg/><script/>",
        "<svg><g",
        "<svg><a b=</svg>",
    ] {
        assert!(clean_drawing(text).is_err(), "{text}");
    }
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg><text>&b;&x;</text></svg>";
    let Cleaned { svg, dropped, .. } = clean_drawing(bomb).unwrap();
    assert!(svg.ends_with("<text></text></svg>"), "{svg}");
    assert_eq!(dropped.len(), 2);
    let deep = format!("<svg>{}{}</svg>", "<g>".repeat(50_000), "</g>".repeat(50_000));
    assert!(clean_drawing(&deep).is_ok());
}

#[test]
fn a_drawing_says_how_large_it_is() {
    for (attributes, expected) in [
        ("width='40' height='30px'", Some((40, 30))),
        ("viewBox='0 0 200 100'", Some((200, 100))),
        ("width='50' viewBox='0,0,200,100'", Some((50, 25))),
        ("width='100%' height='100%' viewBox='0 0 20 10'", Some((20, 10))),
        ("width='100%'", None),
        ("viewBox='0 0 0 0'", None),
    ] {
        let cleaned = clean_drawing(&format!("<svg {attributes}/>")).unwrap();
        assert_eq!(cleaned.dimensions, expected, "{attributes}");
    }
}

#[test]
fn a_picture_is_offered_as_wide_as_it_is_and_smaller_but_never_larger() {
    for ((width, height), widths) in [
        ((4000, 3000), vec![480, 960, 1440]),
        ((1440, 900), vec![480, 960, 1440]),
        ((1000, 900), vec![480, 1000]),
        ((500, 500), vec![500]),
        ((1, 1), vec![1]),
        ((100, 90_000), vec![9]),
        ((90_000, 1), vec![480, 960, 1440]),
    ] {
        let picture = Picture { format: Format::Jpeg, width, height, is_turned: false, moves: false, tone: None };
        assert_eq!(picture.widths(), widths, "{width} by {height}");
        assert!(picture.sizes().iter().any(|size| matches!(size, Size::Fallback(_))));
        assert!(widths.iter().all(|width| u64::from(picture.height_at(*width)) <= 8192));
    }
}

#[test]
fn a_colour_is_named_by_what_it_looks_like() {
    for (rgb, tone) in [
        ([0, 0, 0], "l0 c0 h0"),
        ([255, 255, 255], "l10 c0 h0"),
        ([128, 128, 128], "l6 c0 h0"),
        ([255, 0, 0], "l6 c2 h1"),
        ([0, 0, 255], "l5 c2 h9"),
        ([120, 130, 110], "l6 c1 h4"),
    ] {
        assert_eq!(Tone::of(rgb).to_string(), tone, "{rgb:?}");
    }
}
