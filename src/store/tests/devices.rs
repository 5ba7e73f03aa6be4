//! Three devices, edits on each, records carried between them in any order and more than once, and crashes.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};

use super::world::World;
use crate::{
    incident::{Change, EntryFields, Event, EventId, IncidentId, Log, Section, Stamp, Timestamp, WriterId},
    store::{Key, Shelf, write},
};

#[derive(Clone, Debug)]
enum Step {
    Log(String),
    Correct(usize, String),
    Withdraw(usize, bool),
    Section(usize, String),
    /// The deep copy does this much.
    Wait(usize),
    /// The device dies, and keeps so many quarters of what its near copy had not flushed.
    Crash(usize),
    /// The near copy is flushed.
    Flush,
    /// What another device holds is carried here, from that place on, and around.
    Take(usize, usize),
}

fn steps() -> impl Strategy<Value = Vec<(usize, Step)>> {
    let step = prop_oneof![
        6 => "[a-c]{1,4}".prop_map(Step::Log),
        3 => (any::<usize>(), "[a-c]{0,4}").prop_map(|(entry, text)| Step::Correct(entry, text)),
        2 => (any::<usize>(), any::<bool>()).prop_map(|(entry, withdrawn)| Step::Withdraw(entry, withdrawn)),
        2 => (0usize..2, "[a-c]{0,4}").prop_map(|(section, text)| Step::Section(section, text)),
        6 => (0usize..6).prop_map(Step::Wait),
        2 => (0usize..=4).prop_map(Step::Crash),
        1 => Just(Step::Flush),
        4 => (0usize..3, any::<usize>()).prop_map(|(from, place)| Step::Take(from, place)),
    ];
    vec((0usize..3, step), 1..60)
}

struct Device {
    world: World,
    /// Counts the pages that were open on it.
    pages: u64,
    writer: WriterId,
    written: u32,
    stamp: Stamp,
    log: Log,
    /// Every entry that was called safe, with its text.
    safe: BTreeMap<EventId, String>,
    texts: BTreeMap<EventId, String>,
}

impl Device {
    fn new(number: u64) -> Self {
        let mut device = Self {
            world: World::new(),
            pages: number * 1_000,
            writer: WriterId::from_random(number * 1_000),
            written: 0,
            stamp: Stamp::default(),
            log: Log::default(),
            safe: BTreeMap::new(),
            texts: BTreeMap::new(),
        };
        device.read();
        device
    }

    /// Takes in all that the page was given.
    fn read(&mut self) {
        self.world.poll();
        let given = std::mem::take(&mut self.world.given);
        self.take(Shelf::read(given).events);
        for (key, asked) in &self.world.asked {
            if let (Some(true), Some(Key::Event(_, id))) = (asked.stored, Key::parse(key))
                && let Some(text) = self.texts.get(&id)
            {
                self.safe.insert(id, text.clone());
            }
        }
    }

    fn take(&mut self, events: Vec<Event>) -> Vec<Event> {
        let mut new = Vec::new();
        for event in events {
            self.stamp = self.stamp.max(event.stamp);
            if self.log.get(event.id).is_none() {
                new.push(event.clone());
            }
            self.log.add(event);
        }
        new
    }

    fn change(&mut self, change: Change, millis: u64) {
        self.written += 1;
        self.stamp = self.stamp.next(millis);
        let event = Event {
            id: EventId {
                writer: self.writer,
                number: self.written,
            },
            incident: IncidentId::from_random(7),
            stamp: self.stamp,
            logged_at: Timestamp(0),
            change,
            foreign: None,
        };
        if let Change::EntryLogged(EntryFields { text: Some(text), .. }) = &event.change {
            self.texts.insert(event.id, text.clone());
        }
        self.log.add(event.clone());
        self.put(&event);
    }

    fn put(&mut self, event: &Event) {
        self.world.put(Key::Event(event.incident, event.id), Some(write(event)));
    }

    fn entry(&self, place: usize) -> Option<EventId> {
        let entries: Vec<_> = self.log.fold().entries.keys().copied().collect();
        (!entries.is_empty()).then(|| entries[place % entries.len()])
    }

    fn step(&mut self, step: Step, millis: u64) {
        let text = |text: String| EntryFields {
            text: Some(text),
            ..EntryFields::default()
        };
        match step {
            Step::Log(logged) => self.change(Change::EntryLogged(text(logged)), millis),
            Step::Correct(place, corrected) => {
                if let Some(entry) = self.entry(place) {
                    let fields = text(corrected);
                    self.change(Change::EntryCorrected { entry, fields }, millis);
                }
            }
            Step::Withdraw(place, withdrawn) => {
                if let Some(what) = self.entry(place) {
                    self.change(Change::Withdrawn { what, withdrawn }, millis);
                }
            }
            Step::Section(place, text) => {
                let section = [Section::Summary, Section::RootCause][place];
                let change = Change::SectionWritten {
                    section,
                    text: Some(text),
                    autosave: false,
                };
                self.change(change, millis);
            }
            Step::Wait(times) => {
                for _ in 0..times {
                    self.world.tick();
                }
            }
            Step::Crash(quarters) => self.crash(quarters),
            Step::Flush => self.world.near.flush(),
            Step::Take(..) => {}
        }
        self.read();
    }

    /// The next page is another writer, and knows what is stored.
    fn crash(&mut self, quarters: usize) {
        self.read();
        self.world.near.lose_tail(|tail| tail * quarters / 4);
        self.world.asked.clear();
        self.world.reopen();
        self.log = Log::default();
        self.pages += 1;
        self.writer = WriterId::from_random(self.pages);
        self.written = 0;
        self.stamp = Stamp::default();
    }

    fn carry(&self) -> Vec<(String, String)> {
        let event = |event: &Event| (Key::Event(event.incident, event.id).to_string(), write(event));
        self.log.events().map(event).collect()
    }

    fn bring(&mut self, records: Vec<(String, String)>) {
        for event in self.take(Shelf::read(records).events) {
            self.put(&event);
        }
        self.read();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_sequence_of_edits_deliveries_and_crashes_loses_an_entry_that_was_called_safe(steps in steps()) {
        let mut devices: Vec<_> = (0..3).map(|number| Device::new(1 + number)).collect();
        for (millis, (place, step)) in steps.into_iter().enumerate() {
            if let Step::Take(from, start) = step {
                let mut records = devices[from].carry();
                if !records.is_empty() {
                    let start = start % records.len();
                    records.rotate_left(start);
                    records.extend_from_within(..records.len() / 2);
                }
                devices[place].bring(records);
            } else {
                devices[place].step(step, millis as u64);
            }
        }
        for device in &mut devices {
            device.crash(0);
            device.read();
            for (id, text) in &device.safe {
                let held = device.log.get(*id).map(|event| event.texts());
                prop_assert!(held.is_some_and(|texts| texts.iter().any(|(_, held)| held == text)), "{} is gone", id);
            }
        }
        for _ in 0..2 {
            for from in 0..3 {
                for to in 0..3 {
                    let records = devices[from].carry();
                    devices[to].bring(records);
                    devices[to].world.rest();
                }
            }
        }
        for device in &mut devices {
            device.crash(4);
            device.read();
        }
        let folds: Vec<_> = devices.iter().map(|device| device.log.fold()).collect();
        prop_assert_eq!(&folds[0], &folds[1]);
        prop_assert_eq!(&folds[0], &folds[2]);
        for (id, _) in devices.iter().flat_map(|device| &device.safe) {
            prop_assert!(folds[0].entries.contains_key(id), "{} is gone", id);
        }
        prop_assert_eq!(devices.iter().map(|device| device.log.disputed().count()).sum::<usize>(), 0);
    }
}
