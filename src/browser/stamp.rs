// What the committed engine was made from. Shared by the program that packs it and the test that asks whether it still is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_128;

/// The stamp of an engine: a hash of every source that goes into it, in the order of their paths, and one of itself.
///
/// `src` is the folder that holds `browser`, `search` and `welsh`. What only writes an index is left out of the engine, and so of its
/// stamp: writing can change without the engine being made again.
pub fn stamp(src: &Path, engine: &[u8]) -> io::Result<String> {
    let mut files = Vec::new();
    for part in
        ["browser/Cargo.lock", "browser/Cargo.toml", "browser/build", "browser/src", "browser/patches", "search/Cargo.toml"]
    {
        gather(&src.join(part), &mut files)?;
    }
    for part in ["search/src", "welsh/Cargo.toml", "welsh/src"] {
        gather(&src.join(part), &mut files)?;
    }
    let writing = writing_modules(&fs::read_to_string(src.join("search/src/lib.rs"))?);
    files.retain(|file| !writing.iter().any(|module| file.starts_with(src.join("search/src").join(module))));
    files.sort();
    let mut sources = Vec::new();
    for file in files {
        let name = file.strip_prefix(src).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        sources.extend_from_slice(name.as_bytes());
        sources.extend_from_slice(&xxh3_128(&fs::read(&file)?).to_le_bytes());
    }
    Ok(format!("sources {:032x}\nengine {:032x}\n", xxh3_128(&sources), xxh3_128(engine)))
}

/// The files and folders of the modules that the feature `write` adds, as the crate's root declares them.
fn writing_modules(root: &str) -> Vec<String> {
    let lines: Vec<&str> = root.lines().collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == "#[cfg(feature = \"write\")]").filter_map(|pair| {
        let module = pair[1].strip_prefix("mod ")?.strip_suffix(';')?;
        Some([format!("{module}.rs"), module.to_owned()])
    });
    declared.flatten().collect()
}

/// Every file below a path; what building and testing leaves there is no source.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?.path();
        let name = entry.file_name().unwrap_or_default();
        if name != "target" && name != "tests" && name != "Cargo.lock" {
            gather(&entry, files)?;
        }
    }
    Ok(())
}
