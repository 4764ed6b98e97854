//! A text against an older one, in words.

use super::align::align;

/// Some words that two texts share, or that one has and the other has not. Between two parts there is a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Both have them.
    Same(String),
    /// The old text has them.
    Gone(String),
    /// The new text has them.
    New(String),
}

/// What the words of two texts share, in order. Where a text reads otherwise, what is gone comes before what is new.
pub fn words(old: &str, new: &str) -> Vec<Part> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let mut parts = Vec::new();
    let (mut a, mut b) = (0, 0);
    let mut same: Vec<&str> = Vec::new();
    for (to_a, to_b) in align(&old, &new).into_iter().chain([(old.len(), new.len())]) {
        if to_a > a || to_b > b {
            parts.extend(part(Part::Same, &same));
            same.clear();
            parts.extend(part(Part::Gone, &old[a..to_a]));
            parts.extend(part(Part::New, &new[b..to_b]));
        }
        same.extend(old.get(to_a));
        (a, b) = (to_a + 1, to_b + 1);
    }
    parts.extend(part(Part::Same, &same));
    parts
}

fn part(of: fn(String) -> Part, words: &[&str]) -> Option<Part> {
    (!words.is_empty()).then(|| of(words.join(" ")))
}

/// How alike two texts are: of a hundred words, how many they share.
pub fn alike(old: &str, new: &str) -> u32 {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let all = old.len() + new.len();
    let shared = if all > 1_000 { 0 } else { align(&old, &new).len() };
    u32::try_from(200 * shared / all.max(1)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> String {
        let told = words(old, new).into_iter().map(|part| match part {
            Part::Same(words) => words,
            Part::Gone(words) => format!("[-{words}-]"),
            Part::New(words) => format!("{{+{words}+}}"),
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_gone_and_what_is_new_stand_where_they_are() {
        assert_eq!(told("Rivers are long.", "Rivers are long."), "Rivers are long.");
        assert_eq!(told("Rivers are long.", "Most rivers are deep."), "[-Rivers-] {+Most rivers+} are [-long.-] {+deep.+}");
        assert_eq!(told("", "Rivers."), "{+Rivers.+}");
        assert_eq!(told("Rivers.", ""), "[-Rivers.-]");
        assert_eq!(told("", ""), "");
    }
}
