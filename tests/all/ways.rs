//! The same pages come of every way to make them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use pentan::pipeline::{self, Rendered, Taker};
use pentan::write::{Content, Output};

use crate::facts;
use crate::hub::{Site, example, settings};

/// What a build hands over, with nothing recorded of what it asked: as the program builds.
#[derive(Default)]
struct Unrecorded(Mutex<BTreeMap<String, Content>>);

impl Taker for Unrecorded {
    fn rendered(&self, Rendered { output: Output { path, content }, facts, .. }: Rendered) -> anyhow::Result<()> {
        assert!(facts.is_empty(), "{path}: {facts:?}");
        self.0.lock().unwrap().insert(path, content);
        Ok(())
    }

    fn indexed(&self, _: Output) -> anyhow::Result<()> {
        Ok(())
    }
}

/// The files that differ, by their paths.
fn differing<'p>(paths: impl Iterator<Item = &'p String>, differs: impl Fn(&str) -> bool) -> Vec<&'p String> {
    paths.filter(|path| differs(path)).collect()
}

fn assert_every_way_makes_the_same(root: &Path) {
    let built = Site::whole(root, &settings());
    let checked = Site::of(root, &settings());
    assert_eq!(differing(built.files.keys(), |path| built.files.get(path) != checked.files.get(path)), [""; 0]);
    assert_eq!(built.files.len(), checked.files.len());
    let unrecorded = Unrecorded::default();
    pipeline::full(root, &settings(), &unrecorded).unwrap();
    let unrecorded = unrecorded.0.into_inner().unwrap();
    let is_other = |path: &str| match unrecorded.get(path) {
        Some(Content::Bytes(bytes)) => built.files.get(path) != Some(bytes),
        // What is read or made only when it is wanted is the same file or picture.
        Some(Content::File(_) | Content::Picture(_)) => false,
        None => true,
    };
    assert_eq!(differing(built.files.keys(), is_other), [""; 0]);
    assert_eq!(built.files.len(), unrecorded.len());
}

#[test]
fn a_check_and_a_build_that_records_nothing_make_the_pages_of_a_build() {
    assert_every_way_makes_the_same(facts::hub().root());
    assert_every_way_makes_the_same(&example());
}
