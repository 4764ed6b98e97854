//! Calendars, as two libraries read them that did not write them: what they say, and when that is in London.

use ical_rust::VCalendar;
use icalendar::parser::{Component, read_calendar, unfold};

use super::{EVENTS, hub};
use crate::hub::{Hub, Site};

/// The properties of each event in a calendar, as `NAME;PARAMETERS=…:value`.
fn events(site: &Site, path: &str) -> Vec<Vec<String>> {
    let text = site.text(path);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let said = |component: &Component<'_>| {
        let line = |property: &icalendar::parser::Property<'_>| {
            let params: String = property
                .params
                .iter()
                .map(|param| format!(";{}={}", param.key, param.val.as_ref().map(|val| val.to_string()).unwrap_or_default()))
                .collect();
            format!("{}{params}:{}", property.name, property.val)
        };
        component.properties.iter().map(line).collect()
    };
    let is_event = |component: &&Component<'_>| component.name == "VEVENT";
    calendar.components.iter().filter(is_event).map(said).collect()
}

fn value<'e>(event: &'e [String], name: &str) -> &'e str {
    let lines: Vec<&str> = event.iter().filter_map(|line| line.strip_prefix(name)).collect();
    assert_eq!(lines.len(), 1, "{name} in {event:?}");
    lines[0]
}

/// The beginnings of an event's meetings in UTC, as the other library finds them.
fn in_utc(site: &Site, path: &str, count: usize) -> Vec<String> {
    let calendar = VCalendar::try_from(site.text(path)).unwrap();
    calendar.events[0].iter().take(count).map(|meeting| format!("{:?}", meeting.start)).collect()
}

#[test]
fn a_calendar_says_what_an_event_is() {
    let site = hub().build();
    insta::assert_snapshot!(site.text("en/events/coffee/calendar.ics").replace("\r\n", "\n"));
    insta::assert_snapshot!("calendar_cy", events(&site, "cy/digwyddiadau/coffi/calendr.ics")[0].join("\n"));
    assert_eq!(value(&events(&site, "en/events/fair/calendar.ics")[0], "LOCATION:"), r"The Hall, 1 High Street, Bala");
}

#[test]
fn the_calendar_of_a_hub_has_every_event_in_each_language_once() {
    let site = hub().build();
    let names = |path: &str| -> Vec<String> {
        events(&site, path).iter().map(|event| value(event, "SUMMARY;LANGUAGE=").to_owned()).collect()
    };
    assert_eq!(names("en/calendar.ics"), ["en:Coffee", "en:Fair", "en:Walk"]);
    assert_eq!(names("cy/calendr.ics"), ["cy:Coffi", "en:Fair", "en:Walk"]);
    assert!(site.view("en/events/").links("main a").iter().any(|link| link.ends_with("-> /en/calendar.ics")));
    assert!(site.view("en/events/").text("main").contains("https://hub.example/en/calendar.ics"));
    assert!(!Hub::from("").build().has("en/calendar.ics"), "no event, no calendar");
}

#[test]
fn an_event_is_known_by_one_name_in_both_languages_and_for_good() {
    let uid = |hub: &Hub, path: &str| value(&events(&hub.build(), path)[0], "UID:").to_owned();
    let hub = hub();
    assert_eq!(uid(&hub, "en/events/coffee/calendar.ics"), "events/coffee@hub.example");
    assert_eq!(uid(&hub, "cy/digwyddiadau/coffi/calendr.ics"), "events/coffee@hub.example");
    hub.edit("content/events/coffee.en.md", "title: Coffee", "title: Tea");
    assert_eq!(uid(&hub, "en/events/tea/calendar.ics"), "events/coffee@hub.example");
}

#[test]
fn a_change_that_readers_are_told_of_raises_the_sequence_and_nothing_lowers_it() {
    let hub = hub();
    let path = "content/events/coffee.en.md";
    let revision = |hub: &Hub| {
        let event = events(&hub.build(), "en/events/coffee/calendar.ics").remove(0);
        (value(&event, "SEQUENCE:").parse::<u32>().unwrap(), value(&event, "DTSTAMP:").to_owned())
    };
    let first = revision(&hub);
    // 2026-10-02 is 20,728 days after 1970-01-01; two changes on it.
    assert_eq!(first, (2_072_802, "20261002T000000Z".into()));
    hub.edit(path, ", {date: 2026-09-30}", "");
    assert_eq!(revision(&hub), first, "an old entry may go");
    hub.edit(path, "{date: 2026-10-02}]", "{date: 2026-10-02}, {date: 2026-10-02, note: Again.}]");
    let second = revision(&hub);
    hub.edit("content/events/coffee.cy.md", "starts:", "updated: [{date: 2026-11-01}]\nstarts:");
    let third = revision(&hub);
    assert!(first.0 < second.0 && second.0 < third.0, "{first:?} {second:?} {third:?}");
    assert_eq!(revision(&Hub::from(&EVENTS.trim_start().replace("updated:", "unknown:"))), (0, "20260901T000000Z".into()));
}

/// It is enough that one half says so: nobody is to travel for nothing.
#[test]
fn an_event_that_is_called_off_says_so_wherever_people_look_and_is_gone_when_its_day_is() {
    let hub = hub();
    let of = |site: &Site, path: &str| events(site, path).remove(0);
    let before = hub.build();
    let sequence =
        |site: &Site| value(&of(site, "en/events/coffee/calendar.ics"), "SEQUENCE:").parse::<u32>().unwrap_or_default();
    assert_eq!(value(&of(&before, "en/events/coffee/calendar.ics"), "STATUS:"), "CONFIRMED");
    hub.edit("content/events/coffee.en.md", "free: true", "free: true\ncancelled: true");
    hub.edit("content/events/fair.en.md", "venue:", "cancelled: true\nvenue:");
    let site = hub.build();
    assert!(sequence(&site) > sequence(&before));
    for (page, calendar, words, badge) in [
        ("en/events/coffee/", "en/events/coffee/calendar.ics", "This event was called off", "Cancelled"),
        ("cy/digwyddiadau/coffi/", "cy/digwyddiadau/coffi/calendr.ics", "Cafodd y digwyddiad hwn ei ganslo", "Wedi ei ganslo"),
    ] {
        assert_eq!(value(&of(&site, calendar), "STATUS:"), "CANCELLED");
        let text = site.view(page).text("main");
        assert!(text.contains(words) && text.contains(badge) && !text.contains("https://meet.example"), "{text}");
        assert_eq!(site.view(page).things("Event")[0]["eventStatus"], "https://schema.org/EventCancelled");
    }
    assert_eq!(site.view("en/events/").texts(".card .state"), ["Cancelled", "Cancelled", "This is over"]);
    let after = hub.build_with("2026-12-07", pentan::hub::Drafts::Hidden);
    assert_eq!(after.view("en/events/").texts("main .card h3"), ["Coffee", "How we meet", "Walk"], "the fair never was");
    assert!(after.view("en/events/fair/").text("main").contains("This event was called off"));
}

#[test]
fn a_chapter_has_its_own_meetings_pages_and_calendar() {
    let hub = hub();
    hub.write("content/data/chapters.yaml", "bala: {name: {cy: Y Bala, en: Bala}}\nmold: {name: {cy: Yr Wyddgrug, en: Mold}}\n");
    hub.edit("content/events/coffee.en.md", "free: true", "free: true\nchapter: bala");
    hub.edit("content/events/coffee.cy.md", "free: true", "free: true\nchapter: bala");
    hub.edit("content/events/walk.en.md", "venue:", "chapter: bala\nvenue:");
    hub.edit("content/tips/talk.en.md", "meeting:", "chapter: bala\nmeeting:");
    let site = hub.build();
    let bala = site.view("en/chapters/bala/");
    assert_eq!(bala.texts("main h2"), ["Coming up", "From this chapter", "Past events"]);
    assert_eq!(bala.texts("main .card h3"), ["Coffee", "What was said", "Walk"]);
    assert!(bala.text("main").contains("https://hub.example/en/chapters/bala/calendar.ics"));
    let names = |path: &str| -> Vec<String> {
        events(&site, path).iter().map(|event| value(event, "SUMMARY;LANGUAGE=").to_owned()).collect()
    };
    assert_eq!(names("en/chapters/bala/calendar.ics"), ["en:Coffee", "en:Walk"]);
    assert_eq!(names("cy/canghennau/y-bala/calendr.ics"), ["cy:Coffi", "en:Walk"]);
    assert!(!site.has("en/chapters/mold/calendar.ics"), "no event, no calendar");
    assert!(site.view("en/events/coffee/").links("main a").contains(&"Bala -> /en/chapters/bala/".to_owned()));
    hub.edit("content/events/walk.en.md", "chapter: bala", "chapter: balla");
    let site = hub.build();
    assert_eq!(site.places(), ["unknown-id content/events/walk.en.md:6:10"]);
}

/// A meeting at half past eight stays there when summer time ends, and when it begins again.
#[test]
fn a_fortnightly_meeting_at_half_past_eight_stays_there_when_clocks_change() {
    let site = hub().build();
    let starts = in_utc(&site, "en/events/coffee/calendar.ics", 40);
    for (day, utc) in
        [("2026-10-13", "07:30:00"), ("2026-10-27", "08:30:00"), ("2027-03-16", "08:30:00"), ("2027-03-30", "07:30:00")]
    {
        assert!(starts.iter().any(|start| start.contains(&format!("{day}T{utc}"))), "{day} at {utc} in UTC: {starts:#?}");
    }
    assert!(!starts.iter().any(|start| start.contains("2026-12-22")), "it is left out: {starts:#?}");
    assert!(starts.iter().any(|start| start.contains("2027-01-07T18:00:00")), "it is added: {starts:#?}");
    let page = site.view("en/events/coffee/").text("main");
    assert!(page.contains("Tuesday, 24 November 2026, 08:30–09:15"), "{page}");
}

#[test]
fn the_last_day_of_a_rule_is_told_in_utc() {
    let hub = hub();
    for half in ["content/events/coffee.en.md", "content/events/coffee.cy.md"] {
        hub.edit(half, "INTERVAL=2", "INTERVAL=2;UNTIL=2027-04-13");
    }
    let site = hub.build();
    let event = events(&site, "en/events/coffee/calendar.ics").remove(0);
    assert_eq!(value(&event, "RRULE:"), "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270413T225959Z");
    let starts = in_utc(&site, "en/events/coffee/calendar.ics", 99);
    assert!(starts.last().unwrap().contains("2027-04-13T07:30:00"), "{starts:?}");
}
