//! A page as lists on other pages show it.

use serde::Serialize;

use super::frame::{DateView, date_view, minutes, state};
use super::picture::{CARD_SIZES, Shown, shown};
use super::{Desk, event, fill};
use crate::parse::PairId;
use crate::site::Listing;

/// A page as lists show it.
#[derive(Serialize)]
pub struct CardView {
    title: String,
    url: String,
    /// Set where the text is not in the page's language, with a word for the reader.
    lang: Option<&'static str>,
    in_language: Option<String>,
    summary: String,
    pub kind: &'static str,
    kind_name: String,
    date: Option<DateView>,
    when: Option<DateView>,
    /// What `when` is: that an event begins then, or that applications close.
    when_name: Option<String>,
    minutes: String,
    state: Option<String>,
    because: Option<String>,
    image: Option<CardImage>,
}

/// The picture of a page in a list. It says nothing that the title does not, so it has no text of its own.
#[derive(Serialize)]
pub struct CardImage {
    #[serde(flatten)]
    shown: Shown,
    sizes: &'static str,
    alt: &'static str,
}

/// A page as a list on this page shows it.
pub fn card_view(listing: &Listing, because: Option<String>, desk: &mut Desk<'_, '_>) -> CardView {
    let is_foreign = listing.language != desk.language;
    let (when_name, when) = event::when(listing, desk).unzip();
    CardView {
        title: listing.title.clone(),
        url: desk.to(&listing.url),
        lang: desk.foreign(listing.language),
        in_language: is_foreign.then(|| fill::in_language(listing.language, desk)),
        summary: listing.summary.clone(),
        kind: listing.kind.word(),
        kind_name: desk.reader.say(&format!("kind-{}", listing.kind.word()), desk.language),
        date: listing.published.map(|date| date_view(date, desk.language)),
        when,
        when_name,
        minutes: minutes(listing.minutes, desk),
        state: state(listing.state, desk),
        because,
        image: listing.image.as_ref().and_then(|name| card_image(&listing.pair, name, desk)),
    }
}

fn card_image(pair: &PairId, name: &str, desk: &mut Desk<'_, '_>) -> Option<CardImage> {
    let (path, asset) = desk.reader.asset(pair, name)?;
    Some(CardImage { shown: shown(path, asset, desk)?, sizes: CARD_SIZES, alt: "" })
}
