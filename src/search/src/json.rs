//! Queries and answers as JSON, for whoever is not written in Rust.

use crate::answer::{Answer, Form, Found, Hit, Marked};
use crate::error::Error;
use crate::facet::Facet;
use crate::query::{Counts, Query, Typing};
use serde_json::Value;
use std::fmt::Write;

/// The most hits that a query may ask for at once, and skip.
const MOST: u64 = 1_000_000;

impl Query {
    /// Reads `{"text", "typing", "only": {"topic": ["a"]}, "counts", "skip", "limit"}`. What is left out has its default; ten hits.
    ///
    /// Errors: it is not JSON, or not an object.
    pub fn from_json(json: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
        if !value.is_object() {
            return Err("a query is an object".to_owned());
        }
        let number = |key: &str, default: u64| value[key].as_u64().unwrap_or(default).min(MOST) as usize;
        let is = |key: &str| value[key].as_bool() == Some(true);
        let mut only = Vec::new();
        for facet in Facet::ALL {
            let values = value["only"][facet.name()].as_array().into_iter().flatten();
            only.extend(values.filter_map(Value::as_str).map(|value| (facet, value.to_owned())));
        }
        Ok(Self {
            text: value["text"].as_str().unwrap_or_default().to_owned(),
            typing: if is("typing") { Typing::LastWord } else { Typing::Done },
            only,
            counts: if is("counts") { Counts::Wanted } else { Counts::Unwanted },
            skip: number("skip", 0),
            limit: number("limit", 10),
        })
    }
}

impl Answer {
    /// Writes `{"found", "total", "withEveryWord", "didYouMean", "matched", "counts", "hits"}`.
    ///
    /// A text is a list of its parts: a string, or `{"mark": "typed" | "related", "text"}` for a word that was found.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        out.push_str("{\"found\":");
        string(&mut out, self.found.name());
        number(&mut out, ",\"total\":", self.total);
        number(&mut out, ",\"withEveryWord\":", self.with_every_word);
        out.push_str(",\"didYouMean\":");
        match &self.did_you_mean {
            Some(query) => string(&mut out, query),
            None => out.push_str("null"),
        }
        out.push_str(",\"matched\":");
        list(&mut out, &self.matched, |out, form| string(out, form));
        out.push_str(",\"counts\":");
        list(&mut out, &self.counts, |out, (facet, value, count)| {
            text(out, "{\"facet\":", facet.name());
            text(out, ",\"value\":", value);
            number(out, ",\"count\":", *count);
            out.push('}');
        });
        out.push_str(",\"hits\":");
        list(&mut out, &self.hits, hit);
        out.push('}');
        out
    }
}

impl Found {
    /// The name that JSON has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::EveryWord => "every-word",
            Self::SomeWords => "some-words",
            Self::Suggested => "suggested",
        }
    }
}

impl Error {
    /// Writes `{"kind": "fetch" | "broken" | "version" | "index", "piece", "why"}`.
    pub fn to_json(&self) -> String {
        let (kind, piece, why) = match self {
            Self::Fetch { piece, why } => ("fetch", piece.as_str(), why.as_str()),
            Self::Broken { piece } => ("broken", piece.as_str(), ""),
            Self::Version => ("version", "", ""),
            Self::Index(why) => ("index", "", why.as_str()),
        };
        let mut out = String::new();
        text(&mut out, "{\"kind\":", kind);
        text(&mut out, ",\"piece\":", piece);
        text(&mut out, ",\"why\":", why);
        out.push('}');
        out
    }
}

fn hit(out: &mut String, hit: &Hit) {
    text(out, "{\"pair\":", &hit.pair);
    text(out, ",\"url\":", &hit.url);
    text(out, ",\"kind\":", &hit.kind);
    for (key, marked) in [(",\"title\":", &hit.title), (",\"summary\":", &hit.summary), (",\"snippet\":", &hit.snippet)] {
        out.push_str(key);
        parts(out, marked);
    }
    out.push_str(",\"partner\":");
    match &hit.partner {
        Some(partner) => {
            text(out, "{\"url\":", &partner.url);
            text(out, ",\"title\":", &partner.title);
            out.push('}');
        }
        None => out.push_str("null"),
    }
    out.push_str(",\"score\":");
    // A score is finite: sums and products of finite weights. As a number of millionths it needs no code for floats.
    let millionths = (hit.score * 1e6) as i64;
    let _ = write!(out, "{}.{:06}}}", millionths / 1_000_000, (millionths % 1_000_000).abs());
}

fn parts(out: &mut String, marked: &Marked) {
    let mut parts: Vec<(Option<&str>, &str)> = Vec::new();
    let mut done = 0;
    for mark in &marked.marks {
        let form = match mark.form {
            Form::Typed => "typed",
            Form::Related => "related",
        };
        parts.push((None, marked.text.get(done..mark.range.start).unwrap_or_default()));
        parts.push((Some(form), marked.text.get(mark.range.clone()).unwrap_or_default()));
        done = mark.range.end;
    }
    parts.push((None, marked.text.get(done..).unwrap_or_default()));
    parts.retain(|(_, part)| !part.is_empty());
    list(out, &parts, |out, (form, part)| match form {
        None => string(out, part),
        Some(form) => {
            text(out, "{\"mark\":", form);
            text(out, ",\"text\":", part);
            out.push('}');
        }
    });
}

fn list<Item>(out: &mut String, items: &[Item], write: impl Fn(&mut String, &Item)) {
    out.push('[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

fn text(out: &mut String, key: &str, value: &str) {
    out.push_str(key);
    string(out, value);
}

fn number(out: &mut String, key: &str, number: usize) {
    out.push_str(key);
    let _ = write!(out, "{number}");
}

/// A string as RFC 8259 has it.
fn string(out: &mut String, value: &str) {
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use crate::answer::Mark;

    #[test]
    fn a_query_is_read_whatever_it_leaves_out() {
        let query =
            Query::from_json(r#"{"text":"tŷ","typing":true,"only":{"topic":["a","b"],"colour":["red"]},"limit":3}"#).unwrap();
        let only = ["a", "b"].map(|value| (Facet::Topic, value.to_owned()));
        assert_eq!(query, Query { typing: Typing::LastWord, only: only.to_vec(), limit: 3, ..Query::new("tŷ") });
        assert_eq!(Query::from_json("{}").unwrap(), Query::new(""));
        for wrong in ["", "[]", "7", "{", "{\"text\":"] {
            assert!(Query::from_json(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_answer_can_be_read_back_with_every_character_it_had() {
        let wild = "\"<b>\u{1}\\\n\u{2028}😀 gath";
        let title =
            Marked { text: wild.to_owned(), marks: vec![Mark { range: wild.len() - 4..wild.len(), form: Form::Related }] };
        let nothing = Marked::default();
        let hit = Hit {
            pair: "a".into(),
            url: "/a/".into(),
            kind: "tip".into(),
            title,
            summary: nothing.clone(),
            snippet: nothing,
            partner: None,
            score: 1.25,
        };
        let answer = Answer { did_you_mean: Some(wild.into()), total: 7, hits: vec![hit], ..Answer::default() };
        let read: Value = serde_json::from_str(&answer.to_json()).unwrap();
        assert_eq!(read["didYouMean"], wild);
        assert_eq!(read["hits"][0]["title"][0].as_str().unwrap(), &wild[..wild.len() - 4]);
        assert_eq!(read["hits"][0]["title"][1]["mark"], "related");
        assert_eq!((&read["total"], &read["hits"][0]["score"]), (&Value::from(7), &Value::from(1.25)));
    }
}
