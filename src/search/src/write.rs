//! Documents in, an index out.

use crate::analysis::Language;
use crate::document::{Document, Text};
use crate::error::Error;
use crate::hash::{hash, hex};
use crate::index::ABOUT;
use crate::invert::{invert, write_facets};
use crate::schema::{fields, schema};
use crate::segment::{Block, Layout, Lists};
use crate::strips::KEYS;
use std::cmp::Reverse;
use tantivy::columnar::ColumnarWriter;
use tantivy::directory::{Directory, OwnedBytes, RamDirectory, TerminatingWrite};
use tantivy::fieldnorm::FieldNormsSerializer;
use tantivy::index::{Segment, SegmentComponent, SegmentId};
use tantivy::schema::{IndexRecordOption, TantivyDocument};
use tantivy::store::{Compressor, StoreWriter};
use tantivy::{IndexMeta, IndexSettings};

/// The name of a segment until it is known what is in it.
const NAMELESS: &str = "00000000000000000000000000000000";
/// Stored pages are read by the block: a page, or a few short ones.
const STORED_BLOCK: usize = 5_000;
/// About how many bytes a block of keys has with its postings. It is the least of them that can be fetched, and takes some ten
/// bytes of the head.
const KEYS_BLOCK: Block = Block::TermsAndPostings(KEYS);
/// About how many bytes the terms of any other block have: words are fetched for completion, by the hundred.
const WORDS_BLOCK: Block = Block::Terms(4_000);

/// A file of an index.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub bytes: OwnedBytes,
}

/// Writes an index: files that stock tantivy opens, the same bytes for the same documents in whatever order they come.
///
/// Pages that stand in for a translation are left out, and pages are numbered newest first. `glossary` has terms that mean the
/// same, in this language and in another: a search for one finds the other.
pub fn write(language: Language, documents: &[Document], glossary: &[(String, String)]) -> Result<Vec<File>, Error> {
    let mut documents: Vec<&Document> = documents.iter().filter(|document| document.text == Text::Own).collect();
    documents.sort_by(|a, b| (Reverse(a.day), &a.pair, &a.url).cmp(&(Reverse(b.day), &b.pair, &b.url)));
    let schema = schema();
    let directory = RamDirectory::create();
    let index = tantivy::Index::builder().schema(schema).settings(settings()).open_or_create(directory.clone())?;
    let id = SegmentId::from_uuid_string(NAMELESS).map_err(|_| Error::Version)?;
    let segment = index.segment(index.new_segment_meta(id, documents.len() as u32));
    write_lists(language, &documents, &segment)?;
    write_store(&documents, &segment)?;
    write_rest(&segment)?;
    let meta = IndexMeta {
        index_settings: settings(),
        segments: vec![segment.meta().clone()],
        ..IndexMeta::with_schema(index.schema())
    };
    let meta = serde_json::to_string(&meta).map_err(|error| Error::Index(error.to_string()))?;
    let mut files = named_by_content(&segment, &directory, &meta)?;
    files.push(File { name: ABOUT.to_owned(), bytes: OwnedBytes::new(about(documents.len(), glossary).into_bytes()) });
    Ok(files)
}

fn settings() -> IndexSettings {
    IndexSettings {
        docstore_compression: Compressor::None,
        docstore_compress_dedicated_thread: false,
        docstore_blocksize: STORED_BLOCK,
        ..IndexSettings::default()
    }
}

fn write_lists(language: Language, documents: &[&Document], segment: &Segment) -> Result<(), Error> {
    use IndexRecordOption::{Basic, WithFreqs, WithFreqsAndPositions};
    let inverted = invert(language, documents);
    let mut lists = Lists::create(segment)?;
    let layout = |field, record, block| Layout { field, record, block, words: inverted.count() };
    lists.field(layout(fields::KEYS, WithFreqs, KEYS_BLOCK), |terms| inverted.write_keys(terms))?;
    lists.field(layout(fields::WORDS, WithFreqsAndPositions, WORDS_BLOCK), |terms| inverted.write_words(terms))?;
    lists.field(layout(fields::FACETS, Basic, WORDS_BLOCK), |terms| write_facets(documents, terms))?;
    Ok(lists.close()?)
}

fn write_store(documents: &[&Document], segment: &Segment) -> Result<(), Error> {
    let settings = settings();
    let out = segment.open_write(SegmentComponent::Store).map_err(tantivy::TantivyError::from)?;
    let mut store = StoreWriter::new(out, settings.docstore_compression, settings.docstore_blocksize, false)?;
    let schema = segment.schema();
    for document in documents {
        let mut stored = TantivyDocument::default();
        stored.add_text(fields::URL, &document.url);
        stored.add_text(fields::PAIR, &document.pair);
        stored.add_text(fields::KIND, &document.kind);
        stored.add_text(fields::TITLE, &document.title);
        stored.add_text(fields::SUMMARY, &document.summary);
        stored.add_text(fields::BODY, shown(document));
        if let Some(partner) = &document.partner {
            stored.add_text(fields::PARTNER_URL, &partner.url);
            stored.add_text(fields::PARTNER_TITLE, &partner.title);
        }
        store.store(&stored, &schema)?;
    }
    Ok(store.close()?)
}

/// Writes the files that tantivy expects and our schema has nothing for: fast fields and field norms.
fn write_rest(segment: &Segment) -> Result<(), Error> {
    let open = |component| segment.open_write(component).map_err(tantivy::TantivyError::from);
    let mut fast = open(SegmentComponent::FastFields)?;
    ColumnarWriter::default().serialize(segment.meta().max_doc(), None, &mut fast)?;
    fast.terminate()?;
    Ok(FieldNormsSerializer::from_write(open(SegmentComponent::FieldNorms)?)?.close()?)
}

/// How many pages there are, and a line a pair of terms. A tab or a line break within a term is white space like any other.
fn about(pages: usize, glossary: &[(String, String)]) -> String {
    let term = |term: &str| term.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = |(one, other): &(String, String)| [term(one), "\t".to_owned(), term(other), "\n".to_owned()].concat();
    std::iter::once(format!("{pages}\n")).chain(glossary.iter().map(line)).collect()
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

/// Gives the segment a name that depends on what is in it.
fn named_by_content(segment: &Segment, directory: &RamDirectory, meta: &str) -> Result<Vec<File>, Error> {
    use SegmentComponent::{FastFields, FieldNorms, Positions, Postings, Store, Terms};
    let mut files = Vec::new();
    for component in [FastFields, FieldNorms, Postings, Positions, Store, Terms] {
        let path = segment.relative_path(component);
        let bytes = directory.open_read(&path).map_err(|error| Error::Index(error.to_string()))?.read_bytes()?;
        files.push(File { name: path.to_string_lossy().into_owned(), bytes });
    }
    let content = files.iter().fold(1, |seed, file| hash(seed, &file.bytes));
    let name = hex(content) + &hex(hash(2, &content.to_le_bytes()));
    for file in &mut files {
        file.name = file.name.replace(NAMELESS, &name);
    }
    let meta = meta.replace(NAMELESS, &name).replace(&hyphenated(NAMELESS), &hyphenated(&name));
    files.push(File { name: "meta.json".to_owned(), bytes: OwnedBytes::new(meta.into_bytes()) });
    Ok(files)
}

/// A UUID as RFC 9562 writes it.
fn hyphenated(simple: &str) -> String {
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| simple.get(part).unwrap_or_default());
    parts.join("-")
}
