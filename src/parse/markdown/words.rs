//! Counting the words of running text that arrives in pieces.

/// A count of words: stretches without white space that hold a letter or a digit.
#[derive(Default)]
pub(super) struct Words {
    /// How many there are so far.
    pub count: u32,
    inside: bool,
}

impl Words {
    /// Counts the words of the next piece; a word may begin in one piece and end in another.
    pub fn read(&mut self, text: &str) {
        let mut inside = u32::from(self.inside);
        for (at, byte) in text.bytes().enumerate() {
            let kind = match KINDS[usize::from(byte)] {
                LOOK => kind(text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ')),
                kind => kind,
            };
            // Written without branches: this runs for every byte of the hub.
            let (is_letter, is_space) = (kind & LETTER, kind >> 1);
            self.count += is_letter & !inside;
            inside = (inside | is_letter) & !is_space;
        }
        self.inside = inside == 1;
    }

    /// Ends the word that is being read: white space or the end of a block.
    pub fn rest(&mut self) {
        self.inside = false;
    }
}

const OTHER: u32 = 0;
const LETTER: u32 = 1;
const SPACE: u32 = 2;
/// The first byte of a character beyond ASCII.
const LOOK: u32 = 4;

fn kind(character: char) -> u32 {
    if character.is_whitespace() {
        SPACE
    } else if character.is_alphanumeric() {
        LETTER
    } else {
        OTHER
    }
}

static KINDS: [u32; 256] = {
    let mut kinds = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        let character = byte as u8;
        if character.is_ascii_whitespace() {
            kinds[byte] = SPACE;
        } else if character.is_ascii_alphanumeric() {
            kinds[byte] = LETTER;
        } else if character >= 0xC0 {
            kinds[byte] = LOOK;
        }
        byte += 1;
    }
    kinds
};

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_word_is_what_white_space_parts_and_has_a_letter_or_digit() {
        for (pieces, count) in
            [(&["one two"][..], 2), (&["w", "ith", "in it"], 2), (&["– i'r tŷ\u{A0}3 …"], 3), (&["ŵ-ŵ", " "], 1)]
        {
            let mut words = Words::default();
            pieces.iter().for_each(|piece| words.read(piece));
            assert_eq!(words.count, count, "{pieces:?}");
        }
    }
}
