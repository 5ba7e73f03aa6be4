//! Numbers that copies leave out: as text, and in both copies.

use proptest::prelude::*;

use super::{
    event,
    stories::{born, entries, in_use},
    world::World,
};
use crate::{
    incident::IncidentId,
    store::{Key, LeftOut, Numbers, Shelf, backup, left_out},
};

fn key() -> Key {
    let event = event(1, "");
    Key::LeftOut(event.incident, event.id.writer)
}

fn numbers(text: &str) -> Numbers {
    Numbers::parse(text).expect("numbers")
}

#[test]
fn ranges_join_and_read_back() {
    for (given, shown) in [
        ("1-3,7", "1-3,7"),
        ("7,1-3", "1-3,7"),
        ("1,2,3", "1-3"),
        ("1-5,3-9", "1-9"),
        ("2,4,3", "2-4"),
        ("1-4294967295", "1-4294967295"),
    ] {
        assert_eq!(numbers(given).to_string(), shown, "{given}");
    }
    for bad in ["", "0", "0-3", "3-1", "1,", "a", "1-", "-1", "1--3", "4294967296"] {
        assert_eq!(Numbers::parse(bad), None, "{bad}");
    }
    assert_eq!(numbers("1-3,7-9").count_to(8), 5);
    assert_eq!(numbers("1-4294967295").count_to(u32::MAX), u32::MAX);
}

proptest! {
    #[test]
    fn a_set_holds_what_was_added_and_nothing_else(
        ranges in prop::collection::vec((1u32..60, 0u32..6), 1..20),
        most in 0u32..80,
    ) {
        let mut set = Numbers::default();
        let mut expected = std::collections::BTreeSet::new();
        for (first, length) in ranges {
            set.add(first, first + length);
            expected.extend(first..=first + length);
        }
        for number in 0..80 {
            prop_assert_eq!(set.contains(number), expected.contains(&number));
        }
        prop_assert_eq!(set.count_to(most) as usize, expected.range(..=most).count());
        prop_assert_eq!(Numbers::parse(&set.to_string()), Some(set));
    }
}

#[test]
fn what_is_left_out_is_what_is_in_neither() {
    let events = [event(3, ""), event(4, ""), event(8, "")];
    let of = |here: Vec<u32>| {
        let found = left_out(&events, |_| here.iter().map(|number| event(*number, "").id).collect());
        found.values().map(Numbers::to_string).collect::<Vec<_>>().join(";")
    };
    assert_eq!(of(vec![]), "1-2,5-7");
    assert_eq!(of(vec![1, 2, 6, 9]), "5,7");
    assert_eq!(of(vec![1, 2, 5, 6, 7]), "");
}

#[test]
fn both_copies_end_up_with_what_either_has() {
    for (near, deep, both) in [
        (Some("1-2"), Some("4"), "1-2,4"),
        (Some("1-2"), None, "1-2"),
        (None, Some("4"), "4"),
        (Some("torn-"), Some("4"), "4"),
        (Some("1-2"), Some("torn-"), "1-2"),
    ] {
        let record = |text: Option<&str>| {
            let record = text.map(|text| (key().to_string(), text.to_owned()));
            entries(1..=1).into_iter().chain(record).collect()
        };
        let mut world = in_use(record(near), record(deep));
        world.rest();
        for disk in [&world.near, &world.deep] {
            assert_eq!(
                disk.text(&key().to_string()).as_deref(),
                Some(both),
                "{near:?} {deep:?}"
            );
        }
        world.assert_settled(both);
        assert_eq!(
            world
                .shelf()
                .left_out
                .last()
                .map(|found| found.2.to_string())
                .as_deref(),
            Some(both)
        );
    }
}

/// What the session stores when a snapshot with the events 2 and 5 is taken in: first what it leaves out.
fn take_in(world: &mut World) {
    world.rest();
    world.put(key(), Some("1,3-4".to_owned()));
    for number in [2, 5] {
        let event = event(number, &format!("entry {number}"));
        world.put(Key::Event(event.incident, event.id), Some(super::stored(&event).1));
    }
    world.put(
        Key::Seen(event(1, "").incident, event(1, "").id.writer),
        Some("5".to_owned()),
    );
    world.rest();
}

#[test]
fn a_crash_at_any_step_of_taking_in_leaves_nothing_that_seems_to_be_missing() {
    let start = || in_use(vec![born()], vec![born()]);
    let mut world = start();
    take_in(&mut world);
    let steps = world.machine.borrow().steps;
    for (at, quarters) in (0..=steps).flat_map(|at| (0..=4).map(move |quarters| (at, quarters))) {
        let context = format!("crash at {at} of {steps}, kept {quarters}/4");
        let mut world = start();
        world.machine.borrow_mut().dies_at = Some(at);
        take_in(&mut world);
        world.near.lose_tail(|tail| tail * quarters / 4);
        world.reopen();
        world.assert_nothing_lost(quarters < 4, &context);
        let shelf = Shelf::read(world.given.clone());
        let is_noted = |number| shelf.left_out.iter().any(|(.., numbers)| numbers.contains(number));
        let has = |number| shelf.events.iter().any(|event| event.id.number == number);
        if has(2) {
            assert!(is_noted(1), "{context}");
        }
        if has(5) {
            assert!([1, 3, 4].into_iter().all(is_noted) && has(2), "{context}");
        }
        world.assert_settled(&context);
    }
}

#[test]
fn a_backup_carries_what_was_left_out_and_a_cut_one_reads_as_far_as_it_goes() {
    let events = [event(2, "two"), event(5, "five")];
    let text = backup::write_snapshot(&events, "2026-11-24T13:47:00Z");
    let read = backup::read(&text).expect("a backup");
    assert_eq!(read.events, events);
    let expected: LeftOut = [((event(1, "").incident, event(1, "").id.writer), numbers("1,3-4"))]
        .into_iter()
        .collect();
    assert_eq!(read.left_out, expected);
    let others = text.find("\"others\"").expect("it is noted");
    let whole = text.rfind('}').expect("it ends");
    for end in (others..whole).filter(|end| text.is_char_boundary(*end)) {
        let cut = backup::read(&text[..end]).expect("a backup");
        assert_eq!(cut.events, events);
        assert!(cut.left_out == expected || cut.left_out.is_empty());
    }
    assert_eq!(backup::read(&text[..whole]).expect("a backup").left_out, expected);
}

#[test]
fn what_else_a_rescued_file_holds_is_left_alone() {
    let text = backup::write_snapshot(&[event(2, "two")], "2026-11-24T13:47:00Z");
    let incident = IncidentId::from_random(1);
    let more = format!(
        r#""others":[{{"key":"{}","text":"1 on"}},{{"no":"key"}},"#,
        Key::Removed(incident)
    );
    let read = backup::read(&text.replace("\"others\":[", &more)).expect("a backup");
    assert_eq!(read.left_out.len(), 1);
    assert!(read.damaged.is_empty() && read.unreadable.is_empty());
}
