//! The one schema, of every language's index.

use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};

/// Everything a page is found by; see [`crate::key`]. The term frequency is an [impact](crate::impact).
pub(crate) const KEYS: &str = "keys";
/// The words as they stand, with positions: for phrases, completion and spelling.
pub(crate) const WORDS: &str = "words";
/// What a search may be narrowed by.
pub(crate) const FACETS: &str = "facets";
/// What a hit is shown with.
pub(crate) const URL: &str = "url";
pub(crate) const PAIR: &str = "pair";
pub(crate) const KIND: &str = "kind";
pub(crate) const TITLE: &str = "title";
pub(crate) const SUMMARY: &str = "summary";
pub(crate) const BODY: &str = "body";
pub(crate) const PARTNER_URL: &str = "partner-url";
pub(crate) const PARTNER_TITLE: &str = "partner-title";

/// Names of tokenizers that there are none of: neither writer nor reader analyses through tantivy.
pub(crate) const LISTED_KEYS: &str = "pentan-keys";
pub(crate) const LISTED_WORDS: &str = "pentan-words";

/// The fields of the schema.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    pub(crate) keys: Field,
    pub(crate) words: Field,
    pub(crate) facets: Field,
    pub(crate) url: Field,
    pub(crate) pair: Field,
    pub(crate) kind: Field,
    pub(crate) title: Field,
    pub(crate) summary: Field,
    pub(crate) body: Field,
    pub(crate) partner_url: Field,
    pub(crate) partner_title: Field,
}

impl Fields {
    /// The fields of an index; nothing if it is not one of ours.
    pub(crate) fn of(schema: &Schema) -> Option<Self> {
        let field = |name| schema.get_field(name).ok();
        Some(Self {
            keys: field(KEYS)?,
            words: field(WORDS)?,
            facets: field(FACETS)?,
            url: field(URL)?,
            pair: field(PAIR)?,
            kind: field(KIND)?,
            title: field(TITLE)?,
            summary: field(SUMMARY)?,
            body: field(BODY)?,
            partner_url: field(PARTNER_URL)?,
            partner_title: field(PARTNER_TITLE)?,
        })
    }

    /// The fields that a page's record has, in order.
    #[cfg(feature = "write")]
    pub(crate) fn stored(&self) -> [Field; 8] {
        [self.url, self.pair, self.kind, self.title, self.summary, self.body, self.partner_url, self.partner_title]
    }
}

/// The schema.
///
/// Documents are stored newest first, so that a document's number is its age and ranking by date costs nothing to read.
pub fn schema() -> Schema {
    let mut schema = Schema::builder();
    let indexed = |tokenizer, record| {
        let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_fieldnorms(false).set_index_option(record);
        TextOptions::default().set_indexing_options(indexing)
    };
    schema.add_text_field(KEYS, indexed(LISTED_KEYS, IndexRecordOption::WithFreqs));
    schema.add_text_field(WORDS, indexed(LISTED_WORDS, IndexRecordOption::WithFreqsAndPositions));
    schema.add_text_field(FACETS, indexed("raw", IndexRecordOption::Basic));
    for stored in [URL, PAIR, KIND, TITLE, SUMMARY, BODY, PARTNER_URL, PARTNER_TITLE] {
        schema.add_text_field(stored, STORED);
    }
    schema.build()
}
