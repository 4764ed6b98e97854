//! The community's own pages: which of them there are, its chapters, and its groups.

use std::sync::Arc;

use super::{Site, Term, Url};
use crate::language::Language;
use crate::parse::body::Vocabulary;
use crate::parse::data::{CHAPTERS, Chapter, GROUPS, Group, INDICATORS, Indicator};
use crate::parse::values::{Date, Point};
use crate::parse::yaml::Text;
use crate::problem::{Code, Place, Problem, Step};

/// A page about the community as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CommunityPage {
    /// What it is.
    About,
    /// The questions to answer before one begins a community, to print.
    Worksheet,
    /// Its rules.
    Rules,
    /// How one joins.
    Joining,
    /// Its chapters.
    Chapters,
    /// Its groups.
    Groups,
    /// How one tells roughly what one has done.
    Tell,
    /// Whether it works, in figures.
    Report,
}

impl CommunityPage {
    /// Every page, in the order that menus list them.
    pub const ALL: [CommunityPage; 8] = [
        CommunityPage::About,
        CommunityPage::Rules,
        CommunityPage::Joining,
        CommunityPage::Chapters,
        CommunityPage::Groups,
        CommunityPage::Tell,
        CommunityPage::Worksheet,
        CommunityPage::Report,
    ];

    /// The key of the message that is its part of the URL: one of [`super::PATH_KEYS`].
    pub const fn path_key(self) -> &'static str {
        match self {
            CommunityPage::About => "path-community",
            CommunityPage::Worksheet => "path-worksheet",
            CommunityPage::Rules => "path-rules",
            CommunityPage::Joining => "path-joining",
            CommunityPage::Chapters => "path-chapters",
            CommunityPage::Groups => "path-groups",
            CommunityPage::Tell => "path-tell",
            CommunityPage::Report => "path-report",
        }
    }

    /// The key of the message that is its name.
    pub const fn name_key(self) -> &'static str {
        match self {
            CommunityPage::About => "community",
            CommunityPage::Worksheet => "worksheet",
            CommunityPage::Rules => "rules",
            CommunityPage::Joining => "joining",
            CommunityPage::Chapters => "chapters",
            CommunityPage::Groups => "groups",
            CommunityPage::Tell => "tell",
            CommunityPage::Report => "report",
        }
    }

    /// Whether its text is the hub's own, and not pentan's.
    pub const fn is_of_the_hub(self) -> bool {
        !matches!(self, CommunityPage::Worksheet | CommunityPage::Tell | CommunityPage::Report)
    }

    /// What makes it exist.
    pub fn place(self) -> Place {
        let hub = |key: &'static str| Place::key(&crate::hub::PATH.into(), &[key.into()]);
        match self {
            CommunityPage::About | CommunityPage::Worksheet => hub("community"),
            CommunityPage::Rules => hub("rules"),
            CommunityPage::Joining => hub("joining"),
            CommunityPage::Report => hub("report"),
            CommunityPage::Chapters => Place::file(&CHAPTERS.into()),
            CommunityPage::Groups => Place::file(&GROUPS.into()),
            CommunityPage::Tell => Place::file(&crate::hub::PATH.into()),
        }
    }
}

/// A text with the language that it is really in.
pub type Said = (String, Language);

/// A link to a page on the web.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LinkTo {
    /// What it is called.
    pub title: Said,
    /// Where it is.
    pub url: String,
}

/// A chapter, as a page in one language shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChapterCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Said,
    /// Where it is.
    pub region: Option<Said>,
    /// What it is.
    pub about: Option<Said>,
    /// When and where it meets, in words.
    pub meets: Option<Said>,
    /// Who chairs it and has agreed to be named.
    pub chairs: Vec<Term>,
    /// Its own page.
    pub web: Option<String>,
    /// Other pages about it.
    pub links: Vec<LinkTo>,
    /// The languages that it meets in.
    pub languages: Vec<Language>,
    /// Where it stands on a map.
    pub place: Option<Point>,
    /// Its page on this site.
    pub url: Url,
}

/// Where a day stands in the life of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// Before it.
    Coming,
    /// In it.
    Current,
    /// After it.
    Past,
}

/// A group, as a page in one language shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GroupCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Said,
    /// What it is for.
    pub about: Option<Said>,
    /// What it works on.
    pub topics: Vec<Term>,
    /// Its first day.
    pub begins: Option<Date>,
    /// Its last day.
    pub ends: Option<Date>,
    /// Who calls it together and has agreed to be named.
    pub convenor: Option<Term>,
    /// Its own page.
    pub web: Option<String>,
    /// Whether it is there today.
    pub span: Span,
}

impl Site {
    /// The pages about the community that there are.
    pub fn community_pages(&self) -> Vec<CommunityPage> {
        let is_there = |page: &CommunityPage| match page {
            CommunityPage::About | CommunityPage::Worksheet => self.hub.community.is_some(),
            CommunityPage::Rules => !self.hub.rules.is_empty(),
            CommunityPage::Joining => self.hub.joining.is_some(),
            CommunityPage::Chapters => !self.chapters.is_empty(),
            CommunityPage::Groups => !self.groups.is_empty(),
            CommunityPage::Report => self.hub.report.public,
            CommunityPage::Tell => self.hub.editor_email().is_some() || self.hub.guidelines.is_some(),
        };
        CommunityPage::ALL.into_iter().filter(is_there).collect()
    }

    /// The address of a page about the community.
    pub fn community_url(&self, page: CommunityPage, language: Language) -> Url {
        self.made_url(page.path_key(), language)
    }

    /// The chapters by region, in the alphabetical order of the language; those without a region last.
    pub fn chapters(&self, language: Language) -> Vec<ChapterCard> {
        let mut chapters: Vec<_> = self
            .chapters
            .iter()
            .map(|(id, chapter)| {
                let card = self.chapter_card(id, (chapter, language));
                let region = card.region.as_ref().map_or("", |(region, _)| region.as_str());
                let region = (region.is_empty(), self.order.sort_key(region, language, region));
                ((region, self.filed_under((&chapter.sort_key, &card.name.0), language, id)), card)
            })
            .collect();
        chapters.sort_by(|a, b| a.0.cmp(&b.0));
        chapters.into_iter().map(|(_, card)| card).collect()
    }

    /// A chapter.
    pub fn chapter(&self, id: &str, language: Language) -> Option<ChapterCard> {
        Some(self.chapter_card(id, (self.chapters.get(id)?, language)))
    }

    /// What is measured, by id.
    pub fn indicators(&self) -> impl Iterator<Item = (&str, &Indicator)> {
        self.indicators.iter().map(|(id, indicator)| (id.as_str(), indicator))
    }

    /// The ids of the chapters.
    pub fn chapter_ids(&self) -> impl Iterator<Item = &str> {
        self.chapters.keys().map(String::as_str)
    }

    fn chapter_card(&self, id: &str, (chapter, language): (&Chapter, Language)) -> ChapterCard {
        let link = |link: &crate::parse::data::Link| LinkTo { title: said(&link.title, language), url: link.url.0.clone() };
        ChapterCard {
            id: id.to_owned(),
            name: named(&chapter.name, id, language),
            region: given(chapter.region.as_ref(), language),
            about: given(chapter.about.as_ref(), language),
            meets: given(chapter.meets.as_ref(), language),
            chairs: chapter.chairs.iter().filter_map(|id| self.named_person(id, language)).collect(),
            web: chapter.url.as_ref().map(|url| url.0.clone()),
            links: chapter.links.iter().map(link).collect(),
            languages: chapter.language.clone(),
            place: chapter.place,
            url: self.community_url(CommunityPage::Chapters, language).join(&chapter.slug(id, language).0),
        }
    }

    /// A person, where she has agreed to be named for what she does in the community.
    fn named_person(&self, id: &str, language: Language) -> Option<Term> {
        let person = self.data.get(&Vocabulary::Person)?.get(id)?;
        person.has_public_role.then(|| self.term(Vocabulary::Person, id, language))?
    }

    /// The groups, those that are there today first, then those to come, then those of the past; each in alphabetical order.
    pub fn groups(&self, language: Language) -> Vec<GroupCard> {
        let mut groups: Vec<_> = self
            .groups
            .iter()
            .map(|(id, group)| {
                let card = self.group_card(id, (group, language));
                let rank = [Span::Current, Span::Coming, Span::Past].iter().position(|span| *span == card.span);
                ((rank, self.filed_under((&group.sort_key, &card.name.0), language, id)), card)
            })
            .collect();
        groups.sort_by(|a, b| a.0.cmp(&b.0));
        groups.into_iter().map(|(_, card)| card).collect()
    }

    fn group_card(&self, id: &str, (group, language): (&Group, Language)) -> GroupCard {
        let now = self.settings.now;
        GroupCard {
            id: id.to_owned(),
            name: named(&group.name, id, language),
            about: given(group.about.as_ref(), language),
            topics: self.terms_of(Vocabulary::Topic, &group.topics, language),
            begins: group.begins,
            ends: group.ends,
            convenor: group.convenor.as_ref().and_then(|id| self.named_person(id, language)),
            web: group.url.as_ref().map(|url| url.0.clone()),
            span: match (group.begins, group.ends) {
                (Some(begins), _) if begins > now => Span::Coming,
                (_, Some(ends)) if ends < now => Span::Past,
                _ => Span::Current,
            },
        }
    }

    fn filed_under(&self, (sort_key, name): (&Option<Text>, &str), language: Language, id: &str) -> super::lists::SortKey {
        let own = sort_key.as_ref().map(|text| text.in_language(language).0).filter(|text| !text.is_empty());
        self.order.sort_key(own.unwrap_or(name), language, id)
    }

    /// What `hub.yaml`, the chapters and the groups name that is not there.
    pub fn check_community(&self) -> Vec<Problem> {
        let hub: Arc<str> = crate::hub::PATH.into();
        let mut problems = Vec::new();
        let pages = [
            (&self.hub.guidelines, vec![Step::from("guidelines")]),
            (&self.hub.chapters.guide, vec!["chapters".into(), "guide".into()]),
        ];
        for (name, steps) in pages.into_iter().filter_map(|(name, steps)| Some((name.as_deref()?, steps))) {
            if self.pair_named("", name).is_none() {
                let problem = Problem::new(Code::DeadLink, Place::value(&hub, &steps)).arg("target", name);
                problems.push(problem.arg("suggestion", self.near_page("", name)));
            }
        }
        problems.extend(self.check_stories());
        let (chapters, groups): (Arc<str>, Arc<str>) = (CHAPTERS.into(), GROUPS.into());
        for (id, chapter) in &self.chapters {
            for (number, chair) in chapter.chairs.iter().enumerate() {
                let place = Place::value(&chapters, &[id.as_str().into(), "chairs".into(), number.into()]);
                problems.extend(self.undeclared((Vocabulary::Person, chair), place));
            }
        }
        for (id, group) in &self.groups {
            for (number, topic) in group.topics.iter().enumerate() {
                let place = Place::value(&groups, &[id.as_str().into(), "topics".into(), number.into()]);
                problems.extend(self.undeclared((Vocabulary::Topic, topic), place));
            }
            if let Some(convenor) = &group.convenor {
                let place = Place::value(&groups, &[id.as_str().into(), "convenor".into()]);
                problems.extend(self.undeclared((Vocabulary::Person, convenor), place));
            }
        }
        problems
    }

    /// The stories of indicators that are not there.
    fn check_stories(&self) -> Vec<Problem> {
        let path: Arc<str> = INDICATORS.into();
        let stories =
            self.indicators.iter().flat_map(|(id, indicator)| indicator.stories.iter().enumerate().map(move |it| (id, it)));
        let unknown = stories.filter(|(_, (_, name))| self.pair_named("", name).is_none());
        let problem = |(id, (number, name)): (&String, (usize, &String))| {
            let place = Place::value(&path, &[id.as_str().into(), "stories".into(), number.into()]);
            Problem::new(Code::DeadLink, place).arg("target", name).arg("suggestion", self.near_page("", name))
        };
        unknown.map(problem).collect()
    }

    /// The chapters that nobody chairs: who wonders whether to come does not know whom to ask.
    pub fn without_chair(&self) -> Vec<Problem> {
        let path: Arc<str> = CHAPTERS.into();
        let without = self.chapters.iter().filter(|(_, chapter)| chapter.chairs.is_empty());
        let problem = |(id, chapter): (&String, &Chapter)| {
            let name = named(&chapter.name, id, self.languages().first().copied().unwrap_or(Language::Cy)).0;
            Problem::new(Code::ChapterWithoutChair, Place::key(&path, &[id.as_str().into()])).arg("name", name)
        };
        without.map(problem).collect()
    }

    fn undeclared(&self, (vocabulary, id): (Vocabulary, &str), place: Place) -> Option<Problem> {
        if self.data.get(&vocabulary).is_some_and(|entries| entries.contains_key(id)) {
            return None;
        }
        let problem = Problem::new(Code::UnknownId, place).arg("id", id);
        let problem = problem.arg("file", format!("content/data/{}.yaml", vocabulary.file()));
        Some(problem.arg("suggestion", self.near_id(vocabulary, id)))
    }
}

fn said(text: &Text, language: Language) -> Said {
    let (text, language) = text.in_language(language);
    (text.to_owned(), language)
}

fn given(text: Option<&Text>, language: Language) -> Option<Said> {
    text.filter(|text| !text.is_empty()).map(|text| said(text, language))
}

/// A name, or the id where there is none, which is told.
fn named(text: &Text, id: &str, language: Language) -> Said {
    if text.is_empty() { (id.to_owned(), language) } else { said(text, language) }
}
