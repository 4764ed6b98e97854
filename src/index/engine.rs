//! The search engine's own files, as they are inside the binary: the WebAssembly and the worker that runs it.

use xxhash_rust::xxh3::xxh3_64;

use super::folder;
use crate::site::Url;

/// A file of the engine.
pub struct EngineFile {
    /// Its address: its name follows from its content, so that it can be cached for ever.
    pub url: Url,
    /// What is in it.
    pub bytes: &'static [u8],
}

/// The engine's files.
pub struct Engine {
    /// The script of the worker.
    pub worker: EngineFile,
    /// The WebAssembly, packed with gzip.
    pub wasm: EngineFile,
}

/// The engine that this program publishes.
pub fn engine() -> Engine {
    Engine {
        worker: file(include_bytes!("../browser/worker.js"), "js"),
        wasm: file(include_bytes!("../browser/engine.wasm.gz"), "wasm.gz"),
    }
}

fn file(bytes: &'static [u8], ending: &str) -> EngineFile {
    EngineFile { url: folder().file(&format!("engine-{:016x}.{ending}", xxh3_64(bytes))), bytes }
}
