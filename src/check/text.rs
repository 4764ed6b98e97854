//! What an editor is told of one text.

use crate::parse::Page;
use crate::parse::markdown::File;
use crate::problem::Problem;

/// The problems of a page as it is written, with nothing but its file in sight.
pub fn text(page: &Page, _file: &File<'_>) -> Vec<Problem> {
    super::event::event(page)
}
