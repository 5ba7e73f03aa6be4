//! The code of a link: what stands after `#/v/`.

use super::{Problem, Snapshot};

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

/// The incident does not fit into a link at all: over 64 KiB, 128 KiB of content or 5,000 events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// The code of a snapshot.
pub fn write(_snapshot: &Snapshot) -> Result<String, TooLong> {
    Err(TooLong)
}

/// What the browser is to seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToSeal {
    /// To be authenticated without being hidden: the version, the rounds and the salt.
    pub head: Vec<u8>,
    /// To be hidden.
    pub plain: Vec<u8>,
}

/// Makes a snapshot ready to be sealed by a key of so many rounds and this salt, as in [`Sealed`].
pub fn to_seal(_snapshot: &Snapshot, _rounds: u32, _salt: [u8; 16]) -> Result<ToSeal, TooLong> {
    Err(TooLong)
}

/// The code of what was sealed: its head, and the sealed bytes with their tag.
pub fn sealed_code(_head: &[u8], _sealed: &[u8]) -> Result<String, TooLong> {
    Err(TooLong)
}

/// Reads a code.
pub fn read(_code: &str) -> Result<Code, Problem> {
    Err(Problem::Foreign)
}

/// The snapshot in bytes that a passphrase opened.
pub fn open(_unsealed: &[u8]) -> Result<Snapshot, Problem> {
    Err(Problem::Altered)
}
