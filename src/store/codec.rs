//! An event as JSON.

use serde::Serialize;

use crate::incident::{Change, Event, EventId, FromJson, IncidentId, Json, Stamp, Timestamp, from_json_text};

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

struct Found(Event);

impl FromJson for Found {
    fn from_json(json: &Json) -> Option<Self> {
        let Known(change) = json.needed("change")?;
        Some(Self(Event {
            id: json.needed("id")?,
            incident: json.needed("incident")?,
            stamp: json.needed("stamp")?,
            logged_at: json.needed("logged_at")?,
            change,
            foreign: None,
        }))
    }
}

/// A change, or [`Change::Unknown`].
struct Known(Change);

impl FromJson for Known {
    fn from_json(json: &Json) -> Option<Self> {
        Some(Self(Change::from_json(json).unwrap_or(Change::Unknown)))
    }
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
    let Found(mut event) = from_json_text(text).ok_or(BadEvent)?;
    if event.change == Change::Unknown || encode(&event) != text {
        event.foreign = Some(text.to_owned());
    }
    Ok(event)
}
