//! What an archive says of a hub as tables. Only what readers of the site may see goes in: no page that is not on it, no address that its
//! owner has not published, and not who may be put in touch with whom.

use super::table::{Cell, Row, Table};
use crate::language::Language;
use crate::parse::Card;
use crate::parse::body::Vocabulary;
use crate::parse::front::{Front, MeetingOf};
use crate::parse::meetings;
use crate::parse::values::{Interpretation, Kind, Licence};
use crate::parse::yaml::Text;
use crate::pipeline::cards;
use crate::site::{ChapterCard, GroupCard, Said, Site, State, is_index};

/// The folder of the sources.
pub const MARKDOWN: &str = "markdown";

/// The tables of a hub, those without a row left out.
pub fn tables(site: &Site) -> Vec<Table> {
    let mut tables =
        vec![Table::new("hub", vec![hub(site)]), Table::new("pages", pages(site)), Table::new("events", events(site))];
    tables.extend(Vocabulary::ALL.into_iter().map(|vocabulary| Table::new(vocabulary.file(), entries(site, vocabulary))));
    tables.push(Table::new("glossary", glossary(site)));
    tables.push(Table::new("series", series(site)));
    tables.push(Table::new("chapters", chapters(site)));
    tables.push(Table::new("groups", groups(site)));
    tables.push(Table::new("rules", rules(site)));
    tables.retain(|table| !table.is_empty());
    tables
}

/// On what terms what is in the archive may be reused: pages, pictures, and the licences that they name.
pub fn licences(site: &Site) -> Vec<Table> {
    let (mut pages, mut images, mut named) = (Vec::new(), Vec::new(), Vec::new());
    for card in published(site) {
        let front = &card.front;
        let licence = front.licence.or(site.hub.licence);
        let who = [("page", (&*card.id.pair).into()), ("language", card.id.language.tag().into())];
        let mut row: Row = own(who.clone());
        row.extend(own([("title", front.title.as_str().into()), ("authors", names(site, card)), ("url", url(site, card))]));
        row.extend(licence_row(licence));
        row.push(("not_covered".to_owned(), front.licence_exceptions.iter().collect()));
        pages.push(row);
        named.extend(licence);
        if let Some(image) = &front.image {
            let mut row: Row = own(who);
            let credit = image.credit.as_deref().into();
            row.extend(own([("image", image.src.as_str().into()), ("alt", image.alt.as_str().into()), ("credit", credit)]));
            row.extend(licence_row(image.licence));
            images.push(row);
            named.extend(image.licence);
        }
    }
    named.sort_by_key(|licence| licence.id());
    named.dedup();
    let licences = named.into_iter().map(|licence| licence_row(Some(licence)));
    let mut tables = vec![Table::new("pages", pages), Table::new("images", images), Table::new("licences", licences.collect())];
    tables.retain(|table| !table.is_empty());
    tables
}

/// Every page that readers see in its own language, the sections' own among them.
pub fn published(site: &Site) -> impl Iterator<Item = &Card> {
    cards(site).filter(|card| site.is_own(&card.id))
}

/// Where a page's source is in the archive.
pub fn source(card: &Card) -> String {
    format!("{MARKDOWN}/{}", card.path.trim_start_matches("content/"))
}

fn own<const N: usize>(cells: [(&str, Cell); N]) -> Row {
    cells.into_iter().map(|(column, cell)| (column.to_owned(), cell)).collect()
}

fn licence_row(licence: Option<Licence>) -> Row {
    own([
        ("licence", licence.map(Licence::id).into()),
        ("licence_name", licence.map(Licence::name).into()),
        ("licence_url", licence.map(Licence::url).into()),
    ])
}

fn names(site: &Site, card: &Card) -> Cell {
    let term = |id: &String| site.term(Vocabulary::Person, id, card.id.language).map(|term| term.label);
    card.front.authors.iter().filter_map(term).collect()
}

fn url(site: &Site, card: &Card) -> Cell {
    site.url(&card.id.pair, card.id.language).map(|url| url.absolute(&site.hub.base_url.0)).into()
}

/// A column a language of the hub.
fn in_each(row: &mut Row, name: &str, site: &Site, cell: impl Fn(Language) -> Cell) {
    row.extend(site.languages().iter().map(|language| (format!("{name}_{language}"), cell(*language))));
}

fn said(text: &Text, language: Language) -> Cell {
    text.0.get(language).as_deref().filter(|text| !text.is_empty()).into()
}

fn hub(site: &Site) -> Row {
    let hub = &site.hub;
    let mut row = Row::new();
    in_each(&mut row, "name", site, |language| said(&hub.name, language));
    in_each(&mut row, "tagline", site, |language| hub.tagline.as_ref().map(|text| said(text, language)).into());
    let editor = hub.editor.as_ref().and_then(|editor| editor.name.as_ref());
    in_each(&mut row, "editor", site, |language| editor.map(|text| said(text, language)).into());
    row.extend(own([
        ("editor_email", hub.editor_email().into()),
        ("url", hub.base_url.0.as_str().into()),
        ("languages", hub.languages().iter().map(ToString::to_string).collect()),
        ("licence", hub.licence.map(Licence::id).into()),
        ("funders", hub.funders.iter().collect()),
        ("exported_for", site.settings.now.to_string().into()),
    ]));
    row
}

fn pages(site: &Site) -> Vec<Row> {
    published(site).map(|card| page(site, card)).collect()
}

fn page(site: &Site, card: &Card) -> Row {
    let front = &card.front;
    let kind = if is_index(&card.id.pair) { "section" } else { site.kind(card).word() };
    let mut row = own([
        ("page", (&*card.id.pair).into()),
        ("language", card.id.language.tag().into()),
        ("type", kind.into()),
        ("state", state(site.state(card)).into()),
        ("title", front.title.as_str().into()),
        ("summary", front.summary.as_str().into()),
        ("url", url(site, card)),
        ("site_file", site.url(&card.id.pair, card.id.language).map(|url| format!("site/{}", url.output_path())).into()),
        ("markdown_file", source(card).into()),
        ("published", front.published.map(|date| date.to_string()).into()),
        ("updated", front.updated.iter().map(|update| update.date.to_string()).collect()),
        ("expires", front.expires.map(|date| date.to_string()).into()),
        ("reading_minutes", card.minutes.into()),
        ("topics", front.topics.iter().collect()),
        ("audience", front.audience.iter().collect()),
        ("organisation_type", front.organisation_type.iter().collect()),
        ("authors", front.authors.iter().collect()),
        ("organisation", front.organisation.clone().into()),
        ("supported_by", front.supported_by.iter().collect()),
        ("licence", front.licence.or(site.hub.licence).map(Licence::id).into()),
        ("translation", front.translation.as_ref().and_then(|of| of.status).map(|status| status.word()).into()),
        ("translated_by", front.translation.as_ref().and_then(|of| of.by.clone()).into()),
        ("image", front.image.as_ref().map(|image| image.src.clone()).into()),
        ("image_alt", front.image.as_ref().map(|image| image.alt.clone()).into()),
        ("earlier_addresses", front.aliases.iter().collect()),
    ]);
    row.extend(of_type(front));
    row
}

/// What some types of page say; of any other it is nothing.
fn of_type(front: &Front) -> Row {
    own([
        ("key_advice", front.key_advice.iter().collect()),
        ("challenge", front.challenge.clone().into()),
        ("what_worked", front.what_worked.clone().into()),
        ("what_didnt", front.what_didnt.clone().into()),
        ("next_time", front.next_time.clone().into()),
        ("facing", front.facing.iter().collect()),
        ("question", front.question.clone().into()),
        ("chapter", front.chapter.as_ref().map(|chapter| chapter.0.clone()).into()),
        ("meeting_of", front.meeting.as_ref().map(MeetingOf::pair).into()),
        ("meeting_date", front.meeting.as_ref().and_then(MeetingOf::date).map(|date| date.to_string()).into()),
        ("employer", front.employer.clone().into()),
        ("vacancy", front.vacancy.clone().into()),
        ("salary", front.salary.clone().into()),
        ("closes", front.closes.map(|date| date.to_string()).into()),
        ("apply", front.apply.as_ref().map(|url| url.0.clone()).into()),
        ("free", front.free.into()),
        ("cost", front.cost.clone().into()),
    ])
}

fn state(state: State) -> &'static str {
    match state {
        State::Published => "published",
        State::Expired => "expired",
        State::Cancelled => "cancelled",
        State::Over => "over",
        State::Closed => "closed",
        State::Draft => "draft",
        State::Scheduled => "scheduled",
        State::HeldBack => "held-back",
    }
}

fn events(site: &Site) -> Vec<Row> {
    let is_event = |card: &&Card| site.kind(card) == Kind::Event && site.dates(card).is_some();
    published(site).filter(is_event).map(|card| event(site, card)).collect()
}

fn event(site: &Site, card: &Card) -> Row {
    let front = &card.front;
    let coming = site.dates(card).map(|dates| dates.next.as_slice()).unwrap_or_default();
    let interpretation = front.interpretation.as_ref().map(|interpretation| match interpretation {
        Interpretation::Is(is) => is.to_string(),
        Interpretation::Said(text) => text.clone(),
    });
    own([
        ("page", (&*card.id.pair).into()),
        ("language", card.id.language.tag().into()),
        ("title", front.title.as_str().into()),
        ("url", url(site, card)),
        ("starts", front.starts.map(|moment| moment.rfc3339()).into()),
        ("ends", front.ends.map(|moment| moment.rfc3339()).into()),
        ("time_zone", "Europe/London".into()),
        ("repeats", front.repeats.as_ref().map(ToString::to_string).into()),
        ("except", front.except.iter().map(ToString::to_string).collect()),
        ("also", front.also.iter().map(ToString::to_string).collect()),
        ("cancelled", site.is_cancelled(card).into()),
        ("next_meetings", coming.iter().map(|meeting| meeting.starts.rfc3339()).collect()),
        ("mode", meetings::mode(front).word().into()),
        ("venue", front.venue.clone().into()),
        ("address", front.address.clone().into()),
        ("join", front.join.as_ref().map(|url| url.0.clone()).into()),
        ("spoken", front.language.iter().map(ToString::to_string).collect()),
        ("interpretation", interpretation.into()),
        ("free", front.free.into()),
        ("cost", front.cost.clone().into()),
    ])
}

fn entries(site: &Site, vocabulary: Vocabulary) -> Vec<Row> {
    let row = |(id, entry): (&str, &crate::parse::data::Entry)| {
        let mut row = own([("id", id.into())]);
        in_each(&mut row, "name", site, |language| said(&entry.label, language));
        in_each(&mut row, "about", site, |language| said(&entry.definition, language));
        in_each(&mut row, "url", site, |language| {
            site.term(vocabulary, id, language).map(|term| term.url.absolute(&site.hub.base_url.0)).into()
        });
        if matches!(vocabulary, Vocabulary::Person | Vocabulary::Organisation) {
            row.extend(own([("own_page", entry.url.as_ref().map(|url| url.0.clone()).into())]));
        }
        if vocabulary == Vocabulary::Person {
            row.extend(own([("organisation", entry.organisation.clone().into()), ("email", entry.email.clone().into())]));
        }
        row
    };
    site.entries(vocabulary).map(row).collect()
}

fn glossary(site: &Site) -> Vec<Row> {
    let row = |(id, entry): (&str, &crate::parse::data::Entry)| {
        let mut row = own([("id", id.into())]);
        in_each(&mut row, "term", site, |language| said(&entry.label, language));
        in_each(&mut row, "plural", site, |language| said(&entry.plural, language));
        in_each(&mut row, "meaning", site, |language| said(&entry.definition, language));
        row
    };
    site.terms_of_the_field().map(row).collect()
}

fn series(site: &Site) -> Vec<Row> {
    let row = |id: &std::sync::Arc<str>| {
        let mut row = own([("id", (&**id).into())]);
        let of = |language| site.sequence(id, language);
        in_each(&mut row, "title", site, |language| {
            of(language).filter(|of| of.crumb.language == language).map(|of| of.crumb.title).into()
        });
        in_each(&mut row, "about", site, |language| {
            of(language).filter(|of| of.summary_language == language && !of.summary.is_empty()).map(|of| of.summary).into()
        });
        let first = site.languages().first().and_then(|language| of(*language));
        let parts = first.iter().flat_map(|first| first.parts.iter());
        row.push(("parts".to_owned(), parts.map(|part| part.pair.to_string()).collect()));
        row
    };
    site.series_ids().map(row).collect()
}

/// A text that a card shows, where it is in the card's own language.
fn shown(said: Option<Said>, language: Language) -> Cell {
    said.filter(|(text, of)| *of == language && !text.is_empty()).map(|(text, _)| text).into()
}

fn chapters(site: &Site) -> Vec<Row> {
    let first = site.languages().first().copied().unwrap_or(Language::Cy);
    let row = |id: &str| {
        let card = |language| site.chapter(id, language);
        let field = |language, field: fn(ChapterCard) -> Option<Said>| shown(card(language).and_then(field), language);
        let mut row = own([("id", id.into())]);
        in_each(&mut row, "name", site, |language| field(language, |card| Some(card.name)));
        in_each(&mut row, "region", site, |language| field(language, |card| card.region));
        in_each(&mut row, "about", site, |language| field(language, |card| card.about));
        in_each(&mut row, "meets", site, |language| field(language, |card| card.meets));
        in_each(&mut row, "url", site, |language| card(language).map(|card| card.url.absolute(&site.hub.base_url.0)).into());
        let of = card(first)?;
        let degrees = |part: i32| format!("{:.4}", f64::from(part) / 10_000.0);
        row.extend(own([
            ("chairs", of.chairs.iter().map(|chair| chair.id.clone()).collect()),
            ("own_page", of.web.into()),
            ("links", of.links.iter().map(|link| link.url.clone()).collect()),
            ("languages", of.languages.iter().map(ToString::to_string).collect()),
            ("north", of.place.map(|place| degrees(place.north)).into()),
            ("east", of.place.map(|place| degrees(place.east)).into()),
        ]));
        Some(row)
    };
    site.chapter_ids().filter_map(row).collect()
}

fn groups(site: &Site) -> Vec<Row> {
    let first = site.languages().first().copied().unwrap_or(Language::Cy);
    let row = |of: GroupCard| {
        let card = |language| site.groups(language).into_iter().find(|card| card.id == of.id);
        let mut row = own([("id", of.id.as_str().into())]);
        in_each(&mut row, "name", site, |language| shown(card(language).map(|card| card.name), language));
        in_each(&mut row, "about", site, |language| shown(card(language).and_then(|card| card.about), language));
        row.extend(own([
            ("topics", of.topics.iter().map(|topic| topic.id.clone()).collect()),
            ("begins", of.begins.map(|date| date.to_string()).into()),
            ("ends", of.ends.map(|date| date.to_string()).into()),
            ("convenor", of.convenor.map(|convenor| convenor.id).into()),
            ("own_page", of.web.into()),
        ]));
        row
    };
    site.groups(first).into_iter().map(row).collect()
}

fn rules(site: &Site) -> Vec<Row> {
    let row = |rule: &crate::hub::Rule| {
        let mut row = own([("id", rule.id.0.as_str().into())]);
        in_each(&mut row, "title", site, |language| said(&rule.title, language));
        in_each(&mut row, "text", site, |language| said(&rule.text, language));
        row.extend(own([
            ("since", rule.since.map(|date| date.to_string()).into()),
            ("replaces", rule.replaces.as_ref().map(|id| id.0.clone()).into()),
        ]));
        row
    };
    site.hub.rules.iter().map(row).collect()
}
