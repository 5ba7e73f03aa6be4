//! Key by key: what one copy has and the other has not, or has otherwise.

use std::cmp::Ordering;

use super::{Known, Plan, Records, Repair, is_removal, marks::Marks};
use crate::{
    incident::IncidentId,
    store::{
        Key,
        reconcile::{Settled, reconcile},
        record,
        switch::Switch,
        vault::{Copies, Which},
    },
};

pub(super) struct Comparison<'a> {
    plan: &'a mut Plan,
    known: &'a Known<'a>,
    marks: Marks,
    /// What is left of these is to go.
    removed: Vec<IncidentId>,
    room: usize,
}

impl<'a> Comparison<'a> {
    pub fn of(near: &Records, deep: &Records, known: &'a Known<'a>, plan: &'a mut Plan) -> Self {
        let on = |(key, found): (&String, &Switch)| {
            // What was put last is not stored yet, or was refused.
            let now = known.switches.get(key).map_or(*found, |put| *found.max(put));
            match Key::parse(key) {
                Some(Key::Removed(incident)) if now.is_on() => Some(incident),
                _ => None,
            }
        };
        let removed = plan.switches.iter().filter_map(on).collect();
        Self {
            marks: Marks::of(near, deep),
            plan,
            known,
            removed,
            room: known.room,
        }
    }

    pub fn run(mut self, near: Records, deep: Records) {
        let has_erased = self.known.tells_erased || self.marks.lagging == Some(Which::Near);
        self.plan.findings.erased = has_erased;
        let (mut near, mut deep) = (near.into_iter().peekable(), deep.into_iter().peekable());
        loop {
            let order = match (near.peek(), deep.peek()) {
                (None, None) => break,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some((a, _)), Some((b, _))) => a.cmp(b),
            };
            let a = if order.is_le() { near.next() } else { None };
            let b = if order.is_ge() { deep.next() } else { None };
            let key = a
                .as_ref()
                .or(b.as_ref())
                .map(|(key, _)| key.clone())
                .unwrap_or_default();
            if has_erased
                && let Some((_, text)) = &a
                && (b.is_some() || self.marks.lagging != Some(Which::Near) || self.known.own.contains_key(&key))
            {
                self.plan.findings.records.push((key.clone(), text.clone()));
            }
            if !(self.known.is_busy)(&key) {
                self.one(key, a.map(|(_, text)| text), b.map(|(_, text)| text));
            }
        }
        if !self.plan.again {
            self.marks.settle(self.plan);
        }
    }

    fn one(&mut self, key: String, near: Option<String>, deep: Option<String>) {
        let kind = Key::parse(&key);
        let alone = match (&near, &deep) {
            (Some(_), None) => Some(Which::Near),
            (None, Some(_)) => Some(Which::Deep),
            _ => None,
        };
        let is_part = matches!(
            kind,
            Some(Key::Event(..) | Key::Seen(..) | Key::LeftOut(..) | Key::Draft(..))
        );
        match kind {
            Some(Key::Born | Key::Erasing) => {}
            _ if alone.is_some() && alone == self.marks.lagging => {
                if !self.known.own.contains_key(&key) {
                    return self.drop_lagging(key);
                }
                self.settle_one(key, near, deep);
            }
            Some(switch) if switch.is_switch() => self.switch(key, near, deep),
            Some(kind) if is_part && kind.incident().is_some_and(|of| self.removed.contains(&of)) => {
                // It is for the one who asked for the removal to go on with it.
                if let (None, Some(text)) = (near, deep) {
                    self.plan.findings.records.push((key, text));
                }
            }
            Some(Key::Draft(..)) if self.known.unremoved.contains(&key) => {
                self.write(key, None, Copies::BOTH);
            }
            _ => self.settle_one(key, near, deep),
        }
    }

    fn settle_one(&mut self, key: String, near: Option<String>, deep: Option<String>) {
        match (near, deep) {
            (Some(near), Some(deep)) if near == deep => {}
            (Some(near), Some(deep)) => self.differing(key, near, deep),
            (Some(text), None) => {
                if self.was_near_before(&key) {
                    self.count(&key);
                } else if self.known.first {
                    // Another page stored it just now.
                    self.plan.findings.records.push((key.clone(), text.clone()));
                }
                self.write(key, Some(text), Copies::only(Which::Deep));
            }
            // Another page is removing it just now.
            (None, Some(_)) if self.known.before.is_some() && self.was_near_before(&key) => {}
            (None, Some(text)) => {
                let units = key.encode_utf16().count() + text.encode_utf16().count();
                if units <= self.room {
                    self.room -= units;
                    self.count(&key);
                }
                self.plan.findings.records.push((key.clone(), text.clone()));
                self.write(key, Some(text), Copies::only(Which::Near));
            }
            (None, None) => {}
        }
    }

    fn differing(&mut self, key: String, near: String, deep: String) {
        let (text, bad) = match reconcile(&key, &near, &deep) {
            Settled::Undecided => return self.plan.findings.records.push((key, deep)),
            Settled::On(text) => (text, None),
            Settled::SetAside(text, bad) => (text, Some(bad)),
        };
        let to = Copies {
            near: text != near,
            deep: text != deep && self.is_steady(&key, &near),
        };
        if to.near {
            self.plan.findings.records.push((key.clone(), text.clone()));
        }
        let Some(bad) = bad else {
            return self.write(key, Some(text), to);
        };
        self.count(&key);
        let aside = Key::Quarantine(record::checksum(&bad), key.clone()).to_string();
        self.plan.findings.records.push((aside.clone(), bad.clone()));
        // Only then is its place taken.
        let then = Repair {
            key,
            text: Some(text),
            to,
            then: None,
        };
        self.plan.repairs.push(Repair {
            key: aside,
            text: Some(bad),
            to: Copies::BOTH,
            then: Some(Box::new(then)),
        });
    }

    fn switch(&mut self, key: String, near: Option<String>, deep: Option<String>) {
        let read = |text: &Option<String>| text.as_deref().map(Switch::read).unwrap_or_default();
        let (near, deep) = (read(&near), read(&deep));
        let now = near.max(deep);
        let Some(text) = now.text() else { return };
        if now.is_on() && (near < now || is_removal(&key)) {
            self.plan.findings.records.push((key.clone(), text.clone()));
        }
        let to = Copies {
            near: near < now,
            deep: deep < now,
        };
        self.write(key, Some(text), to);
    }

    fn drop_lagging(&mut self, key: String) {
        self.plan.again = true;
        self.write(key, None, self.marks.lagging.map_or(Copies::BOTH, Copies::only));
    }

    fn write(&mut self, key: String, text: Option<String>, to: Copies) {
        if to.near || to.deep {
            self.plan.repairs.push(Repair {
                key,
                text,
                to,
                then: None,
            });
        }
    }

    fn count(&mut self, key: &str) {
        let is_record = matches!(Key::parse(key), Some(Key::Event(..)));
        self.plan.findings.recovered += usize::from(is_record);
    }

    fn was_near_before(&self, key: &String) -> bool {
        self.known.before.is_none_or(|before| before.contains_key(key))
    }

    /// Whether no other page is changing it just now, and would have its text overwritten with an older one.
    fn is_steady(&self, key: &String, near: &str) -> bool {
        let before = self
            .known
            .before
            .and_then(|before| before.get(key))
            .and_then(Option::as_deref);
        before.is_none_or(|before| before == near)
    }
}
