//! What can go wrong with an index.

use std::fmt;

/// Why a search could not be made. None of it is the reader's doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// A piece could not be had: its name, and what the one who fetched it says.
    Fetch {
        /// Its name.
        piece: String,
        /// What the fetcher said.
        why: String,
    },
    /// A piece is not what was written: cut short, damaged, or of another index.
    Broken {
        /// Its name.
        piece: String,
    },
    /// The index was written by another version of this program.
    Version,
    /// What tantivy says.
    Index(String),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fetch { piece, why } => {
                out.write_str("cannot fetch ")?;
                out.write_str(piece)?;
                out.write_str(": ")?;
                out.write_str(why)
            }
            Self::Broken { piece } => {
                out.write_str(piece)?;
                out.write_str(" is damaged or belongs to another index")
            }
            Self::Version => out.write_str("the index was written by another version"),
            Self::Index(why) => out.write_str(why),
        }
    }
}

impl std::error::Error for Error {}

impl From<tantivy::TantivyError> for Error {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Index(error.to_string())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Index(error.to_string())
    }
}
