//! The JSON Schema of each type against `pentan check`: what one refuses, the other tells.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use jsonschema::Validator;
use pentan::language::Language;
use pentan::parse::PageId;
use pentan::parse::body::Vocabulary;
use pentan::pipeline;
use pentan::schema::{self, Document, Known};
use pentan::site::is_index;
use pentan::strings::Words;
use serde_json::Value as Json;

use self::tables::{DATA, FILES, FRONTS};
use crate::codes;
use crate::example::site;
use crate::hub::{Hub, NOW, Site, example};

mod tables;

/// The codes of what a schema can see.
const SEEN: [&str; 16] = [
    "unknown-key",
    "key-of-other-type",
    "missing-key",
    "wrong-type",
    "yaml-no-keys",
    "bad-date",
    "bad-slug",
    "bad-url",
    "unknown-choice",
    "unknown-id",
    "missing-language",
    "unknown-language",
    "bad-email",
    "bad-edit-url",
    "bad-point",
    "bad-amount",
];

/// What keeps a file from being read at all.
const UNREADABLE: [&str; 9] = [
    "file-unreadable",
    "file-not-utf8",
    "file-empty",
    "front-missing",
    "front-unclosed",
    "yaml-tab",
    "yaml-syntax",
    "yaml-duplicate-key",
    "yaml-too-complex",
];

/// The schemas of a hub.
struct Schemas(Json);

impl Schemas {
    fn of(hub: &std::path::Path, ui: Language) -> Schemas {
        Schemas::made(hub, schema::all, ui)
    }

    fn made(hub: &std::path::Path, make: impl Fn(&Known<'_>) -> Json, ui: Language) -> Schemas {
        let now = pentan::parse::values::Date::parse(NOW).unwrap();
        let (drafts, checks) = (pentan::hub::Drafts::Hidden, pentan::hub::Checks::Build);
        let base = pipeline::ground_of(hub, &pentan::hub::Settings { now, drafts, base_url: None, checks }).unwrap();
        Schemas(make(&Known { ground: &base.ground, words: &base.words, ui }))
    }

    /// The validator of a document. Most hubs of these tests have the same schemas, and one takes longer to build than to use, so each is
    /// built once.
    fn validator(&self, document: Document) -> Arc<Validator> {
        static KNOWN: Mutex<BTreeMap<String, Arc<Validator>>> = Mutex::new(BTreeMap::new());
        let mut schema = self.0.clone();
        schema["$ref"] = format!("#/$defs/{}", document.name()).into();
        let text = schema.to_string();
        if let Some(known) = KNOWN.lock().unwrap().get(&text) {
            return known.clone();
        }
        let built = Arc::new(jsonschema::options().should_validate_formats(true).build(&schema).unwrap());
        KNOWN.lock().unwrap().insert(text, built.clone());
        built
    }
}

/// What a file is, and what its YAML says; `None` for files without any.
fn read(site: &Site, path: &str, text: &str) -> Option<(Document, Json)> {
    if let Some(id) = PageId::of_path(path) {
        let fences = pentan::parse::front::fences(text).ok()?;
        let card = site.built.stock.site.card(&id)?;
        let kind = site.built.stock.site.kind(card);
        let document = if is_index(&id.pair) { Document::Section } else { Document::Page(kind) };
        let yaml = &text[fences.open..fences.close];
        let value: Json = serde_yaml::from_str(yaml).ok()?;
        return Some((document, if value.is_null() { serde_json::json!({}) } else { value }));
    }
    let document = match path {
        "content/hub.yaml" => Document::Hub,
        "content/data/glossary.yaml" => Document::Glossary,
        "content/data/chapters.yaml" => Document::Chapters,
        "content/data/groups.yaml" => Document::Groups,
        "content/data/series.yaml" => Document::Series,
        "content/data/indicators.yaml" => Document::Indicators,
        _ => Document::Data(pentan::parse::data::vocabulary_of(path)?),
    };
    Some((document, serde_yaml::from_str(text).ok()?))
}

/// What came of comparing check and schema.
#[derive(Default)]
struct Compared {
    /// The files that they do not agree on.
    differ: Vec<String>,
    /// How many they agree to be wrong.
    wrong: usize,
    /// The files that both have looked at.
    files: Vec<String>,
}

fn compared(root: &std::path::Path, site: &Site) -> Compared {
    let schemas = Schemas::of(root, Language::En);
    let mut compared = Compared::default();
    for entry in walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter().flatten() {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap_or_default().to_owned();
        let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
        let told: BTreeSet<&str> = site
            .problems
            .iter()
            .filter(|located| &*located.spot.path == path.as_str())
            .map(|located| located.problem.code.name())
            .collect();
        if UNREADABLE.iter().any(|code| told.contains(code)) {
            continue;
        }
        let Some((document, value)) = read(site, &path, &text) else { continue };
        let validator = schemas.validator(document);
        let refused: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        let is_told = told.iter().any(|code| SEEN.contains(code));
        compared.wrong += usize::from(is_told);
        if is_told == refused.is_empty() {
            compared.differ.push(format!("{} {path}\n  told {told:?}\n  refused {refused:?}\n{text}", document.name()));
        }
        compared.files.push(path);
    }
    compared
}

#[test]
fn a_schema_refuses_what_check_tells_of_every_fixture() {
    let mut wrong = 0;
    for (code, fixture) in codes::fixtures().into_iter().chain(codes::checks()) {
        let hub = fixture.hub();
        let compared = compared(hub.root(), &hub.check());
        assert_eq!(compared.differ.join("\n"), "", "{}", code.name());
        wrong += compared.wrong;
    }
    assert!(wrong >= SEEN.len(), "{wrong}");
}

#[test]
fn a_schema_refuses_what_check_tells_of_the_front_matter_of_each_type() {
    let pages: String = FRONTS
        .iter()
        .enumerate()
        .map(|(n, (kind, front, _))| {
            format!("-- content/tips/p{n}.en.md --\n---\ntitle: P{n}\nsummary: S.\ntype: {kind}\n{front}---\nText.\n")
        })
        .collect();
    let whole = "
-- content/tips/none.en.md --
---
# Nothing.
---
-- content/tips/blank.en.md --
---
title: ' '
summary: 5
---
-- content/tips/number.en.md --
---
title: 1984
summary: 2.5
---
-- content/a/_index.en.md --
---
title: A
type: event
question: Q
---
-- content/a/b/_index.en.md --
---
title: B
summary: S.
type: events
---
-- content/a/c/_index.en.md --
---
title: C
summary: S.
type: event
starts: 2026-02-30 10:00
---
";
    let hub = Hub::from(&format!("{DATA}{pages}{}", whole.trim_start()));
    let site = hub.check();
    let compared = compared(hub.root(), &site);
    assert_eq!(compared.differ.join("\n"), "");
    let is_told = |path: &str| {
        site.problems.iter().any(|located| *located.spot.path == *path && SEEN.contains(&located.problem.code.name()))
    };
    for (n, (kind, front, is_good)) in FRONTS.iter().enumerate() {
        assert_eq!(is_told(&format!("content/tips/p{n}.en.md")), !is_good, "{kind}: {front}");
    }
    let expected = FRONTS.iter().filter(|(.., is_good)| !is_good).count() + 5;
    assert_eq!(compared.wrong, expected);
}

#[test]
fn a_schema_refuses_what_check_tells_of_each_data_file() {
    for (name, text, is_good) in FILES {
        let hub = Hub::from(DATA.trim_start());
        let path = if *name == "hub" { "content/hub.yaml".to_owned() } else { format!("content/data/{name}.yaml") };
        hub.write(&path, text);
        let site = hub.check();
        let compared = compared(hub.root(), &site);
        assert_eq!(compared.differ.join("\n"), "", "{name}: {text}");
        assert!(compared.files.contains(&path), "{name} was not compared: {text}");
        let told: Vec<_> = site.places().into_iter().filter(|place| place.contains(&path)).collect();
        assert_eq!(told.is_empty(), *is_good, "{name}: {text}\n{told:?}");
    }
}

/// Without this the tables above could leave out a file or a type, and nobody would notice.
#[test]
fn every_document_that_has_a_schema_is_compared_where_it_is_good_and_where_it_is_not() {
    for document in Document::every() {
        let tried: BTreeSet<bool> = match document {
            // The sections are written out beside the table of pages.
            Document::Section => continue,
            Document::Page(kind) => FRONTS.iter().filter(|(of, ..)| *of == kind.word()).map(|(.., is_good)| *is_good).collect(),
            _ => FILES.iter().filter(|(of, ..)| *of == document.name()).map(|(.., is_good)| *is_good).collect(),
        };
        assert_eq!(tried, BTreeSet::from([false, true]), "{}", document.name());
    }
}

#[test]
fn every_page_and_data_file_of_the_example_hub_is_accepted() {
    let compared = compared(&example(), site());
    assert_eq!((compared.differ.join("\n").as_str(), compared.wrong), ("", 0));
    assert!(compared.files.len() > 74, "{:?}", compared.files);
}

#[test]
fn every_schema_is_one_by_the_meta_schema() {
    let hub = Hub::from(DATA.trim_start());
    for ui in Language::ALL {
        assert!(jsonschema::meta::is_valid(&Schemas::of(hub.root(), ui).0));
        for document in Document::every() {
            let schema = Schemas::made(hub.root(), |known| schema::one(document, known), ui).0;
            jsonschema::meta::validate(&schema).unwrap();
            // All that it refers to is in it.
            jsonschema::options().build(&schema).unwrap();
        }
    }
}

#[test]
fn no_field_lacks_its_name_or_what_it_is_for_in_either_language() {
    let words = Words::built_in();
    let uses = schema::uses();
    assert!(uses.len() > 150, "{}", uses.len());
    for one in uses {
        for language in Language::ALL {
            assert!(words.has(language, &one.key), "{language}: {}", one.key);
        }
    }
}

#[test]
fn the_schema_of_a_topic_s_file_and_of_a_tip_speak_the_language_asked_for() {
    let hub = Hub::from(DATA.trim_start());
    for (ui, tag) in [(Language::Cy, "cy"), (Language::En, "en")] {
        let topics = Schemas::made(hub.root(), |known| schema::one(Document::Data(Vocabulary::Topic), known), ui).0;
        insta::assert_snapshot!(format!("topics_{tag}"), format!("{topics:#}"));
        let event =
            Schemas::made(hub.root(), |known| schema::one(Document::Page(pentan::parse::values::Kind::Event), known), ui).0;
        insta::assert_snapshot!(format!("event_{tag}"), format!("{event:#}"));
    }
}

#[test]
fn the_command_prints_one_schema_or_all_and_names_them_where_there_is_none_of_that_name() {
    let hub = Hub::from(DATA.trim_start());
    let printed = |args: &[&str]| hub.run(args);
    let one: Json = serde_json::from_slice(&printed(&["schema", "tip", "--ui", "cy"]).stdout).unwrap();
    assert_eq!(one["title"], "Awgrym");
    assert_eq!(one["$defs"]["topic"]["oneOf"][1]["title"], "Diben");
    let all: Json = serde_json::from_slice(&printed(&["schema"]).stdout).unwrap();
    for document in Document::every() {
        assert!(all["$defs"][document.name()].is_object(), "{}", document.name());
    }
    let unknown = printed(&["schema", "tips", "--ui", "en"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("case-study, tip,"));
    let help = String::from_utf8(printed(&["schema", "--help"]).stdout).unwrap();
    assert!(help.contains("# yaml-language-server: $schema="), "{help}");
}
