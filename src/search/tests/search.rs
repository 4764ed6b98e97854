//! What a reader finds. Every search is made twice, on the whole index and on its pieces, and must agree.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use pentan_search::{
    Answer, Counts, Document, Error, Facet, Fetch, File, Form, Found, HEAD, Index, Language, Packer, Piece, Query, Reader, Text,
    Typing, cut, stem, unpack, wait, write,
};
use proptest::prelude::{ProptestConfig, any, proptest};
use std::collections::HashMap;

/// Pieces in memory, gzip undone.
#[derive(Clone)]
struct Pieces(HashMap<String, Vec<u8>>);

impl Fetch for Pieces {
    async fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        self.0.get(name).cloned().ok_or_else(|| "404".to_owned())
    }
}

fn pieces(language: Language, documents: &[Document]) -> Pieces {
    in_pieces(language, write(language, documents, &[]).unwrap())
}

fn in_pieces(language: Language, files: Vec<File>) -> Pieces {
    let unpacked = |piece: Piece| (piece.name.clone(), unpack(&Packer::default().pack(&piece).unwrap().bytes[..]).unwrap());
    Pieces(cut(language, files).unwrap().into_iter().map(unpacked).collect())
}

struct Hub {
    whole: Index,
    pieces: Reader<Pieces>,
}

impl Hub {
    fn new(language: Language, documents: &[Document]) -> Self {
        Self::with_glossary(language, documents, &[])
    }

    fn with_glossary(language: Language, documents: &[Document], glossary: &[(String, String)]) -> Self {
        let files = write(language, documents, glossary).unwrap();
        let pieces = wait(Reader::open(in_pieces(language, files.clone()), language)).unwrap();
        Self { whole: Index::of_files(language, files).unwrap(), pieces }
    }

    fn answer(&self, query: &Query) -> Answer {
        let answer = self.whole.search(query).unwrap();
        assert_eq!(wait(self.pieces.search(query)).unwrap(), answer);
        answer
    }

    fn pairs(&self, text: &str) -> Vec<String> {
        self.answer(&Query::new(text)).hits.into_iter().map(|hit| hit.pair).collect()
    }
}

/// A page: its pair, its title, its body.
fn page([pair, title, body]: [&str; 3]) -> Document {
    let [pair, title, body] = [pair, title, body].map(str::to_owned);
    Document { url: format!("/{pair}/"), pair, title, body, ..Document::default() }
}

const WELSH: [[&str; 3]; 5] = [
    ["a", "Y gath", "Mae’r gath ddu yn cysgu ar y gadair o flaen y tân."],
    ["b", "Anifeiliaid", "Mae cath a chi yn yr ardd. Cath dda yw hi."],
    ["c", "Yr amgueddfa", "Cynhaliwyd y gynhadledd mewn amgueddfeydd ar draws y wlad."],
    ["d", "Trafnidiaeth", "Aeth y plant i’r ysgol tan y gwyliau."],
    ["e", "Gweithdai", "Roedd ein gweithdai a’n diwylliannau yn boblogaidd."],
];

fn welsh() -> Hub {
    Hub::new(Language::Welsh, &WELSH.map(page))
}

fn english() -> Hub {
    Hub::new(
        Language::English,
        &[
            page(["a", "Small museums", "Our volunteers run an open archive by the river."]),
            page(["b", "Rivers", "The museum café opened its archive. A river runs by it."]),
            page(["c", "Walking", "We walked to the open air theatre, then the archive."]),
        ],
    )
}

#[test]
fn a_word_finds_its_other_forms_and_itself_first() {
    for (hub, query, expected) in [
        (english(), "museum", &["b", "a"][..]),
        (english(), "walk", &["c"]),
        (english(), "cafe", &["b"]),
        (welsh(), "cath", &["b", "a"]),
        (welsh(), "amgueddfa", &["c"]),
        (welsh(), "thrafnidiaeth", &["d"]),
        (welsh(), "gweithdy", &["e"]),
        (welsh(), "mynd", &["d"]),
        (welsh(), "tân", &["a", "d"]),
    ] {
        assert_eq!(hub.pairs(query), expected, "{query}");
    }
}

#[test]
fn a_title_ranks_above_a_body_and_all_words_above_some() {
    let pages = [["body", "X", &"harbour ".repeat(30)], ["title", "Harbour", "x"], ["both", "X", "harbour music"]];
    let hub = Hub::new(Language::English, &pages.map(page));
    assert_eq!(hub.pairs("harbour")[0], "title");
    assert_eq!(hub.pairs("harbour music"), ["both", "title", "body"]);
}

#[test]
fn a_phrase_leaves_pages_that_hold_it() {
    assert_eq!(english().pairs("\"open archive\""), ["a"]);
    assert_eq!(english().pairs("open archive").len(), 3);
    // A phrase that is nowhere is words.
    assert_eq!(english().pairs("\"archive open\"").len(), 3);
}

#[test]
fn the_last_word_is_a_prefix_while_typing() {
    let typing = |text: &str| Query { typing: Typing::LastWord, ..Query::new(text) };
    assert_eq!(english().answer(&typing("volun")).total, 1);
    assert_eq!(english().answer(&Query::new("volun")).total, 0);
    assert_eq!(welsh().answer(&typing("amgue")).hits[0].pair, "c");
}

#[test]
fn a_slip_is_corrected_and_never_an_empty_page() {
    for (hub, typed, meant, pair) in [
        (english(), "musuem", "museum", "b"),
        (english(), "Theater <air", "theatre <air", "c"),
        (welsh(), "trafnidaieth", "trafnidiaeth", "d"),
    ] {
        let answer = hub.answer(&Query::new(typed));
        assert_eq!(answer.hits[0].pair, pair, "{typed}");
        assert_eq!(answer.did_you_mean.as_deref(), Some(meant));
    }
    assert_eq!(english().answer(&Query::new("musuem")).found, Found::Suggested);
}

#[test]
fn counts_equal_a_recount() {
    let kinds = ["tip", "guide"];
    let documents: Vec<Document> = (0..40)
        .map(|number: usize| Document {
            kind: kinds[number % 2].to_owned(),
            topics: vec![format!("t{}", number % 3), format!("t{}", number % 5)],
            day: Some(19_000 + 100 * number as i32),
            minutes: number as u32,
            ..page([&format!("p{number:02}"), "Page", if number.is_multiple_of(4) { "music" } else { "music harbour" }])
        })
        .collect();
    let hub = Hub::new(Language::English, &documents);
    for only in
        [vec![], vec![(Facet::Kind, "tip".to_owned())], vec![(Facet::Topic, "t1".to_owned()), (Facet::Topic, "t2".to_owned())]]
    {
        let query = Query { only: only.clone(), counts: Counts::Wanted, limit: 100, ..Query::new("harbour") };
        let answer = hub.answer(&query);
        let passes = |document: &Document, but: Option<Facet>| {
            let facets = document.facets();
            let facet = |facet: Facet| only.iter().filter(move |(narrowed, _)| *narrowed == facet);
            let asked = Facet::ALL.into_iter().filter(|of| Some(*of) != but && facet(*of).next().is_some());
            document.body.contains("harbour") && asked.into_iter().all(|of| facet(of).any(|value| facets.contains(value)))
        };
        assert_eq!(answer.total, documents.iter().filter(|document| passes(document, None)).count());
        assert_eq!(answer.hits.len(), answer.total);
        let mut recount: HashMap<(Facet, String), usize> = HashMap::new();
        for document in &documents {
            for (facet, value) in document.facets().into_iter().filter(|(facet, _)| passes(document, Some(*facet))) {
                *recount.entry((facet, value)).or_default() += 1;
            }
        }
        let counts: HashMap<_, _> = answer.counts.into_iter().map(|(facet, value, count)| ((facet, value), count)).collect();
        assert_eq!(counts, recount);
    }
}

#[test]
fn what_was_found_is_marked_as_typed_or_as_another_form() {
    let answer = welsh().answer(&Query::new("cath"));
    let forms = |hit: usize| {
        let snippet = &answer.hits[hit].snippet;
        snippet.marks.iter().map(|mark| (&snippet.text[mark.range.clone()], mark.form)).collect::<Vec<_>>()
    };
    assert_eq!(forms(0), [("cath", Form::Typed), ("Cath", Form::Typed)]);
    assert_eq!(forms(1), [("gath", Form::Related)]);
    assert_eq!(answer.matched, ["cath", "gath"]);
}

#[test]
fn a_fallback_is_in_one_index_only() {
    let fallback = Document { text: Text::Fallback, ..page(["f", "Afon", "A river"]) };
    let hub = Hub::new(Language::Welsh, &[fallback, page(["g", "Afon", "Afon hir"])]);
    assert_eq!(hub.pairs("river afon"), ["g"]);
}

#[test]
fn the_glossary_finds_the_other_language() {
    let glossary = vec![("amgueddfa".to_owned(), "museum".to_owned()), ("ar draws y wlad".to_owned(), "nationwide".to_owned())];
    let hub = Hub::with_glossary(Language::Welsh, &WELSH.map(page), &glossary);
    for text in ["museum", "Nationwide"] {
        assert_eq!(hub.pairs(text)[0], "c");
    }
}

#[test]
fn the_newest_comes_first_of_equals_and_when_nothing_is_typed() {
    let dated = |pair, day| Document { day: Some(day), kind: "tip".to_owned(), ..page([pair, "Harbour", "music"]) };
    let hub = Hub::new(Language::English, &[dated("old", 1), dated("new", 20_000), dated("middle", 9_000)]);
    assert_eq!(hub.pairs("harbour"), ["new", "middle", "old"]);
    let query = Query { only: vec![(Facet::Kind, "tip".to_owned())], ..Query::new("") };
    assert_eq!(hub.answer(&query).hits[0].pair, "new");
}

#[test]
fn the_same_documents_make_the_same_bytes_in_any_order() {
    let mut documents: Vec<Document> = (0..50).map(|n| page([&format!("p{n}"), "Gath", &format!("cath {n} tŷ")])).collect();
    let packed = |documents: &[Document]| {
        let pieces = cut(Language::Welsh, write(Language::Welsh, documents, &[]).unwrap()).unwrap();
        pieces.iter().map(|piece| Packer::default().pack(piece).unwrap()).collect::<Vec<_>>()
    };
    let first = packed(&documents);
    documents.reverse();
    assert_eq!(packed(&documents), first);
}

#[test]
fn stock_tantivy_opens_the_files() {
    use tantivy::directory::{Directory, RamDirectory};
    let directory = RamDirectory::create();
    for file in write(Language::English, &[page(["a", "Museums", "open"])], &[]).unwrap() {
        directory.atomic_write(file.name.as_ref(), &file.bytes).unwrap();
    }
    let index = tantivy::Index::open(directory).unwrap();
    assert!(index.validate_checksum().unwrap().is_empty());
    let term = tantivy::Term::from_field_text(index.schema().get_field("words").unwrap(), "museums");
    let query = tantivy::query::TermQuery::new(term, tantivy::schema::IndexRecordOption::Basic);
    assert_eq!(index.reader().unwrap().searcher().search(&query, &tantivy::collector::Count).unwrap(), 1);
}

#[test]
fn bad_input_has_a_sensible_answer() {
    let long = "gair ".repeat(2_000);
    for text in [
        "",
        " ",
        &long,
        "y yr a ac",
        "...",
        "-- ''",
        "🐈‍⬛",
        "\"🐈",
        "مرحبا بالعالم",
        "\"",
        "(",
        "AND OR",
        "<script>alert(1)</script>",
        "\u{0}\u{1}",
        "*",
        "a\u{301}\u{301}",
        "\"\"\"",
        "-",
        "'",
        "\u{202E}hcta",
    ] {
        for hub in [welsh(), english()] {
            for typing in [Typing::Done, Typing::LastWord] {
                let answer = hub.answer(&Query { typing, counts: Counts::Wanted, ..Query::new(text) });
                assert!(answer.hits.len() <= 10 && answer.total >= answer.hits.len());
            }
        }
    }
    assert_eq!(english().answer(&Query { limit: usize::MAX, skip: usize::MAX, ..Query::new("archive") }).hits, []);
    assert_eq!(Hub::new(Language::Welsh, &[]).pairs("cath"), [""; 0]);
}

#[test]
fn a_damaged_piece_is_an_error_and_the_next_search_may_work() {
    let documents: Vec<Document> = (0..50).map(|n| page([&format!("p{n}"), "Harbour", &format!("harbour word{n}")])).collect();
    let good = pieces(Language::English, &documents);
    let names: Vec<String> = good.0.keys().cloned().collect();
    for name in names {
        for damage in ["missing", "short", "changed", "swapped", "empty"] {
            let mut bad = good.clone();
            let bytes = bad.0.remove(&name).unwrap();
            let damaged = match damage {
                "missing" => None,
                "short" => Some(bytes[..bytes.len() / 2].to_vec()),
                "changed" => Some(bytes.iter().map(|byte| byte ^ 1).collect()),
                "swapped" => good.0.iter().find(|(other, _)| **other != name).map(|(_, bytes)| bytes.clone()),
                _ => Some(Vec::new()),
            };
            bad.0.extend(damaged.map(|bytes| (name.clone(), bytes)));
            let open = wait(Reader::open(bad, Language::English));
            let answer =
                open.and_then(|reader| wait(reader.search(&Query { counts: Counts::Wanted, ..Query::new("\"harbour word7\"") })));
            match answer {
                Ok(answer) => assert_eq!(answer.hits[0].pair, "p7"),
                Err(Error::Fetch { piece, .. } | Error::Broken { piece }) => assert_eq!(piece, name, "{damage}"),
                Err(error) => panic!("{name} {damage}: {error}"),
            }
        }
    }
}

#[test]
fn an_index_of_another_version_says_so() {
    let mut old = pieces(Language::English, &[page(["a", "A", "b"])]);
    old.0.get_mut(HEAD).unwrap()[7] = b'0';
    assert_eq!(wait(Reader::open(old, Language::English)).err(), Some(Error::Version));
}

#[test]
fn the_reader_downloads_a_little_of_a_big_index() {
    let words: Vec<String> = (0..4_000).map(|n| format!("{}{n}", ["harbour", "music", "archive", "story"][n % 4])).collect();
    let body = |n: usize| (0..300).map(|at| words[(n * 31 + at * at * 7) % words.len()].as_str()).collect::<Vec<_>>().join(" ");
    let documents: Vec<Document> = (0..400).map(|n| page([&format!("p{n}"), "Title", &body(n)])).collect();
    let all = pieces(Language::English, &documents);
    let total: usize = all.0.values().map(Vec::len).sum();
    let reader = wait(Reader::open(Counting::new(all), Language::English)).unwrap();
    let query = Query { limit: 5, ..Query::new("harbour0 music1") };
    wait(reader.search(&query)).unwrap();
    let first = reader.fetcher().taken.get();
    assert!(first * 10 < total, "{first} of {total}");
    wait(reader.search(&query)).unwrap();
    assert_eq!(reader.fetcher().taken.get(), first, "a piece is fetched once");
}

struct Counting {
    pieces: Pieces,
    taken: std::cell::Cell<usize>,
}

impl Counting {
    fn new(pieces: Pieces) -> Self {
        Self { pieces, taken: 0.into() }
    }
}

impl Fetch for Counting {
    async fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        let bytes = self.pieces.fetch(name).await?;
        self.taken.set(self.taken.get() + bytes.len());
        Ok(bytes)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_string_makes_a_search_panic(text in any::<String>(), body in any::<String>()) {
        for language in [Language::Welsh, Language::English, Language::Other] {
            let hub = Hub::new(language, &[page(["a", &text, &body]), page(["b", &body, &text])]);
            for asked in [&text, &body] {
                let query = Query { typing: Typing::LastWord, counts: Counts::Wanted, ..Query::new(asked) };
                for hit in hub.answer(&query).hits {
                    for marked in [hit.title, hit.summary, hit.snippet] {
                        assert!(marked.marks.iter().all(|mark| marked.text.get(mark.range.clone()).is_some()));
                    }
                }
            }
        }
        stem(&text);
    }

    #[test]
    fn a_page_is_found_by_any_of_its_words(words in proptest::collection::vec("[a-zâêîôûŵŷ]{2,12}", 1..8)) {
        let hub = Hub::new(Language::Welsh, &[page(["a", "", &words.join(" ")])]);
        for word in &words {
            assert_eq!(hub.pairs(word), ["a"]);
        }
    }
}
