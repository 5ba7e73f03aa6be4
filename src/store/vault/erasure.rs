//! Erasing everything, at the start after it was asked for.
//!
//! While the mark says that this is not done, the next start would erase whatever is stored meanwhile. So first the copy
//! that outlives a crash is emptied and its mark says that it is done; only then writing may begin. What the other copy
//! has alone goes when they are brought in line.

use super::{Copies, Vault, Which};
use crate::store::{
    Key,
    settle::{Erase, Repair},
    switch::Switch,
};

/// How far it has come.
#[derive(Default)]
pub(super) struct Erasure {
    step: Step,
    /// Whether it was done, or tried: it is not begun twice.
    pub tried: bool,
    /// Whether the copies were compared again after what one of them had alone was removed: once is enough.
    pub compared: bool,
    /// Whether this is to be told.
    pub untold: bool,
    /// Whether the mark was refused.
    failed: bool,
}

#[derive(Default)]
enum Step {
    #[default]
    None,
    /// The texts are being removed from one copy.
    Removing(Which, Switch),
    /// Its mark is being written.
    Marking(Switch),
}

impl Vault {
    pub(super) fn begin_erasing(&mut self, erase: Erase) {
        self.ready = false;
        // What was asked for before belongs to what is erased.
        self.held.clear();
        self.erasure.step = Step::Removing(erase.which, erase.done);
        for key in erase.keys {
            self.repair(Repair {
                key,
                text: None,
                to: Copies::only(erase.which),
                then: None,
            });
        }
    }

    pub(super) fn is_erasing(&self) -> bool {
        !matches!(self.erasure.step, Step::None)
    }

    /// Takes the next step once the last one is over; says whether there was one.
    pub(super) fn go_on_erasing(&mut self) -> bool {
        if !self.under_way.is_empty() {
            return false;
        }
        match std::mem::take(&mut self.erasure.step) {
            Step::None => return false,
            Step::Removing(which, done) => {
                self.erasure.step = Step::Marking(done);
                self.mark(done, Copies::only(which));
            }
            Step::Marking(done) => {
                if std::mem::take(&mut self.erasure.failed) {
                    // It cannot be erased now. Nothing that is stored from now on may be erased instead.
                    self.mark(done, Copies::BOTH);
                }
                self.erasure.tried = true;
                self.erasure.untold = true;
                self.read_again();
            }
        }
        true
    }

    fn mark(&mut self, done: Switch, to: Copies) {
        let key = Key::Erasing.to_string();
        self.switches.insert(key.clone(), done);
        self.repair(Repair {
            key,
            text: done.text(),
            to,
            then: None,
        });
    }

    /// A write that nobody asked for was refused.
    pub(super) fn repair_refused(&mut self, key: &str) {
        self.erasure.failed |= Key::parse(key) == Some(Key::Erasing);
    }
}
