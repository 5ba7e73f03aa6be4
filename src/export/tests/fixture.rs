//! Incidents to tell about, and what is looked for in their documents.

use crate::{
    export::{Document, Options, Parts, postmortem},
    incident::{
        Change, EntryFields, EntryKind, Event, EventId, Incident, IncidentId, Milestone, Opened, Stamp, Timestamp,
        WriterId, copy::SeverityNames, fold,
    },
    time::{Utc, Zone},
};

/// 2026-03-24T14:17:00Z.
pub const ZERO: Timestamp = Timestamp(1_774_361_820);

pub fn at(minutes: i64) -> Timestamp {
    ZERO.plus(60 * minutes)
}

pub fn opened() -> Opened {
    Opened {
        at: ZERO.into(),
        title: "Checkout fails".into(),
        detected: ZERO.into(),
        ..Opened::default()
    }
}

pub fn incident(opened: Opened, changes: impl IntoIterator<Item = Change>) -> Incident {
    let changes = std::iter::once(Change::Opened(opened)).chain(changes);
    let events: Vec<_> = (1..)
        .zip(changes)
        .map(|(number, change)| Event {
            id: id(number),
            incident: IncidentId::from_random(1),
            stamp: Stamp(u64::from(number), 0),
            logged_at: ZERO,
            change,
            foreign: None,
        })
        .collect();
    fold(&events)
}

pub fn id(number: u32) -> EventId {
    let writer = WriterId::from_random(1);
    EventId { writer, number }
}

pub fn reach(milestone: Milestone, minutes: i64) -> Change {
    Change::MilestoneSet {
        milestone,
        at: Some(at(minutes).into()),
        note: None,
    }
}

pub fn entry(minutes: i64, text: &str) -> Change {
    Change::EntryLogged(EntryFields {
        at: Some(at(minutes).into()),
        kind: Some(EntryKind::Note),
        text: Some(text.into()),
        pinned: None,
        internal: None,
    })
}

pub fn options(zone: &dyn Zone) -> Options<'_> {
    Options {
        zone,
        now: at(23),
        severity_names: SeverityNames::P,
        roles_instead_of_names: false,
        parts: Parts::default(),
    }
}

pub fn document(incident: &Incident) -> Document {
    postmortem(incident, &options(&Utc))
}

/// Fails with the whole text where a line is missing.
pub fn has(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(
            text.lines().any(|shown| shown == *line),
            "{line:?} is missing in\n{text}"
        );
    }
}
