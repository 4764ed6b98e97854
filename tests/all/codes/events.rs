//! What is wrong with events, with the rules by which they repeat, and with the rules of the community.

use pentan::problem::Code;

use super::{Fixture, files};

/// A hub with one event: what its front matter says.
fn event(front: &str) -> Fixture {
    files(&page("a", &format!("type: event\n{front}")))
}

fn page(stem: &str, front: &str) -> String {
    format!("-- content/tips/{stem}.en.md --\n---\ntitle: Rivers {stem}\nsummary: On rivers.\n{front}---\nCome.\n")
}

const HUB: &str = "-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
rules:
  - id: free
    title: {cy: Am ddim yn unig, en: Free things only}
    text: {cy: Dim hysbysebion am ddigwyddiadau sy'n costio., en: No adverts for events that cost money.}
    enforces: [events-free]
  - id: jobs
    title: {cy: Un neges i bob swydd, en: One post a vacancy}
    text: {cy: Rhowch bob newydd am swydd o dan y neges gyntaf amdani., en: Put all news of a vacancy under the first post about it.}
    enforces: [one-post-a-vacancy]
-- content/data/organisations.yaml --
ama: {name: AMA}
";

const AT_TEN: &str = "starts: 2026-12-01 10:00\n";

/// What a build tells.
pub(super) fn of_events() -> Vec<(Code, Fixture)> {
    let at_ten = |more: &str| event(&format!("{AT_TEN}{more}"));
    let series = page("b", &format!("type: event\n{AT_TEN}repeats: FREQ=WEEKLY\n"));
    let job = "type: job\nemployer: ama\ncloses: 2026-12-31\nvacancy: ";
    let jobs =
        page("a", &format!("{job}C 1\npublished: 2026-11-01\n")) + &page("b", &format!("{job}c  1\npublished: 2026-11-02\n"));
    vec![
        (Code::RepeatsUnreadable, at_ten("repeats: FREQ=FORTNIGHTLY;BYDAY=TU\n")),
        (Code::RepeatsTooOften, at_ten("repeats: FREQ=DAILY;BYSECOND=0,1,2,3,4,5,6,7,8,9\n")),
        (Code::RepeatsNever, at_ten("repeats: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n")),
        (Code::RepeatsOffStart, at_ten("repeats: FREQ=WEEKLY;BYDAY=WE\n")),
        (Code::RepeatsTooLong, event("starts: 1900-01-01 10:00\nrepeats: FREQ=DAILY\n")),
        (Code::ExceptNoMeeting, at_ten("repeats: FREQ=WEEKLY\nexcept: [2026-12-08, 2026-12-09]\n")),
        (Code::TimeSkipped, event("starts: 2027-03-28 01:30\n")),
        (Code::TimeTwice, event("starts: 2027-10-31 01:30\nends: 2027-10-31 03:30\n")),
        (Code::EndsBeforeStart, at_ten("ends: 2026-12-01 09:00\n")),
        (Code::MeetingUnknown, files(&(page("a", "meeting: tips/bb\n") + &series))),
        (Code::MeetingDate, files(&(page("a", "meeting: {event: tips/b, date: 2026-12-02}\n") + &series))),
        (Code::HouseRuleFree, files(&(HUB.to_owned() + &page("a", &format!("type: event\n{AT_TEN}cost: £10\n"))))),
        (Code::HouseRuleOnePost, files(&(HUB.to_owned() + &jobs))),
    ]
}

/// What only a check tells.
pub(super) fn of_places() -> Vec<(Code, Fixture)> {
    vec![(Code::EventPlaceMissing, event(&format!("{AT_TEN}mode: hybrid\nvenue: The Hall\n")))]
}
