//! A page as the search index is to know it.

use pentan_search::Document;

use super::plain;
use crate::language::Language;
use crate::parse::Card;
use crate::parse::body::Vocabulary;
use crate::parse::values::Date;
use crate::pipeline::Stock;
use crate::site::{Site, is_index};

/// The pages of a language that a search may find: those with their own text that are not past. A page that stands in for a
/// translation is found in the other language's index: one hit, not two.
pub fn documents(stock: &Stock, language: Language) -> Vec<Document> {
    let site = &stock.site;
    let own = site.pairs().filter(|(pair, _)| !is_index(pair)).filter_map(|(pair, _)| site.shown(pair, language));
    let found = own.filter(|card| card.id.language == language && !site.state(card).is_past());
    found.filter_map(|card| document(stock, card, language)).collect()
}

fn document(stock: &Stock, card: &Card, language: Language) -> Option<Document> {
    let site = &stock.site;
    let front = &card.front;
    let listing = site.listing(&card.id.pair, language)?;
    let body = stock.bodies.get(&card.id)?;
    let fields = [&front.question, &front.challenge, &front.what_worked, &front.what_didnt, &front.next_time];
    let mut text = String::new();
    for part in fields.into_iter().flatten().map(String::as_str).chain([plain(&body.html).as_str()]) {
        if !text.is_empty() && !part.is_empty() {
            text.push('\n');
        }
        text.push_str(part);
    }
    Some(Document {
        pair: card.id.pair.to_string(),
        url: listing.url.path().to_owned(),
        title: listing.title,
        headings: body.headings.iter().map(|heading| heading.text.to_string()).collect(),
        summary: listing.summary,
        advice: front.key_advice.clone(),
        body: text,
        kind: listing.kind.word().to_owned(),
        topics: front.topics.clone(),
        audiences: front.audience.clone(),
        organisation_types: front.organisation_type.clone(),
        day: listing.published.map(day),
        minutes: listing.minutes,
        tags: tags(site, card, language),
        partner: partner(site, card),
        ..Document::default()
    })
}

/// The names that a page bears without saying them in its text.
fn tags(site: &Site, card: &Card, language: Language) -> Vec<String> {
    let front = &card.front;
    let named = [
        (Vocabulary::Topic, front.topics.as_slice()),
        (Vocabulary::Person, &front.authors),
        (Vocabulary::Organisation, front.organisation.as_slice()),
        (Vocabulary::Organisation, front.employer.as_slice()),
    ];
    let terms = named.into_iter().flat_map(|(vocabulary, ids)| site.terms_of(vocabulary, ids, language));
    terms.map(|term| term.label).collect()
}

/// Where the reader of the other language finds the pair: its own text there, or this one's with a notice.
fn partner(site: &Site, card: &Card) -> Option<pentan_search::Partner> {
    let other = card.id.language.other();
    let url = site.url(&card.id.pair, other).filter(|_| site.languages().contains(&other))?;
    let shown = site.shown(&card.id.pair, other).filter(|shown| shown.id.language == other);
    let title = shown.map(|card| card.front.title.clone()).unwrap_or_default();
    Some(pentan_search::Partner { url: url.path().to_owned(), title })
}

/// Days since 1970-01-01.
fn day(date: Date) -> i32 {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    date.0.since((jiff::Unit::Day, epoch)).map_or(0, |span| span.get_days())
}
