//! One file of a hub that has every type of file is spoilt, in every way we know: the rest is built, and the file is told.

use std::path::Path;

use crate::facts;
use crate::hub::Hub;
use crate::property::is_everything_tried;

/// What the hub of the facts does not have.
const MORE: &str = "-- content/events/_index.en.md --
---
title: Events
summary: What takes place.
type: event
---
-- content/events/walk.en.md --
---
title: A walk by the river
summary: Along the river.
starts: 2026-12-01 10:00
venue: The hall
---
Come along.
-- content/jobs/_index.en.md --
---
title: Jobs
summary: Vacancies.
type: job
---
-- content/jobs/keeper.en.md --
---
title: Keeper of the river
summary: Keep it.
employer: trust
closes: 2026-12-24
---
Apply.
-- content/offers/_index.en.md --
---
title: Offers
summary: What is on offer.
type: opportunity
---
-- content/offers/course.en.md --
---
title: A course
summary: Learn.
closes: 2026-12-24
---
Apply.
-- content/data/glossary.yaml --
reach: {label: {cy: cyrraedd, en: reach}, definition: {cy: Darn., en: A part.}}
-- content/data/series.yaml --
rivers: {title: {cy: Afonydd, en: Rivers}, parts: [tips/one, tips/two]}
-- content/images/bank.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>
-- content/images/leaflet.pdf --
%PDF-1.7
-- themes/default/templates/redirect.html --
<p>{{ title }}</p>
-- themes/default/assets/tokens.css --
:root { --accent: #224488 }
";

/// Whether a way to spoil a file has to be told at it.
enum Told {
    Yes,
    Perhaps,
}

/// A way to spoil a file.
type Spoil = (&'static str, Told, fn(&Hub, &str, &[u8]));

fn rewritten(hub: &Hub, path: &str, bytes: impl AsRef<[u8]>) {
    hub.write(path, bytes);
}

fn renamed(hub: &Hub, path: &str, name: &str) {
    let from = hub.root().join(path);
    std::fs::rename(&from, from.with_file_name(name)).unwrap();
}

const SPOILS: &[Spoil] = &[
    ("gone", Told::Perhaps, |hub, path, _| std::fs::remove_file(hub.root().join(path)).unwrap()),
    ("empty", Told::Perhaps, |hub, path, _| rewritten(hub, path, "")),
    ("half of it", Told::Perhaps, |hub, path, bytes| rewritten(hub, path, &bytes[..bytes.len() / 2])),
    ("twice", Told::Perhaps, |hub, path, bytes| rewritten(hub, path, [bytes, bytes].concat())),
    ("bytes that are no text", Told::Perhaps, |hub, path, bytes| rewritten(hub, path, [bytes, b"\xFF\xFE\xC3"].concat())),
    ("zeros", Told::Perhaps, |hub, path, _| rewritten(hub, path, [0; 999])),
    ("UTF-16", Told::Perhaps, |hub, path, bytes| {
        let wide = String::from_utf8_lossy(bytes).encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        rewritten(hub, path, [b"\xFF\xFE".to_vec(), wide].concat());
    }),
    ("a byte order mark", Told::Perhaps, |hub, path, bytes| rewritten(hub, path, [b"\xEF\xBB\xBF", bytes].concat())),
    ("line ends of Windows", Told::Perhaps, |hub, path, bytes| {
        rewritten(hub, path, String::from_utf8_lossy(bytes).replace('\n', "\r\n"));
    }),
    ("line ends of an old Mac", Told::Perhaps, |hub, path, bytes| {
        rewritten(hub, path, String::from_utf8_lossy(bytes).replace('\n', "\r"));
    }),
    ("brackets", Told::Perhaps, |hub, path, _| rewritten(hub, path, "[".repeat(100_000))),
    ("mappings", Told::Perhaps, |hub, path, _| rewritten(hub, path, "{a: ".repeat(30_000))),
    ("a word processor's spaces", Told::Perhaps, |hub, path, bytes| {
        rewritten(hub, path, String::from_utf8_lossy(bytes).replace(": ", ":\u{A0}"));
    }),
    ("curly quotation marks", Told::Perhaps, |hub, path, bytes| {
        rewritten(hub, path, String::from_utf8_lossy(bytes).replace('"', "”"));
    }),
    ("every colon", Told::Perhaps, |hub, path, bytes| rewritten(hub, path, String::from_utf8_lossy(bytes).replace(':', "::"))),
    ("every number", Told::Perhaps, |hub, path, bytes| {
        rewritten(hub, path, String::from_utf8_lossy(bytes).replace(|sign: char| sign.is_ascii_digit(), "99999999999999999999"));
    }),
    ("conflict markers", Told::Perhaps, |hub, path, bytes| {
        rewritten(hub, path, [b"<<<<<<< HEAD\n", bytes, b"=======\n", bytes, b">>>>>>> b\n"].concat());
    }),
    ("a picture", Told::Perhaps, |hub, path, _| rewritten(hub, path, crate::rules::PIXEL)),
    ("a folder", Told::Perhaps, |hub, path, _| {
        std::fs::remove_file(hub.root().join(path)).unwrap();
        std::fs::create_dir(hub.root().join(path)).unwrap();
    }),
    ("a long line", Told::Perhaps, |hub, path, bytes| rewritten(hub, path, [bytes, &b"a".repeat(300_000)].concat())),
    ("a file that is too large", Told::Perhaps, |hub, path, _| rewritten(hub, path, vec![b'a'; 5 << 20])),
    ("a name with a space and an accent", Told::Perhaps, |hub, path, _| {
        let (stem, ending) = Path::new(path).file_name().unwrap().to_str().unwrap().split_once('.').unwrap();
        renamed(hub, path, &format!("{stem} tŷ.{ending}"));
    }),
    ("a name in capitals", Told::Perhaps, |hub, path, _| {
        renamed(hub, path, &Path::new(path).file_name().unwrap().to_str().unwrap().to_uppercase());
    }),
    #[cfg(unix)]
    ("a link out of the hub", Told::Yes, |hub, path, _| {
        std::fs::remove_file(hub.root().join(path)).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", hub.root().join(path)).unwrap();
    }),
    #[cfg(unix)]
    ("a link to nothing", Told::Yes, |hub, path, _| {
        std::fs::remove_file(hub.root().join(path)).unwrap();
        std::os::unix::fs::symlink("nowhere", hub.root().join(path)).unwrap();
    }),
    #[cfg(unix)]
    ("a link to itself", Told::Yes, |hub, path, _| {
        std::fs::remove_file(hub.root().join(path)).unwrap();
        std::os::unix::fs::symlink(Path::new(path).file_name().unwrap(), hub.root().join(path)).unwrap();
    }),
];

fn hub() -> Hub {
    let hub = facts::hub();
    for part in MORE.split("-- ").skip(1).collect::<Vec<_>>().chunks(1) {
        let (path, text) = part[0].split_once(" --\n").unwrap();
        hub.write(path, text);
    }
    hub
}

fn files(hub: &Hub) -> Vec<String> {
    let walk = walkdir::WalkDir::new(hub.root()).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = walk.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.path().strip_prefix(hub.root()).unwrap().to_str().unwrap().replace('\\', "/")).collect()
}

#[test]
fn one_spoilt_file_never_stops_the_rest_and_is_told() {
    let good = hub();
    let paths = files(&good);
    let before = good.build();
    let (mut known, mut tried, mut wrong) = (0, 0, Vec::new());
    for path in &paths {
        let bytes = std::fs::read(good.root().join(path)).unwrap();
        for (name, told, spoil) in SPOILS {
            // A hub without the file that says what it is is none, which ends a build.
            if path == "content/hub.yaml"
                && (matches!(told, Told::Yes)
                    || ["gone", "a folder", "a name in capitals"].contains(name)
                    || name.starts_with("a name"))
            {
                continue;
            }
            known += 1;
            // Some 930 hubs take a minute and a half: every third of them is tried each time.
            if known % 3 != 0 && !is_everything_tried() {
                continue;
            }
            let hub = hub();
            spoil(&hub, path, &bytes);
            tried += 1;
            let built = std::panic::catch_unwind(|| hub.build());
            let Ok(site) = built else {
                wrong.push(format!("{path}, {name}: the build failed"));
                continue;
            };
            let is_built = |page: &str| site.files.contains_key(page) || !before.files.contains_key(page);
            let rest = ["en/index.html", "cy/index.html", "en/about/index.html", "sitemap.xml"];
            let other = if path.contains("tips/") { "en/guides/plan/index.html" } else { "en/tips/one/index.html" };
            let moves = path.contains("hub.yaml") || path.contains("_index") || path.contains("about");
            if !moves && (rest.iter().any(|page| !is_built(page)) || !is_built(other)) {
                wrong.push(format!("{path}, {name}: not all of the rest is built"));
            }
            let is_told = site.problems.iter().any(|problem| *problem.problem.place.path == **path);
            if matches!(told, Told::Yes) && !is_told {
                wrong.push(format!("{path}, {name}: not told"));
            }
        }
    }
    println!("{tried} spoilt files, {} wrong", wrong.len());
    assert_eq!(wrong, Vec::<String>::new());
}
