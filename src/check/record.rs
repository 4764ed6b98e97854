//! What a check found that keeps readers out, for the accessibility statement: to be recorded, and held against what is recorded.

use std::sync::Arc;

use crate::hub::Checks;
use crate::parse::PageId;
use crate::parse::checked::{self, Checked, Found};
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem, Step};

/// What readers meet of these problems. They are taken before they are weighed: what a hub turns off, or a page is exempt from, is met all
/// the same.
pub fn found(problems: &[Problem], stock: &Stock) -> Vec<Found> {
    checked::found(problems, |path| PageId::of_path(path).is_none_or(|id| stock.site.is_own(&id)))
}

/// What there is to record of a check of so many pages.
pub fn checked(problems: &[Problem], pages: usize, stock: &Stock) -> Checked {
    Checked {
        date: stock.site.settings.now,
        pentan: env!("CARGO_PKG_VERSION").to_owned(),
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        found: found(problems, stock),
    }
}

/// Tells that the statement does not say what this check found, and that it claims more than is known.
pub fn told(problems: &[Problem], stock: &Stock) -> Vec<Problem> {
    let site = &stock.site;
    if site.hub.accessibility.is_none() || site.settings.checks != Checks::All {
        return Vec::new();
    }
    let count = found(problems, stock);
    let total: u32 = count.iter().map(|found| found.count).sum();
    let (hub, record): (Arc<str>, Arc<str>) = (crate::hub::PATH.into(), checked::PATH.into());
    let (state, place) = match &site.checked {
        None => ("none", Place::key(&hub, &[Step::from("accessibility")])),
        Some(checked) if checked.found != count => ("other", Place::file(&record)),
        Some(_) => return Vec::new(),
    };
    vec![Problem::new(Code::AccessibilityRecord, place).arg("state", state).arg("count", total)]
}
