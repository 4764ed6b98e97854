//! Which texts name a language.

/// The languages with two letters (ISO 639-1).
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl \
    km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa \
    pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk \
    ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Whether a text is a language tag that a screen reader can make something of (BCP 47): well formed, with a language that is registered
/// where that can be told without the register. No language there has more than three letters.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_known = match language.len() {
        2 => TWO_LETTERS.split_ascii_whitespace().any(|known| known == language),
        3 => language.bytes().all(|byte| byte.is_ascii_lowercase()),
        _ => false,
    };
    is_known && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language_if_it_is_well_formed_and_its_two_letters_are_known() {
        for (tag, expected) in [
            ("cy", true),
            ("EN-gb", true),
            ("zh-Hant-TW", true),
            ("gsw", true),
            ("cym-x-north", true),
            ("", false),
            ("jp", false),
            ("welsh", false),
            ("en_GB", false),
            ("en-", false),
            ("e", false),
        ] {
            assert_eq!(is_language_tag(tag), expected, "{tag}");
        }
    }
}
