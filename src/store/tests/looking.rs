//! A page that only looks: it is shown what a start would show, and writes nothing, whatever the copies are like.

use super::{
    stories::{STORIES, Story},
    world::World,
};
use crate::store::{Happened, Key, OnlyRead, Shelf, Vault, vault::BALLAST};

/// What a page that looks is given, the deep copy answering as long as there is something to answer.
fn look(world: &World) -> Shelf {
    let (mut near, mut deep) = (world.near.clone(), world.deep.clone());
    near.open();
    deep.open();
    let mut vault = Vault::open(
        Box::new(OnlyRead::of(near.clone())),
        Box::new(OnlyRead::of(deep.clone())),
    );
    let mut given = Vec::new();
    let mut attend = |vault: &mut Vault| {
        for happened in vault.poll() {
            match happened {
                Happened::Sighted(records) => given.extend(records),
                Happened::Loaded(findings) => {
                    if findings.erased {
                        given.clear();
                    }
                    given.extend(findings.records);
                }
                _ => {}
            }
        }
    };
    attend(&mut vault);
    while deep.release() {
        attend(&mut vault);
    }
    vault.stop_waiting();
    attend(&mut vault);
    // What the session would have stored of what it found.
    vault.put(World::draft_key().to_string(), Some("something".to_owned()));
    vault.put(Key::Erasing.to_string(), Some("1".to_owned()));
    vault.read_again();
    attend(&mut vault);
    while deep.release() {
        attend(&mut vault);
    }
    Shelf::read(given)
}

fn contents(world: &World) -> [Vec<(String, String)>; 2] {
    [&world.near, &world.deep].map(|disk| disk.0.borrow().texts.clone().into_iter().collect())
}

/// The texts and the kinds of the marks, without regard to how often each was told.
fn said(shelf: &Shelf) -> Vec<String> {
    let mut said: Vec<_> = shelf.events.iter().map(|event| format!("{event:?}")).collect();
    said.extend(shelf.drafts.iter().map(|draft| format!("{draft:?}")));
    said.extend(shelf.removed.iter().map(|removed| format!("{removed}")));
    said.sort();
    said.dedup();
    said
}

#[test]
fn looking_shows_what_a_start_would_show_and_changes_nothing() {
    for story in STORIES {
        let mut world = (story.world)();
        let before = contents(&world);
        let looked = look(&world);
        assert_eq!(contents(&world), before, "{}", story.name);
        start(&mut world, story);
        assert_eq!(said(&looked), said(&world.shelf()), "{}", story.name);
    }
}

/// Starts as every page does, on the same disks.
fn start(world: &mut World, story: &Story) {
    if story.name == "the deep copy comes late" {
        world.vault.stop_waiting();
    }
    world.rest();
}

#[test]
fn looking_after_a_crash_at_any_step_changes_nothing_and_the_start_after_it_loses_nothing() {
    for story in STORIES {
        for at in 0..=super::stories::steps(story, false) {
            let context = format!("{}, crash at {at}", story.name);
            let mut world = (story.world)();
            world.machine.borrow_mut().dies_at = Some(at);
            (story.script)(&mut world);
            world.near.lose_tail(|tail| tail / 2);
            world.machine.borrow_mut().dies_at = None;
            world.deep.0.borrow_mut().reading = super::disk::Reading::Works;
            let before = contents(&world);
            look(&world);
            assert_eq!(contents(&world), before, "{context}");
            world.reopen();
            world.assert_nothing_lost(true, &context);
            world.assert_settled(&context);
        }
    }
}

#[test]
fn looking_where_nothing_was_ever_stored_leaves_it_so() {
    let world = World::new();
    world.near.0.borrow_mut().others = 0;
    look(&world);
    assert_eq!(
        contents(&world),
        [vec![], vec![]],
        "no mark of a first run, no {BALLAST}"
    );
}
