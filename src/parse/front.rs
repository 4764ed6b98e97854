//! Front matter: the block between two `---` lines at the top of a page, typed.

use std::sync::Arc;

use super::markdown;
use super::repeats::Repeats;
use super::values::{Also, ChapterId, Date, Interpretation, Kind, Licence, Mode, Moment, Rule, Slug, Status, WebUrl};
use super::yaml::{FromYaml, Reading, Shape, record};
use crate::language::Language;
use crate::problem::{Code, Place, Problem, Step};

record! {
    /// All that front matter can say, for every type of page.
    pub struct Front {
        /// The page's heading, and its name in lists.
        required title: String,
        /// One or two sentences on what the reader gets.
        required summary: String,
        /// The last part of its URL; made from the title when left out.
        optional slug: Slug,
        /// Since when it is published. A day in the future means scheduled.
        optional published: Date,
        /// What was changed since, and when.
        default updated: Vec<Update>,
        /// The day by which somebody should read it again.
        optional review_by: Date,
        /// The last day on which it is listed.
        optional expires: Date,
        /// Kept back until it is `false` or gone.
        default draft: bool,
        /// Ids in `content/data/topics.yaml`.
        default topics in Topic: Vec<String>,
        /// Ids in `content/data/audiences.yaml`.
        default audience in Audience: Vec<String>,
        /// Ids in `content/data/organisation_types.yaml`.
        default organisation_type in OrganisationType: Vec<String>,
        /// Ids in `content/data/people.yaml`.
        default authors in Person: Vec<String>,
        /// An id in `content/data/organisations.yaml`.
        optional organisation in Organisation: String,
        /// The picture that stands for the page.
        optional image: Image,
        /// The text's licence; the hub's own when left out.
        optional licence: Licence,
        /// What on the page the licence does not cover.
        default licence_exceptions: Vec<String>,
        /// Ids in `content/data/organisations.yaml`.
        default supported_by in Organisation: Vec<String>,
        /// Pages that the editor pins under "More help here".
        default related: Vec<String>,
        /// The advice to keep, one sentence a line.
        default key_advice: Vec<String>,
        /// Addresses that the page had before.
        default aliases: Vec<String>,
        /// What the page is filed under in the A-Z, where its title files wrongly.
        optional sort_key: String,
        /// How far its translation has come.
        optional translation: Translation,
        /// Whether the first use of a term of the glossary leads to it; `false` where a page explains its own words.
        optional glossary: bool,
        /// The rules that `pentan check` does not hold the page to.
        default allow: Vec<Allow>,
        /// The type of page; in a section's `_index`, the type of the section's pages.
        optional kind = "type": Kind,
        /// Case study: what had to be solved.
        optional challenge: String,
        /// Case study: what helped.
        optional what_worked: String,
        /// Case study: what did not.
        optional what_didnt: String,
        /// Case study: what they would do next time.
        optional next_time: String,
        /// Case study: ids of the topics that they are still working on.
        default facing in Topic: Vec<String>,
        /// Case study: whether others may be put in touch, by way of the editor.
        default contact_ok: bool,
        /// Guide: the question it answers.
        optional question: String,
        /// Event: when it begins.
        optional starts: Moment,
        /// Event: when it ends.
        optional ends: Moment,
        /// Event: how it repeats, in the words of RFC 5545.
        optional repeats: Repeats,
        /// Event: days on which it does not take place, though its rule says so.
        default except: Vec<Date>,
        /// Event: further days, or times, that its rule does not give.
        default also: Vec<Also>,
        /// Event: how people take part.
        optional mode: Mode,
        /// Event: the building.
        optional venue: String,
        /// Event: where the building is; job: where the work is.
        optional address: String,
        /// Event: the link to take part online.
        optional join: WebUrl,
        /// Event: the languages that are spoken there.
        default language: Vec<Language>,
        /// Event: whether what is said is interpreted, or how.
        optional interpretation: Interpretation,
        /// Event or opportunity: whether it costs nothing.
        optional free: bool,
        /// Event or opportunity: what it costs, in words.
        optional cost: String,
        /// Event: whether it was called off: it stays on its page and in calendars, where those who meant to come look.
        default cancelled: bool,
        /// The chapter that holds the event, or that the page comes from: an id in `content/data/chapters.yaml`.
        optional chapter: ChapterId,
        /// The event that the page is a write-up of.
        optional meeting: MeetingOf,
        /// Job: an id in `content/data/organisations.yaml`.
        optional employer in Organisation: String,
        /// Job: what tells this vacancy from any other.
        optional vacancy: String,
        /// Job: what it pays, in words.
        optional salary: String,
        /// Job or opportunity: the last day to apply.
        optional closes: Date,
        /// Job or opportunity: where to apply.
        optional apply: WebUrl,
    }
}

record! {
    /// A change that readers are told of.
    pub struct Update {
        /// When.
        required date: Date,
        /// What, in a sentence.
        optional note: String,
    }
}

record! {
    /// A picture with what must be said of it.
    pub struct Image {
        /// The file, as a link would name it.
        required src: String,
        /// What it shows, for who does not see it.
        required alt: String,
        /// Whose it is.
        optional credit: String,
        /// Its own licence.
        optional licence: Licence,
    }
}

record! {
    /// A meeting that a page tells of.
    pub struct Told {
        /// The event, by its path in `content/`.
        required event: String,
        /// Which of its meetings.
        optional date: Date,
    }
}

/// The meeting that a page is a write-up of: an event by its path, or that and a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum MeetingOf {
    /// The only meeting of an event.
    Event(String),
    /// One of the meetings of an event.
    Meeting(Told),
}

impl MeetingOf {
    /// The pair that the event's path names.
    pub fn pair(&self) -> &str {
        let event = match self {
            MeetingOf::Event(event) => event,
            MeetingOf::Meeting(told) => &told.event,
        };
        let path = event.trim_matches('/');
        path.strip_suffix(".md").unwrap_or(path)
    }

    /// The day of the meeting.
    pub fn date(&self) -> Option<Date> {
        match self {
            MeetingOf::Event(_) => None,
            MeetingOf::Meeting(told) => told.date,
        }
    }
}

impl FromYaml for MeetingOf {
    fn from_yaml(value: &serde_yaml::Value, reading: &mut Reading<'_>) -> Option<MeetingOf> {
        match value {
            serde_yaml::Value::Mapping(_) => Told::from_yaml(value, reading).map(MeetingOf::Meeting),
            _ => String::from_yaml(value, reading).map(MeetingOf::Event),
        }
    }

    fn shape() -> Shape {
        Shape::Either(Box::new(Shape::Text), Box::new(Told::shape()))
    }
}

record! {
    /// A rule that the page is exempt from.
    pub struct Allow {
        /// Its name, as problems print it.
        required rule: Rule,
        /// Why.
        required reason: String,
        /// The last day of the exemption.
        optional until: Date,
    }
}

record! {
    /// What is said of a translation.
    pub struct Translation {
        /// How far it has come.
        optional status: Status,
        /// Who made it: an id in `content/data/people.yaml`.
        optional by in Person: String,
    }
}

/// The keys that belong to some types of page only.
pub const KEYS_OF_TYPES: &[(&str, &[Kind])] = &[
    ("challenge", &[Kind::CaseStudy]),
    ("what_worked", &[Kind::CaseStudy]),
    ("what_didnt", &[Kind::CaseStudy]),
    ("next_time", &[Kind::CaseStudy]),
    ("facing", &[Kind::CaseStudy]),
    ("contact_ok", &[Kind::CaseStudy]),
    ("question", &[Kind::Guide]),
    ("starts", &[Kind::Event]),
    ("ends", &[Kind::Event]),
    ("repeats", &[Kind::Event]),
    ("except", &[Kind::Event]),
    ("also", &[Kind::Event]),
    ("mode", &[Kind::Event]),
    ("venue", &[Kind::Event]),
    ("address", &[Kind::Event, Kind::Job]),
    ("join", &[Kind::Event]),
    ("language", &[Kind::Event]),
    ("interpretation", &[Kind::Event]),
    ("cancelled", &[Kind::Event]),
    ("free", &[Kind::Event, Kind::Opportunity]),
    ("cost", &[Kind::Event, Kind::Opportunity]),
    ("employer", &[Kind::Job]),
    ("vacancy", &[Kind::Job]),
    ("salary", &[Kind::Job]),
    ("closes", &[Kind::Job, Kind::Opportunity]),
    ("apply", &[Kind::Job, Kind::Opportunity]),
];

/// The keys that a type of page cannot do without, beside title and summary.
pub const REQUIRED_OF_TYPES: &[(Kind, &[&str])] = &[(Kind::Event, &["starts"]), (Kind::Job, &["employer", "closes"])];

/// Where front matter stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fences {
    /// Where the opening `---` begins: after a byte order mark, if there is one.
    pub open: usize,
    /// Where the closing `---` begins.
    pub close: usize,
    /// Where the body begins.
    pub body: usize,
}

/// Finds the two `---` lines, or says which one is missing.
pub fn fences(text: &str) -> Result<Fences, Code> {
    let open = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
    let is_fence = |line: &str| line.trim_end() == "---";
    let mut at = open;
    let mut lines = text[open..].split_inclusive('\n');
    if !lines.next().is_some_and(|line| {
        at += line.len();
        is_fence(line)
    }) {
        return Err(Code::FrontMissing);
    }
    for line in lines {
        if is_fence(line) {
            return Ok(Fences { open, close: at, body: at + line.len() });
        }
        at += line.len();
    }
    Err(Code::FrontUnclosed)
}

/// Where a text stands in front matter: a key, and what is below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TextKey {
    /// The value of a key.
    Value(&'static str),
    /// An entry of a list, from 0.
    Entry(&'static str, usize),
    /// The value of a key below a key.
    Below(&'static str, &'static str),
}

impl TextKey {
    /// The path of keys to it.
    pub fn steps(self) -> Vec<Step> {
        match self {
            TextKey::Value(key) => vec![key.into()],
            TextKey::Entry(key, index) => vec![key.into(), index.into()],
            TextKey::Below(key, below) => vec![key.into(), below.into()],
        }
    }
}

impl std::fmt::Display for TextKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TextKey::Value(key) => f.write_str(key),
            TextKey::Entry(key, index) => write!(f, "{key}.{index}"),
            TextKey::Below(key, below) => write!(f, "{key}.{below}"),
        }
    }
}

impl Front {
    /// The texts that a translation follows, in the order of the record above. Dates, ids and addresses are none, and neither are the
    /// notes on what was changed.
    pub fn texts(&self) -> Vec<(TextKey, &str)> {
        use TextKey::{Below, Entry, Value};
        let mut texts = vec![(Value("title"), self.title.as_str()), (Value("summary"), self.summary.as_str())];
        if let Some(image) = &self.image {
            texts.push((Below("image", "alt"), &image.alt));
            texts.extend(image.credit.as_deref().map(|credit| (Below("image", "credit"), credit)));
        }
        for (key, entries) in [("licence_exceptions", &self.licence_exceptions), ("key_advice", &self.key_advice)] {
            texts.extend(entries.iter().enumerate().map(|(at, text)| (Entry(key, at), text.as_str())));
        }
        let single = [
            ("challenge", &self.challenge),
            ("what_worked", &self.what_worked),
            ("what_didnt", &self.what_didnt),
            ("next_time", &self.next_time),
            ("question", &self.question),
            ("venue", &self.venue),
            ("address", &self.address),
            ("vacancy", &self.vacancy),
            ("salary", &self.salary),
            ("cost", &self.cost),
        ];
        texts.extend(single.into_iter().filter_map(|(key, text)| Some((Value(key), text.as_deref()?))));
        if let Some(Interpretation::Said(text)) = &self.interpretation {
            texts.push((Value("interpretation"), text));
        }
        texts.retain(|(_, text)| !text.trim().is_empty());
        texts
    }

    /// Gives the texts that readers see the punctuation of their language.
    fn set(&mut self, language: Language) {
        let set = |text: &mut String| *text = markdown::set(text, language);
        set(&mut self.title);
        set(&mut self.summary);
        let texts = [&mut self.challenge, &mut self.what_worked, &mut self.what_didnt, &mut self.next_time];
        texts.into_iter().chain([&mut self.question, &mut self.salary, &mut self.cost]).flatten().for_each(set);
        if let Some(Interpretation::Said(text)) = &mut self.interpretation {
            set(text);
        }
        self.key_advice.iter_mut().chain(&mut self.licence_exceptions).for_each(set);
        self.updated.iter_mut().filter_map(|update| update.note.as_mut()).for_each(set);
        if let Some(image) = &mut self.image {
            set(&mut image.alt);
            image.credit.as_mut().map(set);
        }
    }
}

/// Reads the front matter of a page. Whatever can be read is; a page without any still has its text.
pub fn front(path: &Arc<str>, text: &str, language: Language) -> (Front, usize, Vec<Problem>) {
    let fences = match fences(text) {
        Ok(fences) => fences,
        Err(code) => {
            let end = text.find('\n').unwrap_or(text.len());
            return (Front::default(), 0, vec![Problem::new(code, Place::bytes(path, 0..end))]);
        }
    };
    let mut reading = Reading::new(path);
    let Some(value) = reading.document(&text[fences.open..fences.close], fences.open) else {
        return (Front::default(), fences.body, reading.problems);
    };
    let mut front = Front::from_yaml(&value, &mut reading).unwrap_or_default();
    front.set(language);
    (front, fences.body, reading.problems)
}
