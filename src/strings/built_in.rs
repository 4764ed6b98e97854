//! pentan's own messages: they are inside the binary, so they are the same for every hub and every build.

use std::sync::{Arc, LazyLock};

use rust_embed::RustEmbed;

use super::{LocaleFile, Owner, Parsed, Words, parsed};
use crate::problem::Problem;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// The messages of the binary, parsed once a process. It follows from the binary alone: a constant that takes time to work
/// out, not state.
static BUILT_IN: LazyLock<BuiltIn> = LazyLock::new(|| {
    let parsed = parsed(Owner::Pentan, locale_files());
    let (words, problems) = Words::over(parsed.clone(), Vec::new());
    BuiltIn { parsed, words: Arc::new(words), problems }
});

struct BuiltIn {
    parsed: Parsed,
    words: Arc<Words>,
    /// None, as long as the tests pass.
    problems: Vec<Problem>,
}

impl Words {
    /// pentan's own messages, and no hub's.
    pub fn built_in() -> Arc<Words> {
        BUILT_IN.words.clone()
    }

    /// pentan's own messages, and a hub's over them: of a key given again the hub's counts.
    ///
    /// The files come in the order of their paths. What is wrong in them is told at its line.
    pub fn over_built_in(hub: Vec<LocaleFile>) -> (Arc<Words>, Vec<Problem>) {
        if hub.is_empty() {
            return (BUILT_IN.words.clone(), BUILT_IN.problems.clone());
        }
        let (words, problems) = Words::over(BUILT_IN.parsed.clone(), hub);
        (Arc::new(words), problems)
    }
}

/// The locale files inside the binary.
pub(super) fn locale_files() -> Vec<LocaleFile> {
    let mut names: Vec<_> = Locales::iter().collect();
    names.sort_unstable();
    let file = |name: &str| {
        let text = Locales::get(name)?.data;
        LocaleFile::named(&format!("locales/{name}"), &String::from_utf8_lossy(&text))
    };
    names.iter().filter_map(|name| file(name)).collect()
}
