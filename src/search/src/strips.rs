//! Where to cut an index's files.

use std::ops::Range;

/// About how many bytes a piece has before it is packed: of keys with their postings, of words, of anything else. Small pieces
/// cost requests, big ones bytes that nobody reads.
pub(crate) const KEYS: usize = 16_000;
const WORDS: usize = 12_000;
const OTHERS: usize = 24_000;
/// A block of keys whose postings are longer is cut from them, and they into pieces of their own.
const LONG: usize = 64_000;
/// Facets are all read together, to be counted.
const FACETS: usize = 96_000;

/// An index's files, as far as it matters to cutting them.
pub(crate) struct Files<'f> {
    /// Name and bytes of each.
    pub(crate) all: Vec<(&'f str, &'f [u8])>,
    /// What opening reads of each, in order.
    pub(crate) opening: &'f [Vec<Range<usize>>],
    /// The numbers of the file of terms and of that of postings.
    pub(crate) terms: usize,
    pub(crate) postings: usize,
    /// Where keys, words and facets have their terms and their postings.
    pub(crate) fields: [Field; 3],
}

/// Where a field is in the file of terms and in that of postings.
pub(crate) struct Field {
    pub(crate) terms: Range<usize>,
    pub(crate) postings: Range<usize>,
}

/// Cuts all files. Whatever can be read is in one piece, but for files that the head has whole and the store, whose pages have
/// pieces of their own.
pub(crate) fn strips(files: &Files<'_>) -> Vec<Strip> {
    let [keys, words, facets] = &files.fields;
    let mut strips = of_keys(files, keys);
    strips.extend(of_words(files, words));
    strips.extend(of_facets(files, facets));
    let cut: Vec<(usize, Range<usize>)> =
        strips.iter().flat_map(|strip| &strip.parts).map(|part| (part.file, part.start..part.end())).collect();
    for (file, (name, bytes)) in files.all.iter().enumerate() {
        let in_head = matches!(files.opening[file].as_slice(), [all] if all.len() == bytes.len());
        if in_head || *name == "store" {
            continue;
        }
        let mut cut: Vec<_> = cut.iter().filter(|(of, _)| *of == file).map(|(_, range)| range.clone()).collect();
        cut.sort_unstable_by_key(|range| range.start);
        let mut done = 0;
        for range in cut {
            strips.extend(evenly(file, done..range.start));
            done = range.end;
        }
        strips.extend(evenly(file, done..bytes.len()));
    }
    strips
}

/// Runs of blocks of keys, each with the postings of its terms.
fn of_keys(files: &Files<'_>, field: &Field) -> Vec<Strip> {
    let blocks = blocks(files.all[files.terms].1, field);
    let mut strips = Vec::new();
    for run in blocks.chunk_by(|a, b| !a.is_long() && !b.is_long()) {
        let Some(first) = run.first() else { continue };
        let mut terms = Part::new(files.terms, first.terms.start);
        let mut postings = Part::new(files.postings, first.postings.start);
        for block in run {
            let bytes = block.terms.end - terms.end() + block.postings.end - postings.end();
            if bytes > KEYS {
                terms.cut_at(block.terms.start);
                postings.cut_at(block.postings.start);
            }
        }
        terms.cut_at(run[run.len() - 1].terms.end);
        if first.is_long() {
            strips.push(Strip { parts: vec![terms] });
            strips.extend(evenly(files.postings, first.postings.clone()));
        } else {
            postings.cut_at(run[run.len() - 1].postings.end);
            strips.push(Strip { parts: vec![terms, postings] });
        }
    }
    strips
}

/// Runs of blocks of words.
fn of_words(files: &Files<'_>, field: &Field) -> Option<Strip> {
    let blocks = blocks(files.all[files.terms].1, field);
    let mut terms = Part::new(files.terms, blocks.first()?.terms.start);
    for block in &blocks {
        if block.terms.end - terms.end() > WORDS {
            terms.cut_at(block.terms.start);
        }
    }
    terms.cut_at(blocks.last()?.terms.end);
    Some(Strip { parts: vec![terms] })
}

/// All facets, terms and postings, if they are not too many.
fn of_facets(files: &Files<'_>, field: &Field) -> Option<Strip> {
    let mut terms = Part::new(files.terms, field.terms.start);
    let mut postings = Part::new(files.postings, field.postings.start);
    terms.cut_at(field.terms.end);
    postings.cut_at(field.postings.end);
    (field.terms.len() + field.postings.len() <= FACETS).then(|| Strip { parts: vec![terms, postings] })
}

/// Pieces of the same length, but for the last.
fn evenly(file: usize, range: Range<usize>) -> Option<Strip> {
    let mut part = Part::new(file, range.start);
    for start in range.clone().step_by(OTHERS) {
        part.cut_at((start + OTHERS).min(range.end));
    }
    (!range.is_empty()).then(|| Strip { parts: vec![part] })
}

/// A block of a dictionary, and the postings of its terms.
struct Block {
    terms: Range<usize>,
    postings: Range<usize>,
}

impl Block {
    fn is_long(&self) -> bool {
        self.postings.len() > LONG
    }
}

/// The blocks of a dictionary in tantivy's format: each starts with its length, then whether it is packed, then has its values,
/// of which the second says where the first term's postings start. An empty block is the last.
///
/// If the format were another, pieces would be cut at odd places, and every search would still find in them what it reads.
fn blocks(file: &[u8], field: &Field) -> Vec<Block> {
    // The postings of a field follow its number of words.
    let first = field.postings.start + size_of::<u64>();
    let mut blocks: Vec<Block> = Vec::new();
    let mut at = field.terms.start;
    while let Some((length, rest)) = file.get(at..field.terms.end).and_then(|rest| rest.split_first_chunk::<4>()) {
        let length = u32::from_le_bytes(*length) as usize;
        let Some([_packed, values @ ..]) = rest.get(..length) else { break };
        let Some(start) = second_number(values).map(|start| first.saturating_add(start)) else { break };
        let end = field.postings.end;
        let before = blocks.last().map_or(first, |before| before.postings.start);
        let start = start.clamp(before, end.max(before));
        if let Some(before) = blocks.last_mut() {
            before.postings.end = start;
        }
        let next = at + size_of::<u32>() + length;
        blocks.push(Block { terms: at..next, postings: start..end });
        at = next;
    }
    blocks
}

/// The second of numbers of seven bits a byte, whose last byte has the eighth bit.
fn second_number(bytes: &[u8]) -> Option<usize> {
    let second = bytes.iter().position(|byte| *byte >= 128)? + 1;
    let mut number = 0_usize;
    for (place, byte) in bytes.get(second..)?.iter().take(9).enumerate() {
        number |= usize::from(byte & 127) << (7 * place);
        if *byte >= 128 {
            return Some(number);
        }
    }
    None
}

/// A run of pieces that each have the next bytes of the same files.
pub(crate) struct Strip {
    pub(crate) parts: Vec<Part>,
}

/// What a strip has of one file: from where on, and how much is in each piece.
pub(crate) struct Part {
    pub(crate) file: usize,
    pub(crate) start: usize,
    pub(crate) lengths: Vec<usize>,
}

impl Part {
    fn new(file: usize, start: usize) -> Self {
        Self { file, start, lengths: Vec::new() }
    }

    fn end(&self) -> usize {
        self.start + self.lengths.iter().sum::<usize>()
    }

    /// Adds what there is up to a place.
    fn cut_at(&mut self, place: usize) {
        let end = self.end();
        self.lengths.push(place.saturating_sub(end));
    }
}

impl Strip {
    /// The bytes of every piece, in the order of the files.
    pub(crate) fn pieces<Bytes>(&self, slice: impl Fn(usize, Range<usize>) -> Bytes) -> Vec<Vec<Bytes>> {
        let mut starts: Vec<usize> = self.parts.iter().map(|part| part.start).collect();
        let count = self.parts.first().map_or(0, |part| part.lengths.len());
        let mut piece = |number: usize| {
            let parts = self.parts.iter().zip(&mut starts);
            let range = |(part, start): (&Part, &mut usize)| {
                let from = *start;
                *start += part.lengths[number];
                slice(part.file, from..*start)
            };
            parts.map(range).collect()
        };
        (0..count).map(&mut piece).collect()
    }
}
