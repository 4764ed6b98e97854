#![cfg_attr(doctest, doc = include_str!("../README.md"))]
//! Search that knows Welsh and English, made when a site is built and run where it is read.
//!
//! There is one [tantivy] index a language. [`write`] makes it: documents in, files out, the same bytes each time. [`cut`]
//! makes of those files the pieces that a plain file server can serve, and [`Reader`] searches them, natively and in a
//! browser, fetching no more than a query needs:
//!
//! | | native, at build time | native or WebAssembly |
//! | --- | --- | --- |
//! | whole index | [`write`] | [`Index`] |
//! | in pieces | [`cut`] | [`Reader`], [`Fetch`] |
//!
//! A search is the same code in both places. It is synchronous; bytes that are not there yet make it fail, are fetched, and it
//! is made again. Nothing here starts a thread, reads a clock or keeps state outside its own types.

mod analysis;
mod answer;
#[cfg(feature = "write")]
mod cut;
mod document;
mod english;
mod error;
mod facet;
#[cfg(feature = "write")]
mod folder;
mod forms;
mod hash;
mod impact;
mod index;
#[cfg(feature = "write")]
mod invert;
mod inverted;
mod json;
mod key;
mod numbers;
mod pieces;
mod query;
mod reader;
mod schema;
mod search;
#[cfg(feature = "write")]
mod segment;
mod snippet;
mod source;
#[cfg(feature = "write")]
mod stored;
#[cfg(feature = "write")]
mod strips;
mod suggest;
#[cfg(feature = "write")]
mod write;

pub use analysis::Language;
pub use answer::{Answer, Form, Found, Hit, Mark, Marked};
#[cfg(feature = "write")]
pub use cut::{Packed, Packer, Piece, cut};
pub use document::{Document, Partner, Text};
pub use english::stem;
pub use error::Error;
pub use facet::Facet;
#[cfg(feature = "write")]
pub use folder::{Folder, unpack, wait};
pub use index::Index;
pub use pieces::HEAD;
pub use query::{Counts, Query, Typing};
pub use reader::{Fetch, Reader};
#[cfg(feature = "write")]
pub use schema::schema;
#[cfg(feature = "write")]
pub use write::{File, write};
