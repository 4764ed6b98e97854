//! Apostrophes at the start of a word: *’dyn ni*, *’nôl*, *’r*.

/// Words that are written with an apostrophe in front because their beginning is not said, in lower case, in order.
/// Some are also whole words (*dan*, *te*, *dyn*); after an apostrophe the clipped one is far more likely.
const CLIPPED: &str = "\
    ch chos chydig co cw d da dach dan ddaru deryn di doedd does dolig doliged dw dwi dwn dy dych dydi dydy dydyn \
    dyn dyw falla fallai falle fo fory fyd goriad i leni m ma madael menyn mestyn mlaen mofyn molchi mond mrawd n na \
    nabod naeth naethon nath nawr ndo neud nifail nôl r radeg rargian rhain rhein rheina rheini rhen \
    rhwn rioed roedd roeddwn run rwan rwy rwyf rwyt rydan rydw rydych rydym rydyn ryn rôl rŵan s sa sai sanau sbyty \
    sda sdim se sech sem sen set sgen sgidiau sgin sgol sgota sgrifennu sgubor sgwennu sgwn smo smygu sneb stafell \
    steddfod sti swn ta te th u w wyllys wyrach";

/// Whether a Welsh word written after an apostrophe, and given here without it, is a clipped form, so that the
/// apostrophe is ’ and never an opening quotation mark. Case does not count.
///
/// Besides a list, the forms in *nh*, *mh*, *ngh* and *ng* are clipped, for they only follow *fy* (my), which is what
/// was clipped (*’nhad*, my father); and so are decades (*’90au*).
///
/// ```
/// assert!(pentan_welsh::is_clipped("dyn"));
/// assert!(pentan_welsh::is_clipped("90au"));
/// assert!(!pentan_welsh::is_clipped("Caerdydd"));
/// ```
pub fn is_clipped(word: &str) -> bool {
    let word = word.to_lowercase();
    CLIPPED.split(' ').any(|clipped| clipped == word) || follows_fy(&word) || is_decade(&word)
}

fn follows_fy(word: &str) -> bool {
    ["nh", "mh", "ng"].iter().any(|initial| word.len() > initial.len() && word.starts_with(initial))
}

fn is_decade(word: &str) -> bool {
    let figures = word.strip_suffix("au").unwrap_or_default();
    figures.len() == 2 && figures.bytes().all(|figure| figure.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(CLIPPED.split(' ').is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn clipped_words_are_told_from_quoted_ones() {
        for word in ["r", "n", "dyn", "Dyn", "nôl", "mond", "sgwn", "ROEDD", "nhad", "nghariad", "mhlant", "60au"] {
            assert!(is_clipped(word), "{word}");
        }
        for word in ["", "llyfr", "Cymru", "ysgol", "a", "nain", "mam", "100au", "90", "rhestr", "ng", "hello"] {
            assert!(!is_clipped(word), "{word}");
        }
    }
}
