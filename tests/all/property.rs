//! How often a property is tried, and with which cases.

use proptest::test_runner::{Config, FileFailurePersistence, RngSeed};

/// Whether everything is to be tried that takes long and rarely finds anything, as `tests/run --all` does.
pub fn is_everything_tried() -> bool {
    std::env::var_os("PENTAN_TESTS").is_some_and(|value| value == "all")
}

/// A property is tried the first number of times, with cases that follow from the seed, so that a green test stays green; where everything is
/// tried, the second number of times, with other cases each time. `PROPTEST_CASES` tries that many others.
///
/// A case that fails is kept in a file, to be tried first from then on.
pub fn property((plain, all): (u32, u32), seed: u64, kept: &'static str) -> Config {
    let config = Config { failure_persistence: Some(Box::new(FileFailurePersistence::Direct(kept))), ..Config::default() };
    match (std::env::var_os("PROPTEST_CASES"), is_everything_tried()) {
        (Some(_), _) => config,
        (None, true) => Config { cases: all, ..config },
        (None, false) => Config { cases: plain, rng_seed: RngSeed::Fixed(seed), ..config },
    }
}
