//! Every figure of the report is what a recount says that knows nothing of pentan; its page, charts, JSON and CSV say the same.

mod recount;

use std::collections::BTreeMap;

use pentan::parse::values::Date;
use scraper::{ElementRef, Selector};
use serde_json::Value as Json;

use self::recount::{Recount, recount};
use crate::example::site;
use crate::hub::{EXAMPLE_NOW, Hub, NOW, Site, example};

/// A hub with a gap of every kind.
const GAPS: &str = r#"
-- content/hub.yaml --
name: {cy: Hyb, en: Hub}
base_url: https://hub.example/
languages: [cy, en]
licence: CC-BY-4.0
report: {public: true}
-- content/data/topics.yaml --
water: {label: {cy: Dŵr, en: Water}}
fire: {label: {cy: Tân, en: Fire}}
"air, thin": {label: {cy: Awyr, en: Air}}
-- content/data/audiences.yaml --
all: {label: {cy: Pawb, en: Everybody}}
young: {label: {cy: Ifanc, en: The young}}
-- content/data/people.yaml --
jo: {name: Jo}
sam: {name: Sam}
-- content/data/organisations.yaml --
ama: {name: AMA}
-- content/data/chapters.yaml --
aber: {name: Aber}
bala: {name: Bala}
-- content/data/indicators.yaml --
members:
  goal: {cy: Nod, en: Goal}
  measure: {cy: Aelodau, en: Members}
  unit: {cy: pobl, en: people}
  baseline: {date: 2026-01-31, value: 1200, note: {cy: Cyntaf, en: First}}
  target: {value: 2000.5, by: 2027-01-31}
  readings:
    - {date: 2026-03-01, value: 1150.25}
    - {date: 2026-08-01, value: 1403}
  stories: [tips/both]
debts:
  goal: {cy: Llai, en: Less}
  measure: {cy: Dyledion, en: Debts}
  baseline: {date: 2026-05-01, value: -20}
  target: {value: 0}
  readings: [{date: 2026-06-01, value: -12.5}]
hopes:
  goal: {cy: Mwy, en: More}
  measure: {cy: Gobeithion, en: Hopes}
-- content/tips/_index.cy.md --
---
title: Awgrymiadau
summary: Pethau bach.
type: tip
---
-- content/tips/_index.en.md --
---
title: Tips
summary: Small things.
type: tip
---
-- content/tips/both.en.md --
---
title: Both
summary: In both.
topics: [water]
audience: [all, young]
authors: [jo]
organisation: ama
published: 2026-10-01
review_by: 2026-11-01
---
One.
-- content/tips/both.cy.md --
---
title: Y ddau
summary: Yn y ddwy.
topics: [water]
audience: [all]
authors: [jo, sam]
organisation: ama
published: 2024-01-01
translation: {status: machine}
---
Un.
-- content/tips/stale.en.md --
---
title: Stale
summary: Changed since.
topics: [water, fire]
audience: [all]
authors: [sam]
published: 2025-11-23
updated: [{date: 2025-11-24}]
---
Two.
-- content/tips/stale.cy.md --
---
title: Hen
summary: Newidiwyd.
topics: [water, fire]
audience: [all]
published: 2025-11-23
translation: {status: unreviewed}
---
Dau.
-- content/tips/alone.en.md --
---
title: Alone
summary: In one language.
topics: [fire]
chapter: aber
published: 2024-11-23
review_by: 2027-01-01
---
-- content/tips/loose.cy.md --
---
title: Rhydd
summary: Heb ddim.
---
-- content/tips/loose.en.md --
---
title: Loose
summary: With nothing.
translation: {status: reviewed}
---
-- content/tips/gone.en.md --
---
title: Gone
summary: Out of date.
topics: [water]
authors: [jo]
chapter: aber
published: 2026-01-01
expires: 2026-02-01
---
-- content/tips/draft.en.md --
---
title: Draft
summary: Not yet.
topics: [water]
chapter: aber
draft: true
---
-- content/tips/soon.en.md --
---
title: Soon
summary: To come.
topics: [water]
published: 2027-01-01
---
-- content/tips/page.en.md --
---
title: Page
summary: No resource.
type: page
topics: [water]
authors: [jo]
chapter: bala
published: 2026-05-05
---
-- content/tips/meet.en.md --
---
title: Meet
summary: Each week.
type: event
starts: 2026-11-02 18:30
repeats: FREQ=WEEKLY;COUNT=8
chapter: aber
mode: online
join: https://meet.example/
---
"#;

fn gaps() -> Hub {
    let hub = Hub::from(GAPS);
    let ran = hub.run(&["translate", "done", "tips/both", "tips/stale", "--from", "en", "--now", "2026-11-01"]);
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    hub.edit("content/tips/stale.en.md", "Two.", "Two and a half.");
    hub
}

/// What the program prints in a format.
fn printed(hub: &std::path::Path, format: &str, now: &str) -> String {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_pentan"));
    let ran = command.arg("report").arg(hub).args(["--format", format, "--now", now, "--ui", "en"]).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8(ran.stdout).unwrap()
}

/// The CSV by its four first columns; no line is twice.
fn by_cells(csv: &str) -> BTreeMap<[String; 4], String> {
    let mut lines = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["table", "row", "column", "language", "value"]);
    for record in reader.records() {
        let record = record.unwrap();
        let cells = std::array::from_fn(|at| record[at].to_owned());
        assert!(lines.insert(cells, record[4].to_owned()).is_none(), "twice: {record:?}");
    }
    lines
}

fn assert_all_say(root: &std::path::Path, now: &str) -> (Json, Recount) {
    let counted = recount(root, now);
    let json: Json = serde_json::from_str(&printed(root, "json", now)).unwrap();
    let csv = by_cells(&printed(root, "csv", now));
    let differing: Vec<_> = counted.lines.iter().filter(|(cells, value)| csv.get(*cells) != Some(value)).collect();
    assert_eq!(differing, [], "the recount says so and the CSV does not");
    let tables = ["baseline", "reading", "target", "progress"];
    let stale = |cells: &[String; 4]| cells[0] == "translation" && ["fresh", "stale"].contains(&cells[1].as_str());
    let more: Vec<_> = csv
        .iter()
        .filter(|(cells, _)| !counted.lines.contains_key(*cells) && !tables.contains(&cells[0].as_str()) && !stale(cells))
        .collect();
    assert_eq!(more, [], "the CSV says so and nobody counted it");
    assert_eq!(json_lines(&json), csv, "JSON and CSV differ");
    (json, counted)
}

/// The JSON as lines of the CSV.
fn json_lines(json: &Json) -> BTreeMap<[String; 4], String> {
    let mut lines = BTreeMap::new();
    let text = |value: &Json| match value {
        Json::String(text) => text.clone(),
        Json::Null => String::new(),
        other => other.to_string(),
    };
    let mut add = |cells: [&str; 4], value: &Json| drop(lines.insert(cells.map(str::to_owned), text(value)));
    let halves = |add: &mut dyn FnMut([&str; 4], &Json), [table, row, column]: [&str; 3], of: &Json| {
        for (key, language) in [("pairs", ""), ("cy", "cy"), ("en", "en")] {
            if let Some(number) = of.get(key) {
                add([table, row, column, language], number);
            }
        }
    };
    let all = |value: &Json| value.as_array().cloned().unwrap_or_default();
    let resources = &json["resources"];
    halves(&mut add, ["resources", "", ""], &resources["all"]);
    for (table, key) in [("topic", "topics"), ("audience", "audiences")] {
        all(&resources[key]).iter().for_each(|row| halves(&mut add, [table, &text(&row["id"]), ""], row));
    }
    for cell in all(&resources["cells"]) {
        halves(&mut add, ["topic-audience", &text(&cell["topic"]), &text(&cell["audience"])], &cell);
    }
    let freshness = &json["freshness"];
    all(&freshness["ages"]).iter().for_each(|age| halves(&mut add, ["age", &text(&age["age"]), ""], age));
    halves(&mut add, ["without-review", "", ""], &freshness["without_review"]);
    for table in ["overdue", "expired"] {
        for due in all(&freshness[table]) {
            add([table, &text(&due["pair"]), "", &text(&due["language"])], &due["date"]);
        }
    }
    for (row, number) in json["translation"].as_object().into_iter().flatten() {
        match number.is_object() {
            true => halves(&mut add, ["translation", row, ""], number),
            false => add(["translation", row, "", ""], number),
        }
    }
    let contributors = &json["contributors"];
    for (table, key, without) in
        [("person", "people", "without_people"), ("organisation", "organisations", "without_organisation")]
    {
        for share in all(&contributors[key]) {
            add([table, &text(&share["id"]), "resources", ""], &share["resources"]);
            add([table, &text(&share["id"]), "percent", ""], &share["percent"]);
        }
        add([table, "", "resources", ""], &contributors[without]);
    }
    for chapter in all(&json["chapters"]) {
        for column in ["pages", "meetings", "last"].into_iter().filter(|column| !chapter[column].is_null()) {
            add(["chapter", &text(&chapter["id"]), column, ""], &chapter[column]);
        }
    }
    for indicator in all(&json["indicators"]) {
        let id = text(&indicator["id"]);
        for (table, points) in [("baseline", vec![indicator["baseline"].clone()]), ("reading", all(&indicator["readings"]))] {
            for point in points.iter().filter(|point| !point.is_null()) {
                add([table, &id, &text(&point["date"]), ""], &point["value"]);
            }
        }
        if indicator["target"].is_object() {
            add(["target", &id, &text(&indicator["target"]["by"]), ""], &indicator["target"]["value"]);
        }
        if !indicator["progress"].is_null() {
            add(["progress", &id, "percent", ""], &indicator["progress"]);
        }
    }
    lines
}

#[test]
fn every_figure_of_the_example_hub_is_what_a_recount_says() {
    let (json, counted) = assert_all_say(&example(), EXAMPLE_NOW);
    let translation = &json["translation"];
    let recorded = translation["fresh"].as_u64().unwrap() + translation["stale"].as_u64().unwrap();
    assert_eq!(recorded, counted.recorded as u64);
    assert!(json["resources"]["all"]["pairs"].as_u64().unwrap() >= 28);
    assert!(json["indicators"].as_array().unwrap().len() >= 3);
}

#[test]
fn every_figure_of_a_hub_with_gaps_is_what_a_recount_says() {
    let hub = gaps();
    let (json, _) = assert_all_say(hub.root(), NOW);
    let translation = &json["translation"];
    assert_eq!((&translation["fresh"], &translation["stale"], &translation["unrecorded"]), (&1.into(), &1.into(), &2.into()));
    insta::assert_snapshot!(serde_json::to_string_pretty(&json["resources"]["gaps"]).unwrap());
    insta::assert_snapshot!(serde_json::to_string_pretty(&json["indicators"]).unwrap());
}

fn all<'v>(of: ElementRef<'v>, css: &str) -> Vec<ElementRef<'v>> {
    of.select(&Selector::parse(css).unwrap()).collect()
}

fn text(of: ElementRef<'_>) -> String {
    of.text().collect::<String>().trim().to_owned()
}

/// A number as a page writes it, for machines.
fn plain(said: &str) -> f64 {
    said.replace(',', "").replace('\u{2212}', "-").parse().unwrap_or_else(|_| panic!("{said}"))
}

fn number(element: ElementRef<'_>, attribute: &str) -> f64 {
    element.attr(attribute).unwrap().parse().unwrap()
}

/// A mark of a chart: its place, its day and its number.
fn marks(indicator: ElementRef<'_>) -> Vec<(f64, f64, String, f64)> {
    let mark = |element: ElementRef<'_>| {
        let is_square = element.value().name() == "rect";
        let (x, y) = if is_square { ("x", "y") } else { ("cx", "cy") };
        let half = if is_square { number(element, "width") / 2.0 } else { 0.0 };
        let place = (number(element, x) + half, number(element, y) + half);
        (place.0, place.1, element.attr("data-date").unwrap().to_owned(), number(element, "data-value"))
    };
    all(indicator, "svg [data-date]").into_iter().map(mark).collect()
}

fn days(date: &str) -> f64 {
    let first = Date::parse("2026-01-01").unwrap().0;
    first.duration_until(Date::parse(date).unwrap().0).as_hours() as f64 / 24.0
}

/// The chart, its table and the JSON say the same numbers, and every mark stands where its day and its number put it.
fn assert_charts(site: &Site, path: &str, json: &Json) {
    let page = site.view(path);
    let indicators = page.all(".indicator");
    assert_eq!(indicators.len(), json["indicators"].as_array().unwrap().len());
    for (indicator, figures) in indicators.into_iter().zip(json["indicators"].as_array().unwrap()) {
        let baseline = figures["baseline"].is_object().then(|| figures["baseline"].clone());
        let points: Vec<Json> = baseline.into_iter().chain(figures["readings"].as_array().unwrap().clone()).collect();
        let said: Vec<(String, f64)> =
            points.iter().map(|point| (point["date"].as_str().unwrap().to_owned(), point["value"].as_f64().unwrap())).collect();
        let row = |row: ElementRef<'_>| {
            let day = all(row, "time").first().map(|time| time.attr("datetime").unwrap().to_owned()).unwrap_or_default();
            (day, plain(&text(all(row, "td.amount")[0])))
        };
        let table: Vec<(String, f64)> = all(indicator, "tbody tr:not(.aim)").into_iter().map(row).collect();
        assert_eq!(table, said, "{path}");
        let marks = marks(indicator);
        let drawn: Vec<(String, f64)> = marks.iter().map(|(_, _, date, value)| (date.clone(), *value)).collect();
        assert_eq!(drawn, said, "{path}");
        let mut heights: Vec<(f64, f64)> = marks.iter().map(|(_, y, _, value)| (*value, *y)).collect();
        let aim = all(indicator, "svg .target");
        assert_eq!(aim.len(), usize::from(figures["target"].is_object() && !said.is_empty()));
        heights.extend(aim.iter().map(|line| (number(*line, "data-value"), number(*line, "y1"))));
        for line in aim {
            assert_eq!(number(line, "data-value"), figures["target"]["value"].as_f64().unwrap());
        }
        heights.extend(all(indicator, ".grid text").into_iter().map(|label| (plain(&text(label)), number(label, "y"))));
        assert_linear(&heights, path);
        assert_linear(&marks.iter().map(|(x, _, date, _)| (days(date), *x)).collect::<Vec<_>>(), path);
        for svg in all(indicator, "svg") {
            assert_eq!(svg.attr("role"), Some("img"));
            for id in svg.attr("aria-labelledby").unwrap().split(' ') {
                assert!(!page.text(&format!("#{id}")).is_empty(), "{path}: {id}");
            }
        }
    }
}

/// Whether places follow from numbers by one line, to a tenth on either side.
fn assert_linear(pairs: &[(f64, f64)], path: &str) {
    let by_number = |one: &&(f64, f64), other: &&(f64, f64)| one.0.total_cmp(&other.0);
    let (Some(low), Some(high)) = (pairs.iter().min_by(by_number), pairs.iter().max_by(by_number)) else { return };
    for (number, place) in pairs {
        let way = if high.0 > low.0 { (number - low.0) / (high.0 - low.0) } else { 0.0 };
        let wanted = low.1 + way * (high.1 - low.1);
        assert!((place - wanted).abs() <= 0.21, "{path}: {number} stands at {place}, not at {wanted}");
    }
}

#[test]
fn the_charts_their_tables_and_the_figures_say_the_same() {
    let (hub, root) = (gaps(), example());
    let of_gaps = hub.build();
    for (root, now, site) in [(hub.root(), NOW, &of_gaps), (&root, EXAMPLE_NOW, site())] {
        let json: Json = serde_json::from_str(&printed(root, "json", now)).unwrap();
        for path in ["cy/adroddiad/", "en/report/"] {
            assert_charts(site, path, &json);
            assert_tables(site, path, &json);
        }
    }
}

/// The tables of resources say what the figures say, topic by topic and audience by audience.
fn assert_tables(site: &Site, path: &str, json: &Json) {
    let page = site.view(path);
    let tag = &path[..2];
    for language in ["cy", "en"] {
        let labels = |file: &str, key: &str| -> BTreeMap<String, Option<String>> {
            let root = if json["indicators"][0]["id"] == "debts" { None } else { Some(example()) };
            let text = match root {
                Some(root) => std::fs::read_to_string(root.join(format!("content/data/{file}.yaml"))).unwrap(),
                None => {
                    GAPS.split(&format!("-- content/data/{file}.yaml --\n")).nth(1).unwrap().split("\n-- ").next().unwrap().into()
                }
            };
            let entries: BTreeMap<String, serde_yaml::Value> = serde_yaml::from_str(&text).unwrap();
            let label = |entry: &serde_yaml::Value| entry[key][tag].as_str().unwrap().replace('\'', "’");
            let named = entries.iter().map(|(id, entry)| (label(entry), Some(id.clone())));
            named.chain([(if tag == "cy" { "Dim" } else { "None" }.to_owned(), None)]).collect()
        };
        let (topics, audiences) = (labels("topics", "label"), labels("audiences", "label"));
        let table = page.all(&format!("[aria-labelledby=resources-{language}] table"))[0];
        let columns: Vec<String> = all(table, "thead th").into_iter().map(text).collect();
        let rows = all(table, "tbody tr");
        assert_eq!(rows.len(), topics.len() + 1, "{path}");
        for row in rows.iter().take(topics.len()) {
            let topic = &topics[&text(all(*row, "th")[0])];
            for (column, cell) in columns[1..=audiences.len()].iter().zip(all(*row, "td")) {
                let cells = json["resources"]["cells"].as_array().unwrap();
                let audience = &audiences[column];
                let found = cells
                    .iter()
                    .find(|cell| cell["topic"].as_str() == topic.as_deref() && cell["audience"].as_str() == audience.as_deref());
                assert_eq!(plain(&text(cell)), found.unwrap()[language].as_f64().unwrap(), "{path} {topic:?} {audience:?}");
            }
        }
    }
}

#[test]
fn a_report_that_is_not_public_is_printed_and_no_page_of_the_site() {
    let hub = gaps();
    assert!(hub.build().has("en/report/"));
    hub.edit("content/hub.yaml", "report: {public: true}\n", "");
    let site = hub.build();
    assert!(!site.has("en/report/") && !site.has("cy/adroddiad/"));
    assert_eq!(site.mentions("/report/"), [""; 0]);
    let html = printed(hub.root(), "html", NOW);
    let page = scraper::Html::parse_document(&html);
    let of = |css: &str| page.select(&Selector::parse(css).unwrap()).map(|one| one.html()).collect::<Vec<_>>();
    assert_eq!(of("link, script, img"), [""; 0], "the page needs another file");
    assert_eq!(of(".indicator").len(), 3);
    assert!(html.contains("Nothing about readers is tracked"));
    let hrefs: Vec<_> = page.select(&Selector::parse("a[href]").unwrap()).map(|way| way.attr("href").unwrap()).collect();
    assert!(hrefs.len() > 10 && hrefs.iter().all(|href| href.starts_with("https://hub.example/")), "{hrefs:?}");
}

#[test]
fn numbers_and_days_are_said_as_each_language_says_them() {
    let site = gaps().build();
    for (path, day, said) in [
        (
            "cy/adroddiad/",
            "1 Mawrth 2026",
            "1,200 ar 31 Ionawr 2026, 1,403 ar 1 Awst 2026, mewn 3 mesuriad. 2,000.5 erbyn 31 Ionawr 2027 yw’r targed.",
        ),
        (
            "en/report/",
            "1 March 2026",
            "1,200 on 31 January 2026, 1,403 on 1 August 2026, in 3 measurements. The target is 2,000.5 by 31 January 2027.",
        ),
    ] {
        let page = site.view(path);
        let text = page.text("main");
        for wanted in [day, said, "1,150.25", "25.4%", "\u{2212}12.5"] {
            assert!(text.contains(wanted), "{path} does not say {wanted}");
        }
    }
}

#[test]
fn a_story_that_is_not_there_is_told() {
    let hub = gaps();
    hub.edit("content/data/indicators.yaml", "tips/both]", "tips/boths]");
    let site = hub.build();
    assert_eq!(site.places(), ["dead-link content/data/indicators.yaml:10:13"]);
    let told = site.told(pentan::language::Language::En);
    assert!(told.contains("Did you mean “tips/both”?"), "{told}");
}
