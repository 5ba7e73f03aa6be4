//! The frame of a code, written anew after `docs/formats.md`: with it a test makes codes whose checksum is right around
//! whatever it likes.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The code of any content, as [`tplus::share::write`] would frame it.
pub fn framed(content: &[u8]) -> String {
    let mut content = content.to_vec();
    if (content.len() + 4).is_multiple_of(3) && content.last().is_some_and(|last| last & 63 >= 62) {
        content.push(0);
    }
    let length = 3 + ((content.len() + 4) * 4).div_ceil(3);
    let sum = crc32(&[b"1.", &(length as u32).to_be_bytes()[..], &content].concat());
    let digits: String = [12, 6, 0]
        .map(|shift| char::from(ALPHABET[length >> shift & 63]))
        .iter()
        .collect();
    format!("1.{digits}{}", base64url(&[&sum.to_be_bytes()[..], &content].concat()))
}

/// The content of a code.
pub fn content(code: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for group in code.as_bytes()[5..].chunks(4) {
        let digit = |c: &u8| ALPHABET.iter().position(|known| known == c).expect("of the alphabet");
        let bits = group.iter().fold(0, |bits, c| bits << 6 | digit(c)) << (6 * (4 - group.len()));
        bytes.extend(&(bits as u32).to_be_bytes()[1..group.len()]);
    }
    bytes.split_off(4)
}

fn base64url(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, place| {
            bits << 8 | usize::from(group.get(place).copied().unwrap_or(0))
        });
        text.extend((0..=group.len()).map(|place| char::from(ALPHABET[bits >> (18 - 6 * place) & 63])));
    }
    text
}

/// CRC-32/ISO-HDLC.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    })
}
