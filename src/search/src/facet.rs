//! What a search may be narrowed by.

/// A way of narrowing a search. Within one, a page needs any of the values asked for; across them, one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The type of page.
    Kind,
    /// An id of a topic.
    Topic,
    /// An id of an audience.
    Audience,
    /// An id of a type of organisation.
    OrganisationType,
    /// The year of publication.
    Year,
    /// Reading time: `0-3`, `4-7`, `8-15`, `16-`.
    Minutes,
}

impl Facet {
    /// Every facet, in the order of their terms in an index.
    pub const ALL: [Self; 6] = [Self::Kind, Self::Topic, Self::Audience, Self::OrganisationType, Self::Year, Self::Minutes];

    /// The name used in addresses and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "type",
            Self::Topic => "topic",
            Self::Audience => "audience",
            Self::OrganisationType => "organisation-type",
            Self::Year => "year",
            Self::Minutes => "minutes",
        }
    }

    /// The facet of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }

    fn letter(self) -> char {
        match self {
            Self::Kind => 'a',
            Self::Topic => 'b',
            Self::Audience => 'c',
            Self::OrganisationType => 'd',
            Self::Year => 'e',
            Self::Minutes => 'f',
        }
    }

    /// The term of one of its values.
    pub(crate) fn term(self, value: &str) -> String {
        let mut term = String::with_capacity(value.len() + 1);
        term.push(self.letter());
        term.push_str(value);
        term
    }

    /// The facet and the value of a term.
    pub(crate) fn of_term(term: &[u8]) -> Option<(Self, &str)> {
        let term = std::str::from_utf8(term).ok()?;
        let letter = term.chars().next()?;
        let facet = Self::ALL.into_iter().find(|facet| facet.letter() == letter)?;
        Some((facet, &term[letter.len_utf8()..]))
    }
}
