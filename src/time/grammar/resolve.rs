//! From what was typed to the instant it names.

use super::{
    Context, Doubt, TOLERANCE_SECONDS,
    search::Search,
    token::{DaySpec, StatedZone, TimeOfDay, Token},
};
use crate::{incident::Timestamp, time::zone::Zone};

/// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
const CALENDAR: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// An instant that was typed, with what there is to say about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypedTime {
    /// The instant.
    pub at: Timestamp,
    /// A doubt that leaves an instant: a clock change, the future, a zone that was not read.
    pub doubt: Option<Doubt>,
}

/// The instant that `token` names, or the doubt that leaves none.
pub fn resolve(token: &Token, context: &Context) -> Result<TypedTime, Doubt> {
    let mut moment = match token {
        Token::FromNow(seconds) => TypedTime {
            at: context.now.plus(*seconds),
            doubt: None,
        },
        Token::FromZero(seconds) => TypedTime {
            at: context.zero.ok_or(Doubt::NoZero)?.plus(*seconds),
            doubt: None,
        },
        Token::At { day, time, zone } => at(day, time, *zone, context)?,
    };
    if !CALENDAR.contains(&moment.at.0) {
        return Err(Doubt::OutOfRange);
    }
    let ahead = moment.at.since(context.now);
    if ahead > TOLERANCE_SECONDS {
        moment.doubt = Some(Doubt::Future { seconds: ahead });
    }
    if let Token::At {
        zone: StatedZone::Unknown(abbreviation),
        ..
    } = token
    {
        moment.doubt = Some(Doubt::UnknownZone { abbreviation });
    }
    Ok(moment)
}

fn at(day: &DaySpec, time: &TimeOfDay, stated: StatedZone, context: &Context) -> Result<TypedTime, Doubt> {
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
        DaySpec::Unsaid => search.unsaid(),
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
                let (day_first, month_first) = (day_first.at, month_first.at);
                return Err(Doubt::AmbiguousDate {
                    first,
                    second,
                    day_first,
                    month_first,
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
