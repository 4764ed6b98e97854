//! The chapters, each chapter, and the groups.

use serde::Serialize;

use super::community::{Head, SaidView, head, head_of};
use super::contribute::{Source, page_way};
use super::event::{CalendarView, calendar_view};
use super::frame::{About, CardView, DateView, Way, card_view, date_view, term_way};
use super::map::{MapView, map};
use super::{Desk, calendar, json_ld};
use crate::parse::data::CHAPTERS;
use crate::site::{ChapterCard, CommunityPage, Crumb, GroupCard, List, Listing, Said, Span, State};

/// How many meetings to come, how many past ones, and how many pages a chapter's page lists.
const SHOWN: usize = 50;

/// The context of `chapters.html`.
#[derive(Serialize)]
pub struct ChaptersContext {
    #[serde(flatten)]
    head: Head,
    about: Option<SaidView>,
    regions: Vec<RegionView>,
    count: usize,
    /// Where the chapters are, those that say so.
    map: Option<MapView>,
    /// How to start one.
    guide: Option<Way>,
}

#[derive(Serialize)]
struct RegionView {
    name: Option<SaidView>,
    chapters: Vec<ChapterView>,
}

#[derive(Serialize)]
struct ChapterView {
    way: Way,
    region: Option<SaidView>,
    about: Option<SaidView>,
    meets: Option<SaidView>,
    chairs: Vec<Way>,
    web: Option<String>,
    links: Vec<Way>,
    /// Each language by its own name, with its tag.
    languages: Vec<SaidView>,
}

/// All chapters: by region, and on a map.
pub fn chapters(desk: &mut Desk<'_, '_>) -> ChaptersContext {
    let about = desk.reader.hub().chapters.about.as_ref().map(|text| desk.said(text));
    let chapters = desk.reader.chapters(desk.language);
    let mut regions: Vec<(Option<Said>, Vec<ChapterView>)> = Vec::new();
    for chapter in chapters.iter() {
        let view = view(chapter, desk);
        match regions.last_mut() {
            Some((region, views)) if *region == chapter.region => views.push(view),
            _ => regions.push((chapter.region.clone(), vec![view])),
        }
    }
    let regions =
        regions.into_iter().map(|(name, chapters)| RegionView { name: name.map(|name| own(&name, desk)), chapters }).collect();
    let guide = desk.reader.hub().chapters.guide.as_deref().and_then(|name| page_way(name, desk));
    let description = about.as_ref().map_or("", |about| &about.text).to_owned();
    let head = head(CommunityPage::Chapters, &description, desk);
    ChaptersContext { head, about, regions, count: chapters.len(), map: map(&chapters, desk), guide }
}

/// The context of `chapter.html`.
#[derive(Serialize)]
pub struct ChapterContext {
    #[serde(flatten)]
    head: Head,
    heading_lang: Option<&'static str>,
    chapter: ChapterView,
    /// Its events to come, the next one first.
    coming: Vec<CardView>,
    /// Its events that are over, the last one first.
    past: Vec<CardView>,
    /// What else comes from it.
    pages: Vec<CardView>,
    calendar: Option<CalendarView>,
    all: Option<Way>,
}

/// A chapter.
pub fn chapter(id: &str, desk: &mut Desk<'_, '_>) -> Option<ChapterContext> {
    let chapter = desk.reader.chapter(id, desk.language)?;
    let languages = desk.reader.hub().languages().to_vec();
    let mut urls = Vec::new();
    for language in languages {
        urls.extend(desk.reader.chapter(id, language).map(|chapter| (language, chapter.url)));
    }
    let description = [&chapter.about, &chapter.meets].into_iter().flatten().next().map_or(&chapter.name.0, |(text, _)| text);
    let home = desk.reader.places().home_url(desk.language);
    let about = About::made(chapter.name.0.clone(), description.clone(), |_| home.clone(), desk);
    let all = desk.community_way(CommunityPage::Chapters);
    let mut crumbs = desk.crumbs("");
    crumbs.push(Crumb {
        title: desk.reader.say(CommunityPage::Chapters.name_key(), desk.language),
        language: desk.language,
        url: desk.reader.places().community_url(CommunityPage::Chapters, desk.language),
    });
    let source = Some(Source::file(CHAPTERS.into(), desk.language));
    let about = About { crumbs, in_languages: urls, source, json_ld: vec![json_ld::chapter(&chapter, desk)], ..about };
    let head = head_of(about, chapter.name.0.clone(), desk);
    let id = id.into();
    let calendar = calendar::of_chapter(&id, &chapter.url, desk).map(|url| calendar_view(&url, desk));
    let meetings = desk.reader.count(&List::Meetings(id.clone()), desk.language);
    let meetings = desk.reader.part(&List::Meetings(id.clone()), desk.language, (0, meetings));
    let (past, coming): (Vec<_>, Vec<_>) = meetings.into_iter().partition(|listing| listing.state == State::Over);
    let pages = desk.reader.part(&List::Chapter(id), desk.language, (0, SHOWN));
    Some(ChapterContext {
        head,
        heading_lang: desk.foreign(chapter.name.1),
        chapter: view(&chapter, desk),
        coming: cards(&coming, desk),
        past: cards(&past, desk),
        pages: cards(&pages, desk),
        calendar,
        all,
    })
}

fn cards(listings: &[Listing], desk: &mut Desk<'_, '_>) -> Vec<CardView> {
    listings.iter().take(SHOWN).map(|listing| card_view(listing, None, desk)).collect()
}

fn view(chapter: &ChapterCard, desk: &Desk<'_, '_>) -> ChapterView {
    let given = |text: &Option<Said>| text.as_ref().map(|text| own(text, desk));
    let way = |title: &Said, url: String| Way { title: title.0.clone(), url, lang: desk.foreign(title.1), is_current: false };
    ChapterView {
        way: way(&chapter.name, desk.to(&chapter.url)),
        region: given(&chapter.region),
        about: given(&chapter.about),
        meets: given(&chapter.meets),
        chairs: chapter.chairs.iter().map(|chair| term_way(chair, desk)).collect(),
        web: chapter.web.clone(),
        links: chapter.links.iter().map(|link| way(&link.title, link.url.clone())).collect(),
        languages: chapter
            .languages
            .iter()
            .map(|language| SaidView { text: language.endonym().to_owned(), lang: desk.foreign(*language) })
            .collect(),
    }
}

impl Desk<'_, '_> {
    /// The way to a chapter, where there is one.
    pub fn chapter_way(&mut self, id: &str) -> Option<Way> {
        let chapter = self.reader.chapter(id, self.language)?;
        let (title, language) = chapter.name;
        Some(Way { title, url: self.to(&chapter.url), lang: self.foreign(language), is_current: false })
    }
}

fn own((text, language): &Said, desk: &Desk<'_, '_>) -> SaidView {
    SaidView { text: text.clone(), lang: desk.foreign(*language) }
}

/// The context of `groups.html`.
#[derive(Serialize)]
pub struct GroupsContext {
    #[serde(flatten)]
    head: Head,
    current: Vec<GroupView>,
    coming: Vec<GroupView>,
    past: Vec<GroupView>,
}

#[derive(Serialize)]
struct GroupView {
    /// What links to it name.
    id: String,
    name: SaidView,
    about: Option<SaidView>,
    topics: Vec<Way>,
    begins: Option<DateView>,
    ends: Option<DateView>,
    convenor: Option<Way>,
    web: Option<String>,
    is_past: bool,
}

/// The groups: those that are there today, those to come, and those of the past.
pub fn groups(desk: &mut Desk<'_, '_>) -> GroupsContext {
    let groups = desk.reader.groups(desk.language);
    let of = |span| groups.iter().filter(|group| group.span == span).map(|group| group_view(group, desk)).collect();
    let (current, coming, past) = (of(Span::Current), of(Span::Coming), of(Span::Past));
    GroupsContext { head: head(CommunityPage::Groups, "", desk), current, coming, past }
}

fn group_view(group: &GroupCard, desk: &Desk<'_, '_>) -> GroupView {
    GroupView {
        id: format!("group-{}", crate::parse::values::Slug::of_first(&[&group.id]).0),
        name: own(&group.name, desk),
        about: group.about.as_ref().map(|about| own(about, desk)),
        topics: group.topics.iter().map(|topic| term_way(topic, desk)).collect(),
        begins: group.begins.map(|date| date_view(date, desk.language)),
        ends: group.ends.map(|date| date_view(date, desk.language)),
        convenor: group.convenor.as_ref().map(|convenor| term_way(convenor, desk)),
        web: group.web.clone(),
        is_past: group.span == Span::Past,
    }
}
