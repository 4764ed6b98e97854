//! Names and checks by content.

/// FNV-1a over eight bytes at a time (Fowler, Noll, Vo), with the length, so that a piece cut short is another piece. It tells
/// damage from intent only: whoever can write the pieces can write the page.
pub(crate) fn hash(seed: u64, bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let mut state = 0xCBF2_9CE4_8422_2325 ^ seed.wrapping_mul(PRIME) ^ bytes.len() as u64;
    let mut add = |word: u64| {
        state = (state ^ word).wrapping_mul(PRIME);
        // The product's high bits depend on every bit of the word; its low bits do not.
        state ^= state >> 32;
    };
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        add(u64::from_le_bytes(word));
    }
    for byte in chunks.remainder() {
        add(u64::from(*byte));
    }
    state
}

/// A hash as sixteen hexadecimal figures.
#[cfg(feature = "write")]
pub(crate) fn hex(hash: u64) -> String {
    let figure = |place: u32| char::from_digit((hash >> (60 - 4 * place)) as u32 & 15, 16).unwrap_or('0');
    (0..16).map(figure).collect()
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_or_a_missing_one_shows() {
        let whole: Vec<u8> = (0..100).collect();
        let hashes: std::collections::HashSet<u64> = (0..100)
            .flat_map(|at| {
                let mut changed = whole.clone();
                changed[at] ^= 1;
                [hash(0, &changed), hash(0, &whole[..at])]
            })
            .chain([hash(0, &whole), hash(1, &whole)])
            .collect();
        assert_eq!(hashes.len(), 202);
        assert_eq!(hex(0x0123_4567_89AB_CDEF), "0123456789abcdef");
    }
}
