//! How much a page is about a key, as one small number.
//!
//! An index that keeps fields apart makes a reader's browser fetch each of them. So a key has one posting a page, whose term
//! frequency is not a count but a code: in what part of the page the key stands, and about how often. A search reads one
//! list where it would read five, and no field norms at all.

/// The part of a page that a word stands in, the weightier last.
#[cfg(feature = "write")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Body,
    /// The summary and the key advice.
    Summary,
    Heading,
    Title,
}

#[cfg(feature = "write")]
impl Part {
    /// All parts, in order.
    pub(crate) const ALL: [Self; 4] = [Self::Body, Self::Summary, Self::Heading, Self::Title];
}

/// How many steps of frequency there are. Of all codes those for bodies are the least: there are most of them, and tantivy is
/// handed a key as often as its code says.
const STEPS: u32 = 4;

/// What a part adds to the saturated frequency. A title outweighs any number of mentions in a body.
const ADDED: [f32; 4] = [0.0, 0.12, 0.2, 0.62];

/// Saturated frequency, tf / (tf + 0.5), of once, twice, three or four times, and more often.
const SATURATED: [f32; 4] = [0.667, 0.8, 0.875, 0.923];

/// The code of a key: one to sixteen.
///
/// `length` is that of the page in words over the average: a mention in a short page says more than one in a long page.
#[cfg(feature = "write")]
pub(crate) fn encode(part: Part, count: u32, length: f32) -> u32 {
    let count = count as f32 / (0.7 + 0.3 * length);
    let often = match count {
        ..1.5 => 0,
        ..2.5 => 1,
        ..4.5 => 2,
        _ => 3,
    };
    part as u32 * STEPS + often + 1
}

/// What a code is worth. Any number is taken, for an index may come from anywhere.
pub(crate) fn decode(code: u32) -> f32 {
    let code = code.saturating_sub(1);
    ADDED[(code / STEPS).min(3) as usize] + SATURATED[(code % STEPS) as usize]
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;

    #[test]
    fn a_title_outweighs_any_number_of_mentions() {
        assert!(decode(encode(Part::Title, 1, 1.0)) > decode(encode(Part::Heading, 90, 0.1)));
        assert!(decode(encode(Part::Heading, 1, 1.0)) > decode(encode(Part::Body, 1, 1.0)));
    }

    #[test]
    fn no_code_is_above_sixteen_and_any_code_is_read() {
        assert_eq!(encode(Part::Title, u32::MAX, 0.0), 16);
        assert!(decode(u32::MAX).is_finite() && decode(0).is_finite());
    }
}
