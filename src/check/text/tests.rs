//! Tests of what the rules share.
