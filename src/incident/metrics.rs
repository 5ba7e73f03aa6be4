//! How long things took. One incident at a time: never a mean.

use super::{Incident, Milestone, Timestamp};

/// A duration with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How long users noticed before we did.
    Detect,
    /// From the alert to somebody taking it on.
    Acknowledge,
    /// From the alert to users no longer being affected.
    Mitigate,
    /// From the alert to the end of the response.
    Resolve,
    /// How long users were affected.
    Impact,
}

/// What a duration comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// From one milestone to the other, in seconds; negative where they are recorded the wrong way round.
    Known(i64),
    /// Still running: the seconds so far.
    SoFar(i64),
    /// This milestone is not recorded, and nothing is guessed in its place.
    Missing(Milestone),
}

impl Measure {
    /// In the order they happen.
    pub const ALL: [Self; 5] = [
        Self::Detect,
        Self::Acknowledge,
        Self::Mitigate,
        Self::Resolve,
        Self::Impact,
    ];

    /// The two milestones that it is counted between.
    pub fn ends(self) -> (Milestone, Milestone) {
        match self {
            Self::Detect => (Milestone::ImpactBegan, Milestone::Detected),
            Self::Acknowledge => (Milestone::Detected, Milestone::Acknowledged),
            Self::Mitigate => (Milestone::Detected, Milestone::Mitigated),
            Self::Resolve => (Milestone::Detected, Milestone::Resolved),
            Self::Impact => (Milestone::ImpactBegan, Milestone::ImpactEnded),
        }
    }

    /// How long it was, or has been so far at `now` while the incident is open.
    pub fn of(self, incident: &Incident, now: Timestamp) -> Length {
        let (from, to) = self.ends();
        let Some(start) = incident.reached(from) else {
            return Length::Missing(from);
        };
        match incident.reached(to) {
            Some(end) => Length::Known(end.since(start)),
            None if incident.is_open() => Length::SoFar(now.since(start)),
            None => Length::Missing(to),
        }
    }
}
