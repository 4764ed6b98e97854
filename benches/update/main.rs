//! What it costs to follow an edit in memory, by the size of the hub.
//!
//! ```text
//! cargo bench --bench update -- --dir /dev/shm --pairs 500,5000,50000
//! ```
//!
//! Of each size it writes a hub, opens it, and edits it: the end of a text, a title, a template that every page extends. It
//! prints the medians and 95th percentiles of the time from the file's being written to the page's new bytes in memory, of
//! the time to make all else that the edit made stale, and how many files that was.

#[path = "../edits/mod.rs"]
mod edits;
#[path = "../figures/mod.rs"]
mod figures;
#[path = "../../examples/corpus/generate/mod.rs"]
mod generate;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::Parser;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::{Language, Per};
use pentan::live::Live;
use pentan::parse::PageId;
use pentan::parse::values::Date;
use pentan::site::is_index;
use pentan::write::Content;
use tempfile::TempDir;

use edits::{BASE, base_template, median_and_95, memory, memory_told, with_comment, with_text, with_title};
use figures::{Figures, Means};
use generate::words::{Vocabulary, vocabularies};
use generate::{Corpus, Shape, generate};

/// The heading of the table.
const TABLE: &str = "An edit, in pentan alone";

/// Measures what it costs to follow an edit.
#[derive(Parser)]
struct Args {
    /// How many pairs of pages; several sizes with commas between them.
    #[arg(long, value_delimiter = ',', default_value = "500,5000")]
    pairs: Vec<usize>,
    /// How many edits of each kind.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    edits: u32,
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

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<()> {
    let args = Args::parse();
    let mut figures = Figures::to(args.json.as_deref())?;
    let vocabularies = vocabularies(None, None)?;
    for pairs in &args.pairs {
        measure(&args, *pairs, &vocabularies, &mut figures)?;
    }
    Ok(())
}

fn measure(args: &Args, pairs: usize, vocabularies: &Per<Vocabulary>, figures: &mut Figures) -> Result<()> {
    let folder = TempDir::with_prefix_in("pentan-bench-", &args.dir)?;
    let root = folder.path().join("hub");
    let written = generate(vocabularies, Corpus::of(pairs, Shape::Plain), &root)?;
    let now = Date::parse("2026-11-24").context("a date")?;
    let begun = Instant::now();
    let mut live = Live::open(&root, &Settings { now, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build })?;
    live.get("cy/index.html")?.context("a home page")?;
    let first = begun.elapsed().as_secs_f64();
    let files = live.settle().len();
    let all = begun.elapsed().as_secs_f64();
    let (sources, mb, words) = (written.files, written.bytes as f64 / 1e6, written.words_a_page);
    println!("{pairs} pairs: {sources} files of {mb:.1} MB, {words} words a page");
    println!("  the first page after {first:.2} s, all {files} files after {all:.2} s; {}", memory_told("self"));
    figures.row(TABLE, format!("{pairs} pairs")).add("first page s", &[first], Means::Cost)?;
    figures.add("all files s", &[all], Means::Cost)?;
    follow(args, "text", (&mut live, &root), with_text)?.record("text", figures)?;
    follow(args, "title", (&mut live, &root), with_title)?.record("title", figures)?;
    template(args, (&mut live, &root))?.record("template", figures)?;
    println!("  {}", memory_told("self"));
    // The peak is that of every size so far: a process does not forget it.
    figures.add("memory MiB", memory("self").0.as_slice(), Means::Fact)?;
    Ok(())
}

/// Edits pages here and there in the hub, each once.
fn follow(args: &Args, name: &str, (live, root): (&mut Live, &Path), change: impl Fn(&str, &str) -> String) -> Result<Took> {
    let ids: Vec<PageId> = {
        let site = &live.stock().site;
        let pages = site.pairs().filter(|(pair, _)| !is_index(pair)).flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten();
        let own: Vec<PageId> = pages.filter(|card| site.is_own(&card.id)).map(|card| card.id.clone()).collect();
        own.iter().step_by((own.len() / args.edits as usize).max(1)).take(args.edits as usize).cloned().collect()
    };
    let mut took = Took::default();
    for (number, id) in ids.into_iter().enumerate() {
        let path = id.path();
        let file = root.join(&*path);
        let mark = format!("Marker {number} of the {name} edits");
        let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        std::fs::write(&file, change(&text, &mark)).with_context(|| format!("cannot write {}", file.display()))?;
        let language: Language = id.language;
        took.follow(live, &path, &mark, |live| Some(live.stock().site.url(&id.pair, language)?.output_path()))?;
    }
    Ok(took)
}

/// Edits the template that every page extends.
fn template(args: &Args, (live, root): (&mut Live, &Path)) -> Result<Took> {
    let (text, file) = base_template(root)?;
    let mut took = Took::default();
    for number in 0..args.edits.min(3) {
        let mark = format!("Marker {number} of the template edits");
        std::fs::write(&file, with_comment(&text, &mark))?;
        took.follow(live, &BASE.into(), &mark, |_| Some("cy/index.html".to_owned()))?;
    }
    Ok(took)
}

/// What edits of one kind took, in milliseconds.
#[derive(Default)]
struct Took {
    page: Vec<f64>,
    rest: Vec<f64>,
    files: Vec<f64>,
}

impl Took {
    fn follow(&mut self, live: &mut Live, path: &Arc<str>, mark: &str, of: impl Fn(&Live) -> Option<String>) -> Result<()> {
        let begun = Instant::now();
        let stale = live.update(std::slice::from_ref(path))?.stale;
        let page = of(live).context("the edited page is on the site")?;
        let Some(Content::Bytes(bytes)) = live.get(&page)? else { bail!("{page} is no page") };
        self.page.push(begun.elapsed().as_secs_f64() * 1e3);
        if !String::from_utf8_lossy(&bytes).contains(mark) {
            bail!("{page} does not show the edit of {path}");
        }
        let begun = Instant::now();
        live.settle();
        self.rest.push(begun.elapsed().as_secs_f64() * 1e3);
        self.files.push(stale as f64);
        Ok(())
    }

    fn record(self, name: &str, figures: &mut Figures) -> Result<()> {
        figures.add(&format!("{name}, page ms"), &self.page, Means::Cost)?;
        figures.add(&format!("{name}, rest ms"), &self.rest, Means::Cost)?;
        figures.add(&format!("{name}, files"), &self.files, Means::Fact)?;
        let [page, rest, files] = [self.page, self.rest, self.files].map(median_and_95);
        println!(
            "  {name}: the page {:.1} ms (95%: {:.1}), the rest {:.1} ms (95%: {:.1}), files made {} (95%: {})",
            page.0, page.1, rest.0, rest.1, files.0, files.1
        );
        Ok(())
    }
}
