//! JSON-LD (schema.org): what machines read of a page.

mod event;

use serde_json::{Map, Value as Json, json};

use super::Desk;
use super::attribution::Attribution;
use crate::language::Language;
use crate::parse::Card;
use crate::parse::body::{Body, Vocabulary};
use crate::parse::values::Kind;
use crate::site::{ChapterCard, Crumb, Defined, Listing, Term, Url};

/// The graph as text that may stand in a script element: no `<`, `>` or `&` is left in it.
pub fn script(graph: Vec<Json>) -> String {
    if graph.is_empty() {
        return String::new();
    }
    // Put in by hand, for `json!` would copy the whole graph.
    let mut whole = Map::new();
    whole.insert("@context".into(), "https://schema.org".into());
    whole.insert("@graph".into(), Json::Array(graph));
    let text = Json::Object(whole).to_string();
    let mut script = String::with_capacity(text.len());
    for part in text.split_inclusive(['<', '>', '&']) {
        let (before, code) = match part.as_bytes().last() {
            Some(b'<') => (&part[..part.len() - 1], "\\u003c"),
            Some(b'>') => (&part[..part.len() - 1], "\\u003e"),
            Some(b'&') => (&part[..part.len() - 1], "\\u0026"),
            _ => (part, ""),
        };
        script.push_str(before);
        script.push_str(code);
    }
    script
}

/// The way from the home page, for search engines.
pub fn breadcrumbs(crumbs: &[Crumb], title: &str, desk: &mut Desk<'_, '_>) -> Option<Json> {
    if crumbs.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    for crumb in crumbs {
        let url = desk.absolute(&crumb.url);
        items.push(json!({ "@type": "ListItem", "position": items.len() + 1, "name": crumb.title, "item": url }));
    }
    items.push(json!({ "@type": "ListItem", "position": items.len() + 1, "name": title }));
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

/// The site itself, on its home pages.
pub fn web_site(desk: &mut Desk<'_, '_>) -> Json {
    let hub = desk.reader.hub();
    let home = desk.reader.places().home_url(desk.language);
    json!({
        "@type": "WebSite",
        "name": hub.name.in_language(desk.language).0,
        "url": desk.absolute(&home),
        "inLanguage": desk.language.tag(),
        "license": hub.licence.map(|licence| licence.url()),
    })
}

/// The glossary with its terms.
pub fn glossary(name: &str, terms: &[Defined], desk: &mut Desk<'_, '_>) -> Json {
    let url = desk.url.clone();
    let url = desk.absolute(&url);
    let term = |term: &Defined| {
        json!({
            "@type": "DefinedTerm",
            "@id": format!("{url}#{}", term.anchor),
            "name": term.label,
            "description": term.definition,
            "inLanguage": term.language.tag(),
        })
    };
    let terms: Vec<Json> = terms.iter().map(term).collect();
    json!({ "@type": "DefinedTermSet", "@id": url, "name": name, "inLanguage": desk.language.tag(), "hasDefinedTerm": terms })
}

/// A term of a vocabulary: a person, an organisation, or a word with its definition.
pub fn term(term: &Term, vocabulary: &Crumb, desk: &mut Desk<'_, '_>) -> Json {
    let url = desk.absolute(&term.url);
    let mut thing = Map::new();
    let mut set = |key: &str, value: Json| thing.insert(key.to_owned(), value);
    set("@id", json!(url));
    set("name", json!(term.label));
    set("url", json!(url));
    set("inLanguage", json!(term.definition_language.tag()));
    if !term.definition.is_empty() {
        set("description", json!(term.definition));
    }
    if let Some(web) = &term.web {
        set("sameAs", json!(web));
    }
    match term.vocabulary {
        Vocabulary::Person => set("@type", json!("Person")),
        Vocabulary::Organisation => set("@type", json!("Organization")),
        Vocabulary::Topic | Vocabulary::Audience | Vocabulary::OrganisationType => {
            let set_url = desk.absolute(&vocabulary.url);
            set("inDefinedTermSet", json!({ "@type": "DefinedTermSet", "name": vocabulary.title, "url": set_url }));
            set("@type", json!("DefinedTerm"))
        }
    };
    if matches!(term.vocabulary, Vocabulary::Person | Vocabulary::Organisation) {
        thing.remove("inLanguage");
    }
    Json::Object(thing)
}

/// A chapter: an organisation, with where it is and in which languages one can speak to it.
pub fn chapter(chapter: &ChapterCard, desk: &mut Desk<'_, '_>) -> Json {
    let url = desk.absolute(&chapter.url);
    let mut thing = Map::new();
    let mut set = |key: &str, value: Json| thing.insert(key.to_owned(), value);
    set("@type", json!("Organization"));
    set("@id", json!(url));
    set("name", json!(chapter.name.0));
    set("url", json!(url));
    if let Some((about, _)) = &chapter.about {
        set("description", json!(about));
    }
    if let Some(web) = &chapter.web {
        set("sameAs", json!(web));
    }
    if let Some((region, _)) = &chapter.region {
        set("areaServed", json!(region));
    }
    if !chapter.languages.is_empty() {
        set("knowsLanguage", json!(chapter.languages.iter().map(|language| language.tag()).collect::<Vec<_>>()));
    }
    Json::Object(thing)
}

/// What a page's JSON-LD is made from.
pub struct Of<'c> {
    pub card: &'c Card,
    pub listing: &'c Listing,
    pub body: &'c Body,
    pub attribution: &'c Attribution,
    pub topics: &'c [Term],
    pub partner: Option<(Language, Url)>,
    pub image: Option<String>,
}

/// A page, as what its type says it is.
pub fn page(of: &Of<'_>, desk: &mut Desk<'_, '_>) -> Vec<Json> {
    let url = desk.absolute(&of.listing.url);
    match of.listing.kind {
        Kind::Event => vec![event::event(of, &url, desk)],
        Kind::Job => vec![job(of, &url, desk)],
        Kind::Page | Kind::Opportunity => vec![article(of, json!("WebPage"), &url, desk)],
        Kind::CaseStudy | Kind::Tip => vec![article(of, json!(["Article", "LearningResource"]), &url, desk)],
        Kind::Guide => {
            let mut graph = vec![article(of, json!(["Article", "LearningResource"]), &url, desk)];
            graph.extend(how_to(of, &url));
            graph
        }
    }
}

fn common(of: &Of<'_>, url: &str) -> Map<String, Json> {
    let front = &of.card.front;
    let mut thing = Map::new();
    thing.insert("@id".into(), json!(url));
    thing.insert("url".into(), json!(url));
    thing.insert("name".into(), json!(front.title));
    thing.insert("description".into(), json!(front.summary));
    if let Some(image) = &of.image {
        thing.insert("image".into(), json!(image));
    }
    thing
}

fn article(of: &Of<'_>, kind: Json, url: &str, desk: &mut Desk<'_, '_>) -> Json {
    let front = &of.card.front;
    let mut thing = common(of, url);
    let mut set = |key: &str, value: Json| {
        if !value.is_null() {
            thing.insert(key.to_owned(), value);
        }
    };
    set("@type", kind.clone());
    set("headline", json!(front.title));
    set("inLanguage", json!(of.card.id.language.tag()));
    set("license", json!(of.attribution.licence_of_text.map(|licence| licence.url())));
    set("datePublished", json!(of.listing.published.map(|date| date.to_string())));
    set("dateModified", json!(of.listing.modified.map(|date| date.to_string())));
    let people: Vec<Json> = of.attribution.authors.iter().map(|name| json!({ "@type": "Person", "name": name })).collect();
    let organisation = of.attribution.organisation.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    set("author", if people.is_empty() { json!(organisation) } else { json!(people) });
    set("publisher", json!(organisation));
    if kind.is_array() {
        set("timeRequired", json!(format!("PT{}M", of.listing.minutes)));
        set("learningResourceType", json!(of.listing.kind.word()));
    }
    let about: Vec<Json> = of.topics.iter().map(|term| json!({ "@type": "DefinedTerm", "name": term.label })).collect();
    set("about", if about.is_empty() { Json::Null } else { json!(about) });
    if let Some((language, partner)) = &of.partner {
        // The half that says it is a translation names the other as its original; any other names its translation.
        let key = if front.translation.is_some() { "translationOfWork" } else { "workTranslation" };
        let id = desk.absolute(partner);
        set(key, json!({ "@type": kind, "@id": id, "url": id, "inLanguage": language.tag() }));
    }
    Json::Object(thing)
}

fn how_to(of: &Of<'_>, url: &str) -> Option<Json> {
    let sections = of.body.headings.iter().filter(|heading| heading.level == 2);
    let steps: Vec<Json> = sections
        .enumerate()
        .map(|(index, heading)| {
            let anchor = format!("{url}#{}", heading.id);
            json!({ "@type": "HowToStep", "position": index + 1, "name": heading.text, "text": heading.text, "url": anchor })
        })
        .collect();
    let front = &of.card.front;
    (steps.len() > 1).then(|| {
        json!({
            "@type": "HowTo",
            "@id": format!("{url}#how-to"),
            "name": front.question.as_ref().unwrap_or(&front.title),
            "description": front.summary,
            "inLanguage": of.card.id.language.tag(),
            "step": steps,
        })
    })
}

fn job(of: &Of<'_>, url: &str, desk: &mut Desk<'_, '_>) -> Json {
    let front = &of.card.front;
    let employer = front.employer.as_ref().and_then(|id| desk.reader.term(Vocabulary::Organisation, id, desk.language));
    let mut thing = common(of, url);
    thing.insert("@type".into(), json!("JobPosting"));
    thing.insert("title".into(), json!(front.title));
    thing.remove("name");
    thing.insert("datePosted".into(), json!(of.listing.published.map(|date| date.to_string())));
    thing.insert("validThrough".into(), json!(front.closes.map(|date| format!("{date}T23:59:59+00:00"))));
    if let Some(employer) = employer {
        thing.insert(
            "hiringOrganization".into(),
            json!({ "@type": "Organization", "name": employer.label, "sameAs": employer.web }),
        );
    }
    let place = front.address.as_deref();
    thing.insert(
        "jobLocation".into(),
        json!({ "@type": "Place", "address": { "@type": "PostalAddress", "addressLocality": place, "addressCountry": "GB" } }),
    );
    if let Some(vacancy) = &front.vacancy {
        thing.insert("identifier".into(), json!({ "@type": "PropertyValue", "name": "vacancy", "value": vacancy }));
    }
    Json::Object(thing)
}
