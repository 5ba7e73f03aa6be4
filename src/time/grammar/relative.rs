//! Times relative to now and to T+0: `-5m`, `1h 5m ago`, `T+8`, `T−3`.

use super::{scan::Scan, token::Form};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// `T+8` (minutes), `T+1h05`, `T+1d02h`, `T+00:17:42`: also what this app prints.
pub fn from_zero(start: Scan) -> Option<(Form, Scan)> {
    let after = start.eat('T').or_else(|| start.eat('t'))?;
    let (before, start) = after.sign()?;
    let (seconds, after) = ending(running(start))
        .or_else(|| ending(span(start, false)))
        .or_else(|| ending(minutes(start)))?;
    Some((Form::FromZero(if before { -seconds } else { seconds }), after))
}

/// `-5m`, `-90s`, `-1h5m`.
pub fn before_now(start: Scan) -> Option<(Form, Scan)> {
    let (seconds, after) = ending(span(start.dash()?, false))?;
    Some((Form::FromNow(-seconds), after))
}

/// `5m ago`, `5 minutes ago`, `1h 5m ago`.
pub fn ago(start: Scan) -> Option<(Form, Scan)> {
    let (seconds, after) = span(start, true)?;
    let (word, after) = after.gap()?.word();
    (word.eq_ignore_ascii_case("ago") && after.ends()).then_some((Form::FromNow(-seconds), after))
}

fn ending(found: Option<(i64, Scan)>) -> Option<(i64, Scan)> {
    found.filter(|(_, after)| after.ends())
}

fn minutes(start: Scan) -> Option<(i64, Scan)> {
    start
        .number(1, 6)
        .map(|(minutes, after)| (i64::from(minutes) * MINUTE, after))
}

/// `hh:mm:ss`.
fn running(start: Scan) -> Option<(i64, Scan)> {
    let (hours, after) = start.number(1, 6)?;
    let (minutes, after) = after.eat(':')?.number(2, 2)?;
    let (seconds, after) = after.eat(':')?.number(2, 2)?;
    let total = i64::from(hours) * HOUR + i64::from(minutes) * MINUTE + i64::from(seconds);
    (minutes < 60 && seconds < 60).then_some((total, after))
}

/// Amounts with units, the largest unit first, each at most once; a last amount behind hours is minutes (`1h05`).
/// Where `spaced`, blanks may stand between all of these.
fn span(start: Scan, spaced: bool) -> Option<(i64, Scan)> {
    let mut total = 0;
    let mut last_unit = i64::MAX;
    let mut rest = start;
    loop {
        let next = if spaced { rest.blanks() } else { rest };
        let Some((amount, after)) = next.number(1, 6) else {
            break;
        };
        let (word, after_word) = if spaced { after.blanks().word() } else { after.word() };
        let (unit, after) = match unit(word) {
            Some(unit) => (unit, after_word),
            None if last_unit == HOUR => (MINUTE, after),
            None => return None,
        };
        if unit >= last_unit {
            return None;
        }
        total += i64::from(amount) * unit;
        last_unit = unit;
        rest = after;
    }
    (last_unit != i64::MAX).then_some((total, rest))
}

fn unit(word: &str) -> Option<i64> {
    const UNITS: [(i64, &[&str]); 4] = [
        (1, &["s", "sec", "secs", "second", "seconds"]),
        (MINUTE, &["m", "min", "mins", "minute", "minutes"]),
        (HOUR, &["h", "hr", "hrs", "hour", "hours"]),
        (DAY, &["d", "day", "days"]),
    ];
    let names = |names: &[&str]| names.iter().any(|name| word.eq_ignore_ascii_case(name));
    UNITS.iter().find(|(_, all)| names(all)).map(|(seconds, _)| *seconds)
}
