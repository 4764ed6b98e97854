//! What a build costs by the size of the hub, and how fast that grows.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use pentan::language::Per;
use tempfile::TempDir;
use wait4::Wait4;

use super::generate::words::Vocabulary;
use super::generate::{Corpus, Shape, generate};

/// The day that hubs are built for. Of the events of a hub with many, half are over.
const NOW: &str = "2026-11-23";
/// How many runs a figure is the best of: whatever else the machine does can only add to it.
const RUNS: usize = 2;

/// Three sizes, each twice the one before, with the user CPU seconds of a build of each.
#[derive(Clone, Copy, Debug)]
pub struct Growth {
    /// How many pairs the hubs have.
    pub sizes: [usize; 3],
    /// What their builds took.
    pub seconds: [f64; 3],
}

impl Growth {
    /// How many times as much the second doubling added as the first: 2 where a build grows with the hub, 4 where it grows with its square.
    ///
    /// What every build takes, however small the hub, is not in it.
    pub fn marginal(&self) -> f64 {
        let [one, two, four] = self.seconds;
        (four - two) / (two - one)
    }
}

/// What is measured, and with what.
pub struct Bench<'a> {
    /// The program.
    pub pentan: &'a Path,
    /// The words of the hubs.
    pub vocabularies: &'a Per<Vocabulary>,
    /// Where the hubs and what is built of them go, and are deleted again.
    pub dir: &'a Path,
}

impl Bench<'_> {
    /// Measures hubs of a shape, the smallest of this many pairs.
    pub fn growth(&self, shape: Shape, smallest: usize) -> Result<Growth> {
        let sizes = [smallest, 2 * smallest, 4 * smallest];
        let mut seconds = [f64::INFINITY; 3];
        let folder = TempDir::with_prefix_in("pentan-growth-", self.dir)?;
        let hub = |pairs: usize| folder.path().join(pairs.to_string());
        for pairs in sizes {
            generate(self.vocabularies, Corpus::of(pairs, shape), &hub(pairs))?;
        }
        // The sizes take turns, so that a busy moment does not fall on all runs of one of them.
        for _ in 0..RUNS {
            for (pairs, best) in sizes.into_iter().zip(&mut seconds) {
                *best = best.min(build(self.pentan, &hub(pairs), &folder.path().join("out"))?);
            }
        }
        Ok(Growth { sizes, seconds })
    }
}

/// Builds a hub, and says how many seconds of all cores that took in the program itself: the kernel's own, for files and memory, hang more on
/// the machine.
fn build(pentan: &Path, hub: &Path, out: &Path) -> Result<f64> {
    let mut command = Command::new(pentan);
    command.arg("build").arg(hub).arg("--out").arg(out).args(["--now", NOW]);
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let used = child.and_then(Wait4::wait4).with_context(|| format!("cannot run {}", pentan.display()))?;
    if !used.status.success() {
        bail!("{} build {}: {}", pentan.display(), hub.display(), used.status);
    }
    std::fs::remove_dir_all(out)?;
    Ok(used.rusage.utime.as_secs_f64())
}
