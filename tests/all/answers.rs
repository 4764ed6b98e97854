//! What is asked about the whole hub is computed once, however many pages ask.

use pentan::facts::Fact;
use pentan::language::Language;

use crate::facts::hub;
use crate::hub::{Site, example, settings};

#[test]
fn each_answer_about_the_whole_hub_is_computed_once_in_a_build() {
    for site in [hub().build(), Site::of(&example(), &settings())] {
        let computed = site.built.stock.answers.computed(&site.built.stock.site);
        let again: Vec<_> = computed.iter().filter(|(_, times)| **times > 1).collect();
        assert!(again.is_empty(), "computed more than once: {again:?}");
        // What the frame of every page asks for is among them.
        for fact in [Fact::Hub, Fact::Collections, Fact::Vocabularies, Fact::Extras, Fact::Community, Fact::Menu(Language::Cy)] {
            assert_eq!(computed.get(&fact), Some(&1), "{fact:?}");
        }
    }
}
