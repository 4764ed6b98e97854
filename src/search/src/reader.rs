//! An index that is fetched as it is searched.

use crate::analysis::Language;
use crate::answer::Answer;
use crate::error::Error;
use crate::index::Index;
use crate::pieces::{HEAD, Pieces};
use crate::query::Query;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;

/// How pieces are had.
pub trait Fetch {
    /// The whole of a file, its gzip undone, or why it could not be had.
    fn fetch(&self, name: &str) -> impl Future<Output = Result<Vec<u8>, String>>;

    /// The same of a file that has so many bytes at most: whoever can should stop unpacking there.
    fn fetch_up_to(&self, name: &str, most: usize) -> impl Future<Output = Result<Vec<u8>, String>> {
        let _ = most;
        self.fetch(name)
    }
}

/// An index that is fetched as it is searched.
pub struct Reader<F> {
    fetch: F,
    pieces: Arc<Pieces>,
    index: Index,
}

impl<F: Fetch> Reader<F> {
    /// Fetches the head and opens the index of a language.
    pub async fn open(fetch: F, language: Language) -> Result<Self, Error> {
        let failed = |why| Error::Fetch { piece: HEAD.to_owned(), why };
        let head = fetch.fetch(HEAD).await.map_err(failed)?;
        let pieces = Arc::new(Pieces::new(head)?);
        let index = complete(&fetch, &pieces, || Index::open(&pieces, language, Arc::clone(&pieces) as _)).await?;
        Ok(Self { fetch, pieces, index })
    }

    /// Searches, fetching what the query needs and was not fetched before. To abort it, drop it: what it fetched stays.
    pub async fn search(&self, query: &Query) -> Result<Answer, Error> {
        complete(&self.fetch, &self.pieces, || self.index.search(query)).await
    }

    /// Who fetches.
    pub fn fetcher(&self) -> &F {
        &self.fetch
    }
}

/// Tries something until it misses no piece. Each round fetches all that the one before missed, at once.
async fn complete<Done>(fetch: &impl Fetch, pieces: &Pieces, attempt: impl Fn() -> Result<Done, Error>) -> Result<Done, Error> {
    loop {
        let done = attempt();
        let missed = pieces.missed();
        // A read that missed nothing failed for another reason; one that missed a piece will not miss it again.
        if done.is_ok() || missed.is_empty() {
            return done;
        }
        let fetched = together(missed.iter().map(|piece| fetch.fetch_up_to(&piece.name, piece.most)).collect()).await;
        for (piece, bytes) in missed.into_iter().zip(fetched) {
            let bytes = bytes.map_err(|why| Error::Fetch { piece: piece.name, why })?;
            pieces.put(piece.number, bytes)?;
        }
    }
}

/// Awaits all futures at once.
async fn together<Output>(futures: Vec<impl Future<Output = Output>>) -> Vec<Output> {
    let mut futures: Vec<Pin<Box<_>>> = futures.into_iter().map(Box::pin).collect();
    let mut outputs: Vec<Option<Output>> = futures.iter().map(|_| None).collect();
    poll_fn(|context| {
        for (future, output) in futures.iter_mut().zip(&mut outputs).filter(|(_, output)| output.is_none()) {
            if let Poll::Ready(ready) = future.as_mut().poll(context) {
                *output = Some(ready);
            }
        }
        if outputs.iter().all(Option::is_some) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    outputs.into_iter().flatten().collect()
}
