//! How long things took. One incident at a time: never a mean.

use super::{Incident, Milestone, Timestamp, When};

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
    /// From one milestone to the other; negative where they are recorded the wrong way round.
    Known(Span),
    /// Still running: so far.
    SoFar(Span),
    /// This milestone is not recorded, and nothing is guessed in its place.
    Missing(Milestone),
}

/// A length of time, as exactly as its two ends are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The least that it can be, in seconds.
    pub least: i64,
    /// The most; the same unless an end is known only as a range.
    pub most: i64,
    /// Whether one of the ends is no more than about then.
    pub vague: bool,
}

impl Span {
    /// From one moment to the other.
    pub fn from_to(from: When, to: When) -> Self {
        Self {
            least: to.at.since(from.latest()),
            most: to.latest().since(from.at),
            vague: from.is_vague() || to.is_vague(),
        }
    }

    /// The same length counted the other way.
    pub fn reversed(self) -> Self {
        Self {
            least: self.most.saturating_neg(),
            most: self.least.saturating_neg(),
            ..self
        }
    }
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
            Some(end) => Length::Known(Span::from_to(start, end)),
            None if incident.is_open() => Length::SoFar(Span::from_to(start, When::exact(now))),
            None => Length::Missing(to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::{
        Precision,
        made::{folded, opened, set},
    };

    const ZERO: Timestamp = Timestamp(6000);

    fn minutes(minutes: i64) -> When {
        ZERO.plus(60 * minutes).into()
    }

    fn about(at: i64) -> When {
        When {
            precision: Precision::About,
            ..minutes(at)
        }
    }

    /// An incident that was detected at T+0, with these milestones.
    fn incident(milestones: &[(Milestone, When)]) -> Incident {
        let set = milestones.iter().map(|(milestone, at)| set(*milestone, Some(*at)));
        folded(ZERO, [opened(ZERO.into(), ZERO.into())].into_iter().chain(set))
    }

    fn of(measure: Measure, milestones: &[(Milestone, When)], now: i64) -> Length {
        measure.of(&incident(milestones), minutes(now).at)
    }

    fn span(least: i64, most: i64, vague: bool) -> Span {
        Span {
            least: 60 * least,
            most: 60 * most,
            vague,
        }
    }

    #[test]
    fn durations_run_until_their_end_and_stand_still_from_then_on() {
        let open = [(Milestone::ImpactBegan, minutes(-6))];
        assert_eq!(of(Measure::Impact, &open, 17), Length::SoFar(span(23, 23, false)));
        let over = [
            (Milestone::ImpactBegan, minutes(-6)),
            (Milestone::Mitigated, minutes(22)),
            (Milestone::Resolved, minutes(30)),
        ];
        for now in [30, 5000] {
            assert_eq!(of(Measure::Impact, &over, now), Length::Known(span(28, 28, false)));
            assert_eq!(of(Measure::Resolve, &over, now), Length::Known(span(30, 30, false)));
        }
    }

    #[test]
    fn what_cannot_be_known_says_which_milestone_is_missing() {
        let over = [(Milestone::Resolved, minutes(30))];
        let missing = |measure| match of(measure, &over, 99) {
            Length::Missing(milestone) => Some(milestone),
            Length::Known(_) | Length::SoFar(_) => None,
        };
        assert_eq!(missing(Measure::Detect), Some(Milestone::ImpactBegan));
        assert_eq!(missing(Measure::Acknowledge), Some(Milestone::Acknowledged));
        assert_eq!(missing(Measure::Mitigate), Some(Milestone::Mitigated));
        assert_eq!(missing(Measure::Resolve), None);
    }

    #[test]
    fn a_length_is_as_uncertain_as_its_ends() {
        let ends = |began, ended| {
            let milestones = [(Milestone::ImpactBegan, began), (Milestone::ImpactEnded, ended)];
            of(Measure::Impact, &milestones, 99)
        };
        let range = |from: i64, to: i64| When::between(minutes(from).at, minutes(to).at);
        assert_eq!(ends(about(-7), minutes(20)), Length::Known(span(27, 27, true)));
        assert_eq!(ends(range(-7, -3), minutes(20)), Length::Known(span(23, 27, false)));
        assert_eq!(ends(range(-7, -3), range(20, 30)), Length::Known(span(23, 37, false)));
        assert_eq!(ends(range(-7, -3), about(20)), Length::Known(span(23, 27, true)));
    }
}
