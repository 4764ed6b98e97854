//! A hub of any size: real words of both languages, drawn by Zipf's law, in the shape of case studies, tips and guides.

mod data;
mod hugo;
mod page;
mod pentan;
mod random;
mod shape;
mod text;
pub mod words;

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use ::pentan::language::Per;
use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use page::Pair;
pub use shape::Shape;
use words::Vocabulary;

/// The generator that a hub is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Flavour {
    /// This one.
    Pentan,
    /// Hugo, with templates that make a like site.
    Hugo,
}

/// Which hub is written.
#[derive(Clone, Copy)]
pub struct Corpus {
    /// How many pairs of pages.
    pub pairs: usize,
    /// What is unusual about it.
    pub shape: Shape,
    /// The generator that it is for.
    pub flavour: Flavour,
}

impl Corpus {
    /// A hub for pentan.
    pub fn of(pairs: usize, shape: Shape) -> Corpus {
        Corpus { pairs, shape, flavour: Flavour::Pentan }
    }
}

/// What was written.
pub struct Written {
    /// How many files.
    pub files: u64,
    /// Their length together.
    pub bytes: u64,
    /// How many words the bodies have on average.
    pub words_a_page: u64,
}

/// The text of a file, by its path in the hub.
type File = (String, String);

/// Writes a hub into a folder that is empty or not there.
pub fn generate(vocabularies: &Per<Vocabulary>, corpus: Corpus, out: &Path) -> Result<Written> {
    if fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("{} is not empty", out.display());
    }
    let (ground, file): (Vec<File>, fn(&page::Page<'_>) -> File) = match (corpus.flavour, corpus.shape) {
        (Flavour::Pentan, _) => (pentan::ground(corpus, vocabularies), pentan::file),
        (Flavour::Hugo, Shape::Plain) => (hugo::ground(), hugo::file),
        (Flavour::Hugo, _) => bail!("only plain hubs are written for Hugo"),
    };
    let written = Count::default();
    for file in ground {
        write(out, file, &written)?;
    }
    let (words, pages) = (AtomicU64::new(0), AtomicU64::new(0));
    (0..corpus.pairs).into_par_iter().try_for_each(|number| {
        let pair = Pair::new(number, corpus, &vocabularies.en);
        for language in corpus.shape.languages(number) {
            let page = pair.page((corpus, *language), vocabularies);
            words.fetch_add(page.words as u64, Ordering::Relaxed);
            pages.fetch_add(1, Ordering::Relaxed);
            write(out, file(&page), &written)?;
        }
        anyhow::Ok(())
    })?;
    let words_a_page = words.into_inner() / pages.into_inner().max(1);
    Ok(Written { files: written.files.into_inner(), bytes: written.bytes.into_inner(), words_a_page })
}

#[derive(Default)]
struct Count {
    files: AtomicU64,
    bytes: AtomicU64,
}

fn write(out: &Path, (path, text): File, written: &Count) -> Result<()> {
    let path = out.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(&path, &text).with_context(|| format!("cannot write {}", path.display()))?;
    written.files.fetch_add(1, Ordering::Relaxed);
    written.bytes.fetch_add(text.len() as u64, Ordering::Relaxed);
    Ok(())
}

/// Text in quotation marks, as YAML and TOML read it: JSON's strings are theirs too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A list of texts on one line, as YAML reads it.
fn listed<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}
