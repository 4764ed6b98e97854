//! Whether what readers press is large enough to be hit.

use super::Styled;
use super::sheet::{Declaration, Rule};
use crate::problem::{Code, Problem};

/// The least width and height of something to press, in CSS pixels (WCAG 2.2, 2.5.8).
const LEAST: f64 = 24.0;
/// The size of text that `rem` and `em` are counted in: what browsers have unless the reader says otherwise.
const TEXT: f64 = 16.0;

const SIZES: [&str; 12] = [
    "block-size",
    "height",
    "inline-size",
    "width",
    "max-block-size",
    "max-height",
    "max-inline-size",
    "max-width",
    "min-block-size",
    "min-height",
    "min-inline-size",
    "min-width",
];

/// The sizes that a sheet gives to what readers press, where they are too small. Sizes that depend on something else are not judged.
pub fn targets<'s>(styled: &'s Styled<'_>) -> impl Iterator<Item = Problem> + 's {
    let rules = styled.sheet.rules.iter().filter(|rule| is_control(&rule.selector) && !is_out_of_sight(rule));
    let small =
        rules.flat_map(|rule| rule.declarations.iter().filter_map(move |declared| Some((rule, declared, too_small(declared)?))));
    small.map(|(rule, declared, pixels)| {
        let problem = Problem::new(Code::ThemeTargetSize, styled.place(declared.range.clone())).arg("selector", &rule.selector);
        problem.arg("pixels", (pixels * 10.0).round() / 10.0)
    })
}

/// The pixels of a size that is too small.
fn too_small(declared: &Declaration) -> Option<f64> {
    let pixels = SIZES.contains(&&*declared.name).then(|| pixels(&declared.value)).flatten()?;
    // `min-inline-size: 0` lets something shrink beside others, and says nothing of how large it is.
    let is_reset = declared.name.starts_with("min-") && pixels == 0.0;
    (pixels < LEAST && !is_reset).then_some(pixels)
}

fn pixels(value: &str) -> Option<f64> {
    let value = value.to_ascii_lowercase();
    let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number: f64 = value[..value.len() - unit.len()].parse().ok()?;
    Some(match unit {
        "px" => number,
        "rem" | "em" => number * TEXT,
        "" if number == 0.0 => 0.0,
        _ => return None,
    })
}

/// Whether a rule is about something that readers press, by the last part of one of its selectors.
fn is_control(selector: &str) -> bool {
    selector.split(',').any(|one| {
        let last = one.trim().rsplit([' ', '>', '+', '~']).next().unwrap_or_default();
        let name = last.split(['.', '#', '[', ':']).next().unwrap_or_default().to_ascii_lowercase();
        let is_named = matches!(name.as_str(), "a" | "button" | "input" | "select" | "summary" | "textarea");
        let says = |what: &str| last.contains(what);
        let is_role = ["button", "link", "checkbox", "switch", "tab"].iter().any(|role| {
            says(&format!("[role={role}]")) || says(&format!("[role=\"{role}\"]")) || says(&format!("[role='{role}']"))
        });
        (is_named || is_role || says(".button") || says(".btn"))
            && !says("::")
            && !says("[type=hidden")
            && !says("[type=\"hidden")
    })
}

/// Whether a rule takes something out of sight while screen readers still find it: nobody aims at that.
fn is_out_of_sight(rule: &Rule) -> bool {
    let says = |name: &str, value: &str| {
        rule.declarations.iter().any(|one| one.name == name && (value.is_empty() || one.value == value))
    };
    says("clip", "") || says("clip-path", "") || says("opacity", "0") || says("display", "none") || says("visibility", "hidden")
}

#[cfg(test)]
mod tests {
    use super::super::sheet::sheet;
    use super::*;

    #[test]
    fn a_size_under_24_pixels_is_told_of_what_readers_press_and_of_nothing_else() {
        let cases: &[(&str, &[&str])] = &[
            ("button { block-size: 23px; width: 24px }", &["23"]),
            (".pager a:hover, p { min-height: 1.2rem }", &["19.2"]),
            ("[role=\"button\"] { height: 10px } .button { max-width: 1em }", &["10", "16"]),
            ("nav { summary { min-block-size: 20px } }", &["20"]),
            ("p, .brand img, a::before, button span { height: 4px }", &[]),
            ("input { min-inline-size: 0; width: 50%; height: calc(1px + 1em); block-size: auto }", &[]),
            ("input.hidden { position: absolute; width: 1px; height: 1px; clip-path: inset(50%) }", &[]),
            ("a { line-height: 1px; border-width: 2px }", &[]),
        ];
        for (css, expected) in cases {
            let styled = Styled { path: None, sheet: sheet(css) };
            let told: Vec<String> = targets(&styled).map(|problem| problem.args[1].1.clone()).collect();
            assert_eq!(told, *expected, "{css}");
        }
    }
}
