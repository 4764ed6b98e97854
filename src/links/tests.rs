use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;

use url::Url;

use super::*;
use crate::parse::values::Date;
use crate::problem::Place;

/// Servers in a string: a line `METHOD ADDRESS ANSWER` for each answer, `*` for any method; the last one stands for all after it.
struct Servers {
    answers: Mutex<BTreeMap<String, VecDeque<Result<Answer, Silence>>>>,
    asked: Mutex<Vec<String>>,
    waited: Mutex<Duration>,
}

impl Servers {
    fn of(text: &str) -> Servers {
        let mut answers: BTreeMap<String, VecDeque<_>> = BTreeMap::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (method, rest) = line.split_once(' ').unwrap();
            let (address, said) = rest.split_once(' ').unwrap();
            for method in ["HEAD", "GET"].into_iter().filter(|one| ["*", one].contains(&method)) {
                answers.entry(format!("{method} {address}")).or_default().push_back(answer(said));
            }
        }
        Servers { answers: Mutex::new(answers), asked: Mutex::default(), waited: Mutex::default() }
    }

    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

/// `STATUS`, `STATUS to ADDRESS`, `STATUS after SECONDS`, `STATUS to ADDRESS cookie PAIR`, or a silence.
fn answer(said: &str) -> Result<Answer, Silence> {
    let parts: Vec<&str> = said.split(' ').collect();
    let after = |name: &str| parts.iter().position(|part| *part == name).map(|at| parts[at + 1].to_owned());
    match parts[0] {
        "timeout" => Err(Silence::Timeout),
        "closed" => Err(Silence::Closed),
        "no-host" => Err(Silence::NoHost),
        status => Ok(Answer {
            status: status.parse().unwrap(),
            location: after("to"),
            retry_after: after("after").map(|seconds| Duration::from_secs(seconds.parse().unwrap())),
            cookies: after("cookie").into_iter().collect(),
        }),
    }
}

impl Door for Servers {
    fn ask(&self, request: &Request<'_>) -> Result<Answer, Silence> {
        let method = if request.method == Method::Head { "HEAD" } else { "GET" };
        let cookies = if request.cookies.is_empty() { String::new() } else { format!("+{}", request.cookies) };
        let question = format!("{method} {}{cookies}", request.url);
        self.asked.lock().unwrap().push(question.clone());
        let mut answers = self.answers.lock().unwrap();
        let Some(left) = answers.get_mut(&question) else {
            return Ok(Answer { status: 404, ..Answer::default() });
        };
        if left.len() > 1 { left.pop_front().unwrap() } else { left[0].clone() }
    }

    fn wait(&self, time: Duration) {
        *self.waited.lock().unwrap() += time;
    }
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// What is found at `http://a/`, the questions asked, and the seconds waited.
fn found(servers: &str) -> (Finding, usize, f64) {
    let servers = Servers::of(servers);
    let (finding, _) = follow(&servers, &url("http://a/"));
    let waited = servers.waited.lock().unwrap().as_secs_f64();
    (finding, servers.asked().len(), waited)
}

#[test]
fn only_a_server_that_says_so_makes_an_address_dead() {
    for (servers, expected) in [
        ("* http://a/ 200", (Finding::Well, 1, 0.0)),
        ("* http://a/ 404", (Finding::Dead(404), 2, 0.0)),
        ("* http://a/ 410", (Finding::Dead(410), 2, 0.0)),
        ("HEAD http://a/ 405\nGET http://a/ 200", (Finding::Well, 2, 0.0)),
        ("HEAD http://a/ 404\nGET http://a/ 200", (Finding::Well, 2, 0.0)),
        ("HEAD http://a/ closed\nGET http://a/ 200", (Finding::Well, 2, 0.0)),
        ("* http://a/ 403", (Finding::Unanswered(Silence::Status(403)), 2, 0.0)),
        ("* http://a/ timeout", (Finding::Unanswered(Silence::Timeout), 2, 0.0)),
        ("HEAD http://a/ timeout\nGET http://a/ 200", (Finding::Well, 2, 0.0)),
        ("* http://a/ no-host", (Finding::Unanswered(Silence::NoHost), 1, 0.0)),
        ("* http://a/ 429 after 3600", (Finding::Unanswered(Silence::Status(429)), 1, 0.0)),
        ("* http://a/ 429 after 7\n* http://a/ 200", (Finding::Well, 2, 7.0)),
        ("* http://a/ 503\n* http://a/ 200", (Finding::Well, 2, 0.5)),
        ("* http://a/ 503", (Finding::Unanswered(Silence::Status(503)), 3, 1.5)),
        ("* http://a/ closed", (Finding::Unanswered(Silence::Closed), 4, 1.5)),
    ] {
        assert_eq!(found(servers), expected, "{servers}");
    }
}

#[test]
fn redirects_are_followed_to_their_end_and_not_for_ever() {
    let moved = |to: &str| Finding::Moved(to.to_owned());
    let on_and_on: String = (0..50).map(|n| format!("* http://a/{n} 302 to /{}\n", n + 1)).collect();
    for (servers, expected) in [
        ("* http://a/ 302 to /b\n* http://a/b 200", Finding::Well),
        ("* http://a/ 301 to https://a/\n* https://a/ 200", moved("https://a/")),
        ("* http://a/ 308 to /b\n* http://a/b 301 to /c\n* http://a/c 302 to /d\n* http://a/d 200", moved("http://a/c")),
        ("* http://a/ 302 to /b\n* http://a/b 301 to /c\n* http://a/c 200", Finding::Well),
        ("* http://a/ 301 to /b#here\n* http://a/b 404", Finding::Dead(404)),
        ("* http://a/ 302 to /b\n* http://a/b 302 to /", Finding::Loop),
        ("* http://a/ 302 to /", Finding::Loop),
        ("* http://a/ 302 to / cookie seen=1\n* http://a/+seen=1 200", Finding::Well),
        ("* http://a/ 302 to / cookie seen=1\n* http://a/+seen=1 302 to /", Finding::Loop),
        ("* http://a/ 302 to http://b/ cookie seen=1\n* http://b/ 200", Finding::Well),
        ("* http://a/ 302", Finding::Unanswered(Silence::Garbled)),
        ("* http://a/ 302 to ftp://a/", Finding::Unanswered(Silence::Garbled)),
        (&format!("* http://a/ 302 to /0\n{on_and_on}"), Finding::Loop),
    ] {
        assert_eq!(found(servers).0, expected, "{servers}");
    }
}

/// A day's run: asks for all that is unknown, and gives what was asked.
fn run(servers: &Servers, known: &mut Known, (addresses, now): (&[&str], &str)) -> Vec<String> {
    let linked = linked(addresses);
    let heard = Mutex::new(Vec::new());
    ask_all(servers, known.unknown(&linked, day(now), 7), &|one| heard.lock().unwrap().push(one));
    heard.into_inner().unwrap().into_iter().for_each(|one| known.hear(one, day(now)));
    let mut asked = servers.asked();
    asked.sort();
    asked
}

fn linked(addresses: &[&str]) -> Linked {
    addresses.iter().map(|address| (url(address), vec![Place::file(&"content/a.en.md".into())])).collect()
}

/// What an editor is told: codes, and what they say of days.
fn told(known: &Known, addresses: &[&str]) -> Vec<String> {
    let say = |problem: &crate::problem::Problem| {
        let since = problem.args.iter().find(|(name, _)| *name == "since").map(|(_, since)| format!(" {since}"));
        format!("{}{}", problem.code.name(), since.unwrap_or_default())
    };
    problems(&linked(addresses), known).iter().map(say).collect()
}

#[test]
fn what_is_well_is_asked_for_after_a_week_and_what_is_not_on_the_next_day() {
    let servers = Servers::of("* http://a/x 200\n* http://b/ timeout");
    let all = &["http://a/x", "http://a/gone", "http://b/"];
    let mut known = Known::default();
    assert_eq!(run(&servers, &mut known, (all, "2026-11-01")).len(), 7);
    assert_eq!(run(&servers, &mut known, (all, "2026-11-01")), [""; 0]);
    assert_eq!(
        run(&servers, &mut known, (all, "2026-11-02")),
        ["GET http://a/gone", "GET http://b/", "HEAD http://a/gone", "HEAD http://b/"]
    );
    assert_eq!(run(&servers, &mut known, (all, "2026-11-08")).len(), 7);
    // A clock that went back says nothing of age.
    assert_eq!(run(&servers, &mut known, (all, "2026-10-31")).len(), 7);
}

#[test]
fn an_address_keeps_the_day_since_which_it_is_broken_until_it_is_well_again() {
    let all = &["http://a/x"];
    let mut known = Known::default();
    let mut on = |servers: &str, now: &str| {
        run(&Servers::of(servers), &mut known, (all, now));
        known = Known::read(&known.text().unwrap());
        told(&known, all)
    };
    assert_eq!(on("* http://a/x 404", "2026-11-01"), ["external-dead 2026-11-01"]);
    assert_eq!(on("* http://a/x timeout", "2026-11-03"), ["external-unanswered 2026-11-01"]);
    assert_eq!(on("* http://a/x 410", "2026-11-05"), ["external-dead 2026-11-01"]);
    assert_eq!(on("* http://a/x 200", "2026-11-07"), [""; 0]);
    assert_eq!(on("* http://a/x 404", "2026-11-20"), ["external-dead 2026-11-20"]);
}

#[test]
fn a_server_that_answers_for_what_is_not_there_proves_nothing() {
    let nowhere = "http://a/pentan-asks-for-what-is-not-there-7f3a9c";
    for (servers, address, expected) in [
        (format!("* http://a/x 200\n* {nowhere} 200"), "http://a/x", "external-unsure"),
        (format!("* http://a/x 302 to /\n* {nowhere} 302 to /\n* http://a/ 200"), "http://a/x", "external-unsure"),
        (format!("* http://a/x 301 to /\n* {nowhere} 301 to /\n* http://a/ 200"), "http://a/x", "external-unsure"),
        (format!("* http://a/x 200\n* {nowhere} 302 to /\n* http://a/ 200"), "http://a/x", ""),
        (format!("* http://a/x 404\n* {nowhere} 200"), "http://a/x", "external-dead 2026-11-01"),
        (format!("* http://a/x 200\n* {nowhere} 404"), "http://a/x", ""),
        (format!("* http://a/x 200\n* {nowhere} 503"), "http://a/x", ""),
        (format!("* http://a/ 200\n* {nowhere} 200"), "http://a/", ""),
    ] {
        let mut known = Known::default();
        let servers = Servers::of(&servers);
        run(&servers, &mut known, (&[address], "2026-11-01"));
        assert_eq!(told(&known, &[address]).join(" "), expected);
        assert_eq!(run(&servers, &mut known, (&[address], "2026-11-01")), [""; 0]);
    }
}

#[test]
fn a_server_that_does_not_answer_is_not_asked_for_everything() {
    let all: Vec<String> = (0..9).map(|n| format!("http://a/{n}")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    for (silence, expected) in [("timeout", 4), ("no-host", 1)] {
        let lines: String = all.iter().map(|address| format!("* {address} {silence}\n")).collect();
        let mut known = Known::default();
        let servers = Servers::of(&lines);
        assert_eq!(run(&servers, &mut known, (&all, "2026-11-01")).len(), expected, "{silence}");
        assert_eq!(told(&known, &all).len(), 9);
    }
}

#[test]
fn what_was_kept_by_another_version_or_damaged_is_not_known() {
    let all = &["http://a/x"];
    let mut known = Known::default();
    run(&Servers::of("* http://a/x 301 to /y\n* http://a/y 200"), &mut known, (all, "2026-11-01"));
    let text = known.text().unwrap();
    assert_eq!(Known::read(&text), known);
    for damaged in [
        text.replace("\"version\": 1", "\"version\": 2"),
        text.replace("2026-11-01", "2026-02-30"),
        text.replace("moved", "removed"),
        "[".repeat(100_000),
        "\u{0}".to_owned(),
        String::new(),
        "{}".to_owned(),
    ] {
        assert_eq!(Known::read(&damaged), Known::default(), "{}", &damaged[..damaged.len().min(99)]);
    }
    for end in 0..text.len() - 2 {
        assert_eq!(Known::read(&text[..end]), Known::default());
    }
}

#[test]
fn what_nothing_links_to_any_more_is_forgotten_after_a_month() {
    let mut known = Known::default();
    run(&Servers::of("* http://a/x 200"), &mut known, (&["http://a/x"], "2026-11-01"));
    let before = known.clone();
    known.forget(&linked(&[]), day("2026-11-30"));
    assert_eq!(known, before);
    known.forget(&linked(&["http://a/x"]), day("2027-11-30"));
    assert_eq!(known, before);
    known.forget(&linked(&[]), day("2026-12-01"));
    assert_eq!(known, Known::default());
}
