//! Beside rendering: the texts become the search index of each language, which the reader's own browser searches.
//!
//! What the site has under `search/` is planned as the engine's files and a folder a language; how many pieces an index is cut
//! into, and what they are called, follows from its content.

mod budget;
mod document;
mod engine;
mod text;

use anyhow::{Context, Result};
use pentan_search::Packer;
use rayon::prelude::*;

use crate::language::Language;
use crate::pipeline::Stock;
use crate::problem::Problem;
use crate::site::Url;
use crate::write::{Content, Output};

pub use engine::{Engine, EngineFile, engine};
pub use text::plain;

/// The folder of everything that search needs.
pub fn folder() -> Url {
    Url::new("/search/")
}

/// The folder of a language's index.
pub fn folder_of(language: Language) -> Url {
    folder().join(language.tag())
}

/// What a page's script asks for before it searches: `/search/cy.json`.
pub fn setup_of(language: Language) -> Url {
    folder().file(&format!("{}.json", language.tag()))
}

/// Indexes every page that has its own text, and hands over the index's files, each as soon as it is packed.
///
/// Errors: the index could not be written, which is a defect; `take` failed.
pub fn index(stock: &Stock, take: &(impl Fn(Output) -> Result<()> + Sync)) -> Result<Vec<Problem>> {
    // One after the other: the words of all pages of a language are in memory until they are sorted.
    let languages = stock.site.languages().iter();
    let problems: Vec<_> = languages.map(|language| index_one(stock, *language, take)).collect::<Result<_>>()?;
    Ok(problems.into_iter().flatten().chain(budget::engine_size(stock)).collect())
}

fn index_one(stock: &Stock, language: Language, take: &(impl Fn(Output) -> Result<()> + Sync)) -> Result<Option<Problem>> {
    let failed = || format!("cannot index the pages in {}", language.tag());
    let of = pentan_search::Language::of_tag(language.tag());
    let documents = document::documents(stock, language);
    let files = pentan_search::write(of, &documents, &stock.site.glossary(language)).with_context(failed)?;
    drop(documents);
    let pieces = pentan_search::cut(of, files).with_context(failed)?;
    let problem = budget::first_query(stock, language, &pieces).with_context(failed)?;
    let folder = folder_of(language);
    pieces.par_iter().try_for_each_init(Packer::default, |packer, piece| {
        let packed = packer.pack(piece).with_context(failed)?;
        take(Output { path: folder.file(&packed.name).output_path(), content: Content::Bytes(packed.bytes) })
    })?;
    Ok(problem)
}
