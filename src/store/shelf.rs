//! All records of a medium, read.

use super::{Fault, record};
use crate::incident::Event;

/// What a medium holds.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The events, by incident, writer and number: the order in which a log is quickest to fill.
    pub events: Vec<Event>,
    /// The records that did not read. They stay where they are, and never keep the others from being read.
    pub unreadable: Vec<Unreadable>,
}

/// A record that did not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it stands.
    pub key: String,
    /// What stands there.
    pub text: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Shelf {
    /// Reads records, given as keys and texts.
    pub fn read(records: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut shelf = Self::default();
        for (key, text) in records {
            match record::read(&key, &text) {
                Ok(event) => shelf.events.push(event),
                Err(fault) => shelf.unreadable.push(Unreadable { key, text, fault }),
            }
        }
        shelf.events.sort_unstable_by_key(|event| (event.incident, event.id));
        shelf
    }
}
