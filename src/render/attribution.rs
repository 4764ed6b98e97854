//! Licence and attribution, from one source: what a page shows, what readers copy, and what machines read.

use fluent::FluentArgs;
use serde::Serialize;

use super::frame::LicenceView;
use super::{Desk, fill};
use crate::parse::Card;
use crate::parse::body::Vocabulary;
use crate::parse::values::Licence;
use crate::site::Listing;

/// All that a page says about reuse.
#[derive(Serialize)]
pub struct Attribution {
    licence: Option<LicenceView>,
    exceptions: Vec<Exception>,
    /// "Please attribute as", in three forms.
    text: String,
    html: String,
    bibtex: String,
    #[serde(skip)]
    pub licence_of_text: Option<Licence>,
    #[serde(skip)]
    pub authors: Vec<String>,
    #[serde(skip)]
    pub organisation: Option<String>,
}

/// What a licence does not cover. `lang` is set where it is not said in the page's language.
#[derive(Serialize)]
struct Exception {
    text: String,
    lang: Option<&'static str>,
}

/// Who made a page, and on what terms it may be reused.
pub fn attribution(card: &Card, listing: &Listing, desk: &mut Desk<'_, '_>) -> Attribution {
    let hub = desk.reader.hub();
    let language = desk.language;
    let licence = card.front.licence.or(hub.licence);
    let names = |terms: Vec<crate::site::Term>| terms.into_iter().map(|term| term.label).collect::<Vec<_>>();
    let authors = names(desk.reader.terms_of(Vocabulary::Person, &card.front.authors, language));
    let organisation = card.front.organisation.as_ref().and_then(|id| desk.reader.term(Vocabulary::Organisation, id, language));
    let organisation = organisation.map(|term| term.label);
    let hub_name = hub.name.in_language(language).0.to_owned();
    let fallback = hub.attribution.as_ref().map(|text| text.in_language(language).0.to_owned());
    let who = match (authors.is_empty(), &organisation) {
        (false, _) => Some(super::speech::names(&authors, language)),
        (true, Some(organisation)) => Some(organisation.clone()),
        (true, None) => fallback,
    };
    let who = who.filter(|who| *who != hub_name);
    let url = desk.absolute(&listing.url);
    let licence_name = licence.map_or("", Licence::name);
    let said = |parts: [&str; 5], desk: &mut Desk<'_, '_>| {
        let mut args = FluentArgs::new();
        for (name, value) in ["title", "author", "hub", "url", "licence"].into_iter().zip(parts) {
            args.set(name, value.to_owned());
        }
        let key = if who.is_some() { "attribution" } else { "attribution-no-author" };
        desk.reader.say_with(key, language, &args)
    };
    let author = who.clone().unwrap_or_default();
    let text = said([&card.front.title, &author, &hub_name, &url, licence_name], desk);
    let link = |url: &str, text: &str| format!("<a href=\"{}\">{}</a>", fill::escape(url), fill::escape(text));
    let licence_link = licence.map_or_else(String::new, |licence| link(licence.url(), licence.name()));
    let title_link = link(&url, &card.front.title);
    let html = said([&title_link, &fill::escape(&author), &fill::escape(&hub_name), &link(&url, &url), &licence_link], desk);
    let bibtex = bibtex(card, (&author, &hub_name, &url), licence_name);
    let lang = desk.foreign(card.id.language);
    let mut exceptions: Vec<Exception> =
        card.front.licence_exceptions.iter().map(|text| Exception { text: text.clone(), lang }).collect();
    if exceptions.is_empty() && licence.is_some() {
        exceptions.push(Exception { text: desk.reader.say("exceptions-default", language), lang: None });
    }
    let licence_view = licence.map(LicenceView::from);
    Attribution { licence: licence_view, exceptions, text, html, bibtex, licence_of_text: licence, authors, organisation }
}

fn bibtex(card: &Card, (author, hub, url): (&str, &str, &str), licence: &str) -> String {
    let year = card.front.published.map(|date| date.0.year().to_string()).unwrap_or_default();
    let key = format!("{}-{}", card.slug.0, card.id.language);
    let fields = [
        ("title", format!("{{{}}}", bibtex_escape(&card.front.title))),
        // Doubled braces keep the name of an organisation whole.
        ("author", if author.is_empty() { String::new() } else { format!("{{{}}}", bibtex_escape(author)) }),
        ("organization", bibtex_escape(hub)),
        ("year", year),
        ("url", url.to_owned()),
        ("note", bibtex_escape(licence)),
        (
            "language",
            match card.id.language {
                crate::language::Language::Cy => "welsh".to_owned(),
                crate::language::Language::En => "british".to_owned(),
            },
        ),
    ];
    let lines: Vec<String> = fields
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("  {name} = {{{value}}},\n"))
        .collect();
    format!("@online{{{key},\n{}}}\n", lines.concat())
}

/// Text in which TeX reads nothing but text.
fn bibtex_escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            // Braces are dropped: even escaped, an unmatched one unbalances the entry for BibTeX itself.
            '{' | '}' => escaped.push(' '),
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
