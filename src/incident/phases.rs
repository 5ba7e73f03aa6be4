//! The phases of an incident, for drawing them.

use super::{Incident, Milestone, Span, Timestamp, When, timeline};

/// What the response was at in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseKind {
    /// Users noticed, we did not.
    Undetected,
    /// We knew, and nobody had taken it on.
    Unacknowledged,
    /// Somebody was working on it.
    Active,
    /// Users were no longer affected, and somebody was watching.
    Watching,
    /// It was over, and something was still logged.
    After,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What the response was at.
    pub kind: PhaseKind,
    /// Where it begins.
    pub from: Timestamp,
    /// Where it ends, which is later.
    pub to: Timestamp,
    /// How long it was, as exactly as its ends are known; never negative.
    pub length: Span,
}

impl PhaseKind {
    /// The milestone that begins it.
    pub fn begins_with(self) -> Milestone {
        match self {
            Self::Undetected => Milestone::ImpactBegan,
            Self::Unacknowledged => Milestone::Detected,
            Self::Active => Milestone::Acknowledged,
            Self::Watching => Milestone::Mitigated,
            Self::After => Milestone::Resolved,
        }
    }
}

/// The phases of an incident as of `now`, one after the other, those of no length left out. A milestone that is not
/// recorded begins no phase; one that is recorded out of order begins none before its predecessor.
pub fn phases(incident: &Incident, now: Timestamp) -> Vec<Phase> {
    let kinds = [
        PhaseKind::Undetected,
        PhaseKind::Unacknowledged,
        PhaseKind::Active,
        PhaseKind::Watching,
        PhaseKind::After,
    ];
    let begun: Vec<_> = kinds
        .into_iter()
        .filter_map(|kind| Some((kind, incident.milestone_when(kind.begins_with())?)))
        .collect();
    // What was logged last ends what came after; the present ends what goes on.
    let end = match incident.resolved() {
        Some(resolved) => timeline(incident).last().map_or(resolved, |row| row.when.at),
        None => now,
    };
    let mut phases = Vec::new();
    let mut reached = Timestamp(i64::MIN);
    for (place, (kind, start)) in begun.iter().enumerate() {
        let next = begun.get(place + 1).map_or(When::exact(end), |(_, next)| *next);
        let from = reached.max(start.at);
        let to = next.at.max(from);
        reached = to;
        if to > from {
            let start = if from == start.at { *start } else { When::exact(from) };
            let mut length = Span::from_to(start, next);
            length.least = length.least.max(0);
            phases.push(Phase {
                kind: *kind,
                from,
                to,
                length,
            });
        }
    }
    phases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{
        Change, EntryFields,
        made::{folded, opened, set},
    };
    use PhaseKind::*;

    fn incident(milestones: &[(Milestone, When)], entries: &[i64]) -> Incident {
        let at = Timestamp(100);
        let set = milestones.iter().map(|(milestone, at)| set(*milestone, Some(*at)));
        let logged = entries.iter().map(|at| {
            Change::EntryLogged(EntryFields {
                at: Some(Timestamp(*at).into()),
                ..EntryFields::default()
            })
        });
        let changes = [opened(at.into(), at.into())].into_iter().chain(set).chain(logged);
        folded(at, changes)
    }

    fn drawn(incident: &Incident, now: i64) -> Vec<(PhaseKind, i64, i64)> {
        let phases = phases(incident, Timestamp(now));
        phases.iter().map(|it| (it.kind, it.from.0, it.to.0)).collect()
    }

    fn at(seconds: i64) -> When {
        When::exact(Timestamp(seconds))
    }

    #[test]
    fn phases_follow_each_other_from_impact_to_now() {
        let incident = incident(
            &[(Milestone::ImpactBegan, at(40)), (Milestone::Acknowledged, at(160))],
            &[],
        );
        assert_eq!(
            drawn(&incident, 400),
            [(Undetected, 40, 100), (Unacknowledged, 100, 160), (Active, 160, 400)]
        );
    }

    #[test]
    fn what_is_logged_after_the_end_is_a_phase_of_its_own() {
        let resolved = [(Milestone::Resolved, at(300))];
        assert_eq!(drawn(&incident(&resolved, &[]), 999), [(Unacknowledged, 100, 300)]);
        assert_eq!(
            drawn(&incident(&resolved, &[350]), 999),
            [(Unacknowledged, 100, 300), (After, 300, 350)]
        );
    }

    #[test]
    fn milestones_out_of_order_make_no_phase_that_runs_backwards() {
        let incident = incident(&[(Milestone::Mitigated, at(50)), (Milestone::Resolved, at(300))], &[]);
        assert_eq!(drawn(&incident, 999), [(Watching, 100, 300)]);
    }

    #[test]
    fn a_phase_is_as_long_as_its_ends_allow() {
        let range = When::between(Timestamp(160), Timestamp(220));
        let incident = incident(&[(Milestone::Acknowledged, range)], &[]);
        let lengths = phases(&incident, Timestamp(400));
        let spans: Vec<_> = lengths
            .iter()
            .map(|phase| (phase.length.least, phase.length.most))
            .collect();
        assert_eq!(spans, [(60, 120), (180, 240)]);
    }
}
