//! Sets of numbers of events, such as those that a snapshot leaves out.

use std::fmt;

use crate::incident::{Event, EventId, IncidentId, Map, WriterId};

/// A set of numbers from 1, as ranges: `1-3,7` as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers(
    /// First and last of each, ascending, with a gap between any two.
    Vec<(u32, u32)>,
);

impl Numbers {
    /// Reads the text form. Nothing where it is none; overlaps and any order are taken.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = Self::default();
        for range in text.split(',') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last) = (first.parse().ok()?, last.parse().ok()?);
            if first == 0 || last < first {
                return None;
            }
            numbers.add(first, last);
        }
        Some(numbers)
    }

    /// Adds every number from `first` to `last`; none where there is no such number.
    pub fn add(&mut self, mut first: u32, mut last: u32) {
        if last < first {
            return;
        }
        let start = self.0.partition_point(|range| range.1.saturating_add(1) < first);
        let end = self.0.partition_point(|range| range.0 <= last.saturating_add(1));
        let joined = start..end.max(start);
        for range in self.0.drain(joined) {
            first = first.min(range.0);
            last = last.max(range.1);
        }
        self.0.insert(start, (first, last));
    }

    /// Adds all of another set.
    pub fn unite(&mut self, other: &Self) {
        for (first, last) in &other.0 {
            self.add(*first, *last);
        }
    }

    /// Whether a number is in it.
    pub fn contains(&self, number: u32) -> bool {
        let after = self.0.partition_point(|range| range.0 <= number);
        self.0.get(after.wrapping_sub(1)).is_some_and(|range| number <= range.1)
    }

    /// The numbers from 1 to `most` that are not in it.
    fn missing_to(&self, most: u32) -> Self {
        let mut missing = Self::default();
        let mut next = 1;
        for (first, last) in &self.0 {
            missing.add(next, (*first - 1).min(most));
            match last.checked_add(1) {
                Some(after) => next = after,
                None => return missing,
            }
        }
        missing.add(next, most);
        missing
    }

    /// How many of them are no greater than `most`.
    pub fn count_to(&self, most: u32) -> u32 {
        let within = self.0.iter().filter(|range| range.0 <= most);
        within.map(|(first, last)| last.min(&most) - first + 1).sum()
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (first, last)) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            write!(f, "{first}")?;
            if last > first {
                write!(f, "-{last}")?;
            }
        }
        Ok(())
    }
}

/// Numbers that a copy left out, by incident and writer: nothing is lost where these are not there.
pub type LeftOut = Map<(IncidentId, WriterId), Numbers>;

/// The numbers up to each writer's highest that are not among the events of a copy and not `here` either. Writers of
/// whom none is left out do not appear.
pub fn left_out(events: &[Event], here: impl Fn(IncidentId) -> Vec<EventId>) -> LeftOut {
    let mut there: Map<(IncidentId, WriterId), (u32, Numbers)> = Map::default();
    for Event { incident, id, .. } in events {
        let (highest, numbers) = there.or_default((*incident, id.writer));
        *highest = id.number.max(*highest);
        numbers.add(id.number, id.number);
    }
    let mut incidents: Vec<_> = there.keys().map(|(incident, _)| *incident).collect();
    incidents.dedup();
    for incident in incidents {
        for EventId { writer, number } in here(incident) {
            if there.contains_key(&(incident, writer)) {
                there.or_default((incident, writer)).1.add(number, number);
            }
        }
    }
    let gaps = there
        .iter()
        .map(|(of, (highest, numbers))| (*of, numbers.missing_to(*highest)));
    gaps.filter(|(_, gaps)| !gaps.0.is_empty()).collect()
}
