//! `pentan translate status`: every pair, and how its halves stand to each other.

use anyhow::Result;
use pentan::language::Language;
use pentan::parse::values::Date;
use pentan::parse::{PageId, PairId};
use pentan::translation::{Half, Standing, State, standing};
use serde_json::{Value as Json, json};

use super::super::Outcome;
use super::{Opened, clean, print};
use crate::cli::{Format, TranslateStatus};

/// Lists every pair.
pub fn run(args: &TranslateStatus) -> Result<Outcome> {
    let opened = Opened::new(&args.hub, args.ui, None)?;
    let rows = rows(&opened);
    let is_lock_wrong = opened.tell_lock(args.format)?;
    match args.format {
        Format::Human => {
            for line in table(&rows, &opened) {
                print(&line)?;
            }
            print(&totals(&rows, &opened))?;
        }
        Format::Json => print(&serde_json::to_string_pretty(&to_json(&rows))?)?,
    }
    Ok(if is_lock_wrong { Outcome::Problems } else { Outcome::Clean })
}

struct Row {
    pair: PairId,
    /// The half that is the translation, or would be.
    translation: Option<Language>,
    state: &'static str,
    /// How many blocks of the original were changed.
    blocks: Option<usize>,
    /// How many words there are to be done, where that can be said.
    words: Option<u32>,
    date: Option<Date>,
    draft: bool,
}

/// Every pair of the hub and every pair in the lock, in the order of their paths. A hub in one language has no translations.
fn rows(opened: &Opened) -> Vec<Row> {
    let site = &opened.stock.site;
    if site.languages().len() < 2 {
        return Vec::new();
    }
    let mut pairs: Vec<&PairId> = site.pairs().map(|(pair, _)| pair).chain(site.lock.entries().map(|(pair, _)| pair)).collect();
    pairs.sort();
    pairs.dedup();
    pairs.into_iter().map(|pair| row(pair, opened)).collect()
}

fn row(pair: &PairId, opened: &Opened) -> Row {
    let Standing { translation, entry, state } = standing(pair, &opened.stock);
    let half = |language| Half::of(&PageId { pair: pair.clone(), language }, &opened.stock);
    let halves: Vec<Half<'_>> = Language::ALL.into_iter().filter_map(half).collect();
    let there = halves.first().map(|half| half.card.id.language);
    let (blocks, words) = match &state {
        State::Fresh => (Some(0), Some(0)),
        State::Stale(changed) => (Some(changed.fates.len()), Some(changed.words)),
        State::Missing => {
            let all: Vec<_> = halves.iter().flat_map(Half::blocks).collect();
            (Some(all.len()), Some(all.iter().map(|block| block.words).sum()))
        }
        State::Unrecorded | State::Orphan => (None, None),
    };
    Row {
        pair: pair.clone(),
        translation: if state == State::Missing { there.map(Language::other) } else { translation },
        state: state.name(),
        blocks,
        words,
        date: entry.map(|entry| entry.date),
        draft: halves.iter().any(|half| half.card.front.draft),
    }
}

fn table(rows: &[Row], opened: &Opened) -> Vec<String> {
    let columns =
        ["page", "translation", "state", "words", "date"].map(|name| opened.say(&format!("translate-column-{name}"), &[]));
    let cells = |row: &Row| {
        let draft = if row.draft { format!(" ({})", opened.say("state-draft", &[])) } else { String::new() };
        [
            clean(&row.pair) + &draft,
            row.translation.map_or_else(|| "?".to_owned(), |language| language.endonym().to_owned()),
            opened.say(&format!("translate-state-{}", row.state), &[]),
            row.words.map_or_else(|| "–".to_owned(), |words| words.to_string()),
            row.date.map_or_else(|| "–".to_owned(), |date| date.to_string()),
        ]
    };
    let table: Vec<[String; 5]> = std::iter::once(columns).chain(rows.iter().map(cells)).collect();
    let width = |column: usize| table.iter().map(|cells| cells[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 5] = std::array::from_fn(width);
    let line = |cells: &[String; 5]| {
        let pad = |column: usize| " ".repeat(widths[column] - cells[column].chars().count());
        // Numbers stand below one another by their last figure.
        let cell = |column: usize| if column == 3 { pad(column) + &cells[column] } else { cells[column].clone() + &pad(column) };
        (0..5).map(cell).collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    table.iter().map(line).collect()
}

/// The states in the order that totals name them.
const STATES: [&str; 5] = ["fresh", "stale", "missing", "unrecorded", "orphan"];

fn count(rows: &[Row], state: &str) -> usize {
    rows.iter().filter(|row| row.state == state).count()
}

fn words(rows: &[Row]) -> u32 {
    rows.iter().filter_map(|row| row.words).fold(0, u32::saturating_add)
}

fn totals(rows: &[Row], opened: &Opened) -> String {
    if opened.stock.site.languages().len() < 2 {
        return opened.say("translate-one-language", &[]);
    }
    let parts = STATES.map(|state| opened.say(&format!("translate-total-{state}"), &[("count", count(rows, state).into())]));
    format!("\n{}. {}", parts.join(", "), opened.say("translate-total-words", &[("count", words(rows).into())]))
}

/// `{"pairs": [{"pair", "translation", "state", "blocks", "words", "recorded", "draft"}], "totals": {"fresh", …, "words"}}`; `null` where
/// there is nothing to be said.
fn to_json(rows: &[Row]) -> Json {
    let row = |row: &Row| {
        json!({
            "pair": &*row.pair, "translation": row.translation.map(Language::tag), "state": row.state, "blocks": row.blocks,
            "words": row.words, "recorded": row.date.map(|date| date.to_string()), "draft": row.draft,
        })
    };
    let mut totals: serde_json::Map<String, Json> =
        STATES.iter().map(|state| ((*state).to_owned(), count(rows, state).into())).collect();
    totals.insert("words".to_owned(), words(rows).into());
    json!({"pairs": rows.iter().map(row).collect::<Vec<_>>(), "totals": totals})
}
