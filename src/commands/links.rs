//! `pentan check --external-links`: the way to the network, and what is kept of it from one run to the next.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use indicatif::ProgressBar;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimeParser;
use pentan::disk::{self, Root};
use pentan::links::{self, Answer, Door, Finding, Heard, Known, Linked, Method, Request, Silence};
use pentan::parse::values::Date;
use pentan::pipeline::Stock;
use pentan::problem::Problem;
use ureq::Agent;
use ureq::http::HeaderMap;
use ureq::tls::{RootCerts, TlsConfig};

use super::ui_language;
use crate::cli::Check;

/// What is kept, in the hub's folder. It is no content, so it is neither published nor watched.
const KEPT: &str = ".pentan/links.json";
/// How long a server is left alone between two questions.
const PAUSE: Duration = Duration::from_millis(200);
/// How often at most what was heard is written down.
const SAVED_EVERY: Duration = Duration::from_secs(2);
/// No file of what is kept is so long, unless something else wrote it.
const KEPT_LIMIT: u64 = 64 << 20;

/// What was asked and heard.
pub struct Looked {
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// How many addresses the hub links to.
    pub addresses: usize,
    /// How many requests were made.
    pub requests: usize,
    /// How many of the addresses are dead or lead in a circle.
    pub dead: usize,
    /// How many gave no answer that says whether they are there.
    pub unanswered: usize,
    /// Why what was heard could not be written down, if it could not.
    pub unsaved: Option<anyhow::Error>,
}

/// Asks for every address outside the hub of which nothing is known of late.
pub fn look(args: &Check, stock: &Stock, bar: &ProgressBar) -> Looked {
    let now = stock.site.settings.now;
    let (linked, mut problems) = links::gather(stock);
    let kept = Kept::open(&args.hub, now);
    let hosts = kept.state().known.unknown(&linked, now, args.max_age);
    let ui = ui_language(args.ui);
    bar.set_message(stock.words.say(ui, "links-asking", None).into_owned());
    bar.set_position(0);
    bar.set_length(hosts.iter().map(|host| host.addresses.len() as u64).sum());
    let web = Web::new(args.timeout);
    let is_asked = !hosts.is_empty();
    links::ask_all(&web, hosts, &|heard| {
        if matches!(heard, Heard::Address(..)) {
            bar.inc(1);
        }
        kept.hear(heard);
    });
    let mut state = kept.state();
    state.known.forget(&linked, now);
    let unsaved = if is_asked { kept.save(&mut state).err() } else { None };
    problems.extend(links::problems(&linked, &state.known));
    let count = |is: fn(&Finding) -> bool| found(&linked, &state.known).filter(|finding| is(finding)).count();
    Looked {
        problems,
        addresses: linked.len(),
        requests: web.requests.load(Ordering::Relaxed),
        dead: count(|finding| matches!(finding, Finding::Dead(_) | Finding::Loop)),
        unanswered: count(|finding| matches!(finding, Finding::Unanswered(_))),
        unsaved,
    }
}

fn found<'k>(linked: &'k Linked, known: &'k Known) -> impl Iterator<Item = &'k Finding> {
    linked.keys().filter_map(|url| known.entry(url)).map(|entry| &entry.finding)
}

/// What is known, and the file that it is kept in.
struct Kept {
    /// Or why it cannot be kept.
    file: Result<PathBuf, String>,
    now: Date,
    state: Mutex<State>,
}

struct State {
    known: Known,
    saved: Instant,
}

impl Kept {
    fn open(hub: &Path, now: Date) -> Kept {
        // Where a link leads it out of the hub, nothing is known, and that nothing can be saved is told.
        let file = Root::of(hub).and_then(|root| root.resolve(KEPT));
        let is_readable = |file: &PathBuf| disk::metadata(file).is_ok_and(|found| found.is_file() && found.len() <= KEPT_LIMIT);
        let text =
            file.as_ref().ok().filter(|file| is_readable(file)).and_then(|file| disk::read_text(file).ok()).unwrap_or_default();
        Kept {
            file: file.map_err(|error| error.to_string()),
            now,
            state: Mutex::new(State { known: Known::read(&text), saved: Instant::now() }),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what was heard, and writes it down now and then: whoever stops the program half-way should not ask everybody again.
    fn hear(&self, heard: Heard) {
        let mut state = self.state();
        state.known.hear(heard, self.now);
        if state.saved.elapsed() >= SAVED_EVERY {
            // What fails here fails at the end again, and is told there.
            let _ = self.save(&mut state);
        }
    }

    /// Writes beside the file and puts it in its place, so that a run cut short leaves either the old file or the new one.
    fn save(&self, state: &mut State) -> Result<()> {
        state.saved = Instant::now();
        let file = self.file.as_ref().map_err(|reason| anyhow!("cannot write {KEPT}: {reason}"))?;
        let failed = || format!("cannot write {}", file.display());
        let text = state.known.text().with_context(failed)?;
        file.parent().map_or(Ok(()), disk::create_folders).with_context(failed)?;
        disk::keep(file, text.as_bytes()).with_context(failed)
    }
}

/// The network: one question at a time to each server, with a pause after it.
struct Web {
    /// Trusts whom Mozilla does.
    agent: Agent,
    /// Trusts whom this machine does: where a council or a museum looks into its own traffic, that is not the same.
    of_machine: Agent,
    gates: Mutex<HashMap<String, Arc<Mutex<Option<Instant>>>>>,
    requests: AtomicUsize,
}

impl Web {
    fn new(timeout: Duration) -> Web {
        let agent = |roots: RootCerts| -> Agent {
            let config = Agent::config_builder()
                .user_agent(concat!("pentan/", env!("CARGO_PKG_VERSION"), " (link check)"))
                .accept("text/html, */*;q=0.8")
                .tls_config(TlsConfig::builder().root_certs(roots).build())
                .max_redirects(0)
                .http_status_as_error(false)
                .timeout_connect(Some(timeout.div_f64(2.0)))
                .timeout_global(Some(timeout));
            config.build().into()
        };
        let (gates, requests) = (Mutex::default(), AtomicUsize::new(0));
        Web { agent: agent(RootCerts::WebPki), of_machine: agent(RootCerts::PlatformVerifier), gates, requests }
    }

    fn gate(&self, url: &url::Url) -> Arc<Mutex<Option<Instant>>> {
        let mut gates = self.gates.lock().unwrap_or_else(PoisonError::into_inner);
        gates.entry(links::origin(url)).or_default().clone()
    }
}

impl Web {
    fn ask_by(&self, agent: &Agent, request: &Request<'_>) -> Result<Answer, Silence> {
        self.requests.fetch_add(1, Ordering::Relaxed);
        let asked = match request.method {
            Method::Head => agent.head(request.url.as_str()),
            Method::Get => agent.get(request.url.as_str()),
        };
        let asked = if request.cookies.is_empty() { asked } else { asked.header("Cookie", request.cookies) };
        // The body is never read, and the connection is closed with it.
        let answer = asked.call().map(|response| answer(response.status().as_u16(), response.headers()));
        answer.map_err(|error| match silence(&error) {
            Silence::Closed if !has_machine(request.url) => Silence::NoHost,
            silence => silence,
        })
    }
}

impl Door for Web {
    fn ask(&self, request: &Request<'_>) -> Result<Answer, Silence> {
        let gate = self.gate(request.url);
        // Redirects lead one server's questions to another's gate; so whoever holds a gate waits behind no other one.
        let mut last = gate.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = *last {
            std::thread::sleep(PAUSE.saturating_sub(last.elapsed()));
        }
        let mut answer = self.ask_by(&self.agent, request);
        if answer == Err(Silence::Unsafe) {
            answer = self.ask_by(&self.of_machine, request);
        }
        *last = Some(Instant::now());
        answer
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

fn answer(status: u16, headers: &HeaderMap) -> Answer {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    // A `Location` in raw UTF-8 is against RFC 9110, and browsers follow it.
    let location = headers.get("location").map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let cookies = headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let cookies = cookies.filter_map(|cookie| cookie.split(';').next()).map(|pair| pair.trim().to_owned()).collect();
    Answer { status, location, retry_after: text("retry-after").and_then(retry_after), cookies }
}

/// RFC 9110, section 10.2.3: seconds, or a date.
fn retry_after(text: &str) -> Option<Duration> {
    let text = text.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = DateTimeParser::new().parse_timestamp(text).ok()?;
    let seconds = until.as_second().saturating_sub(Timestamp::now().as_second());
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or(0)))
}

/// Whether there is a machine of an address's name. What the system says of that comes in no error of its own kind.
fn has_machine(url: &url::Url) -> bool {
    url.socket_addrs(|| None).is_ok_and(|machines| !machines.is_empty())
}

fn silence(error: &ureq::Error) -> Silence {
    use std::io::ErrorKind;
    match error {
        ureq::Error::Timeout(_) => Silence::Timeout,
        ureq::Error::HostNotFound => Silence::NoHost,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) | ureq::Error::TlsRequired => Silence::Unsafe,
        ureq::Error::Io(error) => match error.kind() {
            ErrorKind::TimedOut | ErrorKind::WouldBlock => Silence::Timeout,
            // That is how rustls tells of a certificate or a handshake that is not right.
            ErrorKind::InvalidData => Silence::Unsafe,
            _ => Silence::Closed,
        },
        ureq::Error::ConnectionFailed | ureq::Error::ConnectProxyFailed(_) => Silence::Closed,
        _ => Silence::Garbled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_says_in_seconds_or_by_a_date_how_long_it_wants_to_be_left_alone() {
        assert_eq!(retry_after(" 120 "), Some(Duration::from_secs(120)));
        assert_eq!(retry_after("Wed, 21 Oct 2015 07:28:00 GMT"), Some(Duration::ZERO));
        let later = retry_after("Fri, 31 Dec 2100 23:59:59 GMT");
        assert!(later.is_some_and(|time| time > Duration::from_secs(1 << 20)), "{later:?}");
        for text in ["", "-1", "soon", "1.5"] {
            assert_eq!(retry_after(text), None, "{text}");
        }
    }
}
