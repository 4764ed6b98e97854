//! How the tests show a body.

use std::collections::HashSet;
use std::sync::Arc;

use crate::language::Language::{self, En};
use crate::parse::body::{Body, SLOT_CLOSE, SLOT_OPEN, Slot};
use crate::parse::markdown::Html::{self, Escaped};
use crate::parse::markdown::{File, Grammar, body};
use crate::problem::{At, Problem};

/// A body with its HTML and its problems in words.
pub struct Shown {
    pub body: Body,
    pub html: String,
    pub problems: Vec<String>,
}

/// Reads a body; what stands between two lines `---` at the beginning is its front matter.
pub fn shown(markdown: &str, html: Html, language: Language) -> Shown {
    let start = markdown.strip_prefix("---\n").and_then(|rest| rest.find("---\n")).map_or(0, |at| at + 8);
    let path: Arc<str> = "a.md".into();
    let file = File { path: &path, text: markdown, start, language };
    let (body, problems) = body(&Grammar::new(html), &file);
    let html = in_words(&body);
    let problems = problems.iter().map(|problem| told(markdown, problem)).collect();
    Shown { body, html, problems }
}

pub fn assert_bodies(bodies: &[(&str, &str)]) {
    for (markdown, html) in bodies {
        let shown = shown(markdown, Escaped, En);
        assert_eq!(shown.html, *html, "{markdown}");
        is_well_formed(&shown).unwrap();
    }
}

pub fn assert_problems(cases: &[(&str, &[&str])]) {
    for (markdown, problems) in cases {
        assert_eq!(shown(markdown, Escaped, En).problems, *problems, "{markdown}");
    }
}

fn in_words(body: &Body) -> String {
    let mut html = String::new();
    for (index, part) in body.html.split(SLOT_OPEN).enumerate() {
        let Some((number, text)) = part.split_once(SLOT_CLOSE).filter(|_| index > 0) else {
            html.push_str(part);
            continue;
        };
        html += &match &body.slots[number.parse::<usize>().unwrap()] {
            Slot::Open(link) => format!("{{a {link}}}"),
            Slot::Close(_) => "{/a}".into(),
            Slot::Image(link) => format!("{{img {link}}}"),
            Slot::Sources(_) | Slot::SourcesEnd(_) => String::new(),
            Slot::Word(key, None) => format!("{{{key}}}"),
            Slot::Word(key, Some((name, value))) => format!("{{{key} {name}={value}}}"),
            Slot::Number(number) => format!("{{n {number}}}"),
        };
        html += text;
    }
    html
}

fn told(markdown: &str, problem: &Problem) -> String {
    let At::Bytes(start, end) = problem.place.at else { panic!("{problem:?} has no bytes") };
    let mut told = format!("{} `{}`", problem.code.name(), &markdown[start as usize..end as usize]);
    for (name, value) in &problem.args {
        told += &format!(" {name}={value}");
    }
    told
}

/// Whether every tag and link is closed in order, every slot is one of the body's, and no id stands twice.
pub fn is_well_formed(shown: &Shown) -> Result<(), String> {
    let html = &shown.body.html;
    let mut open = Vec::new();
    let mut ids = HashSet::new();
    let mut rest = &**html;
    while let Some(start) = rest.find(['<', SLOT_OPEN]) {
        rest = &rest[start..];
        if let Some(slot) = rest.strip_prefix(SLOT_OPEN) {
            let (number, after) = slot.split_once(SLOT_CLOSE).ok_or("a slot has no end")?;
            rest = after;
            let number: usize = number.parse().map_err(|_| "a slot has no number")?;
            match shown.body.slots.get(number).ok_or("a slot is missing")? {
                Slot::Open(_) => open.push("a slot"),
                Slot::Close(_) if open.pop() != Some("a slot") => return Err("a link crosses a tag".into()),
                _ => {}
            }
            continue;
        }
        let mut is_quoted = false;
        let end = rest.find(|c| {
            is_quoted ^= c == '"';
            c == '>' && !is_quoted
        });
        let (tag, after) = rest.split_at(end.ok_or("a tag has no end")?);
        rest = after;
        if let Some((_, id)) = tag.split_once(" id=\"")
            && !ids.insert(id.split('"').next())
        {
            return Err(format!("{tag} has a used id"));
        }
        let name = tag[1..].split([' ', '\n', SLOT_OPEN]).next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return Err(format!("</{name}> closes nothing")),
            Some(_) => {}
            None if ["br", "hr", "img", "input", "wbr", "col"].contains(&name) => {}
            None => open.push(name),
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} are open")) }
}
