//! The machine dies between any two things that happen to its disks.

use super::{
    disk::Reading,
    stories::{STORIES, planted, steps},
    world::World,
};
use crate::store::{Key, Which};

#[test]
fn without_a_crash_everything_is_stored_in_both_copies() {
    for story in STORIES {
        for shuffles in [false, true] {
            let mut world = (story.world)();
            world.shuffles = shuffles;
            (story.script)(&mut world);
            world.assert_all_answered(story.name);
            assert!(world.asked.values().all(|asked| !asked.refused), "{}", story.name);
            world.reopen();
            world.assert_nothing_lost(false, story.name);
            world.assert_settled(story.name);
        }
    }
}

#[test]
fn a_crash_at_any_step_loses_nothing_that_was_called_safe() {
    for story in STORIES {
        let planted = planted(story);
        for shuffles in [false, true] {
            let steps = steps(story, shuffles);
            for (at, quarters) in (0..=steps).flat_map(|at| [0, 2, 4].map(|quarters| (at, quarters))) {
                let context = format!("{}, crash at {at} of {steps}, kept {quarters}/4", story.name);
                let mut world = (story.world)();
                world.shuffles = shuffles;
                world.machine.borrow_mut().dies_at = Some(at);
                (story.script)(&mut world);
                world.near.lose_tail(|tail| tail * quarters / 4);
                world.reopen();
                world.assert_nothing_lost(quarters < 4, &context);
                for text in &planted {
                    let held = world.near.holds(text) || world.deep.holds(text);
                    assert!(held, "{text} vanished: {context}");
                }
                world.assert_settled(&context);
            }
        }
    }
}

#[test]
fn a_crash_while_repairing_after_a_crash_loses_nothing() {
    for story in STORIES {
        let planted = planted(story);
        let steps = steps(story, false);
        for at in (0..=steps).step_by(3) {
            for again in 0.. {
                let context = format!("{}, crash at {at}, and {again} after that", story.name);
                let mut world = (story.world)();
                world.machine.borrow_mut().dies_at = Some(at);
                (story.script)(&mut world);
                world.near.lose_tail(|tail| tail / 2);
                let steps = world.machine.borrow().steps;
                world.machine.borrow_mut().dies_at = Some(steps + again);
                world.deep.0.borrow_mut().reading = Reading::Works;
                world.restart();
                let came_through = !world.machine.borrow().is_dead();
                world.near.lose_tail(|_| 0);
                world.reopen();
                world.assert_nothing_lost(true, &context);
                assert!(
                    planted
                        .iter()
                        .all(|text| world.near.holds(text) || world.deep.holds(text)),
                    "{context}"
                );
                world.assert_settled(&context);
                if came_through {
                    break;
                }
            }
        }
    }
}

#[test]
fn an_emptied_copy_is_reported_and_filled_again() {
    for (which, empty) in [(Which::Near, 0), (Which::Deep, 1)] {
        let mut world = World::new();
        world.rest();
        world.log(1);
        world.log(2);
        world.rest();
        let disk = [&world.near, &world.deep][empty];
        disk.0.borrow_mut().texts.clear();
        world.reopen();
        assert_eq!(world.found[0].emptied, Some(which));
        assert_eq!(world.recovered(), 2);
        world.assert_nothing_lost(false, "emptied");
        world.assert_settled("emptied");
    }
}

#[test]
fn a_first_start_is_no_damage_however_it_was_cut_short() {
    for (dies_at, quarters) in (0..20).flat_map(|dies_at| [(dies_at, 0), (dies_at, 4)]) {
        let mut world = World::new();
        world.machine.borrow_mut().dies_at = Some(dies_at);
        world.rest();
        world.near.lose_tail(|tail| tail * quarters / 4);
        world.reopen();
        let is_told = world.found.iter().any(|findings| findings.emptied.is_some());
        assert!(!is_told, "crash at {dies_at}, kept {quarters}/4");
        assert!(world.given.iter().all(|(key, _)| Key::parse(key) == Some(Key::Born)));
    }
}
