//! A backup reads back as it was written, as far as there is anything of it.

use proptest::prelude::*;

use super::{event, stored};
use crate::{
    incident::{Change, EntryFields, Event, Log, Stamp},
    store::{
        Fault, LeftOut, Unreadable,
        backup::{Backup, Comparison, NoBackup, compare, read, write},
        decode,
    },
};

/// The first version, made by the build that introduced it. A build that does not read this loses people's incidents.
const GOLDEN: &str = include_str!("../../../tests/golden/backup-1.json");

const MADE: &str = "2026-11-24T13:47:00Z";

fn events() -> Vec<Event> {
    vec![
        event(1, "errors \"up\" 🔥 {[ \\ ]}"),
        event(2, "second\nline\u{2028}"),
        decode(r#"{"id":"000aqkff-3","incident":"00000000001a","stamp":[1774361820999,0],"logged_at":1774361821,"change":{"graph-attached":{"points":[1, 2.50]}},"mood":"calm"}"#)
            .expect("a change of a later version is an event"),
    ]
}

fn unreadable() -> Unreadable {
    Unreadable {
        key: "tplus/1/00000000001a/000aqkff-9".to_owned(),
        text: r#"{"v":1,"su"#.to_owned(),
        fault: Fault::Torn,
        incident: None,
    }
}

fn written() -> String {
    write(events().iter(), &[unreadable()], &LeftOut::default(), MADE)
}

fn whole() -> Backup {
    Backup {
        events: events(),
        unreadable: vec![(unreadable().key, unreadable().text)],
        made: MADE.to_owned(),
        ..Backup::default()
    }
}

#[test]
fn the_first_version_is_read_and_written_as_ever() {
    assert_eq!(read(GOLDEN), Ok(whole()));
    assert_eq!(written(), GOLDEN);
}

#[test]
fn an_empty_backup_is_one() {
    let text = write([].iter(), &[], &LeftOut::default(), MADE);
    let made = MADE.to_owned();
    assert_eq!(
        read(&text),
        Ok(Backup {
            made,
            ..Backup::default()
        })
    );
}

#[test]
fn a_file_cut_anywhere_gives_what_is_whole_before_the_cut() {
    let text = written();
    let records: Vec<_> = events().iter().map(|event| stored(event).1).collect();
    let ends: Vec<_> = records
        .iter()
        .filter_map(|record| Some(text.find(record)? + record.len()))
        .collect();
    let head = text.find('[').expect("there is a list");
    for end in (0..text.trim_end().len()).filter(|end| text.is_char_boundary(*end)) {
        let there = ends.iter().filter(|record| **record <= end).count();
        match read(&text[..end]) {
            Ok(backup) => {
                assert_eq!(backup.events, events()[..there], "cut at {end}");
                assert_eq!(backup.missing, 3 - there, "cut at {end}");
                assert_eq!((backup.damaged.len(), backup.altered), (0, 0), "cut at {end}");
            }
            Err(error) => assert!(end <= head && error == NoBackup::NotABackup, "cut at {end}"),
        }
    }
}

#[test]
fn another_programs_way_of_writing_json_changes_nothing() {
    let value: serde_json::Value = serde_json::from_str(&written()).expect("a backup is JSON");
    let known = |backup: &Backup| backup.events[..2].to_vec();
    // This sorts the fields, too.
    for text in [
        value.to_string(),
        serde_json::to_string_pretty(&value).expect("plain data"),
    ] {
        let backup = read(&format!("\u{feff}{text}")).expect("still a backup");
        assert_eq!(known(&backup), known(&whole()));
        assert_eq!(backup.events.len(), 3);
        // Of what a later version wrote nobody here can tell whether it is the same.
        assert_eq!((backup.altered, backup.missing, backup.damaged.len()), (1, 0, 0));
        assert_eq!(backup.unreadable, whole().unreadable);
    }
    // Moved lines are no change to that either.
    let spaced = write(events()[..2].iter(), &[], &LeftOut::default(), MADE).replace("\",\"", "\" ,\r\n\t \"");
    let backup = read(&spaced).expect("still a backup");
    assert_eq!((known(&backup), backup.altered), (known(&whole()), 0));
    let cut = read(&spaced[..spaced.len() - 60]).expect("still a backup");
    assert_eq!((cut.events.len(), cut.missing), (1, 1));
}

#[test]
fn what_was_changed_is_taken_and_told_and_what_does_not_read_is_kept() {
    let text = written()
        .replace("second", "zecond")
        .replace("\"id\":\"000aqkff-1\"", "\"id\":\"000aqkff-0\"");
    let backup = read(&text).expect("a backup");
    assert_eq!((backup.events.len(), backup.altered, backup.missing), (2, 1, 0));
    assert_eq!(backup.damaged.len(), 1);
    assert_eq!(backup.damaged[0].1, Fault::WrongChecksum);
    assert!(backup.damaged[0].0.contains("000aqkff-0"));
}

#[test]
fn what_is_no_backup_is_told_from_a_newer_one() {
    for text in [
        "",
        "{}",
        "null",
        "[]",
        r#"{"tplus":"link","v":1,"records":[]}"#,
        "# Notes\n\"records\": [",
    ] {
        assert_eq!(read(text), Err(NoBackup::NotABackup), "{text}");
    }
    assert_eq!(read(&written().replacen("\"v\":1", "\"v\":2", 1)), Err(NoBackup::Newer));
    assert_eq!(
        read(r#"{"tplus":"backup","v":7,"records":[{"anything":"#),
        Err(NoBackup::Newer)
    );
}

#[test]
fn repeated_records_become_one_unless_they_contradict_each_other() {
    let (one, other) = (event(1, "one"), event(1, "other"));
    let without = Event {
        change: Change::EntryLogged(EntryFields {
            text: None,
            ..match &one.change {
                Change::EntryLogged(fields) => fields.clone(),
                _ => EntryFields::default(),
            }
        }),
        ..one.clone()
    };
    let events = |list: &[&Event]| {
        read(&write(list.iter().copied(), &[], &LeftOut::default(), MADE)).map(|backup| backup.events)
    };
    assert_eq!(events(&[&one, &one, &without]), Ok(vec![one.clone()]));
    assert_eq!(events(&[&without, &one]), Ok(vec![one.clone()]));
    assert_eq!(events(&[&one, &other]), Ok(vec![one, other]));
}

#[test]
fn a_comparison_counts_what_merging_would_do() {
    let mut held = Log::default();
    let poor = Event {
        change: Change::EntryLogged(EntryFields::default()),
        ..event(3, "")
    };
    for event in [event(1, "same"), event(2, "mine"), poor] {
        held.add(event);
    }
    let now = 1_774_361_820_123;
    let late = Event {
        stamp: Stamp(1_774_361_820_123 + 86_400_001, 0),
        ..event(5, "from tomorrow")
    };
    let events = [
        event(1, "same"),
        event(2, "theirs"),
        event(3, "more"),
        event(4, "new"),
        late,
    ];
    let expected = Comparison {
        new: 2,
        same: 1,
        grown: 1,
        differing: 1,
        ahead: 1,
    };
    assert_eq!(compare(&held, &events, now), expected);
    assert_eq!(compare(&held, &events, now + 1).ahead, 0);
    held.add(event(2, "theirs"));
    assert_eq!(compare(&held, &events, now).differing, 1, "what is disputed stays so");
}

proptest! {
    #[test]
    fn no_text_makes_it_fail(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn no_damage_makes_it_fail(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..8)) {
        let mut text: Vec<char> = written().chars().collect();
        for (place, character) in places {
            let place = place.index(text.len());
            text[place] = character;
        }
        let _ = read(&text.into_iter().collect::<String>());
    }
}
