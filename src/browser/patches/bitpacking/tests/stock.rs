//! What is packed here is what the original packs, bit for bit, and each unpacks the other's.

use bitpacking::BitPacker as _;
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert_eq, proptest};
use stock::BitPacker as _;

/// A block of values of at most so many bits.
fn block(length: usize) -> impl Strategy<Value = Vec<u32>> {
    (0_u32..=32)
        .prop_flat_map(move |bits| (Just(bits), vec(any::<u32>(), length)))
        .prop_map(|(bits, values)| values.into_iter().map(|value| value.checked_shr(32 - bits).unwrap_or(0)).collect())
}

macro_rules! agrees {
    ($name:ident, $packer:ident, $length:literal) => {
        proptest! {
            #![proptest_config(ProptestConfig::with_cases(2_000))]
            #[test]
            fn $name(values in block($length), start in any::<u32>()) {
                let (ours, theirs) = (bitpacking::$packer::new(), stock::$packer::new());
                let (mut a, mut b) = (vec![7; 4 * $length], vec![9; 4 * $length]);
                let (mut x, mut y) = (vec![1; $length], vec![2; $length]);

                let bits = theirs.num_bits(&values);
                prop_assert_eq!(ours.num_bits(&values), bits);
                let size = theirs.compress(&values, &mut a, bits);
                prop_assert_eq!(ours.compress(&values, &mut b, bits), size);
                prop_assert_eq!(&a[..size], &b[..size]);
                prop_assert_eq!(ours.decompress(&a[..size], &mut x, bits), theirs.decompress(&a[..size], &mut y, bits));
                prop_assert_eq!(&x, &y);

                let mut sorted: Vec<u32> = values.iter().map(|value| (value >> 1).saturating_add(start >> 1)).collect();
                sorted.sort_unstable();
                let first = start >> 1;
                let bits = theirs.num_bits_sorted(first, &sorted);
                prop_assert_eq!(ours.num_bits_sorted(first, &sorted), bits);
                let size = theirs.compress_sorted(first, &sorted, &mut a, bits);
                ours.compress_sorted(first, &sorted, &mut b, bits);
                prop_assert_eq!(&a[..size], &b[..size]);
                ours.decompress_sorted(first, &a[..size], &mut x, bits);
                prop_assert_eq!(&x, &sorted);

                let strict: Vec<u32> = sorted.iter().zip(1..).map(|(value, more)| value.saturating_add(more)).collect();
                for first in [Some(first), None].into_iter().filter(|_| strict.is_sorted_by(|a, b| a < b)) {
                    let bits = theirs.num_bits_strictly_sorted(first, &strict);
                    prop_assert_eq!(ours.num_bits_strictly_sorted(first, &strict), bits);
                    let size = theirs.compress_strictly_sorted(first, &strict, &mut a, bits);
                    ours.compress_strictly_sorted(first, &strict, &mut b, bits);
                    prop_assert_eq!(&a[..size], &b[..size]);
                    ours.decompress_strictly_sorted(first, &a[..size], &mut x, bits);
                    prop_assert_eq!(&x, &strict);
                }
            }
        }
    };
}

agrees!(one_lane_agrees, BitPacker1x, 32);
agrees!(four_lanes_agree, BitPacker4x, 128);
