//! Feeds of each language and of each topic.

use super::{tip, tips};
use crate::hub::Hub;

#[test]
fn feeds_have_the_latest_pages_of_their_language_and_topic() {
    let topics = "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\nfire: {label: {cy: Tân, en: Fire}}\n";
    let site = Hub::from(
        &(tips("a", "Old", "topics: [water]\npublished: 2026-01-01")
            + &tip("b.en", "New", "topics: [water, fire]\npublished: 2026-02-01")
            + &tip("c.cy", "Cymraeg", "topics: [fire]\npublished: 2026-03-01")
            + &tip("d.en", "Plain", "type: page\ntopics: [fire]\npublished: 2026-04-01")
            + topics),
    )
    .build();
    for (folder, titles) in [
        ("en/", &["Cymraeg", "New", "Old"][..]),
        ("cy/", &["Cymraeg", "New", "Old"]),
        ("en/topics/water/", &["New", "Old"]),
        ("cy/pynciau/dwr/", &["New", "Old"]),
        ("en/topics/fire/", &["Plain", "Cymraeg", "New"]),
    ] {
        assert_eq!(site.fed(folder), titles, "{folder}");
    }
}

#[test]
fn an_atom_feed_says_what_a_reader_needs() {
    let english = "published: 2026-02-01\nupdated: [{date: 2026-03-04, note: Mended.}]";
    let site = Hub::from(&(tip("a.en", "Salt & <pepper>", english) + &tip("b.cy", "Halen", "published: 2026-01-01"))).build();
    insta::assert_snapshot!(site.text("en/feed.xml"), @r#"
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
     <id>https://hub.example/en/feed.xml</id>
     <title>Hub: latest pages</title>
     <updated>2026-03-04T00:00:00Z</updated>
     <link rel="self" type="application/atom+xml" href="https://hub.example/en/feed.xml"/>
     <link rel="alternate" type="text/html" href="https://hub.example/en/latest/"/>
     <author>
      <name>Hub</name>
     </author>
     <entry xml:lang="en">
      <id>https://hub.example/en/tips/salt-pepper/</id>
      <title>Salt &amp; &lt;pepper&gt;</title>
      <updated>2026-03-04T00:00:00Z</updated>
      <published>2026-02-01T00:00:00Z</published>
      <link rel="alternate" type="text/html" href="https://hub.example/en/tips/salt-pepper/"/>
      <summary>About Salt &amp; &lt;pepper&gt;.</summary>
     </entry>
     <entry xml:lang="cy">
      <id>https://hub.example/en/tips/halen/</id>
      <title>Halen</title>
      <updated>2026-01-01T00:00:00Z</updated>
      <published>2026-01-01T00:00:00Z</published>
      <link rel="alternate" type="text/html" href="https://hub.example/en/tips/halen/"/>
      <summary>About Halen.</summary>
     </entry>
    </feed>
    "#);
}

#[test]
fn a_json_feed_says_the_same() {
    let english = "published: 2026-02-01\nupdated: [{date: 2026-03-04, note: Mended.}]";
    let site = Hub::from(&tip("a.en", "Salt & <pepper>", english)).build();
    insta::assert_snapshot!(site.text("cy/feed.json"), @r#"
    {
      "authors": [
        {
          "name": "Hyb"
        }
      ],
      "feed_url": "https://hub.example/cy/feed.json",
      "home_page_url": "https://hub.example/cy/diweddaraf/",
      "items": [
        {
          "content_text": "About Salt & <pepper>.",
          "date_modified": "2026-03-04T00:00:00Z",
          "date_published": "2026-02-01T00:00:00Z",
          "id": "https://hub.example/cy/awgrymiadau/salt-pepper/",
          "language": "en",
          "summary": "About Salt & <pepper>.",
          "title": "Salt & <pepper>",
          "url": "https://hub.example/cy/awgrymiadau/salt-pepper/"
        }
      ],
      "language": "cy",
      "title": "Hyb: y tudalennau diweddaraf",
      "version": "https://jsonfeed.org/version/1.1"
    }
    "#);
}

#[test]
fn a_feed_has_no_more_than_twenty_entries() {
    let many: String =
        (0..25).map(|n| tips(&format!("t{n}"), &format!("Tip {n}"), &format!("published: 2026-01-{:02}", n + 1))).collect();
    let fed = Hub::from(&many).build().fed("en/");
    assert_eq!((fed.len(), fed[0].as_str(), fed[19].as_str()), (20, "Tip 24", "Tip 5"));
}
