//! The zip of an archive: written from beginning to end, with a fingerprint of every file.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::disk;
use crate::parse::values::Date;

/// Where the fingerprints are.
pub const MANIFEST: &str = "manifest-sha256.txt";
/// How many bytes of a file are held at a time.
const PIECE: usize = 64 * 1024;
/// From this length on, an entry has to say so beforehand (ZIP64).
const LARGE: u64 = u32::MAX as u64;

/// A zip while it is written. The same files in the same order on the same day are the same bytes.
pub struct Pack<W: Write + Seek> {
    zip: ZipWriter<UntilFailed<W>>,
    options: SimpleFileOptions,
    /// A line a file, as `sha256sum` writes and reads them.
    sums: String,
    files: usize,
}

impl<W: Write + Seek> Pack<W> {
    /// An empty zip, every entry of which will bear midnight of a day.
    pub fn new(out: W, day: Date) -> Pack<W> {
        let number = |part: i8| part.unsigned_abs();
        let (year, month, date) = (day.0.year().unsigned_abs(), number(day.0.month()), number(day.0.day()));
        // The format knows no day before 1980 and none after 2107.
        let moment = DateTime::from_date_and_time(year, month, date, 0, 0, 0).unwrap_or(DateTime::DEFAULT);
        let options = SimpleFileOptions::default()
            .last_modified_time(moment)
            .unix_permissions(0o644)
            .compression_method(CompressionMethod::Deflated);
        Pack { zip: ZipWriter::new(UntilFailed { out, has_failed: false }), options, sums: String::new(), files: 0 }
    }

    /// Adds a file.
    ///
    /// Errors: the zip cannot be written, or has a file of that path already.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        self.copy(path, bytes, bytes.len() as u64)
    }

    /// Adds a file of the disk, piece by piece.
    ///
    /// Errors: as of [`Pack::put`]; the file cannot be read.
    pub fn put_file(&mut self, path: &str, file: &Path) -> Result<()> {
        let opened = disk::open_resolved(file).with_context(|| format!("cannot read {}", file.display()))?;
        let length = opened.metadata().with_context(|| format!("cannot read {}", file.display()))?.len();
        self.copy(path, opened, length)
    }

    fn copy(&mut self, path: &str, mut from: impl Read, length: u64) -> Result<()> {
        let failed = || format!("cannot put {path} into the archive");
        self.zip.start_file(path, self.options.large_file(length >= LARGE)).with_context(failed)?;
        let mut hash = Sha256::new();
        let mut piece = vec![0; PIECE.min(usize::try_from(length).unwrap_or(PIECE)).max(1)];
        loop {
            let read = from.read(&mut piece).with_context(failed)?;
            let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            hash.update(bytes);
            self.zip.write_all(bytes).with_context(failed)?;
        }
        let sum: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        self.sums.push_str(&format!("{sum}  {path}\n"));
        self.files += 1;
        Ok(())
    }

    /// Adds the fingerprints and ends the zip. Returns how many files it has.
    ///
    /// Errors: the zip cannot be written.
    pub fn finish(mut self) -> Result<(W, usize)> {
        let sums = std::mem::take(&mut self.sums);
        self.put(MANIFEST, sums.as_bytes())?;
        Ok((self.zip.finish().context("cannot end the archive")?.out, self.files))
    }
}

/// What is written to until it fails: the failure is told by whoever wrote then. A zip that is let go tries to write its end, and tells on
/// standard error if it cannot.
struct UntilFailed<W> {
    out: W,
    has_failed: bool,
}

impl<W> UntilFailed<W> {
    fn tried<T>(&mut self, instead: T, try_it: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.has_failed {
            return Ok(instead);
        }
        let result = try_it(&mut self.out);
        self.has_failed = result.is_err();
        result
    }
}

impl<W: Write> Write for UntilFailed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tried(bytes.len(), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tried((), W::flush)
    }
}

impl<W: Seek> Seek for UntilFailed<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.tried(0, |out| out.seek(to))
    }
}
