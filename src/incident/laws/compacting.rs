//! Compacting changes nothing that anybody sees.

use super::*;

fn compacted(log: &Log) -> Log {
    let mut log = log.clone();
    for id in superseded(&log) {
        log.compact(id).expect("it has a text to leave out");
    }
    log
}

proptest! {
    #[test]
    fn it_commutes_with_the_fold(records in some_records()) {
        let log = log(&records);
        prop_assert_eq!(compacted(&log).fold(), log.fold());
        prop_assert_eq!(superseded(&compacted(&log)), []);
    }

    #[test]
    fn it_commutes_with_merging((a, b, _) in parts()) {
        let (a, b) = (log(&a), log(&b));
        let late = compacted(&merged(&a, &b));
        prop_assert_eq!(&compacted(&merged(&compacted(&a), &compacted(&b))), &late);
        prop_assert_eq!(&compacted(&merged(&compacted(&a), &b)), &late);
    }

    #[test]
    fn the_full_log_takes_back_what_was_left_out(records in some_records()) {
        let log = log(&records);
        prop_assert_eq!(merged(&compacted(&log), &log), log.clone());
        prop_assert_eq!(merged(&log, &compacted(&log)), log);
    }

    #[test]
    fn what_a_person_committed_stays(records in some_records()) {
        let log = log(&records);
        let after = compacted(&log);
        for event in log.events() {
            if !matches!(event.change, Change::SectionWritten { autosave: true, .. }) {
                prop_assert_eq!(after.get(event.id), Some(event));
            }
        }
    }
}

#[test]
fn only_what_the_same_writer_wrote_on_from_is_left_out() {
    let written = |writer, number, millis, autosave| Event {
        id: EventId {
            writer: WriterId::from_random(writer),
            number,
        },
        incident: IncidentId::from_random(7),
        stamp: Stamp(millis, 0),
        logged_at: Timestamp(0),
        change: Change::SectionWritten {
            section: Section::Summary,
            text: Some(format!("{writer} {number}")),
            autosave,
        },
        foreign: None,
    };
    let log = log(&[
        written(1, 1, 10, true),
        written(1, 2, 20, false),
        written(1, 3, 30, true),
        written(1, 4, 40, true),
        written(2, 1, 35, true),
        written(3, 1, 99, false),
    ]);
    let left_out: Vec<_> = superseded(&log).iter().map(EventId::to_string).collect();
    assert_eq!(left_out, ["00000001-1", "00000001-3"]);
}
