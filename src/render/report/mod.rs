//! The report: a page of the site, or a document of its own.

mod chart;

use fluent::FluentArgs;
use serde::Serialize;

use self::chart::{ChartView, chart};
use super::Desk;
use super::community::{Head, SaidView, head};
use super::frame::{DateView, Way, date_view, term_way};
use super::speech;
use crate::facts::Reader;
use crate::language::{Language, Per};
use crate::parse::amount::Amount;
use crate::parse::body::Vocabulary;
use crate::parse::yaml::Text;
use crate::pipeline::Stock;
use crate::report::{ChapterFigures, Due, Gap, IndicatorFigures, Point, Report, Row, Share, Translations};
use crate::site::{CommunityPage, Term, Url};

/// How many pages that are overdue the page names.
const NAMED: usize = 20;

/// The context of `report.html`.
#[derive(Serialize)]
pub(super) struct ReportContext {
    #[serde(flatten)]
    head: Head,
    report: ReportView,
}

/// The report as a page of the site.
pub(super) fn page(desk: &mut Desk<'_, '_>) -> ReportContext {
    let description = desk.reader.say("report-intro", desk.language);
    let head = head(CommunityPage::Report, &description, desk);
    let report = desk.reader.report();
    ReportContext { head, report: view(&report, desk) }
}

/// The context of `report-alone.html`.
#[derive(Serialize)]
struct AloneContext {
    lang: &'static str,
    heading: String,
    hub: String,
    report: ReportView,
}

/// The report as a document that needs no other file: its links lead to the site as it is published.
///
/// Errors: neither the hub's template nor the built-in one can be laid out.
pub fn alone(stock: &Stock, language: Language) -> anyhow::Result<String> {
    let mut reader = Reader::new(stock);
    // From nowhere on the site, every link is written in full.
    let url = Url::new(ELSEWHERE);
    let mut desk = Desk { reader: &mut reader, url: &url, language };
    let heading = desk.reader.say("report", language);
    let report = desk.reader.report();
    let context = AloneContext { lang: language.tag(), heading, hub: desk.hub_name(), report: view(&report, &mut desk) };
    let context = tera::Context::from_serialize(&context)?;
    let laid_out = desk.reader.lay_out("report-alone.html", &context);
    Ok(laid_out.or_else(|_| desk.reader.lay_out_built_in("report-alone.html", &context))?)
}

/// The report of a hub.
pub fn report(stock: &Stock) -> Report {
    Reader::new(stock).report()
}

/// An address that no report has on a site.
const ELSEWHERE: &str = "/";

#[derive(Serialize)]
struct ReportView {
    day: DateView,
    indicators: Vec<IndicatorView>,
    resources: usize,
    /// A table a language.
    tables: Vec<TableView>,
    languages: Vec<SaidView>,
    ages: Vec<LineView>,
    without_review: Vec<String>,
    overdue: Vec<DueView>,
    overdue_count: usize,
    expired: Vec<DueView>,
    expired_count: usize,
    states: Vec<LineView>,
    checks: Vec<LineView>,
    people: Vec<ShareView>,
    without_people: String,
    organisations: Vec<ShareView>,
    without_organisation: String,
    chapters: Vec<ChapterView>,
}

/// A name: with a way to its page, or without.
#[derive(Clone, Serialize)]
struct NameView {
    way: Option<Way>,
    text: String,
}

/// A table of resources: a row a topic, a column an audience.
#[derive(Serialize)]
struct TableView {
    language: SaidView,
    id: &'static str,
    columns: Vec<NameView>,
    rows: Vec<RowView>,
    totals: Vec<String>,
    total: String,
    gaps: Vec<GapView>,
}

#[derive(Serialize)]
struct RowView {
    name: NameView,
    cells: Vec<String>,
    total: String,
}

#[derive(Serialize)]
struct GapView {
    topic: NameView,
    /// The audiences in a row; nothing where there is no resource at all.
    audiences: Option<String>,
}

/// A name and its numbers.
#[derive(Serialize)]
struct LineView {
    name: String,
    numbers: Vec<String>,
}

#[derive(Serialize)]
struct DueView {
    way: Way,
    date: DateView,
}

#[derive(Serialize)]
struct ShareView {
    name: NameView,
    resources: String,
    percent: String,
}

#[derive(Serialize)]
struct ChapterView {
    name: NameView,
    pages: String,
    meetings: String,
    last: Option<DateView>,
}

#[derive(Serialize)]
struct IndicatorView {
    /// What its ids on the page begin with.
    id: String,
    goal: SaidView,
    measure: SaidView,
    unit: Option<SaidView>,
    chart: Option<ChartView>,
    baseline: Option<PointView>,
    readings: Vec<PointView>,
    target: Option<AimView>,
    progress: Option<String>,
    source: Option<SaidView>,
    url: Option<String>,
    note: Option<SaidView>,
    stories: Vec<Way>,
}

#[derive(Serialize)]
struct PointView {
    date: DateView,
    value: String,
    note: Option<SaidView>,
}

#[derive(Serialize)]
struct AimView {
    value: String,
    by: Option<DateView>,
}

fn view(report: &Report, desk: &mut Desk<'_, '_>) -> ReportView {
    let language = desk.language;
    let per = |halves: Per<usize>| report.languages.iter().map(|of| number(*halves.get(*of), language)).collect::<Vec<_>>();
    let freshness = &report.freshness;
    let mut ages = Vec::new();
    for age in &freshness.ages {
        let name = desk.reader.say(&format!("report-age-{}", age.age), language);
        ages.push(LineView { name, numbers: per(age.halves) });
    }
    let (states, checks) = report.translation.as_ref().map(|all| translation(all, report, desk)).unwrap_or_default();
    let contributors = &report.contributors;
    ReportView {
        day: date_view(report.day, language),
        indicators: report.indicators.iter().enumerate().map(|(at, one)| indicator(at, one, desk)).collect(),
        resources: report.resources.all.pairs,
        tables: report.languages.iter().map(|of| table(*of, report, desk)).collect(),
        languages: report.languages.iter().map(|of| own_name(*of, desk)).collect(),
        ages,
        without_review: per(freshness.without_review),
        overdue: due(&freshness.overdue, desk),
        overdue_count: freshness.overdue.len(),
        expired: due(&freshness.expired, desk),
        expired_count: freshness.expired.len(),
        states,
        checks,
        people: shares(&contributors.people, Vocabulary::Person, desk),
        without_people: number(contributors.without_people, language),
        organisations: shares(&contributors.organisations, Vocabulary::Organisation, desk),
        without_organisation: number(contributors.without_organisation, language),
        chapters: report.chapters.iter().map(|one| chapter(one, desk)).collect(),
    }
}

/// A count as a language writes it.
fn number(count: usize, language: Language) -> String {
    Amount::whole(count).said(language)
}

fn own_name(language: Language, desk: &Desk<'_, '_>) -> SaidView {
    SaidView { text: language.endonym().to_owned(), lang: desk.foreign(language) }
}

impl Desk<'_, '_> {
    /// A way on the page of the site; in a document of its own, the full address.
    fn placed(&mut self, way: Way, url: &Url) -> Way {
        if self.url.path() == ELSEWHERE { Way { url: self.absolute(url), ..way } } else { way }
    }

    fn named(&mut self, vocabulary: Vocabulary, id: &str) -> NameView {
        match self.reader.term(vocabulary, id, self.language) {
            Some(term) => self.name_of(&term),
            None => NameView { way: None, text: id.to_owned() },
        }
    }

    fn name_of(&mut self, term: &Term) -> NameView {
        let way = term_way(term, self);
        NameView { way: Some(self.placed(way, &term.url)), text: term.label.clone() }
    }
}

/// The resources in a language: topics and audiences in the order of the alphabet, those without any last.
fn table(of: Language, report: &Report, desk: &mut Desk<'_, '_>) -> TableView {
    let language = desk.language;
    let (topics, audiences) = (desk.reader.terms(Vocabulary::Topic, language), desk.reader.terms(Vocabulary::Audience, language));
    let resources = &report.resources;
    let ids = |terms: &[Term]| terms.iter().map(|term| Some(term.id.clone())).chain([None]).collect::<Vec<_>>();
    let none = NameView { way: None, text: desk.reader.say("report-none", language) };
    let mut names = |terms: &[Term]| -> Vec<NameView> {
        let named: Vec<NameView> = terms.iter().map(|term| desk.name_of(term)).collect();
        named.into_iter().chain([none.clone()]).collect()
    };
    let (rows, columns) = (names(&topics), names(&audiences));
    let cells: std::collections::HashMap<_, usize> =
        resources.cells.iter().map(|cell| ((&cell.topic, &cell.audience), *cell.count.halves.get(of))).collect();
    let total = |rows: &[Row], id: &Option<String>| {
        let row = rows.iter().find(|row| row.id == *id);
        number(row.map_or(0, |row| *row.count.halves.get(of)), language)
    };
    let audience_ids = ids(&audiences);
    let row = |(id, name): (&Option<String>, NameView)| RowView {
        name,
        cells: audience_ids.iter().map(|other| number(cells.get(&(id, other)).copied().unwrap_or(0), language)).collect(),
        total: total(&resources.topics, id),
    };
    let rows = ids(&topics).iter().zip(rows).map(row).collect();
    let totals = audience_ids.iter().map(|id| total(&resources.audiences, id)).collect();
    let of_language = |gap: &&Gap| gap.language == of;
    let mut gaps: Vec<&Gap> = resources.gaps.iter().filter(of_language).collect();
    gaps.sort_by_key(|gap| topics.iter().position(|term| term.id == gap.topic));
    TableView {
        language: own_name(of, desk),
        id: of.tag(),
        columns,
        rows,
        totals,
        total: number(*resources.all.halves.get(of), language),
        gaps: gaps.into_iter().map(|one| gap(one, &audiences, desk)).collect(),
    }
}

fn gap(gap: &Gap, audiences: &[Term], desk: &mut Desk<'_, '_>) -> GapView {
    let named = audiences.iter().filter(|term| gap.audiences.contains(&term.id)).map(|term| term.label.clone());
    let named: Vec<String> = named.collect();
    let audiences = (!gap.is_whole).then(|| named.join(", "));
    GapView { topic: desk.named(Vocabulary::Topic, &gap.topic), audiences }
}

/// The first of the pages whose day is past, by name.
fn due(all: &[Due], desk: &mut Desk<'_, '_>) -> Vec<DueView> {
    let mut views = Vec::new();
    for due in all.iter().take(NAMED) {
        let Some((_, listing)) = desk.reader.page(&due.pair, due.language) else { continue };
        let (title, url) = (listing.title, listing.url);
        let way = Way { title, url: desk.to(&url), lang: desk.foreign(listing.language), is_current: false };
        let way = desk.placed(way, &url);
        views.push(DueView { way, date: date_view(due.date, desk.language) });
    }
    views
}

fn translation(all: &Translations, report: &Report, desk: &mut Desk<'_, '_>) -> (Vec<LineView>, Vec<LineView>) {
    let language = desk.language;
    let mut line =
        |key: &str, count: usize| LineView { name: desk.reader.say(key, language), numbers: vec![number(count, language)] };
    let mut states = vec![
        line("report-state-fresh", all.fresh),
        line("report-state-stale", all.stale),
        line("report-state-unrecorded", all.unrecorded),
    ];
    let checks = vec![
        line("report-check-reviewed", all.reviewed),
        line("report-check-unreviewed", all.unreviewed),
        line("report-check-machine", all.machine),
        line("report-check-unsaid", all.unsaid),
    ];
    for of in &report.languages {
        let name = desk.say_named("report-state-missing", ("language", of.tag()));
        states.push(LineView { name, numbers: vec![number(*all.missing.get(*of), language)] });
    }
    (states, checks)
}

fn shares(shares: &[Share], vocabulary: Vocabulary, desk: &mut Desk<'_, '_>) -> Vec<ShareView> {
    let mut views = Vec::new();
    for share in shares {
        views.push(ShareView {
            name: desk.named(vocabulary, &share.id),
            resources: number(share.resources, desk.language),
            percent: share.percent.map(|percent| percent.said(desk.language)).unwrap_or_default(),
        });
    }
    views
}

fn chapter(figures: &ChapterFigures, desk: &mut Desk<'_, '_>) -> ChapterView {
    let card = desk.reader.chapter(&figures.id, desk.language);
    let way = desk.chapter_way(&figures.id);
    let way = card.as_ref().zip(way).map(|(card, way)| desk.placed(way, &card.url));
    ChapterView {
        name: NameView { text: card.map_or_else(|| figures.id.clone(), |card| card.name.0), way },
        pages: number(figures.pages, desk.language),
        meetings: number(figures.meetings, desk.language),
        last: figures.last.map(|date| date_view(date, desk.language)),
    }
}

fn indicator(at: usize, figures: &IndicatorFigures, desk: &mut Desk<'_, '_>) -> IndicatorView {
    let language = desk.language;
    let progress = figures.progress.map(|progress| {
        let args = FluentArgs::from_iter([("percent", progress.said(language))]);
        desk.reader.say_with("report-progress", language, &args)
    });
    let mut stories = Vec::new();
    for story in &figures.stories {
        let Some((_, listing)) = desk.reader.page(&story.as_str().into(), language) else { continue };
        let (title, url) = (listing.title, listing.url);
        let way = Way { title, url: desk.to(&url), lang: desk.foreign(listing.language), is_current: false };
        stories.push(desk.placed(way, &url));
    }
    let said_if = |text: &Option<Text>, desk: &Desk<'_, '_>| desk.said_if(text.as_ref());
    IndicatorView {
        id: format!("indicator-{}", at + 1),
        goal: desk.said(&figures.goal),
        measure: desk.said(&figures.measure),
        unit: said_if(&figures.unit, desk),
        chart: chart(figures, desk),
        baseline: figures.baseline.as_ref().map(|one| point(one, desk)),
        readings: figures.readings.iter().map(|one| point(one, desk)).collect(),
        target: figures
            .target
            .as_ref()
            .map(|aim| AimView { value: aim.value.said(language), by: aim.by.map(|by| date_view(by, language)) }),
        progress,
        source: said_if(&figures.source, desk),
        url: figures.url.clone(),
        note: said_if(&figures.note, desk),
        stories,
    }
}

fn point(point: &Point, desk: &Desk<'_, '_>) -> PointView {
    PointView {
        date: DateView { iso: point.date.to_string(), text: speech::date(point.date, desk.language) },
        value: point.value.said(desk.language),
        note: desk.said_if(point.note.as_ref()),
    }
}
