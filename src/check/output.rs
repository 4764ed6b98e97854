//! What an editor is told of a file of the site as readers are given it.

mod faults;
mod language_tag;
mod page;
mod place;
mod tag;

use crate::pipeline::Stock;
use crate::plan::{Job, JobKind};
use crate::problem::Problem;
use crate::render::template_of;

use self::faults::{Fault, Nature, faults};
use self::place::Places;

/// The problems of a page of the site: what stands between it and a reader who does not see, hear, point or read as most do.
///
/// It follows from the page's bytes, and from the text and the templates that it was made of. Each rule names the success criterion
/// of WCAG 2.2 that it is part of. What the author of a text has been told at its exact place is not told again.
pub fn output(job: &Job, html: &[u8], stock: &Stock) -> Vec<Problem> {
    if template_of(&job.kind).is_none() {
        return Vec::new();
    }
    let nature = if matches!(job.kind, JobKind::Redirect(_)) { Nature::Redirect } else { Nature::Page };
    let faults = faults(html, nature);
    if faults.is_empty() {
        return Vec::new();
    }
    let places = Places::new(job, html, stock);
    faults.into_iter().filter(|fault| !places.is_told(fault)).map(|fault| problem(fault, &places)).collect()
}

fn problem(fault: Fault, places: &Places<'_>) -> Problem {
    let problem = Problem::new(fault.code, places.place(&fault.tag));
    fault.args.into_iter().fold(problem, |problem, (name, value)| problem.arg(name, value))
}
