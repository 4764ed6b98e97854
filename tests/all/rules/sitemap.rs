//! The sitemap and `robots.txt`.

use pentan::facts::Reader;
use pentan::language::Language;
use pentan::parse::{Card, PageId};
use pentan::plan::{self, JobKind};
use pentan::render::render;
use pentan::write::Content;

use super::{RIVERS, tip};
use crate::hub::Hub;

#[test]
fn the_sitemap_names_every_page_with_both_its_languages() {
    let site = Hub::from(&(RIVERS.trim_start().to_owned() + &tip("alone.cy", "Unig", ""))).build();
    insta::assert_snapshot!(site.text("sitemap.xml"), @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
     <url>
      <loc>https://hub.example/cy/</loc>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/"/>
      <xhtml:link rel="alternate" hreflang="en" href="https://hub.example/en/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
     <url>
      <loc>https://hub.example/en/</loc>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/"/>
      <xhtml:link rel="alternate" hreflang="en" href="https://hub.example/en/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
     <url>
      <loc>https://hub.example/cy/awgrymiadau/</loc>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/awgrymiadau/"/>
      <xhtml:link rel="alternate" hreflang="en" href="https://hub.example/en/tips/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
     <url>
      <loc>https://hub.example/en/tips/</loc>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/awgrymiadau/"/>
      <xhtml:link rel="alternate" hreflang="en" href="https://hub.example/en/tips/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
     <url>
      <loc>https://hub.example/cy/awgrymiadau/unig/</loc>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/awgrymiadau/unig/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
     <url>
      <loc>https://hub.example/cy/awgrymiadau/hynt-afonydd/</loc>
      <lastmod>2026-10-01</lastmod>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/awgrymiadau/hynt-afonydd/"/>
      <xhtml:link rel="alternate" hreflang="en" href="https://hub.example/en/tips/how-rivers-run/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
     <url>
      <loc>https://hub.example/en/tips/how-rivers-run/</loc>
      <lastmod>2026-10-01</lastmod>
      <xhtml:link rel="alternate" hreflang="cy" href="https://hub.example/cy/awgrymiadau/hynt-afonydd/"/>
      <xhtml:link rel="alternate" hreflang="en" href="https://hub.example/en/tips/how-rivers-run/"/>
      <xhtml:link rel="alternate" hreflang="x-default" href="https://hub.example/"/>
     </url>
    </urlset>
    "#);
    insta::assert_snapshot!(site.text("robots.txt"), @r#"
    User-agent: *
    Allow: /

    Sitemap: https://hub.example/sitemap.xml
    "#);
}

/// More addresses than one file may hold (sitemaps.org: 50,000). Only the maps are rendered, for the pages would take long.
#[test]
fn a_sitemap_that_would_be_too_long_is_an_index_of_its_parts() {
    let mut site = Hub::from("").build();
    let card = site.built.stock.site.card(&page("tips/_index")).unwrap().clone();
    for n in 0..25_001 {
        let id = page(&format!("tips/t{n}"));
        let slug = pentan::parse::values::Slug(format!("t{n}"));
        for language in Language::ALL {
            let id = PageId { language, ..id.clone() };
            site.built.stock.site.put(&id, Some(Card { id: id.clone(), slug: slug.clone(), ..card.clone() }));
        }
    }
    let (jobs, _) = plan::plan(&site.built.stock);
    let rendered = jobs.iter().filter(|job| matches!(job.kind, JobKind::Sitemap | JobKind::SitemapPart(_))).map(|job| {
        let output = render(job, &site.built.stock, &mut Reader::new(&site.built.stock)).unwrap();
        let Content::Bytes(bytes) = output.content else { panic!("a map is made") };
        (output.path, String::from_utf8(bytes).unwrap())
    });
    let maps: Vec<(String, Vec<String>)> = rendered
        .map(|(path, text)| {
            let xml = roxmltree::Document::parse(&text).unwrap();
            let locs = xml.descendants().filter(|node| node.tag_name().name() == "loc");
            (path, locs.filter_map(|node| Some(node.text()?.to_owned())).collect())
        })
        .collect();
    let parts = ["https://hub.example/sitemap-1.xml", "https://hub.example/sitemap-2.xml"];
    assert_eq!(maps[0], ("sitemap.xml".to_owned(), parts.map(str::to_owned).to_vec()));
    assert_eq!((maps[1].0.as_str(), maps[1].1.len()), ("sitemap-1.xml", 50_000));
    // Two homes, two sections and twice 25,001 pages.
    assert_eq!((maps[2].0.as_str(), maps[2].1.len()), ("sitemap-2.xml", 6));
}

fn page(pair: &str) -> PageId {
    PageId { pair: pair.into(), language: Language::Cy }
}
