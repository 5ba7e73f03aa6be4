//! The phases of an incident, for drawing them.

use super::{Incident, Milestone, Timestamp, timeline};

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
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What the response was at.
    pub kind: PhaseKind,
    /// Where it begins.
    pub from: Timestamp,
    /// Where it ends; never before it begins.
    pub to: Timestamp,
}

/// The phases in order, and the span of time that holds them and every line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phases {
    /// The earliest moment.
    pub from: Timestamp,
    /// The latest: when it was resolved, or now.
    pub to: Timestamp,
    /// One after the other, those of no length left out.
    pub phases: Vec<Phase>,
}

/// The phases of an incident as of `now`. A milestone that is not recorded begins no phase; one that is recorded out of
/// order begins none before its predecessor.
pub fn phases(incident: &Incident, now: Timestamp) -> Phases {
    let end = incident.resolved().unwrap_or(now);
    let starts = [
        (PhaseKind::Undetected, Milestone::ImpactBegan),
        (PhaseKind::Unacknowledged, Milestone::Detected),
        (PhaseKind::Active, Milestone::Acknowledged),
        (PhaseKind::Watching, Milestone::Mitigated),
    ];
    let begun: Vec<_> = starts
        .into_iter()
        .filter_map(|(kind, start)| Some((kind, incident.milestone(start)?)))
        .collect();
    let mut phases = Vec::new();
    let mut reached = Timestamp(i64::MIN);
    for (place, (kind, start)) in begun.iter().enumerate() {
        let from = reached.max(*start);
        let to = begun.get(place + 1).map_or(end, |(_, next)| *next).max(from);
        reached = to;
        if to > from {
            phases.push(Phase { kind: *kind, from, to });
        }
    }
    let moments = timeline(incident).into_iter().map(|row| row.when.at).chain([end]);
    let from = moments.clone().min().unwrap_or(end);
    let to = moments.max().unwrap_or(end);
    Phases { from, to, phases }
}

impl Phases {
    /// Where a moment lies between the two ends, from 0 to 1.
    pub fn place(&self, at: Timestamp) -> f64 {
        let whole = self.to.since(self.from).max(1) as f64;
        (at.since(self.from) as f64 / whole).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{Change, Event, EventId, IncidentId, Opened, Stamp, WriterId, fold};

    fn incident(milestones: &[(Milestone, i64)]) -> Incident {
        let opened = Change::Opened(Opened {
            at: Timestamp(100).into(),
            detected: Timestamp(100).into(),
            ..Opened::default()
        });
        let set = milestones.iter().map(|(milestone, at)| Change::MilestoneSet {
            milestone: *milestone,
            at: Some(Timestamp(*at).into()),
            note: None,
        });
        let events: Vec<_> = (1..)
            .zip([opened].into_iter().chain(set))
            .map(|(number, change)| Event {
                id: EventId {
                    writer: WriterId::from_random(1),
                    number,
                },
                incident: IncidentId::from_random(1),
                stamp: Stamp(u64::from(number), 0),
                logged_at: Timestamp(100),
                change,
                foreign: None,
            })
            .collect();
        fold(&events)
    }

    #[test]
    fn phases_follow_each_other_from_impact_to_now() {
        let incident = incident(&[(Milestone::ImpactBegan, 40), (Milestone::Acknowledged, 160)]);
        let drawn = phases(&incident, Timestamp(400));
        assert_eq!(
            drawn.phases,
            [
                Phase {
                    kind: PhaseKind::Undetected,
                    from: Timestamp(40),
                    to: Timestamp(100)
                },
                Phase {
                    kind: PhaseKind::Unacknowledged,
                    from: Timestamp(100),
                    to: Timestamp(160)
                },
                Phase {
                    kind: PhaseKind::Active,
                    from: Timestamp(160),
                    to: Timestamp(400)
                },
            ]
        );
        assert_eq!((drawn.place(Timestamp(40)), drawn.place(Timestamp(400))), (0.0, 1.0));
    }

    #[test]
    fn milestones_out_of_order_make_no_phase_that_runs_backwards() {
        let incident = incident(&[(Milestone::Mitigated, 50), (Milestone::Resolved, 300)]);
        let drawn = phases(&incident, Timestamp(999));
        assert_eq!(
            drawn.phases,
            [Phase {
                kind: PhaseKind::Watching,
                from: Timestamp(100),
                to: Timestamp(300)
            }]
        );
        assert_eq!(drawn.to, Timestamp(300));
    }
}
