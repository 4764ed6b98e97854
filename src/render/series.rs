//! Series: their pages, and what a part shows of those that it belongs to.

use fluent::FluentArgs;
use serde::Serialize;

use super::Desk;
use super::frame::{About, CardView, Frame, Way, card_view, frame};
use super::listed::{TermView, TermsContext};
use crate::parse::PairId;
use crate::site::{Crumb, Listing, Standing};

/// The context of `series.html`.
#[derive(Serialize)]
pub struct SeriesContext {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    heading_lang: Option<&'static str>,
    intro: String,
    intro_lang: Option<&'static str>,
    /// A series is on one page.
    pager: Option<()>,
    cards: Vec<CardView>,
}

/// Where a page stands in a series, as the page shows it.
#[derive(Serialize)]
pub struct StandingView {
    way: Way,
    part: String,
    previous: Option<Way>,
    next: Option<Way>,
}

/// A series: its parts in order; `None` where there is no such series.
pub fn series(id: &str, desk: &mut Desk<'_, '_>) -> Option<SeriesContext> {
    let sequence = desk.reader.sequence(id, desk.language);
    let sequence = sequence.as_ref()?;
    let all = crumb(desk);
    let description = if sequence.summary.is_empty() {
        let mut args = FluentArgs::new();
        args.set("name", sequence.crumb.title.clone());
        desk.reader.say_with("series-pages", desk.language, &args)
    } else {
        sequence.summary.clone()
    };
    let languages = desk.reader.hub().languages().to_vec();
    let in_each = languages
        .iter()
        .filter_map(|language| Some((*language, desk.reader.sequence(id, *language).as_ref()?.crumb.url.clone())));
    let in_languages = in_each.collect();
    let home = desk.url.clone();
    let made = About::made(sequence.crumb.title.clone(), description, |_| home.clone(), desk);
    let mut crumbs = desk.crumbs("");
    crumbs.push(all);
    let about = About { crumbs, in_languages, ..made };
    Some(SeriesContext {
        heading: sequence.crumb.title.clone(),
        heading_lang: desk.foreign(sequence.crumb.language),
        intro: sequence.summary.clone(),
        intro_lang: desk.foreign(sequence.summary_language),
        pager: None,
        cards: sequence.parts.iter().map(|listing| card_view(listing, None, desk)).collect(),
        frame: frame(about, desk),
    })
}

/// Every series.
pub fn all(desk: &mut Desk<'_, '_>) -> TermsContext {
    let site = desk.reader.places();
    let Crumb { title: heading, .. } = crumb(desk);
    let made = About::made(heading.clone(), heading.clone(), |language| site.all_series_url(language), desk);
    let about = About { crumbs: desk.crumbs(""), ..made };
    let sequences = desk.reader.sequences(desk.language);
    let terms = sequences.iter().map(|sequence| TermView {
        way: desk.way(&sequence.crumb),
        definition_lang: desk.foreign(sequence.summary_language),
        definition: sequence.summary.clone(),
        count: sequence.parts.len(),
    });
    let terms = terms.collect();
    TermsContext { frame: frame(about, desk), heading, terms }
}

/// Where a page stands in each series that it is a part of.
pub fn standings(pair: &PairId, desk: &mut Desk<'_, '_>) -> Vec<StandingView> {
    let standings = desk.reader.standings(pair, desk.language);
    standings.into_iter().map(|standing| view(standing, desk)).collect()
}

fn crumb(desk: &mut Desk<'_, '_>) -> Crumb {
    let title = desk.reader.say("series", desk.language);
    Crumb { title, language: desk.language, url: desk.reader.places().all_series_url(desk.language) }
}

fn view(standing: Standing, desk: &mut Desk<'_, '_>) -> StandingView {
    let mut args = FluentArgs::new();
    args.set("number", standing.number.to_string());
    args.set("of", standing.of.to_string());
    let part = desk.reader.say_with("series-part", desk.language, &args);
    let way = |listing: Listing| Way {
        url: desk.to(&listing.url),
        lang: desk.foreign(listing.language),
        title: listing.title,
        is_current: false,
    };
    StandingView { way: desk.way(&standing.series), part, previous: standing.previous.map(way), next: standing.next.map(way) }
}
