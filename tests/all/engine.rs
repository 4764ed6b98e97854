//! The committed WebAssembly is the one that its sources make.

use std::path::Path;

#[path = "../../src/browser/stamp.rs"]
mod stamp;

#[test]
fn the_committed_engine_is_the_one_that_its_sources_make() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |name: &str| std::fs::read(src.join("browser").join(name)).unwrap();
    let now = stamp::stamp(&src, &read("engine.wasm.gz")).unwrap();
    let then = String::from_utf8(read("engine.stamp")).unwrap();
    assert_eq!(
        now, then,
        "the engine's sources have changed since it was made: run src/browser/build, and commit what it writes"
    );
}
