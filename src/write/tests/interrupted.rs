//! A run that ends before its end: at every step, killed, on a full disk, without permission.

use super::*;
use std::cell::Cell;

/// Pages that become folders and the other way round, in every combination that can be.
fn sites() -> Vec<Vec<(&'static str, &'static str)>> {
    let paths = ["a", "a/b", "a/b/c", "a/d"];
    let subsets = (0..1_u32 << paths.len()).map(|bits| (0..paths.len()).filter(move |n| bits >> n & 1 == 1));
    let sites = subsets.map(|subset| subset.map(|n| (paths[n], "same")).collect::<Vec<_>>());
    sites
        .filter(|site| site.iter().all(|(path, _)| names::folders_above(path).all(|above| !site.contains(&(above, "same")))))
        .collect()
}

/// Builds up to a step of the commit, counted from 1, and stops there as if the disk had failed.
fn build_up_to(out: &Path, files: Files, step: usize) -> Result<Written> {
    let writing = begin(out)?;
    for (path, text) in files {
        writing.put(output(path, text))?;
    }
    writing.finish_by_steps(&mut stop_at(step))
}

fn stop_at(step: usize) -> impl FnMut() -> Result<()> {
    let left = Cell::new(step);
    move || {
        left.set(left.get() - 1);
        if left.get() == 0 { bail!("stopped") } else { Ok(()) }
    }
}

/// Counts the steps that a commit between two sites has.
fn steps(old: Files, new: Files) -> usize {
    let hub = Hub::built(old);
    let mut count = 0;
    let writing = begin(&hub.out).unwrap();
    for (path, text) in new {
        writing.put(output(path, text)).unwrap();
    }
    let counting: Before = &mut || {
        count += 1;
        Ok(())
    };
    writing.finish_by_steps(counting).unwrap();
    count
}

#[test]
fn any_site_can_follow_any_other_and_ends_as_if_built_afresh() {
    let sites = sites();
    assert_eq!(sites.len(), 7);
    for old in &sites {
        for new in &sites {
            let hub = Hub::built(old);
            hub.build(new).unwrap();
            assert_eq!(hub.tree(), these(new), "{old:?} -> {new:?}");
            let fresh = fs::read(Hub::built(new).out.join(MANIFEST)).unwrap();
            assert_eq!(fs::read(hub.out.join(MANIFEST)).unwrap(), fresh);
        }
    }
}

#[test]
fn a_commit_that_stops_at_any_step_is_finished_by_the_next_run() {
    let sites = sites();
    let mut stops = 0;
    for old in &sites {
        for new in &sites {
            let new: Vec<_> = new.iter().map(|(path, _)| (*path, if *path < "a/c" { "new" } else { "same" })).collect();
            for step in 1..=steps(old, &new) {
                let hub = Hub::built(old);
                build_up_to(&hub.out, &new, step).unwrap_err();
                drop(begin(&hub.out).unwrap());
                assert_eq!(hub.tree(), these(&new), "{old:?} -> {new:?}, stopped at {step}");
                assert!(!hub.out.join(STAGE).exists() && !hub.out.join(JOURNAL).exists());
                assert_eq!(hub.build(&new).unwrap(), Written { unchanged: new.len(), ..Written::default() });
                stops += 1;
            }
        }
    }
    assert!(stops > 200, "{stops}");
}

#[test]
fn a_finish_that_is_itself_cut_short_is_finished_by_the_run_after() {
    let (old, new): (Files, Files) = (&[("a/b", "1"), ("c", "1"), ("e", "1")], &[("a", "2"), ("c", "2"), ("d/x", "2")]);
    let last = steps(old, new);
    for first in 1..=last {
        for second in 1..=last {
            let hub = Hub::built(old);
            hub.edit("c", "mine");
            // An edited file is one step more, and the last steps need no second run.
            build_up_to(&hub.out, new, first).unwrap_err();
            let _ = commit::roll_forward(&hub.out, &mut stop_at(second));
            let writing = begin(&hub.out).unwrap();
            drop(writing);
            assert_eq!(hub.tree(), these(&[new, &[("c.pentan-saved", "mine")]].concat()), "{first}, {second}");
        }
    }
}

#[test]
fn an_edited_file_kept_by_a_run_that_was_cut_short_is_told_by_the_next() {
    let hub = Hub::built(&[("a", "1")]);
    hub.edit("a", "mine");
    build_up_to(&hub.out, &[("a", "2")], 1).unwrap_err();
    assert_eq!(hub.build(&[("a", "3")]).unwrap().saved, [hub.out.join("a.pentan-saved")]);
    assert_eq!(hub.tree(), these(&[("a", "3"), ("a.pentan-saved", "mine")]));
}

#[test]
fn an_error_in_the_commit_says_that_the_next_build_will_finish_it() {
    let hub = Hub::built(&[("a", "1")]);
    let told = format!("{:#}", build_up_to(&hub.out, &[("a", "2")], 1).unwrap_err());
    assert!(told.contains(hub.out.to_str().unwrap()) && told.contains("the next build will finish"), "{told}");
}

#[test]
fn a_file_that_cannot_be_moved_in_is_an_error_and_waits_for_the_next_run() {
    let hub = Hub::built(&[("a", "1")]);
    let writing = begin(&hub.out).unwrap();
    writing.put(output("a", "2")).unwrap();
    // Somebody is quicker: after all was looked at, a folder takes the place of the file.
    let quicker: Before = &mut || {
        let _ = fs::remove_file(hub.out.join("a"));
        hub.edit("a/own", "mine");
        Ok(())
    };
    let told = format!("{:#}", writing.finish_by_steps(quicker).unwrap_err());
    assert!(told.contains("dist/.pentan-stage/a to "), "{told}");
    fs::remove_dir_all(hub.out.join("a")).unwrap();
    drop(begin(&hub.out).unwrap());
    assert_eq!(hub.tree(), these(&[("a", "2")]));
}

#[cfg(unix)]
#[test]
fn a_new_folder_comes_in_as_a_whole_so_that_the_commit_needs_no_space() {
    let hub = Hub::built(&[("a", "1")]);
    let writing = begin(&hub.out).unwrap();
    writing.put(output("b/c/d", "1")).unwrap();
    let mut staged = None;
    let looking: Before = &mut || {
        staged = staged.or_else(|| Some(touched(&hub.out.join(STAGE).join("b/c")).1));
        Ok(())
    };
    writing.finish_by_steps(looking).unwrap();
    assert_eq!(staged, Some(touched(&hub.out.join("b/c")).1));
}

#[test]
fn a_stage_without_a_journal_is_discarded() {
    let hub = Hub::built(SITE);
    hub.edit(".pentan-stage/cy/half.html", "half a pa");
    let new = [SITE, &[("cy/feed.xml", "porthiant")]].concat();
    hub.build(&new).unwrap();
    assert_eq!(hub.tree(), these(&new));
    assert!(!hub.out.join(STAGE).exists());
    let hub = Hub::new();
    let beside = hub.home.path().join(".dist.pentan-stage");
    fs::create_dir_all(beside.join("en")).unwrap();
    fs::write(beside.join("en/half.html"), "half a pa").unwrap();
    hub.build(SITE).unwrap();
    assert_eq!(hub.tree(), these(SITE));
}

/// Tests that need another process run this test binary again, for one test, with these variables.
#[cfg(unix)]
mod another_process {
    use super::*;
    use std::env;
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    const OUT: &str = "PENTAN_TEST_OUT";
    const STEP: &str = "PENTAN_TEST_STEP";
    const PAGES: usize = 80;

    /// A site of many pages, half of which move with each version.
    fn version(text: &'static str) -> Vec<(String, &'static str)> {
        let moved = |n| if n % 2 == 0 { format!("en/{n}/index.html") } else { format!("en/{text}/{n}/index.html") };
        (0..PAGES).map(|n| (moved(n), text)).collect()
    }

    fn borrowed<'a>(files: &'a [(String, &'static str)]) -> Vec<(&'a str, &'a str)> {
        files.iter().map(|(path, text)| (path.as_str(), *text)).collect()
    }

    /// This test binary, to run one test of this module and nothing else.
    fn again(test: &str, out: &Path) -> Command {
        let module = module_path!().split_once("::").unwrap().1;
        let mut command = Command::new(env::current_exe().unwrap());
        command.args([format!("{module}::{test}").as_str(), "--exact", "--quiet"]).env(OUT, out);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn given(name: &str) -> Option<PathBuf> {
        env::var_os(name).map(PathBuf::from)
    }

    #[test]
    fn a_process_that_aborts_at_any_step_leaves_a_commit_that_the_next_finishes() {
        let (old, new): (Files, Files) = (&[("a/b", "1"), ("c", "1")], &[("a", "2"), ("c", "2"), ("d/x", "2")]);
        if let (Some(out), Ok(step)) = (given(OUT), env::var(STEP)) {
            let mut left: usize = step.parse().unwrap();
            let writing = begin(&out).unwrap();
            for (path, text) in new {
                writing.put(output(path, text)).unwrap();
            }
            let abort: Before = &mut || {
                left -= 1;
                if left == 0 { std::process::abort() } else { Ok(()) }
            };
            writing.finish_by_steps(abort).unwrap();
            return;
        }
        for step in 1..=steps(old, new) {
            let hub = Hub::built(old);
            let test = "a_process_that_aborts_at_any_step_leaves_a_commit_that_the_next_finishes";
            let status = again(test, &hub.out).env(STEP, step.to_string()).status().unwrap();
            assert!(!status.success());
            drop(begin(&hub.out).unwrap());
            assert_eq!(hub.tree(), these(new), "{step}");
        }
    }

    #[test]
    fn a_process_that_is_killed_at_any_moment_leaves_the_old_site_or_the_new() {
        if let Some(out) = given(OUT) {
            build(&out, &borrowed(&version("new"))).unwrap();
            return;
        }
        let test = "a_process_that_is_killed_at_any_moment_leaves_the_old_site_or_the_new";
        let (old, new) = (version("old"), version("new"));
        let (old, new) = (borrowed(&old), borrowed(&new));
        for fresh in [false, true] {
            let hub = || if fresh { Hub::new() } else { Hub::built(&old) };
            let whole = hub();
            let began = Instant::now();
            assert!(again(test, &whole.out).status().unwrap().success());
            let lasts = began.elapsed();
            assert_eq!(whole.tree(), these(&new));
            const KILLS: u32 = 20;
            for kill in 0..KILLS {
                let hub = hub();
                let before = if fresh { BTreeMap::new() } else { these(&old) };
                let mut child = again(test, &hub.out).spawn().unwrap();
                if kill % 2 == 0 {
                    std::thread::sleep(lasts * kill / KILLS);
                } else {
                    // A commit is short: it would seldom be met by chance.
                    while child.try_wait().unwrap().is_none() && !hub.out.join(JOURNAL).exists() {}
                    std::thread::sleep(Duration::from_micros(u64::from(kill * 40)));
                }
                child.kill().unwrap();
                child.wait().unwrap();
                drop(begin(&hub.out).unwrap());
                let after = hub.tree();
                assert!(after == before || after == these(&new), "{} entries", after.len());
                hub.build(&new).unwrap();
                assert_eq!(hub.tree(), these(&new));
            }
        }
    }

    #[test]
    fn a_process_that_ends_in_whatever_way_gives_the_lock_back() {
        if let Some(out) = given(OUT) {
            let _writing = begin(&out).unwrap();
            std::process::abort();
        }
        let hub = Hub::built(SITE);
        assert!(!again("a_process_that_ends_in_whatever_way_gives_the_lock_back", &hub.out).status().unwrap().success());
        hub.build(&[]).unwrap();
    }

    #[test]
    fn a_disk_that_takes_no_more_leaves_the_old_site_whole_and_names_the_file() {
        let big = "x".repeat(1 << 20);
        if let Some(out) = given(OUT) {
            let told = format!("{:#}", build(&out, &[("index.html", "new"), ("big.bin", &big)]).unwrap_err());
            assert!(told.contains("big.bin"), "{told}");
            return;
        }
        for hub in [Hub::new(), Hub::built(SITE)] {
            let before = hub.tree();
            let child = again("a_disk_that_takes_no_more_leaves_the_old_site_whole_and_names_the_file", &hub.out);
            // No file may grow past 64 KB or so, and the signal for that is ignored: the write fails as on a full disk.
            let mut shell = Command::new("sh");
            shell.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh"]).arg(child.get_program());
            shell.args(child.get_args()).env(OUT, &hub.out);
            let ran = shell.output().unwrap();
            assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
            assert_eq!(hub.tree(), before);
            assert!(!hub.out.join(STAGE).exists());
            assert!(!hub.home.path().join(".dist.pentan-stage").exists());
        }
    }

    #[test]
    fn a_folder_without_permission_is_named_before_anything_changes() {
        use std::os::unix::fs::{PermissionsExt, chown};
        use std::os::unix::process::CommandExt;
        const NOBODY: u32 = 65534;
        let new = &[("a.html", "new"), ("locked/b.html", "new"), ("z.html", "new")];
        if let Some(out) = given(OUT) {
            let told = format!("{:#}", build(&out, new).unwrap_err());
            assert!(told.contains("locked"), "{told}");
            return;
        }
        let old = &[("a.html", "old"), ("locked/b.html", "old"), ("y.html", "old")];
        let hub = Hub::built(old);
        let locked = hub.out.join("locked");
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
        let mut child = again("a_folder_without_permission_is_named_before_anything_changes", &hub.out);
        // Nothing is forbidden to root, so that root has to have this tried by somebody else.
        if fs::write(locked.join("probe"), "").is_ok() {
            fs::remove_file(locked.join("probe")).unwrap();
            for entry in WalkDir::new(hub.home.path()) {
                chown(entry.unwrap().path(), Some(NOBODY), Some(NOBODY)).unwrap();
            }
            child.uid(NOBODY).gid(NOBODY);
        }
        assert!(child.stdout(Stdio::inherit()).status().unwrap().success());
        assert_eq!(hub.tree(), these(old));
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    }
}
