//! What people do, and what they start from: every test that breaks something breaks it in each of these.

use super::{disk::Reading, event, stored, world::World};
use crate::store::Key;

/// A name, what is stored at first, and what is done then.
pub struct Story {
    pub name: &'static str,
    pub world: fn() -> World,
    pub script: fn(&mut World),
}

pub fn entries(numbers: std::ops::RangeInclusive<u32>) -> Vec<(String, String)> {
    numbers
        .map(|number| stored(&event(number, &format!("entry {number}"))))
        .collect()
}

pub fn born() -> (String, String) {
    (Key::Born.to_string(), "1".to_owned())
}

pub fn in_use(near: Vec<(String, String)>, deep: Vec<(String, String)>) -> World {
    World::with(|near_texts, deep_texts| {
        near_texts.extend(near);
        near_texts.extend([born()]);
        deep_texts.extend(deep);
        deep_texts.extend([born()]);
    })
}

/// Cut short, and with a wrong content.
fn damaged(number: u32) -> (String, String) {
    let (key, text) = stored(&event(number, &format!("entry {number}")));
    let text = match number % 2 {
        0 => text[..text.len() / 2].to_owned(),
        _ => text.replace("entry", "antry"),
    };
    (key, text)
}

fn write(world: &mut World) {
    world.types("ent");
    world.tick();
    world.types("entry 11");
    world.log(11);
    world.put(World::draft_key(), None);
    world.tick();
    world.types("entry 12");
    world.log(12);
    world.log(13);
    world.tick();
    world.types("half an ent");
    world.tick();
    world.types("half an entry");
    world.rest();
}

pub const STORIES: &[Story] = &[
    Story {
        name: "the first start",
        world: World::new,
        script: |world| {
            world.rest();
            write(world);
        },
    },
    Story {
        name: "typing before both copies are read",
        world: || in_use(entries(1..=2), entries(1..=2)),
        script: write,
    },
    Story {
        name: "the near copy lags",
        world: || in_use(entries(1..=2), entries(1..=5)),
        script: |world| {
            world.tick();
            write(world);
        },
    },
    Story {
        name: "the deep copy lags",
        world: || in_use(entries(1..=5), entries(3..=4)),
        script: |world| {
            world.tick();
            write(world);
        },
    },
    Story {
        name: "the near copy is empty",
        world: || World::with(|_, deep| deep.extend(entries(1..=3).into_iter().chain([born()]))),
        script: write,
    },
    Story {
        name: "the deep copy is empty",
        world: || World::with(|near, _| near.extend(entries(1..=3).into_iter().chain([born()]))),
        script: write,
    },
    Story {
        name: "records are damaged",
        world: || {
            let mut near = entries(1..=4);
            let mut deep = entries(1..=4);
            near[0] = damaged(1);
            near[1] = damaged(2);
            deep[2] = damaged(3);
            deep[3] = damaged(4);
            in_use(near, deep)
        },
        script: |world| {
            world.tick();
            write(world);
        },
    },
    Story {
        name: "the deep copy comes late",
        world: || {
            let world = in_use(entries(1..=2), entries(2..=3));
            world.deep.0.borrow_mut().reading = Reading::Hangs;
            world
        },
        script: |world| {
            world.vault.stop_waiting();
            world.poll();
            write(world);
            world.deep.0.borrow_mut().reading = Reading::Works;
            world.tick();
            world.log(21);
            world.tick();
            world.log(22);
            world.rest();
        },
    },
    Story {
        name: "reading again in the middle of writing",
        world: || in_use(entries(1..=3), entries(2..=3)),
        script: |world| {
            world.rest();
            world.log(11);
            world.types("something");
            world.vault.read_again();
            world.log(12);
            world.put(World::draft_key(), None);
            world.tick();
            world.types("something else");
            world.log(13);
            world.tick();
            world.vault.read_again();
            world.log(14);
            world.rest();
        },
    },
];

/// All that was stored before the story began, or is to be found in it.
pub fn planted(story: &Story) -> Vec<String> {
    let world = (story.world)();
    let (near, deep) = (world.near.0.borrow().texts.clone(), world.deep.0.borrow().texts.clone());
    near.into_values().chain(deep.into_values()).collect()
}

pub fn steps(story: &Story, shuffles: bool) -> usize {
    let mut world = (story.world)();
    world.shuffles = shuffles;
    (story.script)(&mut world);
    world.assert_all_answered(story.name);
    world.machine.clone().borrow().steps
}
