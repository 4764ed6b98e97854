//! What an editor is told of the styles of the hub's theme.

mod colour;
mod contrast;
mod sheet;
mod target;

use std::sync::Arc;

use self::sheet::{Sheet, sheet};
use crate::problem::{Place, Problem};
use crate::render::theme::Theme;

/// A style sheet, and the hub's file that it is in; the one inside the binary is in none.
struct Styled<'t> {
    path: Option<&'t Arc<str>>,
    sheet: Sheet,
}

/// The problems of a theme's styles: colours that do not stand out from one another, and things to press that are too small to hit.
pub fn style(theme: &Theme) -> Vec<Problem> {
    let styled: Vec<Styled<'_>> = theme.styles().map(|style| Styled { path: style.path, sheet: sheet(style.text) }).collect();
    let mut problems = contrast::contrast(&styled, &sheet(&Theme::built_in_style()).notes);
    problems.extend(styled.iter().flat_map(target::targets));
    problems
}

impl Styled<'_> {
    /// A place in the sheet; where the hub has no file for it, the file that names the theme.
    fn place(&self, range: std::ops::Range<usize>) -> Place {
        self.path.map_or_else(|| Place::file(&crate::hub::PATH.into()), |path| Place::bytes(path, range))
    }
}
