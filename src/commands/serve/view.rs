//! The contributor's view: every page with its state, and the two halves of a pair side by side.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use anyhow::{Context, Result};
use fluent::FluentArgs;
use pentan::check::text::SUMMARY;
use pentan::language::{Language, Per};
use pentan::parse::{Card, PageId, PairId};
use pentan::problem::{Code, Located, overlay};
use pentan::render;
use pentan::site::{Site, State as Published, Url};
use serde_json::{Value as Json, json};
use tera::Tera;

use super::preview::{Preview, State};
use super::translation;

/// How many pairs a page of the list has.
const PAGE: usize = 100;

/// A file below `/_pentan/`: what its name ends in, and its bytes. `None` where there is none.
pub fn answer(preview: &Preview, path: &str, query: &str, wanted: Option<Language>) -> Result<Option<(&'static str, Vec<u8>)>> {
    let fixed = |bytes: &[u8]| Ok(Some(bytes.to_vec()));
    let (kind, found) = match path {
        "preview.js" => ("a.js", fixed(include_bytes!("preview.js"))),
        "listen.js" => ("a.js", fixed(include_bytes!("listen.js"))),
        "view.js" => ("a.js", fixed(include_bytes!("view.js"))),
        "view.css" => ("a.css", fixed(include_bytes!("view.css"))),
        _ => {
            let state = preview.state();
            let asked = Asked::of(query, wanted, &state);
            let page = match path {
                "" => Some(list(&asked, &state)),
                path => match path.split_once('/') {
                    Some(("pair", pair)) => beside(pair, asked.language, &state),
                    Some(("card", path)) => card(path, &state),
                    _ => None,
                },
            };
            let html = page.map(|(template, context)| lay_out(template, &context)).transpose();
            ("a.html", html.map(|html| html.map(String::into_bytes)))
        }
    };
    Ok(found?.map(|bytes| (kind, bytes)))
}

/// What a request asks for.
struct Asked {
    language: Language,
    show: String,
    number: usize,
}

impl Asked {
    fn of(query: &str, wanted: Option<Language>, state: &State) -> Asked {
        let query: HashMap<String, String> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let language = query.get("lang").and_then(|tag| Language::from_tag(tag)).or(wanted);
        Asked {
            language: language.unwrap_or_else(|| state.language_of("")),
            show: query.get("show").cloned().unwrap_or_default(),
            number: query.get("page").and_then(|number| number.parse().ok()).filter(|number| *number > 0).unwrap_or(1),
        }
    }
}

fn lay_out(template: &str, context: &Json) -> Result<String> {
    let mut tera = Tera::default();
    tera.add_raw_templates([
        ("frame.html", include_str!("frame.html")),
        ("list.html", include_str!("list.html")),
        ("beside.html", include_str!("beside.html")),
        ("card.html", include_str!("card.html")),
        ("changes.html", include_str!("changes.html")),
    ])?;
    let context = tera::Context::from_serialize(context)?;
    tera.render(template, &context).with_context(|| format!("cannot lay out {template}"))
}

/// What every page of the view says.
fn framed(title: &str, language: Language, here: &str, state: &State) -> Json {
    let words = &state.live.stock().words;
    let hub = &state.live.stock().site.hub;
    let switch: Vec<Json> = Language::ALL
        .iter()
        .map(|other| json!({"lang": other.tag(), "name": other.endonym(), "url": format!("{here}lang={other}"), "current": *other == language}))
        .collect();
    let plain = [
        "view-title",
        "view-back",
        "view-page",
        "view-none",
        "view-next",
        "view-previous",
        "view-checklist",
        "view-ok",
        "view-look",
        "view-language",
        "view-translation",
    ];
    let said: BTreeMap<String, String> =
        plain.iter().map(|key| (key.replace("view-", ""), words.say(language, key, None).into_owned())).collect();
    json!({"lang": language.tag(), "title": title, "hub": hub.name.in_language(language).0, "switch": switch, "say": said})
}

fn with(mut context: Json, more: Json) -> Json {
    if let (Json::Object(context), Json::Object(more)) = (&mut context, more) {
        context.extend(more);
    }
    context
}

/// One pair in the list.
struct Row<'a> {
    pair: &'a PairId,
    halves: Per<Half<'a>>,
    /// How its halves stand to each other: the state's name, and the words for it.
    translation: Option<(&'static str, String)>,
}

struct Half<'a> {
    card: Option<&'a Card>,
    published: Option<Published>,
    problems: usize,
}

impl Row<'_> {
    fn any(&self, is_so: impl Fn(&Half<'_>) -> bool) -> bool {
        Language::ALL.into_iter().any(|language| is_so(self.halves.get(language)))
    }
}

fn list(asked: &Asked, state: &State) -> (&'static str, Json) {
    let language = asked.language;
    let (site, words) = (&state.live.stock().site, &state.live.stock().words);
    let mut counts: HashMap<Arc<str>, usize> = HashMap::new();
    for problem in state.live.problems() {
        *counts.entry(problem.place.path).or_default() += 1;
    }
    let half = |card: Option<&'_ Card>| -> (Option<Published>, usize) {
        (card.map(|card| site.state(card)), card.and_then(|card| counts.get(&card.path)).copied().unwrap_or(0))
    };
    let rows: Vec<Row<'_>> = site
        .pairs()
        .map(|(pair, halves)| {
            let halves = Per::make(|language| {
                let card = halves.get(language).as_ref();
                let (published, problems) = half(card);
                Half { card, published, problems }
            });
            Row { pair, halves, translation: translation::label(pair, language, state) }
        })
        .collect();
    let is_missing = |row: &Row<'_>| site.languages().iter().any(|language| row.halves.get(*language).card.is_none());
    let has_problems = |row: &Row<'_>| row.any(|half| half.problems > 0);
    let is_stale = |row: &Row<'_>| row.translation.as_ref().is_some_and(|(state, _)| *state == "stale");
    let is_unpublished = |row: &Row<'_>| row.any(|half| half.published.is_some_and(|state| state != Published::Published));
    let count = |is_so: &dyn Fn(&Row<'_>) -> bool| rows.iter().filter(|row| is_so(row)).count();
    let choices: [(&str, &str, usize); 5] = [
        ("", "view-all", rows.len()),
        ("problems", "view-only-problems", count(&has_problems)),
        ("missing", "view-only-missing", count(&is_missing)),
        ("stale", "view-only-stale", count(&is_stale)),
        ("unpublished", "view-only-unpublished", count(&is_unpublished)),
    ];
    let filters: Vec<Json> = choices
        .iter()
        .map(|(show, key, count)| {
            json!({"url": format!("/_pentan/?show={show}&lang={language}"), "current": asked.show == *show,
                "text": super::counted(words, language, key, *count)})
        })
        .collect();
    let shown: Vec<&Row<'_>> = rows
        .iter()
        .filter(|row| match asked.show.as_str() {
            "problems" => has_problems(row),
            "missing" => is_missing(row),
            "stale" => is_stale(row),
            "unpublished" => is_unpublished(row),
            _ => true,
        })
        .collect();
    let pages = shown.len().div_ceil(PAGE).max(1);
    let number = asked.number.min(pages);
    let at = |number: usize| format!("/_pentan/?show={}&page={number}&lang={language}", asked.show);
    let rows: Vec<Json> = shown.iter().skip((number - 1) * PAGE).take(PAGE).map(|row| row_of(row, language, state)).collect();
    let title = words.say(language, "view-title", None).into_owned();
    let context = framed(&title, language, "/_pentan/?", state);
    // What belongs to no page: the hub's other files.
    let is_page = |path: &str| PageId::of_path(path).is_some_and(|id| site.card(&id).is_some());
    let others: Vec<Located> = state.located().into_iter().filter(|located| !is_page(&located.problem.place.path)).collect();
    let others: Vec<Json> = others.iter().map(|located| overlay(located, words, language)).collect();
    let more = json!({
        "filters": filters, "rows": rows, "problems": others,
        "languages": site.languages().iter().map(|language| language.endonym()).collect::<Vec<_>>(),
        "previous": (number > 1).then(|| at(number - 1)), "next": (number < pages).then(|| at(number + 1)),
    });
    ("list.html", with(context, more))
}

fn row_of(row: &Row<'_>, language: Language, state: &State) -> Json {
    let (site, words) = (&state.live.stock().site, &state.live.stock().words);
    let say = |key: &str| words.say(language, key, None).into_owned();
    let halves: Vec<Json> = site
        .languages()
        .iter()
        .map(|of| {
            let half = row.halves.get(*of);
            let Some(card) = half.card else { return json!({"lang": of.tag(), "missing": say("view-missing")}) };
            let url = site.is_built(card).then(|| site.url(row.pair, *of)).flatten();
            json!({
                "lang": of.tag(), "title": card.front.title, "url": url.map(|url| url.absolute("/")), "path": &*card.path,
                "state": say(half.published.map_or("view-published", state_key)),
                "problems": (half.problems > 0).then(|| super::counted(words, language, "view-problems", half.problems)),
            })
        })
        .collect();
    let beside = Url::new(format!("_pentan/pair/{}", row.pair)).absolute("/");
    json!({"pair": &**row.pair, "beside": format!("{beside}?lang={language}"), "halves": halves, "translation": row.translation})
}

fn state_key(state: Published) -> &'static str {
    match state {
        Published::Published => "view-published",
        Published::Expired => "state-expired",
        Published::Over => "state-over",
        Published::Cancelled => "state-cancelled",
        Published::Closed => "state-closed",
        Published::Draft => "state-draft",
        Published::Scheduled => "state-scheduled",
        Published::HeldBack => "state-held-back",
    }
}

fn beside(pair: &str, language: Language, state: &State) -> Option<(&'static str, Json)> {
    let (site, words) = (&state.live.stock().site, &state.live.stock().words);
    let (pair, cards) = site.pairs().find(|(known, _)| ***known == *pair)?;
    let located = state.located();
    let halves: Vec<Json> = site
        .languages()
        .iter()
        .map(|of| {
            let card = cards.get(*of).as_ref();
            let id = PageId { pair: pair.clone(), language: *of };
            let path = id.path();
            let here: Vec<&Located> = located.iter().filter(|located| located.problem.place.path == path).collect();
            let args = FluentArgs::from_iter([("language", of.endonym())]);
            let url = card.filter(|card| site.is_built(card)).and_then(|_| site.url(pair, *of));
            let card_url = Url::new(format!("_pentan/card/{of}/{pair}")).absolute("/");
            json!({
                "lang": of.tag(), "name": of.endonym(), "path": &*path,
                "url": url.map(|url| url.absolute("/")),
                "card": card.filter(|card| site.is_built(card)).map(|_| card_url),
                "page_title": words.say(language, "view-page-in", Some(&args)),
                "card_title": words.say(language, "view-card", Some(&args)),
                "state": words.say(language, card.map_or("view-missing", |card| state_key(site.state(card))), None),
                "checks": checks(&id, card, &here, (language, state)),
                "problems": here.iter().map(|located| overlay(located, words, language)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let title = title_of(site, cards, language).unwrap_or_else(|| pair.to_string());
    let title = words.say(language, "view-beside-of", Some(&FluentArgs::from_iter([("title", title)]))).into_owned();
    let here = Url::new(format!("_pentan/pair/{pair}")).absolute("/");
    let more = json!({
        "halves": halves, "translation": translation::label(pair, language, state),
        "since": translation::since(pair, language, state),
    });
    Some(("beside.html", with(framed(&title, language, &format!("{here}?"), state), more)))
}

fn title_of(site: &Site, cards: &Per<Option<Card>>, language: Language) -> Option<String> {
    let languages = std::iter::once(language).chain(site.languages().iter().copied());
    languages.filter_map(|language| cards.get(language).as_ref()).map(|card| card.front.title.clone()).next()
}

/// What an author looks at before she sends a page off: each point, and whether it is in order.
fn checks(id: &PageId, card: Option<&Card>, here: &[&Located], (language, state): (Language, &State)) -> Vec<Json> {
    let words = &state.live.stock().words;
    let point = |ok: bool, key: &str, args: &[(&'static str, usize)]| {
        let args: FluentArgs<'_> = args.iter().copied().collect();
        json!({"ok": ok, "text": words.say(language, key, Some(&args))})
    };
    let exists = FluentArgs::from_iter([("exists", if card.is_some() { "yes" } else { "no" })]);
    let translation = json!({"ok": card.is_some(), "text": words.say(language, "view-check-translation", Some(&exists))});
    let Some(card) = card else { return vec![translation] };
    let of = |codes: &[Code]| here.iter().filter(|located| codes.contains(&located.problem.code)).count();
    let dead = of(&[Code::DeadLink, Code::DeadAnchor, Code::LinkUnpublished]);
    let without_alt = of(&[Code::ImageWithoutAlt]);
    let is_link = |link: &&pentan::parse::body::Link| link.role == pentan::parse::body::Role::Link;
    let links = state.live.stock().bodies.get(id).map_or(0, |body| body.links.iter().filter(is_link).count());
    let summary = card.front.summary.chars().count();
    vec![
        translation,
        point(SUMMARY.contains(&summary), "view-check-summary", &[("count", summary)]),
        point(without_alt == 0, "view-check-alt", &[("count", without_alt)]),
        point(dead == 0, "view-check-links", &[("count", links), ("dead", dead)]),
        point(here.is_empty(), "view-check-problems", &[("count", here.len())]),
        point(true, "view-check-minutes", &[("count", card.minutes as usize)]),
    ]
}

/// A page's entry in a list, alone, with the theme's styles.
fn card(path: &str, state: &State) -> Option<(&'static str, Json)> {
    let (tag, pair) = path.split_once('/')?;
    let (language, url) = (Language::from_tag(tag)?, Url::new(format!("_pentan/card/{path}")));
    let html = render::entry(&pair.into(), language, state.live.stock(), &url)?;
    let styles = state.live.stock().theme.assets().filter(|(name, _)| name.ends_with(".css"));
    let styles: Vec<String> = styles.map(|(_, style)| style.absolute("/")).collect();
    Some(("card.html", json!({"lang": tag, "title": pair, "html": html, "styles": styles})))
}
