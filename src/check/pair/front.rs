//! The same ids and the same facts at the top of both halves.

use super::Half;
use crate::parse::front::MeetingOf;
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem, Step};
use crate::site::Site;

/// Tells ids that only one half names, and facts that are not the same in both.
pub fn front((cy, en): (Half<'_>, Half<'_>), stock: &Stock) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (here, there) in [(cy, en), (en, cy)] {
        for ((key, of_here), (_, of_there)) in ids(here, &stock.site).into_iter().zip(ids(there, &stock.site)) {
            problems.extend(only_here(key, (here, &of_here), (there, &of_there)));
        }
    }
    for ((key, of_cy), (_, of_en)) in facts(cy, &stock.site).into_iter().zip(facts(en, &stock.site)) {
        problems.extend(differs(key, (cy, of_cy), (en, of_en)));
    }
    problems
}

/// The ids that a half names, by key; a page by its path, however it is named.
fn ids(half: Half<'_>, site: &Site) -> Vec<(&'static str, Vec<String>)> {
    let front = &half.card.front;
    let related = front.related.iter();
    let related = related.map(|name| site.pair_named(&half.card.id.pair, name).map_or(name.clone(), |pair| pair.to_string()));
    let lists = [
        ("topics", &front.topics),
        ("audience", &front.audience),
        ("organisation_type", &front.organisation_type),
        ("authors", &front.authors),
        ("supported_by", &front.supported_by),
        ("facing", &front.facing),
    ];
    let single = [("organisation", &front.organisation), ("employer", &front.employer)];
    let lists = lists.into_iter().map(|(key, ids)| (key, ids.clone()));
    let single = single.into_iter().map(|(key, id)| (key, id.iter().cloned().collect()));
    let chapter = front.chapter.iter().map(|chapter| chapter.0.clone()).collect();
    lists.chain(single).chain([("chapter", chapter), ("related", related.collect())]).collect()
}

fn only_here(key: &'static str, here: (Half<'_>, &[String]), there: (Half<'_>, &[String])) -> Option<Problem> {
    let only: Vec<usize> = (0..here.1.len()).filter(|index| !there.1.contains(&here.1[*index])).collect();
    let first = *only.first()?;
    let is_single = matches!(key, "organisation" | "employer" | "chapter");
    let steps: Vec<Step> = if is_single { vec![key.into()] } else { vec![key.into(), first.into()] };
    let named: Vec<&str> = only.iter().map(|index| here.1[*index].as_str()).collect();
    let problem = Problem::new(Code::TermInOneLanguage, Place::value(&here.0.card.path, &steps)).arg("key", key);
    let problem = problem.arg("ids", named.join(", ")).arg("language", there.0.card.id.language.tag());
    let other = if there.1.is_empty() { Place::file(&there.0.card.path) } else { Place::key(&there.0.card.path, &[key.into()]) };
    Some(problem.and(other))
}

/// What a page says beside its words, by key.
fn facts(half: Half<'_>, site: &Site) -> Vec<(&'static str, Option<String>)> {
    let front = &half.card.front;
    let licence = front.licence.or(site.hub.licence);
    let moment =
        |moment: Option<crate::parse::values::Moment>| moment.map(|moment| moment.0.strftime("%Y-%m-%d %H:%M").to_string());
    vec![
        ("starts", moment(front.starts)),
        ("ends", moment(front.ends)),
        ("repeats", front.repeats.as_ref().map(ToString::to_string)),
        ("except", list(&front.except)),
        ("also", list(&front.also)),
        ("language", list(&front.language)),
        ("meeting", front.meeting.as_ref().map(told)),
        ("closes", front.closes.map(|date| date.to_string())),
        ("expires", front.expires.map(|date| date.to_string())),
        ("mode", front.mode.map(|mode| mode.word().to_owned())),
        ("free", front.free.map(|free| free.to_string())),
        ("licence", licence.map(|licence| licence.id().to_owned())),
        ("type", Some(site.kind(half.card).word().to_owned())),
        ("contact_ok", Some(front.contact_ok.to_string())),
    ]
}

/// Values in a row, where there are any.
fn list<T: ToString>(values: &[T]) -> Option<String> {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    (!values.is_empty()).then(|| values.join(", "))
}

fn told(meeting: &MeetingOf) -> String {
    let date = meeting.date().map(|date| format!(", {date}")).unwrap_or_default();
    format!("{}{date}", meeting.pair())
}

fn differs(key: &'static str, cy: (Half<'_>, Option<String>), en: (Half<'_>, Option<String>)) -> Option<Problem> {
    if cy.1 == en.1 {
        return None;
    }
    // It is told where something is said.
    let (here, there) = if cy.1.is_some() { (cy, en) } else { (en, cy) };
    let other = match there.1 {
        Some(_) => Place::value(&there.0.card.path, &[key.into()]),
        None => Place::file(&there.0.card.path),
    };
    let problem = Problem::new(Code::FactDiffers, Place::value(&here.0.card.path, &[key.into()])).arg("key", key);
    let problem = problem.arg("here", here.1.unwrap_or_default()).arg("there", there.1.unwrap_or_else(|| "none".to_owned()));
    Some(problem.arg("language", there.0.card.id.language.tag()).and(other))
}
