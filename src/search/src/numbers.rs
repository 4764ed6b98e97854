//! Numbers and lengths in as few bytes as they need.

use tantivy::directory::OwnedBytes;

/// Writes a number, seven bits a byte, the least first (LEB128).
#[cfg(feature = "write")]
pub(crate) fn number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 128 {
        out.push(number as u8 | 128);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Writes bytes after their length.
#[cfg(feature = "write")]
pub(crate) fn counted(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// Reads what was written so. Nothing is believed: the bytes may be anyone's.
pub(crate) struct Numbers {
    pub(crate) bytes: OwnedBytes,
    pub(crate) at: usize,
}

impl Numbers {
    pub(crate) fn number(&mut self) -> Option<usize> {
        let mut number = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return usize::try_from(number).ok();
            }
        }
        None
    }

    pub(crate) fn take(&mut self, length: usize) -> Option<OwnedBytes> {
        let end = self.at.checked_add(length).filter(|end| *end <= self.bytes.len())?;
        let taken = self.bytes.slice(self.at..end);
        self.at = end;
        Some(taken)
    }

    pub(crate) fn counted(&mut self) -> Option<OwnedBytes> {
        let length = self.number()?;
        self.take(length)
    }

    pub(crate) fn text(&mut self) -> Option<String> {
        String::from_utf8(self.counted()?.to_vec()).ok()
    }
}
