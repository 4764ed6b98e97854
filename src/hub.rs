//! `content/hub.yaml`: what the hub says of itself.

mod accessibility;
mod community;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use serde_yaml::Value;

pub use self::accessibility::{Accessibility, Compliance, Tested};
pub use self::community::{
    AboutChapters, AboutReport, Community, Enforced, Joining, Mode, People, Practice, Purpose, Rule, RulesAt, rules_at,
};

use self::community::{Placed, check_rules, listed, single};
use crate::language::Language;
use crate::parse::values::{Date, EditUrl, Email, Level, Licence, WebUrl};
use crate::parse::yaml::{self, FromYaml, Reading, Shape, Text, choice, record};
use crate::problem::{Code, Place, Problem, Step};
use crate::read::Source;

/// The address that a new hub has until its editor says which it is to be.
pub const PLACEHOLDER_URL: &str = "https://change-me.example/";

/// The sizes that a page of a list may have.
const PAGE_SIZES: RangeInclusive<u32> = 1..=1_000;

/// Where the file is.
pub const PATH: &str = "content/hub.yaml";

record! {
    /// What the hub says of itself.
    pub struct Hub {
        /// Its name.
        required name: Text,
        /// What it is for, in a sentence.
        optional tagline: Text,
        /// The address that it will be published at. Its path is the site's base path.
        required base_url: WebUrl,
        /// Its languages, the first one first wherever both stand side by side.
        default languages: Vec<Language>,
        /// The theme's folder in `themes/`.
        optional theme: String,
        /// Who looks after it.
        optional editor: Editor,
        /// Whom readers should name when they reuse a text that has no author.
        optional attribution: Text,
        /// The licence of every text that gives no other.
        optional licence: Licence,
        /// Ids in `content/data/organisations.yaml`.
        default funders in Organisation: Vec<String>,
        /// The sections and pages in the main menu, as a link would name them; all sections when left out.
        default navigation: Vec<String>,
        /// How many entries a page of a list has.
        optional page_size: u32,
        /// Whether raw HTML in Markdown is cleaned and let through instead of being shown as text.
        default allow_html: bool,
        /// Endings of names (`txt`, `html`) of further files that are published as they are.
        default downloads: Vec<String>,
        /// What search may cost a reader.
        optional search: SearchBudget,
        /// Whether half of a pair may be published without the other.
        optional parity: Parity,
        /// How `pentan check` goes about it.
        default check: Check,
        /// What the community is that the hub is for.
        optional community: Community,
        /// The rules that the community has given itself.
        default rules: Vec<Rule>,
        /// How one joins the community.
        optional joining: Joining,
        /// What is said of all chapters together.
        default chapters: AboutChapters,
        /// How the hub tells whether it works.
        default report: AboutReport,
        /// Where the source of a page is changed.
        optional edit_url: EditUrl,
        /// The page that tells how to contribute, as a link would name it.
        optional guidelines: String,
        /// How accessible the site is, as far as people know: the accessibility statement is made from it.
        optional accessibility: Accessibility,
        /// The languages in which nobody has checked yet what this file and the data files say.
        default unreviewed: Vec<Language>,
    }
}

choice! {
    /// Whether half of a pair may be published without the other.
    pub enum Parity {
        /// It may, with a notice for the other language's readers.
        Loose = "loose",
        /// Neither half is published before the other can be.
        Strict = "strict",
    }
}

record! {
    /// How `pentan check` goes about it.
    pub struct Check {
        /// How much single rules weigh.
        default levels: Levels,
        /// The page of the hub that tells editors how it is done here, as a link would name it.
        optional guide: String,
    }
}

/// How much single rules weigh, where it is not what pentan would say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Levels(pub BTreeMap<Code, Level>);

impl FromYaml for Levels {
    fn from_yaml(value: &Value, reading: &mut Reading<'_>) -> Option<Levels> {
        let mapping = yaml::mapping(value, &Code::rules(), reading)?;
        let rules = Code::ALL.iter().copied().filter(|code| code.is_rule());
        // YAML reads a bare `off` as the word it is here, but older parsers as `false`.
        let level = |code: Code, reading: &mut Reading<'_>| match mapping.get(code.name())? {
            Value::Bool(false) => Some(Level::Off),
            _ => yaml::optional(mapping, code.name(), reading),
        };
        Some(Levels(rules.filter_map(|code| Some((code, level(code, reading)?))).collect()))
    }

    fn shape() -> Shape {
        Shape::Levels(Code::rules(), Level::WORDS.to_vec())
    }
}

record! {
    /// Who looks after the hub.
    pub struct Editor {
        /// A name, or the name of a role.
        optional name: Text,
        /// An address that may be published.
        optional email: Email,
    }
}

record! {
    /// What search may cost a reader, in bytes as they are sent.
    pub struct SearchBudget {
        /// The engine: what is loaded once, before the first query.
        optional engine_bytes: u32,
        /// A first query and ten hits, on top of it.
        optional first_query_bytes: u32,
    }
}

/// What a build is told beside the hub's files. The same hub and the same settings give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    /// The day that the site is built for: what is after it is not published yet.
    pub now: Date,
    /// Whether drafts and scheduled pages are built too.
    pub drafts: Drafts,
    /// The address to publish at, in place of the one in `hub.yaml`.
    pub base_url: Option<WebUrl>,
    /// How closely the hub is looked at on the way.
    pub checks: Checks,
}

/// How closely a hub is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Checks {
    /// For what would be wrong or missing on the site.
    Build,
    /// For all that an editor may want to know.
    All,
}

/// What happens to pages that are not published yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drafts {
    /// They are left out.
    Hidden,
    /// They are built, marked as drafts.
    Shown,
}

impl Rule {
    /// Whether the rule holds on a day: it has begun, and no rule among these that has begun takes its place.
    pub fn holds(&self, rules: &[Rule], now: Date) -> bool {
        let has_begun = |rule: &Rule| rule.since.is_none_or(|since| since <= now);
        let is_over = |other: &Rule| has_begun(other) && other.id != self.id && other.replaces.as_ref() == Some(&self.id);
        has_begun(self) && !rules.iter().any(is_over)
    }
}

impl Hub {
    /// The languages in order of precedence, each once.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The theme's folder in `themes/`.
    pub fn theme(&self) -> &str {
        self.theme.as_deref().unwrap_or("default")
    }

    /// The address of who looks after the hub, where it may be published.
    pub fn editor_email(&self) -> Option<&str> {
        self.editor.as_ref()?.email.as_ref().map(|email| email.0.as_str())
    }

    /// Every text for readers, with the keys that lead to it.
    fn texts(&mut self) -> Vec<Placed<'_>> {
        let editor = self.editor.as_mut().and_then(|editor| editor.name.as_mut());
        let singles = [
            single(&[], "name", &mut self.name),
            single(&[], "tagline", self.tagline.as_mut()),
            single(&[], "attribution", self.attribution.as_mut()),
            single(&["editor".into()], "name", editor),
            single(&["chapters".into()], "about", self.chapters.about.as_mut()),
        ];
        let community = self.community.iter_mut().flat_map(Community::texts);
        let rules = self.rules.iter_mut().enumerate().flat_map(|(number, rule)| rule.texts(number));
        let questions = self.joining.as_mut().map_or(&mut [][..], |joining| &mut joining.questions);
        let questions = listed(&["joining".into()], "questions", questions);
        let accessibility = self.accessibility.iter_mut().flat_map(Accessibility::texts);
        singles.into_iter().flatten().chain(community).chain(rules).chain(questions).chain(accessibility).collect()
    }

    /// How many entries a page of a list has.
    pub fn page_size(&self) -> usize {
        self.page_size.unwrap_or(20).clamp(*PAGE_SIZES.start(), *PAGE_SIZES.end()) as usize
    }
}

/// Reads `hub.yaml`, with the settings that stand above it. What is missing or wrong gets a harmless value and a problem.
pub fn parse(source: &Source, text: &str, settings: &Settings) -> (Hub, Vec<Problem>) {
    let path: &Arc<str> = &source.path;
    let mut reading = Reading::new(path);
    let value = reading.document(text, 0);
    let mut hub = value.and_then(|value| Hub::from_yaml(&value, &mut reading)).unwrap_or_default();
    let is_typed = !hub.base_url.0.is_empty();
    if is_typed && !hub.base_url.can_be_base() {
        let place = Place::value(path, &["base_url".into()]);
        reading.problems.push(Problem::new(Code::BadBaseUrl, place).arg("value", &hub.base_url.0));
        hub.base_url = WebUrl::default();
    }
    if let Some(url) = &settings.base_url {
        hub.base_url = url.clone();
    } else if hub.base_url.0 == PLACEHOLDER_URL {
        let place = Place::value(path, &["base_url".into()]);
        reading.problems.push(Problem::new(Code::PlaceholderUrl, place).arg("value", &hub.base_url.0));
    } else if hub.base_url.0.is_empty() {
        hub.base_url = WebUrl("https://example.org/".into());
    }
    if !hub.base_url.0.ends_with('/') {
        hub.base_url.0.push('/');
    }
    if let Some(size) = hub.page_size.filter(|size| !PAGE_SIZES.contains(size)) {
        let problem = Problem::new(Code::OutOfRange, Place::value(path, &["page_size".into()])).arg("value", size);
        reading.problems.push(problem.arg("least", PAGE_SIZES.start()).arg("most", PAGE_SIZES.end()));
    }
    let mut seen = Vec::new();
    hub.languages.retain(|language| {
        !seen.contains(language) && {
            seen.push(*language);
            true
        }
    });
    if hub.languages.is_empty() {
        hub.languages = Language::ALL.to_vec();
    }
    let languages = hub.languages.clone();
    for (steps, text) in hub.texts() {
        text.set();
        settle(&steps, text, &languages, &mut reading);
    }
    check_rules(&mut hub.rules, &mut reading);
    (hub, reading.problems)
}

/// Tells each language of the hub in which a text is missing, at its key; in a list, at the text.
fn settle(steps: &[Step], text: &Text, languages: &[Language], reading: &mut Reading<'_>) {
    for language in text.missing(languages) {
        let place = match steps.last() {
            Some(Step::Index(_)) => Place::value(reading.path, steps),
            _ => Place::key(reading.path, steps),
        };
        reading.problems.push(Problem::new(Code::MissingLanguage, place).arg("language", language.tag()));
    }
}

/// Tells each language of the hub in which a text is missing.
pub fn missing_languages(key: &'static str, text: Option<&Text>, languages: &[Language], reading: &mut Reading<'_>) {
    for language in text.into_iter().flat_map(|text| text.missing(languages)) {
        let problem = reading.down(key, |reading| reading.key_problem(Code::MissingLanguage));
        reading.problems.push(problem.arg("language", language.tag()));
    }
}
