//! A medium that fails in all the ways that storage is known to fail, on a disk that outlives the page.

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    rc::Rc,
};

use crate::store::{Medium, Outcome, Refusal};

/// What goes wrong with a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Refuses(Refusal),
    /// Half of the text lands, and the write is refused.
    TearsAndRefuses,
    /// Half of the text lands, and the write is acknowledged.
    Tears,
    /// Acknowledged, and nothing is stored.
    Lies,
}

/// How reading answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Works,
    Fails,
    Hangs,
}

/// What both disks of a machine go by: the number of things that have happened to them, and when the machine dies.
#[derive(Debug, Default)]
pub struct Machine {
    pub steps: usize,
    pub dies_at: Option<usize>,
}

impl Machine {
    pub fn is_dead(&self) -> bool {
        self.dies_at.is_some_and(|at| self.steps >= at)
    }

    /// Something happens, unless the machine is dead.
    fn step(&mut self) -> bool {
        let lives = !self.is_dead();
        self.steps += usize::from(lives);
        lives
    }
}

#[derive(Debug)]
pub struct Disk {
    pub machine: Rc<RefCell<Machine>>,
    pub texts: BTreeMap<String, String>,
    /// What is on the disk for good, where the last minute is lost in a crash.
    base: BTreeMap<String, String>,
    /// What was done since.
    tail: Vec<(String, Option<String>)>,
    /// Whether writes are answered at once, or when the test says.
    late: bool,
    pages: Vec<Page>,
    pub reading: Reading,
    /// The number of the next write, from 0, ballast aside.
    pub writes: usize,
    /// What goes wrong with which writes.
    pub fault: Option<(usize, Fault)>,
    /// Whether it goes wrong with all that follow, too.
    pub for_good: bool,
    /// Whether everything is refused until the next reading.
    pub lost: bool,
    /// In UTF-16 units.
    pub room: Option<usize>,
    /// What other programs take of it.
    pub others: usize,
}

/// What one page asked of a disk.
#[derive(Debug, Default)]
struct Page {
    queue: VecDeque<(String, Option<String>)>,
    wants_read: bool,
    outcomes: Vec<Outcome>,
}

/// A disk, as one page sees it.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<RefCell<Disk>>, usize);

impl Shared {
    pub fn new(machine: &Rc<RefCell<Machine>>, late: bool) -> Self {
        let disk = Disk {
            machine: machine.clone(),
            texts: BTreeMap::new(),
            base: BTreeMap::new(),
            tail: Vec::new(),
            late,
            pages: Vec::new(),
            reading: Reading::Works,
            writes: 0,
            fault: None,
            for_good: false,
            lost: false,
            room: None,
            others: 0,
        };
        Self(Rc::new(RefCell::new(disk)), 0)
    }

    /// For a page that is opened now.
    pub fn open(&mut self) -> Box<dyn Medium> {
        let mut disk = self.0.borrow_mut();
        self.1 = disk.pages.len();
        disk.pages.push(Page::default());
        drop(disk);
        Box::new(self.clone())
    }

    /// What was written so far is on the disk for good.
    pub fn flush(&self) {
        let mut disk = self.0.borrow_mut();
        disk.tail.clear();
        disk.base = disk.texts.clone();
    }

    /// In a crash, keeps that many of the writes since they were last flushed.
    pub fn lose_tail(&self, kept: impl FnOnce(usize) -> usize) {
        let mut disk = self.0.borrow_mut();
        let kept = kept(disk.tail.len());
        let mut texts = disk.base.clone();
        for (key, text) in disk.tail.iter().take(kept) {
            put(&mut texts, key, text.as_deref());
        }
        disk.texts = texts;
    }

    /// Carries out and answers the next thing that this page asked for; says whether there was one.
    pub fn release(&self) -> bool {
        let mut disk = self.0.borrow_mut();
        if disk.pages[self.1].wants_read && disk.reading != Reading::Hangs {
            disk.read(self.1);
            return true;
        }
        let Some((key, text)) = disk.pages[self.1].queue.pop_front() else {
            return false;
        };
        disk.write(self.1, key, text);
        true
    }

    /// As `release`, but lets the newest write that waits behind no other of its key go first.
    pub fn release_newest(&self) -> bool {
        let mut disk = self.0.borrow_mut();
        let queue = &mut disk.pages[self.1].queue;
        let is_first = |place: &usize| !queue.iter().take(*place).any(|(key, _)| *key == queue[*place].0);
        let newest = (0..queue.len()).rev().find(is_first);
        let Some((key, text)) = newest.and_then(|place| queue.remove(place)) else {
            drop(disk);
            return self.release();
        };
        disk.write(self.1, key, text);
        true
    }

    /// Answers a reading that nobody waits for.
    pub fn answer_again(&self, records: Vec<(String, String)>) {
        self.0.borrow_mut().pages[self.1]
            .outcomes
            .push(Outcome::Read(Ok(records)));
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.0.borrow().texts.get(key).cloned()
    }

    pub fn holds(&self, text: &str) -> bool {
        self.0.borrow().texts.values().any(|held| held == text)
    }
}

fn put(texts: &mut BTreeMap<String, String>, key: &str, text: Option<&str>) {
    match text {
        Some(text) => texts.insert(key.to_owned(), text.to_owned()),
        None => texts.remove(key),
    };
}

impl Disk {
    fn read(&mut self, page: usize) {
        self.pages[page].wants_read = false;
        self.lost = false;
        if self.machine.borrow_mut().step() {
            self.pages[page].outcomes.push(Outcome::Read(match self.reading {
                Reading::Fails => Err(Refusal::Failed),
                _ => Ok(self.texts.clone().into_iter().collect()),
            }));
        }
    }

    fn write(&mut self, page: usize, key: String, text: Option<String>) {
        // The write and its answer: a crash can come between them.
        if !self.machine.borrow_mut().step() {
            return;
        }
        let number = self.writes;
        self.writes += usize::from(key != "tplus/ballast");
        let fault = self
            .fault
            .filter(|(at, _)| *at == number || *at < number && self.for_good);
        let half = text
            .as_deref()
            .map(|text| text.chars().take(text.chars().count() / 2).collect::<String>());
        let (lands, result) = match fault {
            _ if !self.has_room(&key, text.as_deref()) => (None, Err(Refusal::Full)),
            _ if self.lost => (None, Err(Refusal::Failed)),
            Some((_, Fault::Refuses(refusal))) => (None, Err(refusal)),
            Some((_, Fault::TearsAndRefuses)) => (half.map(Some), Err(Refusal::Failed)),
            Some((_, Fault::Tears)) => (half.map(Some), Ok(())),
            Some((_, Fault::Lies)) => (None, Ok(())),
            None => (Some(text), Ok(())),
        };
        if let Some(text) = lands {
            put(&mut self.texts, &key, text.as_deref());
            self.tail.push((key.clone(), text));
        }
        if self.machine.borrow_mut().step() {
            self.pages[page].outcomes.push(Outcome::Written { key, result });
        }
    }

    fn has_room(&self, key: &str, text: Option<&str>) -> bool {
        let (Some(room), Some(text)) = (self.room, text) else {
            return true;
        };
        let others = self.texts.iter().filter(|(held, _)| *held != key);
        others.map(|(key, text)| units(key, text)).sum::<usize>() + units(key, text) <= room
    }
}

fn units(key: &str, text: &str) -> usize {
    let units = |text: &str| match text.is_ascii() {
        true => text.len(),
        false => text.encode_utf16().count(),
    };
    units(key) + units(text)
}

impl Medium for Shared {
    fn read_all(&mut self) {
        let mut disk = self.0.borrow_mut();
        disk.pages[self.1].wants_read = true;
        if !disk.late && disk.reading != Reading::Hangs {
            disk.read(self.1);
        }
    }

    fn submit(&mut self, key: &str, text: Option<&str>) {
        let mut disk = self.0.borrow_mut();
        let (key, text) = (key.to_owned(), text.map(str::to_owned));
        if disk.late {
            disk.pages[self.1].queue.push_back((key, text));
        } else {
            disk.write(self.1, key, text);
        }
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        std::mem::take(&mut self.0.borrow_mut().pages[self.1].outcomes)
    }

    fn used_units(&mut self) -> Option<usize> {
        let disk = self.0.borrow();
        (!disk.late).then(|| disk.others + disk.texts.iter().map(|(key, text)| units(key, text)).sum::<usize>())
    }
}
