//! Events to records and back, two copies of them, drafts and backups. Knows a [`Medium`], not a browser.

pub mod backup;
mod codec;
mod draft;
pub mod key;
mod medium;
mod numbers;
mod only_read;
mod reconcile;
mod record;
mod settle;
mod shelf;
mod switch;
mod vault;

pub use codec::{BadEvent, decode, encode};
pub use draft::Draft;
pub use key::Key;
pub use medium::{Medium, Outcome, Refusal};
pub use numbers::{LeftOut, Numbers, left_out};
pub use only_read::OnlyRead;
pub use record::{Fault, checksum, read, read_anywhere, write};
pub use settle::{Findings, Records};
pub use shelf::{Shelf, Unreadable};
pub use vault::{Condition, Happened, Health, NEAR_UNITS, Vault, Which};

#[cfg(test)]
mod tests;
