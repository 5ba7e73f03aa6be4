//! An event as JSON.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::incident::{Change, Event, EventId, IncidentId, Stamp, Timestamp};

/// The text is not an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadEvent;

#[derive(Serialize)]
struct Written<'a> {
    id: EventId,
    incident: IncidentId,
    stamp: Stamp,
    logged_at: Timestamp,
    change: &'a Change,
}

#[derive(Deserialize)]
struct Found<'a> {
    id: EventId,
    incident: IncidentId,
    stamp: Stamp,
    logged_at: Timestamp,
    #[serde(borrow)]
    change: &'a RawValue,
}

/// The event's text; for one that a later version wrote, the very text it came with.
pub fn encode(event: &Event) -> String {
    if let Some(foreign) = &event.foreign {
        return foreign.clone();
    }
    let Event {
        id,
        incident,
        stamp,
        logged_at,
        change,
        ..
    } = event;
    let written = Written {
        id: *id,
        incident: *incident,
        stamp: *stamp,
        logged_at: *logged_at,
        change,
    };
    // Serialising plain data to a string has nothing to fail on.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads an event. A change that this build does not know becomes [`Change::Unknown`]; its text, and any field this
/// build does not know, is kept.
pub fn decode(text: &str) -> Result<Event, BadEvent> {
    let found: Found = serde_json::from_str(text).map_err(|_| BadEvent)?;
    let change = serde_json::from_str(found.change.get()).unwrap_or(Change::Unknown);
    let mut event = Event {
        id: found.id,
        incident: found.incident,
        stamp: found.stamp,
        logged_at: found.logged_at,
        change,
        foreign: None,
    };
    if event.change == Change::Unknown || encode(&event) != text {
        event.foreign = Some(text.to_owned());
    }
    Ok(event)
}
