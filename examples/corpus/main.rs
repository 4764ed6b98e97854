//! Writes a hub of any size, for measuring.
//!
//! ```text
//! cargo run --release --example corpus -- --pairs 5000 OUT
//! ```
//!
//! The text is nonsense in real words of both languages. The same arguments and the same lists of words give the same
//! bytes. The lists are those of Debian's packages `wbritish` and `aspell-cy`, or the ones named; where there are none,
//! this repository's own texts lend their words, which are too few for figures that can be compared.

mod generate;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;

use generate::{Corpus, Flavour, Shape, generate, words};

/// Writes a hub of any size, for measuring.
#[derive(Parser)]
struct Args {
    /// How many pairs of pages.
    #[arg(long)]
    pairs: usize,
    /// The generator that the hub is for: the text is the same.
    #[arg(long, value_enum, default_value_t = Flavour::Pentan)]
    flavour: Flavour,
    /// What is unusual about the hub.
    #[arg(long, value_enum, default_value_t = Shape::Plain)]
    shape: Shape,
    /// A list of English words, one a line.
    #[arg(long, value_name = "FILE")]
    words_en: Option<PathBuf>,
    /// A list of Welsh words, one a line.
    #[arg(long, value_name = "FILE")]
    words_cy: Option<PathBuf>,
    /// Where to write it: a folder that is empty, or not there yet.
    out: PathBuf,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let vocabularies = words::vocabularies(args.words_en.as_deref(), args.words_cy.as_deref())?;
    let corpus = Corpus { flavour: args.flavour, ..Corpus::of(args.pairs, args.shape) };
    let written = generate(&vocabularies, corpus, &args.out)?;
    println!(
        "{} pairs, {} files, {:.1} MB, {} words a page",
        args.pairs,
        written.files,
        written.bytes as f64 / 1e6,
        written.words_a_page
    );
    Ok(())
}
