//! Shared by the tests of this room.

mod backup;
mod crashes;
mod devices;
mod disk;
mod erasing;
mod faults;
mod left_out;
mod looking;
mod pages;
mod records;
mod removal;
mod stories;
mod world;

use super::{Key, write};
use crate::incident::{Change, EntryFields, EntryKind, Event, EventId, IncidentId, Stamp, Timestamp, WriterId};

fn event(number: u32, text: &str) -> Event {
    Event {
        id: EventId {
            writer: WriterId::from_random(0xab_cdef),
            number,
        },
        incident: IncidentId::from_random(42),
        stamp: Stamp(1_774_361_820_123, 0),
        logged_at: Timestamp(1_774_361_820),
        change: Change::EntryLogged(EntryFields {
            at: Some(Timestamp(1_774_361_820).into()),
            kind: Some(EntryKind::Observation),
            text: Some(text.to_owned()),
            pinned: None,
            internal: None,
        }),
        foreign: None,
    }
}

fn stored(event: &Event) -> (String, String) {
    (Key::Event(event.incident, event.id).to_string(), write(event))
}
