//! Everything is erased, and nothing else.

use super::{
    disk::Reading,
    stories::{entries, in_use},
    world::World,
};
use crate::store::{Condition, Key, Medium};

/// Asks for everything to be erased, starts anew as the page does, and goes on working.
fn erase(world: &mut World) {
    world.rest();
    world.put(Key::Erasing, Some("1".to_owned()));
    world.rest();
    world.restart();
    world.log(31);
    world.rest();
    world.restart();
    world.log(32);
    world.types("something");
    world.rest();
}

fn old() -> Vec<(String, String)> {
    entries(1..=4)
}

fn assert_erased(world: &World, context: &str) {
    for (key, text) in old() {
        assert!(!world.was_given(&key, &text), "{key} came back: {context}");
        assert!(
            !world.near.holds(&text) && !world.deep.holds(&text),
            "{key} is still there: {context}"
        );
    }
}

fn starts() -> [World; 3] {
    [
        in_use(old(), old()),
        in_use(entries(1..=2), old()),
        in_use(old(), entries(2..=3)),
    ]
}

#[test]
fn erasing_takes_everything_and_what_comes_after_stays() {
    for mut world in starts() {
        erase(&mut world);
        assert!(world.asked.values().all(|asked| asked.stored == Some(true)));
        world.reopen();
        assert_erased(&world, "erased");
        world.assert_nothing_lost(false, "erased");
        world.assert_settled("erased");
        // Once more: the mark of the last time does not count.
        world.put(Key::Erasing, Some("1".to_owned()));
        world.rest();
        world.restart();
        assert_eq!(world.shelf().events.len(), 0);
    }
}

#[test]
fn a_crash_at_any_step_of_erasing_neither_brings_back_the_old_nor_takes_the_new() {
    for start in 0..starts().len() {
        let mut world = starts().into_iter().nth(start).expect("there are as many");
        erase(&mut world);
        let steps = world.machine.borrow().steps;
        for (at, quarters) in (0..=steps).flat_map(|at| (0..=4).map(move |quarters| (at, quarters))) {
            let context = format!("start {start}, crash at {at} of {steps}, kept {quarters}/4");
            let mut world = starts().into_iter().nth(start).expect("there are as many");
            world.machine.borrow_mut().dies_at = Some(at);
            erase(&mut world);
            world.near.lose_tail(|tail| tail * quarters / 4);
            world.reopen();
            let mark = world.asked.get(&Key::Erasing.to_string());
            if mark.is_some_and(|mark| mark.stored == Some(true)) {
                assert_erased(&world, &context);
            }
            world.assert_nothing_lost(quarters < 4, &context);
            world.assert_settled(&context);
        }
    }
}

#[test]
fn a_deep_copy_that_comes_late_brings_nothing_back_and_loses_nothing_new() {
    // Whether the near copy knows that erasing was asked for, or lost it in a crash.
    for knows in [true, false] {
        let mut world = in_use(old(), old());
        world.rest();
        world.near.flush();
        world.put(Key::Erasing, Some("1".to_owned()));
        world.rest();
        if !knows {
            world.near.lose_tail(|_| 0);
        }
        world.deep.0.borrow_mut().reading = Reading::Hangs;
        world.restart();
        world.vault.stop_waiting();
        world.rest();
        world.log(31);
        world.rest();
        assert_eq!(world.shelf().events.len(), if knows { 0 } else { 4 });
        world.deep.0.borrow_mut().reading = Reading::Works;
        world.rest();
        world.log(32);
        world.rest();
        world.reopen();
        assert_erased(&world, "late");
        world.assert_nothing_lost(false, "late");
        assert_eq!(world.shelf().events.len(), 2);
        world.assert_settled("late");
    }
}

#[test]
fn a_near_copy_that_comes_late_with_the_order_to_erase_takes_nothing_new() {
    let mut world = in_use(old(), old());
    world.rest();
    world.deep.0.borrow_mut().lost = true;
    world.vault.put(Key::Erasing.to_string(), Some("1".to_owned()));
    world.poll();
    world.near.0.borrow_mut().reading = Reading::Hangs;
    world.restart();
    world.vault.stop_waiting();
    world.rest();
    world.log(31);
    world.rest();
    assert_eq!(world.vault.health().near, Condition::Reading);
    world.near.0.borrow_mut().reading = Reading::Works;
    world.near.clone().read_all();
    world.rest();
    world.reopen();
    assert_erased(&world, "late");
    world.assert_nothing_lost(false, "late");
    world.assert_settled("late");
}

#[test]
fn what_a_page_writes_back_before_it_knows_is_erased_as_well() {
    let mark = |text: &str| (Key::Erasing.to_string(), text.to_owned());
    // Asked for, and done in the deep copy, of which the near copy lost the end or all.
    for (near, deep) in [
        (vec![mark("1 on")], vec![mark("1 on")]),
        (vec![mark("1 on")], vec![mark("2 off")]),
        (vec![], vec![mark("2 off")]),
    ] {
        let mut world = in_use([old(), near].concat(), deep);
        let (key, text) = old().remove(0);
        world.vault.put(key, Some(text));
        world.rest();
        assert_erased(&world, "written back");
        assert!(world.vault.is_quiet());
        world.assert_settled("written back");
    }
}
