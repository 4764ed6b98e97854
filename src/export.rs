//! A whole hub in one zip, to be kept: readable pages that open from a disk, the texts as they were written, tables, and licences.
//!
//! The pages are those of the chain, rendered by the chain a few at a time and written at once, in the order of their paths: so memory does
//! not grow with the site, and the same hub on the same day is the same bytes.

mod from_disk;
mod pack;
mod records;
mod table;

use std::collections::{BTreeSet, HashMap};
use std::io::{Seek, Write};
use std::path::Path;

use anyhow::{Context, Result};
use fluent::FluentArgs;
use rayon::prelude::*;

use self::from_disk::{Ground, Instead, from_disk};
use self::pack::Pack;
use self::table::Table;
use crate::facts::Reader;
use crate::hub::{Drafts, Settings};
use crate::images::{Cache, Workshop};
use crate::language::Language;
use crate::parse::front;
use crate::parse::values::Licence;
use crate::pipeline::{self, Built, Planned, Progress, Stock, Taker};
use crate::plan::{Job, JobKind};
use crate::problem::Problem;
use crate::read;
use crate::render::{self, speech};
use crate::site::is_index;
use crate::strings::Use;
use crate::write::Content;

/// The folder of the pages.
const SITE: &str = "site";
/// How many files are rendered at once, and held.
const BATCH: usize = 64;

/// What came of an archive.
pub struct Exported {
    /// What it was made from, and what is wrong with it.
    pub built: Built,
    /// How many files it has.
    pub files: usize,
    /// How many of these are pages of the hub.
    pub pages: usize,
}

/// Writes the archive of a hub.
///
/// Errors: the folder is no hub or cannot be read; `out` cannot be written; `taker` failed.
pub fn export<W: Write + Seek>(root: &Path, settings: &Settings, out: (W, &impl Taker)) -> Result<(W, Exported)> {
    let (out, taker) = out;
    let Planned { stock, jobs, mut problems } = pipeline::planned(root, settings, taker)?;
    let mut pack = Pack::new(out, settings.now);
    for language in stock.site.languages() {
        let name = format!("{}.txt", stock.words.say(*language, "export-readme-name", None));
        pack.put(&name, readme(&stock, *language).as_bytes())?;
    }
    put_tables("data", records::tables(&stock.site), &mut pack)?;
    put_tables("licences", records::licences(&stock.site), &mut pack)?;
    for card in records::published(&stock.site) {
        let text = read::text(root, &card.path).with_context(|| format!("cannot read {}", card.path))?;
        pack.put(&records::source(card), without_consent(&text).as_bytes())?;
    }
    let cache = Cache::of(root);
    problems.extend(put_site(jobs, (&stock, &Workshop::with(&cache)), (&mut pack, taker))?);
    let (out, files) = pack.finish()?;
    let pages = records::published(&stock.site).filter(|card| !is_index(&card.id.pair)).count();
    Ok((out, Exported { built: pipeline::weighed(problems, pages, stock), files, pages }))
}

/// The messages that archives say, with their arguments.
pub fn uses() -> Vec<Use> {
    const SAID: &[(&str, &[&str])] = &[
        ("export-there", &["path"]),
        ("export-there.help", &[]),
        ("export-not-zip", &["path"]),
        ("export-not-zip.help", &["example"]),
        ("export-done", &["files", "path", "pages"]),
        ("export-letters", &[]),
        ("export-kept", &["date"]),
        ("export-readme-name", &[]),
        ("export-readme", &["name", "date", "url", "licence", "version"]),
        ("export-readme-drafts", &[]),
    ];
    SAID.iter().map(|(key, args)| Use::with(*key, args)).collect()
}

/// What everything is and how it is read, for who finds the archive in ten years.
fn readme(stock: &Stock, language: Language) -> String {
    let hub = &stock.site.hub;
    let args = FluentArgs::from_iter([
        ("name", hub.name.in_language(language).0.to_owned()),
        ("date", speech::date(stock.site.settings.now, language)),
        ("url", hub.base_url.0.clone()),
        ("licence", hub.licence.map_or("none", Licence::name).to_owned()),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
    ]);
    let mut text = stock.words.say(language, "export-readme", Some(&args)).into_owned();
    if stock.site.settings.drafts == Drafts::Shown {
        text = format!("{}\n\n{text}", stock.words.say(language, "export-readme-drafts", None));
    }
    text.trim_end().to_owned() + "\n"
}

fn put_tables<W: Write + Seek>(folder: &str, tables: Vec<Table>, pack: &mut Pack<W>) -> Result<()> {
    for table in tables {
        pack.put(&format!("{folder}/{}.csv", table.name), table.csv().as_bytes())?;
        pack.put(&format!("{folder}/{}.jsonl", table.name), table.json_lines().as_bytes())?;
    }
    Ok(())
}

/// A page's source without the line that says whether its author may be put in touch with others. All the rest is as it was.
fn without_consent(text: &str) -> String {
    const KEY: &str = "contact_ok";
    let Ok(fences) = front::fences(text) else { return text.to_owned() };
    let (before, rest) = text.split_at(fences.open);
    let (written, body) = rest.split_at(fences.close - fences.open);
    let says = |line: &str| line.trim_start_matches(['"', '\'']).starts_with(KEY);
    let kept: String = written.split_inclusive('\n').filter(|line| !says(line)).collect();
    // Where it stands between braces, or on two lines, the keys are written anew.
    let read = serde_yaml::from_str(&kept).or_else(|_| serde_yaml::from_str::<serde_yaml::Mapping>(written));
    let mut mapping = read.unwrap_or_default();
    if mapping.remove(KEY).is_none() {
        return [before, &kept, body].concat();
    }
    [before, "---\n", &serde_yaml::to_string(&mapping).unwrap_or_default(), body].concat()
}

/// Renders the site and writes it, a batch at a time.
fn put_site<W: Write + Seek>(
    mut jobs: Vec<Job>,
    (stock, workshop): (&Stock, &Workshop<'_>),
    (pack, taker): (&mut Pack<W>, &impl Taker),
) -> Result<Vec<Problem>> {
    jobs.retain(is_for_disk);
    jobs.sort_by_cached_key(|job| job.url.output_path());
    let ground = ground(&jobs, stock);
    let mut problems = Vec::new();
    for (at, batch) in jobs.chunks(BATCH).enumerate() {
        taker.progress(Progress::Rendering(at * BATCH, jobs.len()));
        let rendered: Vec<_> = batch.par_iter().map(|job| render_one(job, stock, (&ground, workshop))).collect();
        for (job, (content, of_job)) in batch.iter().zip(rendered) {
            problems.extend(of_job);
            let path = format!("{SITE}/{}", job.url.output_path());
            match content? {
                Some(Content::Bytes(bytes)) => pack.put(&path, &bytes)?,
                Some(Content::File(file)) => pack.put_file(&path, &file)?,
                Some(Content::Picture(_)) | None => {}
            }
        }
    }
    Ok(problems)
}

/// Whether a file of the site is of use on a disk: what searches, and what only a host or a search engine reads, is not.
fn is_for_disk(job: &Job) -> bool {
    match &job.kind {
        JobKind::NotFound
        | JobKind::Search(_)
        | JobKind::SearchSetup(_)
        | JobKind::Engine(_)
        | JobKind::Sitemap
        | JobKind::SitemapPart(_)
        | JobKind::Robots
        | JobKind::Headers
        | JobKind::OfflineSetup(_)
        | JobKind::OfflineWorker
        | JobKind::Redirects(_) => false,
        JobKind::ThemeAsset(name) => !name.to_ascii_lowercase().ends_with(".js"),
        _ => true,
    }
}

fn ground(jobs: &[Job], stock: &Stock) -> Ground {
    let site = &stock.site;
    let instead = site.languages().iter().map(|language| {
        let date = FluentArgs::from_iter([("date", speech::date(site.settings.now, *language))]);
        let instead = Instead {
            letters: site.made_url("path-letters", *language),
            words: stock.words.say(*language, "export-letters", None).into_owned(),
            kept: stock.words.say(*language, "export-kept", Some(&date)).into_owned(),
        };
        (site.made_url("path-search", *language).path().to_owned(), instead)
    });
    Ground {
        files: jobs.iter().map(|job| job.url.output_path()).collect::<BTreeSet<_>>(),
        base_url: site.hub.base_url.0.clone(),
        instead: instead.collect::<HashMap<_, _>>(),
    }
}

/// One file of the archive, all pictures made.
fn render_one(job: &Job, stock: &Stock, (ground, workshop): (&Ground, &Workshop<'_>)) -> (Result<Option<Content>>, Vec<Problem>) {
    let mut reader = Reader::new(stock);
    let output = render::render(job, stock, &mut reader);
    let problems = reader.finish().1;
    let content = output.map(|output| {
        Ok(match output.content {
            Content::Bytes(bytes) if output.path.ends_with(".html") => {
                let html = String::from_utf8_lossy(&bytes);
                Content::Bytes(from_disk(&html, &job.url, ground).into_bytes())
            }
            Content::Picture(recipe) => Content::Bytes(workshop.make(&recipe)?),
            content => content,
        })
    });
    (content.transpose(), problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whether_somebody_may_be_asked_is_left_out_of_a_source() {
        for (text, expected) in [
            (
                "---\ntitle: A\ncontact_ok: true\nsummary: B\n---\ncontact_ok: true\n",
                "---\ntitle: A\nsummary: B\n---\ncontact_ok: true\n",
            ),
            ("---\n{title: A, contact_ok: true}\n---\nText\n", "---\ntitle: A\n---\nText\n"),
            ("---\n\"contact_ok\": yes\ntitle: A # mine\n---\n", "---\ntitle: A # mine\n---\n"),
            ("\u{FEFF}---\r\ntitle: A\r\n---\r\nText\r\n", "\u{FEFF}---\r\ntitle: A\r\n---\r\nText\r\n"),
            ("no front matter\n", "no front matter\n"),
        ] {
            assert_eq!(without_consent(text), expected, "{text:?}");
        }
    }
}
