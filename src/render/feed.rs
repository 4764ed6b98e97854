//! Feeds: Atom (RFC 4287) and JSON Feed 1.1 of a list.

use fluent::FluentArgs;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::{Value as Json, json};

use super::Desk;
use crate::parse::values::Date;
use crate::site::{List, Listing, Url};
use crate::xml;

/// How many of the latest pages a feed has.
const ENTRIES: usize = 20;

/// What both formats say of a list.
struct Feed {
    title: String,
    /// The page of the list, and the feed itself.
    home: String,
    own: String,
    author: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    url: String,
    listing: Listing,
}

/// An Atom feed.
pub fn atom(list: &List, desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let feed = feed(list, "feed.xml", desk);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to a vector does not fail.
    let _ = write_atom(&feed, desk, &mut writer);
    writer.into_inner()
}

type Written = std::io::Result<()>;

fn write_atom(feed: &Feed, desk: &Desk<'_, '_>, writer: &mut Writer<Vec<u8>>) -> Written {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = writer
        .create_element("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", desk.language.tag())]);
    root.write_inner_content(|writer| {
        text(writer, "id", &feed.own)?;
        text(writer, "title", &feed.title)?;
        text(writer, "updated", &feed.updated)?;
        link(writer, [("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.own)])?;
        link(writer, [("rel", "alternate"), ("type", "text/html"), ("href", &feed.home)])?;
        writer.create_element("author").write_inner_content(|writer| text(writer, "name", &feed.author))?;
        for entry in &feed.entries {
            let element = writer.create_element("entry").with_attribute(("xml:lang", entry.listing.language.tag()));
            element.write_inner_content(|writer| write_entry(entry, writer))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn write_entry(entry: &Entry, writer: &mut Writer<Vec<u8>>) -> Written {
    let listing = &entry.listing;
    text(writer, "id", &entry.url)?;
    text(writer, "title", &listing.title)?;
    text(writer, "updated", &rfc3339(listing.modified))?;
    if let Some(date) = listing.published {
        text(writer, "published", &date.rfc3339())?;
    }
    link(writer, [("rel", "alternate"), ("type", "text/html"), ("href", &entry.url)])?;
    text(writer, "summary", &listing.summary)
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, content: &str) -> Written {
    writer.create_element(name).write_text_content(BytesText::new(&xml::text(content)))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, attributes: [(&str, &str); 3]) -> Written {
    writer.create_element("link").with_attributes(attributes).write_empty()?;
    Ok(())
}

/// A JSON feed.
pub fn json(list: &List, desk: &mut Desk<'_, '_>) -> Vec<u8> {
    let feed = feed(list, "feed.json", desk);
    let item = |entry: &Entry| {
        let listing = &entry.listing;
        let mut item = json!({
            "id": entry.url,
            "url": entry.url,
            "title": listing.title,
            "summary": listing.summary,
            "content_text": listing.summary,
            "language": listing.language.tag(),
        });
        if let Some(date) = listing.published {
            item["date_published"] = json!(date.rfc3339());
            item["date_modified"] = json!(rfc3339(listing.modified));
        }
        item
    };
    let items: Vec<Json> = feed.entries.iter().map(item).collect();
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.own,
        "language": desk.language.tag(),
        "authors": [{ "name": feed.author }],
        "items": items,
    });
    let mut bytes = serde_json::to_vec_pretty(&feed).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn feed(list: &List, file: &str, desk: &mut Desk<'_, '_>) -> Feed {
    let language = desk.language;
    let site = desk.reader.places();
    let hub_name = desk.reader.hub().name.in_language(language).0.to_owned();
    let term = match list {
        List::Term(vocabulary, id) => desk.reader.term(*vocabulary, id, language),
        _ => None,
    };
    let (folder, home, title) = match term {
        Some(term) => (term.url.clone(), term.url, format!("{} – {hub_name}", term.label)),
        None => {
            let mut args = FluentArgs::new();
            args.set("name", hub_name.clone());
            (
                site.home_url(language),
                site.made_url("path-latest", language),
                desk.reader.say_with("feed-latest", language, &args),
            )
        }
    };
    let listings = desk.reader.part(list, language, (0, ENTRIES));
    let updated = rfc3339(listings.iter().filter_map(|listing| listing.modified).max());
    let entries = listings.into_iter().map(|listing| Entry { url: desk.absolute(&listing.url), listing }).collect();
    let address = |url: &Url, desk: &mut Desk<'_, '_>| desk.absolute(url);
    Feed { title, home: address(&home, desk), own: address(&folder.file(file), desk), author: hub_name, updated, entries }
}

/// A day that a feed must give, though the page gives none: the epoch, which never changes.
fn rfc3339(date: Option<Date>) -> String {
    date.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), Date::rfc3339)
}
