//! What is found, weighed as the hub and its authors say.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::hub::Checks;
use crate::language::Per;
use crate::parse::body::Exempt;
use crate::parse::front::Allow;
use crate::parse::{Card, PageId};
use crate::pipeline::Stock;
use crate::problem::{At, Code, Place, Problem};

/// Weighs problems: gives each rule the level that `hub.yaml` says, leaves out what pages are exempt from, and tells of exemptions that
/// are not needed any more. `pages` are those whose problems are all among these.
pub fn weigh<'c>(problems: Vec<Problem>, pages: impl Iterator<Item = &'c Card>, stock: &Stock) -> Vec<Problem> {
    let mut scales = Scales { stock, guides: HashMap::new(), used: BTreeSet::new() };
    let problems = without_followers(problems);
    let mut weighed: Vec<Problem> = problems.into_iter().filter_map(|problem| scales.weigh(problem)).collect();
    let of_exemptions: Vec<Problem> = pages.flat_map(|card| scales.exemptions(card)).collect();
    weighed.extend(of_exemptions.into_iter().filter_map(|problem| scales.weigh(problem)));
    weighed
}

/// Leaves out that a key is missing where it is there and its value cannot be read, which is told by itself.
fn without_followers(mut problems: Vec<Problem>) -> Vec<Problem> {
    let is_missing = |problem: &Problem| problem.code == Code::MissingKey;
    if problems.iter().any(is_missing) {
        let mut there = HashSet::new();
        for Place { path, at } in problems.iter().map(|problem| &problem.place) {
            if let At::Value(steps) = at {
                // A value is there, and so is each that it is part of.
                there.extend((1..=steps.len()).map(|length| (path.clone(), steps[..length].to_vec())));
            }
        }
        let is_there =
            |place: &Place| matches!(&place.at, At::Key(steps) if there.contains(&(place.path.clone(), steps.clone())));
        problems.retain(|problem| !is_missing(problem) || !is_there(&problem.place));
    }
    problems
}

struct Scales<'a> {
    stock: &'a Stock,
    /// Where the hub's guide speaks of each rule.
    guides: HashMap<Code, Option<Per<Arc<str>>>>,
    /// The exemptions that something was exempt by: the file and the place in it.
    used: BTreeSet<Place>,
}

impl Scales<'_> {
    fn weigh(&mut self, mut problem: Problem) -> Option<Problem> {
        if !problem.code.is_rule() {
            return Some(problem);
        }
        let places: Vec<Place> = [Some(&problem.place), problem.other.as_ref()].into_iter().flatten().cloned().collect();
        let exempt: Vec<Place> = places.iter().filter_map(|place| self.exempt(problem.code, place)).collect();
        if !exempt.is_empty() {
            self.used.extend(exempt);
            return None;
        }
        let level = self.stock.site.hub.check.levels.0.get(&problem.code);
        problem.severity = level.map_or(Some(problem.severity), |level| level.severity())?;
        problem.guide = self.guide(problem.code);
        Some(problem)
    }

    /// Where a page says that a rule does not hold here, if it does.
    fn exempt(&self, code: Code, place: &Place) -> Option<Place> {
        let id = PageId::of_path(&place.path)?;
        let card = self.stock.site.card(&id)?;
        let holds = |allow: &Allow| allow.rule.0 == Some(code) && !self.is_over(allow);
        if let Some(index) = card.front.allow.iter().position(holds) {
            return Some(allow_place(card, index));
        }
        let At::Bytes(start, end) = place.at else { return None };
        let covers = |exempt: &&Exempt| exempt.rule == code && exempt.over.start <= start && end <= exempt.over.end;
        let exempt = self.stock.bodies.get(&id)?.exempt.iter().find(covers)?;
        Some(said_place(card, exempt))
    }

    fn is_over(&self, allow: &Allow) -> bool {
        allow.until.is_some_and(|until| until < self.stock.site.settings.now)
    }

    fn exemptions(&self, card: &Card) -> Vec<Problem> {
        let mut problems = Vec::new();
        // A draft is not held to every rule yet.
        let is_checked = self.stock.site.settings.checks == Checks::All && !card.front.draft;
        let mut unused = |place: Place, rule: Code| {
            // What is not found outside the hub today may be tomorrow, and is looked for only when it is asked for.
            if is_checked && !rule.is_outside() && !self.used.contains(&place) {
                problems.push(Problem::new(Code::ExemptionUnused, place).arg("rule", rule.name()));
            }
        };
        for exempt in self.stock.bodies.get(&card.id).into_iter().flat_map(|body| &body.exempt) {
            unused(said_place(card, exempt), exempt.rule);
        }
        let (over, lasting): (Vec<_>, Vec<_>) = card.front.allow.iter().enumerate().partition(|(_, allow)| self.is_over(allow));
        for (index, rule) in lasting.into_iter().filter_map(|(index, allow)| Some((index, allow.rule.0?))) {
            unused(allow_place(card, index), rule);
        }
        for (index, allow) in over.into_iter().filter(|_| is_checked) {
            let (Some(rule), Some(until)) = (allow.rule.0, allow.until) else { continue };
            let place = Place::value(&card.path, &["allow".into(), index.into(), "until".into()]);
            problems.push(Problem::new(Code::ExemptionOver, place).arg("rule", rule.name()).arg("date", until));
        }
        problems
    }

    /// Where the hub's own guide speaks of a rule: at the heading with its name, else at its top.
    fn guide(&mut self, code: Code) -> Option<Per<Arc<str>>> {
        let stock = self.stock;
        let found = self.guides.entry(code).or_insert_with(|| {
            let site = &stock.site;
            let pair = site.pair_named("", site.hub.check.guide.as_deref()?)?;
            let address = |language| {
                let url = site.url(&pair, language)?.absolute(&site.hub.base_url.0);
                let has_heading = site.shown(&pair, language)?.anchors.iter().any(|anchor| **anchor == *code.name());
                Some(Arc::from(if has_heading { format!("{url}#{}", code.name()) } else { url }))
            };
            let urls = Per::make(address);
            Some(Per { cy: urls.cy.clone().or(urls.en.clone())?, en: urls.en.or(urls.cy)? })
        });
        found.clone()
    }
}

fn allow_place(card: &Card, index: usize) -> Place {
    Place::value(&card.path, &["allow".into(), index.into(), "rule".into()])
}

fn said_place(card: &Card, exempt: &Exempt) -> Place {
    Place::bytes(&card.path, exempt.said.start as usize..exempt.said.end as usize)
}
