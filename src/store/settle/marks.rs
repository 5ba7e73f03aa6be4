//! What each copy says of itself: that it has been in use, and how often everything was erased.

use std::cmp::Ordering;

use super::{Plan, Records, Repair};
use crate::store::{
    Key,
    switch::Switch,
    vault::{Copies, Which},
};

/// What stands under [`Key::Born`].
const MARK: &str = "1";

/// What the marks of both copies say.
pub(super) struct Marks {
    /// The copy that does not know of the last erasing.
    behind: Option<Which>,
    /// The same, where it is as it was before that: what only it has was to be erased as well.
    pub lagging: Option<Which>,
    near: bool,
    deep: bool,
    emptied: Option<Which>,
}

impl Marks {
    pub fn of(near: &Records, deep: &Records) -> Self {
        let behind = behind(near, deep);
        let is_old = |which: &Which| match which {
            Which::Near => is_born(near),
            Which::Deep => is_born(deep),
        };
        // Where the other holds nothing but its mark, the first start was cut short.
        let emptied = if near.is_empty() && is_born(deep) && deep.len() > 1 {
            Some(Which::Near)
        } else if deep.is_empty() && is_born(near) {
            Some(Which::Deep)
        } else {
            None
        };
        Self {
            behind,
            lagging: behind.filter(is_old),
            near: has_mark(near),
            deep: has_mark(deep),
            emptied,
        }
    }

    /// Brings them in line.
    pub fn settle(&self, plan: &mut Plan) {
        if let Some(behind) = self.behind {
            let key = Key::Erasing.to_string();
            plan.repairs.push(Repair {
                text: plan.switches.get(&key).and_then(|mark| mark.text()),
                key,
                to: Copies::only(behind),
                then: None,
            });
        }
        if self.lagging.is_none() {
            plan.findings.emptied = self.emptied;
        }
        let mark = |to, then| Repair {
            key: Key::Born.to_string(),
            text: Some(MARK.to_owned()),
            to,
            then,
        };
        let near = || mark(Copies::only(Which::Near), None);
        plan.repairs.extend(match (self.near, self.deep) {
            (true, true) => None,
            (false, true) => Some(near()),
            (true, false) => Some(mark(Copies::only(Which::Deep), None)),
            // The near copy's mark says that the deep one has its own.
            (false, false) => Some(mark(Copies::only(Which::Deep), Some(Box::new(near())))),
        });
    }
}

fn is_born(records: &Records) -> bool {
    records.iter().any(|(key, _)| Key::parse(key) == Some(Key::Born))
}

fn has_mark(records: &Records) -> bool {
    records
        .iter()
        .any(|(key, text)| Key::parse(key) == Some(Key::Born) && text == MARK)
}

/// The copy in which erasing has not come as far as in the other, where that one is done.
fn behind(near: &Records, deep: &Records) -> Option<Which> {
    let mark = |records: &Records| {
        let mark = records.iter().find(|(key, _)| Key::parse(key) == Some(Key::Erasing));
        mark.map(|(_, text)| Switch::read(text)).unwrap_or_default()
    };
    let (near, deep) = (mark(near), mark(deep));
    match near.cmp(&deep) {
        _ if near.max(deep).is_on() => None,
        Ordering::Less => Some(Which::Near),
        Ordering::Greater => Some(Which::Deep),
        Ordering::Equal => None,
    }
}
