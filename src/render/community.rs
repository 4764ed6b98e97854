//! The pages about the community: what it is, its rules, how one joins, how one tells what one has done, and a sheet to plan on.

use std::cmp::Reverse;

use fluent::FluentArgs;
use serde::Serialize;

use super::Desk;
use super::contribute::{Source, guidelines};
use super::frame::{About, DateView, Frame, Way, date_view, frame};
use super::mailto::{LIMIT, Letter, Mailto, mailto};
use crate::hub::{self, Rule, rules_at};
use crate::parse::values::Date;
use crate::parse::yaml::Text;
use crate::problem::{Code, Place, Problem};
use crate::site::CommunityPage;

/// The questions of "Tell us roughly", in the order to ask them.
pub const TELL: [&str; 6] =
    ["tell-question-1", "tell-question-2", "tell-question-3", "tell-question-4", "tell-question-5", "tell-question-6"];

/// What the pages about the community have in common.
#[derive(Serialize)]
pub struct Head {
    #[serde(flatten)]
    frame: Frame,
    heading: String,
    is_fallback: bool,
    /// `unreviewed` where nobody has checked yet what the hub says of itself in this language.
    translation: Option<&'static str>,
}

/// A text with its language where that is not the page's.
#[derive(Serialize)]
pub struct SaidView {
    pub text: String,
    pub lang: Option<&'static str>,
}

/// The head of a page about the community.
pub fn head(page: CommunityPage, description: &str, desk: &mut Desk<'_, '_>) -> Head {
    let site = desk.reader.places();
    let heading = desk.reader.say(page.name_key(), desk.language);
    let description = if description.is_empty() { heading.clone() } else { description.to_owned() };
    let about = About::made(heading.clone(), description, |language| site.community_url(page, language), desk);
    let source = page.is_of_the_hub().then(|| Source::file(page.place().path, desk.language));
    let about = About { crumbs: desk.crumbs(""), source, ..about };
    head_of(about, heading, desk)
}

/// The head of a page that says of itself what it is.
pub fn head_of(about: About, heading: String, desk: &mut Desk<'_, '_>) -> Head {
    let is_unreviewed = desk.reader.hub().unreviewed.contains(&desk.language);
    Head { frame: frame(about, desk), heading, is_fallback: false, translation: is_unreviewed.then_some("unreviewed") }
}

impl Desk<'_, '_> {
    /// A text of the hub as this page shows it.
    pub fn said(&self, text: &Text) -> SaidView {
        let (text, language) = text.in_language(self.language);
        SaidView { text: text.to_owned(), lang: self.foreign(language) }
    }

    /// A text of the hub that may be left out.
    pub fn said_if(&self, text: Option<&Text>) -> Option<SaidView> {
        text.filter(|text| !text.is_empty()).map(|text| self.said(text))
    }

    pub fn said_all(&self, texts: &[Text]) -> Vec<SaidView> {
        texts.iter().filter(|text| !text.is_empty()).map(|text| self.said(text)).collect()
    }

    /// The way to a page about the community, where there is one.
    pub fn community_way(&mut self, page: CommunityPage) -> Option<Way> {
        self.reader.community().contains(&page).then(|| self.way_to(page))
    }

    fn way_to(&mut self, page: CommunityPage) -> Way {
        let url = self.reader.places().community_url(page, self.language);
        let title = self.reader.say(page.name_key(), self.language);
        Way { title, url: self.to(&url), lang: None, is_current: url == *self.url }
    }

    /// The ways to all pages about the community.
    pub fn community_ways(&mut self) -> Vec<Way> {
        let pages = self.reader.community();
        pages.iter().map(|page| self.way_to(*page)).collect()
    }

    /// The hub's name in the language of the page.
    pub fn hub_name(&mut self) -> String {
        self.reader.hub().name.in_language(self.language).0.to_owned()
    }
}

/// The context of `community.html`.
#[derive(Serialize)]
pub struct CommunityContext {
    #[serde(flatten)]
    head: Head,
    definition: SaidView,
    cause: Option<SaidView>,
    goals: Vec<SaidView>,
    success: Vec<SaidView>,
    who: Option<SaidView>,
    peer: Option<SaidView>,
    stakeholders: Vec<SaidView>,
    /// `online`, `in-person` or `hybrid`.
    space: Option<&'static str>,
    format: Option<SaidView>,
    frequency: Option<SaidView>,
    facilitator: Option<SaidView>,
    benefits: Vec<SaidView>,
    for_me: Vec<SaidView>,
    joining: Option<Way>,
    rules: Option<Way>,
    worksheet: Option<Way>,
}

/// What the community is.
pub fn about(desk: &mut Desk<'_, '_>) -> Option<CommunityContext> {
    let community = desk.reader.hub().community.as_ref()?;
    let definition = desk.said(&community.definition);
    let (purpose, people, practice) = (&community.purpose, &community.people, &community.practice);
    Some(CommunityContext {
        head: head(CommunityPage::About, &definition.text, desk),
        definition,
        cause: desk.said_if(purpose.cause.as_ref()),
        goals: desk.said_all(&purpose.goals),
        success: desk.said_all(&purpose.success),
        who: desk.said_if(people.who.as_ref()),
        peer: desk.said_if(people.peer.as_ref()),
        stakeholders: desk.said_all(&people.stakeholders),
        space: practice.space.map(hub::Mode::word),
        format: desk.said_if(practice.format.as_ref()),
        frequency: desk.said_if(practice.frequency.as_ref()),
        facilitator: desk.said_if(practice.facilitator.as_ref()),
        benefits: desk.said_all(&community.benefits),
        for_me: desk.said_all(&community.for_me),
        joining: desk.community_way(CommunityPage::Joining),
        rules: desk.community_way(CommunityPage::Rules),
        worksheet: desk.community_way(CommunityPage::Worksheet),
    })
}

/// The sheet to plan a community on, filled in with nothing.
pub fn worksheet(desk: &mut Desk<'_, '_>) -> Head {
    let description = desk.reader.say("worksheet-intro", desk.language);
    head(CommunityPage::Worksheet, &description, desk)
}

/// The context of `rules.html`.
#[derive(Serialize)]
pub struct RulesContext {
    #[serde(flatten)]
    head: Head,
    current: Vec<RuleView>,
    coming: Vec<RuleView>,
    former: Vec<RuleView>,
    changes: Vec<ChangeView>,
    joining: Option<Way>,
}

#[derive(Serialize)]
struct RuleView {
    id: String,
    title: SaidView,
    text: SaidView,
    since: Option<DateView>,
    /// The rule that it takes the place of, and the one that takes its own.
    replaces: Option<RuleWay>,
    replaced_by: Option<RuleWay>,
    /// The words for what pentan holds pages to because of it.
    enforces: Vec<&'static str>,
}

#[derive(Serialize)]
struct RuleWay {
    id: String,
    title: SaidView,
}

#[derive(Serialize)]
struct ChangeView {
    date: DateView,
    rule: RuleWay,
    replaces: Option<RuleWay>,
    is_coming: bool,
}

/// The rules: those that hold, those to come, those that held before, and what changed when.
pub fn rules(desk: &mut Desk<'_, '_>) -> RulesContext {
    let (rules, now) = (&desk.reader.hub().rules, desk.reader.now());
    let at = rules_at(rules, now);
    let views = |some: &[&Rule]| some.iter().map(|rule| rule_view(rule, rules, desk)).collect();
    let (current, coming) = (views(&at.current), views(&at.coming));
    let former = at.former.iter().map(|(rule, by)| {
        let view = rule_view(rule, rules, desk);
        RuleView { replaced_by: Some(rule_way(by, desk)), ..view }
    });
    let former = former.collect();
    let changes = changes(rules, now, desk);
    let joining = desk.community_way(CommunityPage::Joining);
    RulesContext { head: head(CommunityPage::Rules, "", desk), current, coming, former, changes, joining }
}

fn rule_view(rule: &Rule, rules: &[Rule], desk: &Desk<'_, '_>) -> RuleView {
    RuleView {
        id: rule.anchor(),
        title: desk.said(&rule.title),
        text: desk.said(&rule.text),
        since: rule.since.map(|date| date_view(date, desk.language)),
        replaces: replaced(rule, rules).map(|other| rule_way(other, desk)),
        replaced_by: None,
        enforces: rule.enforces.iter().map(|enforced| enforced.word()).collect(),
    }
}

fn rule_way(rule: &Rule, desk: &Desk<'_, '_>) -> RuleWay {
    RuleWay { id: rule.anchor(), title: desk.said(&rule.title) }
}

fn replaced<'r>(rule: &Rule, rules: &'r [Rule]) -> Option<&'r Rule> {
    rules.iter().find(|other| Some(&other.id) == rule.replaces.as_ref())
}

/// What changed when, the latest first.
fn changes(rules: &[Rule], now: Date, desk: &Desk<'_, '_>) -> Vec<ChangeView> {
    let mut dated: Vec<(Date, &Rule)> = rules.iter().filter_map(|rule| Some((rule.since?, rule))).collect();
    dated.sort_by_key(|(since, _)| Reverse(*since));
    let change = |(since, rule): (Date, &Rule)| ChangeView {
        date: date_view(since, desk.language),
        rule: rule_way(rule, desk),
        replaces: replaced(rule, rules).map(|other| rule_way(other, desk)),
        is_coming: since > now,
    };
    dated.into_iter().map(change).collect()
}

/// The context of `joining.html` and `tell.html`.
#[derive(Serialize)]
pub struct LetterContext {
    #[serde(flatten)]
    head: Head,
    questions: Vec<SaidView>,
    rules: Vec<RuleWay>,
    rules_way: Option<Way>,
    /// The whole letter, to copy.
    letter: String,
    /// How many lines it has.
    lines: usize,
    /// The address that opens the letter filled in; nothing where the hub publishes no address.
    mailto: Option<String>,
    to: Option<String>,
    is_cut: bool,
    guidelines: Option<Way>,
}

/// How one joins: the questions, and the rules to agree to.
pub fn joining(desk: &mut Desk<'_, '_>) -> Option<LetterContext> {
    let hub = desk.reader.hub();
    let joining = hub.joining.as_ref()?;
    let now = desk.reader.now();
    let questions = desk.said_all(&joining.questions);
    let current = rules_at(&hub.rules, now).current;
    let name = desk.hub_name();
    let mut body = desk.say_named("letter-joining", ("hub", &name)) + "\n\n" + &asked(&questions);
    let rules_url = desk.reader.places().community_url(CommunityPage::Rules, desk.language);
    let rules_url = desk.absolute(&rules_url);
    if !current.is_empty() {
        body += &desk.say_named("letter-rules", ("url", &rules_url));
        for (number, rule) in current.iter().enumerate() {
            let (title, text) = (desk.said(&rule.title).text, desk.said(&rule.text).text);
            body += &format!("\n\n{}. {title}\n{}", number + 1, text.trim());
        }
        body.push('\n');
    }
    let subject = desk.say_named("letter-joining-subject", ("hub", &name));
    let to = joining.email.as_ref().map(|email| email.0.as_str()).or(hub.editor_email());
    let here = desk.url.clone();
    let cut = desk.absolute(&here);
    let cut = desk.say_named("letter-cut", ("url", &cut));
    let sent = to.map(|to| mailto(&Letter { to, subject: &subject, body: &body, cut: &cut }));
    tell_too_long(sent.as_ref(), "joining", desk);
    let rules = current.iter().map(|rule| rule_way(rule, desk)).collect();
    let head = head(CommunityPage::Joining, "", desk);
    Some(letter_context((head, questions, rules), body, (to, sent), desk))
}

/// How one tells roughly what one has done: six plain questions.
pub fn tell(desk: &mut Desk<'_, '_>) -> LetterContext {
    let hub = desk.reader.hub();
    let name = desk.hub_name();
    let questions: Vec<SaidView> =
        TELL.iter().map(|key| SaidView { text: desk.reader.say(key, desk.language), lang: None }).collect();
    let body = desk.reader.say("letter-tell", desk.language) + "\n\n" + &asked(&questions);
    let subject = desk.say_named("letter-tell-subject", ("hub", &name));
    let to = hub.editor_email();
    let sent = to.map(|to| mailto(&Letter { to, subject: &subject, body: &body, cut: "" }));
    tell_too_long(sent.as_ref(), "editor", desk);
    let description = desk.reader.say("tell-intro", desk.language);
    let head = head(CommunityPage::Tell, &description, desk);
    letter_context((head, questions, Vec::new()), body, (to, sent), desk)
}

fn letter_context(
    (head, questions, rules): (Head, Vec<SaidView>, Vec<RuleWay>),
    letter: String,
    (to, sent): (Option<&str>, Option<Mailto>),
    desk: &mut Desk<'_, '_>,
) -> LetterContext {
    LetterContext {
        head,
        questions,
        rules,
        rules_way: desk.community_way(CommunityPage::Rules),
        lines: letter.lines().count().clamp(6, 40),
        letter,
        is_cut: sent.as_ref().is_some_and(Mailto::is_cut),
        mailto: sent.map(|sent| sent.url),
        to: to.map(str::to_owned),
        guidelines: guidelines(desk),
    }
}

/// Questions with room for their answers.
fn asked(questions: &[SaidView]) -> String {
    let question = |(number, question): (usize, &SaidView)| format!("{}. {}\n\n\n", number + 1, question.text);
    questions.iter().enumerate().map(question).collect()
}

/// Tells a letter that is longer than programs open, at what it is made from.
fn tell_too_long(sent: Option<&Mailto>, key: &'static str, desk: &mut Desk<'_, '_>) {
    let Some(sent) = sent.filter(|sent| sent.is_cut()) else { return };
    let place = Place::key(&hub::PATH.into(), &[key.into()]);
    let problem = Problem::new(Code::MailtoTooLong, place).arg("length", sent.whole).arg("limit", LIMIT);
    desk.reader.problems.push(problem.arg("language", desk.language.tag()));
}

impl Desk<'_, '_> {
    /// A message of the interface with one argument.
    pub fn say_named(&mut self, key: &str, (name, value): (&'static str, &str)) -> String {
        let mut args = FluentArgs::new();
        args.set(name, value.to_owned());
        self.reader.say_with(key, self.language, &args)
    }
}

/// What home says of the community.
#[derive(Serialize)]
pub struct AtHome {
    definition: SaidView,
    way: Way,
}

/// What home says of the community.
pub fn at_home(desk: &mut Desk<'_, '_>) -> Option<AtHome> {
    let community = desk.reader.hub().community.as_ref()?;
    let definition = desk.said(&community.definition);
    Some(AtHome { definition, way: desk.community_way(CommunityPage::About)? })
}
