//! "Also working on this": case studies that face the same topics, and how to reach who wrote them.

use serde::Serialize;

use super::contribute::{ContactView, contact};
use super::frame::{CardView, Way, card_view, term_way};
use super::{Desk, speech};
use crate::parse::Card;
use crate::parse::body::Vocabulary;
use crate::site::{List, Listing};

/// How many pages of each topic are looked at, and how many are shown in all.
const OF_A_TOPIC: usize = 13;
const SHOWN: usize = 12;

/// A page that faces a topic of this one.
#[derive(Serialize)]
pub struct AlsoView {
    #[serde(flatten)]
    card: CardView,
    contact: Option<ContactView>,
}

/// The pages that face a topic which this one faces: those that share most first, then the latest.
pub fn also(card: &Card, desk: &mut Desk<'_, '_>) -> Vec<AlsoView> {
    let mut found: Vec<(Listing, Vec<String>)> = Vec::new();
    let topics = desk.reader.terms_of(Vocabulary::Topic, &card.front.facing, desk.language);
    for topic in &topics {
        for listing in desk.reader.part(&List::Facing(topic.id.as_str().into()), desk.language, (0, OF_A_TOPIC)) {
            match found.iter_mut().find(|(known, _)| known.pair == listing.pair) {
                _ if listing.pair == card.id.pair => {}
                Some((_, shared)) => shared.push(topic.label.clone()),
                None => found.push((listing, vec![topic.label.clone()])),
            }
        }
    }
    found.sort_by(|a, b| (b.1.len(), b.0.published, &a.0.pair).cmp(&(a.1.len(), a.0.published, &b.0.pair)));
    found.truncate(SHOWN);
    found.into_iter().map(|(listing, shared)| view(&listing, &shared, desk)).collect()
}

fn view(listing: &Listing, shared: &[String], desk: &mut Desk<'_, '_>) -> AlsoView {
    let topics = speech::names(shared, desk.language);
    let because = desk.say_named("also-facing", ("topics", &topics));
    let front = desk.reader.page(&listing.pair, desk.language).map(|(card, _)| &card.front);
    let contact = front.filter(|front| front.contact_ok).map(|front| {
        let organisation = organisation(front.organisation.as_slice(), desk);
        contact(listing, organisation, desk)
    });
    AlsoView { card: card_view(listing, Some(because), desk), contact }
}

/// The way to an organisation's page.
pub fn organisation(ids: &[String], desk: &mut Desk<'_, '_>) -> Option<Way> {
    let terms = desk.reader.terms_of(Vocabulary::Organisation, ids, desk.language);
    terms.first().map(|term| term_way(term, desk))
}
