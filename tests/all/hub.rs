//! A hub in a string: the one helper of all tests that need a hub.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Ran};
use std::sync::Mutex;

use pentan::facts::Facts;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Language;
use pentan::parse::values::Date;
use pentan::pipeline::{self, Built, Recording, Rendered, Taker};
use pentan::plan::Job;
use pentan::problem::{Code, Located, Style, locate, terminal};
use pentan::read;
use pentan::write::{Content, Output};

/// What a hub in a string has unless it says otherwise.
const GROUND: &[(&str, &str)] = &[
    ("content/hub.yaml", "name: {cy: Hyb, en: Hub}\nbase_url: https://hub.example/\nlanguages: [cy, en]\nlicence: CC-BY-4.0\n"),
    ("content/tips/_index.cy.md", "---\ntitle: Awgrymiadau\nsummary: Pethau bach.\ntype: tip\n---\n"),
    ("content/tips/_index.en.md", "---\ntitle: Tips\nsummary: Small things.\ntype: tip\n---\n"),
];

/// The day that tests build for, unless they say otherwise.
pub const NOW: &str = "2026-11-23";

/// The day of the newest thing in the example hub.
pub const EXAMPLE_NOW: &str = "2026-11-25";

/// A hub in a folder of its own, gone when it is dropped.
pub struct Hub {
    folder: tempfile::TempDir,
}

impl Hub {
    /// A hub with these files, each after a line `-- path --`; with a `hub.yaml` and a section `tips` unless they are given.
    pub fn from(text: &str) -> Hub {
        let hub = Hub::bare(text);
        for (path, text) in GROUND {
            if !hub.root().join(path).exists() {
                hub.write(path, text);
            }
        }
        hub
    }

    /// A folder with these files and no other.
    pub fn bare(text: &str) -> Hub {
        let hub = Hub { folder: tempfile::tempdir().unwrap() };
        for (path, text) in files(text) {
            match picture(path, text) {
                Some(bytes) => hub.write(path, bytes),
                None => hub.write(path, text),
            }
        }
        hub
    }

    /// The hub's folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file, with the folders it needs.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    /// Replaces a text that is in a file.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = std::fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Builds in memory for [`NOW`], without drafts and without what search needs.
    pub fn build(&self) -> Site {
        Site::of(self.root(), &settings())
    }

    /// Builds everything in memory, with the search indexes and the listings of what can be kept.
    pub fn build_whole(&self) -> Site {
        Site::whole(self.root(), &settings())
    }

    /// Builds in memory.
    pub fn build_with(&self, now: &str, drafts: Drafts) -> Site {
        Site::of(self.root(), &Settings { now: Date::parse(now).unwrap(), drafts, ..settings() })
    }

    /// Looks for everything that an editor may want to know, on [`NOW`].
    pub fn check(&self) -> Site {
        Site::checked(self.root())
    }

    /// Runs the program in the hub's folder, without a language in its environment.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().unwrap()
    }

    /// The program, about to be run so.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pentan"));
        command.current_dir(self.root()).args(args);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command
    }
}

/// What tests build with: for [`NOW`], without drafts, as a build looks at a hub.
pub fn settings() -> Settings {
    Settings { now: Date::parse(NOW).unwrap(), drafts: Drafts::Hidden, base_url: None, checks: Checks::Build }
}

/// A picture cannot be written in a string: a file that is named as one is a picture of a few pixels in a colour that follows from the text.
fn picture(path: &str, text: &str) -> Option<Vec<u8>> {
    let format = image::ImageFormat::from_path(path).ok()?;
    let colour = [0, 8, 16].map(|shift| (xxhash_rust::xxh3::xxh3_64(text.as_bytes()) >> shift) as u8);
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(4, 3, image::Rgb(colour)).write_to(&mut bytes, format).ok()?;
    Some(bytes.into_inner())
}

/// The files of a hub in a string.
fn files(text: &str) -> Vec<(&str, &str)> {
    let text = text.strip_prefix('\n').unwrap_or(text);
    let mut files = Vec::new();
    let mut rest = text;
    while let Some(line) = rest.lines().next() {
        let path = line.strip_prefix("-- ").and_then(|line| line.strip_suffix(" --"));
        let path = path.unwrap_or_else(|| panic!("a hub in a string begins with `-- path --`, not with {line:?}"));
        let body = &rest[(line.len() + 1).min(rest.len())..];
        let end = if body.starts_with("-- ") { 0 } else { body.find("\n-- ").map_or(body.len(), |at| at + 1) };
        files.push((path, &body[..end]));
        rest = &body[end..];
    }
    files
}

/// What a build made of a hub.
pub struct Site {
    /// Every output by its path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Every file of the search indexes, and every listing of what can be kept, by its path; none unless the whole site was built.
    pub index: BTreeMap<String, Vec<u8>>,
    /// Everything wrong, located.
    pub problems: Vec<Located>,
    /// What was asked to make each file.
    pub asked: Vec<(Job, Facts)>,
    /// All the rest.
    pub built: Built,
}

/// What a build hands over, kept.
#[derive(Default)]
struct InMemory {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    index: Mutex<BTreeMap<String, Vec<u8>>>,
    asked: Mutex<Vec<(Job, Facts)>>,
}

impl InMemory {
    fn keep(files: &Mutex<BTreeMap<String, Vec<u8>>>, output: Output) -> anyhow::Result<()> {
        let bytes = match output.content {
            Content::Bytes(bytes) => bytes,
            Content::File(file) => std::fs::read(file)?,
            Content::Picture(recipe) => pentan::images::make(&recipe, &pentan::images::Cache::none())?,
        };
        assert!(files.lock().unwrap().insert(output.path, bytes).is_none(), "two outputs on one path");
        Ok(())
    }
}

impl Taker for InMemory {
    fn rendered(&self, Rendered { job, output, facts }: Rendered) -> anyhow::Result<()> {
        self.asked.lock().unwrap().push((job, facts));
        Self::keep(&self.files, output)
    }

    fn indexed(&self, output: Output) -> anyhow::Result<()> {
        Self::keep(&self.index, output)
    }

    fn recording(&self) -> Recording {
        Recording::On
    }
}

impl Site {
    /// Builds any folder in memory, without the search indexes, which take longer than all the rest of a small hub: a check makes the
    /// same pages as a build, and an index only where `hub.yaml` limits what search may cost.
    pub fn of(root: &Path, settings: &Settings) -> Site {
        Site::made(root, |taker| pipeline::check(root, settings, taker))
    }

    /// Builds any folder in memory, with the search indexes and the listings of what can be kept.
    pub fn whole(root: &Path, settings: &Settings) -> Site {
        Site::made(root, |taker| pipeline::full(root, settings, taker))
    }

    /// Looks at any folder for everything that an editor may want to know, on [`NOW`].
    pub fn checked(root: &Path) -> Site {
        Site::made(root, |taker| pipeline::check(root, &Settings { checks: Checks::All, ..settings() }, taker))
    }

    /// Looks at the example hub for everything that an editor may want to know, on [`EXAMPLE_NOW`].
    pub fn example_checked() -> Site {
        let settings = Settings { now: Date::parse(EXAMPLE_NOW).unwrap(), checks: Checks::All, ..settings() };
        Site::made(&example(), |taker| pipeline::check(&example(), &settings, taker))
    }

    fn made(root: &Path, make: impl FnOnce(&InMemory) -> anyhow::Result<Built>) -> Site {
        let taken = InMemory::default();
        let built = make(&taken).unwrap();
        let problems = locate(built.problems.clone(), |path| read::text(root, path));
        let [files, index] = [taken.files, taken.index].map(|files| files.into_inner().unwrap());
        assert!(!files.keys().any(|path| index.contains_key(path)), "two outputs on one path");
        Site { files, index, problems, asked: taken.asked.into_inner().unwrap(), built }
    }

    /// The text of an output.
    pub fn text(&self, path: &str) -> &str {
        let known = || self.files.keys().cloned().collect::<Vec<_>>().join("\n");
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("no {path} among\n{}", known()));
        std::str::from_utf8(bytes).unwrap()
    }

    /// The problems as the terminal tells them, in a language.
    pub fn told(&self, ui: Language) -> String {
        terminal(&self.problems, &self.built.stock.words, ui, Style::Plain)
    }

    /// The problems of one kind, and no other.
    pub fn only(mut self, code: Code) -> Site {
        self.problems.retain(|located| located.problem.code == code);
        self
    }

    /// What is wrong and where, each as `code path:line:column`.
    pub fn places(&self) -> Vec<String> {
        let place = |located: &Located| {
            let spot = &located.spot;
            format!("{} {}:{}:{}", located.problem.code.name(), spot.path, spot.line, spot.column)
        };
        self.problems.iter().map(place).collect()
    }

    /// The names of the codes of all problems, in their order.
    pub fn codes(&self) -> Vec<&'static str> {
        self.problems.iter().map(|located| located.problem.code.name()).collect()
    }
}

/// The folder of this repository, which is the example hub.
pub fn example() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
