//! The files of the site in memory: what each was made from, and which are stale.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rayon::prelude::*;
use slab::Slab;

use super::asked::{Asked, FactNo, FileNo};
use crate::check;
use crate::facts::{Facts, Reader};
use crate::hub::Checks;
use crate::images::Recipe;
use crate::offline::Tally;
use crate::pipeline::Stock;
use crate::plan::Job;
use crate::problem::Problem;
use crate::render::theme::Theme;
use crate::render::{render, template_of};
use crate::site::Site;
use crate::write::Content;

/// Every planned file.
#[derive(Default)]
pub struct Made {
    files: Slab<File>,
    by_path: BTreeMap<String, FileNo>,
    stale: BTreeSet<FileNo>,
    /// What the files have asked.
    pub asked: Asked,
}

/// One file. What it holds is true unless it is stale.
struct File {
    job: Job,
    facts: Box<[FactNo]>,
    kept: Option<Kept>,
    problems: Vec<Problem>,
}

/// What a file holds: pages are packed, for most of what they say is said on every page.
enum Kept {
    Packed(Box<[u8]>),
    File(PathBuf),
    Picture(Box<Recipe>),
}

/// What a render made of a file: what it holds, what it asked, what it found wrong.
type Rendered = (Option<Kept>, Facts, Vec<Problem>);

impl Made {
    /// Follows a plan: a file that was not planned so is stale, one that is not planned any more is let go.
    pub fn plan(&mut self, jobs: Vec<Job>) {
        let mut before = std::mem::take(&mut self.by_path);
        for job in jobs {
            let path = job.url.output_path();
            let same = before.get(&path).copied().filter(|number| self.files[*number as usize].job == job);
            let number = same.unwrap_or_else(|| {
                let file = File { job, facts: Box::default(), kept: None, problems: Vec::new() };
                let number = self.files.insert(file) as FileNo;
                self.stale.insert(number);
                number
            });
            if same.is_some() {
                before.remove(&path);
            }
            self.by_path.insert(path, number);
        }
        for number in before.into_values() {
            let file = self.files.remove(number as usize);
            self.asked.let_go(number, &file.facts);
            self.stale.remove(&number);
        }
    }

    /// Asks questions again; the files that are given another answer are stale.
    pub fn again(&mut self, numbers: &BTreeSet<FactNo>, stock: &Stock) {
        self.stale.extend(self.asked.again(numbers, stock));
    }

    /// Finds the files that another theme lays out otherwise.
    pub fn change_theme(&mut self, before: &Theme, after: &Theme) {
        let has_same_assets = before.assets().eq(after.assets());
        let is_same = |template| has_same_assets && before.print(template) == after.print(template);
        let stale = self.files.iter().filter(|(_, file)| template_of(&file.job.kind).is_some_and(|template| !is_same(template)));
        self.stale.extend(stale.map(|(number, _)| number as FileNo));
    }

    /// Makes every file stale.
    pub fn all_stale(&mut self) {
        self.stale = self.files.iter().map(|(number, _)| number as FileNo).collect();
    }

    /// How many files are stale.
    pub fn stale(&self) -> usize {
        self.stale.len()
    }

    /// Whether a file is there and stale.
    pub fn is_stale(&self, path: &str) -> bool {
        self.by_path.get(path).is_some_and(|number| self.stale.contains(number))
    }

    /// The stale files' paths, at most so many, in order.
    pub fn stale_paths(&self, most: usize) -> Vec<String> {
        let mut paths: Vec<String> =
            self.stale.iter().take(most).map(|number| self.files[*number as usize].job.url.output_path()).collect();
        paths.sort_unstable();
        paths
    }

    /// Makes files anew, on all cores.
    pub fn render(&mut self, paths: &[String], stock: &Stock) {
        let numbers: Vec<FileNo> = paths.iter().filter_map(|path| self.by_path.get(path).copied()).collect();
        let files = &self.files;
        let make = |number: &FileNo| (*number, render_one(&files[*number as usize].job, stock));
        let rendered: Vec<(FileNo, Rendered)> = numbers.par_iter().map(make).collect();
        for (number, (kept, facts, problems)) in rendered {
            let file = &mut self.files[number as usize];
            file.facts = self.asked.keep(number, facts, &file.facts, &stock.site);
            file.kept = kept;
            file.problems = problems;
            self.stale.remove(&number);
        }
    }

    /// What a file holds, stale or not.
    pub fn get(&self, path: &str) -> Option<Content> {
        let number = self.by_path.get(path)?;
        Some(match self.files[*number as usize].kept.as_ref()? {
            Kept::Packed(packed) => Content::Bytes(lz4_flex::decompress_size_prepended(packed).unwrap_or_default()),
            Kept::File(file) => Content::File(file.clone()),
            Kept::Picture(recipe) => Content::Picture(recipe.clone()),
        })
    }

    /// Notes what each file comes to.
    pub fn note(&self, tally: &Tally, stock: &Stock) {
        let files: Vec<(&String, &FileNo)> = self.by_path.iter().collect();
        files.into_par_iter().for_each(|(path, number)| {
            if let Some(content) = self.get(path) {
                tally.note(&self.files[*number as usize].job, &content, stock);
            }
        });
    }

    /// What a file is.
    pub fn job(&self, path: &str) -> Option<&Job> {
        Some(&self.files[*self.by_path.get(path)? as usize].job)
    }

    /// What making a file found wrong.
    pub fn problems_of(&self, path: &str) -> &[Problem] {
        self.by_path.get(path).map_or(&[], |number| &self.files[*number as usize].problems)
    }

    /// Every path that holds something, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let holds = |number: FileNo| self.files[number as usize].kept.is_some() || self.stale.contains(&number);
        self.by_path.iter().filter(move |(_, number)| holds(**number)).map(|(path, _)| path.as_str())
    }

    /// What is wrong in the files that have been made.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.files.iter().filter(|(number, _)| !self.stale.contains(&(*number as FileNo))).flat_map(|(_, file)| &file.problems)
    }

    /// Forgets questions that nobody asks any more, once they are many.
    pub fn tidy(&mut self, site: &Site) {
        if !self.asked.is_mostly_idle() {
            return;
        }
        let renumbered = self.asked.forget_idle(site);
        for (_, file) in &mut self.files {
            file.facts = file.facts.iter().filter_map(|number| renumbered.get(number).copied()).collect();
        }
    }
}

fn render_one(job: &Job, stock: &Stock) -> Rendered {
    let mut reader = Reader::recording(stock);
    let output = render(job, stock, &mut reader);
    let (facts, mut problems) = reader.finish();
    if let (Checks::All, Some(Content::Bytes(bytes))) =
        (stock.site.settings.checks, output.as_ref().map(|output| &output.content))
    {
        problems.extend(check::output::output(job, bytes, stock));
    }
    let kept = output.map(|output| match output.content {
        Content::Bytes(bytes) => Kept::Packed(lz4_flex::compress_prepend_size(&bytes).into()),
        Content::File(file) => Kept::File(file),
        Content::Picture(recipe) => Kept::Picture(recipe),
    });
    (kept, facts, problems)
}
