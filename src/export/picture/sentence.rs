//! What the picture shows, for those who do not see it.

use super::copy;
use crate::{
    incident::{Incident, Item, Length, Measure, Milestone, Precision, Row, Timestamp, When},
    time::{self, Zone, show},
};

/// "Impact began 14:11; detected after 6 min by monitoring alert; ...; 8 entries, 1 decision."
pub fn sentence(incident: &Incident, rows: &[Row<'_>], zone: &dyn Zone, now: Timestamp) -> String {
    let mut times = Times::new(incident, rows, zone, now);
    let mut parts = Vec::new();
    for milestone in [
        Milestone::ImpactBegan,
        Milestone::Detected,
        Milestone::Acknowledged,
        Milestone::Mitigated,
        Milestone::ImpactEnded,
        Milestone::Resolved,
    ] {
        let Some(when) = incident.milestone_when(milestone) else {
            continue;
        };
        let part = match (milestone, Measure::Detect.of(incident, now)) {
            (Milestone::Detected, Length::Known(span)) if span.least >= 0 => {
                copy::detected_after(&time::duration_between(span.least, span.most, span.vague))
            }
            _ => copy::reached(milestone, &times.say(when)),
        };
        let by = match milestone {
            Milestone::Detected => copy::detected_by(incident.detected_by.value()),
            _ => "",
        };
        parts.push(part + by);
    }
    if incident.is_open() {
        parts.push(copy::open(&times.say(When::exact(now))));
    }
    let count = |of: fn(&Item<'_>) -> bool| rows.iter().filter(|row| of(&row.item)).count();
    let counts = copy::counts(
        count(|item| matches!(item, Item::Entry(..))),
        count(|item| matches!(item, Item::Decision(..))),
        count(|item| matches!(item, Item::Update(..))),
    );
    parts.extend(Some(counts).filter(|counts| !counts.is_empty()));
    copy::sentence(&parts)
}

/// Times of day, each with its day where that is another than the one before.
struct Times<'a> {
    zone: &'a dyn Zone,
    several: bool,
    said: String,
}

impl<'a> Times<'a> {
    fn new(incident: &Incident, rows: &[Row<'_>], zone: &'a dyn Zone, now: Timestamp) -> Self {
        let end = incident.resolved().unwrap_or(now);
        let day = |at| show::iso_date(at, zone);
        Self {
            zone,
            several: rows.iter().any(|row| day(row.when.at) != day(end)),
            said: String::new(),
        }
    }

    fn say(&mut self, when: When) -> String {
        let from = self.clock(when.at);
        match when.precision {
            Precision::Exact => from,
            Precision::About | Precision::Unread => copy::about(&from),
            Precision::Until(until) => copy::between(&from, &self.clock(until)),
        }
    }

    fn clock(&mut self, at: Timestamp) -> String {
        let (day, clock) = (show::day(at, self.zone), show::clock(at, self.zone));
        if !self.several || day == self.said {
            return clock;
        }
        let text = copy::day_and_clock(&day, &clock);
        self.said = day;
        text
    }
}
