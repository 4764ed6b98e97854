//! Random bytes, which nothing that reads an index asks for. Whoever did would be told that there are none.

use getrandom::Error;

// SAFETY: the signatures are those that getrandom 0.3 and 0.4 declare for a custom backend.
#[unsafe(no_mangle)]
unsafe extern "Rust" fn __getrandom_v03_custom(_: *mut u8, _: usize) -> Result<(), Error> {
    Err(Error::UNSUPPORTED)
}
