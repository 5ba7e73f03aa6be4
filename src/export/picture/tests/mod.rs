//! What a reader of the picture would notice.

mod bar;
mod lanes;
mod laws;
mod rulers;
mod words;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    export::tests::fixture::{ZERO, at, entry, incident, opened, reach},
    incident::{
        Audience, Change, DecisionFields, IncidentId, Milestone, Opened, PhaseKind, Precision, UpdateFields, When,
        WriterId, fold,
    },
    session::example::example,
    time::{Utc, Zone},
};

pub const WIDTHS: [i32; 3] = [350, 700, 1100];

pub const DAY: i64 = 24 * 60;

/// As in Berlin, in 2026.
#[derive(Debug)]
pub struct Berlin;

pub const BERLIN: Berlin = Berlin;

/// 2026-03-29T01:00:00Z and 2026-10-25T01:00:00Z.
pub const SUMMER: std::ops::Range<i64> = 1_774_746_000..1_792_890_000;

impl Zone for Berlin {
    fn name(&self) -> &str {
        "Europe/Berlin"
    }

    fn offset_seconds(&self, at: Timestamp) -> i32 {
        if SUMMER.contains(&at.0) { 7200 } else { 3600 }
    }
}

pub fn decision(minutes: i64) -> Change {
    Change::DecisionMade(DecisionFields {
        at: Some(at(minutes).into()),
        question: Some("Roll back?".into()),
        ..DecisionFields::default()
    })
}

pub fn update(minutes: i64) -> Change {
    Change::UpdatePosted(UpdateFields {
        at: Some(at(minutes).into()),
        audience: Some(Audience::Customers),
        text: Some("Looking into it".into()),
        next_by: None,
        pinned: None,
        internal: None,
    })
}

pub fn told() -> Incident {
    fold(&example(IncidentId::from_random(1), WriterId::from_random(1)))
}

/// Busy on three days, with quiet nights, and still open.
pub fn three_days() -> Incident {
    let busy = |start: i64| (0..8).map(move |number| entry(start + 25 * number, "looked again"));
    let changes = busy(0).chain(busy(DAY - 60)).chain(busy(2 * DAY)).chain([
        reach(Milestone::ImpactBegan, -30),
        reach(Milestone::Acknowledged, 4),
        decision(60),
        decision(61),
        decision(DAY),
        update(30),
        update(2 * DAY + 10),
        reach(Milestone::Mitigated, 2 * DAY + 100),
    ]);
    incident(opened(), changes)
}

pub fn shown(incident: &Incident, width: i32) -> Picture {
    picture(incident, &Utc, at(2 * DAY + 200), width)
}

pub fn texts(picture: &Picture, role: Role) -> Vec<&str> {
    let mut marks: Vec<_> = picture.marks.iter().filter(|mark| mark.role == role).collect();
    marks.sort_by_key(|mark| mark.area.left);
    marks
        .iter()
        .filter_map(|mark| Some(mark.text.as_ref()?.1.as_str()))
        .collect()
}

pub fn areas(picture: &Picture, of: impl Fn(Role) -> bool) -> Vec<Area> {
    let marks = picture.marks.iter().filter(|mark| of(mark.role));
    marks.map(|mark| mark.area).collect()
}

/// Everything is inside, and no text covers another text or a mark of the lanes.
pub fn is_tidy(picture: &Picture) -> Result<(), String> {
    let solid = |mark: &Mark| {
        mark.text.is_some() || matches!(mark.role, Role::Entry | Role::Decision | Role::Update | Role::Cut)
    };
    for (place, mark) in picture.marks.iter().enumerate() {
        let area = mark.area;
        if area.left < 0 || area.right > picture.width || area.top < 0 || area.bottom > picture.height {
            return Err(format!("outside: {mark:?}"));
        }
        if area.left > area.right || area.top > area.bottom {
            return Err(format!("inside out: {mark:?}"));
        }
        if mark.text.is_none() {
            continue;
        }
        let others = picture.marks.iter().enumerate().filter(|(other, _)| *other != place);
        for (_, other) in others {
            if solid(other) && other.area.meets(area, 0) {
                return Err(format!("{mark:?} covers {other:?}"));
            }
        }
    }
    Ok(())
}
