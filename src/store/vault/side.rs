//! One of the two copies.

use super::{Condition, Copies};
use crate::{
    incident::Map,
    store::{Medium, settle::Records},
};

pub(super) struct Side {
    pub medium: Box<dyn Medium>,
    pub condition: Condition,
    /// Whether an answer to `read_all` is still to come.
    pub reading: bool,
    /// The answer, until both copies are brought in line.
    pub found: Option<Records>,
    /// Keys written since the reading began: what was found under them may be older than what stands there.
    pub touched: Map<String, ()>,
}

impl Side {
    pub fn new(medium: Box<dyn Medium>) -> Self {
        Self {
            medium,
            condition: Condition::Reading,
            reading: false,
            found: None,
            touched: Map::default(),
        }
    }

    /// Begins to read it, while `under_way` is being written.
    pub fn read<'a>(&mut self, under_way: impl Iterator<Item = &'a String>) {
        self.found = None;
        self.touched = under_way.map(|key| (key.clone(), ())).collect();
        self.reading = true;
        self.medium.read_all();
    }

    /// Whether it is of any use now.
    pub fn is_there(&self) -> bool {
        matches!(self.condition, Condition::Good | Condition::Refusing(_))
    }

    /// Hands it a write.
    pub fn submit(&mut self, key: &str, text: Option<&str>) {
        if self.reading || self.found.is_some() {
            self.touched.insert(key.to_owned(), ());
        }
        self.medium.submit(key, text);
    }
}

impl Copies {
    pub(super) fn has(self, which: super::Which) -> bool {
        match which {
            super::Which::Near => self.near,
            super::Which::Deep => self.deep,
        }
    }
}
