//! Beside the chain: what an editor wants to know of a hub that can be built.
//!
//! Every check sees as little as it can: [`text`] one file, [`pair`] the two halves of a pair, [`output`] one file of the site. So
//! after an edit only what it touched is looked at again. What they find is weighed last, as the hub says: [`weigh`].

pub mod event;
pub mod images;
pub mod output;
pub mod pair;
pub mod placeholder;
pub mod record;
pub mod style;
pub mod text;
pub mod unpublished;
pub mod whole;

mod weigh;

pub use weigh::weigh;
