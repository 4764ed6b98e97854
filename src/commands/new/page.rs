//! `pentan new case-study`, `tip`, `guide`, `page`, `event`, `job`, `opportunity` and `section`

use std::path::{Component, Path};

use anyhow::Result;
use pentan::disk;
use pentan::hub::{Checks, Drafts, Settings};
use pentan::language::Per;
use pentan::new::{self, Free, What};
use pentan::parse::body::Vocabulary;
use pentan::parse::values::{Date, Kind, Moment};
use pentan::pipeline;
use pentan::site::{Site, section};

use super::{Talk, make, named, names_in, told};
use crate::cli::NewPage;
use crate::commands::Silent;
use crate::commands::{Outcome, day, must_be_hub, ui_language};

/// What is said of some types of page only, as typed.
#[derive(Default)]
pub struct Extra {
    /// When an event begins.
    pub starts: Option<String>,
    /// Who has a job to offer.
    pub employer: Option<String>,
    /// The last day to apply.
    pub closes: Option<String>,
}

/// What is known of the page beside its titles, or the message that says why it is not made.
type Known<T> = Result<std::result::Result<T, Outcome>>;

/// Makes the pair of a page or of a section.
pub fn run(what: What, args: &NewPage, extra: &Extra) -> Result<Outcome> {
    let hub = &args.common.hub;
    must_be_hub(hub)?;
    let now = day(args.common.now.as_deref())?;
    let settings = Settings { now, drafts: Drafts::Hidden, base_url: None, checks: Checks::Build };
    let stock = pipeline::planned(hub, &settings, &Silent)?.stock;
    let site = &stock.site;
    let talk = Talk { words: &stock.words, ui: ui_language(args.common.ui) };
    let folder = match folder(what, args, site, &talk)? {
        Ok(folder) => folder,
        Err(refused) => return Ok(refused),
    };
    let typed = named(args.title.as_deref(), [args.cy.as_deref(), args.en.as_deref()], talk.ui);
    let Some((mut titles, alone)) = typed else { return Ok(talk.refuse("new-three-titles", &[])) };
    let mut summaries = Per::default();
    for language in site.languages() {
        let said = [("language", language.tag())];
        if titles.get(*language).is_none() {
            *titles.get_mut(*language) = talk.ask("new-ask-title", &said)?;
        }
    }
    if titles.cy.is_none() && titles.en.is_none() {
        return Ok(talk.refuse("new-no-title", &[]));
    }
    for language in site.languages() {
        *summaries.get_mut(*language) = talk.ask("new-ask-summary", &[("language", language.tag())])?;
    }
    let values = match values(what, (args, extra), site, &talk)? {
        Ok(values) => values,
        Err(refused) => return Ok(refused),
    };
    let named = alone.or([talk.ui, talk.ui.other()].into_iter().find(|language| titles.get(*language).is_some()));
    let free = Free::of(site, &folder, &names_in(&hub.join("content").join(&folder))?);
    let asked = new::NewPage { what, folder, titles, named: named.unwrap_or(talk.ui), summaries, values, now };
    let files = new::page(&asked, &free, site, &stock.words);
    make(hub, &files)?;
    for file in &files {
        talk.tell("new-made", &[("path", &told(hub, &file.path))]);
    }
    talk.tell("new-next-page", &[]);
    Ok(Outcome::Clean)
}

/// The folder to make it in, below `content/`: as typed, else the one whose pages are of this type.
fn folder(what: What, args: &NewPage, site: &Site, talk: &Talk<'_>) -> Known<String> {
    if let Some(typed) = &args.folder {
        let folder = typed.strip_prefix("content").filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(typed);
        let folder = folder.trim_matches('/').to_owned();
        let is_below = Path::new(&folder).components().all(|part| matches!(part, Component::Normal(_)));
        let is_there = is_below && disk::is_folder(&args.common.hub.join("content").join(&folder));
        return Ok(if is_there { Ok(folder) } else { Err(talk.refuse("new-unknown-folder", &[("folder", typed)])) });
    }
    let What::Page(kind) = what else { return Ok(Ok(String::new())) };
    let of_kind = |folder: &&str| {
        let halves = site.pairs().find(|(pair, _)| **pair == section::index_of(folder)).map(|(_, halves)| halves);
        halves.into_iter().flat_map(|halves| [&halves.cy, &halves.en]).flatten().any(|card| card.front.kind == Some(kind))
    };
    let folders: Vec<&str> = site.folders().filter(of_kind).collect();
    match *folders {
        [one] => Ok(Ok(one.to_owned())),
        // Pages that are nothing else belong at the top, unless a section is for them.
        [] if kind == Kind::Page => Ok(Ok(String::new())),
        [] => Ok(Err(talk.refuse("new-no-section", &[("type", kind.word())]))),
        _ => {
            let names = folders.join(", ");
            let read = |answer: &str| folders.iter().find(|folder| **folder == answer).map(|folder| (*folder).to_owned());
            let keys = ("new-ask-section", "new-ask-again-section");
            let answer = talk.ask_for(keys, &[("folders", &names)], read)?;
            Ok(answer.ok_or_else(|| talk.refuse("new-sections", &[("type", kind.word()), ("folders", &names)])))
        }
    }
}

/// The values that are known, as YAML writes them.
fn values(what: What, (args, extra): (&NewPage, &Extra), site: &Site, talk: &Talk<'_>) -> Known<Vec<(&'static str, String)>> {
    let What::Page(kind) = what else { return Ok(Ok(Vec::new())) };
    let mut values = Vec::new();
    match ids((Vocabulary::Topic, "new-ask-topics"), args.topics.clone(), site, talk)? {
        Ok(topics) if topics.is_empty() => {}
        Ok(topics) => values.push(("topics", new::ids(topics.iter().map(String::as_str)))),
        Err(refused) => return Ok(Err(refused)),
    }
    if kind == Kind::Event {
        let moment = when("new-ask-starts", extra.starts.as_deref(), talk, |text| {
            Moment::parse(text).map(|moment| moment.0.strftime("%Y-%m-%d %H:%M").to_string())
        })?;
        match moment {
            Ok(moment) => values.extend(moment.map(|moment| ("starts", moment))),
            Err(refused) => return Ok(Err(refused)),
        }
    }
    if kind == Kind::Job {
        if site.entries(Vocabulary::Organisation).next().is_none() {
            return Ok(Err(talk.refuse("new-no-employer", &[])));
        }
        match ids((Vocabulary::Organisation, "new-ask-employer"), extra.employer.clone().into_iter().collect(), site, talk)? {
            Ok(employer) => values.extend(employer.first().map(|id| ("employer", new::id(id)))),
            Err(refused) => return Ok(Err(refused)),
        }
    }
    if matches!(kind, Kind::Job | Kind::Opportunity) {
        match when("new-ask-closes", extra.closes.as_deref(), talk, |text| Date::parse(text).map(|date| date.to_string()))? {
            Ok(date) => values.extend(date.map(|date| ("closes", date))),
            Err(refused) => return Ok(Err(refused)),
        }
    }
    Ok(Ok(values))
}

/// Ids of a list: as typed, else as answered.
fn ids((list, key): (Vocabulary, &str), typed: Vec<String>, site: &Site, talk: &Talk<'_>) -> Known<Vec<String>> {
    let known: Vec<&str> = site.entries(list).map(|(id, _)| id).collect();
    let names = known.join(", ");
    let all_known = |ids: &[String]| ids.iter().all(|id| known.contains(&id.as_str()));
    if !all_known(&typed) {
        let unknown: Vec<&str> = typed.iter().map(String::as_str).filter(|id| !known.contains(id)).collect();
        let file = format!("content/data/{}.yaml", list.file());
        let said = [("ids", &*unknown.join(", ")), ("file", &*file), ("known", &*names)];
        return Ok(Err(talk.refuse("new-unknown-ids", &said)));
    }
    if !typed.is_empty() || known.is_empty() {
        return Ok(Ok(typed));
    }
    let read = |answer: &str| {
        let ids: Vec<String> = answer.split([',', ' ']).filter(|id| !id.is_empty()).map(str::to_owned).collect();
        all_known(&ids).then_some(ids)
    };
    Ok(Ok(talk.ask_for((key, "new-ask-again-ids"), &[("ids", &names)], read)?.unwrap_or_default()))
}

/// A day or a moment: as typed, else as answered.
fn when(key: &str, typed: Option<&str>, talk: &Talk<'_>, read: impl Fn(&str) -> Option<String>) -> Known<Option<String>> {
    if let Some(typed) = typed {
        return Ok(read(typed).map(Some).ok_or_else(|| talk.refuse("new-ask-again-date", &[("value", typed)])));
    }
    let example = if key == "new-ask-starts" { "2026-11-30 18:30" } else { "2026-11-30" };
    Ok(Ok(talk.ask_for((key, "new-ask-again-date"), &[("example", example)], read)?))
}
