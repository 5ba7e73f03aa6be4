//! The unit of the record.

use super::{Change, EventId, IncidentId, Stamp, Timestamp, WriteKey};

/// One immutable line of an incident's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Writer and number.
    pub id: EventId,
    /// The incident it belongs to.
    pub incident: IncidentId,
    /// Decides between writes of one register.
    pub stamp: Stamp,
    /// What the device's own clock read when it was written.
    pub logged_at: Timestamp,
    /// What it says.
    pub change: Change,
    /// The record's own text where a later version wrote something this build does not know; it is written back as it
    /// came, so that nothing of it is lost.
    pub foreign: Option<String>,
}

impl Event {
    /// What the event's writes are weighed by.
    pub fn key(&self) -> WriteKey {
        WriteKey {
            stamp: self.stamp,
            event: self.id,
        }
    }
}
