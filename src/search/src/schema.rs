//! The one schema, of every language's index.

#[cfg(feature = "write")]
use tantivy::schema::{IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions};

/// The fields, by the numbers that [`schema`] gives them.
pub(crate) mod fields {
    use tantivy::schema::Field;

    /// Everything a page is found by; see [`crate::key`]. The term frequency is an [impact](crate::impact).
    pub(crate) const KEYS: Field = Field::from_field_id(0);
    /// The words as they stand, with positions: for phrases, completion and spelling.
    pub(crate) const WORDS: Field = Field::from_field_id(1);
    /// What a search may be narrowed by.
    pub(crate) const FACETS: Field = Field::from_field_id(2);
    /// What a hit is shown with.
    pub(crate) const URL: Field = Field::from_field_id(3);
    pub(crate) const PAIR: Field = Field::from_field_id(4);
    pub(crate) const KIND: Field = Field::from_field_id(5);
    pub(crate) const TITLE: Field = Field::from_field_id(6);
    pub(crate) const SUMMARY: Field = Field::from_field_id(7);
    pub(crate) const BODY: Field = Field::from_field_id(8);
    pub(crate) const PARTNER_URL: Field = Field::from_field_id(9);
    pub(crate) const PARTNER_TITLE: Field = Field::from_field_id(10);
    /// What a page's record has, in order.
    #[cfg(feature = "write")]
    pub(crate) const STORED: [Field; 8] = [URL, PAIR, KIND, TITLE, SUMMARY, BODY, PARTNER_URL, PARTNER_TITLE];
}

/// The schema.
///
/// Documents are stored newest first, so that a document's number is its age and ranking by date costs nothing to read.
#[cfg(feature = "write")]
pub fn schema() -> Schema {
    let mut schema = Schema::builder();
    let indexed = |tokenizer, record| {
        let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_fieldnorms(false).set_index_option(record);
        TextOptions::default().set_indexing_options(indexing)
    };
    let mut added = vec![
        // These two name tokenizers that nobody has: only pentan's own analysis makes their terms.
        (schema.add_text_field("keys", indexed("pentan-keys", IndexRecordOption::WithFreqs)), fields::KEYS),
        (schema.add_text_field("words", indexed("pentan-words", IndexRecordOption::WithFreqsAndPositions)), fields::WORDS),
        (schema.add_text_field("facets", indexed("raw", IndexRecordOption::Basic)), fields::FACETS),
    ];
    for (name, field) in [
        ("url", fields::URL),
        ("pair", fields::PAIR),
        ("kind", fields::KIND),
        ("title", fields::TITLE),
        ("summary", fields::SUMMARY),
        ("body", fields::BODY),
        ("partner-url", fields::PARTNER_URL),
        ("partner-title", fields::PARTNER_TITLE),
    ] {
        added.push((schema.add_text_field(name, STORED), field));
    }
    debug_assert!(added.iter().all(|(given, named)| given == named));
    schema.build()
}
