//! What the benchmarks of edits share: the edits, and what is printed of them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A page's text with a line more at its end.
pub fn with_text(text: &str, mark: &str) -> String {
    format!("{text}\n\n{mark}\n")
}

/// A page's text with another title.
pub fn with_title(text: &str, mark: &str) -> String {
    let line = |line: &str| if line.starts_with("title:") { format!("title: {mark}\n") } else { line.to_owned() };
    text.split_inclusive('\n').map(line).collect()
}

/// The template that every page extends.
pub const BASE: &str = "themes/default/templates/base.html";

/// The theme's own text of [`BASE`], and where a hub lays another one over it; its folder is made.
pub fn base_template(hub: &Path) -> Result<(String, PathBuf)> {
    let (file, own) = (hub.join(BASE), Path::new(env!("CARGO_MANIFEST_DIR")).join(BASE));
    let text = std::fs::read_to_string(&own).with_context(|| format!("cannot read {}", own.display()))?;
    std::fs::create_dir_all(file.parent().context("a folder")?)?;
    Ok((text, file))
}

/// A template with a comment more at its end.
pub fn with_comment(template: &str, mark: &str) -> String {
    template.replace("</body>", &format!("<!-- {mark} --></body>"))
}

/// The median of some figures, of which there must be one, and their 95th percentile.
pub fn median_and_95(mut figures: Vec<f64>) -> (f64, f64) {
    figures.sort_by(f64::total_cmp);
    let at = |share: f64| figures[((figures.len() as f64 * share).ceil() as usize).clamp(1, figures.len()) - 1];
    (at(0.5), at(0.95))
}

/// How many MiB a process holds, and how many it held at most, where the system tells. `self` is this one.
pub fn memory(process: &str) -> (Option<f64>, Option<f64>) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let mebibytes = |name: &str| {
        let kib = status.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next()?.parse::<f64>().ok());
        kib.map(|kib| kib / 1024.0)
    };
    (mebibytes("VmRSS:"), mebibytes("VmHWM:"))
}

/// [`memory`] in words.
pub fn memory_told(process: &str) -> String {
    let (held, most) = memory(process);
    let shown = |mebibytes: Option<f64>| mebibytes.map_or("?".to_owned(), |mebibytes| format!("{mebibytes:.0}"));
    format!("{} MiB in memory, {} at most", shown(held), shown(most))
}
