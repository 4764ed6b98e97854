//! What an author waits for: from saving a file to its new bytes over HTTP, by the size of the hub.
//!
//! ```text
//! cargo bench --bench serve -- --dir /dev/shm --pairs 500,5000,50000
//! ```
//!
//! Of each size it writes a hub and runs `pentan serve` on it. It prints how long the first page took, and of edits of a
//! text, of a title and of the template that every page extends, the median
//! and the 95th percentile in milliseconds, waiting for the file system's news included. Then the server's memory: at first,
//! at its peak, and after as many more edits as `--steady` says.

#[path = "../edits/mod.rs"]
mod edits;
#[path = "../figures/mod.rs"]
mod figures;
#[path = "../../examples/corpus/generate/mod.rs"]
mod generate;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Parser;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Per;
use pentan::live::Live;
use pentan::parse::values::Date;
use pentan::site::is_index;
use tempfile::TempDir;

use edits::{base_template, median_and_95, memory, memory_told, with_comment, with_text, with_title};
use figures::{Figures, Means};
use generate::words::{Vocabulary, vocabularies};
use generate::{Corpus, Shape, generate};

/// The heading of the table.
const TABLE: &str = "An edit, until its new bytes are served";

/// Measures how soon an edit is seen.
#[derive(Parser)]
struct Args {
    /// How many pairs of pages; several sizes with commas between them.
    #[arg(long, value_delimiter = ',', default_value = "500,5000")]
    pairs: Vec<usize>,
    /// How many edits of each kind.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    edits: u32,
    /// How many more edits, to see whether memory stays as it is.
    #[arg(long, default_value_t = 0)]
    steady: u32,
    /// Where the hubs go, and are deleted again.
    #[arg(long, default_value_os_t = std::env::temp_dir())]
    dir: PathBuf,
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
    for pairs in &args.pairs {
        measure(&args, *pairs, &vocabularies, &mut figures)?;
    }
    Ok(())
}

/// A page to edit: its file, and where it is served.
struct Page {
    file: PathBuf,
    address: String,
}

fn measure(args: &Args, pairs: usize, vocabularies: &Per<Vocabulary>, figures: &mut Figures) -> Result<()> {
    let folder = TempDir::with_prefix_in("pentan-bench-", &args.dir)?;
    let root = folder.path().join("hub");
    let written = generate(vocabularies, Corpus::of(pairs, Shape::Plain), &root)?;
    let (files, mb, words) = (written.files, written.bytes as f64 / 1e6, written.words_a_page);
    println!("{pairs} pairs: {files} files of {mb:.1} MB, {words} words a page");
    let pages = pages(&root, args.edits as usize)?;
    let begun = Instant::now();
    let server = Server::start(&root)?;
    server.get("/cy/")?;
    let first = begun.elapsed().as_secs_f64();
    println!("  the first page after {first:.2} s");
    figures.row(TABLE, format!("{pairs} pairs")).add("first page s", &[first], Means::Cost)?;
    server.wait_until_settled()?;
    println!("  settled after {:.2} s, {}", begun.elapsed().as_secs_f64(), memory_told(&server.process()));
    follow(&server, "text", &pages, with_text)?.record(figures)?;
    follow(&server, "title", &pages, with_title)?.record(figures)?;
    template(&server, &root, args.edits)?.record(figures)?;
    println!("  {}", memory_told(&server.process()));
    let (held, most) = memory(&server.process());
    figures.add("memory MiB", held.as_slice(), Means::Cost)?.add("at most MiB", most.as_slice(), Means::Cost)?;
    if args.steady > 0 {
        steady(&server, args.steady, &pages)?;
        println!("  after {} more edits: {}", args.steady, memory_told(&server.process()));
        let held = memory(&server.process()).0;
        figures.add(&format!("after {} more edits MiB", args.steady), held.as_slice(), Means::Cost)?;
    }
    Ok(())
}

/// Edits pages again and again.
fn steady(server: &Server, edits: u32, pages: &[Page]) -> Result<()> {
    for number in 0..edits {
        let page = &pages[number as usize % pages.len()];
        let text = std::fs::read_to_string(&page.file)?;
        let text: String = text.lines().filter(|line| !line.starts_with("Steady")).map(|line| format!("{line}\n")).collect();
        let mark = format!("Steady {number}.");
        std::fs::write(&page.file, format!("{}\n\n{mark}\n", text.trim_end()))?;
        server.await_mark(&page.address, &mark)?;
    }
    Ok(())
}

/// Pages here and there in the hub whose address does not hang on their title.
fn pages(root: &Path, many: usize) -> Result<Vec<Page>> {
    let now = Date::parse("2026-11-24").context("a date")?;
    let live = Live::open(root, &Settings { now, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build })?;
    let site = &live.stock().site;
    let cards: Vec<_> =
        site.pairs().filter(|(pair, _)| !is_index(pair)).flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten().collect();
    let own = cards.iter().filter(|card| site.is_own(&card.id) && card.front.slug.is_some());
    let page = |card: &pentan::parse::Card| {
        let url = site.url(&card.id.pair, card.id.language)?;
        Some(Page { file: root.join(&*card.path), address: url.absolute("/") })
    };
    let own: Vec<Page> = own.filter_map(|card| page(card)).collect();
    let step = (own.len() / many).max(1);
    Ok(own.into_iter().step_by(step).take(many).collect())
}

/// What edits of one kind took until their new bytes were served, in milliseconds.
struct Took {
    name: &'static str,
    took: Vec<f64>,
}

impl Took {
    fn record(self, figures: &mut Figures) -> Result<()> {
        let edits = self.took.len();
        let (median, most) = median_and_95(self.took.clone());
        println!("  {}: {median:.1} ms until it was served (95%: {most:.1}), {edits} edits", self.name);
        figures.add(&format!("{} ms", self.name), &self.took, Means::Cost)?;
        figures.add(&format!("{}, 95% ms", self.name), &[most], Means::Fact).map(drop)
    }
}

/// Edits each page once.
fn follow(server: &Server, name: &'static str, pages: &[Page], change: impl Fn(&str, &str) -> String) -> Result<Took> {
    let mut took = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let mark = format!("Marker {number} of the {name} edits");
        let text = std::fs::read_to_string(&page.file).with_context(|| format!("cannot read {}", page.file.display()))?;
        let changed = change(&text, &mark);
        let begun = Instant::now();
        std::fs::write(&page.file, changed).with_context(|| format!("cannot write {}", page.file.display()))?;
        server.await_mark(&page.address, &mark)?;
        took.push(begun.elapsed().as_secs_f64() * 1e3);
        std::thread::sleep(Duration::from_millis(250));
    }
    Ok(Took { name, took })
}

/// Edits the template that every page extends.
fn template(server: &Server, root: &Path, edits: u32) -> Result<Took> {
    let (text, file) = base_template(root)?;
    std::fs::write(&file, &text)?;
    server.wait_until_settled()?;
    let mut took = Vec::new();
    for number in 0..edits {
        let mark = format!("Marker {number} of the template edits");
        let begun = Instant::now();
        std::fs::write(&file, with_comment(&text, &mark))?;
        server.await_mark("/cy/", &mark)?;
        took.push(begun.elapsed().as_secs_f64() * 1e3);
        std::thread::sleep(Duration::from_millis(250));
    }
    Ok(Took { name: "template", took })
}

/// `pentan serve`, until this is dropped.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(root: &Path) -> Result<Server> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pentan"));
        command.args(["serve", "--port", "0", "--ui", "en"]).arg(root).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().context("cannot run pentan")?;
        let mut told = BufReader::new(child.stderr.take().context("its words")?).lines();
        let address = told.find_map(|line| Some(line.ok()?.split_once("http://")?.1.split('/').next()?.to_owned()));
        // Nobody may leave a pipe full.
        std::thread::spawn(move || told.for_each(drop));
        Ok(Server { child, address: address.context("pentan serve ended")? })
    }

    fn get(&self, path: &str) -> Result<String> {
        let mut stream = TcpStream::connect(&self.address)?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    fn await_mark(&self, path: &str, mark: &str) -> Result<()> {
        let begun = Instant::now();
        while !self.get(path)?.contains(mark) {
            if begun.elapsed() > Duration::from_secs(60) {
                bail!("{path} never shows {mark}");
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(())
    }

    /// Waits until the server does nothing any more: its CPU time stands still.
    fn wait_until_settled(&self) -> Result<()> {
        let ticks = || -> Option<u64> {
            let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
            let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
            Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
        };
        let mut before = None;
        for _ in 0..300 {
            std::thread::sleep(Duration::from_millis(500));
            let now = ticks();
            if now.is_none() || now == before {
                return Ok(());
            }
            before = now;
        }
        bail!("it never comes to rest")
    }

    /// The number of its process.
    fn process(&self) -> String {
        self.child.id().to_string()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
