//! What was heard before, as it is kept from one run to the next.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ask::{Heard, Host, by_origin, needs_proof};
use super::{Finding, Linked};
use crate::parse::values::Date;

/// The version of the file's form.
const VERSION: u32 = 1;
/// For how many days what was broken is not asked for again.
const BROKEN_AGE: i64 = 1;
/// For how many days what nothing links to any more is kept: a page that cannot be read today may link to it tomorrow.
const UNLINKED_AGE: i64 = 30;

/// What is known of addresses and servers outside the hub.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    version: u32,
    addresses: BTreeMap<String, Entry>,
    hosts: BTreeMap<String, Proof>,
}

/// What is known of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day on which it was asked for.
    asked: Day,
    /// What was found.
    pub finding: Finding,
    /// The first day on which it was found broken, and has been ever since.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Day>,
    /// Where its redirects ended, if there were any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Proof {
    asked: Day,
    manner: Manner,
}

/// How a server answers for what is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// It says that it is not there, or nothing of use.
    SaysSo,
    /// As if it were there.
    SaysItIsThere,
    /// By a redirect to this address, where there is something.
    LeadsTo(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Day(Date);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Day, String> {
        Date::parse(&text).map(Day).ok_or(text)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.0.to_string()
    }
}

impl Default for Known {
    fn default() -> Known {
        Known { version: VERSION, addresses: BTreeMap::new(), hosts: BTreeMap::new() }
    }
}

impl Known {
    /// Reads what was kept. Of a file that is damaged, or that another version of pentan wrote, nothing is known.
    pub fn read(text: &str) -> Known {
        serde_json::from_str(text).ok().filter(|known: &Known| known.version == VERSION).unwrap_or_default()
    }

    /// The file's text.
    ///
    /// Errors: none that can be met, for all keys are text.
    pub fn text(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }

    /// What is to be asked on a day: what is not known, or was last asked for `max_age` days ago or before. What was broken is asked for
    /// again from the next day on.
    pub fn unknown(&self, linked: &Linked, now: Date, max_age: u16) -> Vec<Host> {
        let is_fresh = |asked: Day, days: i64| (0..days).contains(&days_between(asked.0, now));
        let age = |entry: &Entry| if entry.finding.is_broken() { BROKEN_AGE.min(max_age.into()) } else { max_age.into() };
        let entry = |url: &url::Url| self.entry(url).filter(|entry| is_fresh(entry.asked, age(entry)));
        let mut hosts = Vec::new();
        for (origin, addresses) in by_origin(linked.keys()) {
            let (known, unknown): (Vec<_>, Vec<_>) = addresses.into_iter().partition(|url| entry(url).is_some());
            let proved = self.hosts.get(&origin).filter(|proof| is_fresh(proof.asked, max_age.into()));
            let proved = proved.map(|proof| proof.manner.clone());
            let is_well = |url: &&&url::Url| needs_proof(url) && entry(url).is_some_and(|entry| !entry.finding.is_broken());
            let unproved = known.iter().find(is_well).filter(|_| proved.is_none()).map(|url| (*url).clone());
            if !unknown.is_empty() || unproved.is_some() {
                hosts.push(Host { origin, addresses: unknown.into_iter().cloned().collect(), unproved, proved });
            }
        }
        hosts
    }

    /// Keeps what was heard on a day. An address that is broken keeps the day since which it has been, until it is well again.
    pub fn hear(&mut self, heard: Heard, now: Date) {
        match heard {
            Heard::Host(origin, manner) => drop(self.hosts.insert(origin, Proof { asked: Day(now), manner })),
            Heard::Address(url, finding, end) => {
                let before = self.addresses.get(url.as_str()).and_then(|entry| entry.since);
                let since = finding.is_broken().then(|| before.unwrap_or(Day(now)));
                let end = Some(end).filter(|end| *end != url).map(String::from);
                self.addresses.insert(url.into(), Entry { asked: Day(now), finding, since, end });
            }
        }
    }

    /// Lets go of what nothing has linked to for long.
    pub fn forget(&mut self, linked: &Linked, now: Date) {
        let is_linked = |address: &str| url::Url::parse(address).is_ok_and(|url| linked.contains_key(&url));
        self.addresses.retain(|address, entry| is_linked(address) || days_between(entry.asked.0, now) < UNLINKED_AGE);
        let hosts = by_origin(linked.keys());
        self.hosts.retain(|origin, proof| hosts.contains_key(origin) || days_between(proof.asked.0, now) < UNLINKED_AGE);
    }

    /// What is known of an address.
    pub fn entry(&self, url: &url::Url) -> Option<&Entry> {
        self.addresses.get(url.as_str())
    }

    /// How the server with this origin answers for what is not there.
    pub fn manner(&self, origin: &str) -> Option<&Manner> {
        self.hosts.get(origin).map(|proof| &proof.manner)
    }
}

impl Entry {
    /// The first day on which it was found broken, and has been ever since.
    pub fn since(&self) -> Option<Date> {
        self.since.map(|day| day.0)
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    from.0.until(to.0).map_or(i64::MAX, |span| span.get_days().into())
}
