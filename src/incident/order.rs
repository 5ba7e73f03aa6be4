//! Milestones that stand the wrong way round.

use super::{Change, Incident, Milestone, Precision, When};

/// Two milestones, the second of which is before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// What comes first.
    pub first: (Milestone, When),
    /// What comes after it, and is recorded as before it.
    pub then: (Milestone, When),
}

/// What comes first, and what after it. An alert may come before users notice; they may be well again before anybody
/// takes it on; and an incident can be declared long after it was over.
const ORDER: [(Milestone, Milestone); 9] = [
    (Milestone::ImpactBegan, Milestone::Mitigated),
    (Milestone::ImpactBegan, Milestone::ImpactEnded),
    (Milestone::ImpactBegan, Milestone::Resolved),
    (Milestone::Detected, Milestone::Acknowledged),
    (Milestone::Detected, Milestone::Mitigated),
    (Milestone::Detected, Milestone::Resolved),
    (Milestone::Acknowledged, Milestone::Resolved),
    (Milestone::Mitigated, Milestone::Resolved),
    (Milestone::ImpactEnded, Milestone::Resolved),
];

/// What *about* then may be off by, in seconds, before it is odd: half an hour.
const ABOUT_SECONDS: i64 = 30 * 60;

/// The first two milestones that would stand the wrong way round once `changes` are made, at least one of them by these:
/// what stood so before was asked about already.
pub fn misplaced(incident: &Incident, changes: &[Change]) -> Option<Misplaced> {
    let set = |milestone: Milestone| {
        changes.iter().rev().find_map(|change| match change {
            Change::MilestoneSet { milestone: set, at, .. } if *set == milestone => Some(*at),
            _ => None,
        })
    };
    // A milestone that keeps its time, with another note, was not moved.
    let moves = |milestone| set(milestone).is_some_and(|at| at != incident.milestone_when(milestone));
    let stands = |milestone| set(milestone).unwrap_or_else(|| incident.milestone_when(milestone));
    ORDER.into_iter().find_map(|(first, then)| {
        let pair = Misplaced {
            first: (first, stands(first)?),
            then: (then, stands(then)?),
        };
        (pair.is_so() && (moves(first) || moves(then))).then_some(pair)
    })
}

impl Misplaced {
    /// Whether it cannot be the other way round.
    fn is_so(self) -> bool {
        latest(self.then.1) < earliest(self.first.1)
    }
}

fn earliest(when: When) -> i64 {
    when.at.0.saturating_sub(slack(when))
}

fn latest(when: When) -> i64 {
    let latest = when.latest().0;
    // Who types 14:20 means the whole minute; what a button stamped at 14:20:35 is not after it.
    let rest = if latest.rem_euclid(60) == 0 { 59 } else { 0 };
    latest.saturating_add(rest).saturating_add(slack(when))
}

fn slack(when: When) -> i64 {
    match when.precision {
        Precision::Exact | Precision::Until(_) => 0,
        Precision::About => ABOUT_SECONDS,
        // Nobody knows.
        Precision::Unread => i64::MAX,
    }
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
