//! What an editor is told of links that lead out of the hub.

use url::Url;

use super::ask::{needs_proof, origin};
use super::known::{Entry, Known, Manner};
use super::{Finding, Linked, Silence};
use crate::problem::{Code, Problem};

/// The problems of addresses that something is known of, at every place that links there.
pub fn problems(linked: &Linked, known: &Known) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (url, places) in linked {
        let Some(entry) = known.entry(url) else { continue };
        let manner = known.manner(&origin(url));
        problems.extend(places.iter().filter_map(|place| problem(url, entry, manner, place)));
    }
    problems
}

fn problem(url: &Url, entry: &Entry, manner: Option<&Manner>, place: &crate::problem::Place) -> Option<Problem> {
    let problem = |code| Problem::new(code, place.clone()).arg("address", url);
    let since = entry.since().map(|day| day.to_string()).unwrap_or_default();
    Some(match &entry.finding {
        Finding::Dead(status) => {
            let archive = archive(url, &since);
            problem(Code::ExternalDead).arg("status", status).arg("since", since).arg("archive", archive)
        }
        Finding::Loop => problem(Code::ExternalLoop).arg("since", since),
        Finding::Unanswered(silence) => {
            let (reason, status) = reason(*silence);
            problem(Code::ExternalUnanswered).arg("reason", reason).arg("status", status).arg("since", since)
        }
        _ if is_unsure(url, entry, manner) => problem(Code::ExternalUnsure).arg("host", url.host_str().unwrap_or_default()),
        Finding::Moved(to) => problem(Code::ExternalMoved).arg("to", to),
        Finding::Well => return None,
    })
}

/// Where the Internet Archive shows the copy of a page that is nearest to a year.
fn archive(url: &Url, since: &str) -> String {
    format!("https://web.archive.org/web/{}/{url}", since.split('-').next().unwrap_or_default())
}

/// The variant of the message that says why, and the status that it names.
fn reason(silence: Silence) -> (&'static str, String) {
    match silence {
        Silence::Timeout => ("timeout", String::new()),
        Silence::NoHost => ("no-host", String::new()),
        Silence::Unsafe => ("unsafe", String::new()),
        Silence::Closed => ("closed", String::new()),
        Silence::Garbled => ("garbled", String::new()),
        Silence::Status(429) => ("busy", "429".to_owned()),
        Silence::Status(status @ 500..) => ("broken", status.to_string()),
        Silence::Status(status) => ("refused", status.to_string()),
    }
}

/// Whether the server would have answered so for what is not there, too.
fn is_unsure(url: &Url, entry: &Entry, manner: Option<&Manner>) -> bool {
    needs_proof(url)
        && match manner {
            Some(Manner::SaysItIsThere) => true,
            Some(Manner::LeadsTo(end)) => entry.end.as_ref() == Some(end),
            Some(Manner::SaysSo) | None => false,
        }
}
