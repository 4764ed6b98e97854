//! pentan turns a folder of Markdown case studies, tips and guides into a bilingual Welsh and English knowledge hub.
//!
//! Read [`pipeline`] first: it names the stages in order, and each stage is a function in a file of its name.
//!
//! 1. [`read::read`]: the folder becomes sources.
//! 2. [`parse::page`]: a source becomes a page, with nothing else in sight.
//! 3. [`site::Site::put`]: the pages' cards become the site.
//! 4. [`plan::plan`]: the site becomes the list of every file that will exist.
//! 5. [`render::render`]: a job becomes an output, and asks about other pages only through [`facts::Reader`].
//! 6. [`index::index`]: beside rendering, the texts become the search index of each language.
//! 7. [`offline::listings`]: what a reader can keep in her browser, and how large it is.
//! 8. [`write::begin`]: outputs become files; only what differs is touched.
//!
//! [`live::Live`] goes through the chain again for what has changed.
//!
//! [`disk`] is the only way to files: nothing crosses the edge of a hub or of an output folder. [`kinds`] says what files may be published.
//!
//! [`images`] stands beside it too: what pictures are, and their sizes.
//!
//! [`check`] and [`links`] stand beside it: what an editor wants to know of a hub that can be built.
//!
//! [`export`] and [`digest`] come after it: the whole hub in one file to be kept, and a letter of what is new.
//!
//! What an author can put right is a [`problem::Problem`] with a place; it never stops a build.

pub mod check;
mod csv;
pub mod digest;
pub mod disk;
pub mod export;
pub mod facts;
pub mod hosting;
pub mod hub;
pub mod images;
pub mod index;
pub mod kinds;
pub mod language;
pub mod links;
pub mod live;
pub mod new;
pub mod offline;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod problem;
#[cfg(test)]
#[path = "../tests/all/property.rs"]
mod property;
pub mod read;
pub mod render;
pub mod report;
pub mod schema;
pub mod site;
pub mod strings;
pub mod translation;
pub mod write;
mod xml;
