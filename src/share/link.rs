//! The code of a link: what stands after `#/v/`.
//!
//! `1.` and after it, in base64url: three characters that say how many there are in all, a checksum of 32 bits over
//! everything else, and the coded snapshot. `1s.` has a sealed one in its place, after the rounds and the salt.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

use super::{Problem, Snapshot, code, code::base64};

/// A code that everybody can read.
const OPEN: &str = "1.";
/// One that a passphrase opens.
const SEALED: &str = "1s.";
/// Bytes that a code may have.
const MOST: usize = 64 * 1024;
/// Characters that say how many there are.
const LENGTH: usize = 3;
const CHECKSUM: usize = 4;
const SALT: usize = 16;
/// Bytes of the rounds.
const ROUNDS: usize = 4;
/// Rounds that take the time they should, and no more than a person waits for.
const MOST_ROUNDS: u32 = 10_000_000;
const LEAST_ROUNDS: u32 = 100_000;
/// Bytes by which what is sealed is longer: the tag.
const TAG: usize = 16;

static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// What a code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// A snapshot that everybody can read.
    Open(Snapshot),
    /// One that a passphrase opens.
    Sealed(Sealed),
}

/// A snapshot under a passphrase: what AES-256-GCM needs to open it. The key comes from the passphrase by PBKDF2 with
/// SHA-256; it is used once, since the salt is drawn anew for each link, so the nonce is all zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Rounds of the derivation, 100,000 to 10,000,000.
    pub rounds: u32,
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// What is authenticated without being hidden: the version, the rounds and the salt.
    pub head: Vec<u8>,
    /// The sealed bytes, with the tag of 16 at their end.
    pub sealed: Vec<u8>,
}

/// What the browser is to seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToSeal {
    /// To be authenticated without being hidden: the version, the rounds and the salt.
    pub head: Vec<u8>,
    /// To be hidden.
    pub plain: Vec<u8>,
}

/// The incident does not fit into a link at all: over 64 KiB, 128 KiB of content or 5,000 events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// The code of a snapshot.
pub fn write(snapshot: &Snapshot) -> Result<String, TooLong> {
    code_of(OPEN, code::write(snapshot)?)
}

/// Makes a snapshot ready to be sealed by a key of so many rounds and this salt, as in [`Sealed`].
pub fn to_seal(snapshot: &Snapshot, rounds: u32, salt: [u8; 16]) -> Result<ToSeal, TooLong> {
    let plain = code::write(snapshot)?;
    Ok(ToSeal {
        head: head(rounds, salt),
        plain,
    })
}

fn head(rounds: u32, salt: [u8; 16]) -> Vec<u8> {
    [SEALED.as_bytes(), &rounds.to_be_bytes(), &salt].concat()
}

/// The code of what was sealed: its head, and the sealed bytes with their tag.
pub fn sealed_code(head: &[u8], sealed: &[u8]) -> Result<String, TooLong> {
    let parameters = head.strip_prefix(SEALED.as_bytes()).unwrap_or(head);
    // Zeros at the end say something here, so that it cannot be the end where a character would be lost.
    code_of(SEALED, [parameters, sealed, &[1]].concat())
}

fn code_of(prefix: &str, body: Vec<u8>) -> Result<String, TooLong> {
    let mut bytes = vec![0; CHECKSUM];
    bytes.extend(body);
    // The last of four characters could be a hyphen or a dash below, which chat programs take for the end of a
    // sentence. One more zero, which says nothing, makes it the last of two, which cannot be.
    if bytes.len().is_multiple_of(3) && bytes.last().is_some_and(|last| last & 63 >= 62) {
        bytes.push(0);
    }
    if bytes.len() > MOST {
        return Err(TooLong);
    }
    let length = length_of(bytes.len());
    let sum = checksum(prefix, length, &bytes[CHECKSUM..]);
    bytes[..CHECKSUM].copy_from_slice(&sum.to_be_bytes());
    let digits = base64::write(&(length as u32).to_be_bytes()[1..]);
    Ok([prefix, &digits[1..], &base64::write(&bytes)].concat())
}

/// Characters after the prefix.
fn length_of(bytes: usize) -> usize {
    LENGTH + base64::length(bytes)
}

fn checksum(prefix: &str, length: usize, body: &[u8]) -> u32 {
    let mut digest = CRC.digest();
    digest.update(prefix.as_bytes());
    digest.update(&(length as u32).to_be_bytes());
    digest.update(body);
    digest.finalize()
}

/// Reads a code.
pub fn read(code: &str) -> Result<Code, Problem> {
    let (prefix, rest) = prefix_of(code)?;
    let body = body_of(prefix, rest.as_bytes(), code.len())?;
    if prefix == OPEN {
        return code::read(&body).map(Code::Open);
    }
    let sealed = sealed(&body).ok_or(Problem::Altered)?;
    Ok(Code::Sealed(sealed))
}

/// Which of ours it is, and what comes after that.
fn prefix_of(code: &str) -> Result<(&'static str, &str), Problem> {
    for prefix in [OPEN, SEALED] {
        if let Some(rest) = code.strip_prefix(prefix) {
            return Ok((prefix, rest));
        }
    }
    if !code.is_empty() && [OPEN, SEALED].iter().any(|prefix| prefix.starts_with(code)) {
        return Err(Problem::Cut {
            holds: code.len(),
            of: None,
        });
    }
    let digits = code.bytes().take_while(u8::is_ascii_digit).count();
    let (version, rest) = code.split_at(digits);
    let is_version = (1..=4).contains(&digits) && !version.starts_with('0');
    let is_ours = is_version && (rest.starts_with('.') || rest.starts_with("s."));
    Err(if is_ours && version != "1" {
        Problem::Newer
    } else {
        Problem::Foreign
    })
}

/// What is under the checksum.
fn body_of(prefix: &str, text: &[u8], holds: usize) -> Result<Vec<u8>, Problem> {
    let Some((digits, coded)) = text.split_at_checked(LENGTH) else {
        return Err(Problem::Cut { holds, of: None });
    };
    let mut length = 0;
    for digit in digits {
        length = length << 6 | base64::digit(*digit).ok_or(Problem::Altered)? as usize;
    }
    let most = length_of(MOST);
    if text.len() > most {
        return Err(Problem::TooLarge);
    }
    if length > most {
        return Err(Problem::Altered);
    }
    if text.len() < length {
        return Err(Problem::Cut {
            holds,
            of: Some(prefix.len() + length),
        });
    }
    if text.len() > length {
        return Err(Problem::Altered);
    }
    let bytes = base64::read(coded).ok_or(Problem::Altered)?;
    let (sum, body) = bytes.split_at_checked(CHECKSUM).ok_or(Problem::Altered)?;
    if *sum != checksum(prefix, length, body).to_be_bytes() {
        return Err(Problem::Altered);
    }
    Ok(body.to_vec())
}

fn sealed(body: &[u8]) -> Option<Sealed> {
    let end = body.iter().rposition(|byte| *byte != 0)?;
    let body = body.get(..end)?;
    let (rounds, rest) = body.split_first_chunk::<ROUNDS>()?;
    let (salt, sealed) = rest.split_first_chunk::<SALT>()?;
    let rounds = u32::from_be_bytes(*rounds);
    let is_sound = (LEAST_ROUNDS..=MOST_ROUNDS).contains(&rounds) && sealed.len() > TAG;
    is_sound.then(|| Sealed {
        rounds,
        salt: *salt,
        head: head(rounds, *salt),
        sealed: sealed.to_vec(),
    })
}

/// The snapshot in bytes that a passphrase opened.
pub fn open(unsealed: &[u8]) -> Result<Snapshot, Problem> {
    code::read(unsealed)
}
