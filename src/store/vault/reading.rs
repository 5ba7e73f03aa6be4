//! Reading the copies, and bringing them in line.
//!
//! The near copy is read, then the deep one, then the near one again: another page may be writing meanwhile. What came
//! to the near copy or went from it in between is that page's doing, and no loss.

use super::{BALLAST, BALLAST_UNITS, Condition, Happened, NEAR_UNITS, Vault, Which, side::Side};
use crate::{
    incident::{Map, sort_many},
    store::{
        Key, Outcome, Refusal,
        settle::{Known, Records, settle},
        switch::Switch,
    },
};

impl Vault {
    /// Reads both copies again and brings them in line: what one refused, it may take now.
    pub fn read_again(&mut self) {
        if self.near.reading || self.deep.reading || self.is_erasing() {
            self.again = true;
            return;
        }
        self.again = false;
        self.looks_again = false;
        self.near.read(self.under_way.keys());
        self.deep.read(self.under_way.keys());
    }

    pub(super) fn answered(&mut self, which: Which, outcome: Outcome) {
        match outcome {
            Outcome::Written { key, result } => self.written(which, &key, result),
            // A second answer to one question is none.
            Outcome::Read(result) if self.side(which).reading => self.read(which, result),
            Outcome::Read(_) => {}
        }
    }

    fn read(&mut self, which: Which, result: Result<Records, Refusal>) {
        self.side(which).reading = false;
        let found = match result {
            Ok(found) => found,
            Err(refusal) => {
                self.side(which).condition = Condition::Absent(refusal);
                return;
            }
        };
        let stays_full = which == Which::Near && self.is_nearly_full();
        let side = self.side(which);
        if side.condition != Condition::Refusing(Refusal::Full) || !stays_full {
            side.condition = Condition::Good;
        }
        match which {
            Which::Near => self.read_near(found),
            Which::Deep => {
                self.deep.found = Some(found);
                if self.near.is_there() && !self.near.reading {
                    self.looks_again = true;
                    self.near.read(self.under_way.keys());
                }
            }
        }
    }

    fn read_near(&mut self, found: Records) {
        if !std::mem::take(&mut self.looks_again) {
            self.before = Some(sketch(&found));
        }
        if !self.sighted {
            self.sighted = true;
            self.sight(&found);
        }
        self.near.found = Some(found);
        if self.ready && self.deep.found.is_none() && self.deep.is_there() && !self.deep.reading {
            // The near copy comes late, and the deep one has grown since it was read.
            self.deep.read(self.under_way.keys());
        }
    }

    fn sight(&mut self, found: &Records) {
        let parsed = found.iter().map(|(key, text)| (Key::parse(key), text));
        if parsed
            .clone()
            .any(|(key, text)| key == Some(Key::Erasing) && Switch::read(text).is_on())
        {
            return;
        }
        let shown = found
            .iter()
            .filter(|(key, _)| !matches!(Key::parse(key), None | Some(Key::Removed(_))));
        self.happened.push(Happened::Sighted(shown.cloned().collect()));
    }

    pub(super) fn is_time_to_settle(&self) -> bool {
        let (near, deep) = (!self.near.reading, !self.deep.reading);
        if self.is_erasing() {
            return false;
        }
        if self.ready {
            return near && deep && (self.near.found.is_some() || self.deep.found.is_some());
        }
        near && deep || self.waited && (near || deep)
    }

    pub(super) fn settle(&mut self) {
        let room = NEAR_UNITS.saturating_sub(self.used());
        let (near, deep) = (self.near.found.take(), self.deep.found.take());
        let is_busy = |key: &String| {
            let is_touched = |side: &Side| side.touched.contains_key(key);
            self.under_way.contains_key(key) || is_touched(&self.near) || is_touched(&self.deep)
        };
        let known = Known {
            is_busy: &is_busy,
            own: &self.own,
            unremoved: &self.unremoved,
            before: self.before.as_ref(),
            switches: &self.switches,
            room,
            first: !self.ready,
            deep_to_come: self.deep.reading,
            has_erased: self.erasure.tried,
            tells_erased: self.erasure.untold,
        };
        let plan = settle(near, deep, &known);
        self.unremoved.clear();
        for (key, found) in plan.switches {
            let held = self.switches.or_default(key);
            *held = found.max(*held);
        }
        if let Some(erase) = plan.erase {
            self.begin_erasing(erase);
            return;
        }
        self.ready = true;
        for repair in plan.repairs {
            self.repair(repair);
        }
        self.lay_ballast(plan.has_ballast);
        self.erasure.untold = false;
        if plan.findings.erased {
            // It was about what is erased.
            self.held.clear();
        }
        self.happened.push(Happened::Loaded(plan.findings));
        for (key, text) in std::mem::take(&mut self.held) {
            self.begin(key, text);
        }
        if plan.again && !self.erasure.compared {
            self.erasure.compared = true;
            self.again = true;
        }
    }

    fn lay_ballast(&mut self, is_there: bool) {
        self.ballast = is_there;
        if !is_there && self.near.condition == Condition::Good && !self.is_nearly_full() {
            self.freed = false;
            self.near.medium.submit(BALLAST, Some(&"-".repeat(BALLAST_UNITS)));
        }
    }

    fn is_nearly_full(&mut self) -> bool {
        self.used() >= NEAR_UNITS / 5 * 4
    }
}

/// The keys, and the texts of those that are written more than once.
fn sketch(found: &Records) -> Map<String, Option<String>> {
    let mut sorted: Vec<_> = found.iter().collect();
    sort_many(&mut sorted, |one, other| one.0 < other.0);
    let is_overwritten = |key: &str| {
        matches!(
            Key::parse(key),
            Some(Key::Seen(..) | Key::LeftOut(..) | Key::Draft(..) | Key::Backup)
        )
    };
    let each = sorted
        .into_iter()
        .map(|(key, text)| (key.clone(), is_overwritten(key).then(|| text.clone())));
    each.collect()
}
