//! What is wrong with a page beyond its own file: ids that nobody declared, keys of another type, sections without a name.

mod event;
mod rules;

use std::sync::Arc;

use super::{Site, State, section};
use crate::parse::body::Vocabulary;
use crate::parse::data::CHAPTERS;
use crate::parse::front::{Front, KEYS_OF_TYPES, REQUIRED_OF_TYPES};
use crate::parse::values::Kind;
use crate::parse::yaml::suggestion;
use crate::parse::{Card, PageId};
use crate::problem::{Code, Place, Problem, Step};

impl Site {
    /// The problems of one card among the others.
    pub fn check(&self, card: &Card) -> Vec<Problem> {
        let front = &card.front;
        let mut problems = Vec::new();
        let lists = [
            (Vocabulary::Topic, "topics", &front.topics),
            (Vocabulary::Audience, "audience", &front.audience),
            (Vocabulary::OrganisationType, "organisation_type", &front.organisation_type),
            (Vocabulary::Person, "authors", &front.authors),
            (Vocabulary::Organisation, "supported_by", &front.supported_by),
            (Vocabulary::Topic, "facing", &front.facing),
        ];
        for (vocabulary, key, ids) in lists {
            for (index, id) in ids.iter().enumerate() {
                problems.extend(self.unknown_id(card, (vocabulary, id), &[key.into(), index.into()]));
            }
        }
        let single = [(&front.organisation, "organisation"), (&front.employer, "employer")];
        for (id, key) in single.into_iter().filter_map(|(id, key)| Some((id.as_ref()?, key))) {
            problems.extend(self.unknown_id(card, (Vocabulary::Organisation, id), &[key.into()]));
        }
        problems.extend(self.unknown_chapter(card));
        if let Some(by) = front.translation.as_ref().and_then(|translation| translation.by.as_ref()) {
            problems.extend(self.unknown_id(card, (Vocabulary::Person, by), &["translation".into(), "by".into()]));
        }
        self.check_related(card, &mut problems);
        self.check_image(card, &mut problems);
        self.check_keys(card, &mut problems);
        if self.kind(card) == Kind::Event {
            problems.extend(event::event(card, self.settings.now));
        }
        problems.extend(self.check_parity(card));
        problems
    }

    fn unknown_id(&self, card: &Card, (vocabulary, id): (Vocabulary, &str), steps: &[Step]) -> Option<Problem> {
        if self.data.get(&vocabulary).is_some_and(|entries| entries.contains_key(id)) {
            return None;
        }
        let problem = Problem::new(Code::UnknownId, Place::value(&card.path, steps)).arg("id", id);
        let file = format!("content/data/{}.yaml", vocabulary.file());
        // Several ids with commas between them are one text; a list has brackets.
        let known = |part: &str| self.data.get(&vocabulary).is_some_and(|entries| entries.contains_key(part));
        let parts: Vec<&str> = id.split(',').map(str::trim).collect();
        let suggestion = match parts.len() > 1 && parts.iter().all(|part| known(part)) {
            true => format!("[{}]", parts.join(", ")),
            false => self.near_id(vocabulary, id),
        };
        Some(problem.arg("file", file).arg("suggestion", suggestion))
    }

    fn unknown_chapter(&self, card: &Card) -> Option<Problem> {
        let id = &card.front.chapter.as_ref()?.0;
        if self.chapters.contains_key(id) {
            return None;
        }
        let problem = Problem::new(Code::UnknownId, Place::value(&card.path, &["chapter".into()])).arg("id", id);
        Some(problem.arg("file", CHAPTERS).arg("suggestion", suggestion(id, self.chapter_ids())))
    }

    fn check_related(&self, card: &Card, problems: &mut Vec<Problem>) {
        for (index, name) in card.front.related.iter().enumerate() {
            if self.pair_named(&card.id.pair, name).is_none() {
                let place = Place::value(&card.path, &["related".into(), index.into()]);
                let problem = Problem::new(Code::DanglingRelated, place).arg("target", name);
                problems.push(problem.arg("suggestion", self.near_page(&card.id.pair, name)));
            }
        }
    }

    fn check_image(&self, card: &Card, problems: &mut Vec<Problem>) {
        let Some(image) = card.front.image.as_ref().filter(|image| !image.src.is_empty()) else { return };
        if self.asset_named(&card.id.pair, &image.src).is_none() {
            let place = Place::value(&card.path, &["image".into(), "src".into()]);
            let problem = Problem::new(Code::MissingImage, place).arg("target", &image.src);
            problems.push(problem.arg("suggestion", self.near_file(&image.src)));
        }
    }

    fn check_keys(&self, card: &Card, problems: &mut Vec<Problem>) {
        if super::is_index(&card.id.pair) {
            return;
        }
        let kind = self.kind(card);
        for (key, kinds) in KEYS_OF_TYPES.iter().filter(|(key, kinds)| !kinds.contains(&kind) && is_given(&card.front, key)) {
            let types: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
            let problem = Problem::new(Code::KeyOfOtherType, Place::key(&card.path, &[(*key).into()]));
            problems.push(problem.arg("key", key).arg("type", kind.word()).arg("types", types.join(", ")));
        }
        let required = REQUIRED_OF_TYPES.iter().filter(|(of, _)| *of == kind).flat_map(|(_, keys)| *keys);
        for key in required.filter(|key| !is_given(&card.front, key)) {
            problems.push(Problem::new(Code::MissingKey, Place::key(&card.path, &[(*key).into()])).arg("key", key));
        }
    }

    /// Whether a page that could be published waits for its other half.
    fn check_parity(&self, card: &Card) -> Option<Problem> {
        (self.state(card) == State::HeldBack).then(|| {
            let language = card.id.language.other();
            let other = PageId { pair: card.id.pair.clone(), language };
            let why = self.card(&other).map_or("missing", |other| if other.front.draft { "draft" } else { "scheduled" });
            let problem = Problem::new(Code::ParityHeldBack, Place::file(&card.path)).arg("language", language.tag());
            let problem = problem.arg("why", why).arg("path", other.path());
            if why == "missing" {
                problem
            } else {
                problem.and(Place::key(&other.path(), &[if why == "draft" { why } else { "published" }.into()]))
            }
        })
    }

    /// The folders that have pages but no `_index` in any language, told at their first page.
    pub fn check_sections(&self) -> Vec<Problem> {
        let without = self.folders().filter(|folder| !self.pairs.contains(&section::index_of(folder)));
        let problem = |folder: &str| {
            let prefix = format!("{folder}/");
            let (_, first) = self.starting_with(&prefix).next()?;
            let card = first.cy.as_ref().or(first.en.as_ref())?;
            Some(Problem::new(Code::SectionWithoutIndex, Place::file(&card.path)).arg("folder", format!("content/{folder}")))
        };
        without.filter_map(problem).collect()
    }

    /// What is wrong between pages: write-ups without their meeting, and what the community's own rules keep out.
    pub fn check_between(&self) -> Vec<Problem> {
        let mut problems = event::write_ups(self);
        problems.extend(rules::rules(self));
        problems
    }

    /// What `hub.yaml` and the data files name that is not there.
    pub fn check_ground(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let hub: Arc<str> = crate::hub::PATH.into();
        for (index, id) in self.hub.funders.iter().enumerate() {
            if !self.data.get(&Vocabulary::Organisation).is_some_and(|entries| entries.contains_key(id)) {
                let problem = Problem::new(Code::UnknownId, Place::value(&hub, &["funders".into(), index.into()])).arg("id", id);
                let problem = problem.arg("file", "content/data/organisations.yaml");
                problems.push(problem.arg("suggestion", self.near_id(Vocabulary::Organisation, id)));
            }
        }
        for (index, name) in self.hub.navigation.iter().enumerate() {
            if self.pair_named("", name).is_none() {
                let place = Place::value(&hub, &["navigation".into(), index.into()]);
                problems
                    .push(Problem::new(Code::DeadLink, place).arg("target", name).arg("suggestion", self.near_page("", name)));
            }
        }
        if let Some(name) = self.hub.check.guide.as_deref().filter(|name| self.pair_named("", name).is_none()) {
            let place = Place::value(&hub, &["check".into(), "guide".into()]);
            let problem = Problem::new(Code::DeadLink, place).arg("target", name);
            problems.push(problem.arg("suggestion", self.near_page("", name)));
        }
        problems.extend(self.check_series());
        problems.extend(self.check_community());
        let people: Arc<str> = "content/data/people.yaml".into();
        for (id, person) in self.entries(Vocabulary::Person) {
            let Some(organisation) = &person.organisation else { continue };
            if self.term(Vocabulary::Organisation, organisation, crate::language::Language::Cy).is_none() {
                let place = Place::value(&people, &[id.into(), "organisation".into()]);
                let problem = Problem::new(Code::UnknownId, place).arg("id", organisation);
                let problem = problem.arg("file", "content/data/organisations.yaml");
                problems.push(problem.arg("suggestion", self.near_id(Vocabulary::Organisation, organisation)));
            }
        }
        problems
    }
}

/// Whether front matter gives a key that belongs to some types only.
fn is_given(front: &Front, key: &str) -> bool {
    match key {
        "challenge" => front.challenge.is_some(),
        "what_worked" => front.what_worked.is_some(),
        "what_didnt" => front.what_didnt.is_some(),
        "next_time" => front.next_time.is_some(),
        "facing" => !front.facing.is_empty(),
        "contact_ok" => front.contact_ok,
        "question" => front.question.is_some(),
        "starts" => front.starts.is_some(),
        "ends" => front.ends.is_some(),
        "repeats" => front.repeats.is_some(),
        "except" => !front.except.is_empty(),
        "also" => !front.also.is_empty(),
        "mode" => front.mode.is_some(),
        "venue" => front.venue.is_some(),
        "address" => front.address.is_some(),
        "join" => front.join.is_some(),
        "language" => !front.language.is_empty(),
        "interpretation" => front.interpretation.is_some(),
        "cancelled" => front.cancelled,
        "free" => front.free.is_some(),
        "cost" => front.cost.is_some(),
        "employer" => front.employer.is_some(),
        "vacancy" => front.vacancy.is_some(),
        "salary" => front.salary.is_some(),
        "closes" => front.closes.is_some(),
        "apply" => front.apply.is_some(),
        _ => false,
    }
}
