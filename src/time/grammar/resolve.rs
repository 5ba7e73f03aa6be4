//! From what was typed to when that was.

use super::{
    Context, Doubt, TOLERANCE_SECONDS, range,
    search::Search,
    token::{DaySpec, Form, StatedZone, TimeOfDay, Token},
};
use crate::{
    incident::{Precision, Timestamp, When},
    time::zone::Zone,
};

/// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
const CALENDAR: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// A time that was typed, with what there is to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedTime {
    /// When it was.
    pub when: When,
    /// A doubt that leaves an instant: a clock change, the future, a zone that was not read, another day.
    pub doubt: Option<Doubt>,
}

/// One instant, with what there is to say about it.
#[derive(Clone, Copy)]
pub struct Moment {
    pub at: Timestamp,
    pub doubt: Option<Doubt>,
}

impl Moment {
    /// This instant, and the others that its doubt offers, each as `shape` makes it.
    pub fn shaped(self, shape: &dyn Fn(Timestamp) -> When) -> TypedTime {
        TypedTime {
            when: shape(self.at),
            doubt: self.doubt.map(|doubt| doubt.shaped(shape)),
        }
    }
}

/// When `token` says, or the doubt that leaves no instant.
pub fn resolve(token: &Token, context: &Context) -> Result<TypedTime, Doubt> {
    let first = moment(&token.first, None, context);
    if let Some(until) = &token.until {
        return range::resolve(first, until, context);
    }
    let precision = if token.about {
        Precision::About
    } else {
        Precision::Exact
    };
    let shape = |at| When { at, precision };
    first
        .map(|moment| moment.shaped(&shape))
        .map_err(|doubt| doubt.shaped(&shape))
}

/// The instant that `form` names; where it ends a range that starts at `start`, a time without a day is the first from
/// there.
pub fn moment(form: &Form, start: Option<Timestamp>, context: &Context) -> Result<Moment, Doubt> {
    let plain = |at| Moment { at, doubt: None };
    let mut moment = match form {
        Form::FromNow(seconds) => plain(context.now.plus(*seconds)),
        Form::FromZero(seconds) => plain(context.zero.ok_or(Doubt::NoZero)?.plus(*seconds)),
        Form::At { day, time, zone } => at(day, time, *zone, start, context)?,
    };
    if !CALENDAR.contains(&moment.at.0) {
        return Err(Doubt::OutOfRange);
    }
    let ahead = moment.at.since(context.now);
    if ahead > TOLERANCE_SECONDS {
        moment.doubt = Some(Doubt::Future { seconds: ahead });
    }
    if let Form::At {
        zone: StatedZone::Unknown(abbreviation),
        ..
    } = form
    {
        moment.doubt = Some(Doubt::UnknownZone { abbreviation });
    }
    Ok(moment)
}

fn at(
    day: &DaySpec,
    time: &TimeOfDay,
    stated: StatedZone,
    start: Option<Timestamp>,
    context: &Context,
) -> Result<Moment, Doubt> {
    let fixed;
    let zone: &dyn Zone = match stated {
        StatedZone::Offset(seconds) => {
            fixed = Fixed(seconds);
            &fixed
        }
        StatedZone::Unsaid | StatedZone::Unknown(_) => context.zone,
    };
    let search = Search { time, zone, context };
    let found = match *day {
        DaySpec::Unsaid => match start {
            Some(start) => search.first_from(start),
            None => search.unsaid(),
        },
        DaySpec::Today => search.on(search.today()),
        DaySpec::Yesterday => search.on(search.today().plus(-1)),
        DaySpec::Weekday(weekday) => search.weekday(weekday),
        DaySpec::Date {
            year,
            month,
            day,
            weekday,
        } => search.date(year, month, day, weekday),
        DaySpec::Ambiguous { first, second, year } => {
            let day_first = search.date(year, second, first, None);
            let month_first = search.date(year, first, second, None);
            if let (Some(day_first), Some(month_first)) = (day_first, month_first) {
                return Err(Doubt::AmbiguousDate {
                    first,
                    second,
                    day_first: day_first.at.into(),
                    month_first: month_first.at.into(),
                });
            }
            None
        }
    };
    found.ok_or(Doubt::NoSuchDay)
}

/// A stated offset.
struct Fixed(i32);

impl Zone for Fixed {
    fn name(&self) -> &str {
        ""
    }

    fn offset_seconds(&self, _at: Timestamp) -> i32 {
        self.0
    }
}
