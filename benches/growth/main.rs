//! How fast the cost of a build grows with hubs of unusual shapes.
//!
//! ```text
//! cargo bench --bench growth -- --dir /dev/shm
//! ```
//!
//! Of each shape it writes hubs of three sizes, each twice the one before, and builds them. It prints the user CPU seconds of each, the best
//! of two runs, and the marginal growth: `(CPU(4n) - CPU(2n)) / (CPU(2n) - CPU(n))`, which is 2 where a build grows with the hub, and 4
//! where it grows with its square.

#[path = "../figures/mod.rs"]
mod figures;
#[allow(dead_code, reason = "other benchmarks tell what was written")]
#[path = "../../examples/corpus/generate/mod.rs"]
mod generate;
mod measure;

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Parser, ValueEnum};

use figures::{Figures, Means};
use generate::Shape;
use generate::words::vocabularies;
use measure::Bench;

/// Measures how fast the cost of a build grows.
#[derive(Parser)]
struct Args {
    /// How many pairs of pages the hubs have: three sizes, each twice the one before.
    #[arg(long, value_delimiter = ',', default_value = "500,1000,2000")]
    sizes: Vec<usize>,
    /// The shapes, with commas between them, or `all`.
    #[arg(long, value_delimiter = ',', default_value = "all")]
    shapes: Vec<String>,
    /// Where the hubs and what is built of them go, and are deleted again.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    dir: PathBuf,
    /// Measures this pentan instead of the one just compiled.
    #[arg(long, value_name = "PATH", default_value = env!("CARGO_BIN_EXE_pentan"))]
    pentan: PathBuf,
    /// Appends every figure to this file, as a line of JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Cargo says this to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let mut figures = Figures::to(args.json.as_deref())?;
    let vocabularies = vocabularies(None, None)?;
    let shapes = shapes(&args.shapes)?;
    let [smallest, _, _] = args.sizes[..] else { bail!("--sizes takes three sizes") };
    if args.sizes != [smallest, 2 * smallest, 4 * smallest] || smallest == 0 {
        bail!("--sizes takes sizes of which each is twice the one before");
    }
    println!("| user CPU s, best of two | {} pairs | {} | {} | growth |", smallest, 2 * smallest, 4 * smallest);
    println!("| --- | --- | --- | --- | --- |");
    let bench = Bench { pentan: &args.pentan, vocabularies: &vocabularies, dir: &args.dir };
    for shape in shapes {
        let growth = bench.growth(shape, smallest)?;
        let [one, two, four] = growth.seconds;
        println!("| {shape} | {one:.2} | {two:.2} | {four:.2} | {:.2} |", growth.marginal());
        let row = figures.row("Growth by shape", shape.to_string());
        // The largest is compared: what the smaller ones took is in the growth.
        for (number, (pairs, seconds)) in growth.sizes.iter().zip(growth.seconds).enumerate() {
            row.add(&format!("CPU s of {pairs} pairs"), &[seconds], if number == 2 { Means::Cost } else { Means::Fact })?;
        }
        row.add("growth, times", &[growth.marginal()], Means::Cost)?;
    }
    Ok(())
}

fn shapes(names: &[String]) -> Result<Vec<Shape>> {
    if names == ["all"] {
        return Ok(Shape::value_variants().to_vec());
    }
    names.iter().map(|name| Shape::from_str(name, false).map_err(anyhow::Error::msg)).collect()
}
