//! Incidents for tests, made of their changes.

use super::{Change, Event, EventId, Incident, IncidentId, Milestone, Opened, Stamp, Timestamp, When, WriterId, fold};

/// What one writer's changes add up to, one after the other, all logged at `logged_at`.
pub fn folded(logged_at: Timestamp, changes: impl IntoIterator<Item = Change>) -> Incident {
    let events: Vec<_> = (1..)
        .zip(changes)
        .map(|(number, change)| Event {
            id: EventId {
                writer: WriterId::from_random(1),
                number,
            },
            incident: IncidentId::from_random(1),
            stamp: Stamp(u64::from(number), 0),
            logged_at,
            change,
            foreign: None,
        })
        .collect();
    fold(&events)
}

/// An incident that was declared and detected then.
pub fn opened(declared: When, detected: When) -> Change {
    Change::Opened(Opened {
        at: declared,
        detected,
        ..Opened::default()
    })
}

/// A milestone is set, or taken away.
pub fn set(milestone: Milestone, at: Option<When>) -> Change {
    Change::MilestoneSet {
        milestone,
        at,
        note: None,
    }
}
