//! All records of a medium, sorted into incidents.

use std::collections::BTreeMap;

use super::{Fault, record};
use crate::incident::{IncidentId, Log};

/// What a medium holds.
#[derive(Debug, Default)]
pub struct Shelf {
    /// The incidents, by id.
    pub logs: BTreeMap<IncidentId, Log>,
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
        for (key, text) in records {
            match record::read(&key, &text) {
                Ok(event) => {
                    shelf.logs.entry(event.incident).or_default().add(event);
                }
                Err(fault) => shelf.unreadable.push(Unreadable { key, text, fault }),
            }
        }
        shelf
    }
}
