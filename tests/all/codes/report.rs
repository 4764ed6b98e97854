//! What an author is told of what the hub measures.

use pentan::problem::Code;

use super::{Fixture, files};

fn indicator(more: &str) -> Fixture {
    let measured = "members:\n  goal: {cy: Nod, en: Goal}\n  measure: {cy: Aelodau, en: Members}\n";
    files(&format!("-- content/data/indicators.yaml --\n{measured}{more}"))
}

/// What a build tells.
pub fn of_indicators() -> Vec<(Code, Fixture)> {
    let baseline = "  baseline: {date: 2026-01-31, value: 12}\n";
    let readings = |lines: &str| indicator(&format!("{baseline}  readings:\n{lines}"));
    vec![
        (Code::BadAmount, readings("    - {date: 2026-03-01, value: \"1,200\"}\n")),
        (
            Code::ReadingOrder,
            readings(
                "    - {date: 2026-03-01, value: 14}\n    - {date: 2026-05-01, value: 15}\n    - {date: 2026-04-01, value: 16}\n",
            ),
        ),
        (Code::ReadingTwice, readings("    - {date: 2026-03-01, value: 14}\n    - {date: 2026-03-01, value: 15}\n")),
        (Code::ReadingBeforeBaseline, readings("    - {date: 2025-12-31, value: 11}\n")),
        (Code::ReadingInFuture, readings("    - {date: 2027-03-01, value: 14}\n")),
        (Code::TargetWithoutBaseline, indicator("  target: {value: 20, by: 2027-01-31}\n")),
        (Code::TargetBeforeBaseline, indicator(&format!("{baseline}  target: {{value: 20, by: 2025-01-31}}\n"))),
    ]
}
