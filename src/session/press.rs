//! What the buttons of an incident mean, as changes.

use crate::incident::{Change, EntryFields, EntryKind, Incident, Milestone, Progress, Timestamp, When};

/// A milestone reached just now. Mitigated means that the response watches from here on.
pub fn reach(incident: &Incident, milestone: Milestone, at: When) -> Vec<Change> {
    let mut changes = Vec::new();
    if milestone == Milestone::Mitigated && incident.progress() != Progress::Monitoring {
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

/// Resolves an incident, with a last word for the timeline, which may be empty. Nothing is guessed: a milestone that is
/// not recorded stays unknown.
pub fn resolve(at: When, note: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    if !note.trim().is_empty() {
        changes.push(Change::EntryLogged(EntryFields {
            at: Some(at),
            kind: Some(EntryKind::Note),
            text: Some(note.trim().to_owned()),
            pinned: None,
            internal: None,
        }));
    }
    changes.push(Change::MilestoneSet {
        milestone: Milestone::Resolved,
        at: Some(at),
        note: None,
    });
    changes
}

/// Reopens an incident: it is not mitigated any more either, and what was believed stays on the timeline.
pub fn reopen(incident: &Incident, at: Timestamp) -> Vec<Change> {
    let cleared = [Milestone::Mitigated, Milestone::ImpactEnded, Milestone::Resolved]
        .into_iter()
        .filter_map(|milestone| Some((milestone, incident.milestone_when(milestone)?)))
        .collect();
    vec![Change::Reopened { at: at.into(), cleared }]
}
