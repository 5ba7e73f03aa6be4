//! The words of this room. Typed month and weekday names are recognised by the same lists.

use super::{
    grammar::{Doubt, FieldError},
    show,
    wall::Wall,
    zone::Zone,
};
use crate::incident::Timestamp;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The name of a month, 1 to 12; empty outside.
pub fn month(month: u32) -> &'static str {
    (month as usize)
        .checked_sub(1)
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or_default()
}

/// The first three letters of a month's name, 1 to 12; empty outside.
pub fn month_short(number: u32) -> &'static str {
    month(number).get(..3).unwrap_or_default()
}

/// The name of a weekday, 0 (Monday) to 6 (Sunday); empty outside.
pub fn weekday(weekday: u32) -> &'static str {
    WEEKDAYS.get(weekday as usize).copied().unwrap_or_default()
}

/// The first three letters of a weekday's name, 0 (Monday) to 6 (Sunday); empty outside.
pub fn weekday_short(number: u32) -> &'static str {
    weekday(number).get(..3).unwrap_or_default()
}

/// "Europe/Paris, UTC+1".
pub fn zone_label(name: &str, offset: &str) -> String {
    format!("{name}, {offset}")
}

/// "45 s".
pub fn seconds(seconds: u64) -> String {
    format!("{seconds} s")
}

/// "28 min".
pub fn minutes(minutes: u64) -> String {
    format!("{minutes} min")
}

/// "1 h 08 min"; "2 h" where the minutes are none.
pub fn hours_minutes(hours: u64, minutes: u64) -> String {
    if minutes == 0 {
        format!("{hours} h")
    } else {
        format!("{hours} h {minutes:02} min")
    }
}

/// "2 d 3 h"; "2 d" where the hours are none.
pub fn days_hours(days: u64, hours: u64) -> String {
    if hours == 0 {
        format!("{days} d")
    } else {
        format!("{days} d {hours} h")
    }
}

/// "T plus 1 hour 5 minutes", from amounts with their unit in the singular; amounts of zero are left out except the last resort, "T plus 0
/// minutes".
pub fn spoken_offset(before: bool, parts: &[(u64, &str)]) -> String {
    let mut out = String::from(if before { "T minus" } else { "T plus" });
    let mut said = false;
    for &(amount, unit) in parts.iter().filter(|(amount, _)| *amount > 0) {
        said = true;
        let plural = if amount == 1 { "" } else { "s" };
        out.push_str(&format!(" {amount} {unit}{plural}"));
    }
    if !said {
        out.push_str(" 0 minutes");
    }
    out
}

/// What a person reads about a doubt. `at` is the instant the line was logged with, `zone` the shown zone.
pub fn doubt(doubt: &Doubt, at: Timestamp, zone: &dyn Zone) -> String {
    match *doubt {
        Doubt::AmbiguousDate { first, second, .. } => {
            format!(
                "{first}/{second} can be {first} {} or {second} {}",
                month(second),
                month(first)
            )
        }
        Doubt::NoSuchDay => "The calendar has no such day".into(),
        Doubt::NoZero => "T+0 is not set yet: nothing was detected".into(),
        Doubt::OutOfRange => "That is too far away to be a time here".into(),
        Doubt::Fold { wall, later } => {
            let apart = super::duration(later.since(at));
            format!(
                "First {} (clock change), the second came {apart} later",
                wall_clock(wall)
            )
        }
        Doubt::Gap { wall, .. } => {
            format!(
                "The clocks skipped {} (clock change), read as {}",
                wall_clock(wall),
                show::clock(at, zone)
            )
        }
        Doubt::Future { seconds } => format!("{} in the future", super::duration(seconds)),
        Doubt::UnknownZone { abbreviation } => {
            format!("{abbreviation} is not read as a zone: write UTC or an offset such as +02:00")
        }
    }
}

/// What a person reads about a time field that was not taken. `now` and `zone` are those of the reading.
pub fn field_error(error: &FieldError, now: Timestamp, zone: &dyn Zone) -> String {
    match error {
        FieldError::NotATime => "Not a time. Try 14:17, -5m or 2026-03-24 14:17".into(),
        FieldError::Refused(refusal) => doubt(refusal, now, zone),
    }
}

fn wall_clock(wall: Wall) -> String {
    let mut out = String::new();
    show::push_clock(&mut out, wall);
    out
}
