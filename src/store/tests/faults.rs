//! Something goes wrong with any one write, or with all from there on.

use super::{
    disk::{Fault, Reading, Shared},
    stories::{STORIES, Story, born, entries, in_use, planted, steps},
    world::World,
};
use crate::store::{Condition, Key, Refusal, Which};

const FAULTS: [Fault; 6] = [
    Fault::Refuses(Refusal::Failed),
    Fault::Refuses(Refusal::Full),
    Fault::Refuses(Refusal::Blocked),
    Fault::TearsAndRefuses,
    Fault::Tears,
    Fault::Lies,
];

fn disk(world: &World, which: Which) -> &Shared {
    match which {
        Which::Near => &world.near,
        Which::Deep => &world.deep,
    }
}

fn writes(story: &Story, which: Which) -> usize {
    let mut world = (story.world)();
    (story.script)(&mut world);
    disk(&world, which).0.borrow().writes
}

#[test]
fn no_fault_of_one_copy_at_any_write_loses_or_stops_anything() {
    for story in STORIES {
        let planted = planted(story);
        for which in [Which::Near, Which::Deep] {
            for at in 0..=writes(story, which) {
                for (fault, for_good) in FAULTS.iter().flat_map(|fault| [(*fault, false), (*fault, true)]) {
                    let context = format!("{}, {which:?} {fault:?} at {at}, for good: {for_good}", story.name);
                    let mut world = (story.world)();
                    {
                        let mut disk = disk(&world, which).0.borrow_mut();
                        (disk.fault, disk.for_good) = (Some((at, fault)), for_good);
                    }
                    (story.script)(&mut world);
                    world.assert_all_answered(&context);
                    // Where the deep copy is late, the near one is all there is.
                    let is_alone = which == Which::Near && (story.world)().deep.0.borrow().reading == Reading::Hangs;
                    assert!(
                        is_alone || world.asked.values().all(|asked| !asked.refused),
                        "{context}"
                    );
                    world.reopen();
                    if !is_alone || !matches!(fault, Fault::Tears | Fault::Lies) {
                        world.assert_nothing_lost(false, &context);
                    }
                    assert!(
                        planted
                            .iter()
                            .all(|text| world.near.holds(text) || world.deep.holds(text)),
                        "{context}"
                    );
                    world.assert_settled(&context);
                }
            }
        }
    }
}

#[test]
fn a_crash_while_repairs_are_being_refused_loses_nothing() {
    for story in STORIES.iter().filter(|story| story.name == "records are damaged") {
        let (planted, steps) = (planted(story), steps(story, false));
        // The repairs come first.
        for (at, dies_at) in (0..8).flat_map(|at| (0..steps).map(move |dies_at| (at, dies_at))) {
            let context = format!("refused at {at}, crash at {dies_at}");
            let mut world = (story.world)();
            world.deep.0.borrow_mut().fault = Some((at, Fault::Refuses(Refusal::Failed)));
            world.machine.borrow_mut().dies_at = Some(dies_at);
            (story.script)(&mut world);
            world.near.lose_tail(|_| 0);
            world.reopen();
            world.assert_nothing_lost(true, &context);
            for text in &planted {
                assert!(
                    world.near.holds(text) || world.deep.holds(text),
                    "{text} vanished: {context}"
                );
            }
            world.assert_settled(&context);
        }
    }
}

#[test]
fn what_both_copies_refuse_is_reported_as_refused() {
    for at in 0..12 {
        let mut world = in_use(entries(1..=2), entries(1..=2));
        for disk in [&world.near, &world.deep] {
            let mut disk = disk.0.borrow_mut();
            (disk.fault, disk.for_good) = (Some((at, Fault::Refuses(Refusal::Failed))), true);
        }
        world.rest();
        for number in 3..=6 {
            world.log(number);
            world.tick();
        }
        world.rest();
        world.assert_all_answered("both refuse");
        assert!(
            world
                .asked
                .values()
                .all(|asked| asked.refused != asked.stored.is_some())
        );
        for (key, asked) in &world.asked {
            let held = [world.near.text(key), world.deep.text(key)];
            assert_eq!(asked.stored.is_some(), held.contains(&asked.text), "{key}");
        }
        world.reopen();
        world.assert_nothing_lost(false, "both refuse");
    }
}

#[test]
fn a_copy_that_works_again_gets_what_it_missed() {
    for which in [Which::Near, Which::Deep] {
        let mut world = in_use(entries(1..=2), entries(1..=2));
        world.rest();
        world.types("something");
        world.rest();
        disk(&world, which).0.borrow_mut().fault = Some((0, Fault::Refuses(Refusal::Failed)));
        disk(&world, which).0.borrow_mut().for_good = true;
        world.log(3);
        world.put(World::draft_key(), None);
        world.rest();
        assert!(!world.vault.is_quiet());
        let missed = Key::Event(super::event(3, "").incident, super::event(3, "").id).to_string();
        assert_eq!(disk(&world, which).text(&missed), None);
        disk(&world, which).0.borrow_mut().fault = None;
        world.log(4);
        world.rest();
        assert!(disk(&world, which).text(&missed).is_some());
        assert!(world.vault.is_quiet());
        world.assert_agreement("works again");
        assert_eq!(
            world.near.text(&World::draft_key().to_string()),
            None,
            "what was removed stays removed"
        );
    }
}

#[test]
fn what_is_removed_while_the_copies_are_read_does_not_come_back() {
    let mut world = in_use(entries(1..=2), entries(1..=2));
    world.rest();
    world.types("something");
    world.rest();
    world.put(World::draft_key(), None);
    world.vault.read_again();
    // The reading does not see the removal, and both are answered before anybody looks.
    while world.deep.release() {}
    world.rest();
    assert_eq!(world.near.text(&World::draft_key().to_string()), None);
    world.assert_settled("removed while reading");
}

#[test]
fn a_lost_connection_is_taken_up_again() {
    let mut world = in_use(entries(1..=2), entries(1..=2));
    world.rest();
    world.deep.0.borrow_mut().lost = true;
    world.log(3);
    world.rest();
    assert!(world.vault.is_quiet());
    world.near.lose_tail(|_| 0);
    world.reopen();
    assert_eq!(world.shelf().events.len(), 3);
}

#[test]
fn one_copy_that_cannot_be_read_leaves_the_other() {
    for (which, reading) in [
        (Which::Near, Reading::Fails),
        (Which::Near, Reading::Hangs),
        (Which::Deep, Reading::Fails),
        (Which::Deep, Reading::Hangs),
    ] {
        let context = format!("{which:?} {reading:?}");
        let mut world = in_use(entries(1..=2), entries(1..=2));
        disk(&world, which).0.borrow_mut().reading = reading;
        world.restart();
        world.vault.stop_waiting();
        world.log(3);
        world.rest();
        assert_eq!(world.shelf().events.len(), 2, "{context}");
        world.assert_all_answered(&context);
        let safe = world
            .asked
            .values()
            .all(|asked| asked.stored == Some(which == Which::Near));
        assert!(safe, "{context}");
        disk(&world, which).0.borrow_mut().reading = Reading::Works;
        if reading == Reading::Fails {
            world.vault.read_again();
        } else if which == Which::Near {
            // It answers at last.
            use crate::store::Medium as _;
            world.near.read_all();
        }
        world.rest();
        assert!(world.vault.is_quiet(), "{context}");
        world.assert_agreement(&context);
        world.reopen();
        world.assert_nothing_lost(false, &context);
        world.assert_settled(&context);
    }
}

#[test]
fn neither_copy_can_be_read() {
    let mut world = World::new();
    world.near.0.borrow_mut().reading = Reading::Fails;
    world.deep.0.borrow_mut().reading = Reading::Fails;
    world.restart();
    world.log(1);
    world.rest();
    assert!(world.asked.values().all(|asked| asked.refused));
    assert_eq!(world.vault.health().near, Condition::Absent(Refusal::Failed));
}

#[test]
fn a_line_typed_at_the_wall_still_lands_and_the_rest_goes_to_the_deep_copy() {
    let mut world = in_use(entries(1..=2), entries(1..=2));
    world.near.0.borrow_mut().others = 0;
    world.rest();
    let used = world.vault.health().used;
    world.near.0.borrow_mut().room = Some(used + 10);
    world.log(3);
    world.log(4);
    world.rest();
    let here = |world: &World, number| {
        let event = super::event(number, "");
        world
            .near
            .text(&Key::Event(event.incident, event.id).to_string())
            .is_some()
    };
    assert!(
        here(&world, 3) && here(&world, 4),
        "what was typed lands in place of the ballast"
    );
    world.near.0.borrow_mut().room = Some(0);
    world.log(5);
    world.rest();
    assert!(!here(&world, 5));
    assert!(world.asked.values().all(|asked| asked.stored == Some(true)));
    assert_eq!(world.vault.health().near, Condition::Refusing(Refusal::Full));
    assert_eq!(world.vault.health().deep, Condition::Good);
    // With the deep copy gone as well, the person is told.
    world.deep.0.borrow_mut().fault = Some((0, Fault::Refuses(Refusal::Failed)));
    world.deep.0.borrow_mut().for_good = true;
    world.log(6);
    world.rest();
    assert!(world.asked.values().any(|asked| asked.refused));
}

#[test]
fn a_second_answer_to_one_reading_changes_nothing() {
    let mut world = in_use(entries(1..=2), entries(1..=2));
    world.rest();
    let told = world.found.len();
    world.deep.answer_again(vec![born()]);
    world.near.answer_again(Vec::new());
    world.rest();
    assert_eq!(world.found.len(), told);
    world.assert_agreement("answered twice");
}

#[test]
fn every_flipped_bit_of_one_copy_is_healed_from_the_other() {
    let (key, text) = entries(1..=1).remove(0);
    for (place, which) in (0..text.len()).flat_map(|place| [(place, Which::Near), (place, Which::Deep)]) {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1 << (place % 7);
        let Ok(flipped) = String::from_utf8(bytes) else {
            continue;
        };
        let damage = vec![(key.clone(), flipped.clone())];
        let mut world = match which {
            Which::Near => in_use(damage, entries(1..=1)),
            Which::Deep => in_use(entries(1..=1), damage),
        };
        world.rest();
        assert!(world.was_given(&key, &text), "{flipped}");
        assert!(
            world.near.holds(&flipped) && world.deep.holds(&flipped) || world.near.holds(&text),
            "{flipped}"
        );
        world.assert_settled(&flipped);
    }
}
