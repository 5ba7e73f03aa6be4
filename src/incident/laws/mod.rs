//! The laws of the log, as properties of arbitrary sets of events.

mod compacting;
mod current;
mod erasing;
pub(crate) mod make;
mod undoing;

use proptest::{collection::vec, prelude::*, sample::Index};

use super::*;
use crate::store::{decode, encode};
use make::*;

proptest! {
    #[test]
    fn merge_is_commutative_associative_and_idempotent((a, b, c) in contradicting_parts()) {
        let (a, b, c) = (log(&a), log(&b), log(&c));
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &a), a);
    }

    #[test]
    fn the_fold_does_not_care_for_order_or_repetition(history in some_records(), shuffled in any::<u64>()) {
        let mut other = history.clone();
        other.extend(history.iter().take(5).cloned());
        // A cheap shuffle by a key that the events have nothing to do with.
        other.sort_by_key(|event| u64::from(event.id.number).wrapping_mul(shuffled | 1).rotate_left(17) ^ shuffled);
        let log = log(&history);
        prop_assert_eq!(make::log(&other), log.clone());
        let mut events: Vec<_> = log.events().chain(log.events().take(5)).collect();
        events.sort_by_key(|event| u64::from(event.id.number).wrapping_mul(shuffled | 1).rotate_left(17) ^ shuffled);
        prop_assert_eq!(fold(events), log.fold());
    }

    #[test]
    fn merging_loses_no_entry_that_nobody_deleted((a, b, _) in parts()) {
        let (a, b) = (log(&a), log(&b));
        let both = merged(&a, &b).fold();
        let (a, b) = (a.fold(), b.fold());
        let shown = |incident: &Incident| incident.standing_entries().map(|(id, ..)| id).collect::<Vec<_>>();
        for id in shown(&a).into_iter().chain(shown(&b)) {
            let deleted = a.is_withdrawn(id) || b.is_withdrawn(id);
            prop_assert!(deleted || shown(&both).contains(&id), "{} is gone", id);
        }
    }

    #[test]
    fn merging_loses_no_text_of_an_entry((a, b, _) in parts()) {
        let (a, b) = (log(&a), log(&b));
        let both = merged(&a, &b).fold();
        let (a, b) = (a.fold(), b.fold());
        for (one, other) in [(&a, &b), (&b, &a)] {
            for (id, _, entry) in one.standing_entries().filter(|(id, ..)| !other.is_withdrawn(*id)) {
                let stands = both.standing_entries().find(|(held, ..)| *held == id).map(|(.., entry)| entry);
                let stands = stands.map(|entry| entry.text.clone()).unwrap_or_default();
                // Somebody's later words for the same entry take the place of earlier ones, and no other entry's.
                let reworded = other.entries.get(&id).map(|entry| &entry.text);
                let is_later = |text: &Register<String>| text.key() > entry.text.key() && *text == stands;
                prop_assert!(stands == entry.text || reworded.is_some_and(is_later), "{} has lost its text", id);
            }
        }
    }

    #[test]
    fn what_a_record_lacks_is_taken_from_another(history in histories(), picks in vec(vec(any::<Index>(), 0..3), 40)) {
        let less: Vec<_> = history.iter().zip(&picks).map(|(event, picks)| lessened(event, picks)).collect();
        let (full, less) = (log(&history), log(&less));
        prop_assert_eq!(merged(&full, &less), full.clone());
        prop_assert_eq!(merged(&less, &full), full);
    }

    #[test]
    fn adding_says_what_became_of_it((a, b, _) in contradicting_parts()) {
        let mut log = log(&a);
        for event in b {
            let id = event.id;
            let (before, was) = (log.clone(), log.get(id).cloned());
            let added = log.add(event);
            let believed = log.get(id);
            match added {
                Added::New => prop_assert!(was.is_none() && believed.is_some()),
                Added::Known => prop_assert_eq!(believed, was.as_ref()),
                Added::Grown => prop_assert!(was.is_some() && believed.is_some() && believed != was.as_ref()),
                Added::Disputed => prop_assert!(believed.is_none() && log.disputed().any(|event| event.id == id)),
            }
            // What would be missed is what a caller folds anew for.
            if added == Added::Known {
                prop_assert_eq!(log.fold(), before.fold());
            }
        }
    }

    #[test]
    fn an_event_reads_back_what_was_written(records in some_records()) {
        for event in records {
            prop_assert_eq!(decode(&encode(&event)), Ok(event));
        }
    }
}

/// An event that logs an entry; each of the two values may be absent.
fn entry(at: Option<i64>, text: Option<&str>) -> Event {
    Event {
        id: EventId {
            writer: WriterId::from_random(1),
            number: 1,
        },
        incident: IncidentId::from_random(1),
        stamp: Stamp(1, 0),
        logged_at: Timestamp(1),
        change: Change::EntryLogged(EntryFields {
            at: at.map(|at| Timestamp(at).into()),
            text: text.map(str::to_owned),
            ..EntryFields::default()
        }),
        foreign: None,
    }
}

#[test]
fn one_id_with_two_contents_is_believed_in_neither_and_lost_in_neither() {
    let (one, other) = (log(&[entry(None, Some("one"))]), log(&[entry(None, Some("other"))]));
    let both = merged(&one, &other);
    assert_eq!(both, merged(&other, &one));
    assert_eq!(both.fold().standing_entries().count(), 0);
    assert_eq!(both.disputed().count(), 2);
    // A record that fits both does not settle it.
    let fits = log(&[entry(None, None)]);
    assert_eq!(merged(&both, &fits), both);
    assert_eq!(merged(&merged(&fits, &one), &other), both);
}

#[test]
fn records_of_which_each_has_something_else_are_one_event() {
    let (timed, said) = (entry(Some(5), None), entry(None, Some("said")));
    let mut log = log(&[timed]);
    assert_eq!(log.add(said.clone()), Added::Grown);
    assert_eq!(log.add(said), Added::Known);
    assert_eq!(log.events().collect::<Vec<_>>(), [&entry(Some(5), Some("said"))]);
    assert_eq!(log.disputed().count(), 0);
    // What was made empty is a value; it is not the same as one that is not here.
    assert_eq!(log.add(entry(Some(5), Some(""))), Added::Disputed);
    assert_eq!((log.events().count(), log.disputed().count()), (0, 2));
}

#[test]
fn what_a_later_version_wrote_unites_with_nothing_else() {
    let foreign = Event {
        foreign: Some("its own text".to_owned()),
        ..entry(None, Some("said"))
    };
    let plain = entry(None, Some("said"));
    assert_eq!(foreign.unite(&plain), None);
    assert_eq!(plain.unite(&foreign), None);
    assert_eq!(foreign.unite(&foreign), Some(foreign.clone()));
    assert_eq!(foreign.without_text(TextField::Text), None);
}

#[test]
fn what_is_complete_is_stored_as_ever_and_what_is_absent_takes_no_room() {
    let stored = |change: &Change| serde_json::to_string(change).expect("plain data");
    let section = |text: Option<&str>, autosave| Change::SectionWritten {
        section: Section::RootCause,
        text: text.map(str::to_owned),
        autosave,
    };
    let table = [
        (
            section(Some("x"), false),
            r#"{"section-written":{"section":"root-cause","text":"x"}}"#,
        ),
        (
            section(Some(""), true),
            r#"{"section-written":{"section":"root-cause","text":"","autosave":true}}"#,
        ),
        (
            section(None, true),
            r#"{"section-written":{"section":"root-cause","autosave":true}}"#,
        ),
        (
            Change::FactSet {
                fact: Fact::Impact,
                text: Some("y".to_owned()),
            },
            r#"{"fact-set":{"fact":"impact","text":"y"}}"#,
        ),
        (
            Change::FactSet {
                fact: Fact::Impact,
                text: None,
            },
            r#"{"fact-set":{"fact":"impact"}}"#,
        ),
    ];
    for (change, text) in table {
        assert_eq!(stored(&change), text);
        assert_eq!(from_json_text::<Change>(text).expect("readable"), change);
    }
}
