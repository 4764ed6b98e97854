//! One program run to its end, and what it took.

use std::fmt;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wait4::Wait4;

use super::figures::median;
use super::floor;

/// The day that hubs are built for: every page of them is older.
const NOW: &str = "2026-11-23";

/// What something took, and what came of it.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    /// Seconds from beginning to end.
    pub wall: f64,
    /// Seconds of all cores, in the program and in the kernel for it.
    pub cpu: f64,
    /// The most bytes that it held at once; 0 where that is not known.
    pub memory: u64,
    /// How many files there are in the end.
    pub files: usize,
    /// Their length together.
    pub bytes: u64,
}

impl Cost {
    /// The median of every figure by itself; `None` of no runs.
    pub fn median(costs: &[Cost]) -> Option<Cost> {
        let first = costs.first()?;
        let of = |what: fn(&Cost) -> f64| median(&costs.iter().map(what).collect::<Vec<_>>());
        let memory = of(|cost| cost.memory as f64) as u64;
        Some(Cost { wall: of(|cost| cost.wall), cpu: of(|cost| cost.cpu), memory, ..*first })
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:>9.2}{:>9.2}{:>11.0}{:>9}{:>10.1}",
            self.wall,
            self.cpu,
            self.memory as f64 / 1_048_576.0,
            self.files,
            self.bytes as f64 / 1e6
        )
    }
}

/// How many times as much wall and CPU time ours took as the run beside it, run by run.
pub fn beside(ours: &[Cost], theirs: &[Cost]) -> (Vec<f64>, Vec<f64>) {
    ours.iter().zip(theirs).map(|(our, their)| (our.wall / their.wall, our.cpu / their.cpu)).unzip()
}

/// Builds a hub with pentan.
pub fn build(pentan: &Path, (hub, out): (&Path, &Path)) -> Result<Cost> {
    run(Command::new(pentan).arg("build").arg(hub).arg("--out").arg(out).args(["--now", NOW]), out)
}

/// Checks a hub with pentan. What it finds is no failure.
pub fn check(pentan: &Path, hub: &Path) -> Result<Cost> {
    let mut command = Command::new(pentan);
    command.arg("check").arg(hub).args(["--now", NOW, "--format", "json"]);
    let (cost, status) = time(&mut command)?;
    if !matches!(status.code(), Some(0 | 1)) {
        bail!("{} check: {status}", pentan.display());
    }
    Ok(cost)
}

/// Builds a site with Hugo.
pub fn hugo(hugo: &Path, (site, out): (&Path, &Path)) -> Result<Cost> {
    run(Command::new(hugo).arg("--source").arg(site).arg("--destination").arg(out).args(["--noBuildLock", "--quiet"]), out)
}

fn run(command: &mut Command, out: &Path) -> Result<Cost> {
    let (cost, status) = time(command)?;
    if !status.success() {
        bail!("{}: {status}", command.get_program().display());
    }
    let (files, bytes) = floor::size(out)?;
    Ok(Cost { files, bytes, ..cost })
}

fn time(command: &mut Command) -> Result<(Cost, ExitStatus)> {
    let name = command.get_program().to_owned();
    let begun = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let used = child.and_then(Wait4::wait4).with_context(|| format!("cannot run {}", name.display()))?;
    let wall = begun.elapsed().as_secs_f64();
    let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
    Ok((Cost { wall, cpu, memory: used.rusage.maxrss, ..Cost::default() }, used.status))
}
