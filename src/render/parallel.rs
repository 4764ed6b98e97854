//! Both halves of a pair side by side, block by block.

mod align;

use serde::Serialize;

use self::align::{Part, align, parts, with_ids};
use super::frame::{About, Frame, Indexing, Way, frame};
use super::{Desk, fill};
use crate::language::Language;
use crate::parse::front::Front;
use crate::parse::values::Status;
use crate::parse::{Card, PairId};
use crate::site::{Crumb, Listing, section};

/// The context of `parallel.html`.
#[derive(Serialize)]
pub struct ParallelContext {
    #[serde(flatten)]
    frame: Frame,
    /// The halves, the reader's own language first.
    halves: Vec<HalfView>,
    rows: Vec<RowView>,
    advice: Vec<RowView>,
}

/// What is said of a half above the text.
#[derive(Serialize)]
struct HalfView {
    lang: &'static str,
    /// The language's name in itself.
    name: &'static str,
    title: String,
    summary: String,
    /// The page with this half alone.
    way: Way,
    /// That nobody has checked it, in its own language.
    notice: Option<String>,
}

/// What stands side by side: a text in each language, as HTML; empty where the other half has nothing like it.
#[derive(Serialize)]
struct RowView {
    /// The word above both, in the reader's language.
    label: Option<String>,
    cells: Vec<CellView>,
}

#[derive(Serialize)]
struct CellView {
    lang: &'static str,
    html: String,
}

/// A half of the pair: its card, how lists show it, and its language.
type Half<'a> = (&'a Card, Listing);

/// Builds the context of a pair's parallel text; `None` where it has no two halves any more.
pub fn parallel(pair: &PairId, desk: &mut Desk<'_, '_>) -> Option<ParallelContext> {
    let languages = [desk.language, desk.language.other()];
    let halves = languages.map(|language| desk.reader.page(pair, language).filter(|(card, _)| card.id.language == language));
    let [Some(own), Some(other)] = halves else { return None };
    let halves = [own, other];
    let mut rows = front_rows(&halves, desk);
    rows.extend(body_rows(&halves, desk)?);
    let advice = advice_rows(&halves, desk);
    let about = about(&halves, desk);
    let views = halves.iter().map(|half| half_view(half, desk)).collect();
    Some(ParallelContext { frame: frame(about, desk), halves: views, rows, advice })
}

fn about(halves: &[Half<'_>; 2], desk: &mut Desk<'_, '_>) -> About {
    let [(card, listing), _] = halves;
    let site = desk.reader.places();
    let mut args = fluent::FluentArgs::new();
    args.set("title", card.front.title.clone());
    let title = desk.reader.say_with("parallel-of", desk.language, &args);
    let mut crumbs = desk.crumbs(section::folder(&card.id.pair));
    crumbs.push(Crumb { title: card.front.title.clone(), language: card.id.language, url: listing.url.clone() });
    let url = |language: Language| {
        let (_, listing) = if language == desk.language { &halves[0] } else { &halves[1] };
        site.parallel_url(&listing.url, language)
    };
    let urls: Vec<_> = site.languages().iter().map(|language| (*language, url(*language))).collect();
    let made = About::made(title, card.front.summary.clone(), |language| site.home_url(language), desk);
    // It says nothing that its halves do not say, and those are what should be found.
    About { in_languages: urls, crumbs, noindex: Indexing::Unwanted, ..made }
}

fn half_view((card, listing): &Half<'_>, desk: &mut Desk<'_, '_>) -> HalfView {
    let language = card.id.language;
    let key = card.front.translation.as_ref().and_then(|translation| match translation.status.unwrap_or(Status::Unreviewed) {
        Status::Reviewed => None,
        Status::Unreviewed => Some("translation-unreviewed"),
        Status::Machine => Some("translation-machine"),
    });
    let alone = if language == Language::Cy { "parallel-only-cy" } else { "parallel-only-en" };
    let title = desk.reader.say(alone, desk.language);
    HalfView {
        lang: language.tag(),
        name: language.endonym(),
        title: card.front.title.clone(),
        summary: card.front.summary.clone(),
        way: Way { title, url: desk.to(&listing.url), lang: None, is_current: false },
        notice: key.map(|key| desk.reader.say(key, language)),
    }
}

fn cells(halves: &[Half<'_>; 2], html: [String; 2]) -> Vec<CellView> {
    let cell = |((card, _), html): (&Half<'_>, String)| CellView { lang: card.id.language.tag(), html };
    halves.iter().zip(html).map(cell).collect()
}

/// A text of front matter, with the key of the word that stands above it.
type Told<'f> = (&'static str, &'f Option<String>);

/// What front matter says in sentences.
fn told(front: &Front) -> [Told<'_>; 5] {
    [
        ("question", &front.question),
        ("case-challenge", &front.challenge),
        ("case-worked", &front.what_worked),
        ("case-didnt", &front.what_didnt),
        ("case-next-time", &front.next_time),
    ]
}

fn front_rows(halves: &[Half<'_>; 2], desk: &mut Desk<'_, '_>) -> Vec<RowView> {
    let [ours, theirs] = [0, 1].map(|index: usize| told(&halves[index].0.front));
    let mut rows = Vec::new();
    for ((key, one), (_, other)) in ours.into_iter().zip(theirs) {
        if one.is_some() || other.is_some() {
            let html = [one, other].map(|text| text.as_ref().map(|text| paragraph(text)).unwrap_or_default());
            rows.push(RowView { label: Some(desk.reader.say(key, desk.language)), cells: cells(halves, html) });
        }
    }
    rows
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", fill::escape(text))
}

fn body_rows(halves: &[Half<'_>; 2], desk: &mut Desk<'_, '_>) -> Option<Vec<RowView>> {
    let mut filled: Vec<(Vec<Part>, Vec<String>)> = Vec::with_capacity(halves.len());
    for (card, listing) in halves {
        let body = desk.reader.body(&card.id)?;
        let parts = parts(&body.html);
        let ranges: Vec<_> = parts.iter().map(|part| part.range.clone()).collect();
        let language = card.id.language;
        // What is wrong in a text is told where it stands alone.
        let told = desk.reader.problems.len();
        let mut own = Desk { reader: &mut *desk.reader, url: desk.url, language };
        let texts = fill::fill_each((*card, listing.kind, body), &ranges, &mut own);
        desk.reader.problems.truncate(told);
        let texts = texts.into_iter().map(|html| with_ids(&html, language.tag())).collect();
        filled.push((parts, texts));
    }
    let [(parts, texts), (other_parts, other_texts)] = filled.as_slice() else { return None };
    let row = |(one, other): (std::ops::Range<usize>, std::ops::Range<usize>)| {
        let html = [texts[one].concat(), other_texts[other].concat()];
        RowView { label: None, cells: cells(halves, html) }
    };
    Some(align(parts, other_parts).into_iter().map(row).collect())
}

/// The advice line by line, or as a whole where the halves do not have as many lines.
fn advice_rows(halves: &[Half<'_>; 2], desk: &mut Desk<'_, '_>) -> Vec<RowView> {
    let [one, other] = [0, 1].map(|index: usize| halves[index].0.front.key_advice.as_slice());
    if one.is_empty() && other.is_empty() {
        return Vec::new();
    }
    let label = Some(desk.reader.say("advice", desk.language));
    let mut rows: Vec<RowView> = if one.len() == other.len() {
        let lines = one.iter().zip(other).map(|(one, other)| cells(halves, [paragraph(one), paragraph(other)]));
        lines.map(|cells| RowView { label: None, cells }).collect()
    } else {
        let whole = [one, other].map(|lines| lines.iter().map(|line| paragraph(line)).collect::<String>());
        vec![RowView { label: None, cells: cells(halves, whole) }]
    };
    if let Some(first) = rows.first_mut() {
        first.label = label;
    }
    rows
}
