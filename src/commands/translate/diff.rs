//! `pentan translate diff`: what was changed in an original since its translation was made, in words.

use std::io::IsTerminal;

use anyhow::Result;
use pentan::language::Language;
use pentan::problem::{Code, Place, Problem, locate};
use pentan::read;
use pentan::translation::changes::{Change, changes};
use pentan::translation::words::{Part, words};
use pentan::translation::{Changed, Standing, State, standing};

use super::super::Outcome;
use super::{Opened, block_named, clean, fate_named, print, tell};
use crate::cli::TranslateDiff;

/// Shows the blocks that were changed, old against new, each beside what the translation says.
pub fn run(args: &TranslateDiff) -> Result<Outcome> {
    let opened = Opened::new(&args.hub, args.ui, None)?;
    opened.tell_lock(crate::cli::Format::Human)?;
    let Some(pair) = opened.pair(&args.id) else { return Ok(Outcome::Refused) };
    let Standing { translation, entry, state } = standing(&pair, &opened.stock);
    let page = || ("page", pair.to_string().into());
    let changed = match (state, entry) {
        (State::Stale(changed), Some(_)) => changed,
        (state, _) => {
            let key = if opened.stock.site.lock.is_disputed(&pair) { "disputed" } else { state.name() };
            print(&clean(&opened.say(&format!("translate-is-{key}"), &[page()])))?;
            return Ok(Outcome::Clean);
        }
    };
    let found = changes(&pair, &opened.stock, |path| read::text(&opened.root, path));
    let (Some(found), Some(translation), Some(entry)) = (found, translation, entry) else {
        tell(&opened.say("translate-moving", &[page()]));
        return Ok(Outcome::Refused);
    };
    let Changed { words, .. } = changed;
    let args = [page(), ("date", entry.date.to_string().into()), ("count", found.len().into()), ("words", words.into())];
    print(&clean(&opened.say("translate-changed", &args)))?;
    for change in &found {
        print("")?;
        print(&shown(change, translation, &opened))?;
    }
    print("")?;
    print(&clean(&opened.say("translate-when-done", &[page(), ("language", translation.tag().into())])))?;
    Ok(Outcome::Clean)
}

/// One block: where it is and what became of it, what it says, and what the translation says.
fn shown(change: &Change, translation: Language, opened: &Opened) -> String {
    let block = block_named(&change.label, (&opened.stock.words, opened.ui));
    let style = if std::io::stdout().is_terminal() { Style::Colour } else { Style::Plain };
    let fate = opened.say(&format!("translate-fate-{}", fate_named(change.fate)), &[("label", block.into())]);
    let (old, new) = (change.old.as_deref().unwrap_or_default(), change.new.as_deref().unwrap_or_default());
    let said: Vec<String> = words(old, new).iter().map(|part| marked(part, style)).collect();
    let mut lines = vec![
        format!("{}: {fate}", at(&change.place, opened)),
        format!("  {}: {}", translation.other().endonym(), said.join(" ")),
    ];
    lines.push(match &change.counterpart {
        Some((place, text)) => format!("  {} ({}): {}", translation.endonym(), at(place, opened), clean(text)),
        None => format!("  {}: {}", translation.endonym(), opened.say("translate-no-counterpart", &[])),
    });
    lines.join("\n")
}

/// `content/tips/rivers.en.md:7:1`
fn at(place: &Place, opened: &Opened) -> String {
    let problem = Problem::new(Code::TranslationStale, place.clone());
    let located = locate(vec![problem], |path| read::text(&opened.root, path));
    let spot = located.first().map(|located| &located.spot);
    spot.map_or_else(|| place.path.to_string(), |spot| clean(&format!("{}:{}:{}", spot.path, spot.line, spot.column)))
}

#[derive(Clone, Copy)]
enum Style {
    Plain,
    Colour,
}

/// Words as they are, or between signs that say what they are without any colour.
fn marked(part: &Part, style: Style) -> String {
    let coloured = |code: &str, text: String| match style {
        Style::Plain => text,
        Style::Colour => format!("\u{1B}[{code}m{text}\u{1B}[0m"),
    };
    match part {
        Part::Same(words) => clean(words),
        Part::Gone(words) => coloured("31", format!("[-{}-]", clean(words))),
        Part::New(words) => coloured("32", format!("{{+{}+}}", clean(words))),
    }
}
