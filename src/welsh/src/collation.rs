//! Alphabetical order.

use crate::alphabet::Alphabet;
use crate::digraph::part_letters;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

/// Compares titles as a Welsh or an English index does: by letters first, then accents, then case.
///
/// The order is CLDR's for `cy` and `en-GB`, by way of ICU4X. Two things are added. In Welsh, *n* and *g* or *r* and *h*
/// that are two letters are kept apart (*Bangor* after *banana*; see the list in the source). And quotation marks,
/// dots or dashes before the first letter or digit count last of all, so that a title stands under its
/// [`first_letter`](crate::first_letter).
///
/// ```
/// # fn main() -> Result<(), pentan_welsh::MissingData> {
/// use pentan_welsh::{Alphabet, Collator};
/// let welsh = Collator::new(Alphabet::Welsh)?;
/// let mut words = ["llan", "chwaer", "lori", "cyw", "“ci”"];
/// words.sort_by(|a, b| welsh.compare(a, b));
/// assert_eq!(words, ["“ci”", "cyw", "chwaer", "lori", "llan"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Collator {
    alphabet: Alphabet,
    order: CollatorBorrowed<'static>,
}

/// The build lacks the collation data of a language. The data that ICU4X compiles in by default has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingData(String);

impl fmt::Display for MissingData {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no collation data: {}", self.0)
    }
}

impl std::error::Error for MissingData {}

impl Collator {
    /// A collator for one alphabet. It is costly to make next to comparing: make one, not one a list.
    pub fn new(alphabet: Alphabet) -> Result<Self, MissingData> {
        let locale = match alphabet {
            Alphabet::Welsh => locale!("cy"),
            Alphabet::English => locale!("en-GB"),
        };
        let order = CollatorBorrowed::try_new(locale.into(), CollatorOptions::default())
            .map_err(|error| MissingData(error.to_string()))?;
        Ok(Collator { alphabet, order })
    }

    /// The order of two titles. Equal means that they differ in nothing that the order knows of, and not that they are
    /// the same bytes.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let (a, a_before) = self.prepare(a);
        let (b, b_before) = self.prepare(b);
        self.order.compare(&a, &b).then_with(|| self.order.compare(a_before, b_before))
    }

    /// Bytes that compare as the titles do. To sort a list this is faster than [`compare`](Self::compare):
    /// `list.sort_by_cached_key(|title| collator.sort_key(title))`. Keys of different versions of ICU4X's data do not
    /// compare: do not store them.
    pub fn sort_key(&self, title: &str) -> Vec<u8> {
        let (title, before) = self.prepare(title);
        let mut key = Vec::new();
        let Ok(()) = self.order.write_sort_key_to(&title, &mut key);
        // No byte of a key is 0, so a key that continues comes after one that ends here.
        key.push(0);
        let Ok(()) = self.order.write_sort_key_to(before, &mut key);
        key
    }

    /// The title from its first letter or digit on, and what stands before that.
    fn prepare<'a>(&self, title: &'a str) -> (Cow<'a, str>, &'a str) {
        let start = title.find(char::is_alphanumeric).unwrap_or(0);
        let (before, title) = title.split_at(start);
        match self.alphabet {
            Alphabet::Welsh => (part_letters(title), before),
            Alphabet::English => (Cow::Borrowed(title), before),
        }
    }
}
