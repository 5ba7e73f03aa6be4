//! What the views read.

use std::sync::Arc;

use crate::{
    incident::{Incident, IncidentId, Map, Timestamp},
    session::{Found, MissingRecords, Offer, Session, Standing, Unsaved},
    store::{Condition, Health, Unreadable, Vault},
};

/// What the views read of the session.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// Every incident, by id.
    pub incidents: Map<IncidentId, Arc<Incident>>,
    /// What is on screen and not stored.
    pub unsaved: Vec<Unsaved>,
    /// Whether everything is stored.
    pub standing: Standing,
    /// How the two copies do.
    pub health: Health,
    /// Whether all that is stored is in memory.
    pub loaded: bool,
    /// What bringing the copies in line brought to light.
    pub found: Found,
    /// What is known to have been there and is not.
    pub missing: Vec<MissingRecords>,
    /// The records that could not be read.
    pub unreadable: Arc<Vec<Unreadable>>,
    /// The incidents that a newer version has written to.
    pub read_only: Vec<IncidentId>,
    /// The incidents that this device does not list.
    pub archived: Vec<IncidentId>,
    /// The incidents in which there is something to undo.
    pub undoable: Vec<IncidentId>,
    /// When the last backup was made here.
    pub last_backup: Option<Timestamp>,
    /// Counts the unsent texts that came into fields of this page from pages that are gone.
    pub adopted: u32,
    /// Those for which there was no room.
    pub offers: Vec<Offer>,
}

impl Published {
    /// Whether something on screen would be gone with the tab.
    pub fn is_at_stake(&self) -> bool {
        matches!(self.standing, Standing::NotSaved(_)) || (self.is_memory_only() && !self.incidents.is_empty())
    }

    /// Whether the copy that outlives a crash takes what it is given.
    pub fn outlives_a_crash(&self) -> bool {
        self.health.deep == Condition::Good
    }

    /// Whether neither copy can be used, so that everything is in memory alone.
    pub fn is_memory_only(&self) -> bool {
        let is_absent = |condition| matches!(condition, Condition::Absent(_));
        is_absent(self.health.near) && is_absent(self.health.deep)
    }
}

/// Reads it off.
pub(super) fn published(session: &Session, vault: &mut Vault) -> Published {
    Published {
        incidents: session
            .held()
            .iter()
            .map(|(id, held)| (*id, held.incident.clone()))
            .collect(),
        unsaved: session.unsaved(),
        standing: session.standing(),
        health: vault.health(),
        loaded: session.is_loaded(),
        found: session.found(),
        missing: session.missing().to_vec(),
        unreadable: session.unreadable().clone(),
        read_only: session.read_only(),
        archived: session.archived().to_vec(),
        undoable: session.undoable(),
        last_backup: session.last_backup().map(Timestamp),
        adopted: session.adopted(),
        offers: session.offers(),
    }
}
