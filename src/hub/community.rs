//! What `hub.yaml` says of the community that the hub is for: what it is, its rules, and how one joins.

pub use crate::parse::values::Mode;

use crate::parse::values::{Date, Email, Slug};
use crate::parse::yaml::{Reading, Text, choice, record, suggestion};
use crate::problem::{Code, Place, Problem, Step};

record! {
    /// What the community is.
    pub struct Community {
        /// What it is, in a sentence or two.
        required definition: Text,
        /// Why it is there.
        default purpose: Purpose,
        /// Whom it is for.
        default people: People,
        /// How it goes about it.
        default practice: Practice,
        /// What its members have from it, a sentence each.
        default benefits: Vec<Text>,
        /// What somebody asks herself who wonders whether it is for her.
        default for_me: Vec<Text>,
    }
}

record! {
    /// Why a community is there.
    pub struct Purpose {
        /// What it cares about.
        optional cause: Text,
        /// What it wants to reach.
        default goals: Vec<Text>,
        /// How it will know that it has.
        default success: Vec<Text>,
    }
}

record! {
    /// Whom a community is for.
    pub struct People {
        /// Who belongs to it.
        optional who: Text,
        /// What makes somebody a peer of the others.
        optional peer: Text,
        /// Who else has an interest in it.
        default stakeholders: Vec<Text>,
    }
}

record! {
    /// How a community goes about it.
    pub struct Practice {
        /// Where it meets.
        optional space: Mode,
        /// What it does when it meets.
        optional format: Text,
        /// How often.
        optional frequency: Text,
        /// Who looks after the meetings.
        optional facilitator: Text,
    }
}

record! {
    /// A rule that the community has given itself.
    pub struct Rule {
        /// What links to it name: the anchor on the page of rules.
        required id: Slug,
        /// The rule, in a few words.
        required title: Text,
        /// The rule in full.
        required text: Text,
        /// Since when it holds. A day in the future means that it is to come.
        optional since: Date,
        /// The id of the rule that it takes the place of.
        optional replaces: Slug,
        /// What pentan holds the hub's pages to because of it.
        default enforces: Vec<Enforced>,
    }
}

choice! {
    /// What pentan can hold pages to, where a rule of the community says so.
    pub enum Enforced {
        /// What is offered to members costs nothing, and is not for the public.
        EventsFree = "events-free",
        /// A vacancy has one page.
        OnePostAVacancy = "one-post-a-vacancy",
    }
}

record! {
    /// How one joins the community.
    pub struct Joining {
        /// What somebody is asked who wants to join.
        required questions: Vec<Text>,
        /// Where the answers go; the editor's address when left out.
        optional email: Email,
    }
}

record! {
    /// What is said of all chapters together.
    pub struct AboutChapters {
        /// What they are, in a sentence or two.
        optional about: Text,
        /// The page that tells how to start one, as a link would name it.
        optional guide: String,
    }
}

record! {
    /// How the hub tells whether it works.
    pub struct AboutReport {
        /// Whether the report is a page of the site; `pentan report` prints it all the same.
        default public: bool,
    }
}

/// The rules on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RulesAt<'a> {
    /// Those that hold, in the order of `hub.yaml`.
    pub current: Vec<&'a Rule>,
    /// Those that do not hold yet.
    pub coming: Vec<&'a Rule>,
    /// Those that another one has taken the place of, each with that one.
    pub former: Vec<(&'a Rule, &'a Rule)>,
}

/// Which rules hold on a day: those that have begun, and that no rule which has begun takes the place of.
pub fn rules_at(rules: &[Rule], now: Date) -> RulesAt<'_> {
    let has_begun = |rule: &Rule| rule.since.is_none_or(|since| since <= now);
    let mut at = RulesAt::default();
    for rule in rules {
        let successor =
            rules.iter().find(|other| has_begun(other) && other.replaces.as_ref() == Some(&rule.id) && other.id != rule.id);
        match successor {
            _ if !has_begun(rule) => at.coming.push(rule),
            Some(other) => at.former.push((rule, other)),
            None => at.current.push(rule),
        }
    }
    at
}

/// Tells what is wrong among the rules: an id given twice, one that is not there, and rules that replace each other in a circle. What
/// is wrong with `replaces` is taken away, so that every rule stays in force.
pub fn check_rules(rules: &mut [Rule], reading: &mut Reading<'_>) {
    let at = |number: usize, key: &'static str| [Step::from("rules"), number.into(), key.into()];
    let mut replaced_by_mistake = Vec::new();
    for (number, rule) in rules.iter().enumerate() {
        if let Some(first) = rules[..number].iter().position(|other| other.id == rule.id && !rule.id.0.is_empty()) {
            let problem = Problem::new(Code::RuleTwice, Place::value(reading.path, &at(number, "id")));
            reading.problems.push(problem.arg("id", &rule.id.0).and(Place::value(reading.path, &at(first, "id"))));
        }
        let Some(replaced) = &rule.replaces else { continue };
        let place = Place::value(reading.path, &at(number, "replaces"));
        if !rules.iter().any(|other| other.id == *replaced) {
            let near = suggestion(&replaced.0, rules.iter().map(|rule| rule.id.0.as_str()));
            let problem = Problem::new(Code::RuleUnknown, place).arg("id", &replaced.0);
            reading.problems.push(problem.arg("suggestion", near));
            replaced_by_mistake.push(number);
        } else if let Some(circle) = circle(rules, rule) {
            let problem = Problem::new(Code::RuleCircle, place).arg("id", &rule.id.0);
            reading
                .problems
                .push(problem.arg("how", if circle.len() == 1 { "itself" } else { "others" }).arg("ids", circle.join(", ")));
            replaced_by_mistake.push(number);
        }
    }
    for number in replaced_by_mistake {
        rules[number].replaces = None;
    }
}

/// The rules that a rule leads through back to itself, itself first.
fn circle<'r>(rules: &'r [Rule], start: &'r Rule) -> Option<Vec<&'r str>> {
    let mut way = vec![start];
    loop {
        let replaced = way.last()?.replaces.as_ref()?;
        let next = rules.iter().find(|rule| rule.id == *replaced)?;
        if next.id == start.id {
            return Some(way.iter().map(|rule| rule.id.0.as_str()).collect());
        }
        if way.iter().any(|rule| rule.id == next.id) {
            return None;
        }
        way.push(next);
    }
}

/// A text, and the keys that lead to it.
pub type Placed<'t> = (Vec<Step>, &'t mut Text);

/// Every text of a list, below a key.
pub fn listed<'t>(above: &[Step], key: &'static str, texts: &'t mut [Text]) -> impl Iterator<Item = Placed<'t>> + use<'t> {
    let above = [above, &[key.into()]].concat();
    texts.iter_mut().enumerate().map(move |(number, text)| ([&above[..], &[number.into()]].concat(), text))
}

/// A text that may be left out, below a key.
pub fn single<'t>(above: &[Step], key: &'static str, text: impl Into<Option<&'t mut Text>>) -> Option<Placed<'t>> {
    text.into().map(|text| ([above, &[key.into()]].concat(), text))
}

impl Community {
    /// Every text of it, below `community`.
    pub fn texts(&mut self) -> Vec<Placed<'_>> {
        let above = [Step::from("community")];
        let [purpose, people, practice] = ["purpose", "people", "practice"].map(|key| [above[0].clone(), key.into()]);
        let singles = [
            single(&above, "definition", &mut self.definition),
            single(&purpose, "cause", self.purpose.cause.as_mut()),
            single(&people, "who", self.people.who.as_mut()),
            single(&people, "peer", self.people.peer.as_mut()),
            single(&practice, "format", self.practice.format.as_mut()),
            single(&practice, "frequency", self.practice.frequency.as_mut()),
            single(&practice, "facilitator", self.practice.facilitator.as_mut()),
        ];
        let lists = listed(&purpose, "goals", &mut self.purpose.goals)
            .chain(listed(&purpose, "success", &mut self.purpose.success))
            .chain(listed(&people, "stakeholders", &mut self.people.stakeholders))
            .chain(listed(&above, "benefits", &mut self.benefits))
            .chain(listed(&above, "for_me", &mut self.for_me));
        singles.into_iter().flatten().chain(lists).collect()
    }
}

/// The ids that every page has already.
const TAKEN: [&str; 6] = ["main", "nav", "footer", "q", "changes", "improve"];

impl Rule {
    /// What links to the rule on its page name after `#`: its id, unless the page has another such.
    pub fn anchor(&self) -> String {
        if TAKEN.contains(&self.id.0.as_str()) { format!("rule-{}", self.id.0) } else { self.id.0.clone() }
    }

    /// Its texts, below `rules` and its number.
    pub fn texts(&mut self, number: usize) -> [Placed<'_>; 2] {
        let at = |key: &'static str| vec![Step::from("rules"), number.into(), key.into()];
        [(at("title"), &mut self.title), (at("text"), &mut self.text)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str, since: &str, replaces: Option<&str>) -> Rule {
        let slug = |text: &str| Slug(text.to_owned());
        Rule { id: slug(id), since: Date::parse(since), replaces: replaces.map(slug), ..Rule::default() }
    }

    fn ids(rules: &[&Rule]) -> Vec<String> {
        rules.iter().map(|rule| rule.id.0.clone()).collect()
    }

    #[test]
    fn a_rule_holds_until_the_day_that_another_takes_its_place() {
        let rules = [rule("one", "2024-01-01", None), rule("two", "2026-06-01", Some("one")), rule("three", "", None)];
        for (day, current, coming) in
            [("2026-05-31", vec!["one", "three"], vec!["two"]), ("2026-06-01", vec!["two", "three"], vec![])]
        {
            let at = rules_at(&rules, Date::parse(day).unwrap_or_default());
            assert_eq!(
                (ids(&at.current), ids(&at.coming)),
                (current.iter().map(|id| (*id).to_owned()).collect(), coming.iter().map(|id| (*id).to_owned()).collect()),
                "{day}"
            );
            assert_eq!(at.former.len(), 1 - at.coming.len(), "{day}");
        }
    }

    #[test]
    fn a_rule_that_replaces_itself_by_a_detour_is_told_at_each_step_and_stays_in_force() {
        let mut rules = [
            rule("a", "2024-01-01", Some("c")),
            rule("b", "2024-01-01", Some("a")),
            rule("c", "2024-01-01", Some("b")),
            rule("d", "2024-01-01", Some("a")),
        ];
        let path = "content/hub.yaml".into();
        let mut reading = Reading::new(&path);
        check_rules(&mut rules, &mut reading);
        assert_eq!(reading.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(), [Code::RuleCircle; 3]);
        let at = rules_at(&rules, Date::parse("2026-01-01").unwrap_or_default());
        assert_eq!(ids(&at.current), ["b", "c", "d"]);
    }
}
