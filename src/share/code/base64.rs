//! Bytes as characters that survive in a link: RFC 4648, section 5, without padding.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The characters of bytes: four for three, two for one, three for two.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(length(bytes.len()));
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, place| {
            bits << 8 | u32::from(group.get(place).copied().unwrap_or(0))
        });
        for place in 0..=group.len() {
            text.push(char::from(ALPHABET[(bits >> (18 - 6 * place)) as usize & 63]));
        }
    }
    text
}

/// How many characters so many bytes take.
pub fn length(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

/// The value of a character; nothing where it is not of the alphabet.
pub fn digit(character: u8) -> Option<u32> {
    let place = ALPHABET.iter().position(|known| *known == character)?;
    u32::try_from(place).ok()
}

/// The bytes; nothing where a character is not of the alphabet, or where bits that say nothing are not zero, so that
/// each bytes have one text.
pub fn read(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for group in text.chunks(4) {
        let bits = group
            .iter()
            .try_fold(0, |bits, character| Some(bits << 6 | digit(*character)?))?;
        let bits: u32 = bits << (6 * (4 - group.len()));
        let whole = match group.len() {
            1 => return None,
            length => length - 1,
        };
        let [_, bytes_of_group @ ..] = bits.to_be_bytes();
        let (taken, left) = bytes_of_group.split_at(whole);
        if left.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(taken);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn it_writes_what_the_standard_says() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("\u{7ff}?", "378_"),
        ] {
            assert_eq!(write(bytes.as_bytes()), text);
            assert_eq!(read(text.as_bytes()).as_deref(), Some(bytes.as_bytes()));
        }
    }

    #[test]
    fn a_second_spelling_is_refused() {
        for text in ["Z", "Zh", "Zm9", "Zm9vY", "Zg==", "Zm+v", "Zm/v", "Z g"] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in vec(any::<u8>(), 0..50)) {
            let text = write(&bytes);
            prop_assert_eq!(text.len(), length(bytes.len()));
            prop_assert_eq!(read(text.as_bytes()), Some(bytes));
        }
    }
}
