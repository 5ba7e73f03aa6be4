//! What both copies hold, brought in line.

use super::{
    Key,
    switch::Switch,
    vault::{BALLAST, Copies, Which},
};
use crate::incident::{Map, sort_many};
use compare::Comparison;

mod compare;
mod marks;

/// Keys and their texts.
pub type Records = Vec<(String, String)>;

/// What came out when the copies were brought in line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What the near copy did not have, or had otherwise; everything, if `erased`.
    pub records: Records,
    /// A copy that had been in use and was found empty.
    pub emptied: Option<Which>,
    /// How many records of incidents one of the copies had lost and got back from the other.
    pub recovered: usize,
    /// Everything was erased, because the person had asked for it. What could not be is among the records.
    pub erased: bool,
}

/// A write that brings a copy in line; a removal where there is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    pub key: String,
    pub text: Option<String>,
    pub to: Copies,
    /// What may be written once this is stored.
    pub then: Option<Box<Repair>>,
}

/// What is to be erased before anything else is done.
#[derive(Debug)]
pub struct Erase {
    pub which: Which,
    pub keys: Vec<String>,
    /// What the mark says when it is done.
    pub done: Switch,
}

/// What is known besides the texts that were found.
pub struct Known<'a> {
    /// Keys that were written while the copies were being read: what was found is older than what will stand there.
    pub is_busy: &'a dyn Fn(&String) -> bool,
    /// Keys of texts that were put since the start.
    pub own: &'a Map<String, ()>,
    /// Keys whose removal one copy did not take.
    pub unremoved: &'a [String],
    /// The near copy before the deep one was read: its keys, and the texts that are there to be overwritten.
    pub before: Option<&'a Map<String, Option<String>>>,
    /// The switches as they were last put.
    pub switches: &'a Map<String, Switch>,
    /// UTF-16 units that the near copy has left.
    pub room: usize,
    /// Whether this is the first time.
    pub first: bool,
    /// Whether the deep copy is still waited for.
    pub deep_to_come: bool,
    /// Whether erasing was carried out or tried.
    pub has_erased: bool,
    /// Whether that is to be told.
    pub tells_erased: bool,
}

/// What is to be done, and to be told.
#[derive(Debug, Default)]
pub struct Plan {
    pub erase: Option<Erase>,
    pub repairs: Vec<Repair>,
    pub findings: Findings,
    /// The switches that were found, as they are now.
    pub switches: Map<String, Switch>,
    /// Whether the near copy has something to give up.
    pub has_ballast: bool,
    /// Whether the copies are to be compared again after the repairs.
    pub again: bool,
}

/// Compares what was found; nothing stands for a copy that cannot be read.
pub fn settle(near: Option<Records>, deep: Option<Records>, known: &Known) -> Plan {
    let mut plan = Plan {
        has_ballast: near.iter().flatten().any(|(key, _)| key == BALLAST),
        ..Plan::default()
    };
    let (near, deep) = (near.map(shared), deep.map(shared));
    for (key, text) in near.iter().chain(&deep).flatten() {
        if Key::parse(key).is_some_and(|key| key.is_switch()) {
            let switch = plan.switches.or_default(key.clone());
            *switch = Switch::read(text).max(*switch);
        }
    }
    let mark = plan
        .switches
        .get(&Key::Erasing.to_string())
        .copied()
        .unwrap_or_default();
    if mark.is_on() && !known.has_erased {
        let (which, found) = match (&deep, &near) {
            (Some(deep), _) => (Which::Deep, deep),
            (None, near) => (Which::Near, near.as_ref().unwrap_or(const { &Vec::new() })),
        };
        let keys = found.iter().map(|(key, _)| key.clone());
        plan.erase = Some(Erase {
            which,
            keys: keys
                .filter(|key| *key != Key::Erasing.to_string() && !known.own.contains_key(key))
                .collect(),
            done: mark.set(false),
        });
        return plan;
    }
    match (near, deep) {
        (Some(near), Some(deep)) => {
            Comparison::of(&near, &deep, known, &mut plan).run(near, deep);
        }
        // There is only one to show.
        (None, Some(deep)) => plan.findings.records = deep,
        (Some(mut near), None) => {
            // The rest was shown. What removes something waits for the deep copy: it may know better.
            near.retain(|(key, _)| known.tells_erased || is_removal(key) && !known.deep_to_come);
            plan.findings.records = near;
        }
        (None, None) => {}
    }
    plan.findings.erased |= known.tells_erased;
    plan
}

/// What both copies hold, by key. Preferences and ballast are only in one.
fn shared(mut records: Records) -> Records {
    records.retain(|(key, _)| Key::parse(key).is_some());
    sort_many(&mut records, |one, other| one < other);
    records
}

fn is_removal(key: &str) -> bool {
    matches!(Key::parse(key), Some(Key::Removed(_)))
}
