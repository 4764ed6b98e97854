//! The rules of the community, as far as `hub.yaml` says that pentan sees to them.

use std::collections::BTreeMap;

use crate::hub::{Enforced, Rule};
use crate::language::Per;
use crate::parse::values::Kind;
use crate::parse::{Card, PageId, PairId};
use crate::problem::{Code, Place, Problem, Step};
use crate::site::{Site, State};

/// The id in `content/data/audiences.yaml` of those for whom a community's own events are not.
const PUBLIC: &str = "public";

/// The pages that a rule of the community keeps out.
pub fn rules(site: &Site) -> Vec<Problem> {
    let mut problems = Vec::new();
    for rule in site.hub.rules.iter().filter(|rule| rule.holds(&site.hub.rules, site.settings.now)) {
        for enforced in &rule.enforces {
            match enforced {
                Enforced::EventsFree => problems.extend(not_free(site, rule)),
                Enforced::OnePostAVacancy => problems.extend(second_posts(site, rule)),
            }
        }
    }
    problems
}

/// Events and opportunities that cost something or are for the public, at what says so.
fn not_free(site: &Site, rule: &Rule) -> Vec<Problem> {
    let is_bound = |card: &&Card| {
        let front = &card.front;
        // Most pages say nothing of the kind, and which type a page has is a longer question.
        let says = front.free == Some(false) || front.cost.is_some() || front.audience.iter().any(|id| id == PUBLIC);
        says && matches!(site.kind(card), Kind::Event | Kind::Opportunity) && !site.state(card).is_past()
    };
    let mut problems = Vec::new();
    for card in cards(site).filter(is_bound) {
        let front = &card.front;
        let mut tell = |why: &'static str, steps: &[Step]| {
            let problem = Problem::new(Code::HouseRuleFree, Place::value(&card.path, steps)).arg("why", why);
            problems.push(quoting(problem, rule, site));
        };
        if front.cost.is_some() {
            tell("cost", &["cost".into()]);
        } else if front.free == Some(false) {
            tell("cost", &["free".into()]);
        }
        if let Some(index) = front.audience.iter().position(|id| id == PUBLIC) {
            tell("public", &["audience".into(), index.into()]);
        }
    }
    problems
}

/// The pages of a vacancy that has one already, each told with the first. A vacancy that has closed may be advertised again.
fn second_posts(site: &Site, rule: &Rule) -> Vec<Problem> {
    let mut posts: BTreeMap<(String, String), Vec<&PairId>> = BTreeMap::new();
    for card in cards(site) {
        let (Some(employer), Some(vacancy)) = (&card.front.employer, &card.front.vacancy) else { continue };
        if site.kind(card) != Kind::Job || matches!(site.state(card), State::Closed | State::Expired) {
            continue;
        }
        let pairs = posts.entry((employer.clone(), plain(vacancy))).or_default();
        if pairs.last() != Some(&&card.id.pair) {
            pairs.push(&card.id.pair);
        }
    }
    let published = |pair: &PairId| halves(site, pair).filter_map(|card| card.front.published).min();
    let mut problems = Vec::new();
    for mut pairs in posts.into_values().filter(|pairs| pairs.len() > 1) {
        // Who had said it first is the first; a page without a day comes last.
        pairs.sort_by_key(|pair| (published(pair).is_none(), published(pair), (*pair).clone()));
        for second in &pairs[1..] {
            for card in halves(site, second) {
                let own = site.card(&PageId { pair: pairs[0].clone(), language: card.id.language });
                let Some(first) = own.or_else(|| halves(site, pairs[0]).next()) else { continue };
                let place = |card: &Card| Place::value(&card.path, &["vacancy".into()]);
                let problem = Problem::new(Code::HouseRuleOnePost, place(card)).and(place(first));
                let vacancy = card.front.vacancy.as_deref().unwrap_or_default();
                problems.push(quoting(problem.arg("vacancy", vacancy), rule, site));
            }
        }
    }
    problems
}

/// Vacancies are the same though one is written in capitals or with other spaces.
fn plain(vacancy: &str) -> String {
    vacancy.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn cards(site: &Site) -> impl Iterator<Item = &Card> {
    site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten()
}

fn halves<'s>(site: &'s Site, pair: &str) -> impl Iterator<Item = &'s Card> {
    site.pairs.get(pair).into_iter().flat_map(|halves| [&halves.cy, &halves.en]).flatten()
}

/// Quotes the rule, and says where it can be read.
fn quoting(problem: Problem, rule: &Rule, site: &Site) -> Problem {
    problem
        .quote("rule", Per::make(|language| rule.title.in_language(language).0.to_owned()))
        .quote("text", Per::make(|language| rule.text.in_language(language).0.to_owned()))
        .quote("url", Per::make(|language| site.rule_address(rule, language)))
}

impl Site {
    /// Where a rule of the community can be read, in full.
    pub fn rule_address(&self, rule: &Rule, language: crate::language::Language) -> String {
        let page = self.made_url("path-rules", language).absolute(&self.hub.base_url.0);
        format!("{page}#{}", rule.anchor())
    }
}
