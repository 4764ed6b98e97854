//! The lists of a segment, in the format that stock tantivy reads.
//!
//! tantivy's own serializer of fields is not used for one reason: it makes blocks of the dictionary so big that the postings of
//! one block's terms are more than a query should fetch. Blocks are ours to size; all else is tantivy's code and format.

use std::io::{self, Write};
use tantivy::directory::{CompositeWrite, WritePtr};
use tantivy::index::{Segment, SegmentComponent};
use tantivy::positions::PositionSerializer;
use tantivy::postings::serializer::PostingsSerializer;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy_sstable::Writer;
use tantivy_sstable::value::ValueWriter;

/// What a dictionary ends with to say that it is a sorted-string table.
const SORTED_STRINGS: u32 = 2;
/// How many postings a full block has.
const FULL: usize = 128;
/// About how many bytes a term takes in a dictionary.
const ENTRY: usize = 8;

/// The files that hold terms, postings and positions, while they are written.
pub(crate) struct Lists {
    terms: CompositeWrite<WritePtr>,
    postings: CompositeWrite<WritePtr>,
    positions: CompositeWrite<WritePtr>,
}

/// How a field is written.
pub(crate) struct Layout {
    pub(crate) field: Field,
    pub(crate) record: IndexRecordOption,
    pub(crate) block: Block,
    /// How many words the field has in all pages.
    pub(crate) words: u64,
}

/// When a block of a dictionary is full: once there are so many bytes of its terms, or of them with their postings.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Block {
    Terms(usize),
    TermsAndPostings(usize),
}

impl Lists {
    pub(crate) fn create(segment: &Segment) -> tantivy::Result<Self> {
        let open = |component| segment.open_write(component).map(CompositeWrite::wrap);
        Ok(Self {
            terms: open(SegmentComponent::Terms)?,
            postings: open(SegmentComponent::Postings)?,
            positions: open(SegmentComponent::Positions)?,
        })
    }

    /// Writes a field: `each` adds every term, in the order of their bytes.
    pub(crate) fn field(&mut self, layout: Layout, each: impl FnOnce(&mut Terms<'_>) -> io::Result<()>) -> io::Result<()> {
        let postings = self.postings.for_field(layout.field);
        postings.write_all(&layout.words.to_le_bytes())?;
        let positions = self.positions.for_field(layout.field);
        let mut dictionary = Writer::new(self.terms.for_field(layout.field) as &mut dyn Write);
        if let Block::Terms(bytes) = layout.block {
            dictionary.set_block_len(bytes);
        }
        let mut terms = Terms {
            dictionary,
            postings,
            at: 0,
            buffer: Vec::new(),
            serializer: PostingsSerializer::new(0.0, layout.record, None),
            positions: layout.record.has_positions().then(|| PositionSerializer::new(positions as &mut dyn Write)),
            record: layout.record,
            block: layout.block,
            filled: 0,
            pages: 0,
        };
        each(&mut terms)?;
        if let Some(positions) = terms.positions {
            positions.close()?;
        }
        terms.dictionary.finish()?.write_all(&SORTED_STRINGS.to_le_bytes())
    }

    pub(crate) fn close(self) -> io::Result<()> {
        self.terms.close()?;
        self.postings.close()?;
        self.positions.close()
    }
}

/// The terms of a field, as they are added.
pub(crate) struct Terms<'w> {
    dictionary: Writer<&'w mut dyn Write, Infos>,
    postings: &'w mut dyn Write,
    /// Where the postings of the next term start.
    at: usize,
    buffer: Vec<u8>,
    serializer: PostingsSerializer,
    positions: Option<PositionSerializer<&'w mut dyn Write>>,
    record: IndexRecordOption,
    block: Block,
    /// How many bytes the block has so far.
    filled: usize,
    pages: u32,
}

impl Terms<'_> {
    /// Adds a term: `each` adds its postings.
    pub(crate) fn term(&mut self, term: &str, each: impl FnOnce(&mut Self)) -> io::Result<()> {
        // After a full block the serializer goes on from its last page, and lets nobody but tantivy tell it to start anew.
        if self.pages as usize >= FULL {
            self.serializer = PostingsSerializer::new(0.0, self.record, None);
        }
        self.serializer.new_term(0, self.record.has_freq());
        self.pages = 0;
        let positions = self.place();
        each(self);
        self.buffer.clear();
        self.serializer.close_term(self.pages, &mut self.buffer)?;
        self.postings.write_all(&self.buffer)?;
        if let Some(positions) = &mut self.positions {
            positions.close_term()?;
        }
        let info =
            Info { pages: self.pages, postings: (self.at, self.buffer.len()), positions: (positions, self.place() - positions) };
        self.at += self.buffer.len();
        if let Block::TermsAndPostings(bytes) = self.block {
            self.filled += self.buffer.len() + ENTRY;
            let full = self.filled >= bytes;
            self.dictionary.set_block_len(if full { 0 } else { usize::MAX });
            self.filled = if full { 0 } else { self.filled };
        }
        self.dictionary.insert(term, &info)
    }

    /// Adds a page that the term stands in, after the page before.
    pub(crate) fn page(&mut self, page: u32, frequency: u32, steps: &[u32]) {
        self.pages += 1;
        self.serializer.write_doc(page, frequency);
        if let Some(positions) = &mut self.positions {
            positions.write_positions_delta(steps);
        }
    }

    fn place(&self) -> usize {
        self.positions.as_ref().map_or(0, |positions| positions.written_bytes() as usize)
    }
}

/// What a dictionary says of a term.
#[derive(Clone)]
pub(crate) struct Info {
    pages: u32,
    /// Where they start, and how many bytes they have.
    postings: (usize, usize),
    positions: (usize, usize),
}

/// A block's values as tantivy writes them: their number, where the first term's lists start, and three numbers a term.
#[derive(Default)]
pub(crate) struct Infos(Vec<Info>);

impl ValueWriter for Infos {
    type Value = Info;

    fn write(&mut self, info: &Info) {
        self.0.push(info.clone());
    }

    fn serialize_block(&self, out: &mut Vec<u8>) {
        number(out, self.0.len());
        let Some(first) = self.0.first() else { return };
        number(out, first.postings.0);
        number(out, first.positions.0);
        for info in &self.0 {
            number(out, info.pages as usize);
            number(out, info.postings.1);
            number(out, info.positions.1);
        }
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// Seven bits a byte, the least first; the last byte has the eighth bit.
fn number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 128 {
        out.push(number as u8 & 127);
        number >>= 7;
    }
    out.push(number as u8 | 128);
}
