//! An incident is removed from this browser, and brought back from a backup.

use super::{
    event,
    stories::{entries, in_use},
    world::World,
};
use crate::store::Key;

fn remove(world: &mut World) {
    world.put(Key::Removed(event(1, "").incident), Some("1".to_owned()));
    for number in 1..=3 {
        let event = event(number, "");
        world.put(Key::Event(event.incident, event.id), None);
    }
}

fn restore(world: &mut World) {
    world.put(Key::Removed(event(1, "").incident), None);
    for number in 1..=3 {
        world.log(number);
    }
}

fn script(world: &mut World) {
    world.rest();
    remove(world);
    world.rest();
    restore(world);
    world.rest();
    remove(world);
    world.rest();
    restore(world);
    world.rest();
}

/// Whether the incident counts as removed, by the last that the page was told.
fn is_removed(world: &World) -> bool {
    world.shelf().removed.contains(&event(1, "").incident)
}

#[test]
fn a_crash_at_any_step_neither_undoes_a_removal_nor_removes_what_was_brought_back() {
    let start = || in_use(entries(1..=3), entries(1..=3));
    let mut world = start();
    script(&mut world);
    let steps = world.machine.borrow().steps;
    for (at, quarters) in (0..=steps).flat_map(|at| (0..=4).map(move |quarters| (at, quarters))) {
        let context = format!("crash at {at} of {steps}, kept {quarters}/4");
        let mut world = start();
        world.machine.borrow_mut().dies_at = Some(at);
        script(&mut world);
        world.near.lose_tail(|tail| tail * quarters / 4);
        world.reopen();
        let mark = &world.asked.get(&Key::Removed(event(1, "").incident).to_string());
        if let Some(mark) = mark.filter(|mark| mark.stored == Some(true)) {
            let goes = mark.text.is_some();
            assert_eq!(is_removed(&world), goes, "{context}");
            if !goes {
                world.assert_nothing_lost(quarters < 4, &context);
            }
        }
        assert!(world.recovered() == 0 || !is_removed(&world), "{context}");
    }
}

#[test]
fn what_is_hidden_stays_hidden_and_what_is_not_does_not_come_back_hidden() {
    let mut world = in_use(entries(1..=1), entries(1..=1));
    world.rest();
    let incident = event(1, "").incident;
    let is_archived = |world: &World| world.shelf().archived.contains(&incident);
    world.put(Key::Archived(incident), Some("1".to_owned()));
    world.rest();
    world.near.flush();
    world.restart();
    assert!(is_archived(&world));
    world.put(Key::Archived(incident), None);
    world.rest();
    world.near.lose_tail(|_| 0);
    world.reopen();
    world.restart();
    assert!(!is_archived(&world));
}
