//! What search may cost a reader, as `hub.yaml` says, and what it does cost.

use std::cell::Cell;
use std::collections::HashMap;

use pentan_search::{Error, Fetch, Packer, Piece, Query, Reader, unpack, wait};

use super::engine;
use crate::hub::PATH;
use crate::language::Language;
use crate::pipeline::Stock;
use crate::problem::{Code, Place, Problem};
use crate::site::is_index;

/// How many queries are tried.
const TRIED: usize = 15;
/// How many hits each of them shows.
const SHOWN: usize = 10;

/// The problem of an engine over the budget.
pub fn engine_size(stock: &Stock) -> Option<Problem> {
    let limit = stock.site.hub.search.as_ref()?.engine_bytes?;
    let engine = engine();
    over(engine.worker.bytes.len() + engine.wasm.bytes.len(), limit, "engine_bytes", Code::SearchEngineBudget)
}

/// The problem of a first query over the budget: the head, and the pieces that it takes to show ten hits. Of a few queries made
/// of the hub's own titles it is the one in the middle.
pub fn first_query(stock: &Stock, language: Language, pieces: &[Piece]) -> Result<Option<Problem>, Error> {
    let Some(limit) = stock.site.hub.search.as_ref().and_then(|search| search.first_query_bytes) else { return Ok(None) };
    let mut packer = Packer::default();
    let packed = pieces.iter().map(|piece| packer.pack(piece)).collect::<Result<Vec<_>, _>>()?;
    let packed: HashMap<&str, &[u8]> = packed.iter().map(|piece| (piece.name.as_str(), &*piece.bytes)).collect();
    let mut bytes = Vec::new();
    for query in queries(stock, language) {
        let counted = Counted { packed: &packed, bytes: Cell::new(0) };
        let reader = wait(Reader::open(counted, pentan_search::Language::of_tag(language.tag())))?;
        wait(reader.search(&Query { limit: SHOWN, ..Query::new(&query) }))?;
        bytes.push(reader.fetcher().bytes.get());
    }
    bytes.sort_unstable();
    let median = bytes.get(bytes.len() / 2).copied().unwrap_or_default();
    let problem = over(median, limit, "first_query_bytes", Code::SearchQueryBudget);
    Ok(problem.map(|problem| problem.arg("language", language.tag())))
}

fn over(bytes: usize, limit: u32, key: &'static str, code: Code) -> Option<Problem> {
    let place = || Place::value(&PATH.into(), &["search".into(), key.into()]);
    (bytes > limit as usize).then(|| Problem::new(code, place()).arg("bytes", bytes).arg("limit", limit as usize))
}

/// The longest word of a title here and there in the hub.
fn queries(stock: &Stock, language: Language) -> Vec<String> {
    let site = &stock.site;
    let own = site.pairs().filter(|(pair, _)| !is_index(pair)).filter_map(|(pair, _)| site.shown(pair, language));
    let titles: Vec<&str> = own.filter(|card| card.id.language == language).map(|card| card.front.title.as_str()).collect();
    let longest = |title: &&str| title.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len()).map(str::to_owned);
    titles.iter().step_by(titles.len().div_ceil(TRIED).max(1)).filter_map(longest).collect()
}

/// Pieces in memory, which counts what is had of them as it would be sent.
struct Counted<'p> {
    packed: &'p HashMap<&'p str, &'p [u8]>,
    bytes: Cell<usize>,
}

impl Fetch for Counted<'_> {
    async fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        let packed = self.packed.get(name).ok_or_else(|| name.to_owned())?;
        self.bytes.set(self.bytes.get() + packed.len());
        unpack(*packed).map_err(|error| error.to_string())
    }
}
