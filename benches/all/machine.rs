//! What figures were measured on, and of which state of the program.

use std::fs;
use std::process::Command;

use serde::{Deserialize, Serialize};

/// A machine, as far as it decides what a build takes. Its name and its paths are nobody's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// How many cores the program may use.
    pub cores: usize,
    /// Its memory in GiB; 0 where the system does not tell.
    pub memory_gib: u64,
    /// Its processor's own name; empty where the system does not tell.
    pub processor: String,
    /// The kind of operating system.
    pub system: String,
}

impl Machine {
    /// This machine.
    pub fn this() -> Machine {
        let line = |file: &str, name: &str| {
            let text = fs::read_to_string(file).unwrap_or_default();
            let value =
                text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix([':', '=']).map(str::to_owned));
            value.unwrap_or_default().trim().trim_matches('"').to_owned()
        };
        let kib = line("/proc/meminfo", "MemTotal").split(' ').next().and_then(|kib| kib.parse::<f64>().ok());
        let name = line("/etc/os-release", "PRETTY_NAME");
        Machine {
            cores: std::thread::available_parallelism().map_or(0, usize::from),
            memory_gib: (kib.unwrap_or_default() / 1_048_576.0).round() as u64,
            processor: line("/proc/cpuinfo", "model name"),
            system: if name.is_empty() { std::env::consts::OS.to_owned() } else { name },
        }
    }

    /// In words.
    pub fn told(&self) -> String {
        let Machine { cores, memory_gib, processor, system } = self;
        let processor = if processor.is_empty() { "a processor without a name" } else { processor };
        format!("{cores} cores of {processor}, {memory_gib} GiB, {system}")
    }
}

/// The commit that is checked out, with a note where files differ from it.
pub fn commit() -> String {
    let git = |args: &[&str]| {
        let output = Command::new("git").args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let Some(commit) = git(&["rev-parse", "--short=10", "HEAD"]) else { return "unknown".to_owned() };
    // The record itself changes while the benchmarks run, one after the other.
    let changed = git(&["status", "--porcelain", "--untracked-files=no", "--", ":!docs/benchmarks.*"]);
    if changed.is_some_and(|files| files.is_empty()) { commit } else { format!("{commit} with changes") }
}
