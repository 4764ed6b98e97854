//! What a build costs, beside Hugo where asked.
//!
//! ```text
//! cargo bench --bench build -- --dir /dev/shm --pairs 500,5000,50000 --hugo "$(command -v hugo)"
//! ```
//!
//! Of each size it writes a hub, builds it into a fresh folder and then again into the same one, checks it, and prints the medians.
//! The floor is what no build can go below: to read every source and write files of the same lengths as every output, on
//! one thread. On a disk the making of files drowns everything, so the folder should be in memory. 50,000 pairs take some
//! 5 GB there.

mod floor;
#[path = "../../examples/corpus/generate/mod.rs"]
mod generate;
mod run;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Parser;
use pentan::language::Per;
use tempfile::TempDir;

use generate::words::{Vocabulary, vocabularies};
use generate::{Flavour, generate};
use run::{Cost, build, hugo, ratio};

/// Measures what a build costs.
#[derive(Parser)]
struct Args {
    /// How many pairs of pages; several sizes with commas between them.
    #[arg(long, value_delimiter = ',', default_value = "500,5000")]
    pairs: Vec<usize>,
    /// How many runs the medians are of.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Where the hubs and what is built of them go, and are deleted again.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    dir: PathBuf,
    /// Hugo itself, not a script that starts it: it builds the same text in turn with pentan.
    #[arg(long, value_name = "PATH")]
    hugo: Option<PathBuf>,
    /// Measures this pentan instead of the one just compiled.
    #[arg(long, value_name = "PATH", default_value = env!("CARGO_BIN_EXE_pentan"))]
    pentan: PathBuf,
    /// A list of English words, one a line.
    #[arg(long, value_name = "FILE")]
    words_en: Option<PathBuf>,
    /// A list of Welsh words, one a line.
    #[arg(long, value_name = "FILE")]
    words_cy: Option<PathBuf>,
    /// Cargo says this to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let vocabularies = vocabularies(args.words_en.as_deref(), args.words_cy.as_deref())?;
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!("{cores} cores, medians of {} runs", args.runs);
    let mut before = None;
    for pairs in args.pairs.iter().copied() {
        let built = measure(&args, pairs, &vocabularies)?;
        if let Some((fewer, cheaper)) = before.replace((pairs, built)) {
            println!(
                "  from {fewer} to {pairs} pairs: {:.1} times the pages, {}",
                pairs as f64 / fewer as f64,
                ratio(&built, &cheaper)
            );
        }
    }
    Ok(())
}

fn measure(args: &Args, pairs: usize, vocabularies: &Per<Vocabulary>) -> Result<Cost> {
    let folder = TempDir::with_prefix_in("pentan-bench-", &args.dir)?;
    let (hub, site, out) = (folder.path().join("hub"), folder.path().join("site"), folder.path().join("out"));
    let written = generate(vocabularies, pairs, Flavour::Pentan, &hub)?;
    println!(
        "\n{pairs} pairs: {} files, {:.1} MB, {} words a page",
        written.files,
        written.bytes as f64 / 1e6,
        written.words_a_page
    );
    println!("  {:<22}{:>9}{:>9}{:>11}{:>9}{:>10}", "", "wall s", "CPU s", "memory MB", "files", "MB");
    if args.hugo.is_some() {
        generate(vocabularies, pairs, Flavour::Hugo, &site)?;
    }
    let mut columns: [Vec<Cost>; 5] = Default::default();
    for _ in 0..args.runs {
        columns[0].push(build(&args.pentan, (&hub, &out))?);
        let before = floor::snapshot(&out)?;
        columns[1].push(build(&args.pentan, (&hub, &out))?);
        floor::compare(&before, &floor::snapshot(&out)?)?;
        columns[2].push(copied(&hub, &out, folder.path())?);
        std::fs::remove_dir_all(&out)?;
        columns[4].push(run::check(&args.pentan, &hub)?);
        if let Some(path) = &args.hugo {
            columns[3].push(hugo(path, (&site, &out))?);
            std::fs::remove_dir_all(&out)?;
        }
    }
    let names = ["pentan", "again, 0 rewritten", "floor", "Hugo", "pentan check"];
    for (name, costs) in names.iter().zip(&columns) {
        if let Some(cost) = Cost::median(costs) {
            println!("  {name:<22}{cost}");
        }
    }
    let built = Cost::median(&columns[0]).unwrap_or_default();
    for (name, column) in [("floor", 2), ("Hugo", 3)] {
        // Runs that stood side by side met the same load, so each is compared with its neighbour.
        if let Some(beside) = run::beside(&columns[0], &columns[column]) {
            println!("  pentan / {name:<13}{beside}");
        }
    }
    if let Some(beside) = run::beside(&columns[4], &columns[0]) {
        println!("  check / build         {beside}");
    }
    Ok(built)
}

fn copied(hub: &Path, out: &Path, folder: &Path) -> Result<Cost> {
    let copy = folder.join("copy");
    let cost = floor::copy(hub, out, &copy)?;
    std::fs::remove_dir_all(&copy)?;
    Ok(cost)
}
