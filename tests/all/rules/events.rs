//! Meetings and events: when they take place, in which list and calendar they stand, and what was written of them.

mod calendars;
mod recurrence;

use pentan::hub::Drafts;
use serde_json::json;

use super::tips;
use crate::hub::{Hub, Site};

/// A section of events: a fortnightly series, one event to come, one that is over, and a page of another type.
const EVENTS: &str = "
-- content/events/_index.cy.md --
---
title: Digwyddiadau
summary: Pryd yr ydym yn cwrdd.
type: event
---
-- content/events/_index.en.md --
---
title: Events
summary: When we meet.
type: event
---
-- content/events/coffee.en.md --
---
title: Coffee
summary: We meet, every other week.
published: 2026-09-01
updated: [{date: 2026-10-02, note: A new link.}, {date: 2026-10-02}, {date: 2026-09-30}]
starts: 2026-10-13 08:30
ends: 2026-10-13 09:15
repeats: FREQ=WEEKLY;INTERVAL=2
except: [2026-12-22]
also: [2027-01-06, 2027-01-07 18:00]
join: https://meet.example/coffee
language: [cy, en]
interpretation: From Welsh to English.
free: true
---
Bring a cup.
-- content/events/coffee.cy.md --
---
title: Coffi
summary: Cwrdd bob yn ail wythnos.
published: 2026-09-01
starts: 2026-10-13 08:30
ends: 2026-10-13 09:15
repeats: FREQ=WEEKLY;INTERVAL=2
except: [2026-12-22]
also: [2027-01-06, 2027-01-07 18:00]
join: https://meet.example/coffee
language: [cy, en]
interpretation: O'r Gymraeg i'r Saesneg.
free: true
---
Dewch â chwpan.
-- content/events/fair.en.md --
---
title: Fair
summary: Stalls, music; all day.
published: 2026-11-20
starts: 2026-12-05 10:00
ends: 2026-12-06 16:00
venue: The Hall
address: 1 High Street, Bala
---
-- content/events/walk.en.md --
---
title: Walk
summary: We walked.
published: 2026-09-20
starts: 2026-10-03 10:00
venue: The Bridge
---
-- content/events/rules.en.md --
---
title: How we meet
summary: A page.
published: 2026-11-22
type: page
---
-- content/tips/talk.en.md --
---
title: What was said
summary: Over coffee.
published: 2026-11-01
meeting: {event: events/coffee, date: 2026-10-27}
---
";

fn hub() -> Hub {
    Hub::from(EVENTS.trim_start())
}

fn titles(site: &Site, path: &str) -> Vec<String> {
    site.view(path).texts("main .card h3")
}

#[test]
fn a_section_of_events_has_the_next_first_and_then_those_that_are_over() {
    let site = hub().build();
    assert_eq!(site.codes(), [""; 0]);
    assert_eq!(titles(&site, "en/events/"), ["Coffee", "Fair", "How we meet", "Walk"]);
    assert_eq!(site.view("en/events/").texts("main h2"), ["Coming up", "In this section", "Past events"]);
    // Welsh readers are offered what there is, in its own language.
    assert_eq!(titles(&site, "cy/digwyddiadau/")[0], "Coffi");
    let later = hub().build_with("2026-11-25", Drafts::Hidden);
    assert_eq!(titles(&later, "en/events/"), ["Fair", "Coffee", "How we meet", "Walk"], "the next meeting decides");
    let after = hub().build_with("2026-12-07", Drafts::Hidden);
    assert_eq!(titles(&after, "en/events/"), ["Coffee", "How we meet", "Fair", "Walk"], "the last one that is over first");
}

#[test]
fn a_long_section_goes_on_from_those_to_come_to_those_that_are_over() {
    let hub = hub();
    hub.edit("content/hub.yaml", "licence", "page_size: 2\nlicence");
    hub.edit("content/events/rules.en.md", "type: page", "draft: true");
    let site = hub.build();
    assert_eq!(titles(&site, "en/events/"), ["Coffee", "Fair"]);
    assert_eq!(titles(&site, "en/events/page/2/"), ["Walk"]);
    assert_eq!(site.view("en/events/").texts("main h2"), ["Coming up"]);
    assert_eq!(site.view("en/events/page/2/").texts("main h2"), ["Past events"]);
    assert!(!site.has("en/events/page/3/"));
}

#[test]
fn a_section_without_an_event_to_come_says_so() {
    let site = hub().build_with("2026-09-01", Drafts::Hidden);
    assert!(!site.view("en/events/").text("main").contains("No date is set yet."));
    let hub = Hub::from("-- content/events/_index.en.md --\n---\ntitle: Events\nsummary: Soon.\ntype: event\n---\n");
    assert!(hub.build().view("en/events/").text("main").contains("No date is set yet."));
}

/// On the day after its last meeting an event leaves every list but that of past events; on the day itself it is in all of them.
#[test]
fn an_event_or_a_job_that_is_past_expires_by_itself_and_keeps_its_address() {
    let event = "type: event\nstarts: 2026-11-22 18:00\nends: 2026-11-23 02:00\npublished: 2026-01-01";
    let job = "type: job\nemployer: ama\ncloses: 2026-11-23\napply: https://jobs.example/1\npublished: 2026-01-01";
    let opportunity = "type: opportunity\ncloses: 2026-11-23\npublished: 2026-01-01";
    for (more, notice) in [(event, "This is over"), (job, "Applications have closed"), (opportunity, "Applications have closed")]
    {
        let data = "-- content/data/topics.yaml --\nwater: {label: {cy: Dŵr, en: Water}}\n-- content/data/organisations.yaml --\nama: {name: AMA}\n";
        let pages = tips("news", "News", &format!("topics: [water]\n{more}")) + &tips("other", "Other", "related: [tips/news]");
        let hub = Hub::from(&(pages + data));
        for (now, is_listed) in [("2026-11-23", true), ("2026-11-24", false)] {
            let site = hub.build_with(now, Drafts::Hidden);
            assert_eq!(site.codes(), [""; 0], "{more}");
            let page = site.view("en/tips/news/");
            assert_eq!(page.text("main").contains(notice), !is_listed, "{more} on {now}");
            assert_eq!(page.text("main").contains("How to apply"), is_listed && more == job);
            assert_eq!(page.attrs("meta[name=robots]", "content").is_empty(), is_listed);
            for path in ["en/latest/", "en/topics/water/", "en/a-z/", "en/", "en/tips/other/"] {
                let has = site.view(path).links("main a").iter().any(|link| link.contains("-> /en/tips/news/"));
                assert_eq!(has, is_listed, "{path}: {more} on {now}");
            }
            assert_eq!(site.fed("en/").contains(&"News".to_owned()), is_listed);
            assert_eq!(site.mapped().contains(&"en/tips/news/".to_owned()), is_listed);
            hub.run(&["build", "--now", now]);
            let found = hub.run(&["search", "news", "--lang", "en"]).stdout;
            assert_eq!(String::from_utf8_lossy(&found).contains("/en/tips/news/"), is_listed, "search: {more} on {now}");
        }
    }
}

#[test]
fn a_page_shows_the_next_meetings_of_a_series() {
    let site = hub().build();
    let page = site.view("en/events/coffee/");
    insta::assert_snapshot!(page.text("main .box"));
    insta::assert_snapshot!("events_page_cy", site.view("cy/digwyddiadau/coffi/").text("main .box"));
    let over = hub().build_with("2026-10-04", Drafts::Hidden);
    assert!(over.view("en/events/walk/").text("main").contains("This is over"));
}

#[test]
fn a_meeting_and_what_was_written_of_it_lead_to_each_other() {
    let site = hub().build();
    let talk = site.view("en/tips/what-was-said/");
    assert!(talk.text("main").contains("Tells of a meeting: Coffee, 27 October 2026"), "{}", talk.text("main"));
    assert!(talk.links("main a").contains(&"Coffee -> /en/events/coffee/".to_owned()));
    let coffee = site.view("en/events/coffee/");
    assert_eq!(coffee.texts(".write-ups h3"), ["What was said"]);
    assert_eq!(site.view("cy/digwyddiadau/coffi/").texts(".write-ups h3"), ["What was said (yn Saesneg)"]);
    assert!(site.view("en/events/fair/").all(".write-ups").is_empty());
}

#[test]
fn machines_are_told_how_an_event_repeats_and_when_it_is_next() {
    let site = hub().build();
    let event = &site.view("en/events/coffee/").things("Event")[0];
    assert_eq!(event["startDate"], "2026-11-24T08:30:00+00:00");
    assert_eq!(event["endDate"], "2026-11-24T09:15:00+00:00");
    assert_eq!(event["inLanguage"], json!(["cy", "en"]));
    assert_eq!(event["eventAttendanceMode"], "https://schema.org/OnlineEventAttendanceMode");
    assert_eq!(event["location"], json!([{ "@type": "VirtualLocation", "url": "https://meet.example/coffee" }]));
    assert_eq!(
        event["eventSchedule"],
        json!({
            "@type": "Schedule", "repeatFrequency": "P2W", "startDate": "2026-10-13", "startTime": "08:30:00", "endTime": "09:15:00",
            "scheduleTimezone": "Europe/London", "exceptDate": ["2026-12-22"],
        })
    );
    let days: Vec<&str> =
        event["subEvent"].as_array().unwrap().iter().map(|one| &one["startDate"].as_str().unwrap()[..16]).collect();
    assert_eq!(
        days,
        ["2026-11-24T08:30", "2026-12-08T08:30", "2027-01-05T08:30", "2027-01-06T08:30", "2027-01-07T18:00", "2027-01-19T08:30"]
    );
    let fair = &site.view("en/events/fair/").things("Event")[0];
    assert_eq!(fair["eventAttendanceMode"], "https://schema.org/OfflineEventAttendanceMode");
    assert!(fair.get("eventSchedule").is_none() && fair.get("subEvent").is_none());
}

#[test]
fn a_write_up_needs_a_meeting_that_took_place() {
    for (meeting, expected) in [
        ("events/coffee", "meeting-date content/tips/talk.en.md:5:10"),
        ("/events/walk/", ""),
        ("{event: events/walk.md, date: 2026-10-03}", ""),
        ("{event: events/coffee, date: 2027-01-07}", ""),
        ("{event: events/coffee, date: 2026-12-22}", "meeting-date content/tips/talk.en.md:5:39"),
        ("events/coffe", "meeting-unknown content/tips/talk.en.md:5:10"),
        ("events/rules", "meeting-unknown content/tips/talk.en.md:5:10"),
    ] {
        let hub = hub();
        hub.edit("content/tips/talk.en.md", "{event: events/coffee, date: 2026-10-27}", meeting);
        assert_eq!(hub.build().places().join("\n"), expected, "{meeting}");
    }
}
