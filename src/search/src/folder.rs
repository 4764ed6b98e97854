//! Pieces in a folder, read without waiting.

use crate::reader::Fetch;
use flate2::read::GzDecoder;
use std::future::Future;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// No piece is longer, unpacked: what is, is not ours.
const LONGEST: usize = 64 << 20;

/// The folder that pieces were written to.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// How a file is opened, which is for the caller to say.
    pub open: fn(&Path) -> io::Result<Box<dyn Read>>,
}

impl Fetch for Folder {
    async fn fetch(&self, name: &str) -> Result<Vec<u8>, String> {
        self.fetch_up_to(name, LONGEST).await
    }

    async fn fetch_up_to(&self, name: &str, most: usize) -> Result<Vec<u8>, String> {
        let file = (self.open)(&self.path.join(name)).map_err(|error| error.to_string())?;
        unpack_up_to(file, most).map_err(|error| error.to_string())
    }
}

/// Undoes a piece's gzip.
pub fn unpack(packed: impl Read) -> io::Result<Vec<u8>> {
    unpack_up_to(packed, LONGEST)
}

/// Undoes a piece's gzip, and stops one byte after the most that it may have: it is broken then, and it shows.
fn unpack_up_to(packed: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Runs a future on this thread, for fetchers like [`Folder`] that never wait.
pub fn wait<Output>(future: impl Future<Output = Output>) -> Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        std::thread::yield_now();
    }
}
