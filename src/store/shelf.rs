//! All records of a medium, sorted into incidents.

use super::{Fault, record};
use crate::incident::{Event, IncidentId, Log, Map};

/// What a medium holds.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The incidents, by id.
    pub logs: Map<IncidentId, Log>,
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
    /// Sorts records, given as keys and texts.
    pub fn read(records: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut shelf = Self::default();
        let mut events: Vec<Event> = Vec::new();
        for (key, text) in records {
            match record::read(&key, &text) {
                Ok(event) => events.push(event),
                Err(fault) => shelf.unreadable.push(Unreadable { key, text, fault }),
            }
        }
        // A log is quickest to fill in the order that it is kept in.
        events.sort_unstable_by_key(|event| (event.incident, event.id));
        for event in events {
            shelf.logs.or_default(event.incident).add(event);
        }
        shelf
    }
}
