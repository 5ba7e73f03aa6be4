//! The id of a copy that something was left out of.

use crc::{CRC_64_XZ, Crc, NoTable};

use crate::incident::{Event, IncidentId};

/// Without a table: that would be 2 KB of download, and a copy is short.
const CONTENT: Crc<u64, NoTable> = Crc::<u64, NoTable>::new(&CRC_64_XZ);

/// The id that follows from what the events say, given in the order of their writes: the low 60 bits of CRC-64/XZ over
/// a line for each, `<id> <millis> <counter> <logged at> <change as stored>` and a line feed. Their own incident does
/// not count. The same content always has the same id, so that a copy made twice is one incident.
pub fn identity(events: &[Event]) -> IncidentId {
    let mut digest = CONTENT.digest();
    for event in events {
        let change = serde_json::to_string(&event.change).unwrap_or_default();
        let line = format!(
            "{} {} {} {} {change}\n",
            event.id, event.stamp.0, event.stamp.1, event.logged_at.0
        );
        digest.update(line.as_bytes());
    }
    IncidentId::from_random(digest.finalize())
}
