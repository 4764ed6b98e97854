//! What is wrong with an event: with its rule, its days, and its times on the clocks.

use crate::parse::clock::{self, Shown};
use crate::parse::front::MeetingOf;
use crate::parse::meetings::{self, MOST};
use crate::parse::values::{Date, Moment};
use crate::parse::{Card, PairId};
use crate::problem::{Code, Place, Problem, Step};
use crate::site::Site;

/// How many meetings of a rule are looked at for an hour that the clocks skip or repeat: more than a year of one a day.
const LOOKED_AT: usize = 800;

/// The problems of one event.
pub fn event(card: &Card, now: Date) -> Vec<Problem> {
    let front = &card.front;
    let Some(starts) = front.starts else { return Vec::new() };
    let mut problems = Vec::new();
    let ends = front.ends.filter(|ends| *ends < starts);
    if let Some(ends) = ends {
        let problem = Problem::new(Code::EndsBeforeStart, value(card, &["ends".into()])).arg("starts", starts);
        problems.push(problem.arg("ends", ends).and(value(card, &["starts".into()])));
    }
    let of_rule = if front.repeats.is_some() { rule(card, starts, now) } else { Vec::new() };
    problems.extend(excepted(card));
    let single = [(Some(starts), "starts"), (front.ends.filter(|_| ends.is_none()), "ends")];
    let single = single.into_iter().filter_map(|(moment, key)| Some((moment?, vec![Step::from(key)])));
    let also = front.also.iter().enumerate().map(|(index, also)| (also.at(starts), vec!["also".into(), index.into()]));
    problems.extend(single.chain(also).filter_map(|(moment, steps)| on_the_clocks(moment, value(card, &steps))));
    // What the first meeting has wrong is told at its own key.
    problems.extend(of_rule);
    problems
}

/// What is wrong with a rule of repetition, and with the meetings that it gives.
fn rule(card: &Card, starts: Moment, now: Date) -> Vec<Problem> {
    let Some(repeats) = &card.front.repeats else { return Vec::new() };
    let place = || value(card, &["repeats".into()]);
    let Some(first) = repeats.times(starts.0).next().map(Moment) else {
        return vec![Problem::new(Code::RepeatsNever, place()).and(value(card, &["starts".into()]))];
    };
    let mut problems = Vec::new();
    if first != starts {
        let problem = Problem::new(Code::RepeatsOffStart, value(card, &["starts".into()])).arg("starts", starts);
        problems.push(problem.arg("first", first).and(place()));
    }
    if repeats.times(starts.0).nth(MOST - 1).is_some_and(|time| Moment(time).date() < now) {
        problems.push(Problem::new(Code::RepeatsTooLong, place()).arg("limit", MOST));
    }
    // Only between one and two at night do clocks change.
    if starts.0.hour() == 1 {
        let later = || repeats.times(starts.0).map(Moment).skip(1).take(LOOKED_AT);
        let is_skipped = |moment: &Moment| matches!(clock::shown(moment.0), Shown::Never(_));
        let is_twice = |moment: &Moment| clock::shown(moment.0) == Shown::Twice;
        let odd = later().find(is_skipped).into_iter().chain(later().find(is_twice));
        problems.extend(odd.filter_map(|moment| on_the_clocks(moment, place())));
    }
    problems
}

/// The days of `except` on which there is no meeting.
fn excepted(card: &Card) -> Vec<Problem> {
    let except = &card.front.except;
    let Some(latest) = except.iter().max() else { return Vec::new() };
    let days: Vec<Date> = meetings::ruled(&card.front).take(MOST).map(Moment::date).take_while(|day| day <= latest).collect();
    let stray = except.iter().enumerate().filter(|(_, date)| days.binary_search(date).is_err());
    stray
        .map(|(index, date)| Problem::new(Code::ExceptNoMeeting, value(card, &["except".into(), index.into()])).arg("date", date))
        .collect()
}

/// Tells a time that the clocks never show, or show twice.
fn on_the_clocks(moment: Moment, place: Place) -> Option<Problem> {
    match clock::shown(moment.0) {
        Shown::Once => None,
        Shown::Never(taken) => {
            Some(Problem::new(Code::TimeSkipped, place).arg("time", moment).arg("taken", taken.strftime("%H:%M")))
        }
        Shown::Twice => Some(Problem::new(Code::TimeTwice, place).arg("time", moment)),
    }
}

fn value(card: &Card, steps: &[Step]) -> Place {
    Place::value(&card.path, steps)
}

/// The write-ups whose meeting is not there.
pub fn write_ups(site: &Site) -> Vec<Problem> {
    let cards = site.pairs().flat_map(|(_, halves)| [&halves.cy, &halves.en]).flatten();
    cards.filter_map(|card| write_up(site, card)).collect()
}

fn write_up(site: &Site, card: &Card) -> Option<Problem> {
    let meeting = card.front.meeting.as_ref()?;
    let pair: PairId = meeting.pair().into();
    let halves = site.pairs.get(&pair);
    let own = halves.and_then(|halves| halves.get(card.id.language).as_ref());
    let event = own.or_else(|| halves?.get(card.id.language.other()).as_ref());
    let steps: &[Step] = match meeting {
        MeetingOf::Event(_) => &["meeting".into()],
        MeetingOf::Meeting(_) => &["meeting".into(), "event".into()],
    };
    let unknown = |why: &str, suggestion: String| {
        let problem = Problem::new(Code::MeetingUnknown, value(card, steps)).arg("event", &pair).arg("why", why);
        Some(problem.arg("suggestion", suggestion))
    };
    let Some(event) = event else { return unknown("missing", site.near_page(&card.id.pair, &pair)) };
    let Some(dates) = site.dates(event) else { return unknown("type", String::new()) };
    match meeting.date() {
        None if !dates.is_series => None,
        None => Some(meeting_date(value(card, steps), (&pair, "none"))),
        Some(date) => {
            let days = meetings::meetings(&event.front).take(MOST).map(|meeting| meeting.starts.date());
            let is_held = days.take_while(|day| *day <= date).any(|day| day == date);
            let place = value(card, &["meeting".into(), "date".into()]);
            (!is_held).then(|| meeting_date(place, (&pair, &date.to_string())))
        }
    }
}

fn meeting_date(place: Place, (event, date): (&str, &str)) -> Problem {
    Problem::new(Code::MeetingDate, place).arg("event", event).arg("date", date)
}
