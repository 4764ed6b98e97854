//! That nothing leaks, that nothing is wrong in silence, and that one slip never stops the rest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::hub::Hub;

const GOOD: &str = "-- content/tips/good.en.md --\n---\ntitle: Good\nsummary: Nothing is wrong here.\n---\nAll of it.\n";

/// Every file below a folder, with its bytes; links not followed.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            files.insert(entry.path().strip_prefix(folder).unwrap().to_owned(), fs::read(entry.path()).unwrap());
        }
    }
    files
}

fn contains(bytes: &[u8], text: &str) -> bool {
    memchr::memmem::find(bytes, text.as_bytes()).is_some()
}

/// What a stranger puts into a change to a hub, hoping that whoever builds it does not look.
#[cfg(unix)]
#[test]
fn a_strangers_pull_request_reads_and_writes_nothing_outside_the_hub_and_publishes_nothing_active() {
    use std::os::unix::fs::symlink;
    const SECRET: &str = "this-is-nobodys-business";
    let outside = tempfile::tempdir().unwrap();
    let at = |name: &str| outside.path().join(name);
    fs::write(at("secret.md"), format!("---\ntitle: {SECRET}\nsummary: {SECRET}\n---\n{SECRET}\n")).unwrap();
    fs::write(at("secret.txt"), SECRET).unwrap();
    fs::write(at("secret.pdf"), SECRET).unwrap();
    fs::write(at("translations.lock"), SECRET).unwrap();
    fs::write(at("check.yaml"), SECRET).unwrap();
    fs::create_dir(at("images")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    fs::write(at("folder/page.en.md"), format!("---\ntitle: {SECRET}\nsummary: S.\n---\n")).unwrap();
    let before = tree(outside.path());

    let hub = Hub::from(&format!(
        "{GOOD}-- content/tips/page.html --\n<script>1</script>\n-- content/tips/run.js --\n1\n-- content/tips/run.php --\n<?php 1;\n\
         -- content/tips/drawing.svg.txt --\n<svg onload=\"1\"/>\n-- content/tips/drawing.xml --\n<svg onload=\"1\"/>\n\
         -- content/tips/paper.pdf --\n<html><script>1</script></html>\n-- content/_headers --\n/*\n  X-Mine: 1\n-- content/_redirects --\n/* https://evil.example/ 301\n\
         -- content/CNAME --\nevil.example\n-- content/.htaccess --\nRedirect / https://evil.example/\n\
         -- content/data/people.yaml --\nann: {{name: \"=HYPERLINK(1)\", role: \"@SUM(1)\", biography: \"+1\", email_public: true, email: ann@hub.example}}\n\
         -- content/tips/moved.en.md --\n---\ntitle: Moved\nsummary: S.\nauthors: [ann]\naliases: [/ok/, /*, \"/:splat\", /x/../../etc/]\n---\n"
    ));
    let root = hub.root();
    fs::create_dir_all(root.join(".git")).unwrap();
    fs::write(root.join(".git/config"), SECRET).unwrap();
    let links: &[(&str, PathBuf)] = &[
        ("content/images/environ.pdf", "/proc/self/environ".into()),
        ("content/images/etc", "/etc".into()),
        ("content/tips/leak.en.md", at("secret.md")),
        ("content/tips/leak.pdf", at("secret.pdf")),
        ("content/tips/folder", at("folder")),
        ("content/tips/git.pdf", "../../.git/config".into()),
        ("content/translations.lock", at("translations.lock")),
        ("content/data/accessibility-check.yaml", at("check.yaml")),
        ("locales/en", at("folder")),
        ("themes/default/templates", at("folder")),
        (".pentan", at("images")),
    ];
    for (link, to) in links {
        fs::create_dir_all(root.join(link).parent().unwrap()).unwrap();
        symlink(to, root.join(link)).unwrap();
    }
    let run = |args: &[&str]| {
        let mut command = hub.command(args);
        command.env("TOKEN", SECRET);
        let ran = command.output().unwrap();
        let told = String::from_utf8(ran.stderr).unwrap() + &String::from_utf8(ran.stdout).unwrap();
        assert!(!told.contains(SECRET), "{args:?} tells the secret: {told}");
        (ran.status.code(), told)
    };

    let (code, told) = run(&["build", "--ui", "en"]);
    assert_eq!(code, Some(1), "{told}");
    for (link, _) in links.iter().filter(|(link, _)| *link != ".pentan") {
        assert!(told.contains(&format!("--> {link}")), "{link} is not told:\n{told}");
    }
    for name in
        ["page.html", "run.js", "run.php", "drawing.svg.txt", "drawing.xml", "paper.pdf", "_headers", "_redirects", "CNAME"]
    {
        assert!(told.contains(name), "{name} is not told:\n{told}");
    }
    let site = tree(&root.join("dist"));
    assert!(site.keys().any(|path| path.ends_with("good/index.html")));
    for (path, bytes) in &site {
        assert!(!contains(bytes, SECRET), "{} has the secret", path.display());
    }
    for name in [
        "tips/page.html",
        "tips/run.js",
        "tips/run.php",
        "tips/drawing.svg.txt",
        "tips/drawing.xml",
        "tips/paper.pdf",
        "CNAME",
        ".htaccess",
    ] {
        assert!(!site.contains_key(Path::new(name)), "{name} is published");
    }
    let redirects = String::from_utf8(site[Path::new("_redirects")].clone()).unwrap();
    assert_eq!(redirects, "/ok/ /en/tips/moved/ 301\n");
    assert!(!contains(&site[Path::new("_headers")], "X-Mine"));

    run(&["check", "--record", "--ui", "en"]);
    run(&["translate", "done", "--all", "--ui", "en"]);
    let (code, told) = run(&["export", "--to", "../hub-of-strangers.zip", "--force", "--ui", "en"]);
    assert_ne!(code, Some(2), "{told}");
    let packed = root.join("../hub-of-strangers.zip");
    let mut zip = zip::ZipArchive::new(fs::File::open(&packed).unwrap()).unwrap();
    for number in 0..zip.len() {
        let mut file = zip.by_index(number).unwrap();
        let (name, mut bytes) = (file.name().unwrap().into_owned(), Vec::new());
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        assert!(!contains(&bytes, SECRET), "{name} in the archive has the secret");
        if name.ends_with(".csv") {
            let cells = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice()).into_records();
            for cell in cells.flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
                assert!(!cell.starts_with(['=', '@', '+', '-']), "{name} has the formula {cell}");
            }
        }
    }
    fs::remove_file(packed).unwrap();
    assert_eq!(tree(outside.path()), before);
    assert_eq!(fs::read_to_string(root.join(".git/config")).unwrap(), SECRET);
}

#[test]
fn a_forged_journal_moves_deletes_and_overwrites_nothing_that_pentan_did_not_write() {
    let hub = Hub::from(GOOD);
    assert!(hub.run(&["build"]).status.success());
    let dist = hub.root().join("dist");
    fs::write(dist.join("mine.txt"), "mine").unwrap();
    fs::write(dist.join("other.txt"), "other").unwrap();
    fs::create_dir(dist.join(".pentan-stage")).unwrap();
    fs::write(dist.join(".pentan-stage/other.txt"), "forged").unwrap();
    fs::write(dist.join(".pentan-journal"), "pentan-journal 1\nsave\tmine.txt\tmoved.txt\nremove\tmine.txt\nplace\tother.txt\n")
        .unwrap();
    let ran = hub.run(&["build", "--ui", "en"]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let is = |name: &str| fs::read_to_string(dist.join(name)).unwrap_or_default();
    assert_eq!((is("mine.txt").as_str(), is("other.txt").as_str()), ("mine", "other"));
    assert!(!dist.join("moved.txt").exists() && dist.join("en/tips/good/index.html").exists());
}

/// What only one file has wrong: the build ends well or with problems, the rest is built, and the file is told.
#[test]
fn names_and_pictures_that_cannot_be_published_do_not_stop_the_rest() {
    let long = "long ".repeat(80);
    let page = |front: &str| format!("---\ntitle: T\nsummary: S.\n{front}---\n").into_bytes();
    let cases: Vec<(&str, Vec<u8>, Option<&str>)> = vec![
        ("content/tips/a.en.md", format!("---\ntitle: {long}\nsummary: S.\n---\n").into_bytes(), None),
        ("content/tips/a.en.md", page(&format!("slug: {}\n", "a".repeat(300))), Some("bad-slug")),
        ("content/tips/a.en.md", page(&format!("aliases: [/{}/]\n", "a".repeat(300))), Some("bad-alias")),
        ("content/tips/a.png", crate::images::bad::line(), Some("image-line")),
        ("content/data/topics.yaml", format!("a: {{label: {{cy: {long}, en: {long}}}}}\n").into_bytes(), None),
    ];
    for (path, bytes, code) in cases {
        let hub = Hub::from(GOOD);
        hub.write(path, bytes);
        let ran = hub.run(&["build", "--ui", "en", "--format", "json"]);
        let told = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(i32::from(code.is_some())), "{path}: {told}");
        assert!(hub.root().join("dist/en/tips/good/index.html").exists(), "{path}");
        assert!(code.is_none_or(|code| told.contains(code) && told.contains(path)), "{path}: {told}");
    }
}

#[test]
fn a_text_that_yaml_would_read_as_a_number_is_shown_as_it_was_typed() {
    for typed in ["12.50", "24.500", "1.10", "1e3", "0x1F", "007", "+5", "2026"] {
        let site =
            Hub::from(&format!("-- content/tips/a.en.md --\n---\ntitle: {typed}\nsummary: S.\nslug: number\n---\n")).build();
        assert_eq!(site.codes(), Vec::<&str>::new(), "{typed}");
        let page = site.text("en/tips/number/index.html");
        assert!(page.contains(&format!("<h1>{typed}</h1>")), "{typed}: {page}");
    }
}

#[test]
fn the_hour_that_clocks_skip_is_one_time_everywhere() {
    let hub = Hub::from(
        "-- content/events/_index.en.md --\n---\ntitle: Events\nsummary: S.\ntype: event\n---\n\
         -- content/events/a.en.md --\n---\ntitle: Night\nsummary: S.\nstarts: 2027-03-28 01:30\nvenue: Hall\n---\n",
    );
    let site = hub.build();
    assert!(site.codes().contains(&"time-skipped"), "{:?}", site.codes());
    let page = site.text("en/events/night/index.html");
    assert!(page.contains("2027-03-28T02:30") && !page.contains("01:30"), "{page}");
}

#[test]
fn a_smile_at_the_beginning_of_a_line_is_text() {
    let site =
        Hub::from("-- content/tips/a.en.md --\n---\ntitle: Smile\nsummary: S.\n---\nWell done\n:-)\n\nAnd\n:ok_hand:\n").build();
    let page = site.text("en/tips/smile/index.html");
    assert!(page.contains("Well done\n:-)") && page.contains(":ok_hand:") && !page.contains("<dd>-)"), "{page}");
}

#[test]
fn what_programs_leave_lying_about_is_neither_published_nor_told() {
    let names = [
        "good.en.md.bak",
        "~$notes.docx",
        ".DS_Store",
        "._good.en.md",
        "Thumbs.db",
        "desktop.ini",
        "good.en.md~",
        ".good.en.md.swp",
    ];
    let hub = Hub::from(GOOD);
    for name in names {
        hub.write(&format!("content/tips/{name}"), "mine");
    }
    let site = hub.build();
    assert_eq!(site.codes(), Vec::<&str>::new());
    for name in names {
        assert!(!site.files.contains_key(&format!("tips/{name}")), "{name} is published");
    }
}

#[test]
fn a_page_cannot_take_the_place_of_what_pentan_makes_itself() {
    let plain = Hub::from(GOOD).build();
    let site = Hub::from(&format!("{GOOD}-- content/search.en.md --\n---\ntitle: Mine\nsummary: S.\nslug: search\n---\nMine.\n"))
        .build();
    assert_eq!(site.places(), ["url-collision content/search.en.md:4:7"]);
    assert_eq!(site.text("en/search/index.html").contains("Mine."), plain.text("en/search/index.html").contains("Mine."));
}

#[test]
fn the_site_is_not_written_into_what_it_is_made_from() {
    let hub = Hub::from(GOOD);
    for out in ["content", "content/site", "locales/../content/a/b", "content/tips/../site"] {
        let ran = hub.run(&["build", "--ui", "en", "--out", out]);
        assert_eq!(ran.status.code(), Some(2), "{out}");
        assert!(!hub.root().join(out).join("index.html").exists(), "{out}");
    }
}

#[test]
fn what_cannot_be_the_hubs_address_or_a_day_is_refused_with_a_way_out() {
    let hub = Hub::from(GOOD);
    for (args, said) in [
        (["--base-url", "https://me:secret@hub.example/"], "--base-url https://hub.example/"),
        (["--base-url", "https://hub.example/?a=b"], "--base-url https://hub.example/"),
        (["--base-url", "https://hub.example/#a"], "--base-url https://hub.example/"),
        (["--base-url", "hub.example"], "--base-url https://hub.example/"),
        (["--now", "yesterday"], "Write the day as year-month-day, for example --now "),
    ] {
        let ran = hub.run(&[&["build", "--ui", "en"], args.as_slice()].concat());
        assert_eq!(ran.status.code(), Some(2), "{args:?}");
        assert!(String::from_utf8_lossy(&ran.stderr).contains(said), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
        assert!(!hub.root().join("dist").exists(), "{args:?}");
    }
}

#[test]
fn the_closing_line_counts_what_is_published() {
    let hub = Hub::from(&format!(
        "{GOOD}-- content/tips/good.cy.md --\n---\ntitle: Da\nsummary: S.\ndraft: true\n---\n\
         -- content/tips/later.en.md --\n---\ntitle: Later\nsummary: S.\npublished: 2099-01-01\n---\n"
    ));
    let told = |args: &[&str]| String::from_utf8(hub.run(&[&["build", "--ui", "en"], args].concat()).stderr).unwrap();
    assert!(told(&[]).contains("Built 1 page (0 pairs)"), "{}", told(&[]));
    assert!(told(&["--drafts"]).contains("Built 3 pages (1 pair)"), "{}", told(&["--drafts"]));
}

#[test]
fn a_day_that_cannot_be_read_is_told_once_and_no_page_leads_to_a_calendar_that_is_not_there() {
    let site = Hub::from(
        "-- content/events/_index.en.md --\n---\ntitle: Events\nsummary: S.\ntype: event\n---\n\
         -- content/events/a.en.md --\n---\ntitle: Night\nsummary: S.\nstarts: soon\nvenue: Hall\n---\n",
    )
    .build();
    assert_eq!(site.places(), ["bad-date content/events/a.en.md:4:9"]);
    assert!(!site.files.keys().any(|path| path.starts_with("en/events/night/") && path.ends_with(".ics")));
    assert!(!site.text("en/events/night/index.html").contains("href=\"calendar.ics\""));
}

#[test]
fn an_empty_hub_yaml_is_told_what_it_should_have() {
    let site = Hub::from("-- content/hub.yaml --\n\n").build();
    let missing: Vec<_> =
        site.problems.iter().map(|problem| (problem.problem.code.name(), problem.problem.args[0].1.as_str())).collect();
    assert_eq!(missing, [("missing-key", "base_url"), ("missing-key", "name")]);
}

#[test]
fn a_language_of_two_letters_that_is_none_is_told() {
    let of = |tag: &str| {
        let text = format!("-- content/tips/a.en.md --\n---\ntitle: Words\nsummary: S.\n---\nA [word](lang:{tag}).\n");
        Hub::from(&text).build().codes().len()
    };
    assert_eq!(["cy", "en", "fr", "ga", "gd", "kw", "gv", "zh", "pt-BR", "xx", "qq"].map(of), [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
}

/// Every way to the disk is one module's, so that what leads out of a hub is looked at in one place.
#[test]
fn only_the_module_of_the_disk_touches_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("src")) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        // Tests may, and the programs that make the engine, which are no part of pentan.
        let is_own = path.starts_with("src/disk")
            || path.starts_with("src/browser/")
            || path.contains("/tests")
            || path.starts_with("src/search/examples");
        if !path.ends_with(".rs") || is_own {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let shipped = text.split("#[cfg(test)]").next().unwrap().split("#[cfg(all(test").next().unwrap();
        for (number, line) in shipped.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let touches = [
                "std::fs",
                " fs::",
                "(fs::",
                "&fs::",
                "WalkDir::new",
                "OpenOptions",
                ".canonicalize()",
                "symlink_metadata(",
                "read_dir(",
            ];
            let is_of_file = line.contains("File::open(") && !line.contains("CompositeFile") || line.contains(" File::create");
            let is_of_unix = line.contains("std::os::unix::fs::MetadataExt");
            if (touches.iter().any(|touch| line.contains(touch)) || is_of_file) && !is_of_unix {
                found.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
