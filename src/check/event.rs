//! What an editor is told of an event as it is written.

use crate::parse::Page;
use crate::parse::meetings;
use crate::parse::values::Mode;
use crate::problem::{Code, Place, Problem};

/// Tells an event that does not say where it is: no link for those who take part online, or no building for those who come. A draft may
/// not know that yet.
pub fn event(page: &Page) -> Vec<Problem> {
    let front = &page.card.front;
    if front.starts.is_none() || front.draft {
        return Vec::new();
    }
    let has_room = front.venue.is_some() || front.address.is_some();
    let is_nowhere = front.mode.is_none() && !has_room && front.join.is_none();
    let mode = meetings::mode(front);
    let missing = |what: &str| {
        let key = if front.mode.is_some() { "mode" } else { "starts" };
        Problem::new(Code::EventPlaceMissing, Place::key(&page.card.path, &[key.into()])).arg("what", what)
    };
    if is_nowhere {
        return vec![missing("nothing")];
    }
    let online = (mode != Mode::InPerson && front.join.is_none()).then(|| missing("online"));
    let in_person = (mode != Mode::Online && !has_room).then(|| missing("in-person"));
    online.into_iter().chain(in_person).collect()
}
