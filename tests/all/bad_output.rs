//! Folders that cannot be written to, and builds that are cut short: nothing of the user's is lost.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output as Ran, Stdio};
use std::time::Duration;

use crate::hub::Hub;

const PAGE: &str = "-- content/tips/rivers.en.md --\n---\ntitle: Rivers\nsummary: S.\n---\nLong.\n";

/// A failure: exit code 2, and what was said in the words of no particular folder.
fn failure(hub: &Hub, ran: &Ran) -> String {
    let said = String::from_utf8(ran.stderr.clone()).unwrap();
    assert_eq!(ran.status.code(), Some(2), "{said}");
    assert_eq!(ran.stdout, b"");
    said.replace(hub.root().to_str().unwrap(), "HUB")
}

/// Every file below a folder, without what pentan keeps there for itself.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    let files = files.map(|entry| (name(entry.path()), std::fs::read(entry.path()).unwrap()));
    files.filter(|(name, _)| !name.starts_with(".pentan")).collect()
}

#[test]
fn a_folder_that_pentan_did_not_write_is_refused_and_not_touched() {
    let hub = Hub::from(PAGE);
    hub.write("dist/my-own.txt", "Mine.");
    insta::assert_snapshot!(failure(&hub, &hub.run(&["build"])), @"pentan could not go on: HUB/dist is not empty, and pentan did not write what is in it; nothing was changed. Choose another folder for the output, or empty this one. To have pentan write beside the files in it, put an empty file named .pentan-manifest there");
    assert_eq!(tree(&hub.root().join("dist")), BTreeMap::from([("my-own.txt".to_owned(), b"Mine.".to_vec())]));
    assert_eq!(std::fs::read_dir(hub.root().join("dist")).unwrap().count(), 1);
}

#[test]
fn a_file_of_the_users_in_the_way_is_refused_and_nothing_is_changed() {
    let hub = Hub::from(PAGE);
    hub.run(&["build", "--now", "2026-11-23"]);
    hub.write("dist/en/tips/lakes/index.html", "Mine.");
    hub.write("dist/CNAME", "hub.example");
    let before = tree(&hub.root().join("dist"));
    hub.write("content/tips/lakes.en.md", "---\ntitle: Lakes\nsummary: S.\n---\n");
    insta::assert_snapshot!(failure(&hub, &hub.run(&["build"])), @r"
    pentan could not go on: 1 file is in the way that pentan did not write; nothing was changed. Move away, or rename:
      HUB/dist/en/tips/lakes/index.html
    ");
    assert_eq!(tree(&hub.root().join("dist")), before);
}

#[test]
fn a_file_that_the_user_has_edited_is_kept_under_another_name() {
    let hub = Hub::from(PAGE);
    hub.run(&["build"]);
    hub.write("dist/en/tips/rivers/index.html", "Mine.");
    let ran = hub.run(&["build"]);
    assert_eq!(ran.status.code(), Some(0));
    assert!(String::from_utf8(ran.stderr).unwrap().contains("en/tips/rivers/index.html.pentan-saved"));
    assert_eq!(std::fs::read(hub.root().join("dist/en/tips/rivers/index.html.pentan-saved")).unwrap(), b"Mine.");
    assert!(tree(&hub.root().join("dist"))["en/tips/rivers/index.html"].starts_with(b"<!"));
}

#[test]
fn a_folder_that_is_no_hub_is_told_by_its_path_and_nothing_is_left_in_it() {
    let hub = Hub::bare("");
    insta::assert_snapshot!(failure(&hub, &hub.run(&["build", hub.root().to_str().unwrap(), "--ui", "en"])), @"pentan could not go on: HUB is not a hub: it has no content/hub.yaml");
    assert_eq!(std::fs::read_dir(hub.root()).unwrap().count(), 0);
}

#[test]
fn an_output_that_is_a_file_is_told_by_its_path() {
    let hub = Hub::from(PAGE);
    hub.write("site", "Mine.");
    let said = failure(&hub, &hub.run(&["build", "--out", "site"]));
    assert!(said.contains("site"), "{said}");
    assert_eq!(std::fs::read(hub.root().join("site")).unwrap(), b"Mine.");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_nobody_may_write_to_is_told_by_its_path() {
    let hub = Hub::from(PAGE);
    // Even the superuser may not write there.
    let said = failure(&hub, &hub.run(&["build", "--out", "/proc/pentan/site"]));
    assert!(said.contains("/proc/pentan"), "{said}");
}

/// Runs a script with a small file system of its own mounted on `dist`; `None` where that is not allowed.
#[cfg(target_os = "linux")]
fn on_a_small_disk(hub: &Hub, script: &str) -> Option<Ran> {
    std::fs::create_dir_all(hub.root().join("dist")).unwrap();
    let script = format!("mount -t tmpfs -o size=${{SIZE}} tmpfs dist || exit 77\n{script}");
    let mut command = Command::new("unshare");
    command.args(["--mount", "--map-root-user", "sh", "-c", &script]).current_dir(hub.root());
    command.env("PENTAN", env!("CARGO_BIN_EXE_pentan")).env("SIZE", "700k").env_remove("LC_ALL").env_remove("LANG");
    let ran = command.output().ok()?;
    let is_allowed = ran.status.code().is_some_and(|code| code != 77) && !ran.stderr.starts_with(b"unshare:");
    is_allowed.then_some(ran)
}

#[test]
#[cfg(target_os = "linux")]
fn on_a_full_disk_the_old_site_stays_whole() {
    let hub = Hub::from(PAGE);
    let more = (0..120).map(|n| {
        format!("-- content/tips/more-{n}.en.md --\n---\ntitle: More {n}\nsummary: S.\n---\n{}\n", "Long. ".repeat(500))
    });
    for (path, text) in
        more.map(|page| page[3..].split_once(" --\n").map(|(path, text)| (path.to_owned(), text.to_owned())).unwrap())
    {
        hub.write(&format!("later/{path}"), text);
    }
    let script = "\"$PENTAN\" build --now 2026-11-23 || exit 78\n\
        (cd dist && find . -type f ! -name '.pentan-lock' -exec sha256sum {} + | sort) > before\n\
        cp -r later/content . && \"$PENTAN\" build --now 2026-11-23 --ui en 2> said; echo $? > code\n\
        (cd dist && find . -type f ! -name '.pentan-lock' -exec sha256sum {} + | sort) > after\n";
    let Some(ran) = on_a_small_disk(&hub, script) else {
        eprintln!("skipped: mounting a file system is not allowed here");
        return;
    };
    let read = |name: &str| std::fs::read_to_string(hub.root().join(name)).unwrap_or_default();
    assert_eq!(read("code").trim(), "2", "{}\n{}", read("said"), String::from_utf8_lossy(&ran.stderr));
    assert!(read("said").contains("No space left on device") && read("said").contains("dist"), "{}", read("said"));
    assert!(read("before").contains("en/tips/rivers/index.html"));
    assert_eq!(read("after"), read("before"));
}

#[test]
#[cfg(unix)]
fn a_build_that_is_killed_leaves_the_old_site_or_the_new_one_and_the_next_build_puts_it_right() {
    let hub = Hub::from(PAGE);
    let write = |generation: &str| {
        for n in 0..60 {
            let text = format!("---\ntitle: Page {n}\nsummary: {generation}\n---\n{generation} {}\n", "word ".repeat(200));
            hub.write(&format!("content/tips/page-{n}.en.md"), text);
        }
    };
    let dist = hub.root().join("dist");
    let build = || assert_eq!(hub.run(&["build", "--now", "2026-11-23"]).status.code(), Some(0));
    write("Old.");
    build();
    let old = tree(&dist);
    write("New.");
    let begun = std::time::Instant::now();
    let other = tempfile::tempdir().unwrap();
    let there = other.path().join("new");
    assert_eq!(hub.run(&["build", "--now", "2026-11-23", "--out", there.to_str().unwrap()]).status.code(), Some(0));
    let (new, whole) = (tree(&there), begun.elapsed());
    assert_ne!(old, new);
    for moment in 1..=8 {
        let mut killed = hub.command(&["build", "--now", "2026-11-23"]).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(whole * moment / 7 + Duration::from_millis(u64::from(moment)));
        killed.kill().unwrap();
        killed.wait().unwrap();
        // A commit that was cut short is finished by whatever comes next, before anything else.
        let left = tree(&dist);
        let is_committing = dist.join(".pentan-journal").exists();
        assert!(is_committing || left == old || left == new, "killed at moment {moment}");
        build();
        assert_eq!(tree(&dist), new, "after moment {moment}");
        write("Old.");
        build();
        assert_eq!(tree(&dist), old);
        write("New.");
    }
}
