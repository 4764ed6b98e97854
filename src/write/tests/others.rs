//! What pentan did not write: it stays, or is refused, or is kept under another name.

use super::*;

#[test]
fn files_that_somebody_added_stay_even_in_a_folder_whose_pages_are_gone() {
    let hub = Hub::built(SITE);
    hub.edit("CNAME", "example.org");
    hub.edit("en/tips/rivers/own.txt", "mine");
    hub.build(&[SITE[0]]).unwrap();
    let expected = [SITE[0], ("CNAME", "example.org"), ("en/tips/rivers/own.txt", "mine")];
    assert_eq!(hub.tree(), these(&expected));
}

#[test]
fn a_folder_that_pentan_did_not_write_is_refused_and_not_touched() {
    let hub = Hub::new();
    hub.edit("thesis.txt", "years of work");
    let before = touched(&hub.out);
    let told = hub.refused(SITE);
    assert!(told.contains(hub.out.to_str().unwrap()) && told.contains("Choose another folder"), "{told}");
    assert_eq!(touched(&hub.out), before);
    assert_eq!(fs::read_dir(&hub.out).unwrap().count(), 1);
}

#[test]
fn an_empty_manifest_lets_pentan_write_beside_the_files_of_others() {
    let hub = Hub::new();
    hub.edit("CNAME", "example.org");
    hub.edit(MANIFEST, "");
    hub.build(SITE).unwrap();
    hub.build(&[]).unwrap();
    assert_eq!(hub.tree(), these(&[("CNAME", "example.org")]));
}

#[test]
fn a_file_in_the_way_is_refused_even_if_it_has_the_same_bytes() {
    let hub = Hub::built(&[SITE[0]]);
    hub.edit("en/feed.xml", "feed");
    let told = hub.refused(SITE);
    assert!(told.contains("1 file is in the way") && told.contains("en/feed.xml"), "{told}");
    assert_eq!(hub.tree(), these(&[SITE[0], SITE[2]]));
    assert!(!hub.out.join(STAGE).exists());
}

#[test]
fn all_files_in_the_way_are_told_at_once_ten_by_name() {
    let hub = Hub::built(&[("index.html", "old")]);
    let paths: Vec<String> = (0..12).map(|n| format!("own-{n:02}.html")).collect();
    for path in &paths {
        hub.edit(path, "mine");
    }
    let files: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "new")).collect();
    let told = hub.refused(&[files.as_slice(), &[("index.html", "new")]].concat());
    assert!(told.contains("12 files are in the way") && told.ends_with("and 2 more"), "{told}");
    assert_eq!(paths.iter().filter(|path| told.contains(path.as_str())).count(), 10);
    assert_eq!(hub.tree()["index.html"], "old");
    assert_eq!(hub.tree()["own-11.html"], "mine");
}

#[test]
fn what_stands_where_a_folder_or_a_page_is_needed_is_in_the_way_unless_pentan_wrote_it() {
    // What somebody made, what is to be written, and what the error must name.
    let cases = [
        ("en", "en/feed.xml", "dist/en"),
        ("en/own.txt", "en", "dist/en"),
        ("cy/own.txt", "cy", "dist/cy/own.txt"),
        ("cy/own/a.txt", "cy", "dist/cy/own"),
    ];
    let old = [SITE[0], ("cy/feed.xml", "porthiant")];
    for (own, wanted, named) in cases {
        let hub = Hub::built(&old);
        hub.edit(own, "mine");
        let told = hub.refused(&[SITE[0], (wanted, "new")]);
        let named = named.replace('/', std::path::MAIN_SEPARATOR_STR);
        assert!(told.ends_with(&named), "{told}");
        assert_eq!(hub.tree(), these(&[old[0], old[1], (own, "mine")]));
    }
}

#[test]
fn an_edited_file_is_kept_under_the_next_free_name_before_it_is_replaced() {
    let hub = Hub::built(SITE);
    for (edit, kept) in [("one", "index.html.pentan-saved"), ("another", "index.html.pentan-saved-2")] {
        hub.edit("index.html", edit);
        let written = hub.build(SITE).unwrap();
        assert_eq!(written.saved, [hub.out.join(kept)]);
        assert_eq!(hub.tree()[kept], edit);
        assert_eq!(hub.tree()["index.html"], "hub");
    }
}

#[test]
fn an_edited_file_is_not_kept_under_the_name_of_an_output() {
    let hub = Hub::built(&[("a", "old")]);
    hub.edit("a", "mine");
    hub.build(&[("a", "new"), ("a.pentan-saved", "an output")]).unwrap();
    assert_eq!(hub.tree(), these(&[("a", "new"), ("a.pentan-saved", "an output"), ("a.pentan-saved-2", "mine")]));
}

#[test]
fn an_edited_file_that_is_no_longer_made_is_kept() {
    let hub = Hub::built(SITE);
    hub.edit("en/feed.xml", "mine");
    let written = hub.build(&SITE[..2]).unwrap();
    assert_eq!(written, Written { unchanged: 2, saved: vec![hub.out.join("en/feed.xml.pentan-saved")], ..Written::default() });
    assert_eq!(hub.tree(), these(&[SITE[0], SITE[1], ("en/feed.xml.pentan-saved", "mine")]));
}

#[test]
fn an_edit_that_is_what_pentan_would_write_is_not_an_edit() {
    let hub = Hub::built(SITE);
    hub.edit("index.html", "new");
    let new = &[("index.html", "new"), SITE[1], SITE[2]];
    assert_eq!(hub.build(new).unwrap(), Written { unchanged: 3, ..Written::default() });
    // The manifest has learnt of it: the next change is not taken for an edit either.
    assert_eq!(hub.build(SITE).unwrap().saved, Vec::<PathBuf>::new());
}

#[test]
fn an_edited_file_whose_folder_becomes_a_page_is_kept_beside_that_page() {
    let hub = Hub::built(&[("a/b/c.html", "old"), ("a/d.html", "old")]);
    hub.edit("a/b/c.html", "mine");
    hub.build(&[("a", "page")]).unwrap();
    assert_eq!(hub.tree(), these(&[("a", "page"), ("a-b-c.html.pentan-saved", "mine")]));
}

#[test]
fn an_edited_page_that_becomes_a_folder_is_kept_beside_that_folder() {
    let hub = Hub::built(&[("a", "old")]);
    hub.edit("a", "mine");
    hub.build(&[("a/b", "page")]).unwrap();
    assert_eq!(hub.tree(), these(&[("a/b", "page"), ("a.pentan-saved", "mine")]));
}

#[test]
fn a_manifest_or_journal_that_leads_out_of_the_folder_is_an_error_and_nothing_is_deleted() {
    let cases = [
        (MANIFEST, "pentan-manifest 1\n0 ../precious\n"),
        (MANIFEST, "pentan-manifest 9\n"),
        (MANIFEST, "<<<<<<< HEAD\n"),
        (MANIFEST, "pentan-manifest 1\nno hash\n"),
        (JOURNAL, "pentan-journal 1\nremove\t../precious\n"),
        (JOURNAL, "pentan-journal 1\nsave\ta\t../precious\n"),
        (JOURNAL, "pentan-journal 9\n"),
        (JOURNAL, "pentan-journal 1\ndance\ta\n"),
    ];
    for (name, text) in cases {
        let hub = Hub::built(SITE);
        let precious = hub.home.path().join("precious");
        fs::write(&precious, "x").unwrap();
        hub.edit(name, text);
        let told = hub.refused(&[]);
        assert!(told.contains(name) && told.contains("build again"), "{told}");
        assert!(precious.exists());
        assert_eq!(hub.tree(), these(SITE));
    }
}

#[test]
fn an_output_folder_that_is_a_file_is_an_error_that_names_it() {
    let hub = Hub::new();
    fs::write(&hub.out, "a file").unwrap();
    assert!(hub.refused(SITE).contains(hub.out.to_str().unwrap()));
    assert_eq!(fs::read_to_string(&hub.out).unwrap(), "a file");
}

#[cfg(unix)]
mod links {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_link_on_the_way_to_an_output_is_refused_and_not_followed() {
        // The link leads out of the folder, and the manifest may or may not list files behind it.
        for old in [&SITE[..1], SITE] {
            let hub = Hub::built(old);
            let elsewhere = hub.home.path().join("elsewhere");
            let _ = fs::remove_dir_all(hub.out.join("en"));
            fs::create_dir(&elsewhere).unwrap();
            fs::write(elsewhere.join("feed.xml"), "feed").unwrap();
            symlink(&elsewhere, hub.out.join("en")).unwrap();
            let told = hub.refused(SITE);
            assert!(told.contains("dist/en"), "{told}");
            // Nor is what lies behind it deleted when it is no longer made.
            hub.build(&SITE[..1]).unwrap();
            assert_eq!(tree(&elsewhere), these(&[("feed.xml", "feed")]));
            assert_eq!(hub.tree()["en"], "a link");
        }
    }

    #[test]
    fn a_link_in_place_of_a_listed_file_is_kept_and_not_written_through() {
        for files in [SITE, &SITE[1..]] {
            let hub = Hub::built(SITE);
            let precious = hub.home.path().join("precious");
            fs::write(&precious, "mine").unwrap();
            fs::remove_file(hub.out.join("index.html")).unwrap();
            symlink(&precious, hub.out.join("index.html")).unwrap();
            assert_eq!(hub.build(files).unwrap().saved, [hub.out.join("index.html.pentan-saved")]);
            assert_eq!(hub.tree()["index.html.pentan-saved"], "a link");
            assert_eq!(fs::read_to_string(&precious).unwrap(), "mine");
        }
    }

    #[test]
    fn a_link_in_place_of_a_page_that_becomes_a_folder_is_refused() {
        let hub = Hub::built(&[("a", "page")]);
        fs::remove_file(hub.out.join("a")).unwrap();
        symlink(hub.home.path(), hub.out.join("a")).unwrap();
        assert!(hub.refused(&[("a/b", "x")]).contains("dist/a"));
        assert!(!hub.home.path().join("b").exists());
    }

    #[test]
    fn a_link_to_the_output_folder_is_the_authors_choice() {
        let hub = Hub::new();
        let elsewhere = hub.home.path().join("elsewhere");
        symlink(&elsewhere, &hub.out).unwrap();
        assert!(hub.refused(SITE).contains("a link to a folder that does not exist"));
        fs::create_dir(&elsewhere).unwrap();
        hub.build(SITE).unwrap();
        assert_eq!(tree(&elsewhere), these(SITE));
        assert!(fs::symlink_metadata(&hub.out).unwrap().is_symlink());
    }

    #[test]
    fn a_stage_that_is_a_link_is_not_emptied() {
        for name in [".dist.pentan-stage", "dist/.pentan-stage"] {
            let hub = if name.starts_with("dist") { Hub::built(SITE) } else { Hub::new() };
            let elsewhere = hub.home.path().join("elsewhere");
            fs::create_dir(&elsewhere).unwrap();
            fs::write(elsewhere.join("precious"), "mine").unwrap();
            symlink(&elsewhere, hub.home.path().join(name)).unwrap();
            let _ = hub.build(&[("index.html", "new")]);
            assert_eq!(tree(&elsewhere), these(&[("precious", "mine")]));
        }
    }
}
