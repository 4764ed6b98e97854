//! The search of one language as WebAssembly. Bytes in, JSON out, no logic: all of that is `pentan-search`.
//!
//! The worker calls [`search`] with a query, then [`poll`] until it says something else than which pieces it needs. It fetches
//! them and hands them over with [`give`] or [`fail`]. A new [`search`] drops the one before; what was given stays.

#![deny(missing_docs)]

mod memory;
mod random;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use pentan_search::{Fetch, Language, Query, Reader};

/// Pieces by name: those that somebody waits for have nothing yet.
type Pieces = Rc<RefCell<BTreeMap<String, Option<Result<Vec<u8>, String>>>>>;
type Running = Pin<Box<dyn Future<Output = String>>>;

#[derive(Default)]
struct Engine {
    pieces: Pieces,
    reader: Rc<RefCell<Option<Rc<Reader<Awaited>>>>>,
    running: Option<Running>,
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Fetches by waiting for the worker.
struct Awaited(Pieces);

impl Fetch for Awaited {
    async fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        poll_fn(|_| {
            let mut pieces = self.0.borrow_mut();
            match pieces.remove(name).flatten() {
                Some(arrived) => Poll::Ready(arrived),
                None => {
                    pieces.insert(name.to_owned(), None);
                    Poll::Pending
                }
            }
        })
        .await
    }
}

/// Begins a search in the index of a language, and drops the one before. `json` is what [`Query::from_json`] reads.
pub(crate) fn search(language: &str, json: &str) {
    let language = Language::of_tag(language);
    let query = Query::from_json(json);
    ENGINE.with_borrow_mut(|engine| {
        engine.pieces.borrow_mut().retain(|_, piece| piece.is_some());
        let (pieces, reader) = (Rc::clone(&engine.pieces), Rc::clone(&engine.reader));
        engine.running = Some(Box::pin(async move {
            let query = match query {
                Ok(query) => query,
                Err(why) => return failed(&pentan_search::Error::Index(why)),
            };
            match answer(pieces, &reader, language, &query).await {
                Ok(answer) => ["{\"answer\":", &answer, "}"].concat(),
                Err(error) => failed(&error),
            }
        }));
    });
}

fn failed(error: &pentan_search::Error) -> String {
    ["{\"failed\":", &error.to_json(), "}"].concat()
}

async fn answer(
    pieces: Pieces,
    opened: &RefCell<Option<Rc<Reader<Awaited>>>>,
    language: Language,
    query: &Query,
) -> Result<String, pentan_search::Error> {
    let known = opened.borrow().clone();
    let reader = match known {
        Some(reader) => reader,
        None => {
            let reader = Rc::new(Reader::open(Awaited(pieces), language).await?);
            opened.replace(Some(Rc::clone(&reader)));
            reader
        }
    };
    Ok(reader.search(query).await?.to_json())
}

/// Goes on with the search: `{"answer": …}`, `{"failed": …}`, or `{"need": [names]}` of the pieces that it waits for.
pub(crate) fn poll() -> String {
    ENGINE.with_borrow_mut(|engine| {
        let Some(running) = engine.running.as_mut() else { return "{\"need\":[]}".to_owned() };
        match running.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(json) => {
                engine.running = None;
                json
            }
            // A piece's name has letters, figures, a dot and a hyphen: nothing that JSON escapes.
            Poll::Pending => {
                let pieces = engine.pieces.borrow();
                let wanted: Vec<String> =
                    pieces.iter().filter(|(_, piece)| piece.is_none()).map(|(name, _)| ["\"", name, "\""].concat()).collect();
                ["{\"need\":[", &wanted.join(","), "]}"].concat()
            }
        }
    })
}

/// Hands over a piece, or why it could not be had.
pub(crate) fn give(name: &str, piece: Result<Vec<u8>, String>) {
    ENGINE.with_borrow_mut(|engine| {
        engine.pieces.borrow_mut().insert(name.to_owned(), Some(piece));
    });
}

/// Forgets the index, so that the next search opens it anew.
pub(crate) fn close() {
    ENGINE.with_borrow_mut(|engine| *engine = Engine::default());
}
