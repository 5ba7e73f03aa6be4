//! What of an incident goes into a copy.

use super::{LeftOut, Snapshot};
use crate::{
    export::Parts,
    incident::{IncidentId, Log, current},
};

/// What whoever shares can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Which parts to share.
    pub parts: Parts,
    /// Whether roles stand for names, in texts too.
    pub leave_out_names: bool,
    /// Whether what is marked internal is left out.
    pub leave_out_internal: bool,
    /// Texts to mask wherever they stand, as they stand there.
    pub masked: Vec<String>,
}

/// The current state of an incident, as chosen. The same log and choices always give the same.
pub fn snapshot(log: &Log, incident: IncidentId, choices: &Choices) -> Snapshot {
    Snapshot {
        incident,
        parts: choices.parts,
        left_out: LeftOut::default(),
        events: current(log),
    }
}
