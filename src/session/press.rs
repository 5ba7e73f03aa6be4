//! What the buttons of an incident mean, as changes.

use crate::incident::{Change, EntryFields, EntryKind, Incident, Milestone, Progress, Timestamp};

/// A milestone reached just now. Mitigated means that the response watches from here on.
pub fn reach(incident: &Incident, milestone: Milestone, at: Timestamp) -> Vec<Change> {
    let mut changes = Vec::new();
    if milestone == Milestone::Mitigated && incident.progress.value() != Progress::Monitoring {
        changes.push(Change::ProgressSet {
            progress: Progress::Monitoring,
            at,
        });
    }
    changes.push(Change::MilestoneSet {
        milestone,
        at: Some(at),
        note: None,
    });
    changes
}

/// What the resolve dialog asks. Nothing given leaves a milestone unknown; nothing is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolution {
    /// When it was resolved.
    pub resolved: Timestamp,
    /// The milestones that the dialog fills in.
    pub milestones: Vec<(Milestone, Option<Timestamp>)>,
    /// A last word for the timeline; may be empty.
    pub note: String,
}

/// Resolves an incident. Milestones are written only where they differ from what is recorded.
pub fn resolve(incident: &Incident, resolution: Resolution) -> Vec<Change> {
    let mut changes: Vec<_> = resolution
        .milestones
        .into_iter()
        .filter(|(milestone, at)| incident.milestone(*milestone) != *at)
        .map(|(milestone, at)| Change::MilestoneSet {
            milestone,
            at,
            note: None,
        })
        .collect();
    let note = resolution.note.trim();
    if !note.is_empty() {
        changes.push(Change::EntryLogged(EntryFields {
            at: Some(resolution.resolved),
            kind: Some(EntryKind::Note),
            text: Some(note.to_owned()),
        }));
    }
    changes.push(Change::MilestoneSet {
        milestone: Milestone::Resolved,
        at: Some(resolution.resolved),
        note: None,
    });
    changes
}

/// Reopens an incident: it is not mitigated any more either, and what was believed stays on the timeline.
pub fn reopen(incident: &Incident, at: Timestamp) -> Vec<Change> {
    let cleared = [Milestone::Mitigated, Milestone::ImpactEnded, Milestone::Resolved]
        .into_iter()
        .filter_map(|milestone| Some((milestone, incident.milestone(milestone)?)))
        .collect();
    vec![Change::Reopened { at, cleared }]
}
