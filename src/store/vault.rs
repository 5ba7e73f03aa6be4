//! Two copies of everything, which fail in different ways, as one.
//!
//! *Near* is the copy that is quick and complete (local storage), *deep* the one that outlives a crash (IndexedDB with
//! strict durability). A write counts as stored when the deep copy has it; where there is none, when the near copy has
//! it, which is told. After a crash the near copy may be as it was a minute before: what it holds, holds no more, or
//! holds again is therefore never believed against the deep one.

use super::{
    Key, Medium, Refusal,
    settle::{Findings, Records, Repair},
    switch::Switch,
};
use crate::incident::Map;
use erasure::Erasure;
use side::Side;
use writes::Write;

mod erasure;
mod reading;
mod side;
mod writes;

/// Kept in the near copy to be given up when it is full, so that what is being typed still lands.
pub const BALLAST: &str = "tplus/ballast";
const BALLAST_UNITS: usize = 65_536;

/// What browsers grant an origin's local storage, in UTF-16 units, keys included.
pub const NEAR_UNITS: usize = 5_242_880;

/// What became of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// The near copy has been read: what is there can be shown, but nothing is written yet. Marks of removed incidents
    /// come with [`Loaded`](Self::Loaded) only: they have effects that nobody could take back.
    Sighted(Records),
    /// Both copies have been read and brought in line, or one of them is not to be waited for any longer.
    Loaded(Findings),
    /// A write is stored; `safe` where it will outlive a crash. Of several texts under one key only the last is
    /// answered.
    Stored { key: String, safe: bool },
    /// A write was refused by both copies.
    Refused { key: String, refusal: Refusal },
}

/// One of the copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Near,
    Deep,
}

/// Which of the copies something is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copies {
    pub near: bool,
    pub deep: bool,
}

impl Copies {
    /// Both.
    pub const BOTH: Self = Self { near: true, deep: true };

    /// One.
    pub fn only(which: Which) -> Self {
        Self {
            near: which == Which::Near,
            deep: which == Which::Deep,
        }
    }
}

/// How a copy does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It has not been read yet.
    Reading,
    /// It takes what it is given.
    Good,
    /// It cannot be used.
    Absent(Refusal),
    /// It refused the last write.
    Refusing(Refusal),
}

/// How the copies do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    pub near: Condition,
    pub deep: Condition,
    /// UTF-16 units taken in the near copy's room, of [`NEAR_UNITS`], by whatever program.
    pub used: usize,
}

/// Both copies.
pub struct Vault {
    near: Side,
    deep: Side,
    /// Whether writing may begin: the copies have been brought in line, or the deep one is not waited for any longer.
    ready: bool,
    /// Whether the copies have had their time to be read.
    waited: bool,
    /// Whether the near copy has been shown.
    sighted: bool,
    /// The near copy before the deep one was read: its keys, and the texts that are there to be overwritten. It is read
    /// once more after it.
    before: Option<Map<String, Option<String>>>,
    /// Whether the near copy is being read for the second time.
    looks_again: bool,
    /// Whether the copies are to be read once more when they have been brought in line.
    again: bool,
    /// Whether the near copy has something to give up.
    ballast: bool,
    /// Whether it has given something up.
    freed: bool,
    /// Asked for before writing may begin.
    held: Vec<(String, Option<String>)>,
    under_way: Map<String, Write>,
    /// What waits for something else to be stored, under the key of that.
    chained: Map<String, Repair>,
    /// Keys whose removal one of the copies did not take.
    unremoved: Vec<String>,
    /// Keys of texts that were put since the start.
    own: Map<String, ()>,
    /// How often each switch was set, as far as known.
    switches: Map<String, Switch>,
    erasure: Erasure,
    happened: Vec<Happened>,
}

impl Vault {
    /// Begins to read both copies.
    pub fn open(near: Box<dyn Medium>, deep: Box<dyn Medium>) -> Self {
        let mut vault = Self {
            near: Side::new(near),
            deep: Side::new(deep),
            ready: false,
            waited: false,
            sighted: false,
            before: None,
            looks_again: false,
            again: false,
            ballast: false,
            freed: false,
            held: Vec::new(),
            under_way: Map::default(),
            chained: Map::default(),
            unremoved: Vec::new(),
            own: Map::default(),
            switches: Map::default(),
            erasure: Erasure::default(),
            happened: Vec::new(),
        };
        vault.read_again();
        vault
    }

    /// The copies have had their time: until the one that is missing comes, the other has to do.
    pub fn stop_waiting(&mut self) {
        self.waited = true;
    }

    /// How the copies do.
    pub fn health(&mut self) -> Health {
        Health {
            near: self.near.condition,
            deep: self.deep.condition,
            used: self.used(),
        }
    }

    /// Whether both copies are good and hold all that was asked for.
    pub fn is_quiet(&self) -> bool {
        let is_good = |side: &Side| side.condition == Condition::Good && !side.reading;
        self.ready && self.under_way.is_empty() && is_good(&self.near) && is_good(&self.deep)
    }

    fn is_reading(&self) -> bool {
        self.near.reading || self.deep.reading
    }

    fn used(&mut self) -> usize {
        self.near.medium.used_units().unwrap_or(0)
    }

    /// Stores a text, or removes what stands under the key.
    pub fn put(&mut self, key: String, text: Option<String>) {
        if self.ready {
            self.begin(key, text);
        } else {
            self.held.push((key, text));
        }
    }

    fn begin(&mut self, key: String, text: Option<String>) {
        let text = match Key::parse(&key).is_some_and(|key| key.is_switch()) {
            true => self.switched(&key, text.is_some()),
            false => text,
        };
        // Newer than what was to be put there.
        self.forget_chained(&key);
        self.unremoved.retain(|removed| *removed != key);
        if text.is_some() {
            self.own.insert(key.clone(), ());
        }
        self.start(key, text, Copies::BOTH, true);
    }

    /// What a switch is written as.
    fn switched(&mut self, key: &String, on: bool) -> Option<String> {
        let next = self.switches.get(key).copied().unwrap_or_default().set(on);
        self.switches.insert(key.clone(), next);
        next.text()
    }

    /// What has happened since last asked.
    pub fn poll(&mut self) -> Vec<Happened> {
        // Bringing in line and giving up ballast ask the media for more; what they answer at once is taken along.
        loop {
            let near = self.near.medium.outcomes();
            let deep = self.deep.medium.outcomes();
            let is_idle = near.is_empty() && deep.is_empty();
            for outcome in near {
                self.answered(Which::Near, outcome);
            }
            for outcome in deep {
                self.answered(Which::Deep, outcome);
            }
            if !self.go_on() && is_idle {
                return std::mem::take(&mut self.happened);
            }
        }
    }

    /// Takes the next step of what takes several; says whether there was one.
    fn go_on(&mut self) -> bool {
        if self.go_on_erasing() {
            return true;
        }
        let settles = self.is_time_to_settle();
        if settles {
            self.settle();
        } else if self.again && self.ready && self.under_way.is_empty() && !self.is_reading() {
            self.read_again();
            return true;
        }
        settles
    }

    fn side(&mut self, which: Which) -> &mut Side {
        match which {
            Which::Near => &mut self.near,
            Which::Deep => &mut self.deep,
        }
    }
}
