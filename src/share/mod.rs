//! An incident as the text of a link, and what may be left out of it.
//!
//! [`snapshot`] makes what is to be shared of a log; [`write`] turns it into the code that stands after `#/v/` and
//! [`read`] reads that again; [`findings`] points out what looks like a secret. `docs/formats.md` describes the format.

mod anew;
mod choose;
mod code;
mod identity;
mod link;
mod masks;
mod problem;
mod secrets;
mod snapshot;
mod texts;

pub use choose::{Choices, snapshot};
pub use identity::identity;
pub use link::{Code, Sealed, ToSeal, TooLong, open, read, sealed_code, to_seal, write};
pub use problem::Problem;
pub use secrets::{Finding, FindingKind, findings};
pub use snapshot::{LeftOut, Snapshot};
pub use texts::each_text;

#[cfg(test)]
mod roundtrip_tests;
