//! What every file of a site comes to, noted as it is handed over.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use memchr::{memchr, memmem};
use percent_encoding::percent_decode_str;
use xxhash_rust::xxh3::xxh3_64;

use super::is_for_readers;
use crate::images::Recipe;
use crate::pipeline::{Progress, Recording, Rendered, Stock, Taker};
use crate::plan::{Job, JobKind};
use crate::problem::Problem;
use crate::render::template_of;
use crate::site::Url;
use crate::write::{Content, Output};

/// Below here are the theme's files.
const ASSETS: &str = "assets/";
/// Below here, among the theme's files, are the sizes of the hub's pictures.
const PICTURES: &str = "assets/images/";

/// What a file comes to.
pub struct Entry {
    /// Its address, from the site's root.
    pub path: String,
    /// What it is; nothing for a piece of a search index.
    pub kind: Option<JobKind>,
    /// How many bytes it has.
    pub bytes: u64,
    /// A hash of what is in it.
    pub print: u64,
    /// The files that a page shows or leads to, by their addresses; those of the theme and other pages left out.
    pub files: Vec<String>,
}

/// The notes so far.
#[derive(Default)]
pub struct Tally(Mutex<Vec<Entry>>);

impl Tally {
    /// Notes a planned file.
    pub fn note(&self, job: &Job, content: &Content, stock: &Stock) {
        if !is_for_readers(job) {
            return;
        }
        let (bytes, print) = match (content, &job.kind) {
            (Content::Bytes(bytes), _) => (bytes.len() as u64, xxh3_64(bytes)),
            (Content::File(_), kind) => weighed(kind, stock),
            (Content::Picture(recipe), kind) => (expected(recipe, kind, stock), xxh3_64(recipe.key().as_bytes())),
        };
        let files = match content {
            Content::Bytes(bytes) if template_of(&job.kind).is_some() => files(&job.url, bytes),
            _ => Vec::new(),
        };
        self.add(Entry { path: job.url.path().to_owned(), kind: Some(job.kind.clone()), bytes, print, files });
    }

    /// Notes a piece of a search index.
    pub fn note_piece(&self, path: &str, bytes: &[u8]) {
        let entry =
            Entry { path: format!("/{path}"), kind: None, bytes: bytes.len() as u64, print: xxh3_64(bytes), files: Vec::new() };
        self.add(entry);
    }

    /// Everything noted, in no order.
    pub fn entries(self) -> Vec<Entry> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, entry: Entry) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }
}

/// The size and the hash of a file that is published as it is: reading it has told both.
fn weighed(kind: &JobKind, stock: &Stock) -> (u64, u64) {
    let asset = match kind {
        JobKind::Asset(path) => stock.site.asset(path),
        JobKind::ThemeAsset(name) => stock.theme.file(name),
        _ => None,
    };
    asset.map_or((0, 0), |asset| (asset.size, asset.hash as u64))
}

/// About what a picture comes to. Its bytes may not be made yet, and a listing is the same whether they are: so this follows from the file
/// that it is made of, as if each pixel took as much in every size. A reader who has kept it is told what it came to.
fn expected(recipe: &Recipe, kind: &JobKind, stock: &Stock) -> u64 {
    let (JobKind::Asset(path) | JobKind::Picture(path, _)) = kind else { return 0 };
    stock.site.asset(path).map_or(0, |asset| recipe.picture.expected(recipe.size, asset.size))
}

/// A taker that also notes what comes by.
pub struct Noted<'a, T> {
    /// Who takes it.
    pub taker: &'a T,
    /// What everything is made from.
    pub stock: &'a Stock,
    /// The notes.
    pub tally: Tally,
}

impl<T: Taker> Taker for Noted<'_, T> {
    fn rendered(&self, rendered: Rendered) -> Result<()> {
        self.tally.note(&rendered.job, &rendered.output.content, self.stock);
        self.taker.rendered(rendered)
    }

    fn indexed(&self, output: Output) -> Result<()> {
        if let Content::Bytes(bytes) = &output.content {
            self.tally.note_piece(&output.path, bytes);
        }
        self.taker.indexed(output)
    }

    fn recording(&self) -> Recording {
        self.taker.recording()
    }

    fn outside(&self, stock: &Stock) -> Result<Vec<Problem>> {
        self.taker.outside(stock)
    }

    fn progress(&self, progress: Progress) {
        self.taker.progress(progress);
    }
}

/// The files that a page shows or leads to, each once.
fn files(page: &Url, html: &[u8]) -> Vec<String> {
    let starts = [" src=\"", " href=\""].into_iter().flat_map(|start| {
        let found = memmem::find_iter(html, start);
        found.map(move |at| at + start.len())
    });
    let values = starts.filter_map(|start| {
        let length = memchr(b'"', &html[start..])?;
        std::str::from_utf8(&html[start..start + length]).ok()
    });
    let mut files: Vec<String> = values.filter_map(|value| file(page, value)).collect();
    files.sort_unstable();
    files.dedup();
    files
}

/// The address, from the site's root, of a file that a page names; `None` for another page, for a file of the theme, and for what is not on
/// the site. pentan writes no internal address that is not relative.
fn file(page: &Url, value: &str) -> Option<String> {
    let value = value.split(['?', '#']).next().unwrap_or_default();
    if value.is_empty() || value.ends_with(['/', '.']) || value.starts_with('/') || value.contains(':') {
        return None;
    }
    let value = if value.contains('&') { Cow::Owned(value.replace("&amp;", "&")) } else { Cow::Borrowed(value) };
    let value = percent_decode_str(&value).decode_utf8().ok()?;
    let folder = page.path().rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_of_theme = |path: &str| path.starts_with(ASSETS) && !path.starts_with(PICTURES);
    // Most of what a page names is of the theme, which can be told before the address is put together.
    let from_root = (0..folder.matches('/').count()).try_fold(&*value, |value, _| value.strip_prefix("../"));
    if from_root.is_some_and(|path| is_of_theme(path) && !path.contains("..")) {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in value.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/")).filter(|path| !is_of_theme(path)).map(|path| format!("/{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_the_files_that_it_shows() {
        let html = br##"<link href="../../assets/style.css"><img src="./map%20of%20it.png" alt=""><img src="../a&amp;b.png"><a href="plan.pdf#page=2">
            <a href="../tips/"><a href="https://example.org/x.png"><a href="mailto:a@b.example"><a href="#main"><a href="./plan.pdf">
            <img src="../../assets/images/a.0.480.jpg">"##;
        assert_eq!(
            files(&Url::new("/en/guides/"), html),
            ["/assets/images/a.0.480.jpg", "/en/a&b.png", "/en/guides/map of it.png", "/en/guides/plan.pdf"]
        );
    }
}
