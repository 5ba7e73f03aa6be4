//! Which notes are taken for the same, and what joining them leaves.

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::incident::{EntryKind, Event, IncidentId, Log, Opened, Stamp, Timestamp, When, WriterId, undo};

/// A log as several writers write it.
#[derive(Default)]
struct Notes(Log, u32);

impl Notes {
    fn write(&mut self, writer: u64, change: Change) -> EventId {
        self.1 += 1;
        let id = EventId {
            writer: WriterId::from_random(writer),
            number: self.1,
        };
        self.0.add(Event {
            id,
            incident: IncidentId::from_random(1),
            stamp: Stamp(self.1.into(), 0),
            logged_at: Timestamp(0),
            change,
            foreign: None,
        });
        id
    }

    fn marked(&mut self, writer: u64, seconds: i64, text: &str, pinned: bool, internal: bool) -> EventId {
        let fields = EntryFields {
            at: Some(When::exact(Timestamp(seconds))),
            kind: Some(EntryKind::Action),
            text: Some(text.to_owned()),
            pinned: Some(pinned),
            internal: Some(internal),
        };
        self.write(writer, Change::EntryLogged(fields))
    }

    fn note(&mut self, writer: u64, seconds: i64, text: &str) -> EventId {
        self.marked(writer, seconds, text, false, false)
    }

    fn name(&mut self, writer: u64, name: &str) {
        let (name, device) = (name.to_owned(), String::new());
        self.write(writer, Change::WriterNamed { name, device });
    }

    fn found(&self) -> Vec<(EventId, EventId)> {
        let found = duplicates(&self.0.fold());
        found.into_iter().map(|pair| (pair.earlier, pair.later)).collect()
    }

    /// Joins the only pair; the texts that stand then, and the events that joined them.
    fn join(&mut self) -> (Vec<String>, Vec<EventId>) {
        let incident = self.0.fold();
        let [pair] = duplicates(&incident)[..] else {
            panic!("one pair")
        };
        let events = join(&incident, pair)
            .into_iter()
            .map(|change| self.write(9, change))
            .collect();
        (self.texts(), events)
    }

    fn texts(&self) -> Vec<String> {
        let incident = self.0.fold();
        let standing = incident.standing_entries();
        standing.map(|(.., entry)| entry.text.text().to_owned()).collect()
    }
}

fn pair(one: &str, other: &str) -> bool {
    let mut notes = Notes::default();
    notes.note(1, 0, one);
    notes.note(2, 60, other);
    !notes.found().is_empty()
}

#[test]
fn notes_whose_words_are_much_the_same_are_found() {
    for (one, other) in [
        ("Mitigated", "mitigated!"),
        ("Rollback started", "Started the rollback of release 4711 on all hosts"),
        ("paged db team", "Paged the DB on-call"),
        ("db-2: 500 errors", "500s and errors on db-2"),
        ("決済が失敗している", "決済が失敗している"),
    ] {
        assert!(pair(one, other), "{one} / {other}");
    }
}

#[test]
fn notes_of_different_things_are_not() {
    for (one, other) in [
        ("DB is down", "The site is down"),
        ("rollback started", "rollback done"),
        ("it is on", "it is in"),
        ("restarted host db-2", "restarted host db-3"),
        ("error rate is at 12 %", "error rate is at 40 %"),
        ("", ""),
        ("!", "!"),
        (
            "restarted db-2 and the queue and the cache",
            "restarted db-3, looking at logs of web",
        ),
    ] {
        assert!(!pair(one, other), "{one} / {other}");
    }
}

#[test]
fn only_different_people_at_one_time_write_the_same_thing_twice() {
    let mut notes = Notes::default();
    let first = notes.note(1, 0, "Rollback started");
    notes.note(1, 10, "Rollback started");
    assert_eq!(notes.found(), []);
    let last = notes.note(2, 120, "Rollback started");
    assert_eq!(notes.found().len(), 1);
    notes.note(3, 900, "Rollback started");
    notes.note(2, 1021, "Rollback started");
    assert_eq!(notes.found().len(), 1, "more than two minutes");
    notes.name(1, "Robin");
    assert_eq!(notes.found().len(), 1, "nobody knows who the other one is");
    notes.name(2, "Robin");
    assert_eq!(notes.found(), [], "one person on two devices");
    notes.name(2, "Kim");
    let incident = notes.0.fold();
    let kept_apart = keep_apart(Duplicate {
        earlier: last,
        later: first,
    });
    assert!(!duplicates(&incident).is_empty());
    notes.write(1, kept_apart);
    assert_ne!(notes.found(), [(first, last)]);
}

#[test]
fn a_person_who_says_that_they_are_different_is_not_asked_again_unless_that_is_undone() {
    let mut notes = Notes::default();
    notes.note(2, 0, "Rollback started");
    notes.note(1, 10, "Rollback started");
    let [found] = duplicates(&notes.0.fold())[..] else {
        panic!("one pair")
    };
    let apart = notes.write(1, keep_apart(found));
    assert_eq!(notes.found(), []);
    let undoing = undo(&notes.0, apart, &[]).expect("it stands");
    let undone = notes.write(1, undoing);
    assert_eq!(notes.found().len(), 1);
    let again = undo(&notes.0, undone, &[]).expect("it stands");
    notes.write(1, again);
    assert_eq!(notes.found(), []);
}

#[test]
fn of_three_notes_each_is_asked_about_once() {
    let mut notes = Notes::default();
    let ids = [1, 2, 3].map(|writer| notes.note(writer, writer as i64, "Rollback started"));
    assert_eq!(notes.found(), [(ids[0], ids[1]), (ids[1], ids[2])]);
}

#[test]
fn the_example_is_left_alone() {
    let mut notes = Notes::default();
    notes.note(1, 0, "Rollback started");
    notes.note(2, 10, "Rollback started");
    let example = true;
    notes.write(
        1,
        Change::Opened(Opened {
            example,
            ..Opened::default()
        }),
    );
    assert_eq!(notes.found(), []);
}

#[test]
fn joined_notes_say_what_both_said_and_come_apart_by_undo() {
    for (one, other, joined) in [
        ("Rollback started", "Rollback started ", "Rollback started"),
        ("Rollback started", "Rollback started by Kim", "Rollback started by Kim"),
        (
            "Rollback started at last",
            "Rollback started",
            "Rollback started at last",
        ),
        (
            "Started the rollback",
            "Rollback started",
            "Started the rollback\nRollback started",
        ),
    ] {
        let mut notes = Notes::default();
        notes.note(1, 0, one);
        notes.note(2, 10, other);
        let (texts, events) = notes.join();
        assert_eq!(texts, [joined]);
        assert_eq!(notes.found(), []);
        for event in events.into_iter().rev() {
            let undoing = undo(&notes.0, event, &[]).expect("it stands");
            notes.write(9, undoing);
        }
        assert_eq!(notes.texts(), [one, other]);
    }
}

#[test]
fn a_mark_of_either_note_outlives_joining() {
    let mut notes = Notes::default();
    notes.marked(1, 0, "Rollback started", false, false);
    notes.marked(2, 10, "Rollback started", true, true);
    notes.join();
    let incident = notes.0.fold();
    let marks = incident
        .standing_entries()
        .map(|(.., it)| (it.pinned.value(), it.internal.value()));
    assert_eq!(marks.collect::<Vec<_>>(), [(true, true)]);
}

proptest! {
    #[test]
    fn joining_loses_no_word_of_either(one in "[ab ]{1,12}", other in "[ab ]{1,12}") {
        let mut notes = Notes::default();
        let pair = Duplicate { earlier: notes.note(1, 0, &one), later: notes.note(2, 0, &other) };
        for change in join(&notes.0.fold(), pair) {
            notes.write(1, change);
        }
        let texts = notes.texts();
        prop_assert_eq!(texts.len(), 1);
        prop_assert!(texts[0].contains(one.trim()) && texts[0].contains(other.trim()));
    }

    #[test]
    fn pairs_stand_near_each_other_and_are_told_in_order(raw in vec((0u64..3, 0i64..400, "(a|b|c)( d| e){0,2}"), 0..40)) {
        let mut notes = Notes::default();
        for (writer, at, text) in raw {
            notes.note(writer, at, &text);
        }
        let incident = notes.0.fold();
        let at = |id: &EventId| incident.entries.get(id).map_or(0, |entry| entry.at.value().at.0);
        let found = notes.found();
        for (earlier, later) in &found {
            prop_assert!((0..=APART_SECONDS).contains(&(at(later) - at(earlier))) && earlier.writer != later.writer);
        }
        prop_assert!(found.is_sorted_by_key(|(_, later)| at(later)));
    }
}
