//! What photographs cost: the first build of a hub of them, the next, and one after a photograph was changed; what readers are given, and
//! that nothing of where they were taken is in it.
//!
//! ```text
//! cargo bench --bench images -- --dir /dev/shm --photographs 500
//! ```

#[path = "../figures/mod.rs"]
mod figures;
mod photograph;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, ensure};
use clap::Parser;
use figures::{Figures, Means};
use photograph::{SECRETS, photograph};
use rayon::prelude::*;
use walkdir::WalkDir;

/// The day that the hub is built for.
const NOW: &str = "2026-11-23";
/// How many photographs a page shows.
const ON_A_PAGE: u32 = 10;

/// Measures what photographs cost.
#[derive(Parser)]
struct Args {
    /// How many photographs.
    #[arg(long, default_value_t = 500)]
    photographs: u32,
    /// How wide each is, in pixels; two thirds as high.
    #[arg(long, default_value_t = 1600)]
    width: u32,
    /// Where the hub goes, and is deleted again.
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
    let folder = tempfile::tempdir_in(&args.dir).context("cannot make a folder for the hub")?;
    let hub = folder.path();
    write_hub(hub, &args)?;
    let before = bytes(&hub.join("content/photographs"), "jpg");
    println!("{} photographs of {} by {}, {:.1} MB", args.photographs, args.width, args.width * 2 / 3, before as f64 / 1e6);
    println!("{:<28}{:>10}{:>10}{:>12}", "build", "seconds", "ratio", "sizes made");
    let first = build(hub, "first", None, &mut figures)?;
    let second = build(hub, "again", Some(first), &mut figures)?;
    ensure!(second.1 == 0, "a size was made twice");
    std::fs::write(hub.join("content/photographs/p0.jpg"), photograph(args.photographs, args.width, args.width * 2 / 3))?;
    build(hub, "one photograph changed", Some(first), &mut figures)?;
    tell_site(hub, before, &mut figures)
}

fn write_hub(hub: &Path, args: &Args) -> Result<()> {
    let write = |path: String, text: String| -> Result<()> {
        let file = hub.join(path);
        std::fs::create_dir_all(file.parent().context("a folder")?)?;
        Ok(std::fs::write(file, text)?)
    };
    write(
        "content/hub.yaml".into(),
        "name: {cy: Lluniau, en: Photographs}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\n".into(),
    )?;
    for (language, title) in [("cy", "Lluniau"), ("en", "Photographs")] {
        write(format!("content/photographs/_index.{language}.md"), format!("---\ntitle: {title}\nsummary: {title}.\n---\n"))?;
    }
    for page in 0..args.photographs.div_ceil(ON_A_PAGE) {
        let shown = (page * ON_A_PAGE..args.photographs.min((page + 1) * ON_A_PAGE))
            .map(|number| format!("![Hill {number}](p{number}.jpg)\n\n"));
        let text = format!("---\ntitle: Page {page}\nsummary: Hills.\n---\n{}", shown.collect::<String>());
        write(format!("content/photographs/page-{page}.en.md"), text)?;
    }
    (0..args.photographs).into_par_iter().try_for_each(|number| {
        Ok(std::fs::write(
            hub.join(format!("content/photographs/p{number}.jpg")),
            photograph(number, args.width, args.width * 2 / 3),
        )?)
    })
}

/// Builds, and tells how long that took and how many sizes were made for it. Returns both.
fn build(hub: &Path, name: &str, first: Option<(f64, usize)>, figures: &mut Figures) -> Result<(f64, usize)> {
    let before = kept(hub);
    let begun = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_pentan")).args(["build", "--now", NOW]).current_dir(hub).output()?.status;
    ensure!(status.success(), "the hub has problems");
    let seconds = begun.elapsed().as_secs_f64();
    let made = kept(hub).iter().filter(|(name, time)| !name.contains("-look") && before.get(*name) != Some(time)).count();
    let ratio = first.map_or(1.0, |(first, _)| seconds / first);
    println!("{name:<28}{seconds:>10.2}{ratio:>10.3}{made:>12}");
    let row = figures.row("A hub of photographs", name);
    row.add("wall s", &[seconds], if first.is_none() { Means::Cost } else { Means::Fact })?;
    row.add("of the first", &[ratio], Means::Cost)?.add("sizes made", &[made as f64], Means::Fact)?;
    Ok((seconds, made))
}

fn kept(hub: &Path) -> BTreeMap<String, SystemTime> {
    let entries = std::fs::read_dir(hub.join(".pentan/images")).into_iter().flatten().flatten();
    entries.filter_map(|entry| Some((entry.file_name().into_string().ok()?, entry.metadata().ok()?.modified().ok()?))).collect()
}

fn bytes(folder: &Path, ending: &str) -> u64 {
    let files =
        WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.path().extension().is_some_and(|found| found == ending));
    files.filter_map(|entry| Some(entry.metadata().ok()?.len())).sum()
}

/// Tells what the site has, after looking into every picture of it with a reader of EXIF that pentan does not use.
fn tell_site(hub: &Path, before: u64, figures: &mut Figures) -> Result<()> {
    let dist = hub.join("dist");
    let sizes = dist.join("assets/images");
    let (mut looked_at, mut found) = (0, 0);
    for entry in WalkDir::new(&dist).into_iter().flatten() {
        if !entry.path().extension().is_some_and(|ending| ending == "jpg" || ending == "webp") {
            continue;
        }
        let bytes = std::fs::read(entry.path())?;
        let exif = exif::Reader::new().read_from_container(&mut Cursor::new(&bytes));
        let text = String::from_utf8_lossy(&bytes);
        let says = exif.is_ok_and(|exif| exif.fields().count() > 0) || SECRETS.iter().any(|secret| text.contains(secret));
        (looked_at, found) = (looked_at + 1, found + usize::from(says));
    }
    println!("\n{:<44}{:>12}{:>10}", "of the pictures", "MB", "ratio");
    let of_width = |width: u32| {
        let files = WalkDir::new(&sizes).into_iter().flatten();
        let of_width = files.filter(|entry| entry.path().to_string_lossy().ends_with(&format!(".{width}.webp")));
        of_width.filter_map(|entry| Some(entry.metadata().ok()?.len())).sum::<u64>()
    };
    let each = [
        ("as they were".to_owned(), before),
        ("sizes in WebP, all".to_owned(), bytes(&sizes, "webp")),
        ("one fallback of each".to_owned(), bytes(&sizes, "jpg")),
        ("at their own address, cleaned".to_owned(), bytes(&dist.join("photographs"), "jpg")),
    ];
    let loaded = [480, 960, 1440].map(|width| (format!("what a reader loads at {width} pixels"), of_width(width)));
    for (name, bytes) in each.into_iter().chain(loaded) {
        let (megabytes, ratio) = (bytes as f64 / 1e6, bytes as f64 / before as f64);
        println!("{name:<44}{megabytes:>12.1}{ratio:>10.3}");
        let row = figures.row("What readers load of photographs", name);
        row.add("MB", &[megabytes], Means::Cost)?.add("of the originals", &[ratio], Means::Fact)?;
    }
    println!("\n{looked_at} pictures looked into: {found} with EXIF, XMP, IPTC, a comment or anything behind their end");
    ensure!(found == 0, "something of the camera's was published");
    Ok(())
}
