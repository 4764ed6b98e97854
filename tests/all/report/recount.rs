//! A recount of a hub's files by a small reader of its own: front matter by `serde_yaml`, days compared as text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_yaml::Value;

/// What was counted.
pub struct Recount {
    /// As lines of the CSV: table, row, column and language, and the value. Without the indicators, and without what of the recorded
    /// translations is stale.
    pub lines: BTreeMap<[String; 4], String>,
    /// How many pairs with both halves are in the lock.
    pub recorded: usize,
}

struct Page {
    pair: String,
    language: String,
    front: Value,
}

impl Page {
    fn text(&self, key: &str) -> Option<String> {
        self.front.get(key).and_then(Value::as_str).map(str::to_owned)
    }

    fn list(&self, key: &str) -> Vec<String> {
        match self.front.get(key) {
            Some(Value::Sequence(items)) => items.iter().map(|item| item.as_str().unwrap().to_owned()).collect(),
            Some(Value::String(one)) => vec![one.clone()],
            _ => Vec::new(),
        }
    }

    fn touched(&self) -> Option<String> {
        let updates = self.front.get("updated").and_then(Value::as_sequence).into_iter().flatten();
        let dates = updates.filter_map(|update| update.get("date")?.as_str().map(str::to_owned));
        dates.chain(self.text("published")).max()
    }
}

fn pages(root: &Path) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut folders = vec![root.join("content")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root.join("content")).unwrap().to_str().unwrap().to_owned();
            let Some((pair, language)) = name.strip_suffix(".md").and_then(|name| name.rsplit_once('.')) else { continue };
            let text = std::fs::read_to_string(&path).unwrap();
            let front = serde_yaml::from_str(text.split("---\n").nth(1).unwrap()).unwrap();
            pages.push(Page { pair: pair.to_owned(), language: language.to_owned(), front });
        }
    }
    pages
}

fn ids(root: &Path, file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root.join(format!("content/data/{file}.yaml"))).unwrap_or_default();
    let entries: BTreeMap<String, Value> = serde_yaml::from_str(&text).unwrap_or_default();
    entries.into_keys().collect()
}

/// What a page is: as it says, else as its section says.
fn kind(page: &Page, pages: &[Page]) -> String {
    let is_index = page.pair.ends_with("_index");
    let of_section = || {
        let folder = page.pair.rsplit_once('/').map_or("", |(folder, _)| folder);
        let index = pages.iter().find(|other| other.pair == format!("{folder}/_index") && other.language == page.language);
        index.and_then(|index| index.text("type"))
    };
    if is_index { "page".into() } else { page.text("type").or_else(of_section).unwrap_or_else(|| "page".into()) }
}

#[derive(Default)]
struct Lines(BTreeMap<[String; 4], usize>);

impl Lines {
    fn add(&mut self, cells: [&str; 4], count: usize) {
        *self.0.entry(cells.map(str::to_owned)).or_default() += count;
    }

    /// A line a language, and one for pairs.
    fn open(&mut self, [table, row, column]: [&str; 3], languages: &[&str]) {
        languages.iter().for_each(|language| self.add([table, row, column, language], 0));
    }
}

/// Counts a hub on a day.
pub fn recount(root: &Path, now: &str) -> Recount {
    let pages = pages(root);
    let mut lines = Lines::default();
    let mut said = BTreeMap::new();
    let is_drafted = |page: &Page| page.front.get("draft").and_then(Value::as_bool) == Some(true);
    let is_to_come = |page: &Page| page.text("published").is_some_and(|date| *date > *now);
    let is_expired = |page: &Page| page.text("expires").is_some_and(|date| *date < *now);
    let out: Vec<&Page> = pages.iter().filter(|page| !is_drafted(page) && !is_to_come(page)).collect();
    let current: Vec<&Page> = out.iter().copied().filter(|page| !is_expired(page)).collect();
    let is_resource = |page: &&Page| ["case-study", "tip", "guide"].contains(&kind(page, &pages).as_str());
    let resources: Vec<&Page> = current.iter().copied().filter(is_resource).collect();
    count_resources(root, &resources, &mut lines);
    count_ages(&resources, now, (&mut lines, &mut said));
    for page in out.iter().filter(|page| is_expired(page) && is_resource(page)) {
        said.insert(cells(["expired", &page.pair, "", &page.language]), page.text("expires").unwrap());
    }
    let recorded = count_translations(root, &current, &mut lines);
    count_people(&resources, (&mut lines, &mut said));
    count_chapters(root, now, (&out, &pages), (&mut lines, &mut said));
    said.extend(lines.0.into_iter().map(|(cells, count)| (cells, count.to_string())));
    Recount { lines: said, recorded }
}

fn cells(cells: [&str; 4]) -> [String; 4] {
    cells.map(str::to_owned)
}

fn count_resources(root: &Path, resources: &[&Page], lines: &mut Lines) {
    let known = |file: &str| ids(root, file).into_iter().chain([String::new()]).collect::<Vec<_>>();
    let (topics, audiences) = (known("topics"), known("audiences"));
    lines.open(["resources", "", ""], &["", "cy", "en"]);
    for topic in &topics {
        lines.open(["topic", topic, ""], &["", "cy", "en"]);
        audiences.iter().for_each(|audience| lines.open(["topic-audience", topic, audience], &["", "cy", "en"]));
    }
    audiences.iter().for_each(|audience| lines.open(["audience", audience, ""], &["", "cy", "en"]));
    let mut of_pairs = BTreeSet::new();
    for page in resources {
        let named = |key: &str| {
            let named = page.list(key);
            if named.is_empty() { vec![String::new()] } else { named }
        };
        let mut found = vec![["resources".to_owned(), String::new(), String::new()]];
        for topic in named("topics") {
            found.push(["topic".into(), topic.clone(), String::new()]);
            for audience in named("audience") {
                found.push(["topic-audience".into(), topic.clone(), audience.clone()]);
            }
        }
        found.extend(named("audience").into_iter().map(|audience| ["audience".into(), audience, String::new()]));
        for [table, row, column] in found {
            lines.add([&table, &row, &column, &page.language], 1);
            if of_pairs.insert((page.pair.clone(), [table.clone(), row.clone(), column.clone()])) {
                lines.add([&table, &row, &column, ""], 1);
            }
        }
    }
}

type Said = BTreeMap<[String; 4], String>;

fn count_ages(resources: &[&Page], now: &str, (lines, said): (&mut Lines, &mut Said)) {
    let year = |back: i32| format!("{}{}", now[..4].parse::<i32>().unwrap() - back, &now[4..]);
    for age in ["under-1-year", "1-to-2-years", "over-2-years", "undated"] {
        lines.open(["age", age, ""], &["cy", "en"]);
    }
    lines.open(["without-review", "", ""], &["cy", "en"]);
    for page in resources {
        let age = match page.touched() {
            None => "undated",
            Some(date) if date > year(1) => "under-1-year",
            Some(date) if date > year(2) => "1-to-2-years",
            Some(_) => "over-2-years",
        };
        lines.add(["age", age, "", &page.language], 1);
        match page.text("review_by") {
            None => lines.add(["without-review", "", "", &page.language], 1),
            Some(date) if *date < *now => drop(said.insert(cells(["overdue", &page.pair, "", &page.language]), date)),
            Some(_) => {}
        }
    }
}

fn count_translations(root: &Path, current: &[&Page], lines: &mut Lines) -> usize {
    let lock = std::fs::read_to_string(root.join("content/translations.lock")).unwrap_or_default();
    let is_recorded = |pair: &str| lock.lines().any(|line| line.starts_with(&format!("{pair} ")) && line.contains(" from "));
    for row in ["pairs", "unrecorded", "reviewed", "unreviewed", "machine", "unsaid"] {
        lines.add(["translation", row, "", ""], 0);
    }
    lines.open(["translation", "missing", ""], &["cy", "en"]);
    let pairs: BTreeSet<&str> = current.iter().map(|page| page.pair.as_str()).collect();
    let mut recorded = 0;
    for pair in pairs {
        lines.add(["translation", "pairs", "", ""], 1);
        let halves: Vec<&&Page> = current.iter().filter(|page| page.pair == pair).collect();
        if halves.len() < 2 {
            let missing = if halves[0].language == "cy" { "en" } else { "cy" };
            lines.add(["translation", "missing", "", missing], 1);
            continue;
        }
        match is_recorded(pair) {
            true => recorded += 1,
            false => lines.add(["translation", "unrecorded", "", ""], 1),
        }
        let status = |page: &&&Page| page.front.get("translation")?.get("status")?.as_str().map(str::to_owned);
        let status = halves.iter().find_map(status).unwrap_or_else(|| "unsaid".into());
        lines.add(["translation", &status, "", ""], 1);
    }
    recorded
}

fn count_people(resources: &[&Page], (lines, said): (&mut Lines, &mut Said)) {
    let pairs: BTreeSet<&str> = resources.iter().map(|page| page.pair.as_str()).collect();
    let of = |pair: &str, key: &str| -> BTreeSet<String> {
        resources.iter().filter(|page| page.pair == pair).flat_map(|page| page.list(key)).collect()
    };
    for (table, key) in [("person", "authors"), ("organisation", "organisation")] {
        lines.add([table, "", "resources", ""], 0);
        let mut counts = BTreeMap::<String, usize>::new();
        for pair in &pairs {
            let named = of(pair, key);
            if named.is_empty() {
                lines.add([table, "", "resources", ""], 1);
            }
            named.into_iter().for_each(|id| *counts.entry(id).or_default() += 1);
        }
        for (id, count) in counts {
            lines.add([table, &id, "resources", ""], count);
            let percent = (count as f64 * 1000.0 / pairs.len() as f64).round() / 10.0;
            said.insert(cells([table, &id, "percent", ""]), percent.to_string());
        }
    }
}

fn count_chapters(root: &Path, now: &str, (out, all): (&[&Page], &[Page]), (lines, said): (&mut Lines, &mut Said)) {
    for id in ids(root, "chapters") {
        let own: Vec<&&Page> = out.iter().filter(|page| page.text("chapter").as_deref() == Some(id.as_str())).collect();
        let (events, others): (Vec<&&Page>, Vec<&&Page>) = own.into_iter().partition(|page| kind(page, all) == "event");
        let pairs: BTreeSet<&str> = others.iter().map(|page| page.pair.as_str()).collect();
        lines.add(["chapter", &id, "pages", ""], pairs.len());
        // Both halves of a pair tell of the same meetings.
        let events: BTreeMap<&str, &Page> = events.into_iter().map(|event| (event.pair.as_str(), *event)).collect();
        let mut held: Vec<String> = Vec::new();
        for event in events.into_values().filter(|event| event.front.get("cancelled").is_none()) {
            let days = weekly(event).into_iter().chain(event.list("also"));
            held.extend(days.filter(|day| *day.as_str() < *now));
        }
        lines.add(["chapter", &id, "meetings", ""], held.len());
        let last = held.into_iter().chain(others.iter().filter_map(|page| page.touched())).max();
        last.into_iter().for_each(|last| drop(said.insert(cells(["chapter", &id, "last", ""]), last)));
    }
}

/// The days of an event that is weekly so many times, or once.
fn weekly(event: &Page) -> Vec<String> {
    let first: jiff::civil::Date = event.text("starts").unwrap()[..10].parse().unwrap();
    let times = event.text("repeats").map_or(1, |rule| rule.strip_prefix("FREQ=WEEKLY;COUNT=").unwrap().parse::<i64>().unwrap());
    (0..times).map(|week| first.checked_add(jiff::Span::new().weeks(week)).unwrap().to_string()).collect()
}
