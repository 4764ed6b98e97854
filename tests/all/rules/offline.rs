//! The listings of what a reader can keep: they name what there is, and how large it is.

use serde_json::Value;

use crate::hub::Hub;

const HUB: &str = "
-- content/data/topics.yaml --
water: {label: {cy: Dŵr, en: Water}}
fire: {label: {cy: Tân, en: Fire}}
-- content/tips/rivers.en.md --
---
title: Rivers
summary: On rivers.
topics: [water]
published: 2026-10-01
key_advice: [Look at the map.]
---
![A map](map.png) and [a plan](plan.pdf)
-- content/tips/flames.en.md --
---
title: Flames
summary: On flames.
topics: [fire]
published: 2026-10-01
---
Hot.
-- content/tips/plan.pdf --
A plan.
";

fn listed(site: &crate::hub::Site, name: &str) -> Value {
    serde_json::from_slice(&site.index[&format!("offline/en/{name}.json")]).unwrap()
}

fn names(files: &Value) -> Vec<&str> {
    files.as_array().unwrap().iter().map(|file| file[0].as_str().unwrap()).collect()
}

#[test]
fn a_topic_is_its_pages_with_what_they_show_and_nothing_of_another() {
    let hub = Hub::from(HUB);
    hub.write("content/tips/map.png", super::PIXEL);
    let site = hub.build_whole();
    let water = listed(&site, "topic-water");
    let files = names(&water);
    // Of a picture one size is kept: the one that every browser can show.
    let map = site.files.keys().find(|path| path.starts_with("assets/images/map.") && path.ends_with(".png")).unwrap();
    let map = format!("/{map}");
    for file in ["/en/topics/water/", "/en/topics/water/advice/", "/en/tips/rivers/", &map, "/tips/plan.pdf", "/en/offline/"] {
        assert!(files.contains(&file), "{file} is among {files:?}");
    }
    assert!(!files.iter().any(|file| file.contains("flames") || file.starts_with("/cy/") || file.ends_with(".xml")), "{files:?}");
}

#[test]
fn what_is_said_of_a_thing_is_what_its_files_come_to() {
    let site = Hub::from(HUB).build_whole();
    let list = listed(&site, "list");
    for thing in list["things"].as_array().unwrap() {
        let files = listed(&site, thing["id"].as_str().unwrap());
        let mut bytes = 0;
        for file in files.as_array().unwrap() {
            let path = file[0].as_str().unwrap().trim_start_matches('/');
            let path = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
            let content = site.files.get(&path).or_else(|| site.index.get(&path)).unwrap_or_else(|| panic!("no {path}"));
            assert_eq!(file[2], content.len(), "{path}");
            bytes += content.len();
        }
        assert_eq!(thing["bytes"], bytes, "{}", thing["id"]);
        assert_eq!(thing["files"], files.as_array().unwrap().len(), "{}", thing["id"]);
    }
}

#[test]
fn a_change_is_a_newer_version_of_what_it_is_in_and_of_nothing_else() {
    let hub = Hub::from(HUB);
    let prints = |hub: &Hub| {
        let list = listed(&hub.build_whole(), "list");
        let things = list["things"].as_array().unwrap().clone();
        ["hub", "topic-water", "topic-fire"].map(|id| things.iter().find(|thing| thing["id"] == id).unwrap()["print"].clone())
    };
    let before = prints(&hub);
    assert_eq!(prints(&hub), before);
    hub.edit("content/tips/flames.en.md", "Hot.", "Very hot.");
    let after = prints(&hub);
    assert_eq!([0, 1, 2].map(|at| before[at] == after[at]), [false, true, false]);
}
