//! Asks many servers at once, and each for one thing at a time.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;

use url::Url;

use super::follow::follow;
use super::known::Manner;
use super::{Door, Finding, Silence};

/// What is to be asked of one server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// Its scheme, name and port, as an address.
    pub origin: String,
    /// What to ask for.
    pub addresses: Vec<Url>,
    /// An address of it that was found well before, if it is not known yet how the server answers for what is not there.
    pub unproved: Option<Url>,
    /// Whether it is known how the server answers for what is not there.
    pub proved: Option<Manner>,
}

/// What was heard from a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// What is at an address, and the address at which its redirects end.
    Address(Url, Finding, Url),
    /// How a server, by its origin, answers for what is not there.
    Host(String, Manner),
}

/// How many servers are asked at once.
const AT_ONCE: usize = 16;
/// After so many addresses in a row that a server gave no answer for in time, the rest are not asked for.
const PATIENCE: u32 = 2;

/// The scheme, name and port of an address.
pub fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

/// Asks servers for all that is to be asked, and hands over each thing heard, on any thread.
pub fn ask_all(door: &impl Door, hosts: Vec<Host>, hear: &(impl Fn(Heard) + Sync)) {
    let threads = hosts.len().min(AT_ONCE);
    // The one with most to be asked comes first, because it takes longest. They are taken from the end.
    let mut hosts = hosts;
    hosts.sort_by(|a, b| (a.addresses.len(), &b.origin).cmp(&(b.addresses.len(), &a.origin)));
    let left = Mutex::new(hosts);
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).pop();
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(host) = next() {
                    ask_host(door, &host, hear);
                }
            });
        }
    });
}

fn ask_host(door: &impl Door, host: &Host, hear: &impl Fn(Heard)) {
    let mut unproved = host.unproved.clone();
    let (mut unheard, mut given_up) = (0, None);
    for url in &host.addresses {
        let (finding, end) = match given_up {
            Some(silence) => (Finding::Unanswered(silence), url.clone()),
            None => follow(door, url),
        };
        match &finding {
            Finding::Unanswered(silence @ Silence::NoHost) => given_up = Some(*silence),
            Finding::Unanswered(silence @ Silence::Timeout) => {
                unheard += 1;
                given_up = Some(*silence).filter(|_| unheard >= PATIENCE);
            }
            _ => unheard = 0,
        }
        if !finding.is_broken() && needs_proof(url) {
            unproved.get_or_insert_with(|| url.clone());
        }
        hear(Heard::Address(url.clone(), finding, end));
    }
    if let (Some(url), None) = (unproved, &host.proved) {
        hear(Heard::Host(host.origin.clone(), manner(door, &url)));
    }
}

/// Whether an address would have to be believed: any but that of a whole site.
pub(super) fn needs_proof(url: &Url) -> bool {
    url.path() != "/" || url.query().is_some()
}

/// A name that no page has.
const NOWHERE: &str = "pentan-asks-for-what-is-not-there-7f3a9c";

/// How a server answers for what is not there. It is asked for a name that no page has.
fn manner(door: &impl Door, url: &Url) -> Manner {
    let mut nowhere = url.clone();
    nowhere.set_query(None);
    nowhere.set_path(NOWHERE);
    match follow(door, &nowhere) {
        (Finding::Well | Finding::Moved(_), end) if end.path().contains(NOWHERE) => Manner::SaysItIsThere,
        (Finding::Well | Finding::Moved(_), end) => Manner::LeadsTo(end.to_string()),
        _ => Manner::SaysSo,
    }
}

/// Puts addresses together by their servers, in the order of the addresses.
pub(super) fn by_origin<'u>(addresses: impl Iterator<Item = &'u Url>) -> BTreeMap<String, Vec<&'u Url>> {
    let mut hosts: BTreeMap<String, Vec<&Url>> = BTreeMap::new();
    for url in addresses {
        hosts.entry(origin(url)).or_default().push(url);
    }
    hosts
}
