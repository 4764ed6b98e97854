//! What `hub.yaml` says of how accessible the site is: what the accessibility statement is made from, beside what a check found.

use super::community::{Placed, listed, single};
use crate::parse::values::{Date, Email};
use crate::parse::yaml::{Text, choice, record};
use crate::problem::Step;

record! {
    /// What people know of how accessible the site is.
    pub struct Accessibility {
        /// When the statement was prepared.
        required prepared: Date,
        /// Whether the hub is a public body's, which UK law holds to more.
        default public_body: bool,
        /// Where somebody writes to who cannot use something; the editor's address when left out.
        optional email: Email,
        /// Within how many days there is an answer.
        optional reply_days: u32,
        /// What is known to be not accessible, a sentence each.
        default known: Vec<Text>,
        /// Who has tested the site, if anybody has.
        optional tested: Tested,
    }
}

record! {
    /// A test by people.
    pub struct Tested {
        /// When it was done.
        required date: Date,
        /// Who did it, and how.
        required by: Text,
        /// What it came to; nothing is claimed where this is left out.
        optional result: Compliance,
    }
}

choice! {
    /// How far a site meets WCAG 2.2 level AA, in the words of the UK's model statement.
    pub enum Compliance {
        /// It meets all of it.
        Full = "full",
        /// It meets most of it.
        Partial = "partial",
        /// It does not meet most of it.
        Not = "not",
    }
}

impl Accessibility {
    /// Every text of it, below `accessibility`.
    pub fn texts(&mut self) -> Vec<Placed<'_>> {
        let above = [Step::from("accessibility")];
        let tested = [above[0].clone(), "tested".into()];
        let by = self.tested.as_mut().and_then(|by| single(&tested, "by", &mut by.by));
        by.into_iter().chain(listed(&above, "known", &mut self.known)).collect()
    }
}
