//! Events to records and back. Knows a [`Medium`], not a browser.

mod codec;
mod medium;
mod record;
mod shelf;

pub use codec::{BadEvent, decode, encode};
pub use medium::{Medium, Outcome, Refusal};
pub use record::{Fault, PREFIX, key_of, read, write};
pub use shelf::{Shelf, Unreadable};

#[cfg(test)]
mod tests;
