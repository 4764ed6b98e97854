//! A page of the hub: its own text, or the other language's with a notice.

use serde::Serialize;

use super::also::{AlsoView, also, organisation};
use super::attribution::{Attribution, attribution};
use super::contribute::{ContactView, Source, contact};
use super::event::{self, EventView, MeetingView};
use super::frame::{About, CardView, DateView, Frame, Indexing, LicenceView, Way, card_view, date_view, frame, term_way};
use super::overtaken::{OvertakenView, overtaken};
use super::picture::{SIZES, Shown, elsewhere, shown};
use super::series::{self, StandingView};
use super::{Desk, fill, frame as framing, json_ld, speech};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::values::{Kind, Status};
use crate::parse::{Card, PairId};
use crate::site::{Because, Listing, Related, State, Url, section};

/// The context of `page.html`.
#[derive(Serialize)]
pub struct PageContext {
    #[serde(flatten)]
    frame: Frame,
    page: PageView,
    attribution: Attribution,
    related: Vec<CardView>,
    /// The page with both halves side by side.
    parallel: Option<String>,
    /// Where the page stands in which series.
    series: Vec<StandingView>,
    /// Who else faces what this page faces.
    also: Vec<AlsoView>,
}

#[derive(Serialize)]
struct PageView {
    title: String,
    summary: String,
    kind: &'static str,
    kind_name: String,
    /// The language of the text; set where it is not the page's.
    lang: Option<&'static str>,
    is_fallback: bool,
    /// `reviewed`, `unreviewed` or `machine`.
    translation: Option<&'static str>,
    overtaken: Option<OvertakenView>,
    state: Option<String>,
    html: String,
    contents: Vec<ContentsView>,
    minutes: String,
    published: Option<DateView>,
    updates: Vec<UpdateView>,
    review_by: Option<DateView>,
    topics: Vec<Way>,
    audiences: Vec<Way>,
    organisation_types: Vec<Way>,
    authors: Vec<Way>,
    organisation: Option<Way>,
    /// The chapter that holds the event, or that the page comes from.
    chapter: Option<Way>,
    supported_by: Vec<Way>,
    translator: Option<Way>,
    image: Option<ImageView>,
    key_advice: Vec<String>,
    question: Option<String>,
    case: Option<CaseView>,
    meeting: Option<MeetingView>,
    event: Option<EventView>,
    job: Option<JobView>,
}

#[derive(Serialize)]
struct ContentsView {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct UpdateView {
    date: DateView,
    note: Option<String>,
}

#[derive(Serialize)]
struct ImageView {
    #[serde(flatten)]
    shown: Shown,
    sizes: &'static str,
    alt: String,
    /// Set where its text is not in the page's language.
    lang: Option<&'static str>,
    credit: Option<String>,
    licence: Option<LicenceView>,
}

#[derive(Serialize)]
struct CaseView {
    challenge: Option<String>,
    what_worked: Option<String>,
    what_didnt: Option<String>,
    next_time: Option<String>,
    facing: Vec<Way>,
    /// How others are put in touch, where they may be.
    contact: Option<ContactView>,
}

#[derive(Serialize)]
struct JobView {
    employer: Option<Way>,
    vacancy: Option<String>,
    address: Option<String>,
    salary: Option<String>,
    closes: Option<DateView>,
    apply: Option<String>,
    free: Option<bool>,
    cost: Option<String>,
}

/// Builds the context of a page; `None` where nothing is shown for the pair any more.
pub fn page(pair: &PairId, desk: &mut Desk<'_, '_>) -> Option<PageContext> {
    let (card, listing) = desk.reader.page(pair, desk.language)?;
    let body = desk.reader.body(&card.id)?;
    let html = fill::fill(card, listing.kind, body, desk);
    let topics = desk.reader.terms_of(Vocabulary::Topic, &card.front.topics, desk.language);
    let attribution = attribution(card, &listing, desk);
    let image = image(card, desk);
    let partner = partner(pair, card.id.language, desk);
    let image_file = card.front.image.as_ref().and_then(|image| desk.reader.asset(pair, &image.src));
    let image_url = image_file.and_then(|(path, asset)| elsewhere(path, asset)).map(|url| desk.absolute(&url));
    let of = json_ld::Of {
        card,
        listing: &listing,
        body,
        attribution: &attribution,
        topics: &topics,
        partner: partner.clone(),
        image: image_url.clone(),
    };
    let json_ld = if card.id.language == desk.language { json_ld::page(&of, desk) } else { Vec::new() };
    let mut about = about(card, &listing, &attribution, desk);
    about.json_ld = json_ld;
    about.source = Some(Source::of(card, &listing, body));
    about.og.extend(image_url.map(|url| ("og:image", url)));
    about.dc.extend(topics.iter().map(|term| ("dcterms.subject", term.label.clone())));
    let contents = body.headings.iter().filter(|heading| heading.level == 2);
    let contents: Vec<_> =
        contents.map(|heading| ContentsView { id: heading.id.to_string(), text: heading.text.to_string() }).collect();
    let page = view(card, &listing, desk);
    let page = PageView { html, contents, image, topics: topics.iter().map(|term| term_way(term, desk)).collect(), ..page };
    let related = desk.reader.related(pair, desk.language);
    let related = related.iter().map(|one| related_view(one, desk)).collect();
    let parallel = partner.map(|_| desk.to(&desk.reader.places().parallel_url(&listing.url, desk.language)));
    let series = series::standings(pair, desk);
    let also = if listing.kind == Kind::CaseStudy { also(card, desk) } else { Vec::new() };
    Some(PageContext { frame: frame(about, desk), page, attribution, related, parallel, series, also })
}

/// The other half of the pair, where it stands in its own right.
fn partner(pair: &PairId, language: Language, desk: &mut Desk<'_, '_>) -> Option<(Language, Url)> {
    let other = language.other();
    let (card, listing) = desk.reader.page(pair, other)?;
    (card.id.language == other).then_some((other, listing.url))
}

fn about(card: &Card, listing: &Listing, attribution: &Attribution, desk: &mut Desk<'_, '_>) -> About {
    let front = &card.front;
    let languages = desk.reader.hub().languages().to_vec();
    let shown: Vec<_> =
        languages.iter().filter_map(|language| Some((*language, desk.reader.page(&card.id.pair, *language)?))).collect();
    let mut dc = vec![
        ("dcterms.title", front.title.clone()),
        ("dcterms.description", front.summary.clone()),
        ("dcterms.language", card.id.language.tag().to_owned()),
        ("dcterms.type", "Text".to_owned()),
    ];
    dc.extend(attribution.authors.iter().map(|name| ("dcterms.creator", name.clone())));
    dc.extend(attribution.organisation.iter().map(|name| ("dcterms.publisher", name.clone())));
    dc.extend(listing.published.map(|date| ("dcterms.issued", date.to_string())));
    dc.extend(listing.modified.map(|date| ("dcterms.modified", date.to_string())));
    dc.extend(attribution.licence_of_text.map(|licence| ("dcterms.license", licence.url().to_owned())));
    let mut og = vec![("og:type", "article".to_owned())];
    og.extend(listing.published.map(|date| ("article:published_time", date.rfc3339())));
    og.extend(listing.modified.map(|date| ("article:modified_time", date.rfc3339())));
    About {
        title: front.title.clone(),
        description: front.summary.clone(),
        in_languages: shown.iter().map(|(language, (_, listing))| (*language, listing.url.clone())).collect(),
        own_languages: shown
            .iter()
            .filter(|(language, (card, _))| card.id.language == *language)
            .map(|(language, _)| *language)
            .collect(),
        crumbs: desk.crumbs(section::folder(&card.id.pair)),
        feeds: None,
        json_ld: Vec::new(),
        og,
        dc,
        noindex: if listing.state == State::Published { Indexing::Wanted } else { Indexing::Unwanted },
        source: None,
    }
}

fn view(card: &Card, listing: &Listing, desk: &mut Desk<'_, '_>) -> PageView {
    let front = &card.front;
    let language = desk.language;
    let ways = |vocabulary, ids: &[String], desk: &mut Desk<'_, '_>| -> Vec<Way> {
        let terms = desk.reader.terms_of(vocabulary, ids, language);
        terms.iter().map(|term| term_way(term, desk)).collect()
    };
    let one = |id: &Option<String>, vocabulary, desk: &mut Desk<'_, '_>| ways(vocabulary, id.as_slice(), desk).pop();
    let translation = front.translation.as_ref();
    PageView {
        title: front.title.clone(),
        summary: front.summary.clone(),
        kind: listing.kind.word(),
        kind_name: desk.reader.say(&format!("kind-{}", listing.kind.word()), language),
        lang: desk.foreign(card.id.language),
        is_fallback: card.id.language != language,
        translation: translation.map(|translation| translation.status.unwrap_or(Status::Unreviewed).word()),
        overtaken: overtaken(card, desk),
        state: framing::state(listing.state, desk),
        html: String::new(),
        contents: Vec::new(),
        minutes: framing::minutes(listing.minutes, desk),
        published: front.published.map(|date| date_view(date, language)),
        updates: front
            .updated
            .iter()
            .map(|update| UpdateView { date: date_view(update.date, language), note: update.note.clone() })
            .collect(),
        review_by: front.review_by.map(|date| date_view(date, language)),
        topics: Vec::new(),
        audiences: ways(Vocabulary::Audience, &front.audience, desk),
        organisation_types: ways(Vocabulary::OrganisationType, &front.organisation_type, desk),
        authors: ways(Vocabulary::Person, &front.authors, desk),
        organisation: one(&front.organisation, Vocabulary::Organisation, desk),
        chapter: front.chapter.as_ref().and_then(|chapter| desk.chapter_way(&chapter.0)),
        supported_by: ways(Vocabulary::Organisation, &front.supported_by, desk),
        translator: one(&translation.and_then(|translation| translation.by.clone()), Vocabulary::Person, desk),
        image: None,
        key_advice: front.key_advice.clone(),
        question: front.question.clone(),
        case: (listing.kind == Kind::CaseStudy).then(|| CaseView {
            challenge: front.challenge.clone(),
            what_worked: front.what_worked.clone(),
            what_didnt: front.what_didnt.clone(),
            next_time: front.next_time.clone(),
            facing: ways(Vocabulary::Topic, &front.facing, desk),
            contact: front.contact_ok.then(|| {
                let organisation = organisation(front.organisation.as_slice(), desk);
                contact(listing, organisation, desk)
            }),
        }),
        meeting: event::meeting_of(card, desk),
        event: (listing.kind == Kind::Event).then(|| event::event(card, listing, desk)),
        job: matches!(listing.kind, Kind::Job | Kind::Opportunity).then(|| JobView {
            employer: one(&front.employer, Vocabulary::Organisation, desk),
            vacancy: front.vacancy.clone(),
            address: front.address.clone(),
            salary: front.salary.clone(),
            closes: front.closes.map(|date| date_view(date, language)),
            apply: front.apply.as_ref().map(|url| url.0.clone()).filter(|_| listing.state != State::Closed),
            free: front.free,
            cost: front.cost.clone(),
        }),
    }
}

fn image(card: &Card, desk: &mut Desk<'_, '_>) -> Option<ImageView> {
    let image = card.front.image.as_ref()?;
    let (path, asset) = desk.reader.asset(&card.id.pair, &image.src)?;
    Some(ImageView {
        shown: shown(path, asset, desk)?,
        sizes: SIZES,
        alt: image.alt.clone(),
        lang: desk.foreign(card.id.language),
        credit: image.credit.clone(),
        licence: image.licence.map(LicenceView::from),
    })
}

fn related_view(related: &Related, desk: &mut Desk<'_, '_>) -> CardView {
    let mut args = fluent::FluentArgs::new();
    let because = match &related.because {
        Because::Pinned => desk.reader.say("because-pinned", desk.language),
        Because::Topics(topics) => {
            args.set("topics", speech::names(topics, desk.language));
            desk.reader.say_with("because-topics", desk.language, &args)
        }
        Because::Words(words) => {
            // Words of the other language are not mutated.
            let is_own = related.page.language == desk.language;
            args.set("words", if is_own { speech::words(words, desk.language) } else { speech::names(words, desk.language) });
            desk.reader.say_with("because-words", desk.language, &args)
        }
    };
    card_view(&related.page, Some(because), desk)
}
