//! Incidents of our own that the link codec was not made with: hand-written notes of people on call, as logs. What the
//! codec is primed with was written without them, so that what they show of it holds for incidents to come.
//!
//! Shared by tests and benchmarks through `#[path]`.

mod badge_doors;
mod lieferung;
mod long_haul;
mod notes;
mod parcel_labels;
mod telemetry;

use tplus::incident::Event;

/// All of them: a name, and the events by stamp.
pub fn all() -> Vec<(&'static str, Vec<Event>)> {
    vec![
        ("12 entries, parcel labels", parcel_labels::events()),
        ("12 entries, badge doors", badge_doors::events()),
        ("50 entries, telemetry", telemetry::events()),
        ("50 entries, telemetry before its postmortem", telemetry::response()),
        ("50 entries, Lieferung", lieferung::events()),
        ("200 entries, generated", long_haul::events()),
    ]
}
