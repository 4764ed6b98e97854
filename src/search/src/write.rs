//! Documents in, an index out.

use crate::analysis::{Language, attested_keys, placed};
use crate::document::{Document, Text};
use crate::error::Error;
use crate::hash::{hash, hex};
use crate::impact::{self, Part};
use crate::index::GLOSSARY;
use crate::schema::{Fields, LISTED_KEYS, LISTED_WORDS, schema};
use pentan_welsh::fold;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use tantivy::directory::{Directory, RamDirectory};
use tantivy::schema::TantivyDocument;
use tantivy::store::Compressor;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};
use tantivy::{IndexSettings, SingleSegmentIndexWriter};

/// A longer word is not a word, but an address or a mishap.
const LONGEST_WORD: usize = 60;
/// The least and the most bytes that the table of terms starts with; it grows.
const MEMORY: std::ops::RangeInclusive<usize> = 1 << 20..=64 << 20;
/// Stored pages are read by the block: a page, or a few short ones.
const STORED_BLOCK: usize = 5_000;

/// A file of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Writes an index: files that stock tantivy opens, the same bytes for the same documents in whatever order they come.
///
/// Pages that stand in for a translation are left out, and pages are numbered newest first. `glossary` has terms that mean the
/// same, in this language and in another: a search for one finds the other.
pub fn write(language: Language, documents: &[Document], glossary: &[(String, String)]) -> Result<Vec<File>, Error> {
    let mut documents: Vec<&Document> = documents.iter().filter(|document| document.text == Text::Own).collect();
    documents.sort_by(|a, b| (Reverse(a.day), &a.pair, &a.url).cmp(&(Reverse(b.day), &b.pair, &b.url)));
    let directory = RamDirectory::create();
    let text: usize = documents.iter().map(|document| document.body.len()).sum();
    let mut writer = open_writer(&directory, text.clamp(*MEMORY.start(), *MEMORY.end()))?;
    let fields = Fields::of(&schema()).ok_or(Error::Version)?;
    let mut vocabulary = Vocabulary::new(language);
    let pages: Vec<Tokens> = documents.iter().map(|document| vocabulary.read(document)).collect();
    vocabulary.analyse();
    let average = pages.iter().map(|page| page.tokens.len()).sum::<usize>() as f32 / pages.len().max(1) as f32;
    for (document, tokens) in documents.iter().zip(&pages) {
        let mut stored = TantivyDocument::default();
        stored.add_text(fields.keys, vocabulary.keys(tokens, average));
        stored.add_text(fields.words, vocabulary.words(tokens));
        for (facet, value) in document.facets() {
            stored.add_text(fields.facets, facet.term(&value));
        }
        stored.add_text(fields.url, &document.url);
        stored.add_text(fields.pair, &document.pair);
        stored.add_text(fields.kind, &document.kind);
        stored.add_text(fields.title, &document.title);
        stored.add_text(fields.summary, &document.summary);
        stored.add_text(fields.body, shown(document));
        if let Some(partner) = &document.partner {
            stored.add_text(fields.partner_url, &partner.url);
            stored.add_text(fields.partner_title, &partner.title);
        }
        writer.add_document(stored)?;
    }
    let index = writer.finalize()?;
    let mut files = named_by_content(&index, &directory)?;
    files.push(File { name: GLOSSARY.to_owned(), bytes: lines(glossary).into_bytes() });
    Ok(files)
}

/// A line a pair of terms. A tab or a line break within a term would be white space like any other.
fn lines(glossary: &[(String, String)]) -> String {
    let term = |term: &str| term.split_whitespace().collect::<Vec<_>>().join(" ");
    glossary.iter().map(|(one, other)| [term(one), "\t".to_owned(), term(other), "\n".to_owned()].concat()).collect()
}

fn open_writer(directory: &RamDirectory, memory: usize) -> Result<SingleSegmentIndexWriter, Error> {
    let tokenizers = TokenizerManager::default();
    tokenizers.register(LISTED_KEYS, Listed::default());
    tokenizers.register(LISTED_WORDS, Listed::default());
    let settings = IndexSettings {
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: STORED_BLOCK,
        ..IndexSettings::default()
    };
    let index = tantivy::Index::builder().schema(schema()).settings(settings).tokenizers(tokenizers);
    Ok(index.single_segment_index_writer(directory.clone(), memory)?)
}

/// The text that snippets are cut from.
fn shown(document: &Document) -> String {
    let mut text = String::with_capacity(document.body.len());
    for part in document.advice.iter().chain([&document.body]).filter(|part| !part.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(part);
    }
    text
}

/// Gives the segment a name that depends on what is in it, where tantivy gives a random one.
fn named_by_content(index: &tantivy::Index, directory: &RamDirectory) -> Result<Vec<File>, Error> {
    let segments = index.searchable_segment_metas()?;
    let segment = segments.first().ok_or(Error::Version)?;
    let old = segment.id().uuid_string();
    let mut paths: Vec<_> = index.load_metas()?.list_segment_files().into_iter().collect();
    paths.sort();
    let mut files = Vec::with_capacity(paths.len() + 1);
    for path in paths {
        // Files of kinds that this segment has none of are named and not there.
        let Ok(slice) = directory.open_read(&path) else { continue };
        let name = path.to_string_lossy().into_owned();
        files.push(File { name, bytes: slice.read_bytes()?.to_vec() });
    }
    let content = |seed| files.iter().fold(seed, |seed, file| hash(seed, &file.bytes));
    let new = hex(content(1)) + &hex(content(2));
    for file in &mut files {
        file.name = file.name.replace(&old, &new);
    }
    let meta = directory.atomic_read("meta.json".as_ref()).map_err(|error| Error::Index(error.to_string()))?;
    let meta = String::from_utf8_lossy(&meta).replace(&old, &new).replace(&hyphenated(&old), &hyphenated(&new));
    files.push(File { name: "meta.json".to_owned(), bytes: meta.into_bytes() });
    Ok(files)
}

/// A UUID as RFC 9562 writes it.
fn hyphenated(simple: &str) -> String {
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| simple.get(part).unwrap_or_default());
    parts.join("-")
}

/// The words of a page, by their numbers in the vocabulary.
struct Tokens {
    tokens: Vec<Placed>,
}

struct Placed {
    word: u32,
    part: Part,
    /// How much further on it stands than the one before.
    step: u32,
}

/// Texts are kept this far apart, so that no phrase runs from one into the next.
const APART: u32 = 100;

/// Every word of the hub and its keys, each worked out once.
struct Vocabulary {
    language: Language,
    words: HashMap<String, u32>,
    folded: Vec<String>,
    keys_of_word: Vec<Vec<u32>>,
    keys: HashMap<String, u32>,
    key_texts: Vec<String>,
    /// For the page at hand: in what part and how often each key stands.
    counted: Vec<(Part, u32)>,
}

impl Vocabulary {
    fn new(language: Language) -> Self {
        Self {
            language,
            words: HashMap::new(),
            folded: Vec::new(),
            keys_of_word: Vec::new(),
            keys: HashMap::new(),
            key_texts: Vec::new(),
            counted: Vec::new(),
        }
    }

    fn read(&mut self, document: &Document) -> Tokens {
        let mut tokens = Vec::new();
        let mut add = |part: Part, text: &str| {
            let mut before = None;
            for (token, place) in placed(text) {
                if token.text.len() > LONGEST_WORD {
                    continue;
                }
                let step = before.map_or(APART, |before| place - before);
                before = Some(place);
                tokens.push(Placed { word: self.word(token.text), part, step });
            }
        };
        add(Part::Title, &document.title);
        document.headings.iter().for_each(|heading| add(Part::Heading, heading));
        add(Part::Summary, &document.summary);
        document.advice.iter().for_each(|advice| add(Part::Summary, advice));
        document.tags.iter().for_each(|tag| add(Part::Summary, tag));
        add(Part::Body, &document.body);
        Tokens { tokens }
    }

    fn word(&mut self, text: String) -> u32 {
        if let Some(word) = self.words.get(&text) {
            return *word;
        }
        let word = self.folded.len() as u32;
        self.folded.push(fold(&text).into_owned());
        self.words.insert(text, word);
        word
    }

    /// Works out the keys of every word, now that all words are known.
    fn analyse(&mut self) {
        let mut texts: Vec<(&str, u32)> = self.words.iter().map(|(text, word)| (text.as_str(), *word)).collect();
        texts.sort_unstable_by_key(|(_, word)| *word);
        let attested: HashSet<&str> = self.folded.iter().map(String::as_str).collect();
        for (text, _) in texts {
            let mut numbers = Vec::new();
            for key in attested_keys(self.language, text, &|word| attested.contains(word)) {
                let next = self.key_texts.len() as u32;
                let number = *self.keys.entry(key).or_insert_with_key(|key| {
                    self.key_texts.push(key.clone());
                    next
                });
                numbers.push(number);
            }
            self.keys_of_word.push(numbers);
        }
    }

    /// The keys of a page, listed for [`Listed`]: each as often as its impact says.
    fn keys(&mut self, page: &Tokens, average: f32) -> String {
        self.counted.resize(self.key_texts.len(), (Part::Body, 0));
        let mut present = Vec::new();
        for token in &page.tokens {
            for key in &self.keys_of_word[token.word as usize] {
                let counted = &mut self.counted[*key as usize];
                if counted.1 == 0 {
                    present.push(*key);
                }
                *counted = (counted.0.max(token.part), counted.1 + 1);
            }
        }
        let length = page.tokens.len() as f32 / average.max(1.0);
        let mut listed = String::new();
        for key in present {
            let (part, count) = std::mem::replace(&mut self.counted[key as usize], (Part::Body, 0));
            let times = impact::encode(part, count, length);
            list(&mut listed, (times, 1), &self.key_texts[key as usize]);
        }
        listed
    }

    /// The words of a page as they stand, listed for [`Listed`].
    fn words(&self, page: &Tokens) -> String {
        let mut listed = String::new();
        for token in &page.tokens {
            list(&mut listed, (1, token.step), &self.folded[token.word as usize]);
        }
        listed
    }
}

/// Adds a token to a list: how often it is to be taken, how far it stands from the one before, and what it is.
fn list(listed: &mut String, (times, step): (u32, u32), text: &str) {
    for number in [times, step] {
        listed.push(char::from(number.min(127) as u8));
    }
    listed.push(char::from(text.len().min(127) as u8));
    listed.push_str(text);
}

/// A tokenizer for what [`list`] lists. The writer analyses a word once for the whole hub; tantivy takes what it is told.
#[derive(Clone, Default)]
struct Listed {
    token: Token,
}

struct ListedTokens<'a> {
    listed: &'a str,
    token: &'a mut Token,
    /// How often the token at hand is still to be taken.
    left: u8,
}

impl Tokenizer for Listed {
    type TokenStream<'a> = ListedTokens<'a>;

    fn token_stream<'a>(&'a mut self, listed: &'a str) -> ListedTokens<'a> {
        self.token.reset();
        self.token.position = 0;
        ListedTokens { listed, token: &mut self.token, left: 0 }
    }
}

impl TokenStream for ListedTokens<'_> {
    fn advance(&mut self) -> bool {
        if self.left > 0 {
            self.left -= 1;
            return true;
        }
        let &[times, step, length, ..] = self.listed.as_bytes() else { return false };
        let end = 3 + usize::from(length);
        self.left = times.saturating_sub(1);
        self.token.position += usize::from(step);
        self.token.text.clear();
        self.token.text.push_str(self.listed.get(3..end).unwrap_or_default());
        self.listed = self.listed.get(end..).unwrap_or_default();
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
