//! `pack ENGINE PACKED STAMP`: gzips the engine with zopfli, and writes the stamp of what it was made from.

use std::path::Path;
use std::process::ExitCode;

#[path = "../../stamp.rs"]
mod stamp;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [engine, packed, stamp] = arguments.as_slice() else {
        eprintln!("pack ENGINE PACKED STAMP");
        return ExitCode::from(2);
    };
    match run(engine, packed, stamp) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pack: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(engine: &str, packed: &str, stamp: &str) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let options = zopfli::Options { iteration_count: std::num::NonZeroU64::MIN.saturating_add(14), ..Default::default() };
    zopfli::compress(options, zopfli::Format::Gzip, std::fs::read(engine)?.as_slice(), &mut bytes)?;
    std::fs::write(packed, &bytes)?;
    std::fs::write(stamp, stamp::stamp(Path::new(".."), &bytes)?)
}
