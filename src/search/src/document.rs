//! What a page gives to the index.

use crate::facet::Facet;

/// A page, as its own language's index is to know it. Plain text throughout: no markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// What a page and its translation have in common.
    pub pair: String,
    /// Where the page is published, below the site's base.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The headings of its text, in order.
    pub headings: Vec<String>,
    /// A sentence or two.
    pub summary: String,
    /// Key advice, an item each.
    pub advice: Vec<String>,
    /// Names that it bears and its text may not say: of authors, organisations, topics. Found like the summary, never shown.
    pub tags: Vec<String>,
    /// All of its text. Snippets are cut from it.
    pub body: String,
    /// The type of the page: `case-study`, `tip`...
    pub kind: String,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// Ids of audiences.
    pub audiences: Vec<String>,
    /// Ids of organisation types.
    pub organisation_types: Vec<String>,
    /// When it was published, in days since 1970-01-01.
    pub day: Option<i32>,
    /// How long it takes to read.
    pub minutes: u32,
    /// Whether its text is there or stands in for a translation.
    pub text: Text,
    /// The same pair in the site's other language.
    pub partner: Option<Partner>,
}

/// The same pair in the site's other language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Partner {
    /// Where it is, below the site's base.
    pub url: String,
    /// Its title there; empty if this page's own text stands in for a translation.
    pub title: String,
}

/// Whose language the text of a page is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Text {
    /// The language of the page.
    #[default]
    Own,
    /// The other one, shown until there is a translation. It is found in the other index, so this one leaves it out:
    /// one hit, not two.
    Fallback,
}

impl Document {
    /// The values that a reader may narrow a search to.
    pub fn facets(&self) -> Vec<(Facet, String)> {
        let one = |facet, value: &String| (facet, value.clone());
        let mut values = Vec::new();
        if !self.kind.is_empty() {
            values.push(one(Facet::Kind, &self.kind));
        }
        values.extend(self.topics.iter().map(|value| one(Facet::Topic, value)));
        values.extend(self.audiences.iter().map(|value| one(Facet::Audience, value)));
        values.extend(self.organisation_types.iter().map(|value| one(Facet::OrganisationType, value)));
        values.extend(self.day.map(|day| (Facet::Year, year(day).to_string())));
        if self.minutes > 0 {
            values.push((Facet::Minutes, band(self.minutes).to_owned()));
        }
        values.sort_unstable();
        values.dedup();
        values
    }
}

/// Reading time in bands, by their bounds in minutes.
fn band(minutes: u32) -> &'static str {
    match minutes {
        0..=3 => "0-3",
        4..=7 => "4-7",
        8..=15 => "8-15",
        _ => "16-",
    }
}

/// The year of a day, in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn year(day: i32) -> i64 {
    let shifted = i64::from(day) + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    year + era * 400 + i64::from(of_year >= 306)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_turns_at_the_new_year() {
        let years = [-1, 0, 59, 364, 365, 11_016, 20_453, 20_454].map(year);
        assert_eq!(years, [1969, 1970, 1970, 1970, 1971, 2000, 2025, 2026]);
    }
}
