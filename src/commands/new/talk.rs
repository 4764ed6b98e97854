//! What is said and asked at the terminal.

use std::io::{BufRead, IsTerminal, Write};

use anyhow::{Context, Result};
use fluent::FluentArgs;
use pentan::language::Language;
use pentan::strings::Words;

use crate::commands::Outcome;

/// Arguments of a message.
pub(in crate::commands) type Args<'a> = &'a [(&'static str, &'a str)];

/// Says and asks, in one language.
pub(in crate::commands) struct Talk<'a> {
    /// The words of the interface.
    pub words: &'a Words,
    /// The language.
    pub ui: Language,
}

impl Talk<'_> {
    /// Says a message on standard error.
    pub fn tell(&self, key: &str, args: Args<'_>) {
        eprintln!("{}", self.say(key, args));
    }

    /// Says why something is not done.
    pub fn refuse(&self, key: &str, args: Args<'_>) -> Outcome {
        self.tell(key, args);
        Outcome::Refused
    }

    /// Asks a question, where there is somebody to answer it. `None` where the answer is empty, or there is none.
    pub fn ask(&self, key: &str, args: Args<'_>) -> Result<Option<String>> {
        let input = std::io::stdin();
        let mut output = std::io::stderr();
        if !input.is_terminal() || !output.is_terminal() {
            return Ok(None);
        }
        write!(output, "{} ", self.say(key, args)).and_then(|()| output.flush()).context("cannot write to the terminal")?;
        let mut line = String::new();
        if input.lock().read_line(&mut line).context("cannot read from the terminal")? == 0 {
            // The end of the input is no line, so that what is told next begins on one of its own.
            eprintln!();
        }
        Ok(pentan::new::tidy(&line))
    }

    /// Asks until the answer is one, or empty. `again` says what is wrong with an answer, as `$value`.
    pub fn ask_for<T>(&self, (key, again): (&str, &str), args: Args<'_>, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        while let Some(answer) = self.ask(key, args)? {
            match read(&answer) {
                Some(value) => return Ok(Some(value)),
                None => self.tell(again, &[("value", &answer)]),
            }
        }
        Ok(None)
    }

    fn say(&self, key: &str, args: Args<'_>) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, *value)).collect();
        self.words.say(self.ui, key, Some(&args)).into_owned()
    }
}
