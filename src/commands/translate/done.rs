//! `pentan translate done` and `forget`: what the lock holds.

use std::path::Path;

use anyhow::Result;
use fluent::FluentValue;
use pentan::language::{Language, Per};
use pentan::parse::values::Date;
use pentan::parse::{PageId, PairId};
use pentan::problem::{Code, Problem};
use pentan::read;
use pentan::translation::write::Recording;
use pentan::translation::{Half, Standing, State, edit, lock, standing};

use super::super::{Outcome, day};
use super::mend::{keep_aside, mended};
use super::{Opened, tell};
use crate::cli::{Format, TranslateDone, TranslateForget};

/// Records that translations say what their originals say now: all that were asked for, or none.
pub fn run(args: &TranslateDone) -> Result<Outcome> {
    let now = day(args.now.as_deref())?;
    let opened = Opened::new(&args.hub, args.ui, Some(now))?;
    let Some((before, text)) = writable(&opened, args.force)? else { return Ok(Outcome::Refused) };
    let named: Vec<Option<PairId>> = args.ids.iter().map(|id| opened.pair(id)).collect();
    let is_named = named.iter().all(Option::is_some);
    let pairs: Vec<PairId> = match args.all {
        true => opened.stock.site.pairs().map(|(pair, _)| pair.clone()).filter(|pair| is_whole(pair, &opened)).collect(),
        false => named.into_iter().flatten().collect(),
    };
    let (mut recordings, mut fresh, mut refused) = (Vec::new(), Vec::new(), 0);
    for pair in pairs {
        match recording(&pair, (args.from, now), &opened) {
            Ok(Some(recording)) => recordings.push(recording),
            Ok(None) => fresh.push(pair),
            Err(key) => {
                refused += 1;
                tell(&opened.say(key, &[page(&pair)]));
            }
        }
    }
    recordings.sort_by(|a, b| a.pair.cmp(&b.pair));
    recordings.dedup_by(|a, b| a.pair == b.pair);
    // Of what was asked for by name all is recorded or nothing.
    if !args.all && (refused > 0 || !is_named) {
        return Ok(Outcome::Refused);
    }
    if !recordings.is_empty() {
        opened.replace_lock(&before, &edit::put(&text, &recordings))?;
    }
    for recording in recordings.iter().filter(|_| !args.all) {
        let languages = ("from", FluentValue::from(recording.translation.other().tag()));
        tell(&opened.say("translate-recorded", &[page(&recording.pair), languages]));
    }
    for pair in fresh.iter().filter(|_| !args.all) {
        tell(&opened.say("translate-is-fresh", &[page(pair)]));
    }
    if args.all {
        let counts = [("count", recordings.len().into()), ("fresh", fresh.len().into())];
        tell(&opened.say("translate-recorded-all", &counts));
    }
    Ok(if refused > 0 { Outcome::Problems } else { Outcome::Clean })
}

/// Records every pair of a hub that has just been made, where it says which half is the translation.
pub fn every(hub: &Path, (ui, now): (Language, Date)) -> Result<()> {
    let opened = Opened::new(hub, Some(ui), Some(now))?;
    let text = opened.lock_text()?;
    let pairs = opened.stock.site.pairs().map(|(pair, _)| pair).filter(|pair| is_whole(pair, &opened));
    let recordings: Vec<Recording> = pairs.filter_map(|pair| recording(pair, (None, now), &opened).ok().flatten()).collect();
    opened.replace_lock(&text, &edit::put(&text, &recordings))
}

/// Takes entries out of the lock.
pub fn forget(args: &TranslateForget) -> Result<Outcome> {
    let opened = Opened::new(&args.hub, args.ui, None)?;
    let Some((text, _)) = writable(&opened, false)? else { return Ok(Outcome::Refused) };
    let mut pairs = Vec::new();
    for asked in &args.ids {
        let name = asked.trim_start_matches("content/");
        let recorded =
            |pair: &str| opened.stock.site.lock.entries().find(|(known, _)| &***known == pair).map(|(pair, _)| pair.clone());
        let found = recorded(name).or_else(|| opened.pair(asked));
        let Some(pair) = found else { return Ok(Outcome::Refused) };
        if recorded(&pair).is_none() {
            tell(&opened.say("translate-not-recorded", &[page(&pair)]));
            return Ok(Outcome::Refused);
        }
        pairs.push(pair);
    }
    opened.replace_lock(&text, &edit::forget(&text, &pairs))?;
    for pair in &pairs {
        tell(&opened.say("translate-forgotten", &[page(pair)]));
    }
    Ok(Outcome::Clean)
}

fn page(pair: &PairId) -> (&'static str, FluentValue<'static>) {
    ("page", pair.to_string().into())
}

/// The lock as it is and as it may be written into, if it may be: all of it can be read, or whoever asks insists. A conflict is mended
/// then, and the lock as it was kept aside.
fn writable(opened: &Opened, force: bool) -> Result<Option<(String, String)>> {
    let of_lock = opened.problems.iter().filter(|problem| &*problem.place.path == lock::PATH);
    if of_lock.into_iter().any(is_of_file) {
        opened.tell_lock(Format::Human)?;
        return Ok(None);
    }
    let text = opened.lock_text()?;
    let (_, problems) = lock::parse(&lock::PATH.into(), &text);
    let is_conflict = problems.iter().any(|problem| problem.code == Code::LockConflict);
    if !force && !problems.is_empty() {
        opened.tell_lock(Format::Human)?;
        tell(&opened.say("translate-lock-wrong", &[]));
        return Ok(None);
    }
    if !is_conflict {
        return Ok(Some((text.clone(), text)));
    }
    let aside = keep_aside(opened, &text)?;
    tell(&opened.say("translate-kept-aside", &[("file", aside.into())]));
    let mended = mended(&text, opened).text;
    Ok(Some((text, mended)))
}

/// Whether the file could not be read at all, so that nobody knows what is in it.
fn is_of_file(problem: &Problem) -> bool {
    matches!(problem.code, Code::FileUnreadable | Code::FileNotUtf8 | Code::FileTooBig)
}

fn is_whole(pair: &PairId, opened: &Opened) -> bool {
    Language::ALL.into_iter().all(|language| opened.stock.site.card(&PageId { pair: pair.clone(), language }).is_some())
}

/// What is to be recorded of a pair; nothing where that is recorded already, or else the message that says why not.
fn recording(pair: &PairId, (from, date): (Option<Language>, Date), opened: &Opened) -> Result<Option<Recording>, &'static str> {
    let Standing { translation, entry, state } = standing(pair, &opened.stock);
    let halves = Per::make(|language| Half::of(&PageId { pair: pair.clone(), language }, &opened.stock));
    let (Some(_), Some(_)) = (halves.cy, halves.en) else { return Err("translate-refuse-half") };
    let translation = from.map(Language::other).or(translation).ok_or("translate-refuse-direction")?;
    if state == State::Fresh && entry.is_some_and(|entry| entry.translation == translation) {
        return Ok(None);
    }
    let source = halves.get(translation.other()).ok_or("translate-refuse-half")?;
    let is_broken = |problem: &Problem| problem.place.path == source.card.path && is_of_text(problem.code);
    if opened.problems.iter().any(is_broken) {
        return Err("translate-refuse-broken");
    }
    let file = read::text(&opened.root, &source.card.path).ok_or("translate-refuse-broken")?;
    let blocks = source.blocks();
    let texts = blocks.iter().map(|block| (block.label.to_string(), source.text(block, &file)));
    Ok(Some(Recording { pair: pair.clone(), translation, date, blocks: texts.collect() }))
}

/// Whether a page that has such a problem is read otherwise than its author means.
fn is_of_text(code: Code) -> bool {
    use Code::{FileEmpty, FrontMissing, FrontUnclosed, NestedTooDeep, YamlDuplicateKey, YamlSyntax, YamlTab, YamlTooComplex};
    matches!(
        code,
        FileEmpty | FrontMissing | FrontUnclosed | NestedTooDeep | YamlDuplicateKey | YamlSyntax | YamlTab | YamlTooComplex
    )
}
