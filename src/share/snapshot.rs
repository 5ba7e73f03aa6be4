//! What a link or a file carries.

use crate::{
    export::Parts,
    incident::{Event, Incident, IncidentId, Log, Timestamp, fold},
};

/// An incident as it was at one moment: its current state, without the history of how it came to be that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The incident it is of. A copy that something was left out of is an incident of its own, with an id that follows
    /// from what it says.
    pub incident: IncidentId,
    /// Which parts of the incident it has.
    pub parts: Parts,
    /// What was left out of these on purpose.
    pub left_out: LeftOut,
    /// What makes up the current state, by stamp.
    pub events: Vec<Event>,
}

/// What was left out of a copy because not everybody may read it. Only what there was to leave out counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Roles stand for names.
    pub names: bool,
    /// Entries that were marked internal.
    pub internal: bool,
    /// Texts that looked like secrets.
    pub masked: bool,
}

impl LeftOut {
    /// Whether anything was.
    pub fn any(self) -> bool {
        self.names || self.internal || self.masked
    }
}

impl Snapshot {
    /// What the events add up to.
    pub fn fold(&self) -> Incident {
        fold(&self.events)
    }

    /// The events as a log.
    pub fn log(&self) -> Log {
        let mut log = Log::default();
        for event in &self.events {
            log.add(event.clone());
        }
        log
    }

    /// When the last change was made that is in it, by the clock of whoever made it.
    pub fn as_of(&self) -> Timestamp {
        self.events.last().map(|event| event.logged_at).unwrap_or_default()
    }
}
