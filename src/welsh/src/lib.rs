#![doc = include_str!("../README.md")]

pub mod alphabet;
pub mod apostrophe;
#[cfg(feature = "collation")]
pub mod collation;
pub mod date;
#[cfg(feature = "collation")]
mod digraph;
mod fold;
pub mod irregular;
pub mod keys;
pub mod list;
pub mod mutation;
pub mod noun;
pub mod ordinal;
mod recognise;
mod stem;
pub mod token;
pub mod verb;

pub use alphabet::{ALPHABET, Alphabet, first_letter};
pub use apostrophe::is_clipped;
#[cfg(feature = "collation")]
pub use collation::{Collator, MissingData};
pub use fold::fold;
pub use irregular::irregular;
pub use keys::{index_keys, query_keys, stands_alone, weight};
pub use mutation::{aspirate, mutations, radicals};
pub use noun::noun_keys;
pub use ordinal::{ordinal, ordinal_feminine};
pub use recognise::{Recognised, Tongue, recognise, small_word};
pub use token::{Token, each_token, tokens};
pub use verb::verb_keys;
