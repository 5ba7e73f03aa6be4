//! IndexedDB to be looked at: for a page that is to leave no trace.

use std::{cell::RefCell, mem, rc::Rc};

use super::database;
use crate::{
    browser::task::spawn,
    store::{Medium, Outcome},
};

/// The second copy as something to read. Opened for as long as a reading takes, and made by none.
pub struct DurableLook {
    outcomes: Rc<RefCell<Vec<Outcome>>>,
    wake: Rc<dyn Fn()>,
}

impl DurableLook {
    /// Opens nothing yet. `wake` is called whenever outcomes are waiting; never from within a call of this medium.
    pub fn new(wake: impl Fn() + 'static) -> Self {
        Self {
            outcomes: Rc::default(),
            wake: Rc::new(wake),
        }
    }
}

impl Medium for DurableLook {
    fn read_all(&mut self) {
        let (outcomes, wake) = (self.outcomes.clone(), self.wake.clone());
        spawn(async move {
            let read = database::look().await;
            outcomes.borrow_mut().push(Outcome::Read(read));
            wake();
        });
    }

    /// [`OnlyRead`](crate::store::OnlyRead) stands before it, and lets nothing through.
    fn submit(&mut self, _key: &str, _text: Option<&str>) {}

    fn outcomes(&mut self) -> Vec<Outcome> {
        mem::take(&mut self.outcomes.borrow_mut())
    }

    fn used_units(&mut self) -> Option<usize> {
        None
    }
}
