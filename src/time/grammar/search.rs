//! Which day a time of day belongs to, where the day was not typed or not in full.

use super::{Context, Doubt, TOLERANCE_SECONDS, resolve::TypedTime, token::TimeOfDay};
use crate::{
    incident::Timestamp,
    time::{
        day::Day,
        wall::Wall,
        zone::{Instants, Zone, instants},
    },
};

const DAY_SECONDS: i64 = 86_400;

/// How far ahead a date without a year may lie before it is taken for last year's.
const WEEK_SECONDS: i64 = 7 * DAY_SECONDS;

/// A typed time of day and the zone it is read in.
pub struct Search<'a> {
    pub time: &'a TimeOfDay,
    pub zone: &'a dyn Zone,
    pub context: &'a Context<'a>,
}

/// A day that fits, and the instant on it.
type Candidate = (Day, TypedTime);

impl Search<'_> {
    /// The day on which the clock shows now.
    pub fn today(&self) -> Day {
        Wall::at(self.context.now, self.zone).day()
    }

    /// The instant on this day. Where the clocks changed it is the earlier one, with the doubt; a second time that is
    /// still to come raises none.
    pub fn on(&self, day: Day) -> Option<TypedTime> {
        let TimeOfDay { hour, minute, second } = *self.time;
        let wall = Wall::new(day, hour, minute, second)?;
        let instants = instants(self.zone, wall);
        let doubt = match instants {
            Instants::Fold { later, .. } if self.ahead(later) <= TOLERANCE_SECONDS => Some(Doubt::Fold { wall, later }),
            Instants::Gap { later, .. } => Some(Doubt::Gap { wall, later }),
            _ => None,
        };
        Some(TypedTime {
            at: instants.earlier(),
            doubt,
        })
    }

    /// No day typed.
    pub fn unsaid(&self) -> Option<TypedTime> {
        let near = |around: Day| (-1..=1).map(move |days| around.plus(days));
        self.backfilled(near)
            .or_else(|| self.latest(near(self.today()), TOLERANCE_SECONDS))
            .map(moment)
    }

    /// A weekday, 0 (Monday) to 6.
    pub fn weekday(&self, weekday: u32) -> Option<TypedTime> {
        let near = |around: Day| {
            (-7..=7)
                .map(move |days| around.plus(days))
                .filter(move |day| day.weekday() == weekday)
        };
        self.backfilled(near)
            .or_else(|| self.latest(near(self.today()), TOLERANCE_SECONDS))
            .map(moment)
    }

    /// A date, perhaps without its year; `None` where the calendar has no such day or it is not that weekday.
    pub fn date(&self, year: Option<i32>, month: u32, day: u32, weekday: Option<u32>) -> Option<TypedTime> {
        let (found, moment) = match year {
            Some(year) => {
                let day = Day::new(year, month, day)?;
                (day, self.on(day)?)
            }
            None => {
                // Eight years hold a 29 February, also around 2100.
                let near = |around: Day| (-8..=1).filter_map(move |years| Day::new(around.year() + years, month, day));
                self.backfilled(near)
                    .or_else(|| self.latest(near(self.today()), WEEK_SECONDS))?
            }
        };
        weekday
            .is_none_or(|weekday| found.weekday() == weekday)
            .then_some(moment)
    }

    /// While open: the latest of `days` that is no more than `allowed` seconds ahead of now.
    fn latest(&self, days: impl Iterator<Item = Day>, allowed: i64) -> Option<Candidate> {
        self.candidates(days)
            .filter(|(_, moment)| self.ahead(moment.at) <= allowed)
            .max_by_key(|(_, moment)| moment.at)
    }

    /// After resolve: of the days within a day of the incident and not in the future, the one nearest the entry above
    /// (else T+0); of two equally near, the later, as entries follow each other.
    fn backfilled<D: Iterator<Item = Day>>(&self, near: impl Fn(Day) -> D) -> Option<Candidate> {
        let Context {
            now, zero, previous, ..
        } = *self.context;
        let resolved = self.context.resolved?;
        let start = zero.map_or(resolved, |zero| zero.min(resolved)).plus(-DAY_SECONDS);
        let end = resolved.plus(DAY_SECONDS).min(now.plus(TOLERANCE_SECONDS));
        if start > end {
            return None;
        }
        let anchor = previous.or(zero).unwrap_or(resolved).clamp(start, end);
        let distance = |at: Timestamp| at.since(anchor).unsigned_abs();
        self.candidates(near(Wall::at(anchor, self.zone).day()))
            .filter(|(_, moment)| (start..=end).contains(&moment.at))
            .min_by_key(|(_, moment)| (distance(moment.at), std::cmp::Reverse(moment.at)))
    }

    fn candidates(&self, days: impl Iterator<Item = Day>) -> impl Iterator<Item = Candidate> {
        days.filter_map(|day| Some((day, self.on(day)?)))
    }

    fn ahead(&self, at: Timestamp) -> i64 {
        at.since(self.context.now)
    }
}

fn moment(candidate: Candidate) -> TypedTime {
    candidate.1
}
