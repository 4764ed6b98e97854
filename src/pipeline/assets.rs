//! Which of the files that are no pages are published.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::hub::Hub;
use crate::kinds;
use crate::problem::{Code, Place, Problem};
use crate::read::{Asset, Shows};

/// How many names a problem lists of what is not published in a folder.
const NAMED: usize = 5;

/// What is not published of each folder: the files' names.
#[derive(Default)]
pub(super) struct Unpublished(BTreeMap<String, Vec<String>>, Vec<Problem>);

impl Unpublished {
    /// Takes a file of `content/` at this path. It is published if it is a picture, or if its name is that of a download and its bytes are
    /// not something else that a browser would run.
    pub(super) fn settle(&mut self, path: &Arc<str>, asset: &Asset, hub: &Hub) -> Asset {
        let (folder, name) = path.rsplit_once('/').unwrap_or_default();
        let ending = ending(name);
        let is_named = hub.downloads.iter().any(|known| known.trim_start_matches('.').eq_ignore_ascii_case(&ending));
        let is_download = kinds::DOWNLOADS.contains(&&*ending);
        let is_drawing = ending == "svg" || ending == "svgz";
        let is_listed = match &asset.shows {
            Shows::Picture(_) | Shows::Nothing => true,
            Shows::Drawing(_) => is_drawing || is_download || is_named,
            Shows::Anything => is_download || is_named,
            // What an author names herself, she means to have run.
            Shows::Markup if is_download && !is_named => {
                self.1.push(Problem::new(Code::FileContent, Place::file(path)).arg("ending", &ending));
                return Asset { shows: Shows::Nothing, ..asset.clone() };
            }
            Shows::Markup => is_named,
        };
        if is_listed {
            return asset.clone();
        }
        self.0.entry(folder.to_owned()).or_default().push(name.to_owned());
        Asset { shows: Shows::Nothing, ..asset.clone() }
    }

    /// What is told of them: once a folder.
    pub(super) fn problems(self) -> impl Iterator<Item = Problem> {
        let of_folder = |(folder, names): (String, Vec<String>)| {
            let mut endings: Vec<String> = names.iter().map(|name| ending(name)).filter(|ending| !ending.is_empty()).collect();
            endings.sort();
            endings.dedup();
            let is_active = endings.iter().any(|ending| kinds::ACTIVE.contains(&&**ending));
            let problem = Problem::new(Code::FileNotPublished, Place::file(&folder.into())).arg("count", names.len());
            let more = if names.len() > NAMED { ", …" } else { "" };
            let named = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ") + more;
            let problem = problem.arg("names", named).arg("endings", endings.join(", "));
            problem.arg("kind", if is_active { "active" } else { "other" })
        };
        self.0.into_iter().map(of_folder).chain(self.1)
    }
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}
