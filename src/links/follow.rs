//! What is at an address: one question, and those that its answers lead to.

use std::collections::BTreeSet;
use std::time::Duration;

use url::Url;

use super::{Finding, Silence};

/// The only way to the network and the clock.
pub trait Door: Sync {
    /// Asks a server, and gives what it answers; it follows no redirect.
    fn ask(&self, request: &Request<'_>) -> Result<Answer, Silence>;
    /// Lets time pass.
    fn wait(&self, time: Duration);
}

/// A question to a server.
pub struct Request<'a> {
    /// How it is asked.
    pub method: Method,
    /// For what.
    pub url: &'a Url,
    /// The header `Cookie`; none where it is empty.
    pub cookies: &'a str,
}

/// How a server is asked (RFC 9110, section 9.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// For the head of an answer only.
    Head,
    /// For all of it, though no more than the head is read.
    Get,
}

/// The head of a server's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header `Location`.
    pub location: Option<String>,
    /// How long the server asks to be left alone, by its header `Retry-After`.
    pub retry_after: Option<Duration>,
    /// The pairs `name=value` of its headers `Set-Cookie`.
    pub cookies: Vec<String>,
}

/// How many redirects are followed: as many as the Fetch standard lets browsers follow.
const MOST_REDIRECTS: usize = 20;
/// How often the same is asked where another answer may come.
const MOST_TRIES: u32 = 3;
/// How long is waited before the second time; then twice as long.
const BACK_OFF: Duration = Duration::from_millis(500);
/// How long is waited at most where a server asks for it.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// Finds out what is at an address, and which one redirects end at.
///
/// Cookies are handed back along the way, because some servers send everybody in a circle who does not.
pub fn follow(door: &impl Door, start: &Url) -> (Finding, Url) {
    let mut at = start.clone();
    let mut cookies = BTreeSet::new();
    let mut seen = BTreeSet::new();
    // The last address that redirects for good lead to, before any that is not.
    let mut moved = Some(start.clone());
    let mut settled = start.clone();
    loop {
        let sent = cookies_for(&at, &cookies);
        if seen.len() > MOST_REDIRECTS || !seen.insert((at.clone(), sent.clone())) {
            return (Finding::Loop, at);
        }
        let answer = match answer(door, &at, &sent) {
            Ok(answer) => answer,
            Err(silence) => return (Finding::Unanswered(silence), at),
        };
        cookies.extend(answer.cookies.into_iter().map(|cookie| (host(&at).to_owned(), cookie)));
        let found = match answer.status {
            200..=299 if settled == *start => Finding::Well,
            200..=299 => Finding::Moved(settled.to_string()),
            404 | 410 => Finding::Dead(answer.status),
            301 | 302 | 303 | 307 | 308 => {
                let Some(next) = leads_to(&at, answer.location.as_deref()) else {
                    return (Finding::Unanswered(Silence::Garbled), at);
                };
                moved = moved.filter(|_| matches!(answer.status, 301 | 308)).map(|_| next.clone());
                settled = moved.clone().unwrap_or(settled);
                at = next;
                continue;
            }
            status => Finding::Unanswered(Silence::Status(status)),
        };
        return (found, at);
    }
}

fn host(url: &Url) -> &str {
    url.host_str().unwrap_or_default()
}

fn cookies_for(url: &Url, cookies: &BTreeSet<(String, String)>) -> String {
    let of_host = cookies.iter().filter(|(of, _)| of == host(url)).map(|(_, cookie)| cookie.as_str());
    of_host.collect::<Vec<_>>().join("; ")
}

/// Where a redirect leads, if that is an address of the web. Its fragment is the browser's own business.
fn leads_to(from: &Url, location: Option<&str>) -> Option<Url> {
    let mut to = from.join(location?).ok().filter(|to| matches!(to.scheme(), "http" | "https") && to.has_host())?;
    to.set_fragment(None);
    Some(to)
}

/// Asks until there is an answer that may stand: by GET where HEAD was refused, and later where the server is busy.
fn answer(door: &impl Door, url: &Url, cookies: &str) -> Result<Answer, Silence> {
    let mut method = Method::Head;
    let mut tries = 0;
    loop {
        let answer = door.ask(&Request { method, url, cookies });
        if method == Method::Head && may_be_of_the_method(&answer) {
            method = Method::Get;
            continue;
        }
        tries += 1;
        match wait_after(&answer, tries) {
            Some(time) => door.wait(time),
            None => return answer,
        }
    }
}

/// Many servers answer HEAD wrongly or not at all, though it should be as GET.
fn may_be_of_the_method(answer: &Result<Answer, Silence>) -> bool {
    match answer {
        Ok(answer) => answer.status >= 400 && !matches!(answer.status, 429 | 503),
        Err(silence) => matches!(silence, Silence::Closed | Silence::Garbled | Silence::Timeout),
    }
}

/// How long to wait before the same is asked again; nothing where that would help nobody.
fn wait_after(answer: &Result<Answer, Silence>, tries: u32) -> Option<Duration> {
    if tries >= MOST_TRIES {
        return None;
    }
    let back_off = BACK_OFF * 2u32.pow(tries - 1);
    match answer {
        Ok(Answer { status: 429 | 503, retry_after: Some(time), .. }) => Some(*time).filter(|time| *time <= LONGEST_WAIT),
        Ok(Answer { status: 429 | 500 | 502..=599, .. }) | Err(Silence::Closed) => Some(back_off),
        _ => None,
    }
}
