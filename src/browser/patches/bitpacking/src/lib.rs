//! Bit packing in the format of [bitpacking](https://github.com/quickwit-oss/bitpacking) 0.9 (after Lemire's simdcomp).
//!
//! The original is unrolled for each of 32 widths and three ways of summing up, which is nearly 300 KB of WebAssembly. This is one
//! loop each way: slower by the value, and what a search in a browser unpacks is a few thousand values. There is no `BitPacker8x`,
//! which nothing here uses.
//!
//! A block has `LANES` x 32 values. Value `k` is in lane `k % LANES`; a lane is a stream of bits in 32-bit words, and word `w` of
//! lane `l` is word `w * LANES + l` of the block, little-endian.

/// See the original.
pub trait BitPacker: Sized + Clone + Copy {
    /// Values in a block.
    const BLOCK_LEN: usize;

    /// A packer.
    fn new() -> Self;
    /// Packs values below `2^num_bits`; returns the number of bytes.
    fn compress(&self, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize;
    /// Packs the differences of values that never fall.
    fn compress_sorted(&self, initial: u32, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize;
    /// Packs the differences, less one, of values that always rise.
    fn compress_strictly_sorted(&self, initial: Option<u32>, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize;
    /// Unpacks; returns the number of bytes.
    fn decompress(&self, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize;
    /// Unpacks values that never fall.
    fn decompress_sorted(&self, initial: u32, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize;
    /// Unpacks values that always rise.
    fn decompress_strictly_sorted(
        &self,
        initial: Option<u32>,
        compressed: &[u8],
        decompressed: &mut [u32],
        num_bits: u8,
    ) -> usize;
    /// How many bits the largest value takes.
    fn num_bits(&self, decompressed: &[u32]) -> u8;
    /// How many bits the largest difference takes.
    fn num_bits_sorted(&self, initial: u32, decompressed: &[u32]) -> u8;
    /// How many bits the largest difference, less one, takes.
    fn num_bits_strictly_sorted(&self, initial: Option<u32>, decompressed: &[u32]) -> u8;

    /// Bytes that a block takes.
    fn compressed_block_size(num_bits: u8) -> usize {
        Self::BLOCK_LEN * num_bits as usize / 8
    }
}

/// One lane, 32 values.
#[derive(Clone, Copy)]
pub struct BitPacker1x;
/// Four lanes, 128 values.
#[derive(Clone, Copy)]
pub struct BitPacker4x;

/// How a value is packed: `value - before - less`. Unsorted values have nothing before them.
#[derive(Clone, Copy)]
enum Delta {
    None,
    From(u32, u32),
}

impl Delta {
    fn strictly(initial: Option<u32>) -> Self {
        // Before the first value stands one less than nothing.
        Delta::From(initial.unwrap_or(u32::MAX), 1)
    }

    fn pack(&mut self, value: u32) -> u32 {
        match self {
            Delta::None => value,
            Delta::From(before, less) => {
                let delta = value.wrapping_sub(*before).wrapping_sub(*less);
                *before = value;
                delta
            }
        }
    }

    fn unpack(&mut self, delta: u32) -> u32 {
        match self {
            Delta::None => delta,
            Delta::From(before, less) => {
                *before = before.wrapping_add(delta).wrapping_add(*less);
                *before
            }
        }
    }
}

fn pack(lanes: usize, values: &[u32], packed: &mut [u8], bits: u8, mut delta: Delta) -> usize {
    let (bits, size) = (bits as usize, 4 * lanes * bits as usize);
    packed[..size].fill(0);
    for (place, value) in values[..32 * lanes].iter().enumerate() {
        let value = u64::from(delta.pack(*value));
        let first = place / lanes * bits;
        let mut left = value << (first % 32);
        let mut word = first / 32;
        while left != 0 {
            let at = 4 * (word * lanes + place % lanes);
            for (byte, new) in packed[at..at + 4].iter_mut().zip((left as u32).to_le_bytes()) {
                *byte |= new;
            }
            left >>= 32;
            word += 1;
        }
    }
    size
}

fn unpack(lanes: usize, packed: &[u8], values: &mut [u32], bits: u8, mut delta: Delta) -> usize {
    let (bits, size) = (bits as usize, 4 * lanes * bits as usize);
    let packed = &packed[..size];
    let word = |number: usize| match packed.get(4 * number..4 * number + 4) {
        Some(&[a, b, c, d]) => u64::from(u32::from_le_bytes([a, b, c, d])),
        _ => 0,
    };
    let mask = (1_u64 << bits) - 1;
    for (place, value) in values[..32 * lanes].iter_mut().enumerate() {
        let first = place / lanes * bits;
        let at = first / 32 * lanes + place % lanes;
        let stream = word(at) | word(at + lanes) << 32;
        *value = delta.unpack((stream >> (first % 32) & mask) as u32);
    }
    size
}

fn width(values: &[u32], mut delta: Delta) -> u8 {
    let all = values.iter().fold(0, |all, value| all | delta.pack(*value));
    (32 - all.leading_zeros()) as u8
}

macro_rules! packer {
    ($name:ident, $lanes:literal) => {
        impl BitPacker for $name {
            const BLOCK_LEN: usize = 32 * $lanes;

            fn new() -> Self {
                Self
            }

            fn compress(&self, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize {
                pack($lanes, decompressed, compressed, num_bits, Delta::None)
            }

            fn compress_sorted(&self, initial: u32, decompressed: &[u32], compressed: &mut [u8], num_bits: u8) -> usize {
                pack($lanes, decompressed, compressed, num_bits, Delta::From(initial, 0))
            }

            fn compress_strictly_sorted(
                &self,
                initial: Option<u32>,
                decompressed: &[u32],
                compressed: &mut [u8],
                num_bits: u8,
            ) -> usize {
                pack($lanes, decompressed, compressed, num_bits, Delta::strictly(initial))
            }

            fn decompress(&self, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize {
                unpack($lanes, compressed, decompressed, num_bits, Delta::None)
            }

            fn decompress_sorted(&self, initial: u32, compressed: &[u8], decompressed: &mut [u32], num_bits: u8) -> usize {
                unpack($lanes, compressed, decompressed, num_bits, Delta::From(initial, 0))
            }

            fn decompress_strictly_sorted(
                &self,
                initial: Option<u32>,
                compressed: &[u8],
                decompressed: &mut [u32],
                num_bits: u8,
            ) -> usize {
                unpack($lanes, compressed, decompressed, num_bits, Delta::strictly(initial))
            }

            fn num_bits(&self, decompressed: &[u32]) -> u8 {
                width(decompressed, Delta::None)
            }

            fn num_bits_sorted(&self, initial: u32, decompressed: &[u32]) -> u8 {
                width(decompressed, Delta::From(initial, 0))
            }

            fn num_bits_strictly_sorted(&self, initial: Option<u32>, decompressed: &[u32]) -> u8 {
                width(decompressed, Delta::strictly(initial))
            }
        }
    };
}

packer!(BitPacker1x, 1);
packer!(BitPacker4x, 4);
