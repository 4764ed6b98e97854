//! `pentan serve`: who is let in, what is served, and that it goes on whatever happens to the hub.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Stdio};
use std::time::{Duration, Instant, SystemTime};

use crate::hub::Hub;

const HUB: &str = "
-- content/about.cy.md --
---
title: Amdanom ni
summary: Pwy ydym ni.
---
Testun.
-- content/about.en.md --
---
title: About us
summary: Who we are.
---
A text.
-- content/tips/_index.en.md --
---
title: Tips
summary: Small.
---
-- content/tips/_index.cy.md --
---
title: Awgrymiadau
summary: Bach.
---
";

/// How long anything may take to be seen.
const LONG: Duration = Duration::from_secs(30);

/// A hub that is served, until this is dropped.
struct Served {
    hub: Hub,
    child: Child,
    told: BufReader<ChildStderr>,
    /// `127.0.0.1:PORT`
    address: String,
    /// What was told before the address.
    greeting: String,
}

impl Served {
    fn start(hub: Hub, args: &[&str]) -> Served {
        let mut command = hub.command(&[&["serve", ".", "--ui", "en"], args].concat());
        let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        let mut told = BufReader::new(child.stderr.take().unwrap());
        let mut greeting = String::new();
        let address = loop {
            let mut line = String::new();
            assert!(told.read_line(&mut line).unwrap() > 0, "it ended: {greeting}");
            if let Some((_, address)) = line.split_once("http://") {
                break address.split('/').next().unwrap().replace("localhost", "127.0.0.1");
            }
            greeting.push_str(&line);
        };
        Served { hub, child, told, address, greeting }
    }

    fn new() -> Served {
        Served::start(Hub::from(HUB), &["--port", "0"])
    }

    /// Asks, with more header lines. Returns the status and all that came.
    fn ask(&self, start: &str, headers: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        write!(stream, "{start} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0), answer)
    }

    fn get(&self, path: &str) -> (u16, String) {
        self.ask(&format!("GET {path}"), &format!("Host: {}\r\n", self.address))
    }

    /// Waits until a page shows a text.
    fn shows(&self, path: &str, text: &str) {
        let begun = Instant::now();
        while !self.get(path).1.contains(text) {
            assert!(begun.elapsed() < LONG, "{path} never shows {text:?}: {}", self.get(path).1);
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until a line on the terminal has a text.
    fn tells(&mut self, text: &str) -> String {
        let mut all = String::new();
        loop {
            let mut line = String::new();
            assert!(self.told.read_line(&mut line).unwrap() > 0, "it ended: {all}");
            all.push_str(&line);
            if line.contains(text) {
                return all;
            }
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_page_is_served_as_it_is_now() {
    let served = Served::new();
    let (status, page) = served.get("/en/about-us/");
    assert_eq!(status, 200);
    assert!(page.contains("A text.") && page.contains("content-type: text/html; charset=utf-8"), "{page}");
    served.hub.edit("content/about.en.md", "A text.", "Another text.");
    served.shows("/en/about-us/", "Another text.");
    // As some editors save: a new file is put in the old one's place.
    served.hub.write("content/about.en.md.tmp~", "---\ntitle: About us\nsummary: Who we are.\n---\nA third text.\n");
    let root = served.hub.root();
    std::fs::rename(root.join("content/about.en.md.tmp~"), root.join("content/about.en.md")).unwrap();
    served.shows("/en/about-us/", "A third text.");
}

#[test]
fn files_are_followed_by_looking_at_them_too() {
    let served = Served::start(Hub::from(HUB), &["--port", "0", "--poll"]);
    assert_eq!(served.get("/en/about-us/").0, 200);
    served.hub.edit("content/about.en.md", "A text.", "Another text, and longer.");
    // What polling compares is the time of the last change, in seconds: this one is surely another.
    let file = std::fs::File::options().append(true).open(served.hub.root().join("content/about.en.md")).unwrap();
    file.set_modified(SystemTime::now() + Duration::from_secs(10)).unwrap();
    served.shows("/en/about-us/", "Another text, and longer.");
}

#[test]
fn only_readers_by_the_servers_own_name_are_let_in() {
    let served = Served::new();
    let own = format!("Host: {}\r\n", served.address);
    let port = served.address.rsplit(':').next().unwrap().to_owned();
    for (start, headers, status) in [
        ("GET /", own.clone(), 200),
        ("HEAD /", own.clone(), 200),
        ("GET /", format!("Host: localhost:{port}\r\n"), 200),
        ("GET /", format!("{own}Origin: http://{}\r\n", served.address), 200),
        ("GET /", "Host: hub.example\r\n".to_owned(), 403),
        ("GET /_pentan/", format!("Host: hub.example:{port}\r\n"), 403),
        ("GET /_pentan/events?path=/", format!("{own}Origin: https://hub.example\r\n"), 403),
        ("GET /", format!("{own}Origin: null\r\n"), 403),
        ("POST /", own.clone(), 405),
        ("GET /_pentan/events", own.clone(), 400),
        ("GET /_pentan/nothing", own, 404),
    ] {
        assert_eq!(served.ask(start, &headers).0, status, "{start} {headers}");
    }
}

#[test]
fn nothing_outside_the_site_is_served_however_it_is_written() {
    let served = Served::new();
    served.hub.write("secret.txt", "A secret.");
    for path in [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e/secret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/en/../../secret.txt",
        "/content/about.en.md",
        "/%00",
        "/%ff",
        "/en/about-us/%2e%2e/%2e%2e/%2e%2e/secret.txt",
    ] {
        let (status, text) = served.get(path);
        assert_eq!(status, 404, "{path}: {text}");
        assert!(!text.contains("A secret."), "{path}");
    }
}

#[test]
fn a_port_in_use_is_told_and_the_next_one_taken() {
    let first = Served::new();
    let port: u16 = first.address.rsplit(':').next().unwrap().parse().unwrap();
    let second = Served::start(Hub::from(HUB), &["--port", &port.to_string()]);
    assert_ne!(first.address, second.address);
    assert!(second.greeting.contains(&format!("Port {port} is in use")), "{}", second.greeting);
    assert_eq!(second.get("/cy/").0, 200);
}

#[test]
fn an_address_that_others_can_reach_is_told_loudly() {
    assert_eq!(Served::new().greeting, "");
    let served = Served::start(Hub::from(HUB), &["--port", "0", "--host", "0.0.0.0"]);
    assert!(served.greeting.contains("Take care: with --host 0.0.0.0"), "{}", served.greeting);
}

#[test]
fn a_hub_that_is_broken_from_the_start_is_served_with_its_problems() {
    let broken = HUB.replace("title: About us", "title: \"About us");
    let hub = Hub::from(&broken);
    hub.write("content/hub.yaml", "name: [");
    hub.write("themes/default/templates/base.html", "{% if %}");
    let mut served = Served::start(hub, &["--port", "0"]);
    let told = served.tells("problems.");
    for path in ["content/hub.yaml", "content/about.en.md", "themes/default/templates/base.html"] {
        assert!(told.contains(path), "{path}: {told}");
    }
    assert_eq!(served.get("/").0, 200);
    assert_eq!(served.get("/_pentan/").0, 200);
}

/// A page of another site, or a mistake in a script, may ask for as many streams as it likes.
#[test]
fn so_many_streams_are_opened_and_no_more_and_the_site_is_served_beside_them() {
    let served = Served::new();
    let open = || {
        let mut stream = TcpStream::connect(&served.address).unwrap();
        stream.set_read_timeout(Some(LONG)).unwrap();
        write!(stream, "GET /_pentan/events?path=/en/about-us/ HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut line = String::new();
        BufReader::new(stream.try_clone().unwrap()).read_line(&mut line).unwrap();
        (line.contains(" 200 "), stream)
    };
    let streams: Vec<_> = (0..80).map(|_| open()).collect();
    assert_eq!(streams.iter().filter(|(is_open, _)| *is_open).count(), 64);
    assert_eq!(served.get("/en/about-us/").0, 200);
    if let Ok(status) = std::fs::read_to_string(format!("/proc/{}/status", served.child.id())) {
        let threads = status.lines().find_map(|line| line.strip_prefix("Threads:")).unwrap().trim().parse::<usize>().unwrap();
        assert!(threads < 64, "{threads} threads");
    }
    drop(streams);
    let is_free = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        open().0
    });
    assert!(is_free, "streams that have ended make no room");
}

#[test]
fn it_goes_on_whatever_happens_to_the_hub() {
    let served = Served::new();
    let root = served.hub.root().to_owned();
    let (page, text) = ("content/about.en.md", "---\ntitle: About us\nsummary: Who we are.\n---\n");
    // A file that a folder takes the place of, and back.
    std::fs::remove_file(root.join(page)).unwrap();
    std::fs::create_dir(root.join(page)).unwrap();
    served.shows("/en/about-us/", "404");
    std::fs::remove_dir(root.join(page)).unwrap();
    served.hub.write(page, format!("{text}It is back.\n"));
    served.shows("/en/about-us/", "It is back.");
    // Half a file, and the rest of it.
    served.hub.write(page, "---\ntitle: \"Abo");
    served.hub.write(page, format!("{text}It is whole.\n"));
    served.shows("/en/about-us/", "It is whole.");
    // A template that loops.
    served.hub.write("themes/default/templates/page.html", "{% include \"page.html\" %}");
    served.hub.edit(page, "It is whole.", "It is whole again.");
    served.shows("/en/about-us/", "It is whole again.");
    std::fs::remove_dir_all(root.join("themes")).unwrap();
    // The hub itself goes, and comes back.
    let aside = root.with_extension("aside");
    std::fs::rename(&root, &aside).unwrap();
    served.shows("/en/about-us/", "404");
    assert!(served.get("/").0 > 0);
    std::fs::rename(&aside, &root).unwrap();
    served.shows("/en/about-us/", "It is whole again.");
    served.hub.edit(page, "It is whole again.", "It is followed.");
    served.shows("/en/about-us/", "It is followed.");
}

#[test]
fn five_thousand_changes_at_once_are_followed() {
    let served = Served::new();
    for number in 0..5000 {
        served.hub.write(&format!("content/tips/n{number}.en.md"), format!("---\ntitle: Tip {number}\nsummary: S.\n---\nT.\n"));
    }
    served.shows("/en/tips/tip-4999/", "Tip 4999");
    std::fs::remove_dir_all(served.hub.root().join("content/tips")).unwrap();
    served.shows("/en/tips/tip-4999/", "404");
    assert_eq!(served.get("/en/about-us/").0, 200);
}

#[test]
fn search_in_the_preview_is_of_what_the_hub_is_now() {
    let served = Served::new();
    let head = |served: &Served| served.get("/search/en/head.gz");
    let before = head(&served);
    assert_eq!(before.0, 200);
    served.hub.edit("content/about.en.md", "A text.", "Another text with a capercaillie.");
    served.shows("/en/about-us/", "capercaillie");
    assert_ne!(head(&served).1, before.1);
}

#[test]
fn the_view_shows_which_translations_are_out_of_date_and_in_what() {
    let served = Served::new();
    served.hub.run(&["translate", "done", "about", "--from", "en", "--now", "2026-11-01"]);
    served.shows("/_pentan/pair/about?lang=en", "Up to date");
    served.hub.edit("content/about.en.md", "A text.", "A longer text.");
    served.shows("/_pentan/pair/about?lang=cy", "Newidiwyd 1 bloc o’r gwreiddiol ers 2026-11-01.");
    let (_, beside) = served.get("/_pentan/pair/about?lang=en");
    let html = scraper::Html::parse_document(&beside);
    let all = |css: &str| html.select(&scraper::Selector::parse(css).unwrap()).map(|at| at.text().collect::<String>()).collect();
    let said: Vec<String> = all(".since del, .since ins");
    assert_eq!(said, ["New: longer"], "{beside}");
    let places: Vec<String> = all(".since .place");
    assert_eq!(places, ["content/about.en.md:5:1", "content/about.cy.md:5:1"]);
    let (_, list) = served.get("/_pentan/?show=stale&lang=en");
    assert!(list.contains("Out of date: 1 block") && list.contains("Translation out of date (1)"), "{list}");
    assert!(list.contains(">about<") && !list.contains(">tips/_index<"), "{list}");
    let (_, all) = served.get("/_pentan/?lang=cy");
    assert!(all.contains("Ar ei hôl hi: 1 bloc") && all.contains("Heb gofnod"), "{all}");
}

#[test]
fn drafts_are_shown_where_they_are_asked_for() {
    let hub = || Hub::from(&HUB.replace("title: About us\n", "title: About us\ndraft: true\n"));
    let shows_draft = |args: &[&str]| Served::start(hub(), args).get("/en/about-us/").1.contains("A text.");
    assert!(!shows_draft(&["--port", "0"]));
    assert!(shows_draft(&["--port", "0", "--drafts"]));
}

#[test]
fn nothing_of_the_preview_is_in_a_built_site() {
    let site = Hub::from(HUB).build();
    for (path, bytes) in &site.files {
        assert!(!path.contains("_pentan") && !String::from_utf8_lossy(bytes).contains("_pentan"), "{path}");
    }
}
