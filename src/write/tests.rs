//! What stage 6 promises, on a real disk.

mod interrupted;
mod others;

use std::fs;

use super::*;
use walkdir::WalkDir;

/// An output folder in a folder of its own, which is deleted afterwards.
struct Hub {
    home: tempfile::TempDir,
    out: PathBuf,
}

type Files<'a> = &'a [(&'a str, &'a str)];

impl Hub {
    /// A hub whose output folder does not exist yet.
    fn new() -> Hub {
        // In memory where there is such a folder: thousands of small sites wear a disk, and take 20 times as long there.
        let home = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let out = home.path().canonicalize().unwrap().join("dist");
        Hub { home, out }
    }

    /// A hub that was built once.
    fn built(files: Files) -> Hub {
        let hub = Hub::new();
        hub.build(files).unwrap();
        hub
    }

    fn build(&self, files: Files) -> Result<Written> {
        build(&self.out, files)
    }

    /// Builds, and answers with what the error says.
    fn refused(&self, files: Files) -> String {
        format!("{:#}", self.build(files).expect_err("the build should have been refused"))
    }

    /// Does to the output folder what a person would.
    fn edit(&self, path: &str, text: &str) {
        let full = self.out.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, text).unwrap();
    }

    fn tree(&self) -> BTreeMap<String, String> {
        tree(&self.out)
    }
}

fn build(out: &Path, files: Files) -> Result<Written> {
    let writing = begin(out)?;
    for (path, text) in files {
        writing.put(output(path, text))?;
    }
    writing.finish()
}

fn output(path: &str, text: &str) -> Output {
    Output { path: path.to_owned(), content: Content::Bytes(text.into()) }
}

/// Every file below a folder, and every folder as a path that ends with `/`; without what pentan keeps for itself.
fn tree(root: &Path) -> BTreeMap<String, String> {
    if !root.exists() {
        return BTreeMap::new();
    }
    let own = |name: &str| [MANIFEST, JOURNAL, STAGE, LOCK, names::PROBE].contains(&name);
    let entries = WalkDir::new(root).min_depth(1).into_iter();
    let entries = entries.filter_entry(|entry| !own(&entry.file_name().to_string_lossy()));
    let show = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        let kind = entry.file_type();
        match () {
            () if kind.is_dir() => (format!("{path}/"), String::new()),
            () if kind.is_symlink() => (path, "a link".to_owned()),
            () => (path, fs::read_to_string(entry.path()).unwrap()),
        }
    };
    entries.map(|entry| show(entry.unwrap())).collect()
}

fn these(files: Files) -> BTreeMap<String, String> {
    let folders = files.iter().flat_map(|(path, _)| names::folders_above(path));
    let folders = folders.map(|folder| (format!("{folder}/"), String::new()));
    folders.chain(files.iter().map(|(path, text)| (path.to_string(), text.to_string()))).collect()
}

fn touched(path: &Path) -> (std::time::SystemTime, u64) {
    let found = fs::metadata(path).unwrap();
    #[cfg(unix)]
    let inode = std::os::unix::fs::MetadataExt::ino(&found);
    #[cfg(not(unix))]
    let inode = 0;
    (found.modified().unwrap(), inode)
}

const SITE: Files<'static> = &[("index.html", "hub"), ("en/tips/rivers/index.html", "rivers"), ("en/feed.xml", "feed")];

#[test]
fn a_cold_build_writes_every_output_and_leaves_nothing_beside_the_folder() {
    let hub = Hub::new();
    let written = hub.build(SITE).unwrap();
    assert_eq!(hub.tree(), these(SITE));
    assert_eq!(written, Written { written: 3, bytes: 13, ..Written::default() });
    assert_eq!(fs::read_dir(hub.home.path()).unwrap().count(), 1);
    assert!(!hub.out.join(STAGE).exists());
}

#[test]
fn a_folder_that_exists_and_is_empty_is_filled_and_stays_the_same_folder() {
    let hub = Hub::new();
    fs::create_dir(&hub.out).unwrap();
    let inode = touched(&hub.out).1;
    hub.build(SITE).unwrap();
    assert_eq!(hub.tree(), these(SITE));
    assert_eq!(touched(&hub.out).1, inode);
    assert!(!hub.out.join(STAGE).exists() && !hub.out.join(JOURNAL).exists());
}

#[test]
fn the_folders_above_the_output_folder_are_made() {
    let hub = Hub::new();
    build(&hub.out.join("a/b"), SITE).unwrap();
    assert_eq!(tree(&hub.out.join("a/b")), these(SITE));
}

#[test]
fn a_build_that_changes_nothing_touches_nothing() {
    let hub = Hub::built(SITE);
    let paths = ["", "en", "index.html", "en/tips/rivers/index.html", "en/feed.xml", MANIFEST];
    let before = paths.map(|path| touched(&hub.out.join(path)));
    let written = hub.build(SITE).unwrap();
    assert_eq!(written, Written { unchanged: 3, ..Written::default() });
    assert_eq!(paths.map(|path| touched(&hub.out.join(path))), before);
}

#[test]
fn a_build_touches_only_the_file_that_differs() {
    let hub = Hub::built(SITE);
    let paths = ["index.html", "en/tips/rivers/index.html", "en/feed.xml"];
    let before = paths.map(|path| touched(&hub.out.join(path)));
    // The same length, so that only the bytes can tell.
    let written = hub.build(&[SITE[0], SITE[1], ("en/feed.xml", "food")]).unwrap();
    let after = paths.map(|path| touched(&hub.out.join(path)));
    assert_eq!(written, Written { written: 1, unchanged: 2, bytes: 4, ..Written::default() });
    assert_eq!(after[..2], before[..2]);
    assert_ne!(after[2], before[2]);
    assert_eq!(hub.tree()["en/feed.xml"], "food");
}

#[test]
fn what_is_no_longer_made_is_deleted_with_the_folders_it_leaves_empty() {
    let hub = Hub::built(SITE);
    let written = hub.build(&[SITE[0], SITE[2]]).unwrap();
    assert_eq!(written, Written { unchanged: 2, removed: 1, ..Written::default() });
    assert_eq!(hub.tree(), these(&[SITE[0], SITE[2]]));
}

#[test]
fn a_listed_file_that_somebody_deleted_is_written_again_or_forgotten() {
    let hub = Hub::built(SITE);
    fs::remove_file(hub.out.join("index.html")).unwrap();
    fs::remove_file(hub.out.join("en/tips/rivers/index.html")).unwrap();
    let written = hub.build(&[SITE[0], SITE[2]]).unwrap();
    assert_eq!(written, Written { written: 1, unchanged: 1, bytes: 3, ..Written::default() });
    assert_eq!(hub.tree(), these(&[SITE[0], SITE[2]]));
}

#[test]
fn a_path_that_leads_out_or_takes_a_name_of_pentans_is_an_error() {
    let bad =
        ["", "/a", "a/", "a//b", ".", "..", "a/../../b", "./a", ".pentan-manifest", "a/.pentan-x/b", "a\nb", "a\tb", "a\0b"];
    for path in bad {
        let hub = Hub::new();
        let told = hub.refused(&[(path, "x")]);
        assert!(told.contains(&format!("{path:?}")), "{told}");
        assert_eq!(fs::read_dir(hub.home.path()).unwrap().count(), 0, "{path:?}");
    }
    let good = ["...", ".well-known/x", "a b", "ŵ/ŷ.html", "a\"b"];
    Hub::built(&good.map(|path| (path, "x")));
}

#[test]
fn two_outputs_that_cannot_both_be_are_an_error_that_names_them() {
    for pair in [["a/b", "a/b"], ["a", "a/b"], ["a/b/c", "a"], ["a/b/c/d", "a/b"], ["a", "a/b/c"]] {
        let hub = Hub::built(&[("old", "old")]);
        let told = hub.refused(&[(pair[0], "1"), (pair[1], "2")]);
        assert!(told.contains("two outputs") && pair.iter().all(|path| told.contains(path)), "{told}");
        assert_eq!(hub.tree(), these(&[("old", "old")]));
    }
}

#[test]
fn after_a_failed_put_nothing_is_published_even_if_the_caller_goes_on() {
    let hub = Hub::built(SITE);
    let writing = begin(&hub.out).unwrap();
    writing.put(output("../x", "x")).unwrap_err();
    writing.put(output("index.html", "new")).unwrap();
    writing.finish().unwrap_err();
    assert_eq!(hub.tree(), these(SITE));
}

#[test]
fn a_run_that_is_dropped_leaves_the_folder_as_it_was() {
    for hub in [Hub::new(), Hub::built(SITE)] {
        let before = hub.tree();
        let writing = begin(&hub.out).unwrap();
        writing.put(output("index.html", "new")).unwrap();
        writing.put(output("en/new.html", "new")).unwrap();
        drop(writing);
        assert_eq!(hub.tree(), before);
        assert!(!hub.out.join(STAGE).exists());
        assert!(fs::read_dir(hub.home.path()).unwrap().all(|entry| entry.unwrap().path() == hub.out));
    }
}

#[test]
fn a_second_run_into_one_folder_fails_while_the_first_lasts() {
    for hub in [Hub::new(), Hub::built(SITE)] {
        let writing = begin(&hub.out).unwrap();
        writing.put(output("index.html", "first")).unwrap();
        let told = hub.refused(&[("index.html", "second")]);
        assert!(told.contains("another pentan") && told.contains("dist"), "{told}");
        writing.finish().unwrap();
        assert_eq!(hub.tree(), these(&[("index.html", "first")]));
        hub.build(&[("index.html", "third")]).unwrap();
    }
}

#[test]
fn the_manifest_is_the_same_bytes_whatever_the_order_of_the_outputs() {
    let manifest = |files: Files| fs::read_to_string(Hub::built(files).out.join(MANIFEST)).unwrap();
    let text = manifest(SITE);
    assert_eq!(text, manifest(&[SITE[2], SITE[0], SITE[1]]));
    let paths = text.lines().map(|line| line.split_once(' ').unwrap());
    let expected = [("pentan-manifest", "1")].into_iter().chain(
        [("en/feed.xml", "feed"), ("en/tips/rivers/index.html", "rivers"), ("index.html", "hub")].map(|(path, _)| ("", path)),
    );
    assert_eq!(paths.clone().map(|(_, path)| path).collect::<Vec<_>>(), expected.map(|(_, path)| path).collect::<Vec<_>>());
    // xxh3-128 of no bytes, from the reference implementation.
    assert!(manifest(&[("a", "")]).ends_with("\n99aa06d3014798d86001c324468d497f a\n"));
}

#[test]
fn a_file_is_copied_once_and_then_unchanged() {
    let hub = Hub::new();
    let source = hub.home.path().join("film.bin");
    let copy = || {
        let writing = begin(&hub.out).unwrap();
        writing.put(Output { path: "en/film.bin".to_owned(), content: Content::File(source.clone()) }).unwrap();
        writing.finish().unwrap()
    };
    fs::write(&source, "f".repeat(200_000)).unwrap();
    assert_eq!(copy(), Written { written: 1, bytes: 200_000, ..Written::default() });
    assert_eq!(copy(), Written { unchanged: 1, ..Written::default() });
    fs::write(&source, "g".repeat(200_000)).unwrap();
    assert_eq!(copy(), Written { written: 1, bytes: 200_000, ..Written::default() });
    assert_eq!(hub.tree()["en/film.bin"], "g".repeat(200_000));
    fs::remove_file(&source).unwrap();
    let writing = begin(&hub.out).unwrap();
    let missing = Output { path: "en/film.bin".to_owned(), content: Content::File(source.clone()) };
    assert!(format!("{:#}", writing.put(missing).unwrap_err()).contains("film.bin"));
}

#[test]
fn outputs_may_come_from_many_threads() {
    let hub = Hub::new();
    for round in ["one", "two"] {
        let writing = begin(&hub.out).unwrap();
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let writing = &writing;
                scope.spawn(move || {
                    for n in 0..100 {
                        writing.put(output(&format!("en/{n}/{thread}.html"), round)).unwrap();
                    }
                });
            }
        });
        assert_eq!(writing.finish().unwrap().written, 800);
        assert_eq!(hub.tree().values().filter(|text| *text == round).count(), 800);
    }
}
