//! When an event takes place: its meetings, each with a beginning and an end, as front matter says.

use std::iter::Peekable;

use super::clock;
use super::front::Front;
use super::repeats::Repeats;
use super::values::{Date, Mode, Moment};

/// How many meetings of one event are looked at, from its first on: one a day for more than fifty years.
pub const MOST: usize = 20_000;
/// How many of the meetings to come are kept.
const KEPT: usize = 6;

/// One time that an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Meeting {
    /// When it begins, on the clocks of the United Kingdom.
    pub starts: Moment,
    /// When it ends, where the event says how long it takes.
    pub ends: Option<Moment>,
}

impl Meeting {
    /// Whether it is over on a day: its own last day is before it.
    pub fn is_over(self, now: Date) -> bool {
        self.ends.unwrap_or(self.starts).date() < now
    }
}

/// How an event's meetings stand to the day that a site is built for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Dates {
    /// The first meeting of all.
    pub first: Meeting,
    /// The last one that is over.
    pub last: Option<Meeting>,
    /// The next ones, at most six. None where the event is over.
    pub next: Vec<Meeting>,
    /// Whether more come after those.
    pub has_more: bool,
    /// Whether there may be more than one meeting.
    pub is_series: bool,
}

impl Dates {
    /// How an event's meetings stand to a day; `None` where it does not say when it begins.
    pub fn of(front: &Front, now: Date) -> Option<Dates> {
        let mut all = meetings(front).take(MOST).peekable();
        let mut dates = Dates {
            first: *all.peek()?,
            last: None,
            next: Vec::new(),
            has_more: false,
            is_series: rule(front).is_some() || !front.also.is_empty(),
        };
        for meeting in all {
            if meeting.is_over(now) {
                dates.last = Some(meeting);
            } else if dates.next.len() < KEPT {
                dates.next.push(meeting);
            } else {
                dates.has_more = true;
                break;
            }
        }
        Some(dates)
    }

    /// The meeting that a list names: the next one, or else the last.
    pub fn named(&self) -> Meeting {
        self.next.first().copied().or(self.last).unwrap_or(self.first)
    }
}

/// Every meeting of an event, in order: those of its rule or else the one that `starts` names, without those on a day of `except`, and with
/// those of `also`. It may have no end.
pub fn meetings(front: &Front) -> impl Iterator<Item = Meeting> {
    let length = length(front);
    let mut ruled = ruled(front).filter(|moment| !front.except.contains(&moment.date())).peekable();
    let mut also = also(front).into_iter().peekable();
    let starts = std::iter::from_fn(move || earlier(&mut ruled, &mut also));
    // In the hour that summer time skips, everybody is told the time that clocks will show.
    starts
        .map(|starts| Moment(clock::real(starts.0)))
        .map(move |starts| Meeting { starts, ends: length.map(|seconds| Moment(clock::after(starts.0, seconds))) })
}

/// The beginnings that the rule gives; the one of `starts` where there is no rule, or one that gives none.
pub fn ruled(front: &Front) -> impl Iterator<Item = Moment> + use<> {
    let starts = front.starts;
    let rule = starts.zip(front.repeats.as_ref()).map(|(starts, repeats)| repeats.times(starts.0).map(Moment));
    let mut of_rule = rule.into_iter().flatten().peekable();
    let alone = if of_rule.peek().is_none() { starts } else { None };
    of_rule.chain(alone)
}

/// The rule that an event repeats by, where it gives a day at all.
pub fn rule(front: &Front) -> Option<&Repeats> {
    let starts = front.starts?;
    front.repeats.as_ref().filter(|repeats| repeats.times(starts.0).next().is_some())
}

/// The further beginnings, in order.
pub fn also(front: &Front) -> Vec<Moment> {
    let at = |starts: Moment| front.also.iter().map(move |also| also.at(starts));
    let mut moments: Vec<Moment> = front.starts.into_iter().flat_map(at).collect();
    moments.sort_unstable();
    moments
}

/// How long each meeting takes, in seconds, where it ends after it begins.
pub fn length(front: &Front) -> Option<i64> {
    let seconds = clock::seconds_between(front.starts?.0, front.ends?.0);
    (seconds > 0).then_some(seconds)
}

/// How people take part: as the event says, or else as the link and the building that it names let them.
pub fn mode(front: &Front) -> Mode {
    let in_a_room = front.venue.is_some() || front.address.is_some();
    front.mode.unwrap_or(match (front.join.is_some(), in_a_room) {
        (true, true) => Mode::Hybrid,
        (true, false) => Mode::Online,
        (false, _) => Mode::InPerson,
    })
}

/// The earlier of two first moments; both are taken where they are one.
fn earlier<A: Iterator<Item = Moment>, B: Iterator<Item = Moment>>(a: &mut Peekable<A>, b: &mut Peekable<B>) -> Option<Moment> {
    let first = a.peek().into_iter().chain(b.peek()).min().copied()?;
    while a.next_if_eq(&first).is_some() {}
    while b.next_if_eq(&first).is_some() {}
    Some(first)
}
