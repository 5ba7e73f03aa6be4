//! Where the clock of a device went back.

use super::{EventId, Log};

/// How far a clock may go back before it is worth a word: devices put theirs right by seconds all the time.
const SLACK_SECONDS: i64 = 120;

/// The events that were written by a clock that had gone back: each with the seconds by which it reads less than the
/// same writer's clock had read before, which is the least that it went back by. What was written after it is measured
/// by the new reading, so that a clock that goes back once is told of once. For display: nothing is put in another
/// order by it.
pub fn clock_jumps(log: &Log) -> Vec<(EventId, i64)> {
    let mut jumps = Vec::new();
    let mut before = None;
    for event in log.events() {
        let EventId { writer, .. } = event.id;
        let highest = match before {
            Some((same, highest)) if same == writer => highest,
            _ => event.logged_at,
        };
        let back = highest.since(event.logged_at);
        let reads = if back > SLACK_SECONDS {
            jumps.push((event.id, back));
            event.logged_at
        } else {
            highest.max(event.logged_at)
        };
        before = Some((writer, reads));
    }
    jumps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{Change, EntryFields, Event, IncidentId, Stamp, Timestamp, WriterId};

    fn log(readings: &[(u64, u32, i64)]) -> Log {
        let mut log = Log::default();
        for (writer, number, logged_at) in readings {
            log.add(Event {
                id: id(*writer, *number),
                incident: IncidentId::from_random(1),
                stamp: Stamp::default(),
                logged_at: Timestamp(*logged_at),
                change: Change::EntryLogged(EntryFields::default()),
                foreign: None,
            });
        }
        log
    }

    fn id(writer: u64, number: u32) -> EventId {
        EventId {
            writer: WriterId::from_random(writer),
            number,
        }
    }

    #[test]
    fn a_clock_that_goes_back_once_is_told_of_once() {
        let log = log(&[
            (1, 1, 1_000),
            (1, 2, 2_000),
            (1, 3, 1_280),
            (1, 4, 1_300),
            (1, 5, 2_500),
        ]);
        assert_eq!(clock_jumps(&log), [(id(1, 3), 720)]);
    }

    #[test]
    fn small_steps_back_add_up() {
        let log = log(&[(1, 1, 1_000), (1, 2, 900), (1, 3, 879), (1, 4, 800)]);
        assert_eq!(clock_jumps(&log), [(id(1, 3), 121)]);
    }

    #[test]
    fn two_minutes_are_let_pass() {
        assert_eq!(clock_jumps(&log(&[(1, 1, 1_000), (1, 2, 880)])), []);
    }

    #[test]
    fn the_clocks_of_two_devices_are_not_compared() {
        let log = log(&[(1, 1, 9_000), (1, 2, 9_010), (2, 1, 1_000), (2, 2, 1_020)]);
        assert_eq!(clock_jumps(&log), []);
    }

    #[test]
    fn records_of_any_age_do_no_harm() {
        let log = log(&[(1, 1, i64::MAX), (1, 2, i64::MIN)]);
        assert_eq!(clock_jumps(&log), [(id(1, 2), i64::MAX)]);
    }
}
