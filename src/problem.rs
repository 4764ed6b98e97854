//! Problems: what an author can put right, each at its place, and the formats they are told in.
//!
//! A stage makes a [`Problem`] with a [`Place`] that costs nothing to make. Only when problems are told does
//! [`locate`] look into the files again for lines and columns.

mod codes;
mod locate;
mod tell;
mod yaml_place;

pub use codes::{Code, Severity};
pub use locate::{Located, Quote, Spot, locate};
pub use tell::{Style, github, human, json, message, overlay, sarif, terminal, uses};
pub(crate) use yaml_place::Outline;

use std::ops::Range;
use std::sync::Arc;

use crate::language::Per;

/// Something in the hub that its author can put right. It never stops a build.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Problem {
    /// Where it is: what the problems are sorted by.
    pub place: Place,
    /// What it is.
    pub code: Code,
    /// What its messages name: argument and value, in the order given.
    pub args: Vec<(&'static str, String)>,
    /// What its messages name in the hub's own words, in each language.
    pub quoted: Vec<(&'static str, Per<String>)>,
    /// A second place that belongs to it, as the other page on the same URL.
    pub other: Option<Place>,
    /// How much it weighs: as its code says, or as `hub.yaml` does.
    pub severity: Severity,
    /// Where the hub's own guide for editors speaks of it, in each language.
    pub guide: Option<Per<Arc<str>>>,
}

impl Problem {
    /// A problem at a place. Its messages follow from its code, and so does its severity unless the hub weighs it otherwise.
    pub fn new(code: Code, place: Place) -> Problem {
        Problem { place, code, args: Vec::new(), quoted: Vec::new(), other: None, severity: code.severity(), guide: None }
    }

    /// Adds a value that the message or the help line names as `$name`.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Problem {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds a value that the messages of each language name in the words of that language.
    #[must_use]
    pub fn quote(mut self, name: &'static str, value: Per<String>) -> Problem {
        self.quoted.push((name, value));
        self
    }

    /// Adds the second place of a problem that has two.
    #[must_use]
    pub fn and(mut self, other: Place) -> Problem {
        self.other = Some(other);
        self
    }
}

/// A place in one of the hub's files, without its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the hub's folder, with `/` between its parts.
    pub path: Arc<str>,
    /// Where in it.
    pub at: At,
}

/// How a [`Place`] says where in its file it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum At {
    /// The file as a whole.
    File,
    /// These bytes of it. Both ends may lie past its end: they are moved back into it.
    Bytes(u32, u32),
    /// The value at this path of keys in its YAML (its front matter, in a page).
    Value(Vec<Step>),
    /// The last key of this path in its YAML.
    Key(Vec<Step>),
}

/// One step of a path into YAML.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A key of a mapping.
    Key(Arc<str>),
    /// A place in a sequence, from 0.
    Index(usize),
}

impl Place {
    /// The file as a whole.
    pub fn file(path: &Arc<str>) -> Place {
        Place { path: path.clone(), at: At::File }
    }

    /// These bytes of the file.
    pub fn bytes(path: &Arc<str>, range: Range<usize>) -> Place {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Place { path: path.clone(), at: At::Bytes(clamp(range.start), clamp(range.end)) }
    }

    /// The value at a path of keys in the file's YAML.
    pub fn value(path: &Arc<str>, steps: &[Step]) -> Place {
        Place { path: path.clone(), at: At::Value(steps.to_vec()) }
    }

    /// The last key of a path in the file's YAML.
    pub fn key(path: &Arc<str>, steps: &[Step]) -> Place {
        Place { path: path.clone(), at: At::Key(steps.to_vec()) }
    }
}

impl From<&str> for Step {
    fn from(key: &str) -> Step {
        Step::Key(key.into())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Step {
        Step::Index(index)
    }
}
