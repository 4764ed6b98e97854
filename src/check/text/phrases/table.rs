//! Phrases that sell and do not tell. An apostrophe or a hyphen between two words counts as a space.

use super::Reason::{self, Best, Feeling, Many, New, Plain};

/// Each phrase as its first word, the words after it, and why it says nothing; in the order of the first words, of one first word the
/// longest before. Welsh ones are there in each mutation that is met.
#[rustfmt::skip]
pub(in crate::check::text) const PHRASES: [(&str, &str, Reason); 147] = [
    ("a", "vast array of", Many), ("a", "wide array of", Many), ("a", "wide range of", Many), ("a", "wide variety of", Many),
    ("a", "myriad of", Many), ("a", "plethora of", Many), ("a", "wealth of", Many), ("added", "value", Plain),
    ("amrediad", "eang o", Many), ("amrywiaeth", "eang o", Many), ("angerddol", "am", Feeling), ("angerddol", "dros", Feeling),
    ("ar", "flaen y gad", Best), ("atebion", "arloesol", New), ("award", "winning team", Best), ("berl", "cudd", Feeling),
    ("berlau", "cudd", Feeling), ("bespoke", "solution", Plain), ("bespoke", "solutions", Plain), ("best", "in class", Best),
    ("best", "of breed", Best), ("brofiad", "bythgofiadwy", Feeling), ("chyfle", "unigryw", Feeling),
    ("chyfoeth", "o adnoddau", Many), ("cutting", "edge", Best), ("cyfle", "unigryw", Feeling), ("cyfoeth", "o adnoddau", Many),
    ("cynnig", "gwerth", Plain), ("datgloi", "grym", Feeling), ("datgloi", "potensial", Feeling),
    ("datrysiadau", "arloesol", New), ("ddatgloi", "grym", Feeling), ("ddatgloi", "potensial", Feeling),
    ("ddatrysiadau", "arloesol", New), ("ddull", "cyfannol", Plain), ("ddull", "holistaidd", Plain),
    ("ddull", "holistig", Plain), ("delighted", "to announce", Feeling), ("deliver", "value", Plain), ("delve", "into", Plain),
    ("dorri", "tir newydd", New), ("drosoledd", "", Plain), ("drosoli", "", Plain), ("dull", "cyfannol", Plain),
    ("dull", "holistaidd", Plain), ("dull", "holistig", Plain), ("ever", "changing landscape", Plain),
    ("excited", "to announce", Feeling), ("game", "changer", New), ("game", "changers", New), ("game", "changing", New),
    ("going", "forward", Plain), ("gorau", "yn y byd", Best), ("ground", "breaking", New), ("groundbreaking", "", New),
    ("gyfle", "unigryw", Feeling), ("gyfoeth", "o adnoddau", Many), ("gynnig", "gwerth", Plain),
    ("hamrywiaeth", "eang o", Many), ("hangerddol", "am", Feeling), ("hatebion", "arloesol", New), ("heb", "ei ail", Best),
    ("heb", "eu hail", Best), ("hidden", "gem", Feeling), ("hidden", "gems", Feeling), ("holistic", "approach", Plain),
    ("i", "r lefel nesaf", New), ("in", "today s fast paced", Plain), ("industry", "leading", Best),
    ("innovative", "solution", New), ("innovative", "solutions", New), ("leverage", "our", Plain), ("leverage", "the", Plain),
    ("leverage", "your", Plain), ("leveraging", "", Plain), ("llu", "o gyfleoedd", Many), ("low", "hanging fruit", Plain),
    ("market", "leading", Best), ("move", "the needle", Plain), ("must", "see", Feeling), ("newid", "y gêm", New),
    ("next", "generation", New), ("o", "r radd flaenaf", Best), ("once", "in a lifetime", Feeling), ("one", "stop shop", Many),
    ("paradigm", "shift", New), ("passionate", "about", Feeling), ("perl", "cudd", Feeling), ("perlau", "cudd", Feeling),
    ("phrofiad", "bythgofiadwy", Feeling), ("profiad", "bythgofiadwy", Feeling), ("proud", "to announce", Feeling),
    ("proud", "to present", Feeling), ("rhywbeth", "at ddant pawb", Many), ("rich", "tapestry", Plain),
    ("robust", "solution", Plain), ("robust", "solutions", Plain), ("seamless", "", Plain), ("seamlessly", "", Plain),
    ("second", "to none", Best), ("siop", "un alwad", Many), ("siop", "un stop", Many), ("solutions", "provider", Plain),
    ("something", "for everyone", Many), ("state", "of the art", Best), ("synergedd", "", Plain), ("synergeddau", "", Plain),
    ("synergies", "", Plain), ("synergise", "", Plain), ("synergy", "", Plain), ("thought", "leader", New),
    ("thought", "leaders", New), ("thought", "leadership", New), ("thrilled", "to announce", Feeling),
    ("throsoledd", "", Plain), ("throsoli", "", Plain), ("to", "the next level", New), ("torri", "tir newydd", New),
    ("trosoledd", "", Plain), ("trosoli", "", Plain), ("truly", "unique", Feeling), ("unique", "opportunity", Feeling),
    ("unlock", "the potential", Feeling), ("unlock", "the power", Feeling), ("unlock", "your potential", Feeling),
    ("unparalleled", "", Best), ("unrivalled", "", Best), ("unwaith", "mewn oes", Feeling), ("utilise", "", Plain),
    ("utilised", "", Plain), ("utilises", "", Plain), ("utilising", "", Plain), ("utilize", "", Plain), ("utilized", "", Plain),
    ("utilizes", "", Plain), ("utilizing", "", Plain), ("value", "added", Plain), ("value", "proposition", Plain),
    ("world", "class", Best), ("world", "leading", Best), ("wrth", "symud ymlaen byddwn", Plain),
    ("yn", "falch iawn o gyhoeddi", Feeling), ("yn", "gyffrous iawn i gyhoeddi", Feeling), ("yn", "falch o gyhoeddi", Feeling),
    ("yn", "gyffrous i gyhoeddi", Feeling), ("ystod", "eang iawn o", Many), ("ystod", "eang o", Many),
];
