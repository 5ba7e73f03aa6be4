//! A time of day and the zone stated with it: `14:17`, `2:17 PM`, `@1417`, `14:17Z`, `14:17 +02:00`.

use super::{
    scan::Scan,
    token::{StatedZone, TimeOfDay},
};

/// Farthest offset that a zone of today has, in seconds.
const FARTHEST: u32 = 14 * 3600;

/// Abbreviations people write beside a time. They are recognised in order to say that they are not read: IST, CST and
/// BST are each several zones, and EST is written all the year round.
const ABBREVIATIONS: [&str; 32] = [
    "ACST", "AEDT", "AEST", "AKST", "AST", "AWST", "BRT", "BST", "CDT", "CEST", "CET", "CST", "EDT", "EEST", "EET",
    "EST", "HKT", "IST", "JST", "KST", "MDT", "MSK", "MST", "NDT", "NST", "NZDT", "NZST", "PDT", "PST", "SAST", "SGT",
    "WET",
];

/// A time of day. Bare digits are one only behind `@` (`500 errors` is text) or before AM and PM.
pub fn time_of_day(start: Scan) -> Option<(TimeOfDay, Scan)> {
    let at_sign = start.eat('@');
    let start = at_sign.unwrap_or(start);
    if let Some((hour, minute, second, after)) = with_colons(start) {
        return match meridiem(after) {
            Some((pm, after)) => Some((valid(twelve_hour(hour, pm)?, minute, second)?, after)),
            None => Some((valid(hour, minute, second)?, after)),
        };
    }
    let (digits, after) = start.digit_run();
    if let Some((pm, after)) = meridiem(after) {
        let (hour, _) = start.number(1, 2)?;
        return Some((valid((hour <= 12).then(|| twelve_hour(hour, pm))??, 0, 0)?, after));
    }
    at_sign?;
    let number = start.number(1, 4)?.0;
    let time = if digits.len() <= 2 {
        valid(number, 0, 0)
    } else {
        valid(number / 100, number % 100, 0)
    };
    Some((time?, after))
}

/// The zone stated behind a time of day, and the place after it. `iso` is set behind a date with `T`, where a glued
/// `-05:00` is an offset; elsewhere `10:00-11:00` is text.
pub fn stated_zone(start: Scan, iso: bool) -> (StatedZone, Scan) {
    let (letters, after_letters) = start.word();
    if letters.eq_ignore_ascii_case("z") {
        return (StatedZone::Offset(0), after_letters);
    }
    let apart = start.blanks();
    let (letters, after_letters) = apart.word();
    if letters.eq_ignore_ascii_case("utc") || letters.eq_ignore_ascii_case("gmt") {
        if after_letters.ends() {
            return (StatedZone::Offset(0), after_letters);
        }
        if let Some((offset, after)) = offset(after_letters, true) {
            return (StatedZone::Offset(offset), after);
        }
    }
    let glued = start.gap().is_none();
    if let Some((offset, after)) = offset(apart, iso && glued)
        && (!glued || iso || apart.eat('+').is_some())
    {
        return (StatedZone::Offset(offset), after);
    }
    let unknown = ABBREVIATIONS
        .iter()
        .find(|known| **known == letters && !glued && after_letters.ends());
    (
        unknown.map_or(StatedZone::Unsaid, |known| StatedZone::Unknown(known)),
        start,
    )
}

/// Whether a dash and a second time follow: `2pm - 3pm peak` is text, not an event at 2pm. A range is typed with dots.
pub fn range_follows(start: Scan) -> bool {
    let second = start.blanks().dash().and_then(|after| time_of_day(after.blanks()));
    second.is_some_and(|(_, after)| after.ends())
}

/// `h:mm`, `h:mm:ss` and `h:mm:ss.fff` (the fraction is dropped), not yet checked for their ranges.
fn with_colons(start: Scan) -> Option<(u32, u32, u32, Scan)> {
    let (hour, after) = start.number(1, 2)?;
    let (minute, after) = after.eat(':')?.number(2, 2)?;
    let Some((second, after)) = after.eat(':').and_then(|seconds| seconds.number(2, 2)) else {
        return Some((hour, minute, 0, after));
    };
    let fraction = after.eat('.').or_else(|| after.eat(','));
    let after = fraction
        .and_then(|fraction| fraction.number(1, 9))
        .map_or(after, |(_, end)| end);
    Some((hour, minute, second, after))
}

/// AM (false) or PM (true), glued or behind blanks, as `pm` or `p.m.`
fn meridiem(start: Scan) -> Option<(bool, Scan)> {
    let start = start.blanks();
    let (letters, after) = start.word();
    let letter_and_dots = || {
        let after = after.eat('.')?;
        let (m, after) = after.word();
        after.eat('.').filter(|_| m.eq_ignore_ascii_case("m"))
    };
    let (pm, after) = match letters {
        l if l.eq_ignore_ascii_case("am") => (false, after),
        l if l.eq_ignore_ascii_case("pm") => (true, after),
        l if l.eq_ignore_ascii_case("a") => (false, letter_and_dots()?),
        l if l.eq_ignore_ascii_case("p") => (true, letter_and_dots()?),
        _ => return None,
    };
    Some((pm, after))
}

/// The hour of the day for an hour with AM or PM; `14:17 PM` says its hour twice and stands, `14:17 AM` does not.
fn twelve_hour(hour: u32, pm: bool) -> Option<u32> {
    match hour {
        1..=11 if pm => Some(hour + 12),
        1..=11 => Some(hour),
        12 if pm => Some(12),
        12 => Some(0),
        13..=23 if pm => Some(hour),
        _ => None,
    }
}

fn valid(hour: u32, minute: u32, second: u32) -> Option<TimeOfDay> {
    (hour < 24 && minute < 60 && second < 60).then_some(TimeOfDay { hour, minute, second })
}

/// `+02:00`, and where `short` is allowed `+2` and `+0200`; in seconds, with a time's end behind it.
fn offset(start: Scan, short: bool) -> Option<(i32, Scan)> {
    let (west, start) = start.sign()?;
    let (digits, after) = start.digit_run();
    let (hours, minutes, after) = match after.eat(':') {
        Some(minutes) => {
            let (hours, _) = start.number(1, 2)?;
            let (minutes, after) = minutes.number(2, 2)?;
            (hours, minutes, after)
        }
        None if short && digits.len() <= 2 => (start.number(1, 2)?.0, 0, after),
        None if short => {
            let (number, _) = start.number(4, 4)?;
            (number / 100, number % 100, after)
        }
        None => return None,
    };
    let seconds = hours * 3600 + minutes * 60;
    let holds = minutes < 60 && seconds <= FARTHEST && after.ends();
    holds.then_some((if west { -(seconds as i32) } else { seconds as i32 }, after))
}
