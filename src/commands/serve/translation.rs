//! What the contributor's view says of translations: how each stands, and what was changed in its original.

use fluent::FluentArgs;
use pentan::language::Language;
use pentan::parse::PairId;
use pentan::problem::{Code, Place, Problem, locate};
use pentan::translation::changes::{Change, changes};
use pentan::translation::words::{Part, words};
use pentan::translation::{State as Standing, standing};
use serde_json::{Value as Json, json};

use super::preview::State;
use crate::commands::translate::{block_named, fate_named};

/// How a pair's halves stand to each other: the state's name, and the words for it. Nothing in a hub of one language.
pub fn label(pair: &PairId, language: Language, state: &State) -> Option<(&'static str, String)> {
    let stock = state.live.stock();
    if stock.site.languages().len() < 2 {
        return None;
    }
    let stands = standing(pair, stock).state;
    let count = if let Standing::Stale(changed) = &stands { changed.fates.len() } else { 0 };
    let args = FluentArgs::from_iter([("count", count)]);
    let said = stock.words.say(language, &format!("view-translation-{}", stands.name()), Some(&args)).into_owned();
    Some((stands.name(), said))
}

/// The changes of a pair's original since its translation was made: each block old against new, beside what the translation says.
pub fn since(pair: &PairId, language: Language, state: &State) -> Option<Json> {
    let stock = state.live.stock();
    let stands = standing(pair, stock);
    let (Standing::Stale(_), Some(entry)) = (&stands.state, stands.entry) else { return None };
    let found = changes(pair, stock, |path| state.text(path))?;
    let mut args = FluentArgs::new();
    args.set("count", found.len());
    args.set("date", entry.date.to_string());
    args.set("page", pair.to_string());
    let say = |key: &str| stock.words.say(language, key, None).into_owned();
    let of = |change: &Change| one(change, language, state);
    Some(json!({
        "title": say("view-changes"), "intro": stock.words.say(language, "view-changes-since", Some(&args)),
        "source": entry.translation.other().tag(), "source_name": entry.translation.other().endonym(),
        "lang": entry.translation.tag(), "name": entry.translation.endonym(),
        "gone": say("view-gone"), "new": say("view-new"), "nothing": say("translate-no-counterpart"),
        "blocks": found.iter().map(of).collect::<Vec<_>>(),
    }))
}

fn one(change: &Change, language: Language, state: &State) -> Json {
    let dictionary = &state.live.stock().words;
    let parts = words(change.old.as_deref().unwrap_or_default(), change.new.as_deref().unwrap_or_default());
    let part = |part: &Part| match part {
        Part::Same(words) => json!({"kind": "same", "text": words}),
        Part::Gone(words) => json!({"kind": "gone", "text": words}),
        Part::New(words) => json!({"kind": "new", "text": words}),
    };
    let block = block_named(&change.label, (dictionary, language));
    let said = FluentArgs::from_iter([("label", block)]);
    let fate = dictionary.say(language, &format!("translate-fate-{}", fate_named(change.fate)), Some(&said)).into_owned();
    json!({
        "fate": fate, "place": at(&change.place, state), "parts": parts.iter().map(part).collect::<Vec<_>>(),
        "counterpart": change.counterpart.as_ref().map(|(place, text)| json!({"place": at(place, state), "text": text})),
    })
}

/// `content/tips/rivers.en.md:7:1`
fn at(place: &Place, state: &State) -> String {
    let located = locate(vec![Problem::new(Code::TranslationStale, place.clone())], |path| state.text(path));
    located.first().map_or_else(String::new, |one| format!("{}:{}:{}", one.spot.path, one.spot.line, one.spot.column))
}
