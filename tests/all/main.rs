//! All integration tests in one program, so that it is linked once.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod answers;
mod bad_input;
mod bad_output;
mod bad_templates;
mod cli;
mod codes;
mod engine;
mod escaping;
mod example;
mod facts;
mod formats;
mod hub;
mod images;
mod keeping;
mod links;
mod mutations;
mod never_panics;
mod new;
mod property;
mod report;
mod rules;
mod schema;
mod search;
mod serve;
mod silences;
mod theme;
mod tongue;
mod translate;
mod trust;
mod update;
mod view;
mod ways;
