//! The current state of a log as events, without how it came to be that.

use super::{Event, Log};

/// What of a log makes up its current state, by stamp.
pub fn current(log: &Log) -> Vec<Event> {
    log.events().cloned().collect()
}
