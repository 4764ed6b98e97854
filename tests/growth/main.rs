//! A build grows with the hub, whatever the hub's shape: measured with the program itself, and so in the release profile only.
//!
//! What grows faster adds more with each doubling of the hub than twice what the doubling before added. A term that grows with the square of
//! the hub is seen once it takes some tenth of a build.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

#[allow(dead_code, reason = "benchmarks tell what was written")]
#[path = "../../examples/corpus/generate/mod.rs"]
mod generate;
#[path = "../../benches/growth/measure.rs"]
mod measure;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use generate::Shape;
use generate::words::vocabularies;
use measure::{Bench, Growth};

/// The size of the smallest plain hub, and how much the second doubling may add of what the first one added. A build that is as it should be
/// is at 2.0; this is what noise adds at most.
const PLAIN: (usize, f64) = (500, 2.3);
/// The same for every other shape; smaller hubs are noisier.
const OTHER: (usize, f64) = (100, 2.4);
/// The same where every check was asked for, which may take its time.
const OTHER_OF_ALL: (usize, f64) = (200, 2.4);
/// How often a hub that seems to grow too fast is measured: a moment's noise is not there again.
const ATTEMPTS: usize = 3;

/// What else runs takes the caches, if not the core: one hub is measured at a time.
static ALONE: Mutex<()> = Mutex::new(());

/// Fails if builds of hubs of a shape grow faster than the hubs.
fn grows_with_the_hub(shape: Shape) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let is_for_all = std::env::var_os("PENTAN_TESTS").is_some_and(|value| value == "all");
    let (smallest, limit) = match shape {
        Shape::Plain => PLAIN,
        _ if is_for_all => OTHER_OF_ALL,
        _ => OTHER,
    };
    let vocabularies = vocabularies(None, None).unwrap();
    let bench =
        Bench { pentan: Path::new(env!("CARGO_BIN_EXE_pentan")), vocabularies: &vocabularies, dir: &std::env::temp_dir() };
    let mut measured = Vec::new();
    for _ in 0..ATTEMPTS {
        let growth = bench.growth(shape, smallest).unwrap();
        // Less than nothing is noise, too.
        if (0.0..=limit).contains(&growth.marginal()) {
            return;
        }
        measured.push(growth);
    }
    panic!("builds of hubs of the shape {shape} grow faster than the hubs, by more than {limit}: {}", told(&measured));
}

fn told(measured: &[Growth]) -> String {
    let one = |growth: &Growth| {
        let ([a, b, c], [x, y, z]) = (growth.sizes, growth.seconds);
        format!("{a}, {b} and {c} pairs took {x:.2}, {y:.2} and {z:.2} s of user CPU time, a growth of {:.2}", growth.marginal())
    };
    measured.iter().map(one).collect::<Vec<_>>().join("; and again ")
}

/// A test for each shape.
macro_rules! shapes {
    ($($name:ident: $shape:ident,)*) => {
        $(
            #[test]
            #[cfg_attr(debug_assertions, ignore = "measures the release build: cargo test --release")]
            fn $name() {
                grows_with_the_hub(Shape::$shape);
            }
        )*

        #[test]
        fn every_shape_is_measured() {
            let measured = [$(Shape::$shape),*];
            assert_eq!(measured.as_slice(), <Shape as clap::ValueEnum>::value_variants());
        }
    };
}

shapes! {
    a_build_grows_with_a_plain_hub: Plain,
    a_build_grows_with_a_hub_whose_pages_share_a_topic: OneTopic,
    a_build_grows_with_a_hub_of_one_author: OneAuthor,
    a_build_grows_with_a_hub_of_one_section: OneSection,
    a_build_grows_with_a_hub_of_many_sections: Sections,
    a_build_grows_with_a_hub_of_many_chapters: Chapters,
    a_build_grows_with_a_hub_of_many_events: Events,
    a_build_grows_with_a_hub_of_many_terms: Terms,
    a_build_grows_with_a_hub_that_is_one_series: OneSeries,
    a_build_grows_with_a_hub_of_many_series: ManySeries,
    a_build_grows_with_a_hub_without_advice: NoAdvice,
    a_build_grows_with_a_hub_full_of_advice: AllAdvice,
    a_build_grows_with_a_hub_of_one_title: OneTitle,
    a_build_grows_with_a_hub_without_translations: Untranslated,
}
