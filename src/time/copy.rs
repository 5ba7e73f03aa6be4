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

/// "UTC+1", "UTC+1 and UTC+2", "UTC+1, UTC+2 and UTC+3".
pub fn list(parts: &[String]) -> String {
    match parts {
        [rest @ .., before, last] => {
            let mut out = String::new();
            for part in rest {
                out.push_str(part);
                out.push_str(", ");
            }
            [&out, before, " and ", last].concat()
        }
        _ => parts.concat(),
    }
}

/// "~14:10".
pub fn about_clock(clock: &str) -> String {
    ["~", clock].concat()
}

/// "about 14:10", "about 8 min".
pub fn about(what: &str) -> String {
    ["about ", what].concat()
}

/// "14:10–14:20".
pub fn clock_range(from: &str, to: &str) -> String {
    [from, "\u{2013}", to].concat()
}

/// "14:10 to 14:20", "8 to 18 min".
pub fn from_to(from: &str, to: &str) -> String {
    [from, " to ", to].concat()
}

/// "14:30?", of a time that could not be read.
pub fn unread_clock(clock: &str) -> String {
    [clock, "?"].concat()
}

/// "00:10 next day".
pub fn next_day(clock: &str) -> String {
    [clock, " next day"].concat()
}

/// "00:10 on Thu 26 Mar 2026".
pub fn on_day(clock: &str, day: &str) -> String {
    [clock, " on ", day].concat()
}

/// Less than a minute ago, or ahead.
pub const NOW: &str = "now";

/// "3 min ago".
pub fn ago(duration: &str) -> String {
    [duration, " ago"].concat()
}

/// "in 5 min".
pub fn ahead(duration: &str) -> String {
    ["in ", duration].concat()
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
        Doubt::Fold { wall, apart, .. } => {
            let apart = super::duration(apart);
            format!(
                "First {} (clock change), the second came {apart} later",
                wall_clock(wall)
            )
        }
        Doubt::Gap { wall, taken, .. } => {
            format!(
                "The clocks skipped {} (clock change), read as {}",
                wall_clock(wall),
                show::clock(taken, zone)
            )
        }
        Doubt::Future { seconds } => format!("{} in the future", super::duration(seconds)),
        Doubt::UnknownZone { abbreviation } => {
            format!("{abbreviation} is not read as a zone: write UTC or an offset such as +02:00")
        }
        Doubt::OtherDays { .. } => format!("Read as {}, the incident has other days", show::day(at, zone)),
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
