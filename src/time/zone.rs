//! Zones, and the way from a wall time back to the instant it names.

use super::wall::Wall;
use crate::incident::Timestamp;

/// A time zone: what the clocks of a place show at each instant.
///
/// The browser's zones stand behind this (through `Intl`), so that no zone database is part of the download.
pub trait Zone {
    /// The IANA name, for example `Europe/Paris`; `UTC` for UTC.
    fn name(&self) -> &str;

    /// Seconds that the zone's clocks are ahead of UTC at `at`: positive east of Greenwich.
    fn offset_seconds(&self, at: Timestamp) -> i32;
}

/// Coordinated universal time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Utc;

impl Zone for Utc {
    fn name(&self) -> &str {
        "UTC"
    }

    fn offset_seconds(&self, _at: Timestamp) -> i32 {
        0
    }
}

/// The instants that a wall time names in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instants {
    /// The usual case.
    One(Timestamp),
    /// The clocks went back and showed this wall time twice.
    Fold {
        /// The first time, before the clocks changed.
        earlier: Timestamp,
        /// The second time, after they changed.
        later: Timestamp,
    },
    /// The clocks went forward and never showed this wall time.
    Gap {
        /// Read with the offset that holds after the change: a wall time before the gap.
        earlier: Timestamp,
        /// Read with the offset that held before the change: a wall time after the gap.
        later: Timestamp,
    },
}

impl Instants {
    /// The earlier of the readings.
    ///
    /// In a gap this is what subtracting from a clock that has already changed gives: at 03:05, "ten minutes ago" is
    /// typed as 02:55 and was 01:55.
    pub fn earlier(self) -> Timestamp {
        match self {
            Self::One(at) => at,
            Self::Fold { earlier, .. } | Self::Gap { earlier, .. } => earlier,
        }
    }
}

/// Further from UTC than any zone is or was (Manila, 15 h 56 min until 1844).
const FARTHEST: i64 = 16 * 3600;

/// The instants at which the clocks of `zone` show `wall`, found by asking the zone on both sides of it and keeping
/// what survives the way there and back. It assumes no more than one change of offset within these 32 hours.
pub fn instants(zone: &dyn Zone, wall: Wall) -> Instants {
    let seconds = wall.seconds();
    let read = |offset: i32| Timestamp(seconds).plus(-i64::from(offset));
    let shows = |at: Timestamp, offset: i32| zone.offset_seconds(at) == offset;
    let before = zone.offset_seconds(Timestamp(seconds - FARTHEST));
    let after = zone.offset_seconds(Timestamp(seconds + FARTHEST));
    let (old, new) = (read(before), read(after));
    match (shows(old, before), shows(new, after)) {
        (true, true) if old != new => Instants::Fold {
            earlier: old.min(new),
            later: old.max(new),
        },
        (true, _) => Instants::One(old),
        (_, true) => Instants::One(new),
        (false, false) => Instants::Gap {
            earlier: old.min(new),
            later: old.max(new),
        },
    }
}

#[cfg(test)]
#[path = "zone_tests.rs"]
mod tests;
