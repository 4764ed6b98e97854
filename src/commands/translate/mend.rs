//! `pentan translate mend`: the lock put in order.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use pentan::disk::{self, Root};
use pentan::parse::PageId;
use pentan::problem::Code;
use pentan::translation::mend::{Mended, mend};
use pentan::translation::write::Recording;
use pentan::translation::{Half, lock};
use xxhash_rust::xxh3::xxh3_64;

use super::super::Outcome;
use super::{Opened, tell};
use crate::cli::TranslateMend;

/// Mends the lock, and tells what was decided. Where something is lost by that, the lock as it was is kept aside.
pub fn run(args: &TranslateMend) -> Result<Outcome> {
    let opened = Opened::new(&args.hub, args.ui, None)?;
    let text = opened.lock_text()?;
    let (_, problems) = lock::parse(&lock::PATH.into(), &text);
    if problems.iter().any(|problem| problem.code == Code::LockNewer) {
        opened.tell_lock(crate::cli::Format::Human)?;
        return Ok(Outcome::Refused);
    }
    let mended = mended(&text, &opened);
    if text.trim().is_empty() || mended.text == text {
        tell(&opened.say("translate-in-order", &[]));
        return Ok(Outcome::Clean);
    }
    if !problems.is_empty() {
        let aside = keep_aside(&opened, &text)?;
        tell(&opened.say("translate-kept-aside", &[("file", aside.into())]));
    }
    opened.replace_lock(&text, &mended.text)?;
    for decision in &mended.decided {
        let args = [("page", decision.kept.pair.to_string().into()), ("date", decision.kept.date.to_string().into())];
        tell(&opened.say(&format!("translate-mended-{}", decision.why.name()), &args));
    }
    for line in &mended.lost {
        tell(&opened.say("translate-lost", &[("line", line.trim().to_owned().into())]));
    }
    tell(&opened.say("translate-mended", &[("count", mended.decided.len().into())]));
    Ok(Outcome::Clean)
}

/// The lock in order; which version is right follows from the originals as they are.
pub fn mended(text: &str, opened: &Opened) -> Mended {
    mend(text, |recording| is_exact(recording, opened))
}

fn is_exact(recording: &Recording, opened: &Opened) -> bool {
    let id = PageId { pair: recording.pair.clone(), language: recording.translation.other() };
    let Some(source) = Half::of(&id, &opened.stock) else { return false };
    let now = source.blocks();
    now.iter().map(|block| block.hash).eq(recording.blocks.iter().map(|(_, text)| xxh3_64(text.as_bytes())))
}

/// Keeps the lock as it was, under a name that is not taken and that pentan passes over.
pub fn keep_aside(opened: &Opened, text: &str) -> Result<String> {
    let name = |number: usize| format!("{}.{number}~", lock::PATH);
    let path = |number: usize| -> PathBuf { opened.root.join(name(number)) };
    let number = (1..).find(|number| !disk::is_there(&path(*number))).unwrap_or_default();
    let kept = Root::of(&opened.root).and_then(|root| root.create_new(name(number))?.write_all(text.as_bytes()));
    kept.with_context(|| format!("cannot write {}", path(number).display()))?;
    Ok(name(number))
}
