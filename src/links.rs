//! Beside the chain: whether what the hub links to outside itself is there.
//!
//! [`gather`] lists the addresses, [`Known`] says which of them were asked for lately, [`ask_all`] asks for the rest, and
//! [`problems`] tells. Nothing here touches the network or the clock: whoever asks hands over a [`Door`].

mod ask;
mod follow;
mod gather;
mod known;
mod tell;
#[cfg(test)]
mod tests;

pub use ask::{Heard, Host, ask_all, origin};
pub use follow::{Answer, Door, Method, Request, follow};
pub use gather::{Linked, gather};
pub use known::{Entry, Known, Manner};
pub use tell::problems;

use serde::{Deserialize, Serialize};

/// What was found at an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Something that readers are given.
    Well,
    /// The same, at another address for good: this one.
    Moved(String),
    /// Nothing, as the server says with this status: 404 or 410.
    Dead(u16),
    /// Redirects that lead in a circle, or on and on.
    Loop,
    /// No answer that says whether it is there.
    Unanswered(Silence),
}

/// Why it is not known whether an address is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Silence {
    /// No answer within the time given.
    Timeout,
    /// No machine of that name.
    NoHost,
    /// No connection that a browser would take for safe.
    Unsafe,
    /// The connection was refused, or closed before an answer.
    Closed,
    /// An answer that is not HTTP, or leads to no address of the web.
    Garbled,
    /// An answer with a status that says neither: the server is busy or broken, or does not answer programs.
    Status(u16),
}

impl Finding {
    /// Whether readers who follow a link there are not given what it promises, as far as can be told.
    pub fn is_broken(&self) -> bool {
        !matches!(self, Finding::Well | Finding::Moved(_))
    }
}
