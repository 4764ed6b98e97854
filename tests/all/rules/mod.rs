//! The rules of the site, each with a hub in a string: what is published where, in which language, and who is told.

mod aliases;
mod alphabet;
mod also;
mod chapters;
mod community;
mod contribute;
mod events;
mod exempt;
mod feeds;
mod glossary;
mod house_rules;
mod language_order;
mod learning;
mod licence;
mod links;
mod lists;
mod machine;
mod offline;
mod pairs;
mod parallel;
mod parity;
mod related;
mod series;
mod shown;
mod sitemap;
mod statement;
mod states;
mod structure;
mod under_a_path;
mod words;

/// A pair of tips, each half with its own slug.
pub const RIVERS: &str = "
-- content/tips/rivers.en.md --
---
title: Rivers
slug: how-rivers-run
summary: Where the water goes.
published: 2026-10-01
---
One.
-- content/tips/rivers.cy.md --
---
title: Afonydd
slug: hynt-afonydd
summary: I ble mae'r dŵr yn mynd.
published: 2026-10-01
translation: {status: unreviewed}
---
Un.
";

/// The front matter and text of a tip, in one line.
pub fn tip(path: &str, title: &str, more: &str) -> String {
    format!("-- content/tips/{path}.md --\n---\ntitle: {title}\nsummary: About {title}.\n{more}\n---\nText.\n")
}

/// Both halves of a tip, alike but for the file's name.
pub fn tips(stem: &str, title: &str, more: &str) -> String {
    tip(&format!("{stem}.cy"), title, more) + &tip(&format!("{stem}.en"), title, more)
}

/// The smallest picture: the header of a PNG of one pixel.
pub const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
