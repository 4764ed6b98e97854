//! Links out of a hub, against servers that answer in every way.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Output as Ran;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value as Json;

use crate::hub::Hub;

/// A server on a port of its own.
struct Server {
    port: u16,
    seen: Arc<Mutex<Seen>>,
}

/// What a server has seen.
#[derive(Default)]
struct Seen {
    /// `METHOD path`, in the order of the requests.
    requests: Vec<String>,
    /// How many connections are open, and how many were at most.
    open: (usize, usize),
    agents: Vec<String>,
    at: Vec<Instant>,
}

/// Answers `METHOD path` for the nth time, counted from 1. Nothing closes the connection.
type Answers = fn(&str, &str, usize) -> Option<String>;

impl Server {
    fn of(answers: Answers) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let shared = seen.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (stream, seen) = (stream.unwrap(), shared.clone());
                thread::spawn(move || serve(stream, &seen, answers));
            }
        });
        Server { port, seen }
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn count(&self) -> usize {
        self.seen.lock().unwrap().requests.len()
    }
}

fn serve(mut stream: TcpStream, seen: &Mutex<Seen>, answers: Answers) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|count| count > 0) {
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let mut words = head.split(' ');
    let (Some(method), Some(path)) = (words.next(), words.next()) else { return };
    let times = {
        let mut seen = seen.lock().unwrap();
        seen.open.0 += 1;
        seen.open.1 = seen.open.1.max(seen.open.0);
        seen.requests.push(format!("{method} {path}"));
        seen.at.push(Instant::now());
        seen.agents.extend(head.lines().filter_map(|line| line.strip_prefix("user-agent: ")).map(str::to_owned));
        seen.requests.iter().filter(|one| one.ends_with(&format!(" {path}"))).count()
    };
    let answer = answers(method, path, times);
    // It is closed for the client as soon as it has the answer.
    seen.lock().unwrap().open.0 -= 1;
    if let Some(answer) = answer {
        let _ = stream.write_all(answer.as_bytes());
    }
}

fn status(status: u16) -> Option<String> {
    with(status, "")
}

fn with(status: u16, headers: &str) -> Option<String> {
    Some(format!("HTTP/1.1 {status} Said\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n"))
}

fn to(status: u16, location: &str) -> Option<String> {
    with(status, &format!("Location: {location}\r\n"))
}

/// The server that most links lead to.
fn many(method: &str, path: &str, _: usize) -> Option<String> {
    match (method, path) {
        (_, "/well" | "/w%C3%AAl") | ("GET", "/no-head") => status(200),
        (_, "/gone") => status(410),
        (_, "/busy") => with(429, "Retry-After: 3600\r\n"),
        ("HEAD", "/no-head") => status(405),
        (_, "/people-only") => status(403),
        (_, "/hop") => to(302, "/hop-2"),
        (_, "/hop-2") => to(307, "/well"),
        (_, "/old") => to(301, "/well"),
        (_, "/round") => to(302, "/round-2"),
        (_, "/round-2") => to(302, "/round"),
        _ => status(404),
    }
}

/// A server with moods.
fn moody(_: &str, path: &str, times: usize) -> Option<String> {
    match (path, times) {
        ("/busy-once", 1) => with(429, "Retry-After: 1\r\n"),
        ("/down-once", 1) => status(503),
        ("/busy-once" | "/down-once", _) => status(200),
        ("/down", _) => status(500),
        _ => status(404),
    }
}

fn yes_to_all(_: &str, _: &str, _: usize) -> Option<String> {
    status(200)
}

fn closes(_: &str, _: &str, _: usize) -> Option<String> {
    None
}

fn garbage(_: &str, _: &str, _: usize) -> Option<String> {
    Some("SSH-2.0-OpenSSH_9.2\r\n\r\n".to_owned())
}

/// It answers far later than anybody waits.
fn never(_: &str, _: &str, _: usize) -> Option<String> {
    thread::sleep(Duration::from_secs(20));
    None
}

/// A hub whose one page has a link a line.
fn hub(addresses: &[String]) -> Hub {
    let links: String = addresses.iter().map(|address| format!("- [x]({address})\n")).collect();
    Hub::from(&format!("-- content/tips/a.en.md --\n---\ntitle: Rivers\nsummary: On rivers.\n---\n{links}"))
}

fn check(hub: &Hub, args: &[&str]) -> Ran {
    let mut all = vec!["check", "--external-links", "--now", "2026-11-23", "--ui", "en", "--timeout", "30"];
    for pair in args.chunks(2) {
        match all.iter().position(|arg| arg == &pair[0]) {
            Some(at) => all[at + 1] = pair[1],
            None => all.extend(pair),
        }
    }
    let mut command = hub.command(&all);
    // The servers are on this machine, whatever the network's way out is.
    for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command.env_remove(name);
    }
    command.output().unwrap()
}

fn said(ran: &Ran) -> String {
    String::from_utf8(ran.stderr.clone()).unwrap()
}

/// The codes told, each with the end of its address and the day since which it is so.
fn codes(hub: &Hub, args: &[&str]) -> Vec<String> {
    let ran = check(hub, &[args, &["--format", "json"]].concat());
    let told: Vec<Json> = serde_json::from_slice(&ran.stdout).unwrap_or_else(|_| panic!("{}", said(&ran)));
    let outside = told.iter().filter(|one| one["code"].as_str().unwrap().starts_with("external-"));
    let one = |one: &Json| {
        let message = one["message"].as_str().unwrap();
        let since = message.find("2026-").map(|at| format!(" {}", &message[at..at + 10])).unwrap_or_default();
        format!("{} {}:{}{since}", one["code"].as_str().unwrap(), one["path"].as_str().unwrap(), one["line"])
    };
    outside.map(one).collect()
}

/// Text without the ports, which differ from run to run.
fn masked(mut text: String, servers: &[&Server]) -> String {
    for (number, server) in servers.iter().enumerate() {
        text = text.replace(&format!(":{}", server.port), &format!(":{}", 10_001 + number));
    }
    text
}

#[test]
fn every_kind_of_answer_is_told_in_both_languages_and_a_second_run_asks_nothing() {
    let servers = [many, moody, yes_to_all, closes, garbage, never].map(|answers: Answers| Server::of(answers));
    let [many, moody, yes, closes, garbage, never] = &servers;
    let of_many = ["well", "wêl", "gone", "missing", "busy", "no-head", "people-only", "hop", "old", "round", "well#part"];
    let mut addresses: Vec<String> = of_many.iter().map(|path| many.url(&format!("/{path}"))).collect();
    addresses.extend(["/busy-once", "/down-once", "/down"].map(|path| moody.url(path)));
    addresses.extend([yes.url("/"), yes.url("/anything"), closes.url("/x"), garbage.url("/x"), never.url("/x")]);
    addresses.push("http://no-such-host.invalid/".to_owned());
    let hub = hub(&addresses);
    // Long enough for a busy machine to answer itself, and short enough to wait for who never does.
    let english = check(&hub, &["--timeout", "6"]);
    assert_eq!(english.status.code(), Some(1), "{}", said(&english));
    let asked = servers.each_ref().map(Server::count);
    let welsh = check(&hub, &["--ui", "cy"]);
    assert_eq!(servers.each_ref().map(Server::count), asked, "the second run asked for something");
    let again = check(&hub, &[]);
    let closing = |told: &str| told.lines().find(|line| line.starts_with("Links out")).unwrap().to_owned();
    let all: usize = asked.iter().sum();
    // One request went to a name that is no host's.
    let expected = format!("Links out of the hub: 19 addresses, {} requests made; 3 dead, 7 without an answer.", all + 1);
    assert_eq!(closing(&said(&english)), expected);
    assert_eq!(closing(&said(&again)), "Links out of the hub: 19 addresses, asked for earlier; 3 dead, 7 without an answer.");
    let told = |ran: &Ran| masked(said(ran), &servers.each_ref());
    let without_closing = |told: &str| told.lines().filter(|line| !line.starts_with("Links out")).collect::<Vec<_>>().join("\n");
    assert_eq!(without_closing(&told(&english)), without_closing(&told(&again)));
    insta::assert_snapshot!("external_links_en", told(&again));
    insta::assert_snapshot!("external_links_cy", told(&welsh));
    let seen = many.seen.lock().unwrap();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    seen.requests.iter().for_each(|request| *counts.entry(request).or_default() += 1);
    // Once by itself, and by what leads there; not for each place that links to it.
    assert_eq!((counts["HEAD /well"], counts["HEAD /busy"], counts["GET /no-head"]), (3, 1, 1));
    assert!(seen.agents.iter().all(|agent| agent.starts_with("pentan/")) && !seen.agents.is_empty());
    assert_eq!(seen.open.1, 1, "more than one request at a time");
    assert!(seen.at.windows(2).all(|two| two[1] - two[0] >= Duration::from_millis(150)));
}

#[test]
fn a_run_past_the_age_asks_again_and_an_address_that_is_well_again_has_no_past() {
    fn back_again(_: &str, path: &str, times: usize) -> Option<String> {
        // Two requests a run: HEAD and GET.
        status(if path == "/x" && times > 4 && times < 7 { 200 } else { 404 })
    }
    let server = Server::of(back_again);
    let hub = hub(&[server.url("/x")]);
    let dead = |since: &str| vec![format!("external-dead content/tips/a.en.md:5 {since}")];
    for (now, requests, expected) in [
        ("2026-11-01", 2, dead("2026-11-01")),
        ("2026-11-01", 2, dead("2026-11-01")),
        ("2026-11-02", 4, dead("2026-11-01")),
        // It is well, which a look for what is not there must prove.
        ("2026-11-03", 7, vec![]),
        ("2026-11-09", 7, vec![]),
        ("2026-11-10", 10, vec![]),
        ("2026-11-17", 12, dead("2026-11-17")),
    ] {
        assert_eq!((codes(&hub, &["--now", now]), now), (expected, now));
        let of_x = server.count();
        assert_eq!((of_x, now), (requests, now));
    }
}

#[test]
fn what_was_kept_and_cannot_be_read_does_no_harm_and_what_cannot_be_kept_is_said() {
    let server = Server::of(many);
    let hub = hub(&[server.url("/gone")]);
    for kept in [&b"{\"version\": 99, \"addresses\": []}"[..], b"\xFF\0", b""] {
        hub.write(".pentan/links.json", kept);
        assert_eq!(codes(&hub, &[]).len(), 1);
        let before = server.count();
        assert_eq!(codes(&hub, &[]).len(), 1);
        assert_eq!(server.count(), before);
    }
    std::fs::remove_dir_all(hub.root().join(".pentan")).unwrap();
    hub.write(".pentan", "a file where a folder should be");
    let ran = check(&hub, &[]);
    assert!(said(&ran).contains("could not be kept"), "{}", said(&ran));
    assert!(said(&ran).contains("external-dead"), "{}", said(&ran));
}

#[test]
fn links_in_front_matter_and_data_are_told_at_their_places_and_each_address_is_asked_for_once() {
    let server = Server::of(many);
    let gone = server.url("/gone");
    let hub = Hub::from(&format!(
        "
-- content/data/organisations.yaml --
river-trust:
  name: River Trust
  url: {gone}
-- content/data/people.yaml --
ann:
  name: Ann
  url: {gone}#ann
-- content/tips/a.en.md --
---
title: Rivers
summary: On rivers.
type: event
starts: 2026-12-01 10:00
draft: true
join: {gone}
---
![A river]({gone}) and <{gone}>
"
    ));
    let places = ["data/organisations.yaml:3", "data/people.yaml:3", "tips/a.en.md:7", "tips/a.en.md:9", "tips/a.en.md:9"];
    let expected: Vec<String> = places.iter().map(|place| format!("external-dead content/{place} 2026-11-23")).collect();
    assert_eq!(codes(&hub, &[]), expected);
    assert_eq!(server.count(), 2);
}

#[test]
fn a_page_may_be_exempt_from_what_is_outside_whether_it_is_looked_for_or_not() {
    let server = Server::of(many);
    let hub = hub(&[server.url("/gone")]);
    hub.edit("content/tips/a.en.md", "summary:", "allow:\n  - {rule: external-dead, reason: It is quoted as it was.}\nsummary:");
    assert_eq!(codes(&hub, &[]), [""; 0]);
    let ran = hub.run(&["check", "--format", "json"]);
    assert!(!String::from_utf8(ran.stdout).unwrap().contains("exemption-unused"));
    hub.write("content/hub.yaml", "name: Hub\nbase_url: https://hub.example/\ncheck: {levels: {external-dead: error}}\n");
    hub.edit("content/tips/a.en.md", "external-dead", "external-moved");
    let ran = check(&hub, &["--format", "json"]);
    assert!(String::from_utf8(ran.stdout).unwrap().contains("{\"code\":\"external-dead\",\"severity\":\"error\""));
}

#[test]
fn nothing_is_asked_unless_it_is_asked_for() {
    let server = Server::of(many);
    let hub = hub(&[server.url("/gone")]);
    hub.run(&["check"]);
    hub.run(&["build"]);
    assert_eq!(server.count(), 0);
    assert!(!hub.root().join(".pentan").exists());
    check(&hub, &[]);
    assert!(hub.root().join(".pentan/links.json").is_file());
    hub.run(&["build"]);
    assert!(!hub.root().join("dist/.pentan").exists());
    assert_eq!(hub.run(&["check", "--max-age", "3"]).status.code(), Some(2));
    assert_eq!(check(&hub, &["--timeout", "0"]).status.code(), Some(2));
}
