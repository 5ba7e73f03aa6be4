//! Writes, from being asked for until both copies have answered.

use super::{BALLAST, Condition, Copies, Happened, Vault, Which};
use crate::store::{Refusal, settle::Repair};

/// The text that is to stand under a key, and how far it has come.
#[derive(Clone, Default)]
pub(super) struct Write {
    text: Option<String>,
    near: Lane,
    deep: Lane,
    /// Whether it was asked for from outside, rather than for a copy that lagged behind.
    asked: bool,
}

/// A write's way into one copy.
#[derive(Clone, Copy, Default)]
struct Lane {
    /// Whether the copy has yet to answer.
    waits: bool,
    /// Whether what it has yet to answer is not the latest text.
    stale: bool,
    /// Whether it was submitted once more, after making room.
    retried: bool,
    /// The answer to the latest text.
    result: Option<Result<(), Refusal>>,
}

impl Write {
    fn lane(&mut self, which: Which) -> &mut Lane {
        match which {
            Which::Near => &mut self.near,
            Which::Deep => &mut self.deep,
        }
    }
}

impl Vault {
    /// Writes something to bring copies in line, and then what waits for that.
    pub(super) fn repair(&mut self, repair: Repair) {
        if let Some(then) = repair.then {
            self.chained.insert(repair.key.clone(), *then);
        }
        // What was asked for is newer.
        if !self.under_way.contains_key(&repair.key) {
            self.start(repair.key, repair.text, repair.to, false);
        }
    }

    /// Starts a write, in place of one of the same key that is under way.
    pub(super) fn start(&mut self, key: String, text: Option<String>, to: Copies, asked: bool) {
        let mut write = self.under_way.get(&key).cloned().unwrap_or_default();
        write.text = text;
        write.asked |= asked;
        for which in [Which::Near, Which::Deep] {
            let condition = self.side(which).condition;
            let lane = write.lane(which);
            lane.retried = false;
            lane.result = match condition {
                _ if !to.has(which) => Some(Ok(())),
                Condition::Absent(refusal) => Some(Err(refusal)),
                Condition::Reading => Some(Err(Refusal::Failed)),
                Condition::Good | Condition::Refusing(_) => None,
            };
            // One at a time, so that a slow copy is not given what is out of date.
            lane.stale = lane.waits && lane.result.is_none();
            if lane.result.is_none() && !lane.waits {
                lane.waits = true;
                self.side(which).submit(&key, write.text.as_deref());
            }
        }
        self.under_way.insert(key.clone(), write);
        self.end_if_answered(&key);
    }

    /// A copy has answered a write.
    pub(super) fn written(&mut self, which: Which, key: &String, result: Result<(), Refusal>) {
        if key == BALLAST {
            self.ballast |= result.is_ok() && !self.freed;
            return;
        }
        let Some(mut write) = self.under_way.get(key).cloned() else {
            return;
        };
        let makes_room = which == Which::Near && result == Err(Refusal::Full) && write.asked && self.make_room(&write);
        let lane = write.lane(which);
        if lane.stale || makes_room {
            lane.retried = makes_room;
            lane.stale = false;
            self.side(which).submit(key, write.text.as_deref());
            self.under_way.insert(key.clone(), write);
            return;
        }
        lane.waits = false;
        if lane.result.is_none() {
            lane.result = Some(result);
        }
        self.judge(which, result, &write);
        self.under_way.insert(key.clone(), write);
        self.end_if_answered(key);
    }

    /// Gives up the ballast, once; says whether it is worth trying again.
    fn make_room(&mut self, write: &Write) -> bool {
        if std::mem::take(&mut self.ballast) {
            self.freed = true;
            self.near.medium.submit(BALLAST, None);
        }
        self.freed && !write.near.retried
    }

    /// What an answer says about the copy.
    fn judge(&mut self, which: Which, result: Result<(), Refusal>, write: &Write) {
        let side = self.side(which);
        match (side.condition, result) {
            (condition, Err(refusal)) => {
                side.condition = Condition::Refusing(refusal);
                // It may only have lost its connection, which reading restores.
                self.again |= condition == Condition::Good && write.asked && refusal != Refusal::Full;
            }
            // What is smaller may still fit; there is no room all the same.
            (Condition::Refusing(Refusal::Full), Ok(())) => {}
            (Condition::Refusing(_), Ok(())) if write.asked && write.text.is_some() => {
                side.condition = Condition::Good;
                // It works again: what it missed, it gets.
                self.read_again();
            }
            _ => {}
        }
    }

    fn end_if_answered(&mut self, key: &String) {
        let ended = |lane: Lane| lane.result.filter(|_| !lane.waits);
        let Some((near, deep)) = self
            .under_way
            .get(key)
            .and_then(|write| Some((ended(write.near)?, ended(write.deep)?)))
        else {
            return;
        };
        let Some(write) = self.under_way.remove(key) else {
            return;
        };
        if write.text.is_none() && (near.is_err() || deep.is_err()) {
            self.unremoved.push(key.clone());
        }
        if write.asked {
            let key = key.clone();
            self.happened.push(match (near, deep) {
                (Err(refusal), Err(_)) => Happened::Refused { key, refusal },
                _ => Happened::Stored {
                    key,
                    safe: deep.is_ok(),
                },
            });
        } else if near.is_err() || deep.is_err() {
            self.repair_refused(key);
        }
        if let Some(then) = self.chained.remove(key)
            && (deep.is_ok() || near.is_ok() && !self.deep.is_there())
        {
            self.repair(then);
        }
    }

    /// What was to take the place of a text need not any more.
    pub(super) fn forget_chained(&mut self, key: &String) {
        let chained = self.chained.iter().find(|(_, then)| then.key == *key);
        if let Some(first) = chained.map(|(first, _)| first.clone()) {
            self.chained.remove(&first);
        }
    }
}
