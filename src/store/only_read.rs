//! A medium that is looked at and left as it is.

use super::{Medium, Outcome};

/// A medium of which everything can be read, and into which nothing is written: a write is acknowledged and goes nowhere.
/// A vault over two of these shows what a start would show. It is for a page that has nothing to store, and has to make
/// place for a vault over the media themselves before anything is.
pub struct OnlyRead<M> {
    medium: M,
    outcomes: Vec<Outcome>,
}

impl<M> OnlyRead<M> {
    /// Looks at this one.
    pub fn of(medium: M) -> Self {
        Self {
            medium,
            outcomes: Vec::new(),
        }
    }
}

impl<M: Medium> Medium for OnlyRead<M> {
    fn read_all(&mut self) {
        self.medium.read_all();
    }

    fn submit(&mut self, key: &str, _text: Option<&str>) {
        self.outcomes.push(Outcome::Written {
            key: key.to_owned(),
            result: Ok(()),
        });
    }

    fn outcomes(&mut self) -> Vec<Outcome> {
        let mut outcomes = std::mem::take(&mut self.outcomes);
        outcomes.extend(self.medium.outcomes());
        outcomes
    }

    fn used_units(&mut self) -> Option<usize> {
        self.medium.used_units()
    }
}
