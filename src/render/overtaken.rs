//! What readers of a translation are told when its original was changed since.

use fluent::FluentArgs;
use serde::Serialize;

use super::{Desk, speech};
use crate::parse::Card;

/// That the other half was changed since, and the way to it.
#[derive(Serialize)]
pub struct OvertakenView {
    text: String,
    /// The other half's address and language, and the words of the link.
    url: String,
    lang: &'static str,
    link: String,
}

/// The notice on a page that is a translation; nothing where its original is as it was, or where the page is shown in place of one.
pub fn overtaken(card: &Card, desk: &mut Desk<'_, '_>) -> Option<OvertakenView> {
    let language = desk.language;
    if card.id.language != language {
        return None;
    }
    let overtaken = desk.reader.overtaken(&card.id.pair, language)?;
    let (_, other) = desk.reader.page(&card.id.pair, language.other())?;
    let text = match overtaken.on {
        Some(day) => {
            let args = FluentArgs::from_iter([("date", speech::date(day, language))]);
            desk.reader.say_with("translation-overtaken-on", language, &args)
        }
        None => desk.reader.say("translation-overtaken", language),
    };
    let link = desk.reader.say("translation-overtaken-link", language);
    Some(OvertakenView { text, url: desk.to(&other.url), lang: language.other().tag(), link })
}
