//! `pentan search`: what a reader would find on a built site, for an editor who wants to know beforehand.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fluent::FluentArgs;
use pentan::disk;
use pentan::index;
use pentan::language::Language;
use pentan::parse::PageId;
use pentan::strings::Words;
use pentan_search::{Answer, Folder, Found, HEAD, Hit, Marked, Query, Reader, wait};
use serde_json::{Value as Json, json};

use super::{Outcome, environment_language};
use crate::cli::{Format, Search};

/// Searches, once or for every line of a file.
pub fn run(args: &Search) -> Result<Outcome> {
    let language = language(args)?;
    let folder = index_folder(&args.site, language);
    let reader = wait(Reader::open(
        Folder { path: folder.clone(), open: |path| Ok(Box::new(disk::open(path)?)) },
        pentan_search::Language::of_tag(language.tag()),
    ));
    let index = Opened { reader: reader.with_context(|| format!("cannot open {}", folder.display()))?, folder, language };
    match (&args.batch, &args.query) {
        (Some(file), _) => batch(file, args, &index)?,
        (None, Some(query)) => {
            let answer = index.answer(query, args.limit)?;
            match args.format {
                Format::Json => writeln!(std::io::stdout(), "{}", to_json(query, &answer, language)).context(STDOUT)?,
                Format::Human => tell(query, &answer, args.ui.unwrap_or(language))?,
            }
        }
        (None, None) => bail!("nothing to search for: give a query, or --batch FILE"),
    }
    Ok(Outcome::Clean)
}

const STDOUT: &str = "cannot write to standard output";

struct Opened {
    reader: Reader<Folder>,
    folder: PathBuf,
    language: Language,
}

impl Opened {
    fn answer(&self, query: &str, limit: usize) -> Result<Answer> {
        let answer = wait(self.reader.search(&Query { limit, ..Query::new(query) }));
        answer.with_context(|| format!("cannot search in {}", self.folder.display()))
    }
}

fn index_folder(site: &Path, language: Language) -> PathBuf {
    site.join(index::folder_of(language).path().trim_matches('/'))
}

/// As asked for, else that of the environment, else the first that the site has an index of.
fn language(args: &Search) -> Result<Language> {
    let has = |language: &Language| disk::is_file(&index_folder(&args.site, *language).join(HEAD));
    if let Some(language) = args.lang {
        return Ok(language);
    }
    let first = || Language::ALL.into_iter().find(has);
    let found = environment_language().filter(has).or_else(first);
    found.with_context(|| format!("{} has no search index; `pentan build` makes one", args.site.display()))
}

/// One line of JSON for each line of a file that says anything.
fn batch(file: &Path, args: &Search, index: &Opened) -> Result<()> {
    let text = disk::read_text(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for query in text.lines().map(str::trim).filter(|query| !query.is_empty()) {
        let answer = index.answer(query, args.limit)?;
        writeln!(out, "{}", to_json(query, &answer, index.language)).context(STDOUT)?;
    }
    out.flush().context(STDOUT)
}

/// `{"query", "lang", "found", "total", "didYouMean", "hits": [{"path", "url", "title", "snippet", "score"}]}`. The path is that of the
/// page's file in the hub.
fn to_json(query: &str, answer: &Answer, language: Language) -> Json {
    let path = |hit: &Hit| PageId { pair: hit.pair.as_str().into(), language }.path();
    let hit = |hit: &Hit| {
        json!({
            "path": &*path(hit), "url": hit.url, "title": hit.title.text, "snippet": hit.snippet.text,
            "score": (f64::from(hit.score) * 1e6).round() / 1e6,
        })
    };
    json!({
        "query": query, "lang": language.tag(), "found": answer.found.name(), "total": answer.total,
        "didYouMean": answer.did_you_mean, "hits": answer.hits.iter().map(hit).collect::<Vec<_>>(),
    })
}

fn tell(query: &str, answer: &Answer, ui: Language) -> Result<()> {
    let words = Words::built_in();
    let mut args = FluentArgs::new();
    args.set("asked", query.to_owned());
    args.set("query", answer.did_you_mean.clone().unwrap_or_default());
    args.set("count", answer.total);
    let say = |key: &str| words.say(ui, key, Some(&args)).into_owned();
    let mut out = std::io::stdout().lock();
    let is_terminal = out.is_terminal();
    let lines = match answer.found {
        Found::Nothing => vec![say("search-nothing")],
        Found::Suggested => vec![say("search-suggested"), say("search-count")],
        Found::SomeWords => vec![say("search-some"), say("search-count")],
        Found::EveryWord => vec![say("search-count")],
    };
    for line in lines {
        writeln!(out, "{line}").context(STDOUT)?;
    }
    if answer.found == Found::SomeWords && answer.did_you_mean.is_some() {
        writeln!(out, "{}", say("search-did-you-mean")).context(STDOUT)?;
    }
    for hit in &answer.hits {
        let kind = words.say(ui, &format!("kind-{}", hit.kind), None);
        writeln!(out, "\n{} ({kind})\n  {}", shown(&hit.title, is_terminal), hit.url).context(STDOUT)?;
        let text = if hit.snippet.text.is_empty() { &hit.summary } else { &hit.snippet };
        writeln!(out, "  {}", shown(text, is_terminal).replace('\n', " ")).context(STDOUT)?;
    }
    Ok(())
}

/// A text on the terminal: what was found is bold there. Nothing in the text may steer the terminal.
fn shown(marked: &Marked, is_terminal: bool) -> String {
    let clean = |text: &str| text.replace(|c: char| c.is_control() && c != '\n', "\u{FFFD}");
    if !is_terminal {
        return clean(&marked.text);
    }
    let mut out = String::new();
    let mut done = 0;
    for mark in &marked.marks {
        out.push_str(&clean(&marked.text[done..mark.range.start]));
        out.push_str(&["\u{1b}[1m", &clean(&marked.text[mark.range.clone()]), "\u{1b}[0m"].concat());
        done = mark.range.end;
    }
    out + &clean(&marked.text[done..])
}
