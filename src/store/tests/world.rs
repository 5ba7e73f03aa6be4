//! A person at a page, with both disks beneath it, and a memory of all that the page told them.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use super::{
    disk::{Machine, Shared},
    event, stored,
};
use crate::store::{Draft, Findings, Happened, Key, NEAR_UNITS, Records, Shelf, Vault, vault::BALLAST};

/// What was last asked to stand under a key, and what became of it.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub text: Option<String>,
    /// Reported as stored, and whether safe.
    pub stored: Option<bool>,
    pub refused: bool,
}

pub struct World {
    pub machine: Rc<RefCell<Machine>>,
    pub near: Shared,
    pub deep: Shared,
    pub vault: Vault,
    pub asked: BTreeMap<String, Asked>,
    /// What this page was given, in the order it came.
    pub given: Records,
    pub found: Vec<Findings>,
    /// Lets the deep copy carry out the newest write first, every other time.
    pub shuffles: bool,
    turn: usize,
    drafts: i64,
}

impl World {
    /// A machine on which nothing was ever stored.
    pub fn new() -> Self {
        Self::with(|_, _| {})
    }

    /// A machine on which something is stored already.
    pub fn with(prepare: impl FnOnce(&mut BTreeMap<String, String>, &mut BTreeMap<String, String>)) -> Self {
        let machine = Rc::new(RefCell::new(Machine::default()));
        let (mut near, mut deep) = (Shared::new(&machine, false), Shared::new(&machine, true));
        prepare(&mut near.0.borrow_mut().texts, &mut deep.0.borrow_mut().texts);
        near.flush();
        // Too full for ballast, which would only slow these tests down.
        near.0.borrow_mut().others = NEAR_UNITS / 10 * 9;
        let vault = Vault::open(near.open(), deep.open());
        Self {
            machine,
            near,
            deep,
            vault,
            asked: BTreeMap::new(),
            given: Vec::new(),
            found: Vec::new(),
            shuffles: false,
            turn: 0,
            drafts: 0,
        }
    }

    /// The page is opened anew on the same disks, and nothing goes wrong any more.
    pub fn reopen(&mut self) {
        self.machine.borrow_mut().dies_at = None;
        self.near.flush();
        for disk in [&self.near, &self.deep] {
            let mut disk = disk.0.borrow_mut();
            disk.fault = None;
            disk.reading = super::disk::Reading::Works;
        }
        self.restart();
    }

    /// The page is opened anew; what goes wrong goes on going wrong.
    pub fn restart(&mut self) {
        self.given.clear();
        self.found.clear();
        self.vault = Vault::open(self.near.open(), self.deep.open());
        self.rest();
    }

    pub fn put(&mut self, key: Key, text: Option<String>) {
        let key = key.to_string();
        let asked = Asked {
            text: text.clone(),
            ..Asked::default()
        };
        self.asked.insert(key.clone(), asked);
        self.vault.put(key, text);
    }

    /// Logs an entry, with the number that is then known to be used.
    pub fn log(&mut self, number: u32) {
        let event = event(number, &format!("entry {number}"));
        self.put(Key::Event(event.incident, event.id), Some(stored(&event).1));
        self.put(Key::Seen(event.incident, event.id.writer), Some(number.to_string()));
    }

    pub fn draft_key() -> Key {
        let event = event(1, "");
        Key::Draft(event.incident, event.id.writer, "composer".to_owned())
    }

    /// Types something into a field.
    pub fn types(&mut self, text: &str) {
        self.drafts += 1;
        let draft = Draft {
            at: self.drafts,
            texts: vec![(String::new(), text.to_owned())],
        };
        self.put(Self::draft_key(), Some(draft.write()));
    }

    /// Looks what has happened.
    pub fn poll(&mut self) {
        for happened in self.vault.poll() {
            // A dead machine tells nobody anything; what it heard before it died may still come.
            match happened {
                Happened::Sighted(records) => self.given.extend(records),
                Happened::Loaded(findings) => {
                    if findings.erased {
                        self.given.clear();
                    }
                    self.given.extend(findings.records.iter().cloned());
                    self.found.push(findings);
                }
                Happened::Stored { key, safe } => self.asked.entry(key).or_default().stored = Some(safe),
                Happened::Refused { key, .. } => self.asked.entry(key).or_default().refused = true,
            }
        }
    }

    /// Another page on the same machine, opened now.
    pub fn another_page(&self) -> Self {
        let (mut near, mut deep) = (self.near.clone(), self.deep.clone());
        let vault = Vault::open(near.open(), deep.open());
        Self {
            machine: self.machine.clone(),
            near,
            deep,
            vault,
            asked: BTreeMap::new(),
            given: Vec::new(),
            found: Vec::new(),
            shuffles: false,
            turn: 0,
            drafts: 0,
        }
    }

    /// Lets the deep copy do one thing; says whether there was one.
    pub fn tick(&mut self) -> bool {
        self.turn += 1;
        let did = match self.shuffles && self.turn.is_multiple_of(2) {
            true => self.deep.release_newest(),
            false => self.deep.release(),
        };
        self.poll();
        did
    }

    /// Until nothing more happens by itself.
    pub fn rest(&mut self) {
        self.poll();
        while self.tick() {}
    }

    pub fn shelf(&self) -> Shelf {
        Shelf::read(self.given.clone())
    }

    /// Whether what was given to the page has that text under that key.
    pub fn was_given(&self, key: &str, text: &str) -> bool {
        self.given.iter().any(|(held, found)| held == key && found == text)
    }

    pub fn recovered(&self) -> usize {
        self.found.iter().map(|findings| findings.recovered).sum()
    }

    /// Whether both copies hold the same.
    pub fn assert_agreement(&self, context: &str) {
        let (near, deep) = (self.near.0.borrow(), self.deep.0.borrow());
        let keys = near.texts.keys().chain(deep.texts.keys()).filter(|key| *key != BALLAST);
        for key in keys {
            assert_eq!(near.texts.get(key), deep.texts.get(key), "under {key}: {context}");
        }
    }

    /// Every entry reported as stored is given to the page; those that were not safe only where nothing was lost.
    pub fn assert_nothing_lost(&self, lost_tail: bool, context: &str) {
        for (key, asked) in &self.asked {
            let (Some(text), Some(safe)) = (&asked.text, asked.stored) else {
                continue;
            };
            let is_entry = matches!(Key::parse(key), Some(Key::Event(..)));
            if is_entry && (safe || !lost_tail) {
                assert!(self.was_given(key, text), "{key} is gone: {context}");
            }
        }
        self.assert_draft(lost_tail, context);
    }

    /// A draft that was reported as stored is there, or a later one.
    fn assert_draft(&self, lost_tail: bool, context: &str) {
        let key = Self::draft_key().to_string();
        let Some(asked) = self.asked.get(&key) else { return };
        let (Some(text), Some(safe)) = (&asked.text, asked.stored) else {
            return;
        };
        if safe || !lost_tail {
            assert!(self.was_given(&key, text), "the draft is gone: {context}");
        }
    }

    /// Everything that was asked for was answered one way or the other.
    pub fn assert_all_answered(&self, context: &str) {
        for (key, asked) in &self.asked {
            assert!(
                asked.stored.is_some() || asked.refused,
                "{key} was not answered: {context}"
            );
        }
    }

    /// Starting once more finds nothing to do.
    pub fn assert_settled(&mut self, context: &str) {
        self.assert_agreement(context);
        let before = self.near.0.borrow().writes + self.deep.0.borrow().writes;
        self.restart();
        let after = self.near.0.borrow().writes + self.deep.0.borrow().writes;
        assert_eq!(self.recovered(), 0, "{context}");
        assert!(
            self.found.iter().all(|findings| findings.emptied.is_none()),
            "{context}"
        );
        assert_eq!(before, after, "the second start wrote something: {context}");
        self.assert_agreement(context);
    }
}
