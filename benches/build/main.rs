//! What a build costs, beside Hugo where asked.
//!
//! ```text
//! cargo bench --bench build -- --dir /dev/shm --pairs 500,5000,50000 --hugo "$(command -v hugo)"
//! ```
//!
//! Of each size it writes a hub, builds it into a fresh folder and then again into the same one, checks it, and prints the medians. Above
//! 10,000 pairs it does so once. It fails if the second build writes a file. The floor is what no build can go below: to read every source
//! and write files of the same lengths as every output, on one thread. On a disk the making of files drowns everything, so the folder should
//! be in memory. 50,000 pairs take some 5 GB there.

#[path = "../figures/mod.rs"]
mod figures;
mod floor;
#[path = "../../examples/corpus/generate/mod.rs"]
mod generate;
mod run;

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Parser;
use pentan::language::Per;
use tempfile::TempDir;

use figures::{Figures, Means};
use generate::words::{Vocabulary, vocabularies};
use generate::{Corpus, Flavour, Shape, generate};
use run::{Cost, build, hugo};

/// Above so many pairs one run is enough: what is noise in a second is none in a minute.
const ONCE: usize = 10_000;
/// The headings of the tables.
const BUILD: &str = "Build and check";
const GROWTH: &str = "Growth of a build";

/// Measures what a build costs.
#[derive(Parser)]
struct Args {
    /// How many pairs of pages; several sizes with commas between them.
    #[arg(long, value_delimiter = ',', default_value = "500,5000")]
    pairs: Vec<usize>,
    /// How many runs the medians are of, up to 10,000 pairs; larger hubs are built once.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
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
    /// Appends every figure to this file, as a line of JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Cargo says this to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let vocabularies = vocabularies(args.words_en.as_deref(), args.words_cy.as_deref())?;
    let mut figures = Figures::to(args.json.as_deref())?;
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!("{cores} cores, medians of {} runs, of one above {ONCE} pairs", args.runs);
    let mut before = None;
    for pairs in args.pairs.iter().copied() {
        let built = measure(&args, pairs, &vocabularies, &mut figures)?;
        if let Some((fewer, cheaper)) = before.replace((pairs, built)) {
            growth((fewer, cheaper), (pairs, built), &mut figures)?;
        }
    }
    Ok(())
}

/// How many times as much the larger hub took as the smaller one.
fn growth((fewer, less): (usize, Cost), (pairs, more): (usize, Cost), figures: &mut Figures) -> Result<()> {
    let (wall, cpu) = (more.wall / less.wall, more.cpu / less.cpu);
    let memory = more.memory as f64 / less.memory as f64;
    let times = pairs as f64 / fewer as f64;
    println!(
        "  from {fewer} to {pairs} pairs: {times:.1} times the pages, {wall:.1} times the wall time, {cpu:.1} times the CPU time, \
         {memory:.1} times the memory"
    );
    let row = figures.row(GROWTH, format!("from {fewer} to {pairs} pairs, {times:.1} times the pages"));
    row.add("wall, times", &[wall], Means::Fact)?.add("CPU, times", &[cpu], Means::Cost)?;
    row.add("memory, times", &[memory], Means::Fact).map(drop)
}

/// What is measured of a hub, in the order of the columns.
const NAMES: [&str; 5] = ["pentan", "again, 0 rewritten", "floor", "Hugo", "pentan check"];

fn measure(args: &Args, pairs: usize, vocabularies: &Per<Vocabulary>, figures: &mut Figures) -> Result<Cost> {
    let folder = TempDir::with_prefix_in("pentan-bench-", &args.dir)?;
    let hub = folder.path().join("hub");
    let corpus = Corpus::of(pairs, Shape::Plain);
    let written = generate(vocabularies, corpus, &hub)?;
    let (files, megabytes, words) = (written.files, written.bytes as f64 / 1e6, written.words_a_page);
    println!("\n{pairs} pairs: {files} files, {megabytes:.1} MB, {words} words a page");
    println!("  {:<22}{:>9}{:>9}{:>11}{:>9}{:>10}", "", "wall s", "CPU s", "memory MiB", "files", "MB");
    if args.hugo.is_some() {
        generate(vocabularies, Corpus { flavour: Flavour::Hugo, ..corpus }, &folder.path().join("site"))?;
    }
    let mut columns: [Vec<Cost>; 5] = Default::default();
    for _ in 0..if pairs > ONCE { 1 } else { args.runs } {
        run_all(args, folder.path(), &mut columns)?;
    }
    for (name, costs) in NAMES.iter().zip(&columns) {
        if let Some(cost) = Cost::median(costs) {
            println!("  {name:<22}{cost}");
            record(&format!("{pairs} pairs: {name}"), costs, figures)?;
        }
    }
    println!("  an unchanged second build rewrites nothing");
    for (name, one, other) in [("pentan / floor", 0, 2), ("pentan / Hugo", 0, 3), ("check / build", 4, 0)] {
        // Runs that stood side by side met the same load, so each is compared with its neighbour.
        let (wall, cpu) = run::beside(&columns[one], &columns[other]);
        if !wall.is_empty() {
            println!("  {name:<22}{:>9.2}{:>9.2}", figures::median(&wall), figures::median(&cpu));
            let row = figures.row(BUILD, format!("{pairs} pairs: {name}"));
            row.add("wall s", &wall, Means::Cost)?.add("CPU s", &cpu, Means::Cost)?;
        }
    }
    Ok(Cost::median(&columns[0]).unwrap_or_default())
}

/// One run of everything, beside each other.
fn run_all(args: &Args, folder: &Path, columns: &mut [Vec<Cost>; 5]) -> Result<()> {
    let [hub, site, out] = ["hub", "site", "out"].map(|name| folder.join(name));
    columns[0].push(build(&args.pentan, (&hub, &out))?);
    let before = floor::snapshot(&out)?;
    columns[1].push(build(&args.pentan, (&hub, &out))?);
    floor::compare(&before, &floor::snapshot(&out)?)?;
    columns[2].push(copied(&hub, &out, folder)?);
    std::fs::remove_dir_all(&out)?;
    columns[4].push(run::check(&args.pentan, &hub)?);
    if let Some(path) = &args.hugo {
        columns[3].push(hugo(path, (&site, &out))?);
        std::fs::remove_dir_all(&out)?;
    }
    Ok(())
}

/// Records what runs took. Seconds are compared by the ratios to what ran beside them.
fn record(row: &str, costs: &[Cost], figures: &mut Figures) -> Result<()> {
    let of = |what: fn(&Cost) -> f64| costs.iter().map(what).collect::<Vec<_>>();
    let is_ours = row.ends_with("pentan");
    let row = figures.row(BUILD, row);
    row.add("wall s", &of(|cost| cost.wall), Means::Fact)?.add("CPU s", &of(|cost| cost.cpu), Means::Fact)?;
    if costs.iter().any(|cost| cost.memory > 0) {
        let memory = of(|cost| cost.memory as f64 / 1_048_576.0);
        row.add("memory MiB", &memory, if is_ours { Means::Cost } else { Means::Fact })?;
    }
    if costs.iter().any(|cost| cost.files > 0) {
        row.add("files", &of(|cost| cost.files as f64), Means::Fact)?;
        row.add("MB written", &of(|cost| cost.bytes as f64 / 1e6), Means::Fact)?;
    }
    Ok(())
}

fn copied(hub: &Path, out: &Path, folder: &Path) -> Result<Cost> {
    let copy = folder.join("copy");
    let cost = floor::copy(hub, out, &copy)?;
    std::fs::remove_dir_all(&copy)?;
    Ok(cost)
}
