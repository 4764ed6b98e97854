//! Whether the colours of a theme stand out from what they stand on.
//!
//! Which belong together nobody can tell from a style sheet alone, so it says so itself, in comments:
//! `/* contrast: --ink, --soft on --paper 4.5; --edge on --paper 3 */`. Outside any rule, a comment is about the colours of the page;
//! inside one, about those that this rule sets anew. Both sides are tokens (`--name`) or colours.

use std::ops::Range;

use super::Styled;
use super::colour::{Colour, ratio};
use super::sheet::{Declaration, Note, Scheme};
use crate::problem::{Code, Problem};

/// What text has to keep where a comment gives no figure (WCAG 1.4.3).
const TEXT: f64 = 4.5;
/// How often a token may name another one.
const DEPTH: usize = 16;
/// The selectors of what holds on the whole page.
const PAGE: [&str; 6] = ["", ":root", "html", "body", ":host", "*"];

/// The pairs of colours that do not stand out from each other as the styles themselves say they have to, in the light and in the dark scheme.
/// Styles that say nothing are held to what the built-in ones say, as far as their colours bear the same names.
pub fn contrast(styled: &[Styled<'_>], built_in: &[Note]) -> Vec<Problem> {
    let own: Vec<(&Styled<'_>, &Note)> =
        styled.iter().flat_map(|style| style.sheet.notes.iter().map(move |note| (style, note))).collect();
    let mut problems = Vec::new();
    if own.is_empty() {
        let pairs = built_in.iter().filter(|note| is_page(&note.selector)).flat_map(pairs).flatten();
        for pair in pairs.filter(|pair| pair.is_known(styled)) {
            problems.extend(Scheme::BOTH.into_iter().filter_map(|scheme| tell(&pair, styled, ("", scheme)).ok().flatten()));
        }
    }
    for (style, note) in own {
        for pair in pairs(note) {
            let told = pair.and_then(|pair| {
                let tell = |scheme| tell(&pair, styled, (&note.selector, scheme)).map_err(|what| (what, pair.range.clone()));
                Scheme::BOTH.into_iter().map(tell).collect::<Result<Vec<_>, _>>()
            });
            match told {
                Ok(told) => problems.extend(told.into_iter().flatten()),
                Err((what, range)) => {
                    let place = style.place(range);
                    problems.push(Problem::new(Code::ThemeContrastPair, place).arg("what", what));
                }
            }
        }
    }
    problems
}

impl Scheme {
    /// The two that a reader may prefer.
    const BOTH: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    fn name(self) -> &'static str {
        if self == Scheme::Dark { "dark" } else { "light" }
    }
}

/// A colour that has to stand out from another one.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    front: String,
    ground: String,
    wanted: f64,
    /// The bytes of the sheet that say so.
    range: Range<usize>,
}

/// What cannot be made out, and where.
type Unread = (String, Range<usize>);

/// The pairs that a comment names.
fn pairs(note: &Note) -> Vec<Result<Pair, Unread>> {
    let mut found = Vec::new();
    let mut at = note.range.start;
    for part in note.text.split(';') {
        let start = at + (part.len() - part.trim_start().len());
        at += part.len() + 1;
        let part = part.trim();
        let range = start..start + part.len();
        if part.is_empty() {
            continue;
        }
        let Some((fronts, rest)) = part.split_once(" on ") else {
            found.push(Err((part.to_owned(), range)));
            continue;
        };
        let (grounds, wanted) = match rest.trim().rsplit_once(char::is_whitespace) {
            Some((grounds, figure)) if figure.parse::<f64>().is_ok() => (grounds, figure.parse().unwrap_or(TEXT)),
            _ => (rest, TEXT),
        };
        for front in list(fronts) {
            for ground in list(grounds) {
                found.push(Ok(Pair { front: front.to_owned(), ground: ground.to_owned(), wanted, range: range.clone() }));
            }
        }
    }
    found
}

/// The parts of a list, at the commas that are in no brackets.
fn list(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let parts = text.split(move |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    });
    parts.map(str::trim)
}

impl Pair {
    /// Whether every token of it is set somewhere.
    fn is_known(&self, styled: &[Styled<'_>]) -> bool {
        [&self.front, &self.ground]
            .into_iter()
            .all(|name| !name.starts_with("--") || Scheme::BOTH.iter().any(|scheme| token(name, styled, ("", *scheme)).is_some()))
    }
}

/// The problem of a pair in a scheme, if it has one; or what cannot be made out.
fn tell(pair: &Pair, styled: &[Styled<'_>], at: (&str, Scheme)) -> Result<Option<Problem>, String> {
    let colour =
        |written: &str| resolve(written, styled, at, 0).and_then(|value| Colour::parse(&value)).ok_or_else(|| written.to_owned());
    let ground = colour(&pair.ground)?;
    if ground.alpha < 1.0 {
        return Err(pair.ground.clone());
    }
    let found = ratio(colour(&pair.front)?.over(ground), ground);
    // A single-precision colour is off by less than this, and no eye sees it.
    if found + 1e-4 >= pair.wanted {
        return Ok(None);
    }
    let tokens = [&pair.front, &pair.ground].into_iter().filter_map(|name| token(name, styled, at));
    // What is set for this scheme and for this rule is likelier to be wrong than what holds everywhere.
    let own = tokens.filter(|token| token.style.path.is_some()).min_by_key(|token| token.reach);
    let own = own.map(|token| token.style.place(token.declared.range.clone()));
    let place = own.unwrap_or_else(|| {
        let own = styled.iter().find(|style| style.path.is_some());
        own.map_or_else(|| crate::problem::Place::file(&crate::hub::PATH.into()), |style| style.place(pair.range.clone()))
    });
    let problem = Problem::new(Code::ThemeContrast, place).arg("front", &pair.front).arg("ground", &pair.ground);
    // Rounded as elsewhere, but never up to what is wanted and is not there.
    let rounded = (found * 100.0).round() / 100.0;
    let shown = if rounded < pair.wanted { rounded } else { (found * 100.0).floor() / 100.0 };
    Ok(Some(problem.arg("ratio", format!("{shown:.2}")).arg("wanted", pair.wanted).arg("scheme", at.1.name())))
}

/// What a token is set to.
struct Token<'s> {
    style: &'s Styled<'s>,
    declared: &'s Declaration,
    /// How much else it is set for: 0 for this rule and scheme alone, up to 3 for the whole page in both.
    reach: usize,
}

/// The declaration of a token that holds for a selector in a scheme: the last one, that of the rule itself before that of the page.
fn token<'s>(name: &str, styled: &'s [Styled<'s>], (selector, scheme): (&str, Scheme)) -> Option<Token<'s>> {
    let here = if is_page(selector) { "" } else { selector };
    let ways = [(here, scheme), (here, Scheme::Any), ("", scheme), ("", Scheme::Any)];
    let is_of = |known: &str, wanted: &str| if wanted.is_empty() { is_page(known) } else { known == wanted };
    ways.into_iter().enumerate().find_map(|(reach, (wanted, scheme))| {
        styled.iter().rev().find_map(|style| {
            let rules = style.sheet.rules.iter().rev().filter(|rule| rule.scheme == scheme && is_of(&rule.selector, wanted));
            let declared = rules.flat_map(|rule| rule.declarations.iter().rev()).find(|one| one.name == name)?;
            Some(Token { style, declared, reach })
        })
    })
}

/// Whether a selector is that of the whole page, alone or among others.
fn is_page(selector: &str) -> bool {
    selector.split(',').any(|one| PAGE.contains(&one.trim()))
}

/// A value with what its tokens stand for, in a scheme.
fn resolve(written: &str, styled: &[Styled<'_>], at: (&str, Scheme), depth: usize) -> Option<String> {
    if depth > DEPTH {
        return None;
    }
    let written = written.trim();
    if written.starts_with("--") {
        return resolve(&token(written, styled, at)?.declared.value, styled, at, depth + 1);
    }
    if let Some((before, inside, after)) = call(written, "var(") {
        let (name, fallback) = inside.split_once(',').map_or((inside, None), |(name, fallback)| (name, Some(fallback)));
        let value = resolve(name, styled, at, depth + 1).or_else(|| resolve(fallback?, styled, at, depth + 1))?;
        return resolve(&format!("{before}{value}{after}"), styled, at, depth + 1);
    }
    if let Some((_, inside, _)) = call(written, "light-dark(") {
        let mut parts = list(inside);
        let (light, dark) = (parts.next()?, parts.next()?);
        return resolve(if at.1 == Scheme::Dark { dark } else { light }, styled, at, depth + 1);
    }
    Some(written.to_owned())
}

/// The first call of a function: what stands before it, in its brackets and behind it.
fn call<'t>(text: &'t str, function: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let start = text.find(function)?;
    let inside = start + function.len();
    let mut depth = 1;
    let end = text[inside..].char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (depth == 0).then_some(inside + at)
    })?;
    Some((&text[..start], &text[inside..end], &text[end + 1..]))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::sheet::sheet;
    use super::*;

    /// What is told of a hub's own styles: code, arguments, and what is underlined.
    fn told(css: &str) -> Vec<String> {
        let path: Arc<str> = "themes/ours/assets/style.css".into();
        let styled = [Styled { path: Some(&path), sheet: sheet(css) }];
        let built_in = sheet("/* contrast: --ink on --paper 4.5; --none on --paper 9 */").notes;
        let tell = |problem: Problem| {
            let args: Vec<String> = problem.args.into_iter().map(|(_, value)| value).collect();
            let crate::problem::At::Bytes(start, end) = problem.place.at else { panic!("no bytes") };
            format!("{} {} [{}]", problem.code.name(), args.join(" "), &css[start as usize..end as usize])
        };
        contrast(&styled, &built_in).into_iter().map(tell).collect()
    }

    #[test]
    fn a_pair_is_told_in_the_scheme_in_which_it_fails_at_the_line_of_its_token() {
        let cases: &[(&str, &[&str])] = &[
            (
                ":root { --ink: #777; --paper: #fff }",
                &[
                    "theme-contrast --ink --paper 4.48 4.5 light [--ink: #777]",
                    "theme-contrast --ink --paper 4.48 4.5 dark [--ink: #777]",
                ],
            ),
            (":root { --ink: #767676; --paper: #fff }", &[]),
            (
                ":root { --ink: #000; --paper: #fff } @media (prefers-color-scheme: dark) { :root { --paper: #222 } }",
                &["theme-contrast --ink --paper 1.32 4.5 dark [--paper: #222]"],
            ),
            (
                "/* contrast: --a on --b; */ :root { --a: light-dark(var(--c, red), #000); --b: white; --c: #999 }",
                &["theme-contrast --a --b 2.85 4.5 light [--a: light-dark(var(--c, red), #000)]"],
            ),
            (
                "/* contrast: --a, --b on #fff, #000 */ html { --a: #757575; --b: #0a0 }",
                &["theme-contrast --b #fff 3.11 4.5 light [--b: #0a0]", "theme-contrast --b #fff 3.11 4.5 dark [--b: #0a0]"],
            ),
            (
                ":root { --f: #000; --g: #fff } .x { /* contrast: --f on --g 3 */ --g: #111 } @media (prefers-color-scheme: dark) { .x { --f: #fff } }",
                &["theme-contrast --f --g 1.11 3 light [--g: #111]"],
            ),
            (
                "/* contrast: --a on --b; --a against --c */ :root { --a: red }",
                &["theme-contrast-pair --b [--a on --b]", "theme-contrast-pair --a against --c [--a against --c]"],
            ),
            ("/* contrast: --a on #fff */ :root { --a: var(--b); --b: var(--a) }", &["theme-contrast-pair --a [--a on #fff]"]),
            (
                "/* contrast: --a on rgb(0 0 0 / .5) */ :root { --a: red }",
                &["theme-contrast-pair rgb(0 0 0 / .5) [--a on rgb(0 0 0 / .5)]"],
            ),
            ("b { --ink: #777; --paper: #fff } @media print { :root { --ink: #fff; --paper: #fff } }", &[]),
        ];
        for (css, expected) in cases {
            assert_eq!(told(css), *expected, "{css}");
        }
    }
}
