//! Which day a time of day belongs to, where the day was not typed or not in full.

use super::{Context, Doubt, TOLERANCE_SECONDS, resolve::Moment, token::TimeOfDay};
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

/// How far ahead the end of a range may be taken to lie on the day after its start.
const HALF_DAY_SECONDS: i64 = DAY_SECONDS / 2;
const MOST_OF_A_DAY_SECONDS: i64 = DAY_SECONDS * 3 / 4;

/// A typed time of day and the zone it is read in.
pub struct Search<'a> {
    pub time: &'a TimeOfDay,
    pub zone: &'a dyn Zone,
    pub context: &'a Context<'a>,
}

/// A day that fits, and the instant on it.
type Candidate = (Day, Moment);

impl Search<'_> {
    /// The day on which the clock shows now.
    pub fn today(&self) -> Day {
        Wall::at(self.context.now, self.zone).day()
    }

    /// The instant on this day. Where the clocks changed it is the earlier one, with the doubt; a second time that is
    /// still to come raises none.
    pub fn on(&self, day: Day) -> Option<Moment> {
        self.on_from(day, Timestamp(i64::MIN))
    }

    /// The first instant on this day that is not before `start`.
    fn on_from(&self, day: Day, start: Timestamp) -> Option<Moment> {
        let TimeOfDay { hour, minute, second } = *self.time;
        let wall = Wall::new(day, hour, minute, second)?;
        let (at, doubt) = match instants(self.zone, wall) {
            Instants::One(at) => (at, None),
            Instants::Fold { earlier, later } if earlier >= start => {
                let apart = later.since(earlier);
                let later_too = (self.ahead(later) <= TOLERANCE_SECONDS).then_some(later.into());
                (earlier, later_too.map(|later| Doubt::Fold { wall, apart, later }))
            }
            Instants::Fold { later, .. } => (later, None),
            Instants::Gap { earlier, later } => {
                let (taken, other) = if earlier >= start {
                    (earlier, later)
                } else {
                    (later, earlier)
                };
                let other = other.into();
                (taken, Some(Doubt::Gap { wall, taken, other }))
            }
        };
        (at >= start).then_some(Moment { at, doubt })
    }

    /// As the end of a range that starts at `start`: the first from there. If that is most of a day later, or half a day
    /// ahead of now, the two were typed the wrong way round, and it is the one on the day of the start.
    pub fn first_from(&self, start: Timestamp) -> Option<Moment> {
        let day = Wall::at(start, self.zone).day();
        if let Some(moment) = self.on_from(day, start) {
            return Some(moment);
        }
        let next = (1..=2).find_map(|days| self.on_from(day.plus(days), start))?;
        let ahead = next.at.since(start.max(self.context.now));
        if next.at.since(start) > MOST_OF_A_DAY_SECONDS || ahead > HALF_DAY_SECONDS {
            self.on(day)
        } else {
            Some(next)
        }
    }

    /// No day typed.
    pub fn unsaid(&self) -> Option<Moment> {
        let near = |around: Day| (-1..=1).map(move |days| around.plus(days));
        if let Some((_, mut moment)) = self.backfilled(near) {
            moment.doubt = moment.doubt.or_else(|| self.other_days(moment.at));
            return Some(moment);
        }
        self.latest(near(self.today()), TOLERANCE_SECONDS).map(moment)
    }

    /// A weekday, 0 (Monday) to 6.
    pub fn weekday(&self, weekday: u32) -> Option<Moment> {
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
    pub fn date(&self, year: Option<i32>, month: u32, day: u32, weekday: Option<u32>) -> Option<Moment> {
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

    /// The days between T+0 and resolve that would fit as well as `taken`, where no entry above decides.
    fn other_days(&self, taken: Timestamp) -> Option<Doubt> {
        let Context {
            zero,
            resolved,
            previous: None,
            ..
        } = *self.context
        else {
            return None;
        };
        let (zero, resolved) = (zero?, resolved?);
        let first = Wall::at(zero, self.zone).day();
        // One of them may lie before T+0, and one is taken.
        let mut others = self
            .candidates((0..5).map(|days| first.plus(days)))
            .map(|(_, moment)| moment.at)
            .filter(|at| *at != taken && (zero..=resolved).contains(at) && self.ahead(*at) <= TOLERANCE_SECONDS)
            .map(Into::into);
        let others = [others.next(), others.next(), others.next()];
        others[0].is_some().then_some(Doubt::OtherDays { others })
    }

    fn candidates(&self, days: impl Iterator<Item = Day>) -> impl Iterator<Item = Candidate> {
        days.filter_map(|day| Some((day, self.on(day)?)))
    }

    fn ahead(&self, at: Timestamp) -> i64 {
        at.since(self.context.now)
    }
}

fn moment(candidate: Candidate) -> Moment {
    candidate.1
}
