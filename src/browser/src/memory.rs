//! What the worker calls, and the only code here that touches memory it does not own.
//!
//! A text or a piece comes in as an address and a length that [`alloc`] gave out; whoever takes it owns it from then on. The
//! answer of [`poll`] stays where it is until the next call.

use std::cell::RefCell;

thread_local! {
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Room for so many bytes, which the worker fills and hands to one of the other calls.
#[unsafe(no_mangle)]
extern "C" fn alloc(length: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; length].into_boxed_slice()).cast()
}

/// Takes back what [`alloc`] gave out.
fn take(at: *mut u8, length: usize) -> Vec<u8> {
    // SAFETY: the worker passes each address and length once, as it had them from `alloc`, which made them from a boxed slice of
    // that length. There is one thread, and the worker holds no view of the memory across calls.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) }.into_vec()
}

fn text(at: *mut u8, length: usize) -> String {
    String::from_utf8_lossy(&take(at, length)).into_owned()
}

#[unsafe(no_mangle)]
extern "C" fn search(tag: *mut u8, tag_length: usize, query: *mut u8, query_length: usize) {
    crate::search(&text(tag, tag_length), &text(query, query_length));
}

#[unsafe(no_mangle)]
extern "C" fn give(name: *mut u8, name_length: usize, piece: *mut u8, piece_length: usize) {
    crate::give(&text(name, name_length), Ok(take(piece, piece_length)));
}

#[unsafe(no_mangle)]
extern "C" fn fail(name: *mut u8, name_length: usize, why: *mut u8, why_length: usize) {
    crate::give(&text(name, name_length), Err(text(why, why_length)));
}

#[unsafe(no_mangle)]
extern "C" fn close() {
    crate::close();
}

/// Where the JSON is that the search says now. [`said_length`] tells how long it is.
#[unsafe(no_mangle)]
extern "C" fn poll() -> *const u8 {
    let said = crate::poll();
    SAID.with_borrow_mut(|kept| {
        *kept = said;
        kept.as_ptr()
    })
}

#[unsafe(no_mangle)]
extern "C" fn said_length() -> usize {
    SAID.with_borrow(String::len)
}
