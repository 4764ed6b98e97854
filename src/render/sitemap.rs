//! The sitemap (sitemaps.org 0.9 with hreflang), robots.txt, and the ways from old addresses.

use std::collections::BTreeMap;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;

use super::Desk;
use super::both::base_path;
use super::frame::identifier;
use crate::hosting::headers_file;
use crate::parse::PageId;
use crate::plan::SITEMAP_LIMIT;
use crate::site::{Address, Url};
use crate::xml;

/// One `<url>`: its address, and the page it is of.
type Entry = (Url, Address);

/// The sitemap, or the index of its parts where it would be too long for one file.
pub fn sitemap(desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let entries = entries(desk);
    if entries.len() <= SITEMAP_LIMIT {
        return write(&entries, desk);
    }
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    let parts = 1..=entries.len().div_ceil(SITEMAP_LIMIT);
    let urls: Vec<String> = parts.map(|part| desk.absolute(&Url::new(format!("sitemap-{part}.xml")))).collect();
    // Writing to a vector does not fail.
    let _ = write_index(&urls, &mut writer);
    writer.into_inner()
}

/// Part `number` of a long sitemap, from 1.
pub fn part(number: usize, desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let entries = entries(desk);
    let part = entries.chunks(SITEMAP_LIMIT).nth(number - 1).unwrap_or_default();
    write(part, desk)
}

fn entries(desk: &mut Desk<'_, '_>) -> Vec<Entry> {
    let addresses = desk.reader.addresses();
    addresses.iter().flat_map(|address| address.urls.clone().into_iter().map(move |(_, url)| (url, address.clone()))).collect()
}

fn write(entries: &[Entry], desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let base = desk.reader.hub().base_url.0.clone();
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to a vector does not fail.
    let _ = write_urls(entries, &base, &mut writer);
    writer.into_inner()
}

type Written = std::io::Result<()>;

fn write_urls(entries: &[Entry], base: &str, writer: &mut Writer<Vec<u8>>) -> Written {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = writer.create_element("urlset");
    let root = root.with_attributes([
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]);
    root.write_inner_content(|writer| {
        for (url, address) in entries {
            writer.create_element("url").write_inner_content(|writer| write_url(url, address, (base, writer)))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_url(url: &Url, address: &Address, (base, writer): (&str, &mut Writer<Vec<u8>>)) -> Written {
    text(writer, "loc", &url.absolute(base))?;
    if let Some(date) = address.modified {
        text(writer, "lastmod", &date.to_string())?;
    }
    let others = address.urls.iter().map(|(language, url)| (language.tag(), url.absolute(base)));
    for (hreflang, href) in others.chain([("x-default", Url::new("/").absolute(base))]) {
        let attributes = [("rel", "alternate"), ("hreflang", hreflang), ("href", href.as_str())];
        writer.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
    }
    Ok(())
}

fn write_index(urls: &[String], writer: &mut Writer<Vec<u8>>) -> Written {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = writer.create_element("sitemapindex").with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    root.write_inner_content(|writer| {
        for url in urls {
            writer.create_element("sitemap").write_inner_content(|writer| text(writer, "loc", url))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> Written {
    writer.create_element(name).write_text_content(BytesText::new(&xml::text(content)))?;
    Ok(())
}

/// `robots.txt`: everything may be read, and here is the map.
pub fn robots(desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let sitemap = desk.absolute(&Url::new("sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}

/// `_headers`.
pub fn headers(desk: &mut Desk<'_, '_>) -> Vec<u8> {
    headers_file(&base_path(&desk.reader.hub().base_url.0)).into_bytes()
}

/// `_redirects`, in the form that Netlify and Cloudflare Pages read.
pub fn redirects(old: &[(Url, PageId)], desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let base = base_path(&desk.reader.hub().base_url.0);
    let mut lines = String::new();
    for (from, id) in old {
        if let Some((_, to)) = desk.reader.page(&id.pair, id.language) {
            lines.push_str(&format!("{} {} 301\n", from.absolute(&base), to.url.absolute(&base)));
        }
    }
    lines.into_bytes()
}

/// The context of a page that leads from an old address on.
#[derive(Serialize)]
pub struct RedirectContext {
    lang: &'static str,
    to: String,
    canonical: String,
    title: String,
    /// The hub's name, and the way to its home page.
    hub: String,
    home: String,
    /// The theme's assets, by name with `_` in place of any other sign.
    asset: BTreeMap<String, String>,
}

/// Leads from an old address to the page of today; `None` where that page is gone.
pub fn redirect(id: &PageId, desk: &mut Desk<'_, '_>) -> Option<RedirectContext> {
    let (card, listing) = desk.reader.page(&id.pair, id.language)?;
    let hub = desk.reader.hub();
    Some(RedirectContext {
        lang: id.language.tag(),
        to: desk.to(&listing.url),
        canonical: desk.absolute(&listing.url),
        title: card.front.title.clone(),
        hub: hub.name.in_language(desk.language).0.to_owned(),
        home: desk.to(&desk.reader.places().home_url(desk.language)),
        asset: desk.reader.theme_assets().map(|(name, url)| (identifier(name), desk.to(url))).collect(),
    })
}
