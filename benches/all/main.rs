//! Runs every benchmark, writes docs/benchmarks.md, and tells what got worse since the last recorded run.
//!
//! ```text
//! cargo bench --bench all -- --dir /dev/shm --hugo "$(command -v hugo)"
//! ```
//!
//! Everything is compiled first, and only once. Then the benchmarks run one after the other, for two at a time would measure each other, the
//! quickest first, so that what is wrong is seen early. Each is recorded as soon as it is done: what was interrupted goes on with `--only`.
//! Exit code 1 says that a benchmark failed, or that something got worse by more than noise; [`record::worse`] has the rule.

#[path = "../figures/figure.rs"]
mod figure;
mod machine;
mod page;
mod record;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail, ensure};
use clap::Parser;

use figure::Figure;
use machine::Machine;
use record::{Record, Run};

/// One benchmark.
pub struct Benchmark {
    /// What `--only` calls it.
    name: &'static str,
    /// Its heading on the page.
    title: &'static str,
    /// What is measured, in a sentence or two.
    about: &'static str,
    /// Its options for figures to be recorded, and for a quick look.
    options: [&'static str; 2],
}

/// Every benchmark, the quickest first.
pub const BENCHMARKS: &[Benchmark] = &[
    Benchmark {
        name: "images",
        title: "Pictures",
        about: "A hub of photographs as they come from a camera: its builds, and what a reader is given.",
        options: ["--photographs 500 --width 800", "--photographs 12 --width 400"],
    },
    Benchmark {
        name: "update",
        title: "Following an edit in memory",
        about: "From a file's being written to the page's new bytes, without the wait for the file system's news and without HTTP; then all \
                other files that the edit made stale.",
        options: ["--pairs 500,5000,50000", "--pairs 50,100"],
    },
    Benchmark {
        name: "serve",
        title: "What an edit costs an author",
        about: "`pentan serve`, from a saved file to its new bytes over HTTP. The wait for quiet is in it.",
        options: ["--pairs 500,5000,50000 --steady 1000", "--pairs 50,100 --edits 5 --steady 10"],
    },
    Benchmark {
        name: "growth",
        title: "Growth by the shape of the hub",
        about: "User CPU seconds of a build, the best of two. The growth is what the second doubling added, as a multiple of what the first \
                one added: 2 where a build grows with the hub, 4 where it grows with its square.",
        options: ["--sizes 500,1000,2000", "--sizes 20,40,80"],
    },
    Benchmark {
        name: "search",
        title: "What a search costs a reader",
        about: "In Chromium, beside Pagefind on the same pages, for readers with nothing in the cache, from a file server that compresses \
                nothing. Ours is measured by its worker, as Pagefind is by its module, and by the search page, which also counts facets and \
                lays everything out.",
        options: ["--pairs 5000", "--pairs 300 --contexts 2"],
    },
    Benchmark {
        name: "build",
        title: "What a build and a check cost",
        about: "With search; Hugo makes none. The floor is to read every source and to write files of the same lengths, on one thread. The \
                second build of an unchanged hub rewrote nothing, or this would have failed.",
        options: ["--pairs 500,5000,50000 --runs 3", "--pairs 50,100 --runs 2"],
    },
];

/// Measures everything.
#[derive(Parser)]
struct Args {
    /// Only these benchmarks, with commas between them.
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    only: Vec<String>,
    /// Small sizes, to see that everything runs. The figures go to target/benchmarks instead of docs.
    #[arg(long)]
    quick: bool,
    /// Where hubs and what is built of them go, and are deleted again: in memory, for a disk drowns everything.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    dir: PathBuf,
    /// Hugo itself, not a script that starts it. Without it there are no rows beside Hugo.
    #[arg(long, value_name = "PATH")]
    hugo: Option<PathBuf>,
    /// Cargo says this to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<ExitCode> {
    let args = Args::parse();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = if args.quick { root.join("target/benchmarks") } else { root.join("docs") };
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let chosen = chosen(&args.only)?;
    compile(root)?;
    let mut is_good = true;
    let mut worse = Vec::new();
    for benchmark in chosen {
        println!("\n== {}", benchmark.name);
        match run(benchmark, &args, root) {
            Ok(Some(run)) => worse.extend(keep(run, &folder)?),
            Ok(None) => {}
            Err(error) => {
                println!("{} failed: {error:#}", benchmark.name);
                is_good = false;
            }
        }
    }
    println!("\n{}", if worse.is_empty() { "nothing got worse by more than noise" } else { "worse than the last recorded run:" });
    worse.iter().for_each(|line| println!("  {line}"));
    Ok(if is_good && worse.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The benchmarks of these names; all where there is none.
fn chosen(names: &[String]) -> Result<Vec<&'static Benchmark>> {
    let known = || BENCHMARKS.iter().map(|benchmark| benchmark.name);
    if let Some(name) = names.iter().find(|name| known().all(|known| known != name.as_str())) {
        bail!("there is no benchmark {name}, only {}", known().collect::<Vec<_>>().join(", "));
    }
    Ok(BENCHMARKS.iter().filter(|benchmark| names.is_empty() || names.iter().any(|name| name == benchmark.name)).collect())
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What cargo tells this benchmark of itself would have other crates' build scripts run again, and all that needs them compiled anew.
    const TOLD: [&str; 4] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
    for name in std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()) {
        if TOLD.iter().any(|start| name.starts_with(start)) {
            command.env_remove(name);
        }
    }
    command
}

/// Compiles all that is measured, at once.
fn compile(root: &Path) -> Result<()> {
    let status = cargo(root).args(["build", "--release", "--bins", "--examples", "--benches"]).status()?;
    ensure!(status.success(), "cargo build: {status}");
    Ok(())
}

/// Runs a benchmark, which prints its own tables; nothing where what it needs is not there.
fn run(benchmark: &Benchmark, args: &Args, root: &Path) -> Result<Option<Run>> {
    let options = benchmark.options[usize::from(args.quick)];
    let file = tempfile::NamedTempFile::new()?;
    let (mut command, mut said) = if benchmark.name == "search" {
        if let Some(missing) = missing_for_search(root) {
            println!("left out, for {missing} is not there");
            return Ok(None);
        }
        let mut command = Command::new("node");
        command.current_dir(root).arg("benches/search/run.mjs");
        (command, format!("node benches/search/run.mjs {options}"))
    } else {
        let mut command = cargo(root);
        command.args(["bench", "--quiet", "--bench", benchmark.name, "--", "--dir"]).arg(&args.dir);
        (command, format!("cargo bench --bench {} -- --dir DIR {options}", benchmark.name))
    };
    command.args(options.split(' ')).arg("--json").arg(file.path());
    if benchmark.name == "build" {
        match &args.hugo {
            Some(hugo) => {
                command.arg("--hugo").arg(hugo);
                said.push_str(" --hugo PATH");
            }
            None => println!("without rows beside Hugo, for --hugo does not say where it is"),
        }
    }
    let status = command.status().with_context(|| format!("cannot run {said}"))?;
    ensure!(status.success(), "{said}: {status}");
    let figures = fs::read_to_string(file.path())?;
    let figures: Vec<Figure> = figures.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let date = jiff::Zoned::now().date().to_string();
    let (commit, machine) = (machine::commit(), Machine::this());
    Ok(Some(Run { name: benchmark.name.to_owned(), command: said, date, commit, machine, figures }))
}

/// What the search's benchmark needs and is not there.
fn missing_for_search(root: &Path) -> Option<&'static str> {
    let is_there = |program: &str| Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success());
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".to_owned());
    let needed = [
        (is_there("node"), "node"),
        (is_there(&chromium), "Chromium"),
        (root.join("tests/browser/node_modules").is_dir(), "what `npm ci --prefix tests/browser` installs"),
        (root.join("benches/search/node_modules").is_dir(), "what `npm install --no-save --prefix benches/search` installs"),
    ];
    needed.into_iter().find(|(is_there, _)| !is_there).map(|(_, name)| name)
}

/// Records a run and writes the page. Returns what got worse.
fn keep(run: Run, folder: &Path) -> Result<Vec<String>> {
    let file = folder.join("benchmarks.json");
    let mut record = Record::read(&file)?;
    let name = run.name.clone();
    let before = record.replace(run);
    let after = record.runs.iter().find(|run| run.name == name);
    let worse = before.as_ref().zip(after).map(|(before, after)| {
        if before.machine != after.machine {
            println!("not compared: the last run was on {}", before.machine.told());
        }
        record::worse(before, after)
    });
    fs::write(&file, record.text()?).with_context(|| format!("cannot write {}", file.display()))?;
    fs::write(folder.join("benchmarks.md"), page::page(&record)?)?;
    Ok(worse.unwrap_or_default())
}
