//! Events in JSON-LD: how to take part, when, and how they repeat (schema.org Event, Schedule).

use serde_json::{Map, Value as Json, json};

use super::{Desk, Of, common};
use crate::parse::front::Front;
use crate::parse::meetings::{self, Dates, Meeting};
use crate::parse::values::Mode;

/// An event. Its own dates are those of its next meeting, or else of its last.
pub fn event(of: &Of<'_>, url: &str, desk: &mut Desk<'_, '_>) -> Json {
    let front = &of.card.front;
    let mut thing = common(of, url);
    let mut set = |key: &str, value: Json| {
        if !value.is_null() {
            thing.insert(key.to_owned(), value);
        }
    };
    set("@type", json!("Event"));
    set("inLanguage", languages(of));
    let status = if of.listing.is_cancelled { "EventCancelled" } else { "EventScheduled" };
    set("eventStatus", json!(format!("https://schema.org/{status}")));
    let mode = meetings::mode(front);
    let attendance = match mode {
        Mode::Online => "OnlineEventAttendanceMode",
        Mode::InPerson => "OfflineEventAttendanceMode",
        Mode::Hybrid => "MixedEventAttendanceMode",
    };
    set("eventAttendanceMode", json!(format!("https://schema.org/{attendance}")));
    set("location", json!(places(front, mode, url, desk)));
    set("isAccessibleForFree", json!(front.free));
    let organisation = of.attribution.organisation.as_ref();
    set("organizer", json!(organisation.map(|name| json!({ "@type": "Organization", "name": name }))));
    if let Some(dates) = &of.listing.dates {
        let named = dates.named();
        set("startDate", json!(named.starts.rfc3339()));
        set("endDate", json!(named.ends.map(|ends| ends.rfc3339())));
        if dates.is_series {
            set("eventSchedule", schedule(front, dates));
            set("subEvent", json!(dates.next.iter().map(|meeting| sub_event(of, meeting, url)).collect::<Vec<_>>()));
        }
    }
    Json::Object(thing)
}

/// The languages spoken there; that of the text where the event does not say.
fn languages(of: &Of<'_>) -> Json {
    match &of.card.front.language[..] {
        [] => json!(of.card.id.language.tag()),
        [one] => json!(one.tag()),
        all => json!(all.iter().map(|language| language.tag()).collect::<Vec<_>>()),
    }
}

fn places(front: &Front, mode: Mode, url: &str, desk: &mut Desk<'_, '_>) -> Vec<Json> {
    let mut places = Vec::new();
    if mode != Mode::InPerson {
        let join = front.join.as_ref().map_or(url, |join| join.0.as_str());
        places.push(json!({ "@type": "VirtualLocation", "url": join }));
    }
    if mode != Mode::Online {
        let name = front.venue.as_ref().or(front.address.as_ref());
        let name = name.map_or_else(|| desk.reader.hub().name.in_language(desk.language).0, String::as_str);
        places.push(json!({ "@type": "Place", "name": name, "address": front.address.as_deref().unwrap_or(name) }));
    }
    places
}

fn sub_event(of: &Of<'_>, meeting: &Meeting, url: &str) -> Json {
    let mut thing = Map::new();
    thing.insert("@type".into(), json!("Event"));
    thing.insert("name".into(), json!(of.card.front.title));
    thing.insert("startDate".into(), json!(meeting.starts.rfc3339()));
    if let Some(ends) = meeting.ends {
        thing.insert("endDate".into(), json!(ends.rfc3339()));
    }
    thing.insert("superEvent".into(), json!({ "@id": url }));
    Json::Object(thing)
}

/// How an event repeats, as far as schema.org has words for it; nothing where the rule says more than those can.
fn schedule(front: &Front, dates: &Dates) -> Json {
    let Some(repeats) = meetings::rule(front) else { return Json::Null };
    let is_unsaid = |key: &str| repeats.value(key).is_none();
    if !["BYSETPOS", "BYYEARDAY", "BYWEEKNO"].iter().all(|key| is_unsaid(key)) {
        return Json::Null;
    }
    let unit = match repeats.value("FREQ") {
        Some("DAILY") => "D",
        Some("WEEKLY") => "W",
        Some("MONTHLY") => "M",
        _ => "Y",
    };
    let list = |key: &str| repeats.value(key).map(|value| value.split(',').map(str::to_owned).collect::<Vec<_>>());
    let numbers = |key: &str| list(key).map(|list| list.iter().filter_map(|one| one.parse::<i16>().ok()).collect::<Vec<_>>());
    let first = dates.first.starts;
    let mut schedule = Map::new();
    let mut set = |key: &str, value: Json| {
        if !value.is_null() {
            schedule.insert(key.to_owned(), value);
        }
    };
    set("@type", json!("Schedule"));
    set("repeatFrequency", json!(format!("P{}{unit}", repeats.value("INTERVAL").unwrap_or("1"))));
    set("repeatCount", json!(repeats.value("COUNT").and_then(|count| count.parse::<u32>().ok())));
    set("byDay", json!(list("BYDAY")));
    set("byMonthDay", json!(numbers("BYMONTHDAY")));
    set("byMonth", json!(numbers("BYMONTH")));
    set("startDate", json!(first.date().to_string()));
    set("endDate", json!(repeats.until().map(|until| until.date().to_string())));
    set("startTime", json!(first.0.strftime("%H:%M:%S").to_string()));
    set("endTime", json!(dates.first.ends.map(|ends| ends.0.strftime("%H:%M:%S").to_string())));
    set("scheduleTimezone", json!(crate::parse::clock::TZID));
    let except: Vec<String> = front.except.iter().map(ToString::to_string).collect();
    set("exceptDate", if except.is_empty() { Json::Null } else { json!(except) });
    Json::Object(schedule)
}
