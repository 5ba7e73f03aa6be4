//! What a leading time says, before anything is known about now or the zone.

use super::{clock, date, relative, scan::Scan};

/// A typed time, or a range of two.
pub struct Token {
    /// A tilde stands in front.
    pub about: bool,
    /// The time, or where the range begins.
    pub first: Form,
    /// Where the range ends.
    pub until: Option<Form>,
}

/// One time.
pub enum Form {
    /// A time of day, perhaps with a day and a zone.
    At {
        day: DaySpec,
        time: TimeOfDay,
        zone: StatedZone,
    },
    /// Seconds from now, never positive: `-5m`, `5m ago`.
    FromNow(i64),
    /// Seconds from T+0: `T+8`.
    FromZero(i64),
}

/// Hour 0 to 23, minute and second 0 to 59.
pub struct TimeOfDay {
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
}

/// Which day was typed.
pub enum DaySpec {
    Unsaid,
    Today,
    Yesterday,
    /// The latest such day; 0 is Monday.
    Weekday(u32),
    /// Numbers as typed: whether the calendar has such a day is seen later.
    Date {
        year: Option<i32>,
        month: u32,
        day: u32,
        weekday: Option<u32>,
    },
    /// `11/12`, both at most 12 and not the same.
    Ambiguous {
        first: u32,
        second: u32,
        year: Option<i32>,
    },
}

/// Which zone was typed.
#[derive(Clone, Copy)]
pub enum StatedZone {
    Unsaid,
    /// Seconds east of UTC.
    Offset(i32),
    /// An abbreviation that several zones share.
    Unknown(&'static str),
}

impl Token {
    /// The time that stands last, and with it what was read of a zone.
    pub fn last(&self) -> &Form {
        self.until.as_ref().unwrap_or(&self.first)
    }
}

/// The time that stands at the start of the text, and the place after it; `None` where the text starts with no time.
pub fn token(start: Scan) -> Option<(Token, Scan)> {
    let about = start.eat('~');
    if about.is_some_and(|after| after.gap().is_some()) {
        return None;
    }
    let (mut first, after) = form(about.unwrap_or(start))?;
    let (until, after) = match until(after) {
        Some((mut until, after)) => {
            share_zone(&mut first, &mut until);
            (Some(until), after)
        }
        None => (None, after),
    };
    let about = about.is_some();
    // `14:17..` and `14:10..14:20..` say more than is understood.
    after
        .range_mark()
        .is_none()
        .then_some((Token { about, first, until }, after))
}

/// The end of a range, if one follows.
fn until(after: Scan) -> Option<(Form, Scan)> {
    let mark = after.blanks().range_mark()?.blanks();
    form(mark.eat('~').unwrap_or(mark))
}

/// A zone stated at one end of a range holds for the other, unless that states its own.
fn share_zone(first: &mut Form, until: &mut Form) {
    if let (Form::At { zone: one, .. }, Form::At { zone: other, .. }) = (first, until) {
        match (*one, *other) {
            (StatedZone::Unsaid, StatedZone::Offset(_)) => *one = *other,
            (StatedZone::Offset(_), StatedZone::Unsaid) => *other = *one,
            _ => {}
        }
    }
}

fn form(start: Scan) -> Option<(Form, Scan)> {
    relative::from_zero(start)
        .or_else(|| relative::before_now(start))
        .or_else(|| relative::ago(start))
        .or_else(|| dated(start))
        .or_else(|| at(DaySpec::Unsaid, start, false))
}

fn dated(start: Scan) -> Option<(Form, Scan)> {
    let found = date::date(start)?;
    at(found.day, found.time, found.iso)
}

fn at(day: DaySpec, start: Scan, iso: bool) -> Option<(Form, Scan)> {
    let (time, after) = clock::time_of_day(start)?;
    let (zone, after) = clock::stated_zone(after, iso);
    (after.ends() && !clock::range_follows(after)).then_some((Form::At { day, time, zone }, after))
}
